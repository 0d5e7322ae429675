import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, timestamp, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
import { nomination, paper } from './papers.ts'
import { meeting } from './scheduling.ts'

export const pollState = pgEnum('poll_state', ['OPEN', 'CLOSED', 'CANCELLED'])
export const pollKind = pgEnum('poll_kind', ['NEXT_PAPERS', 'DATE', 'QUESTION'])
export const pollMethod = pgEnum('poll_method', ['PLURALITY', 'APPROVAL', 'SCORE', 'STAR', 'DOT', 'IRV', 'SCHULZE', 'RANKED_PAIRS', 'STV', 'PHRAGMEN', 'EQUAL_SHARES', 'DATE'])
export const tieRule = pgEnum('tie_rule', ['WAITING_LONGEST', 'FACILITATOR', 'LOT'])
export const equalRanks = pgEnum('equal_ranks', ['SHARE', 'SKIP', 'EXHAUST'])
export const quorumMissed = pgEnum('quorum_missed', ['NO_RESULT', 'EXTEND_ONCE'])
export const electorate = pgEnum('electorate', ['AT_OPENING', 'ALSO_LATER'])
export const secrecy = pgEnum('secrecy', ['HIDDEN', 'OPEN'])
export const afterwards = pgEnum('afterwards', ['BY_HAND', 'AT_ONCE'])

/** The meeting of the winner, as the opening announced it; of a date poll without the times, which the slot has. */
export type PollPlan = { title: string | null; startLocal: string | null; startsAt: string | null; zone: string; repeated: 'FIRST' | 'SECOND' | null; durationMinutes: number | null; place: string | null; link: string | null }

/** All but the last columns is announced at the opening and never changes. */
export const poll = pgTable(
  'poll',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    kind: pollKind('kind').notNull().default('NEXT_PAPERS'),
    method: pollMethod('method').notNull().default('APPROVAL'),
    seats: integer('seats').notNull().default(1),
    equalRanks: equalRanks('equal_ranks').notNull().default('SHARE'),
    maxScore: integer('max_score'),
    budget: integer('budget'),
    allowBlank: boolean('allow_blank').notNull().default(true),
    tieRule: tieRule('tie_rule').notNull(),
    quorumPersons: integer('quorum_persons'),
    quorumPercent: integer('quorum_percent'),
    quorumMissed: quorumMissed('quorum_missed').notNull().default('NO_RESULT'),
    electorate: electorate('electorate').notNull().default('ALSO_LATER'),
    secrecy: secrecy('secrecy').notNull().default('HIDDEN'),
    showSmall: boolean('show_small').notNull().default(false),
    withCredit: boolean('with_credit').notNull().default(false),
    afterwards: afterwards('afterwards').notNull().default('BY_HAND'),
    plan: jsonb('plan').$type<PollPlan>(),
    /** To how many a slot of a date poll can say yes; no limit where it is null. */
    slotSeats: integer('slot_seats'),
    /** Who presents at the meeting that a date poll is about: the reasons of its slots say whether they can. */
    presenterIds: uuid('presenter_ids').array().notNull().default(sql`'{}'`),
    openedById: uuid('opened_by_id')
      .notNull()
      .references(() => person.id),
    openedAt: instant('opened_at').notNull(),
    lotSeedHash: text('lot_seed_hash').notNull(),
    lotSeed: text('lot_seed').notNull(),
    state: pollState('state').notNull().default('OPEN'),
    closesAt: instant('closes_at').notNull(),
    /** When a missed quorum put the closing time off. */
    extendedAt: instant('extended_at'),
    /** The instant after which no ballot was taken: `closesAt`, or earlier where somebody closed it by hand. */
    closedAt: instant('closed_at'),
    /** How many could vote and did, counted once, at the end. */
    eligible: integer('eligible'),
    turnout: integer('turnout'),
    cancelReason: text('cancel_reason'),
    /** Why the winner did not get the meeting that was announced. */
    planFailure: text('plan_failure'),
  },
  (t) => [
    unique('poll_secrecy').on(t.id, t.secrecy),
    index('poll_group_index').on(t.groupId, t.openedAt, t.id),
    index('poll_due_index').on(t.closesAt).where(sql`${t.state} = 'OPEN'`),
    check('poll_cancelled_has_reason', sql`(${t.state} = 'CANCELLED') = (${t.cancelReason} is not null)`),
    check('poll_closes_after_opening', sql`${t.closesAt} > ${t.openedAt}`),
    check('poll_closed_has_time', sql`(${t.state} = 'CLOSED') = (${t.closedAt} is not null)`),
    check('poll_ended_is_counted', sql`(${t.state} = 'OPEN') = (${t.turnout} is null) and (${t.state} = 'OPEN') = (${t.eligible} is null)`),
    check('poll_title_length', sql`char_length(${t.title}) between 1 and 200`),
    check('poll_seats', sql`${t.seats} >= 1`),
    check('poll_quorum', sql`${t.quorumPersons} >= 1 and ${t.quorumPercent} is null or ${t.quorumPercent} between 1 and 100 and ${t.quorumPersons} is null or ${t.quorumPersons} is null and ${t.quorumPercent} is null`),
    // As text: a value that was added to an enum cannot be named in the same transaction.
    check('poll_method_of_kind', sql`(${t.kind} = 'DATE') = (${t.method}::text = 'DATE')`),
    check('poll_score_of_method', sql`(${t.maxScore} is not null) = (${t.method}::text in ('SCORE', 'STAR')) and (${t.budget} is not null) = (${t.method}::text = 'DOT')`),
    // A slot that is full tells what others chose, so only where their names will stand with it anyway.
    check('poll_slot_seats', sql`${t.slotSeats} is null or ${t.slotSeats} >= 1 and ${t.kind} = 'DATE' and ${t.secrecy} = 'OPEN'`),
    check('poll_presenters', sql`${t.kind} = 'DATE' or ${t.presenterIds} = '{}'`),
    check('poll_plan_at_once', sql`(${t.plan} is not null) = (${t.afterwards} = 'AT_ONCE')`),
  ],
)

/** A nomination, a slot or a text, as the kind of the poll has it. */
export const pollOption = pgTable(
  'poll_option',
  {
    id: uuid('id').primaryKey(),
    pollId: uuid('poll_id')
      .notNull()
      .references(() => poll.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** Its place in the order that decides ties; that of the lot follows from the seed. */
    tiePlace: integer('tie_place'),
    nominationId: uuid('nomination_id').references(() => nomination.id),
    paperId: uuid('paper_id').references(() => paper.id),
    startsAt: instant('starts_at'),
    startLocal: timestamp('start_local', { mode: 'string', precision: 0 }),
    zone: text('zone'),
    durationMinutes: integer('duration_minutes'),
    text: text('text'),
    /** Votes from earlier polls, as they stood at the opening. */
    credit: integer('credit').notNull().default(0),
    /** Cleared when the poll ends, so that a nomination stands in one open poll at most. */
    openNominationId: uuid('open_nomination_id'),
    /** Its place among the winners, from 1. */
    seat: integer('seat'),
    /** The meeting that this winner, or this slot, got. */
    meetingId: uuid('meeting_id').references(() => meeting.id),
  },
  (t) => [
    unique('poll_option_of_poll').on(t.pollId, t.id),
    unique('poll_option_position').on(t.pollId, t.position),
    unique('poll_option_tie_place').on(t.pollId, t.tiePlace),
    unique('poll_option_nomination').on(t.pollId, t.nominationId),
    unique('poll_option_seat').on(t.pollId, t.seat),
    uniqueIndex('poll_option_open_unique').on(t.openNominationId),
    uniqueIndex('poll_option_meeting_unique').on(t.meetingId),
    check('poll_option_open_is_own', sql`${t.openNominationId} is null or ${t.openNominationId} = ${t.nominationId}`),
    check('poll_option_is_one_thing', sql`num_nonnulls(${t.nominationId}, ${t.startsAt}, ${t.text}) = 1 and num_nulls(${t.nominationId}, ${t.paperId}) <> 1 and num_nulls(${t.startsAt}, ${t.startLocal}, ${t.zone}, ${t.durationMinutes}) in (0, 4)`),
    // Of a date poll any slot may be taken, by a facilitator who has the reasons before them.
    check('poll_option_meeting_of_winner', sql`${t.meetingId} is null or ${t.seat} is not null or ${t.startsAt} is not null`),
    check('poll_option_credit', sql`${t.credit} >= 0`),
  ],
)

/** Who may vote in a poll for members at its opening. */
export const voter = pgTable(
  'voter',
  {
    pollId: uuid('poll_id')
      .notNull()
      .references(() => poll.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.pollId, t.personId] })],
)

/** What somebody says of a slot, with their name, in a poll that is open by name. */
export const slotComment = pgTable(
  'slot_comment',
  {
    optionId: uuid('option_id')
      .notNull()
      .references(() => pollOption.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.optionId, t.personId] }), check('slot_comment_length', sql`char_length(${t.text}) between 1 and 200`)],
)
