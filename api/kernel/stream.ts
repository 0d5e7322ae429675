import type { Db } from '../../db/client.ts'
import { findEvents, findNews, type StoredEvent } from '../../db/queries/events.ts'
import type { Bus } from './bus.ts'
import { Fault } from './errors.ts'
import { type Listener, tell } from './fanout.ts'

const batch = 200
const kept = 1_000

/** A reader who has all there was and is told what comes. */
type Place<Rights> = { cursor: number; listener: Listener<Rights>; leave: (why: 'behind' | 'ended') => void }

/** One stream with readers in this process: its newest events, read from the database once for all of them. */
type Feed<Rights> = {
  head: number
  groupId: string
  tail: StoredEvent[]
  readers: number
  places: Set<Place<Rights>>
  /** What was found of the listeners' rights when the group's own stream stood at `seq`: every change of rights is an event of that stream. */
  rights: { seq: number; of: Map<string | null, Rights | null> }
  wake: PromiseWithResolvers<void>
  looking: Promise<void> | null
  again: boolean
}

const resync = () => new Fault('RESYNC', 'These events cannot be resumed from there; load the page afresh.', ['after'])

const ring = (feed: { wake: PromiseWithResolvers<void> }) => {
  const { resolve } = feed.wake
  feed.wake = Promise.withResolvers()
  resolve()
}

/** One reader's way through a stream: pulls what was missed, then is told what comes. */
export type Follower<Rights> = {
  /** The next event that was missed, in order, without gap or double; null when there is none by now. Throws RESYNC where it is no longer kept. */
  missed: () => Promise<StoredEvent | null>
  /**
   * From here on `listener` is told every event. Resolves when that ends: `ended` for good, `behind` where the reader has
   * to pull again. Null where something came meanwhile.
   */
  join: (listener: Listener<Rights>) => Promise<'behind' | 'ended'> | null
  /** Ends it, at any time. */
  close: () => void
}

export type Streams<Rights> = {
  /** Throws RESYNC for a cursor from the future or older than what is kept; without one the stream is followed from now on. */
  follow: (streamId: string, after: number | null) => Promise<Follower<Rights>>
  /** The same as an iterator that waits for what comes; ends when `signal` aborts. */
  read: (streamId: string, after: number | null, signal: AbortSignal) => Promise<AsyncGenerator<StoredEvent, void>>
  /** How many are reading in this process. */
  readers: () => number
  close: () => void
}

/** What people may do in a group, by their ids, null for nobody; one statement. A person who is missing has no rights. */
export type RightsIn<Rights> = (groupId: string, viewerIds: readonly (string | null)[]) => Promise<Map<string | null, Rights>>

/**
 * The streams of one process. Whoever has missed something pulls from their own cursor, so that a slow reader holds up
 * nobody; those who have everything are told together, each batch once.
 * @param tick milliseconds between looks that no wake-up asked for
 */
export const openStreams = <Rights>(db: Db, bus: Bus, rightsIn: RightsIn<Rights>, tick = 5_000): Streams<Rights> => {
  const feeds = new Map<string, Feed<Rights>>()

  /** False where nothing new was found. */
  const refreshRights = async (feed: Feed<Rights>, groupSeq: number): Promise<boolean> => {
    const of = feed.rights.seq === groupSeq ? feed.rights.of : new Map<string | null, Rights | null>()
    const unknown = new Set([...feed.places].map(({ listener }) => listener.viewerId).filter((id) => !of.has(id)))
    if (unknown.size === 0) return false
    const found = await rightsIn(feed.groupId, [...unknown])
    for (const id of unknown) of.set(id, found.get(id) ?? null)
    feed.rights = { seq: groupSeq, of }
    return true
  }

  /** Tells those who wait at the place before these events; without events it ends those who may no longer read. */
  const tellAll = async (feed: Feed<Rights>, events: readonly StoredEvent[]) => {
    const last = events.at(-1)
    const { of } = feed.rights
    // Whoever came while rights were looked up is not among them, and has nothing to be told yet.
    const waiting = [...feed.places].filter(({ cursor, listener }) => of.has(listener.viewerId) && (!last || cursor + 1 === events[0]?.seq))
    const placeOf = new Map(waiting.map((place) => [place.listener, place]))
    const untold = new Set(await tell(events, [...placeOf.keys()], (id) => of.get(id) ?? null))
    if (last) for (const place of waiting) if (!untold.has(place.listener)) place.cursor = last.seq
  }

  const lookOnce = async (id: string, feed: Feed<Rights>) => {
    const news = await findNews(db, id, feed.head, batch)
    if (!news) {
      // What the stream told of is gone, and the stream with it.
      for (const { listener } of [...feed.places]) listener.end()
      return
    }
    const { events, groupSeq } = news
    const last = events.at(-1)
    if (last) {
      if (events[0]?.seq !== feed.head + 1) feed.tail = []
      feed.head = last.seq
      feed.tail.push(...events)
      if (feed.tail.length > kept) feed.tail.splice(0, feed.tail.length - kept)
      ring(feed)
    }
    if (events.length === batch) feed.again = true
    if (feed.places.size === 0) return
    try {
      if ((await refreshRights(feed, groupSeq)) || last) await tellAll(feed, events)
    } finally {
      // Whoever was not told can pull.
      for (const place of feed.places) if (place.cursor < feed.head) place.leave('behind')
    }
  }

  const look = (id: string, feed: Feed<Rights>): Promise<void> => {
    if (feed.looking) {
      feed.again = true
      return feed.looking
    }
    const run = async () => {
      try {
        do {
          feed.again = false
          await lookOnce(id, feed)
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
      // What happens in a group may take the rights of those who read its meetings.
      for (const [streamId, feed] of feeds) if (streamId === id || feed.groupId === id) void look(streamId, feed)
    }),
    bus.onReconnect(lookAll),
  ]
  const timer = setInterval(lookAll, tick)
  timer.unref()

  const after = async (id: string, feed: Feed<Rights>, cursor: number): Promise<StoredEvent[]> => {
    const first = feed.tail[0]
    if (first && cursor >= first.seq - 1) return feed.tail.slice(cursor - first.seq + 1)
    return findEvents(db, id, cursor, batch)
  }

  const open = async (id: string, from: number | null) => {
    const now = await findNews(db, id, Number.MAX_SAFE_INTEGER, 1)
    if (!now) throw new Error(`There is no stream ${id}.`)
    const cursor = from ?? now.seq
    if (cursor < now.trimmedSeq || cursor > now.seq || cursor < 0) throw resync()
    const made: Feed<Rights> = { head: now.seq, groupId: now.groupId, tail: [], readers: 0, places: new Set(), rights: { seq: -1, of: new Map() }, wake: Promise.withResolvers(), looking: null, again: false }
    const feed = feeds.get(id) ?? made
    feeds.set(id, feed)
    feed.readers++
    // A commit between the look-up of the head and the feed's registration woke nobody: look once more.
    if (feed === made) void look(id, feed)
    else if (feed.head < cursor) await look(id, feed)
    return { feed, cursor }
  }

  const follow = async (id: string, from: number | null): Promise<Follower<Rights> & { wait: () => Promise<void> }> => {
    const opened = await open(id, from)
    const { feed } = opened
    let { cursor } = opened
    let read: StoredEvent[] = []
    let place: Place<Rights> | null = null
    let closed = false
    return {
      missed: async () => {
        if (read.length === 0 && cursor < feed.head) {
          read = await after(id, feed, cursor)
          if (read[0]?.seq !== cursor + 1) throw resync()
        }
        const event = read.shift()
        cursor = event?.seq ?? cursor
        return event ?? null
      },
      join: (listener) => {
        if (closed) return Promise.resolve('ended')
        if (read.length > 0 || cursor < feed.head) return null
        return new Promise((resolve) => {
          const mine: Place<Rights> = {
            cursor,
            listener: {
              ...listener,
              end: (error) => {
                mine.leave('ended')
                listener.end(error)
              },
            },
            leave: (why) => {
              if (!feed.places.delete(mine)) return
              cursor = mine.cursor
              place = null
              resolve(why)
            },
          }
          place = mine
          feed.places.add(mine)
          // Nothing wakes for rights that changed since they were decided for this reader.
          void look(id, feed)
        })
      },
      close: () => {
        if (closed) return
        closed = true
        place?.leave('ended')
        ring(feed)
        if (--feed.readers === 0) feeds.delete(id)
      },
      wait: () => (closed || cursor < feed.head ? Promise.resolve() : feed.wake.promise),
    }
  }

  async function* events(follower: Awaited<ReturnType<typeof follow>>, signal: AbortSignal): AsyncGenerator<StoredEvent, void> {
    try {
      while (!signal.aborted) {
        const event = await follower.missed()
        if (event && !signal.aborted) yield event
        else if (!signal.aborted) await follower.wait()
      }
    } finally {
      follower.close()
    }
  }

  return {
    follow,
    read: async (id, from, signal) => {
      const follower = await follow(id, from)
      signal.addEventListener('abort', follower.close, { once: true })
      return events(follower, signal)
    },
    readers: () => [...feeds.values()].reduce((sum, feed) => sum + feed.readers, 0),
    close: () => {
      clearInterval(timer)
      for (const stop of stops) stop()
    },
  }
}
