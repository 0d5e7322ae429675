import { findCalled, findHands, findWaitingHands } from '../../db/queries/floor.ts'
import type { Context } from '../context.ts'
import { many, one } from '../kernel/loader.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idOf = (key: { id: string }) => key.id
const idsOf = (keys: readonly Key[]) => keys.map(idOf)

export const handById = one((ctx: Context, keys: readonly Key[]) => findHands(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)

/** The hands that are up in a meeting, in no order. */
export const waitingHandsOfMeeting = many(
  (ctx: Context, keys: readonly Key[]) => findWaitingHands(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.meetingId,
  idOf,
)

export const calledOfMeeting = one(
  (ctx: Context, keys: readonly Key[]) => findCalled(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.meetingId,
  idOf,
)
