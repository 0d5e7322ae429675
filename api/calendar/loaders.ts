import { type FeedRow, findFeeds } from '../../db/queries/calendar.ts'
import type { Context } from '../context.ts'
import { one } from '../kernel/loader.ts'
import { authorizePerson } from '../permissions.ts'

type Key = { groupId: string | null }

/** The viewer's own address for a group, or with null for all of theirs; whoever is not logged in has none. */
export const feedOf = one(
  (ctx: Context, keys: readonly Key[]): Promise<FeedRow[]> => (ctx.viewer ? findFeeds(ctx.db, authorizePerson(ctx, 'feed.keep'), keys.map(({ groupId }) => groupId)) : Promise.resolve([])),
  (row) => row.groupId ?? '',
  (key) => key.groupId ?? '',
)
