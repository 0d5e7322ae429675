import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { isAway } from './client.ts'
import { StartError } from './embedded.ts'

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url))
const LOCK = 4_771_220_013 // any number that no other program on this server is likely to lock

/**
 * Brings the database to this program's schema; safe when several processes start at once.
 * Throws a StartError when it cannot be reached, or was migrated by a later version.
 */
export const migrate = async (url: string): Promise<void> => {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await sql`select 1`.catch((error) => {
      throw awayError(url, error)
    })
    // Held by the one connection, which also runs the migrations: a killed process frees it.
    await sql`select pg_advisory_lock(${LOCK})`
    await refuseNewer(sql)
    await applyMigrations(drizzle(sql), { migrationsFolder: FOLDER })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const patience = { away: 20_000, recovering: 120_000 }
const pauseMs = 250

/**
 * Does something at the start that may meet a database which restarts, from its beginning until it is there: for 20
 * seconds, or for two minutes while it answers that it is starting. Throws a StartError when that is over.
 * @param isOver asked before each further try
 */
export const onceThere = async <T>(url: string, run: () => Promise<T>, say: (line: string) => void, isOver = () => false): Promise<T> => {
  const since = performance.now()
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (!isAway(error)) throw error
      const reason = reasonOf(error)
      if (isOver() || performance.now() - since > patience[reason === '57P03' ? 'recovering' : 'away']) throw error instanceof StartError ? error : awayError(url, error)
      if (tries === 1) say(`The database at ${placeOf(url)} is not there (${reason}): waiting for it.`)
      await pause(pauseMs)
    }
  }
}

const reasonOf = (error: unknown): string => {
  const { code, cause, message } = error as Error & { code?: string }
  return code ?? (cause ? reasonOf(cause) : message)
}

const awayError = (url: string, error: unknown) =>
  new StartError(`The database at ${placeOf(url)} could not be reached (${reasonOf(error)}): start it, or mend DATABASE_URL.`, { cause: error })

const refuseNewer = async (sql: postgres.Sql) => {
  const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') as table`
  if (!found?.table) return
  const known = knownMigrations()
  const applied = await sql<{ at: string }[]>`select created_at as at from drizzle.__drizzle_migrations`
  const strange = applied.filter((row) => !known.has(Number(row.at)))
  if (strange.length === 0) return
  throw new StartError(
    `The database is newer than this program (${strange.length} ${strange.length === 1 ? 'migration' : 'migrations'} it does not know): start the newer version, or restore an older backup.`,
  )
}

const knownMigrations = () => {
  const journal: { entries: { when: number }[] } = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, 'utf8'))
  return new Set(journal.entries.map((entry) => entry.when))
}

/** Host, port and database name; never the password. */
const placeOf = (url: string) => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
