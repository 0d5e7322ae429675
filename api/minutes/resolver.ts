import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GroupRow } from '../../db/queries/groups.ts'
import type { ActionRow } from '../../db/queries/minutes.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import type { Context } from '../context.ts'
import { Group } from '../groups/schema.ts'
import { connect, PageArgs, pageOf } from '../kernel/pagination.ts'
import { Id } from '../kernel/scalars.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { Meeting } from '../scheduling/schema.ts'
import {
  actionsOfMeeting,
  attendanceCountOfMeeting,
  attendanceOfMeeting,
  decisionsOfMeeting,
  openActionCountOfGroup,
  openActionsBefore,
  openActionsOfGroup,
} from './loaders.ts'
import {
  ActionItem,
  ActionItemConnection,
  AddActionItemInput,
  AddActionItemPayload,
  ApproveMinutesInput,
  ApproveMinutesPayload,
  AttendanceConnection,
  AttendMeetingInput,
  AttendMeetingPayload,
  ChangeActionItemInput,
  ChangeActionItemPayload,
  ChangeDecisionInput,
  ChangeDecisionPayload,
  ChangeMinutesInput,
  ChangeMinutesPayload,
  CompleteActionItemInput,
  CompleteActionItemPayload,
  Decision,
  Minutes,
  MinutesFormat,
  RecordDecisionInput,
  RecordDecisionPayload,
  RemoveActionItemInput,
  RemoveActionItemPayload,
  RemoveDecisionInput,
  RemoveDecisionPayload,
  ReopenActionItemInput,
  ReopenActionItemPayload,
} from './schema.ts'
import * as service from './service.ts'

@Resolver(() => Minutes)
export class MinutesResolver {
  @Query(() => String, { description: 'The minutes of a meeting as a file. The same minutes give the same bytes.' })
  minutesExport(
    @Ctx() ctx: Context,
    @Arg('meetingId', () => Id, { description: 'The meeting.' }) meetingId: string,
    @Arg('format', () => MinutesFormat, { description: 'As what.' }) format: MinutesFormat,
  ) {
    return service.exportMinutes(ctx, meetingId, format)
  }

  @Mutation(() => ChangeMinutesPayload, { description: "Changes the scribe's notes." })
  changeMinutes(@Ctx() ctx: Context, @Arg('input', () => ChangeMinutesInput, { description: 'The new notes.' }) input: ChangeMinutesInput) {
    return service.changeMinutes(ctx, input).then((minutes) => ({ minutes }))
  }

  @Mutation(() => ApproveMinutesPayload, { description: 'Approves the minutes of a meeting that has ended; nothing in them changes any more.' })
  approveMinutes(@Ctx() ctx: Context, @Arg('input', () => ApproveMinutesInput, { description: 'Which.' }) input: ApproveMinutesInput) {
    return service.approveMinutes(ctx, input).then((minutes) => ({ minutes }))
  }
}

@Resolver(() => Decision)
export class DecisionResolver {
  @Mutation(() => RecordDecisionPayload, { description: 'Writes down what was decided.' })
  recordDecision(@Ctx() ctx: Context, @Arg('input', () => RecordDecisionInput, { description: 'What was decided.' }) input: RecordDecisionInput) {
    return service.recordDecision(ctx, input).then((decision) => ({ decision }))
  }

  @Mutation(() => ChangeDecisionPayload, { description: 'Changes what a decision says.' })
  changeDecision(@Ctx() ctx: Context, @Arg('input', () => ChangeDecisionInput, { description: 'Which, and the new words.' }) input: ChangeDecisionInput) {
    return service.changeDecision(ctx, input).then((decision) => ({ decision }))
  }

  @Mutation(() => RemoveDecisionPayload, { description: 'Takes a decision out of the minutes.' })
  removeDecision(@Ctx() ctx: Context, @Arg('input', () => RemoveDecisionInput, { description: 'Which one.' }) input: RemoveDecisionInput) {
    return service.removeDecision(ctx, input).then((meeting) => ({ meeting }))
  }
}

@Resolver(() => ActionItem)
export class ActionItemResolver {
  @Mutation(() => AddActionItemPayload, { description: 'Writes down something to do.' })
  addActionItem(@Ctx() ctx: Context, @Arg('input', () => AddActionItemInput, { description: 'What is to be done.' }) input: AddActionItemInput) {
    return service.addActionItem(ctx, input).then((action) => ({ action }))
  }

  @Mutation(() => ChangeActionItemPayload, { description: 'Changes an action item.' })
  changeActionItem(@Ctx() ctx: Context, @Arg('input', () => ChangeActionItemInput, { description: 'Which, and what it is to be.' }) input: ChangeActionItemInput) {
    return service.changeActionItem(ctx, input).then((action) => ({ action }))
  }

  @Mutation(() => RemoveActionItemPayload, { description: 'Takes an action item out of the minutes.' })
  removeActionItem(@Ctx() ctx: Context, @Arg('input', () => RemoveActionItemInput, { description: 'Which one.' }) input: RemoveActionItemInput) {
    return service.removeActionItem(ctx, input).then((meeting) => ({ meeting }))
  }

  @Mutation(() => CompleteActionItemPayload, { description: 'Says that an action item is done.' })
  completeActionItem(@Ctx() ctx: Context, @Arg('input', () => CompleteActionItemInput, { description: 'Which one, and at which meeting.' }) input: CompleteActionItemInput) {
    return service.completeActionItem(ctx, input).then((action) => ({ action }))
  }

  @Mutation(() => ReopenActionItemPayload, { description: 'Says that an action item is not done after all.' })
  reopenActionItem(@Ctx() ctx: Context, @Arg('input', () => ReopenActionItemInput, { description: 'Which one, and at which meeting.' }) input: ReopenActionItemInput) {
    return service.reopenActionItem(ctx, input).then((action) => ({ action }))
  }

  @FieldResolver(() => Meeting)
  meeting(@Ctx() ctx: Context, @Root() { groupId, meetingId }: ActionRow) {
    return meetingById(ctx).load({ groupId, id: meetingId })
  }
}

@Resolver(() => Meeting)
export class MeetingMinutesResolver {
  @Mutation(() => AttendMeetingPayload, { description: 'Notes that the viewer is in the room of a meeting that runs.' })
  attendMeeting(@Ctx() ctx: Context, @Arg('input', () => AttendMeetingInput, { description: 'Which meeting.' }) input: AttendMeetingInput) {
    return service.attendMeeting(ctx, input).then((meeting) => ({ meeting }))
  }

  @FieldResolver(() => Minutes, { description: "What the scribe adds to what the meeting itself tells." })
  minutes(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return service.findMinutesOf(ctx, meeting)
  }

  @FieldResolver(() => [Decision], { description: 'What the meeting decided, at most 200.' })
  decisions(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return decisionsOfMeeting(ctx).load(meeting)
  }

  @FieldResolver(() => [ActionItem], { description: 'What came up in the meeting to be done, at most 200.' })
  actions(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return actionsOfMeeting(ctx).load(meeting)
  }

  @FieldResolver(() => [ActionItem], { description: 'What earlier meetings of the group left to do and is not done, the oldest 100.' })
  openActions(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return openActionsBefore(ctx).load(meeting)
  }

  @FieldResolver(() => AttendanceConnection, { description: 'Who was there, in the order in which they came.' })
  async attendance(@Ctx() ctx: Context, @Root() meeting: MeetingRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    const count = async () => (await attendanceCountOfMeeting(ctx).load(meeting))?.count ?? 0
    return connect(await attendanceOfMeeting(ctx, meeting, page), page, (row) => row.arrivedAt, count)
  }

  @FieldResolver(() => Int, { description: 'How many were there.' })
  async attendanceCount(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return (await attendanceCountOfMeeting(ctx).load(meeting))?.count ?? 0
  }
}

@Resolver(() => Group)
export class GroupActionsResolver {
  @FieldResolver(() => ActionItemConnection, { description: 'What is to be done in the group and is not, the oldest first.' })
  async openActions(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    const count = async () => (await openActionCountOfGroup(ctx).load(group))?.count ?? 0
    return connect(await openActionsOfGroup(ctx, group, page), page, (row) => row.addedAt, count)
  }
}
