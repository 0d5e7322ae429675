import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Deps } from '../context.ts'
import type { Route } from '../http.ts'
import { HttpError } from '../kernel/http.ts'
import { isId } from '../kernel/ids.ts'
import { isKnown, lastModified, readFeed, readMeetingText, type ServedText } from './service.ts'

type Answer = Exclude<Route['methods'][string], 'page'>

const originOf = ({ env }: Pick<Deps, 'env'>, req: IncomingMessage): string => env.origin ?? `http://${req.headers.host ?? 'localhost'}`

// The very answer for an address of which nobody ever heard.
const nothing = () => new HttpError(404, 'There is nothing here.')

const serve = ({ clock }: Pick<Deps, 'clock'>, req: IncomingMessage, res: ServerResponse, served: ServedText, name: string): void => {
  const now = clock.now()
  const { headers } = req
  const changed = lastModified(served, now)
  // Others than the owner keep no copy, and the owner's is asked for anew each time: it ends at once.
  for (const [header, value] of [['etag', served.etag], ['cache-control', 'private, no-cache'], ['vary', 'accept-encoding, cookie']] as const) res.setHeader(header, value)
  if (changed) res.setHeader('last-modified', changed)
  if (isKnown({ etags: headers['if-none-match'], since: headers['if-modified-since'] }, served, now)) return void res.writeHead(304).end()
  res.setHeader('content-type', 'text/calendar; charset=utf-8')
  res.setHeader('content-disposition', `inline; filename="${name}"`)
  const zips = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers['accept-encoding'] ?? ''))
  if (zips) served.zipped ??= gzipSync(served.bytes)
  const body = (zips && served.zipped) || served.bytes
  if (zips) res.setHeader('content-encoding', 'gzip')
  res.setHeader('content-length', body.length)
  res.end(req.method === 'HEAD' ? undefined : body)
}

export const calendarRoutes = (deps: Deps): Route[] => {
  const feed: Answer = async (req, res, token) => {
    const served = await readFeed(deps, token, originOf(deps, req))
    if (!served) throw nothing()
    serve(deps, req, res, served, 'calendar.ics')
  }
  const meeting: Answer = async (req, res, id) => {
    const served = isId(id) ? await readMeetingText(deps, req.headers.cookie, id, originOf(deps, req)) : null
    if (!served) throw nothing()
    serve(deps, req, res, served, 'meeting.ics')
  }
  return [
    { path: /^\/calendar\/([\w-]{43})\.ics$/, methods: { GET: feed, HEAD: feed } },
    { path: /^\/calendar\/meetings\/([0-9a-f-]{36})\.ics$/, methods: { GET: meeting, HEAD: meeting } },
  ]
}
