import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { PassedOnRow, QuestionRow } from '../../db/queries/questions.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import type { Context } from '../context.ts'
import { commentById } from '../discussion/loaders.ts'
import { Comment } from '../discussion/schema.ts'
import { Action } from '../groups/schema.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { Meeting } from '../scheduling/schema.ts'
import { askedByViewer, passedOnOfMeeting, questionsOfMeeting, votedByViewer } from './loaders.ts'
import {
  AskQuestionInput,
  AskQuestionPayload,
  ChangeQuestionInput,
  ChangeQuestionPayload,
  MarkQuestionAnsweredInput,
  MarkQuestionAnsweredPayload,
  ParkQuestionInput,
  ParkQuestionPayload,
  PassedOnQuestion,
  Question,
  ReopenQuestionInput,
  ReopenQuestionPayload,
  TakeUpQuestionInput,
  TakeUpQuestionPayload,
  VoteForQuestionInput,
  VoteForQuestionPayload,
  WithdrawQuestionInput,
  WithdrawQuestionPayload,
} from './schema.ts'
import * as questions from './service.ts'

const meetingOf = (ctx: Context, { groupId, meetingId }: { groupId: string; meetingId: string }) => meetingById(ctx).load({ groupId, id: meetingId })
const answer = async (ctx: Context, asked: Promise<QuestionRow>) => {
  const question = await asked
  return { question, meeting: () => meetingOf(ctx, question) }
}

@Resolver(() => Question)
export class QuestionResolver {
  @Mutation(() => AskQuestionPayload, { description: 'Asks a question, before a meeting or during it.' })
  askQuestion(@Ctx() ctx: Context, @Arg('input', () => AskQuestionInput, { description: 'What, where, and whether with a name.' }) input: AskQuestionInput) {
    return answer(ctx, questions.askQuestion(ctx, input))
  }

  @Mutation(() => ChangeQuestionPayload, { description: "Changes what one of the viewer's own questions says; CLOSED once somebody else voted for it." })
  changeQuestion(@Ctx() ctx: Context, @Arg('input', () => ChangeQuestionInput, { description: 'Which, and the new words.' }) input: ChangeQuestionInput) {
    return answer(ctx, questions.changeQuestion(ctx, input))
  }

  @Mutation(() => WithdrawQuestionPayload, { description: 'Takes a question that was not answered away, with its votes.' })
  withdrawQuestion(@Ctx() ctx: Context, @Arg('input', () => WithdrawQuestionInput, { description: 'Which one.' }) input: WithdrawQuestionInput) {
    return questions.withdrawQuestion(ctx, input.questionId).then((place) => ({ meeting: () => meetingOf(ctx, place) }))
  }

  @Mutation(() => VoteForQuestionPayload, { description: "Gives the viewer's vote to a question, or takes it back." })
  voteForQuestion(@Ctx() ctx: Context, @Arg('input', () => VoteForQuestionInput, { description: 'Which one, and whether.' }) input: VoteForQuestionInput) {
    return answer(ctx, questions.voteForQuestion(ctx, input))
  }

  @Mutation(() => MarkQuestionAnsweredPayload, { description: 'Marks a question as answered.' })
  markQuestionAnswered(@Ctx() ctx: Context, @Arg('input', () => MarkQuestionAnsweredInput, { description: 'Which one, and by what.' }) input: MarkQuestionAnsweredInput) {
    return answer(ctx, questions.markQuestionAnswered(ctx, input))
  }

  @Mutation(() => ParkQuestionPayload, { description: 'Puts a question off to a later meeting.' })
  parkQuestion(@Ctx() ctx: Context, @Arg('input', () => ParkQuestionInput, { description: 'Which one.' }) input: ParkQuestionInput) {
    return answer(ctx, questions.parkQuestion(ctx, input.questionId))
  }

  @Mutation(() => ReopenQuestionPayload, { description: 'Opens a question again that was answered or parked.' })
  reopenQuestion(@Ctx() ctx: Context, @Arg('input', () => ReopenQuestionInput, { description: 'Which one.' }) input: ReopenQuestionInput) {
    return answer(ctx, questions.reopenQuestion(ctx, input.questionId))
  }

  @Mutation(() => TakeUpQuestionPayload, { description: 'Takes a question that another meeting of the group parked up in this one; CLOSED where it is no longer parked.' })
  takeUpQuestion(@Ctx() ctx: Context, @Arg('input', () => TakeUpQuestionInput, { description: 'Which one, and where.' }) input: TakeUpQuestionInput) {
    return answer(ctx, questions.takeUpQuestion(ctx, input))
  }

  @FieldResolver(() => Meeting)
  meeting(@Ctx() ctx: Context, @Root() question: QuestionRow) {
    return meetingOf(ctx, question)
  }

  @FieldResolver(() => Comment, { nullable: true })
  answer(@Ctx() ctx: Context, @Root() { groupId, answerId }: QuestionRow) {
    return answerId && commentById(ctx).load({ groupId, id: answerId })
  }

  @FieldResolver(() => Boolean)
  async viewerHasVoted(@Ctx() ctx: Context, @Root() question: QuestionRow) {
    return (await votedByViewer(ctx).load(question)) !== null
  }

  @FieldResolver(() => Boolean)
  async viewerAsked(@Ctx() ctx: Context, @Root() question: QuestionRow) {
    return (await askedByViewer(ctx).load(question)) !== null
  }

  @FieldResolver(() => [Action])
  viewerCan(@Ctx() ctx: Context, @Root() question: QuestionRow) {
    return questions.viewerCanOfQuestion(ctx, question)
  }
}

@Resolver(() => Meeting)
export class MeetingQuestionsResolver {
  @FieldResolver(() => [Question], { description: 'The questions asked in the meeting, at most 500: those with most votes first, then as they were asked.' })
  questions(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return questionsOfMeeting(ctx).load(meeting)
  }

  @FieldResolver(() => [PassedOnQuestion], { description: 'What the meeting parked and another took up since, as it was asked. With the parked ones among its questions that is all it parked.' })
  passedOnQuestions(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return passedOnOfMeeting(ctx).load(meeting)
  }

  @FieldResolver(() => [Question], {
    description: "What earlier meetings of the group parked and none took up since, at most 50: questions about the meeting's own paper first, then those asked last.",
  })
  parkedQuestions(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return questions.parkedQuestionsFor(ctx, meeting)
  }
}

@Resolver(() => PassedOnQuestion)
export class PassedOnQuestionResolver {
  @FieldResolver(() => Meeting)
  takenUpIn(@Ctx() ctx: Context, @Root() { groupId, takenUpInId }: PassedOnRow) {
    return meetingById(ctx).load({ groupId, id: takenUpInId })
  }
}
