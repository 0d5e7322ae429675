import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callTime, isToCall, isToPutBack, queue } from '../../api/floor/rules/queue.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 26, 15, 0, second))
const waiting = (id: string, second: number, spokenToday = 0) => ({ id, raisedAt: at(second), spokenToday })
const idsOf = (hands: { id: string }[]) => hands.map(({ id }) => id).join('')
const hand = (more: object = {}) => ({ id: 'a', personId: 'ada', raisedAt: at(1), calledAt: null as Date | null, loweredAt: null as Date | null, ...more })

describe('the queue', () => {
  test('is in the order of raising, or lets those go first who were called least', () => {
    const hands = [waiting('c', 3), waiting('a', 1, 2), waiting('d', 4), waiting('b', 2, 1)]
    expect(idsOf(queue(hands, 'FIRST_COME'))).toBe('abcd')
    expect(idsOf(queue(hands, 'LEAST_SPOKEN'))).toBe('cdba')
  })

  test('is the same whatever order the hands come in, and loses none', () => {
    const someHands = fc.uniqueArray(fc.record({ id: fc.uuid(), second: fc.nat(3), spokenToday: fc.nat(3) }), { selector: ({ id }) => id })
    fc.assert(
      fc.property(someHands, fc.constantFrom('FIRST_COME' as const, 'LEAST_SPOKEN' as const), fc.func(fc.nat()), (made, order, shuffle) => {
        const hands = made.map(({ id, second, spokenToday }) => waiting(id, second, spokenToday))
        const shuffled = hands.toSorted((a, b) => shuffle(a.id) - shuffle(b.id))
        expect(queue(shuffled, order)).toEqual(queue(hands, order))
        expect(queue(hands, order).map(({ id }) => id).toSorted()).toEqual(hands.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('calling', () => {
  test('takes a hand that is up, knows one that was called last, and refuses one that was lowered or called before', () => {
    expect(isToCall(hand(), 'b')).toBe(true)
    expect(isToCall(hand({ calledAt: at(2) }), 'a')).toBe(false)
    expect(() => isToCall(hand({ calledAt: at(2) }), 'b')).toThrow('called before')
    expect(() => isToCall(hand({ loweredAt: at(2) }), null)).toThrow('lowered meanwhile')
  })

  test('happens after the call before it, whatever the clock says', () => {
    expect(callTime(at(5), null)).toEqual(at(5))
    expect(callTime(at(5), at(4))).toEqual(at(5))
    expect(callTime(at(5), at(5)).getTime()).toBe(at(5).getTime() + 1)
    expect(callTime(at(5), at(9)).getTime()).toBe(at(9).getTime() + 1)
  })
})

describe('putting back', () => {
  test('takes the hand that was called last alone, unless its person is up again', () => {
    expect(isToPutBack(hand({ calledAt: at(2) }), 'a', [])).toBe(true)
    expect(isToPutBack(hand(), 'b', [])).toBe(false)
    expect(() => isToPutBack(hand({ calledAt: at(2) }), 'b', [])).toThrow('called last')
    expect(() => isToPutBack(hand({ loweredAt: at(2) }), 'b', [])).toThrow('was lowered')
    expect(() => isToPutBack(hand({ calledAt: at(2) }), 'a', [{ personId: 'ada' }])).toThrow('again already')
  })
})
