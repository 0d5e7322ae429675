import { describe, expect, it } from 'vitest'
import { clockOf, leftOf, minutesOf, moved, offsetOf, stageOf, withAnswer, withOrder, withOwnThought } from '../../web/agenda/state.ts'

const at = (ms: number) => new Date(ms).toISOString()
const page = (more: object) => ({ meeting: { seq: 5, agenda: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], viewerThoughts: [], ...more } }) as never

describe('the clock of a page', () => {
  it('shows a second until it is over', () => {
    expect([0, 1, 999, 1000, 1001, 59_999, 60_000, 3_600_000, 3_723_000].map(clockOf)).toEqual(['0:00', '0:01', '0:01', '0:01', '0:02', '1:00', '1:00', '1:00:00', '1:02:03'])
  })

  it('takes the server’s clock from the quickest answer, half way between question and answer', () => {
    const reading = (asked: number, answered: number, truth: number, late = 0.5) => ({ asked, answered, server: truth + asked + (answered - asked) * late })
    expect(offsetOf([reading(0, 100, 7_000, 0.9), reading(200, 210, 7_000, 0.5), reading(300, 800, 7_000, 0)])).toBe(7_000)
    expect(offsetOf([])).toBe(null)
    // However the way there and back differ, it is wrong by half of the time that it took at most.
    for (const late of [0, 0.25, 1]) expect(Math.abs((offsetOf([reading(0, 400, 7_000, late)]) ?? 0) - 7_000)).toBeLessThanOrEqual(200)
  })

  it('says what is left of a timer and how long an item has taken', () => {
    expect(leftOf({ endsAt: at(90_000), leftMs: null }, 30_000)).toBe(60_000)
    expect(leftOf({ endsAt: at(90_000), leftMs: null }, 95_000)).toBe(0)
    expect([leftOf({ endsAt: null, leftMs: 5 }, 0), leftOf({ endsAt: null, leftMs: null }, 0)]).toEqual([5, null])
    expect(minutesOf({ spentMs: 61_000, currentSince: null }, 0)).toBe(1)
    expect(minutesOf({ spentMs: 61_000, currentSince: at(0) }, 59_000)).toBe(2)
    expect(minutesOf({ spentMs: 0, currentSince: at(5_000) }, 0)).toBe(0)
  })
})

describe('the agenda of a page', () => {
  it('moves an item, to an end at most', () => {
    const ids = ['a', 'b', 'c']
    expect([moved(ids, 'a', 1), moved(ids, 'c', 0), moved(ids, 'a', 9), moved(ids, 'c', -1)].map((list) => list.join(''))).toEqual(['bac', 'cab', 'bca', 'cab'])
    expect((withOrder(page({}), ['c', 'a']) as { meeting: { agenda: { id: string }[] } }).meeting.agenda.map(({ id }) => id).join('')).toBe('cab')
  })

  it('takes the answer of a write, unless events have told as much', () => {
    const answer = (seq: number) => (withAnswer(page({}), { seq, agenda: [] } as never) as { meeting: { agenda: unknown[]; seq: number } }).meeting
    expect([answer(5), answer(4)].map(({ agenda }) => agenda.length)).toEqual([3, 3])
    // The events up to there are still to come, so the place in the stream stays.
    expect(answer(6)).toMatchObject({ agenda: [], seq: 5 })
  })

  it('keeps what the viewer wrote, and forgets what is empty', () => {
    const one = withOwnThought(page({}), 'a', 'x')
    const own = (data: unknown) => (data as { meeting: { viewerThoughts: unknown[] } }).meeting.viewerThoughts
    expect(own(withOwnThought(one, 'a', 'y'))).toEqual([{ itemId: 'a', body: 'y' }])
    expect(own(withOwnThought(one, 'a', ' '))).toEqual([])
  })

  it('knows how far a meeting has got', () => {
    expect([{ startedAt: null, endedAt: null }, { startedAt: at(0), endedAt: null }, { startedAt: at(0), endedAt: at(1) }].map(stageOf)).toEqual(['ahead', 'underway', 'over'])
  })
})
