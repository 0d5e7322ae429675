import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { serveStatic } from '../../api/kernel/static.ts'

const folder = mkdtempSync(join(tmpdir(), 'colloquy-static-'))
mkdirSync(join(folder, 'assets'))
mkdirSync(join(folder, '.vite'))
writeFileSync(join(folder, 'index.html'), '<h1>page</h1>')
writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {}')
writeFileSync(join(folder, '.sources'), 'secret')
const files = serveStatic(folder)
const server = createServer((req, res) => void (files(req, res) || res.writeHead(404).end()))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

it('keeps hashed assets for ever and asks for the page again each time', async () => {
  const asset = await fetch(`${url}/assets/main-abc.js`)
  expect([asset.status, asset.headers.get('cache-control'), asset.headers.get('content-type')]).toEqual([200, 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'])
  const page = await fetch(`${url}/g/any/library?q=x`)
  expect([page.headers.get('cache-control'), page.headers.get('content-encoding'), await page.text()]).toEqual(['no-cache', 'gzip', '<h1>page</h1>'])
  expect((await fetch(`${url}/`, { headers: { 'if-none-match': page.headers.get('etag') as string } })).status).toBe(304)
  const head = await fetch(`${url}/`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['13', ''])
})

it('gives out nothing else, however it is asked', async () => {
  for (const path of ['/assets/gone.js', '/.sources', '/.vite/manifest.json', '/..%2f..%2fetc%2fpasswd.html', '/assets/%2e%2e/%2e%2e/package.json', '/%00.js']) {
    const answer = await fetch(url + path)
    expect(['404 ', '200 <h1>page</h1>'], path).toContain(`${answer.status} ${await answer.text()}`)
  }
})

it('goes on with the page that it has while a new one is put in its place', async () => {
  rmSync(join(folder, 'assets'), { recursive: true })
  expect((await fetch(`${url}/assets/main-abc.js`)).status).toBe(200)
})
