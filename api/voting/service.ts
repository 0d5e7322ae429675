import type { Db } from '../../db/client.ts'
import { findMeetings } from '../../db/queries/scheduling.ts'
import {
  countBallots,
  countEligible,
  endPoll,
  findDuePolls,
  findGroupIdOfPoll,
  findOptions,
  findPollsById,
  insertPoll,
  lockNominations,
  lockPoll,
  type OptionRow,
  type PollRow,
  replaceBallot,
  storeApprovals,
  updatePollMeeting,
} from '../../db/queries/voting.ts'
import type { GroupScope } from '../../db/scope.ts'
import { type Context, type Deps, systemContext } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { newId, newSecret } from '../kernel/ids.ts'
import { cleanText } from '../kernel/text.ts'
import { authorize, type GroupAction, systemScope, viewerCan } from '../permissions.ts'
import { type MeetingWish, scheduleMeetingIn } from '../scheduling/service.ts'
import type { VotingEvent } from './events.ts'
import { decide, lotSeedHash, sentence } from './rules/approval.ts'
import { planBallot } from './rules/ballot.ts'
import { planPoll, type PollWish } from './rules/plan.ts'

export const findPoll = async (ctx: Context, id: string): Promise<PollRow> => {
  const scope = await authorize(ctx, 'group.read', await findGroupIdOfPoll(ctx.db, id))
  const [poll] = await findPollsById(ctx.db, [scope], [id])
  return poll ?? fail()
}

const fail = () => {
  throw notFound()
}

export const openPoll = async (ctx: Context, wish: PollWish & { groupId: string }): Promise<PollRow> => {
  const scope = await authorize(ctx, 'poll.open', wish.groupId)
  return ctx.db.transaction(async (tx) => {
    const pool = await lockNominations(tx, scope, wish.nominationIds ?? null)
    const openedAt = ctx.clock.now()
    const { options, ...plan } = planPoll(pool, wish, openedAt)
    const lotSeed = newSecret()
    const poll = await insertPoll(
      tx,
      scope,
      { ...plan, id: newId(), openedById: scope.viewerId as string, openedAt, lotSeed, lotSeedHash: lotSeedHash(lotSeed) },
      options.map((option) => ({ ...option, id: newId() })),
    )
    await ctx.jobs.send(tx, 'poll.close', { pollId: poll.id }, { startAfter: poll.closesAt })
    await ctx.emit<VotingEvent>(tx, scope, { type: 'PollOpened', pollId: poll.id })
    return poll
  })
}

/** Casts the viewer's ballot in place of the one before. */
export const castBallot = async (ctx: Context, { pollId, optionIds }: { pollId: string; optionIds: readonly string[] }): Promise<PollRow> => {
  const scope = await authorize(ctx, 'ballot.cast', await findGroupIdOfPoll(ctx.db, pollId))
  return ctx.db.transaction(async (tx) => {
    // The time is read under the lock that closing takes too: no ballot lands after the close. A lock that ballots share
    // would let a stream of them keep whoever closes the poll waiting.
    const { lotSeed: _, ...poll } = (await lockPoll(tx, scope, pollId)) ?? fail()
    const options = await findOptions(tx, [scope], [pollId])
    const castAt = ctx.clock.now()
    const approved = planBallot({ ...poll, optionIds: options.map(({ id }) => id) }, optionIds, castAt)
    await replaceBallot(tx, scope, { id: newId(), pollId, castAt, optionIds: approved })
    await ctx.emit<VotingEvent>(tx, scope, { type: 'BallotCast', pollId })
    return { ...poll, lotSeed: null }
  })
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockPoll>>>

const lockOpen = async (tx: Db, scope: GroupScope, pollId: string): Promise<Locked> => {
  const poll = (await lockPoll(tx, scope, pollId)) ?? fail()
  if (poll.state !== 'OPEN') throw new Fault('ALREADY_DONE', poll.state === 'CLOSED' ? 'This poll has closed already.' : 'This poll was cancelled.', ['pollId'])
  return poll
}

const close = async (ctx: Context, tx: Db, scope: GroupScope, { id, closesAt, tieRule, lotSeed }: Locked): Promise<PollRow> => {
  const now = ctx.clock.now()
  await storeApprovals(tx, scope, id)
  const options = await findOptions(tx, [scope], [id])
  const [ballots] = await countBallots(tx, [scope], [id])
  const [eligible] = await countEligible(tx, [scope], [id])
  const { winnerId } = decide(counted(options), ballots?.count ?? 0, tieRule, lotSeed)
  const winner = options.find((option) => option.id === winnerId)
  // A server that was down at the closing time takes no ballot that came later, so the poll ended then.
  const closedAt = now < closesAt ? now : closesAt
  const poll = await endPoll(tx, scope, id, { state: 'CLOSED', closedAt, winnerId, eligible: eligible?.count ?? 0 }, winner?.nominationId ?? null)
  await ctx.emit<VotingEvent>(tx, scope, { type: 'PollClosed', pollId: id })
  return poll
}

const counted = (options: readonly OptionRow[]) => options.map((option) => ({ ...option, approvals: option.approvals ?? 0 }))

/** Closes a poll before its time. */
export const closePoll = async (ctx: Context, pollId: string): Promise<PollRow> => {
  const scope = await authorize(ctx, 'poll.close', await findGroupIdOfPoll(ctx.db, pollId))
  return ctx.db.transaction(async (tx) => close(ctx, tx, scope, await lockOpen(tx, scope, pollId)))
}

export const cancelPoll = async (ctx: Context, wish: { pollId: string; reason: string }): Promise<PollRow> => {
  const scope = await authorize(ctx, 'poll.cancel', await findGroupIdOfPoll(ctx.db, wish.pollId))
  const cancelReason = cleanText(wish.reason, { path: ['reason'], max: 500, multiline: true })
  return ctx.db.transaction(async (tx) => {
    const { id } = await lockOpen(tx, scope, wish.pollId)
    const [eligible] = await countEligible(tx, [scope], [id])
    const poll = await endPoll(tx, scope, id, { state: 'CANCELLED', cancelReason, eligible: eligible?.count ?? 0 }, null)
    await ctx.emit<VotingEvent>(tx, scope, { type: 'PollCancelled', pollId: id })
    return poll
  })
}

/** Closes a poll whose time has come. However often and by however many this is called, it closes once. */
export const closeDuePoll = async (deps: Deps, pollId: string): Promise<void> => {
  const groupId = await findGroupIdOfPoll(deps.db, pollId)
  const scope = groupId && (await systemScope(deps.db, groupId))
  if (!scope) return
  await deps.db.transaction(async (tx) => {
    const poll = await lockPoll(tx, scope, pollId)
    if (poll?.state !== 'OPEN') return
    // The clock of the database may run ahead of ours.
    if (deps.clock.now() < poll.closesAt) await deps.jobs.send(tx, 'poll.close', { pollId }, { startAfter: poll.closesAt })
    else await close(systemContext(deps), tx, scope, poll)
  })
}

/** Closes what became due while no process ran. */
export const closeDuePolls = async (deps: Deps): Promise<void> => {
  for (const { id } of await findDuePolls(deps.db, deps.clock.now())) await closeDuePoll(deps, id)
}

/** Schedules the meeting that reads the winner of a closed poll. */
export const scheduleWinner = async (ctx: Context, { pollId, ...wish }: Omit<MeetingWish, 'paperId'> & { pollId: string }) => {
  const scope = await authorize(ctx, 'meeting.schedule', await findGroupIdOfPoll(ctx.db, pollId))
  return ctx.db.transaction(async (tx) => {
    const poll = (await lockPoll(tx, scope, pollId)) ?? fail()
    const winner = (await findOptions(tx, [scope], [pollId])).find((option) => option.id === poll.winnerId)
    if (!winner) throw new Fault('INVALID', poll.state === 'OPEN' ? 'This poll is still open.' : 'This poll has no winner.', ['pollId'])
    const [before] = poll.meetingId ? await findMeetings(tx, [scope], [poll.meetingId]) : []
    if (before?.state === 'SCHEDULED') throw new Fault('ALREADY_DONE', 'The winner of this poll has its meeting already.', ['pollId'])
    const meeting = await scheduleMeetingIn(tx, ctx, scope, { ...wish, paperId: winner.paperId })
    return { meeting, poll: await updatePollMeeting(tx, scope, pollId, meeting.id) }
  })
}

/** The result of a closed poll. */
export const resultOf = (poll: PollRow, options: readonly OptionRow[], ballots: number) => {
  const tally = decide(counted(options), ballots, poll.tieRule, poll.lotSeed ?? '')
  const byId = new Map(options.map((option) => [option.id, option]))
  const option = (id: string) => byId.get(id) as OptionRow
  return {
    ...tally,
    tally,
    rows: tally.rows.map(({ optionId, approvals }) => ({ option: option(optionId), approvals })),
    winner: tally.winnerId && option(tally.winnerId),
    tied: tally.tiedIds.map(option),
  }
}

export type ResultRow = ReturnType<typeof resultOf>

export const sentenceOf = ({ tally, rows }: ResultRow, papers: readonly ({ id: string; title: string } | null)[]): string => {
  const titles = new Map(papers.map((paper) => [paper?.id, paper?.title ?? '']))
  return sentence(tally, new Map(rows.map(({ option }) => [option.id, titles.get(option.paperId) ?? ''])))
}

const whileOpen: GroupAction[] = ['ballot.cast', 'poll.close', 'poll.cancel']

/** What the viewer may do with one poll. */
export const viewerCanOfPoll = async (ctx: Context, poll: PollRow): Promise<GroupAction[]> => {
  const possible: GroupAction[] = poll.state === 'OPEN' ? whileOpen : poll.winnerId ? ['meeting.schedule'] : []
  return (await viewerCan(ctx, poll.groupId)).filter((action) => possible.includes(action))
}
