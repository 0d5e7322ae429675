import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { newPerson } from '../support/groups.ts'
import { startApi } from '../support/api.ts'
import { freshDatabase } from '../support/database.ts'

const databaseUrl = await freshDatabase()
const one = await startApi({ databaseUrl, tick: 100, env: { NODE_ENV: 'production' } })
const two = await startApi({ databaseUrl, tick: 60_000, clock: one.clock })

/** A socket of somebody at one of the processes, past its beginning. */
const connected = async ({ port }: { port: number }, cookie?: string) => {
  const ws = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { headers: cookie ? { cookie } : {} })
  const closed = new Promise<number>((resolve) => ws.on('close', resolve))
  await new Promise((resolve, reject) => ws.on('open', resolve).on('error', reject))
  ws.send('{"type":"connection_init"}')
  await new Promise((resolve) => ws.once('message', resolve))
  return { ws, closed }
}

test('a log-out ends the sockets of that login in every process, and no others', async () => {
  const ada = await newPerson(one, 'Ada')
  const again = one.client()
  await again.do('mutation ($input: LogInInput!) { logIn(input: $input) { viewer { email } errors { code } } }', { input: { email: ada.email, password: ada.password } })
  const ended = [await connected(one, ada.cookie), await connected(two, ada.cookie)]
  const other = await connected(two, again.cookie)
  const cookie = ada.cookie
  await ada.do('mutation { logOut { ok errors { code } } }')
  expect(await Promise.all(ended.map(({ closed }) => closed))).toEqual([4403, 4403])
  expect(other.ws.readyState).toBe(WebSocket.OPEN)
  // The old cookie opens a socket of nobody.
  await connected(two, cookie)
  expect(two.server.sockets.logins().size).toBe(1)
})

test('a login that ends by time ends its sockets', async () => {
  const bob = await newPerson(one, 'Bob')
  const socket = await connected(one, bob.cookie)
  one.clock.advance(31 * 86_400_000)
  expect(await socket.closed).toBe(4403)
})

test('a stale cookie is cleared', async () => {
  const response = await fetch(`${one.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: `colloquy=${'a'.repeat(43)}` }, body: '{"query":"{ viewer { email } }"}' })
  expect(response.headers.getSetCookie()[0]).toMatch(/^colloquy=; .*Max-Age=0/)
  expect(await response.json()).toEqual({ data: { viewer: null } })
})

test('a fault of the database is masked', async () => {
  const query = 'mutation ($input: LogInInput!) { logIn(input: $input) { viewer { email } errors { code message } } }'
  const broken = await startApi({ env: { NODE_ENV: 'production' } })
  await broken.db.execute('alter table person rename to people')
  const answer = await broken.anonymous.send(query, { input: { email: 'ada@example.org', password: 'a password that nobody sees' } })
  expect(answer.errors).toEqual([expect.objectContaining({ message: expect.stringContaining(answer.headers.get('x-request-id') as string), extensions: { code: 'INTERNAL', requestId: answer.headers.get('x-request-id') } })])
  expect(answer.text).not.toMatch(/select|relation|person|password that/)
})

test('a process whose connections to the database were cut lives on and is ready again', async () => {
  const lonely = await startApi()
  expect((await fetch(`${lonely.url}/readyz`)).status).toBe(200)
  await lonely.db.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
  expect((await fetch(`${lonely.url}/healthz`)).status).toBe(200)
  await expect.poll(async () => (await fetch(`${lonely.url}/readyz`)).status).toBe(200)
})
