import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { startEmbedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import { addressOf } from '../support/database-server.ts'

export type BenchDatabase = { url: string; sql: postgres.Sql; drop: () => Promise<void> }

/** A migrated database of its own, on the Postgres of TEST_DATABASE_URL or on one that is started for it. */
export const openBenchDatabase = async (): Promise<BenchDatabase> => {
  const server = process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} } : await startEmbedded({ dataDir: '.data/bench' })
  const admin = postgres(server.url, { max: 1, onnotice: () => {} })
  const name = `bench_${randomBytes(4).toString('hex')}`
  await admin`create database ${admin(name)}`
  const url = addressOf(server.url, name)
  await migrate(url)
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const drop = async () => {
    await sql.end()
    await admin`drop database ${admin(name)} with (force)`
    await admin.end()
    await server.stop()
  }
  return { url, sql, drop }
}
