import '../kernel/reflect.ts'
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Action, Group } from '../groups/schema.ts'
import { Node } from '../kernel/node.ts'
import { connection, PageArgs } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { Nomination, Paper } from '../papers/schema.ts'
import { Meeting, MeetingPlanInput } from '../scheduling/schema.ts'

export enum PollState { OPEN = 'OPEN', CLOSED = 'CLOSED', CANCELLED = 'CANCELLED' }
registerEnumType(PollState, {
  name: 'PollState',
  description: 'Where a poll stands.',
  valuesConfig: {
    OPEN: { description: 'Ballots are taken until the closing time.' },
    CLOSED: { description: 'It is counted; the result is there.' },
    CANCELLED: { description: 'It was called off and is not counted.' },
  },
})

export enum PollMethod { APPROVAL = 'APPROVAL' }
registerEnumType(PollMethod, {
  name: 'PollMethod',
  description: 'How ballots are filled in and counted.',
  valuesConfig: { APPROVAL: { description: 'One approves any number of options; the most approvals win.' } },
})

export enum TieRule { WAITING_LONGEST = 'WAITING_LONGEST', LOT = 'LOT' }
registerEnumType(TieRule, {
  name: 'TieRule',
  description: 'What decides a tie, announced when the poll opens.',
  valuesConfig: {
    WAITING_LONGEST: { description: 'The nomination that was made first wins.' },
    LOT: { description: 'The SHA-256 of the lot seed followed by the id of the option decides: the lowest wins.' },
  },
})

@ArgsType()
export class PollsArgs extends PageArgs {
  @Field(() => PollState, { nullable: true, description: 'Only polls of this state.' })
  state?: PollState | null
}

@ObjectType({ description: 'One of the nominations between which a poll decides.' })
export class PollOption {
  @Field(() => Id, { description: 'What a ballot names.' })
  id!: string

  @Field(() => Paper, { description: 'The paper.' })
  paper!: Paper

  @Field(() => Nomination, { description: 'The nomination.' })
  nomination!: Nomination

  @Field(() => Int, { description: 'Its place on the ballot, from 0.' })
  position!: number
}

@ObjectType({ description: "The viewer's own ballot; nobody else sees it." })
export class Ballot {
  @Field(() => [Id], { description: 'The options it approves, in the order of the poll; none on a blank ballot.' })
  optionIds!: string[]

  @Field(() => DateTime, { description: 'When it was cast, or changed last.' })
  castAt!: Date
}

@ObjectType({ description: 'What one option got.' })
export class TallyRow {
  @Field(() => PollOption, { description: 'The option.' })
  option!: PollOption

  @Field(() => Int, { description: 'How many ballots approve it.' })
  approvals!: number
}

@ObjectType({ description: 'The result of a closed poll.' })
export class Tally {
  @Field(() => [TallyRow], { description: 'All options, the most approved first.' })
  rows!: TallyRow[]

  @Field(() => Int, { description: 'How many ballots were counted.' })
  ballots!: number

  @Field(() => PollOption, { nullable: true, description: 'The option that won; none where nothing was approved.' })
  winner?: PollOption | null

  @Field(() => [PollOption], { description: 'The options that shared the first place, as the rule ordered them; empty without a tie.' })
  tied!: PollOption[]

  @Field(() => TieRule, { nullable: true, description: 'The rule that decided the tie, where there was one.' })
  decidedBy?: TieRule | null

  @Field(() => String, { description: 'The result in a sentence, in English.' })
  sentence!: string
}

@ObjectType({ implements: Node, description: 'A vote on what to read.' })
export class Poll extends Node {
  @Field(() => Group, { description: 'The group that votes.' })
  group!: Group

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => PollMethod, { description: 'How it is voted and counted.' })
  method!: PollMethod

  @Field(() => TieRule, { description: 'What decides a tie.' })
  tieRule!: TieRule

  @Field(() => PollState, { description: 'Where it stands.' })
  state!: PollState

  @Field(() => Person, { description: 'Who opened it.' })
  openedBy!: Person

  @Field(() => DateTime, { description: 'When it opened.' })
  openedAt!: Date

  @Field(() => DateTime, { description: 'When it closes by itself.' })
  closesAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'The instant from which no ballot was taken.' })
  closedAt?: Date | null

  @Field(() => String, { description: 'The SHA-256 of the lot seed, published at the opening so that the lot cannot be changed.' })
  lotSeedHash!: string

  @Field(() => String, { nullable: true, description: 'The lot seed, once the poll is closed.' })
  lotSeed?: string | null

  @Field(() => [PollOption], { description: 'What one can vote for.' })
  options!: PollOption[]

  @Field(() => Int, { description: 'How many ballots were cast.' })
  turnout!: number

  @Field(() => Int, { description: 'How many may vote; after the end, how many could.' })
  eligible!: number

  @Field(() => Ballot, { nullable: true, description: "The viewer's own ballot; differs per viewer." })
  viewerBallot?: Ballot | null

  @Field(() => [Action], { description: 'What the viewer may do here; differs per viewer.' })
  viewerCan!: Action[]

  @Field(() => Tally, { nullable: true, description: 'The result, once the poll is closed.' })
  result?: Tally | null

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason?: string | null

  @Field(() => Meeting, { nullable: true, description: 'The meeting that reads the winner.' })
  meeting?: Meeting | null
}
export const PollConnection = connection('Poll', () => Poll)

@InputType({ description: 'A poll to open.' })
export class OpenPollInput {
  @Field(() => Id, { description: 'The group.' })
  groupId!: string

  @Field(() => String, { description: 'What to call it, at most 200 characters.' })
  title!: string

  @Field(() => [Id], { nullable: true, description: 'Nominations of the pool; the whole pool where this is left out.' })
  nominationIds?: string[] | null

  @Field(() => DateTime, { description: 'When it closes by itself, within a year.' })
  closesAt!: Date

  @Field(() => TieRule, { defaultValue: TieRule.WAITING_LONGEST, description: 'What decides a tie.' })
  tieRule!: TieRule
}

@InputType({ description: 'A ballot.' })
export class CastBallotInput {
  @Field(() => Id, { description: 'The poll.' })
  pollId!: string

  @Field(() => [Id], { description: 'The options to approve; none is a blank ballot.' })
  optionIds!: string[]
}

@InputType({ description: 'A poll to close before its time.' })
export class ClosePollInput {
  @Field(() => Id, { description: 'The poll.' })
  pollId!: string
}

@InputType({ description: 'A poll to call off.' })
export class CancelPollInput {
  @Field(() => Id, { description: 'The poll.' })
  pollId!: string

  @Field(() => String, { description: 'Why, for those who voted; at most 500 characters.' })
  reason!: string
}

@InputType({ description: 'A meeting that reads the winner of a poll.' })
export class ScheduleWinnerInput extends MeetingPlanInput {
  @Field(() => Id, { description: 'The closed poll.' })
  pollId!: string
}

const shape = { poll: [() => Poll, 'The poll as it is now.'] } satisfies Parameters<typeof payload>[1]
export const OpenPollPayload = payload('OpenPollPayload', shape)
export const CastBallotPayload = payload('CastBallotPayload', shape)
export const ClosePollPayload = payload('ClosePollPayload', shape)
export const CancelPollPayload = payload('CancelPollPayload', shape)
export const ScheduleWinnerPayload = payload('ScheduleWinnerPayload', { ...shape, meeting: [() => Meeting, 'The meeting.'] })
