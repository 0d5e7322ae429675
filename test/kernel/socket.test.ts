import { connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openLog } from '../../api/kernel/log.ts'
import { startSmallApi } from '../support/small-api.ts'

const lines: string[] = []
const api = await startSmallApi({ patience: { init: 150, pong: 400 }, log: openLog('debug', { write: (line) => void lines.push(line) }) })

type Opened = ReturnType<typeof open>

/** A socket that remembers what it heard; `next` waits for the next message, `closed` for its end. */
const open = ({ port } = api, { cookie, origin, protocol = 'graphql-transport-ws' }: { cookie?: string; origin?: string; protocol?: string } = {}) => {
  const ws = new WebSocket(`ws://127.0.0.1:${port}/graphql`, protocol, { headers: { ...(cookie && { cookie }), ...(origin && { origin }) } })
  const heard: any[] = []
  let wake = Promise.withResolvers<void>()
  ws.on('message', (data) => {
    heard.push(JSON.parse(String(data)))
    wake.resolve()
    wake = Promise.withResolvers()
  })
  const opened = new Promise<void>((resolve, reject) => ws.on('open', resolve).on('error', reject))
  opened.catch(() => {})
  const closed = new Promise<{ code: number; reason: string }>((resolve) => ws.on('close', (code, reason) => resolve({ code, reason: String(reason) })))
  return {
    ws,
    heard,
    opened,
    closed,
    send: (message: unknown) => ws.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: async () => {
      while (heard.length === 0) await wake.promise
      return heard.shift()
    },
  }
}

const ready = async (where = api, options = {}): Promise<Opened> => {
  const socket = open(where, options)
  await socket.opened
  socket.send({ type: 'connection_init' })
  expect(await socket.next()).toEqual({ type: 'connection_ack' })
  return socket
}

const subscribe = (id: string, query: string, variables?: object) => ({ id, type: 'subscribe', payload: { query, variables } })
const follow = (id: string, stream: string) => subscribe(id, `subscription { told(stream: "${stream}") }`)
const next = (id: string, told: string) => ({ id, type: 'next', payload: { data: { told } } })
const hello = (id: string) => subscribe(id, '{ hello }')
const greeting = (id: string) => [{ id, type: 'next', payload: { data: { hello: 'world' } } }, { id, type: 'complete' }]

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
  const socket = open()
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
  const socket = begun ? await ready() : open()
  await socket.opened
  const startedAt = performance.now()
  socket.send(' '.repeat(65_537))
  expect((await socket.closed).code).toBe(1009)
  expect(performance.now() - startedAt).toBeLessThan(100)
})

test('a message of more than 64 kB in frames is closed with 1009 before it has come', async () => {
  const socket = await ready()
  for (let n = 0; n < 3; n++) socket.ws.send(' '.repeat(30_000), { fin: false })
  expect((await socket.closed).code).toBe(1009)
})

test('the 101st operation on one socket is refused and the 100 live on', async () => {
  const socket = await ready()
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
  const socket = await ready()
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
  const socket = await ready()
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
  const socket = await ready()
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

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes that are still needed. */
const inUse = () => {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Subscribes and then reads nothing from its TCP socket. */
const stuckReader = (port: number, operations: number, stream: string) => {
  const socket = connect(port, '127.0.0.1')
  const frame = (message: object) => {
    const text = Buffer.from(JSON.stringify(message))
    const head = text.length < 126 ? Buffer.from([0x81, 0x80 | text.length]) : Buffer.from([0x81, 0x80 | 126, text.length >> 8, text.length & 255])
    return Buffer.concat([head, Buffer.alloc(4), text])
  }
  socket.write(`GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`)
  socket.once('data', () => {
    socket.pause()
    socket.write(frame({ type: 'connection_init' }))
    setTimeout(() => {
      for (let n = 0; n < operations; n++) socket.write(frame(follow(String(n), stream)))
    }, 50)
  })
  socket.on('error', () => {})
  return socket
}

test.each([['one operation', 1], ['a hundred operations', 100]])('a client with %s that stops reading is ended, memory stays bounded, and all others get all', async (_what, operations) => {
  const where = await startSmallApi({ patience: { init: 3_000, pong: 1_000 } })
  const others = [await ready(where), await ready(where), await ready(where)]
  for (const socket of others) socket.send(follow('1', 'flood'))
  const stuck = stuckReader(where.port, operations, 'flood')
  await expect.poll(() => where.hub.readers).toBe(3 + operations)
  const before = inUse()
  let most = 0
  const counts = others.map(() => 0)
  const done = others.map((socket, which) =>
    (async () => {
      while (counts[which]! < 2_000) {
        expect((await socket.next()).payload.data.told.slice(0, 6)).toBe(String(counts[which]).padStart(6, '0'))
        counts[which]!++
      }
    })(),
  )
  for (let n = 0; n < 2_000; n++) {
    where.hub.publish('flood', String(n).padStart(6, '0') + 'x'.repeat(20_000))
    if (n % 50 === 0) {
      await Promise.all(others.map((_, which) => expect.poll(() => counts[which]!, { interval: 1 }).toBeGreaterThan(n)))
      where.hub.forget('flood')
      most = Math.max(most, inUse())
    }
  }
  await Promise.all(done)
  await expect.poll(() => where.sockets.count(), { timeout: 5_000 }).toBe(3)
  await expect.poll(() => where.hub.readers).toBe(3)
  expect(most - before).toBeLessThan(50_000_000)
  stuck.destroy()
  for (const { ws } of others) ws.close()
}, 60_000)

test('5,000 events in one tick to two people in two streams reach each their own and nobody else', async () => {
  const [ada, bob] = [await ready(api, { cookie: 'as=ada/1' }), await ready(api, { cookie: 'as=bob/2' })]
  ada.send(follow('1', 'of ada'))
  bob.send(follow('1', 'of bob'))
  await expect.poll(() => api.hub.readers).toBe(2)
  for (let n = 0; n < 5_000; n++) {
    api.hub.publish('of ada', `ada ${n}`)
    api.hub.publish('of bob', `bob ${n}`)
  }
  await expect.poll(() => [ada.heard.length, bob.heard.length], { timeout: 10_000 }).toEqual([5_000, 5_000])
  expect(ada.heard.map(({ payload }) => payload.data.told)).toEqual(Array.from({ length: 5_000 }, (_, n) => `ada ${n}`))
  expect(bob.heard.map(({ payload }) => payload.data.told)).toEqual(Array.from({ length: 5_000 }, (_, n) => `bob ${n}`))
  for (const { ws } of [ada, bob]) ws.close()
})
