import { connect } from 'node:net'
import { expect } from 'vitest'
import { WebSocket } from 'ws'

export type Opened = ReturnType<typeof open>
type As = { cookie?: string; origin?: string; protocol?: string }

/** A socket that remembers what it heard; `next` waits for the next message, `closed` for its end. */
export const open = ({ port }: { port: number }, { cookie, origin, protocol = 'graphql-transport-ws' }: As = {}) => {
  const ws = new WebSocket(`ws://127.0.0.1:${port}/graphql`, protocol, { headers: { ...(cookie && { cookie }), ...(origin && { origin }) } })
  const heard: any[] = []
  let wake = Promise.withResolvers<void>()
  const remember = (data: unknown) => {
    heard.push(JSON.parse(String(data)))
    wake.resolve()
    wake = Promise.withResolvers()
  }
  ws.on('message', remember)
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
    /** From now on it keeps nothing: each message goes to `look` as it came. */
    stream: (look: (text: string) => void) => {
      ws.off('message', remember)
      ws.on('message', (data) => look(String(data)))
    },
  }
}

/** The same past its beginning. */
export const ready = async (where: { port: number }, options: As = {}): Promise<Opened> => {
  const socket = open(where, options)
  await socket.opened
  socket.send({ type: 'connection_init' })
  expect(await socket.next()).toEqual({ type: 'connection_ack' })
  return socket
}

/** A frame of a client, masked with nought. */
const frame = (message: object) => {
  const text = Buffer.from(JSON.stringify(message))
  return Buffer.concat([text.length < 126 ? Buffer.from([0x81, 0x80 | text.length]) : Buffer.from([0x81, 0xfe, text.length >> 8, text.length & 255]), Buffer.alloc(4), text])
}

/** A client past its beginning that sends these messages and from then on reads nothing from its TCP connection. */
export const stuck = async ({ port }: { port: number }, messages: object[], cookie?: string) => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  const hears = (what: string) =>
    new Promise<void>((resolve) => {
      const look = (chunk: Buffer) => {
        if (!chunk.includes(what)) return
        socket.off('data', look)
        resolve()
      }
      socket.on('data', look)
    })
  const upgraded = hears('101 Switching')
  socket.write(
    `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
  )
  await upgraded
  const acknowledged = hears('connection_ack')
  socket.write(frame({ type: 'connection_init' }))
  await acknowledged
  socket.pause()
  for (const message of messages) socket.write(frame(message))
  return socket
}

export const subscribe = (id: string, query: string, variables?: object) => ({ id, type: 'subscribe', payload: { query, variables } })
export const follow = (id: string, stream: string) => subscribe(id, `subscription { told(stream: "${stream}") }`)
export const next = (id: string, told: string) => ({ id, type: 'next', payload: { data: { told } } })
export const hello = (id: string) => subscribe(id, '{ hello }')
export const greeting = (id: string) => [{ id, type: 'next', payload: { data: { hello: 'world' } } }, { id, type: 'complete' }]
