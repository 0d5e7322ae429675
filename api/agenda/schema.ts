import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { Paper } from '../papers/schema.ts'
import { Meeting } from '../scheduling/schema.ts'

export enum AgendaItemKind { TALK = 'TALK', THINK_FIRST = 'THINK_FIRST' }
registerEnumType(AgendaItemKind, {
  name: 'AgendaItemKind',
  description: 'How an item of an agenda goes.',
  valuesConfig: {
    TALK: { description: 'People talk.' },
    THINK_FIRST: { description: 'Everybody writes, and nobody sees what the others wrote before it is shown to all.' },
  },
})

export enum HandOrder { FIRST_COME = 'FIRST_COME', LEAST_SPOKEN = 'LEAST_SPOKEN' }
registerEnumType(HandOrder, {
  name: 'HandOrder',
  description: 'In which order raised hands are called.',
  valuesConfig: {
    FIRST_COME: { description: 'Who raised theirs first.' },
    LEAST_SPOKEN: { description: 'Who has spoken least in this meeting.' },
  },
})

@ObjectType({ description: 'A part of a meeting.' })
export class AgendaItem {
  @Field(() => Id, { description: 'Its id, made by the client that added it.' })
  id!: string

  @Field(() => AgendaItemKind, { description: 'How it goes.' })
  kind!: AgendaItemKind

  @Field(() => String, { description: 'What it is about.' })
  title!: string

  @Field(() => Paper, { nullable: true, description: 'The paper that it is about.' })
  paper?: Paper | null

  @Field(() => Int, { description: 'How many minutes it is to take.' })
  plannedMinutes!: number

  @Field(() => DateTime, { nullable: true, description: 'When it was current first.' })
  startedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was current last; null before that and while it is.' })
  endedAt?: Date | null

  @Field(() => Int, { description: 'For how many milliseconds it was current, not counting since `currentSince`.' })
  spentMs!: number

  @Field(() => DateTime, { nullable: true, description: 'Since when it is the current one; null while it is not.' })
  currentSince?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When its thoughts were shown to all; null before that.' })
  revealedAt?: Date | null

  @Field(() => Int, { description: 'How many have written a thought, whoever they are.' })
  thoughtCount!: number

  @Field(() => Person, { description: 'Who added it.' })
  addedBy!: Person

  @Field(() => Int, { description: 'Grows with each change of its words; send it back to change them.' })
  version!: number
}

@ObjectType({ description: 'What somebody wrote in an item before the others could see it.' })
export class Thought {
  @Field(() => Id, { description: 'The item it was written in.' })
  itemId!: string

  @Field(() => Person, { description: 'Who wrote it.' })
  author!: Person

  @Field(() => String, { description: 'What it says, in Markdown.' })
  body!: string

  @Field(() => DateTime, { description: 'When it was last written.' })
  writtenAt!: Date
}

@ObjectType({ description: 'A timer kept by the server: it runs, it stands still, or it is not set.' })
export class Timer {
  @Field(() => DateTime, { nullable: true, description: "When it runs out, by the server's clock, which `now` tells; null unless it runs." })
  endsAt?: Date | null

  @Field(() => Int, { nullable: true, description: 'How many milliseconds are left; null unless it stands still.' })
  leftMs?: number | null
}

@ObjectType({ description: 'How a meeting goes: who leads it, where it has got to, how long is left.' })
export class Course {
  @Field(() => Person, { nullable: true, description: 'Who leads it; null where nobody was named: then any facilitator of the group may.' })
  facilitator?: Person | null

  @Field(() => Person, { nullable: true, description: 'Who keeps the minutes.' })
  scribe?: Person | null

  @Field(() => DateTime, { nullable: true, description: 'When it began.' })
  startedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  endedAt?: Date | null

  @Field(() => Id, { nullable: true, description: 'The item of the agenda that is talked about now.' })
  currentItemId?: string | null

  @Field(() => Timer, { description: 'The timer.' })
  timer!: Timer

  @Field(() => DateTime, { nullable: true, description: 'Since when nobody may comment; null while they may.' })
  commentsPausedAt?: Date | null

  @Field(() => HandOrder, { description: 'In which order raised hands are called.' })
  handOrder!: HandOrder

  @Field(() => Int, { description: 'Grows when items come, go or move; send it back to put them in another order.' })
  orderVersion!: number
}

@InputType({ description: 'A meeting whose course is to change.' })
abstract class OfMeeting {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string
}

@InputType({ description: 'What an item of an agenda says.' })
abstract class ItemFields extends OfMeeting {
  @Field(() => String, { description: 'What it is about, at most 200 characters.' })
  title!: string

  @Field(() => Int, { description: 'How many minutes it is to take, from 0 to 1,440.' })
  plannedMinutes!: number

  @Field(() => Id, { nullable: true, description: "The paper that it is about, one of the group's." })
  paperId?: string | null
}

@InputType({ description: 'An item to add at the end of an agenda. Sending the same again changes nothing and answers the same.' })
export class AddAgendaItemInput extends ItemFields {
  @Field(() => Id, { description: 'A new id, best a UUIDv7.' })
  id!: string

  @Field(() => AgendaItemKind, { description: 'How it goes.' })
  kind!: AgendaItemKind
}

@InputType({ description: 'What an item is to say from now on; a paper that is left out goes.' })
export class ChangeAgendaItemInput extends ItemFields {
  @Field(() => Id, { description: 'The item.' })
  itemId!: string

  @Field(() => Int, { description: 'The version that was read; another one now is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'An item of a meeting.' })
abstract class OfItem extends OfMeeting {
  @Field(() => Id, { description: 'The item.' })
  itemId!: string
}

@InputType({ description: 'An item to remove, one that has not had its turn.' })
export class RemoveAgendaItemInput extends OfItem {}

@InputType({ description: 'All items of an agenda in the order in which they are to stand.' })
export class OrderAgendaInput extends OfMeeting {
  @Field(() => [Id], { description: 'The ids of all items, each once.' })
  itemIds!: string[]

  @Field(() => Int, { description: 'The orderVersion that was read; another one now is a CONFLICT.' })
  orderVersion!: number
}

@InputType({ description: 'A meeting to begin.' })
export class StartMeetingInput extends OfMeeting {}

@InputType({ description: 'A meeting to end.' })
export class EndMeetingInput extends OfMeeting {}

@InputType({ description: 'An item to go to.' })
export class GoToItemInput extends OfMeeting {
  @Field(() => Id, { nullable: true, description: 'The item that is to be current; without it none is.' })
  itemId?: string | null
}

@InputType({ description: 'A timer to start.' })
export class StartTimerInput extends OfMeeting {
  @Field(() => Int, { nullable: true, description: 'For how many seconds it is to run, at most a day; without it, one that stands still goes on.' })
  seconds?: number | null
}

@InputType({ description: 'A timer to stop for a while.' })
export class PauseTimerInput extends OfMeeting {}

@InputType({ description: 'More time. Two people who give some at once both do; the same id again changes nothing.' })
export class ExtendTimerInput extends OfMeeting {
  @Field(() => Id, { description: 'A new id, best a UUIDv7.' })
  id!: string

  @Field(() => Int, { description: 'How many seconds more.' })
  seconds!: number
}

@InputType({ description: 'Who is to keep the minutes.' })
export class SetScribeInput extends OfMeeting {
  @Field(() => Id, { nullable: true, description: 'The person, a member of the group; without it nobody.' })
  personId?: string | null
}

@InputType({ description: 'Who is to lead a meeting.' })
export class HandOverFacilitationInput extends OfMeeting {
  @Field(() => Id, { description: 'The person, a member of the group.' })
  personId!: string
}

@InputType({ description: 'A meeting whose facilitator is gone.' })
export class TakeOverFacilitationInput extends OfMeeting {}

@InputType({ description: 'A meeting in which nobody is to comment for a while.' })
export class PauseCommentsInput extends OfMeeting {}

@InputType({ description: 'A meeting in which comments may go on.' })
export class ResumeCommentsInput extends OfMeeting {}

@InputType({ description: 'An item whose thoughts are to be shown to all.' })
export class RevealThoughtsInput extends OfItem {}

@InputType({ description: "The viewer's own thought in an item, in place of an earlier one." })
export class WriteThoughtInput extends OfItem {
  @Field(() => String, { description: 'What it says, in Markdown, at most 5,000 characters; an empty one goes.' })
  body!: string
}

const shape = { meeting: [() => Meeting, 'The meeting as it is now.'] } satisfies Parameters<typeof payload>[1]
export const AddAgendaItemPayload = payload('AddAgendaItemPayload', shape)
export const ChangeAgendaItemPayload = payload('ChangeAgendaItemPayload', shape)
export const RemoveAgendaItemPayload = payload('RemoveAgendaItemPayload', shape)
export const OrderAgendaPayload = payload('OrderAgendaPayload', shape)
export const StartMeetingPayload = payload('StartMeetingPayload', shape)
export const EndMeetingPayload = payload('EndMeetingPayload', shape)
export const GoToItemPayload = payload('GoToItemPayload', shape)
export const StartTimerPayload = payload('StartTimerPayload', shape)
export const PauseTimerPayload = payload('PauseTimerPayload', shape)
export const ExtendTimerPayload = payload('ExtendTimerPayload', shape)
export const SetScribePayload = payload('SetScribePayload', shape)
export const HandOverFacilitationPayload = payload('HandOverFacilitationPayload', shape)
export const TakeOverFacilitationPayload = payload('TakeOverFacilitationPayload', shape)
export const PauseCommentsPayload = payload('PauseCommentsPayload', shape)
export const ResumeCommentsPayload = payload('ResumeCommentsPayload', shape)
export const RevealThoughtsPayload = payload('RevealThoughtsPayload', shape)
export const WriteThoughtPayload = payload('WriteThoughtPayload', shape)
