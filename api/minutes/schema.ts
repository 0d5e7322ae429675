import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { connection } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { Meeting } from '../scheduling/schema.ts'

export enum MinutesFormat { MARKDOWN = 'MARKDOWN', HTML = 'HTML', JSON = 'JSON' }
registerEnumType(MinutesFormat, {
  name: 'MinutesFormat',
  description: 'As what minutes are exported.',
  valuesConfig: {
    MARKDOWN: { description: 'A Markdown file; what people wrote in Markdown is quoted as they wrote it.' },
    HTML: { description: 'An HTML file of its own, made to be printed; it runs and fetches nothing.' },
    JSON: { description: 'A JSON file, for programs: instants both exact and on the clocks of the meeting.' },
  },
})

@ObjectType({ description: "What a meeting's scribe adds to what the meeting itself tells, and whether it is approved." })
export class Minutes {
  @Field(() => String, { description: "The scribe's notes, in Markdown." })
  notes!: string

  @Field(() => Int, { description: 'Grows with each change of the notes; send it back to change them.' })
  version!: number

  @Field(() => DateTime, { nullable: true, description: 'When they were approved; from then on nothing in them changes.' })
  approvedAt?: Date | null

  @Field(() => Person, { nullable: true, description: 'Who approved them.' })
  approvedBy?: Person | null
}

@ObjectType({ description: 'Something that a meeting decided.' })
export class Decision {
  @Field(() => Id, { description: 'The id of the decision.' })
  id!: string

  @Field(() => Id, { nullable: true, description: 'What of the agenda it belongs to.' })
  itemId?: string | null

  @Field(() => String, { description: 'What was decided, in one line.' })
  text!: string

  @Field(() => DateTime, { description: 'When it was written down; decisions are in this order, then in that of their ids.' })
  decidedAt!: Date

  @Field(() => Int, { description: 'Grows with each change; send it back to change the decision.' })
  version!: number
}

@ObjectType({ description: 'Something to do, told again at every later meeting of the group until it is done.' })
export class ActionItem {
  @Field(() => Id, { description: 'The id of the action item.' })
  id!: string

  @Field(() => Meeting, { description: 'The meeting in which it came up.' })
  meeting!: Meeting

  @Field(() => Id, { nullable: true, description: 'What of that agenda it belongs to.' })
  itemId?: string | null

  @Field(() => String, { description: 'What is to be done, in one line.' })
  text!: string

  @Field(() => Person, { nullable: true, description: 'Who does it.' })
  owner?: Person | null

  @Field(() => String, { nullable: true, description: 'The day by which it is to be done, such as 2026-11-26.' })
  dueOn?: string | null

  @Field(() => DateTime, { description: 'When it was written down; action items are in this order, then in that of their ids.' })
  addedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  doneAt?: Date | null

  @Field(() => Int, { description: 'Grows with each change; send it back to change the action item.' })
  version!: number
}
export const ActionItemConnection = connection('ActionItem', () => ActionItem)

@ObjectType({ description: 'Somebody who was there.' })
export class Attendance {
  @Field(() => Person, { description: 'Who.' })
  person!: Person

  @Field(() => DateTime, { description: 'When they were first seen in the room.' })
  arrivedAt!: Date
}
export const AttendanceConnection = connection('Attendance', () => Attendance)

@InputType({ description: 'Something about the minutes of one meeting.' })
abstract class OfMeeting {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string
}

@InputType({ description: 'Notes to put in place of those that were read.' })
export class ChangeMinutesInput extends OfMeeting {
  @Field(() => Int, { description: 'The version that was read; another one now is a CONFLICT.' })
  version!: number

  @Field(() => String, { description: 'The notes, in Markdown, at most 20,000 characters.' })
  notes!: string
}

@InputType({ description: 'Minutes to approve.' })
export class ApproveMinutesInput extends OfMeeting {}

@InputType({ description: 'A meeting in whose room the viewer is.' })
export class AttendMeetingInput extends OfMeeting {}

@InputType({ description: 'What was decided.' })
abstract class DecisionFields extends OfMeeting {
  @Field(() => String, { description: 'What was decided, in one line of at most 2,000 characters.' })
  text!: string

  @Field(() => Id, { nullable: true, description: "What of the meeting's agenda it belongs to." })
  itemId?: string | null
}

@InputType({ description: 'A decision to write down. Its id is made by the client: sending the same again changes nothing and answers the same.' })
export class RecordDecisionInput extends DecisionFields {
  @Field(() => Id, { description: 'A new id for the decision, best a UUIDv7.' })
  id!: string
}

@InputType({ description: 'A decision in other words.' })
export class ChangeDecisionInput extends DecisionFields {
  @Field(() => Id, { description: 'The decision.' })
  decisionId!: string

  @Field(() => Int, { description: 'The version that was read; another one now is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'A decision to take out of the minutes.' })
export class RemoveDecisionInput extends OfMeeting {
  @Field(() => Id, { description: 'The decision.' })
  decisionId!: string
}

@InputType({ description: 'What is to be done.' })
abstract class ActionFields extends OfMeeting {
  @Field(() => String, { description: 'What is to be done, in one line of at most 2,000 characters.' })
  text!: string

  @Field(() => Id, { nullable: true, description: "What of the meeting's agenda it belongs to." })
  itemId?: string | null

  @Field(() => Id, { nullable: true, description: 'The person who does it, a member of the group.' })
  ownerId?: string | null

  @Field(() => String, { nullable: true, description: 'The day by which it is to be done, such as 2026-11-26.' })
  dueOn?: string | null
}

@InputType({ description: 'An action item to write down. Its id is made by the client: sending the same again changes nothing and answers the same.' })
export class AddActionItemInput extends ActionFields {
  @Field(() => Id, { description: 'A new id for the action item, best a UUIDv7.' })
  id!: string
}

@InputType({ description: 'An action item that is to be another.' })
export class ChangeActionItemInput extends ActionFields {
  @Field(() => Id, { description: 'The action item, one of this meeting.' })
  actionId!: string

  @Field(() => Int, { description: 'The version that was read; another one now is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'An action item of this meeting.' })
abstract class OfAction extends OfMeeting {
  @Field(() => Id, { description: 'The action item.' })
  actionId!: string
}

@InputType({ description: 'An action item to take out of the minutes.' })
export class RemoveActionItemInput extends OfAction {}

@InputType({ description: 'An action item that is done. The meeting may be a later one than that in which the item came up.' })
export class CompleteActionItemInput extends OfAction {}

@InputType({ description: 'An action item that is not done after all. The meeting may be a later one than that in which the item came up.' })
export class ReopenActionItemInput extends OfAction {}

type Shape = Parameters<typeof payload>[1]
const meeting = { meeting: [() => Meeting, 'The meeting as it is now.'] } satisfies Shape
const minutes = { minutes: [() => Minutes, 'The minutes as they are now.'] } satisfies Shape
const decision = { decision: [() => Decision, 'The decision as it is now.'] } satisfies Shape
const action = { action: [() => ActionItem, 'The action item as it is now.'] } satisfies Shape

export const ChangeMinutesPayload = payload('ChangeMinutesPayload', minutes)
export const ApproveMinutesPayload = payload('ApproveMinutesPayload', minutes)
export const AttendMeetingPayload = payload('AttendMeetingPayload', meeting)
export const RecordDecisionPayload = payload('RecordDecisionPayload', decision)
export const ChangeDecisionPayload = payload('ChangeDecisionPayload', decision)
export const RemoveDecisionPayload = payload('RemoveDecisionPayload', meeting)
export const AddActionItemPayload = payload('AddActionItemPayload', action)
export const ChangeActionItemPayload = payload('ChangeActionItemPayload', action)
export const RemoveActionItemPayload = payload('RemoveActionItemPayload', meeting)
export const CompleteActionItemPayload = payload('CompleteActionItemPayload', action)
export const ReopenActionItemPayload = payload('ReopenActionItemPayload', action)
