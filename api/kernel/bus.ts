import { sql as raw } from 'drizzle-orm'
import type postgres from 'postgres'
import type { Db } from '../../db/client.ts'

/** What a wake-up is about. It carries an id only: "look", never "this happened". */
export type Topic = 'stream' | 'login'

/** Wake-ups between processes. A lost one is harmless to streams: readers also look after `onReconnect` and on a slow tick. */
export type Bus = {
  wake: (tx: Db, topic: Topic, id: string) => Promise<void>
  onWake: (topic: Topic, listener: (id: string) => void) => () => void
  onReconnect: (listener: () => void) => () => void
  close: () => Promise<void>
}

const channel = 'colloquy'

/** A bus over LISTEN/NOTIFY: a wake-up leaves at the commit of the transaction that asked for it. */
export const postgresBus = async (sql: postgres.Sql): Promise<Bus> => {
  const listeners: Record<Topic, Set<(id: string) => void>> = { stream: new Set(), login: new Set() }
  const reconnects = new Set<() => void>()
  const listening = await sql.listen(
    channel,
    (payload) => {
      const [topic, id] = payload.split(':') as [Topic, string]
      for (const listener of listeners[topic] ?? []) listener(id)
    },
    () => {
      for (const listener of reconnects) listener()
    },
  )
  return {
    wake: async (tx, topic, id) => {
      await tx.execute(raw`select pg_notify(${channel}, ${`${topic}:${id}`})`)
    },
    onWake: (topic, listener) => {
      listeners[topic].add(listener)
      return () => listeners[topic].delete(listener)
    },
    onReconnect: (listener) => {
      reconnects.add(listener)
      return () => reconnects.delete(listener)
    },
    close: () => listening.unlisten(),
  }
}
