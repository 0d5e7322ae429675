import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AgendaItem } from '../agenda/schema.ts'
import { Person } from '../auth/schema.ts'
import { Action } from '../groups/schema.ts'
import { Node } from '../kernel/node.ts'
import { connection } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { Paper } from '../papers/schema.ts'
import { Meeting } from '../scheduling/schema.ts'

export enum ReactionKind { AGREE = 'AGREE', DISAGREE = 'DISAGREE', THANKS = 'THANKS', INSIGHT = 'INSIGHT', CONFUSED = 'CONFUSED', FUN = 'FUN' }
registerEnumType(ReactionKind, {
  name: 'ReactionKind',
  description: 'How one may react to a comment; somebody may do so in several ways.',
  valuesConfig: {
    AGREE: { description: 'I see it so too.' },
    DISAGREE: { description: 'I see it otherwise.' },
    THANKS: { description: 'Thank you.' },
    INSIGHT: { description: 'This shows me something.' },
    CONFUSED: { description: 'I do not understand this.' },
    FUN: { description: 'This made me laugh.' },
  },
})

@ObjectType({ description: 'Those who reacted to a comment in one way.' })
export class Reaction {
  @Field(() => ReactionKind, { description: 'In which way.' })
  kind!: ReactionKind

  @Field(() => Int, { description: 'How many people.' })
  count!: number

  @Field(() => [Person], { description: 'The first 20 of them, in the order in which they reacted.' })
  people!: Person[]
}

@ObjectType({ description: "A passage of a paper, found again as in the W3C's Web Annotation Data Model: by the quote with what stands around it, and by its place." })
export class Anchor {
  @Field(() => Paper, { description: 'The paper; the meeting may read another one by now.' })
  paper!: Paper

  @Field(() => Int, { description: 'Which version of its text, counted from 1.' })
  textVersion!: number

  @Field(() => Int, { nullable: true, description: 'The page, counted from 1.' })
  page?: number | null

  @Field(() => String, { description: 'The passage itself.' })
  quote!: string

  @Field(() => String, { description: 'What stands right before it; may be empty.' })
  prefix!: string

  @Field(() => String, { description: 'What stands right behind it; may be empty.' })
  suffix!: string

  @Field(() => Int, { nullable: true, description: "Where it starts, in characters of that version's text." })
  start?: number | null

  @Field(() => Int, { nullable: true, description: 'Where it ends.' })
  end?: number | null
}

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

  @Field(() => [Reaction], { description: 'How people reacted to it, in the order of the kinds; nothing of kinds that nobody chose.' })
  reactions!: Reaction[]

  @Field(() => [Person], { description: 'The members whom it names by links `[@Name](person:ID)`; other such links mean nothing.' })
  mentions!: Person[]

  @Field(() => [ReactionKind], { description: 'How the viewer reacted to it; differs per viewer.' })
  viewerReactions!: ReactionKind[]

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

  @Field(() => Anchor, { nullable: true, description: 'The passage that it is about, where it began with one.' })
  anchor?: Anchor | null

  @Field(() => AgendaItem, { nullable: true, description: 'The item of the agenda that it belongs to.' })
  item?: AgendaItem | null

  @Field(() => DateTime, { nullable: true, description: 'When it was marked as resolved, while it is.' })
  resolvedAt?: Date | null

  @Field(() => Person, { nullable: true, description: 'Who marked it so.' })
  resolvedBy?: Person | null

  @Field(() => DateTime, { nullable: true, description: 'When it was locked, while it is: then it takes no comments and no edits.' })
  lockedAt?: Date | null

  @Field(() => Int, { description: 'Grows when it is resolved, reopened, moved, locked or unlocked.' })
  version!: number

  @Field(() => CommentConnection, { description: 'Its comments in the order of posting.' })
  comments!: unknown
}
export const ThreadConnection = connection('Thread', () => Thread)

@ObjectType({ description: 'That a comment of somebody else names the viewer.' })
export class Mention {
  @Field(() => Comment, { nullable: true, description: 'The comment; null where it was deleted a moment ago.' })
  comment?: Comment | null

  @Field(() => Meeting, { description: 'The meeting that is talked about.' })
  meeting!: Meeting

  @Field(() => DateTime, { description: 'When it first named the viewer; the newest stand first.' })
  mentionedAt!: Date
}
export const MentionConnection = connection('Mention', () => Mention)

@InputType({ description: 'A passage to talk about.' })
export class AnchorInput {
  @Field(() => Int, { description: "Which version of the text of the meeting's paper, from 1 to its `textVersions`." })
  textVersion!: number

  @Field(() => Int, { nullable: true, description: 'The page, counted from 1.' })
  page?: number | null

  @Field(() => String, { description: 'The passage itself, at most 2,000 characters.' })
  quote!: string

  @Field(() => String, { nullable: true, description: 'What stands right before it, at most 200 characters.' })
  prefix?: string | null

  @Field(() => String, { nullable: true, description: 'What stands right behind it, at most 200 characters.' })
  suffix?: string | null

  @Field(() => Int, { nullable: true, description: "Where it starts, in characters of that version's text; together with `end`." })
  start?: number | null

  @Field(() => Int, { nullable: true, description: 'Where it ends.' })
  end?: number | null
}

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

  @Field(() => Id, { nullable: true, description: 'The item of the agenda that the thread belongs to; only where the comment begins it.' })
  itemId?: string | null

  @Field(() => AnchorInput, { nullable: true, description: 'The passage that the thread is about; only where the comment begins it and the meeting reads a paper.' })
  anchor?: AnchorInput | null
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

@InputType({ description: 'A reaction to give or to take back.' })
export class ReactInput {
  @Field(() => Id, { description: 'The comment.' })
  commentId!: string

  @Field(() => ReactionKind, { description: 'In which way.' })
  kind!: ReactionKind

  @Field(() => Boolean, { description: 'Whether to have reacted so; what is so already stays so.' })
  wish!: boolean
}

/** Makes the input of a mutation that needs to know the thread only. */
const aboutThread = (name: string, description: string): new () => { threadId: string } => {
  const Input = { [name]: class { threadId!: string } }[name] as new () => { threadId: string }
  InputType(name, { description })(Input)
  Field(() => Id, { description: 'The thread.' })(Input.prototype, 'threadId')
  return Input
}
export const ResolveThreadInput = aboutThread('ResolveThreadInput', 'A thread to mark as resolved.')
export const ReopenThreadInput = aboutThread('ReopenThreadInput', 'A thread to reopen.')
export const LockThreadInput = aboutThread('LockThreadInput', 'A thread to close to comments and edits.')
export const UnlockThreadInput = aboutThread('UnlockThreadInput', 'A thread to open to comments and edits again.')

@InputType({ description: 'A thread and its new place.' })
export class MoveThreadInput {
  @Field(() => Id, { description: 'The thread.' })
  threadId!: string

  @Field(() => Id, { nullable: true, description: 'An item of the agenda of the same meeting; none where it is left out.' })
  itemId?: string | null
}

@InputType({ description: 'How far the viewer has read.' })
export class MarkReadInput {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string

  @Field(() => DateTime, { description: 'All comments posted by then are read. A mark never goes back, nor beyond now.' })
  until!: Date
}

const shape = { comment: [() => Comment, 'The comment as it is now.'] } satisfies Parameters<typeof payload>[1]
export const PostCommentPayload = payload('PostCommentPayload', shape)
export const EditCommentPayload = payload('EditCommentPayload', shape)
export const DeleteCommentPayload = payload('DeleteCommentPayload', shape)
export const ReactPayload = payload('ReactPayload', shape)

const threadShape = { thread: [() => Thread, 'The thread as it is now.'] } satisfies Parameters<typeof payload>[1]
export const ResolveThreadPayload = payload('ResolveThreadPayload', threadShape)
export const ReopenThreadPayload = payload('ReopenThreadPayload', threadShape)
export const LockThreadPayload = payload('LockThreadPayload', threadShape)
export const UnlockThreadPayload = payload('UnlockThreadPayload', threadShape)
export const MoveThreadPayload = payload('MoveThreadPayload', threadShape)
export const MarkReadPayload = payload('MarkReadPayload', { meeting: [() => Meeting, 'The meeting, with what is still unread.'] })
