import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import type { Logger } from 'pino'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Env } from './env.ts'
import { internalMessage } from './errors.ts'
import { newId } from './ids.ts'

/** An answer that ends a request early. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}

export const sendJson = (res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  const text = JSON.stringify(body)
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store', ...headers })
  res.end(text)
}

const codes: Record<number, string> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 429: 'RATE_LIMITED' }

const sendError = (res: ServerResponse, error: HttpError, requestId: string) => {
  const code = codes[error.status] ?? (error.status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT')
  sendJson(res, error.status, { errors: [{ message: error.message, extensions: { code, requestId } }] }, error.headers)
}

/** The path of a request; also for a target that no URL parser takes, as `//`. */
export const pathOf = (req: IncomingMessage): string => (req.url ?? '/').split('?', 1)[0] as string

/**
 * Reads a body of at most `limit` bytes as text. Throws 413 as soon as it is longer and drops the rest,
 * so that the client, still sending, gets to read the answer.
 */
export const readBody = (req: IncomingMessage, limit: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const refuse = () => {
      req.removeAllListeners('data').resume()
      reject(new HttpError(413, `The request is over the limit of ${limit} bytes.`, { connection: 'close' }))
    }
    if (Number(req.headers['content-length'] ?? 0) > limit) return refuse()
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) refuse()
      else chunks.push(chunk)
    })
    req.on('end', () => resolve((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString('utf8')))
    req.on('error', () => reject(new HttpError(400, 'The request ended early.')))
  })

/** The caller's address. Behind `proxies` trusted proxies it is the entry that the outermost of them added. */
export const addressOf = (req: IncomingMessage, proxies: number): string => {
  const forwarded = proxies > 0 ? String(req.headers['x-forwarded-for'] ?? '').split(',').at(-proxies)?.trim() : undefined
  const address = forwarded && isIP(forwarded) ? forwarded : (req.socket.remoteAddress ?? 'unknown')
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** What limits count by: an IPv4 address, or the 64 bits of an IPv6 address that one customer is given. */
export const networkOf = (address: string): string => {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? []
  const front = head.split(':').filter(Boolean)
  const back = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const groups = tail === undefined ? front : [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** Whether a browser page of another site sent this. A request without an Origin comes from no page. */
export const isForeign = (req: IncomingMessage, origin: string | null): boolean => {
  const from = req.headers.origin
  if (from === undefined) return false
  return origin === null ? URL.parse(from)?.host !== req.headers.host : from !== origin
}

/**
 * Counts requests a minute of one network and throws 429 with Retry-After above `perMinute`.
 * Counted in this process alone: behind n processes a client gets up to n times as many.
 */
export const limitRequests = (perMinute: number) => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (address: string): Promise<void> => {
    try {
      await limiter.consume(networkOf(address))
    } catch (spent) {
      const seconds = Math.max(1, Math.ceil((spent as RateLimiterRes).msBeforeNext / 1000))
      throw new HttpError(429, `At most ${perMinute} requests a minute are answered. Try again in ${seconds} seconds.`, { 'retry-after': String(seconds) })
    }
  }
}

// KaTeX writes its sizes into style attributes; nothing needs a style element or a script in the page.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer says to browsers. `connect-src 'self'` covers the WebSocket of the same host. */
export const securityHeaders = (secure: boolean): Record<string, string> => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
})

export type HttpSettings = {
  env: Env
  log: Logger
  isDraining: () => boolean
  /** Counts a request of an address, or throws. */
  count: (address: string) => Promise<void>
  /** Answers one request; what it throws becomes the answer. */
  answer: (req: IncomingMessage, res: ServerResponse, requestId: string) => unknown
}

/** What is logged of an address: no query, which may hold variables, and no more than the first word of a path, which may hold a token. */
const loggedPath = (req: IncomingMessage) => pathOf(req).split('/', 2).join('/').slice(0, 50)

/** The frame around every answer: request id, security headers, limits of time and number, errors as JSON, the log. */
export const createHttp = ({ env, log, isDraining, count, answer }: HttpSettings): Server => {
  const headers = Object.entries(securityHeaders(env.origin?.startsWith('https:') ?? false))

  const handle = async (req: IncomingMessage, res: ServerResponse, requestId: string) => {
    const health = req.url === '/healthz' || req.url === '/readyz'
    if (!health) await count(addressOf(req, env.trustProxy))
    await answer(req, res, requestId)
  }

  const http = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, (req, res) => {
    const requestId = newId()
    const startedAt = performance.now()
    res.setHeader('x-request-id', requestId)
    for (const [name, value] of headers) res.setHeader(name, value)
    if (isDraining()) res.setHeader('connection', 'close')
    res.on('close', () => {
      log.debug({ requestId, method: req.method, path: loggedPath(req), status: res.statusCode, ms: Math.round(performance.now() - startedAt) }, 'request')
      // A connection that was busy when the draining began would be kept for the next request.
      if (isDraining()) setImmediate(() => http.closeIdleConnections())
    })
    handle(req, res, requestId).catch((error: unknown) => {
      if (!(error instanceof HttpError)) log.error({ err: error, requestId }, 'a request failed')
      if (res.headersSent) return res.destroy()
      sendError(res, error instanceof HttpError ? error : new HttpError(500, internalMessage(requestId)), requestId)
    })
  })
  http.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    else socket.destroy()
  })
  return http
}
