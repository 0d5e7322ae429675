import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Deps } from '../api/context.ts'
import { trimEvents } from '../api/live/service.ts'
import type { Db } from './client.ts'
import { insertPerson } from './queries/auth.ts'
import { groupHistory } from './sample-group.ts'
import { everybody, samplePeople, sampleStranger } from './sample-people.ts'
import { person } from './schema/auth.ts'
import { play } from './seed-acts.ts'

export const demoPassword = 'a quiet reading room'
export const demoGroup = 'thursday-readers'

const emailOf = (who: string) => `${who}@demo.example`
const yearMs = 366 * 86_400_000

/** Who can log in, with the rights in the group that make them worth trying. */
export const demoLogins = everybody.slice(0, 5).map((who) => ({ email: emailOf(who), name: samplePeople[who].name, role: samplePeople[who].role.toLowerCase() }))

/** Whether nobody has an account here yet. */
export const isEmpty = async (db: Db) => (await db.select({ id: person.id }).from(person).limit(1)).length === 0

/** Whether this database holds the sample group and was made for it. */
export const isDemo = async (db: Db) => {
  const [row] = await db.execute<{ about: string | null }>(sql`select shobj_description(oid, 'pg_database') as about from pg_database where datname = current_database()`)
  return row?.about === 'colloquy demo'
}

/**
 * Fills an empty database with a sample group that is in the middle of a meeting, through the services that people use and
 * with the clock where it stood at each act: whatever an act writes beside its rows is there too. All or nothing.
 * @param passwordHash of `demoPassword`
 */
export const seed = async (deps: Deps, passwordHash: string): Promise<void> => {
  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    // Nobody is woken for what is not committed yet.
    const inside: Deps = { ...deps, db: tx, bus: { ...deps.bus, wake: () => {} } }
    const ids = new Map<string, string>()
    for (const [who, { name, zone }] of Object.entries({ ...samplePeople, ...sampleStranger })) {
      ids.set(who, uuidv7())
      await insertPerson(tx, { id: ids.get(who) as string, name, email: emailOf(who), zone, passwordHash, createdAt: new Date(now.getTime() - 1.1 * yearMs) })
    }
    await play(inside, groupHistory(demoGroup, now, (who) => ids.get(who) as string))
    await trimEvents(inside)
    await tx.execute(sql`do $$ begin execute format('comment on database %I is %L', current_database(), 'colloquy demo'); end $$`)
  })
}
