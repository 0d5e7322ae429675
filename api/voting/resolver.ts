import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GroupRow } from '../../db/queries/groups.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import type { OptionRow, PollRow } from '../../db/queries/voting.ts'
import { personById } from '../auth/loaders.ts'
import { Person } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { groupById } from '../groups/loaders.ts'
import { Action, Group } from '../groups/schema.ts'
import { connect, pageOf } from '../kernel/pagination.ts'
import { Id } from '../kernel/scalars.ts'
import { nominationById, paperById } from '../papers/loaders.ts'
import { Nomination, Paper } from '../papers/schema.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { Meeting } from '../scheduling/schema.ts'
import { ballotOfPoll, eligibleOfPoll, openPollsOfGroup, optionsOfPoll, pollCountOfGroup, pollOfMeeting, pollsOfGroup, turnoutOfPoll } from './loaders.ts'
import {
  Ballot,
  CancelPollInput,
  CancelPollPayload,
  CastBallotInput,
  CastBallotPayload,
  ClosePollInput,
  ClosePollPayload,
  OpenPollInput,
  OpenPollPayload,
  Poll,
  PollConnection,
  PollOption,
  PollsArgs,
  ScheduleWinnerInput,
  ScheduleWinnerPayload,
  Tally,
} from './schema.ts'
import * as voting from './service.ts'

@Resolver(() => Poll)
export class PollResolver {
  @Query(() => Poll, { description: 'A poll by its id.' })
  poll(@Ctx() ctx: Context, @Arg('id', () => Id, { description: 'The id of the poll.' }) id: string) {
    return voting.findPoll(ctx, id)
  }

  @Mutation(() => OpenPollPayload, { description: 'Opens a poll over nominations of the pool.' })
  openPoll(@Ctx() ctx: Context, @Arg('input', () => OpenPollInput, { description: 'What to decide, and until when.' }) input: OpenPollInput) {
    return voting.openPoll(ctx, input).then((poll) => ({ poll }))
  }

  @Mutation(() => CastBallotPayload, { description: "Casts the viewer's ballot, in place of the one before." })
  castBallot(@Ctx() ctx: Context, @Arg('input', () => CastBallotInput, { description: 'Which poll, and what to approve.' }) input: CastBallotInput) {
    return voting.castBallot(ctx, input).then((poll) => ({ poll }))
  }

  @Mutation(() => ClosePollPayload, { description: 'Closes a poll before its time and counts it.' })
  closePoll(@Ctx() ctx: Context, @Arg('input', () => ClosePollInput, { description: 'Which.' }) input: ClosePollInput) {
    return voting.closePoll(ctx, input.pollId).then((poll) => ({ poll }))
  }

  @Mutation(() => CancelPollPayload, { description: 'Calls a poll off; its nominations wait in the pool again.' })
  cancelPoll(@Ctx() ctx: Context, @Arg('input', () => CancelPollInput, { description: 'Which, and why.' }) input: CancelPollInput) {
    return voting.cancelPoll(ctx, input).then((poll) => ({ poll }))
  }

  @Mutation(() => ScheduleWinnerPayload, { description: 'Puts the meeting that reads the winner of a poll into the calendar.' })
  scheduleWinner(@Ctx() ctx: Context, @Arg('input', () => ScheduleWinnerInput, { description: 'Which poll; when and where.' }) input: ScheduleWinnerInput) {
    return voting.scheduleWinner(ctx, input)
  }

  @FieldResolver(() => Group)
  group(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return groupById(ctx).load(poll.groupId)
  }

  @FieldResolver(() => Person)
  openedBy(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return personById(ctx).load(poll.openedById)
  }

  @FieldResolver(() => [PollOption])
  options(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return optionsOfPoll(ctx).load(poll)
  }

  @FieldResolver(() => Int)
  async turnout(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return (await turnoutOfPoll(ctx).load(poll))?.count ?? 0
  }

  @FieldResolver(() => Int)
  async eligible(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return poll.eligible ?? (await eligibleOfPoll(ctx).load(poll))?.count ?? 0
  }

  @FieldResolver(() => Ballot, { nullable: true })
  viewerBallot(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return ctx.viewer && ballotOfPoll(ctx).load(poll)
  }

  @FieldResolver(() => [Action])
  viewerCan(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return voting.viewerCanOfPoll(ctx, poll)
  }

  @FieldResolver(() => Tally, { nullable: true })
  async result(@Ctx() ctx: Context, @Root() poll: PollRow) {
    if (poll.state !== 'CLOSED') return null
    const [options, turnout] = await Promise.all([optionsOfPoll(ctx).load(poll), turnoutOfPoll(ctx).load(poll)])
    return voting.resultOf(poll, options, turnout?.count ?? 0)
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Ctx() ctx: Context, @Root() { groupId, meetingId }: PollRow) {
    return meetingId && meetingById(ctx).load({ groupId, id: meetingId })
  }
}

@Resolver(() => PollOption)
export class PollOptionResolver {
  @FieldResolver(() => Paper)
  paper(@Ctx() ctx: Context, @Root() { groupId, paperId }: OptionRow) {
    return paperById(ctx).load({ groupId, id: paperId })
  }

  @FieldResolver(() => Nomination)
  nomination(@Ctx() ctx: Context, @Root() { groupId, nominationId }: OptionRow) {
    return nominationById(ctx).load({ groupId, id: nominationId })
  }
}

@Resolver(() => Tally)
export class TallyResolver {
  @FieldResolver(() => String)
  async sentence(@Ctx() ctx: Context, @Root() result: voting.ResultRow) {
    const papers = result.rows.map(({ option }) => paperById(ctx).load({ groupId: option.groupId, id: option.paperId }))
    return voting.sentenceOf(result, await Promise.all(papers))
  }
}

@Resolver(() => Group)
export class GroupPollsResolver {
  @FieldResolver(() => PollConnection, { description: 'The polls of the group, the newest first.' })
  async polls(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => PollsArgs) args: PollsArgs) {
    const page = pageOf(args)
    const state = args.state ?? null
    const key = { groupId: group.id, id: group.id }
    const count = async () => (await pollCountOfGroup(ctx, key, state))[0]?.count ?? 0
    return connect(await pollsOfGroup(ctx, key, { state, page }), page, (row) => row.openedAt, count)
  }

  @FieldResolver(() => [Poll], { description: 'The polls that take ballots, those that close first first.' })
  openPolls(@Ctx() ctx: Context, @Root() group: GroupRow) {
    return openPollsOfGroup(ctx).load({ groupId: group.id, id: group.id })
  }
}

@Resolver(() => Meeting)
export class MeetingPollResolver {
  @FieldResolver(() => Poll, { nullable: true, description: 'The poll whose winner is read.' })
  poll(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return pollOfMeeting(ctx).load(meeting)
  }
}
