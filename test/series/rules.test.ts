import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { occurrences, startsOf } from '../../api/series/rules/occurrences.ts'
import { planBreak, planSeries } from '../../api/series/rules/plan.ts'
import { feedRule, parseRule, repeatsIn, ruleText } from '../../api/series/rules/recurrence.ts'
import { localIn, resolveWall, wallMs } from '../../api/series/rules/wall.ts'
import { instantsByDateutil, startsByIcal } from '../support/recurrence.ts'

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, message: error.message, path: error.path }
    throw error
  }
  return null
}

const none: ReadonlySet<string> = new Set()
const first = (pattern: { startLocal: string; zone: string; rule: string }, count: number) => occurrences(pattern, none, [], pattern.startLocal, '2036-01-01T00:00').slice(0, count)

// When the clocks change, with the weekday on which a change falls, so that some of the times are skipped or repeated.
const places: [zone: string, startLocal: string, day: string][] = [
  ['Europe/Paris', '2026-03-01T02:30', 'SU'],
  ['America/New_York', '2026-03-01T01:30', 'SU'],
  ['Australia/Sydney', '2026-03-01T02:15', 'SU'],
  ['Asia/Kolkata', '2026-03-01T16:00', 'SU'],
  ['Australia/Lord_Howe', '2026-03-01T02:15', 'SU'],
  ['Africa/Casablanca', '2026-02-01T02:30', 'SU'],
  ['Europe/Dublin', '2026-03-01T01:30', 'SU'],
  ['Europe/Paris', '2026-11-26T16:00', 'TH'],
  ['America/New_York', '2026-11-26T16:00', 'TH'],
  ['Australia/Sydney', '2026-11-26T09:00', 'TH'],
  ['Australia/Lord_Howe', '2026-11-26T09:00', 'TH'],
  ['Africa/Casablanca', '2026-11-26T16:00', 'TH'],
  ['Europe/Dublin', '2026-11-26T16:00', 'TH'],
]
const weekly = places.map(([zone, startLocal, day]) => ({ zone, startLocal, rule: `FREQ=WEEKLY;BYDAY=${day}` }))

describe('104 weekly meetings', () => {
  it.each(weekly)('stand at the same wall time in $zone from $startLocal on, as ical.js has them', (pattern) => {
    const ours = first(pattern, 104)
    expect(ours).toHaveLength(104)
    expect(ours.map(({ local }) => local)).toEqual(startsByIcal(pattern.startLocal, pattern.rule, '2036', 104))
    for (const { local, at } of ours) {
      const { clocks } = resolveWall(wallMs(local), pattern.zone)
      if (clocks !== 'SKIPPED') expect(localIn(at.getTime(), pattern.zone).slice(11, 16)).toBe(pattern.startLocal.slice(11))
      expect(at.getTime()).toBe(Temporal.PlainDateTime.from(local).toZonedDateTime(pattern.zone, { disambiguation: 'compatible' }).epochMilliseconds)
    }
  })

  it('are at the same instants by python-dateutil', ({ skip }) => {
    const theirs = instantsByDateutil(weekly.map(({ zone, startLocal, rule }) => [zone, startLocal, rule, 104]))
    if (!theirs) return skip('python3-dateutil is not installed')
    // The system's zone data may be older or newer than the runtime's: where they differ, both are right by theirs.
    const offsets = (zone: string) => Array.from({ length: 1100 }, (_, day) => Math.round((Date.parse(`${localIn(Date.UTC(2026, 0, 1 + day, 12), zone)}Z`) - Date.UTC(2026, 0, 1 + day, 12)) / 60_000))
    const compared = weekly.filter(({ zone, ...pattern }, i) => {
      if (String(offsets(zone)) !== String(theirs[i]!.offsets)) return false
      expect(first({ zone, ...pattern }, 104).map(({ at }) => at.toISOString()), zone).toEqual(theirs[i]!.starts)
      return true
    })
    expect(new Set(compared.map(({ zone }) => zone)).size).toBeGreaterThanOrEqual(6)
  })

  it.each([
    ['Europe/Paris', '2026-03-22T02:30', ['2026-03-22T01:30:00Z', '2026-03-29T01:30:00Z', '2026-04-05T00:30:00Z']],
    ['Europe/Paris', '2026-10-18T02:30', ['2026-10-18T00:30:00Z', '2026-10-25T00:30:00Z', '2026-11-01T01:30:00Z']],
    ['America/New_York', '2027-03-07T02:30', ['2027-03-07T07:30:00Z', '2027-03-14T07:30:00Z', '2027-03-21T06:30:00Z']],
    ['America/New_York', '2026-10-25T01:30', ['2026-10-25T05:30:00Z', '2026-11-01T05:30:00Z', '2026-11-08T06:30:00Z']],
    ['Australia/Sydney', '2026-09-27T02:30', ['2026-09-26T16:30:00Z', '2026-10-03T16:30:00Z', '2026-10-10T15:30:00Z']],
    ['Australia/Sydney', '2026-03-29T02:30', ['2026-03-28T15:30:00Z', '2026-04-04T15:30:00Z', '2026-04-11T16:30:00Z']],
    ['Australia/Lord_Howe', '2026-09-27T02:15', ['2026-09-26T15:45:00Z', '2026-10-03T15:45:00Z', '2026-10-10T15:15:00Z']],
    ['Australia/Lord_Howe', '2026-03-29T01:45', ['2026-03-28T14:45:00Z', '2026-04-04T14:45:00Z', '2026-04-11T15:15:00Z']],
    ['Africa/Casablanca', '2026-02-08T02:30', ['2026-02-08T01:30:00Z', '2026-02-15T01:30:00Z', '2026-02-22T02:30:00Z']],
    ['Africa/Casablanca', '2026-03-15T02:30', ['2026-03-15T02:30:00Z', '2026-03-22T02:30:00Z', '2026-03-29T01:30:00Z']],
    ['Europe/Dublin', '2026-03-22T01:30', ['2026-03-22T01:30:00Z', '2026-03-29T01:30:00Z', '2026-04-05T00:30:00Z']],
    ['Europe/Dublin', '2026-10-18T01:30', ['2026-10-18T00:30:00Z', '2026-10-25T00:30:00Z', '2026-11-01T01:30:00Z']],
    ['Asia/Kolkata', '2026-03-22T16:00', ['2026-03-22T10:30:00Z', '2026-03-29T10:30:00Z', '2026-04-05T10:30:00Z']],
  ])('in %s from %s are around the change at these instants, by hand', (zone, startLocal, instants) =>
    expect(first({ zone, startLocal, rule: 'FREQ=WEEKLY' }, 3).map(({ at }) => at.toISOString().replace('.000', ''))).toEqual(instants),
  )
})

describe('an occurrence', () => {
  it('says whether the clocks skip or repeat its hour', () => {
    expect(resolveWall(wallMs('2026-03-29T02:30'), 'Europe/Zurich')).toEqual({ at: Date.parse('2026-03-29T01:30Z'), clocks: 'SKIPPED' })
    expect(resolveWall(wallMs('2026-10-25T02:30'), 'Europe/Zurich')).toEqual({ at: Date.parse('2026-10-25T00:30Z'), clocks: 'REPEATED' })
    expect(resolveWall(wallMs('2026-10-25T03:00'), 'Europe/Zurich').clocks).toBe('PLAIN')
    expect(resolveWall(wallMs('2011-12-30T12:00'), 'Pacific/Apia')).toEqual({ at: Date.parse('2011-12-30T22:00Z'), clocks: 'SKIPPED' })
  })

  it('is at the instant that Temporal calls compatible, whatever time and zone', () => {
    const zones = fc.constantFrom('Europe/Zurich', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca', 'America/Santiago', 'Pacific/Apia', 'Europe/Dublin', 'Asia/Calcutta')
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2008) / 60_000, max: Date.UTC(2040) / 60_000 }), zones, (minutes, zone) => {
        const local = new Date(minutes * 60_000).toISOString().slice(0, 16)
        const wall = Temporal.PlainDateTime.from(local)
        const { at, clocks } = resolveWall(minutes * 60_000, zone)
        const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => wall.toZonedDateTime(zone, { disambiguation }))
        expect(at).toBe(wall.toZonedDateTime(zone).epochMilliseconds)
        expect(clocks).toBe(earlier!.epochMilliseconds === later!.epochMilliseconds ? 'PLAIN' : earlier!.toPlainDateTime().equals(wall) ? 'REPEATED' : 'SKIPPED')
      }),
      { numRuns: 2_000 },
    )
  })

  it('goes on in a year of 53 weeks, every two weeks too', () => {
    expect(startsOf({ startLocal: '2026-12-17T16:00', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH' }, '2026-12-01T00:00', '2027-02-01T00:00')).toEqual(['2026-12-17T16:00', '2026-12-31T16:00', '2027-01-14T16:00', '2027-01-28T16:00'])
    expect(startsOf({ startLocal: '2026-12-24T16:00', rule: 'FREQ=WEEKLY;BYDAY=TH' }, '2026-12-01T00:00', '2027-01-15T00:00')).toEqual(['2026-12-24T16:00', '2026-12-31T16:00', '2027-01-07T16:00', '2027-01-14T16:00'])
  })

  it('on 29 February is held in leap years alone, on the 31st in months that have one', () => {
    expect(startsOf({ startLocal: '2028-02-29T16:00', rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' }, '2028-01-01T00:00', '2041-01-01T00:00').map((at) => at.slice(0, 4))).toEqual(['2028', '2032', '2036', '2040'])
    expect(startsOf({ startLocal: '2027-01-31T16:00', rule: 'FREQ=MONTHLY;BYMONTHDAY=31' }, '2027-01-01T00:00', '2028-01-01T00:00').map((at) => at.slice(5, 7))).toEqual(['01', '03', '05', '07', '08', '10', '12'])
  })

  it('is left out on the day of an exception, also where the clocks change that day, and in a break', () => {
    const pattern = { startLocal: '2026-03-15T02:30', zone: 'Europe/Zurich', rule: 'FREQ=WEEKLY;BYDAY=SU' }
    const held = occurrences(pattern, new Set(['2026-03-29T02:30']), [{ firstDay: '2026-04-12', lastDay: '2026-04-19' }], '2026-03-01T00:00', '2026-05-01T00:00')
    expect(held.map(({ at }) => at.toISOString())).toEqual(['2026-03-15T01:30:00.000Z', '2026-03-22T01:30:00.000Z', '2026-04-05T00:30:00.000Z', '2026-04-26T00:30:00.000Z'])
  })
})

const byDay = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1, maxLength: 3 })
const rules = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 4 }), byDay).map(([n, days]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days}`),
  fc.tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.constantFrom('MO', 'TH', 'SU'), fc.integer({ min: 1, max: 3 })).map(([nth, day, n]) => `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${nth}${day}`),
  fc.constantFrom(1, 15, 28, 29, 30, 31, -1).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
  fc.constantFrom('FREQ=DAILY;INTERVAL=3', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=2'),
)
const ends = fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 30 }).map((n) => `;COUNT=${n}`), fc.integer({ min: 0, max: 700 }).map((n) => `;UNTIL=${new Date(Date.UTC(2026, 11, 1 + n)).toISOString().slice(0, 10).replaceAll('-', '')}T235959`))
const day = fc.integer({ min: 0, max: 400 }).map((n) => `${new Date(Date.UTC(2026, 10, 26 + n)).toISOString().slice(0, 10)}T16:00`)

describe('a rule', () => {
  it('gives what ical.js gives, from its first occurrence on', () => {
    fc.assert(
      fc.property(rules, ends, day, (rule, end, from) => {
        const plan = (() => {
          try {
            return planSeries({ startLocal: from, zone: 'UTC', rule: rule + end, durationMinutes: 60 }, new Date('2026-11-26T12:00Z'))
          } catch (error) {
            if (error instanceof Fault) return null
            throw error
          }
        })()
        fc.pre(plan !== null)
        expect(startsOf(plan!, plan!.startLocal, '2029-01-01T00:00')).toEqual(startsByIcal(plan!.startLocal, plan!.rule, '2029-01-01T00:00'))
      }),
      { numRuns: 300 },
    )
  })

  it('comes back the same from its text', () => {
    fc.assert(
      fc.property(rules, ends, (rule, end) => {
        const text = ruleText(parseRule(rule + end, 'UTC'))
        expect(ruleText(parseRule(text, 'UTC'))).toBe(text)
      }),
    )
  })

  it('says its end on the clocks of the series, and to calendars in UTC', () => {
    expect(ruleText(parseRule('RRULE:FREQ=weekly;byday=th;until=20261217T150000Z', 'Europe/Zurich'))).toBe('FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T160000')
    expect(feedRule({ rule: 'FREQ=WEEKLY;UNTIL=20270701T235959', zone: 'Europe/Zurich' })).toBe('FREQ=WEEKLY;UNTIL=20270701T215959Z')
    expect(ruleText(parseRule('FREQ=WEEKLY;UNTIL=20270701', 'Europe/Zurich'))).toBe('FREQ=WEEKLY;UNTIL=20270701T235959')
  })

  it('may end on the last day there is, which some programs write for never, in every zone', () => {
    for (const zone of ['America/New_York', 'Europe/Zurich', 'UTC']) {
      expect(feedRule({ rule: 'FREQ=WEEKLY;UNTIL=99991231T235959', zone })).toMatch(/^FREQ=WEEKLY;UNTIL=99991231T\d{6}Z$/)
      const { rule } = planSeries({ startLocal: '2026-12-03T16:00', zone, rule: 'FREQ=WEEKLY;UNTIL=99991231T235959Z', durationMinutes: 60 }, new Date('2026-11-26T12:00Z'))
      expect(rule).toMatch(/^FREQ=WEEKLY;BYDAY=TH;UNTIL=9999123[01]T\d{6}$/)
    }
  })

  it('names a day once', () => expect(ruleText(parseRule('FREQ=WEEKLY;BYDAY=TH,MO,TH', 'UTC'))).toBe('FREQ=WEEKLY;BYDAY=TH,MO'))

  it('is said in fields where these can say it', () => {
    expect(repeatsIn('FREQ=MONTHLY;BYDAY=-1TH;COUNT=4')).toEqual({ every: 'MONTHLY', interval: 1, weekdays: ['TH'], nth: -1, monthDay: null, until: null, count: 4 })
    expect(repeatsIn('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1')).toBe(null)
  })

  it.each([
    ['', 'INVALID'],
    ['FREQ=HOURLY', 'INVALID'],
    ['FREQ=WEEKLY;COUNT=3;UNTIL=20270101', 'INVALID'],
    ['FREQ=WEEKLY;COUNT=0', 'INVALID'],
    ['FREQ=WEEKLY;BYDAY=XX', 'INVALID'],
    ['FREQ=WEEKLY;BYDAY=2TH', 'INVALID'],
    ['FREQ=WEEKLY;BYHOUR=9,17', 'INVALID'],
    ['FREQ=YEARLY;BYWEEKNO=53', 'INVALID'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'INVALID'],
    ['FREQ=WEEKLY;UNTIL=20270230', 'INVALID'],
    ['FREQ=WEEKLY;UNTIL=20260101', 'INVALID'],
    ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', 'INVALID'],
    ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2', 'INVALID'],
    ['FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=-1', 'INVALID'],
    ['FREQ=DAILY', 'TOO_LONG'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'TOO_LONG'],
    [`FREQ=WEEKLY;BYDAY=${'MO,'.repeat(500)}TU`, 'INVALID'],
  ])('“%.60s” is refused by its field', (rule, code) =>
    expect(refusal(() => planSeries({ startLocal: '2026-12-03T16:00', zone: 'Europe/Zurich', rule, durationMinutes: 60, ...(rule === '' && { rule: 'X' }) }, new Date('2026-11-26T12:00Z')))).toMatchObject({ code, path: ['rule'] }),
  )
})

describe('a wish', () => {
  const now = new Date('2026-11-26T12:00Z')
  const wish = { startLocal: '2026-12-01T16:00', zone: 'Europe/Zurich', durationMinutes: 60, repeats: { every: 'WEEKLY' as const, weekdays: ['TH' as const] } }

  it('begins on the first day that its rule names, and every two weeks from that', () => {
    expect(planSeries(wish, now)).toMatchObject({ startLocal: '2026-12-03T16:00', rule: 'FREQ=WEEKLY;BYDAY=TH' })
    expect(planSeries({ ...wish, startLocal: '2026-12-04T16:00', repeats: { ...wish.repeats, interval: 2 } }, now)).toMatchObject({ startLocal: '2026-12-10T16:00', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH' })
    expect(planSeries({ ...wish, repeats: { every: 'MONTHLY' } }, now)).toMatchObject({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1' })
  })

  it.each([
    ['no rule', { repeats: null }, 'REQUIRED', ['repeats']],
    ['two rules', { rule: 'FREQ=WEEKLY' }, 'INVALID', ['rule']],
    ['a count and an end', { repeats: { every: 'WEEKLY' as const, count: 3, until: '2027-01-01' } }, 'INVALID', ['repeats']],
    ['an end before the start', { repeats: { every: 'WEEKLY' as const, until: '2026-11-30' } }, 'INVALID', ['repeats', 'until']],
    ['an end before the first such day', { repeats: { every: 'WEEKLY' as const, weekdays: ['TH' as const], until: '2026-12-02' } }, 'INVALID', ['repeats', 'until']],
    ['no such zone', { zone: 'Mars/Olympus' }, 'NO_SUCH_ZONE', ['zone']],
    ['no such day', { startLocal: '2027-02-30T16:00' }, 'INVALID', ['startLocal']],
    ['the past', { startLocal: '2026-10-01T16:00' }, 'IN_PAST', ['startLocal']],
    ['four minutes', { durationMinutes: 4 }, 'INVALID', ['durationMinutes']],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'INVALID', ['link']],
    ['the nth of no days', { repeats: { every: 'MONTHLY' as const, nth: 2 } }, 'INVALID', ['repeats', 'weekdays']],
    ['one hour that takes turns', { slots: [{ time: '09:00', zone: 'UTC', daysLater: 0 }] }, 'INVALID', ['slots']],
    ['an hour in no zone', { slots: [{ time: '09:00', zone: 'UTC', daysLater: 0 }, { time: '09:00', zone: 'Nowhere', daysLater: 0 }] }, 'NO_SUCH_ZONE', ['slots', '1', 'zone']],
    ['an hour that is none', { slots: [{ time: '24:00', zone: 'UTC', daysLater: 0 }, { time: '09:00', zone: 'UTC', daysLater: 0 }] }, 'INVALID', ['slots', '0', 'time']],
  ])('for %s is refused by its field', (_, change, code, path) => expect(refusal(() => planSeries({ ...wish, ...change }, now))).toMatchObject({ code, path }))

  it('for a break in the wrong order is refused', () => {
    expect(refusal(() => planBreak({ name: 'August', firstDay: '2027-08-31', lastDay: '2027-08-01' }))).toMatchObject({ code: 'INVALID', path: ['lastDay'] })
    expect(refusal(() => planBreak({ name: ' ', firstDay: '2027-08-01', lastDay: '2027-08-31' }))).toMatchObject({ code: 'REQUIRED', path: ['name'] })
  })
})
