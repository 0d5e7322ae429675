import { sql } from 'drizzle-orm'
import { index, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
import { meeting } from './scheduling.ts'

/** A raised hand. It waits until it is called or lowered; whoever was called has spoken once more today. */
export const hand = pgTable(
  'hand',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    raisedAt: instant('raised_at').notNull(),
    calledAt: instant('called_at'),
    loweredAt: instant('lowered_at'),
  },
  (t) => [
    uniqueIndex('hand_up_unique').on(t.meetingId, t.personId).where(sql`${t.calledAt} is null and ${t.loweredAt} is null`),
    index('hand_meeting_index').on(t.meetingId, t.raisedAt, t.id),
  ],
)
