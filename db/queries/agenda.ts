import { and, asc, count, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { agendaItem, course, thought } from '../schema/agenda.ts'
import { person } from '../schema/auth.ts'
import { thread } from '../schema/discussion.ts'
import { event, stream } from '../schema/events.ts'
import { meeting } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

export type CourseRow = typeof course.$inferSelect
export type ItemRow = typeof agendaItem.$inferSelect
export type LockedCourse = CourseRow & { state: (typeof meeting.$inferSelect)['state']; presenterId: string | null }
type NewItem = Pick<ItemRow, 'id' | 'meetingId' | 'kind' | 'title' | 'paperId' | 'plannedMinutes' | 'position' | 'addedAt'>

const groupsOf = (scopes: readonly GroupScope[]) => scopes.map((scope) => scope.groupId)

export const findCourses = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]): Promise<CourseRow[]> =>
  db
    .select()
    .from(course)
    .where(and(inArray(course.groupId, groupsOf(scopes)), inArray(course.meetingId, [...meetingIds])))

/** Null where nothing was ever done to the course of this meeting: then all is as a new one has it. */
export const findCourse = async (db: Db, scope: GroupScope, meetingId: string): Promise<CourseRow | null> => (await findCourses(db, [scope], [meetingId]))[0] ?? null

/** Makes the course of a meeting of this group, unless it has one. */
export const ensureCourse = async (tx: Db, scope: GroupScope, meetingId: string): Promise<void> => {
  await tx.insert(course).values({ meetingId, groupId: scope.groupId }).onConflictDoNothing()
}

/** One writer at a time in a meeting's course, which is made where it is not there yet. */
export const lockCourse = async (tx: Db, scope: GroupScope, meetingId: string): Promise<LockedCourse> => {
  await ensureCourse(tx, scope, meetingId)
  const [row] = await tx
    .select({ course, state: meeting.state, presenterId: meeting.presenterId })
    .from(course)
    .innerJoin(meeting, eq(meeting.id, course.meetingId))
    .where(and(eq(course.groupId, scope.groupId), eq(course.meetingId, meetingId)))
    .for('no key update', { of: course })
  if (!row) throw new Error(`There is no meeting ${meetingId} in this group.`)
  return { ...row.course, state: row.state, presenterId: row.presenterId }
}

export const updateCourse = async (tx: Db, scope: GroupScope, meetingId: string, change: Partial<CourseRow>): Promise<void> => {
  await tx
    .update(course)
    .set(change)
    .where(and(eq(course.groupId, scope.groupId), eq(course.meetingId, meetingId)))
}

/** The items of some meetings, each meeting's in their order. */
export const findItemsOfMeetings = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]): Promise<ItemRow[]> =>
  db
    .select()
    .from(agendaItem)
    .where(and(inArray(agendaItem.groupId, groupsOf(scopes)), inArray(agendaItem.meetingId, [...meetingIds])))
    .orderBy(asc(agendaItem.position), asc(agendaItem.id))

/** The items of one meeting in their order; who holds its course has them to themselves. */
export const findItems = (db: Db, scope: GroupScope, meetingId: string): Promise<ItemRow[]> => findItemsOfMeetings(db, [scope], [meetingId])

/** False where an item with this id exists already, in whatever meeting. */
export const insertItem = async (tx: Db, scope: GroupScope, row: NewItem): Promise<boolean> => {
  const rows = await tx
    .insert(agendaItem)
    .values({ ...row, groupId: scope.groupId, addedById: scope.viewerId as string })
    .onConflictDoNothing({ target: agendaItem.id })
    .returning({ id: agendaItem.id })
  return rows.length > 0
}

/** Changes an item; `version` in the change is what it is to be. */
export const updateItem = async (tx: Db, scope: GroupScope, id: string, change: Partial<ItemRow>): Promise<void> => {
  await tx
    .update(agendaItem)
    .set(change)
    .where(and(eq(agendaItem.groupId, scope.groupId), eq(agendaItem.id, id)))
}

/** False where the meeting has no such item. */
export const deleteItem = async (tx: Db, scope: GroupScope, meetingId: string, id: string): Promise<boolean> => {
  const rows = await tx
    .delete(agendaItem)
    .where(and(eq(agendaItem.groupId, scope.groupId), eq(agendaItem.meetingId, meetingId), eq(agendaItem.id, id)))
    .returning({ id: agendaItem.id })
  return rows.length > 0
}

/** Takes an item from its threads, which are about none from then on; answers which those were. */
export const detachThreads = async (tx: Db, scope: GroupScope, meetingId: string, itemId: string): Promise<string[]> => {
  const rows = await tx
    .update(thread)
    .set({ itemId: null, version: sql`${thread.version} + 1` })
    .where(and(eq(thread.groupId, scope.groupId), eq(thread.meetingId, meetingId), eq(thread.itemId, itemId)))
    .returning({ id: thread.id })
  return rows.map(({ id }) => id).sort()
}

/** Puts the items of a meeting in the order of these ids, which are all of them. */
export const updatePositions = async (tx: Db, scope: GroupScope, meetingId: string, ids: readonly string[]): Promise<void> => {
  await tx
    .update(agendaItem)
    .set({ position: sql`array_position(${sql.param([...ids])}::uuid[], ${agendaItem.id})` })
    .where(and(eq(agendaItem.groupId, scope.groupId), eq(agendaItem.meetingId, meetingId)))
}

/** An item of a meeting, kept as it is: writers of thoughts may share it, who reveals them waits for these. */
export const lockItem = async (tx: Db, scope: GroupScope, meetingId: string, id: string, strength: 'share' | 'no key update'): Promise<ItemRow | null> => {
  const [row] = await tx
    .select()
    .from(agendaItem)
    .where(and(eq(agendaItem.groupId, scope.groupId), eq(agendaItem.meetingId, meetingId), eq(agendaItem.id, id)))
    .for(strength)
  return row ?? null
}

/** Writes the viewer's own thought. True where they had none before. */
export const upsertThought = async (tx: Db, scope: GroupScope, itemId: string, body: string, writtenAt: Date): Promise<boolean> => {
  const [row] = await tx
    .insert(thought)
    .values({ itemId, authorId: scope.viewerId as string, groupId: scope.groupId, body, writtenAt })
    .onConflictDoUpdate({ target: [thought.itemId, thought.authorId], set: { body, writtenAt } })
    .returning({ isNew: sql<boolean>`xmax = 0` })
  return row?.isNew === true
}

/** Takes the viewer's own thought away. False where they had none. */
export const deleteThought = async (tx: Db, scope: GroupScope, itemId: string): Promise<boolean> => {
  const rows = await tx
    .delete(thought)
    .where(and(eq(thought.groupId, scope.groupId), eq(thought.itemId, itemId), eq(thought.authorId, scope.viewerId as string)))
    .returning({ itemId: thought.itemId })
  return rows.length > 0
}

/** How many wrote in each item; nothing of who they are. */
export const countThoughts = (db: Db, scopes: readonly GroupScope[], itemIds: readonly string[]) =>
  db
    .select({ id: thought.itemId, count: count() })
    .from(thought)
    .where(and(inArray(thought.groupId, groupsOf(scopes)), inArray(thought.itemId, [...itemIds])))
    .groupBy(thought.itemId)

const thoughts = (db: Db) =>
  db
    .select({
      itemId: thought.itemId,
      meetingId: agendaItem.meetingId,
      body: thought.body,
      writtenAt: thought.writtenAt,
      author: { id: person.id, name: person.name },
    })
    .from(thought)
    .innerJoin(agendaItem, eq(agendaItem.id, thought.itemId))
    .innerJoin(person, eq(person.id, thought.authorId))
    .$dynamic()

/** The thoughts of some meetings that were revealed, and no others. */
export const findRevealedThoughts = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]) =>
  thoughts(db)
    .where(and(inArray(thought.groupId, groupsOf(scopes)), inArray(agendaItem.meetingId, [...meetingIds]), isNotNull(agendaItem.revealedAt)))
    .orderBy(asc(agendaItem.id), asc(thought.writtenAt), asc(thought.authorId))

export type ThoughtRow = Awaited<ReturnType<typeof findRevealedThoughts>>[number]

/** What one person wrote in some meetings, revealed or not: for their own eyes. */
export const findThoughtsOf = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[], authorId: string) =>
  thoughts(db)
    .where(and(inArray(thought.groupId, groupsOf(scopes)), inArray(agendaItem.meetingId, [...meetingIds]), eq(thought.authorId, authorId)))
    .orderBy(asc(agendaItem.id))

/** How many events back a write that is sent again is still known. */
const remembered = 1_000

/** Whether the timer was extended under this id before: the one change of it that sending again would double. */
export const hasExtension = async (tx: Db, scope: GroupScope, meetingId: string, extensionId: string): Promise<boolean> => {
  const [row] = await tx
    .select({ seq: event.seq })
    .from(event)
    .innerJoin(stream, and(eq(stream.id, event.streamId), eq(stream.groupId, scope.groupId)))
    .where(
      and(
        eq(event.streamId, meetingId),
        sql`${event.seq} > ${stream.seq} - ${remembered}`,
        eq(event.type, 'TimerExtended'),
        sql`${event.data}->>'extensionId' = ${extensionId}`,
      ),
    )
    .limit(1)
  return row !== undefined
}
