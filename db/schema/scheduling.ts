import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
import { paper } from './papers.ts'

export const meetingState = pgEnum('meeting_state', ['SCHEDULED', 'CANCELLED'])
export const replyAnswer = pgEnum('reply_answer', ['YES', 'NO', 'MAYBE'])

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
    startLocal: timestamp('start_local', { mode: 'string', precision: 0 }).notNull(),
    zone: text('zone').notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    place: text('place'),
    link: text('link'),
    note: text('note'),
    presenterId: uuid('presenter_id').references(() => person.id),
    state: meetingState('state').notNull().default('SCHEDULED'),
    cancelReason: text('cancel_reason'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('meeting_group_index').on(t.groupId, t.startsAt, t.id),
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
