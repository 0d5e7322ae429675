import { describe, expect, test } from 'vitest'
import { bookings, isTakenOver, planEnd, planStart, untouchedCourse } from '../../api/agenda/rules/course.ts'
import { mustBeRemovable, planItem, planItemChange, planThought } from '../../api/agenda/rules/item.ts'
import { planOrder } from '../../api/agenda/rules/order.ts'
import { extendedTimer, leftOf, pausedTimer, startedTimer, type Timer } from '../../api/agenda/rules/timer.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 15) + seconds * 1000)
const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    const { code, path } = error as { code: string; path: string[] }
    return [code, ...path].join(' ')
  }
  return 'fine'
}

describe('an order', () => {
  test.each<[string, string, number, string]>([
    ['the same, read from whatever', 'abc', 1, 'null'],
    ['another one', 'cab', 7, 'cab'],
    ['read before another came', 'cab', 6, 'CONFLICT orderVersion'],
    ['read from the future', 'cab', 8, 'CONFLICT orderVersion'],
    ['with a stranger', 'abx', 7, 'INVALID itemIds'],
    ['with one more', 'abcx', 7, 'INVALID itemIds'],
    ['with one twice', 'abb', 7, 'INVALID itemIds'],
    ['with one less', 'ab', 7, 'INVALID itemIds'],
    ['of nothing', '', 7, 'INVALID itemIds'],
  ])('%s', (_, wished, orderVersion, outcome) => {
    let found = ''
    const failed = codeOf(() => {
      found = planOrder([...'abc'], 7, { itemIds: [...wished], orderVersion })?.join('') ?? 'null'
    })
    expect(failed === 'fine' ? found : failed).toBe(outcome)
  })
})

describe('a timer', () => {
  const unset: Timer = { endsAt: null, leftMs: null }
  const runs: Timer = { endsAt: at(60), leftMs: null }
  const stands: Timer = { endsAt: null, leftMs: 60_000 }

  test('is left what it is left', () => {
    expect([unset, runs, stands].map((timer) => leftOf(timer, at(10)))).toEqual([0, 50_000, 60_000])
    expect(leftOf(runs, at(70))).toBe(0)
  })

  test('starts for a time, goes on, and is left alone where it runs', () => {
    for (const timer of [unset, runs, stands]) expect(startedTimer(timer, 90, at(10))).toEqual({ endsAt: at(100), leftMs: null })
    expect(startedTimer(stands, null, at(10))).toEqual({ endsAt: at(70), leftMs: null })
    expect(startedTimer(runs, null, at(10))).toBe(null)
    expect(codeOf(() => startedTimer(runs, null, at(70)))).toBe('INVALID seconds')
    for (const seconds of [0, -1, 86_401]) expect(codeOf(() => startedTimer(unset, seconds, at(0)))).toBe('INVALID seconds')
    expect(startedTimer(unset, 86_400, at(0))).toEqual({ endsAt: at(86_400), leftMs: null })
  })

  test('stands still with what is left', () => {
    expect(pausedTimer(runs, at(10))).toEqual({ endsAt: null, leftMs: 50_000 })
    expect(pausedTimer(runs, at(70))).toEqual({ endsAt: null, leftMs: 0 })
    expect([unset, stands].map((timer) => pausedTimer(timer, at(10)))).toEqual([null, null])
  })

  test('gets more time, from now where it ran out', () => {
    expect(extendedTimer(runs, 60, at(10))).toEqual({ endsAt: at(120), leftMs: null })
    expect(extendedTimer(runs, 60, at(90))).toEqual({ endsAt: at(150), leftMs: null })
    expect(extendedTimer(stands, 60, at(10))).toEqual({ endsAt: null, leftMs: 120_000 })
    expect(extendedTimer(unset, 60, at(10))).toEqual({ endsAt: null, leftMs: 60_000 })
    expect(codeOf(() => extendedTimer(runs, 86_390, at(0)))).toBe('INVALID seconds')
    expect(codeOf(() => extendedTimer(runs, 0, at(0)))).toBe('INVALID seconds')
  })

  test('comes out the same in whichever order it is extended', () => {
    const extend = (timer: Timer, list: number[]) => list.reduce((known, seconds) => extendedTimer(known, seconds, at(5)), timer)
    for (const timer of [runs, stands]) expect(extend(timer, [10, 20, 30])).toEqual(extend(timer, [30, 10, 20]))
  })
})

describe('the times of items', () => {
  const item = (id: string, more: object = {}) => ({ id, startedAt: null, endedAt: null, spentMs: 0, currentSince: null, ...more })
  const b = item('b', { startedAt: at(0), currentSince: at(100), spentMs: 5_000 })

  test('are booked where one gives way to another', () => {
    expect(bookings([item('a'), b], 'a', at(160))).toEqual([
      { id: 'a', startedAt: at(160), endedAt: null, currentSince: at(160) },
      { id: 'b', spentMs: 65_000, endedAt: at(160), currentSince: null },
    ])
    expect(bookings([item('a'), b], null, at(160))).toEqual([{ id: 'b', spentMs: 65_000, endedAt: at(160), currentSince: null }])
  })

  test('keep their beginning, and change nothing where nothing moves', () => {
    expect(bookings([item('a', { startedAt: at(1), endedAt: at(2) })], 'a', at(9))).toEqual([{ id: 'a', startedAt: at(1), endedAt: null, currentSince: at(9) }])
    expect(bookings([item('a'), b], 'b', at(160))).toEqual([])
    expect(bookings([b], null, at(50))[0]?.spentMs).toBe(5_000)
  })
})

describe('a course', () => {
  const course = untouchedCourse('m', 'g')

  test('begins once, led by whoever begins it', () => {
    expect(planStart(course, 'me', 'a', at(0))).toEqual({ startedAt: at(0), facilitatorId: 'me', currentItemId: 'a' })
    expect(planStart({ ...course, facilitatorId: 'you' }, 'me', null, at(0))).toEqual({ startedAt: at(0), facilitatorId: 'you', currentItemId: null })
    expect(codeOf(() => planStart({ ...course, startedAt: at(0) }, 'me', null, at(1)))).toBe('ALREADY_DONE')
  })

  test('ends once, after it began', () => {
    expect(codeOf(() => planEnd(course, at(0)))).toBe('INVALID')
    expect(planEnd({ ...course, startedAt: at(0) }, at(9))).toEqual({ endedAt: at(9), currentItemId: null, timerEndsAt: null, timerLeftMs: null, commentsPausedAt: null })
    expect(codeOf(() => planEnd({ ...course, startedAt: at(0), endedAt: at(1) }, at(9)))).toBe('ALREADY_DONE')
  })

  test('is taken over from a facilitator who has been gone for a minute', () => {
    const led = { facilitatorId: 'you' }
    expect(isTakenOver(led, 'me', 60_000)).toBe(true)
    expect(isTakenOver(led, 'me', Number.POSITIVE_INFINITY)).toBe(true)
    expect(codeOf(() => isTakenOver(led, 'me', 59_999))).toBe('CONFLICT')
    expect(isTakenOver(led, 'you', 0)).toBe(false)
    expect(codeOf(() => isTakenOver({ facilitatorId: null }, 'me', Number.POSITIVE_INFINITY))).toBe('INVALID')
  })
})

describe('an item', () => {
  test('has a title and a time', () => {
    expect(planItem({ title: ' News ', plannedMinutes: 0 })).toEqual({ title: 'News', plannedMinutes: 0, paperId: null })
    expect(codeOf(() => planItem({ title: 'x', plannedMinutes: 1441 }))).toBe('INVALID plannedMinutes')
    expect(codeOf(() => planItem({ title: '', plannedMinutes: 1 }))).toBe('REQUIRED title')
  })

  test('changes when it was read as it is, and not when it says the same', () => {
    const item = { title: 'a', plannedMinutes: 1, paperId: null, version: 3 }
    expect(planItemChange(item, { title: 'b', plannedMinutes: 1, version: 3 })).toEqual({ title: 'b', plannedMinutes: 1, paperId: null, version: 4 })
    expect(planItemChange(item, { title: 'a', plannedMinutes: 1, version: 2 })).toBe(null)
    expect(codeOf(() => planItemChange(item, { title: 'b', plannedMinutes: 1, version: 2 }))).toBe('CONFLICT version')
  })

  test('goes only before its turn', () => {
    expect(codeOf(() => mustBeRemovable({ startedAt: null, revealedAt: null }))).toBe('fine')
    expect(codeOf(() => mustBeRemovable({ startedAt: at(0), revealedAt: null }))).toBe('CLOSED')
    expect(codeOf(() => mustBeRemovable({ startedAt: null, revealedAt: at(0) }))).toBe('CLOSED')
  })

  test('takes thoughts until they are shown', () => {
    const item = { kind: 'THINK_FIRST' as const, revealedAt: null }
    expect(planThought(item, ' a\r\nb ')).toBe('a\nb')
    expect(planThought(item, ' \n ')).toBe(null)
    expect(codeOf(() => planThought({ ...item, revealedAt: at(0) }, 'a'))).toBe('CLOSED')
    expect(codeOf(() => planThought({ ...item, kind: 'TALK' }, 'a'))).toBe('INVALID itemId')
    expect(codeOf(() => planThought(item, 'x'.repeat(5_001)))).toBe('TOO_LONG body')
  })
})
