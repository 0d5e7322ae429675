import { type Started, spawnProcess } from './spawn.ts'
import { openWire, type Wire } from './wire.ts'

const limits = { LIMIT_REQUESTS_PER_MINUTE: '1000000', LIMIT_SIGN_UPS_PER_HOUR: '1000000', LIMIT_SOCKETS_PER_ADDRESS: '1000' }

const portOf = (url: string) => Number(new URL(url).port)
const withPort = (url: string, port: number) => {
  const moved = new URL(url)
  moved.port = String(port)
  return moved.href
}

export type Place = {
  start: () => Promise<void>
  /** Ends the process that runs here and waits for its end. */
  stop: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
  /** Where the process is that runs here; null where none does. */
  url: () => string | null
  /** A line to whichever process runs here, for one client. */
  line: () => Promise<Wire>
  /** The line from here to the database. */
  toDatabase: Wire
  /** Where the database is from now on. */
  lead: (databaseUrl: string) => void
  /** What was said by a process that ended by itself. */
  deaths: readonly string[]
  close: () => Promise<void>
}

/**
 * One API process at a time, a real one on a real database, ended and started at will. Its lines lead to whichever runs.
 * @param passes asked for whatever goes to the database, before it does: false tears that connection
 */
export const openPlace = async (databaseUrl: string, { env = {}, passes }: { env?: Record<string, string>; passes?: (bytes: Buffer) => boolean } = {}): Promise<Place> => {
  let database = databaseUrl
  const toDatabase = await openWire(portOf(database), passes)
  const lines = new Set<Wire>()
  const deaths: string[] = []
  let running: Started | null = null
  let port = 0

  const start = async () => {
    const settings = { NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'warn', ...limits, ...env, DATABASE_URL: withPort(database, toDatabase.port) }
    const made = spawnProcess(['--import', 'tsx', 'api/main.ts'], settings, { channel: true })
    const [, found] = await made.until(/Colloquy is at http:\/\/[\d.]+:(\d+)/)
    port = Number(found)
    running = made
    for (const line of lines) line.lead(port)
    const last = () => made.said().match(/^.*"level":60.*$/m)?.[0] ?? made.said().slice(-2_000)
    void made.ended.then((how) => running === made && deaths.push(`An API process ended by itself (${how}): ${last()}`))
  }
  const stop = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const made = running
    running = null
    made?.child.kill(signal)
    await made?.ended
  }
  await start()
  return {
    start,
    stop,
    url: () => (running ? `http://127.0.0.1:${port}` : null),
    line: async () => {
      const wire = await openWire(port)
      lines.add(wire)
      return wire
    },
    toDatabase,
    lead: (next) => {
      database = next
      toDatabase.lead(portOf(next))
    },
    deaths,
    close: async () => {
      await stop('SIGTERM')
      for (const wire of [...lines, toDatabase]) wire.close()
    },
  }
}
