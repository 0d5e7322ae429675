import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { CommentRow, ThreadRow } from '../../db/queries/discussion.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import type { Context } from '../context.ts'
import { Action } from '../groups/schema.ts'
import { connect, PageArgs, pageBelow, pageOf } from '../kernel/pagination.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { Meeting } from '../scheduling/schema.ts'
import {
  commentCountOfMeeting,
  commentCountOfThread,
  commentsOfThread,
  editsOfComment,
  threadById,
  threadCountOfMeeting,
  threadsOfMeeting,
} from './loaders.ts'
import {
  Comment,
  CommentConnection,
  CommentEdit,
  DeleteCommentInput,
  DeleteCommentPayload,
  EditCommentInput,
  EditCommentPayload,
  PostCommentInput,
  PostCommentPayload,
  Thread,
  ThreadConnection,
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

@Resolver(() => Meeting)
export class MeetingThreadsResolver {
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
