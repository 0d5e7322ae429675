import { expect } from 'vitest'
import { WebSocket } from 'ws'

export type Opened = ReturnType<typeof open>

/** A socket that remembers what it heard; `next` waits for the next message, `closed` for its end. */
export const open = ({ port }: { port: number }, { cookie, origin, protocol = 'graphql-transport-ws' }: { cookie?: string; origin?: string; protocol?: string } = {}) => {
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

/** The same past its beginning. */
export const ready = async (where: { port: number }, options = {}): Promise<Opened> => {
  const socket = open(where, options)
  await socket.opened
  socket.send({ type: 'connection_init' })
  expect(await socket.next()).toEqual({ type: 'connection_ack' })
  return socket
}

export const subscribe = (id: string, query: string, variables?: object) => ({ id, type: 'subscribe', payload: { query, variables } })
export const follow = (id: string, stream: string) => subscribe(id, `subscription { told(stream: "${stream}") }`)
export const next = (id: string, told: string) => ({ id, type: 'next', payload: { data: { told } } })
export const hello = (id: string) => subscribe(id, '{ hello }')
export const greeting = (id: string) => [{ id, type: 'next', payload: { data: { hello: 'world' } } }, { id, type: 'complete' }]
