import type { agendaItem, course } from '../../../db/schema/agenda.ts'
import { Fault } from '../../kernel/errors.ts'

type Course = typeof course.$inferSelect
type Item = typeof agendaItem.$inferSelect
type Spent = Pick<Item, 'id' | 'startedAt' | 'endedAt' | 'spentMs' | 'currentSince'>
type Booking = Partial<Spent> & { id: string }

/** The course of a meeting to which nothing was done yet. */
export const untouchedCourse = (meetingId: string, groupId: string): Course => ({
  meetingId,
  groupId,
  facilitatorId: null,
  scribeId: null,
  startedAt: null,
  endedAt: null,
  currentItemId: null,
  timerEndsAt: null,
  timerLeftMs: null,
  commentsPausedAt: null,
  handOrder: 'FIRST_COME',
  orderVersion: 1,
})

/** Throws CLOSED once the meeting has ended. */
export const mustNotHaveEnded = ({ endedAt }: Pick<Course, 'endedAt'>): void => {
  if (endedAt) throw new Fault('CLOSED', 'This meeting has ended.')
}

/** Throws INVALID before the meeting began and CLOSED once it has ended. */
export const mustBeUnderway = (course: Pick<Course, 'startedAt' | 'endedAt'>): void => {
  if (!course.startedAt) throw new Fault('INVALID', 'This meeting has not begun.')
  mustNotHaveEnded(course)
}

/**
 * The times to book where another item becomes the current one, `next` null for none: an item's time is what it spent
 * current, however often it came and went. Only what changes; nothing where `next` is current already.
 */
export const bookings = (items: readonly Spent[], next: string | null, now: Date): Booking[] =>
  items.flatMap((item): Booking[] => {
    if (item.id === next) return item.currentSince ? [] : [{ id: item.id, startedAt: item.startedAt ?? now, endedAt: null, currentSince: now }]
    if (!item.currentSince) return []
    return [{ id: item.id, spentMs: item.spentMs + Math.max(0, now.getTime() - item.currentSince.getTime()), endedAt: now, currentSince: null }]
  })

/** How a meeting begins: whoever begins it leads it, unless somebody was named. Throws ALREADY_DONE when it has begun. */
export const planStart = (course: Pick<Course, 'startedAt' | 'facilitatorId'>, viewerId: string, firstItemId: string | null, now: Date): Partial<Course> => {
  if (course.startedAt) throw new Fault('ALREADY_DONE', 'This meeting has begun already.')
  return { startedAt: now, facilitatorId: course.facilitatorId ?? viewerId, currentItemId: firstItemId }
}

/** How a meeting ends: nothing is current, no time runs, and comments may go on. Throws INVALID before it began, ALREADY_DONE when it has ended. */
export const planEnd = (course: Pick<Course, 'startedAt' | 'endedAt'>, now: Date): Partial<Course> => {
  if (course.endedAt) throw new Fault('ALREADY_DONE', 'This meeting has ended already.')
  mustBeUnderway(course)
  return { endedAt: now, currentItemId: null, timerEndsAt: null, timerLeftMs: null, commentsPausedAt: null }
}

/** How long a facilitator must be gone before somebody takes over, in milliseconds. */
export const goneLongEnough = 60_000

/**
 * Whether `viewerId` has anything to take over. `goneFor` is for how many milliseconds the facilitator has not been seen.
 * Throws INVALID where nobody leads yet, CONFLICT while the facilitator is there.
 */
export const isTakenOver = (course: Pick<Course, 'facilitatorId'>, viewerId: string, goneFor: number): boolean => {
  if (course.facilitatorId === null) throw new Fault('INVALID', 'Nobody leads this meeting yet: whoever starts it will.')
  if (course.facilitatorId === viewerId) return false
  if (goneFor < goneLongEnough) throw new Fault('CONFLICT', 'The facilitator is here, or was less than a minute ago.')
  return true
}
