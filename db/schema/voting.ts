import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, type PgTableExtraConfigValue, pgEnum, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
import { nomination, paper } from './papers.ts'
import { meeting } from './scheduling.ts'

export const pollState = pgEnum('poll_state', ['OPEN', 'CLOSED', 'CANCELLED'])
export const pollMethod = pgEnum('poll_method', ['APPROVAL'])
export const tieRule = pgEnum('tie_rule', ['WAITING_LONGEST', 'LOT'])

export const poll = pgTable(
  'poll',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    method: pollMethod('method').notNull().default('APPROVAL'),
    tieRule: tieRule('tie_rule').notNull(),
    state: pollState('state').notNull().default('OPEN'),
    openedById: uuid('opened_by_id')
      .notNull()
      .references(() => person.id),
    openedAt: instant('opened_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    /** The instant after which no ballot was taken: `closesAt`, or earlier where somebody closed it by hand. */
    closedAt: instant('closed_at'),
    /** How many could vote, counted once, at the close. */
    eligible: integer('eligible'),
    cancelReason: text('cancel_reason'),
    lotSeedHash: text('lot_seed_hash').notNull(),
    lotSeed: text('lot_seed').notNull(),
    winnerId: uuid('winner_id'),
    meetingId: uuid('meeting_id').references(() => meeting.id),
  },
  (t): PgTableExtraConfigValue[] => [
    index('poll_group_index').on(t.groupId, t.openedAt, t.id),
    index('poll_due_index').on(t.closesAt).where(sql`${t.state} = 'OPEN'`),
    uniqueIndex('poll_meeting_unique').on(t.meetingId),
    foreignKey({ name: 'poll_winner', columns: [t.id, t.winnerId], foreignColumns: [pollOption.pollId, pollOption.id] }),
    check('poll_cancelled_has_reason', sql`(${t.state} = 'CANCELLED') = (${t.cancelReason} is not null)`),
    check('poll_winner_of_closed', sql`${t.winnerId} is null or ${t.state} = 'CLOSED'`),
    check('poll_closes_after_opening', sql`${t.closesAt} > ${t.openedAt}`),
    check('poll_closed_has_time', sql`(${t.state} = 'CLOSED') = (${t.closedAt} is not null)`),
    check('poll_title_length', sql`char_length(${t.title}) between 1 and 200`),
  ],
)

export const pollOption = pgTable(
  'poll_option',
  {
    id: uuid('id').primaryKey(),
    pollId: uuid('poll_id')
      .notNull()
      .references(() => poll.id, { onDelete: 'cascade' }),
    nominationId: uuid('nomination_id')
      .notNull()
      .references(() => nomination.id),
    paperId: uuid('paper_id')
      .notNull()
      .references(() => paper.id),
    position: integer('position').notNull(),
    /** Cleared when the poll ends, so that a nomination stands in one open poll at most. */
    openNominationId: uuid('open_nomination_id'),
    /** Counted once, at the close. */
    approvals: integer('approvals'),
  },
  (t) => [
    unique('poll_option_of_poll').on(t.pollId, t.id),
    unique('poll_option_position').on(t.pollId, t.position),
    unique('poll_option_nomination').on(t.pollId, t.nominationId),
    uniqueIndex('poll_option_open_unique').on(t.openNominationId),
    check('poll_option_open_is_own', sql`${t.openNominationId} is null or ${t.openNominationId} = ${t.nominationId}`),
  ],
)

export const ballot = pgTable(
  'ballot',
  {
    id: uuid('id').primaryKey(),
    pollId: uuid('poll_id')
      .notNull()
      .references(() => poll.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    castAt: instant('cast_at').notNull(),
  },
  (t) => [unique('ballot_unique').on(t.pollId, t.personId), unique('ballot_of_poll').on(t.pollId, t.id)],
)

/** One approved option of a ballot; both foreign keys carry the poll, so an option of another poll cannot stand here. */
export const ballotChoice = pgTable(
  'ballot_choice',
  {
    ballotId: uuid('ballot_id').notNull(),
    pollId: uuid('poll_id').notNull(),
    optionId: uuid('option_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ballotId, t.optionId] }),
    foreignKey({ name: 'ballot_choice_ballot', columns: [t.pollId, t.ballotId], foreignColumns: [ballot.pollId, ballot.id] }).onDelete('cascade'),
    foreignKey({ name: 'ballot_choice_option', columns: [t.pollId, t.optionId], foreignColumns: [pollOption.pollId, pollOption.id] }).onDelete('cascade'),
    index('ballot_choice_option_index').on(t.pollId, t.optionId),
  ],
)
