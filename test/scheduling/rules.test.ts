import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { planMeeting } from '../../api/scheduling/rules/plan.ts'
import { zoneNamed } from '../../api/kernel/zone.ts'
import { localOf, resolveLocal } from '../../api/scheduling/rules/wall-time.ts'

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, message: error.message, path: error.path }
    throw error
  }
  return null
}

describe('a wall time', () => {
  it.each([
    ['2026-11-26T16:00', 'Europe/Zurich', '2026-11-26T15:00:00.000Z'],
    ['2026-07-01T16:00', 'Europe/Zurich', '2026-07-01T14:00:00.000Z'],
    ['2026-07-01T09:15', 'America/New_York', '2026-07-01T13:15:00.000Z'],
    ['2026-03-29T02:30', 'Asia/Kolkata', '2026-03-28T21:00:00.000Z'],
    ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-02-28T12:00', 'Africa/Casablanca', '2026-02-28T12:00:00.000Z'],
    ['2026-06-01T12:00', 'Africa/Casablanca', '2026-06-01T11:00:00.000Z'],
    ['2028-02-29T12:00', 'UTC', '2028-02-29T12:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(resolveLocal(local, zone).at.toISOString()).toBe(instant)
    expect(localOf(new Date(instant), zone)).toBe(local)
  })

  it.each([
    ['2026-03-29T02:30', 'Europe/Zurich', '02:30 does not exist on 29 March 2026 in Europe/Zurich: the clocks go from 02:00 to 03:00.'],
    ['2026-03-08T02:00', 'America/New_York', '02:00 does not exist on 8 March 2026 in America/New_York: the clocks go from 02:00 to 03:00.'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '02:15 does not exist on 4 October 2026 in Australia/Lord_Howe: the clocks go from 02:00 to 02:30.'],
    ['2026-03-22T02:30', 'Africa/Casablanca', '02:30 does not exist on 22 March 2026 in Africa/Casablanca: the clocks go from 02:00 to 03:00.'],
    ['2011-12-30T12:00', 'Pacific/Apia', '12:00 does not exist on 30 December 2011 in Pacific/Apia: the clocks go from 00:00 on 30 December 2011 to 00:00 on 31 December 2011.'],
  ])('%s in %s is skipped', (local, zone, message) => {
    expect(refusal(() => resolveLocal(local, zone))).toEqual({ code: 'SKIPPED_TIME', message, path: ['startLocal'] })
    expect(refusal(() => resolveLocal(local, zone, 'SECOND'))?.code).toBe('SKIPPED_TIME')
  })

  it.each([
    ['2026-10-25T02:30', 'Europe/Zurich', 'from 03:00 to 02:00', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-11-01T01:00', 'America/New_York', 'from 02:00 to 01:00', '2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', 'from 02:00 to 01:30', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
    ['2026-02-15T02:30', 'Africa/Casablanca', 'from 03:00 to 02:00', '2026-02-15T01:30:00.000Z', '2026-02-15T02:30:00.000Z'],
  ])('%s in %s happens twice', (local, zone, clocks, first, second) => {
    const asked = refusal(() => resolveLocal(local, zone))
    expect(asked).toMatchObject({ code: 'REPEATED_TIME', path: ['startLocal'] })
    expect(asked?.message).toContain(` in ${zone}: the clocks go back ${clocks}. Choose the first or the second.`)
    expect(resolveLocal(local, zone, 'FIRST').at.toISOString()).toBe(first)
    expect(resolveLocal(local, zone, 'SECOND').at.toISOString()).toBe(second)
  })

  it('is plain at the edges of a change', () => {
    expect(resolveLocal('2026-03-29T01:59', 'Europe/Zurich').at.toISOString()).toBe('2026-03-29T00:59:00.000Z')
    expect(resolveLocal('2026-03-29T03:00', 'Europe/Zurich').at.toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(resolveLocal('2026-10-25T03:00', 'Europe/Zurich').at.toISOString()).toBe('2026-10-25T02:00:00.000Z')
    expect(resolveLocal('2026-11-26T16:00', 'Europe/Zurich', 'SECOND').at.toISOString()).toBe('2026-11-26T15:00:00.000Z')
  })

  it.each(['2026-02-30T10:00', '2027-02-29T10:00', '2026-13-01T10:00', '2026-11-26T24:00', '2026-11-26T10:60', '2026-11-26', '2026-11-26T10:00Z', '2026-11-26T10:00:30', '', 'noon'])('refuses “%s”', (local) =>
    expect(refusal(() => resolveLocal(local, 'Europe/Zurich'))).toMatchObject({ code: 'INVALID', path: ['startLocal'] }),
  )

  it('comes back the same for any instant in any of these zones', () => {
    const zones = fc.constantFrom('Europe/Zurich', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca', 'America/Santiago')
    fc.assert(
      fc.property(fc.integer({ min: 28_000_000, max: 31_000_000 }), zones, (minutes, zone) => {
        const at = new Date(minutes * 60_000)
        const local = localOf(at, zone)
        const both = (['FIRST', 'SECOND'] as const).map((which) => resolveLocal(local, zone, which).at.getTime())
        expect(both).toContain(at.getTime())
      }),
    )
  })
})

describe('a zone', () => {
  it.each(['Europe/Zurich', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('knows %s', (zone) => expect(zoneNamed(zone)).toBe(zone))
  it('is written as usual', () => expect(zoneNamed('europe/zurich')).toBe('Europe/Zurich'))
  it.each(['', 'Mars/Olympus', '+01:00', '-05:00', 'Europe/Zurich\0', ' Europe/Zurich', 'x'.repeat(100_000)])('does not know “%.20s”', (zone) => {
    expect(zoneNamed(zone)).toBe(undefined)
    expect(refusal(() => resolveLocal('2026-11-26T16:00', zone))).toMatchObject({ code: 'NO_SUCH_ZONE', path: ['zone'] })
  })
})

describe('a meeting', () => {
  const now = new Date('2026-11-26T12:00:00Z')
  const wish = { startLocal: '2026-12-03T16:00', zone: 'Europe/Zurich', durationMinutes: 90 }

  it('is planned from a wish', () => {
    expect(planMeeting({ ...wish, title: ' ', place: ' Room 5 ', link: 'https://meet.example/x', note: 'Bring tea.\nRead §3.' }, now)).toEqual({
      title: null,
      startsAt: new Date('2026-12-03T15:00:00Z'),
      startLocal: '2026-12-03T16:00',
      zone: 'Europe/Zurich',
      durationMinutes: 90,
      place: 'Room 5',
      link: 'https://meet.example/x',
      note: 'Bring tea.\nRead §3.',
    })
  })

  it.each([
    ['four minutes', { durationMinutes: 4 }, 'INVALID', 'durationMinutes'],
    ['a day and a minute', { durationMinutes: 1441 }, 'INVALID', 'durationMinutes'],
    ['half a minute more', { durationMinutes: 60.5 }, 'INVALID', 'durationMinutes'],
    ['a start two days ago', { startLocal: '2026-11-24T12:00' }, 'IN_PAST', 'startLocal'],
    ['a start in six years', { startLocal: '2032-11-24T12:00' }, 'INVALID', 'startLocal'],
    ['a link that runs a script', { link: 'javascript:alert(1)' }, 'INVALID', 'link'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'TOO_LONG', 'title'],
    ['a place of two lines', { place: 'a\nb' }, 'INVALID', 'place'],
    ['a note of 5,001 characters', { note: 'x'.repeat(5001) }, 'TOO_LONG', 'note'],
    ['a zone that is none', { zone: 'Europe/Atlantis' }, 'NO_SUCH_ZONE', 'zone'],
  ])('refuses %s', (_, change, code, field) => expect(refusal(() => planMeeting({ ...wish, ...change }, now))).toMatchObject({ code, path: [field] }))

  it('may begin up to a day ago, and longer ago when it already did', () => {
    expect(planMeeting({ ...wish, startLocal: '2026-11-25T18:00' }, now).startsAt).toEqual(new Date('2026-11-25T17:00:00Z'))
    const past = { ...wish, startLocal: '2026-01-08T16:00' }
    expect(planMeeting(past, now, { startsAt: new Date('2026-01-08T15:00:00Z') }).startLocal).toBe('2026-01-08T16:00')
    expect(refusal(() => planMeeting(past, now, { startsAt: new Date('2026-01-08T14:00:00Z') }))?.code).toBe('IN_PAST')
  })
})
