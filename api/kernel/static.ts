import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

/**
 * Serves a built web client: hashed assets for ever, the page itself for every other address.
 * Answers false where the client was not built.
 */
export const serveStatic = (folder: string) => {
  if (!existsSync(folder)) return () => false
  const serve = sirv(folder, {
    single: true,
    etag: true,
    setHeaders: (res, path) => res.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  return (req: IncomingMessage, res: ServerResponse): boolean => {
    serve(req, res, () => {
      res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      res.end('There is nothing here.\n')
    })
    return true
  }
}

/** Persisted documents: SHA-256 of the text → text; empty where the client was not generated. */
export const readPersisted = (file: string): Map<string, string> =>
  existsSync(file) ? new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)) : new Map()
