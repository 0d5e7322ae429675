import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

type File = { body: Buffer; zipped: Buffer | null; headers: Record<string, string> }

/**
 * Serves a built web client of some hundred kilobytes: hashed assets for ever, the page itself for every other address.
 * It is read once: a build may be replaced under a running server, whose page must go on finding its own assets.
 * Answers false where the client was not built, and for an asset that is not there.
 */
export const serveStatic = (folder: string) => {
  const files = new Map<string, File>()
  for (const entry of existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).replaceAll('\\', '/')}`
    const body = readFileSync(file)
    const caching = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    files.set(path, { body, zipped: null, headers: { 'content-type': type, 'cache-control': caching, etag, vary: 'accept-encoding' } })
  }
  return (req: IncomingMessage, res: ServerResponse): boolean => {
    const { pathname } = new URL(req.url ?? '/', 'http://local')
    const file = files.get(pathname) ?? (extname(pathname) ? undefined : files.get('/index.html'))
    if (!file) return false
    for (const [name, value] of Object.entries(file.headers)) res.setHeader(name, value)
    if (req.headers['if-none-match'] === file.headers.etag) {
      res.writeHead(304).end()
      return true
    }
    const zips = /\bgzip\b/.test(req.headers['accept-encoding'] ?? '') && !file.headers['content-type']?.startsWith('image/png')
    const body = zips ? (file.zipped ??= gzipSync(file.body)) : file.body
    if (zips) res.setHeader('content-encoding', 'gzip')
    res.setHeader('content-length', body.length)
    res.end(req.method === 'HEAD' ? undefined : body)
    return true
  }
}

/** Persisted documents: SHA-256 of the text → text; empty where the client was not generated. */
export const readPersisted = (file: string): Map<string, string> =>
  existsSync(file) ? new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)) : new Map()
