import '../kernel/reflect.ts'
import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Action, Group } from '../groups/schema.ts'
import { enumOf, type Shape, withFields } from '../kernel/fields.ts'
import { Node } from '../kernel/node.ts'
import { connection, PageArgs } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id, LocalDateTime } from '../kernel/scalars.ts'
import { Nomination, Paper } from '../papers/schema.ts'
import { Meeting, RepeatedTime } from '../scheduling/schema.ts'

export const PollState = enumOf('PollState', 'Where a poll stands.', {
  OPEN: 'Ballots are taken until the closing time.',
  CLOSED: 'It is counted; the result is there.',
  CANCELLED: 'It was called off and is not counted.',
})
export type PollState = keyof typeof PollState

export const PollKind = enumOf('PollKind', 'What a poll decides.', {
  NEXT_PAPERS: 'What to read next, among nominations of the pool.',
  DATE: 'When to meet: each slot suits one, suits one if need be, or does not.',
  QUESTION: 'A question with answers to choose from.',
})

export const PollMethod = enumOf('PollMethod', 'How ballots are filled in and counted.', {
  PLURALITY: 'One ranks options, and the first choice counts: the most win.',
  APPROVAL: 'One approves any number of options; the most approvals win.',
  SCORE: 'One gives each option a score; the highest sum wins.',
  STAR: 'One gives each option a score; of the two with the highest sums the one that more prefer wins.',
  DOT: 'One divides a budget of points among the options; the most points win.',
  IRV: 'One ranks options; whoever has the fewest first choices is dropped until one has more than half.',
  SCHULZE: 'One ranks options, which are compared in pairs; the strongest paths of victories decide.',
  RANKED_PAIRS: 'One ranks options, which are compared in pairs; the strongest victories are locked first.',
  STV: 'One ranks options; several seats are filled in proportion, and surplus votes move on.',
  PHRAGMEN: 'One approves options; several seats are filled so that the load is shared evenly.',
  EQUAL_SHARES: 'One approves options; several seats are filled, each voter paying from an equal budget.',
  DATE: 'Of a poll on a date: the slot that suits most, of these the one that suits most without a but, of these the earliest.',
})

export const TieRule = enumOf('TieRule', 'What decides a tie, announced when the poll opens.', {
  WAITING_LONGEST: 'The nomination that was made first wins; of slots the earliest.',
  FACILITATOR: 'The order in which the options were named at the opening.',
  LOT: 'The SHA-256 of the lot seed followed by the id of the option decides: the lowest wins.',
})

export const EqualRanks = enumOf('EqualRanks', 'What a method that asks for one first choice makes of options that are ranked equally.', {
  SHARE: 'They share the vote.',
  SKIP: 'The rank is left out.',
  EXHAUST: 'The ballot ends there.',
})
export const QuorumMissed = enumOf('QuorumMissed', 'What happens when too few have voted at the closing time.', {
  NO_RESULT: 'The poll closes without a result.',
  EXTEND_ONCE: 'It goes on once, for as long as it was open, at most 14 days; then it closes without a result.',
})
export const Electorate = enumOf('Electorate', 'Who may vote.', { AT_OPENING: 'Who was a member when the poll opened.', ALSO_LATER: 'Members, also those who join later.' })
export const Secrecy = enumOf('Secrecy', 'Whether ballots stand with names after the close. Before it nobody sees any but their own.', {
  HIDDEN: 'Nothing joins a person to a ballot.',
  OPEN: 'Each ballot stands with the name of who cast it.',
})
export const Afterwards = enumOf('Afterwards', 'How the winner comes to its meeting.', { BY_HAND: 'A facilitator schedules it.', AT_ONCE: 'The meeting that was planned at the opening is scheduled at the close.' })
export const SlotAnswer = enumOf('SlotAnswer', 'Whether a slot suits somebody.', { YES: 'It does.', IF_NEED_BE: 'It does if need be.', NO: 'It does not.' })

@ArgsType()
export class PollsArgs extends PageArgs {
  @Field(() => PollState, { nullable: true, description: 'Only polls of this state.' })
  state?: PollState | null
}

/** What an opening announces and nothing changes afterwards: what it is, what it is where nothing is said, and whether it may be empty. */
const terms: Record<string, [type: () => unknown, description: string, usual: string, nullable?: true]> = {
  kind: [() => PollKind, 'What it decides', 'NEXT_PAPERS'],
  method: [() => PollMethod, 'How it is voted and counted', 'APPROVAL, or DATE for a date'],
  seats: [() => Int, 'How many win; more than one by the methods that fill seats', '1'],
  equalRanks: [() => EqualRanks, 'What becomes of equal ranks', 'SHARE'],
  maxScore: [() => Int, 'The highest score, with SCORE and STAR', '5', true],
  budget: [() => Int, 'How many points one has, with DOT', '10', true],
  allowBlank: [() => Boolean, 'Whether a ballot may be blank; abstaining is something else', 'true'],
  tieRule: [() => TieRule, 'What decides a tie', 'WAITING_LONGEST; a question has FACILITATOR or LOT'],
  quorumPersons: [() => Int, 'How many have to vote', 'any number', true],
  quorumPercent: [() => Int, 'Which share of those who may vote has to, in percent', 'any', true],
  quorumMissed: [() => QuorumMissed, 'What happens where too few vote', 'NO_RESULT'],
  electorate: [() => Electorate, 'Who may vote', 'ALSO_LATER'],
  secrecy: [() => Secrecy, 'Whether ballots stand with names after the close', 'HIDDEN'],
  showSmall: [() => Boolean, 'Whether the numbers of a hidden poll are shown where fewer than 4 ballots are counted', 'false'],
  withCredit: [() => Boolean, 'Whether votes from earlier polls count, and those for the losers later', 'false'],
  afterwards: [() => Afterwards, 'How the winner comes to its meeting', 'BY_HAND'],
  slotSeats: [() => Int, 'To how many each slot of a poll on a date can say yes, first come; with open ballots only', 'any number', true],
}
const announced: Shape = Object.fromEntries(Object.entries(terms).map(([name, [type, about, , nullable]]) => [name, [type, `${about}.`, nullable]]))
const asked: Shape = Object.fromEntries(Object.entries(terms).map(([name, [type, about, usual]]) => [name, [type, `${about}; ${usual} unless given.`, true]]))

const times: Shape = { place: [() => String, 'Where people meet.', true], link: [() => String, 'The http or https address of the video call.', true] }
const plan: Shape = {
  title: [() => String, "A title of its own; without one the paper's, or the poll's, is shown.", true],
  startLocal: [() => LocalDateTime, "When it begins, on the clocks of the group's zone; a slot that wins says this itself.", true],
  durationMinutes: [() => Int, 'How long it takes, in minutes; a slot that wins says this itself.', true],
  ...times,
}

@withFields({ ...plan, startsAt: [() => DateTime, 'The instant at which it begins.', true], zone: [() => String, 'The IANA time zone of the local time.'] })
@ObjectType({ description: 'The meeting that the winner of a poll gets at once.' })
export class PollPlan {}

@withFields({ person: [() => Person, 'Who.'], text: [() => String, 'What they say.'], writtenAt: [() => DateTime, 'When they first did.'] })
@ObjectType({ description: 'What somebody says of a slot, with their name.' })
export class SlotComment {}

@withFields({
  title: [() => String, 'What it is called: the title of the paper, the time of the slot in the zone, or the text.'],
  position: [() => Int, 'Its place on the ballot, from 0.'],
  tiePlace: [() => Int, 'Its place in the order that decides ties; none where the lot does.', true],
  paper: [() => Paper, 'The paper, of a nomination.', true],
  nomination: [() => Nomination, 'The nomination, where it is one.', true],
  startsAt: [() => DateTime, 'The instant at which a slot begins.', true],
  startLocal: [() => LocalDateTime, 'When a slot begins on the clocks of the zone.', true],
  zone: [() => String, 'The IANA time zone of a slot.', true],
  durationMinutes: [() => Int, 'How long a slot is, in minutes.', true],
  text: [() => String, 'The answer to a question.', true],
  credit: [() => Int, 'Votes from earlier polls that count here, as they stood at the opening.'],
  seat: [() => Int, 'Its place among the winners, from 1, once the poll is closed.', true],
  meeting: [() => Meeting, 'The meeting that this winner, or this slot, got.', true],
  seatsLeft: [() => Int, 'How many can still say yes to a slot; none where that is not limited, or the poll has ended.', true],
  comments: [() => [SlotComment], 'What people say of a slot, in a poll whose ballots stand with names.'],
})
@ObjectType({ description: 'Something that one can vote for.' })
export class PollOption {
  @Field(() => Id, { description: 'What a ballot names.' })
  id!: string
}

const ofOption = { optionId: [() => Id, 'The option.'] } satisfies Shape
const score: Shape = { ...ofOption, score: [() => Int, 'Its score, from 0.'] }
const points: Shape = { ...ofOption, points: [() => Int, 'Its points, from 0.'] }
const answer: Shape = { ...ofOption, answer: [() => SlotAnswer, 'Whether it suits.'] }
@withFields(score) @ObjectType({ description: 'What one option got on a ballot.' }) export class OptionScore {}
@withFields(points) @ObjectType({ description: 'What one option got of a budget.' }) export class OptionPoints {}
@withFields(answer) @ObjectType({ description: 'Whether one slot suits somebody.' }) export class OptionAnswer {}
@withFields(score) @InputType({ description: 'What one option gets on a ballot; one that is left out gets 0.' }) export class OptionScoreInput {}
@withFields(points) @InputType({ description: 'What one option gets of the budget; one that is left out gets 0.' }) export class OptionPointsInput {}
@withFields(answer) @InputType({ description: 'Whether one slot suits; one that is left out does not.' }) export class OptionAnswerInput {}

const marks: Shape = { approvals: [() => [Id], 'The options that are approved; none on a blank ballot.', true], ranks: [() => [[Id]], 'The ranks, best first, each with the options that stand in it; none on a blank ballot.', true] }
const content: Shape = { ...marks, scores: [() => [OptionScore], 'The scores above 0.', true], points: [() => [OptionPoints], 'The points above 0.', true], slots: [() => [OptionAnswer], 'The slots that suit, if need be or without a but.', true] }

@withFields({ ...content, abstains: [() => Boolean, 'Whether it abstains: that counts for the quorum and not in the tally.'] })
@ObjectType({ description: 'What stands on a ballot; of the lists there is the one that the method asks for.' })
export class BallotContent {}

@withFields({ receipt: [() => String, 'The code under which it is published after the close, to find it again; nobody else knows it.'], castAt: [() => DateTime, 'When it was cast, or changed last.'] })
@ObjectType({ description: "The viewer's own ballot while the poll is open; nobody else sees it, and nothing leads to it afterwards." })
export class Ballot extends BallotContent {}

@withFields({ ...marks, scores: [() => [OptionScoreInput], 'Scores.', true], points: [() => [OptionPointsInput], 'Points.', true], slots: [() => [OptionAnswerInput], 'Answers.', true], abstain: [() => Boolean, 'To abstain.', true] })
@InputType({ description: 'What to put on a ballot: exactly one of these, the one that the method asks for, or to abstain. An empty list makes a blank ballot.' })
export class BallotInput {}

@withFields({
  ...announced,
  group: [() => Group, 'The group that votes.'],
  title: [() => String, 'What it is called.'],
  plan: [() => PollPlan, 'The meeting that the winner gets at once, where it does.', true],
  state: [() => PollState, 'Where it stands.'],
  openedBy: [() => Person, 'Who opened it.'],
  openedAt: [() => DateTime, 'When it opened.'],
  closesAt: [() => DateTime, 'When it closes by itself.'],
  extendedAt: [() => DateTime, 'When it was put off, as the quorum was missed.', true],
  closedAt: [() => DateTime, 'The instant from which no ballot was taken.', true],
  lotSeedHash: [() => String, 'The SHA-256 of the lot seed, published at the opening so that the lot cannot be changed.'],
  lotSeed: [() => String, 'The lot seed, once the poll is closed.', true],
  options: [() => [PollOption], 'What one can vote for.'],
  presenters: [() => [Person], 'Who presents at the meeting that a poll on a date is about, as it was opened.'],
  turnout: [() => Int, 'How many voted, those who abstain too.'],
  eligible: [() => Int, 'How many may vote; after the end, how many could.'],
  quorum: [() => Int, 'How many have to vote, of as many as may; none without a quorum.', true],
  viewerBallot: [() => Ballot, "The viewer's own ballot, while the poll is open; differs per viewer.", true],
  viewerDraft: [() => BallotContent, 'What the viewer began to fill in, while the poll is open; differs per viewer.', true],
  viewerHasVoted: [() => Boolean, 'Whether the viewer voted or abstained; of a poll without a result, or with a withheld one, that is not kept. Differs per viewer.'],
  viewerCan: [() => [Action], 'What the viewer may do here; differs per viewer.'],
  cancelReason: [() => String, 'Why it was cancelled.', true],
  planFailure: [() => String, 'Why the winner did not get its meeting at once, where that was announced and had become impossible.', true],
  meeting: [() => Meeting, 'The meeting of the first winner that has one.', true],
})
@ObjectType({ implements: Node, description: 'A vote of a group.' })
export class Poll extends Node {}
export const PollConnection = connection('Poll', () => Poll)

@withFields({ startLocal: [() => LocalDateTime, "When it begins, on the clocks of the group's zone."], repeated: [() => RepeatedTime, 'Which one is meant where this local time occurs twice.', true], durationMinutes: [() => Int, 'How long it is, in minutes.'] })
@InputType({ description: 'A slot to vote on.' })
export class SlotInput {}

@withFields({ ...plan, repeated: [() => RepeatedTime, 'Which one is meant where this local time occurs twice.', true] })
@InputType({ description: 'The meeting that the winner is to get at once.' })
export class PollPlanInput {}

@withFields({
  ...asked,
  groupId: [() => Id, 'The group.'],
  title: [() => String, 'What to call it, at most 200 characters.'],
  closesAt: [() => DateTime, 'When it closes by itself, within a year.'],
  nominationIds: [() => [Id], 'Nominations of the pool; the whole pool where this is left out.', true],
  slots: [() => [SlotInput], 'The slots of a poll on a date.', true],
  presenterIds: [() => [Id], 'Who presents at the meeting of a poll on a date, members of the group: the reasons of its slots say whether they can come.', true],
  texts: [() => [String], 'The answers to a question, each at most 200 characters.', true],
  plan: [() => PollPlanInput, 'The meeting of the winner, where it gets one at once.', true],
})
@InputType({ description: 'A poll to open. All of it is announced, and nothing changes it afterwards.' })
export class OpenPollInput {}

@withFields({ pollId: [() => Id, 'The poll.'], ballot: [() => BallotInput, 'What to put on it.'] })
@InputType({ description: 'A ballot.' })
export class CastBallotInput {}

@withFields({ pollId: [() => Id, 'The poll.'], ballot: [() => BallotInput, 'What is filled in; numbers may be out of range.'] })
@InputType({ description: 'A ballot that is not ready.' })
export class SaveBallotDraftInput {}

@withFields({ pollId: [() => Id, 'The poll.'] })
@InputType({ description: 'Whose ballot to take back: the viewer’s own in this poll.' })
export class WithdrawBallotInput {}

@withFields({ pollId: [() => Id, 'The poll.'] })
@InputType({ description: 'A poll to close before its time.' })
export class ClosePollInput {}

@withFields({ pollId: [() => Id, 'The poll.'], reason: [() => String, 'Why, for those who voted; at most 500 characters.'] })
@InputType({ description: 'A poll to call off.' })
export class CancelPollInput {}

@withFields({
  pollId: [() => Id, 'The closed poll.'],
  optionId: [() => Id, 'Which winner, or any slot of a poll on a date; the first winner that has no meeting unless given.', true],
  weekly: [() => Boolean, 'Whether a slot begins a series that meets every week from then on.', true],
  ...plan,
  title: [() => String, "A title of its own; without one the paper's is shown.", true],
  repeated: [() => RepeatedTime, 'Which one is meant where this local time occurs twice.', true],
  zone: [() => String, "The IANA time zone of the local time; the group's unless given.", true],
  paperId: [() => Id, "The paper to read in a slot that won, one of the group's.", true],
  presenterId: [() => Id, 'The person who presents, a member of the group; whoever offered to unless given, nobody where this is null.', true],
  note: [() => String, 'What everybody should know beforehand, in Markdown.', true],
})
@InputType({ description: 'A meeting for a winner of a poll.' })
export class ScheduleWinnerInput {}

@withFields({ pollId: [() => Id, 'The poll.'], optionId: [() => Id, 'The slot.'], text: [() => String, 'One line of at most 200 characters; empty to take it back.'] })
@InputType({ description: 'What the viewer says of a slot, in place of what they said before.' })
export class CommentOnSlotInput {}

const shape = { poll: [() => Poll, 'The poll as it is now.'] } satisfies Parameters<typeof payload>[1]
export const OpenPollPayload = payload('OpenPollPayload', shape)
export const CastBallotPayload = payload('CastBallotPayload', shape)
export const WithdrawBallotPayload = payload('WithdrawBallotPayload', shape)
export const SaveBallotDraftPayload = payload('SaveBallotDraftPayload', shape)
export const ClosePollPayload = payload('ClosePollPayload', shape)
export const CancelPollPayload = payload('CancelPollPayload', shape)
export const CommentOnSlotPayload = payload('CommentOnSlotPayload', shape)
export const ScheduleWinnerPayload = payload('ScheduleWinnerPayload', { ...shape, meeting: [() => Meeting, 'The meeting.'] })
