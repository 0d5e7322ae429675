import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GroupRow } from '../../db/queries/groups.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import { personById } from '../auth/loaders.ts'
import { Person } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { groupById } from '../groups/loaders.ts'
import { Action, Group } from '../groups/schema.ts'
import { connect, PageArgs, pageOf } from '../kernel/pagination.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { paperById } from '../papers/loaders.ts'
import { Paper } from '../papers/schema.ts'
import {
  meetingCountOfGroup,
  meetingCountOfPaper,
  meetingsOfGroup,
  meetingsOfPaper,
  nextMeetingOfGroup,
  repliesOfMeeting,
  replyCountsOfMeeting,
  replyOf,
} from './loaders.ts'
import {
  CancelMeetingInput,
  CancelMeetingPayload,
  ChangeMeetingInput,
  ChangeMeetingPayload,
  Meeting,
  MeetingConnection,
  MeetingsArgs,
  ReplyAnswer,
  ReplyConnection,
  ReplyCounts,
  ReplyToMeetingInput,
  ReplyToMeetingPayload,
  ScheduleMeetingInput,
  ScheduleMeetingPayload,
} from './schema.ts'
import * as scheduling from './service.ts'

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { description: 'A meeting by its id.' })
  meeting(@Ctx() ctx: Context, @Arg('id', () => Id, { description: 'The id of the meeting.' }) id: string) {
    return scheduling.findMeeting(ctx, id)
  }

  @Mutation(() => ScheduleMeetingPayload, { description: 'Puts a meeting into the calendar of a group.' })
  scheduleMeeting(@Ctx() ctx: Context, @Arg('input', () => ScheduleMeetingInput, { description: 'What, when and where.' }) input: ScheduleMeetingInput) {
    return scheduling.scheduleMeeting(ctx, input).then((meeting) => ({ meeting }))
  }

  @Mutation(() => ChangeMeetingPayload, { description: 'Changes a meeting that was not cancelled.' })
  changeMeeting(@Ctx() ctx: Context, @Arg('input', () => ChangeMeetingInput, { description: 'What it is to be.' }) input: ChangeMeetingInput) {
    return scheduling.changeMeeting(ctx, input).then((meeting) => ({ meeting }))
  }

  @Mutation(() => CancelMeetingPayload, { description: 'Calls a meeting off; it stays in the calendar as cancelled.' })
  cancelMeeting(@Ctx() ctx: Context, @Arg('input', () => CancelMeetingInput, { description: 'Which, and why.' }) input: CancelMeetingInput) {
    return scheduling.cancelMeeting(ctx, input).then((meeting) => ({ meeting }))
  }

  @Mutation(() => ReplyToMeetingPayload, { description: 'Answers whether the viewer will come, in place of any earlier answer.' })
  replyToMeeting(@Ctx() ctx: Context, @Arg('input', () => ReplyToMeetingInput, { description: 'Which, and the answer.' }) input: ReplyToMeetingInput) {
    return scheduling.replyToMeeting(ctx, input).then((meeting) => ({ meeting }))
  }

  @FieldResolver(() => Group)
  group(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return groupById(ctx).load(meeting.groupId)
  }

  @FieldResolver(() => Paper, { nullable: true })
  paper(@Ctx() ctx: Context, @Root() { groupId, paperId }: MeetingRow) {
    return paperId && paperById(ctx).load({ groupId, id: paperId })
  }

  @FieldResolver(() => DateTime)
  endsAt(@Root() meeting: MeetingRow) {
    return new Date(meeting.startsAt.getTime() + meeting.durationMinutes * 60_000)
  }

  @FieldResolver(() => Person, { nullable: true })
  presenter(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return meeting.presenterId && personById(ctx).load(meeting.presenterId)
  }

  @FieldResolver(() => ReplyConnection)
  async replies(@Ctx() ctx: Context, @Root() meeting: MeetingRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    const rows = await repliesOfMeeting(ctx, meeting, page)
    const count = async () => (await replyCountsOfMeeting(ctx).load(meeting)).reduce((sum, row) => sum + row.count, 0)
    return connect(rows, page, (row) => row.repliedAt, count)
  }

  @FieldResolver(() => ReplyCounts)
  async replyCounts(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    const rows = await replyCountsOfMeeting(ctx).load(meeting)
    const of = (answer: string) => rows.find((row) => row.answer === answer)?.count ?? 0
    return { yes: of('YES'), no: of('NO'), maybe: of('MAYBE') }
  }

  @FieldResolver(() => ReplyAnswer, { nullable: true })
  async viewerReply(@Ctx() ctx: Context, @Root() { groupId, id }: MeetingRow) {
    const reply = ctx.viewer && (await replyOf(ctx).load({ groupId, id, personId: ctx.viewer.personId }))
    return reply?.answer
  }

  @FieldResolver(() => [Action])
  viewerCan(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return scheduling.viewerCanOfMeeting(ctx, meeting)
  }
}

@Resolver(() => Group)
export class GroupMeetingsResolver {
  @FieldResolver(() => MeetingConnection, { description: 'The meetings of the group.' })
  async meetings(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => MeetingsArgs) args: MeetingsArgs) {
    const page = pageOf(args)
    const span = { when: args.when ?? null, from: args.from ?? null, until: args.until ?? null }
    const key = { groupId: group.id, id: group.id }
    const count = async () => (await meetingCountOfGroup(ctx, key, span))[0]?.count ?? 0
    return connect(await meetingsOfGroup(ctx, key, { span, page }), page, (row) => row.startsAt, count)
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The soonest meeting that has not ended and was not cancelled.' })
  nextMeeting(@Ctx() ctx: Context, @Root() group: GroupRow) {
    return nextMeetingOfGroup(ctx).load({ groupId: group.id, id: group.id })
  }
}

@Resolver(() => Paper)
export class PaperMeetingsResolver {
  @FieldResolver(() => MeetingConnection, { description: 'The meetings that read this paper, in the order of time.' })
  async meetings(@Ctx() ctx: Context, @Root() paper: { id: string; groupId: string }, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    const count = async () => (await meetingCountOfPaper(ctx).load(paper))?.count ?? 0
    return connect(await meetingsOfPaper(ctx, paper, page), page, (row) => row.startsAt, count)
  }
}
