import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { openDatabase } from '../db/client.ts'
import type { Access } from '../db/queries/groups.ts'
import { clearCookie, endedLogins, readViewer } from './auth/gateway.ts'
import { createContext, type Deps, freshContext, type Viewer } from './context.ts'
import { plainHttp } from './http.ts'
import { catchUp, handlers, times as usualTimes } from './jobs.ts'
import { natsBus, postgresBus } from './kernel/bus.ts'
import { type Clock, systemClock } from './kernel/clock.ts'
import type { Env } from './kernel/env.ts'
import { openJobs } from './kernel/jobs.ts'
import { openLog } from './kernel/log.ts'
import { openPresence } from './kernel/presence.ts'
import { readPersisted, serveStatic } from './kernel/static.ts'
import { openStreams } from './kernel/stream.ts'
import { openTransports } from './kernel/transport.ts'
import { factsIn, rememberAccess } from './permissions.ts'
import { createSchema } from './schema.ts'

export type ServerSettings = {
  env: Env
  databaseUrl: string
  clock?: Clock
  log?: Logger
  /** Milliseconds between looks at the streams that no wake-up asked for. */
  tick?: number
  /** When jobs recur, in cron's words. */
  times?: Record<string, string>
  onQuery?: (text: string) => void
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Everything of one process but the port: HTTP, WebSocket, jobs. Opens no port before `listen`. */
export const createServer = async (settings: ServerSettings) => {
  const { env, databaseUrl, clock = systemClock, log = openLog(env.logLevel), times = usualTimes } = settings
  const database = openDatabase(databaseUrl, { max: env.databasePool, onQuery: settings.onQuery })
  const closing: (() => unknown)[] = [database.close]
  const closeAll = async () => {
    // What cannot be closed, as while the database is away, keeps nothing else open.
    for (let close = closing.pop(); close; close = closing.pop()) await Promise.resolve().then(close).catch((error: unknown) => log.warn({ err: error }, 'a part of the server could not be closed'))
  }

  const begin = async (): Promise<Deps> => {
    const bus = await (env.natsUrl ? natsBus(env.natsUrl) : postgresBus(database.sql))
    closing.push(bus.close)
    const streams = openStreams(database.db, bus, (groupId, viewerIds) => factsIn(database.db, groupId, viewerIds), settings.tick)
    const presence = openPresence({ bus, clock })
    const jobs = openJobs(databaseUrl, log)
    // Jobs have connections of their own: much work for later must not keep those waiting who ask now.
    const forJobs = openDatabase(databaseUrl, { max: 4 })
    closing.push(presence.close, streams.close, forJobs.close, jobs.stop)
    const deps: Deps = { env, db: database.db, bus, streams, presence, jobs, clock, log }
    await jobs.start(handlers({ ...deps, db: forJobs.db }), times)
    await catchUp(deps)
    return deps
  }
  const deps = await begin().catch(async (error) => {
    await closeAll()
    throw error
  })
  const { bus } = deps

  const documents = readPersisted(here('../web/graphql/generated/persisted-documents.json'))
  const transports = await openTransports({
    env,
    log,
    schema: createSchema(),
    persisted: (hash) => documents.get(hash),
    whoIs: async (req, res) => {
      const { cookie } = req.headers
      const viewer = await readViewer(deps, cookie)
      if (!viewer && cookie?.includes('colloquy=')) res?.setHeader('set-cookie', clearCookie(env))
      return viewer
    },
    contextOf: (found: (Viewer & { access?: readonly Access[] }) | null, { setHeader, ...origin }) => {
      const ctx = createContext(deps, {
        ...origin,
        viewer: found && { personId: found.personId, loginId: found.loginId },
        setLoginCookie: setHeader && ((header) => setHeader('set-cookie', header)),
        setRetryAfter: (seconds) => setHeader?.('retry-after', String(seconds)),
      })
      // Over a WebSocket it is as old as the connection.
      if (setHeader && found?.access) rememberAccess(ctx, found.access)
      return ctx
    },
    fresh: freshContext,
    // A line is dead when a second ping goes unanswered: that is told, with what telling takes, within 15 seconds.
    patience: { init: 3_000, pong: 6_000 },
    isReady: () => database.sql`select 1`.then(() => true),
    plain: plainHttp(deps),
    files: serveStatic(here('../web/dist')),
  })
  const { sockets } = transports
  bus.onWake('login', sockets.endLogin)
  // A login also ends by time, which wakes nobody, and a wake-up may be lost.
  const endStale = () =>
    endedLogins(deps, [...sockets.logins()]).then(
      (ids) => ids.forEach(sockets.endLogin),
      (error) => log.warn({ err: error }, 'the logins of open sockets could not be read'),
    )
  bus.onReconnect(endStale)
  const watch = setInterval(endStale, settings.tick ?? 30_000)
  let drained: Promise<void> | undefined

  const drain = async (ms: number) => {
    clearInterval(watch)
    await transports.drain(ms)
    await closeAll()
  }

  return {
    deps,
    sockets,
    listen: transports.listen,
    /** Takes no more, lets requests in flight finish, tells sockets to come back, and closes everything that was opened. */
    drain: (ms = 5_000) => (drained ??= drain(ms)),
  }
}
