import { and, desc, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm'
import { type Db, isAnyOf, statement } from '../client.ts'
import { accessOfEach } from './groups.ts'
import { login, person, throttle } from '../schema/auth.ts'

/** What others may see of people: an id and a name, nothing else. */
export const findPeople = (db: Db, ids: readonly string[]) => people(db, { ids })

const people = statement((db) => db.select({ id: person.id, name: person.name }).from(person).where(isAnyOf(person.id, 'ids')))

/** What somebody may see of themselves. */
export const findAccount = async (db: Db, id: string) => {
  const [row] = await db.select({ id: person.id, name: person.name, email: person.email, zone: person.zone }).from(person).where(eq(person.id, id))
  return row ?? null
}

export type AccountRow = NonNullable<Awaited<ReturnType<typeof findAccount>>>

const keys = { id: person.id, passwordHash: person.passwordHash }

export const findKeysByEmail = async (db: Db, email: string) => {
  const [row] = await db.select(keys).from(person).where(eq(person.email, email))
  return row ?? null
}

export const findKeysById = async (db: Db, id: string) => {
  const [row] = await db.select(keys).from(person).where(eq(person.id, id))
  return row ?? null
}

/** Breaks on person_email_unique where the address is taken. */
export const insertPerson = async (tx: Db, row: typeof person.$inferInsert) => {
  await tx.insert(person).values(row)
}

export const updateAccount = async (tx: Db, id: string, change: { name?: string; zone?: string }) => {
  await tx.update(person).set(change).where(eq(person.id, id))
}

/** False where the password is no longer the one that was checked. */
export const updatePassword = async (tx: Db, id: string, from: string, to: string): Promise<boolean> => {
  const rows = await tx
    .update(person)
    .set({ passwordHash: to })
    .where(and(eq(person.id, id), eq(person.passwordHash, from)))
    .returning({ id: person.id })
  return rows.length > 0
}

export const insertLogin = async (tx: Db, row: typeof login.$inferInsert) => {
  await tx.insert(login).values(row)
}

/** The login that a secret opens, unless it has ended, and the groups that it opens: most requests then need no second look-up. */
export const findLogin = async (db: Db, secretHash: string, now: Date) => {
  const [row] = await openLogin(db, { secretHash, now: now.toISOString() })
  return row ?? null
}

const openLogin = statement((db) =>
  db
    .select({ id: login.id, personId: login.personId, lastSeenAt: login.lastSeenAt, endsAt: login.endsAt, access: accessOfEach(login) })
    .from(login)
    .where(and(eq(login.secretHash, sql.placeholder('secretHash')), gt(login.expiresAt, sql.placeholder('now')))),
)

export const findLogins = (db: Db, personId: string, now: Date) =>
  db
    .select({ id: login.id, userAgent: login.userAgent, startedAt: login.startedAt, lastSeenAt: login.lastSeenAt, expiresAt: login.expiresAt })
    .from(login)
    .where(and(eq(login.personId, personId), gt(login.expiresAt, now)))
    .orderBy(desc(login.lastSeenAt), desc(login.id))

export type LoginRow = Awaited<ReturnType<typeof findLogins>>[number]

/** Those of the logins that have not ended. */
export const findOpenLogins = async (db: Db, ids: readonly string[], now: Date): Promise<string[]> => {
  const rows = await db
    .select({ id: login.id })
    .from(login)
    .where(and(inArray(login.id, [...ids]), gt(login.expiresAt, now)))
  return rows.map((row) => row.id)
}

/** Moves the idle end, never past the absolute one; only where nobody did since `seenBefore`. */
export const touchLogin = async (db: Db, id: string, now: Date, idleEnd: Date, seenBefore: Date) => {
  await db
    .update(login)
    .set({ lastSeenAt: now, expiresAt: sql`least(${idleEnd.toISOString()}::timestamptz, ${login.endsAt})` })
    .where(and(eq(login.id, id), lte(login.lastSeenAt, seenBefore)))
}

/** Deletes logins and answers their ids. */
export const deleteLogins = async (tx: Db, which: { id: string; personId: string } | { personId: string; except: string } | { secretHash: string } | { endedBy: Date }): Promise<string[]> => {
  const rows = await tx
    .delete(login)
    .where(
      'secretHash' in which
        ? eq(login.secretHash, which.secretHash)
        : 'endedBy' in which
          ? lte(login.expiresAt, which.endedBy)
          : and(eq(login.personId, which.personId), 'id' in which ? eq(login.id, which.id) : ne(login.id, which.except)),
    )
    .returning({ id: login.id })
  return rows.map((row) => row.id)
}

/**
 * Counts one try under a key, unless `limit` were made within the last `windowMs`. One statement under
 * the row's lock, so that any number of processes count together. Answers null, or when the next try is free.
 */
export const countTry = async (db: Db, key: string, limit: number, windowMs: number, now: Date): Promise<Date | null> => {
  const at = sql`${now.toISOString()}::timestamptz`
  const window = sql`make_interval(secs => ${windowMs / 1000}::float8)`
  const recent = sql`array(select try from unnest(${throttle.tries}) as try where try > ${at} - ${window} order by try)`
  const [row] = await db.execute<{ is_refused: boolean; free_at: Date | string }>(sql`
    insert into ${throttle} (key, tries, ends_at) values (${key}, array[${at}], ${at} + ${window})
    on conflict (key) do update set
      is_refused = cardinality(${recent}) >= ${limit},
      tries = case when cardinality(${recent}) >= ${limit} then ${recent} else ${recent} || ${at} end,
      ends_at = case when cardinality(${recent}) >= ${limit} then ${throttle.endsAt} else ${at} + ${window} end
    returning is_refused, tries[1] + ${window} as free_at`)
  return row?.is_refused ? new Date(row.free_at) : null
}

export const deleteTries = async (db: Db, which: { key: string } | { endedBy: Date }) => {
  await db.delete(throttle).where('key' in which ? eq(throttle.key, which.key) : lte(throttle.endsAt, which.endedBy))
}
