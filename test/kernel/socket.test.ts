import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { openLog } from '../../api/kernel/log.ts'
import { quickest } from '../support/quickest.ts'
import { follow, greeting, hello, next, open, type Opened, ready, subscribe } from '../support/raw-socket.ts'
import { startSmallApi } from '../support/small-api.ts'

const lines: string[] = []
const api = await startSmallApi({ patience: { init: 150, pong: 400 }, log: openLog('debug', { write: (line) => void lines.push(line) }) })

test.each<[what: string, code: number, reason: RegExp, act: (socket: Opened) => unknown]>([
  ['says nothing', 4408, /initialisation timeout/, () => {}],
  ['begins twice', 4429, /Too many initialisation requests/, (s) => [s.send({ type: 'connection_init' }), s.send({ type: 'connection_init' })]],
  ['asks before it has begun', 4401, /Unauthorized/, (s) => s.send(hello('1'))],
  ['uses an id twice', 4409, /Subscriber for 1 already exists/, (s) => [s.send({ type: 'connection_init' }), setTimeout(() => [s.send(follow('1', 'a')), s.send(follow('1', 'b'))], 50)]],
  ['sends no JSON', 4400, /Invalid message/, (s) => s.send('hello')],
  ['sends JSON that is no message', 4400, /Invalid message/, (s) => s.send('[1]')],
  ['sends a message of an unknown kind', 4400, /Invalid message/, (s) => s.send({ type: 'start' })],
  ['sends bytes', 4400, /Invalid message/, (s) => s.ws.send(Buffer.from([0xff, 0xfe, 0]))],
])('a socket that %s is closed with %i', async (_what, code, reason, act) => {
  const socket = open(api)
  await socket.opened
  act(socket)
  expect(await socket.closed).toEqual({ code, reason: expect.stringMatching(reason) })
})

test('another protocol gets no socket', async () => {
  const socket = open(api, { protocol: 'graphql-ws' })
  await expect(socket.opened).rejects.toThrow(/subprotocol/)
  await socket.closed
})

test('a page of another site is refused at the handshake, with a valid cookie and without', async () => {
  for (const cookie of ['as=ada/1', undefined]) {
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1.evil.example:${api.port}`]) {
      await expect(open(api, { cookie, origin }).opened).rejects.toThrow('403')
    }
  }
  const own = await ready(api, { cookie: 'as=ada/1', origin: api.url })
  own.send(subscribe('1', '{ me }'))
  expect(await own.next()).toMatchObject({ payload: { data: { me: 'ada' } } })
  own.ws.close()
})

test.each([['after the beginning', true], ['before it', false]])('a message of more than 64 kB %s is closed with 1009 within 100 ms', async (_when, begun) => {
  const sendTooMuch = async () => {
    const socket = begun ? await ready(api) : open(api)
    await socket.opened
    socket.send(' '.repeat(65_537))
    expect((await socket.closed).code).toBe(1009)
  }
  expect(await quickest(100, sendTooMuch)).toBeLessThan(100)
})

test('a message of more than 64 kB in frames is closed with 1009 before it has come', async () => {
  const socket = await ready(api)
  for (let n = 0; n < 3; n++) socket.ws.send(' '.repeat(30_000), { fin: false })
  expect((await socket.closed).code).toBe(1009)
})

test('the 101st operation on one socket is refused and the 100 live on', async () => {
  const socket = await ready(api)
  for (let n = 0; n < 101; n++) socket.send(follow(String(n), 'busy'))
  expect(await socket.next()).toEqual({ id: '100', type: 'error', payload: [expect.objectContaining({ message: 'At most 100 operations run at once on one socket.', extensions: { code: 'RATE_LIMITED' } })] })
  api.hub.publish('busy', 'news')
  const told = []
  for (let n = 0; n < 100; n++) told.push((await socket.next()).id)
  expect(told.sort()).toEqual(Array.from({ length: 100 }, (_, n) => String(n)).sort())
  // One that ended makes room for another.
  socket.send({ id: '7', type: 'complete' })
  socket.send(hello('next'))
  expect(await socket.next()).toEqual(greeting('next')[0])
  socket.ws.close()
  await expect.poll(() => api.hub.readers).toBe(0)
})

test('1,000 operations on one socket run where the limit is so high, and else all but a hundred are refused; those that end leave nothing behind', async () => {
  const wide = await startSmallApi({ env: { LIMIT_MESSAGES_PER_MINUTE: '100000', LIMIT_OPERATIONS_PER_SOCKET: '1000' } })
  const narrow = await startSmallApi({ env: { LIMIT_MESSAGES_PER_MINUTE: '100000' } })
  for (const [where, run] of [[wide, 1_000], [narrow, 100]] as const) {
    const socket = await ready(where)
    for (let n = 0; n < 1_000; n++) socket.send(follow(String(n), 'busy'))
    await expect.poll(() => [where.hub.readers, socket.heard.length]).toEqual([run, 1_000 - run])
    expect(socket.heard.splice(0).filter(({ type, payload }) => type !== 'error' || payload[0].extensions.code !== 'RATE_LIMITED')).toEqual([])
    where.hub.publish('busy', 'news')
    await expect.poll(() => socket.heard.length).toBe(run)
    expect(new Set(socket.heard.splice(0).map(({ id }) => id)).size).toBe(run)
    for (let n = 0; n < run; n++) socket.send({ id: String(n), type: 'complete' })
    await expect.poll(() => where.hub.readers).toBe(0)
    for (let n = 0; n < 1_000; n++) {
      socket.send(hello(`again ${n}`))
      expect([await socket.next(), await socket.next()]).toEqual(greeting(`again ${n}`))
    }
    socket.ws.close()
  }
})

test('a used id makes no room for more operations than allowed', async () => {
  const where = await startSmallApi({ env: { LIMIT_OPERATIONS_PER_SOCKET: '3' } })
  const socket = await ready(where)
  for (let n = 0; n < 50; n++) {
    socket.send(follow('same', 'busy'))
    socket.send({ id: 'same', type: 'complete' })
  }
  for (let n = 0; n < 10; n++) socket.send(follow(String(n), 'busy'))
  await Promise.race([socket.closed, expect.poll(() => socket.heard.length).toBe(7)])
  expect(where.hub.readers).toBeLessThanOrEqual(3)
  socket.ws.close()
  await expect.poll(() => where.hub.readers).toBe(0)
})

test('more sockets of one person or one address than allowed are closed with the reason', async () => {
  const where = await startSmallApi({ env: { LIMIT_SOCKETS_PER_PERSON: '2', LIMIT_SOCKETS_PER_ADDRESS: '4' } })
  const [first] = [await ready(where, { cookie: 'as=ada/1' }), await ready(where, { cookie: 'as=ada/2' })]
  expect(await open(where, { cookie: 'as=ada/3' }).closed).toEqual({ code: 1013, reason: 'More than 2 sockets of one person' })
  await ready(where, { cookie: 'as=bob/4' })
  await ready(where)
  expect(await open(where).closed).toEqual({ code: 1013, reason: 'More than 4 sockets from one address' })
  first?.ws.close()
  await first?.closed
  await expect.poll(() => where.sockets.count()).toBe(3)
  await ready(where, { cookie: 'as=ada/5' })
})

test('twenty sockets of one person at once leave no more than allowed', async () => {
  const where = await startSmallApi({ env: { LIMIT_SOCKETS_PER_PERSON: '5' } })
  const sockets = Array.from({ length: 20 }, () => open(where, { cookie: 'as=ada/1' }))
  const refused: number[] = []
  for (const socket of sockets) void socket.closed.then(({ code }) => refused.push(code))
  await expect.poll(() => refused.length).toBe(15)
  expect(refused).toEqual(Array(15).fill(1013))
  expect(where.sockets.count()).toBe(5)
})

test.each([['messages', (s: Opened) => s.send({ type: 'ping' })], ['pings', (s: Opened) => s.ws.ping()]])('more %s a minute than allowed are closed with the reason', async (_what, send) => {
  const where = await startSmallApi({ env: { LIMIT_MESSAGES_PER_MINUTE: '50' } })
  const socket = await ready(where)
  for (let n = 0; n < 60; n++) send(socket)
  expect(await socket.closed).toEqual({ code: 1013, reason: 'More than 50 messages a minute' })
})

test('the handshakes of one address count among its requests', async () => {
  const where = await startSmallApi({ env: { LIMIT_REQUESTS_PER_MINUTE: '2' } })
  await ready(where)
  await ready(where)
  await expect(open(where).opened).rejects.toThrow('429')
})

test('nothing comes after the complete of a client', async () => {
  const socket = await ready(api)
  socket.send(follow('1', 'after'))
  socket.send(follow('2', 'after'))
  await expect.poll(() => api.hub.readers).toBe(2)
  api.hub.publish('after', 'one')
  expect(await socket.next()).toEqual(next('1', 'one'))
  expect(await socket.next()).toEqual(next('2', 'one'))
  socket.send({ id: '1', type: 'complete' })
  // Answered after the complete was heard, as messages keep their order.
  socket.send({ type: 'ping' })
  expect(await socket.next()).toEqual({ type: 'pong' })
  api.hub.publish('after', 'two', 'three')
  expect([await socket.next(), await socket.next()]).toEqual([next('2', 'two'), next('2', 'three')])
  expect(socket.heard).toEqual([])
  await expect.poll(() => api.hub.readers).toBe(1)
  socket.ws.close()
  await expect.poll(() => api.hub.readers).toBe(0)
})

test('a log-out ends every socket of that login at once, with nothing sent after it, and no other', async () => {
  const [mine, too, other] = [await ready(api, { cookie: 'as=ada/11' }), await ready(api, { cookie: 'as=ada/11' }), await ready(api, { cookie: 'as=ada/12' })]
  for (const socket of [mine, too, other]) socket.send(follow('1', 'private'))
  await expect.poll(() => api.hub.readers).toBe(3)
  expect(api.sockets.logins()).toEqual(new Set(['11', '12']))
  api.sockets.endLogin('11')
  api.hub.publish('private', 'secret')
  expect(await Promise.all([mine.closed, too.closed])).toEqual(Array(2).fill({ code: 4403, reason: 'The login has ended' }))
  expect([...mine.heard, ...too.heard]).toEqual([])
  expect(await other.next()).toEqual(next('1', 'secret'))
  other.ws.close()
})

test('a client that does not agree to the end is ended all the same', async () => {
  const raw = connect(api.port, '127.0.0.1')
  raw.write(`GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${api.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\nCookie: as=ada/99\r\n\r\n`)
  await expect.poll(() => api.sockets.logins().has('99')).toBe(true)
  const ended = new Promise((resolve) => raw.on('close', resolve).on('error', () => {}).resume())
  api.sockets.endLogin('99')
  await ended
})

test('a fault of the program in an event or in its stream is masked', async () => {
  const socket = await ready(api)
  socket.send(follow('1', 'faulty'))
  await expect.poll(() => api.hub.readers).toBe(1)
  api.hub.publish('faulty', 'break', 'go on')
  const masked = expect.objectContaining({ message: expect.stringMatching(/^Something went wrong on the server. The log knows it as request [0-9a-f-]{36}\.$/), extensions: { code: 'INTERNAL', requestId: expect.any(String) } })
  expect(await socket.next()).toEqual({ id: '1', type: 'next', payload: { data: null, errors: [masked] } })
  expect(await socket.next()).toEqual(next('1', 'go on'))
  socket.send(subscribe('2', 'subscription { breaking }'))
  expect(await socket.next()).toMatchObject({ id: '2', type: 'next', payload: { data: { breaking: 'one' } } })
  const broken = await socket.next()
  expect(broken).toEqual({ id: '2', type: 'error', payload: [masked] })
  expect(lines.some((line) => line.includes(broken.payload[0].extensions.requestId) && line.includes('select secret from stream'))).toBe(true)
  socket.ws.close()
})

test('a query and a mutation are answered too, and a document without such an operation is refused', async () => {
  const socket = await ready(api)
  socket.send(hello('1'))
  expect([await socket.next(), await socket.next()]).toEqual(greeting('1'))
  socket.send(subscribe('2', 'mutation { add(input: { name: "x", refuse: TAKEN }) { errors { code } } }'))
  expect([await socket.next(), await socket.next()]).toMatchObject([{ payload: { data: { add: { errors: [{ code: 'TAKEN' }] } } } }, { type: 'complete' }])
  socket.send({ id: '3', type: 'subscribe', payload: { query: 'query A { hello } query B { hello }' } })
  expect(await socket.next()).toMatchObject({ id: '3', type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  socket.send({ id: '4', type: 'subscribe', payload: { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: 'unknown' } } } })
  expect(await socket.next()).toMatchObject({ id: '4', type: 'error', payload: [{ message: 'There is no such persisted document.' }] })
  socket.ws.close()
})

test('draining tells every client to come back, and takes no other', async () => {
  const where = await startSmallApi()
  const sockets = [await ready(where), await ready(where)]
  sockets[0]?.send(follow('1', 'a'))
  await where.drain(1_000)
  expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual(Array(2).fill({ code: 1012, reason: 'Restarting, come back' }))
  await expect(open(where).opened).rejects.toThrow()
  expect(where.hub.readers).toBe(0)
})
