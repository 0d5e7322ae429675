import { useSignal } from '@preact/signals'
import { HeatMapDocument, type HeatMapQuery, SuggestedSlotsDocument } from '../graphql/generated/graphql.ts'
import { useQuery } from '../graphql/query.ts'
import { GroupFrame, useGroup } from '../groups/parts/group-frame.tsx'
import { type Key, t } from '../locales/t.ts'
import { dayName } from '../series/state.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { navigate, place, withSearch } from '../ui/router.ts'
import { Empty, Loaded, Skeleton } from '../ui/states.tsx'
import { localIn, now, placeOf, readerZone, Time } from '../ui/time.tsx'
import { HeatTable } from './parts/heat-table.tsx'
import { Presenters } from './parts/presenters.tsx'
import { Who } from './parts/who.tsx'
import { canOf, dayAfter, dayRows, isDay, mondayOf, rowsOf, slotsParam } from './state.ts'
import '../papers/style.css'
import './style.css'

type Slot = { startsAt: string; isSecond: boolean }
type Group = { id: string; zone: string; viewerCan: string[] }
const lengths = ['30', '60', '90', '120', '180']

/** What the address says: the week, on whose clocks, how long, and who presents. */
const asked = (zone: string) => {
  const search = new URLSearchParams(place.value.search)
  const week = search.get('week')
  const minutes = search.get('minutes')
  return {
    monday: mondayOf(isDay(week) ? week : dayAfter(localIn(now.value, zone).slice(0, 10))),
    isMine: search.get('clocks') === 'mine',
    minutes: minutes && lengths.includes(minutes) ? minutes : '60',
    presenterIds: search.get('presenters')?.split(',') ?? [],
  }
}

const Weeks = ({ monday }: { monday: string }) => (
  <div class="row apart">
    <h2 aria-live="polite">{t('availability.weekOf', { day: dayName(monday) })}</h2>
    <nav class="row no-print" aria-label={t('availability.weeks')}>
      <ButtonLink href={withSearch({ week: dayAfter(monday, -7) })} icon="back" label={t('availability.weekBefore')} />
      <ButtonLink href={withSearch({ week: dayAfter(monday, 7) })} icon="next" label={t('availability.weekAfter')} />
    </nav>
  </div>
)

/** Which slots are to go to a poll: pressed one by one, kept while weeks are turned. */
const useProposed = () => {
  const proposed = useSignal<Slot[]>([])
  const toggle = (slot: Slot) => {
    const others = proposed.peek().filter(({ startsAt }) => startsAt !== slot.startsAt)
    proposed.value = others.length < proposed.peek().length ? others : [...others, slot].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  }
  return { slots: proposed.value, toggle, has: (startsAt: string) => proposed.value.some((slot) => slot.startsAt === startsAt) }
}
type Proposed = ReturnType<typeof useProposed>

const Suggested = ({ group, slug, proposed }: { group: Group; slug: string; proposed: Proposed }) => {
  const { monday, minutes, presenterIds } = asked(group.zone)
  const query = useQuery(SuggestedSlotsDocument, { input: { groupId: group.id, day: monday, durationMinutes: Number(minutes), count: 5, presenterIds } })
  const mayOpen = group.viewerCan.includes('POLL_OPEN')
  return (
    <Section title={t('availability.best')} id="best">
      <div class="field narrow">
        <label for="length">{t('availability.length')}</label>
        <select class="input" id="length" value={minutes} onChange={(event) => navigate(withSearch({ minutes: event.currentTarget.value }), { replace: true })}>
          {lengths.map((value) => (
            <option value={value} key={value}>
              {t('availability.minutes', { count: Number(value) })}
            </option>
          ))}
        </select>
      </div>
      <Presenters slug={slug} ids={presenterIds} change={(next) => navigate(withSearch({ presenters: next.join() || null }), { replace: true })} />
      <Loaded of={query} skeleton={<Skeleton lines={5} />}>
        {({ suggestedSlots }) =>
          suggestedSlots.length === 0 ? (
            <Empty>{t('availability.noneSuit')}</Empty>
          ) : (
            <ol class="lines">
              {suggestedSlots.map((slot) => (
                <li class="row apart" key={slot.startsAt}>
                  <span>
                    <Time at={slot.startsAt} zone={group.zone} />
                    <br />
                    <span class="small muted">{slot.reason}</span>
                  </span>
                  {mayOpen && (
                    <Button icon={proposed.has(slot.startsAt) ? 'check' : 'add'} pressed={proposed.has(slot.startsAt)} onClick={() => proposed.toggle(slot)}>
                      {t(proposed.has(slot.startsAt) ? 'availability.isProposed' : 'availability.propose')}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  )
}

/** From what was pressed to the form of a poll, which then has these slots. */
const ToPoll = ({ group, slug, slots }: { group: Group; slug: string; slots: Slot[] }) => {
  const { minutes, presenterIds } = asked(group.zone)
  if (!group.viewerCan.includes('POLL_OPEN')) return null
  const param = slotsParam(slots.map(({ startsAt, isSecond }) => ({ startLocal: localIn(startsAt, group.zone), minutes: Number(minutes), repeated: isSecond ? 'SECOND' : '' })))
  const search = new URLSearchParams({ slots: param, ...(presenterIds.length > 0 && { presenters: presenterIds.join() }) })
  return (
    <div class="bottom-bar row apart no-print">
      <p role="status">{slots.length === 0 ? t('availability.noneProposed') : t('availability.proposed', { count: slots.length })}</p>
      {slots.length > 0 && (
        <ButtonLink href={`/g/${slug}/polls/new?${search}`} look="primary" icon="vote">
          {t('availability.toPoll')}
        </ButtonLink>
      )}
    </div>
  )
}

type MapProps = { group: Group; map: HeatMapQuery['heatMap']; proposed: Proposed; chosen: Slot | null; choose: (slot: Slot) => void }

const WeekMap = ({ group, map, proposed, chosen, choose }: MapProps) => {
  const whole = useSignal(false)
  const { isMine } = asked(group.zone)
  const all = rowsOf(map)
  return (
    <section class="stack" aria-labelledby="map-title">
      <h2 id="map-title">{t('availability.map')}</h2>
      <div class="row no-print">
        {readerZone.value !== group.zone &&
          (['group', 'mine'] as const).map((of) => (
            <Button key={of} pressed={isMine === (of === 'mine')} onClick={() => navigate(withSearch({ clocks: of === 'mine' ? 'mine' : null }), { replace: true })}>
              {t(`availability.clocks.${of}` as Key, { place: placeOf(of === 'mine' ? readerZone.value : group.zone) })}
            </Button>
          ))}
        <Button look="quiet" pressed={whole.value} onClick={() => (whole.value = !whole.value)}>
          {t('availability.allDay')}
        </Button>
      </div>
      <p class="hint" id="heat-hint">
        {t('availability.heatHint')}
      </p>
      <HeatTable
        rows={whole.value ? all : dayRows(all)}
        firstDay={map.firstDay}
        members={map.members}
        chosen={chosen?.startsAt ?? null}
        proposed={new Set(proposed.slots.map(({ startsAt }) => startsAt))}
        choose={choose}
      />
    </section>
  )
}

const Content = ({ group, slug }: { group: Group; slug: string }) => {
  const { monday, minutes, isMine } = asked(group.zone)
  const proposed = useProposed()
  const chosen = useSignal<Slot | null>(null)
  const slot = chosen.value
  const query = useQuery(HeatMapDocument, { input: { groupId: group.id, day: monday, zone: isMine ? readerZone.value : null } })
  return (
    <div class="stack">
      <Weeks monday={monday} />
      <Loaded of={query} skeleton={<Skeleton lines={12} />}>
        {({ heatMap }) => (
          <div class="suits">
            {heatMap.cells.some((cell) => canOf(cell) + cell.not > 0) ? (
              <Suggested group={group} slug={slug} proposed={proposed} />
            ) : (
              <Empty act={<ButtonLink href="/availability">{t('availability.setOwn')}</ButtonLink>}>{t('availability.nobodyYet')}</Empty>
            )}
            <WeekMap group={group} map={heatMap} proposed={proposed} chosen={slot} choose={(next) => (chosen.value = next)} />
            {slot && (
              <Who
                groupId={group.id}
                startsAt={slot.startsAt}
                minutes={Number(minutes)}
                zone={group.zone}
                isProposed={proposed.has(slot.startsAt)}
                propose={group.viewerCan.includes('POLL_OPEN') ? () => proposed.toggle(slot) : null}
              />
            )}
          </div>
        )}
      </Loaded>
      <ToPoll group={group} slug={slug} slots={proposed.slots} />
    </div>
  )
}

/** When a week suits the members of a group. */
export const GroupPage = ({ slug }: { slug: string }) => {
  const group = useGroup(slug).data.value?.group
  return (
    <GroupFrame slug={slug}>
      <Page title={t('availability.title')} within={group?.name} lead={<a href={`/g/${slug}/schedule`}>{t('schedule.all')}</a>} acts={<ButtonLink href="/availability">{t('availability.own')}</ButtonLink>}>
        {!group ? <Skeleton /> : group.viewerCan.includes('AVAILABILITY_SEE') ? <Content group={group} slug={slug} /> : <Empty>{t('availability.forMembers')}</Empty>}
      </Page>
    </GroupFrame>
  )
}
