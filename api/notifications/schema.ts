import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Group } from '../groups/schema.ts'
import { connection } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id, LocalDateTime } from '../kernel/scalars.ts'
import { Meeting } from '../scheduling/schema.ts'
import { Series } from '../series/schema.ts'
import { Poll } from '../voting/schema.ts'

export enum NoticeKind {
  MEETING_SCHEDULED = 'MEETING_SCHEDULED', MEETING_CHANGED = 'MEETING_CHANGED', MEETING_CANCELLED = 'MEETING_CANCELLED', SERIES_SCHEDULED = 'SERIES_SCHEDULED',
  SERIES_CHANGED = 'SERIES_CHANGED', MEETING_NEARS = 'MEETING_NEARS', DUTY_NEARS = 'DUTY_NEARS', INVITED = 'INVITED', POLL_CLOSED = 'POLL_CLOSED',
  TURN_UNTAKEN = 'TURN_UNTAKEN', SWAP_ASKED = 'SWAP_ASKED', SWAP_ACCEPTED = 'SWAP_ACCEPTED', SWAP_DECLINED = 'SWAP_DECLINED',
}
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What somebody is told of.',
  valuesConfig: {
    MEETING_SCHEDULED: { description: 'A meeting was scheduled.' },
    MEETING_CHANGED: { description: 'A meeting is at another time or place, or otherwise different.' },
    MEETING_CANCELLED: { description: 'A meeting was called off.' },
    SERIES_SCHEDULED: { description: 'A series of meetings was made.' },
    SERIES_CHANGED: { description: 'Several meetings changed together.' },
    MEETING_NEARS: { description: 'A meeting comes near.' },
    DUTY_NEARS: { description: 'A meeting comes near in which one has a duty.' },
    INVITED: { description: 'A meeting of a series has come near enough to be invited to; goes by mail alone.' },
    POLL_CLOSED: { description: 'A poll closed in which papers stood that one nominated.' },
    TURN_UNTAKEN: { description: 'A meeting is near, and nobody has taken a duty in it; told to those who give turns.' },
    SWAP_ASKED: { description: 'Somebody asks to swap turns.' },
    SWAP_ACCEPTED: { description: 'Somebody took the turn that one asked to swap.' },
    SWAP_DECLINED: { description: 'Somebody declined to swap turns.' },
  },
})

export enum NoticeTopic { SCHEDULED = 'SCHEDULED', CHANGES = 'CHANGES', REMINDERS = 'REMINDERS', DUTIES = 'DUTIES', POLLS = 'POLLS' }
registerEnumType(NoticeTopic, {
  name: 'NoticeTopic',
  description: 'What one chooses about together.',
  valuesConfig: {
    SCHEDULED: { description: 'New meetings and series.' },
    CHANGES: { description: 'Meetings that are moved, changed or called off.' },
    REMINDERS: { description: 'Meetings that come near.' },
    DUTIES: { description: 'Duties that come near.' },
    POLLS: { description: 'What became of papers that one nominated.' },
  },
})

export enum MailWish { ALWAYS = 'ALWAYS', INVOLVED = 'INVOLVED', NEVER = 'NEVER' }
registerEnumType(MailWish, {
  name: 'MailWish',
  description: 'When something is told by mail too.',
  valuesConfig: {
    ALWAYS: { description: 'Always.' },
    INVOLVED: { description: 'Of meetings to which one said yes or maybe, or in which one has a duty.' },
    NEVER: { description: 'Never.' },
  },
})

export enum NoticeChange { TIME = 'TIME', DURATION = 'DURATION', PLACE = 'PLACE', LINK = 'LINK', TITLE = 'TITLE', STATE = 'STATE' }
registerEnumType(NoticeChange, {
  name: 'NoticeChange',
  description: 'In what a meeting changed.',
  valuesConfig: {
    TIME: { description: 'When it begins.' },
    DURATION: { description: 'How long it takes.' },
    PLACE: { description: 'Where people meet.' },
    LINK: { description: 'The address of the video call.' },
    TITLE: { description: 'What it is called.' },
    STATE: { description: 'Whether it takes place.' },
  },
})

@ObjectType({ description: 'A meeting as it was when somebody was told of it.' })
export class ToldMeeting {
  @Field(() => String, { description: 'What it was called; empty where nothing was chosen.' })
  title!: string

  @Field(() => DateTime, { description: 'When it was to begin.' })
  startsAt!: Date

  @Field(() => LocalDateTime, { description: 'The same on the clocks of its zone.' })
  startLocal!: string

  @Field(() => String, { description: 'The zone.' })
  zone!: string

  @Field(() => Int, { description: 'How long it was to take, in minutes.' })
  durationMinutes!: number

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null

  @Field(() => String, { nullable: true, description: 'The address of the video call.' })
  link?: string | null

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  cancelReason?: string | null
}

@ObjectType({ description: 'What became of several meetings, in numbers.' })
export class NoticeCounts {
  @Field(() => Int, { description: 'How many are new.' })
  added!: number

  @Field(() => Int, { description: 'How many changed.' })
  changed!: number

  @Field(() => Int, { description: 'How many were called off.' })
  calledOff!: number
}

@ObjectType({ description: 'What a poll made of a paper.' })
export class NoticePaper {
  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => Boolean, { description: 'Whether it was chosen; otherwise it waits in the pool again.' })
  isChosen!: boolean
}

@ObjectType({ description: 'Something told to one person, once.' })
export class Notice {
  @Field(() => Id, { description: 'Names the notice so that it can be marked as read.' })
  id!: string

  @Field(() => NoticeKind, { description: 'What it tells of.' })
  kind!: NoticeKind

  @Field(() => DateTime, { description: 'When it was told.' })
  at!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was marked as read.' })
  readAt?: Date | null

  @Field(() => Group, { description: 'The group that it is about.' })
  group!: Group

  @Field(() => Meeting, { nullable: true, description: 'The meeting that it is about, as it is now; null of several, and where it is gone.' })
  meeting?: Meeting | null

  @Field(() => Series, { nullable: true, description: 'The series that it is about, as it is now.' })
  series?: Series | null

  @Field(() => ToldMeeting, { nullable: true, description: 'The meeting, or the first of several, as it was told.' })
  told?: ToldMeeting | null

  @Field(() => ToldMeeting, { nullable: true, description: 'The meeting as it was before it changed.' })
  was?: ToldMeeting | null

  @Field(() => [NoticeChange], { description: 'In what it changed.' })
  changes!: NoticeChange[]

  @Field(() => Int, { nullable: true, description: 'How many minutes before, of what comes near.' })
  leadMinutes?: number | null

  @Field(() => [String], { description: 'The duties of whoever was told, or the one that it is about: PRESENTER, SCRIBE, or the name that the group gave it.' })
  duties!: string[]

  @Field(() => NoticeCounts, { nullable: true, description: 'Of several meetings, what became of how many.' })
  counts?: NoticeCounts | null

  @Field(() => Poll, { nullable: true, description: 'The poll that closed.' })
  poll?: Poll | null

  @Field(() => [NoticePaper], { description: 'What became of the papers that they had nominated for it.' })
  papers!: NoticePaper[]

  @Field(() => String, { nullable: true, description: 'The name of whoever asks or answers.' })
  who?: string | null

  @Field(() => String, { nullable: true, description: 'What they wrote.' })
  note?: string | null
}
export const NoticeConnection = connection('Notice', () => Notice)

@ObjectType({ description: "What is to be told of somebody's notices, whole each time." })
export class NoticeState {
  @Field(() => Int, { description: 'How many they have not read.' })
  unread!: number

  @Field(() => Notice, { nullable: true, description: 'The latest.' })
  latest?: Notice | null
}

@ObjectType({ description: 'How somebody is told of one topic.' })
export class TopicChoice {
  @Field(() => NoticeTopic, { description: 'Of what.' })
  topic!: NoticeTopic

  @Field(() => Boolean, { description: 'Whether it stands in the app.' })
  inApp!: boolean

  @Field(() => MailWish, { description: 'When it is mailed.' })
  mail!: MailWish
}

@ObjectType({ description: 'How somebody is told.' })
export class NoticeChoices {
  @Field(() => Boolean, { description: 'Whether this server sends mails at all.' })
  mailIsOn!: boolean

  @Field(() => [TopicChoice], { description: 'Where each topic is told.' })
  topics!: TopicChoice[]

  @Field(() => [Int], { description: 'How many minutes before a meeting, each time; none where empty.' })
  reminderLeads!: number[]

  @Field(() => [Int], { description: 'How many minutes before a duty.' })
  dutyLeads!: number[]

  @Field(() => Boolean, { description: 'Whether meetings come by mail as invitations that calendar programs understand.' })
  invitations!: boolean

  @Field(() => [Group], { description: 'The groups of which they are told nothing.' })
  mutedGroups!: Group[]
}

@InputType({ description: 'Notices that were read.' })
export class ReadNoticesInput {
  @Field(() => [Id], { nullable: true, description: 'Which; all of the viewer’s unless given.' })
  noticeIds?: string[] | null
}

@InputType({ description: 'How one topic is to be told.' })
class TopicChoiceInput {
  @Field(() => NoticeTopic, { description: 'Of what.' })
  topic!: NoticeTopic

  @Field(() => Boolean, { nullable: true, description: 'Whether it is to stand in the app.' })
  inApp?: boolean | null

  @Field(() => MailWish, { nullable: true, description: 'When it is to be mailed.' })
  mail?: MailWish | null
}

@InputType({ description: 'How one wants to be told; what is left out stays.' })
export class ChangeNoticeChoicesInput {
  @Field(() => [TopicChoiceInput], { nullable: true, description: 'Where topics are told.' })
  topics?: TopicChoiceInput[] | null

  @Field(() => [Int], { nullable: true, description: 'How many minutes before a meeting: any of 15, 60, 180, 1440, 2880 and 10080.' })
  reminderLeads?: number[] | null

  @Field(() => [Int], { nullable: true, description: 'How many minutes before a duty: any of 1440, 2880, 4320 and 10080.' })
  dutyLeads?: number[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether meetings are to come by mail as invitations.' })
  invitations?: boolean | null
}

@InputType({ description: 'Whether a group is to be heard of.' })
export class MuteGroupInput {
  @Field(() => Id, { description: 'Which group.' })
  groupId!: string

  @Field(() => Boolean, { description: 'Whether it is muted.' })
  isMuted!: boolean
}

export const ReadNoticesPayload = payload('ReadNoticesPayload', { unread: [() => Int, 'How many are unread now.'] })
export const ChangeNoticeChoicesPayload = payload('ChangeNoticeChoicesPayload', { choices: [() => NoticeChoices, 'How they are told now.'] })
export const MuteGroupPayload = payload('MuteGroupPayload', { choices: [() => NoticeChoices, 'How they are told now.'] })
