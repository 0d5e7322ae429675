import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GroupRow } from '../../db/queries/groups.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import type { SeriesRow } from '../../db/queries/series.ts'
import { personById } from '../auth/loaders.ts'
import { Person } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { groupById } from '../groups/loaders.ts'
import { Action, Group } from '../groups/schema.ts'
import { connect, PageArgs, pageOf } from '../kernel/pagination.ts'
import { Id, LocalDateTime } from '../kernel/scalars.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { Meeting } from '../scheduling/schema.ts'
import { breaksOfGroup, nextMeetingOfSeries, seriesById, seriesCountOfGroup, seriesOfGroup } from './loaders.ts'
import {
  AddBreakInput,
  AddBreakPayload,
  Break,
  BreakPreviewInput,
  ChangeFollowingInput,
  ChangeFollowingPayload,
  ChangeSeriesInput,
  ChangeSeriesPayload,
  EndSeriesInput,
  EndSeriesPayload,
  MakeSeriesInput,
  MakeSeriesPayload,
  MemberHours,
  RemoveBreakInput,
  RemoveBreakPayload,
  Repeats,
  Series,
  SeriesConnection,
  SeriesPreview,
  SeriesPreviewInput,
  RotatingSlot,
} from './schema.ts'
import * as series from './service.ts'

@Resolver(() => Series)
export class SeriesResolver {
  @Query(() => Series, { description: 'A series by its id.' })
  series(@Ctx() ctx: Context, @Arg('id', () => Id, { description: 'The id of the series.' }) id: string) {
    return series.findSeries(ctx, id)
  }

  @Query(() => SeriesPreview, { description: 'What making a series, changing or ending one would do. Nothing is changed.' })
  seriesPreview(@Ctx() ctx: Context, @Arg('input', () => SeriesPreviewInput, { description: 'Which, and what it is to be.' }) input: SeriesPreviewInput) {
    return series.previewSeries(ctx, input)
  }

  @Query(() => SeriesPreview, { description: 'What adding or removing a break would do. Nothing is changed.' })
  breakPreview(@Ctx() ctx: Context, @Arg('input', () => BreakPreviewInput, { description: 'Which days.' }) input: BreakPreviewInput) {
    return series.previewBreak(ctx, input)
  }

  @Mutation(() => MakeSeriesPayload, { description: 'Makes a series, and its meetings for the next 26 weeks and more.' })
  makeSeries(@Ctx() ctx: Context, @Arg('input', () => MakeSeriesInput, { description: 'How often, when and where.' }) input: MakeSeriesInput) {
    return series.makeSeries(ctx, input).then((made) => ({ series: made }))
  }

  @Mutation(() => ChangeSeriesPayload, { description: 'Changes all that lies ahead of a series. What a meeting has of its own stays, and so does what people wrote.' })
  changeSeries(@Ctx() ctx: Context, @Arg('input', () => ChangeSeriesInput, { description: 'What it is to be.' }) input: ChangeSeriesInput) {
    return series.changeSeries(ctx, input).then((changed) => ({ series: changed }))
  }

  @Mutation(() => ChangeFollowingPayload, { description: 'Changes a meeting and all that follow it, which become a series of their own.' })
  changeFollowing(@Ctx() ctx: Context, @Arg('input', () => ChangeFollowingInput, { description: 'From which on, and what they are to be.' }) input: ChangeFollowingInput) {
    return series.changeFollowing(ctx, input).then((changed) => ({ series: changed }))
  }

  @Mutation(() => EndSeriesPayload, { description: 'Ends a series: meetings in which nobody wrote go, the others are called off.' })
  endSeries(@Ctx() ctx: Context, @Arg('input', () => EndSeriesInput, { description: 'Which, from when on, and why.' }) input: EndSeriesInput) {
    return series.endSeries(ctx, input).then((left) => ({ series: left }))
  }

  @Mutation(() => AddBreakPayload, { description: 'Adds days on which no series of the group meets.' })
  addBreak(@Ctx() ctx: Context, @Arg('input', () => AddBreakInput, { description: 'Which days, and what they are called.' }) input: AddBreakInput) {
    return series.addBreak(ctx, input).then((added) => ({ break: added }))
  }

  @Mutation(() => RemoveBreakPayload, { description: 'Removes a break; meetings are made again for its days. Those that it called off stay called off.' })
  removeBreak(@Ctx() ctx: Context, @Arg('input', () => RemoveBreakInput, { description: 'Which.' }) { breakId }: RemoveBreakInput) {
    return series.removeBreak(ctx, breakId).then(() => ({ breakId }))
  }

  @FieldResolver(() => Group)
  group(@Ctx() ctx: Context, @Root() { groupId }: SeriesRow) {
    return groupById(ctx).load(groupId)
  }

  @FieldResolver(() => Boolean)
  zoneIsKnown(@Root() { zone }: SeriesRow) {
    return series.isZoneKnown(zone)
  }

  @FieldResolver(() => String)
  rule(@Root() row: SeriesRow) {
    return series.ruleInUtc(row)
  }

  @FieldResolver(() => Repeats, { nullable: true })
  repeats(@Root() row: SeriesRow) {
    return series.repeatsOf(row)
  }

  @FieldResolver(() => [RotatingSlot])
  slots(@Root() row: SeriesRow) {
    return row.slots ?? []
  }

  @FieldResolver(() => Person, { nullable: true })
  facilitator(@Ctx() ctx: Context, @Root() { facilitatorId }: SeriesRow) {
    return facilitatorId && personById(ctx).load(facilitatorId)
  }

  @FieldResolver(() => Series, { nullable: true })
  continues(@Ctx() ctx: Context, @Root() { groupId, continuesId }: SeriesRow) {
    return continuesId && seriesById(ctx).load({ groupId, id: continuesId })
  }

  @FieldResolver(() => Meeting, { nullable: true })
  async nextMeeting(@Ctx() ctx: Context, @Root() row: SeriesRow) {
    const next = await nextMeetingOfSeries(ctx).load(row)
    return next && meetingById(ctx).load(next)
  }

  @FieldResolver(() => [MemberHours])
  viewerUnsocialHours(@Ctx() ctx: Context, @Root() row: SeriesRow) {
    return series.findUnsocialHours(ctx, row)
  }

  @FieldResolver(() => [Action])
  viewerCan(@Ctx() ctx: Context, @Root() row: SeriesRow) {
    return series.viewerCanOfSeries(ctx, row)
  }
}

@Resolver(() => MemberHours)
export class MemberHoursResolver {
  @FieldResolver(() => Person)
  person(@Ctx() ctx: Context, @Root() { personId }: { personId: string }) {
    return personById(ctx).load(personId)
  }
}

@Resolver(() => Group)
export class GroupSeriesResolver {
  @FieldResolver(() => SeriesConnection, { description: 'The series of the group, ended ones too, in the order in which they were made.' })
  async series(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    const key = { groupId: group.id, id: group.id }
    return connect(await seriesOfGroup(ctx, key, page), page, (row) => row.createdAt, async () => (await seriesCountOfGroup(ctx).load(key))?.count ?? 0)
  }

  @FieldResolver(() => [Break], { description: 'Days on which no series of the group meets, in the order of time; at most 200.' })
  breaks(@Ctx() ctx: Context, @Root() { id }: GroupRow) {
    return breaksOfGroup(ctx).load({ groupId: id, id })
  }
}

@Resolver(() => Meeting)
export class MeetingSeriesResolver {
  @FieldResolver(() => Series, { nullable: true, description: 'The series that it is an occurrence of.' })
  series(@Ctx() ctx: Context, @Root() { groupId, seriesId }: MeetingRow) {
    return seriesId && seriesById(ctx).load({ groupId, id: seriesId })
  }

  @FieldResolver(() => LocalDateTime, { nullable: true, description: 'The start that the rule of its series gave it, on the clocks of the series; with the series its lasting address.' })
  originalLocal(@Root() { originalLocal }: MeetingRow) {
    return originalLocal
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many starts the rule of its series gives from this one on; null where it is in none, or in one that does not say how many.' })
  startsFromHere(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return series.countFrom(ctx, meeting)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it has a time of its own in its series, which changes of all leave alone.' })
  hasOwnTime(@Root() { ownFields }: MeetingRow) {
    return series.isOwnTime(ownFields)
  }

  @FieldResolver(() => Boolean, { description: 'Whether the server knows its zone. If not, it stays at the instant that it has.' })
  zoneIsKnown(@Root() { zone }: MeetingRow) {
    return series.isZoneKnown(zone)
  }
}
