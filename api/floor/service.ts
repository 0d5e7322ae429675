import { findCourse, type LockedCourse, lockCourse, updateCourse } from '../../db/queries/agenda.ts'
import { findCalled, findHand, findPlaceOfHand, findWaitingHands, type HandOrder, type HandRow, insertHand, updateHand } from '../../db/queries/floor.ts'
import { findGroupIdOfMeeting } from '../../db/queries/scheduling.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { authorizeCourse } from '../agenda/service.ts'
import type { Context } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { authorize } from '../permissions.ts'
import type { FloorEvent } from './events.ts'
import { calledOfMeeting, handById, waitingHandsOfMeeting } from './loaders.ts'
import { callTime, isToCall, isToPutBack, isUp, queue } from './rules/queue.ts'

type Key = { groupId: string; id: string }

const inOrder = (hands: HandRow[]): HandRow[] => queue(hands, hands[0]?.order ?? 'FIRST_COME')

/** The hands that wait in a meeting, in the order in which they will be called. */
export const handsOfMeeting = async (ctx: Context, meeting: Key): Promise<HandRow[]> => inOrder(await waitingHandsOfMeeting(ctx).load(meeting))

/** The hand that a meeting called last. */
export const calledHandOfMeeting = async (ctx: Context, meeting: Key): Promise<HandRow | null> => {
  const called = await calledOfMeeting(ctx).load(meeting)
  return called && handById(ctx).load(called)
}

const openFloor = async (tx: Db, scope: GroupScope, meetingId: string): Promise<LockedCourse> => {
  const course = await lockCourse(tx, scope, meetingId)
  if (course.state === 'CANCELLED') throw new Fault('CLOSED', 'This meeting was cancelled.')
  if (course.endedAt) throw new Fault('CLOSED', 'This meeting has ended.')
  return course
}

const lastCalled = async (tx: Db, scope: GroupScope, meetingId: string) => (await findCalled(tx, [scope], [meetingId]))[0] ?? null

const read = async (tx: Db, scope: GroupScope, id: string): Promise<HandRow> => {
  const hand = await findHand(tx, scope, id)
  if (!hand) throw notFound()
  return hand
}

const tell = (ctx: Context, tx: Db, scope: GroupScope, meetingId: string) => ctx.emit<FloorEvent>(tx, scope, { type: 'HandsChanged', meetingId }, meetingId)

/** Raises the viewer's hand; where it is up already, that one is the answer. */
export const raiseHand = async (ctx: Context, { id, meetingId }: { id: string; meetingId: string }): Promise<HandRow> => {
  const scope = await authorize(ctx, 'hand.raise', await findGroupIdOfMeeting(ctx.db, meetingId))
  return ctx.db.transaction(async (tx) => {
    const known = await findPlaceOfHand(tx, id)
    if (known?.personId === scope.viewerId && known?.meetingId === meetingId) return read(tx, scope, id)
    await openFloor(tx, scope, meetingId)
    // Read under the lock, so that hands stand in the order in which they were let in.
    if (await insertHand(tx, scope, { id, meetingId, raisedAt: ctx.clock.now() })) {
      await tell(ctx, tx, scope, meetingId)
      return read(tx, scope, id)
    }
    const mine = (await findWaitingHands(tx, [scope], [meetingId])).find(({ personId }) => personId === scope.viewerId)
    if (!mine) throw new Fault('TAKEN', 'This id is in use; make a new one.', ['id'])
    return mine
  })
}

/** Lowers a hand. Done once, it stays done; one that was called is no longer up. */
export const lowerHand = async (ctx: Context, handId: string): Promise<HandRow> => {
  const place = await findPlaceOfHand(ctx.db, handId)
  const reader = await authorize(ctx, 'group.read', place?.groupId ?? null)
  const { meetingId, personId } = place as NonNullable<typeof place>
  const course = (await findCourse(ctx.db, reader, meetingId)) ?? { facilitatorId: null, startedAt: null }
  const scope = await authorize(ctx, 'hand.lower', reader.groupId, { authorId: personId, course })
  return ctx.db.transaction(async (tx) => {
    await openFloor(tx, scope, meetingId)
    const hand = await read(tx, scope, handId)
    if (hand.calledAt) throw new Fault('CLOSED', 'This hand was called meanwhile.', ['handId'])
    if (!isUp(hand)) return hand
    await updateHand(tx, scope, handId, { loweredAt: ctx.clock.now() })
    await tell(ctx, tx, scope, meetingId)
    return read(tx, scope, handId)
  })
}

const call = async (ctx: Context, tx: Db, scope: GroupScope, { id, meetingId }: HandRow, last: { calledAt: Date } | null): Promise<HandRow> => {
  await updateHand(tx, scope, id, { calledAt: callTime(ctx.clock.now(), last?.calledAt ?? null) })
  await tell(ctx, tx, scope, meetingId)
  return read(tx, scope, id)
}

/** Calls the first in the queue. Who does not know of the last call yet is told of it and calls nobody. */
export const callNext = async (ctx: Context, { meetingId, calledId = null }: { meetingId: string; calledId?: string | null }): Promise<HandRow> => {
  const { scope } = await authorizeCourse(ctx, 'hand.call', meetingId)
  return ctx.db.transaction(async (tx) => {
    await openFloor(tx, scope, meetingId)
    const last = await lastCalled(tx, scope, meetingId)
    if (last && last.id !== calledId) return read(tx, scope, last.id)
    const [first] = inOrder(await findWaitingHands(tx, [scope], [meetingId]))
    if (!first) throw new Fault('CLOSED', 'No hand is up.')
    return call(ctx, tx, scope, first, last)
  })
}

const openHand = async (ctx: Context, handId: string) => {
  const place = await findPlaceOfHand(ctx.db, handId)
  await authorize(ctx, 'group.read', place?.groupId ?? null)
  const { meetingId } = place as NonNullable<typeof place>
  return { meetingId, scope: (await authorizeCourse(ctx, 'hand.call', meetingId)).scope }
}

/** Calls one hand, out of turn where it is not the first. */
export const callHand = async (ctx: Context, handId: string): Promise<HandRow> => {
  const { scope, meetingId } = await openHand(ctx, handId)
  return ctx.db.transaction(async (tx) => {
    await openFloor(tx, scope, meetingId)
    const hand = await read(tx, scope, handId)
    const last = await lastCalled(tx, scope, meetingId)
    return isToCall(hand, last?.id ?? null) ? call(ctx, tx, scope, hand, last) : hand
  })
}

/** Puts the hand that was called last back into its place in the queue; its person then has spoken once less. */
export const putBack = async (ctx: Context, handId: string): Promise<HandRow> => {
  const { scope, meetingId } = await openHand(ctx, handId)
  return ctx.db.transaction(async (tx) => {
    await openFloor(tx, scope, meetingId)
    const hand = await read(tx, scope, handId)
    const [last, waiting] = [await lastCalled(tx, scope, meetingId), await findWaitingHands(tx, [scope], [meetingId])]
    if (!isToPutBack(hand, last?.id ?? null, waiting)) return hand
    await updateHand(tx, scope, handId, { calledAt: null })
    await tell(ctx, tx, scope, meetingId)
    return read(tx, scope, handId)
  })
}

/** Says in which order hands are called. The same again changes nothing. */
export const setHandOrder = async (ctx: Context, { meetingId, handOrder }: { meetingId: string; handOrder: HandOrder }) => {
  const { scope } = await authorizeCourse(ctx, 'hand.call', meetingId)
  return ctx.db.transaction(async (tx) => {
    const course = await openFloor(tx, scope, meetingId)
    if (course.handOrder !== handOrder) {
      await updateCourse(tx, scope, meetingId, { handOrder })
      await tell(ctx, tx, scope, meetingId)
    }
    return { groupId: scope.groupId, meetingId }
  })
}
