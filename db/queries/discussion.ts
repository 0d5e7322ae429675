import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Db, isAnyOf, statement } from '../client.ts'
import { person } from '../schema/auth.ts'
import { comment, commentEdit, mention, reaction, thread } from '../schema/discussion.ts'
import { meeting } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

type Page = { first: number; after: { key: string; id: string } | null }

const groupsOf = (scopes: readonly GroupScope[]) => scopes.map((scope) => scope.groupId)

/** A comment is on the page while it stands, and as a tombstone while a standing one hangs below it. */
const isShown = sql`(${comment.deletedAt} is null or exists (
  with recursive below as (
    select c.id, c.deleted_at from comment c where c.parent_id = ${comment.id}
    union all select c.id, c.deleted_at from comment c join below on c.parent_id = below.id
  ) select from below where deleted_at is null))`

const isTalkedIn = sql`exists (select from comment c where c.thread_id = ${thread.id} and c.deleted_at is null)`

const columns = {
  id: comment.id,
  groupId: comment.groupId,
  meetingId: comment.meetingId,
  threadId: comment.threadId,
  parentId: comment.parentId,
  authorId: comment.authorId,
  authorName: sql<string>`${person.name}`.as('author_name'),
  body: sql<string | null>`case when ${comment.deletedAt} is null then ${comment.body} end`.as('shown_body'),
  version: comment.version,
  postedAt: comment.postedAt,
  editedAt: comment.editedAt,
  deletedAt: comment.deletedAt,
}

const comments = (db: Db) => db.select(columns).from(comment).innerJoin(person, eq(person.id, comment.authorId)).$dynamic()

const withAuthor = <T extends { authorId: string; authorName: string }>({ authorName, ...row }: T) => ({ ...row, author: { id: row.authorId, name: authorName } })

/** The one unscoped look-up of a comment: the id of its group and nothing else. */
export const findGroupIdOfComment = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.select({ groupId: comment.groupId }).from(comment).where(eq(comment.id, id))
  return row?.groupId ?? null
}

export const findThreads = (db: Db, scopes: readonly GroupScope[], ids: readonly string[]) =>
  db
    .select()
    .from(thread)
    .where(and(inArray(thread.groupId, groupsOf(scopes)), inArray(thread.id, [...ids]), isTalkedIn))

export type ThreadRow = Awaited<ReturnType<typeof findThreads>>[number]

type From = (at: PgColumn, id: PgColumn) => SQL | undefined

/** The statement of a first page, and that of a page after a cursor, which has two parameters more. */
const paged = <T>(write: (from: From) => T): { first: T; next: T } => ({
  first: write(() => undefined),
  next: write((at, id) => sql`(${at}, ${id}) > (${sql.placeholder('key')}::timestamptz, ${sql.placeholder('id')}::uuid)`),
})

const threadPages = (db: Db, from: From) => {
  const parent = db
    .select({ meetingId: meeting.id })
    .from(meeting)
    .where(and(isAnyOf(meeting.groupId, 'groupIds'), isAnyOf(meeting.id, 'ids')))
    .as('parent')
  const below = db
    .select()
    .from(thread)
    .where(and(eq(thread.meetingId, parent.meetingId), isTalkedIn, from(thread.startedAt, thread.id)))
    .orderBy(asc(thread.startedAt), asc(thread.id))
    .limit(sql.placeholder('limit'))
    .as('below')
  return db.select(below._.selectedFields).from(parent).crossJoinLateral(below).orderBy(asc(below.startedAt), asc(below.id))
}

/** A page for each meeting: threads with something left to read, in the order in which they began. */
export const findThreadsOfMeetings = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[], page: Page): Promise<ThreadRow[]> =>
  threadsOfMeetings[page.after ? 'next' : 'first'](db, { groupIds: groupsOf(scopes), ids: meetingIds, limit: page.first + 1, ...page.after })

const threadsOfMeetings = paged((from) => statement((db) => threadPages(db, from)))

/** The same, each thread with its first `comments` comments and one more: a row for each comment, with `startedAt` of its thread. */
export const findTalkOfMeetings = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[], page: Page, comments: number) =>
  talkOfMeetings[page.after ? 'next' : 'first'](db, { groupIds: groupsOf(scopes), ids: meetingIds, limit: page.first + 1, comments: comments + 1, ...page.after })

type Parent = ReturnType<ReturnType<typeof threadPages>['as']>

/** Instants stay text: they are the same in each of the thread's rows, and reading one takes a while. */
const ofThread = (parent: Parent) => ({
  startedAt: sql<string>`${parent.startedAt}`,
  itemId: parent.itemId,
  resolvedAt: sql<string | null>`${parent.resolvedAt}`,
  resolvedById: parent.resolvedById,
  lockedAt: sql<string | null>`${parent.lockedAt}`,
  threadVersion: sql<number>`${parent.version}`,
})

const talkOfMeetings = paged((from) =>
  statement((db) => {
    const parent = threadPages(db, from).as('thread')
    const { read, below } = commentPages(db, parent.id, 'comments', () => undefined)
    return db
      .select({ ...read, ...ofThread(parent) })
      .from(parent)
      .crossJoinLateral(below)
      .orderBy(asc(parent.startedAt), asc(parent.id), asc(below.postedAt), asc(below.id))
  }),
)

export const countThreadsOfMeetings = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]) =>
  db
    .select({ id: thread.meetingId, count: count() })
    .from(thread)
    .where(and(inArray(thread.groupId, groupsOf(scopes)), inArray(thread.meetingId, [...meetingIds]), isTalkedIn))
    .groupBy(thread.meetingId)

/** How many comments stand in each meeting; tombstones do not count. */
export const countCommentsOfMeetings = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]) =>
  db
    .select({ id: comment.meetingId, count: count() })
    .from(comment)
    .where(and(inArray(comment.groupId, groupsOf(scopes)), inArray(comment.meetingId, [...meetingIds]), isNull(comment.deletedAt)))
    .groupBy(comment.meetingId)

/** Below each row that has the id of a thread: its comments from a place on, and how to read them. */
const commentPages = (db: Db, threadId: PgColumn, limit: string, from: From) => {
  const below = comments(db)
    .where(and(eq(comment.threadId, threadId), isShown, from(comment.postedAt, comment.id)))
    .orderBy(asc(comment.postedAt), asc(comment.id))
    .limit(sql.placeholder(limit))
    .as('below')
  const { authorName, ...read } = below._.selectedFields
  return { below, read: { ...read, author: { id: below.authorId, name: authorName } } }
}

/** A page for each thread, in the order of posting. */
export const findCommentsOfThreads = (db: Db, scopes: readonly GroupScope[], threadIds: readonly string[], page: Page) =>
  commentsOfThreads[page.after ? 'next' : 'first'](db, { groupIds: groupsOf(scopes), ids: threadIds, limit: page.first + 1, ...page.after })

const commentsOfThreads = paged((from) =>
  statement((db) => {
    const parent = db
      .select({ id: thread.id })
      .from(thread)
      .where(and(isAnyOf(thread.groupId, 'groupIds'), isAnyOf(thread.id, 'ids')))
      .as('parent')
    const { read, below } = commentPages(db, parent.id, 'limit', from)
    return db.select(read).from(parent).crossJoinLateral(below).orderBy(asc(below.postedAt), asc(below.id))
  }),
)

export type CommentRow = Awaited<ReturnType<typeof findCommentsOfThreads>>[number]

export const countCommentsOfThreads = (db: Db, scopes: readonly GroupScope[], threadIds: readonly string[]) =>
  db
    .select({ id: comment.threadId, count: count() })
    .from(comment)
    .where(and(inArray(comment.groupId, groupsOf(scopes)), inArray(comment.threadId, [...threadIds]), isShown))
    .groupBy(comment.threadId)

/** Comments that are on the page, tombstones among them. */
export const findComments = async (db: Db, scopes: readonly GroupScope[], ids: readonly string[]): Promise<CommentRow[]> =>
  (await comments(db).where(and(inArray(comment.groupId, groupsOf(scopes)), inArray(comment.id, [...ids]), isShown))).map(withAuthor)

/** One comment, also one that is no longer on the page. */
export const findComment = async (db: Db, scope: GroupScope, id: string): Promise<CommentRow | null> => {
  const [row] = await comments(db).where(and(eq(comment.groupId, scope.groupId), eq(comment.id, id)))
  return row ? withAuthor(row) : null
}

/** What comments said before they were edited, the latest first; nothing of deleted ones. */
export const findEdits = (db: Db, scopes: readonly GroupScope[], commentIds: readonly string[]) =>
  db
    .select({ commentId: commentEdit.commentId, body: commentEdit.body, editedAt: commentEdit.editedAt })
    .from(commentEdit)
    .innerJoin(comment, and(eq(comment.id, commentEdit.commentId), inArray(comment.groupId, groupsOf(scopes)), isNull(comment.deletedAt)))
    .where(inArray(commentEdit.commentId, [...commentIds]))
    .orderBy(desc(commentEdit.version))

/** Begins a thread; false where one with this id exists. */
export const insertThread = async (tx: Db, scope: GroupScope, row: { id: string; meetingId: string; startedAt: Date; itemId: string | null }): Promise<boolean> => {
  const rows = await tx
    .insert(thread)
    .values({ ...row, groupId: scope.groupId })
    .onConflictDoNothing()
    .returning({ id: thread.id })
  return rows.length > 0
}

/** One writer at a time below a thread's comments: what a tombstone carries must not change meanwhile. Null when the meeting has no such thread. */
export const lockThread = async (tx: Db, scope: GroupScope, meetingId: string, id: string): Promise<ThreadRow | null> => {
  const [row] = await tx
    .select()
    .from(thread)
    .where(and(eq(thread.groupId, scope.groupId), eq(thread.meetingId, meetingId), eq(thread.id, id)))
    .for('no key update')
  return row ?? null
}

/** False where a comment with this id exists already, whoever wrote it. */
export const insertComment = async (
  tx: Db,
  scope: GroupScope,
  row: { id: string; meetingId: string; threadId: string; parentId: string | null; body: string; postedAt: Date },
): Promise<boolean> => {
  const rows = await tx
    .insert(comment)
    .values({ ...row, groupId: scope.groupId, authorId: scope.viewerId as string })
    .onConflictDoNothing({ target: comment.id })
    .returning({ id: comment.id })
  return rows.length > 0
}

/** A comment as it is stored, kept as it is until the transaction ends. */
export const lockComment = async (tx: Db, scope: GroupScope, id: string) => {
  const [row] = await tx
    .select()
    .from(comment)
    .where(and(eq(comment.groupId, scope.groupId), eq(comment.id, id)))
    .for('no key update')
  if (!row) throw new Error(`There is no comment ${id} in this group.`)
  return row
}

type Edit = { history: { version: number; body: string; editedAt: Date }; next: { version: number; body: string; editedAt: Date } }

/** Changes a locked comment's body and keeps the one before. */
export const updateBody = async (tx: Db, scope: GroupScope, id: string, { history, next }: Edit): Promise<void> => {
  await tx.insert(commentEdit).values({ commentId: id, ...history })
  await tx
    .update(comment)
    .set(next)
    .where(and(eq(comment.groupId, scope.groupId), eq(comment.id, id)))
}

/** Takes a comment's words away, those of its history too, with whom it names and what people felt, and leaves its place. False where that was done before. */
export const updateDeleted = async (tx: Db, scope: GroupScope, id: string, tombstone: { body: string; deletedAt: Date }): Promise<boolean> => {
  const rows = await tx
    .update(comment)
    .set({ ...tombstone, version: sql`${comment.version} + 1` })
    .where(and(eq(comment.groupId, scope.groupId), eq(comment.id, id), isNull(comment.deletedAt)))
    .returning({ id: comment.id })
  if (rows.length === 0) return false
  await tx.delete(commentEdit).where(eq(commentEdit.commentId, id))
  await tx.delete(mention).where(eq(mention.commentId, id))
  await tx.delete(reaction).where(eq(reaction.commentId, id))
  return true
}

/** The comments that are not on the page, from this one upward to the first that is; the uppermost first. */
export const findGoneFrom = async (tx: Db, scope: GroupScope, id: string): Promise<string[]> => {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive up as (
      select id, parent_id, 0 as height, ${isShown} as shown from ${comment} where id = ${id} and group_id = ${scope.groupId}
      union all select ${comment.id}, ${comment.parentId}, height + 1, ${isShown} from ${comment} join up on up.parent_id = ${comment.id} where not up.shown
    ) select id from up where not shown order by height desc`)
  return rows.map((row) => row.id)
}
