import { findAskedBy, findParkedForMeetings, findPassedOn, findQuestions, findQuestionsOfMeetings, findVotedBy } from '../../db/queries/questions.ts'
import type { Context } from '../context.ts'
import { many, one } from '../kernel/loader.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idOf = (key: { id: string }) => key.id
const idsOf = (keys: readonly Key[]) => keys.map(idOf)

export const questionById = one((ctx: Context, keys: readonly Key[]) => findQuestions(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)

export const questionsOfMeeting = many(
  (ctx: Context, keys: readonly Key[]) => findQuestionsOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.meetingId,
  idOf,
)

/** The ids of what earlier meetings parked. */
export const parkedForMeeting = many(
  (ctx: Context, keys: readonly Key[]) => findParkedForMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.forMeetingId,
  idOf,
)

/** What a meeting parked and another took up since. */
export const passedOnOfMeeting = many(
  (ctx: Context, keys: readonly Key[]) => findPassedOn(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.meetingId,
  idOf,
)

/** Not null where the viewer asked it. */
export const askedByViewer = one(
  async (ctx: Context, keys: readonly Key[]) => (ctx.viewer ? findAskedBy(ctx.db, scopesOf(ctx, keys), ctx.viewer.personId, idsOf(keys)) : []),
  idOf,
  idOf,
)

/** Not null where the viewer voted for it. */
export const votedByViewer = one(
  async (ctx: Context, keys: readonly Key[]) => (ctx.viewer ? findVotedBy(ctx.db, scopesOf(ctx, keys), ctx.viewer.personId, idsOf(keys)) : []),
  idOf,
  idOf,
)
