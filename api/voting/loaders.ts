import { countBallots, countEligible, findBallots, findDrafts, findTurnouts } from '../../db/queries/ballots.ts'
import { countYeses, findSlotComments } from '../../db/queries/slots.ts'
import { findCredits } from '../../db/queries/tallies.ts'
import { countPolls, findOpenPolls, findOptions, findPolls, findPollsById, findPollsOfMeetings, findPollsWithout, type PollState } from '../../db/queries/voting.ts'
import type { Context } from '../context.ts'
import { many, one, pages } from '../kernel/loader.ts'
import type { Page } from '../kernel/pagination.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idsOf = (keys: readonly Key[]) => keys.map((key) => key.id)
const idOf = (key: { id: string }) => key.id

export const pollById = one(
  (ctx: Context, keys: readonly Key[]) => findPollsById(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)

export const optionsOfPoll = many(
  (ctx: Context, keys: readonly Key[]) => findOptions(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.pollId,
  idOf,
)

export const slotCommentsOfPoll = many(
  (ctx: Context, keys: readonly Key[]) => findSlotComments(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.pollId,
  idOf,
)

/** How many say yes to each slot of an open poll with limited seats. */
export const yesesOfPoll = many(
  (ctx: Context, keys: readonly Key[]) => countYeses(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.pollId,
  idOf,
)

export const turnoutOfPoll = one(
  (ctx: Context, keys: readonly Key[]) => countBallots(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)

export const eligibleOfPoll = one(
  (ctx: Context, keys: readonly Key[]) => countEligible(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)

/** These are the viewer's, of whom there must be one. */
const ofViewer = <R extends { pollId: string }>(find: (db: Context['db'], scopes: ReturnType<typeof scopesOf>, personId: string, ids: readonly string[]) => Promise<R[]>) =>
  one(
    (ctx: Context, keys: readonly Key[]) => find(ctx.db, scopesOf(ctx, keys), ctx.viewer?.personId as string, idsOf(keys)),
    (row: R) => row.pollId,
    idOf,
  )

export const ballotOfPoll = ofViewer(findBallots)
export const draftOfPoll = ofViewer(findDrafts)
export const turnoutInPoll = ofViewer(findTurnouts)

/** A poll in which the viewer may not vote, as they came too late. */
export const refusedPoll = one(
  (ctx: Context, keys: readonly Key[]) => findPollsWithout(ctx.db, scopesOf(ctx, keys), ctx.viewer?.personId as string, idsOf(keys)),
  (row) => row.id,
  idOf,
)

/** Of papers. */
export const creditOfPaper = one(
  (ctx: Context, keys: readonly Key[]) => findCredits(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.paperId,
  idOf,
)

export const pollOfMeeting = one(
  (ctx: Context, keys: readonly Key[]) => findPollsOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.meetingId as string,
  idOf,
)

/** Lists below groups: the key of a parent is its group's id twice. */
export const openPollsOfGroup = many(
  (ctx: Context, keys: readonly Key[]) => findOpenPolls(ctx.db, scopesOf(ctx, keys)),
  (row) => row.groupId,
  idOf,
)

export const pollsOfGroup = pages(
  (ctx: Context, keys: readonly Key[], { state, page }: { state: PollState | null; page: Page }) => findPolls(ctx.db, scopesOf(ctx, keys), state, page),
  (row) => row.groupId,
)

export const pollCountOfGroup = pages(
  (ctx: Context, keys: readonly Key[], state: PollState | null) => countPolls(ctx.db, scopesOf(ctx, keys), state),
  (row) => row.groupId,
)
