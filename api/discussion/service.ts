import {
  findComment,
  findGoneFrom,
  findGroupIdOfComment,
  insertComment,
  insertThread,
  lockComment,
  lockThread,
  updateBody,
  updateDeleted,
  type CommentRow,
} from '../../db/queries/discussion.ts'
import type { GroupScope } from '../../db/scope.ts'
import { findGroupIdOfMeeting } from '../../db/queries/scheduling.ts'
import type { Context } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { authorize, viewerCan } from '../permissions.ts'
import { planComment, planEdit, tombstone } from './rules/comment.ts'

export type PostCommentWish = { id: string; meetingId: string; threadId: string; parentId?: string | null; body: string }

/** Posts a comment, in a thread that begins with it where the thread's id is new. The same id from the same author answers the first. */
export const postComment = async (ctx: Context, wish: PostCommentWish): Promise<CommentRow> => {
  const { id, meetingId, threadId } = wish
  const scope = await authorize(ctx, 'comment.post', await findGroupIdOfMeeting(ctx.db, meetingId))
  const now = ctx.clock.now()
  return ctx.db.transaction(async (tx) => {
    if (!wish.parentId) await insertThread(tx, scope, { id: threadId, meetingId, startedAt: now })
    if (!(await lockThread(tx, scope, meetingId, threadId))) throw new Fault('INVALID', 'This thread is not one of this meeting.', ['threadId'])
    const plan = planComment(wish, (wish.parentId && (await findComment(tx, scope, wish.parentId))) || undefined)
    // A reply may come late to a comment that was deleted meanwhile: then the tombstones above it stand again.
    const raised = plan.parentId ? await findGoneFrom(tx, scope, plan.parentId) : []
    if (await insertComment(tx, scope, { ...plan, meetingId, postedAt: now })) {
      for (const commentId of [...raised, id]) await ctx.emit(tx, scope, { type: 'CommentPosted', meetingId, commentId }, meetingId)
    }
    const comment = await findComment(tx, scope, id)
    if (!comment || comment.authorId !== scope.viewerId || comment.threadId !== threadId) throw new Fault('TAKEN', 'This id is in use; make a new one.', ['id'])
    return comment
  })
}

const openComment = async (ctx: Context, action: 'comment.edit' | 'comment.delete', id: string): Promise<[GroupScope, CommentRow]> => {
  const scope = await authorize(ctx, 'group.read', await findGroupIdOfComment(ctx.db, id))
  const comment = await findComment(ctx.db, scope, id)
  if (!comment) throw notFound()
  return [await authorize(ctx, action, scope.groupId, { authorId: comment.authorId }), comment]
}

/** Changes what a comment says. Sending the same edit again changes nothing. */
export const editComment = async (ctx: Context, wish: { commentId: string; version: number; body: string }): Promise<CommentRow> => {
  const [scope, { id, meetingId }] = await openComment(ctx, 'comment.edit', wish.commentId)
  return ctx.db.transaction(async (tx) => {
    const edit = planEdit(await lockComment(tx, scope, id), wish, ctx.clock.now())
    if (edit) {
      await updateBody(tx, scope, id, edit)
      await ctx.emit(tx, scope, { type: 'CommentEdited', meetingId, commentId: id }, meetingId)
    }
    return (await findComment(tx, scope, id)) as CommentRow
  })
}

/** Takes a comment back. Done once, it stays done. */
export const deleteComment = async (ctx: Context, id: string): Promise<CommentRow> => {
  const [scope, { meetingId, threadId }] = await openComment(ctx, 'comment.delete', id)
  return ctx.db.transaction(async (tx) => {
    await lockThread(tx, scope, meetingId, threadId)
    if (await updateDeleted(tx, scope, id, tombstone(ctx.clock.now()))) {
      const gone = await findGoneFrom(tx, scope, id)
      for (const commentId of [id, ...gone.filter((other) => other !== id)]) await ctx.emit(tx, scope, { type: 'CommentDeleted', meetingId, commentId }, meetingId)
    }
    return (await findComment(tx, scope, id)) as CommentRow
  })
}

/** What the viewer may do with one comment. */
export const viewerCanOfComment = async (ctx: Context, comment: CommentRow) => {
  const actions = await viewerCan(ctx, comment.groupId, comment.authorId)
  return actions.filter((action) => action === 'comment.post' || (!comment.deletedAt && (action === 'comment.edit' || action === 'comment.delete')))
}
