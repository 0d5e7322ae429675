import { Fault } from '../../kernel/errors.ts'
import type { FeedMeetings } from './feed.ts'

export type FeedWish = { alarmMinutes?: number | null; meetings?: FeedMeetings | null; showsCancelled?: boolean | null; showsDuties?: boolean | null }

/** How an address is read. Throws INVALID at `alarmMinutes` for more than a week or less than nothing. */
export const planFeed = (wish: FeedWish) => {
  const alarmMinutes = wish.alarmMinutes ?? null
  if (alarmMinutes !== null && !(Number.isInteger(alarmMinutes) && alarmMinutes >= 0 && alarmMinutes <= 10_080)) throw new Fault('INVALID', 'A reminder comes up to a week before the meeting.', ['alarmMinutes'])
  return {
    alarmMinutes,
    meetings: wish.meetings ?? ('ALL' as const),
    showsCancelled: wish.showsCancelled ?? true,
    showsDuties: wish.showsDuties ?? false,
  }
}
