import { Fault } from '../../kernel/errors.ts'
import { cleanOptional, cleanUrl } from '../../kernel/text.ts'
import { resolveLocal, type RepeatedTime } from './wall-time.ts'

export type MeetingWish = {
  title?: string | null
  startLocal: string
  zone: string
  repeated?: RepeatedTime | null
  durationMinutes: number
  place?: string | null
  link?: string | null
  note?: string | null
}

const dayMs = 24 * 3600 * 1000

type Current = { startsAt: Date; startLocal?: string; zone?: string }
const isSameTime = ({ startLocal, zone, repeated }: MeetingWish, current: Current) => !repeated && current.zone === zone && current.startLocal?.replace(' ', 'T').slice(0, 16) === startLocal

/**
 * A meeting as it is stored. `current` is the meeting that the wish changes: its own start may stay where it is, however long ago,
 * and whatever the clocks of its zone do then.
 * Throws a Fault at the field concerned: those of `resolveLocal`, IN_PAST for a start more than a day ago, INVALID for one more
 * than five years ahead and for a duration outside 5 to 1,440 minutes, those of the kernel's text.
 */
export const planMeeting = (wish: MeetingWish, now: Date, current?: Current) => {
  const { at: startsAt, zone } = current && isSameTime(wish, current) ? { at: current.startsAt, zone: wish.zone } : resolveLocal(wish.startLocal, wish.zone, wish.repeated)
  const ahead = startsAt.getTime() - now.getTime()
  if (startsAt.getTime() !== current?.startsAt.getTime()) {
    if (ahead < -dayMs) throw new Fault('IN_PAST', 'This start is more than a day ago. Choose a later one.', ['startLocal'])
    if (ahead > 5 * 366 * dayMs) throw new Fault('INVALID', 'This start is more than five years ahead.', ['startLocal'])
  }
  const { durationMinutes } = wish
  if (!Number.isInteger(durationMinutes) || durationMinutes < 5 || durationMinutes > 1440)
    throw new Fault('INVALID', 'A meeting lasts from 5 minutes to 24 hours.', ['durationMinutes'])
  return {
    title: cleanOptional(wish.title, { path: ['title'], max: 200 }),
    startsAt,
    startLocal: wish.startLocal,
    zone,
    durationMinutes,
    place: cleanOptional(wish.place, { path: ['place'], max: 300 }),
    link: cleanUrl(wish.link, { path: ['link'] }),
    note: cleanOptional(wish.note, { path: ['note'], max: 5000, multiline: true }),
  }
}
