import { describe, expect, it } from 'vitest'
import { closeDuePoll } from '../../api/voting/service.ts'
import { applyToLibrary, applyToPaper, applyToPool } from '../../web/papers/state.ts'
import { applyToPoll, applyToPolls } from '../../web/voting/state.ts'
import { startApi } from '../support/api.ts'
import { eventsOf } from '../support/effects.ts'
import { type Followed, verifyPages } from '../support/follow-page.ts'
import { acceptInvitation, readingGroup } from '../support/groups.ts'
import { inDays } from '../support/meetings.ts'
import { cancelPoll, castBallot, closePoll, nominated, opened, vote } from '../support/polls.ts'

const api = await startApi()

const scheduleWinner = 'mutation ($input: ScheduleWinnerInput!) { scheduleWinner(input: $input) { meeting { id } errors { code message } } }'
const withdrawBallot = 'mutation ($input: WithdrawBallotInput!) { withdrawBallot(input: $input) { errors { code message } } }'
const saveBallotDraft = 'mutation ($input: SaveBallotDraftInput!) { saveBallotDraft(input: $input) { errors { code message } } }'
const cancelMeeting = 'mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { id } errors { code message } } }'

const ofGroup = (query: string, slug: string, apply: Followed['apply']): Followed => ({ query, variables: { slug }, events: `${query}Events`, seqOf: (data) => data.group.seq, apply })

const scene = async () => {
  const world = await readingGroup(api)
  const { facilitator, member, group } = world
  const [first] = await nominated(member, group.id, 3)
  const poll = await opened(facilitator, group.id)
  const pages: Followed[] = [
    ofGroup('Library', group.slug, applyToLibrary),
    ofGroup('Pool', group.slug, applyToPool),
    ofGroup('Polls', group.slug, applyToPolls),
    { query: 'Paper', variables: { id: first!.paperId }, events: 'PaperEvents', seqOf: (data) => data.paper.group.seq, apply: applyToPaper },
    { query: 'Poll', variables: { id: poll.id }, events: 'PollEvents', seqOf: (data) => data.poll.group.seq, apply: applyToPoll },
  ]
  return { ...world, poll, first: first!, verify: (act: () => Promise<unknown>) => verifyPages(facilitator, group.id, pages, act) }
}

describe('the pages of polls and papers, left open', () => {
  it('show each new ballot without loading again', async () => {
    const { owner, member, poll, verify } = await scene()
    const both = async () => {
      await vote(owner, poll.id, [poll.options[0].id])
      await member.do(castBallot, { input: { pollId: poll.id, ballot: { approvals: [] } } })
    }
    expect(await verify(both)).toEqual({ Library: 0, Pool: 0, Polls: 0, Paper: 0, Poll: 0 })
  })

  it('show a ballot that is taken back without loading again, and nothing of a draft', async () => {
    const { owner, poll, group, verify } = await scene()
    await vote(owner, poll.id, [poll.options[0].id])
    await owner.do(saveBallotDraft, { input: { pollId: poll.id, ballot: { approvals: [] } } })
    expect(await verify(() => owner.do(withdrawBallot, { input: { pollId: poll.id } }))).toEqual({ Library: 0, Pool: 0, Polls: 0, Paper: 0, Poll: 0 })
    expect((await eventsOf(api, group.id)).filter(({ type }) => type === 'BallotCast')).toHaveLength(2)
  })

  it('show what a fresh one shows when a missed quorum puts the close off', async () => {
    const { facilitator, member, group, verify } = await scene()
    await nominated(member, group.id, 2)
    const { id } = await opened(facilitator, group.id, { quorumPersons: 3, quorumMissed: 'EXTEND_ONCE' })
    const late = { ...api.deps, clock: { now: () => new Date(Date.now() + 7_200_000) } }
    expect(await verify(() => closeDuePoll(late, id))).toEqual({ Library: 0, Pool: 0, Polls: 1, Paper: 0, Poll: 0 })
    expect(await eventsOf(api, group.id, 'PollExtended')).toHaveLength(1)
  })

  it('show what a fresh one shows when a poll closes and its winner gets a meeting at once', async () => {
    const { facilitator, member, admin, group, verify } = await scene()
    await nominated(member, group.id, 2)
    const { id, options } = await opened(facilitator, group.id, { afterwards: 'AT_ONCE', plan: { startLocal: inDays(7), durationMinutes: 60 } })
    await vote(admin, id, [options[0].id])
    expect(await verify(() => facilitator.do(closePoll, { input: { pollId: id } }))).toMatchObject({ Library: 0, Pool: 1, Polls: 1 })
    expect((await eventsOf(api, group.id)).map(({ type }) => type).slice(-2)).toEqual(['PollClosed', 'MeetingScheduled'])
  })

  it('show what a fresh one shows when a poll opens', async () => {
    const { facilitator, member, group, verify } = await scene()
    await nominated(member, group.id, 2)
    expect(await verify(() => opened(facilitator, group.id))).toEqual({ Library: 0, Pool: 0, Polls: 1, Paper: 1, Poll: 0 })
  })

  it('show what a fresh one shows when a poll closes and its winner gets a meeting', async () => {
    const { facilitator, member, poll, first, verify } = await scene()
    const option = poll.options.find(({ paper }: { paper: { id: string } }) => paper.id === first.paperId)
    await vote(member, poll.id, [option.id])
    expect(await verify(() => facilitator.do(closePoll, { input: { pollId: poll.id } }))).toEqual({ Library: 0, Pool: 1, Polls: 1, Paper: 1, Poll: 1 })
    const startLocal = `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}T16:00`
    let meetingId = ''
    const schedule = async () => {
      meetingId = (await facilitator.do(scheduleWinner, { input: { pollId: poll.id, startLocal, durationMinutes: 60 } })).scheduleWinner.meeting.id
    }
    expect(await verify(schedule)).toEqual({ Library: 0, Pool: 0, Polls: 0, Paper: 1, Poll: 1 })
    expect(await verify(() => facilitator.do(cancelMeeting, { input: { meetingId } }))).toEqual({ Library: 0, Pool: 0, Polls: 0, Paper: 1, Poll: 1 })
  })

  it('show what a fresh one shows when a poll is cancelled', async () => {
    const { facilitator, poll, verify } = await scene()
    expect(await verify(() => facilitator.do(cancelPoll, { input: { pollId: poll.id, reason: 'Too hot.' } }))).toEqual({ Library: 0, Pool: 1, Polls: 1, Paper: 1, Poll: 1 })
  })

  it('show what a fresh one shows when somebody joins while a poll is open', async () => {
    const { invited, token, verify } = await scene()
    expect(await verify(() => acceptInvitation(invited, token))).toEqual({ Library: 0, Pool: 0, Polls: 1, Paper: 0, Poll: 1 })
  })
})
