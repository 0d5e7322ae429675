import { type Break, startsOf, startsWithin } from '../../series/rules/occurrences.ts'
import { feedRule, isReadAlike, parseRule, ruleText } from '../../series/rules/recurrence.ts'
import { localIn, resolveWall, wallMs, wallOf } from '../../series/rules/wall.ts'
import { zoneNamed } from '../../kernel/zone.ts'
import { addressValue, type CalendarGroup, type CalendarMeeting, colorOf, type Look, meetingBody, type NameZone, plainBody, plainLocal, timeLines } from './event.ts'
import { contentLine, textValue, utcValue } from './lines.ts'
import { zoneBlock } from './zones.ts'

export type CalendarSeries = {
  id: string
  groupId: string
  title: string | null
  startLocal: string
  zone: string
  rule: string
  durationMinutes: number
  place: string | null
  link: string | null
  note: string | null
  /** Whether its hours take turns: what lies beyond the meetings that are made has no hour yet. */
  isTurning: boolean
  version: number
  madeUntil: Date
  changedAt: Date
  exceptions: string[]
}

/** All that says when a group meets: its meetings since an instant, and the series that they are of or that go on. */
export type GroupCalendar = { group: CalendarGroup; meetings: CalendarMeeting[]; series: CalendarSeries[]; breaks: Break[] }

export type FeedMeetings = 'ALL' | 'NOT_DECLINED' | 'ACCEPTED'
export type FeedLook = Look & {
  name: string
  meetings: FeedMeetings
  showsCancelled: boolean
  /** Nothing that began earlier is in the calendar. */
  since: Date
}

const dayMs = 86_400_000
const farOff = Date.UTC(2400, 0)
const lastMinute = Date.UTC(9999, 11, 31, 23, 59)
/** How often programs are asked to come back. */
const every = 'PT15M'

const isShown = ({ state, answer }: CalendarMeeting, { meetings, showsCancelled }: FeedLook): boolean =>
  (state === 'SCHEDULED' || showsCancelled) && (meetings === 'ALL' || (meetings === 'ACCEPTED' ? answer === 'YES' || answer === 'MAYBE' : answer !== 'NO'))

type Timed = Pick<CalendarMeeting, 'id' | 'version' | 'changedAt'>
const event = (uid: string, { version, changedAt }: Omit<Timed, 'id'>, when: string[], body: string[]): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${utcValue(changedAt.getTime())}`,
  `LAST-MODIFIED:${utcValue(changedAt.getTime())}`,
  `SEQUENCE:${version}`,
  ...when,
  ...body,
  'END:VEVENT',
]

const alone = (meeting: CalendarMeeting, group: CalendarGroup, look: Look, nameZone: NameZone): string[] => event(meeting.id, meeting, timeLines(meeting, nameZone), meetingBody(meeting, group, look).lines)

const instantOf = (local: string, zone: string) => resolveWall(wallMs(local), zone).at

/** The latest start that there can be until a moment, on the clocks of a series: it has one a day at most, always at the same hour. */
const lastUntil = (until: string, startLocal: string): string => {
  const hour = wallMs(startLocal) % dayMs
  return wallOf(Math.floor((wallMs(until) - hour) / dayMs) * dayMs + hour)
}

/** The rule as it is told: with an end at a start instead of a number, where the calendar does not begin at the first, where programs would not count alike, or where the hours of later ones are not known. */
const toldRule = (series: CalendarSeries, last: string | undefined, isCut: boolean): string => {
  const { rule, zone, isTurning, startLocal } = series
  const recurrence = parseRule(rule, zone)
  const end = isTurning || (recurrence.count !== null && isCut) ? last : (recurrence.until && lastUntil(recurrence.until, startLocal)) || undefined
  // Past the last start and short of any next one: some programs take UNTIL by the offset of the first start, an hour off after a change of the clocks.
  const until = end && `${wallOf(Math.min(wallMs(end) + dayMs / 2, lastMinute))}:00`
  return feedRule({ rule: ruleText({ ...recurrence, ...(until && { until, count: null }) }), zone })
}

/** What a series skips among the starts that are not meetings yet. */
const skippedLater = ({ startLocal, rule, exceptions }: CalendarSeries, breaks: readonly Break[], from: string): string[] => {
  const inBreaks = breaks
    .filter(({ lastDay }) => lastDay >= from.slice(0, 10))
    .flatMap((days) => startsWithin({ startLocal, rule }, days))
  return [...exceptions, ...inBreaks].filter((local) => local >= from)
}

/**
 * A series as events: one for its rule and one for each meeting that is not as the rule has it. Up to where its meetings are
 * made they say which of its starts are held, beyond that its exceptions and the breaks do.
 */
const seriesEvents = (series: CalendarSeries, meetings: readonly CalendarMeeting[], { group, breaks }: GroupCalendar, look: FeedLook, nameZone: NameZone): string[][] => {
  const { zone, madeUntil, isTurning } = series
  // Whoever counts has to count them all.
  const horizon = parseRule(series.rule, zone).count === null ? Math.min(madeUntil.getTime(), farOff) : farOff
  const starts = startsOf(series, series.startLocal, wallOf(horizon + 2 * dayMs))
  const inMade = starts.filter((local) => instantOf(local, zone) < madeUntil.getTime())
  const isWhole = madeUntil.getUTCFullYear() === 9999
  const told = inMade.filter((local) => instantOf(local, zone) >= look.since.getTime())
  const first = told[0] ?? (isWhole || isTurning ? undefined : startsOf(series, wallOf(look.since.getTime() + dayMs), wallOf(look.since.getTime() + 30 * 366 * dayMs))[0])
  const rows = new Map(meetings.map((meeting) => [meeting.originalLocal as string, meeting]))
  const held = told.filter((local) => rows.has(local) && isShown(rows.get(local) as CalendarMeeting, look))
  const isTold = new Set(told)
  const strays = meetings.filter((meeting) => !isTold.has(meeting.originalLocal as string) && isShown(meeting, look)).map((meeting) => alone(meeting, group, look, nameZone))
  if (first === undefined || ((isWhole || isTurning) && held.length === 0)) return strays

  const isHeld = new Set(held)
  const beyond = isWhole || isTurning ? [] : skippedLater(series, breaks, localIn(madeUntil.getTime(), zone).slice(0, 16)).filter((local) => instantOf(local, zone) >= madeUntil.getTime())
  const skipped = [...new Set([...told.filter((local) => !isHeld.has(local)), ...beyond])].sort()
  const plain = plainBody(series, `/series/${series.id}`, group, look)
  const ordinary = JSON.stringify(plainBody(series, '', group, look))
  const isOrdinary = (meeting: CalendarMeeting, local: string) =>
    meeting.durationMinutes === series.durationMinutes &&
    // On a day on which the clocks change, programs agree on neither every start nor what a duration is.
    plainLocal(meeting.startsAt.getTime(), zone) === local &&
    plainLocal(meeting.startsAt.getTime() + series.durationMinutes * 60_000, zone) === wallOf(wallMs(local) + series.durationMinutes * 60_000) &&
    JSON.stringify(meetingBody(meeting, group, look)).replaceAll(`/meetings/${meeting.id}`, '') === ordinary
  const different = held.map((local) => ({ local, meeting: rows.get(local) as CalendarMeeting })).filter(({ local, meeting }) => !isOrdinary(meeting, local))
  const isSkippedHour = starts.some((local) => localIn(instantOf(local, zone), zone).slice(0, 16) !== local)
  const rule = toldRule(series, (isTurning ? told : starts).at(-1), first !== series.startLocal || isSkippedHour)
  const { startLocal: _, ...said } = series
  const whole = event(
    series.id,
    said,
    [
      `DTSTART${addressValue(first, zone, nameZone)}`,
      `DURATION:PT${series.durationMinutes}M`,
      `RRULE:${rule}`,
      ...(skipped.length > 0 ? [`EXDATE${addressValue(skipped[0] as string, zone, nameZone)}${skipped.slice(1).map((local) => `,${addressValue(local, zone, () => '').split(':')[1]}`).join('')}`] : []),
    ],
    plain.lines,
  )
  const changed = different.map(({ local, meeting }) =>
    event(series.id, { ...meeting, version: series.version + meeting.version }, [`RECURRENCE-ID${addressValue(local, zone, nameZone)}`, ...timeLines(meeting, nameZone)], meetingBody(meeting, group, look).lines),
  )
  return [whole, ...changed, ...strays]
}

const groupEvents = (calendar: GroupCalendar, look: FeedLook, nameZone: NameZone): string[][] => {
  const { group, meetings, series } = calendar
  const isRule = (row: CalendarSeries) => look.meetings !== 'ACCEPTED' && zoneNamed(row.zone) !== undefined && isReadAlike(parseRule(row.rule, row.zone))
  const bySeries = Map.groupBy(meetings, ({ seriesId }) => seriesId)
  const ruled = series.filter(isRule)
  const ids = new Set(ruled.map(({ id }) => id))
  const single = meetings.filter((meeting) => !(meeting.seriesId && ids.has(meeting.seriesId)) && isShown(meeting, look))
  return [...ruled.flatMap((row) => seriesEvents(row, bySeries.get(row.id) ?? [], calendar, look, nameZone)), ...single.map((meeting) => alone(meeting, group, look, nameZone))]
}

/** Which years the zones of a calendar have to be right in: from its first event to five years after its last. */
const yearsOf = (calendars: readonly GroupCalendar[]): [first: number, last: number] => {
  const years = calendars.flatMap(({ meetings, series }) => [...meetings.map(({ startsAt }) => startsAt.getUTCFullYear()), ...series.map(({ madeUntil }) => madeUntil.getUTCFullYear()).filter((year) => year < 9999)])
  return years.length > 0 ? [years.reduce((a, b) => Math.min(a, b)) - 1, years.reduce((a, b) => Math.max(a, b)) + 5] : [2026, 2031]
}

/** A calendar of events with the zones that they name. */
export const calendarText = (head: readonly string[], years: [first: number, last: number], events: (nameZone: NameZone) => string[][]): string => {
  const zones = new Map<string, string[]>()
  const written = events((zone) => {
    const { tzid, lines } = zoneBlock(zone, ...years)
    zones.set(tzid, lines)
    return tzid
  })
  const blocks = [...zones].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines)
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Colloquy//Colloquy//EN', 'CALSCALE:GREGORIAN', ...head, ...blocks, ...written.flat(), 'END:VCALENDAR'].map(contentLine).join('')
}

/**
 * The meetings of some groups as a calendar (RFC 5545, RFC 7986): UTF-8, lines folded, the same bytes for the same values.
 * Read by a program it gives each meeting at its instant, up to where the meetings of its series are made, and what their rules
 * give beyond that.
 */
export const feedText = (calendars: readonly GroupCalendar[], look: FeedLook): string => {
  const [only, another] = calendars
  const head = [
    'METHOD:PUBLISH',
    `NAME:${textValue(look.name)}`,
    `X-WR-CALNAME:${textValue(look.name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${every}`,
    `X-PUBLISHED-TTL:${every}`,
    ...(only && !another ? [`COLOR:${colorOf(only.group)}`] : []),
  ]
  return calendarText(head, yearsOf(calendars), (nameZone) => calendars.flatMap((calendar) => groupEvents(calendar, look, nameZone)))
}
