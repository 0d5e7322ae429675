import { connect, type Socket } from 'node:net'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** A pool or a transaction: what every query takes first. */
export type Db = PostgresJsDatabase<Record<string, never>>

export type Database = { db: Db; sql: postgres.Sql; close: () => Promise<void> }

/** Above so many parameters a statement hardly comes again with as many: a list of ids makes one statement for each length. */
const preparedParameters = 30

/**
 * Lets the server keep the statements that Drizzle sends: it then parses and plans them once per connection, and they
 * take one exchange instead of two. Drizzle itself asks for that only where each is given a name.
 */
const preparing = <T extends postgres.Sql | postgres.TransactionSql>(sql: T): T => {
  const { unsafe } = sql
  const prepared: typeof unsafe = (text, args = [], options = {}) => unsafe(text, args, { ...options, prepare: args.length > 0 && args.length <= preparedParameters })
  return Object.assign(sql, { unsafe: prepared })
}

type Place = { host: string[]; port: number[]; path?: string | false }

/**
 * A socket that tells of its end as an error first and as an end a moment later. The driver (3.4.9) forgets its socket when it
 * hears of the end and only then refuses the query that is under way; the rollback that follows is written to nothing, which
 * throws outside of every promise and ends the process. A socket that is dead but not forgotten takes it without harm.
 */
const openSocket = ({ host, port, path }: Place): Socket => {
  const socket = path ? connect(path) : connect(port[0] as number, host[0])
  const emit = socket.emit.bind(socket) as (name: string, ...args: unknown[]) => boolean
  const tell = (name: string, ...args: unknown[]) => {
    if (name !== 'close') return emit(name, ...args)
    const hadError = args[0] === true
    if (!hadError && socket.listenerCount('error') > 0) emit('error', Object.assign(new Error('The database closed the connection.'), { code: 'CONNECTION_CLOSED' }))
    setTimeout(emit, 50, name, ...args)
    return true
  }
  return Object.assign(socket, { emit: tell, host: host[0], port: port[0] })
}

/** Opens a pool of at most `max` connections. No connection is made before the first statement. */
export const openDatabase = (url: string, { max = 10, onQuery }: { max?: number; onQuery?: (text: string) => void } = {}): Database => {
  const sql = preparing(postgres(url, { max, onnotice: () => {}, connection: { application_name: 'colloquy' }, socket: openSocket } as postgres.Options<never>))
  const { begin } = sql
  sql.begin = ((...args: unknown[]) => {
    const run = args.pop() as (tx: postgres.TransactionSql) => unknown
    return (begin as (...args: unknown[]) => unknown)(...args, (tx: postgres.TransactionSql) => run(preparing(tx)))
  }) as typeof begin
  const logger = onQuery ? { logQuery: onQuery } : false
  return { db: drizzle(sql, { logger }), sql, close: () => sql.end({ timeout: 5 }) }
}
