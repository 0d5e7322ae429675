import pino from 'pino'
import { afterAll } from 'vitest'
import { createServer, type ServerSettings } from '../../api/server.ts'
import { type Env, readEnv } from '../../api/kernel/env.ts'
import { Client } from './client.ts'
import { freshDatabase } from './database.ts'

export { type Answer, Client } from './client.ts'

/** A clock that goes on from its start, or from now without one; `advance` moves it by milliseconds. A start lies far ahead: logins end by the real clock too. */
export const movableClock = (start?: string) => {
  let offset = start ? Date.parse(start) - Date.now() : 0
  return { now: () => new Date(Date.now() + offset), advance: (ms: number) => void (offset += ms) }
}

/** A real server on a free port with a database of its own (or the given one). Stopped when the test file ends. */
export const startApi = async (settings: Partial<Omit<ServerSettings, 'env'>> & { env?: Record<string, string> } = {}) => {
  const databaseUrl = settings.databaseUrl ?? (await freshDatabase())
  const clock = settings.clock ?? movableClock()
  const env: Env = readEnv({ NODE_ENV: 'test', LIMIT_LOG_INS_PER_MINUTE: '1000', LIMIT_SIGN_UPS_PER_HOUR: '1000', LIMIT_REQUESTS_PER_MINUTE: '1000000', DATABASE_POOL: '5', ...settings.env })
  // Nothing recurs by itself unless asked to: what a test counts is its own.
  const server = await createServer({ log: pino({ level: 'silent' }), times: {}, ...settings, env, databaseUrl, clock })
  const { port } = await server.listen('127.0.0.1', 0)
  const url = `http://127.0.0.1:${port}`
  running.push(server)
  const client = (cookie?: string) => new Client(url, cookie)
  return { url, port, server, deps: server.deps, db: server.deps.db, databaseUrl, clock: clock as ReturnType<typeof movableClock>, anonymous: client(), client, stop: () => server.drain(200) }
}

export type Api = Awaited<ReturnType<typeof startApi>>

const running: Awaited<ReturnType<typeof createServer>>[] = []
afterAll(async () => {
  await Promise.all(running.splice(0).map((server) => server.drain(200)))
})
