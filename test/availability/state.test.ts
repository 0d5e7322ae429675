import { describe, expect, it } from 'vitest'
import { heatMap } from '../../api/availability/rules/heat-map.ts'
import { nearest, stepOf } from '../../web/availability/parts/grid-keys.tsx'
import { dayRows, emptyWeek, nextLetter, painted, rowsOf, slotsParam, spansOf, warmthOf } from '../../web/availability/state.ts'
import { nineToFive } from '../support/availability.ts'

const calendar = { personId: 'a', zone: 'Europe/Paris', pattern: nineToFive(), exceptions: [] }
const mapOf = (firstDay: string, zone: string) => ({ firstDay, zone, members: 1, cells: heatMap([calendar], firstDay, zone).map((cell) => ({ ...cell, startsAt: cell.startsAt.toISOString() })) })
const timesOf = (rows: ReturnType<typeof rowsOf>, until: string) => rows.filter(({ time }) => time < until).map(({ time, isSecond, cells }) => [isSecond ? `${time} again` : time, cells.filter(Boolean).length])

describe('the week as a table', () => {
  it('has a hole where the clocks skip an hour, and rows of their own where they repeat one', () => {
    expect(timesOf(rowsOf(mapOf('2027-03-22', 'Europe/Paris')), '03:30')).toEqual([['00:00', 7], ['00:30', 7], ['01:00', 7], ['01:30', 7], ['02:00', 6], ['02:30', 6], ['03:00', 7]])
    expect(timesOf(rowsOf(mapOf('2027-10-25', 'Europe/Paris')), '03:30').slice(4)).toEqual([['02:00', 7], ['02:30', 7], ['02:00 again', 1], ['02:30 again', 1], ['03:00', 7]])
    expect(timesOf(rowsOf(mapOf('2027-03-29', 'Australia/Lord_Howe')), '02:30').slice(2)).toEqual([['01:00', 7], ['01:30', 7], ['01:30 again', 1], ['02:00', 7]])
    expect(timesOf(rowsOf(mapOf('2027-09-27', 'Australia/Lord_Howe')), '03:00').slice(3)).toEqual([['01:30', 7], ['02:00', 6], ['02:30', 7]])
  })

  it('shows the day, and what is earlier or later where somebody can then', () => {
    const shown = (zone: string) => dayRows(rowsOf(mapOf('2026-11-23', zone))).map(({ time }) => time)
    expect([shown('Europe/Paris')[0], shown('Europe/Paris').at(-1)]).toEqual(['08:00', '17:30'])
    expect([shown('America/New_York')[0], shown('America/New_York').at(-1)]).toEqual(['03:00', '17:30'])
    expect([shown('Asia/Kolkata')[0], shown('Asia/Kolkata').at(-1)]).toEqual(['08:00', '21:00'])
  })

  it('is as dark as many of those of whom something is known can', () => {
    const heat = (works: number, ifNeedBe: number, not: number, unknown = 0) => warmthOf({ startsAt: '', startLocal: '', isSecond: false, works, ifNeedBe, not, unknown })
    expect([heat(0, 0, 0, 9), heat(0, 0, 5), heat(1, 0, 4), heat(0, 2, 0), heat(4, 0, 1), heat(3, 0, 0, 9)]).toEqual([0, 0, 1, 3, 4, 5])
  })
})

describe('keys in the table', () => {
  // The third row has a hole in its last column.
  const isThere = (row: number, column: number) => !(row === 2 && column === 6)
  const go = (key: string, row: number, column: number, ctrlKey = false) => stepOf({ key, ctrlKey }, { row, column }, 5, 7, isThere)

  it('lead over a time that is not there, and stay inside', () => {
    expect([go('ArrowDown', 1, 6), go('ArrowUp', 3, 6), go('ArrowRight', 2, 5), go('ArrowDown', 4, 0), go('ArrowLeft', 0, 0)]).toEqual([{ row: 3, column: 6 }, { row: 1, column: 6 }, { row: 2, column: 5 }, { row: 4, column: 0 }, { row: 0, column: 0 }])
    expect([go('PageDown', 0, 6), go('Home', 3, 4), go('End', 3, 4), go('End', 0, 0, true), go('Home', 4, 4, true)]).toEqual([{ row: 4, column: 6 }, { row: 3, column: 0 }, { row: 3, column: 6 }, { row: 4, column: 6 }, { row: 0, column: 0 }])
    expect(go('a', 0, 0)).toBe(null)
  })

  it('never leave the table without a cell to go back to', () => {
    expect([nearest({ row: 2, column: 6 }, 5, 7, isThere), nearest({ row: 9, column: 3 }, 5, 7, isThere), go('End', 2, 0)]).toEqual([{ row: 1, column: 6 }, { row: 4, column: 3 }, { row: 1, column: 6 }])
  })
})

describe('a usual week', () => {
  it('is painted by rectangles, and told by spans', () => {
    const week = painted(painted(emptyWeek, { days: [0, 4], halves: [18, 33] }, 'W'), { days: [2, 2], halves: [24, 25] }, 'I')
    expect(week).toHaveLength(336)
    expect(spansOf(week, 1)).toEqual([{ from: 18, until: 34, letter: 'W' }])
    expect(spansOf(week, 2)).toEqual([
      { from: 18, until: 24, letter: 'W' },
      { from: 24, until: 26, letter: 'I' },
      { from: 26, until: 34, letter: 'W' },
    ])
    expect(spansOf(week, 6)).toEqual([])
    expect(spansOf('W'.repeat(336), 0)).toEqual([{ from: 0, until: 48, letter: 'W' }])
    expect((['W', 'I', 'N'] as const).map(nextLetter)).toEqual(['I', 'N', 'W'])
  })

  it('hands slots to the form of a poll as the address has them', () => {
    expect(slotsParam([{ startLocal: '2026-12-03T16:00', minutes: 60, repeated: '' }, { startLocal: '2027-10-31T02:30', minutes: 90, repeated: 'SECOND' }])).toBe('2026-12-03T16:00|60|,2027-10-31T02:30|90|SECOND')
  })
})
