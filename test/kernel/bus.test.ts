import { execFileSync } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { type Bus, natsBus, postgresBus } from '../../api/kernel/bus.ts'
import { EnvError } from '../../api/kernel/env.ts'
import { newId } from '../../api/kernel/ids.ts'
import { freshDatabase } from '../support/database.ts'
import { startProcess } from '../support/process.ts'

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const hasNats = (() => {
  try {
    return execFileSync('nats-server', ['--version']).length > 0
  } catch {
    return false
  }
})()

const startNats = async (port: number) => {
  const nats = startProcess(['-a', '127.0.0.1', '-p', String(port)], {}, 'nats-server')
  await nats.until(/Server is ready/)
  return nats
}

let url: string | undefined
const openPool = async () => {
  url ??= await freshDatabase()
  const database = openDatabase(url, { max: 3 })
  onTestFinished(() => database.close())
  return database
}

const kept = <T extends Bus>(bus: T): T => {
  onTestFinished(() => bus.close())
  return bus
}

/** Everything that a bus hears of streams. */
const ear = (bus: Bus) => {
  const heard: string[] = []
  bus.onWake('stream', (id) => heard.push(id))
  return heard
}

describe('a bus over LISTEN and NOTIFY', () => {
  test('wakes at the commit and never for what is rolled back', async () => {
    const { db, sql } = await openPool()
    const here = kept(await postgresBus(sql))
    const there = kept(await postgresBus((await openPool()).sql))
    const [near, far] = [ear(here), ear(there)]
    const [committed, gone] = [newId(), newId()]
    await expect(
      db.transaction(async (tx) => {
        here.wake(tx, 'stream', gone)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await db.transaction(async (tx) => {
      here.wake(tx, 'stream', committed)
      await tx.execute('select 1')
      expect(near).toEqual([])
    })
    expect(near).toEqual([committed])
    await expect.poll(() => far).toEqual([committed])
    expect(near).not.toContain(gone)
  })

  test('sends one wake-up for many commits of one stream while it is busy', async () => {
    const { db, sql } = await openPool()
    const here = kept(await postgresBus(sql))
    const far = ear(kept(await postgresBus((await openPool()).sql)))
    const [busy, last] = [newId(), newId()]
    for (let n = 0; n < 500; n++) here.wake(db, 'stream', busy)
    here.wake(db, 'stream', last)
    await expect.poll(() => far).toContain(last)
    expect(far.filter((id) => id === busy).length).toBeLessThan(10)
  })
})

describe('a bus over NATS', () => {
  test('wakes other processes, and again after its server was away', async (ctx) => {
    if (!hasNats) return ctx.skip('nats-server is not installed')
    const { db } = await openPool()
    const port = await freePort()
    let nats = await startNats(port)
    const [here, there] = [kept(await natsBus(`nats://127.0.0.1:${port}`)), kept(await natsBus(`nats://127.0.0.1:${port}`))]
    const far = ear(there)
    let reconnects = 0
    there.onReconnect(() => reconnects++)
    const [first, second] = [newId(), newId()]
    const wake = (id: string) => {
      here.wake(db, 'stream', id)
      return far
    }
    // A subscription is on its way to the server when connect resolves.
    await expect.poll(() => wake(first)).toContain(first)
    nats.child.kill('SIGKILL')
    await nats.ended
    nats = await startNats(port)
    await expect.poll(() => reconnects, { timeout: 10_000 }).toBeGreaterThan(0)
    await expect.poll(() => wake(second), { timeout: 10_000 }).toContain(second)
  })

  test('says which variable is wrong where no server answers', async () => {
    await expect(natsBus(`nats://127.0.0.1:${await freePort()}`)).rejects.toThrow(EnvError)
  })
})
