import { sql } from 'drizzle-orm'
import { bigint, check, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './auth.ts'
import { group } from './groups.ts'

/** One ordered stream of events: a group's or a meeting's; `id` is the id of that group or meeting. */
export const stream = pgTable('stream', {
  id: uuid('id').primaryKey(),
  groupId: uuid('group_id')
    .notNull()
    .references(() => group.id, { onDelete: 'cascade' }),
  seq: bigint('seq', { mode: 'number' }).notNull().default(0),
  /** Events up to and including this one may have been trimmed. */
  trimmedSeq: bigint('trimmed_seq', { mode: 'number' }).notNull().default(0),
})

export const event = pgTable(
  'event',
  {
    streamId: uuid('stream_id')
      .notNull()
      .references(() => stream.id, { onDelete: 'cascade' }),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    type: text('type').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.streamId, t.seq] }), check('event_seq_positive', sql`${t.seq} > 0`)],
)
