import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { enumOf, type Shape, withFields } from '../kernel/fields.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id, LocalDate } from '../kernel/scalars.ts'
import { Meeting } from '../scheduling/schema.ts'

export const DutyKind = enumOf('DutyKind', 'What is known of a duty.', {
  PRESENTER: "Whoever has it is the meeting's presenter.",
  SCRIBE: "Whoever has it is the meeting's scribe.",
  OTHER: 'Any other that the group names.',
})
export type DutyKind = keyof typeof DutyKind
export const TurnHow = enumOf('TurnHow', 'How somebody came to a turn.', {
  ROTA: 'The rota proposed them.',
  VOLUNTEER: 'They took it.',
  BY_HAND: 'Somebody gave it to them.',
  SWAP: 'They swapped it with somebody.',
})
export const SwapState = enumOf('SwapState', 'How far a swap has come.', {
  OPEN: 'It waits for an answer.',
  ACCEPTED: 'Somebody took the turn.',
  DECLINED: 'Whoever was asked cannot.',
  WITHDRAWN: 'Whoever asked took it back.',
  LAPSED: 'Whoever asked has the turn no more.',
})
export const ReasonKind = enumOf('ReasonKind', 'By what somebody came before the last of the others who could.', {
  ONLY_ONE: 'Nobody else could.',
  CARRIED_LEAST: 'They had carried the least for the time they were here.',
  OTHER_SOON: 'Of several who had carried as little they have the other of the two duties soonest, and nobody has both at one meeting.',
  NOTHING_ELSE: 'Of several who had carried as little they have the fewest other duties at this meeting.',
  WAITED_LONGEST: 'Of several who had carried as little they had waited longest.',
})

@withFields({ id: [() => Id, 'The id of the duty.'], kind: [() => DutyKind, 'What is known of it.'], name: [() => String, 'What the group calls it.'] })
@ObjectType({ description: 'Something that one member does at each meeting.' })
export class Duty {}

@withFields({
  kind: [() => ReasonKind, 'What decided.'],
  of: [() => Int, 'How many could have taken the turn.'],
  tied: [() => Int, 'Among how many of them this decided.'],
  turns: [() => Int, 'How many turns at this duty they had, those that they took ahead among them.'],
  lastAt: [() => DateTime, 'When they had it last; null where they never did.', true],
})
@ObjectType({ description: 'Why the rota chose somebody.' })
export class TurnReason {}

@withFields({ id: [() => Id, 'The id of the swap.'], state: [() => SwapState, 'How far it has come.'], note: [() => String, 'What the one who asks says.', true], askedAt: [() => DateTime, 'When it was asked.'] })
@ObjectType({ description: 'Somebody asks one member, or all, to take a turn and give one of their own.' })
export class Swap {
  @Field(() => Person, { description: 'Who asks.' })
  asker!: Person

  @Field(() => Person, { nullable: true, description: 'Who is asked; null where all are.' })
  asked?: Person | null

  @Field(() => [Person], { description: 'Who said that they cannot.' })
  declinedBy!: Person[]
}

@withFields({
  how: [() => TurnHow, 'How they came to it; null where nobody has it.', true],
  reason: [() => TurnReason, 'Why the rota chose them; null where it did not.', true],
  isTaken: [() => Boolean, 'Whether whoever has it said yes to it, or was given it by somebody.'],
  isNear: [() => Boolean, 'Whether the meeting is near, so that facilitators are told where nobody has taken it.'],
})
@ObjectType({ description: 'Who has a duty at a meeting, how that came about and why.' })
export class Turn {
  @Field(() => Duty, { description: 'The duty.' })
  duty!: Duty

  @Field(() => Person, { nullable: true, description: 'Who has it; null where nobody can or will.' })
  person?: Person | null

  @Field(() => Person, { nullable: true, description: 'Who gave it, or with whom it was swapped.' })
  by?: Person | null

  @Field(() => Swap, { nullable: true, description: 'What whoever has it asks of others, or was just refused.' })
  swap?: Swap | null
}

@ObjectType({ description: 'A meeting ahead and whose turn it is.' })
export class RotaMeeting {
  @Field(() => Meeting, { description: 'The meeting.' })
  meeting!: Meeting

  @Field(() => [Turn], { description: 'A turn for each duty of the group, in their order.' })
  turns!: Turn[]
}

@withFields({ dutyId: [() => Id, 'The duty.'], turns: [() => Int, 'How often they had it, at the last 260 meetings.'] })
@ObjectType({ description: 'How often a member had a duty.' })
export class Carried {}

@ObjectType({ description: 'A member and what they have carried.' })
export class RotaMember {
  @Field(() => Person, { description: 'The member.' })
  person!: Person

  @Field(() => [Carried], { description: 'How often they had each duty.' })
  carried!: Carried[]
}

@withFields({ id: [() => Id, 'The id of the leave.'], firstDay: [() => LocalDate, 'Its first day.'], lastDay: [() => LocalDate, 'Its last day.'] })
@ObjectType({ description: 'Days on which a member takes no turn.' })
export class Leave {
  @Field(() => Person, { description: 'The member.' })
  person!: Person
}

@withFields({ seq: [() => Int, "The position of the group's stream that this includes; pass it to groupEvents."] })
@ObjectType({ description: 'Whose turn it is in a group.' })
export class Rota {
  @Field(() => [Duty], { description: 'The duties: the presenter first, then the scribe, then the others as they came.' })
  duties!: Duty[]

  @Field(() => [RotaMeeting], { description: 'The next meetings, at most eight.' })
  meetings!: RotaMeeting[]

  @Field(() => [RotaMember], { description: 'The members in the order of joining, and what each has carried.' })
  members!: RotaMember[]

  @Field(() => [Leave], { description: 'Leaves that are not over, in the order of time.' })
  leaves!: Leave[]
}

@ObjectType({ description: 'Who has a duty at a meeting.' })
export class MeetingDuty {
  @Field(() => Duty, { description: 'The duty.' })
  duty!: Duty

  @Field(() => Person, { description: 'Who has it.' })
  person!: Person
}

@withFields({ isTaken: [() => Boolean, 'Whether the viewer said yes to it.'] })
@ObjectType({ description: 'A turn ahead of the viewer.' })
export class ViewerTurn {
  @Field(() => Meeting, { description: 'The meeting.' })
  meeting!: Meeting

  @Field(() => Duty, { description: 'The duty.' })
  duty!: Duty
}

const ofTurn: Shape = { meetingId: [() => Id, 'The meeting, one of the next eight.'], dutyId: [() => Id, 'The duty.'] }
const ofDuty: Shape = { dutyId: [() => Id, 'The duty.'] }
const named: Shape = { name: [() => String, 'What the group calls it, 1 to 60 characters.'] }
const ofSwap: Shape = { swapId: [() => Id, 'The swap.'] }

@withFields({ groupId: [() => Id, 'The group.'], kind: [() => DutyKind, 'What it is; a group has one presenter and one scribe.'], ...named })
@InputType({ description: 'A duty that the rota is to fill.' })
export class AddDutyInput {}

@withFields({ ...ofDuty, ...named })
@InputType({ description: 'Another name for a duty.' })
export class RenameDutyInput {}

@withFields(ofDuty)
@InputType({ description: 'A duty that the rota is to leave alone.' })
export class RemoveDutyInput {}

@withFields(ofTurn)
@InputType({ description: 'A turn to take.' })
export class TakeTurnInput {}

@withFields({ ...ofTurn, personId: [() => Id, 'The member who gets it.'] })
@InputType({ description: 'A turn to give to somebody.' })
export class GiveTurnInput {}

@withFields({ ...ofTurn, personId: [() => Id, 'Who has it; another by now is a CONFLICT.'] })
@InputType({ description: 'A turn to hand back.' })
export class PassTurnInput {}

@withFields({ ...ofTurn, personId: [() => Id, 'Whom to ask; all unless given.', true], note: [() => String, 'A word to those who are asked.', true] })
@InputType({ description: "A turn of the viewer's that they would like to swap." })
export class AskSwapInput {}

@withFields({ ...ofSwap, returnMeetingId: [() => Id, 'At which meeting the viewer has a turn at the same duty that they give for it; nothing unless given.', true] })
@InputType({ description: 'A swap to accept.' })
export class AcceptSwapInput {}

@withFields(ofSwap)
@InputType({ description: 'A swap to decline.' })
export class DeclineSwapInput {}

@withFields(ofSwap)
@InputType({ description: 'A swap to take back.' })
export class WithdrawSwapInput {}

@withFields({ groupId: [() => Id, 'The group.'], personId: [() => Id, 'The member; the viewer unless given.', true], firstDay: [() => LocalDate, 'The first day.'], lastDay: [() => LocalDate, 'The last day, at most a year after it.'] })
@InputType({ description: 'Days on which a member takes no turn.' })
export class AddLeaveInput {}

@withFields({ leaveId: [() => Id, 'The leave.'] })
@InputType({ description: 'A leave to remove.' })
export class RemoveLeaveInput {}

const shape = { rota: [() => Rota, 'Whose turn it is now.'] } satisfies Parameters<typeof payload>[1]
export const AddDutyPayload = payload('AddDutyPayload', shape)
export const RenameDutyPayload = payload('RenameDutyPayload', shape)
export const RemoveDutyPayload = payload('RemoveDutyPayload', shape)
export const TakeTurnPayload = payload('TakeTurnPayload', shape)
export const GiveTurnPayload = payload('GiveTurnPayload', shape)
export const PassTurnPayload = payload('PassTurnPayload', shape)
export const AskSwapPayload = payload('AskSwapPayload', shape)
export const AcceptSwapPayload = payload('AcceptSwapPayload', shape)
export const DeclineSwapPayload = payload('DeclineSwapPayload', shape)
export const WithdrawSwapPayload = payload('WithdrawSwapPayload', shape)
export const AddLeavePayload = payload('AddLeavePayload', shape)
export const RemoveLeavePayload = payload('RemoveLeavePayload', shape)
