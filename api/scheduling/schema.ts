import '../kernel/reflect.ts'
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Action, Group } from '../groups/schema.ts'
import { Node } from '../kernel/node.ts'
import { connection, PageArgs } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id, LocalDateTime } from '../kernel/scalars.ts'
import { Paper } from '../papers/schema.ts'

export enum ReplyAnswer { YES = 'YES', NO = 'NO', MAYBE = 'MAYBE' }
registerEnumType(ReplyAnswer, {
  name: 'ReplyAnswer',
  description: 'Whether somebody will come.',
  valuesConfig: {
    YES: { description: 'Will come.' },
    NO: { description: 'Will not come.' },
    MAYBE: { description: 'Does not know yet.' },
  },
})

export enum RepeatedTime { FIRST = 'FIRST', SECOND = 'SECOND' }
registerEnumType(RepeatedTime, {
  name: 'RepeatedTime',
  description: 'Which of two is meant where the clocks are set back and a local time occurs twice.',
  valuesConfig: {
    FIRST: { description: 'The earlier one, before the clocks are set back.' },
    SECOND: { description: 'The later one, after the clocks were set back.' },
  },
})

export enum MeetingState { SCHEDULED = 'SCHEDULED', CANCELLED = 'CANCELLED' }
registerEnumType(MeetingState, {
  name: 'MeetingState',
  description: 'Whether a meeting takes place.',
  valuesConfig: {
    SCHEDULED: { description: 'It takes place, or did.' },
    CANCELLED: { description: 'It was called off.' },
  },
})

export enum When { UPCOMING = 'UPCOMING', PAST = 'PAST' }
registerEnumType(When, {
  name: 'When',
  description: 'Which meetings, seen from now.',
  valuesConfig: {
    UPCOMING: { description: 'Those that have not ended, the soonest first.' },
    PAST: { description: 'Those that have ended, the latest first.' },
  },
})

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => When, { nullable: true, description: 'Only upcoming or only past ones; all in the order of time unless given.' })
  when?: When

  @Field(() => DateTime, { nullable: true, description: 'Only those that begin then or later.' })
  from?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Only those that begin before that.' })
  until?: Date | null
}

@ObjectType({ description: 'How many gave each answer to a meeting.' })
export class ReplyCounts {
  @Field(() => Int, { description: 'How many will come.' })
  yes!: number

  @Field(() => Int, { description: 'How many will not come.' })
  no!: number

  @Field(() => Int, { description: 'How many do not know yet.' })
  maybe!: number
}

@ObjectType({ description: "One person's answer to a meeting." })
export class Reply {
  @Field(() => Person, { description: 'Who answered.' })
  person!: Person

  @Field(() => ReplyAnswer, { description: 'What they answered last.' })
  answer!: ReplyAnswer

  @Field(() => DateTime, { description: 'When they gave this answer.' })
  repliedAt!: Date
}
export const ReplyConnection = connection('Reply', () => Reply)

@ObjectType({ implements: Node, description: 'One occasion on which a group meets.' })
export class Meeting extends Node {
  @Field(() => Group, { description: 'The group that meets.' })
  group!: Group

  @Field(() => Paper, { nullable: true, description: 'The paper that is read.' })
  paper?: Paper | null

  @Field(() => String, { description: "What the meeting is called: its own title or else its paper's." })
  title!: string

  @Field(() => DateTime, { description: 'The instant at which it begins.' })
  startsAt!: Date

  @Field(() => LocalDateTime, { description: 'When it begins on the clocks of its zone.' })
  startLocal!: string

  @Field(() => String, { description: 'The IANA time zone in which it was planned.' })
  zone!: string

  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  durationMinutes!: number

  @Field(() => DateTime, { description: 'The instant at which it ends.' })
  endsAt!: Date

  @Field(() => String, { nullable: true, description: 'Where people meet.' })
  place?: string | null

  @Field(() => String, { nullable: true, description: 'The address of the video call.' })
  link?: string | null

  @Field(() => Person, { nullable: true, description: 'Who presents the paper.' })
  presenter?: Person | null

  @Field(() => String, { nullable: true, description: 'What everybody should know beforehand, in Markdown.' })
  note?: string | null

  @Field(() => MeetingState, { description: 'Whether it takes place.' })
  state!: MeetingState

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason?: string | null

  @Field(() => Int, { description: 'Grows with each change; send it back to change the meeting.' })
  version!: number

  @Field(() => Int, { description: "The position of the meeting's stream that this answer includes; pass it to meetingEvents." })
  seq!: number

  @Field(() => ReplyConnection, { description: 'Who answered what, in the order of the answers.' })
  replies!: unknown

  @Field(() => ReplyCounts, { description: 'How many gave each answer.' })
  replyCounts!: ReplyCounts

  @Field(() => ReplyAnswer, { nullable: true, description: "The viewer's own answer; differs per viewer." })
  viewerReply?: ReplyAnswer | null

  @Field(() => [Action], { description: 'What the viewer may do here; differs per viewer.' })
  viewerCan!: Action[]
}
export const MeetingConnection = connection('Meeting', () => Meeting)

@InputType({ description: 'When, where and how a group meets.' })
export abstract class MeetingPlanInput {
  @Field(() => String, { nullable: true, description: "A title of its own; without one the paper's is shown." })
  title?: string | null

  @Field(() => LocalDateTime, { description: 'When it begins on the clocks of the zone.' })
  startLocal!: string

  @Field(() => RepeatedTime, { nullable: true, description: 'Which one is meant where this local time occurs twice.' })
  repeated?: RepeatedTime | null

  @Field(() => String, { nullable: true, description: "The IANA time zone of the local time; the group's unless given." })
  zone?: string | null

  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  durationMinutes!: number

  @Field(() => String, { nullable: true, description: 'Where people meet.' })
  place?: string | null

  @Field(() => String, { nullable: true, description: 'The http or https address of the video call.' })
  link?: string | null

  @Field(() => Id, { nullable: true, description: 'The person who presents, a member of the group.' })
  presenterId?: string | null

  @Field(() => String, { nullable: true, description: 'What everybody should know beforehand, in Markdown.' })
  note?: string | null
}

@InputType({ description: 'When, where and what for a group meets.' })
abstract class MeetingFields extends MeetingPlanInput {
  @Field(() => Id, { nullable: true, description: "The paper to read, one of the group's." })
  paperId?: string | null
}

@InputType({ description: 'A meeting to schedule.' })
export class ScheduleMeetingInput extends MeetingFields {
  @Field(() => Id, { description: 'The group that meets.' })
  groupId!: string
}

@InputType({ description: 'What a meeting is to be from now on; what is left out becomes empty.' })
export class ChangeMeetingInput extends MeetingFields {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string

  @Field(() => Int, { description: 'The version that was read; another one now is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'A meeting to call off.' })
export class CancelMeetingInput {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string

  @Field(() => String, { nullable: true, description: 'Why, for those who would have come.' })
  reason?: string | null
}

@InputType({ description: 'An answer to a meeting.' })
export class ReplyToMeetingInput {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string

  @Field(() => ReplyAnswer, { description: 'Whether the viewer will come.' })
  answer!: ReplyAnswer
}

const shape = { meeting: [() => Meeting, 'The meeting as it is now.'] } satisfies Parameters<typeof payload>[1]
export const ScheduleMeetingPayload = payload('ScheduleMeetingPayload', shape)
export const ChangeMeetingPayload = payload('ChangeMeetingPayload', shape)
export const CancelMeetingPayload = payload('CancelMeetingPayload', shape)
export const ReplyToMeetingPayload = payload('ReplyToMeetingPayload', shape)
