import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { h, render } from 'preact'
import { onTestFinished, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { BrowserSocket } from './socket.ts'

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

/** One request for a snapshot, which stands at `seq`, and what the server may do about it. */
export type Load = { answer: (seq: number) => void; refuse: (code: string) => void }

/** What came and was not looked at yet, in order. */
const queue = <One>() => {
  const waiting: One[] = []
  let wake = Promise.withResolvers<void>()
  return {
    put: (one: One) => {
      waiting.push(one)
      wake.resolve()
      wake = Promise.withResolvers()
    },
    next: async (): Promise<One> => {
      while (waiting.length === 0) await wake.promise
      return waiting.shift() as One
    },
    count: () => waiting.length,
  }
}

/** A server that keeps to the protocol and otherwise does as it is told: `asked` waits for the next subscription, `load` for the next request. */
const openScript = async () => {
  const asked = queue<Asked>()
  const loads = queue<Load>()
  const hear = async (request: IncomingMessage, response: ServerResponse) => {
    await text(request)
    const say = (reply: object) => void response.setHeader('content-type', 'application/json').end(JSON.stringify(reply))
    if (request.method !== 'POST') return say({})
    loads.put({ answer: (seq) => say({ data: { seq } }), refuse: (code) => say({ errors: [{ message: code, extensions: { code } }] }) })
  }
  const http = createServer((request, response) => void hear(request, response))
  const server = new WebSocketServer({ server: http })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
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
      asked.put({
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
    })
  })
  onTestFinished(() => {
    for (const ws of server.clients) ws.terminate()
    http.closeAllConnections()
    http.close()
  })
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, asked: asked.next, count: asked.count, load: loads.next }
}

/** Makes this process enough of a window for the web client's program to run in it against such a server. */
const openWindow = async () => {
  const script = await openScript()
  vi.resetModules()
  vi.stubGlobal('location', new URL(script.url))
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  vi.stubGlobal('WebSocket', BrowserSocket)
  vi.stubGlobal('navigator', { onLine: true })
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(script.url + path, init))
  onTestFinished(() => void vi.unstubAllGlobals())
  return script
}

const document = { __meta__: { hash: 'events' } } as object

/**
 * The web client's own way of keeping a snapshot current. `shown` is what the page showed one after the other: the seq of the
 * snapshot, null for nothing.
 * @param fits whether an event can be applied; unless so, it asks for a fresh snapshot
 */
export const openSnapshot = async (fits: (seq: number) => boolean = () => true) => {
  const script = await openWindow()
  const { useLive } = await import('../../web/graphql/live.ts')
  const { queryFor, useQuery } = await import('../../web/graphql/query.ts')
  type At = { seq: number }
  const page = { __meta__: { hash: 'page' } } as { __apiType?: (variables: object) => At }
  const query = queryFor(page, {})
  const shown: (number | null)[] = []
  const applied: [from: number, seq: number][] = []
  const Page = () => {
    useLive<At, At, { after?: number | null }>(useQuery(page, {}), {
      document,
      variables: {},
      seqOf: ({ seq }) => seq,
      apply: (data, { seq }) => {
        if (!fits(seq)) return null
        applied.push([data.seq, seq])
        return { seq }
      },
    })
    return null
  }
  const root = { childNodes: [], firstChild: null, nodeType: 1, contains: () => true } as never
  render(h(Page, {}), root)
  const unwatch = query.data.subscribe((data) => {
    const seq = data?.seq ?? null
    if (seq !== (shown.at(-1) ?? null)) shown.push(seq)
  })
  onTestFinished(() => {
    unwatch()
    render(null, root)
  })
  return { ...script, shown, applied, reload: query.reload }
}

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
