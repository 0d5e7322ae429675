import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError, GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { createApollo } from './apollo.ts'
import type { Env } from './env.ts'
import { showErrors } from './errors.ts'
import { createEngine } from './execute.ts'
import { addressOf, createHttp, HttpError, isForeign, limitRequests, pathOf, sendJson } from './http.ts'
import { newId } from './ids.ts'
import { checkDocument } from './limits.ts'
import { type Opener, type SocketSettings, serveSockets } from './socket.ts'

/** Where an operation came from. The headers of the answer have no effect over a WebSocket. */
export type Origin = {
  requestId: string
  client: { address: string; userAgent: string | null }
  setHeader: ((name: 'set-cookie' | 'retry-after', value: string) => void) | null
}

export type TransportSettings<C> = {
  env: Env
  log: Logger
  schema: GraphQLSchema
  /** The text of a persisted document, by its SHA-256. */
  persisted?: (hash: string) => string | undefined
  /** Reads the login cookie; over HTTP it may have one cleared that is of no use. */
  whoIs: (req: IncomingMessage, res?: ServerResponse) => Promise<Opener>
  contextOf: (opener: Opener, origin: Origin) => C
  /** The same with nothing remembered, for one event of a subscription. */
  fresh: (ctx: C) => C
  /** Whether requests can be answered: the database is there. */
  isReady: () => Promise<boolean>
  /** Answers the plain HTTP of the slices, whatever its method; false where no slice has this address. */
  plain?: (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>
  /** Serves what is left; false where there is nothing. */
  files?: (req: IncomingMessage, res: ServerResponse) => boolean
  patience?: SocketSettings<C>['patience']
}

/** HTTP and WebSocket over one schema, within one set of limits. Opens no port before `listen`. */
export const openTransports = async <C extends { requestId: string }>(settings: TransportSettings<C>) => {
  const { env, log, schema, contextOf, whoIs, persisted = () => undefined, plain = async () => false, files = () => false } = settings
  const engine = createEngine<C>(schema, checkDocument(schema, env), settings.fresh)
  const count = limitRequests(env.limits.requestsPerMinute)
  let draining = false
  const isDraining = () => draining
  const show = (errors: readonly GraphQLError[], { requestId }: C) =>
    showErrors(errors, requestId, (error) => log.error({ err: error, requestId }, 'an operation failed'))

  const originOf = (req: IncomingMessage, requestId: string, res?: ServerResponse): Origin => ({
    requestId,
    client: { address: addressOf(req, env.trustProxy), userAgent: req.headers['user-agent']?.slice(0, 300) ?? null },
    setHeader: res ? (name, value) => void res.setHeader(name, value) : null,
  })

  const apollo = await createApollo<C>({ engine, limits: env.limits, log, persisted, show })

  const isReady = () => {
    const late = new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref())
    return Promise.race([settings.isReady(), late]).catch(() => false)
  }

  const answer = async (req: IncomingMessage, res: ServerResponse, requestId: string) => {
    const path = pathOf(req)
    if (path === '/healthz') return sendJson(res, 200, { ok: true })
    if (path === '/readyz') {
      const ok = !draining && (await isReady())
      return sendJson(res, ok ? 200 : 503, { ok })
    }
    if (path === '/graphql') {
      if (isForeign(req, env.origin)) throw new HttpError(403, 'This request comes from a page of another site.')
      return apollo(req, res, async () => contextOf(await whoIs(req, res), originOf(req, requestId, res)))
    }
    if (await plain(req, res, path)) return
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new HttpError(405, 'Only GET works here.', { allow: 'GET, HEAD' })
    if (!files(req, res)) throw new HttpError(404, 'There is nothing here.')
  }

  const http = createHttp({ env, log, isDraining, count, answer })
  const sockets = serveSockets<C>(http, {
    engine,
    limits: env.limits,
    log,
    isForeign: (req) => isForeign(req, env.origin),
    addressOf: (req) => addressOf(req, env.trustProxy),
    count,
    whoIs,
    contextOf: (opener, req) => contextOf(opener, originOf(req, newId())),
    persisted,
    show,
    isDraining,
    patience: settings.patience,
  })

  return {
    sockets,
    /** Rejects with the system's error where the port cannot be had. */
    listen: (host: string, port: number) =>
      new Promise<{ port: number }>((resolve, reject) => {
        http.once('error', reject)
        http.listen(port, host, () => resolve({ port: (http.address() as { port: number }).port }))
      }),
    /** Takes no more, lets requests in flight finish and tells sockets to come back; ends what is left after `ms`. */
    drain: async (ms: number) => {
      draining = true
      const closed = new Promise<void>((resolve) => (http.listening ? http.close(() => resolve()) : resolve()))
      http.closeIdleConnections()
      await sockets.drain(ms)
      const force = setTimeout(() => http.closeAllConnections(), ms)
      await closed
      clearTimeout(force)
    },
  }
}
