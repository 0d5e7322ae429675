import { findImportsById } from '../../db/queries/imports.ts'
import { countPapers, countPool, findNominationsById, findOpenNominations, findPapers, findPapersById, findPaperStates, findPool, type PaperState } from '../../db/queries/papers.ts'
import type { Context } from '../context.ts'
import { one, pages } from '../kernel/loader.ts'
import type { Page } from '../kernel/pagination.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }
type Wanted = { words: string[]; state: PaperState | null }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idsOf = (keys: readonly Key[]) => keys.map((key) => key.id)
const idOf = (key: { id: string }) => key.id

export const paperById = one(
  (ctx: Context, keys: readonly Key[]) => findPapersById(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)

export const stateOfPaper = one(
  (ctx: Context, keys: readonly Key[]) => findPaperStates(ctx.db, scopesOf(ctx, keys), idsOf(keys), ctx.clock.now()),
  (row) => row.id,
  idOf,
)

export const nominationById = one(
  (ctx: Context, keys: readonly Key[]) => findNominationsById(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)

export const openNominationOfPaper = one(
  (ctx: Context, keys: readonly Key[]) => findOpenNominations(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.paperId,
  idOf,
)

export const importById = one(
  (ctx: Context, keys: readonly Key[]) => findImportsById(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)

/** Lists below groups: the key of a parent is its group's id twice. */
export const papersOfGroup = pages(
  (ctx: Context, keys: readonly Key[], { page, ...wanted }: Wanted & { page: Page }) =>
    findPapers(ctx.db, scopesOf(ctx, keys), { ...wanted, now: ctx.clock.now() }, page),
  (row) => row.groupId,
)

export const paperCountOfGroup = pages(
  (ctx: Context, keys: readonly Key[], wanted: Wanted) => countPapers(ctx.db, scopesOf(ctx, keys), { ...wanted, now: ctx.clock.now() }),
  (row) => row.groupId,
)

export const poolOfGroup = pages(
  (ctx: Context, keys: readonly Key[], page: Page) => findPool(ctx.db, scopesOf(ctx, keys), page),
  (row) => row.groupId,
)

export const poolSizeOfGroup = one(
  (ctx: Context, keys: readonly Key[]) => countPool(ctx.db, scopesOf(ctx, keys)),
  (row) => row.groupId,
  idOf,
)
