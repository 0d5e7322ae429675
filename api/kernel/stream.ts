import type { Db } from '../../db/client.ts'
import { findEvents, findStreams, type StoredEvent } from '../../db/queries/events.ts'
import type { Bus } from './bus.ts'
import { Fault } from './errors.ts'

const batch = 200
const kept = 1_000

/** One stream with readers in this process: its newest events, read from the database once for all of them. */
type Feed = { head: number; tail: StoredEvent[]; readers: number; wake: PromiseWithResolvers<void>; looking: Promise<void> | null; again: boolean }

const resync = () => new Fault('RESYNC', 'These events cannot be resumed from there; load the page afresh.', ['after'])

const ring = (feed: Feed) => {
  const { resolve } = feed.wake
  feed.wake = Promise.withResolvers()
  resolve()
}

export type Streams = {
  /**
   * Reads a stream in order, without gap or double: what came after `after`, then what comes.
   * Ends when `signal` aborts. Throws RESYNC for a cursor from the future or older than what is kept, be it
   * at once or because a slow reader was overtaken.
   */
  read: (streamId: string, after: number | null, signal: AbortSignal) => Promise<AsyncGenerator<StoredEvent, void>>
  /** How many are reading in this process. */
  readers: () => number
  close: () => void
}

/**
 * The streams of one process. Every reader pulls from its own cursor, so none has a queue of its own:
 * a slow reader holds up nobody and costs no memory, it only reads older rows.
 * @param tick milliseconds between looks that no wake-up asked for
 */
export const openStreams = (db: Db, bus: Bus, tick = 5_000): Streams => {
  const feeds = new Map<string, Feed>()

  const look = (id: string, feed: Feed): Promise<void> => {
    if (feed.looking) {
      feed.again = true
      return feed.looking
    }
    const run = async () => {
      try {
        do {
          feed.again = false
          const fresh = await findEvents(db, id, feed.head, batch)
          const last = fresh.at(-1)
          if (!last) continue
          if (fresh[0]?.seq !== feed.head + 1) feed.tail = []
          feed.head = last.seq
          feed.tail.push(...fresh)
          if (feed.tail.length > kept) feed.tail.splice(0, feed.tail.length - kept)
          ring(feed)
          if (fresh.length === batch) feed.again = true
        } while (feed.again)
      } catch {
        // The database is away: the next tick or reconnect looks again.
      } finally {
        // In the same turn as the last test of `again`: a wake-up between the two would be lost.
        feed.looking = null
      }
    }
    feed.looking = run()
    return feed.looking
  }

  const lookAll = () => {
    for (const [id, feed] of feeds) void look(id, feed)
  }
  const stops = [
    bus.onWake('stream', (id) => {
      const feed = feeds.get(id)
      if (feed) void look(id, feed)
    }),
    bus.onReconnect(lookAll),
  ]
  const timer = setInterval(lookAll, tick)
  timer.unref()

  const after = async (id: string, feed: Feed, cursor: number): Promise<StoredEvent[]> => {
    const first = feed.tail[0]
    if (first && cursor >= first.seq - 1) return feed.tail.slice(cursor - first.seq + 1)
    return findEvents(db, id, cursor, batch)
  }

  const open = async (id: string, from: number | null, signal: AbortSignal) => {
    const [now] = await findStreams(db, [id])
    if (!now) throw new Error(`There is no stream ${id}.`)
    const cursor = from ?? now.seq
    if (cursor < now.trimmedSeq || cursor > now.seq || cursor < 0) throw resync()
    return read(id, now.seq, cursor, signal)
  }

  async function* read(id: string, head: number, from: number, signal: AbortSignal): AsyncGenerator<StoredEvent, void> {
    let cursor = from
    const feed = feeds.get(id) ?? { head, tail: [], readers: 0, wake: Promise.withResolvers(), looking: null, again: false }
    feeds.set(id, feed)
    feed.readers++
    const stop = () => ring(feed)
    signal.addEventListener('abort', stop)
    try {
      // A commit between the look-up of the head and the feed's registration woke nobody: look once more.
      void look(id, feed)
      while (!signal.aborted) {
        if (cursor >= feed.head) {
          await feed.wake.promise
          continue
        }
        const events = await after(id, feed, cursor)
        if (events[0]?.seq !== cursor + 1) throw resync()
        for (const event of events) {
          if (signal.aborted) return
          cursor = event.seq
          yield event
        }
      }
    } finally {
      signal.removeEventListener('abort', stop)
      if (--feed.readers === 0) feeds.delete(id)
    }
  }

  return {
    read: open,
    readers: () => [...feeds.values()].reduce((sum, feed) => sum + feed.readers, 0),
    close: () => {
      clearInterval(timer)
      for (const stop of stops) stop()
    },
  }
}
