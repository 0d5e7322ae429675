import { Fault } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import type { thread } from '../../../db/schema/discussion.ts'

type Thread = typeof thread.$inferSelect
type Locked = Pick<Thread, 'lockedAt'>

export type AnchorWish = { textVersion: number; page?: number | null; quote: string; prefix?: string | null; suffix?: string | null; start?: number | null; end?: number | null }

/**
 * A passage as it is stored. `text` is the meeting's paper with the number of its versions; null where it reads none.
 * `page` counts from 1; `start` and `end` are characters of that version's text, both or neither. Throws a Fault: INVALID
 * at `anchor` without a paper, at the field for a version, page or place that cannot be; those of the texts at their fields.
 */
export const planAnchor = (wish: AnchorWish, text: { id: string; textVersions: number } | null) => {
  const at = (field: string) => ['anchor', field]
  if (!text) throw new Fault('INVALID', 'This meeting reads no paper, so there is no passage to talk about.', ['anchor'])
  const { textVersion, page = null, start = null, end = null } = wish
  if (textVersion < 1 || textVersion > text.textVersions) {
    const known = text.textVersions === 1 ? 'There is one version, number 1.' : `There are versions 1 to ${text.textVersions}.`
    throw new Fault('INVALID', `The text has no version ${textVersion}. ${known}`, at('textVersion'))
  }
  if (page !== null && page < 1) throw new Fault('INVALID', 'Pages are counted from 1.', at('page'))
  if (start !== null && start < 0) throw new Fault('INVALID', 'A place is counted from 0.', at('start'))
  if ((start === null) !== (end === null)) throw new Fault('INVALID', 'A place has a start and an end.', at(start === null ? 'start' : 'end'))
  if (start !== null && end !== null && end < start) throw new Fault('INVALID', 'A passage does not end before it starts.', at('end'))
  return {
    paperId: text.id,
    textVersion,
    page,
    quote: cleanText(wish.quote, { path: at('quote'), max: 2_000, multiline: true }),
    prefix: cleanText(wish.prefix, { path: at('prefix'), min: 0, max: 200, multiline: true }),
    suffix: cleanText(wish.suffix, { path: at('suffix'), min: 0, max: 200, multiline: true }),
    start,
    end,
  }
}

/** Whether a new comment may come in now. Throws CLOSED where the thread is locked, or comments are paused for those who do not lead. */
export const checkOpen = (thread: Locked, course: { commentsPausedAt: Date | null }, leads: boolean): void => {
  if (thread.lockedAt) throw new Fault('CLOSED', 'This thread is locked; it takes no more comments.', ['threadId'])
  if (course.commentsPausedAt && !leads) throw new Fault('CLOSED', 'Comments are paused.', ['meetingId'])
}

/** Throws CLOSED where the comments of the thread are to stay as they are. */
export const checkEditable = (thread: Locked): void => {
  if (thread.lockedAt) throw new Fault('CLOSED', 'This thread is locked; its comments stay as they are.', ['commentId'])
}

/** What resolving a thread, or reopening it, changes; null where it is so already. */
export const planResolution = (thread: Pick<Thread, 'resolvedAt'>, isResolved: boolean, personId: string | null, now: Date) => {
  if ((thread.resolvedAt !== null) === isResolved) return null
  return isResolved ? { resolvedAt: now, resolvedById: personId } : { resolvedAt: null, resolvedById: null }
}

/** Throws CLOSED where the minutes that were approved at `approvedAt` say of a thread that it is settled, with what stands below which item. */
export const mustNotBeRecorded = ({ startedAt, resolvedAt }: Pick<Thread, 'startedAt' | 'resolvedAt'>, change: Partial<Thread>, approvedAt: Date | null): void => {
  const said = change.itemId !== undefined ? startedAt : change.resolvedAt === null ? resolvedAt : null
  if (said && approvedAt && said <= approvedAt) throw new Fault('CLOSED', 'The minutes of this meeting are approved, and this stands in them.', ['threadId'])
}

/** What locking a thread, or unlocking it, changes; null where it is so already. */
export const planLock = (thread: Locked, isLocked: boolean, now: Date) => ((thread.lockedAt !== null) === isLocked ? null : { lockedAt: isLocked ? now : null })

/** What moving a thread to an item of the agenda, or to none, changes; null where it is there already. */
export const planMove = (thread: Pick<Thread, 'itemId'>, itemId: string | null) => (thread.itemId === itemId ? null : { itemId })
