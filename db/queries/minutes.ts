import { and, asc, count, eq, getTableColumns, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../client.ts'
import { agendaItem, course } from '../schema/agenda.ts'
import { person } from '../schema/auth.ts'
import { group } from '../schema/groups.ts'
import { actionItem, attendance, decision, minutes } from '../schema/minutes.ts'
import { meeting } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

type Page = { first: number; after: { key: string; id: string } | null }
type Scopes = readonly GroupScope[]

const groupsOf = (scopes: Scopes) => scopes.map((scope) => scope.groupId)
const personColumns = { id: person.id, name: person.name }

/** Nothing for a meeting whose minutes nobody has touched yet. */
export const findMinutes = (db: Db, scopes: Scopes, meetingIds: readonly string[]) =>
  db
    .select({ groupId: minutes.groupId, meetingId: minutes.meetingId, notes: minutes.notes, version: minutes.version, approvedAt: minutes.approvedAt, approvedBy: personColumns })
    .from(minutes)
    .leftJoin(person, eq(person.id, minutes.approvedById))
    .where(and(inArray(minutes.groupId, groupsOf(scopes)), inArray(minutes.meetingId, [...meetingIds])))

export type MinutesRow = Awaited<ReturnType<typeof findMinutes>>[number]

/** When the minutes of a meeting were approved: what they say does not change from then on. */
export const findApproval = async (db: Db, scope: GroupScope, meetingId: string): Promise<Date | null> => {
  const [row] = await db
    .select({ approvedAt: minutes.approvedAt })
    .from(minutes)
    .where(and(eq(minutes.groupId, scope.groupId), eq(minutes.meetingId, meetingId)))
  return row?.approvedAt ?? null
}

/** One writer at a time in the minutes of a meeting, which are made where they are not there yet. */
export const lockMinutes = async (tx: Db, scope: GroupScope, meetingId: string) => {
  await tx.insert(minutes).values({ groupId: scope.groupId, meetingId }).onConflictDoNothing()
  const endsAt = sql<Date>`${meeting.startsAt} + make_interval(mins => ${meeting.durationMinutes})`.mapWith(meeting.startsAt)
  const [row] = await tx
    .select({ notes: minutes.notes, version: minutes.version, approvedAt: minutes.approvedAt, state: meeting.state, endsAt })
    .from(minutes)
    .innerJoin(meeting, eq(meeting.id, minutes.meetingId))
    .where(and(eq(minutes.groupId, scope.groupId), eq(minutes.meetingId, meetingId)))
    .for('no key update', { of: minutes })
  if (!row) throw new Error(`There is no meeting ${meetingId} in this group.`)
  return row
}

export const updateMinutes = async (tx: Db, scope: GroupScope, meetingId: string, change: Partial<typeof minutes.$inferInsert>): Promise<void> => {
  await tx
    .update(minutes)
    .set(change)
    .where(and(eq(minutes.groupId, scope.groupId), eq(minutes.meetingId, meetingId)))
}

/** When a meeting was started and ended, kept as it is until the transaction ends; null where it never was. */
export const lockTimes = async (tx: Db, scope: GroupScope, meetingId: string) => {
  const [row] = await tx
    .select({ startedAt: course.startedAt, endedAt: course.endedAt })
    .from(course)
    .where(and(eq(course.groupId, scope.groupId), eq(course.meetingId, meetingId)))
    .for('share')
  return row ?? null
}

/** Whether something is on the agenda of a meeting; it cannot go before the transaction ends. */
export const lockItemOf = async (tx: Db, scope: GroupScope, meetingId: string, id: string): Promise<boolean> => {
  const [row] = await tx
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .where(and(eq(agendaItem.groupId, scope.groupId), eq(agendaItem.meetingId, meetingId), eq(agendaItem.id, id)))
    .for('key share')
  return row !== undefined
}

export type DecisionRow = typeof decision.$inferSelect

export const findDecisions = (db: Db, scopes: Scopes, meetingIds: readonly string[]): Promise<DecisionRow[]> =>
  db
    .select()
    .from(decision)
    .where(and(inArray(decision.groupId, groupsOf(scopes)), inArray(decision.meetingId, [...meetingIds])))
    .orderBy(asc(decision.decidedAt), asc(decision.id))

/** One decision of a meeting; null where it has none of this id. */
export const findDecision = async (tx: Db, scope: GroupScope, meetingId: string, id: string): Promise<DecisionRow | null> => {
  const [row] = await tx
    .select()
    .from(decision)
    .where(and(eq(decision.groupId, scope.groupId), eq(decision.meetingId, meetingId), eq(decision.id, id)))
  return row ?? null
}

export const countDecisions = (tx: Db, scope: GroupScope, meetingId: string): Promise<number> =>
  tx.$count(decision, and(eq(decision.groupId, scope.groupId), eq(decision.meetingId, meetingId)))

type NewDecision = Pick<DecisionRow, 'id' | 'meetingId' | 'itemId' | 'text' | 'decidedAt'>

/** False where a decision with this id exists already, in whatever meeting. */
export const insertDecision = async (tx: Db, scope: GroupScope, row: NewDecision): Promise<boolean> => {
  const rows = await tx
    .insert(decision)
    .values({ ...row, groupId: scope.groupId })
    .onConflictDoNothing({ target: decision.id })
    .returning({ id: decision.id })
  return rows.length > 0
}

export const updateDecision = async (tx: Db, scope: GroupScope, id: string, change: Partial<DecisionRow>): Promise<void> => {
  await tx
    .update(decision)
    .set(change)
    .where(and(eq(decision.groupId, scope.groupId), eq(decision.id, id)))
}

export const deleteDecision = async (tx: Db, scope: GroupScope, id: string): Promise<void> => {
  await tx.delete(decision).where(and(eq(decision.groupId, scope.groupId), eq(decision.id, id)))
}

const actionColumns = getTableColumns(actionItem)

const actions = (db: Db) =>
  db
    .select({ ...actionColumns, owner: personColumns })
    .from(actionItem)
    .leftJoin(person, eq(person.id, actionItem.ownerId))
    .$dynamic()

export const findActions = (db: Db, scopes: Scopes, meetingIds: readonly string[]) =>
  actions(db)
    .where(and(inArray(actionItem.groupId, groupsOf(scopes)), inArray(actionItem.meetingId, [...meetingIds])))
    .orderBy(asc(actionItem.addedAt), asc(actionItem.id))

export type ActionRow = Awaited<ReturnType<typeof findActions>>[number]

/** One action item of the group. */
export const findAction = async (tx: Db, scope: GroupScope, id: string): Promise<ActionRow | null> => {
  const [row] = await actions(tx).where(and(eq(actionItem.groupId, scope.groupId), eq(actionItem.id, id)))
  return row ?? null
}

/** One action item of the group, kept as it is until the transaction ends. */
export const lockAction = async (tx: Db, scope: GroupScope, id: string) => {
  const [row] = await tx
    .select()
    .from(actionItem)
    .where(and(eq(actionItem.groupId, scope.groupId), eq(actionItem.id, id)))
    .for('no key update')
  return row ?? null
}

export const countActions = (tx: Db, scope: GroupScope, meetingId: string): Promise<number> =>
  tx.$count(actionItem, and(eq(actionItem.groupId, scope.groupId), eq(actionItem.meetingId, meetingId)))

type NewAction = Pick<typeof actionItem.$inferSelect, 'id' | 'meetingId' | 'itemId' | 'text' | 'ownerId' | 'dueOn' | 'addedAt'>

/** False where an action item with this id exists already, in whatever meeting. */
export const insertAction = async (tx: Db, scope: GroupScope, row: NewAction): Promise<boolean> => {
  const rows = await tx
    .insert(actionItem)
    .values({ ...row, groupId: scope.groupId })
    .onConflictDoNothing({ target: actionItem.id })
    .returning({ id: actionItem.id })
  return rows.length > 0
}

export const updateAction = async (tx: Db, scope: GroupScope, id: string, change: Partial<typeof actionItem.$inferSelect>): Promise<void> => {
  await tx
    .update(actionItem)
    .set(change)
    .where(and(eq(actionItem.groupId, scope.groupId), eq(actionItem.id, id)))
}

export const deleteAction = async (tx: Db, scope: GroupScope, id: string): Promise<void> => {
  await tx.delete(actionItem).where(and(eq(actionItem.groupId, scope.groupId), eq(actionItem.id, id)))
}

/** Of each meeting, what earlier ones of its group left to do and is not done: the oldest first, at most `limit` of them. */
export const findOpenActionsBefore = async (db: Db, scopes: Scopes, meetingIds: readonly string[], limit: number) => {
  const earlier = alias(meeting, 'earlier')
  const below = db
    .select(actionColumns)
    .from(actionItem)
    .innerJoin(earlier, eq(earlier.id, actionItem.meetingId))
    .where(
      and(
        eq(actionItem.groupId, meeting.groupId),
        isNull(actionItem.doneAt),
        or(lt(earlier.startsAt, meeting.startsAt), and(eq(earlier.startsAt, meeting.startsAt), lt(earlier.id, meeting.id))),
      ),
    )
    .orderBy(asc(actionItem.addedAt), asc(actionItem.id))
    .limit(limit)
    .as('below')
  return db
    .select({ ...below._.selectedFields, owner: personColumns, toldIn: meeting.id })
    .from(meeting)
    .crossJoinLateral(below)
    .leftJoin(person, eq(person.id, below.ownerId))
    .where(and(inArray(meeting.groupId, groupsOf(scopes)), inArray(meeting.id, [...meetingIds])))
    .orderBy(asc(below.addedAt), asc(below.id))
}

/** A page for each group of what is not done, the oldest first. */
export const findOpenActionsOfGroups = async (db: Db, scopes: Scopes, page: Page) => {
  const from = page.after && sql`(${actionItem.addedAt}, ${actionItem.id}) > (${page.after.key}::timestamptz, ${page.after.id}::uuid)`
  const below = db
    .select(actionColumns)
    .from(actionItem)
    .where(and(eq(actionItem.groupId, group.id), isNull(actionItem.doneAt), from ?? undefined))
    .orderBy(asc(actionItem.addedAt), asc(actionItem.id))
    .limit(page.first + 1)
    .as('below')
  return db
    .select({ ...below._.selectedFields, owner: personColumns })
    .from(group)
    .crossJoinLateral(below)
    .leftJoin(person, eq(person.id, below.ownerId))
    .where(inArray(group.id, groupsOf(scopes)))
    .orderBy(asc(below.addedAt), asc(below.id))
}

export const countOpenActionsOfGroups = (db: Db, scopes: Scopes) =>
  db
    .select({ id: actionItem.groupId, count: count() })
    .from(actionItem)
    .where(and(inArray(actionItem.groupId, groupsOf(scopes)), isNull(actionItem.doneAt)))
    .groupBy(actionItem.groupId)

/** Notes that the viewer is there. False where that stood already. */
export const insertAttendance = async (tx: Db, scope: GroupScope, meetingId: string, arrivedAt: Date): Promise<boolean> => {
  const rows = await tx
    .insert(attendance)
    .values({ groupId: scope.groupId, meetingId, personId: scope.viewerId as string, arrivedAt })
    .onConflictDoNothing()
    .returning({ meetingId: attendance.meetingId })
  return rows.length > 0
}

/** A page for each meeting of those who were there, in the order in which they came. */
export const findAttendanceOfMeetings = async (db: Db, scopes: Scopes, meetingIds: readonly string[], page: Page) => {
  const from = page.after && sql`(${attendance.arrivedAt}, ${attendance.personId}) > (${page.after.key}::timestamptz, ${page.after.id}::uuid)`
  const below = db
    .select({ meetingId: attendance.meetingId, personId: attendance.personId, arrivedAt: attendance.arrivedAt })
    .from(attendance)
    .where(and(eq(attendance.meetingId, meeting.id), from ?? undefined))
    .orderBy(asc(attendance.arrivedAt), asc(attendance.personId))
    .limit(page.first + 1)
    .as('below')
  return db
    .select({ id: below.personId, meetingId: below.meetingId, arrivedAt: below.arrivedAt, person: personColumns })
    .from(meeting)
    .crossJoinLateral(below)
    .innerJoin(person, eq(person.id, below.personId))
    .where(and(inArray(meeting.groupId, groupsOf(scopes)), inArray(meeting.id, [...meetingIds])))
    .orderBy(asc(below.arrivedAt), asc(below.personId))
}

export const countAttendanceOfMeetings = (db: Db, scopes: Scopes, meetingIds: readonly string[]) =>
  db
    .select({ id: attendance.meetingId, count: count() })
    .from(attendance)
    .where(and(inArray(attendance.groupId, groupsOf(scopes)), inArray(attendance.meetingId, [...meetingIds])))
    .groupBy(attendance.meetingId)
