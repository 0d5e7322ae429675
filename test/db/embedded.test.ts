import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StartError, startEmbedded } from '../../db/embedded.ts'
import { startProcess } from '../support/process.ts'

const dataDir = `.data/test/embedded-${process.pid}`
/** Where the data really is: elsewhere, when the database's user cannot reach this clone. */
let place = ''
const open = () => startEmbedded({ dataDir, fsync: false, waitMs: 0 })
const hold = () => startProcess(['--import', 'tsx', 'test/support/hold-database.ts', dataDir])
const postmaster = () => Number(readFileSync(join(place, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
// A process whose parent was killed may stay in the table, ended, until somebody buries it.
const runs = (pid: number) => spawnSync('sh', ['-c', `kill -0 ${pid} && ! grep -qs '^State:.*Z' /proc/${pid}/status`]).status === 0

const query = async <T>(url: string, run: (sql: postgres.Sql) => Promise<T>) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  return run(sql).finally(() => sql.end())
}

beforeAll(async () => {
  const first = await open()
  await first.stop()
  place = first.dataDir
  rmSync(join(place, 'cluster'), { recursive: true })
})

afterAll(async () => {
  const last = await open()
  await last.stop()
  for (const folder of [dataDir, place]) rmSync(folder, { recursive: true, force: true })
})

test('a first start makes a UTF-8 database that only this machine reaches, with a password', async () => {
  mkdirSync(join(place, 'new-interrupted'))
  const { url, stop } = await open()
  const [row] = await query(url, (sql) => sql`
    select current_setting('server_version_num')::int / 10000 as version, current_setting('listen_addresses') as listens,
      datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`)
  expect(row).toEqual({ version: 18, listens: '127.0.0.1', datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' })
  const wrong = url.replace(/:[^:@]+@/, ':wrong@')
  await expect(query(wrong, (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' })
  expect(statSync(join(place, 'cluster', 'colloquy.password')).mode & 0o777).toBe(0o600)
  expect(readdirSync(place).sort()).toEqual(['cluster', 'server.log'])
  const pid = postmaster()
  await stop()
  expect(runs(pid)).toBe(false)
})

test('a second start has the same address and the same rows', async () => {
  const first = await open()
  await query(first.url, (sql) => sql`create table kept as select 7 as value`)
  await first.stop()
  const second = await open()
  expect(second.url).toBe(first.url)
  expect(await query(second.url, (sql) => sql`select value from kept`)).toEqual([{ value: 7 }])
  await second.stop()
})

test('two processes cannot hold one folder: the second is told which process does', async () => {
  const holder = hold()
  await holder.until(/postgres:/)
  await expect(open()).rejects.toThrow(StartError)
  await expect(open()).rejects.toThrow(`process ${holder.child.pid}`)
  holder.child.kill('SIGKILL')
  await holder.ended
})

test('a server left by a killed process is adopted, its committed rows with it', async () => {
  const holder = hold()
  const [url] = await holder.until(/postgres:\S+/)
  await query(url, (sql) => sql`create table written as select 1 as value`)
  const left = postmaster()
  holder.child.kill('SIGKILL')
  await holder.ended
  expect(runs(left)).toBe(true)
  const { url: again, stop } = await open()
  expect(postmaster()).toBe(left)
  expect(await query(again, (sql) => sql`select value from written`)).toEqual([{ value: 1 }])
  await stop()
  expect(runs(left)).toBe(false)
})

test('a server that was killed too is started again with what was committed', async () => {
  const holder = hold()
  const [url] = await holder.until(/postgres:\S+/)
  await query(url, (sql) => sql`create table survived as select 1 as value`)
  process.kill(postmaster(), 'SIGKILL')
  holder.child.kill('SIGKILL')
  await holder.ended
  const { url: again, stop } = await open()
  expect(await query(again, (sql) => sql`select value from survived`)).toEqual([{ value: 1 }])
  await stop()
})

test('a process number that meanwhile belongs to another program is not taken for the server', async () => {
  writeFileSync(join(place, 'cluster', 'postmaster.pid'), `${process.pid}\n${place}\n1\n5432\n`)
  const { stop } = await open()
  expect(postmaster()).not.toBe(process.pid)
  await stop()
})

test('data that the database user cannot reach is kept elsewhere, and the place is said', async ({ skip }) => {
  if (process.getuid?.() !== 0) skip('only root runs the database as another user')
  const closed = `.data/test/closed-${process.pid}`
  mkdirSync(closed, { mode: 0o700 })
  const lines: string[] = []
  const elsewhere = await startEmbedded({ dataDir: join(closed, 'db'), fsync: false, log: (line) => lines.push(line) })
  const [row] = await query(elsewhere.url, (sql) => sql`select current_setting('data_directory') as dir`)
  expect(row?.dir).toBe(`${elsewhere.dataDir}/cluster`)
  expect(elsewhere.dataDir).toMatch(/^\/var\/lib\/colloquy\/\w+$/)
  expect(lines.join(' ')).toContain(`the data is in ${elsewhere.dataDir}.`)
  await elsewhere.stop()
  for (const folder of [closed, elsewhere.dataDir]) rmSync(folder, { recursive: true })
})
