import { describe, expect, it } from 'vitest'
import { daysOfMonth, monthAfter } from '../../web/scheduling/state.ts'
import { effect, fieldOf, planOf, sentence, valuesOf } from '../../web/series/state.ts'

const repeats = { every: 'WEEKLY' as const, interval: 1, weekdays: ['TH' as const], nth: null, monthDay: null, until: null, count: null }
const series = { repeats, rule: '', startLocal: '2026-12-03T16:00', zone: 'Europe/Zurich', slots: [] }

describe('a rule in words', () => {
  it.each([
    [{}, 'Every week on Thursday at 16:00 Zurich'],
    [{ until: '2027-06-24' }, 'Every week on Thursday at 16:00 Zurich, until 24 June 2027'],
    [{ interval: 2, weekdays: ['TU' as const, 'TH' as const], count: 6 }, 'Every 2 weeks on Tuesday and Thursday at 16:00 Zurich, 6 times'],
    [{ every: 'MONTHLY' as const, nth: -1 }, 'Every month on the last Thursday at 16:00 Zurich'],
    [{ every: 'MONTHLY' as const, weekdays: [], monthDay: 31 }, 'Every month on day 31 at 16:00 Zurich'],
    [{ every: 'MONTHLY' as const, weekdays: [], monthDay: -1 }, 'Every month on the last day at 16:00 Zurich'],
    [{ every: 'YEARLY' as const, weekdays: [] }, 'Every year on 3 December at 16:00 Zurich'],
    [{ every: 'DAILY' as const, interval: 3, weekdays: [] }, 'Every 3 days at 16:00 Zurich'],
  ])('%j', (change, said) => expect(sentence({ ...series, repeats: { ...repeats, ...change } })).toBe(said))

  it('names the hours that take turns, and a rule that has no words', () => {
    const slots = [{ time: '09:00', zone: 'Europe/Zurich', daysLater: 0 }, { time: '18:00', zone: 'America/New_York', daysLater: 0 }]
    expect(sentence({ ...series, slots })).toBe('Every week on Thursday, at 09:00 Zurich and 18:00 New York in turn')
    expect(sentence({ ...series, repeats: null, rule: 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1' })).toBe('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1 at 16:00 Zurich')
  })
})

describe('what a change does', () => {
  const none = { moved: 0, keptTime: 0, changed: 0, withPaper: 0, added: 0, dropped: 0, alone: 0, cancelled: 0 }
  it('is said in one sentence', () => {
    expect(effect({ ...none, moved: 12, keptTime: 1, withPaper: 2 })).toBe('12 meetings move, 1 keeps its own time, 2 have papers assigned.')
    expect(effect(none)).toBe('Nothing changes.')
  })
})

describe('the form', () => {
  it('sends back what it was opened with', () => {
    const from = { ...series, title: 'Reading', repeats: { ...repeats, every: 'MONTHLY' as const, nth: 2 }, durationMinutes: 90, place: 'Room 4', link: null, note: null, facilitator: null }
    expect(planOf(valuesOf('UTC', from), null)).toMatchObject({ title: 'Reading', startLocal: '2026-12-03T16:00', zone: 'Europe/Zurich', repeats: { every: 'MONTHLY', nth: 2, weekdays: ['TH'], monthDay: null, until: null, count: null }, slots: null, durationMinutes: 90, place: 'Room 4' })
    expect(planOf(valuesOf('UTC', from), 'FREQ=DAILY;INTERVAL=3')).toMatchObject({ rule: 'FREQ=DAILY;INTERVAL=3' })
  })

  it('finds the field that an error is about', () => {
    expect(fieldOf(['repeats', 'until'])).toEqual(['until'])
    expect(fieldOf(['repeats'])).toEqual(['repeats'])
    expect(fieldOf(['rule'])).toEqual(['repeats'])
    expect(fieldOf(['slots', '1', 'zone'])).toEqual(['slots', '1', 'zone'])
  })
})

describe('a month', () => {
  it('is whole weeks from Monday on', () => {
    expect([daysOfMonth('2027-02').length, daysOfMonth('2027-02')[0], daysOfMonth('2027-02').at(-1)]).toEqual([28, '2027-02-01', '2027-02-28'])
    expect([daysOfMonth('2026-11').length, daysOfMonth('2026-11')[0], daysOfMonth('2026-11').at(-1)]).toEqual([42, '2026-10-26', '2026-12-06'])
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  })
})
