import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { StoredTally } from '../../api/voting/rules/outcome.ts'
import type { Credit } from '../../api/voting/rules/credit.ts'
import { group } from './groups.ts'
import { paper } from './papers.ts'
import { poll } from './voting.ts'

export const outcome = pgEnum('outcome', ['DECIDED', 'NO_BALLOTS', 'QUORUM_MISSED', 'WITHHELD'])

/** What came out of a poll, as it was counted at the close. */
export const tally = pgTable('tally', {
  pollId: uuid('poll_id')
    .primaryKey()
    .references(() => poll.id, { onDelete: 'cascade' }),
  /** Of the form of `content`. */
  version: integer('version').notNull().default(1),
  outcome: outcome('outcome').notNull(),
  content: jsonb('content').$type<StoredTally>().notNull(),
})

/** Votes that a paper lost with and that count in later polls; a number of the paper's, of nobody's. */
export const paperCredit = pgTable(
  'paper_credit',
  {
    paperId: uuid('paper_id')
      .primaryKey()
      .references(() => paper.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    /** Of what they are votes: a method, with its highest score or its budget. */
    unit: text('unit').notNull(),
    credits: jsonb('credits').$type<Credit[]>().notNull(),
  },
  (t) => [check('paper_credit_not_empty', sql`jsonb_array_length(${t.credits}) > 0`)],
)
