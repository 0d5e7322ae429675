import {
  findComment,
  findGoneFrom,
  findGroupIdOfComment,
  findThreads,
  insertComment,
  insertThread,
  lockComment,
  lockThread,
  updateBody,
  updateDeleted,
  type CommentRow,
  type ThreadRow,
} from '../../db/queries/discussion.ts'
import { countMentionsOf, findGroupsThatMention, findMentionsOf, insertMentions, replaceMentions } from '../../db/queries/mentions.ts'
import { findApproval } from '../../db/queries/minutes.ts'
import { deleteReaction, insertReaction, type ReactionKind } from '../../db/queries/reactions.ts'
import { findGroupIdOfMeeting } from '../../db/queries/scheduling.ts'
import { findGroupIdOfThread, findTextOfMeeting, hasItem, insertAnchor, shareCourse, updateThread, upsertReadMark } from '../../db/queries/threads.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { authorizeCourse } from '../agenda/service.ts'
import type { Context } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import type { Page } from '../kernel/pagination.ts'
import { authorize, authorizePerson, authorizeReadable, type GroupAction, viewerCan } from '../permissions.ts'
import type { DiscussionEvent } from './events.ts'
import { planComment, planEdit, tombstone } from './rules/comment.ts'
import { mentionsIn } from './rules/mention.ts'
import { type AnchorWish, checkEditable, checkOpen, mustNotBeRecorded, planAnchor, planLock, planMove, planResolution } from './rules/thread.ts'

export type PostCommentWish = { id: string; meetingId: string; threadId: string; parentId?: string | null; body: string; itemId?: string | null; anchor?: AnchorWish | null }

/** Posts a comment, in a thread that begins with it where the thread's id is new. The same id from the same author answers the first. */
export const postComment = async (ctx: Context, wish: PostCommentWish): Promise<CommentRow> => {
  const { id, meetingId, threadId } = wish
  const scope = await authorize(ctx, 'comment.post', await findGroupIdOfMeeting(ctx.db, meetingId))
  const now = ctx.clock.now()
  return ctx.db.transaction(async (tx) => {
    const course = await shareCourse(tx, scope, meetingId)
    const hasPlace = wish.itemId ? await hasItem(tx, scope, meetingId, wish.itemId) : true
    const isBegun = !wish.parentId && (await insertThread(tx, scope, { id: threadId, meetingId, startedAt: now, itemId: (hasPlace && wish.itemId) || null }))
    const thread = await lockThread(tx, scope, meetingId, threadId)
    if (!thread) throw new Fault('INVALID', 'This thread is not one of this meeting.', ['threadId'])
    // What was taken before is answered, however closed the thread is by now.
    if (!(await findComment(tx, scope, id))) {
      checkOpen(thread, course, (await viewerCan(ctx, scope.groupId, null, course)).includes('meeting.lead'))
      if (!hasPlace) throw new Fault('INVALID', 'This is not an item of the agenda.', ['itemId'])
      if (!isBegun && (wish.anchor || wish.itemId)) throw new Fault('INVALID', 'Only the comment that begins a thread says what it is about.', [wish.anchor ? 'anchor' : 'itemId'])
      if (wish.anchor) await insertAnchor(tx, scope, threadId, planAnchor(wish.anchor, await findTextOfMeeting(tx, scope, meetingId)))
    }
    const plan = planComment(wish, (wish.parentId && (await findComment(tx, scope, wish.parentId))) || undefined)
    // A reply may come late to a comment that was deleted meanwhile: then the tombstones above it stand again.
    const raised = plan.parentId ? await findGoneFrom(tx, scope, plan.parentId) : []
    if (await insertComment(tx, scope, { ...plan, meetingId, postedAt: now })) {
      const named = mentionsIn(plan.body)
      if (named.length) await insertMentions(tx, scope, id, named, now)
      for (const commentId of [...raised, id]) await ctx.emit<DiscussionEvent>(tx, scope, { type: 'CommentPosted', meetingId, commentId }, meetingId)
    }
    const comment = await findComment(tx, scope, id)
    if (!comment || comment.authorId !== scope.viewerId || comment.threadId !== threadId) throw new Fault('TAKEN', 'This id is in use; make a new one.', ['id'])
    return comment
  })
}

const openComment = async (ctx: Context, action: 'comment.edit' | 'comment.delete' | 'comment.react', id: string): Promise<[GroupScope, CommentRow]> => {
  const scope = await authorize(ctx, 'group.read', await findGroupIdOfComment(ctx.db, id))
  const comment = await findComment(ctx.db, scope, id)
  if (!comment) throw notFound()
  return [await authorize(ctx, action, scope.groupId, { authorId: comment.authorId }), comment]
}

/** Changes what a comment says. Sending the same edit again changes nothing. */
export const editComment = async (ctx: Context, wish: { commentId: string; version: number; body: string }): Promise<CommentRow> => {
  const [scope, { id, meetingId, threadId }] = await openComment(ctx, 'comment.edit', wish.commentId)
  return ctx.db.transaction(async (tx) => {
    const thread = (await lockThread(tx, scope, meetingId, threadId)) as ThreadRow
    const edit = planEdit(await lockComment(tx, scope, id), wish, ctx.clock.now())
    if (edit) {
      checkEditable(thread)
      await updateBody(tx, scope, id, edit)
      await replaceMentions(tx, scope, id, mentionsIn(edit.next.body), edit.next.editedAt)
      await ctx.emit<DiscussionEvent>(tx, scope, { type: 'CommentEdited', meetingId, commentId: id }, meetingId)
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
      for (const commentId of [id, ...gone.filter((other) => other !== id)]) await ctx.emit<DiscussionEvent>(tx, scope, { type: 'CommentDeleted', meetingId, commentId }, meetingId)
    }
    return (await findComment(tx, scope, id)) as CommentRow
  })
}

/** Gives a comment one of the viewer's reactions, or takes it back. What is so already stays so and is told to nobody. */
export const react = async (ctx: Context, { commentId, kind, wish }: { commentId: string; kind: ReactionKind; wish: boolean }): Promise<CommentRow> => {
  const [scope, { meetingId }] = await openComment(ctx, 'comment.react', commentId)
  return ctx.db.transaction(async (tx) => {
    const comment = await lockComment(tx, scope, commentId)
    if (comment.deletedAt) throw new Fault('CLOSED', 'This comment was deleted.', ['commentId'])
    const isNew = wish ? await insertReaction(tx, scope, commentId, kind, ctx.clock.now()) : await deleteReaction(tx, scope, commentId, kind)
    if (isNew) await ctx.emit<DiscussionEvent>(tx, scope, { type: 'ReactionChanged', meetingId, commentId }, meetingId)
    return (await findComment(tx, scope, commentId)) as CommentRow
  })
}

type Change = Parameters<typeof updateThread>[3]

/** Finds a thread in which something is left to read, and the scope to do this to it. */
const openThread = async (ctx: Context, action: 'thread.resolve' | 'thread.move' | 'thread.lock', id: string): Promise<[GroupScope, ThreadRow]> => {
  const reader = await authorize(ctx, 'group.read', await findGroupIdOfThread(ctx.db, id))
  const [thread] = await findThreads(ctx.db, [reader], [id])
  if (!thread) throw notFound()
  const { scope } = await authorizeCourse(ctx, action, thread.meetingId)
  return [scope, thread]
}

/** Changes a thread, one writer at a time. Null where nothing is left in it by now. */
const changeThread = async (ctx: Context, tx: Db, scope: GroupScope, { id, meetingId }: ThreadRow, plan: (thread: ThreadRow) => Change | null): Promise<ThreadRow | null> => {
  const known = (await lockThread(tx, scope, meetingId, id)) as ThreadRow
  const change = plan(known)
  if (change) {
    mustNotBeRecorded(known, change, await findApproval(tx, scope, meetingId))
    await updateThread(tx, scope, id, change)
    await ctx.emit<DiscussionEvent>(tx, scope, { type: 'ThreadChanged', meetingId, threadId: id }, meetingId)
  }
  const [thread] = await findThreads(tx, [scope], [id])
  return thread ?? null
}

/** Marks what a thread was about as settled, or as open again. */
export const settleThread = async (ctx: Context, threadId: string, isResolved: boolean): Promise<ThreadRow | null> => {
  const [scope, thread] = await openThread(ctx, 'thread.resolve', threadId)
  return ctx.db.transaction((tx) => changeThread(ctx, tx, scope, thread, (known) => planResolution(known, isResolved, scope.viewerId, ctx.clock.now())))
}

/** Closes a thread to comments and edits, or opens it again. */
export const closeThread = async (ctx: Context, threadId: string, isLocked: boolean): Promise<ThreadRow | null> => {
  const [scope, thread] = await openThread(ctx, 'thread.lock', threadId)
  return ctx.db.transaction((tx) => changeThread(ctx, tx, scope, thread, (known) => planLock(known, isLocked, ctx.clock.now())))
}

/** Puts a thread below an item of the agenda, or below none. */
export const moveThread = async (ctx: Context, wish: { threadId: string; itemId?: string | null }): Promise<ThreadRow | null> => {
  const [scope, thread] = await openThread(ctx, 'thread.move', wish.threadId)
  const itemId = wish.itemId ?? null
  return ctx.db.transaction(async (tx) => {
    await shareCourse(tx, scope, thread.meetingId)
    if (itemId && !(await hasItem(tx, scope, thread.meetingId, itemId))) throw new Fault('INVALID', 'This is not an item of the agenda.', ['itemId'])
    return changeThread(ctx, tx, scope, thread, (known) => planMove(known, itemId))
  })
}

/** Notes how far the viewer has read a meeting's talk, on all their devices. Tells nobody. */
export const markRead = async (ctx: Context, { meetingId, until }: { meetingId: string; until: Date }) => {
  const scope = await authorize(ctx, 'talk.mark', await findGroupIdOfMeeting(ctx.db, meetingId))
  const now = ctx.clock.now()
  // A mark ahead of the clock would hide what is not written yet.
  await upsertReadMark(ctx.db, scope, meetingId, until < now ? until : now)
  return { groupId: scope.groupId, id: meetingId }
}

/** A page of the comments that name the viewer, of groups that they may still read. */
export const mentionsOfViewer = async (ctx: Context, page: Page) => {
  const { viewerId } = authorizePerson(ctx, 'mention.read')
  const scopes = await authorizeReadable(ctx, await findGroupsThatMention(ctx.db, viewerId))
  return { rows: await findMentionsOf(ctx.db, scopes, viewerId, page), count: () => countMentionsOf(ctx.db, scopes, viewerId) }
}

/** What the viewer may do with one comment. */
export const viewerCanOfComment = async (ctx: Context, comment: CommentRow) => {
  const possible: GroupAction[] = comment.deletedAt ? ['comment.post'] : ['comment.post', 'comment.edit', 'comment.delete']
  return (await viewerCan(ctx, comment.groupId, comment.authorId)).filter((action) => possible.includes(action))
}
