import { findPeople } from '../../db/queries/auth.ts'
import type { Context } from '../context.ts'
import { one } from '../kernel/loader.ts'

export const personById = one(
  (ctx: Context, ids: readonly string[]) => findPeople(ctx.db, ids),
  (row) => row.id,
)
