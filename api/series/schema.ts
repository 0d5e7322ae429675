import '../kernel/reflect.ts'
import { type ClassType, Field, InputType, Int, Float, ObjectType, registerEnumType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Action, Group } from '../groups/schema.ts'
import { Node } from '../kernel/node.ts'
import { connection } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id, LocalDate, LocalDateTime } from '../kernel/scalars.ts'
import { Meeting } from '../scheduling/schema.ts'

export enum RecurrenceUnit { DAILY = 'DAILY', WEEKLY = 'WEEKLY', MONTHLY = 'MONTHLY', YEARLY = 'YEARLY' }
registerEnumType(RecurrenceUnit, {
  name: 'RecurrenceUnit',
  description: 'In which unit it is counted how often a group meets.',
  valuesConfig: { DAILY: { description: 'Days.' }, WEEKLY: { description: 'Weeks.' }, MONTHLY: { description: 'Months.' }, YEARLY: { description: 'Years.' } },
})

export enum Weekday { MO = 'MO', TU = 'TU', WE = 'WE', TH = 'TH', FR = 'FR', SA = 'SA', SU = 'SU' }
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week, as RFC 5545 abbreviates it.',
  valuesConfig: { MO: { description: 'Monday.' }, TU: { description: 'Tuesday.' }, WE: { description: 'Wednesday.' }, TH: { description: 'Thursday.' }, FR: { description: 'Friday.' }, SA: { description: 'Saturday.' }, SU: { description: 'Sunday.' } },
})

export enum Clocks { PLAIN = 'PLAIN', SKIPPED = 'SKIPPED', REPEATED = 'REPEATED' }
registerEnumType(Clocks, {
  name: 'Clocks',
  description: 'What the clocks of a zone do at a wall time.',
  valuesConfig: {
    PLAIN: { description: 'They show it once.' },
    SKIPPED: { description: 'They jump over it; the meeting is later by as much.' },
    REPEATED: { description: 'They show it twice; the meeting is at the first.' },
  },
})

type Fields = Record<string, [type: () => unknown, description: string, options?: { nullable: true }]>

/** Gives a type or an input several fields at once: the same words for what goes in and what comes out. */
const withFields = (fields: Fields) => (target: { prototype: object }) => {
  for (const [name, [type, description, options]] of Object.entries(fields)) Field(type as () => ClassType, { description, ...options })(target.prototype, name)
}
const maybe = { nullable: true } as const

const slotFields: Fields = {
  time: [() => String, 'The time of day on the clocks of the zone, such as 16:00.'],
  zone: [() => String, 'The IANA time zone.'],
  daysLater: [() => Int, 'How many days after the day that the rule gives, from -1 to 6.'],
}

@withFields(slotFields)
@ObjectType({ description: 'One of the hours that take turns in a series.' })
export class RotatingSlot {}

@withFields(slotFields)
@InputType({ description: 'One of the hours that take turns in a series.' })
export class RotatingSlotInput {
  time!: string
  zone!: string
  daysLater!: number
}

const repeatsFields: Fields = {
  every: [() => RecurrenceUnit, 'The unit.'],
  interval: [() => Int, 'Every so many units, 1 to 99; 1 where it is left out.', maybe],
  nth: [() => Int, 'Of a monthly series: only the n-th of these days of the week, 1 to 5, or -1 for the last.', maybe],
  monthDay: [() => Int, 'Of a monthly or yearly series: the day of the month, 1 to 31, or -1 for the last. Months without that day are left out.', maybe],
  until: [() => LocalDate, 'The last day on which it may meet.', maybe],
  count: [() => Int, 'How many meetings there are in all, in place of a last day.', maybe],
}

@withFields({ ...repeatsFields, weekdays: [() => [Weekday], 'The days of the week; empty where it meets on days of the month.'] })
@ObjectType({ description: 'How often a series meets.' })
export class Repeats {}

@withFields({ ...repeatsFields, weekdays: [() => [Weekday], 'The days of the week; where none and no day of the month is named, those of the first start.', maybe] })
@InputType({ description: 'How often a series is to meet.' })
export class RepeatsInput {
  every!: RecurrenceUnit
  weekdays?: Weekday[] | null
}

const planFields: Fields = {
  title: [() => String, "What each meeting is called; without one, the title of its paper is shown.", maybe],
  startLocal: [() => LocalDateTime, 'From when on, on the clocks of the zone. The first meeting is on the first day from then on that the rule names.'],
  durationMinutes: [() => Int, 'How long each meeting takes, in minutes.'],
  place: [() => String, 'Where people meet.', maybe],
  link: [() => String, 'The address of the video call.', maybe],
  note: [() => String, 'What everybody should know beforehand, in Markdown.', maybe],
}

@withFields(planFields)
@ObjectType({ implements: Node, description: 'A rule by which a group meets again and again. Its meetings are made at least 26 weeks ahead.' })
export class Series extends Node {
  @Field(() => Group, { description: 'The group that meets.' })
  group!: Group

  @Field(() => String, { description: 'The IANA time zone whose clocks it follows.' })
  zone!: string

  @Field(() => Boolean, { description: 'Whether the server knows that zone. If not, meetings stay at the instants that they have, and none is made.' })
  zoneIsKnown!: boolean

  @Field(() => String, { description: 'The rule as the value of an RRULE of RFC 5545, its UNTIL in UTC.' })
  rule!: string

  @Field(() => Repeats, { nullable: true, description: 'The same in fields; null for a rule that these cannot say.' })
  repeats?: Repeats | null

  @Field(() => [RotatingSlot], { description: 'The hours that take turns; empty where every meeting begins at the time of the rule.' })
  slots!: RotatingSlot[]

  @Field(() => Person, { nullable: true, description: 'Who leads each meeting, unless it has another facilitator.' })
  facilitator?: Person | null

  @Field(() => Series, { nullable: true, description: 'The series that this one goes on from, since that one ended when the rest of it was changed.' })
  continues?: Series | null

  @Field(() => Meeting, { nullable: true, description: 'Its soonest meeting that has not ended and was not cancelled.' })
  nextMeeting?: Meeting | null

  @Field(() => [MemberHours], { description: 'How many unsocial hours the meetings of the group have put on each member in a year, and will by the plan; for a series whose hours take turns. Empty for any other, and for those who are not members; differs per viewer.' })
  viewerUnsocialHours!: MemberHours[]

  @Field(() => Int, { description: 'Grows with each change; send it back to change the series.' })
  version!: number

  @Field(() => [Action], { description: 'What the viewer may do here; differs per viewer.' })
  viewerCan!: Action[]
}
export const SeriesConnection = connection('Series', () => Series)

@ObjectType({ description: 'How many unsocial hours, 22:00 to 07:00 on their own clocks, one member spends in meetings.' })
export class MemberHours {
  @Field(() => Person, { description: 'The member.' })
  person!: Person

  @Field(() => Float, { description: 'Hours in meetings of the last year, since they joined.' })
  carried!: number

  @Field(() => Float, { description: 'Hours in the meetings that are planned.' })
  planned!: number
}

@ObjectType({ description: 'Days on which no series of the group meets.' })
export class Break {
  @Field(() => Id, { description: 'The id of the break.' })
  id!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => LocalDate, { description: 'Its first day.' })
  firstDay!: string

  @Field(() => LocalDate, { description: 'Its last day.' })
  lastDay!: string
}

@ObjectType({ description: 'One start that a series would give.' })
export class PlannedStart {
  @Field(() => DateTime, { description: 'The instant.' })
  startsAt!: Date

  @Field(() => LocalDateTime, { description: 'The wall time that was meant.' })
  startLocal!: string

  @Field(() => String, { description: 'The IANA time zone of that wall time.' })
  zone!: string

  @Field(() => Clocks, { description: 'What the clocks do then.' })
  clocks!: Clocks

  @Field(() => Break, { nullable: true, description: 'The break that it falls in, so that it is not held.' })
  break?: Break | null
}

const counted: Fields = {
  moved: [() => Int, 'How many meetings get another time.'],
  keptTime: [() => Int, 'How many keep the time that they have of their own.'],
  changed: [() => Int, 'How many change in something else than their time.'],
  withPaper: [() => Int, 'How many of those that move or are called off have a paper assigned.'],
  added: [() => Int, 'How many meetings are made.'],
  dropped: [() => Int, 'How many go, as nobody has written anything in them.'],
  alone: [() => Int, 'How many stay as single meetings, since somebody has written in them and the rule has no place for them.'],
  cancelled: [() => Int, 'How many are called off, since somebody has written in them.'],
  startLocal: [() => LocalDateTime, 'The first start that the rule gives, on the clocks of the series; null where it ends.', maybe],
  repeats: [() => Repeats, 'How often, with the days that the start named; null for a rule that the fields cannot say.', maybe],
}

@withFields(counted)
@ObjectType({ description: 'What a change would do, before it is made.' })
export class SeriesPreview {
  @Field(() => [PlannedStart], { description: 'The first starts, at most eight; those of breaks and those at which the clocks change are among them.' })
  starts!: PlannedStart[]

  @Field(() => [PlannedStart], { description: 'The starts of two years, at most twenty, at which the clocks of the zone skip or repeat the hour.' })
  warnings!: PlannedStart[]

  @Field(() => [MemberHours], { description: 'Where hours take turns: how many unsocial hours each member has carried and would carry.' })
  unsocialHours!: MemberHours[]
}

@withFields({ ...planFields, repeats: [() => RepeatsInput, 'How often, in fields.', maybe], slots: [() => [RotatingSlotInput], 'Two to six hours that take turns; the rule then gives the days. None where it is left out.', maybe] })
@InputType({ description: 'How, when and where a series meets. What is left out is empty.' })
export class SeriesPlanInput {
  @Field(() => String, { nullable: true, description: "The IANA time zone; the group's unless given." })
  zone?: string | null

  @Field(() => String, { nullable: true, description: 'How often, as the value of an RRULE of RFC 5545, in place of the fields: FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, WKST, and COUNT or UNTIL.' })
  rule?: string | null

  @Field(() => Id, { nullable: true, description: 'Who leads the meetings, one of the members.' })
  facilitatorId?: string | null

  startLocal!: string
  durationMinutes!: number
  repeats?: RepeatsInput | null
  slots?: RotatingSlotInput[] | null
}

const groupId: Fields = { groupId: [() => Id, 'The group that meets.'] }
const seriesId: Fields = { seriesId: [() => Id, 'The series.'], version: [() => Int, 'The version that was read; another one now is a CONFLICT.'] }

@withFields(groupId)
@InputType({ description: 'A series to make.' })
export class MakeSeriesInput extends SeriesPlanInput {
  groupId!: string
}

@withFields(seriesId)
@InputType({ description: 'What all that lies ahead of a series is to be.' })
export class ChangeSeriesInput extends SeriesPlanInput {
  seriesId!: string
  version!: number
}

@withFields({ meetingId: [() => Id, 'The first meeting that changes.'], version: [() => Int, 'The version of its series that was read; another one now is a CONFLICT.'] })
@InputType({ description: 'What a meeting and all that follow it in its series are to be; they become a series of their own.' })
export class ChangeFollowingInput extends SeriesPlanInput {
  meetingId!: string
  version!: number
}

@withFields({ ...seriesId, meetingId: [() => Id, 'The first meeting that is no longer held; all that lie ahead unless given.', maybe], reason: [() => String, 'Why, for those who would have come.', maybe] })
@InputType({ description: 'A series to end.' })
export class EndSeriesInput {
  seriesId!: string
  version!: number
  meetingId?: string | null
  reason?: string | null
}

@withFields({ ...groupId, name: [() => String, 'What it is called.'], firstDay: [() => LocalDate, 'Its first day.'], lastDay: [() => LocalDate, 'Its last day; a year later at most.'] })
@InputType({ description: 'Days on which the group does not meet.' })
export class AddBreakInput {
  groupId!: string
  name!: string
  firstDay!: string
  lastDay!: string
}

@withFields({ breakId: [() => Id, 'The break.'] })
@InputType({ description: 'A break to remove.' })
export class RemoveBreakInput {
  breakId!: string
}

@withFields({
  groupId: [() => Id, 'The group, for a series that is to be made.', maybe],
  seriesId: [() => Id, 'The series, for a change of all of it.', maybe],
  meetingId: [() => Id, 'The meeting from which on its series is to change.', maybe],
  plan: [() => SeriesPlanInput, 'What it is to be; without one, the series ends there.', maybe],
})
@InputType({ description: 'A series to make or a change of one, to see what it does; exactly one of the three ids.' })
export class SeriesPreviewInput {
  groupId?: string | null
  seriesId?: string | null
  meetingId?: string | null
  plan?: SeriesPlanInput | null
}

@withFields({ ...groupId, firstDay: [() => LocalDate, 'Its first day.'], lastDay: [() => LocalDate, 'Its last day.'], breakId: [() => Id, 'The break that is to go; without one, a new one is meant.', maybe] })
@InputType({ description: 'A break to add or to remove, to see what that does.' })
export class BreakPreviewInput {
  groupId!: string
  firstDay!: string
  lastDay!: string
  breakId?: string | null
}

const shape = { series: [() => Series, 'The series as it is now.'] } satisfies Parameters<typeof payload>[1]
export const MakeSeriesPayload = payload('MakeSeriesPayload', shape)
export const ChangeSeriesPayload = payload('ChangeSeriesPayload', shape)
export const ChangeFollowingPayload = payload('ChangeFollowingPayload', { series: [() => Series, 'The new series, which begins with that meeting.'] })
export const EndSeriesPayload = payload('EndSeriesPayload', { series: [() => Series, 'What is left of it; null where nothing is.'] })
export const AddBreakPayload = payload('AddBreakPayload', { break: [() => Break, 'The break.'] })
export const RemoveBreakPayload = payload('RemoveBreakPayload', { breakId: [() => Id, 'The break that there was.'] })
