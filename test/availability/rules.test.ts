import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, cellsOf, fitsAt, heatMap, mondayOf, whoAt } from '../../api/availability/rules/heat-map.ts'
import { type Fit, planAvailability, planException } from '../../api/availability/rules/pattern.ts'
import { reasonOf, suggestSlots } from '../../api/availability/rules/suggest.ts'
import { Fault } from '../../api/kernel/errors.ts'
import { nineToFive, walked } from '../support/availability.ts'

const office = nineToFive()
const person = (zone: string | null, pattern: string | null = office, exceptions: Calendar['exceptions'] = []): Calendar => ({ personId: zone ?? 'nobody', zone, pattern, exceptions })
const faultOf = (run: () => unknown): unknown[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof Fault) return [error.code, ...error.path]
    throw error
  }
  throw new Error('It passed.')
}
const dayOf = (zone: string, monday: string, day: string) => cellsOf(monday, zone).filter(({ startLocal }) => startLocal.startsWith(day))
const timesOf = (cells: readonly { startLocal: string }[], from: string, until: string) => cells.map(({ startLocal }) => startLocal.slice(11)).filter((time) => time >= from && time <= until)

describe('the half hours of a week', () => {
  test.each([
    ['Europe/Paris', '2027-03-22', '2027-03-28', ['01:00', '01:30', '03:00', '03:30'], 334],
    ['Europe/Paris', '2027-10-25', '2027-10-31', ['01:00', '01:30', '02:00', '02:30', '02:00', '02:30', '03:00', '03:30'], 338],
    ['America/New_York', '2027-03-08', '2027-03-14', ['01:00', '01:30', '03:00', '03:30'], 334],
    ['America/New_York', '2027-11-01', '2027-11-07', ['01:00', '01:30', '01:00', '01:30', '02:00', '02:30', '03:00', '03:30'], 338],
    ['Australia/Sydney', '2027-03-29', '2027-04-04', ['01:00', '01:30', '02:00', '02:30', '02:00', '02:30', '03:00', '03:30'], 338],
    ['Australia/Sydney', '2027-09-27', '2027-10-03', ['01:00', '01:30', '03:00', '03:30'], 334],
    ['Australia/Lord_Howe', '2027-03-29', '2027-04-04', ['01:00', '01:30', '01:30', '02:00', '02:30', '03:00', '03:30'], 337],
    ['Australia/Lord_Howe', '2027-09-27', '2027-10-03', ['01:00', '01:30', '02:30', '03:00', '03:30'], 335],
    ['Asia/Kolkata', '2027-03-22', '2027-03-28', ['01:00', '01:30', '02:00', '02:30', '03:00', '03:30'], 336],
    ['Europe/Paris', '2027-03-15', '2027-03-21', ['01:00', '01:30', '02:00', '02:30', '03:00', '03:30'], 336],
  ])('in %s from %s, around %s', (zone, monday, day, times, size) => {
    expect(timesOf(dayOf(zone, monday, day), '01:00', '03:30')).toEqual(times)
    expect(cellsOf(monday, zone)).toHaveLength(size)
  })

  test('say which of two times that look the same is the second', () => {
    const twice = dayOf('Australia/Lord_Howe', '2027-03-29', '2027-04-04').filter(({ startLocal }) => startLocal.endsWith('01:30'))
    expect(twice.map(({ startsAt, isSecond }) => [startsAt.toISOString(), isSecond])).toEqual([['2027-04-03T14:30:00.000Z', false], ['2027-04-03T15:00:00.000Z', true]])
  })

  test('begin where a day does that has no midnight', () => {
    // Beirut skips midnight on 28 March 2027, a Sunday.
    expect(dayOf('Asia/Beirut', '2027-03-22', '2027-03-28')[0]!.startLocal).toBe('2027-03-28T01:00')
  })

  test('stand in the week of their Monday', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-29', '2027-01-01', '2028-02-29'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-23', '2026-11-23', '2026-12-28', '2028-02-28'])
  })
})

/** On the clocks of Paris, when nine o'clock on a day strikes for somebody who works from nine to five. */
const nineIn = (zone: string, monday: string) => {
  const cells = heatMap([person(zone)], monday, 'Europe/Paris')
  return cells.find(({ works }, i) => works === 1 && cells[i - 1]?.works === 0)!.startLocal
}

describe('the map of a week', () => {
  test.each([
    // Standard time everywhere in the north, summer in the south.
    ['America/New_York', '2027-03-01', '2027-03-01T15:00'],
    ['Australia/Sydney', '2027-03-01', '2027-03-01T23:00'],
    ['Australia/Lord_Howe', '2027-03-01', '2027-03-01T23:00'],
    ['Asia/Kolkata', '2027-03-01', '2027-03-01T04:30'],
    ['Asia/Kathmandu', '2027-03-01', '2027-03-01T04:30'],
    // New York has changed, Paris has not.
    ['America/New_York', '2027-03-15', '2027-03-15T14:00'],
    // Paris has too.
    ['America/New_York', '2027-03-29', '2027-03-29T15:00'],
    ['Asia/Kolkata', '2027-03-29', '2027-03-29T05:30'],
    // And then Sydney by an hour, Lord Howe by half of one.
    ['Australia/Sydney', '2027-04-05', '2027-04-05T01:00'],
    ['Australia/Lord_Howe', '2027-04-05', '2027-04-05T00:30'],
    // In autumn Sydney goes first, then Paris, then New York.
    ['Australia/Sydney', '2027-10-04', '2027-10-05T00:00'],
    ['America/New_York', '2027-11-01', '2027-11-01T14:00'],
    ['America/New_York', '2027-11-08', '2027-11-08T15:00'],
  ])('has nine in %s in the week of %s at %s in Paris', (zone, monday, startLocal) => {
    expect(nineIn(zone, monday)).toBe(startLocal)
  })

  test('counts who can, who can if need be, who cannot, and of whom nothing is known', () => {
    const members = [person('Europe/Paris'), person('Europe/Paris', 'I'.repeat(336)), person('Europe/Paris', 'N'.repeat(336)), person(null, null), person('Mars/Olympus')]
    const at = (local: string) => heatMap(members, '2026-11-23', 'Europe/Paris').find(({ startLocal }) => startLocal === local)
    expect(at('2026-11-26T16:00')).toMatchObject({ works: 1, ifNeedBe: 1, not: 1, unknown: 2 })
    expect(at('2026-11-28T16:00')).toMatchObject({ works: 0, ifNeedBe: 1, not: 2, unknown: 2 })
    expect(at('2026-11-26T17:00')).toMatchObject({ works: 0, ifNeedBe: 1, not: 2, unknown: 2 })
  })

  test('lets an exception hold on the clocks of its owner, the last made before others', () => {
    const away = { startLocal: '2026-11-26T00:00', endLocal: '2026-11-27T00:00', fit: 'NOT' as const }
    const yet = { startLocal: '2026-11-26T10:00', endLocal: '2026-11-26T11:00', fit: 'IF_NEED_BE' as const }
    const of = (exceptions: Calendar['exceptions']) => heatMap([person('America/New_York', office, exceptions)], '2026-11-23', 'Europe/Paris').filter(({ not }) => not === 0).filter(({ startLocal }) => startLocal.startsWith('2026-11-26')).map(({ startLocal }) => startLocal.slice(11))
    expect(of([away])).toEqual([])
    expect(of([away, yet])).toEqual(['16:00', '16:30'])
    expect(of([yet, away])).toEqual([])
  })

  test('takes the worse half of a half hour where clocks are a quarter off, as in Kathmandu', () => {
    const map = heatMap([person('Asia/Kathmandu')], '2026-11-23', 'UTC').filter(({ works }) => works === 1)
    // 9:00 to 17:00 there is 3:15 to 11:15.
    expect([map[0]!.startLocal, map[14]!.startLocal]).toEqual(['2026-11-23T03:30', '2026-11-23T10:30'])
  })

  test('is that of another way to count, minute by minute on the clocks of Intl', () => {
    const zones = ['Europe/Paris', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca']
    const weeks = ['2027-03-08', '2027-03-22', '2027-03-29', '2027-09-27', '2027-10-25', '2027-11-01']
    const letters = fc.string({ unit: fc.constantFrom('W', 'I', 'N'), minLength: 336, maxLength: 336 })
    const half = fc.integer({ min: 0, max: 700 })
    const calendar = fc.record({ zone: fc.constantFrom(...zones), pattern: letters, spans: fc.array(fc.record({ from: half, length: fc.integer({ min: 1, max: 60 }), fit: fc.constantFrom<Fit>('WORKS', 'IF_NEED_BE', 'NOT') }), { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.constantFrom(...weeks), fc.constantFrom(...zones), fc.array(calendar, { minLength: 1, maxLength: 3 }), (monday, zone, drawn) => {
        const local = (halves: number) => new Date(Date.parse(`${monday}T00:00Z`) + (halves - 100) * 1_800_000).toISOString().slice(0, 16)
        const members = drawn.map(({ zone: of, pattern, spans }, i) => ({ personId: String(i), zone: of, pattern, exceptions: spans.map(({ from, length, fit }) => ({ startLocal: local(from), endLocal: local(from + length), fit })) }))
        const ours = heatMap(members, monday, zone).map(({ startsAt, startLocal, works, ifNeedBe, not, unknown }) => ({ startsAt: startsAt.getTime(), startLocal, works, ifNeedBe, not, unknown }))
        expect(ours).toEqual(walked(members, monday, zone))
      }),
      { numRuns: 20, seed: 6 },
    )
  }, 60_000)

  test('is refused for a zone that does not exist', () => {
    expect(faultOf(() => heatMap([], '2026-11-23', 'Mars/Olympus'))).toEqual(['NO_SUCH_ZONE', 'zone'])
  })
})

describe('who can', () => {
  test('come to a span is who can for all of it', () => {
    const at = (time: string, minutes: number) => whoAt([person('Europe/Paris'), person(null, null)], new Date(`2026-11-26T${time}:00Z`), minutes)
    expect(at('15:00', 60)).toEqual([{ personId: 'Europe/Paris', fit: 'WORKS' }, { personId: 'nobody', fit: null }])
    expect(at('15:30', 60)[0]!.fit).toBe('NOT')
    expect(at('15:15', 30)[0]!.fit).toBe('WORKS')
    expect(at('15:45', 30)[0]!.fit).toBe('NOT')
    // To the minute at which it ends, and not to the half hour.
    expect(at('15:15', 45)[0]!.fit).toBe('WORKS')
    expect([at('15:07', 53)[0]!.fit, at('15:07', 54)[0]!.fit]).toEqual(['WORKS', 'NOT'])
  })
})

describe('suggested starts', () => {
  const now = new Date('2026-11-20T12:00Z')
  const wish = { monday: '2026-11-23', zone: 'Europe/Paris', durationMinutes: 60, count: 3, presenterIds: [] as string[] }
  const named = (personId: string, pattern: string): Calendar => ({ personId, zone: 'Europe/Paris', pattern, exceptions: [] })

  test('begin where most can for the whole length, and say for how many', () => {
    const many = Array.from({ length: 8 }, (_, i) => named(`m${i}`, nineToFive('14:00', '15:00')))
    const slots = suggestSlots([...many, named('p1', nineToFive('14:00', '16:00')), named('p2', nineToFive('14:00', '16:00', 'I'))], { ...wish, presenterIds: ['p1', 'p2'] }, now)
    expect(slots.map(({ startLocal, reason }) => [startLocal, reason])).toEqual([
      ['2026-11-23T14:00', '10 of 10, 1 of them if need be, both presenters'],
      ['2026-11-24T14:00', '10 of 10, 1 of them if need be, both presenters'],
      ['2026-11-25T14:00', '10 of 10, 1 of them if need be, both presenters'],
    ])
  })

  test('go by the presenters first, then by how many can, then without a but, then by time, and leave the past alone', () => {
    const members = [named('p', nineToFive('09:00', '10:00')), named('a', nineToFive('11:00', '12:00')), named('b', nineToFive('11:00', '12:00'))]
    const first = (presenterIds: string[], at = now) => suggestSlots(members, { ...wish, presenterIds }, at)[0]!
    expect(first(['p'])).toMatchObject({ startLocal: '2026-11-23T09:00', reason: '1 of 3, the presenter' })
    expect(first([])).toMatchObject({ startLocal: '2026-11-23T11:00', reason: '2 of 3' })
    expect(first([], new Date('2026-11-23T11:00Z'))).toMatchObject({ startLocal: '2026-11-24T11:00' })
    expect(suggestSlots([named('n', 'N'.repeat(336))], wish, now)).toEqual([])
  })

  test('end where the meeting does, also on clocks that are a quarter off', () => {
    const there: Calendar = { personId: 'k', zone: 'Asia/Kathmandu', pattern: nineToFive('14:30', '15:30'), exceptions: [] }
    const starts = (durationMinutes: number) => suggestSlots([there], { ...wish, durationMinutes, zone: 'UTC' }, now)[0]?.startLocal
    // 14:30 to 15:30 there is 8:45 to 9:45.
    expect([starts(30), starts(45), starts(60)]).toEqual(['2026-11-23T09:00', '2026-11-23T09:00', undefined])
  })

  test('do not overlap', () => {
    const slots = suggestSlots([named('a', 'W'.repeat(336))], { ...wish, durationMinutes: 90, count: 4 }, now)
    expect(slots.map(({ startLocal }) => startLocal.slice(5))).toEqual(['11-23T00:00', '11-23T01:30', '11-23T03:00', '11-23T04:30'])
  })

  test('may end in the week after, and say where the length or the number is none', () => {
    const late = named('l', 'W'.repeat(336))
    expect(suggestSlots([late], { ...wish, durationMinutes: 1440, count: 20 }, now)).toHaveLength(7)
    expect(faultOf(() => suggestSlots([], { ...wish, durationMinutes: 0 }, now))).toEqual(['INVALID', 'durationMinutes'])
    expect(faultOf(() => suggestSlots([], { ...wish, count: 21 }, now))).toEqual(['INVALID', 'count'])
  })

  test('have reasons that read well', () => {
    const say = (can: number, ifNeedBe: number, presenters: [number, number] | null) => reasonOf({ can, of: 10, ifNeedBe, presenters: presenters && { can: presenters[0], of: presenters[1] } })
    expect([say(8, 0, [2, 2]), say(8, 8, null), say(8, 1, [1, 1]), say(8, 0, [0, 1]), say(8, 0, [0, 3]), say(8, 0, [2, 3]), say(8, 0, [3, 3]), say(8, 0, [0, 0])]).toEqual([
      '8 of 10, both presenters',
      '8 of 10, if need be',
      '8 of 10, 1 of them if need be, the presenter',
      '8 of 10, not the presenter',
      '8 of 10, no presenter',
      '8 of 10, 2 of 3 presenters',
      '8 of 10, all 3 presenters',
      '8 of 10',
    ])
  })
})

describe('what is refused', () => {
  test.each([
    ['335 half hours', { pattern: 'W'.repeat(335) }, ['INVALID', 'pattern']],
    ['337 half hours', { pattern: 'W'.repeat(337) }, ['INVALID', 'pattern']],
    ['none', { pattern: '' }, ['INVALID', 'pattern']],
    ['another letter', { pattern: `${'W'.repeat(335)}X` }, ['INVALID', 'pattern']],
    ['a picture', { pattern: `${'W'.repeat(334)}😀` }, ['INVALID', 'pattern']],
    ['no zone', { zone: 'Mars/Olympus' }, ['NO_SUCH_ZONE', 'zone']],
    ['an offset', { zone: '+01:00' }, ['NO_SUCH_ZONE', 'zone']],
  ])('a week of %s', (_about, more, fault) => {
    expect(faultOf(() => planAvailability({ zone: 'Europe/Paris', pattern: office, ...more }))).toEqual(fault)
  })

  test.each([
    [{ startLocal: '2026-12-24T00:00', endLocal: '2026-12-23T00:00' }, ['INVALID', 'endLocal']],
    [{ startLocal: '2026-12-24T00:00', endLocal: '2026-12-24T00:00' }, ['INVALID', 'endLocal']],
    [{ startLocal: '2026-12-24T00:15', endLocal: '2026-12-26T00:00' }, ['INVALID', 'startLocal']],
    [{ startLocal: '2026-02-29T00:00', endLocal: '2026-12-26T00:00' }, ['INVALID', 'startLocal']],
    [{ startLocal: '2026-12-24T00:00', endLocal: '2028-12-24T00:00' }, ['INVALID', 'endLocal']],
    [{ startLocal: '2026-11-01T00:00', endLocal: '2026-11-02T00:00' }, ['IN_PAST', 'endLocal']],
  ])('an exception of %j', (span, fault) => {
    expect(faultOf(() => planException({ ...span, fit: 'NOT' }, Date.parse('2026-11-20T12:00Z'), 0))).toEqual(fault)
  })

  test('the hundred and first exception', () => {
    const span = { startLocal: '2026-12-24T00:00', endLocal: '2026-12-25T00:00', fit: 'NOT' as const }
    expect(faultOf(() => planException(span, 0, 100))).toEqual(['TOO_LONG'])
    expect(planException(span, 0, 99)).toEqual(span)
  })

  test('never an instant: what nobody says is null', () => {
    expect(fitsAt([person(null, null)], [0])).toEqual([[null]])
  })
})
