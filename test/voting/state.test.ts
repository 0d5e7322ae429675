import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropped, isBlank, lengthOf, levelled, obstacleOf, ranked, readable, sheetOf, stepped, unranked } from '../../web/voting/state.ts'

const of = (text: string) => text.split(' ').filter(Boolean).map((rank) => [...rank])
const shown = (ranks: string[][]) => ranks.map((rank) => rank.join('')).join(' ')

describe('a rank list', () => {
  it('goes one step at a time: past a whole rank, or out of a shared one', () => {
    expect(shown(stepped(of('a b c'), 'c', -1))).toBe('a c b')
    expect(shown(stepped(of('ab c'), 'c', -1))).toBe('c ab')
    expect(shown(stepped(of('ab c'), 'b', -1))).toBe('b a c')
    expect(shown(stepped(of('ab c'), 'a', 1))).toBe('b a c')
    expect(shown(stepped(of('a bc d'), 'a', 1))).toBe('bc a d')
    expect(shown(stepped(of('a b'), 'a', -1))).toBe('a b')
    expect(shown(stepped(of('a b'), 'b', 1))).toBe('a b')
  })

  it('shares the rank above, and parts from it with those behind', () => {
    expect(shown(levelled(of('a b c'), 'b', true))).toBe('ab c')
    expect(shown(levelled(of('a bc'), 'b', true))).toBe('abc')
    expect(shown(levelled(of('abc'), 'b', false))).toBe('a bc')
    expect(shown(levelled(of('a b'), 'a', true))).toBe('a b')
  })

  it('takes what is dropped before a place, and within a shared rank into it', () => {
    expect(shown(dropped(of('a b c'), 'c', 0))).toBe('c a b')
    expect(shown(dropped(of('a b c'), 'a', 2))).toBe('b c a')
    expect(shown(dropped(of('ab c'), 'c', 1))).toBe('acb')
    expect(shown(dropped(of('a b'), 'x', 1))).toBe('a x b')
  })

  it('never loses or doubles an option', () => {
    const options = ['a', 'b', 'c', 'd']
    const move = fc.record({ id: fc.constantFrom(...options), kind: fc.constantFrom('rank', 'out', 'up', 'down', 'same', 'apart', 'drop'), place: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let ranks: string[][] = []
        const known = new Set<string>()
        for (const { id, kind, place } of moves) {
          if (kind === 'out') known.delete(id)
          else if (kind === 'rank' || kind === 'drop') known.add(id)
          const acts = { rank: () => ranked(ranks, id), out: () => unranked(ranks, id), up: () => stepped(ranks, id, -1), down: () => stepped(ranks, id, 1), same: () => levelled(ranks, id, true), apart: () => levelled(ranks, id, false), drop: () => dropped(ranks, id, place) }
          ranks = acts[kind as keyof typeof acts]()
          expect(ranks.flat().toSorted()).toEqual([...known].toSorted())
          expect(ranks.every((rank) => rank.length > 0)).toBe(true)
        }
      }),
    )
  })
})

describe('a ballot', () => {
  it('is blank where nothing is marked, and abstaining is not', () => {
    for (const sheet of [{ approvals: [] }, { ranks: [] }, { scores: [{ optionId: 'a', score: 0 }] }, { points: [] }, { slots: [{ optionId: 'a', answer: 'NO' as const }] }]) expect(isBlank(sheet)).toBe(true)
    for (const sheet of [{ abstain: true }, { approvals: ['a'] }, { slots: [{ optionId: 'a', answer: 'IF_NEED_BE' as const }] }]) expect(isBlank(sheet)).toBe(false)
  })

  it('waits as a draft where it gives too much, or is blank and may not be', () => {
    const points = (given: number) => ({ points: [{ optionId: 'a', points: given }] })
    expect([5, 6].map((given) => obstacleOf({ allowBlank: true, budget: 5 }, points(given)))).toEqual([null, 'overspent'])
    expect(obstacleOf({ allowBlank: false, budget: null }, { approvals: [] })).toBe('blank')
    expect(obstacleOf({ allowBlank: false, budget: null }, { abstain: true })).toBe(null)
  })

  it('is sent as it was read', () => {
    const nothing = { abstains: false, approvals: null, ranks: null, scores: null, points: null, slots: null }
    expect(sheetOf('ranks', { ...nothing, ranks: [['a']] })).toEqual({ ranks: [['a']] })
    expect(sheetOf('ranks', { ...nothing, abstains: true })).toEqual({ abstain: true })
  })
})

describe('an exact number', () => {
  it('is as long as it is, and reads as a whole and a part', () => {
    expect(['7', '7/3', '1/2'].map(readable)).toEqual(['7', '2 1/3', '1/2'])
    expect(['7', '7/2'].map(lengthOf)).toEqual([7, 3.5])
  })
})
