import { Fault } from '../../kernel/errors.ts'
import { cleanOptional, cleanUrl } from '../../kernel/text.ts'
import { cleanZone, zoneNamed } from '../../kernel/zone.ts'
import type { SeriesPlan, Slot } from '../../../db/queries/series.ts'
import { startsOf } from './occurrences.ts'
import { checkRecurrence, parseRule, plainRecurrence, type Recurrence, ruleText, type Unit, type Weekday } from './recurrence.ts'
import { resolveWall, wallMs, wallOf } from './wall.ts'

/** How often, in fields rather than as the text of a rule. */
export type RepeatsWish = { every: Unit; interval?: number | null; weekdays?: Weekday[] | null; nth?: number | null; monthDay?: number | null; until?: string | null; count?: number | null }

export type SeriesWish = {
  title?: string | null
  startLocal: string
  zone: string
  repeats?: RepeatsWish | null
  rule?: string | null
  durationMinutes: number
  place?: string | null
  link?: string | null
  note?: string | null
  facilitatorId?: string | null
  slots?: Slot[] | null
}

const dayMs = 86_400_000
/** A group's limit: so many meetings of one series in two years. */
export const mostMeetings = 400
const twoYears = 731 * dayMs
const fiveYears = 5 * 366 * dayMs

const recurrenceOf = ({ every, interval, weekdays, nth, monthDay, until, count }: RepeatsWish): Recurrence => {
  const refuse = (message: string, field: string): never => {
    throw new Fault('INVALID', message, ['repeats', field])
  }
  if (interval != null && !(interval >= 1 && interval <= 99)) refuse('Every 1 to 99.', 'interval')
  if (count != null && !(count >= 1 && count <= 1000)) refuse('A series has from 1 to 1,000 meetings.', 'count')
  if (nth != null && (nth === 0 || nth < -5 || nth > 5)) refuse('The first to the fifth, or counted from the end.', 'nth')
  if (monthDay != null && (monthDay === 0 || monthDay < -31 || monthDay > 31)) refuse('A month has days 1 to 31, or counted from its end.', 'monthDay')
  const days = [...new Set(weekdays ?? [])].map((day) => ({ nth: every === 'MONTHLY' ? (nth ?? null) : null, day }))
  if (nth != null && (every !== 'MONTHLY' || days.length === 0)) refuse('The n-th of which days of the week?', 'weekdays')
  return checkRecurrence({ ...plainRecurrence, unit: every, interval: interval ?? 1, days, monthDays: monthDay == null ? [] : [monthDay], until: until ? `${until}T23:59:59` : null, count: count ?? null }, ['repeats'])
}

/** What a yearly or monthly rule leaves to its start, said in words of its own, so that its day stays where its start moves. */
const withDays = (rule: Recurrence, startLocal: string): Recurrence => {
  if (rule.unit === 'DAILY' || rule.days.length > 0 || rule.monthDays.length > 0) return rule
  const at = new Date(wallMs(startLocal))
  if (rule.unit === 'WEEKLY') return { ...rule, days: [{ nth: null, day: (['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const)[at.getUTCDay()]! }] }
  if (rule.unit === 'MONTHLY') return { ...rule, monthDays: [at.getUTCDate()] }
  return { ...rule, months: rule.months.length > 0 ? rule.months : [at.getUTCMonth() + 1], monthDays: [at.getUTCDate()] }
}

/** Throws INVALID at `slots` for hours that cannot take turns. */
export const planSlots = (slots: readonly Slot[] | null | undefined): Slot[] | null => {
  if (!slots || slots.length === 0) return null
  if (slots.length < 2 || slots.length > 6) throw new Fault('INVALID', 'Two to six hours take turns.', ['slots'])
  return slots.map(({ time, zone, daysLater }, at) => {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Fault('INVALID', 'A time of day looks like 16:00.', ['slots', String(at), 'time'])
    if (!Number.isInteger(daysLater) || daysLater < -1 || daysLater > 6) throw new Fault('INVALID', 'One day earlier to six days later.', ['slots', String(at), 'daysLater'])
    return { time, zone: cleanZone(zone, { path: ['slots', String(at), 'zone'] }), daysLater }
  })
}

const badStart = () => new Fault('INVALID', 'There is no such date and time. It looks like 2026-11-26T16:00.', ['startLocal'])

/** The rule of a wish, and the first start that it gives from the wished one on; the wished phase counts from that. */
const planPattern = (wish: SeriesWish, zone: string) => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wish.startLocal) || Number.isNaN(wallMs(wish.startLocal)) || wallOf(wallMs(wish.startLocal)) !== wish.startLocal) throw badStart()
  if (wish.rule && wish.repeats) throw new Fault('INVALID', 'Say how often in fields or as a rule, not both.', ['rule'])
  const field = wish.rule ? 'rule' : 'repeats'
  if (!wish.rule && !wish.repeats) throw new Fault('REQUIRED', 'Say how often the group meets.', ['repeats'])
  const recurrence = withDays(wish.rule ? parseRule(wish.rule, zone) : recurrenceOf(wish.repeats as RepeatsWish), wish.startLocal)
  const endPath = wish.rule ? ['rule'] : ['repeats', 'until']
  if (recurrence.until && recurrence.until.slice(0, 16) < wish.startLocal) throw new Fault('INVALID', 'This ends before it starts.', endPath)
  const until = wallOf(wallMs(wish.startLocal) + fiveYears)
  const [startLocal] = startsOf({ startLocal: wish.startLocal, rule: ruleText({ ...recurrence, interval: 1, count: null }) }, wish.startLocal, until)
  if (!startLocal) throw new Fault('INVALID', recurrence.until ? 'No meeting falls between the start and the end.' : 'No day within five years fits this rule.', recurrence.until ? endPath : [field])
  const rule = ruleText(recurrence)
  const inTwoYears = startsOf({ startLocal, rule }, startLocal, wallOf(wallMs(startLocal) + twoYears)).length
  if (inTwoYears > mostMeetings) throw new Fault('TOO_LONG', `These are ${inTwoYears} meetings in two years; a series has at most ${mostMeetings}.`, [field])
  return { startLocal, rule }
}

/**
 * A series as it is stored. Throws a Fault at the field concerned: NO_SUCH_ZONE, INVALID for a start, a rule or hours that are none,
 * for an end before the start and for a rule that yields nothing, TOO_LONG for one that yields too many, INVALID for a
 * duration outside 5 to 1,440 minutes, those of the kernel's text; IN_PAST for a first start more than a day ago, unless `isGoing`.
 */
export const planSeries = (wish: SeriesWish, now: Date, isGoing = false): SeriesPlan => {
  const zone = cleanZone(wish.zone, { path: ['zone'] })
  const pattern = planPattern(wish, zone)
  const ahead = resolveWall(wallMs(pattern.startLocal), zone).at - now.getTime()
  if (!isGoing && ahead < -dayMs) throw new Fault('IN_PAST', 'The first meeting would be more than a day ago. Choose a later start.', ['startLocal'])
  if (ahead > fiveYears) throw new Fault('INVALID', 'This start is more than five years ahead.', ['startLocal'])
  const { durationMinutes } = wish
  if (!Number.isInteger(durationMinutes) || durationMinutes < 5 || durationMinutes > 1440) throw new Fault('INVALID', 'A meeting lasts from 5 minutes to 24 hours.', ['durationMinutes'])
  return {
    ...pattern,
    zone,
    durationMinutes,
    title: cleanOptional(wish.title, { path: ['title'], max: 200 }),
    place: cleanOptional(wish.place, { path: ['place'], max: 300 }),
    link: cleanUrl(wish.link, { path: ['link'] }),
    note: cleanOptional(wish.note, { path: ['note'], max: 5000, multiline: true }),
    facilitatorId: wish.facilitatorId ?? null,
    slots: planSlots(wish.slots),
  }
}

/** Throws INVALID at `lastDay` for days in the wrong order or more than a year of them. */
export const planBreak = ({ name, firstDay, lastDay }: { name: string; firstDay: string; lastDay: string }) => {
  if (lastDay < firstDay) throw new Fault('INVALID', 'This ends before it starts.', ['lastDay'])
  if (Date.parse(lastDay) - Date.parse(firstDay) > 366 * dayMs) throw new Fault('INVALID', 'A break lasts a year at most.', ['lastDay'])
  return { name: cleanOptional(name, { path: ['name'], max: 100 }) ?? required(), firstDay, lastDay }
}

const required = (): never => {
  throw new Fault('REQUIRED', 'This cannot be empty.', ['name'])
}

/** Whether the runtime knows a zone that was stored: older or newer zone data may not. */
export const isKnownZone = (zone: string): boolean => zoneNamed(zone) !== undefined

/** Throws TOO_LONG for more series than a group has at a time: 100. */
export const checkSeries = (ahead: number): void => {
  if (ahead > 100) throw new Fault('TOO_LONG', 'A group has at most 100 series at a time. End some first.', [])
}

/** Throws TOO_LONG where a group has as many breaks as it can: 200. */
export const checkBreaks = (breaks: readonly unknown[]): void => {
  if (breaks.length >= 200) throw new Fault('TOO_LONG', 'A group has at most 200 breaks. Remove some that are over.', [])
}
