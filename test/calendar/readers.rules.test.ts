import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarMeeting } from '../../api/calendar/rules/event.ts'
import { feedText, type GroupCalendar } from '../../api/calendar/rules/feed.ts'
import { expand } from '../support/calendar.ts'
import { calendars, group, horizonOf, meant, meetingAt, plainLook, seriesFrom } from '../support/calendar-world.ts'
import { expandByKhal, expandByPython, inOrder, noKhal, noPython, type Read } from '../support/other-readers.ts'

/** Weekly meetings over two years in one zone: one moved to another day, one an hour, one to another zone, one called off, one gone, three weeks of a break. */
const calendarIn = (zone: string, time = '16:00'): GroupCalendar & { until: number } => {
  const breaks = [{ firstDay: '2026-08-03', lastDay: '2026-08-23' }]
  const { series, meetings } = seriesFrom(`2026-01-04T${time}`, zone, 'FREQ=WEEKLY;BYDAY=SU', 107, { exceptions: [`2026-02-01T${time}`] }, breaks)
  const change = (at: number, more: Partial<CalendarMeeting>) => void Object.assign(meetings[at] as CalendarMeeting, more)
  change(3, { startsAt: new Date('2026-01-27T10:00:00Z') })
  change(5, { title: 'A paper, and an emoji 🎓' })
  change(9, { startsAt: new Date((meetings[9] as CalendarMeeting).startsAt.getTime() + 3_600_000) })
  change(12, { ...(({ startsAt, zone }) => ({ startsAt, zone }))(meetingAt('2026-04-08T09:00', 'America/New_York')) })
  change(20, { durationMinutes: 150 })
  const single = meetingAt('2026-05-05T11:00', zone, { title: 'A single one' })
  return { group, breaks, series: [series], meetings: [...meetings, single], until: series.madeUntil.getTime() }
}

const zones = ['Europe/Paris', 'America/New_York', 'Australia/Sydney', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca', 'Europe/Dublin', 'America/Vancouver', 'UTC']
const plain = (read: readonly Read[]): Read[] => inOrder(read.map(({ at, minutes, title }) => ({ at, minutes, title })))
const worlds = zones.flatMap((zone) => [`${zone} 16:00`, `${zone} 02:15`, `${zone} 01:30`].map((name) => ({ name, ...calendarIn(zone, name.slice(-5)) })))
const asked = worlds.map((world) => ({ name: world.name, text: feedText([world], plainLook), from: Date.UTC(2026, 0), until: world.until, ought: plain(meant(world)).filter(({ at }) => at < world.until) }))
/** Programs that look zones up in the data of the system instead of in the calendar may not know yet what Morocco and British Columbia did in 2026. */
const settled = asked.filter(({ name }) => !/Casablanca|Vancouver/.test(name))

describe('two years of a weekly meeting, some of it changed, over every change of the clocks', () => {
  test.for(asked)('is found by ical.js to the second: $name', ({ text, from, until, ought }) => {
    expect(ought.length).toBeGreaterThan(100)
    expect(plain(expand(text, from, until))).toEqual(ought)
  })

  test('is found by python3-icalendar with recurring_ical_events', ({ skip }) => {
    if (noPython) skip(noPython)
    const found = expandByPython(settled)
    for (const [i, { name, ought }] of settled.entries()) expect(found[i], name).toEqual(ought)
  })

  test('is found by khal', { timeout: 120_000 }, ({ skip }) => {
    if (noKhal) skip(noKhal)
    for (const { name, text, from, until, ought } of settled.filter(({ name }) => name.endsWith('16:00'))) expect(expandByKhal({ text, from, until }), name).toEqual(ought)
  })
})

describe('a rule that ends with its last meeting, or just before the next, on the other side of a change of the clocks', () => {
  const asked = zones.flatMap((zone) =>
    ['2026-01-04 20260705', '2026-07-05 20270103'].flatMap((days) =>
      ['160000', '155959'].map((time) => {
        const [first, last] = days.split(' ') as [string, string]
        const { series, meetings } = seriesFrom(`${first}T16:00`, zone, `FREQ=WEEKLY;BYDAY=SU;UNTIL=${last}T${time}`, 60, { madeUntil: new Date('9999-12-31T00:00:00Z') })
        return { name: `${zone} ${days} ${time}`, text: feedText([{ group, breaks: [], series: [series], meetings }], plainLook), from: Date.UTC(2026, 0), until: Date.UTC(2028, 0), ought: plain(meant({ meetings })) }
      }),
    ),
  )
  const settled = asked.filter(({ name }) => !/Casablanca|Vancouver/.test(name))

  test('is found by ical.js', () => {
    for (const { name, text, from, until, ought } of asked) expect(plain(expand(text, from, until)), name).toEqual(ought)
  })

  test('is found by python3-icalendar', ({ skip }) => {
    if (noPython) skip(noPython)
    const found = expandByPython(settled)
    for (const [i, { name, ought }] of settled.entries()) expect(found[i], name).toEqual(ought)
  })

  test('is found by khal', { timeout: 120_000 }, ({ skip }) => {
    if (noKhal) skip(noKhal)
    for (const { name, text, from, until, ought } of settled.slice(0, 8)) expect(expandByKhal({ text, from, until }), name).toEqual(ought)
  })
})

describe('random calendars', () => {
  // The same each time: these programs have faults of their own.
  const random = fc.sample(calendars, { numRuns: 3000, seed: 6 }).filter(({ series, meetings }) => ![...series, ...meetings].some(({ zone }) => /Casablanca|Vancouver|Cairo/.test(zone)))

  test('are found by python3-icalendar as they were meant', ({ skip }) => {
    if (noPython) skip(noPython)
    const asked = random.map((calendar) => ({ text: feedText([calendar], plainLook), from: Date.UTC(2026, 0), until: horizonOf(calendar) }))
    const found = expandByPython(asked)
    // This version unescapes one sign after the other, so that it takes a backslash before a comma, or a line break, for something else.
    const bare = (read: readonly Read[]) => plain(read.map((one) => ({ ...one, title: one.title.replace(/[\\\s]/g, '') })))
    for (const [i, calendar] of random.entries()) {
      const isIn = ({ at }: Read) => at < horizonOf(calendar)
      expect(bare(found[i]!.filter(isIn)), asked[i]?.text).toEqual(bare(meant(calendar).filter(isIn)))
    }
  })
})
