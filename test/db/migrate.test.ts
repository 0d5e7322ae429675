import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { addressOf } from '../support/database-server.ts'

const name = `test_empty_${randomBytes(4).toString('hex')}`
const url = addressOf(inject('serverUrl'), name)
const server = postgres(inject('serverUrl'), { max: 1 })
const sql = postgres(url, { max: 1 })

beforeAll(async () => {
  await server`create database ${server(name)}`
})

afterAll(async () => {
  await sql.end()
  await server`drop database ${server(name)} with (force)`
  await server.end()
})

test('several processes at once migrate an empty database once', async () => {
  await Promise.all([1, 2, 3, 4, 5].map(() => migrate(url)))
  const applied = await sql`select created_at, count(*)::int as times from drizzle.__drizzle_migrations group by 1`
  expect(applied.length).toBeGreaterThan(0)
  expect(applied.every((row) => row.times === 1)).toBe(true)
  expect(await sql`select to_regclass('public.person') is not null as made`).toEqual([{ made: true }])
})

test('a database newer than the program is refused with a sentence, and stays as it is', async () => {
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a later version', 99999999999999)`
  await expect(migrate(url)).rejects.toThrow(/^The database is newer than this program \(1 migration it does not know\)/)
  await sql`delete from drizzle.__drizzle_migrations where created_at = 99999999999999`
  await migrate(url)
})

test('a database that cannot be reached is named without its password', async () => {
  const nowhere = 'postgres://colloquy:secret@127.0.0.1:1/colloquy'
  await expect(migrate(nowhere)).rejects.toThrow(/^The database at 127\.0\.0\.1:1\/colloquy could not be reached \(ECONNREFUSED\)/)
  await expect(migrate(url.replace(name, 'no_such_database'))).rejects.toThrow(/no_such_database could not be reached \(3D000\)/)
})
