import {
  countCommentsOfMeetings,
  countCommentsOfThreads,
  countThreadsOfMeetings,
  findComments,
  findCommentsOfThreads,
  findEdits,
  findTalkOfMeetings,
  findThreads,
  findThreadsOfMeetings,
} from '../../db/queries/discussion.ts'
import { findMentionsIn } from '../../db/queries/mentions.ts'
import { findReactions, findReactionsBy } from '../../db/queries/reactions.ts'
import { countUnread, findAnchors, findReadMarks } from '../../db/queries/threads.ts'
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

type Asked = Page & { comments: number | null }

export const threadsOfMeeting = pages(
  async (ctx: Context, keys: readonly Key[], { comments, ...page }: Asked) => {
    if (comments === null) return findThreadsOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys), page)
    const talk = Map.groupBy(await findTalkOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys), page, comments), (row) => row.threadId)
    return [...talk.values()].map((rows) => {
      const { threadId: id, groupId, meetingId, startedAt, itemId, resolvedAt, resolvedById, lockedAt, threadVersion: version } = rows[0] as (typeof rows)[number]
      const at = (instant: string | null) => (instant === null ? null : new Date(instant))
      const thread = { id, groupId, meetingId, startedAt: new Date(startedAt), itemId, resolvedAt: at(resolvedAt), resolvedById, lockedAt: at(lockedAt), version }
      commentsOfThread.prime(ctx, thread, { first: comments, after: null }, rows)
      return thread
    })
  },
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

export const anchorOfThread = one((ctx: Context, keys: readonly Key[]) => findAnchors(ctx.db, scopesOf(ctx, keys), idsOf(keys)), (row) => row.threadId, idOf)

export const reactionsOfComment = many((ctx: Context, keys: readonly Key[]) => findReactions(ctx.db, scopesOf(ctx, keys), idsOf(keys)), (row) => row.commentId, idOf)

export const mentionsInComment = many((ctx: Context, keys: readonly Key[]) => findMentionsIn(ctx.db, scopesOf(ctx, keys), idsOf(keys)), (row) => row.commentId, idOf)

/** Asks for the viewer; there is nothing for nobody. */
const ofViewer =
  <Row>(find: (ctx: Context, keys: readonly Key[], personId: string) => Promise<Row[]>) =>
  async (ctx: Context, keys: readonly Key[]): Promise<Row[]> =>
    ctx.viewer ? find(ctx, keys, ctx.viewer.personId) : []

export const reactionsByViewer = many(
  ofViewer((ctx, keys, personId) => findReactionsBy(ctx.db, scopesOf(ctx, keys), idsOf(keys), personId)),
  (row) => row.commentId,
  idOf,
)

export const readMarkOfViewer = one(ofViewer((ctx, keys, personId) => findReadMarks(ctx.db, scopesOf(ctx, keys), idsOf(keys), personId)), idOf, idOf)

export const unreadByViewer = one(ofViewer((ctx, keys, personId) => countUnread(ctx.db, scopesOf(ctx, keys), idsOf(keys), personId)), idOf, idOf)
