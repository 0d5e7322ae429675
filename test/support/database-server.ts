import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { StartError, startEmbedded, type Embedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Any database of the test server, with the right to create others. */
    serverUrl: string
    /** Name of the migrated database that every test file copies. */
    templateName: string
  }
}

/** One server and one migrated template per run; both are gone when the run ends. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? undefined : await startFreeSlot()
  const serverUrl = given ?? (server as Embedded).url
  const templateName = `test_${randomBytes(4).toString('hex')}`
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
  const end = async () => {
    await sql`drop database if exists ${sql(templateName)} with (force)`
    await sql.end({ timeout: 5 })
    await server?.stop()
  }
  try {
    if (server) await dropLeftovers(sql)
    await sql`create database ${sql(templateName)}`
    await migrate(addressOf(serverUrl, templateName))
    // A copy fails while anybody is connected to the template; nobody can be now.
    await sql`alter database ${sql(templateName)} with allow_connections false`
  } catch (error) {
    await end() // a set-up that fails gets no tear-down
    throw error
  }
  project.provide('serverUrl', serverUrl)
  project.provide('templateName', templateName)
  return end
}

/** The same server, another database. */
export const addressOf = (serverUrl: string, name: string) => {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Runs at the same time in one clone each take a cluster of their own; a later run finds it made already. */
const startFreeSlot = async () => {
  for (let slot = 1; slot < 9; slot++) {
    try {
      return await startEmbedded({ dataDir: `.data/test/${slot}`, fsync: false, waitMs: 0 })
    } catch (error) {
      if (!(error instanceof StartError && error.message.includes('already running'))) throw error
    }
  }
  throw new Error('Eight test runs are going on in this folder already.')
}

const dropLeftovers = async (sql: postgres.Sql) => {
  const left = await sql<{ name: string }[]>`select datname as name from pg_database where datname like 'test\\_%'`
  for (const { name } of left) await sql`drop database ${sql(name)} with (force)`
}
