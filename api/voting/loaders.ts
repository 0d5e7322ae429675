import {
  countBallots,
  countEligible,
  countPolls,
  findBallots,
  findOpenPolls,
  findOptions,
  findPolls,
  findPollsById,
  findPollsOfMeetings,
  type PollState,
} from '../../db/queries/voting.ts'
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

/** The ballots of the viewer, of whom there must be one. */
export const ballotOfPoll = one(
  (ctx: Context, keys: readonly Key[]) => findBallots(ctx.db, scopesOf(ctx, keys), ctx.viewer?.personId as string, idsOf(keys)),
  (row) => row.pollId,
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
