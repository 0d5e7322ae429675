import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { member } from './groups.ts'

export const feedMeetings = pgEnum('feed_meetings', ['ALL', 'NOT_DECLINED', 'ACCEPTED'])

/** An address at which calendar programs read the meetings of one group, or of all groups of somebody. Of its token only the SHA-256 is kept. */
export const feed = pgTable(
  'feed',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** Null for all groups where the person is a member. */
    groupId: uuid('group_id'),
    tokenHash: text('token_hash').notNull().unique('feed_token_hash_unique'),
    /** Minutes before each meeting at which calendar programs remind; null for never. */
    alarmMinutes: integer('alarm_minutes'),
    meetings: feedMeetings('meetings').notNull().default('ALL'),
    showsCancelled: boolean('shows_cancelled').notNull().default(true),
    showsDuties: boolean('shows_duties').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    unique('feed_unique').on(t.personId, t.groupId).nullsNotDistinct(),
    // Whoever leaves takes the address along, whatever code lets them leave.
    foreignKey({ name: 'feed_member', columns: [t.groupId, t.personId], foreignColumns: [member.groupId, member.personId] }).onDelete('cascade'),
    index('feed_member_index').on(t.groupId, t.personId),
    check('feed_token_hash_form', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('feed_alarm', sql`${t.alarmMinutes} between 0 and 10080`),
  ],
)
