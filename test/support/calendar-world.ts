import fc from 'fast-check'
import type { CalendarMeeting } from '../../api/calendar/rules/event.ts'
import type { CalendarSeries, FeedLook, GroupCalendar } from '../../api/calendar/rules/feed.ts'
import { isInBreak, startsOf } from '../../api/series/rules/occurrences.ts'
import { localIn, resolveWall, wallMs, wallOf } from '../../api/series/rules/wall.ts'
import type { Seen } from './calendar.ts'

export const dayMs = 86_400_000
export const since = new Date('2025-12-01T00:00:00Z')
export const group = { id: '01990000-0000-7000-8000-000000000007', slug: 'thursday', name: 'Thursday group' }
export const plainLook: FeedLook = { origin: 'https://read.example.org', alarmMinutes: null, dutiesOf: null, namesGroup: false, name: 'Thursday group', meetings: 'ALL', showsCancelled: true, since }

let made = 0
const nextId = () => `01990000-0000-7000-8000-${String(++made).padStart(12, '0')}`

export const meetingAt = (startLocal: string, zone: string, more: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  id: nextId(), groupId: group.id, seriesId: null, originalLocal: null, title: 'Reading', paperTitle: null, paperAuthors: null, presenterId: null, presenterName: null, scribeId: null,
  startsAt: new Date(resolveWall(wallMs(startLocal), zone).at), zone, durationMinutes: 60, place: null, link: null, note: null, state: 'SCHEDULED', cancelReason: null, version: 1, changedAt: since, answer: null, ...more,
})

/** A series with the meetings of its first so many weeks, which then may be changed by hand. */
export const seriesFrom = (startLocal: string, zone: string, rule: string, weeks: number, more: Partial<CalendarSeries> = {}, breaks: GroupCalendar['breaks'] = []): { series: CalendarSeries; meetings: CalendarMeeting[] } => {
  const id = nextId()
  const madeUntil = new Date(wallMs(startLocal) + weeks * 7 * dayMs)
  const series: CalendarSeries = { id, groupId: group.id, title: 'Reading', startLocal, zone, rule, durationMinutes: 60, place: null, link: null, note: null, isTurning: false, version: 1, madeUntil, changedAt: since, exceptions: [], ...more }
  const held = startsOf(series, startLocal, wallOf(madeUntil.getTime() + 2 * dayMs)).filter((local) => resolveWall(wallMs(local), zone).at < madeUntil.getTime() && !series.exceptions.includes(local) && !isInBreak(local, breaks))
  const { title, durationMinutes, place, link, note } = series
  return { series, meetings: held.map((local) => meetingAt(local, zone, { seriesId: id, originalLocal: local, title, durationMinutes, place, link, note })) }
}

/** As a program shows it: of line ends there is one kind. */
const shownTitle = ({ title, paperTitle, state }: CalendarMeeting) => `${state === 'CANCELLED' ? 'Cancelled: ' : ''}${title || paperTitle || group.name}`.replace(/\r\n?/g, '\n')

/** What a program has to find: the meetings, up to where those of every series are made. */
export const meant = ({ meetings }: Pick<GroupCalendar, 'meetings'>): Seen[] =>
  meetings
    .map((meeting) => ({ at: meeting.startsAt.getTime(), minutes: meeting.durationMinutes, title: shownTitle(meeting), uid: meeting.seriesId ?? meeting.id, status: meeting.state === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED' }))
    .sort((a, b) => a.at - b.at || (a.uid + a.title < b.uid + b.title ? -1 : 1))

const signs = fc.constantFrom('a', 'Ж', '語', '👩‍👩‍👧', '🎓', 'é', ',', ';', ':', '\\', '"', "'", ' ', '\n', '\r\n', '\n BEGIN:VEVENT', '\nEND:VCALENDAR', '\t', '^n', '%0A', '=')
export const hostileText = fc.array(signs, { minLength: 1, maxLength: 60 }).map((parts) => parts.join('').trim() || 'x')
const zones = ['Europe/Paris', 'America/New_York', 'Australia/Sydney', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Europe/Dublin', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Vancouver', 'UTC', 'Pacific/Chatham', 'Africa/Cairo']
const zone = fc.constantFrom(...zones)
const clock = fc.constantFrom('02:30', '01:30', '16:00', '09:15', '23:30', '00:00')
const day = fc.integer({ min: 0, max: 200 }).map((days) => wallOf(Date.UTC(2026, 0, 5) + days * dayMs).slice(0, 10))
const rule = fc.constantFrom('FREQ=WEEKLY;BYDAY=SU', 'FREQ=WEEKLY;BYDAY=TH', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', 'FREQ=MONTHLY;BYDAY=-1SU', 'FREQ=MONTHLY;BYDAY=2TH', 'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=WEEKLY;BYDAY=SU;COUNT=20', 'FREQ=WEEKLY;BYDAY=SU;COUNT=90', 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260801T235959')
const change = fc.record({ which: fc.nat(60), kind: fc.constantFrom('move', 'zone', 'cancel', 'title', 'paper', 'gone', 'longer'), days: fc.integer({ min: -3, max: 3 }), clock, zone, title: hostileText })

/** A group with series, breaks, exceptions, single meetings, moved and cancelled ones, called by whatever people call them. */
export const calendars = fc
  .record({
    series: fc.array(fc.record({ day, clock, zone, rule, title: hostileText, weeks: fc.integer({ min: 4, max: 40 }), changes: fc.array(change, { maxLength: 6 }) }), { maxLength: 3 }),
    singles: fc.array(fc.record({ day, clock, zone, title: hostileText, note: fc.option(hostileText), isSecond: fc.boolean() }), { maxLength: 4 }),
    breaks: fc.array(fc.record({ firstDay: day, days: fc.integer({ min: 0, max: 20 }) }), { maxLength: 2 }),
  })
  .map(({ series: wishes, singles, breaks: off }): GroupCalendar => {
    const breaks = off.map(({ firstDay, days }) => ({ firstDay, lastDay: wallOf(wallMs(`${firstDay}T00:00`) + days * dayMs).slice(0, 10) }))
    const made = wishes.flatMap(({ day, clock, zone, rule, title, weeks, changes }) => {
      const [startLocal] = startsOf({ startLocal: `${day}T${clock}`, rule: rule.replace(/COUNT=\d+/, 'COUNT=1') }, `${day}T${clock}`, '2030-01-01T00:00')
      if (!startLocal) return []
      const { series, meetings } = seriesFrom(startLocal, zone, rule, weeks, { title }, breaks)
      const rows = [...meetings]
      for (const { which, kind, days, clock, zone: other, title: named } of changes) {
        const at = which % Math.max(1, rows.length)
        const row = rows[at]
        if (!row) continue
        const to = `${wallOf(wallMs(row.originalLocal as string) + days * dayMs).slice(0, 10)}T${clock}`
        const timed = (where: string) => ({ startsAt: new Date(resolveWall(wallMs(to), where).at), zone: where })
        if (kind === 'gone') rows.splice(at, 1)
        if (kind === 'gone') series.exceptions.push(row.originalLocal as string)
        else rows[at] = { ...row, version: row.version + 1, ...(kind === 'move' && timed(zone)), ...(kind === 'zone' && timed(other)), ...(kind === 'cancel' && { state: 'CANCELLED' as const, cancelReason: named }), ...(kind === 'title' && { title: named }), ...(kind === 'paper' && { paperTitle: named, paperAuthors: [named] }), ...(kind === 'longer' && { durationMinutes: 95 }) }
      }
      return [{ series, meetings: rows }]
    })
    const alone = singles.map(({ day, clock, zone, title, note, isSecond }) => {
      const meeting = meetingAt(`${day}T${clock}`, zone, { title, note })
      const again = new Date(meeting.startsAt.getTime() + 3_600_000)
      return isSecond && localIn(again.getTime(), zone).slice(0, 16) === localIn(meeting.startsAt.getTime(), zone).slice(0, 16) ? { ...meeting, startsAt: again } : meeting
    })
    return { group, breaks, series: made.map(({ series }) => series), meetings: [...made.flatMap(({ meetings }) => meetings), ...alone].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) }
  })

/** Up to when all that a calendar means is there: the meetings of each series are made. Two hours less, as an hour that the clocks skip lies before or behind them by the program. */
export const horizonOf = ({ series }: Pick<GroupCalendar, 'series'>): number => series.reduce((least, { madeUntil }) => Math.min(least, madeUntil.getTime() - 7_200_000), Date.UTC(2030, 0))
