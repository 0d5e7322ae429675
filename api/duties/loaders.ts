import { findOtherTurns } from '../../db/queries/duties.ts'
import type { Context } from '../context.ts'
import { groupById } from '../groups/loaders.ts'
import { many } from '../kernel/loader.ts'
import { isAllowed, readFacts, readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

/** Who has a duty at a meeting beside its presenter and scribe; nobody for those who may not see the rota. */
export const otherTurnsOfMeeting = many(
  async (ctx: Context, keys: readonly Key[]) => {
    const groupIds = [...new Set(keys.map(({ groupId }) => groupId))]
    const facts = await Promise.all(groupIds.map((id) => readFacts(ctx, id)))
    // Before the turns, of whoever follows them from the group's position.
    await groupById(ctx).loadMany(groupIds)
    const scopes = groupIds.filter((_, i) => facts[i] && isAllowed(facts[i], 'duty.see')).map((id) => readScope(ctx, id))
    return scopes.length > 0 ? findOtherTurns(ctx.db, scopes, keys.map(({ id }) => id)) : []
  },
  ({ meetingId }) => meetingId,
  ({ id }) => id,
)
