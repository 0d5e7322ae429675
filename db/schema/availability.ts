import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'

export const fitness = pgEnum('fit', ['WORKS', 'IF_NEED_BE', 'NOT'])

const wall = (name: string) => timestamp(name, { mode: 'string', precision: 0 }).notNull()

/** When it suits a person in a usual week, on the clocks of a zone: one for all their groups. */
export const availability = pgTable(
  'availability',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    zone: text('zone').notNull(),
    /** A letter for each half hour from Monday 00:00: W (works), I (if need be) or N (not). */
    pattern: text('pattern').notNull(),
    version: integer('version').notNull().default(1),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [check('availability_pattern', sql`char_length(${t.pattern}) = 336 and ${t.pattern} !~ '[^WIN]'`)],
)

/** A span in which something else holds than in a usual week, on the same clocks. Of two that overlap the one made last holds. */
export const availabilityException = pgTable(
  'availability_exception',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => availability.personId, { onDelete: 'cascade' }),
    startLocal: wall('start_local'),
    endLocal: wall('end_local'),
    fit: fitness('fit').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('availability_exception_index').on(t.personId, t.endLocal), check('availability_exception_span', sql`${t.endLocal} > ${t.startLocal}`)],
)

/** The groups from which somebody keeps their availability. */
export const availabilityHidden = pgTable(
  'availability_hidden',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.personId, t.groupId] })],
)
