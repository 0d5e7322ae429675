import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarMeeting } from '../../api/calendar/rules/event.ts'
import { feedText, type FeedLook, type GroupCalendar } from '../../api/calendar/rules/feed.ts'
import { occurrences, startsOf } from '../../api/series/rules/occurrences.ts'
import { expand, linesOf } from '../support/calendar.ts'
import { calendars, dayMs, group, horizonOf, meant, meetingAt, plainLook, seriesFrom, since } from '../support/calendar-world.ts'

const calendarOf = (made: Partial<GroupCalendar>): GroupCalendar => ({ group, meetings: [], series: [], breaks: [], ...made })
const write = (made: Partial<GroupCalendar>, look: Partial<FeedLook> = {}) => feedText([calendarOf(made)], { ...plainLook, ...look })
const linesWith = (text: string, name: string) => linesOf(text).filter((line) => line.startsWith(name))
const weekly = (zone = 'Europe/Zurich', weeks = 12, more = {}, breaks: GroupCalendar['breaks'] = []) => seriesFrom('2026-01-08T16:00', zone, 'FREQ=WEEKLY;BYDAY=TH', weeks, more, breaks)
const change = (meetings: CalendarMeeting[], at: number, more: Partial<CalendarMeeting>) => meetings.map((meeting, i) => (i === at ? { ...meeting, version: meeting.version + 1, ...more } : meeting))

describe('a calendar read back by ical.js', () => {
  test('has the same meetings, to the second, whatever they are called and however they were changed; the same values give the same bytes', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const until = horizonOf(calendar)
        const text = feedText([calendar], plainLook)
        expect(expand(text, 0, until)).toEqual(meant(calendar).filter(({ at }) => at < until))
        expect(feedText([structuredClone(calendar)], plainLook)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  test('goes on beyond the meetings that are made, without exceptions and the days of breaks', () => {
    const breaks = [{ firstDay: '2026-07-01', lastDay: '2026-08-31' }]
    const { series, meetings } = weekly('Australia/Sydney', 12, { exceptions: ['2026-05-07T16:00'] }, breaks)
    const until = Date.UTC(2027, 6)
    const found = expand(write({ series: [series], meetings, breaks }), 0, until).map(({ at }) => at)
    const ought = occurrences(series, new Set(series.exceptions), breaks, series.startLocal, '2027-07-02T00:00').map(({ at }) => at.getTime())
    expect(found).toEqual(ought.filter((at) => at < until))
    expect(found.length).toBeGreaterThan(60)
  })

  test('begins later where it leaves out what is long past, at the same occurrences', () => {
    const { series, meetings } = seriesFrom('2024-01-02T16:00', 'Europe/Zurich', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=80', 150)
    const recent = meetings.filter(({ startsAt }) => startsAt >= since)
    const text = write({ series: [series], meetings: recent })
    expect(expand(text, 0, series.madeUntil.getTime())).toEqual(meant({ meetings: recent }).filter(({ at }) => at < series.madeUntil.getTime()))
    expect(expand(text, 0, Date.UTC(2040, 0))).toHaveLength(80 - (meetings.length - recent.length))
    expect(linesWith(text, 'RRULE:FREQ=WEEKLY')).toEqual(['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270113T030000Z'])
  })

  test('has the meetings whose hours take turns as far as they are made', () => {
    const { series, meetings } = weekly('Europe/Zurich', 10, { isTurning: true })
    const turned = meetings.map((meeting, i) => (i % 2 ? { ...meeting, ...(({ startsAt, zone }) => ({ startsAt, zone }))(meetingAt((meeting.originalLocal as string).replace('16:00', '09:00'), 'America/New_York')) } : meeting))
    expect(expand(write({ series: [series], meetings: turned }), 0, Date.UTC(2040, 0))).toEqual(meant({ meetings: turned }))
  })

  test.for([
    'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=-5TH',
    'FREQ=MONTHLY;INTERVAL=3;BYMONTH=1,2,3;BYDAY=SA,SU',
    'FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=-31',
    'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1,28',
    'FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-5',
    'FREQ=MONTHLY;BYDAY=-1SA,MO,5TU',
    'FREQ=MONTHLY;INTERVAL=7;BYDAY=5SA,5TU',
  ])('has each meeting by itself where programs do not lay out its rule alike: %s', (rule) => {
    const [startLocal] = startsOf({ startLocal: '2026-01-08T16:00', rule: rule.replace(/INTERVAL=\d+;/, '') }, '2026-01-08T16:00', '2030-01-01T00:00')
    const { series, meetings } = seriesFrom(startLocal as string, 'Europe/Zurich', rule, 200)
    expect(meetings.length).toBeGreaterThan(2)
    expect(expand(write({ series: [series], meetings }), 0, Date.UTC(2040, 0)).map(({ at }) => at)).toEqual(meetings.map(({ startsAt }) => startsAt.getTime()))
  })

  test('has each meeting by itself where the clocks of the series are not known here, at its instant', () => {
    const { series, meetings } = weekly()
    const elsewhere = meetings.map((meeting) => ({ ...meeting, zone: 'Mars/Olympus_Mons' }))
    const text = write({ series: [{ ...series, zone: 'Mars/Olympus_Mons' }], meetings: elsewhere })
    expect(expand(text, 0, Date.UTC(2040, 0)).map(({ at }) => at)).toEqual(meetings.map(({ startsAt }) => startsAt.getTime()))
    expect(linesWith(text, 'DTSTART')[0]).toBe('DTSTART:20260108T150000Z')
    expect(text).not.toContain('VTIMEZONE')
  })
})

describe('a series in a calendar', () => {
  test('is one event with its rule on the clocks of its zone, and one event for each meeting that is not as the rule has it', () => {
    const { series, meetings } = weekly()
    const text = write({ series: [series], meetings: change(meetings, 4, { title: 'Another' }) })
    expect(linesWith(text, 'UID')).toEqual([`UID:${series.id}`, `UID:${series.id}`])
    expect(linesWith(text, 'DTSTART;')).toEqual(['DTSTART;TZID=Europe/Zurich:20260108T160000', 'DTSTART;TZID=Europe/Zurich:20260205T160000'])
    expect(linesWith(text, 'RRULE:FREQ=WEEKLY')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=TH'])
    expect(linesWith(text, 'RECURRENCE-ID')).toEqual(['RECURRENCE-ID;TZID=Europe/Zurich:20260205T160000'])
    expect(linesWith(text, 'SEQUENCE')).toEqual(['SEQUENCE:1', 'SEQUENCE:3'])
    expect(linesWith(text, 'URL')).toEqual([`URL:https://read.example.org/g/thursday/series/${series.id}`, `URL:https://read.example.org/g/thursday/meetings/${meetings[4]?.id}`])
  })

  test('names a moved meeting by the start that the rule gave it, in the zone of the series, wherever it is now', () => {
    const { series, meetings } = weekly()
    const moved = change(meetings, 2, { startsAt: new Date('2026-01-25T14:00:00Z'), zone: 'America/New_York' })
    const text = write({ series: [series], meetings: moved })
    expect(linesWith(text, 'RECURRENCE-ID')).toEqual(['RECURRENCE-ID;TZID=Europe/Zurich:20260122T160000'])
    expect(linesWith(text, 'DTSTART;TZID=America')).toEqual(['DTSTART;TZID=America/New_York:20260125T090000'])
    expect(linesWith(text, 'TZID:')).toEqual(['TZID:America/New_York', 'TZID:Europe/Zurich'])
  })

  test('says of a meeting that was called off that it was, and why; or leaves it out', () => {
    const { series, meetings } = weekly()
    const off = change(meetings, 1, { state: 'CANCELLED', cancelReason: 'Nobody is there.' })
    const text = write({ series: [series], meetings: off }, { alarmMinutes: 10 })
    expect(linesWith(text, 'STATUS')).toEqual(['STATUS:CONFIRMED', 'STATUS:CANCELLED'])
    expect(linesWith(text, 'SUMMARY')).toEqual(['SUMMARY:Reading', 'SUMMARY:Cancelled: Reading'])
    expect(linesWith(text, 'DESCRIPTION:Cancelled')).toEqual([`DESCRIPTION:Cancelled: Nobody is there.\\n\\nhttps://read.example.org/g/thursday/meetings/${off[1]?.id}`])
    expect(linesWith(text, 'TRIGGER')).toHaveLength(1)
    const without = write({ series: [series], meetings: off }, { showsCancelled: false })
    expect(linesWith(without, 'EXDATE')).toEqual(['EXDATE;TZID=Europe/Zurich:20260115T160000'])
    expect(without).not.toContain('CANCELLED')
  })

  test('leaves out exceptions and the days of breaks, also those far ahead', () => {
    const breaks = [{ firstDay: '2026-12-20', lastDay: '2027-01-05' }]
    const { series, meetings } = weekly('Europe/Zurich', 12, { exceptions: ['2026-01-22T16:00', '2026-06-04T16:00'] }, breaks)
    expect(linesWith(write({ series: [series], meetings, breaks }), 'EXDATE')).toEqual(['EXDATE;TZID=Europe/Zurich:20260122T160000,20260604T160000,20261224T160000,20261231T160000'])
  })

  test('is gone with the last of its meetings', () => {
    const { series, meetings } = seriesFrom('2026-01-08T16:00', 'Europe/Zurich', 'FREQ=WEEKLY;BYDAY=TH;COUNT=3', 12, { madeUntil: new Date('9999-12-31T00:00:00Z') })
    const off = meetings.map((meeting) => ({ ...meeting, state: 'CANCELLED' as const }))
    expect(write({ series: [series], meetings: off }, { showsCancelled: false })).not.toContain('VEVENT')
  })

  test('takes an hour that the clocks skip from its meeting, and ends at a day instead of a number, since programs count such an hour or do not', () => {
    const { series, meetings } = seriesFrom('2026-03-15T02:30', 'Europe/Zurich', 'FREQ=WEEKLY;BYDAY=SU;COUNT=4', 12)
    const text = write({ series: [series], meetings })
    expect(linesWith(text, 'RECURRENCE-ID')).toEqual(['RECURRENCE-ID;TZID=Europe/Zurich:20260329T023000'])
    expect(linesWith(text, 'DTSTART;TZID=Europe/Zurich:20260329')).toEqual(['DTSTART;TZID=Europe/Zurich:20260329T033000'])
    expect(linesWith(text, 'RRULE:FREQ=WEEKLY')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20260405T123000Z'])
  })
})

describe('a choice of meetings', () => {
  const { series, meetings } = weekly('Europe/Zurich', 4)
  const answered = ['YES', 'NO', 'MAYBE', null].map((answer, i) => ({ ...(meetings[i] as CalendarMeeting), answer: answer as CalendarMeeting['answer'] }))
  const days = (look: Partial<FeedLook>) => expand(write({ series: [series], meetings: answered }, look), 0, series.madeUntil.getTime()).map(({ at }) => answered.findIndex(({ startsAt }) => startsAt.getTime() === at))

  test.for([
    ['ALL', [0, 1, 2, 3]],
    ['NOT_DECLINED', [0, 2, 3]],
    ['ACCEPTED', [0, 2]],
  ] as const)('%s', ([chosen, ought]) => {
    expect(days({ meetings: chosen })).toEqual(ought)
  })

  test('takes no meeting beyond what was answered', () => {
    expect(expand(write({ series: [series], meetings: answered }, { meetings: 'ACCEPTED' }), 0, Date.UTC(2030, 0))).toHaveLength(2)
    expect(expand(write({ series: [series], meetings: answered }, { meetings: 'NOT_DECLINED' }), 0, series.madeUntil.getTime() + 28 * dayMs)).toHaveLength(7)
  })
})
