import { findCompany, findKinds } from '../../db/queries/live.ts'
import { findGroupIdOfMeeting } from '../../db/queries/scheduling.ts'
import { deleteEventsBefore, type StoredEvent } from '../../db/queries/events.ts'
import type { GroupScope } from '../../db/scope.ts'
import { type Context, type Deps, freshContext } from '../context.ts'
import { Fault, faultOf, toGraphQLError } from '../kernel/errors.ts'
import { authorize, authorizeAnyone, authorizeReadable, carryScope, type Facts, factsIn, type GroupAction, isAllowed, readFacts, scopeOf, viewerCan, withoutViewer } from '../permissions.ts'
import { type Listener, type LiveSource, type Teller, tell as tellTogether } from '../kernel/fanout.ts'
import type { People } from '../kernel/presence.ts'
import { nodes, nounsOf, personNode } from './loaders.ts'

/** An event on its way to its readers, with the decision that was made for the one who reads it; none where all are told alike. */
export type Told = { __typename: string; seq: number; at: Date; groupId: string; scope: GroupScope | null }

export const groupEvents = async (ctx: Context, groupId: string, after: number | null) => {
  await authorize(ctx, 'group.read', groupId)
  return follow(ctx, groupId, groupId, after)
}

export const meetingEvents = async (ctx: Context, meetingId: string, after: number | null) => {
  const { groupId } = await authorize(ctx, 'group.read', await findGroupIdOfMeeting(ctx.db, meetingId))
  return follow(ctx, groupId, meetingId, after)
}

/** Lets the execution of an event read what the decision made for it allows. */
export const tell = <T extends { scope: GroupScope | null }>(ctx: Context, event: T): T => {
  if (event.scope) carryScope(ctx, event.scope)
  return event
}

/** Events that are told only to those who may act on them. */
const only: Record<string, GroupAction> = { JoinRequested: 'member.admit', JoinRequestAnswered: 'member.admit', TurnUntaken: 'duty.give', SwapAsked: 'duty.swap', SwapAnswered: 'duty.swap' }

const isFor = ({ type }: StoredEvent, facts: Facts) => type in nounsOf && (!only[type] || isAllowed(facts, only[type]))

const rootOf = ({ type, seq, at, data }: StoredEvent, groupId: string, scope: GroupScope | null): Told => {
  const ids = { ...data, groupId }
  return { ...ids, ...Object.fromEntries(Object.entries(nounsOf[type] ?? {}).map(([field, load]) => [field, load(ids)])), __typename: type, seq, at, scope }
}

/** Throws what a client may see of whatever ended its subscription. */
const broken = (ctx: Context, error: unknown): never => {
  const fault = faultOf(error)
  if (!fault) ctx.log.error({ err: error, requestId: ctx.requestId }, 'a subscription broke')
  throw toGraphQLError(fault ?? new Fault('INTERNAL', `Something went wrong on the server. The log knows it as request ${ctx.requestId}.`))
}

/** How many missed events are told together. */
const together = 20

/** Decides for every event, by rights as new as the event: for those who missed some, a few events at a time. */
const follow = async (ctx: Context, groupId: string, streamId: string, after: number | null): Promise<LiveSource<Context>> => {
  const follower = await ctx.streams.follow(streamId, after)
  const viewerId = ctx.viewer?.personId ?? null
  let told: GroupScope | null = null

  const missed = async (): Promise<Told[] | null | undefined> => {
    for (;;) {
      const events: StoredEvent[] = []
      while (events.length < together) {
        const event = await follower.missed()
        if (!event) break
        events.push(event)
      }
      if (events.length === 0) return null
      const fresh = freshContext(ctx)
      const facts = await readFacts(fresh, groupId)
      const scope = facts && scopeOf(fresh, facts)
      if (!scope) return undefined
      const chosen = events.filter((event) => isFor(event, facts))
      if (chosen.length > 0) return chosen.map((event) => rootOf(event, groupId, scope))
    }
  }

  return {
    missed: () => missed().catch((error: unknown) => broken(ctx, error)),
    join: (teller) =>
      follower.join({
        ...teller,
        viewerId,
        choose: (events, facts) => {
          told = facts && scopeOf(ctx, facts)
          if (!facts || !told) return null
          const chosen = events.filter((event) => isFor(event, facts))
          return chosen.length === events.length ? events : chosen
        },
      }),
    rootOf: (event, isShared) => rootOf(event, groupId, isShared ? null : told),
    sharedContext: (of) => withoutViewer(freshContext(of), groupId),
    close: follower.close,
    [Symbol.asyncIterator]: () => {
      throw new Error('A followed stream is not iterated.')
    },
  }
}

const dayMs = 86_400_000

/** Forgets the events that nobody is kept waiting for any more: KEEP_EVENTS_DAYS. */
export const trimEvents = async ({ db, env, clock, log }: Pick<Deps, 'db' | 'env' | 'clock' | 'log'>): Promise<void> => {
  const gone = await deleteEventsBefore(db, new Date(clock.now().getTime() - env.keepEventsDays * dayMs))
  log.info({ gone }, 'events were trimmed')
}

/** Whatever has this id, where the viewer may read it; null otherwise. */
export const findNode = async (ctx: Context, id: string): Promise<object | null> => {
  authorizeAnyone(ctx, 'node.read')
  for (const { kind, groupId } of await findKinds(ctx.db, id)) {
    const row = kind === 'Person' ? await findCompanion(ctx, id) : await findInGroup(ctx, kind, { groupId: groupId as string, id })
    if (row) return { ...row, __typename: kind }
  }
  return null
}

const findCompanion = async (ctx: Context, id: string) => {
  const viewerId = ctx.viewer?.personId
  const isKnown = viewerId && (viewerId === id || (await findCompany(ctx.db, viewerId, id)))
  return isKnown ? personNode(ctx, id) : null
}

const findInGroup = async (ctx: Context, kind: keyof typeof nodes, key: { groupId: string; id: string }) => {
  const [scope] = await authorizeReadable(ctx, [key.groupId])
  const { load, action, authorOf } = nodes[kind]
  const row = scope ? await load(ctx, key) : null
  if (!row || !action) return row
  const allowed = await viewerCan(ctx, key.groupId, authorOf?.(row as never))
  return allowed.includes(action) ? row : null
}

/** Who is in the room of a meeting, the first of them by name, on its way to its readers. */
type Shown = { people: { person: { id: string; name: string }; isTyping: boolean }[]; count: number }
export type ToldPresence = Shown & { scope: GroupScope | null }

const mostShown = 100
const { compare } = new Intl.Collator('und')

const shownOf = async (ctx: Context, people: People): Promise<Shown> => {
  const fresh = freshContext(ctx)
  const found = (await Promise.all([...people.keys()].map((id) => personNode(fresh, id)))).filter((person) => person !== null)
  const sorted = found.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
  return { people: sorted.slice(0, mostShown).map((person) => ({ person, isTyping: people.get(person.id) ?? false })), count: found.length }
}

type Round = { listeners: Listener<Facts>[]; over: Promise<void> }
const rounds = new WeakMap<People, Round>()

/** Tells readers of one room who are due at the same moment together: one look at their rights and at the names for all of them. */
const tellPresence = (ctx: Context, groupId: string, people: People, listener: Listener<Facts>): Promise<void> => {
  const round = rounds.get(people)
  if (round) {
    round.listeners.push(listener)
    return round.over
  }
  const listeners = [listener]
  const run = async () => {
    await new Promise<void>((resolve) => setImmediate(resolve))
    rounds.delete(people)
    const [facts, data] = await Promise.all([factsIn(ctx.db, groupId, [...new Set(listeners.map(({ viewerId }) => viewerId))]), shownOf(ctx, people)])
    const untold = await tellTogether([{ type: 'Presence', seq: 0, at: ctx.clock.now(), data }], listeners, (viewerId) => facts.get(viewerId) ?? null)
    if (untold.length > 0) throw new Error('Who is present could not be told.')
  }
  const over = run()
  rounds.set(people, { listeners, over })
  return over
}

/** Hears of each change of the reader's rights in a group, until `note` answers null. */
const watchRights = async (ctx: Context, groupId: string, signal: AbortSignal, note: (facts: Facts | null) => unknown): Promise<void> => {
  const follower = await ctx.streams.follow(groupId, null)
  signal.addEventListener('abort', follower.close, { once: true })
  if (signal.aborted) follower.close()
  const listener: Listener<Facts> = { viewerId: ctx.viewer?.personId ?? null, choose: (_events, facts) => (note(facts) ? [] : null), key: () => null, execute: async () => [], send: () => {}, end: () => {} }
  while ((await follower.join(listener)) !== 'ended') while (!signal.aborted && (await follower.missed()));
}

/** Who is in the room of a meeting, again and again. Who follows this as a member is in the room. */
export const meetingPresence = async (ctx: Context, meetingId: string): Promise<LiveSource<Context>> => {
  const { groupId, viewerId, role } = await authorize(ctx, 'group.read', await findGroupIdOfMeeting(ctx.db, meetingId))
  const stop = new AbortController()
  let leave: (() => void) | null = null
  let failure: unknown = null
  let told: GroupScope | null = null
  const place = (isMember: boolean) => {
    if (!isMember) leave?.()
    leave = isMember && viewerId ? (leave ?? ctx.presence.enter(meetingId, viewerId)) : null
  }
  const close = () => {
    place(false)
    stop.abort()
  }
  const note = (facts: Facts | null): GroupScope | null => {
    told = stop.signal.aborted ? null : facts && scopeOf(ctx, facts)
    if (told) place(told.role !== null)
    else close()
    return told
  }
  const join = async (teller: Teller): Promise<'ended'> => {
    const listener: Listener<Facts> = { ...teller, viewerId, choose: (events, facts) => note(facts) && events }
    for await (const people of ctx.presence.read(meetingId, stop.signal)) await tellPresence(ctx, groupId, people, listener)
    if (failure) throw new Error('The rights of a reader could not be followed.', { cause: failure })
    return 'ended'
  }
  place(role !== null)
  watchRights(ctx, groupId, stop.signal, note).catch((error: unknown) => {
    failure = error
    close()
  })
  return {
    missed: async () => (stop.signal.aborted ? undefined : null),
    join: (teller) => join(teller).catch((error: unknown) => broken(ctx, error)),
    rootOf: ({ data }, isShared): ToldPresence => ({ ...(data as Shown), scope: isShared ? null : told }),
    sharedContext: (of) => withoutViewer(freshContext(of), groupId),
    close,
    [Symbol.asyncIterator]: () => {
      throw new Error('A followed stream is not iterated.')
    },
  }
}

/** Marks the viewer as typing, for a few seconds. Nothing is stored and nothing happens in the stream. */
export const noteTyping = async (ctx: Context, meetingId: string): Promise<void> => {
  const { viewerId } = await authorize(ctx, 'comment.post', await findGroupIdOfMeeting(ctx.db, meetingId))
  if (viewerId) ctx.presence.type(meetingId, viewerId)
}
