import { sql } from 'drizzle-orm'
import { check, foreignKey, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { poll, secrecy } from './voting.ts'

export type SlotAnswer = 'YES' | 'IF_NEED_BE' | 'NO'

/** What stands on a ballot, by ids of options, in one form for equal ballots: lists in the order of the poll, nought left out. */
export type BallotContent =
  | { approvals: string[] }
  | { ranks: string[][] }
  | { scores: Record<string, number> }
  | { points: Record<string, number> }
  | { slots: Record<string, SlotAnswer> }
  | { abstain: true }

const ofPerson = {
  pollId: uuid('poll_id')
    .notNull()
    .references(() => poll.id, { onDelete: 'cascade' }),
  personId: uuid('person_id')
    .notNull()
    .references(() => person.id),
}

/** A ballot while its poll is open; nothing of it is left here when the poll ends. */
export const ballot = pgTable('ballot', { ...ofPerson, content: jsonb('content').$type<BallotContent>().notNull(), receipt: text('receipt').notNull(), castAt: instant('cast_at').notNull() }, (t) => [
  primaryKey({ columns: [t.pollId, t.personId] }),
  unique('ballot_receipt_unique').on(t.pollId, t.receipt),
])

/** What somebody began to fill in and has not cast. */
export const ballotDraft = pgTable('ballot_draft', { ...ofPerson, content: jsonb('content').$type<BallotContent>().notNull() }, (t) => [primaryKey({ columns: [t.pollId, t.personId] })])

/** Who voted in a poll that was counted: not when, and not in the order in which they did. */
export const turnout = pgTable('turnout', ofPerson, (t) => [primaryKey({ columns: [t.pollId, t.personId] })])

/**
 * A ballot that was counted, under the code that its voter was given. Of a hidden poll no column leads to the voter: nothing else
 * knows the code, there is no time and no number, and the rows were written in the order of the codes, which is chance.
 */
export const countedBallot = pgTable(
  'counted_ballot',
  {
    pollId: uuid('poll_id').notNull(),
    secrecy: secrecy('secrecy').notNull(),
    code: text('code').notNull(),
    content: jsonb('content').$type<BallotContent>().notNull(),
    personId: uuid('person_id').references(() => person.id),
  },
  (t) => [
    primaryKey({ columns: [t.pollId, t.code] }),
    foreignKey({ name: 'counted_ballot_poll', columns: [t.pollId, t.secrecy], foreignColumns: [poll.id, poll.secrecy] }).onDelete('cascade'),
    check('counted_ballot_person_of_open', sql`(${t.secrecy} = 'OPEN') = (${t.personId} is not null)`),
  ],
)
