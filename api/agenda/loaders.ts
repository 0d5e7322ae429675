import { countThoughts, findCourses, findItemsOfMeetings, findRevealedThoughts, findThoughtsOf } from '../../db/queries/agenda.ts'
import type { Context } from '../context.ts'
import { many, one } from '../kernel/loader.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idOf = (key: { id: string }) => key.id
const idsOf = (keys: readonly Key[]) => keys.map(idOf)
const meetingIdOf = (row: { meetingId: string }) => row.meetingId

/** Null where nothing was ever done to the course of a meeting. */
export const courseOfMeeting = one((ctx: Context, keys: readonly Key[]) => findCourses(ctx.db, scopesOf(ctx, keys), idsOf(keys)), meetingIdOf, idOf)

export const itemsOfMeeting = many((ctx: Context, keys: readonly Key[]) => findItemsOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys)), meetingIdOf, idOf)

export const thoughtCountOfItem = one((ctx: Context, keys: readonly Key[]) => countThoughts(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)

/** Only what was revealed. */
export const thoughtsOfMeeting = many((ctx: Context, keys: readonly Key[]) => findRevealedThoughts(ctx.db, scopesOf(ctx, keys), idsOf(keys)), meetingIdOf, idOf)

/** What the viewer wrote, revealed or not. */
export const ownThoughtsOfMeeting = many(
  async (ctx: Context, keys: readonly Key[]) => (ctx.viewer ? findThoughtsOf(ctx.db, scopesOf(ctx, keys), idsOf(keys), ctx.viewer.personId) : []),
  meetingIdOf,
  idOf,
)
