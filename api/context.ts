import type { Logger } from 'pino'
import type { Db } from '../db/client.ts'
import { insertEvent } from '../db/queries/events.ts'
import type { GroupScope } from '../db/scope.ts'
import type { Bus } from './kernel/bus.ts'
import type { Clock } from './kernel/clock.ts'
import type { Env } from './kernel/env.ts'
import { notFound } from './kernel/errors.ts'
import { newId } from './kernel/ids.ts'
import type { Jobs } from './kernel/jobs.ts'
import type { Loaders } from './kernel/loader.ts'
import type { Presence } from './kernel/presence.ts'
import type { Streams } from './kernel/stream.ts'
import type { Facts } from './permissions.ts'

/** Who asks: the person and the login they ask with. */
export type Viewer = { personId: string; loginId: string }

/** What happened, with ids only; declared by each slice's events.ts. */
export type EventOf<Type extends string> = { type: Type } & Record<string, unknown>

/** What the whole process shares. */
export type Deps = { env: Env; db: Db; bus: Bus; streams: Streams<Facts>; presence: Presence; jobs: Jobs; clock: Clock; log: Logger }

/** One operation. Each event of a subscription runs with a fresh one, so that rights and loaders are never stale. */
export type Context = Deps & {
  viewer: Viewer | null
  requestId: string
  /** Where the request came from: limits and the list of logins use it. */
  client: { address: string; userAgent: string | null }
  /** Gives the answer a Set-Cookie header, made by auth/gateway; null over a WebSocket. */
  setLoginCookie: ((header: string) => void) | null
  /** Gives the answer a Retry-After header, in seconds; root fields call it for a Fault that says how long to wait. */
  setRetryAfter: (seconds: number) => void
  loaders: Loaders
  scopes: Map<string, GroupScope>
  /** Appends an event to a stream (the group's own unless another is named) and wakes its readers at commit. */
  emit: <T extends EventOf<string>>(tx: Db, scope: GroupScope, event: T, streamId?: string) => Promise<void>
}

type Origin = Pick<Context, 'viewer' | 'requestId' | 'client'> & Partial<Pick<Context, 'setLoginCookie' | 'setRetryAfter'>>

export const createContext = (deps: Deps, origin: Origin): Context => {
  const loaders: Loaders = new Map()
  return {
    ...deps,
    setLoginCookie: null,
    setRetryAfter: () => {},
    ...origin,
    loaders,
    scopes: new Map(),
    emit: async (tx, scope, { type, ...data }, streamId = scope.groupId) => {
      if ((await insertEvent(tx, scope, streamId, type, data, deps.clock.now())) === null) throw notFound()
      deps.bus.wake(tx, 'stream', streamId)
      // A second mutation in the same document must not answer with what the first one read.
      loaders.clear()
    },
  }
}

/** The same viewer and origin with nothing remembered. */
export const freshContext = (ctx: Context): Context => ({ ...ctx, loaders: new Map(), scopes: new Map() })

/** The process itself, which acts for nobody: for jobs. */
export const systemContext = (deps: Deps): Context =>
  createContext(deps, { viewer: null, requestId: newId(), client: { address: '', userAgent: null } })
