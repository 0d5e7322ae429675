import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Embedded, startEmbedded } from '../../db/embedded.ts'
import { Client } from '../support/client.ts'
import { addressOf } from '../support/database-server.ts'
import { freshDatabase } from '../support/database.ts'
import { openPlace } from '../support/place.ts'
import { startProcess } from '../support/process.ts'
import { openWire } from '../support/wire.ts'

const main = ['--import', 'tsx', 'api/main.ts']
const isUp = /Colloquy is at (http:\/\/\S+)/
const environment = { NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'warn' }

/** A line to a database, and the address of the same database over it. */
const lineTo = async (url: string, passes?: (bytes: Buffer) => boolean) => {
  const wire = await openWire(Number(new URL(url).port), passes)
  onTestFinished(wire.close)
  const near = new URL(url)
  near.port = String(wire.port)
  return { wire, near: near.href }
}

/** A database server that may be killed. */
const ownServer = async () => {
  const dataDir = `.data/test/away-${process.pid}`
  let server: Embedded | null = null
  const open = async () => {
    server = await startEmbedded({ dataDir, fsync: false, waitMs: 10_000 })
    return server
  }
  const { url, dataDir: folder } = await open()
  const kill = async () => {
    process.kill(Number.parseInt(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8'), 10), 'SIGKILL')
    await server?.stop()
    server = null
  }
  onTestFinished(async () => {
    await server?.stop()
    for (const path of [dataDir, folder]) rmSync(path, { recursive: true, force: true, maxRetries: 10 })
  })
  return { url, kill, open }
}

const isReady = async (url: string) => (await fetch(`${url}/readyz`).catch(() => null))?.status === 200

test('a process outlives a connection to the database that is lost at any of its first words', async () => {
  let left = Number.POSITIVE_INFINITY
  const place = await openPlace(await freshDatabase(), { passes: () => left-- !== 0 })
  onTestFinished(place.close)
  const url = place.url()!
  for (let lost = 1; lost < 40; lost++) {
    place.toDatabase.tear()
    left = lost
    await Promise.all(Array.from({ length: 12 }, () => new Client(url).send('{ viewer { email } }').catch(() => {})))
    await expect.poll(async () => (await isReady(url)) || place.deaths.join()).toBe(true)
  }
  expect(place.deaths).toEqual([])
}, 120_000)

test('a start whose connections to the database are lost midway begins again, and then is there', async () => {
  for (const lost of [1, 12, 40, 80]) {
    let left = lost
    const { near } = await lineTo(await freshDatabase(), () => left-- !== 0)
    const program = startProcess(main, { ...environment, DATABASE_URL: near })
    const [, url] = await program.until(isUp)
    expect(left).toBeLessThan(0)
    await expect.poll(() => isReady(url!)).toBe(true)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  }
}, 180_000)

test('a process that starts while nothing answers in place of the database says so once, and waits', async () => {
  const { wire, near } = await lineTo(await freshDatabase())
  wire.cut()
  const program = startProcess(main, { ...environment, DATABASE_URL: near })
  const { host, pathname } = new URL(near)
  await program.until(/waiting for it/)
  await expect.poll(() => wire.torn()).toBe(0)
  wire.mend()
  await program.until(isUp)
  expect(program.said().split('\n')[0]).toMatch(new RegExp(`^The database at ${host}${pathname} is not there \\(\\w+\\): waiting for it\\.$`))
  expect(program.said().match(/waiting for it/g)).toHaveLength(1)
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
}, 60_000)

test('a start that waits for the database ends when it is told to', async () => {
  const program = startProcess(main, { ...environment, DATABASE_URL: addressOf('postgres://colloquy:secret@127.0.0.1:1', 'colloquy') })
  await program.until(/waiting for it/)
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(1)
  expect(program.said()).not.toMatch(/"level":60/)
}, 60_000)

test('processes outlive a database that is killed again and again, some while they start; one that is told to stop while it is away stops', async () => {
  const { url, kill, open } = await ownServer()
  const place = await openPlace(url)
  onTestFinished(place.close)
  const standing = place.url()!
  let isOver = false
  const asking = Array.from({ length: 12 }, async () => {
    while (!isOver) await new Client(standing).send('{ viewer { email } }').catch(() => {})
  })
  for (let round = 0; round < 8; round++) {
    await kill()
    const starting = startProcess(main, { ...environment, DATABASE_URL: url })
    if (round % 2) await starting.until(/waiting for it/)
    place.lead((await open()).url)
    const [, started] = await starting.until(isUp)
    await expect.poll(() => isReady(started!)).toBe(true)
    await expect.poll(async () => (await isReady(standing)) || place.deaths.join()).toBe(true)
    if (round % 2) await kill()
    starting.child.kill('SIGTERM')
    expect(await starting.ended, starting.said()).toBe(0)
    if (round % 2) place.lead((await open()).url)
  }
  isOver = true
  await Promise.all(asking)
  expect(place.deaths).toEqual([])
}, 240_000)
