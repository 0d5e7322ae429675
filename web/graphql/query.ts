import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Answer, type Document, type Failure, hashOf, request } from './client.ts'
import { online } from './connection.ts'

/** A snapshot that a page shows: what the server said, what events changed, and what is only hoped for yet. */
export type Query<Data> = {
  data: ReadonlySignal<Data | undefined>
  failure: ReadonlySignal<Failure | null>
  loading: ReadonlySignal<boolean>
  reload(): Promise<void>
  /** Loads once more, and takes the answer though it is older than what is known: the stream may have begun anew, as from a backup. */
  renew(): Promise<void>
  /** Changes what is known, from an event or the answer of a write. */
  change(next: (data: Data) => Data): void
  /** Shows a change that is not known yet; the function it answers takes it back. */
  guess(next: (data: Data) => Data): () => void
  /** Shows a change that the server has confirmed, on top of what events tell, until that includes it: for as long as `next` answers anything but what it was given. */
  confirm(next: (data: Data) => Data): void
  /** Does something once what is known is as new as `seq`: at once where no stream follows it. */
  after(seq: number, run: () => void): void
  /** Set while a stream follows the snapshot: an answer older than what events have told is asked for again. */
  seqOf: ((data: Data) => number) | null
}

type Kept = Query<unknown> & { users: number; usedAt: number }

const kept = new Map<string, Kept>()
const keptAtMost = 40
const lost: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'])

const create = <Data, Variables>(document: Document<Data, Variables>, variables: Variables): Query<Data> => {
  const known: Signal<Data | undefined> = signal(undefined)
  const guesses: Signal<((data: Data) => Data)[]> = signal([])
  const failure: Signal<Failure | null> = signal(null)
  const loading = signal(false)
  let running: Promise<void> | null = null
  let again = false
  let isRenewed = false

  const confirmed = new Set<(data: Data) => Data>()
  const without = (gone: (data: Data) => Data) => {
    guesses.value = guesses.peek().filter((other) => other !== gone)
  }
  const late = new Set<{ seq: number; run: () => void }>()
  const know = (data: Data | undefined, isAnew = false) =>
    batch(() => {
      known.value = data
      for (const next of confirmed) if (data === undefined || next(data) === data) confirmed.delete(next) && without(next)
      for (const one of late) if (data === undefined || isAnew || !query.seqOf || query.seqOf(data) >= one.seq) late.delete(one) && one.run()
    })

  const load = async () => {
    // Of an answer that was asked for before, it is not known whether it shows the new stream or just came late.
    const isAnew = isRenewed
    isRenewed = false
    const answer = await request(document, variables)
    failure.value = answer.failure
    if (answer.failure) {
      if (lost.has(answer.failure.code)) know(undefined)
      return
    }
    const current = known.peek()
    if (!isAnew && query.seqOf && current !== undefined && query.seqOf(answer.data) < query.seqOf(current)) again = true
    else know(answer.data, isAnew)
  }

  const query: Query<Data> = {
    data: computed(() => (known.value === undefined ? undefined : guesses.value.reduce<Data>((data, next) => next(data), known.value))),
    failure,
    loading,
    // One request at a time; who asks meanwhile gets an answer that began after they asked.
    reload() {
      if (running) {
        again = true
        return running
      }
      loading.value = true
      running = (async () => {
        do {
          again = false
          await load()
        } while (again)
        running = null
        loading.value = false
      })()
      return running
    },
    renew() {
      isRenewed = true
      return query.reload()
    },
    change(next) {
      const current = known.peek()
      if (current !== undefined) know(next(current))
    },
    guess(next) {
      guesses.value = [...guesses.peek(), next]
      return () => without(next)
    },
    confirm(next) {
      const kept = (data: Data) => next(data)
      guesses.value = [...guesses.peek(), kept]
      confirmed.add(kept)
      know(known.peek())
    },
    after(seq, run) {
      late.add({ seq, run })
      know(known.peek())
    },
    seqOf: null,
  }
  return query
}

/** The one query for these variables, made when first asked for and kept for a while, so that Back shows its page at once. */
export const queryFor = <Data, Variables>(document: Document<Data, Variables>, variables: Variables): Query<Data> => {
  const key = JSON.stringify([hashOf(document), variables])
  const found = kept.get(key)
  if (found) {
    found.usedAt = performance.now()
    return found as unknown as Query<Data>
  }
  for (const [oldKey, old] of [...kept].sort(([, a], [, b]) => a.usedAt - b.usedAt)) {
    if (kept.size < keptAtMost) break
    if (old.users === 0) kept.delete(oldKey)
  }
  const made = Object.assign(create(document, variables), { users: 0, usedAt: performance.now() })
  kept.set(key, made as unknown as Kept)
  return made
}

/** Loads when the component appears and again when the server is back after a failure. */
export const useQuery = <Data, Variables>(document: Document<Data, Variables>, variables: Variables): Query<Data> => {
  const query = queryFor(document, variables)
  useEffect(() => {
    const used = query as unknown as Kept
    used.users++
    void query.reload()
    let hiddenAt = 0
    // What no stream keeps current is looked at again by who comes back to the tab.
    const onVisibility = () => {
      if (window.document.hidden) hiddenAt = performance.now()
      else if (!query.seqOf && performance.now() - hiddenAt > 30_000) void query.reload()
    }
    addEventListener('visibilitychange', onVisibility)
    const stop = effect(() => {
      if (online.value && query.failure.peek()?.kind === 'silence') void query.reload()
    })
    return () => {
      stop()
      removeEventListener('visibilitychange', onVisibility)
      used.users--
    }
  }, [query])
  return query
}

/**
 * A write that shows at once: `guess` stands until the answer, then `settle` makes it known, or a refusal takes it back.
 * The caller shows the failure beside what was written and keeps the text.
 */
export const writeThrough = async <Data, Payload>(
  query: Query<Data>,
  guess: (data: Data) => Data,
  send: () => Promise<Answer<Payload>>,
  settle: (data: Data, payload: Payload) => Data = guess,
): Promise<Answer<Payload>> => {
  const takeBack = query.guess(guess)
  const answer = await send()
  if (!answer.failure) query.change((data) => settle(data, answer.data))
  takeBack()
  return answer
}
