import { signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Private } from '../auth/parts/private.tsx'
import { type Failure, mutate } from '../graphql/client.ts'
import { pause } from '../graphql/connection.ts'
import { AvailabilityDocument, type AvailabilityPartsFragment, type AvailabilityQuery, RemoveAvailabilityDocument, SaveAvailabilityDocument, ShareAvailabilityDocument } from '../graphql/generated/graphql.ts'
import { type Query, useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Page, Section } from '../ui/page.tsx'
import { Empty, ErrorNotice, Loaded, Skeleton } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { zones } from '../ui/time.tsx'
import { withUndo } from '../ui/toast.tsx'
import { Exceptions } from './parts/exceptions.tsx'
import { WeekGrid } from './parts/week-grid.tsx'
import { WeekList } from './parts/week-list.tsx'
import { emptyWeek, painted } from './state.ts'
import './style.css'

type Own = AvailabilityPartsFragment
type Of = { own: Own; query: Query<AvailabilityQuery> }
type Week = Pick<Own, 'zone'> & { pattern: string }

/** Sends the week after each change, one after the other; the last one wins. */
const useWeek = ({ own, query }: Of) => {
  const wanted = useSignal<Week | null>(null)
  const failure = useSignal<Failure | null>(null)
  const isSending = useRef(false)
  const sendAll = async () => {
    if (isSending.current) return
    isSending.current = true
    for (let tries = 0; wanted.peek(); ) {
      const week = wanted.peek()!
      const { data, failure: wrong } = await mutate(SaveAvailabilityDocument, { input: { ...week, version: query.data.peek()?.availability.version ?? 0 } })
      if (wrong?.kind === 'silence' || wrong?.code === 'RATE_LIMITED') {
        await pause(tries++)
        continue
      }
      tries = 0
      const saved = data?.availability
      if (saved) query.change(() => ({ availability: saved }))
      failure.value = wrong
      if (wrong || wanted.peek() === week) wanted.value = null
    }
    isSending.current = false
    if (failure.peek()) await query.reload()
  }
  const shown = wanted.value ?? { zone: own.zone, pattern: own.pattern ?? emptyWeek }
  const want = (more: Partial<Week>) => {
    failure.value = null
    wanted.value = { ...(wanted.peek() ?? shown), ...more }
    void sendAll()
  }
  return { ...shown, want, isSaving: wanted.value !== null, failure: failure.value }
}

const Zone = ({ zone, change }: { zone: string; change: (zone: string) => void }) => (
  <div class="field">
    <label for="week-zone">{t('zone.label')}</label>
    <span class="hint" id="week-zone-hint">
      {t('availability.zoneHint')}
    </span>
    <select class="input" id="week-zone" aria-describedby="week-zone-hint" value={zone} onChange={(event) => change(event.currentTarget.value)}>
      {[...new Set([zone, ...zones()])].map((name) => (
        <option value={name} key={name}>
          {name.replaceAll('_', ' ')}
        </option>
      ))}
    </select>
  </div>
)

const Shares = ({ own, query }: Of) => {
  const failure = useSignal<Failure | null>(null)
  const share = async (groupId: string, isShown: boolean) => {
    const takeBack = query.guess(({ availability }) => ({ availability: { ...availability, shares: availability.shares.map((one) => (one.groupId === groupId ? { ...one, isShown } : one)) } }))
    const { data, failure: wrong } = await mutate(ShareAvailabilityDocument, { input: { groupId, isShown } })
    failure.value = wrong
    const saved = data?.availability
    if (saved) query.change(() => ({ availability: saved }))
    takeBack()
  }
  return (
    <Section title={t('availability.whoSees')} id="shares">
      <p class="muted">{t('availability.whoSeesText')}</p>
      {own.shares.length === 0 ? (
        <p>{t('shell.noGroups')}</p>
      ) : (
        <ul class="stack tight">
          {own.shares.map(({ groupId, slug, name, isShown }) => (
            <li class="row apart" key={groupId}>
              <Checkbox checked={isShown} onChange={(next) => void share(groupId, next)} label={<bdi>{name}</bdi>} />
              <a href={`/g/${slug}/availability`} aria-label={t('availability.mapOf', { name })}>
                {t('availability.map')}
              </a>
            </li>
          ))}
        </ul>
      )}
      {failure.value && <ErrorNotice failure={failure.value} />}
    </Section>
  )
}

const Usual = (of: Of) => {
  const week = useWeek(of)
  const change = (pattern: string) => week.want({ pattern })
  const isNew = of.own.pattern === null && !week.isSaving
  const grid = { id: 'grid', label: t('availability.asGrid'), panel: () => <WeekGrid pattern={week.pattern} change={change} /> }
  const list = { id: 'list', label: t('availability.asList'), panel: () => <WeekList pattern={week.pattern} change={change} /> }
  // Seven columns and a thumb do not go together.
  const isNarrow = matchMedia('(max-width: 40rem)').matches
  return (
    <Section title={t('availability.usual')} id="usual">
      {isNew && (
        <div class="row">
          <p>{t('availability.noneYet')}</p>
          <Button onClick={() => change(painted(emptyWeek, { days: [0, 4], halves: [18, 33] }, 'W'))}>{t('availability.nineToFive')}</Button>
        </div>
      )}
      <Tabs name="view" label={t('availability.views')} tabs={isNarrow ? [list, grid] : [grid, list]} />
      <p class={`row numbers ${week.isSaving ? 'wait' : ''}`} role="status">
        <Icon name={week.isSaving ? 'clock' : isNew ? 'info' : 'check'} />
        {t(week.isSaving ? 'state.onItsWay' : isNew ? 'availability.nothingKept' : 'state.saved')}
      </p>
      {week.failure && <ErrorNotice failure={week.failure} />}
      <Zone zone={week.zone} change={(zone) => week.want({ zone })} />
    </Section>
  )
}

const forgotten = ({ availability }: AvailabilityQuery): AvailabilityQuery => ({
  availability: { ...availability, pattern: null, version: 0, exceptions: [], shares: availability.shares.map((share) => ({ ...share, isShown: true })) },
})

/** Held back for ten seconds, in which nothing can be filled in: that would go with the rest. */
const isForgetting = signal(false)

const Forget = ({ own, query }: Of) => {
  const forget = () => {
    withUndo(
      t('availability.forgotten'),
      () => {
        isForgetting.value = true
        return () => {
          isForgetting.value = false
        }
      },
      (leaving) => mutate(RemoveAvailabilityDocument, {}, leaving),
      () => query.change(forgotten),
    )
    requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }))
  }
  if (own.pattern === null) return null
  return (
    <div class="stack tight">
      <p class="hint" id="forget-means">
        {t('availability.forgetMeans')}
      </p>
      <div>
        <Button look="quiet" icon="trash" describedBy="forget-means" onClick={forget}>
          {t('availability.forget')}
        </Button>
      </div>
    </div>
  )
}

const Content = () => {
  const query = useQuery(AvailabilityDocument, {})
  return (
    <Loaded of={query} skeleton={<Skeleton lines={10} />}>
      {({ availability: own }) =>
        isForgetting.value ? (
          <Empty>{t('availability.forgetting')}</Empty>
        ) : (
          <div class="columns">
            <div class="stack wide">
              <Usual own={own} query={query} />
            </div>
            <div class="stack wide">
              {own.pattern !== null && <Exceptions own={own} query={query} />}
              <Shares own={own} query={query} />
              <Forget own={own} query={query} />
            </div>
          </div>
        )
      }
    </Loaded>
  )
}

/** When it suits oneself: one pattern for all groups. */
export const OwnPage = () => (
  <Page title={t('availability.ownTitle')} lead={t('availability.ownLead')}>
    <Private>{() => <Content />}</Private>
  </Page>
)
