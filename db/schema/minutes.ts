import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agendaItem } from './agenda.ts'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
import { meeting } from './scheduling.ts'

const ofMeeting = () => ({
  groupId: uuid('group_id')
    .notNull()
    .references(() => group.id, { onDelete: 'cascade' }),
  meetingId: uuid('meeting_id')
    .notNull()
    .references(() => meeting.id, { onDelete: 'cascade' }),
})

/** What the scribe adds to what the meeting itself tells; nothing of it changes once it is approved. */
export const minutes = pgTable(
  'minutes',
  {
    ...ofMeeting(),
    notes: text('notes').notNull().default(''),
    version: integer('version').notNull().default(1),
    approvedAt: instant('approved_at'),
    approvedById: uuid('approved_by_id').references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId] }), check('minutes_notes_length', sql`char_length(${t.notes}) <= 100000`)],
)

export const decision = pgTable(
  'decision',
  {
    id: uuid('id').primaryKey(),
    ...ofMeeting(),
    itemId: uuid('item_id').references(() => agendaItem.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    decidedAt: instant('decided_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('decision_meeting_index').on(t.meetingId, t.decidedAt, t.id), check('decision_text_length', sql`char_length(${t.text}) between 1 and 2000`)],
)

/** Something to do, told again at every meeting of the group until it is done. */
export const actionItem = pgTable(
  'action_item',
  {
    id: uuid('id').primaryKey(),
    ...ofMeeting(),
    itemId: uuid('item_id').references(() => agendaItem.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    ownerId: uuid('owner_id').references(() => person.id),
    dueOn: date('due_on', { mode: 'string' }),
    addedAt: instant('added_at').notNull(),
    doneAt: instant('done_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('action_item_meeting_index').on(t.meetingId, t.addedAt, t.id),
    index('action_item_open_index').on(t.groupId, t.addedAt, t.id).where(sql`${t.doneAt} is null`),
    check('action_item_text_length', sql`char_length(${t.text}) between 1 and 2000`),
  ],
)

/** Who was there: noted once, when a member is first seen in the room of a meeting that runs. */
export const attendance = pgTable(
  'attendance',
  {
    ...ofMeeting(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    arrivedAt: instant('arrived_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] })],
)
