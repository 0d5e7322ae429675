import { Fault } from '../../kernel/errors.ts'
import { localIn, resolveWall, wallMs } from './wall.ts'

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
const units = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Unit = (typeof units)[number]

/** How often a group meets: what this project can say of RFC 5545's recurrence rules. Lists that say nothing are empty. */
export type Recurrence = {
  unit: Unit
  /** Every so many units. */
  interval: number
  months: number[]
  /** Days of the month, from its end where negative. */
  monthDays: number[]
  /** Days of the week; `nth` of them in the month (from its end where negative), or each. */
  days: { nth: number | null; day: Weekday }[]
  /** The n-th of the days that the rest gives in a month, from the end where negative. */
  position: number | null
  /** On which day a week begins, where it matters: every two weeks, on several days. */
  weekStart: Weekday | null
  /** The last moment at which one may begin, on the clocks of the series: 2027-03-31T23:59:59. */
  until: string | null
  /** How many there are in all. */
  count: number | null
}

export const plainRecurrence: Recurrence = { unit: 'WEEKLY', interval: 1, months: [], monthDays: [], days: [], position: null, weekStart: null, until: null, count: null }

const basic = (local: string) => local.replaceAll(/[-:]/g, '')

/** A recurrence as the value of an RRULE, always in the same order. Its UNTIL is on the clocks of the series. */
export const ruleText = ({ unit, interval, months, monthDays, days, position, weekStart, until, count }: Recurrence): string =>
  [
    `FREQ=${unit}`,
    interval > 1 && `INTERVAL=${interval}`,
    months.length > 0 && `BYMONTH=${months}`,
    monthDays.length > 0 && `BYMONTHDAY=${monthDays}`,
    days.length > 0 && `BYDAY=${days.map(({ nth, day }) => `${nth ?? ''}${day}`)}`,
    position !== null && `BYSETPOS=${position}`,
    weekStart && `WKST=${weekStart}`,
    until && `UNTIL=${basic(until)}`,
    count !== null && `COUNT=${count}`,
  ]
    .filter(Boolean)
    .join(';')

const refuse = (message: string, path: string[]): never => {
  throw new Fault('INVALID', message, path)
}

const numberIn = (text: string, low: number, high: number, part: string, path: string[]): number => {
  const value = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= low && value <= high) || value === 0) refuse(`${part} cannot be ${text.slice(0, 20)}.`, path)
  return value
}

const byDay = (text: string, path: string[]): Recurrence['days'][number] => {
  const [, nth, day] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? refuse(`BYDAY has no day ${text.slice(0, 20)}.`, path)!
  return { nth: nth ? Number(nth) : null, day: day as Weekday }
}

const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59)

const untilOf = (text: string, zone: string, path: string[]): string => {
  const [, y, m, d, time, utc] = /^(\d{4})(\d\d)(\d\d)(T\d{6})?(Z)?$/.exec(text) ?? refuse(`UNTIL is no date: ${text.slice(0, 20)}.`, path)!
  const clock = time ? `${time.slice(1, 3)}:${time.slice(3, 5)}:${time.slice(5)}` : '23:59:59'
  const local = `${y}-${m}-${d}T${clock}`
  const at = new Date(`${local}Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 19) !== local) refuse(`UNTIL is no date: ${text}.`, path)
  // Some programs write the last second there is for a rule without an end, which east of UTC is in a year of five digits.
  return utc ? localIn(Math.min(at.getTime(), lastSecond - 86_400_000), zone) : local
}

const unknown = (name: string, path: string[]): never => refuse(`A series cannot have ${name.slice(0, 20)} in its rule. It can have FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, WKST, and UNTIL or COUNT.`, path)

/**
 * Reads the value of an RRULE. `zone` is that of the series: an UNTIL in UTC is kept on its clocks.
 * Throws INVALID at `path` for what is no rule and for what a group cannot meet by: parts of a day, weeks of the year, COUNT
 * together with UNTIL, and combinations that programs read differently.
 */
export const parseRule = (text: string, zone: string, path: string[] = ['rule']): Recurrence => {
  if (text.length > 500) refuse('This rule is longer than 500 characters.', path)
  const found: Recurrence = { ...plainRecurrence, unit: undefined as unknown as Unit }
  const seen = new Set<string>()
  for (const part of text.trim().replace(/^RRULE:/i, '').toUpperCase().split(';')) {
    const [name = '', value = '', more] = part.split('=')
    if (!value || more !== undefined) refuse('A rule looks like FREQ=WEEKLY;BYDAY=TH.', path)
    if (seen.has(name)) refuse(`${name} stands twice in this rule.`, path)
    seen.add(name)
    const numbers = (low: number, high: number) => [...new Set(value.split(',').map((one) => numberIn(one, low, high, name, path)))].sort((a, b) => a - b)
    if (name === 'FREQ') found.unit = units.find((unit) => unit === value) ?? refuse('A group meets DAILY, WEEKLY, MONTHLY or YEARLY.', path)
    else if (name === 'INTERVAL') found.interval = numberIn(value, 1, 99, name, path)
    else if (name === 'COUNT') found.count = numberIn(value, 1, 1000, name, path)
    else if (name === 'UNTIL') found.until = untilOf(value, zone, path)
    else if (name === 'BYMONTH') found.months = numbers(1, 12)
    else if (name === 'BYMONTHDAY') found.monthDays = numbers(-31, 31)
    else if (name === 'BYDAY') found.days = [...new Set(value.split(','))].map((one) => byDay(one, path))
    else if (name === 'BYSETPOS') found.position = value.includes(',') ? refuse('A series can have one BYSETPOS.', path) : numberIn(value, -5, 5, name, path)
    else if (name === 'WKST') found.weekStart = weekdays.find((day) => day === value) ?? refuse(`WKST has no day ${value}.`, path)
    else unknown(name, path)
  }
  return checkRecurrence(found, path)
}

/** Throws INVALID at `path` for what does not go together. */
export const checkRecurrence = (rule: Recurrence, path: string[]): Recurrence => {
  const { unit, days, monthDays, months, position, until, count } = rule
  if (!unit) refuse('A rule says how often: FREQ=WEEKLY, for example.', path)
  if (until && count !== null) refuse('A series ends on a day or after so many meetings, not both: COUNT and UNTIL cannot stand together.', path)
  if (days.some(({ nth }) => nth !== null) && unit !== 'MONTHLY') refuse('Only a monthly series can meet on the first or the last such day.', path)
  if (monthDays.length > 0 && (unit === 'WEEKLY' || unit === 'DAILY')) refuse('Only a monthly or yearly series can meet on days of the month.', path)
  if (monthDays.length > 0 && days.length > 0) refuse('A series meets on days of the week or of the month, not both.', path)
  if (unit === 'YEARLY' && (days.length > 0 || (monthDays.length > 0 && months.length === 0))) refuse('A yearly series meets on days of named months: BYMONTH=2;BYMONTHDAY=29.', path)
  if (months.length > 0 && (unit === 'DAILY' || unit === 'WEEKLY')) refuse('A series that leaves months out is a monthly or yearly one; or add breaks to the group.', path)
  if (position !== null && (unit !== 'MONTHLY' || days.length === 0 || days.some(({ nth }) => nth !== null))) refuse('BYSETPOS goes with a monthly series on days of the week: BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1.', path)
  if (unit === 'DAILY' && days.length > 0 && rule.interval > 1) refuse('Every so many days and days of the week do not go together.', path)
  return rule
}

/** The rule of a series as RFC 5545 wants it beside a DTSTART with a zone: its UNTIL in UTC. */
export const feedRule = ({ rule, zone }: { rule: string; zone: string }): string =>
  rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, (_, y, m, d, h, min, s) => {
    const at = resolveWall(wallMs(`${y}-${m}-${d}T${h}:${min}`), zone).at + Number(s) * 1000
    return `UNTIL=${basic(new Date(Math.min(at, lastSecond)).toISOString().slice(0, 19))}Z`
  })

/**
 * Whether programs lay a rule out alike. Of several months, of days of which only some are the n-th or one is a fifth, of the last
 * but four and of days from the end of a year's month they make different things.
 */
export const isReadAlike = ({ unit, interval, months, monthDays, days, position }: Recurrence): boolean =>
  new Set(days.map(({ nth }) => nth === null)).size < 2 &&
  (days.length < 2 || days.every(({ nth }) => Math.abs(nth ?? 0) < 5)) &&
  Math.abs(position ?? 0) < 5 &&
  (months.length === 0 || (months.length === 1 && (unit === 'YEARLY' ? monthDays.length === 1 && monthDays[0]! > 0 : interval === 1)))

/** A rule in the few fields of a form; null for one that these cannot say. */
export const repeatsIn = (rule: string) => {
  const { unit, interval, months, monthDays, days, position, weekStart, until, count } = parseRule(rule, 'UTC')
  const [first] = days
  const nth = first?.nth ?? null
  if (position !== null || weekStart || monthDays.length > 1 || months.length > (unit === 'YEARLY' ? 1 : 0) || days.some((day) => day.nth !== nth)) return null
  return { every: unit, interval, weekdays: days.map(({ day }) => day), nth, monthDay: monthDays[0] ?? null, until: until?.slice(0, 10) ?? null, count }
}
