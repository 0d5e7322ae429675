import { and, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { type Db, inGroup, isAnyOf, statement } from '../client.ts'
import { agendaItem, course } from '../schema/agenda.ts'
import { anchor, comment, readMark, thread } from '../schema/discussion.ts'
import { paper } from '../schema/papers.ts'
import { meeting } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'
import { type CourseRow, ensureCourse } from './agenda.ts'

const groupsOf = (scopes: readonly GroupScope[]) => scopes.map((scope) => scope.groupId)

/** The one unscoped look-up of a thread: the id of its group and nothing else. */
export const findGroupIdOfThread = inGroup(async (db, id) => {
  const [row] = await db.select({ groupId: thread.groupId }).from(thread).where(eq(thread.id, id))
  return row?.groupId ?? null
})

/**
 * The course of a meeting, which stays as it is until the transaction ends; any number may hold it so. Whoever pauses the
 * comments waits for those under way. Take it before a thread: an agenda item that goes takes them in this order too.
 */
export const shareCourse = async (tx: Db, scope: GroupScope, meetingId: string): Promise<CourseRow> => {
  const find = () =>
    tx
      .select()
      .from(course)
      .where(and(eq(course.groupId, scope.groupId), eq(course.meetingId, meetingId)))
      .for('share')
  const [known] = await find()
  if (known) return known
  await ensureCourse(tx, scope, meetingId)
  const [made] = await find()
  if (!made) throw new Error(`There is no meeting ${meetingId} in this group.`)
  return made
}

/** Whether an item is of this meeting; it stays so for who holds the course. */
export const hasItem = async (tx: Db, scope: GroupScope, meetingId: string, id: string): Promise<boolean> => {
  const [row] = await tx
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .where(and(eq(agendaItem.groupId, scope.groupId), eq(agendaItem.meetingId, meetingId), eq(agendaItem.id, id)))
  return row !== undefined
}

/** The paper that a meeting reads, and how many versions of its text there are; null where it reads none. */
export const findTextOfMeeting = async (tx: Db, scope: GroupScope, meetingId: string): Promise<{ id: string; textVersions: number } | null> => {
  const [row] = await tx
    .select({ id: paper.id, textVersions: paper.textVersions })
    .from(meeting)
    .innerJoin(paper, eq(paper.id, meeting.paperId))
    .where(and(eq(meeting.groupId, scope.groupId), eq(meeting.id, meetingId)))
  return row ?? null
}

type NewAnchor = Omit<typeof anchor.$inferSelect, 'threadId'>

/** Says which passage a thread of this transaction is about. */
export const insertAnchor = async (tx: Db, _scope: GroupScope, threadId: string, row: NewAnchor): Promise<void> => {
  await tx.insert(anchor).values({ threadId, ...row })
}

/** Changes a locked thread, and its version. */
export const updateThread = async (tx: Db, scope: GroupScope, id: string, change: Partial<Pick<typeof thread.$inferSelect, 'itemId' | 'resolvedAt' | 'resolvedById' | 'lockedAt'>>): Promise<void> => {
  await tx
    .update(thread)
    .set({ ...change, version: sql`${thread.version} + 1` })
    .where(and(eq(thread.groupId, scope.groupId), eq(thread.id, id)))
}

export const findAnchors = (db: Db, scopes: readonly GroupScope[], threadIds: readonly string[]) => anchorsOf(db, { groupIds: groupsOf(scopes), ids: threadIds })

const anchorsOf = statement((db) =>
  db
    .select({
      threadId: anchor.threadId,
      groupId: thread.groupId,
      paperId: anchor.paperId,
      textVersion: anchor.textVersion,
      page: anchor.page,
      quote: anchor.quote,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      start: anchor.start,
      end: anchor.end,
    })
    .from(anchor)
    .innerJoin(thread, eq(thread.id, anchor.threadId))
    .where(and(isAnyOf(thread.groupId, 'groupIds'), isAnyOf(anchor.threadId, 'ids'))),
)

export type AnchorRow = Awaited<ReturnType<typeof findAnchors>>[number]

/** Moves the viewer's mark in a meeting's talk forward, never back. */
export const upsertReadMark = async (tx: Db, scope: GroupScope, meetingId: string, readUntil: Date): Promise<void> => {
  await tx
    .insert(readMark)
    .values({ personId: scope.viewerId as string, meetingId, readUntil })
    .onConflictDoUpdate({ target: [readMark.personId, readMark.meetingId], set: { readUntil: sql`greatest(${readMark.readUntil}, excluded.read_until)` } })
}

/** How far one person has read some meetings' talk; nothing of those where they never were. */
export const findReadMarks = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[], personId: string) =>
  db
    .select({ id: readMark.meetingId, readUntil: readMark.readUntil })
    .from(readMark)
    .innerJoin(meeting, and(eq(meeting.id, readMark.meetingId), inArray(meeting.groupId, groupsOf(scopes))))
    .where(and(eq(readMark.personId, personId), inArray(readMark.meetingId, [...meetingIds])))

/** How many comments of others stand behind one person's mark, of meetings that have any. */
export const countUnread = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[], personId: string) =>
  db
    .select({ id: comment.meetingId, count: sql<number>`count(*)::int` })
    .from(comment)
    .leftJoin(readMark, and(eq(readMark.meetingId, comment.meetingId), eq(readMark.personId, personId)))
    .where(
      and(
        inArray(comment.groupId, groupsOf(scopes)),
        inArray(comment.meetingId, [...meetingIds]),
        isNull(comment.deletedAt),
        ne(comment.authorId, personId),
        or(isNull(readMark.readUntil), gt(comment.postedAt, readMark.readUntil)),
      ),
    )
    .groupBy(comment.meetingId)
