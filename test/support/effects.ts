import { asc, eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { event } from '../../db/schema/events.ts'
import type { Api, Client } from './api.ts'

type Reached = Pick<Api, 'db' | 'deps'>

/** Of a server without recurring jobs: these write on their own account, whatever is asked meanwhile. */
export const rowsPerTable = async ({ db }: Reached) => {
  const tables = await db.execute<{ name: string }>(sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`)
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`)
  return [...(await db.execute<{ name: string; rows: number }>(sql.raw(counts.join(' union all '))))]
}

/** The refusals of a mutation that has to be refused; fails if it left a row in any table, an event among them. */
export const refusedWithoutTrace = async (api: Reached, client: Pick<Client, 'refused'>, mutation: string, input: object) => {
  const before = await rowsPerTable(api)
  const errors = await client.refused(mutation, { input })
  expect(await rowsPerTable(api)).toEqual(before)
  return errors
}

/** The events of a stream, in order; all of them unless a type is named. */
export const eventsOf = async ({ db }: Reached, streamId: string, type?: string) => {
  const all = await db.select({ seq: event.seq, type: event.type, data: event.data }).from(event).where(eq(event.streamId, streamId)).orderBy(asc(event.seq))
  return all.filter((found) => !type || found.type === type)
}

/** Waits for the first event of a type in a stream. */
export const eventIn = async ({ deps }: Reached, streamId: string, type: string, after = 0) => {
  const stop = new AbortController()
  try {
    for await (const found of await deps.streams.read(streamId, after, stop.signal)) if (found.type === type) return found
  } finally {
    stop.abort()
  }
  throw new Error(`The stream ended before ${type}.`)
}
