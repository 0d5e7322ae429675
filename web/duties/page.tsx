import { useSignal } from '@preact/signals'
import { RotaDocument, RotaEventsDocument } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { useQuery } from '../graphql/query.ts'
import { GroupFrame, useGroup } from '../groups/parts/group-frame.tsx'
import { meetingTitle } from '../groups/parts/meeting-line.tsx'
import { t } from '../locales/t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Page, Section } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { Empty, Loaded, Skeleton } from '../ui/states.tsx'
import { Time, When } from '../ui/time.tsx'
import type { Known } from './parts/acts.tsx'
import { AddDuty, DutyList } from './parts/duty-list.tsx'
import { Leaves } from './parts/leaves.tsx'
import { Swaps } from './parts/swaps.tsx'
import { TurnCell } from './parts/turn-cell.tsx'
import { applyToRota, type Rota } from './state.ts'
import './style.css'

type Group = { id: string; viewerCan: readonly string[] }
type Props = { rota: Rota; query: Known; group: Group; slug: string }

const Coming = ({ rota, query, group, slug }: Props) => (
  <Section title={t('duties.coming')} id="coming">
    {rota.meetings.length === 0 ? (
      <Empty act={group.viewerCan.includes('MEETING_SCHEDULE') && <ButtonLink href={`/g/${slug}/schedule`}>{t('schedule.all')}</ButtonLink>}>{t('duties.noMeetings')}</Empty>
    ) : (
      <ol class="lines rota" style={{ '--duties': rota.duties.length }}>
        {rota.meetings.map(({ meeting, turns }) => (
          <li key={meeting.id}>
            <div class="stack tight">
              <h3>
                <a class="serif" href={`/g/${slug}/meetings/${meeting.id}`}>
                  <Markdown text={meetingTitle(meeting)} inline />
                </a>
              </h3>
              <p class="small">
                <Time at={meeting.startsAt} zone={meeting.zone} /> <When from={meeting.startsAt} until={meeting.endsAt} />
              </p>
            </div>
            <dl>
              {turns.map((turn) => (
                <div key={turn.duty.id}>
                  <dt dir="auto">{turn.duty.name}</dt>
                  <dd>
                    <TurnCell at={{ meeting, turn }} rota={rota} query={query} can={group.viewerCan} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    )}
  </Section>
)

const Carried = ({ rota }: { rota: Rota }) => (
  <Section title={t('duties.carried')} id="carried">
    <p class="muted">{t('duties.carriedMeans')}</p>
    <div class="table-frame">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('duties.who')}</th>
            {rota.duties.map(({ id, name }) => (
              <th scope="col" key={id} dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rota.members.map(({ person, carried }) => (
            <tr key={person.id}>
              <th scope="row">
                <PersonName of={person} />
              </th>
              {carried.map(({ dutyId, turns }) => (
                <td class="numbers" key={dutyId}>
                  {turns}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Section>
)

const First = ({ rota, query, group }: Props) => {
  const isAdding = useSignal(false)
  const mayAdd = group.viewerCan.includes('DUTY_MANAGE')
  return (
    <>
      <Empty
        act={
          mayAdd && (
            <Button look="primary" icon="add" onClick={() => (isAdding.value = true)}>
              {t('duties.addDuty')}
            </Button>
          )
        }
      >
        {t(mayAdd ? 'duties.none' : 'duties.noneToRead')}
      </Empty>
      {isAdding.value && <AddDuty rota={rota} query={query} groupId={group.id} close={() => (isAdding.value = false)} />}
    </>
  )
}

const Content = ({ group, slug }: { group: Group; slug: string }) => {
  const query = useQuery(RotaDocument, { groupId: group.id })
  useLive(query, { document: RotaEventsDocument, variables: { groupId: group.id }, seqOf: (data) => data.rota.seq, apply: applyToRota })
  return (
    <Loaded of={query} skeleton={<Skeleton lines={10} />}>
      {({ rota }) => {
        const props = { rota, query, group, slug }
        if (rota.duties.length === 0) return <First {...props} />
        return (
          <div class="stack">
            <Swaps {...props} />
            <Coming {...props} />
            <Carried rota={rota} />
            <div class="columns">
              <Leaves rota={rota} query={query} groupId={group.id} isForAll={group.viewerCan.includes('DUTY_GIVE')} />
              {group.viewerCan.includes('DUTY_MANAGE') && <DutyList rota={rota} query={query} groupId={group.id} />}
            </div>
          </div>
        )
      }}
    </Loaded>
  )
}

/** Whose turn it is at the meetings ahead. */
export const DutiesPage = ({ slug }: { slug: string }) => {
  const group = useGroup(slug).data.value?.group
  return (
    <GroupFrame slug={slug}>
      <Page title={t('duties.title')} within={group?.name} lead={<a href={`/g/${slug}/schedule`}>{t('schedule.all')}</a>}>
        {!group ? <Skeleton /> : group.viewerCan.includes('DUTY_SEE') ? <Content group={group} slug={slug} /> : <Empty>{t('duties.forMembers')}</Empty>}
      </Page>
    </GroupFrame>
  )
}
