import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
import { paper } from './papers.ts'

export const meetingState = pgEnum('meeting_state', ['SCHEDULED', 'CANCELLED'])
export const replyAnswer = pgEnum('reply_answer', ['YES', 'NO', 'MAYBE'])

const wall = (name: string) => timestamp(name, { mode: 'string', precision: 0 })

/** One of the hours that take turns in a series: a time of day on the clocks of a zone, so many days after the day of the rule. */
export type Slot = { time: string; zone: string; daysLater: number }

/** A rule by which meetings recur: wall time, zone and an RFC 5545 recurrence. Its meetings are rows, made ahead. */
export const series = pgTable(
  'series',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    /** The series that this one goes on from, since an edit of "this and following" ended that one. */
    continuesId: uuid('continues_id').references((): AnyPgColumn => series.id, { onDelete: 'set null' }),
    title: text('title'),
    startLocal: wall('start_local').notNull(),
    zone: text('zone').notNull(),
    /** The value of an RRULE, such as FREQ=WEEKLY;BYDAY=TH. An UNTIL in it is on the clocks of the series; series/rules/recurrence.ts has feedRule, which says it in UTC as calendars want it. */
    rule: text('rule').notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    place: text('place'),
    link: text('link'),
    note: text('note'),
    /** Who leads each meeting, unless that has another facilitator. */
    facilitatorId: uuid('facilitator_id').references(() => person.id),
    /** Hours that take turns; null where each meeting begins at the time of the rule. */
    slots: jsonb('slots').$type<Slot[]>(),
    version: integer('version').notNull().default(1),
    /** All occurrences that begin before this instant are rows or exceptions. */
    madeUntil: instant('made_until').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('series_group_index').on(t.groupId, t.createdAt, t.id),
    index('series_made_index').on(t.madeUntil),
    check('series_duration', sql`${t.durationMinutes} between 5 and 1440`),
    check('series_title_length', sql`char_length(${t.title}) <= 200`),
    check('series_rule_length', sql`char_length(${t.rule}) between 6 and 500`),
  ],
)

/** An occurrence that the rule has and the group does not: nobody had written anything in its meeting. */
export const exception = pgTable(
  'exception',
  {
    seriesId: uuid('series_id')
      .notNull()
      .references(() => series.id, { onDelete: 'cascade' }),
    originalLocal: wall('original_local').notNull(),
  },
  (t) => [primaryKey({ columns: [t.seriesId, t.originalLocal] })],
)

/** Days, both included, on which no series of the group meets. */
export const groupBreak = pgTable(
  'group_break',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('group_break_index').on(t.groupId, t.firstDay, t.id),
    check('group_break_days', sql`${t.lastDay} >= ${t.firstDay}`),
    check('group_break_name_length', sql`char_length(${t.name}) between 1 and 100`),
  ],
)

export const meeting = pgTable(
  'meeting',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    paperId: uuid('paper_id').references(() => paper.id),
    title: text('title'),
    startsAt: instant('starts_at').notNull(),
    startLocal: wall('start_local').notNull(),
    zone: text('zone').notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    place: text('place'),
    link: text('link'),
    note: text('note'),
    /** What it is an occurrence of: with the start that the rule gave it, on the clocks of the series, its lasting address. */
    seriesId: uuid('series_id').references(() => series.id),
    originalLocal: wall('original_local'),
    /** Which of the fields of its series it has of its own; edits of the series leave these alone. */
    ownFields: text('own_fields').array().notNull().default(sql`'{}'`),
    /** When somebody changed this one by itself; events name it since, so it stays in the calendar whatever becomes of its series. */
    editedAt: instant('edited_at'),
    presenterId: uuid('presenter_id').references(() => person.id),
    state: meetingState('state').notNull().default('SCHEDULED'),
    cancelReason: text('cancel_reason'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    unique('meeting_occurrence').on(t.seriesId, t.originalLocal),
    check('meeting_of_series', sql`(${t.seriesId} is null) = (${t.originalLocal} is null)`),
    index('meeting_group_index').on(t.groupId, t.startsAt, t.id),
    index('meeting_starts_index').on(t.startsAt),
    index('meeting_paper_index').on(t.paperId),
    check('meeting_duration', sql`${t.durationMinutes} between 5 and 1440`),
    check('meeting_title_length', sql`char_length(${t.title}) <= 200`),
  ],
)

export const reply = pgTable(
  'reply',
  {
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    answer: replyAnswer('answer').notNull(),
    repliedAt: instant('replied_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] }), index('reply_meeting_index').on(t.meetingId, t.repliedAt, t.personId)],
)
