import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriedBy, hoursOf, takeTurns, unsocialHours } from '../../api/series/rules/slots.ts'

const at = (instant: string, minutes: number, zone: string) => unsocialHours(Date.parse(instant), minutes, zone)

describe('unsocial hours', () => {
  it('are those from 22:00 to 07:00 on the clocks of each, to the quarter', () => {
    expect([at('2027-01-14T20:30Z', 90, 'Europe/Paris'), at('2027-01-14T20:00Z', 60, 'Europe/Paris'), at('2027-01-15T05:45Z', 60, 'Europe/Paris'), at('2027-01-15T06:00Z', 60, 'Europe/Paris'), at('2027-01-15T01:00Z', 60, 'Europe/Paris')]).toEqual([1, 0, 0.25, 0, 1])
    expect([at('2027-01-14T16:00Z', 60, 'Asia/Kolkata'), at('2027-01-14T16:00Z', 60, 'America/New_York'), at('2027-01-14T16:00Z', 60, 'Australia/Sydney')]).toEqual([0.5, 0, 1])
  })

  it('go with the clocks of each when these change', () => {
    // 07:00 in New York is at 12:00 UTC in winter and at 11:00 in summer.
    expect([at('2027-03-13T11:00Z', 60, 'America/New_York'), at('2027-03-14T11:00Z', 60, 'America/New_York')]).toEqual([1, 0])
    expect([at('2027-04-03T20:00Z', 60, 'Australia/Lord_Howe'), at('2027-04-02T20:00Z', 60, 'Australia/Lord_Howe')]).toEqual([0.5, 0])
  })
})

/** Two hours, each of them bad for one of two people and for nobody else: the first in Phoenix, the second in Kolkata. */
const slots = [
  { time: '05:00', zone: 'UTC', daysLater: 0 },
  { time: '17:00', zone: 'UTC', daysLater: 0 },
]
const weeks = (n: number) => Array.from({ length: n }, (_, i) => `${new Date(Date.UTC(2027, 0, 14 + 7 * i)).toISOString().slice(0, 10)}T12:00:00`)
const people = (phoenix: number, kolkata: number) => [
  { zone: 'America/Phoenix', carried: phoenix },
  { zone: 'Asia/Kolkata', carried: kolkata },
]

describe('hours that take turns', () => {
  it('alternate where everybody has carried as much', () => {
    const { chosen, carried } = takeTurns(slots, weeks(6), 60, people(0, 0))
    expect(chosen).toEqual([0, 1, 0, 1, 0, 1])
    expect(carried).toEqual([3, 3])
  })

  it('go to whoever has carried least, until that is even', () => {
    expect(takeTurns(slots, weeks(6), 60, people(3, 0)).chosen).toEqual([1, 1, 1, 0, 1, 0])
    expect(takeTurns(slots, weeks(5), 60, people(0, 4)).chosen).toEqual([0, 0, 0, 0, 1])
  })

  it('leave nobody further behind than one meeting, whatever the history, once there were enough meetings', () => {
    const history = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(history, history, fc.integer({ min: 0, max: 20 }), (a, b, more) => {
        const { carried } = takeTurns(slots, weeks(Math.abs(a - b) + more), 60, people(a, b))
        expect(Math.abs(carried[0]! - carried[1]!)).toBeLessThanOrEqual(1)
        expect(carried[0]! + carried[1]!).toBe(a + b + Math.abs(a - b) + more)
      }),
    )
  })

  it('count for a member only from when they joined, and what is planned is told apart from what was carried', () => {
    const member = (personId: string, joinedAt: string) => ({ personId, zone: 'America/Phoenix', joinedAt: new Date(joinedAt) })
    const members = [member('old', '2026-01-01'), member('new', '2027-01-20')]
    const times = ['2027-01-14T05:00Z', '2027-01-21T05:00Z', '2027-01-28T05:00Z'].map((startsAt) => ({ seriesId: 's', startsAt: new Date(startsAt), durationMinutes: 60 }))
    expect(carriedBy(members, times).map(({ carried }) => carried)).toEqual([3, 2])
    const now = new Date('2027-01-22T00:00Z')
    expect(hoursOf({ members, times }, now, 's')).toEqual([
      { personId: 'old', carried: 2, planned: 1 },
      { personId: 'new', carried: 1, planned: 1 },
    ])
    expect(hoursOf({ members, times }, now, 's', [{ startsAt: new Date('2027-01-28T17:00Z'), durationMinutes: 60 }]).map(({ planned }) => planned)).toEqual([0, 0])
  })
})
