import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { CommentRow, ThreadRow } from '../../db/queries/discussion.ts'
import type { MentionRow } from '../../db/queries/mentions.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import type { AnchorRow } from '../../db/queries/threads.ts'
import { itemsOfMeeting } from '../agenda/loaders.ts'
import { AgendaItem } from '../agenda/schema.ts'
import { personById } from '../auth/loaders.ts'
import { Person, Viewer } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { Action } from '../groups/schema.ts'
import { connect, PageArgs, pageBelow, pageOf } from '../kernel/pagination.ts'
import { DateTime } from '../kernel/scalars.ts'
import { paperById } from '../papers/loaders.ts'
import { Paper } from '../papers/schema.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { Meeting } from '../scheduling/schema.ts'
import {
  anchorOfThread,
  commentById,
  commentCountOfMeeting,
  commentCountOfThread,
  commentsOfThread,
  editsOfComment,
  mentionsInComment,
  reactionsByViewer,
  reactionsOfComment,
  readMarkOfViewer,
  threadById,
  threadCountOfMeeting,
  threadsOfMeeting,
  unreadByViewer,
} from './loaders.ts'
import {
  Anchor,
  Comment,
  CommentConnection,
  CommentEdit,
  DeleteCommentInput,
  DeleteCommentPayload,
  EditCommentInput,
  EditCommentPayload,
  LockThreadInput,
  LockThreadPayload,
  MarkReadInput,
  MarkReadPayload,
  Mention,
  MentionConnection,
  MoveThreadInput,
  MoveThreadPayload,
  PostCommentInput,
  PostCommentPayload,
  ReactInput,
  Reaction,
  ReactionKind,
  ReactPayload,
  ReopenThreadInput,
  ReopenThreadPayload,
  ResolveThreadInput,
  ResolveThreadPayload,
  Thread,
  ThreadConnection,
  UnlockThreadInput,
  UnlockThreadPayload,
} from './schema.ts'
import * as discussion from './service.ts'

@Resolver(() => Comment)
export class CommentResolver {
  @Mutation(() => PostCommentPayload, { description: 'Posts a comment to a meeting.' })
  postComment(@Ctx() ctx: Context, @Arg('input', () => PostCommentInput, { description: 'What to post, and where.' }) input: PostCommentInput) {
    return discussion.postComment(ctx, input).then((comment) => ({ comment }))
  }

  @Mutation(() => EditCommentPayload, { description: "Changes what one of the viewer's own comments says." })
  editComment(@Ctx() ctx: Context, @Arg('input', () => EditCommentInput, { description: 'Which, and the new words.' }) input: EditCommentInput) {
    return discussion.editComment(ctx, input).then((comment) => ({ comment }))
  }

  @Mutation(() => DeleteCommentPayload, { description: 'Takes a comment back, its words for good.' })
  deleteComment(@Ctx() ctx: Context, @Arg('input', () => DeleteCommentInput, { description: 'Which one.' }) input: DeleteCommentInput) {
    return discussion.deleteComment(ctx, input.commentId).then((comment) => ({ comment }))
  }

  @Mutation(() => ReactPayload, { description: "Gives a comment one of the viewer's reactions, or takes it back." })
  react(@Ctx() ctx: Context, @Arg('input', () => ReactInput, { description: 'To which, and how.' }) input: ReactInput) {
    return discussion.react(ctx, input).then((comment) => ({ comment }))
  }

  @FieldResolver(() => [Reaction])
  reactions(@Ctx() ctx: Context, @Root() comment: CommentRow) {
    return reactionsOfComment(ctx).load(comment)
  }

  @FieldResolver(() => [Person])
  mentions(@Ctx() ctx: Context, @Root() comment: CommentRow) {
    return comment.body?.includes('person:') ? mentionsInComment(ctx).load(comment) : []
  }

  @FieldResolver(() => [ReactionKind])
  async viewerReactions(@Ctx() ctx: Context, @Root() comment: CommentRow) {
    return (await reactionsByViewer(ctx).load(comment)).map(({ kind }) => kind)
  }

  @FieldResolver(() => Thread, { nullable: true })
  thread(@Ctx() ctx: Context, @Root() { groupId, threadId }: CommentRow) {
    return threadById(ctx).load({ groupId, id: threadId })
  }

  @FieldResolver(() => [CommentEdit])
  edits(@Ctx() ctx: Context, @Root() comment: CommentRow) {
    return comment.editedAt ? editsOfComment(ctx).load(comment) : []
  }

  @FieldResolver(() => [Action])
  viewerCan(@Ctx() ctx: Context, @Root() comment: CommentRow) {
    return discussion.viewerCanOfComment(ctx, comment)
  }
}

@Resolver(() => Thread)
export class ThreadResolver {
  @Mutation(() => ResolveThreadPayload, { description: 'Marks a thread as resolved.' })
  resolveThread(@Ctx() ctx: Context, @Arg('input', () => ResolveThreadInput, { description: 'Which.' }) { threadId }: { threadId: string }) {
    return discussion.settleThread(ctx, threadId, true).then((thread) => ({ thread }))
  }

  @Mutation(() => ReopenThreadPayload, { description: 'Takes the mark back that a thread is resolved.' })
  reopenThread(@Ctx() ctx: Context, @Arg('input', () => ReopenThreadInput, { description: 'Which.' }) { threadId }: { threadId: string }) {
    return discussion.settleThread(ctx, threadId, false).then((thread) => ({ thread }))
  }

  @Mutation(() => LockThreadPayload, { description: 'Closes a thread to comments and edits; who leads the meeting may.' })
  lockThread(@Ctx() ctx: Context, @Arg('input', () => LockThreadInput, { description: 'Which.' }) { threadId }: { threadId: string }) {
    return discussion.closeThread(ctx, threadId, true).then((thread) => ({ thread }))
  }

  @Mutation(() => UnlockThreadPayload, { description: 'Opens a locked thread again; who leads the meeting may.' })
  unlockThread(@Ctx() ctx: Context, @Arg('input', () => UnlockThreadInput, { description: 'Which.' }) { threadId }: { threadId: string }) {
    return discussion.closeThread(ctx, threadId, false).then((thread) => ({ thread }))
  }

  @Mutation(() => MoveThreadPayload, { description: 'Puts a thread below an item of the agenda, or below none; who leads the meeting may.' })
  moveThread(@Ctx() ctx: Context, @Arg('input', () => MoveThreadInput, { description: 'Which, and where.' }) input: MoveThreadInput) {
    return discussion.moveThread(ctx, input).then((thread) => ({ thread }))
  }

  @FieldResolver(() => Anchor, { nullable: true })
  anchor(@Ctx() ctx: Context, @Root() thread: ThreadRow) {
    return anchorOfThread(ctx).load(thread)
  }

  @FieldResolver(() => AgendaItem, { nullable: true })
  async item(@Ctx() ctx: Context, @Root() { groupId, meetingId, itemId }: ThreadRow) {
    return itemId && (await itemsOfMeeting(ctx).load({ groupId, id: meetingId })).find(({ id }) => id === itemId)
  }

  @FieldResolver(() => Person, { nullable: true })
  resolvedBy(@Ctx() ctx: Context, @Root() { resolvedById }: ThreadRow) {
    return resolvedById && personById(ctx).load(resolvedById)
  }

  @FieldResolver(() => Meeting)
  meeting(@Ctx() ctx: Context, @Root() { groupId, meetingId }: ThreadRow) {
    return meetingById(ctx).load({ groupId, id: meetingId })
  }

  @FieldResolver(() => CommentConnection)
  async comments(@Ctx() ctx: Context, @Root() thread: ThreadRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    const count = async () => (await commentCountOfThread(ctx).load(thread))?.count ?? 0
    return connect(await commentsOfThread(ctx, thread, page), page, (row) => row.postedAt, count)
  }
}

@Resolver(() => Anchor)
export class AnchorResolver {
  @FieldResolver(() => Paper)
  paper(@Ctx() ctx: Context, @Root() { groupId, paperId }: AnchorRow) {
    return paperById(ctx).load({ groupId, id: paperId })
  }
}

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => Comment, { nullable: true })
  comment(@Ctx() ctx: Context, @Root() mention: MentionRow) {
    return commentById(ctx).load(mention)
  }

  @FieldResolver(() => Meeting)
  meeting(@Ctx() ctx: Context, @Root() { groupId, meetingId }: MentionRow) {
    return meetingById(ctx).load({ groupId, id: meetingId })
  }
}

@Resolver(() => Viewer)
export class ViewerMentionsResolver {
  @FieldResolver(() => MentionConnection, { description: 'Comments of others that name the viewer, the newest first; only of groups that they may still read.' })
  async mentions(@Ctx() ctx: Context, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    const { rows, count } = await discussion.mentionsOfViewer(ctx, page)
    return connect(rows, page, (row) => row.mentionedAt, count)
  }
}

@Resolver(() => Meeting)
export class MeetingThreadsResolver {
  @Mutation(() => MarkReadPayload, { description: "Notes how far the viewer has read a meeting's talk, for all their devices." })
  async markRead(@Ctx() ctx: Context, @Arg('input', () => MarkReadInput, { description: 'Where, and how far.' }) input: MarkReadInput) {
    return { meeting: await meetingById(ctx).load(await discussion.markRead(ctx, input)) }
  }

  @FieldResolver(() => Int, { description: 'How many comments of others stand behind what the viewer has read; all of them where they were never here, none for nobody.' })
  async viewerUnread(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return (await unreadByViewer(ctx).load(meeting))?.count ?? 0
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'The instant up to which the viewer has read the talk; null where they were never here.' })
  async viewerReadUntil(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return (await readMarkOfViewer(ctx).load(meeting))?.readUntil
  }

  @FieldResolver(() => ThreadConnection, { description: 'The threads in which the meeting is talked about, in the order in which they began.' })
  async threads(@Ctx() ctx: Context, @Root() meeting: MeetingRow, @Args(() => PageArgs) args: PageArgs, @Info() info: GraphQLResolveInfo) {
    const page = pageOf(args)
    const count = async () => (await threadCountOfMeeting(ctx).load(meeting))?.count ?? 0
    return connect(await threadsOfMeeting(ctx, meeting, { ...page, comments: pageBelow(info, 'comments') }), page, (row) => row.startedAt, count)
  }

  @FieldResolver(() => Int, { description: 'How many comments stand; deleted ones do not count.' })
  async commentCount(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return (await commentCountOfMeeting(ctx).load(meeting))?.count ?? 0
  }
}
