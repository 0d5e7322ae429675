import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { comment } from './discussion.ts'
import { group } from './groups.ts'
import { paper } from './papers.ts'
import { meeting } from './scheduling.ts'

export const questionState = pgEnum('question_state', ['OPEN', 'ANSWERED', 'PARKED'])

/** Asked before or during a meeting. Who asked an anonymous one is known to the database alone. */
export const question = pgTable(
  'question',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    paperId: uuid('paper_id').references(() => paper.id),
    askedById: uuid('asked_by_id')
      .notNull()
      .references(() => person.id),
    isAnonymous: boolean('is_anonymous').notNull(),
    body: text('body').notNull(),
    state: questionState('state').notNull().default('OPEN'),
    answerId: uuid('answer_id').references(() => comment.id),
    askedAt: instant('asked_at').notNull(),
    settledAt: instant('settled_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('question_meeting_index').on(t.meetingId, t.askedAt, t.id),
    index('question_parked_index').on(t.groupId, t.askedAt, t.id).where(sql`${t.state} = 'PARKED'`),
    check('question_body_length', sql`char_length(${t.body}) between 1 and 2000`),
    check('question_answer', sql`${t.answerId} is null or ${t.state} = 'ANSWERED'`),
  ],
)

export const questionVote = pgTable(
  'question_vote',
  {
    questionId: uuid('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.personId] })],
)

/**
 * What one meeting parked and another took up since, as it stood until then: the record of the first keeps it, whatever becomes of
 * the question itself. Who asked an anonymous one is not in it.
 */
export const passedOn = pgTable(
  'passed_on',
  {
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    /** Of a question that may have been withdrawn since. */
    questionId: uuid('question_id').notNull(),
    takenUpInId: uuid('taken_up_in_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    askedById: uuid('asked_by_id').references(() => person.id),
    body: text('body').notNull(),
    askedAt: instant('asked_at').notNull(),
    parkedAt: instant('parked_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.questionId] }), index('passed_on_taken_up_index').on(t.takenUpInId)],
)
