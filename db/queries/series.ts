import { and, asc, count, eq, inArray, lt, notInArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Db, inGroup } from '../client.ts'
import { person } from '../schema/auth.ts'
import { group, member } from '../schema/groups.ts'
import { exception, groupBreak, meeting, series } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

export type { Slot } from '../schema/scheduling.ts'
export type SeriesRow = typeof series.$inferSelect
export type BreakRow = typeof groupBreak.$inferSelect
type Page = { first: number; after: { key: string; id: string } | null }
type Scopes = readonly GroupScope[]

/** What a series is by its organiser. */
export type SeriesPlan = Pick<SeriesRow, 'title' | 'startLocal' | 'zone' | 'rule' | 'durationMinutes' | 'place' | 'link' | 'note' | 'facilitatorId' | 'slots'>

const within = (column: PgColumn, scopes: Scopes) =>
  inArray(
    column,
    scopes.map((scope) => scope.groupId),
  )

/** The one unscoped look-up of a series, and of a break: the id of its group and nothing else. */
export const findGroupIdOfSeries = inGroup(async (db, id) => {
  const [row] = await db.select({ groupId: series.groupId }).from(series).where(eq(series.id, id))
  return row?.groupId ?? null
})
export const findGroupIdOfBreak = inGroup(async (db, id) => {
  const [row] = await db.select({ groupId: groupBreak.groupId }).from(groupBreak).where(eq(groupBreak.id, id))
  return row?.groupId ?? null
})

export const findSeries = (db: Db, scopes: Scopes, ids: readonly string[]) =>
  db
    .select()
    .from(series)
    .where(and(within(series.groupId, scopes), inArray(series.id, [...ids])))

/** A page for each group, in the order in which they were made. */
export const findSeriesOfGroups = async (db: Db, scopes: Scopes, page: Page) => {
  const from = page.after && sql`(${series.createdAt}, ${series.id}) > (${page.after.key}::timestamptz, ${page.after.id}::uuid)`
  const parent = db.select({ groupId: group.id }).from(group).where(within(group.id, scopes)).as('parent')
  const below = db
    .select()
    .from(series)
    .where(and(eq(series.groupId, parent.groupId), from ?? undefined))
    .orderBy(asc(series.createdAt), asc(series.id))
    .limit(page.first + 1)
    .as('below')
  const rows = await db.select().from(parent).crossJoinLateral(below).orderBy(asc(below.createdAt), asc(below.id))
  return rows.map((row) => row.below as SeriesRow)
}

export const countSeriesOfGroups = (db: Db, scopes: Scopes) => db.select({ id: series.groupId, count: count() }).from(series).where(within(series.groupId, scopes)).groupBy(series.groupId)

/** How many series of a group still meet after an instant; of several who make one at once, each counts those before once it has told its event. */
export const countSeriesAhead = (tx: Db, scope: GroupScope, now: Date): Promise<number> =>
  tx.$count(series, and(eq(series.groupId, scope.groupId), sql`(${series.madeUntil} < '9999-01-01' or exists (select from ${meeting} where ${meeting.seriesId} = ${series.id} and ${meeting.startsAt} > ${now.toISOString()}::timestamptz))`))

/** One writer at a time in a series. */
export const lockSeries = async (tx: Db, scope: GroupScope, id: string): Promise<SeriesRow | null> => {
  const [row] = await tx
    .select()
    .from(series)
    .where(and(eq(series.groupId, scope.groupId), eq(series.id, id)))
    .for('update')
  return row ?? null
}

/** All series of a group that may still meet after an instant, to oneself. */
export const lockSeriesOfGroup = (tx: Db, scope: GroupScope) => tx.select().from(series).where(eq(series.groupId, scope.groupId)).orderBy(asc(series.id)).for('update')

export const findAllSeries = (db: Db, scope: GroupScope) => db.select().from(series).where(eq(series.groupId, scope.groupId)).orderBy(asc(series.id))

/** Series whose meetings are not made up to an instant, unscoped: for the job, which asks for the scope of each. */
export const findSeriesToExtend = (db: Db, until: Date, limit: number, except: readonly string[]) =>
  db
    .select({ id: series.id, groupId: series.groupId })
    .from(series)
    .where(and(lt(series.madeUntil, until), except.length > 0 ? notInArray(series.id, [...except]) : undefined))
    .orderBy(asc(series.madeUntil), asc(series.id))
    .limit(limit)

export const insertSeries = async (tx: Db, scope: GroupScope, row: SeriesPlan & { id: string; continuesId: string | null; madeUntil: Date }, now: Date): Promise<void> => {
  await tx.insert(series).values({ ...row, groupId: scope.groupId, createdAt: now, changedAt: now })
}

export const updateSeries = async (tx: Db, scope: GroupScope, id: string, change: Partial<SeriesPlan & { madeUntil: Date; continuesId: string | null }>, now: Date): Promise<void> => {
  await tx
    .update(series)
    .set({ ...change, version: sql`${series.version} + 1`, changedAt: now })
    .where(and(eq(series.groupId, scope.groupId), eq(series.id, id)))
}

/** What series give changes, and by their version calendar programs tell that. */
export const touchSeries = async (tx: Db, scope: GroupScope, ids: readonly string[], now: Date): Promise<void> => {
  await tx
    .update(series)
    .set({ version: sql`${series.version} + 1`, changedAt: now })
    .where(and(eq(series.groupId, scope.groupId), inArray(series.id, [...ids])))
}

export const updateMadeUntil = async (tx: Db, scope: GroupScope, id: string, madeUntil: Date): Promise<void> => {
  await tx
    .update(series)
    .set({ madeUntil })
    .where(and(eq(series.groupId, scope.groupId), eq(series.id, id)))
}

export const deleteSeries = async (tx: Db, scope: GroupScope, id: string): Promise<void> => {
  await tx.delete(series).where(and(eq(series.groupId, scope.groupId), eq(series.id, id)))
}

export const findExceptions = (db: Db, scopes: Scopes, ids: readonly string[]) =>
  db
    .select({ seriesId: exception.seriesId, originalLocal: exception.originalLocal })
    .from(exception)
    .innerJoin(series, and(eq(series.id, exception.seriesId), within(series.groupId, scopes)))
    .where(inArray(exception.seriesId, [...ids]))
    .orderBy(asc(exception.originalLocal))

export const replaceExceptions = async (tx: Db, _scope: GroupScope, seriesId: string, locals: readonly string[]): Promise<void> => {
  await tx.delete(exception).where(eq(exception.seriesId, seriesId))
  if (locals.length > 0) await tx.insert(exception).values(locals.map((originalLocal) => ({ seriesId, originalLocal })))
}

export const insertExceptions = async (tx: Db, _scope: GroupScope, rows: readonly { seriesId: string; originalLocal: string }[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(exception).values([...rows]).onConflictDoNothing()
}

export const findBreaks = (db: Db, scopes: Scopes): Promise<BreakRow[]> => db.select().from(groupBreak).where(within(groupBreak.groupId, scopes)).orderBy(asc(groupBreak.firstDay), asc(groupBreak.id))

export const insertBreak = async (tx: Db, scope: GroupScope, row: Pick<BreakRow, 'id' | 'name' | 'firstDay' | 'lastDay'>, now: Date): Promise<void> => {
  await tx.insert(groupBreak).values({ ...row, groupId: scope.groupId, createdAt: now })
}

export const deleteBreak = async (tx: Db, scope: GroupScope, id: string): Promise<BreakRow | null> => {
  const [row] = await tx
    .delete(groupBreak)
    .where(and(eq(groupBreak.groupId, scope.groupId), eq(groupBreak.id, id)))
    .returning()
  return row ?? null
}

/** Members with their zones and since when they belong, for who carries which hours. */
export const findZonesOfMembers = (db: Db, scopes: Scopes) =>
  db
    .select({ groupId: member.groupId, personId: member.personId, name: person.name, zone: person.zone, joinedAt: member.joinedAt })
    .from(member)
    .innerJoin(person, eq(person.id, member.personId))
    .where(within(member.groupId, scopes))
    .orderBy(asc(member.joinedAt), asc(member.id))
