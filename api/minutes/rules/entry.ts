import type { actionItem, decision, minutes } from '../../../db/schema/minutes.ts'
import { Fault } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'

/** How many decisions, and how many action items, one meeting may have: the page is told all of them whenever one changes. */
export const mostEntries = 200

const cleanLine = (text: string) => cleanText(text, { path: ['text'], max: 2_000 })

/** What decides whether minutes take anything. */
export type Place = { state: 'SCHEDULED' | 'CANCELLED'; approvedAt: Date | null }

/** Throws CLOSED where nothing may be written any more: the meeting was cancelled or its minutes are approved. */
export const checkOpen = ({ state, approvedAt }: Place): void => {
  if (state === 'CANCELLED') throw new Fault('CLOSED', 'This meeting was cancelled.')
  if (approvedAt) throw new Fault('CLOSED', 'These minutes are approved, so nothing in them changes.')
}

/** Throws TOO_LONG where a meeting has as many entries of a kind as it may. */
export const checkRoom = (count: number): void => {
  if (count >= mostEntries) throw new Fault('TOO_LONG', `At most ${mostEntries} fit in the minutes of one meeting.`)
}

/**
 * A change of something stored, or null where it is as wished already: what is sent again, because its answer was lost, is
 * no conflict. Throws CLOSED as `checkOpen` does, CONFLICT at `version` where the stored one is another.
 */
const planChange = <Next extends object>(stored: Next & { version: number }, version: number, next: Next, place: Place): (Next & { version: number }) | null => {
  if (Object.entries(next).every(([key, value]) => stored[key as keyof Next] === value)) return null
  checkOpen(place)
  if (stored.version !== version) throw new Fault('CONFLICT', 'This changed meanwhile. Yours was not saved over it.', ['version'])
  return { ...next, version: version + 1 }
}

type Notes = Pick<typeof minutes.$inferSelect, 'notes' | 'version'>

/** The notes as they will be stored. Throws also the faults of a text at `notes`. */
export const planNotes = (stored: Notes & Place, wish: { version: number; notes: string }) =>
  planChange({ notes: stored.notes, version: stored.version }, wish.version, { notes: cleanText(wish.notes, { path: ['notes'], max: 20_000, min: 0, multiline: true }) }, stored)

type Decision = typeof decision.$inferSelect
type Action = typeof actionItem.$inferSelect

export type DecisionWish = { text: string; itemId?: string | null }
export const planDecision = ({ text, itemId }: DecisionWish) => ({ text: cleanLine(text), itemId: itemId ?? null })

/** A decision in other words. */
export const planDecisionChange = (stored: Pick<Decision, 'text' | 'itemId' | 'version'>, { version, ...wish }: DecisionWish & { version: number }, place: Place) =>
  planChange(stored, version, planDecision(wish), place)

export type ActionWish = DecisionWish & { ownerId?: string | null; dueOn?: string | null }

const isDay = (day: string) => /^[1-9]\d{3}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)

/** Throws a Fault: those of the text at `text`, INVALID at `dueOn` for what is no day of the calendar. */
export const planAction = ({ ownerId, dueOn, ...wish }: ActionWish) => {
  if (dueOn && !isDay(dueOn)) throw new Fault('INVALID', 'A day looks like 2026-11-26.', ['dueOn'])
  return { ...planDecision(wish), ownerId: ownerId ?? null, dueOn: dueOn || null }
}

/** An action item that is to be another. */
export const planActionChange = (stored: Pick<Action, 'text' | 'itemId' | 'ownerId' | 'dueOn' | 'version'>, { version, ...wish }: ActionWish & { version: number }, place: Place) =>
  planChange(stored, version, planAction(wish), place)

/** Throws CLOSED where the minutes that were approved at `approvedAt` say that an action item is done. */
export const checkReopened = ({ doneAt }: Pick<Action, 'doneAt'>, approvedAt: Date | null): void => {
  if (doneAt && approvedAt && doneAt <= approvedAt) throw new Fault('CLOSED', 'The approved minutes say that this is done. Write it down anew.', ['actionId'])
}

type Course = { startedAt: Date | null; endedAt: Date | null } | null

export const isRunning = (course: Course): boolean => Boolean(course?.startedAt && !course.endedAt)

/** Throws CLOSED where people are not together: before the meeting is started and once it has ended. */
export const checkRunning = (course: Course): void => {
  if (!isRunning(course)) throw new Fault('CLOSED', 'Attendance is noted while the meeting runs.')
}

/** Throws INVALID before the meeting has ended: by whoever led it or, where nobody started it, by its plan. */
export const checkEnded = (meeting: { endsAt: Date }, course: Course, now: Date): void => {
  const hasEnded = course?.startedAt ? course.endedAt !== null : meeting.endsAt <= now
  if (!hasEnded) throw new Fault('INVALID', 'Minutes are approved once the meeting has ended.', ['meetingId'])
}
