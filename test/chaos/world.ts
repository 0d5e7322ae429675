import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '../../db/embedded.ts'
import { openPlace, type Place } from '../support/place.ts'
import { spawnProcess } from '../support/spawn.ts'

export const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const natsServer = 'nats-server'
const hasNats = () => {
  try {
    return execFileSync(natsServer, ['--version']).length > 0
  } catch {
    return false
  }
}

/** A NATS server, on one port for as long as it comes back. */
const openNats = async () => {
  const start = async (wish: number) => {
    const nats = spawnProcess(['-a', '127.0.0.1', '-p', String(wish)], {}, { command: natsServer })
    const [, port] = await nats.until(/Listening for client connections on 127\.0\.0\.1:(\d+).*Server is ready/s)
    return { nats, port: Number(port) }
  }
  // -1 takes a free one.
  let { nats, port } = await start(-1)
  const stop = async () => {
    nats.child.kill('SIGKILL')
    await nats.ended
  }
  return {
    url: `nats://127.0.0.1:${port}`,
    stop,
    startAgain: async () => {
      ;({ nats, port } = await start(port))
    },
  }
}

/** The connection on which a process hears wake-ups that Postgres carries. */
const listens = 'listen "colloquy"'

/**
 * Two API processes on one Postgres, all of them real and all of them to be ended and started again. Wake-ups go over NATS
 * where its server is installed, unless told otherwise, else over Postgres.
 */
export const openWorld = async (bus: 'NATS' | 'Postgres' = hasNats() ? 'NATS' : 'Postgres') => {
  const dataDir = `.data/test/chaos-${process.pid}`
  const opened: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of opened.toReversed()) await end()
  }
  try {
    const open = () => startEmbedded({ dataDir, fsync: false, waitMs: 0 })
    let database = await open()
    const postmaster = () => Number.parseInt(readFileSync(join(database.dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10)
    const remove = () => {
      for (const folder of [dataDir, database.dataDir]) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    }
    // It would outlive this process.
    const endAtOnce = () => {
      process.kill(postmaster(), 'SIGQUIT')
      remove()
    }
    process.once('exit', endAtOnce)
    opened.push(async () => {
      process.off('exit', endAtOnce)
      await database.stop()
      remove()
    })
    const nats = bus === 'NATS' ? await openNats() : null
    if (nats) opened.push(nats.stop)
    let isDeaf = false
    const passes = (bytes: Buffer) => !isDeaf || !bytes.includes(listens)
    const openOne = async () => {
      const place = await openPlace(database.url, { env: nats ? { NATS_URL: nats.url } : {}, passes })
      opened.push(place.close)
      return place
    }
    const places: [Place, Place] = [await openOne(), await openOne()]
    return {
      bus,
      places,
      databaseUrl: () => database.url,
      restartDatabase: async (signal: 'SIGINT' | 'SIGKILL') => {
        if (signal === 'SIGKILL') process.kill(postmaster(), signal)
        await database.stop()
        database = await open()
        for (const place of places) place.lead(database.url)
      },
      /** Nobody hears a wake-up while something is done. */
      withoutBus: async (act: () => Promise<unknown>) => {
        if (nats) {
          await nats.stop()
          await act()
          return nats.startAgain()
        }
        isDeaf = true
        for (const { toDatabase } of places) toDatabase.tear(new RegExp(listens))
        await act()
        isDeaf = false
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
