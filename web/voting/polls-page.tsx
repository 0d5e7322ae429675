import { GroupFrame } from '../groups/parts/group-frame.tsx'
import { PollLine, pollWords } from '../groups/parts/poll-line.tsx'
import { request } from '../graphql/client.ts'
import { PollsDocument, PollsEventsDocument, type PollsQuery } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { type Query, useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Words } from '../locales/words.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { joinPages, Pager } from '../ui/pager.tsx'
import { Empty, Loaded } from '../ui/states.tsx'
import { Day } from '../ui/time.tsx'
import { applyToPolls } from './state.ts'
import './style.css'

type Group = PollsQuery['group']
type Poll = Group['polls']['nodes'][number]

const PastPoll = ({ of, slug, zone }: { of: Poll; slug: string; zone: string }) => (
  <div class="stack tight">
    <h2 class="poll-title" dir="auto">
      <a href={`/g/${slug}/polls/${of.id}`}>{of.title}</a>
    </h2>
    <p>{of.result ? of.result.sentence : <Words k="voting.cancelled" reason={<bdi>{of.cancelReason}</bdi>} />}</p>
    <p class="small muted numbers">
      {pollWords(of)}. {of.closedAt && <Words k="voting.closedAt" when={<Day at={of.closedAt} zone={zone} />} />} {t('voting.turnoutWas', { count: of.turnout, eligible: of.eligible })}
    </p>
  </div>
)

const List = ({ group, slug, query }: { group: Group; slug: string; query: Query<PollsQuery> }) => {
  const more = async (after: string) => {
    const answer = await request(PollsDocument, { slug, after })
    if (answer.data) {
      const next = answer.data.group.polls
      query.change((data) => ({ group: { ...data.group, polls: joinPages(data.group.polls, next) } }))
    }
    return answer
  }
  if (group.polls.nodes.length === 0) return <Empty act={<a href={`/g/${slug}/library?tab=pool`}>{t('voting.toPool')}</a>}>{t('voting.none')}</Empty>
  return (
    <div class="stack">
      <ul class="lines">
        {group.polls.nodes.map((poll) => (
          <li key={poll.id}>
            {poll.state === 'OPEN' ? <PollLine of={poll} slug={slug} votes={group.viewerCan.includes('BALLOT_CAST')} heading="h2" /> : <PastPoll of={poll} slug={slug} zone={group.zone} />}
          </li>
        ))}
      </ul>
      <Pager of={group.polls} more={more} />
    </div>
  )
}

/** All polls of the group, the newest first, each with what came out. */
export const PollsPage = ({ slug }: { slug: string }) => {
  const query = useQuery(PollsDocument, { slug })
  const group = query.data.value?.group
  useLive(query, {
    document: PollsEventsDocument,
    variables: group ? { groupId: group.id } : null,
    seqOf: (data) => data.group.seq,
    apply: applyToPolls,
  })
  return (
    <GroupFrame slug={slug}>
      <Page
        title={t('voting.polls')}
        within={group?.name}
        acts={group?.viewerCan.includes('POLL_OPEN') && <ButtonLink href={`/g/${slug}/polls/new`}>{t('papers.openPoll')}</ButtonLink>}
        lead={<a href={`/g/${slug}/library?tab=pool`}>{t('voting.toPool')}</a>}
      >
        <Loaded of={query}>{(data) => <List group={data.group} slug={slug} query={query} />}</Loaded>
      </Page>
    </GroupFrame>
  )
}
