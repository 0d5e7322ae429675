import { countCountedBallots, findCountedBallots, findTallies } from '../../db/queries/tallies.ts'
import type { Context } from '../context.ts'
import { one, pages } from '../kernel/loader.ts'
import type { Page } from '../kernel/pagination.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idsOf = (keys: readonly Key[]) => keys.map((key) => key.id)
const idOf = (key: { id: string }) => key.id

export const tallyOfPoll = one(
  (ctx: Context, keys: readonly Key[]) => findTallies(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.pollId,
  idOf,
)

export const ballotsOfPoll = pages(
  (ctx: Context, keys: readonly Key[], page: Page) => findCountedBallots(ctx.db, scopesOf(ctx, keys), idsOf(keys), page),
  (row) => row.id,
)

export const ballotCountOfPoll = one(
  (ctx: Context, keys: readonly Key[]) => countCountedBallots(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)
