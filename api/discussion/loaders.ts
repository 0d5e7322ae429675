import {
  countCommentsOfMeetings,
  countCommentsOfThreads,
  countThreadsOfMeetings,
  findComments,
  findCommentsOfThreads,
  findEdits,
  findThreads,
  findThreadsOfMeetings,
} from '../../db/queries/discussion.ts'
import type { Context } from '../context.ts'
import { many, one, pages } from '../kernel/loader.ts'
import type { Page } from '../kernel/pagination.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idOf = (key: { id: string }) => key.id
const idsOf = (keys: readonly Key[]) => keys.map(idOf)

/** Null also for a thread in which nothing is left. */
export const threadById = one((ctx: Context, keys: readonly Key[]) => findThreads(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)

/** Null also for a comment that is no longer on the page. */
export const commentById = one((ctx: Context, keys: readonly Key[]) => findComments(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)

export const threadsOfMeeting = pages(
  (ctx: Context, keys: readonly Key[], page: Page) => findThreadsOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys), page),
  (row) => row.meetingId,
)

export const threadCountOfMeeting = one((ctx: Context, keys: readonly Key[]) => countThreadsOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)

export const commentCountOfMeeting = one((ctx: Context, keys: readonly Key[]) => countCommentsOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)

export const commentsOfThread = pages(
  (ctx: Context, keys: readonly Key[], page: Page) => findCommentsOfThreads(ctx.db, scopesOf(ctx, keys), idsOf(keys), page),
  (row) => row.threadId,
)

export const commentCountOfThread = one((ctx: Context, keys: readonly Key[]) => countCommentsOfThreads(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)

export const editsOfComment = many(
  (ctx: Context, keys: readonly Key[]) => findEdits(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.commentId,
  idOf,
)
