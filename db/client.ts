import { Column, is, SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** A pool or a transaction: what every query takes first. */
export type Db = PostgresJsDatabase<Record<string, never>>

export type Database = { db: Db; sql: postgres.Sql; close: () => Promise<void> }

/** Above so many parameters a statement hardly comes again with as many: a list of ids makes one statement for each length. */
const preparedParameters = 8

/**
 * Lets the server keep the statements that Drizzle sends: it then parses and plans them once per connection, and they
 * take one exchange instead of two. Drizzle itself asks for that only where each is given a name.
 */
const preparing = <T extends postgres.Sql | postgres.TransactionSql>(sql: T): T => {
  const { unsafe } = sql
  const prepared: typeof unsafe = (text, args = [], options = {}) => unsafe(text, args, { ...options, prepare: args.length > 0 && args.length <= preparedParameters })
  return Object.assign(sql, { unsafe: prepared })
}

/**
 * A statement that Drizzle writes once for a pool, not at every call, which takes it longer than Postgres takes to answer: for
 * what every request or every page asks. A list goes in as one parameter, so that one statement serves every length of it.
 */
export const statement = <Args extends Record<string, unknown>, Rows>(write: (db: Db) => { prepare: (name: string) => { execute: (args: Args) => Promise<Rows> } }) => {
  const written = new WeakMap<Db, { execute: (args: Args) => Promise<Rows> }>()
  return (db: Db, args: Args): Promise<Rows> => {
    const query = written.get(db) ?? withMapper(write(db).prepare('kept'))
    written.set(db, query)
    return query.execute(args)
  }
}

const keptGroups = 10_000

/** Remembers in which group a thing is. It never moves to another, so no word of a change is needed; one that is gone is found by nobody. */
export const inGroup = (find: (db: Db, id: string) => Promise<string | null>) => {
  const groups = new Map<string, string>()
  return async (db: Db, id: string): Promise<string | null> => {
    const known = groups.get(id)
    if (known) return known
    const found = await find(db, id)
    if (found) groups.set(id, found)
    if (groups.size > keptGroups) groups.delete(groups.keys().next().value as string)
    return found
  }
}

type Cell = { path: string[]; field: Column | SQL | { sql: SQL } }
type Written = { fields?: Cell[]; joinsNotNullableMap?: Record<string, boolean>; customResultMapper?: (rows: unknown[][]) => unknown[] }

/**
 * Decides once how each cell is read. Drizzle decides it for every cell of every row, which on a page of fifty comments takes
 * longer than reading it; what may be absent as a whole, below a left join, is left to it.
 */
const withMapper = <T extends object>(query: T): T => {
  const { fields, joinsNotNullableMap = {} } = query as Written
  if (!fields || (fields.some(({ path }) => path.length > 1) && Object.values(joinsNotNullableMap).includes(false))) return query
  const cells = fields.map(({ path, field }) => {
    const { decoder } = is(field, Column) ? { decoder: field } : is(field, SQL) ? (field as unknown as { decoder: Column }) : (field.sql as unknown as { decoder: Column })
    const isPlain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
    return { within: path.slice(0, -1), key: path.at(-1) as string, decode: isPlain ? null : (value: unknown) => decoder.mapFromDriverValue(value) }
  })
  const read = (row: unknown[]) => {
    const result: Record<string, unknown> = {}
    for (let i = 0; i < cells.length; i++) {
      const { within, key, decode } = cells[i] as (typeof cells)[number]
      let place = result
      for (const name of within) place = (place[name] ??= {}) as Record<string, unknown>
      place[key] = row[i] === null || !decode ? row[i] : decode(row[i])
    }
    return result
  }
  return Object.assign(query, { customResultMapper: (rows: unknown[][]) => rows.map(read) })
}

/** Whether a column is one of a list that the statement is given under this name. */
export const isAnyOf = (column: PgColumn, name: string) => sql`${column} = any(${sql.placeholder(name)})`

/** Opens a pool of at most `max` connections. No connection is made before the first statement. */
export const openDatabase = (url: string, { max = 10, onQuery }: { max?: number; onQuery?: (text: string) => void } = {}): Database => {
  // For a list of one or two ids Postgres would plan anew at each call, which takes it longer than to answer: an index serves every sort here.
  const connection = { application_name: 'colloquy', plan_cache_mode: 'force_generic_plan' }
  const pool = preparing(postgres(url, { max, onnotice: () => {}, connection }))
  const { begin } = pool
  pool.begin = ((...args: unknown[]) => {
    const run = args.pop() as (tx: postgres.TransactionSql) => unknown
    return (begin as (...args: unknown[]) => unknown)(...args, (tx: postgres.TransactionSql) => run(preparing(tx)))
  }) as typeof begin
  const logger = onQuery ? { logQuery: onQuery } : false
  const db = drizzle(pool, { logger })
  // The form that JavaScript reads without a second try; Postgres writes it so in a session in UTC.
  pool.options.parsers[1184] = (text: string) => (text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text)
  return { db, sql: pool, close: () => pool.end({ timeout: 5 }) }
}
