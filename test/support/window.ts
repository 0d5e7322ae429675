import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'

/** One subscription of a client, and what the server may do about it. */
export type Asked = {
  after: number | null
  tell: (seq: number) => void
  /** Refuses: within the stream's results, or in place of them. */
  refuse: (code: string, how?: 'next' | 'error') => void
  complete: () => void
  close: (code: number) => void
  /** Breaks the line without a word. */
  cut: () => void
  /** Resolves with the id of the operation when the client ends it. */
  ended: Promise<void>
}

/** A server that keeps to the protocol and otherwise does as it is told: `asked` waits for the next subscription. */
const openScript = async () => {
  const waiting: Asked[] = []
  let wake = Promise.withResolvers<void>()
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (ws) => {
    const ends = new Map<string, () => void>()
    ws.on('message', (data) => {
      const { type, id, payload } = JSON.parse(String(data))
      const send = (message: object) => ws.send(JSON.stringify(message))
      if (type === 'connection_init') send({ type: 'connection_ack' })
      if (type === 'ping') send({ type: 'pong' })
      if (type === 'complete') ends.get(id)?.()
      if (type !== 'subscribe') return
      const { promise: ended, resolve } = Promise.withResolvers<void>()
      ends.set(id, resolve)
      const complete = () => send({ id, type: 'complete' })
      waiting.push({
        after: payload.variables.after ?? null,
        tell: (seq) => send({ id, type: 'next', payload: { data: { events: { seq } } } }),
        refuse: (code, how = 'next') => {
          const errors = [{ message: code, extensions: { code } }]
          send(how === 'error' ? { id, type: 'error', payload: errors } : { id, type: 'next', payload: { data: null, errors } })
          if (how === 'next') complete()
        },
        complete,
        close: (code) => ws.close(code),
        cut: () => ws.terminate(),
        ended,
      })
      wake.resolve()
      wake = Promise.withResolvers()
    })
  })
  onTestFinished(() => {
    for (const ws of server.clients) ws.terminate()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: async () => {
      while (waiting.length === 0) await wake.promise
      return waiting.shift() as Asked
    },
    count: () => waiting.length,
  }
}

/** Makes this process enough of a window for the web client's program to run in it against such a server. */
const openWindow = async () => {
  const script = await openScript()
  vi.resetModules()
  vi.stubGlobal('location', new URL(script.url))
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  vi.stubGlobal('WebSocket', WebSocket)
  vi.stubGlobal('navigator', { onLine: true })
  onTestFinished(() => void vi.unstubAllGlobals())
  return script
}

const document = { __meta__: { hash: 'events' } } as object

/** The web client's own way of following a stream. */
export const openFollower = async (after: number) => {
  const script = await openWindow()
  const { follow } = await import('../../web/graphql/live.ts')
  const heard: (number | string)[] = []
  const begin = (from: number) =>
    follow<{ seq: number }, { after?: number | null }>(document, {}, from, {
      event: ({ seq }) => heard.push(seq),
      resync: () => heard.push('resync'),
      end: () => heard.push('end'),
    })
  onTestFinished(begin(after))
  return { ...script, heard, begin }
}

/** The web client's own way of hearing what is told whole each time. */
export const openListener = async () => {
  const script = await openWindow()
  const { listen } = await import('../../web/graphql/latest.ts')
  const heard: (number | null)[] = []
  onTestFinished(listen<{ events: { seq: number } }, object>(document, {}, (data) => void heard.push(data?.events.seq ?? null)))
  return { ...script, heard }
}
