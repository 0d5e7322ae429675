import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { CourseRow, ItemRow } from '../../db/queries/agenda.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import { personById } from '../auth/loaders.ts'
import { Person } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { Action } from '../groups/schema.ts'
import { DateTime } from '../kernel/scalars.ts'
import { paperById } from '../papers/loaders.ts'
import { Paper } from '../papers/schema.ts'
import { Meeting } from '../scheduling/schema.ts'
import { itemsOfMeeting, ownThoughtsOfMeeting, thoughtCountOfItem, thoughtsOfMeeting } from './loaders.ts'
import {
  AddAgendaItemInput,
  AddAgendaItemPayload,
  AgendaItem,
  ChangeAgendaItemInput,
  ChangeAgendaItemPayload,
  Course,
  EndMeetingInput,
  EndMeetingPayload,
  ExtendTimerInput,
  ExtendTimerPayload,
  GoToItemInput,
  GoToItemPayload,
  HandOverFacilitationInput,
  HandOverFacilitationPayload,
  OrderAgendaInput,
  OrderAgendaPayload,
  PauseCommentsInput,
  PauseCommentsPayload,
  PauseTimerInput,
  PauseTimerPayload,
  RemoveAgendaItemInput,
  RemoveAgendaItemPayload,
  ResumeCommentsInput,
  ResumeCommentsPayload,
  RevealThoughtsInput,
  RevealThoughtsPayload,
  SetScribeInput,
  SetScribePayload,
  StartMeetingInput,
  StartMeetingPayload,
  StartTimerInput,
  StartTimerPayload,
  TakeOverFacilitationInput,
  TakeOverFacilitationPayload,
  Thought,
  Timer,
  WriteThoughtInput,
  WriteThoughtPayload,
} from './schema.ts'
import * as agenda from './service.ts'

const answer = async (meeting: Promise<MeetingRow>) => ({ meeting: await meeting })

@Resolver(() => Course)
export class CourseResolver {
  @Query(() => DateTime, { description: "The server's clock, by which timers run." })
  now(@Ctx() ctx: Context) {
    return agenda.readClock(ctx)
  }

  @Mutation(() => AddAgendaItemPayload, { description: 'Adds an item at the end of the agenda.' })
  addAgendaItem(@Ctx() ctx: Context, @Arg('input', () => AddAgendaItemInput, { description: 'What to add.' }) input: AddAgendaItemInput) {
    return answer(agenda.addAgendaItem(ctx, input))
  }

  @Mutation(() => ChangeAgendaItemPayload, { description: 'Changes what an item of the agenda says.' })
  changeAgendaItem(@Ctx() ctx: Context, @Arg('input', () => ChangeAgendaItemInput, { description: 'What it is to say.' }) input: ChangeAgendaItemInput) {
    return answer(agenda.changeAgendaItem(ctx, input))
  }

  @Mutation(() => RemoveAgendaItemPayload, { description: 'Removes an item that has not had its turn.' })
  removeAgendaItem(@Ctx() ctx: Context, @Arg('input', () => RemoveAgendaItemInput, { description: 'Which one.' }) input: RemoveAgendaItemInput) {
    return answer(agenda.removeAgendaItem(ctx, input))
  }

  @Mutation(() => OrderAgendaPayload, { description: 'Puts the items of the agenda in another order.' })
  orderAgenda(@Ctx() ctx: Context, @Arg('input', () => OrderAgendaInput, { description: 'The order.' }) input: OrderAgendaInput) {
    return answer(agenda.orderAgenda(ctx, input))
  }

  @Mutation(() => StartMeetingPayload, { description: 'Begins a meeting with the first item of its agenda; whoever begins it leads it, unless somebody was named.' })
  startMeeting(@Ctx() ctx: Context, @Arg('input', () => StartMeetingInput, { description: 'Which one.' }) input: StartMeetingInput) {
    return answer(agenda.startMeeting(ctx, input.meetingId))
  }

  @Mutation(() => EndMeetingPayload, { description: 'Ends a meeting.' })
  endMeeting(@Ctx() ctx: Context, @Arg('input', () => EndMeetingInput, { description: 'Which one.' }) input: EndMeetingInput) {
    return answer(agenda.endMeeting(ctx, input.meetingId))
  }

  @Mutation(() => GoToItemPayload, { description: 'Makes an item of the agenda the current one, and books the time that the one before took.' })
  goToItem(@Ctx() ctx: Context, @Arg('input', () => GoToItemInput, { description: 'Which one.' }) input: GoToItemInput) {
    return answer(agenda.goToItem(ctx, input))
  }

  @Mutation(() => StartTimerPayload, { description: 'Starts the timer, or lets it go on.' })
  startTimer(@Ctx() ctx: Context, @Arg('input', () => StartTimerInput, { description: 'For how long.' }) input: StartTimerInput) {
    return answer(agenda.startTimer(ctx, input))
  }

  @Mutation(() => PauseTimerPayload, { description: 'Lets the timer stand still.' })
  pauseTimer(@Ctx() ctx: Context, @Arg('input', () => PauseTimerInput, { description: 'In which meeting.' }) input: PauseTimerInput) {
    return answer(agenda.pauseTimer(ctx, input.meetingId))
  }

  @Mutation(() => ExtendTimerPayload, { description: 'Adds time to the timer.' })
  extendTimer(@Ctx() ctx: Context, @Arg('input', () => ExtendTimerInput, { description: 'How much.' }) input: ExtendTimerInput) {
    return answer(agenda.extendTimer(ctx, input))
  }

  @Mutation(() => SetScribePayload, { description: 'Says who keeps the minutes.' })
  setScribe(@Ctx() ctx: Context, @Arg('input', () => SetScribeInput, { description: 'Who.' }) input: SetScribeInput) {
    return answer(agenda.setScribe(ctx, input))
  }

  @Mutation(() => HandOverFacilitationPayload, { description: 'Lets somebody else lead a meeting.' })
  handOverFacilitation(@Ctx() ctx: Context, @Arg('input', () => HandOverFacilitationInput, { description: 'Who.' }) input: HandOverFacilitationInput) {
    return answer(agenda.handOverFacilitation(ctx, input))
  }

  @Mutation(() => TakeOverFacilitationPayload, { description: 'Leads a meeting in place of a facilitator who has not been there for a minute.' })
  takeOverFacilitation(@Ctx() ctx: Context, @Arg('input', () => TakeOverFacilitationInput, { description: 'Which meeting.' }) input: TakeOverFacilitationInput) {
    return answer(agenda.takeOverFacilitation(ctx, input.meetingId))
  }

  @Mutation(() => PauseCommentsPayload, { description: 'Lets nobody comment for a while.' })
  pauseComments(@Ctx() ctx: Context, @Arg('input', () => PauseCommentsInput, { description: 'In which meeting.' }) input: PauseCommentsInput) {
    return answer(agenda.pauseComments(ctx, input.meetingId))
  }

  @Mutation(() => ResumeCommentsPayload, { description: 'Lets comments go on.' })
  resumeComments(@Ctx() ctx: Context, @Arg('input', () => ResumeCommentsInput, { description: 'In which meeting.' }) input: ResumeCommentsInput) {
    return answer(agenda.resumeComments(ctx, input.meetingId))
  }

  @Mutation(() => RevealThoughtsPayload, { description: 'Shows everybody what everybody wrote in an item.' })
  revealThoughts(@Ctx() ctx: Context, @Arg('input', () => RevealThoughtsInput, { description: 'Which item.' }) input: RevealThoughtsInput) {
    return answer(agenda.revealThoughts(ctx, input))
  }

  @Mutation(() => WriteThoughtPayload, { description: "Writes the viewer's own thought in an item." })
  writeThought(@Ctx() ctx: Context, @Arg('input', () => WriteThoughtInput, { description: 'What, and where.' }) input: WriteThoughtInput) {
    return answer(agenda.writeThought(ctx, input))
  }

  @FieldResolver(() => Person, { nullable: true })
  facilitator(@Ctx() ctx: Context, @Root() { facilitatorId }: CourseRow) {
    return facilitatorId && personById(ctx).load(facilitatorId)
  }

  @FieldResolver(() => Person, { nullable: true })
  scribe(@Ctx() ctx: Context, @Root() { scribeId }: CourseRow) {
    return scribeId && personById(ctx).load(scribeId)
  }

  @FieldResolver(() => Timer)
  timer(@Root() { timerEndsAt, timerLeftMs }: CourseRow) {
    return { endsAt: timerEndsAt, leftMs: timerLeftMs }
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Paper, { nullable: true })
  paper(@Ctx() ctx: Context, @Root() { groupId, paperId }: ItemRow) {
    return paperId && paperById(ctx).load({ groupId, id: paperId })
  }

  @FieldResolver(() => Int)
  async thoughtCount(@Ctx() ctx: Context, @Root() item: ItemRow) {
    return item.kind === 'THINK_FIRST' ? ((await thoughtCountOfItem(ctx).load(item))?.count ?? 0) : 0
  }

  @FieldResolver(() => Person)
  addedBy(@Ctx() ctx: Context, @Root() { addedById }: ItemRow) {
    return personById(ctx).load(addedById)
  }
}

@Resolver(() => Meeting)
export class MeetingCourseResolver {
  @FieldResolver(() => [AgendaItem], { description: 'The parts of the meeting in their order; at most 100.' })
  agenda(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return itemsOfMeeting(ctx).load(meeting)
  }

  @FieldResolver(() => Course, { description: 'How the meeting goes.' })
  course(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return agenda.courseOf(ctx, meeting)
  }

  @FieldResolver(() => [Thought], { description: 'What everybody wrote in the items whose thoughts were shown to all; nothing of others.' })
  thoughts(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return thoughtsOfMeeting(ctx).load(meeting)
  }

  @FieldResolver(() => [Thought], { description: 'What the viewer wrote, shown to all or not; differs per viewer.' })
  viewerThoughts(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return ownThoughtsOfMeeting(ctx).load(meeting)
  }

  @FieldResolver(() => [Action], { description: 'What the viewer may do as the meeting goes now, which depends on who leads it; differs per viewer.' })
  viewerCanNow(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return agenda.viewerCanNow(ctx, meeting)
  }
}
