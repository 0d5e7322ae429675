import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { agendaItem } from './agenda.ts'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
import { paper } from './papers.ts'
import { meeting } from './scheduling.ts'

export const thread = pgTable(
  'thread',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    startedAt: instant('started_at').notNull(),
    /** What of the agenda it is about. */
    itemId: uuid('item_id').references(() => agendaItem.id, { onDelete: 'set null' }),
    resolvedAt: instant('resolved_at'),
    resolvedById: uuid('resolved_by_id').references(() => person.id),
    lockedAt: instant('locked_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('thread_meeting_index').on(t.meetingId, t.startedAt, t.id)],
)

/** The passage of a paper that a thread is about, found again as the W3C's Web Annotation Data Model says: by page, quote and position. */
export const anchor = pgTable(
  'anchor',
  {
    threadId: uuid('thread_id')
      .primaryKey()
      .references(() => thread.id, { onDelete: 'cascade' }),
    paperId: uuid('paper_id')
      .notNull()
      .references(() => paper.id),
    /** Which version of the text, counted from 1. */
    textVersion: integer('text_version').notNull(),
    page: integer('page'),
    quote: text('quote').notNull(),
    prefix: text('prefix').notNull().default(''),
    suffix: text('suffix').notNull().default(''),
    /** Where the quote begins and ends, in characters of the version's text. */
    start: integer('start'),
    end: integer('end'),
  },
  (t) => [
    check('anchor_quote_length', sql`char_length(${t.quote}) between 1 and 2000 and char_length(${t.prefix}) <= 200 and char_length(${t.suffix}) <= 200`),
    check('anchor_place', sql`${t.page} >= 1 and ${t.start} >= 0 and ${t.end} >= ${t.start}`),
  ],
)

export const comment = pgTable(
  'comment',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => thread.id, { onDelete: 'cascade' }),
    parentId: uuid('parent_id'),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    body: text('body').notNull(),
    version: integer('version').notNull().default(1),
    postedAt: instant('posted_at').notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    unique('comment_of_thread').on(t.threadId, t.id),
    foreignKey({ name: 'comment_parent', columns: [t.threadId, t.parentId], foreignColumns: [t.threadId, t.id] }),
    index('comment_thread_index').on(t.threadId, t.postedAt, t.id),
    index('comment_meeting_index').on(t.meetingId, t.postedAt, t.id),
    index('comment_parent_index').on(t.parentId),
    check('comment_body_length', sql`char_length(${t.body}) <= 20000 and (${t.deletedAt} is not null or char_length(${t.body}) >= 1)`),
  ],
)

/** A body that a comment had before an edit. */
export const commentEdit = pgTable(
  'comment_edit',
  {
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    editedAt: instant('edited_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.version] })],
)

export const reactionKind = pgEnum('reaction_kind', ['AGREE', 'DISAGREE', 'THANKS', 'INSIGHT', 'CONFUSED', 'FUN'])

export const reaction = pgTable(
  'reaction',
  {
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: reactionKind('kind').notNull(),
    reactedAt: instant('reacted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.kind, t.personId] })],
)

/** A member whom a comment names. */
export const mention = pgTable(
  'mention',
  {
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    mentionedAt: instant('mentioned_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.personId] }), index('mention_person_index').on(t.personId, t.mentionedAt, t.commentId)],
)

/** How far somebody has read a meeting's talk, on all their devices: up to the last comment posted by then. */
export const readMark = pgTable(
  'read_mark',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    readUntil: instant('read_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.meetingId] })],
)
