import { GroupFrame } from '../groups/parts/group-frame.tsx'
import { PollDocument, PollEventsDocument, type PollQuery } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { type Query, useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Words } from '../locales/words.tsx'
import { Page, Section } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { Empty, ErrorNotice, Loaded, Skeleton } from '../ui/states.tsx'
import { Ago, now, Time } from '../ui/time.tsx'
import { PollActs } from './parts/poll-acts.tsx'
import { PollOptions } from './parts/option-about.tsx'
import { PollBallot, useBallot } from './parts/poll-ballot.tsx'
import { PollResult } from './parts/poll-result.tsx'
import { PollRules } from './parts/poll-rules.tsx'
import { SlotsSaid } from './parts/slot-about.tsx'
import { methodWords, tieWords } from './parts/terms.tsx'
import { WinnerMeeting } from './parts/winner-meeting.tsx'
import { applyToPoll } from './state.ts'
import '../papers/style.css'
import './style.css'

type Poll = PollQuery['poll']
type Shown = { poll: Poll; slug: string; query: Query<PollQuery> }

const Until = ({ poll }: { poll: Poll }) => (
  <>
    <p>
      {Date.parse(poll.closesAt) > now.value ? (
        <>
          <Words k="voting.closes" when={<Ago at={poll.closesAt} />} /> <Time at={poll.closesAt} zone={poll.group.zone} />.
        </>
      ) : (
        t('voting.timeIsUp')
      )}
    </p>
    {poll.quorum !== null && <p>{t(poll.turnout < poll.quorum ? 'voting.quorumNeeds' : 'voting.quorumReached', { count: poll.quorum, missing: poll.quorum - poll.turnout })}</p>}
    {poll.extendedAt && <p>{t('voting.extended')}</p>}
    <p class="muted">
      {tieWords(poll)} {t(`voting.terms.secrecy.${poll.secrecy}`)}
    </p>
    <PollRules poll={poll} />
  </>
)

const heading = { NEXT_PAPERS: 'voting.papers', DATE: 'voting.slots', QUESTION: 'voting.answers' } as const

/** Why somebody who reads along has no ballot. */
const whyNot = ({ group, electorate }: Poll): string | null => {
  if (!group.viewerCan.includes('BALLOT_CAST')) return t('voting.membersVote')
  return electorate === 'AT_OPENING' ? t('voting.cameLater') : null
}

const Open = ({ poll, slug, query, ballot }: Shown & { ballot: ReturnType<typeof useBallot> }) => (
  <Section title={t(heading[poll.kind])} id="ballot">
    {poll.viewerCan.includes('BALLOT_CAST') ? (
      <>
        <p class="muted">
          {methodWords(poll)} {t('voting.how')}
        </p>
        <PollBallot poll={poll} slug={slug} ballot={ballot} />
      </>
    ) : (
      <>
        {whyNot(poll) && <p class="muted">{whyNot(poll)}</p>}
        <PollOptions of={poll.options} slug={slug} />
      </>
    )}
    <div class="row no-print">
      <PollActs poll={poll} query={query} />
    </div>
  </Section>
)

const Ended = ({ poll, slug }: Shown) => (
  <>
    {poll.result && (
      <PollResult poll={poll} result={poll.result} slug={slug}>
        <WinnerMeeting poll={poll} slug={slug} />
      </PollResult>
    )}
    {(poll.state === 'CANCELLED' || poll.result?.rows.length === 0) && (
      <Section title={t(heading[poll.kind])} id="papers">
        <PollOptions of={poll.options} slug={slug} />
      </Section>
    )}
    <SlotsSaid poll={poll} />
  </>
)

const Content = ({ poll, slug, query }: Shown) => {
  // Here, so that a ballot which came too late still finds a place to say so.
  const ballot = useBallot(poll, query)
  return (
    <div class="stack poll">
      <div class="stack tight">
        {/* One place for what changes while one looks on: first the turnout, then what came out. */}
        <div role="status">
          {poll.state === 'OPEN' && <p class="turnout numbers">{t('voting.turnout', { count: poll.turnout, eligible: poll.eligible })}</p>}
          {poll.result && <p class="sentence">{poll.result.sentence}</p>}
          {poll.state === 'CANCELLED' && (
            <p class="sentence">
              <Words k="voting.cancelled" reason={<bdi>{poll.cancelReason}</bdi>} />
            </p>
          )}
        </div>
        {poll.state === 'OPEN' && <Until poll={poll} />}
        <p class="small muted">
          <Words k="voting.openedBy" name={<PersonName of={poll.openedBy} />} when={<Time at={poll.openedAt} zone={poll.group.zone} />} />{' '}
          {poll.closedAt && <Words k="voting.closedAt" when={<Time at={poll.closedAt} zone={poll.group.zone} />} />}{' '}
          {poll.state !== 'OPEN' && <span class="numbers">{t('voting.turnoutWas', { count: poll.turnout, eligible: poll.eligible })}</span>}{' '}
          {poll.state === 'CLOSED' && poll.viewerHasVoted && t('voting.youVoted')}
        </p>
      </div>
      {poll.state === 'OPEN' ? null : <PollRules poll={poll} />}
      {poll.state !== 'OPEN' && ballot.failure && <ErrorNotice failure={ballot.failure} />}
      {poll.state === 'OPEN' ? <Open poll={poll} slug={slug} query={query} ballot={ballot} /> : <Ended poll={poll} slug={slug} query={query} />}
    </div>
  )
}

export const PollPage = ({ slug, id }: { slug: string; id: string }) => {
  const query = useQuery(PollDocument, { id })
  const poll = query.data.value?.poll
  useLive(query, {
    document: PollEventsDocument,
    variables: poll ? { groupId: poll.group.id } : null,
    seqOf: (data) => data.poll.group.seq,
    apply: applyToPoll,
  })
  return (
    <GroupFrame slug={slug}>
      <Page title={poll?.title ?? t('poll.title')} within={poll?.group.name}>
        <Loaded of={query} skeleton={<Skeleton lines={8} />} lost={<Empty act={<a href={`/g/${slug}/polls`}>{t('voting.all')}</a>}>{t('voting.lost')}</Empty>}>
          {(data) => <Content poll={data.poll} slug={slug} query={query} />}
        </Loaded>
      </Page>
    </GroupFrame>
  )
}
