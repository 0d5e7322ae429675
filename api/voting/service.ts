import type { Db } from '../../db/client.ts'
import { countBallots, countEligible, deleteBallot, groupBallots, sealBallots, upsertBallot, upsertDraft } from '../../db/queries/ballots.ts'
import { findGroups } from '../../db/queries/groups.ts'
import { findNominationsById } from '../../db/queries/papers.ts'
import { findMeetings, hasPaper, lockMembership, type MeetingRow, updateMeeting } from '../../db/queries/scheduling.ts'
import { countOtherYeses, findOccurrence, insertReplies, upsertSlotComment } from '../../db/queries/slots.ts'
import { findCredits, insertTally, lockCredits, replaceCredits } from '../../db/queries/tallies.ts'
import { endPoll, findDuePolls, findGroupIdOfPoll, findOptions, findPollsById, insertPoll, type LockedPoll, lockNominations, lockPoll, type OptionRow, type PollRow, updateOptionMeeting, updatePoll } from '../../db/queries/voting.ts'
import type { GroupScope } from '../../db/scope.ts'
import { type Context, type Deps, systemContext } from '../context.ts'
import { enterToFollow } from '../groups/loaders.ts'
import { eachOf } from '../kernel/each.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { newCode, newId, newSecret } from '../kernel/ids.ts'
import { cleanText } from '../kernel/text.ts'
import { authorize, type GroupAction, systemScope, viewerCan } from '../permissions.ts'
import { type MeetingWish, scheduleMeetingIn } from '../scheduling/service.ts'
import { makeSeriesIn } from '../series/service.ts'
import type { VotingEvent } from './events.ts'
import { countAside } from './gateway.ts'
import * as loaders from './loaders.ts'
import { lotSeedHash } from './rules/approval.ts'
import { type BallotWish, checkVotable, marksOf, planBallot, planDraft } from './rules/ballot.ts'
import { creditsAfter, creditsIn, creditUnit, latestCredit } from './rules/carry-over.ts'
import { titleOf } from './rules/date.ts'
import { extensionOf, quorumOf, type StoredTally } from './rules/outcome.ts'
import { planPoll, type PollWish } from './rules/plan.ts'
import { checkSeats, planSlotComment } from './rules/slots.ts'
import { meetingAtOnce, meetingFor, type WinnerWish, winnerFor } from './rules/winner.ts'

export { titleOf }
export type OfPoll = { pollId: string }
export type PollInput = PollWish & { groupId: string }
export type BallotInput = OfPoll & { ballot: BallotWish }
export type SlotCommentInput = OfPoll & { optionId: string; text: string }
export type WinnerInput = OfPoll & WinnerWish & { optionId?: string | null }

export const findPoll = async (ctx: Context, id: string): Promise<PollRow> => {
  const scope = await enterToFollow(ctx, await findGroupIdOfPoll(ctx.db, id))
  const [poll] = await findPollsById(ctx.db, [scope], [id])
  return poll ?? fail()
}

const fail = () => {
  throw notFound()
}

export const openPoll = async (ctx: Context, { groupId, ...wish }: PollInput): Promise<PollRow> => {
  const scope = await authorize(ctx, 'poll.open', groupId)
  if (wish.afterwards === 'AT_ONCE') await authorize(ctx, 'meeting.schedule', groupId)
  return ctx.db.transaction(async (tx) => {
    const [group] = await findGroups(tx, [scope])
    const pool = (wish.kind ?? 'NEXT_PAPERS') === 'NEXT_PAPERS' ? await lockNominations(tx, scope, wish.nominationIds ?? null) : []
    const openedAt = ctx.clock.now()
    const { poll: terms, options } = planPoll(wish, { pool, zone: group!.zone, creditCap: group!.creditCap }, openedAt)
    for (const [i, id] of terms.presenterIds.entries()) if (!(await lockMembership(tx, scope, id))) throw new Fault('NOT_FOUND', 'This group has no such member.', ['presenterIds', String(i)])
    const credits = creditsIn(creditUnit(terms), terms.withCredit ? await findCredits(tx, [scope], options.flatMap(({ paperId }) => paperId ?? [])) : [])
    const lotSeed = newSecret()
    const poll = await insertPoll(
      tx,
      scope,
      { ...terms, id: newId(), openedById: scope.viewerId as string, openedAt, lotSeed, lotSeedHash: lotSeedHash(lotSeed) },
      options.map((option) => ({ ...option, id: newId(), credit: credits.get(option.paperId ?? '') ?? 0 })),
    )
    await ctx.jobs.send(tx, 'poll.close', { pollId: poll.id }, { startAfter: poll.closesAt })
    await ctx.emit<VotingEvent>(tx, scope, { type: 'PollOpened', pollId: poll.id })
    return poll
  })
}

type Desk = { tx: Db; scope: GroupScope; poll: LockedPoll }

/** Decides, and keeps a poll as it is meanwhile; the time is to be read in there: closing takes the same lock, so no ballot lands after it. */
const atPoll = async <T>(ctx: Context, action: GroupAction, pollId: string, work: (desk: Desk) => Promise<T>): Promise<T> => {
  const scope = await authorize(ctx, action, await findGroupIdOfPoll(ctx.db, pollId))
  // A lock that ballots share would let a stream of them keep whoever closes the poll waiting.
  return ctx.db.transaction(async (tx) => work({ tx, scope, poll: (await lockPoll(tx, scope, pollId)) ?? fail() }))
}

/** An open poll as others see it. */
const shown = ({ optionIds: _, mayVote: __, ...poll }: LockedPoll): PollRow => ({ ...poll, lotSeed: null })

/** Casts the viewer's ballot in place of the one before. */
export const castBallot = (ctx: Context, { pollId, ballot }: BallotInput): Promise<PollRow> =>
  atPoll(ctx, 'ballot.cast', pollId, async ({ tx, scope, poll }) => {
    const castAt = ctx.clock.now()
    const content = planBallot(poll, ballot, castAt)
    // The lock on the poll lets one ballot after the other through, so the last seat is given once.
    if (poll.slotSeats !== null) checkSeats(poll, content, ballot.slots ?? [], new Map((await countOtherYeses(tx, scope, pollId)).map(({ optionId, count }) => [optionId, count])))
    await upsertBallot(tx, scope, { pollId, content, receipt: newCode(), castAt })
    await ctx.emit<VotingEvent>(tx, scope, { type: 'BallotCast', pollId })
    return shown(poll)
  })

/** Takes the viewer's ballot back; they may cast another. */
export const withdrawBallot = (ctx: Context, pollId: string): Promise<PollRow> =>
  atPoll(ctx, 'ballot.cast', pollId, async ({ tx, scope, poll }) => {
    checkVotable(poll, ctx.clock.now())
    if (!(await deleteBallot(tx, scope, pollId))) throw new Fault('ALREADY_DONE', 'You have no ballot in this poll.', ['pollId'])
    await ctx.emit<VotingEvent>(tx, scope, { type: 'BallotCast', pollId })
    return shown(poll)
  })

/** Says something of a slot; saying the same again changes nothing. */
export const commentOnSlot = (ctx: Context, { pollId, ...wish }: SlotCommentInput): Promise<PollRow> =>
  atPoll(ctx, 'ballot.cast', pollId, async ({ tx, scope, poll }) => {
    const now = ctx.clock.now()
    if (await upsertSlotComment(tx, scope, wish.optionId, planSlotComment(poll, wish, now), now)) await ctx.emit<VotingEvent>(tx, scope, { type: 'SlotCommented', pollId })
    return shown(poll)
  })

/** Keeps what the viewer has filled in so far, for their other devices; nobody is told. */
export const saveBallotDraft = (ctx: Context, { pollId, ballot }: BallotInput): Promise<PollRow> =>
  atPoll(ctx, 'ballot.cast', pollId, async ({ tx, scope, poll }) => {
    await upsertDraft(tx, scope, pollId, planDraft(poll, ballot, ctx.clock.now()))
    ctx.loaders.clear()
    return shown(poll)
  })

const checkOpen = ({ state }: LockedPoll): void => {
  if (state !== 'OPEN') throw new Fault('ALREADY_DONE', state === 'CLOSED' ? 'This poll has closed already.' : 'This poll was cancelled.', ['pollId'])
}

const countVoters = async ({ tx, scope, poll }: Desk) => {
  const [ballots] = await countBallots(tx, [scope], [poll.id])
  const [people] = await countEligible(tx, [scope], [poll.id])
  return { turnout: ballots?.count ?? 0, eligible: people?.count ?? 0 }
}

/** Ends a poll: counts it, and lets go of who cast what, in one transaction; or puts it off where a missed quorum was to do that. */
const close = async (ctx: Context, desk: Desk, isByHand: boolean): Promise<PollRow> => {
  const { tx, scope, poll } = desk
  const { id } = poll
  const now = ctx.clock.now()
  const { turnout, eligible } = await countVoters(desk)
  const closesAt = extensionOf(poll, turnout, eligible, now)
  if (closesAt) {
    if (isByHand) throw new Fault('INVALID', 'The quorum is not reached, and then this poll goes on at its closing time. Cancel it to end it now.', ['pollId'])
    await ctx.jobs.send(tx, 'poll.close', { pollId: id }, { startAfter: closesAt })
    await ctx.emit<VotingEvent>(tx, scope, { type: 'PollExtended', pollId: id })
    return updatePoll(tx, scope, id, { closesAt, extendedAt: now })
  }
  const options = await findOptions(tx, [scope], [id])
  const { outcome, stored } = await countAside({ ...poll, options: options.map((option) => ({ ...option, title: titleOf(option) })) }, await groupBallots(tx, scope, id), turnout, eligible)
  await sealBallots(tx, scope, poll, { ballots: stored.counted !== null, turnout: outcome !== 'WITHHELD' })
  await insertTally(tx, scope, { pollId: id, outcome, content: stored })
  // A server that was down at the closing time takes no ballot that came later, so the poll ended then.
  const closedAt = now < poll.closesAt ? now : poll.closesAt
  const ended = await endPoll(tx, scope, id, { state: 'CLOSED', closedAt, turnout, eligible }, stored.winners)
  await ctx.emit<VotingEvent>(tx, scope, { type: 'PollClosed', pollId: id })
  if (poll.withCredit) await carryOver(desk, options, stored)
  const winner = options.find((option) => option.id === stored.winners[0])
  return poll.plan && winner ? scheduleAtOnce(ctx, desk, winner, now, ended) : ended
}

/** Keeps the votes of the papers that lost. The event before has locked the stream of the group, so one poll does this at a time. */
const carryOver = async ({ tx, scope, poll }: Desk, options: readonly OptionRow[], { counted }: StoredTally) => {
  if (!counted || counted.tally.method === 'date' || counted.tally.winners.length === 0) return
  const [group] = await findGroups(tx, [scope])
  const papers = new Map(options.map((option) => [option.id, option.paperId as string]))
  const rules = { cap: group!.creditCap, polls: group!.creditPolls }
  await replaceCredits(tx, scope, creditsAfter(creditUnit(poll), await lockCredits(tx, scope), { ...counted.tally, method: counted.tally.method }, (id) => papers.get(id) as string, rules))
}

const presenterFor = async (tx: Db, scope: GroupScope, { nominationId }: OptionRow): Promise<string | null> => {
  const [nomination] = nominationId ? await findNominationsById(tx, [scope], [nominationId]) : []
  return nomination?.offersToPresent && (await lockMembership(tx, scope, nomination.nominatedById)) ? nomination.nominatedById : null
}

type Wish = MeetingWish & { weekly?: boolean | null }

/** A series that meets every week from a slot on; answers its first meeting. */
const giveSeries = async (ctx: Context, { tx, scope, poll }: Desk, winner: OptionRow, { startLocal, zone, durationMinutes, place, link, note, title, paperId, presenterId }: Wish): Promise<MeetingRow> => {
  await authorize(ctx, 'series.make', poll.groupId)
  if (paperId && !(await hasPaper(tx, scope, paperId))) throw new Fault('NOT_FOUND', 'This group has no such paper.', ['paperId'])
  if (presenterId && !(await lockMembership(tx, scope, presenterId))) throw new Fault('NOT_FOUND', 'This group has no such member.', ['presenterId'])
  const { id } = await makeSeriesIn(tx, ctx, scope, { startLocal, zone, durationMinutes, place, link, note, title: title ?? poll.title, repeats: { every: 'WEEKLY' } })
  const first = await findOccurrence(tx, scope, id, winner.startsAt!)
  if (!first) throw new Fault('INVALID', 'A series does not meet at this slot: the group has a break then, or the clocks show this hour twice.', ['weekly'])
  if (paperId || presenterId) await updateMeeting(tx, scope, first, { paperId, presenterId }, ctx.clock.now())
  return (await findMeetings(tx, [scope], [first]))[0]!
}

/** Whoever offered to present does, unless somebody or nobody is named. What ballots with names say of a slot goes along as replies. */
const giveMeeting = async (ctx: Context, desk: Desk, winner: OptionRow, { weekly, ...wish }: Wish): Promise<MeetingRow> => {
  const { tx, scope, poll } = desk
  const presenterId = wish.presenterId === undefined ? await presenterFor(tx, scope, winner) : wish.presenterId
  const meeting = weekly ? await giveSeries(ctx, desk, winner, { ...wish, presenterId }) : await scheduleMeetingIn(tx, ctx, scope, { ...wish, presenterId })
  await updateOptionMeeting(tx, scope, winner.id, meeting.id)
  if (poll.kind === 'DATE' && poll.secrecy === 'OPEN') await insertReplies(tx, scope, { pollId: poll.id, optionId: winner.id, meetingId: meeting.id }, ctx.clock.now())
  return meeting
}

/** Gives the winner the meeting that was announced; where that has become impossible, it waits for somebody's hand and says why. */
const scheduleAtOnce = async (ctx: Context, desk: Desk, winner: OptionRow, now: Date, ended: PollRow): Promise<PollRow> => {
  const { tx, scope, poll } = desk
  try {
    await giveMeeting(ctx, desk, winner, meetingAtOnce(winner, poll.plan!, poll.title, now))
    return ended
  } catch (error) {
    // Planning refuses before it writes anything.
    if (!(error instanceof Fault)) throw error
    return updatePoll(tx, scope, poll.id, { planFailure: error.message })
  }
}

/** Closes a poll before its time. */
export const closePoll = (ctx: Context, pollId: string): Promise<PollRow> =>
  atPoll(ctx, 'poll.close', pollId, (desk) => {
    checkOpen(desk.poll)
    return close(ctx, desk, true)
  })

export const cancelPoll = async (ctx: Context, wish: OfPoll & { reason: string }): Promise<PollRow> =>
  atPoll(ctx, 'poll.cancel', wish.pollId, async (desk) => {
    const { tx, scope, poll } = desk
    const cancelReason = cleanText(wish.reason, { path: ['reason'], max: 500, multiline: true })
    checkOpen(poll)
    const voters = await countVoters(desk)
    await sealBallots(tx, scope, poll, { ballots: false, turnout: false })
    const ended = await endPoll(tx, scope, poll.id, { state: 'CANCELLED', cancelReason, ...voters }, [])
    await ctx.emit<VotingEvent>(tx, scope, { type: 'PollCancelled', pollId: poll.id })
    return ended
  })

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
    else await close(systemContext(deps), { tx, scope, poll }, false)
  })
}

/** Closes what became due while no process ran. */
export const closeDuePolls = async (deps: Deps) => eachOf(deps.log, await findDuePolls(deps.db, deps.clock.now()), 'id', ({ id }) => closeDuePoll(deps, id))

/** Schedules the meeting of a winner of a closed poll. */
export const scheduleWinner = (ctx: Context, { pollId, optionId, ...wish }: WinnerInput) =>
  atPoll(ctx, 'meeting.schedule', pollId, async (desk) => {
    const { tx, scope, poll } = desk
    const options = await findOptions(tx, [scope], [pollId])
    const meetings = await findMeetings(tx, [scope], options.flatMap(({ meetingId }) => meetingId ?? []))
    const held = new Set(meetings.filter(({ state }) => state === 'SCHEDULED').map(({ id }) => id))
    const winner = winnerFor(poll, options, held, optionId)
    const meeting = await giveMeeting(ctx, desk, winner, meetingFor(winner, wish))
    return { meeting, poll: (await findPollsById(tx, [scope], [pollId]))[0] as PollRow }
  })

const whileOpen: GroupAction[] = ['ballot.cast', 'poll.close', 'poll.cancel']

/** What the viewer may do with one poll. */
export const viewerCanOfPoll = async (ctx: Context, poll: PollRow): Promise<GroupAction[]> => {
  const can = await viewerCan(ctx, poll.groupId)
  if (poll.state === 'OPEN') {
    const isRefused = can.includes('ballot.cast') && poll.electorate === 'AT_OPENING' && (await loaders.refusedPoll(ctx).load(poll)) !== null
    return can.filter((action) => whileOpen.includes(action) && !(isRefused && action === 'ballot.cast'))
  }
  const mayBeRead = poll.kind !== 'QUESTION' && (await loaders.optionsOfPoll(ctx).load(poll)).some(({ seat }) => seat !== null)
  return mayBeRead ? can.filter((action) => action === 'meeting.schedule') : []
}

/** How many can still say yes to a slot. */
export const seatsLeftOf = async (ctx: Context, { groupId, pollId, id, startsAt }: OptionRow): Promise<number | null> => {
  const poll = startsAt && (await loaders.pollById(ctx).load({ groupId, id: pollId }))
  if (!poll || poll.slotSeats === null || poll.state !== 'OPEN') return null
  const taken = (await loaders.yesesOfPoll(ctx).load({ groupId, id: pollId })).find(({ optionId }) => optionId === id)
  return Math.max(0, poll.slotSeats - (taken?.count ?? 0))
}

export const turnoutOf = async (ctx: Context, poll: PollRow): Promise<number> => poll.turnout ?? (await loaders.turnoutOfPoll(ctx).load(poll))?.count ?? 0
export const eligibleOf = async (ctx: Context, poll: PollRow): Promise<number> => poll.eligible ?? (await loaders.eligibleOfPoll(ctx).load(poll))?.count ?? 0
export const findQuorum = async (ctx: Context, poll: PollRow): Promise<number | null> => quorumOf(poll, poll.quorumPercent === null ? 0 : await eligibleOf(ctx, poll))

/** The viewer's own ballot; of a poll that has ended there is none that is anybody's. */
export const findOwnBallot = async (ctx: Context, poll: PollRow) => {
  const own = ctx.viewer && poll.state === 'OPEN' ? await loaders.ballotOfPoll(ctx).load(poll) : null
  return own && { ...marksOf(own.content), receipt: own.receipt, castAt: own.castAt }
}

export const findOwnDraft = async (ctx: Context, poll: PollRow) => {
  const own = ctx.viewer && poll.state === 'OPEN' ? await loaders.draftOfPoll(ctx).load(poll) : null
  return own && marksOf(own.content)
}

export const hasVoted = async (ctx: Context, poll: PollRow): Promise<boolean> =>
  ctx.viewer !== null && (await (poll.state === 'OPEN' ? loaders.ballotOfPoll(ctx).load(poll) : loaders.turnoutInPoll(ctx).load(poll))) !== null

/** The first winner that has a meeting. */
export const firstRead = (options: readonly OptionRow[]) => {
  const [first] = options.filter(({ meetingId }) => meetingId !== null).sort((a, b) => a.seat! - b.seat!)
  return first && { groupId: first.groupId, id: first.meetingId as string }
}

export const creditOfPaper = async (ctx: Context, key: { groupId: string; id: string }): Promise<number> => latestCredit(await loaders.creditOfPaper(ctx).load(key))
