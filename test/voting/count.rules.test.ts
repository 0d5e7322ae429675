import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count } from '../../api/voting/rules/count.ts'
import { type Credit, creditAfter, creditOf } from '../../api/voting/rules/credit.ts'
import { type Election, type Form, formOf, type Method, methods, type Settings, takesCredit, Unsound } from '../../api/voting/rules/election.ts'
import { marksReader } from '../../api/voting/rules/marks.ts'
import { electionOf } from '../support/elections.ts'

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Unsound) return { message: error.message, path: error.path }
    throw error
  }
  return null
}

const ranks = electionOf({ options: ['A', 'B', 'C'], ballots: ['2 A>B', '1 C'] })
const beyond = 'The count goes beyond 9007199254740991, the largest number that is counted exactly.'
const safe = Number.MAX_SAFE_INTEGER

describe('a count refuses', () => {
  const named = [{ id: 'A', title: 'A' }, { id: 'B', title: 'B' }]
  it.each<[string, Method, Election, Settings, string, (string | number)[]]>([
    ['one option', 'irv', electionOf({ options: ['A'], ballots: ['1 A'] }), {}, 'An election has at least two options.', ['options']],
    ['two options of one id', 'irv', electionOf({ options: ['A', 'A'], ballots: [] }), {}, 'Two options have the same id.', ['options']],
    ['ballots that the method cannot read', 'approval', ranks, {}, 'The method approval cannot count ballots of ranks.', ['method']],
    ['no seats', 'stv', ranks, { seats: 0 }, 'The number of seats is whole and at least 1.', ['seats']],
    ['more seats than options', 'stv', ranks, { seats: 4 }, 'There are more seats (4) than options (3).', ['seats']],
    ['several seats for a method that chooses one', 'schulze', ranks, { seats: 2 }, 'The method schulze chooses one winner; for several there are stv, phragmen and equal-shares.', ['seats']],
    ['an order for ties that leaves one out', 'irv', ranks, { tieBreak: { rule: 'LOT', order: ['A', 'B'] } }, 'The order for ties names every option once.', ['tieBreak', 'order']],
    ['an order for ties that names one twice', 'irv', ranks, { tieBreak: { rule: 'LOT', order: ['A', 'B', 'B'] } }, 'The order for ties names every option once.', ['tieBreak', 'order']],
    ['half a credit', 'plurality', ranks, { credit: { A: 0.5 } }, 'Credit is a whole number and at least 0.', ['credit', 'A']],
    ['an option twice on a ballot', 'irv', { options: named, form: 'ranks', ballots: [{ weight: 1, ranks: [[0], [1, 0]] }] }, {}, 'This option is named twice.', ['ballots', 0, 'ranks']],
    ['an option that there is not', 'approval', { options: named, form: 'approvals', ballots: [{ weight: 1, approvals: [2] }] }, {}, 'This is not an option of the election.', ['ballots', 0, 'approvals']],
    ['a score that is not whole', 'score', { options: named, form: 'scores', ballots: [{ weight: 1, numbers: [1, 0.5] }] }, {}, 'The numbers on a ballot are whole and at least 0.', ['ballots', 0, 'numbers']],
    ['a score too few', 'star', { options: named, form: 'scores', ballots: [{ weight: 1, numbers: [1] }] }, {}, 'A ballot has one number for each option.', ['ballots', 0, 'numbers']],
    ['half a ballot', 'irv', { options: named, form: 'ranks', ballots: [{ weight: 0.5, ranks: [] }] }, {}, 'A ballot is counted a whole number of times, at least once.', ['ballots', 0, 'weight']],
    ['ballots beyond 2^53', 'irv', { options: named, form: 'ranks', ballots: [{ weight: safe, ranks: [[0]] }, { weight: 1, ranks: [[1]] }] }, {}, beyond, []],
    ['scores that add up beyond 2^53', 'score', { options: named, form: 'scores', ballots: [{ weight: safe, numbers: [2, 0] }] }, {}, beyond, []],
  ])('%s', (_, method, election, settings, message, path) => expect(refusal(() => count(method, election, settings))).toEqual({ message, path }))

  it('nothing up to 2^53 − 1, and counts it exactly', () => {
    const election: Election = { options: named, form: 'ranks', ballots: [{ weight: safe - 1, ranks: [[0, 1]] }, { weight: 1, ranks: [[1]] }] }
    expect(count('plurality', election)).toMatchObject({ winners: ['B'], rounds: [{ rows: [{ votes: 4503599627370495 }, { votes: 4503599627370496 }] }] })
    expect(count('stv', election, { seats: 1 }).rounds[0]).toMatchObject({ quota: 4503599627370496 })
  })
})

describe('ballots that say nothing', () => {
  it.each(methods)('choose nothing by %s', (method) => {
    const form = formOf[method]
    const blank = form === 'scores' || form === 'points' ? '3 0,0' : '3'
    for (const ballots of [[], [blank]]) {
      const { winners, ties, sentences } = count(method, electionOf({ form, options: ['A', 'B'], ballots }), { tieBreak: { rule: 'LOT', order: ['A', 'B'] }, credit: { A: 5 } })
      expect({ winners, ties }).toEqual({ winners: [], ties: [] })
      expect(sentences).toEqual([expect.stringMatching(/^No ballot .*, so nothing was chosen\.$/)])
    }
  })

  it('leave a seat empty rather than give it to what nobody approves', () => {
    for (const method of ['phragmen', 'equal-shares'] as const) {
      const { winners, sentences } = count(method, electionOf({ form: 'approvals', options: ['A', 'B', 'C', 'D'], ballots: ['1 A', '1 A,B'] }), { seats: 4 })
      expect(winners).toEqual(['A', 'B'])
      expect(sentences.at(-1)).toBe('No ballot approves another option, so 2 seats stay empty.')
    }
  })
})

describe('the sentences', () => {
  it.each<[Method, Form, string[], string[], number, string[]]>([
    ['plurality', 'ranks', ['A', 'B'], ['2 A', '1 B'], 1, ['A won with 2 of 3 votes.']],
    ['plurality', 'ranks', ['A', 'B'], ['1 A', '1 A=B'], 1, ['A won with 1 1/2 of 2 votes.']],
    ['approval', 'approvals', ['A', 'B'], ['2 A,B', '1 B'], 1, ['B won with 3 of 3 ballots.']],
    ['score', 'scores', ['A', 'B'], ['1 5,1'], 1, ['A won with 5 points.']],
    ['dot', 'points', ['A', 'B'], ['1 1,0'], 1, ['A won with 1 dot.']],
    ['star', 'scores', ['A', 'B', 'C'], ['2 5,4,0', '3 0,1,0', '1 1,1,5'], 1, ['B with 12 points and A with 11 went into the runoff.', 'B won the runoff: 3 ballots prefer it to A, 2 the other way; 1 ballot puts them level.']],
    ['irv', 'ranks', ['A', 'B', 'C'], ['4 A', '3 B>A', '2 C>A', '2 C>B', '2 B'], 1, ['A and C are equal with 4 votes each in round 1; C is dropped by lot, which changes nothing in the result.', 'C was dropped in round 1 with 4 votes; its ballots went to A 2, B 2.', 'B won in round 2 with 7 of 13 votes.']],
    ['irv', 'ranks', ['A', 'B', 'C'], ['5 A', '4 B', '2 C>B', '1 C'], 1, ['C was dropped in round 1 with 3 votes; its ballots went to B 2, and 1 to nobody.', 'B won in round 2 with 6 of 11 votes.']],
    ['schulze', 'ranks', ['A', 'B', 'C'], ['3 A>B>C', '2 B>C>A', '2 C>A>B'], 1, ['No option beats every other one head to head.', 'A won by its strongest paths, as each is at least as strong as the path back: B 5 to 4 and C 5 to 4.']],
    ['ranked-pairs', 'ranks', ['A', 'B', 'C'], ['40 A>B>C', '35 B>C>A', '25 C>A>B'], 1, ['The victory of C over A, 60 to 40, was set aside: the victories locked before it lead from A to C.', 'A won: of 2 locked victories none is against it.']],
    ['stv', 'ranks', ['A', 'B', 'C', 'D'], ['6 A>B', '2 B', '3 C', '1 D'], 2, ['A was elected in round 1 with 6 votes; the quota is 5.', 'The surplus of A, 1 vote, went to B 1.', 'D was dropped in round 2 with 1 vote; its ballots went to nobody.', 'B and C are equal with 3 votes each in round 3; C is dropped by lot.', 'C was dropped in round 3 with 3 votes; its ballots went to nobody.', 'B was elected in round 4 with 3 votes, as no more options than seats were left.']],
    ['phragmen', 'approvals', ['A', 'B'], ['2 A', '1 B'], 2, ['A took seat 1: its supporters bear a load of 1/2 each, the least of all.', 'B took seat 2: its supporters bear a load of 1 each, the least of all.']],
    ['equal-shares', 'approvals', ['A', 'B'], ['2 A', '1 B'], 2, ['Each of 3 voters has a budget of 2/3; an option costs 1.', 'A took seat 1: its supporters pay at most 1/2 each, the least of all.', 'No other option can be paid for, so the seats that are left go by the least load, with the money left counting against it.', 'B took seat 2: its supporters bear a load of 1/3 each, the least of all.']],
  ])('of %s on %s', (method, form, options, ballots, seats, sentences) => {
    expect(count(method, electionOf({ form, options, ballots }), { seats, tieBreak: { rule: 'LOT', order: options } }).sentences).toEqual(sentences)
  })
})

describe('carry-over credit', () => {
  const poll = (ballots: string[], credit: Record<string, number>) => count('approval', electionOf({ form: 'approvals', options: ['A', 'B', 'C'], ballots }), { credit })

  it('is added to the votes, and shown in the rows and the sentences', () => {
    const { winners, rounds, sentences } = poll(['3 A', '2 B'], { B: 2, C: 1 })
    expect(winners).toEqual(['B'])
    expect(rounds).toEqual([{ kind: 'totals', rows: [{ option: 'A', votes: 3 }, { option: 'B', votes: 4, credit: 2 }, { option: 'C', votes: 1, credit: 1 }] }])
    expect(sentences).toEqual(['B won with 2 of 5 ballots and 2 of credit, 4 in all.', 'C has 0 of 5 ballots and 1 of credit, 1 in all.'])
  })

  it.each(methods)('counts by %s only where it has a meaning', (method) => {
    const form = formOf[method]
    const ballot = form === 'scores' || form === 'points' ? '1 1,0' : '1 A'
    const { winners } = count(method, electionOf({ form, options: ['A', 'B'], ballots: [ballot] }), { credit: { B: 9 } })
    expect(winners).toEqual([takesCredit(method) ? 'B' : 'A'])
  })

  const creditsAfter = (previous: [string, Credit[]][], tally: ReturnType<typeof poll>, rules = { cap: 10, polls: 3 }) => Object.fromEntries(creditAfter(new Map(previous), tally, (id) => `paper ${id}`, rules))

  it('is what the losers were voted for with, and goes when a paper wins', () => {
    expect(creditsAfter([], poll(['3 A', '2 B'], {}))).toEqual({ 'paper B': [{ votes: 2, polls: 3 }] })
    expect(creditsAfter([['paper A', [{ votes: 4, polls: 2 }]]], poll(['3 A', '2 B'], { A: 4 }))).toEqual({ 'paper B': [{ votes: 2, polls: 3 }] })
  })

  it('does not earn credit of its own', () => {
    expect(creditsAfter([['paper B', [{ votes: 1, polls: 3 }]]], poll(['4 A', '2 B'], { B: 1 }))).toEqual({ 'paper B': [{ votes: 2, polls: 3 }, { votes: 1, polls: 2 }] })
  })

  it('ends after as many polls as the group said, also for papers that did not stand', () => {
    expect(creditsAfter([['paper B', [{ votes: 1, polls: 1 }]], ['paper Z', [{ votes: 5, polls: 1 }]], ['paper Y', [{ votes: 5, polls: 2 }]]], poll(['2 A'], { B: 1 }))).toEqual({ 'paper Y': [{ votes: 5, polls: 1 }] })
  })

  it('is capped, the newest votes first', () => {
    expect(creditsAfter([['paper B', [{ votes: 4, polls: 3 }, { votes: 5, polls: 2 }]]], poll(['9 A', '3 B'], {}), { cap: 8, polls: 3 })).toEqual({ 'paper B': [{ votes: 3, polls: 3 }, { votes: 4, polls: 2 }, { votes: 1, polls: 1 }] })
  })

  it('stays as it is after a poll without a winner, or by a method in which it does not count', () => {
    const kept: [string, Credit[]][] = [['paper B', [{ votes: 1, polls: 1 }]]]
    expect(creditsAfter(kept, poll([], {}))).toEqual(Object.fromEntries(kept))
    expect(creditsAfter(kept, count('schulze', ranks))).toEqual(Object.fromEntries(kept))
  })

  it('takes whole votes of shared ones', () => {
    const shared = count('plurality', electionOf({ options: ['A', 'B', 'C'], ballots: ['9 A', '3 B=C'] }))
    expect(creditsAfter([], shared)).toEqual({ 'paper B': [{ votes: 1, polls: 3 }], 'paper C': [{ votes: 1, polls: 3 }] })
  })

  it('is never more than the cap, and a wish that keeps coming back wins in time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }), (votes, more, cap) => {
        let credits = new Map<string, Credit[]>()
        for (let turn = 0; turn < 8; turn++) {
          const credit = creditOf(credits.get('paper B') ?? [])
          expect(credit).toBeLessThanOrEqual(cap)
          const tally = count('approval', electionOf({ form: 'approvals', options: ['A', 'B'], ballots: [`${votes} B`, `${votes + more} A`] }), { credit: { B: credit }, tieBreak: { rule: 'LOT', order: ['A', 'B'] } })
          if (tally.winners[0] === 'B') return
          credits = creditAfter(credits, tally, (id) => `paper ${id}`, { cap, polls: 8 })
        }
        expect(Math.min(cap, votes * 7)).toBeLessThanOrEqual(more)
      }),
    )
  })
})

describe('a ballot', () => {
  const optionIds = ['p', 'q', 'r']
  it.each<[string, Parameters<typeof marksReader>[0], unknown, string, (string | number)[]]>([
    ['with an option of another poll', { form: 'approvals', optionIds }, { approvals: ['p', 'z'] }, 'This is not an option of this poll.', ['approvals', 1]],
    ['with an option twice', { form: 'ranks', optionIds }, { ranks: [['p'], ['q', 'p']] }, 'This option is on the ballot twice.', ['ranks', 1, 1]],
    ['with a score below 0', { form: 'scores', optionIds, maxScore: 5 }, { scores: { p: -1 } }, 'A score is a whole number from 0 to 5.', ['scores', 'p']],
    ['with a score above the range', { form: 'scores', optionIds, maxScore: 5 }, { scores: { p: 6 } }, 'A score is a whole number from 0 to 5.', ['scores', 'p']],
    ['with a score for another poll’s option', { form: 'scores', optionIds, maxScore: 5 }, { scores: { z: 1 } }, 'This is not an option of this poll.', ['scores', 'z']],
    ['that spends too much', { form: 'points', optionIds, budget: 9 }, { points: { p: 5, q: 5 } }, 'This ballot spends 10 points and has 9.', ['points']],
    ['of another form', { form: 'ranks', optionIds }, { approvals: ['p'] }, 'This ballot has no ranks.', []],
    ['that is blank where that is not allowed', { form: 'approvals', optionIds, allowsBlank: false }, { approvals: [] }, 'This ballot is blank.', ['approvals']],
    ['that gives 0 to all where blank is not allowed', { form: 'scores', optionIds, allowsBlank: false }, { scores: { p: 0 } }, 'This ballot is blank.', ['scores']],
    ['that is no list', { form: 'ranks', optionIds }, { ranks: 'p' }, 'A list was expected here.', ['ranks']],
    ['that is nothing', { form: 'ranks', optionIds }, null, 'This ballot has no ranks.', []],
  ])('%s is refused at its field', (_, rules, marks, message, path) => expect(refusal(() => marksReader(rules)(marks))).toEqual({ message, path }))

  it('is read by places, blank too', () => {
    expect(marksReader({ form: 'ranks', optionIds })({ ranks: [['q'], [], ['r', 'p']] })).toMatchObject({ weight: 1, ranks: [[1], [2, 0]] })
    expect(marksReader({ form: 'points', optionIds, budget: 9 })({ points: { r: 9 } })).toMatchObject({ numbers: [0, 0, 9] })
    expect(marksReader({ form: 'approvals', optionIds })({ approvals: [] })).toMatchObject({ approvals: [] })
  })
})
