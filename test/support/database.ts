import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { addressOf } from './database-server.ts'

/**
 * A new database with the migrated schema, as its address. Call it once per file (or per test that
 * needs an empty one); it is dropped, connections and all, when the file ends.
 */
export const freshDatabase = async (): Promise<string> => {
  const name = `${inject('templateName')}_${randomBytes(4).toString('hex')}`
  await onServer((sql) => sql`create database ${sql(name)} template ${sql(inject('templateName'))}`)
  made.push(name)
  return addressOf(inject('serverUrl'), name)
}

const made: string[] = []

afterAll(async () => {
  for (const name of made.splice(0)) await onServer((sql) => sql`drop database if exists ${sql(name)} with (force)`)
})

const onServer = async (run: (sql: postgres.Sql) => Promise<unknown>) => {
  const sql = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  await run(sql).finally(() => sql.end({ timeout: 5 }))
}
