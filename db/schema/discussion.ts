import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'
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
  },
  (t) => [index('thread_meeting_index').on(t.meetingId, t.startedAt, t.id)],
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
