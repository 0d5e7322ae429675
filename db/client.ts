import { Column, fillPlaceholders, getTableName, is, type Logger, SQL, sql } from 'drizzle-orm'
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
export const statement = <Args extends Record<string, unknown>, Row>(write: (db: Db) => { prepare: (name: string) => { execute: (args: Args) => Promise<Row[]> } }) => {
  const written = new WeakMap<Db, (args: Args) => Promise<Row[]>>()
  const prepare = (db: Db) => {
    const { queryString, params, client, logger, ...query } = write(db).prepare('kept') as unknown as Written
    const read = reader<Row>(query)
    return async (args: Args) => {
      const values = fillPlaceholders(params, args)
      logger.logQuery(queryString, values)
      return (await client.unsafe(queryString, values as never[], { prepare: true }).values()).map(read)
    }
  }
  return (db: Db, args: Args): Promise<Row[]> => {
    const ask = written.get(db) ?? prepare(db)
    written.set(db, ask)
    return ask(args)
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
type Written = { queryString: string; params: unknown[]; fields: Cell[]; joinsNotNullableMap?: Record<string, boolean>; client: postgres.Sql; logger: Logger }

/**
 * Decides once how each cell is read. Drizzle decides it for every cell of every row, which on a page of fifty comments takes
 * longer than reading it. An object below a left join is null where its first cell is.
 */
const reader = <Row>({ fields, joinsNotNullableMap = {} }: Pick<Written, 'fields' | 'joinsNotNullableMap'>): ((row: unknown[]) => Row) => {
  const cells = fields.map(({ path, field }) => {
    const { decoder } = is(field, Column) ? { decoder: field } : is(field, SQL) ? (field as unknown as { decoder: Column }) : (field.sql as unknown as { decoder: Column })
    const isPlain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
    const isOptional = is(field, Column) && path.length > 1 && joinsNotNullableMap[getTableName(field.table)] === false
    return { within: path.length > 1 ? (path[0] as string) : null, key: path.at(-1) as string, isOptional, decode: isPlain ? null : (value: unknown) => decoder.mapFromDriverValue(value) }
  })
  // Copied, an object has room for all its cells at once; filled one by one it grows again and again.
  const empty = Object.fromEntries(cells.map(({ within, key }) => [within ?? key, undefined]))
  return (row) => {
    const result: Record<string, unknown> = { ...empty }
    for (let i = 0; i < cells.length; i++) {
      const { within, key, isOptional, decode } = cells[i] as (typeof cells)[number]
      const value = row[i] === null || !decode ? row[i] : decode(row[i])
      if (within === null) result[key] = value
      else if (result[within]) (result[within] as Record<string, unknown>)[key] = value
      else if (result[within] === undefined) result[within] = isOptional && value === null ? null : { [key]: value }
    }
    return result as Row
  }
}

/** Whether a column is one of a list that the statement is given under this name. */
export const isAnyOf = (column: PgColumn, name: string) => sql`${column} = any(${sql.placeholder(name)})`

const afterwards = new WeakMap<object, (() => void)[]>()

/** Runs something once the transaction has been committed, and never if it is not; at once outside of one. */
export const afterCommit = (tx: Db, run: () => void): void => {
  const waiting = afterwards.get(tx)
  if (waiting) waiting.push(run)
  else run()
}

const noticing = (db: Db): Db => {
  const transaction = db.transaction.bind(db)
  db.transaction = async (run, config) => {
    const waiting: (() => void)[] = []
    const result = await transaction((tx) => {
      afterwards.set(tx, waiting)
      return run(tx)
    }, config)
    for (const then of waiting) then()
    return result
  }
  return db
}

/** Seconds before a connection is tried again. The driver's own wait grows with the tries of all connections together, to 20 seconds after a blink. */
const backoff = () => 0.25

const signsOfAbsence = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[123])$/

/** Whether this says that the database is away, as while it restarts, and not that it refuses. */
export const isAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { code = '', cause, message } = error as Error & { code?: string }
  // The driver of pg-boss says it in words alone.
  return signsOfAbsence.test(code) || message.startsWith('Connection terminated') || isAway(cause)
}

/** Opens a pool of at most `max` connections. No connection is made before the first statement. */
export const openDatabase = (url: string, { max = 10, onQuery }: { max?: number; onQuery?: (text: string) => void } = {}): Database => {
  // For a list of one or two ids Postgres would plan anew at each call, which takes it longer than to answer: an index serves every sort here.
  const connection = { application_name: 'colloquy', plan_cache_mode: 'force_generic_plan' }
  const pool = preparing(postgres(url, { max, onnotice: () => {}, connection, backoff }))
  const { begin } = pool
  pool.begin = ((...args: unknown[]) => {
    const run = args.pop() as (tx: postgres.TransactionSql) => unknown
    return (begin as (...args: unknown[]) => unknown)(...args, (tx: postgres.TransactionSql) => run(preparing(tx)))
  }) as typeof begin
  const logger = onQuery ? { logQuery: onQuery } : false
  const db = noticing(drizzle(pool, { logger }))
  // The form that JavaScript reads without a second try; Postgres writes it so in a session in UTC.
  pool.options.parsers[1184] = (text: string) => (text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text)
  return { db, sql: pool, close: () => pool.end({ timeout: 5 }) }
}
