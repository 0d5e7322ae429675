import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql'
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws'
import type { Logger } from 'pino'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Limits } from './env.ts'
import type { Engine, Operation, Sink } from './execute.ts'
import type { Parcel } from './fanout.ts'
import { HttpError, networkOf, pathOf } from './http.ts'

/** Who opened a socket; null for nobody. `loginId` names the login that keeps it open. */
export type Opener = { personId: string; loginId: string } | null

export type SocketSettings<C> = {
  engine: Engine<C>
  limits: Limits
  log: Logger
  isForeign: (req: IncomingMessage) => boolean
  addressOf: (req: IncomingMessage) => string
  /** Counts a request of an address, or throws. */
  count: (address: string) => Promise<void>
  /** Reads the login cookie of the handshake. */
  whoIs: (req: IncomingMessage) => Promise<Opener>
  contextOf: (opener: Opener, req: IncomingMessage) => C
  /** The text of a persisted document, by its SHA-256. */
  persisted: (hash: string) => string | undefined
  /** What a client is shown of errors. */
  show: (errors: readonly GraphQLError[], ctx: C) => readonly GraphQLError[]
  isDraining: () => boolean
  /** Milliseconds until a socket has to have begun the protocol, and between two looks whether it still answers. */
  patience?: { init: number; pong: number }
}

export type Sockets = {
  /** The logins that keep a socket open here. */
  logins: () => Set<string>
  /** Ends every socket of a login at once. */
  endLogin: (loginId: string) => void
  /** Tells every client to come back, and ends what is left after `ms`. */
  drain: (ms: number) => Promise<void>
  count: () => number
}

/** Codes of our own, beside those of the graphql-ws protocol: RFC 6455 and its registry, and 4403 for the end of a login. */
const closing = {
  restarting: [1012, 'Restarting, come back'],
  tooMuch: 1013,
  loginEnded: [4403, 'The login has ended'],
} as const

const refuse = (socket: Duplex, status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)

/** A text as one unmasked frame: RFC 6455, section 5.2. */
const textFrame = (text: string): Buffer => {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x81
  frame[1] = head === 2 ? length : head === 4 ? 126 : 127
  if (head === 4) frame.writeUInt16BE(length, 2)
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write(text, head)
  return frame
}

/** One socket: what runs on it, how many messages it may still send, whether it answered the last ping. */
type Held<C> = { ws: WebSocket; socket: Duplex; req: IncomingMessage; opener: Opener; network: string; running: Map<string, C>; left: number; at: number; answers: boolean; ended: boolean }

/** Serves graphql-ws at /graphql of an HTTP server, within the limits. */
export const serveSockets = <C>(http: Server, settings: SocketSettings<C>): Sockets => {
  const { engine, limits, log, patience = { init: 3_000, pong: 12_000 } } = settings
  const held = new Set<Held<C>>()
  const wss = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false, handleProtocols })

  /** Closes with a reason. Nothing is sent or heard any more, also while the client takes its time to agree. */
  const end = (mine: Held<C>, code: number, reason: string) => {
    if (mine.ended) return
    mine.ended = true
    mine.ws.close(code, reason)
    // Behind a reader who does not read, the close frame waits for ever, and so does what was to be sent before it.
    if (mine.ws.bufferedAmount > limits.messageBytes) mine.ws.terminate()
    else setTimeout(() => mine.ws.terminate(), 1_000).unref()
  }

  const send = (mine: Held<C>, text: string) =>
    new Promise<void>((resolve) => {
      if (mine.ended || mine.ws.readyState !== mine.ws.OPEN) return resolve()
      if (mine.ws.bufferedAmount > limits.waitingBytes) {
        end(mine, closing.tooMuch, `More than ${limits.waitingBytes} bytes wait to be read`)
        return resolve()
      }
      mine.ws.send(text, () => resolve())
    })

  /** Sends results of one operation, as frames that are built once for all sockets where it has the same id. */
  const sendParcel = (mine: Held<C>, id: string, { texts, frames }: Parcel) => {
    if (mine.ended || mine.ws.readyState !== mine.ws.OPEN) return
    if (mine.ws.bufferedAmount > limits.waitingBytes) return end(mine, closing.tooMuch, `More than ${limits.waitingBytes} bytes wait to be read`)
    let bytes = frames.get(id)
    if (!bytes) frames.set(id, (bytes = Buffer.concat(texts.map((text) => textFrame(`{"id":${JSON.stringify(id)},"type":"next","payload":${text}}`)))))
    mine.socket.write(bytes)
  }

  /** A bucket that fills evenly: so many messages at once at most, and as many a minute. */
  const spend = (mine: Held<C>): boolean => {
    const now = performance.now()
    mine.left = Math.min(limits.messagesPerMinute, mine.left + ((now - mine.at) * limits.messagesPerMinute) / 60_000) - 1
    mine.at = now
    if (mine.left >= 0) return true
    end(mine, closing.tooMuch, `More than ${limits.messagesPerMinute} messages a minute`)
    return false
  }

  type Args = ExecutionArgs & { operation: Operation<C>; sink: Sink<C> }
  const problem = (message: string, code: string) => [new GraphQLError(message, { extensions: { code } })]

  const shown = ({ errors, ...result }: ExecutionResult, context: C) => (errors ? { ...result, errors: settings.show(errors, context).map((error) => error.toJSON()) } : result)

  const protocol = makeServer<Record<string, unknown>, Held<C>>({
    connectionInitWaitTimeout: patience.init,
    execute: (args) => engine.execute((args as Args).operation),
    subscribe: (args) => engine.subscribe((args as Args).operation, (args as Args).sink),
    onSubscribe: ({ extra: mine, subscriptions }, id, payload) => {
      if (mine.running.has(id)) {
        // Completed by the client but not yet wound up: the end of the first would hide the second from every later end.
        end(mine, CloseCode.SubscriberAlreadyExists, `Subscriber for ${id.slice(0, 40)} already exists`)
        return problem('This id is in use.', 'BAD_USER_INPUT')
      }
      // This one is among them.
      if (Object.keys(subscriptions).length > limits.operationsPerSocket) return problem(`At most ${limits.operationsPerSocket} operations run at once on one socket.`, 'RATE_LIMITED')
      const hash = (payload.extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash
      const query = typeof hash === 'string' ? settings.persisted(hash) : payload.query
      if (query === undefined) return problem('There is no such persisted document.', 'BAD_USER_INPUT')
      const prepared = engine.prepare(query)
      if (prepared.errors) return prepared.errors
      const { document } = prepared
      const { operationName, variables } = payload
      if (!getOperationAST(document, operationName)) return problem('Name one of the operations of the document.', 'BAD_USER_INPUT')
      const context = settings.contextOf(mine.opener, mine.req)
      mine.running.set(id, context)
      const sink: Sink<C> = { write: (result, of) => JSON.stringify(shown(result, of)), send: (parcel) => sendParcel(mine, id, parcel) }
      const args: Args = { schema: engine.schema, document, operationName, operation: { document, operationName, variables, context }, sink }
      return args
    },
    onComplete: ({ extra: mine }, id) => {
      mine.running.delete(id)
    },
    onNext: (_ctx, _id, _payload, args, result) => shown(result as ExecutionResult, (args as Args).operation.context),
    onError: ({ extra: mine }, id, _payload, errors) => {
      const context = mine.running.get(id)
      return (context ? settings.show(errors, context) : errors).map((error) => error.toJSON())
    },
  })

  const open = (ws: WebSocket, mine: Held<C>) => {
    held.add(mine)
    let listen: (text: string) => Promise<void> = async () => {}
    ws.on('pong', () => {
      mine.answers = true
    })
    ws.on('ping', () => spend(mine))
    // A frame that breaks the rules, or a line that broke: ws closes the socket itself.
    ws.on('error', (error) => log.debug({ err: error }, 'a socket failed'))
    ws.on('message', (data: RawData) => {
      if (mine.ended || !spend(mine)) return
      listen(String(data)).catch((error: unknown) => {
        log.error({ err: error }, 'a socket was ended by a fault of the program')
        end(mine, CloseCode.InternalServerError, 'Internal server error')
      })
    })
    const closed = protocol.opened(
      {
        protocol: ws.protocol,
        send: (text) => send(mine, text),
        close: (code = 1000, reason = '') => end(mine, code, reason),
        onMessage: (listener) => {
          listen = listener
        },
      },
      mine,
    )
    ws.on('close', (code, reason) => {
      mine.ended = true
      held.delete(mine)
      closed(code, String(reason)).catch((error: unknown) => log.error({ err: error }, 'a socket was not wound up'))
    })
  }

  /** Why this one is one too many; null where it is not. */
  const overLimit = (opener: Opener, network: string): string | null => {
    let [ofPerson, ofNetwork] = [0, 0]
    for (const other of held) {
      if (opener && other.opener?.personId === opener.personId) ofPerson++
      if (other.network === network) ofNetwork++
    }
    if (ofNetwork >= limits.socketsPerAddress) return `More than ${limits.socketsPerAddress} sockets from one address`
    return ofPerson >= limits.socketsPerPerson ? `More than ${limits.socketsPerPerson} sockets of one person` : null
  }

  const upgrade = async (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (pathOf(req) !== '/graphql') return refuse(socket, '404 Not Found')
    if (settings.isDraining()) return refuse(socket, '503 Service Unavailable')
    if (settings.isForeign(req)) return refuse(socket, '403 Forbidden')
    const address = settings.addressOf(req)
    try {
      await settings.count(address)
    } catch (error) {
      if (!(error instanceof HttpError)) throw error
      return refuse(socket, `429 Too Many Requests\r\nRetry-After: ${error.headers['retry-after'] ?? 1}`)
    }
    const opener = await settings.whoIs(req)
    if (socket.destroyed) return
    wss.handleUpgrade(req, socket, head, (ws) => {
      const network = networkOf(address)
      const mine: Held<C> = { ws, socket, req, opener, network, running: new Map(), left: limits.messagesPerMinute, at: performance.now(), answers: true, ended: false }
      // A browser is told nothing of a refused handshake, so that a limit is said in a close frame.
      const reason = overLimit(opener, network)
      if (!reason) return open(ws, mine)
      ws.on('error', () => {})
      end(mine, closing.tooMuch, reason)
    })
  }

  http.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    upgrade(req, socket, head).catch((error: unknown) => {
      log.error({ err: error }, 'a socket could not be opened')
      refuse(socket, '500 Internal Server Error')
    })
  })

  const pulse = setInterval(() => {
    for (const mine of held) {
      // Its ping waits behind what it does not read, or the line is dead.
      if (!mine.answers) mine.ws.terminate()
      mine.answers = false
      if (mine.ws.readyState === mine.ws.OPEN) mine.ws.ping()
    }
  }, patience.pong)
  pulse.unref()

  return {
    count: () => held.size,
    logins: () => new Set([...held].flatMap(({ opener }) => opener?.loginId ?? [])),
    endLogin: (loginId) => {
      for (const mine of held) if (mine.opener?.loginId === loginId) end(mine, ...closing.loginEnded)
    },
    drain: async (ms) => {
      clearInterval(pulse)
      for (const mine of held) end(mine, ...closing.restarting)
      const deadline = performance.now() + ms
      while (held.size > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
      for (const { ws } of held) ws.terminate()
      wss.close()
    },
  }
}
