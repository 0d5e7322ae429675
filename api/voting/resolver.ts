import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GroupRow } from '../../db/queries/groups.ts'
import type { NominationRow } from '../../db/queries/papers.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import type { SlotCommentRow } from '../../db/queries/slots.ts'
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
import { openPollsOfGroup, optionsOfPoll, pollCountOfGroup, pollOfMeeting, pollsOfGroup, slotCommentsOfPoll } from './loaders.ts'
import {
  Ballot,
  BallotContent,
  CancelPollInput,
  CancelPollPayload,
  CastBallotInput,
  CastBallotPayload,
  ClosePollInput,
  ClosePollPayload,
  CommentOnSlotInput,
  CommentOnSlotPayload,
  OpenPollInput,
  OpenPollPayload,
  Poll,
  PollConnection,
  PollOption,
  PollsArgs,
  SaveBallotDraftInput,
  SaveBallotDraftPayload,
  ScheduleWinnerInput,
  ScheduleWinnerPayload,
  SlotComment,
  WithdrawBallotInput,
  WithdrawBallotPayload,
} from './schema.ts'
import * as voting from './service.ts'

@Resolver(() => Poll)
export class PollResolver {
  @Query(() => Poll, { description: 'A poll by its id.' })
  poll(@Ctx() ctx: Context, @Arg('id', () => Id, { description: 'The id of the poll.' }) id: string) {
    return voting.findPoll(ctx, id)
  }

  @Mutation(() => OpenPollPayload, { description: 'Opens a poll on the next papers, on a date, or on a question.' })
  openPoll(@Ctx() ctx: Context, @Arg('input', () => OpenPollInput, { description: 'What to decide, how, and until when.' }) input: voting.PollInput) {
    return voting.openPoll(ctx, input).then((poll) => ({ poll }))
  }

  @Mutation(() => CastBallotPayload, { description: "Casts the viewer's ballot, in place of the one before." })
  castBallot(@Ctx() ctx: Context, @Arg('input', () => CastBallotInput, { description: 'Which poll, and what to put on the ballot.' }) input: voting.BallotInput) {
    return voting.castBallot(ctx, input).then((poll) => ({ poll }))
  }

  @Mutation(() => WithdrawBallotPayload, { description: "Takes the viewer's ballot back, as if it had not been cast." })
  withdrawBallot(@Ctx() ctx: Context, @Arg('input', () => WithdrawBallotInput, { description: 'In which poll.' }) input: voting.OfPoll) {
    return voting.withdrawBallot(ctx, input.pollId).then((poll) => ({ poll }))
  }

  @Mutation(() => SaveBallotDraftPayload, { description: 'Keeps what the viewer has filled in so far for their other devices; it does not count.' })
  saveBallotDraft(@Ctx() ctx: Context, @Arg('input', () => SaveBallotDraftInput, { description: 'Which poll, and what is filled in.' }) input: voting.BallotInput) {
    return voting.saveBallotDraft(ctx, input).then((poll) => ({ poll }))
  }

  @Mutation(() => ClosePollPayload, { description: 'Closes a poll before its time and counts it.' })
  closePoll(@Ctx() ctx: Context, @Arg('input', () => ClosePollInput, { description: 'Which.' }) input: voting.OfPoll) {
    return voting.closePoll(ctx, input.pollId).then((poll) => ({ poll }))
  }

  @Mutation(() => CancelPollPayload, { description: 'Calls a poll off; its nominations wait in the pool again.' })
  cancelPoll(@Ctx() ctx: Context, @Arg('input', () => CancelPollInput, { description: 'Which, and why.' }) input: voting.OfPoll & { reason: string }) {
    return voting.cancelPoll(ctx, input).then((poll) => ({ poll }))
  }

  @Mutation(() => ScheduleWinnerPayload, { description: 'Puts the meeting of a winner of a poll into the calendar.' })
  scheduleWinner(@Ctx() ctx: Context, @Arg('input', () => ScheduleWinnerInput, { description: 'Which poll and which winner; when and where.' }) input: voting.WinnerInput) {
    return voting.scheduleWinner(ctx, input)
  }

  @Mutation(() => CommentOnSlotPayload, { description: 'Says something of a slot, by name, in place of what the viewer said before.' })
  commentOnSlot(@Ctx() ctx: Context, @Arg('input', () => CommentOnSlotInput, { description: 'Of which slot, and what.' }) input: voting.SlotCommentInput) {
    return voting.commentOnSlot(ctx, input).then((poll) => ({ poll }))
  }

  @FieldResolver(() => [Person])
  async presenters(@Ctx() ctx: Context, @Root() { presenterIds }: PollRow) {
    return (await personById(ctx).loadMany(presenterIds)).filter((one) => one !== null)
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
  turnout(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return voting.turnoutOf(ctx, poll)
  }

  @FieldResolver(() => Int)
  eligible(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return voting.eligibleOf(ctx, poll)
  }

  @FieldResolver(() => Int, { nullable: true })
  quorum(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return voting.findQuorum(ctx, poll)
  }

  @FieldResolver(() => Ballot, { nullable: true })
  viewerBallot(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return voting.findOwnBallot(ctx, poll)
  }

  @FieldResolver(() => BallotContent, { nullable: true })
  viewerDraft(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return voting.findOwnDraft(ctx, poll)
  }

  @FieldResolver(() => Boolean)
  viewerHasVoted(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return voting.hasVoted(ctx, poll)
  }

  @FieldResolver(() => [Action])
  viewerCan(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return voting.viewerCanOfPoll(ctx, poll)
  }

  @FieldResolver(() => Meeting, { nullable: true })
  async meeting(@Ctx() ctx: Context, @Root() poll: PollRow) {
    const winner = voting.firstRead(await optionsOfPoll(ctx).load(poll))
    return winner && meetingById(ctx).load(winner)
  }
}

@Resolver(() => SlotComment)
export class SlotCommentResolver {
  @FieldResolver(() => Person)
  person(@Ctx() ctx: Context, @Root() { personId }: SlotCommentRow) {
    return personById(ctx).load(personId)
  }
}

@Resolver(() => PollOption)
export class PollOptionResolver {
  @FieldResolver(() => Int, { nullable: true })
  seatsLeft(@Ctx() ctx: Context, @Root() option: OptionRow) {
    return voting.seatsLeftOf(ctx, option)
  }

  @FieldResolver(() => [SlotComment])
  async comments(@Ctx() ctx: Context, @Root() { groupId, pollId, id, startsAt }: OptionRow) {
    return startsAt ? (await slotCommentsOfPoll(ctx).load({ groupId, id: pollId })).filter(({ optionId }) => optionId === id) : []
  }

  @FieldResolver(() => String)
  title(@Root() option: OptionRow) {
    return voting.titleOf(option)
  }

  @FieldResolver(() => Paper, { nullable: true })
  paper(@Ctx() ctx: Context, @Root() { groupId, paperId }: OptionRow) {
    return paperId && paperById(ctx).load({ groupId, id: paperId })
  }

  @FieldResolver(() => Nomination, { nullable: true })
  nomination(@Ctx() ctx: Context, @Root() { groupId, nominationId }: OptionRow) {
    return nominationId && nominationById(ctx).load({ groupId, id: nominationId })
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Ctx() ctx: Context, @Root() { groupId, meetingId }: OptionRow) {
    return meetingId && meetingById(ctx).load({ groupId, id: meetingId })
  }
}

@Resolver(() => Nomination)
export class NominationCreditResolver {
  @FieldResolver(() => Int, { description: 'Votes with which the paper lost in earlier polls, in the unit of the method by which it lost them last: a first choice, an approval, a point of a score, or a dot is one. They count in the next poll by that method with the same highest score or budget, and are no more than the group allows.' })
  credit(@Ctx() ctx: Context, @Root() { groupId, paperId }: NominationRow) {
    return voting.creditOfPaper(ctx, { groupId, id: paperId })
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
  @FieldResolver(() => Poll, { nullable: true, description: 'The poll whose winner is met for.' })
  poll(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return pollOfMeeting(ctx).load(meeting)
  }
}
