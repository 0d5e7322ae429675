import { effect, untracked } from '@preact/signals'
import type { Client } from 'graphql-ws/client'
import { useEffect } from 'preact/hooks'
import { type Document, type Failure, persisted, strangers } from './client.ts'
import { noteAnswer, pause, socketOpen } from './connection.ts'
import type { Query } from './query.ts'

type Numbered = { seq: number }
type Handlers<Event> = {
  event: (event: Event) => void
  /** The cursor is of no use: load the snapshot afresh and follow from there. */
  resync: () => void
  /** The stream ended for good, as when one leaves the group. */
  end: () => void
}

/** How a socket is closed whose login has ended, here or from elsewhere. */
const loginEnded = 4403

let client: Promise<Client> | null = null

const connect = async (): Promise<Client> => {
  const { createClient } = await import('graphql-ws/client')
  let unanswered: ReturnType<typeof setTimeout> | undefined
  const made = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: pause,
    lazyCloseTimeout: 2_000,
    keepAlive: 15_000,
    on: {
      connected: () => {
        socketOpen.value = true
        noteAnswer()
      },
      closed: (event) => {
        clearTimeout(unanswered)
        if ((event as CloseEvent).code === loginEnded) strangers.value++
        socketOpen.value = followers > 0 ? false : null
      },
      // A dead line says nothing: a ping that nobody answers is how one notices.
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => made.terminate(), 5_000)
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered)
      },
    },
  })
  // Some browsers leave a socket open for minutes after the network went.
  addEventListener('offline', () => made.terminate())
  return made
}

let followers = 0

/** The page's one socket; null where its program could not be fetched. */
export const openSocket = (): Promise<Client | null> => {
  client ??= connect()
  return client.catch(() => {
    client = null
    return null
  })
}

/** How often in a row a stream may break before the page loads afresh. */
const triesBeforeResync = 5

const codesOf = (problem: unknown) => (Array.isArray(problem) ? (problem as { extensions?: { code?: string } }[]).map(({ extensions }) => extensions?.code) : null)

/** Whether it is the cursor that the server refused. */
const isStale = (problem: unknown): boolean => codesOf(problem)?.includes('RESYNC') ?? false

/** Whether the server refused and would do so again. */
export const isForGood = (problem: unknown): boolean => {
  const codes = codesOf(problem)
  return codes !== null && !isStale(problem) && !codes.includes('INTERNAL') && !codes.includes('RATE_LIMITED')
}

/** Follows a stream from `after` on, through any number of disconnections, each event once and in order. Answers how to stop. */
export const follow = <Event extends Numbered, Variables extends { after?: number | null }>(
  document: Document<Record<string, Event>, Variables>,
  variables: Omit<Variables, 'after'>,
  after: number,
  handlers: Handlers<Event>,
): (() => void) => {
  let last = after
  let stopped = false
  let unsubscribe = () => {}
  followers++

  const finish = (then?: () => void) => {
    if (stopped) return
    stopped = true
    followers--
    if (followers === 0) socketOpen.value = null
    // Where the page is what gave up, the server would go on telling.
    unsubscribe()
    then?.()
  }

  // graphql-ws writes the payload anew at each reconnection, so this getter is what makes it resume where it stopped.
  const current = {
    ...variables,
    get after() {
      return last
    },
  }

  const begin = async (tries = 0) => {
    let isOver = false
    const again = async () => {
      isOver = true
      unsubscribe()
      await pause(tries)
      if (!stopped) void begin(tries + 1)
    }
    /** What came in place of an event. Loading afresh also passes one that cannot be told. */
    const refused = (problem: unknown) => {
      if (stopped || isOver) return
      if (isStale(problem) || (codesOf(problem) && tries >= triesBeforeResync)) finish(handlers.resync)
      else if (isForGood(problem)) finish(handlers.end)
      else void again()
    }
    const socket = await openSocket()
    if (stopped) return
    if (!socket) return again()
    unsubscribe = socket.subscribe<Record<string, Event>>(
      { query: '', ...persisted(document, current) },
      {
        next: ({ data, errors }) => {
          if (stopped || isOver) return
          const [event] = Object.values(data ?? {})
          if (!event) return refused(errors)
          if (errors) return finish(handlers.resync)
          if (event.seq <= last) return
          last = event.seq
          tries = 0
          handlers.event(event)
        },
        error: refused,
        // It also says that we ended it ourselves.
        complete: () => {
          if (!isOver) finish(handlers.end)
        },
      },
    )
  }
  void begin()

  return () => finish()
}

type Following<Data, Event, Variables> = {
  document: Document<Record<string, Event>, Variables>
  variables: Omit<Variables, 'after'> | null
  /** The stream's position that the snapshot includes. */
  seqOf: (data: Data) => number
  /** The snapshot after the event, its seq included; null asks for a fresh one. */
  apply: (data: Data, event: Event) => Data | null
  /** Whatever else the page does at an event that is new to it. */
  noticed?: (event: Event) => void
  ended?: (failure: Failure | null) => void
}

/** Keeps a query's snapshot current for as long as the component is on the page. `variables: null` waits. */
export const useLive = <Data, Event extends Numbered, Variables extends { after?: number | null }>(query: Query<Data>, { document, variables, seqOf, apply, noticed, ended }: Following<Data, Event, Variables>) => {
  const key = variables && JSON.stringify(variables)
  useEffect(() => {
    if (!variables) return
    let stop: (() => void) | null = null
    let failures = 0
    query.seqOf = seqOf
    const start = (data: Data) =>
      follow<Event, Variables>(document, variables, seqOf(data), {
        event: (event) => {
          const current = query.data.peek()
          if (current === undefined || event.seq <= seqOf(current)) return
          let isStale = false
          query.change((known) => {
            const next = apply(known, event)
            isStale = next === null
            return next ?? known
          })
          if (isStale) void restart(query.reload)
          noticed?.(event)
        },
        resync: () => void restart(query.renew),
        end: () => void query.reload().then(() => ended?.(query.failure.peek())),
      })
    /** Follows from a fresh snapshot or, where none comes, from the known one once more. Nothing is told in between: the known one lacks what came before it. */
    const restart = async (load: () => Promise<void>) => {
      const old = stop
      old?.()
      await load()
      if (query.failure.peek()) await pause(failures++)
      else failures = 0
      const data = query.data.peek()
      // It may have been left, or begun again, meanwhile.
      if (stop === old && data !== undefined) stop = start(data)
    }
    // Begins with the first snapshot that arrives, and ends with the last.
    const unwatch = effect(() => {
      const data = query.data.value
      if (data !== undefined) stop ??= untracked(() => start(data))
      else {
        stop?.()
        stop = null
      }
    })
    return () => {
      unwatch()
      stop?.()
      stop = null
      query.seqOf = null
    }
  }, [query, key])
}
