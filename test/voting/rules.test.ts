import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { lotOrder, lotSeedHash, sentence, tally } from '../../api/voting/rules/approval.ts'
import { planBallot } from '../../api/voting/rules/ballot.ts'
import { planPoll, type Waiting } from '../../api/voting/rules/plan.ts'

const now = new Date('2026-11-26T15:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const options = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, nominatedAt: later(-i) }))
const titles = new Map([['a', 'Tides'], ['b', 'Knots'], ['c', 'Moss'], ['d', 'Maps']])
const ballots = (...marks: string[]) => marks.map((ids) => ({ optionIds: [...ids] }))
const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, path: error.path }
    throw error
  }
  return null
}

describe('the approval tally', () => {
  it.each([
    ['a leader', ballots('ab', 'b', 'bc', ''), 'b', [], '“Knots” was chosen with 3 of 4 ballots.'],
    ['one ballot', ballots('c'), 'c', [], '“Moss” was chosen with 1 of 1 ballot.'],
    ['a tie of two', ballots('ab', 'ab', 'c'), 'b', ['b', 'a'], '“Knots” and “Tides” tied with 2 of 3 ballots each; “Knots” was chosen because it has waited longest in the pool.'],
    ['a tie of all', ballots('abcd'), 'd', ['d', 'c', 'b', 'a'], '“Maps”, “Moss”, “Knots” and “Tides” tied with 1 of 1 ballot each; “Maps” was chosen because it has waited longest in the pool.'],
    ['no ballots', [], null, [], 'No ballot was cast, so no paper was chosen.'],
    ['a blank ballot', ballots(''), null, [], 'The one ballot was blank, so no paper was chosen.'],
    ['blank ballots only', ballots('', ''), null, [], 'All 2 ballots were blank, so no paper was chosen.'],
    ['a doubled mark and a foreign option', ballots('aa', 'bz', 'b'), 'b', [], '“Knots” was chosen with 2 of 3 ballots.'],
  ])('decides %s', (_, cast, winnerId, tiedIds, words) => {
    const result = tally(options, cast, 'WAITING_LONGEST', 'seed')
    expect(result).toMatchObject({ winnerId, tiedIds, decidedBy: tiedIds.length > 0 ? 'WAITING_LONGEST' : null, ballots: cast.length })
    expect(sentence(result, titles)).toBe(words)
  })

  it('lists most approvals first and equals in the order of the poll', () => {
    expect(tally(options, ballots('cd', 'cb'), 'LOT', 'seed').rows).toEqual([
      { optionId: 'c', approvals: 2 },
      { optionId: 'b', approvals: 1 },
      { optionId: 'd', approvals: 1 },
      { optionId: 'a', approvals: 0 },
    ])
  })

  it('takes the lower id among nominations of the same instant', () => {
    const twins = [{ id: 'y', nominatedAt: now }, { id: 'x', nominatedAt: now }]
    expect(tally(twins, ballots('xy'), 'WAITING_LONGEST', '').winnerId).toBe('x')
  })

  it('draws the lot as anyone can check with sha256sum', () => {
    // printf 'seeda' | sha256sum, and so on.
    expect(lotSeedHash('seed')).toBe('19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b')
    expect(lotOrder('seed', ['a', 'b', 'c', 'd'])).toEqual(['c', 'a', 'b', 'd'])
    const result = tally(options, ballots('abcd'), 'LOT', 'seed')
    expect(result).toMatchObject({ winnerId: 'c', tiedIds: ['c', 'a', 'b', 'd'], decidedBy: 'LOT' })
    expect(sentence(result, titles)).toMatch(/tied with 1 of 1 ballot each; “.+” was chosen by lot\.$/)
  })

  const anyBallots = fc.array(fc.record({ optionIds: fc.subarray(['a', 'b', 'c', 'd']) }))
  const anyRule = fc.constantFrom('LOT' as const, 'WAITING_LONGEST' as const)

  it('does not depend on the order of the ballots or of the options', () => {
    const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
    fc.assert(
      fc.property(anyBallots.chain((cast) => fc.tuple(fc.constant(cast), shuffled(cast))), shuffled(options), anyRule, ([cast, mixed], turned, rule) => {
        expect(tally(options, mixed, rule, 's')).toEqual(tally(options, cast, rule, 's'))
        const { winnerId, tiedIds } = tally(options, cast, rule, 's')
        expect(tally(turned, cast, rule, 's')).toMatchObject({ winnerId, tiedIds })
      }),
    )
  })

  it('treats all options alike: renamed options give the renamed result', () => {
    const names = ['a', 'b', 'c', 'd']
    fc.assert(
      fc.property(anyBallots, fc.shuffledSubarray(names, { minLength: 4 }), (cast, others) => {
        const rename = (id: string) => others[names.indexOf(id)]!
        const before = tally(options, cast, 'WAITING_LONGEST', '')
        const after = tally(
          options.map(({ id, nominatedAt }) => ({ id: rename(id), nominatedAt })),
          cast.map(({ optionIds }) => ({ optionIds: optionIds.map(rename) })),
          'WAITING_LONGEST',
          '',
        )
        expect(after.winnerId).toBe(before.winnerId && rename(before.winnerId))
        expect(after.rows).toEqual(before.rows.map(({ optionId, approvals }) => ({ optionId: rename(optionId), approvals })))
      }),
    )
  })

  it('keeps a winner who gains one more approval', () => {
    fc.assert(
      fc.property(anyBallots, anyRule, (cast, rule) => {
        const { winnerId } = tally(options, cast, rule, 's')
        if (winnerId) expect(tally(options, [...cast, { optionIds: [winnerId] }], rule, 's').winnerId).toBe(winnerId)
      }),
    )
  })
})

const pool: Waiting[] = ['n1', 'n2', 'n3'].map((id, i) => ({ id, paperId: `p${i + 1}`, state: 'WAITING', nominatedAt: later(-i) }))
const wish = { title: ' Next up ', nominationIds: null, closesAt: later(60), tieRule: 'LOT' as const }

describe('a poll', () => {
  it('takes the whole pool, longest waiting first', () => {
    expect(planPoll(pool, wish, now)).toEqual({
      title: 'Next up',
      closesAt: wish.closesAt,
      tieRule: 'LOT',
      options: [
        { nominationId: 'n3', paperId: 'p3', position: 0 },
        { nominationId: 'n2', paperId: 'p2', position: 1 },
        { nominationId: 'n1', paperId: 'p1', position: 2 },
      ],
    })
  })

  it('takes the named nominations only', () => {
    expect(planPoll(pool, { ...wish, nominationIds: ['n1', 'n2'] }, now).options.map(({ nominationId }) => nominationId)).toEqual(['n2', 'n1'])
  })

  it.each([
    ['an empty title', { title: ' ' }, 'REQUIRED', ['title']],
    ['a title of 1 MB', { title: 'x'.repeat(1_000_000) }, 'TOO_LONG', ['title']],
    ['a closing time that has passed', { closesAt: later(-1) }, 'IN_PAST', ['closesAt']],
    ['a closing time of this very instant', { closesAt: now }, 'IN_PAST', ['closesAt']],
    ['a closing time in two years', { closesAt: later(2 * 366 * 1440) }, 'INVALID', ['closesAt']],
    ['a closing time that is none', { closesAt: new Date('x') }, 'IN_PAST', ['closesAt']],
    ['a nomination of another group', { nominationIds: ['n1', 'zz'] }, 'INVALID', ['nominationIds', '1']],
    ['a nomination named twice', { nominationIds: ['n1', 'n2', 'n1'] }, 'INVALID', ['nominationIds', '2']],
    ['a single option', { nominationIds: ['n1'] }, 'TOO_SHORT', ['nominationIds']],
    ['no option', { nominationIds: [] }, 'TOO_SHORT', ['nominationIds']],
  ])('refuses %s', (_, change, code, path) => expect(refusal(() => planPoll(pool, { ...wish, ...change }, now))).toEqual({ code, path }))

  it('takes nothing that stands in another poll', () => {
    const busy = pool.map((one) => ({ ...one, state: 'IN_POLL' as const }))
    expect(refusal(() => planPoll(busy, wish, now))).toEqual({ code: 'TOO_SHORT', path: ['nominationIds'] })
    expect(refusal(() => planPoll(busy, { ...wish, nominationIds: ['n1', 'n2'] }, now))).toEqual({ code: 'INVALID', path: ['nominationIds', '0'] })
  })

  it('refuses more than a hundred options', () => {
    const many: Waiting[] = Array.from({ length: 101 }, (_, i) => ({ id: `m${i}`, paperId: `p${i}`, state: 'WAITING', nominatedAt: now }))
    expect(refusal(() => planPoll(many, wish, now))).toEqual({ code: 'TOO_LONG', path: ['nominationIds'] })
  })
})

describe('a ballot', () => {
  const poll = { state: 'OPEN' as const, closesAt: later(10), optionIds: ['a', 'b', 'c'] }
  it('stands in the order of the poll, and may be blank', () => {
    expect(planBallot(poll, ['c', 'a'], now)).toEqual(['a', 'c'])
    expect(planBallot(poll, [], now)).toEqual([])
  })
  it.each([
    ['that arrives at the closing instant', poll, ['a'], 10, 'CLOSED', []],
    ['that arrives after the closing instant', poll, ['a'], 11, 'CLOSED', []],
    ['for a closed poll', { ...poll, state: 'CLOSED' as const }, ['a'], 0, 'CLOSED', []],
    ['for a cancelled poll', { ...poll, state: 'CANCELLED' as const }, ['a'], 0, 'CLOSED', []],
    ['with an option of another poll', poll, ['a', 'z'], 0, 'INVALID', ['optionIds', '1']],
    ['that marks an option twice', poll, ['a', 'a'], 0, 'INVALID', ['optionIds', '1']],
  ])('is refused %s', (_, given, ids, minute, code, path) => expect(refusal(() => planBallot(given, ids, later(minute)))).toEqual({ code, path }))
  it('counts until a millisecond before the closing instant', () => expect(planBallot(poll, ['a'], new Date(poll.closesAt.getTime() - 1))).toEqual(['a']))
})
