import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { person } from '../schema/auth.ts'
import { availability, availabilityException, availabilityHidden } from '../schema/availability.ts'
import { group, member } from '../schema/groups.ts'
import type { GroupScope, PersonScope } from '../scope.ts'

export type AvailabilityRow = typeof availability.$inferSelect
export type ExceptionRow = typeof availabilityException.$inferSelect

const own = (by: PersonScope) => eq(availability.personId, by.viewerId)

export const findAvailability = async (db: Db, by: PersonScope): Promise<AvailabilityRow | null> => (await db.select().from(availability).where(own(by)))[0] ?? null

/** Kept as it is until the transaction ends. */
export const lockAvailability = async (tx: Db, by: PersonScope): Promise<AvailabilityRow | null> => (await tx.select().from(availability).where(own(by)).for('update'))[0] ?? null

export const findZone = async (db: Db, by: PersonScope): Promise<string> => (await db.select({ zone: person.zone }).from(person).where(eq(person.id, by.viewerId)))[0]?.zone ?? 'UTC'

/** False where somebody's other device has made or changed it since: the version is no longer the one given. */
export const upsertAvailability = async (tx: Db, by: PersonScope, version: number, plan: Pick<AvailabilityRow, 'zone' | 'pattern'>, changedAt: Date): Promise<boolean> => {
  const rows =
    version === 0
      ? await tx.insert(availability).values({ ...plan, personId: by.viewerId, changedAt }).onConflictDoNothing().returning({ id: availability.personId })
      : await tx.update(availability).set({ ...plan, changedAt, version: version + 1 }).where(and(own(by), eq(availability.version, version))).returning({ id: availability.personId })
  return rows.length > 0
}

/** With its exceptions, and the choices of who sees it. False where there was none. */
export const deleteAvailability = async (tx: Db, by: PersonScope): Promise<boolean> => {
  await tx.delete(availabilityHidden).where(eq(availabilityHidden.personId, by.viewerId))
  return (await tx.delete(availability).where(own(by)).returning({ id: availability.personId })).length > 0
}

const ofOwner = (by: PersonScope) => eq(availabilityException.personId, by.viewerId)

/** In the order of time. */
export const findExceptions = (db: Db, by: PersonScope) => db.select().from(availabilityException).where(ofOwner(by)).orderBy(asc(availabilityException.startLocal), asc(availabilityException.id))

export const insertException = async (tx: Db, by: PersonScope, row: Omit<ExceptionRow, 'personId'>) => {
  await tx.insert(availabilityException).values({ ...row, personId: by.viewerId })
}

/** Those that were over by then. */
export const deletePastExceptions = async (tx: Db, by: PersonScope, local: string) => {
  await tx.delete(availabilityException).where(and(ofOwner(by), sql`${availabilityException.endLocal} <= ${local}::timestamp`))
}

export const deleteException = async (tx: Db, by: PersonScope, id: string): Promise<boolean> =>
  (await tx.delete(availabilityException).where(and(ofOwner(by), eq(availabilityException.id, id))).returning({ id: availabilityException.id })).length > 0

/** The groups of somebody, and whether each sees when it suits them. */
export const findShares = (db: Db, by: PersonScope) =>
  db
    .select({ groupId: group.id, slug: group.slug, name: group.name, isShown: sql<boolean>`${availabilityHidden.groupId} is null`.as('is_shown') })
    .from(member)
    .innerJoin(group, eq(group.id, member.groupId))
    .leftJoin(availabilityHidden, and(eq(availabilityHidden.groupId, member.groupId), eq(availabilityHidden.personId, member.personId)))
    .where(eq(member.personId, by.viewerId))
    .orderBy(asc(member.joinedAt), asc(member.id))

export const insertHidden = async (tx: Db, scope: GroupScope) => {
  await tx.insert(availabilityHidden).values({ groupId: scope.groupId, personId: scope.viewerId as string }).onConflictDoNothing()
}

export const deleteHidden = async (tx: Db, scope: GroupScope) => {
  await tx.delete(availabilityHidden).where(and(eq(availabilityHidden.groupId, scope.groupId), eq(availabilityHidden.personId, scope.viewerId as string)))
}

/** The members of a group, those who show it nothing without a pattern, in the order of joining. */
export const findCalendars = (db: Db, scope: GroupScope) =>
  db
    .select({ personId: member.personId, zone: availability.zone, pattern: availability.pattern })
    .from(member)
    .leftJoin(availabilityHidden, and(eq(availabilityHidden.groupId, member.groupId), eq(availabilityHidden.personId, member.personId)))
    .leftJoin(availability, and(eq(availability.personId, member.personId), isNull(availabilityHidden.groupId)))
    .where(eq(member.groupId, scope.groupId))
    .orderBy(asc(member.joinedAt), asc(member.id))

/** Their exceptions that reach into a span, a day more on each side as clocks differ; the last made last. */
export const findExceptionsOf = (db: Db, _scope: GroupScope, personIds: readonly string[], from: string, until: string) =>
  db
    .select({ personId: availabilityException.personId, startLocal: availabilityException.startLocal, endLocal: availabilityException.endLocal, fit: availabilityException.fit })
    .from(availabilityException)
    .where(
      and(
        inArray(availabilityException.personId, [...personIds]),
        gt(availabilityException.endLocal, sql`${from}::timestamp - interval '1 day'`),
        sql`${availabilityException.startLocal} < ${until}::timestamp + interval '1 day'`,
      ),
    )
    .orderBy(asc(availabilityException.createdAt), asc(availabilityException.id))
