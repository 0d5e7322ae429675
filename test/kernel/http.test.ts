import { request } from 'node:http'
import { connect } from 'node:net'
import { auditServer } from 'graphql-http'
import { expect, test } from 'vitest'
import { openLog } from '../../api/kernel/log.ts'
import { startSmallApi } from '../support/small-api.ts'

const lines: string[] = []
const api = await startSmallApi({ log: openLog('debug', { write: (line) => void lines.push(line) }), persisted: (hash) => (hash === 'known' ? '{ hello }' : undefined) })
const preflight = { 'x-colloquy-request': '1' }
const json = { 'content-type': 'application/json' }

const post = async (body: unknown, headers: Record<string, string> = {}, path = '/graphql') => {
  const response = await fetch(api.url + path, { method: 'POST', headers: { ...json, ...preflight, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? JSON.parse(text) : undefined }
}
const get = async (query: string, init: RequestInit = {}) => {
  const response = await fetch(`${api.url}/graphql${query}`, { ...init, headers: { ...preflight, ...init.headers } })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** What every answer must be, whatever went wrong. */
const isPlain = (answer: { text: string; headers: Headers }) => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/)
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.text).not.toMatch(/\bat .*\.(js|ts):|node_modules|select secret|stacktrace|<html/i)
}

test('passes the 61 audits of graphql-http with the header of the client', async () => {
  const open = await startSmallApi({ env: { NODE_ENV: 'test' } })
  const fetchFn = (url: string, init: RequestInit) => fetch(url, { ...init, headers: { ...init?.headers, ...preflight } })
  const results = await auditServer({ url: `${open.url}/graphql`, fetchFn })
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${id} ${status}`)).toEqual([])
  expect(results).toHaveLength(61)
})

test('without that header only a bare GET is refused', async () => {
  const open = await startSmallApi({ env: { NODE_ENV: 'test' } })
  const results = await auditServer({ url: `${open.url}/graphql` })
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${id} ${status}`)).toEqual(['5A70 notice', 'D6D5 notice', '6A70 notice'])
})

test.each([
  ['a batch', () => post([{ query: '{ hello }' }]), 400],
  ['a mutation by GET', () => get(`?query=${encodeURIComponent('mutation { add(input: { name: "x" }) { errors { code } } }')}`), 405],
  ['a subscription', () => post({ query: 'subscription { told(stream: "a") }' }), 400],
  ['a form', () => post('query=%7Bhello%7D', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
  ['a text', () => post('{"query":"{ hello }"}', { 'content-type': 'text/plain' }), 415],
  ['a multipart form', () => post('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415],
  ['another alphabet', () => post('{"query":"{ hello }"}', { 'content-type': 'application/json; charset=utf-16' }), 415],
  ['a compressed body', () => post('{"query":"{ hello }"}', { 'content-encoding': 'gzip' }), 415],
  ['a GET with a form type', () => get('?query={hello}', { headers: { 'content-type': 'text/plain' } }), 415],
  ['a GET without the header', () => get('?query={hello}', { headers: { 'x-colloquy-request': '' } }), 400],
  ['a PUT', () => get('', { method: 'PUT' }), 405],
  ['bad JSON', () => post('{"query":'), 400],
  ['an empty body', () => post(''), 400],
  ['a body of 1 MB', () => post({ query: '{ hello }', variables: { x: 'x'.repeat(1_000_000) } }), 413],
  ['a persisted document that is not there', () => post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'unknown' } } }), 400],
  ['an answer in XML', () => post({ query: '{ hello }' }, { accept: 'text/xml' }), 406],
  ['another site', () => post({ query: '{ hello }' }, { origin: 'https://evil.example' }), 403],
  ['a sandboxed page', () => post({ query: '{ hello }' }, { origin: 'null' }), 403],
  ['an unknown address', () => get('/../nothing'), 404],
  ['a POST to a page', () => post('{}', {}, '/g/x'), 405],
])('refuses %s as JSON', async (_what, ask, status) => {
  const answer = await ask()
  expect(answer.status).toBe(status)
  isPlain(answer)
  expect(JSON.parse(answer.text).errors[0]).toMatchObject({ message: expect.any(String), extensions: { code: expect.stringMatching(/^(BAD_USER_INPUT|FORBIDDEN|NOT_FOUND)$/) } })
})

test('answers a persisted document by its hash', async () => {
  expect((await post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'known' } } })).body).toEqual({ data: { hello: 'world' } })
})

test('a page of this very site may ask', async () => {
  expect((await post({ query: '{ hello }' }, { origin: api.url })).status).toBe(200)
})

test('a client that streams more than the limit reads why it was refused', async () => {
  const status = await new Promise((resolve, reject) => {
    const req = request(`${api.url}/graphql`, { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' } }, (res) => resolve(res.statusCode))
    req.on('error', reject)
    for (let n = 0; n < 30; n++) req.write(' '.repeat(100_000))
    req.end()
  })
  expect(status).toBe(413)
})

test.each([
  ['does not parse', '{ hello', { query: '{ hello' }],
  ['does not fit the schema', '{ helo }', { query: '{ helo }' }],
  ['has a variable of the wrong kind', '', { query: 'query ($id: ID) { thing(id: $id) { id } }', variables: { id: 'nine' } }],
  ['names no operation', '', { query: '{ hello }', operationName: 'Other' }],
])('a document that %s is a 200 for application/json and a 400 for the type of its own', async (_what, _query, body) => {
  const plain = await post(body, { accept: 'application/json' })
  const own = await post(body, { accept: 'application/graphql-response+json' })
  expect([plain.status, own.status]).toEqual([200, 400])
  for (const answer of [plain, own]) {
    isPlain(answer)
    expect(answer.body).toEqual({ errors: [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })] })
  }
})

test('a fault of the program is masked, and the log has it under the id that the client is shown', async () => {
  for (const field of ['broken', 'undecided', 'misfit { size }']) {
    const answer = await post({ query: `{ hello ${field} }` })
    const requestId = answer.headers.get('x-request-id')
    isPlain(answer)
    expect(answer.body.errors).toEqual([expect.objectContaining({ message: `Something went wrong on the server. The log knows it as request ${requestId}.`, extensions: { code: 'INTERNAL', requestId } })])
    expect(answer.text).not.toContain('secret')
    expect(lines.find((line) => line.includes(requestId as string) && line.includes('"level":50'))).toContain('"stack":')
  }
})

test('a refused mutation that may be tried again says when', async () => {
  const answer = await post({ query: 'mutation { add(input: { name: "x", refuse: RATE_LIMITED }) { thing { id } errors { code message path } } }' })
  expect(answer.headers.get('retry-after')).toBe('42')
  expect(answer.body).toEqual({ data: { add: { thing: null, errors: [{ code: 'RATE_LIMITED', message: 'As you wish.', path: ['name'] }] } } })
})

test('says so to browsers: no framing, no sniffing, no foreign script', async () => {
  for (const path of ['/graphql', '/healthz', '/nothing']) {
    const { headers } = await fetch(api.url + path)
    const policy = Object.fromEntries((headers.get('content-security-policy') as string).split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))
    expect(policy).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'frame-ancestors': "'none'", 'base-uri': "'none'" })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('strict-transport-security')).toBeNull()
  }
  const secure = await startSmallApi({ env: { ORIGIN: 'https://read.example.org' } })
  expect((await fetch(`${secure.url}/healthz`)).headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
})

test('behind an origin of its own, only pages of that origin may ask', async () => {
  const behind = await startSmallApi({ env: { ORIGIN: 'https://read.example.org' } })
  const ask = async (origin: string) => (await fetch(`${behind.url}/graphql`, { method: 'POST', headers: { ...json, origin }, body: '{"query":"{ hello }"}' })).status
  expect([await ask('https://read.example.org'), await ask(behind.url), await ask('http://read.example.org')]).toEqual([200, 403, 403])
})

test('says that it lives, and whether it is ready', async () => {
  let answers: () => Promise<boolean> = async () => true
  const shaky = await startSmallApi({ isReady: () => answers() })
  const ready = async () => {
    const response = await fetch(`${shaky.url}/readyz`)
    return [response.status, await response.json()]
  }
  expect(await ready()).toEqual([200, { ok: true }])
  answers = () => Promise.reject(new Error('no database'))
  expect(await ready()).toEqual([503, { ok: false }])
  answers = () => new Promise(() => {})
  expect(await ready()).toEqual([503, { ok: false }])
  expect((await fetch(`${shaky.url}/healthz`)).status).toBe(200)
})

test('more requests a minute than allowed are refused with the seconds to wait, each address for itself', async () => {
  const strict = await startSmallApi({ env: { LIMIT_REQUESTS_PER_MINUTE: '3', TRUST_PROXY: '1' } })
  const ask = (from: string) => fetch(`${strict.url}/graphql`, { method: 'POST', headers: { ...json, 'x-forwarded-for': from }, body: '{"query":"{ hello }"}' })
  const statuses = []
  for (let n = 0; n < 4; n++) statuses.push((await ask('192.0.2.1')).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  const refused = await ask('192.0.2.1')
  isPlain({ headers: refused.headers, text: await refused.text() })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
  expect((await ask('192.0.2.2')).status).toBe(200)
  // The 64 bits that one customer has are one address.
  for (const host of ['1', '2', '3']) expect((await ask(`2001:db8::${host}`)).status).toBe(200)
  expect((await ask('2001:db8:0:0:ffff::9')).status).toBe(429)
  expect((await ask('2001:db8:0:1::1')).status).toBe(200)
  expect((await fetch(`${strict.url}/healthz`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(200)
})

test('the log has no query, no variables, no cookie and no token of a path', async () => {
  await fetch(`${api.url}/graphql?query={hello}&variables={"password":"the-password"}`, { headers: { cookie: 'as=ada/1', ...preflight } })
  await fetch(`${api.url}/join/the-token`)
  await post({ query: 'query ($text: String) { echo(text: $text) broken }', variables: { text: 'the-variable' } }, { cookie: 'as=ada/the-cookie' })
  const log = lines.join('')
  expect(log).toContain('"path":"/join"')
  expect(log).not.toMatch(/the-password|the-token|the-variable|the-cookie|as=ada/)
})

test('a request that is not HTTP ends the connection and nothing else', async () => {
  const text = await new Promise<string>((resolve) => {
    let heard = ''
    connect(api.port, '127.0.0.1').on('data', (chunk) => (heard += chunk)).on('close', () => resolve(heard)).write('NONSENSE\r\n\r\n')
  })
  expect(text).toMatch(/^HTTP\/1.1 400 /)
  expect((await post({ query: '{ hello }' })).status).toBe(200)
})

test('draining lets a request in flight finish and takes no other', async () => {
  const gate = Promise.withResolvers<boolean>()
  const leaving = await startSmallApi({ isReady: () => gate.promise })
  const inFlight = fetch(`${leaving.url}/readyz`)
  await expect.poll(() => fetch(`${leaving.url}/healthz`).then(({ status }) => status)).toBe(200)
  const drained = leaving.drain(5_000)
  await expect(fetch(`${leaving.url}/healthz`)).rejects.toThrow()
  gate.resolve(true)
  expect((await inFlight).status).toBe(200)
  await drained
})
