import type { StoredEvent } from '../../db/queries/events.ts'

/** What one batch of events says to all that are told the same: the JSON of each result, and the frames made of them. */
export type Parcel = { texts: readonly string[]; frames: Map<string, Buffer> }

/** One reader who is told events as they come. `Rights` is what permissions know of a person in a group. */
export type Listener<Rights> = {
  viewerId: string | null
  /** What of these events goes to somebody with these rights; null where they may no longer read. */
  choose: (events: readonly StoredEvent[], rights: Rights | null) => readonly StoredEvent[] | null
  /** Listeners with the same key are told the same of events of these types; null where it depends on the viewer. */
  key: (types: ReadonlySet<string>) => string | null
  /** Executes events, each to the JSON of its result. What is loaded for `batch` serves all of it. */
  execute: (events: readonly StoredEvent[], batch: Batch | null) => Promise<string[]>
  send: (parcel: Parcel) => void
  /** The last thing that it hears; with an error where that is why. */
  end: (error?: unknown) => void
}

/** What is shared by all executions of one batch for no viewer in particular. */
export type Batch = { context?: unknown }

/** What execution does of a listener; the rest is whom it is for. */
export type Teller = Omit<Listener<never>, 'viewerId' | 'choose'>

/** What a subscription's resolver answers where its events come from a stream. graphql takes it for an iterable; nobody iterates. */
export type LiveSource<C> = AsyncIterable<never> & {
  /** The roots of the next events that were missed, some at a time; null where there are none by now, undefined where no more may be told. */
  missed: () => Promise<readonly object[] | null | undefined>
  /** From here on the listener is told; see Follower. */
  join: (teller: Teller) => Promise<'behind' | 'ended'> | null
  rootOf: (event: StoredEvent, isShared: boolean) => object
  /** A context without a viewer, for what all may be told alike. */
  sharedContext: (ctx: C) => C
  close: () => void
}

type Share<Rights> = { listeners: Listener<Rights>[]; events: readonly StoredEvent[]; batch: Batch | null }

/**
 * Tells a batch of events to those who wait for it. Each distinct operation is executed once per event and written once
 * per batch, however many read it; where a result depends on the viewer, once per viewer. Answers those that could not
 * be told, who have to read the batch themselves.
 */
export const tell = async <Rights>(events: readonly StoredEvent[], listeners: readonly Listener<Rights>[], rightsOf: (viewerId: string | null) => Rights | null): Promise<Listener<Rights>[]> => {
  const shares = new Map<string | Listener<Rights>, Share<Rights>>()
  const batch: Batch = {}
  const types = new Set(events.map(({ type }) => type))
  for (const listener of listeners) {
    const chosen = listener.choose(events, rightsOf(listener.viewerId))
    if (chosen === null) listener.end()
    else if (chosen.length > 0) {
      const key = listener.key(types)
      const place = key === null ? listener : chosen === events ? key : `${key} ${chosen.map(({ seq }) => seq)}`
      const share = shares.get(place)
      if (share) share.listeners.push(listener)
      else shares.set(place, { listeners: [listener], events: chosen, batch: key === null ? null : batch })
    }
  }
  const untold: Listener<Rights>[] = []
  const telling = [...shares.values()].map(async ({ listeners: together, events: chosen, batch: shared }) => {
    try {
      const [first] = together as [Listener<Rights>]
      const parcel: Parcel = { texts: await first.execute(chosen, shared), frames: new Map() }
      for (const listener of together) listener.send(parcel)
    } catch {
      untold.push(...together)
    }
  })
  await Promise.all(telling)
  return untold
}
