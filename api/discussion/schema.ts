import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Action } from '../groups/schema.ts'
import { Node } from '../kernel/node.ts'
import { connection } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { Meeting } from '../scheduling/schema.ts'

@ObjectType({ description: 'What a comment said before it was edited.' })
export class CommentEdit {
  @Field(() => String, { description: 'The Markdown that was replaced.' })
  body!: string

  @Field(() => DateTime, { description: 'When it was replaced.' })
  editedAt!: Date
}

@ObjectType({ implements: Node, description: 'A comment in a thread; deleted ones stay as long as replies hang on them.' })
export class Comment extends Node {
  @Field(() => Id, { description: 'The meeting that is talked about.' })
  meetingId!: string

  @Field(() => Id, { description: 'The id of its thread.' })
  threadId!: string

  @Field(() => Thread, { nullable: true, description: 'Its thread; null where nothing is left to read in it.' })
  thread?: Thread | null

  @Field(() => Id, { nullable: true, description: 'The comment of the same thread that this one answers.' })
  parentId?: string | null

  @Field(() => Person, { description: 'Who wrote it.' })
  author!: Person

  @Field(() => String, { nullable: true, description: 'What it says, in Markdown; null when deleted.' })
  body?: string | null

  @Field(() => DateTime, { description: 'When it was posted; comments are in this order, then in that of their ids.' })
  postedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was last edited.' })
  editedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was deleted.' })
  deletedAt?: Date | null

  @Field(() => [CommentEdit], { description: 'What it said before, the latest first; nothing when deleted.' })
  edits!: CommentEdit[]

  @Field(() => Int, { description: 'Grows with each edit; send it back to edit.' })
  version!: number

  @Field(() => [Action], { description: 'What the viewer may do with it; differs per viewer.' })
  viewerCan!: Action[]
}
export const CommentConnection = connection('Comment', () => Comment)

@ObjectType({ implements: Node, description: 'A line of talk about a meeting.' })
export class Thread extends Node {
  @Field(() => Meeting, { description: 'The meeting that is talked about.' })
  meeting!: Meeting

  @Field(() => DateTime, { description: 'When it began; threads are in this order, then in that of their ids.' })
  startedAt!: Date

  @Field(() => CommentConnection, { description: 'Its comments in the order of posting.' })
  comments!: unknown
}
export const ThreadConnection = connection('Thread', () => Thread)

@InputType({ description: 'A comment to post. Both ids are made by the client: sending the same again changes nothing and answers the same.' })
export class PostCommentInput {
  @Field(() => Id, { description: 'A new id for the comment, best a UUIDv7.' })
  id!: string

  @Field(() => Id, { description: 'The meeting to talk about.' })
  meetingId!: string

  @Field(() => Id, { description: 'The thread; a new id begins one.' })
  threadId!: string

  @Field(() => Id, { nullable: true, description: 'The comment of the same thread that this one answers.' })
  parentId?: string | null

  @Field(() => String, { description: 'What it says, in Markdown, at most 20,000 characters.' })
  body!: string
}

@InputType({ description: 'A comment with other words.' })
export class EditCommentInput {
  @Field(() => Id, { description: 'The comment.' })
  commentId!: string

  @Field(() => Int, { description: 'The version that was read; another one now is a CONFLICT.' })
  version!: number

  @Field(() => String, { description: 'What it is to say, in Markdown, at most 20,000 characters.' })
  body!: string
}

@InputType({ description: 'A comment to take back.' })
export class DeleteCommentInput {
  @Field(() => Id, { description: 'The comment.' })
  commentId!: string
}

const shape = { comment: [() => Comment, 'The comment as it is now.'] } satisfies Parameters<typeof payload>[1]
export const PostCommentPayload = payload('PostCommentPayload', shape)
export const EditCommentPayload = payload('EditCommentPayload', shape)
export const DeleteCommentPayload = payload('DeleteCommentPayload', shape)
