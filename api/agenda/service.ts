import {
  type CourseRow,
  deleteItem,
  deleteThought,
  detachThreads,
  findCourse,
  findItems,
  hasExtension,
  insertItem,
  type ItemRow,
  type LockedCourse,
  lockCourse,
  lockItem,
  updateCourse,
  updateItem,
  updatePositions,
  upsertThought,
} from '../../db/queries/agenda.ts'
import { findApproval } from '../../db/queries/minutes.ts'
import { findGroupIdOfMeeting, findMeetings, hasPaper, lockMembership, type MeetingRow } from '../../db/queries/scheduling.ts'
import { shareCourse } from '../../db/queries/threads.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import type { Context } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { authorize, authorizeAnyone, type GroupAction, viewerCan } from '../permissions.ts'
import type { AgendaEvent } from './events.ts'
import { courseOfMeeting } from './loaders.ts'
import { bookings, isTakenOver, mustBeUnderway, mustNotHaveEnded, planEnd, planStart, untouchedCourse } from './rules/course.ts'
import { mostItems, mustBeRemovable, planItem, planItemChange, planThought } from './rules/item.ts'
import { planOrder } from './rules/order.ts'
import { extendedTimer, pausedTimer, startedTimer, type Timer } from './rules/timer.ts'

type ItemWish = { meetingId: string; title: string; plannedMinutes: number; paperId?: string | null }
type OfItem = { meetingId: string; itemId: string }

/** The server's clock. */
export const readClock = (ctx: Context): Date => {
  authorizeAnyone(ctx, 'clock.read')
  return ctx.clock.now()
}

/** Decides an action in a meeting by the viewer's role and by who leads it. Throws as `authorize` does. */
export const authorizeCourse = async (ctx: Context, action: GroupAction, meetingId: string): Promise<{ scope: GroupScope; course: CourseRow }> => {
  const reader = await authorize(ctx, 'group.read', await findGroupIdOfMeeting(ctx.db, meetingId))
  const [meeting] = action === 'meeting.takeover' ? await findMeetings(ctx.db, [reader], [meetingId]) : []
  const course = (await findCourse(ctx.db, reader, meetingId)) ?? untouchedCourse(meetingId, reader.groupId)
  return { scope: await authorize(ctx, action, reader.groupId, { course: { ...course, presenterId: meeting?.presenterId } }), course }
}

const read = async (tx: Db, scope: GroupScope, id: string): Promise<MeetingRow> => {
  const [meeting] = await findMeetings(tx, [scope], [id])
  if (!meeting) throw notFound()
  return meeting
}

type Open = { tx: Db; scope: GroupScope; course: LockedCourse; now: Date; tell: (event: AgendaEvent) => Promise<void> }

/** Acts while nobody else changes the course, which is made for it where there is none yet; answers the meeting after that. */
const inCourse = async (ctx: Context, action: GroupAction, meetingId: string, act: (open: Open) => Promise<void>): Promise<MeetingRow> => {
  const { scope } = await authorizeCourse(ctx, action, meetingId)
  return ctx.db.transaction(async (tx) => {
    const course = await lockCourse(tx, scope, meetingId)
    // Since it was decided the meeting may have begun or got another facilitator.
    await authorize(ctx, action, scope.groupId, { course })
    if (course.state === 'CANCELLED') throw new Fault('CLOSED', 'This meeting was cancelled.')
    await act({ tx, scope, course, now: ctx.clock.now(), tell: (event) => ctx.emit(tx, scope, event, meetingId) })
    return read(tx, scope, meetingId)
  })
}

const mustNotBeRecorded = async ({ tx, scope, course }: Pick<Open, 'tx' | 'scope' | 'course'>) => {
  if (await findApproval(tx, scope, course.meetingId)) throw new Fault('CLOSED', 'The minutes of this meeting are approved, so how it went stays as it is.')
}

/** Acts on the items of a meeting, unless it has ended or, where nobody started it, its minutes are approved. */
const inAgenda = (ctx: Context, meetingId: string, act: (open: Open) => Promise<void>): Promise<MeetingRow> =>
  inCourse(ctx, 'agenda.change', meetingId, async (open) => {
    mustNotHaveEnded(open.course)
    await mustNotBeRecorded(open)
    await act(open)
  })

const itemOf = (items: readonly ItemRow[], id: string): ItemRow => {
  const item = items.find((other) => other.id === id)
  if (!item) throw new Fault('NOT_FOUND', 'This meeting has no such item.', ['itemId'])
  return item
}

const mustHavePaper = async (tx: Db, scope: GroupScope, paperId: string | null) => {
  if (paperId && !(await hasPaper(tx, scope, paperId))) throw new Fault('NOT_FOUND', 'This group has no such paper.', ['paperId'])
}

const mustBeMember = async (tx: Db, scope: GroupScope, personId: string | null) => {
  if (personId && !(await lockMembership(tx, scope, personId))) throw new Fault('NOT_FOUND', 'This group has no such member.', ['personId'])
}

/** Adds an item at the end. The same id from the same person answers the first. */
export const addAgendaItem = (ctx: Context, wish: ItemWish & { id: string; kind: ItemRow['kind'] }): Promise<MeetingRow> =>
  inCourse(ctx, 'agenda.change', wish.meetingId, async ({ tx, scope, course, now, tell }) => {
    const { id, meetingId, kind } = wish
    const items = await findItems(tx, scope, meetingId)
    // What was taken before is answered, also when the meeting is over by now.
    if (items.find((item) => item.id === id)?.addedById === scope.viewerId) return
    mustNotHaveEnded(course)
    await mustNotBeRecorded({ tx, scope, course })
    const plan = planItem(wish)
    if (items.length >= mostItems) throw new Fault('TOO_LONG', `An agenda has at most ${mostItems} items.`)
    await mustHavePaper(tx, scope, plan.paperId)
    const position = (items.at(-1)?.position ?? 0) + 1
    if (!(await insertItem(tx, scope, { ...plan, id, meetingId, kind, position, addedAt: now }))) throw new Fault('TAKEN', 'This id is in use; make a new one.', ['id'])
    await updateCourse(tx, scope, meetingId, { orderVersion: course.orderVersion + 1 })
    await tell({ type: 'AgendaChanged', meetingId })
  })

export const changeAgendaItem = (ctx: Context, wish: ItemWish & OfItem & { version: number }): Promise<MeetingRow> =>
  inAgenda(ctx, wish.meetingId, async ({ tx, scope, tell }) => {
    const { meetingId, itemId } = wish
    const item = itemOf(await findItems(tx, scope, meetingId), itemId)
    const change = planItemChange(item, wish)
    if (!change) return
    if (change.paperId !== item.paperId) await mustHavePaper(tx, scope, change.paperId)
    await updateItem(tx, scope, itemId, change)
    await tell({ type: 'AgendaChanged', meetingId })
  })

/** Removes an item that has not had its turn. One that is gone stays gone. */
export const removeAgendaItem = (ctx: Context, { meetingId, itemId }: OfItem): Promise<MeetingRow> =>
  inAgenda(ctx, meetingId, async ({ tx, scope, course, tell }) => {
    const item = await lockItem(tx, scope, meetingId, itemId, 'no key update')
    if (!item) return
    mustBeRemovable(item)
    const threadIds = await detachThreads(tx, scope, meetingId, itemId)
    await deleteItem(tx, scope, meetingId, itemId)
    await updateCourse(tx, scope, meetingId, { orderVersion: course.orderVersion + 1 })
    await tell({ type: 'AgendaChanged', meetingId, threadIds })
  })

export const orderAgenda = (ctx: Context, wish: { meetingId: string; itemIds: string[]; orderVersion: number }): Promise<MeetingRow> =>
  inAgenda(ctx, wish.meetingId, async ({ tx, scope, course, tell }) => {
    const { meetingId } = wish
    const items = await findItems(tx, scope, meetingId)
    const order = planOrder(
      items.map(({ id }) => id),
      course.orderVersion,
      wish,
    )
    if (!order) return
    await updatePositions(tx, scope, meetingId, order)
    await updateCourse(tx, scope, meetingId, { orderVersion: course.orderVersion + 1 })
    await tell({ type: 'AgendaChanged', meetingId })
  })

/** Makes an item the current one, or none, and books the times that follow from it. */
const moveOn = async ({ tx, scope, now }: Open, items: readonly ItemRow[], itemId: string | null) => {
  for (const { id, ...booked } of bookings(items, itemId, now)) await updateItem(tx, scope, id, booked)
}

/** Begins a meeting with the first item of its agenda; whoever begins it leads it, unless somebody was named. */
export const startMeeting = (ctx: Context, meetingId: string): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async (open) => {
    const { tx, scope, course, now, tell } = open
    await mustNotBeRecorded(open)
    const items = await findItems(tx, scope, meetingId)
    const firstId = items[0]?.id ?? null
    await updateCourse(tx, scope, meetingId, planStart(course, scope.viewerId as string, firstId, now))
    await moveOn(open, items, firstId)
    await tell({ type: 'MeetingStarted', meetingId })
  })

export const endMeeting = (ctx: Context, meetingId: string): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async (open) => {
    const { tx, scope, course, now, tell } = open
    await updateCourse(tx, scope, meetingId, planEnd(course, now))
    await moveOn(open, await findItems(tx, scope, meetingId), null)
    await tell({ type: 'MeetingEnded', meetingId })
  })

export const goToItem = (ctx: Context, { meetingId, itemId = null }: { meetingId: string; itemId?: string | null }): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async (open) => {
    const { tx, scope, course, tell } = open
    mustBeUnderway(course)
    const items = await findItems(tx, scope, meetingId)
    if (itemId) itemOf(items, itemId)
    if (course.currentItemId === itemId) return
    await updateCourse(tx, scope, meetingId, { currentItemId: itemId })
    await moveOn(open, items, itemId)
    await tell({ type: 'ItemReached', meetingId, itemId })
  })

const setTimer = (ctx: Context, meetingId: string, event: AgendaEvent, plan: (timer: Timer, now: Date) => Timer | null, isDone?: (open: Open) => Promise<boolean>): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async (open) => {
    const { tx, scope, course, now, tell } = open
    if (await isDone?.(open)) return
    mustNotHaveEnded(course)
    const next = plan({ endsAt: course.timerEndsAt, leftMs: course.timerLeftMs }, now)
    if (!next) return
    await updateCourse(tx, scope, meetingId, { timerEndsAt: next.endsAt, timerLeftMs: next.leftMs })
    await tell(event)
  })

export const startTimer = (ctx: Context, { meetingId, seconds = null }: { meetingId: string; seconds?: number | null }): Promise<MeetingRow> =>
  setTimer(ctx, meetingId, { type: 'TimerStarted', meetingId }, (timer, now) => startedTimer(timer, seconds, now))

export const pauseTimer = (ctx: Context, meetingId: string): Promise<MeetingRow> => setTimer(ctx, meetingId, { type: 'TimerPaused', meetingId }, pausedTimer)

/** Adds time. Two who do so at once both count; the same id again does not. */
export const extendTimer = (ctx: Context, { id, meetingId, seconds }: { id: string; meetingId: string; seconds: number }): Promise<MeetingRow> =>
  setTimer(
    ctx,
    meetingId,
    { type: 'TimerExtended', meetingId, extensionId: id },
    (timer, now) => extendedTimer(timer, seconds, now),
    ({ tx, scope }) => hasExtension(tx, scope, meetingId, id),
  )

export const setScribe = (ctx: Context, { meetingId, personId = null }: { meetingId: string; personId?: string | null }): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async ({ tx, scope, course, tell }) => {
    if (course.scribeId === personId) return
    await mustNotBeRecorded({ tx, scope, course })
    // As in the rota. Who leads a meeting that goes on names whoever is there.
    if (personId && personId === course.presenterId && !course.startedAt) throw new Fault('INVALID', 'Nobody presents and keeps the minutes of the same meeting.', ['personId'])
    await mustBeMember(tx, scope, personId)
    await updateCourse(tx, scope, meetingId, { scribeId: personId })
    await tell({ type: 'ScribeChanged', meetingId, personId })
  })

export const handOverFacilitation = (ctx: Context, { meetingId, personId }: { meetingId: string; personId: string }): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async ({ tx, scope, course, tell }) => {
    if (course.facilitatorId === personId) return
    await mustNotBeRecorded({ tx, scope, course })
    await mustBeMember(tx, scope, personId)
    await updateCourse(tx, scope, meetingId, { facilitatorId: personId })
    await tell({ type: 'FacilitatorChanged', meetingId, personId })
  })

/** Leads a meeting in place of a facilitator who has not been there for a minute. */
export const takeOverFacilitation = (ctx: Context, meetingId: string): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.takeover', meetingId, async ({ tx, scope, course, tell }) => {
    await mustNotBeRecorded({ tx, scope, course })
    const personId = scope.viewerId as string
    if (!isTakenOver(course, personId, ctx.presence.goneFor(meetingId, course.facilitatorId ?? ''))) return
    await updateCourse(tx, scope, meetingId, { facilitatorId: personId })
    await tell({ type: 'FacilitatorChanged', meetingId, personId })
  })

export const pauseComments = (ctx: Context, meetingId: string): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async ({ tx, scope, course, now, tell }) => {
    mustNotHaveEnded(course)
    if (course.commentsPausedAt) return
    await updateCourse(tx, scope, meetingId, { commentsPausedAt: now })
    await tell({ type: 'CommentsPaused', meetingId })
  })

export const resumeComments = (ctx: Context, meetingId: string): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async ({ tx, scope, course, tell }) => {
    if (!course.commentsPausedAt) return
    await updateCourse(tx, scope, meetingId, { commentsPausedAt: null })
    await tell({ type: 'CommentsResumed', meetingId })
  })

/** Shows everybody what everybody wrote in an item. Done once, it stays done. */
export const revealThoughts = (ctx: Context, { meetingId, itemId }: OfItem): Promise<MeetingRow> =>
  inCourse(ctx, 'meeting.lead', meetingId, async ({ tx, scope, now, tell }) => {
    const item = itemOf([await lockItem(tx, scope, meetingId, itemId, 'no key update')].filter((row) => row !== null), itemId)
    if (item.kind !== 'THINK_FIRST') throw new Fault('INVALID', 'Nothing is written for oneself in this item.', ['itemId'])
    if (item.revealedAt) return
    await updateItem(tx, scope, itemId, { revealedAt: now })
    await tell({ type: 'ThoughtsRevealed', meetingId, itemId })
  })

/** Writes the viewer's own thought in place of an earlier one; an empty one goes. Others are told how many wrote, and so only when that changes. */
export const writeThought = async (ctx: Context, { meetingId, itemId, body }: OfItem & { body: string }): Promise<MeetingRow> => {
  const { scope } = await authorizeCourse(ctx, 'thought.write', meetingId)
  return ctx.db.transaction(async (tx) => {
    mustNotHaveEnded(await shareCourse(tx, scope, meetingId))
    const item = itemOf([await lockItem(tx, scope, meetingId, itemId, 'share')].filter((row) => row !== null), itemId)
    const meeting = await read(tx, scope, meetingId)
    if (meeting.state === 'CANCELLED') throw new Fault('CLOSED', 'This meeting was cancelled.')
    const words = planThought(item, body)
    // An edit is told to nobody, so no event asks whether its author is still a member.
    if (!(await lockMembership(tx, scope, scope.viewerId as string))) throw notFound()
    const isCounted = words === null ? await deleteThought(tx, scope, itemId) : await upsertThought(tx, scope, itemId, words, ctx.clock.now())
    if (isCounted) await ctx.emit(tx, scope, { type: 'ThoughtWritten', meetingId, itemId }, meetingId)
    return read(tx, scope, meetingId)
  })
}

/** How one meeting goes, also where nothing was done to that yet. */
export const courseOf = async (ctx: Context, { groupId, id }: MeetingRow): Promise<CourseRow> => (await courseOfMeeting(ctx).load({ groupId, id })) ?? untouchedCourse(id, groupId)

/** What the viewer may do in one meeting as it goes now. */
export const viewerCanNow = async (ctx: Context, meeting: MeetingRow): Promise<GroupAction[]> => {
  if (meeting.state !== 'SCHEDULED') return []
  return viewerCan(ctx, meeting.groupId, null, { ...(await courseOf(ctx, meeting)), presenterId: meeting.presenterId })
}
