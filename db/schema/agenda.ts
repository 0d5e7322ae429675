import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
import { paper } from './papers.ts'
import { meeting } from './scheduling.ts'

export const itemKind = pgEnum('agenda_item_kind', ['TALK', 'THINK_FIRST'])
export const handOrder = pgEnum('hand_order', ['FIRST_COME', 'LEAST_SPOKEN'])

/** How a meeting goes: who leads it, what is being talked about, how long. Made with the meeting. */
export const course = pgTable(
  'course',
  {
    meetingId: uuid('meeting_id')
      .primaryKey()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    facilitatorId: uuid('facilitator_id').references(() => person.id),
    scribeId: uuid('scribe_id').references(() => person.id),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    currentItemId: uuid('current_item_id'),
    /** When the timer runs out, while it runs. */
    timerEndsAt: instant('timer_ends_at'),
    /** What is left of the timer while it stands still, in milliseconds. */
    timerLeftMs: integer('timer_left_ms'),
    commentsPausedAt: instant('comments_paused_at'),
    handOrder: handOrder('hand_order').notNull().default('FIRST_COME'),
    /** Grows when items come, go or change places: what an order was read from. */
    orderVersion: integer('order_version').notNull().default(1),
  },
  (t) => [
    check('course_timer', sql`${t.timerEndsAt} is null or ${t.timerLeftMs} is null`),
    check('course_timer_left', sql`${t.timerLeftMs} >= 0`),
    check('course_end', sql`${t.endedAt} is null or ${t.startedAt} is not null`),
  ],
)

export const agendaItem = pgTable(
  'agenda_item',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    kind: itemKind('kind').notNull(),
    title: text('title').notNull(),
    paperId: uuid('paper_id').references(() => paper.id),
    plannedMinutes: integer('planned_minutes').notNull(),
    position: integer('position').notNull(),
    /** The time that it really took: when it was current first and last, and for how long in all. */
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    spentMs: integer('spent_ms').notNull().default(0),
    /** When it last became the current one. */
    currentSince: instant('current_since'),
    /** When the thoughts of a THINK_FIRST item were shown to all. */
    revealedAt: instant('revealed_at'),
    addedById: uuid('added_by_id')
      .notNull()
      .references(() => person.id),
    addedAt: instant('added_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('agenda_item_meeting_index').on(t.meetingId, t.position, t.id),
    check('agenda_item_title_length', sql`char_length(${t.title}) between 1 and 200`),
    check('agenda_item_minutes', sql`${t.plannedMinutes} between 0 and 1440`),
  ],
)

/** What one person wrote in a THINK_FIRST item; nobody else sees it before the item is revealed. */
export const thought = pgTable(
  'thought',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => agendaItem.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.authorId] }), check('thought_body_length', sql`char_length(${t.body}) between 1 and 20000`)],
)
