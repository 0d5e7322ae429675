import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Comment } from '../discussion/schema.ts'
import { Action } from '../groups/schema.ts'
import { Node } from '../kernel/node.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { Meeting } from '../scheduling/schema.ts'

export enum QuestionState { OPEN = 'OPEN', ANSWERED = 'ANSWERED', PARKED = 'PARKED' }
registerEnumType(QuestionState, {
  name: 'QuestionState',
  description: 'What has become of a question.',
  valuesConfig: {
    OPEN: { description: 'It waits for an answer.' },
    ANSWERED: { description: 'It was answered.' },
    PARKED: { description: 'It was put off; later meetings of the group show it until one takes it up.' },
  },
})

@ObjectType({ implements: Node, description: 'A question to a meeting, asked before or during it.' })
export class Question extends Node {
  @Field(() => Id, { description: 'The meeting in which it stands.' })
  meetingId!: string

  @Field(() => Meeting, { description: 'The meeting in which it stands.' })
  meeting!: Meeting

  @Field(() => String, { description: 'What is asked, in Markdown.' })
  body!: string

  @Field(() => Boolean, { description: 'Whether it was asked without a name.' })
  isAnonymous!: boolean

  @Field(() => Person, { nullable: true, description: 'Who asked it; null for everybody where it is anonymous.' })
  askedBy?: Person | null

  @Field(() => DateTime, { description: 'When it was asked; of an anonymous one only the minute is known.' })
  askedAt!: Date

  @Field(() => Int, { description: 'How many voted for it.' })
  votes!: number

  @Field(() => QuestionState, { description: 'What has become of it.' })
  state!: QuestionState

  @Field(() => DateTime, { nullable: true, description: 'When it was answered or parked.' })
  settledAt?: Date | null

  @Field(() => Id, { nullable: true, description: 'The id of the comment that answered it; null where it was answered aloud.' })
  answerId?: string | null

  @Field(() => Comment, { nullable: true, description: 'The comment that answered it; null also where it is no longer on the page.' })
  answer?: Comment | null

  @Field(() => Int, { description: 'Grows when its words change; send it back to change them.' })
  version!: number

  @Field(() => Boolean, { description: 'Whether the viewer voted for it; differs per viewer.' })
  viewerHasVoted!: boolean

  @Field(() => Boolean, { description: 'Whether the viewer asked it; differs per viewer.' })
  viewerAsked!: boolean

  @Field(() => [Action], { description: 'What the viewer may do with it as it stands; differs per viewer.' })
  viewerCan!: Action[]
}

@ObjectType({ description: 'A question that a meeting parked and another took up since, as it stood until then: what becomes of it later changes nothing here.' })
export class PassedOnQuestion {
  @Field(() => Id, { description: 'The id of the question, which may have been withdrawn since.' })
  id!: string

  @Field(() => String, { description: 'What was asked, in Markdown.' })
  body!: string

  @Field(() => Person, { nullable: true, description: 'Who asked it; null for everybody where it is anonymous.' })
  askedBy?: Person | null

  @Field(() => DateTime, { description: 'When it was asked; of an anonymous one only the minute is known.' })
  askedAt!: Date

  @Field(() => DateTime, { description: 'When it was parked.' })
  parkedAt!: Date

  @Field(() => Meeting, { description: 'The meeting that took it up.' })
  takenUpIn!: Meeting
}

@InputType({ description: 'A question to ask. Its id is made by the client: sending the same again changes nothing and answers the same.' })
export class AskQuestionInput {
  @Field(() => Id, { description: 'A new id for the question. For an anonymous one a random UUIDv4, since other ids tell when and where they were made.' })
  id!: string

  @Field(() => Id, { description: 'The meeting to ask in.' })
  meetingId!: string

  @Field(() => String, { description: 'What to ask, in Markdown, at most 2,000 characters.' })
  body!: string

  @Field(() => Boolean, { description: 'Whether to ask without a name. Then nobody is told who asked, not even who leads the meeting.' })
  isAnonymous!: boolean
}

@InputType({ description: 'A question with other words.' })
export class ChangeQuestionInput {
  @Field(() => Id, { description: 'The question.' })
  questionId!: string

  @Field(() => Int, { description: 'The version that was read; another one now is a CONFLICT.' })
  version!: number

  @Field(() => String, { description: 'What it is to ask, in Markdown, at most 2,000 characters.' })
  body!: string
}

@InputType({ description: 'A question to take away.' })
export class WithdrawQuestionInput {
  @Field(() => Id, { description: 'The question.' })
  questionId!: string
}

@InputType({ description: "The viewer's vote for a question." })
export class VoteForQuestionInput {
  @Field(() => Id, { description: 'The question.' })
  questionId!: string

  @Field(() => Boolean, { description: 'Whether the viewer is to have voted for it: true gives the vote, false takes it back.' })
  wish!: boolean
}

@InputType({ description: 'A question that was answered.' })
export class MarkQuestionAnsweredInput {
  @Field(() => Id, { description: 'The question.' })
  questionId!: string

  @Field(() => Id, { nullable: true, description: 'The comment of the same meeting that answered it; left out where it was answered aloud.' })
  commentId?: string | null
}

@InputType({ description: 'A question to put off.' })
export class ParkQuestionInput {
  @Field(() => Id, { description: 'The question.' })
  questionId!: string
}

@InputType({ description: 'A question to open again where it stands.' })
export class ReopenQuestionInput {
  @Field(() => Id, { description: 'The question.' })
  questionId!: string
}

@InputType({ description: 'A parked question to go on with in another meeting.' })
export class TakeUpQuestionInput {
  @Field(() => Id, { description: 'The meeting that takes it up.' })
  meetingId!: string

  @Field(() => Id, { description: 'The question.' })
  questionId!: string
}

const shape = { question: [() => Question, 'The question as it is now.'], meeting: [() => Meeting, 'The meeting in which it stands.'] } satisfies Parameters<typeof payload>[1]
export const AskQuestionPayload = payload('AskQuestionPayload', shape)
export const ChangeQuestionPayload = payload('ChangeQuestionPayload', shape)
export const WithdrawQuestionPayload = payload('WithdrawQuestionPayload', { meeting: [() => Meeting, 'The meeting in which it stood.'] })
export const VoteForQuestionPayload = payload('VoteForQuestionPayload', shape)
export const MarkQuestionAnsweredPayload = payload('MarkQuestionAnsweredPayload', shape)
export const ParkQuestionPayload = payload('ParkQuestionPayload', shape)
export const ReopenQuestionPayload = payload('ReopenQuestionPayload', shape)
export const TakeUpQuestionPayload = payload('TakeUpQuestionPayload', shape)
