import type postgres from 'postgres'
import { afterCommit, type Db } from '../../db/client.ts'
import { EnvError } from './env.ts'

/** What a wake-up is about. It carries an id only: "look", never "this happened". */
export type Topic = 'stream' | 'login' | 'notice'

/** What is only told and never stored. A text has at most `longestTell` bytes, may be lost, and may overtake another. */
export type Telling = 'presence'

/** What every bus carries in one piece: LISTEN/NOTIFY takes less than 8,000 bytes. */
export const longestTell = 7_500

/** Wake-ups between processes. A lost one is harmless to streams: readers also look after `onReconnect` and on a slow tick. */
export type Bus = {
  /** Wakes every process, this one first, once the transaction is committed. A process that dies between the two wakes nobody. */
  wake: (tx: Db, topic: Topic, id: string) => void
  onWake: (topic: Topic, listener: (id: string) => void) => () => void
  /** Tells every process, this one too, at once and outside any transaction. Rejects where the bus is away. */
  tell: (topic: Telling, text: string) => Promise<void>
  onTell: (topic: Telling, listener: (text: string) => void) => () => void
  onReconnect: (listener: () => void) => () => void
  close: () => Promise<void>
}

/** What carries texts between processes, this one included. */
export type Carrier = {
  publish: (texts: readonly string[]) => Promise<void>
  close: () => Promise<void>
}

/**
 * A bus over whatever carries its texts. Wake-ups are gathered while the carrier is busy, each id once: under many
 * writers one message wakes for many commits.
 * @param open begins to carry; calls `hear` with each text that arrives, and `back` when it was away
 */
export const openBus = async (open: (hear: (text: string) => void, back: () => void) => Promise<Carrier>): Promise<Bus> => {
  const listeners: Record<Topic | Telling, Set<(text: string) => void>> = { stream: new Set(), login: new Set(), notice: new Set(), presence: new Set() }
  const reconnects = new Set<() => void>()
  const hear = (text: string) => {
    const end = text.indexOf(':')
    for (const listener of listeners[text.slice(0, end) as Topic | Telling] ?? []) listener(text.slice(end + 1))
  }
  const back = () => {
    for (const listener of reconnects) listener()
  }
  const carrier = await open(hear, back)
  const waiting = new Set<string>()
  let sending: Promise<void> | null = null

  const send = async () => {
    // Not in the turn of the commit that asked: those of the same turn go along.
    await Promise.resolve()
    while (waiting.size > 0) {
      const texts = [...waiting]
      waiting.clear()
      // A wake-up that cannot be sent is lost: that is what the tick is for.
      await carrier.publish(texts).catch(() => {})
    }
    sending = null
  }

  const listen = (topic: Topic | Telling, listener: (text: string) => void) => {
    listeners[topic].add(listener)
    return () => listeners[topic].delete(listener)
  }
  return {
    wake: (tx, topic, id) =>
      afterCommit(tx, () => {
        const text = `${topic}:${id}`
        hear(text)
        waiting.add(text)
        sending ??= send()
      }),
    onWake: listen,
    tell: (topic, text) => carrier.publish([`${topic}:${text}`]),
    onTell: listen,
    onReconnect: (listener) => {
      reconnects.add(listener)
      return () => reconnects.delete(listener)
    },
    close: async () => {
      await sending
      await carrier.close()
    },
  }
}

const channel = 'colloquy'

/** A bus over LISTEN/NOTIFY. NOTIFY takes a lock at commit that all writers share, so it stays out of their transactions. */
export const postgresBus = (sql: postgres.Sql): Promise<Bus> =>
  openBus(async (hear, back) => {
    const listening = await sql.listen(channel, hear, back)
    return {
      publish: async (texts) => {
        await sql`select pg_notify(${channel}, text) from unnest(${texts as string[]}::text[]) as text`
      },
      // While the database is away it would wait for it; the end of the pool ends this too.
      close: async () => void listening.unlisten().catch(() => {}),
    }
  })

/**
 * A bus over NATS, for many processes: the database then carries no wake-ups at all. It is a hint only, as the other is:
 * what NATS loses, the tick finds. Throws EnvError where no server answers; later it comes back by itself.
 */
export const natsBus = (url: string): Promise<Bus> =>
  openBus(async (hear, back) => {
    const { connect } = await import('@nats-io/transport-node')
    const nats = await connect({ servers: url, name: 'colloquy', maxReconnectAttempts: -1, reconnectTimeWait: 500, timeout: 5_000 }).catch((error: Error) => {
      throw new EnvError(`NATS_URL: no server answers there (${error.message}).`)
    })
    nats.subscribe(channel, { callback: (error, message) => void (error ?? hear(message.string())) })
    void (async () => {
      for await (const { type } of nats.status()) if (type === 'reconnect') back()
    })()
    return {
      publish: async (texts) => {
        for (const text of texts) nats.publish(channel, text)
      },
      close: () => nats.close(),
    }
  })
