import { findCompany, findKinds } from '../../db/queries/live.ts'
import { findGroupIdOfMeeting } from '../../db/queries/scheduling.ts'
import type { StoredEvent } from '../../db/queries/events.ts'
import type { GroupScope } from '../../db/scope.ts'
import { type Context, freshContext } from '../context.ts'
import { Fault, faultOf, toGraphQLError } from '../kernel/errors.ts'
import { authorize, authorizeAnyone, authorizeReadable, carryScope, type GroupAction, viewerCan } from '../permissions.ts'
import { nodes, nounsOf, personNode } from './loaders.ts'

/** An event on its way to one viewer, with the decision that they may have it. */
export type Told = { __typename: string; seq: number; at: Date; groupId: string; scope: GroupScope }

export const groupEvents = async (ctx: Context, groupId: string, after: number | null) => {
  await authorize(ctx, 'group.read', groupId)
  return follow(ctx, groupId, groupId, after)
}

export const meetingEvents = async (ctx: Context, meetingId: string, after: number | null) => {
  const { groupId } = await authorize(ctx, 'group.read', await findGroupIdOfMeeting(ctx.db, meetingId))
  return follow(ctx, groupId, meetingId, after)
}

/** Lets the execution of an event read what the decision made for it allows. */
export const tell = (ctx: Context, event: Told): Told => {
  carryScope(ctx, event.scope)
  return event
}

/** Decides with nothing remembered: null where the viewer may no longer read the group, false where they may but not be told of this. */
const decide = async (ctx: Context, groupId: string, action?: GroupAction): Promise<GroupScope | false | null> => {
  const fresh = freshContext(ctx)
  const [scope] = await authorizeReadable(fresh, [groupId])
  if (!scope || !action) return scope ?? null
  return (await viewerCan(fresh, groupId)).includes(action) && scope
}

/** Events that are told only to those who may act on them. */
const only: Record<string, GroupAction> = { JoinRequested: 'member.admit', JoinRequestAnswered: 'member.admit' }

const follow = async (ctx: Context, groupId: string, streamId: string, after: number | null): Promise<AsyncIterableIterator<Told, void>> => {
  const stop = new AbortController()
  const events = await ctx.streams.read(streamId, after, stop.signal)
  if (streamId !== groupId) void watch(ctx, groupId, await ctx.streams.read(groupId, null, stop.signal), stop)
  const source = decideEach(ctx, groupId, events, stop)
  const iterator: AsyncIterableIterator<Told, void> = {
    next: () => source.next(),
    // The source may be waiting for an event that never comes: wake it before asking it to return.
    return: () => {
      stop.abort()
      return source.return()
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}

async function* decideEach(ctx: Context, groupId: string, events: AsyncGenerator<StoredEvent, void>, stop: AbortController): AsyncGenerator<Told, void> {
  try {
    for await (const { type, seq, at, data } of events) {
      const nouns = nounsOf[type]
      const scope = await decide(ctx, groupId, only[type])
      if (scope === null || stop.signal.aborted) return
      if (!scope || !nouns) continue
      const ids = { ...data, groupId }
      yield { ...ids, ...Object.fromEntries(Object.entries(nouns).map(([field, load]) => [field, load(ids)])), __typename: type, seq, at, scope }
    }
  } catch (error) {
    const fault = faultOf(error)
    if (!fault) ctx.log.error({ err: error, requestId: ctx.requestId }, 'a subscription broke')
    throw toGraphQLError(fault ?? new Fault('INTERNAL', `Something went wrong on the server. The log knows it as request ${ctx.requestId}.`))
  } finally {
    stop.abort()
  }
}

const touchesReading = new Set(['MemberLeft', 'GroupChanged'])

/** Ends a meeting's stream at once, not only at its next event, where its reader may no longer read the group. */
const watch = async (ctx: Context, groupId: string, events: AsyncGenerator<StoredEvent, void>, stop: AbortController): Promise<void> => {
  try {
    // Between the first decision and the beginning of this watch the viewer may have been removed.
    if (!(await decide(ctx, groupId))) return stop.abort()
    for await (const { type } of events) {
      if (touchesReading.has(type) && !(await decide(ctx, groupId))) return stop.abort()
    }
  } catch (error) {
    ctx.log.error({ err: error, requestId: ctx.requestId }, 'a watch broke')
    stop.abort()
  }
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
