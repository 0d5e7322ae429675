import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lotOrder } from '../../api/voting/rules/approval.ts'
import { compare, count } from '../../api/voting/rules/count.ts'
import { type Election, fillsSeats, formOf, type Method, methods, type Settings } from '../../api/voting/rules/election.ts'
import { electionOf } from '../support/elections.ts'
import { anyElection } from '../support/random-elections.ts'

const three = electionOf({ options: ['A', 'B', 'C'], ballots: ['4 A', '3 B>C>A', '3 C>B>A'] })
const by = (rule: 'WAITING_LONGEST' | 'FACILITATOR' | 'LOT', ...order: string[]): Settings => ({ tieBreak: { rule, order } })

describe('a tie', () => {
  it('for being dropped is not settled by dropping both: 4 A, 3 B>C>A, 3 C>B>A', () => {
    const { winners, ties, rounds, sentences } = count('irv', three)
    expect(winners).toEqual([])
    expect(ties).toEqual([{ step: 'round 1', purpose: 'drop', options: ['B', 'C'], chosen: null, brokenBy: null }])
    expect(rounds).toMatchObject([{ rows: [{ option: 'A', votes: 4 }, { option: 'B', votes: 3 }, { option: 'C', votes: 3 }], dropped: [] }])
    expect(sentences).toEqual(['B and C are equal with 3 votes each in round 1, and no rule for ties was given, so the count ends here. If B is dropped, C wins; if C is dropped, B wins.'])
  })

  it.each([
    ['WAITING_LONGEST', 'C', 'because it has waited least in the pool'],
    ['FACILITATOR', 'C', 'by the order that the facilitator announced'],
    ['LOT', 'C', 'by lot'],
  ] as const)('is broken by the rule %s, announced beforehand', (rule, dropped, reason) => {
    const { winners, ties, sentences } = count('irv', three, by(rule, 'B', 'A', 'C'))
    expect(winners).toEqual(['B'])
    expect(ties).toEqual([{ step: 'round 1', purpose: 'drop', options: ['B', 'C'], chosen: dropped, brokenBy: rule }])
    expect(sentences).toEqual([
      `B and C are equal with 3 votes each in round 1; C is dropped ${reason}.`,
      'C was dropped in round 1 with 3 votes; its ballots went to B 3.',
      'B won in round 2 with 6 of 10 votes.',
    ])
  })

  it('of victories that cannot all be locked goes to the option that the order puts first', () => {
    const circle = electionOf({ options: ['A', 'B', 'C'], ballots: ['1 A>B>C', '1 B>C>A', '1 C>A>B'] })
    const open = count('ranked-pairs', circle)
    expect(open).toMatchObject({ winners: [], ties: [{ step: 'the victories with 2 to 1', purpose: 'pair', options: ['A', 'B', 'C'], chosen: null }] })
    expect(open.sentences[0]).toBe('A, B and C are equal with defeats of 2 to 1 that cannot all be locked, and no rule for ties was given, so the count ends here.')
    for (const order of [['A', 'B', 'C'], ['B', 'A', 'C'], ['C', 'A', 'B']]) expect(count('ranked-pairs', circle, by('LOT', ...order)).winners).toEqual([order[0]])
  })

  it('falls by the SHA-256 of the seed and the id', () => {
    const order = lotOrder('seed', ['A', 'B', 'C'])
    expect(count('irv', three, by('LOT', ...order)).winners).toEqual(order.filter((id) => id !== 'A').slice(0, 1))
  })

  it.each([
    ['plurality', ['A', 'B'], ['2 A', '2 B', '1 C'], ['A', 'B'], 'A and B are equal with 2 of 5 votes each, and no rule for ties was given, so the count ends here.'],
    ['schulze', ['A', 'B'], ['1 A>B', '1 B>A'], ['A', 'B'], 'A and B are equal by their strongest paths, and no rule for ties was given, so the count ends here.'],
    ['stv', ['A', 'B'], ['2 A', '1 B', '1 C'], ['B', 'C'], 'B and C are equal with 1 vote each in round 1, and no rule for ties was given, so the count ends here. If B is dropped, A and C win; if C is dropped, A and B win.'],
  ] as const)('stays a tie without a rule, by %s', (method, _, ballots, options, sentence) => {
    const tally = count(method, electionOf({ options: ['A', 'B', 'C'], ballots }), { seats: method === 'stv' ? 2 : 1 })
    expect(tally.ties).toMatchObject([{ options, chosen: null, brokenBy: null }])
    expect(tally.sentences).toContain(sentence)
  })

  it('that decides nothing is told, and is not among the ties', () => {
    const { winners, ties, sentences } = count('irv', electionOf({ options: ['A', 'B', 'C', 'D'], ballots: ['5 A', '4 B', '2 C>A', '2 D>A'] }), by('LOT', 'C', 'D', 'A', 'B'))
    expect({ winners, ties }).toEqual({ winners: ['A'], ties: [] })
    expect(sentences[0]).toBe('C and D are equal with 2 votes each in round 1; D is dropped by lot, which changes nothing in the result.')
  })

  it('at the bottom is none where all of it together has fewer votes than the next', () => {
    const { rounds, sentences } = count('irv', electionOf({ options: ['A', 'B', 'C', 'D', 'E'], ballots: ['5 A', '4 B', '1 C>B', '1 D>B'] }))
    expect(rounds).toMatchObject([{ dropped: ['E'] }, { dropped: ['C', 'D'], moved: [{ to: 'B', votes: 2 }] }, { elected: ['B'] }])
    expect(sentences[1]).toBe('C and D were dropped in round 2 with 1 vote each; their ballots went to B 2.')
  })

  it('is tried in as many ways as it takes, and taken for one that decides where there are too many', () => {
    // Each passes its vote on to the next of them, so the order in which they leave is of weight until all are tried.
    const dropping = (names: string) => count('irv', electionOf({ options: ['X', ...names], ballots: ['4 X', ...[...names].map((name, i) => `1 ${name}>${names[(i + 1) % names.length]}`)] }))
    expect(dropping('ABCDEFG')).toMatchObject({ winners: ['X'], ties: [] })
    expect(dropping('ABCDEFGHIJKLMNOP')).toMatchObject({ winners: [], ties: [{ options: [...'ABCDEFGHIJKLMNOP'], chosen: null }] })
  })

  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  it.each<[string, Method, number, string[], string[]]>([
    ['by irv: 24 with a vote each, which go to nobody', 'irv', 1, ['4 Y', '3 Z', ...letters.slice(0, 24).map((name) => `1 ${name}`)], ['Y']],
    ['by irv: 23 with a vote each, below two that nobody can catch up with', 'irv', 1, ['40 Y', '37 Z', '2 X>Z', ...letters.slice(0, 23).map((name, i) => `1 ${name}>${letters[(i + 1) % 23]}>Z`)], ['Z']],
    ['by stv: 23 with a vote each, which go to others or to nobody', 'stv', 2, ['20 X', '19 Y', '18 Z', ...letters.slice(0, 23).map((name, i) => (i < 8 ? `1 ${name}>Z` : `1 ${name}`))], ['Z', 'X']],
    ['by stv: 21 with a vote each, below five that nobody can catch up with', 'stv', 2, ['33 V', '32 W', '31 X', '30 Y', '29 Z', ...letters.slice(0, 21).map((name, i) => `1 ${name}>${letters[(i + 1) % 21]}>Z`)], ['Z', 'V']],
    ['by ranked pairs: circles of 25 that all lose to one', 'ranked-pairs', 1, Array.from({ length: 25 }, (_, i) => `1 Z>${[...letters.slice(i, 25), ...letters.slice(0, i)].join('>')}`), ['Z']],
    ['by phragmen: the seats of 26 that share no voter', 'phragmen', 26, letters.map((name) => `2 ${name}`), letters],
    ['by equal-shares: the seats of 26 that share no voter', 'equal-shares', 26, letters.map((name) => `2 ${name}`), letters],
  ])('that decides nothing is none, however many are in it, %s', (_, method, seats, ballots, winners) => {
    expect(count(method, electionOf({ form: formOf[method], options: letters, ballots }), { seats })).toMatchObject({ winners, ties: [] })
  })

  const orders = (ids: readonly string[]): string[][] => (ids.length < 2 ? [[...ids]] : ids.flatMap((id) => orders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest])))
  const ends = (method: Method, election: Election, seats: number) =>
    new Set(orders(election.options.map(({ id }) => id)).map((order) => count(method, election, { seats, ...by('LOT', ...order) }).winners.toSorted().join()))

  it.each(methods)('is reported by %s exactly where the rule for ties decides', (method) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }).chain((size) => anyElection(formOf[method], size)), fc.integer({ min: 1, max: 2 }), (election, wish) => {
        const seats = fillsSeats(method) ? wish : 1
        const { winners, ties } = count(method, election, { seats })
        const possible = ends(method, election, seats)
        if (ties.every(({ chosen }) => chosen !== null)) expect([...possible]).toEqual([winners.toSorted().join()])
        else expect(possible.size).toBeGreaterThan(1)
      }),
    )
  })
})

describe('a comparison', () => {
  it('names who would have won by every other method that the ballots allow', () => {
    const election = electionOf({
      options: ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'],
      ballots: ['42 Memphis>Nashville>Chattanooga>Knoxville', '26 Nashville>Chattanooga>Knoxville>Memphis', '15 Chattanooga>Knoxville>Nashville>Memphis', '17 Knoxville>Chattanooga>Nashville>Memphis'],
    })
    expect(compare('plurality', election)).toEqual({
      condorcetWinner: 'Nashville',
      others: [
        { method: 'irv', winners: ['Knoxville'], isTied: false },
        { method: 'schulze', winners: ['Nashville'], isTied: false },
        { method: 'ranked-pairs', winners: ['Nashville'], isTied: false },
        { method: 'stv', winners: ['Knoxville'], isTied: false },
      ],
    })
    expect(compare('stv', election, { seats: 2 }).others[0]).toEqual({ method: 'plurality', winners: ['Memphis'], isTied: false })
  })

  it('says where nobody beats all others', () => {
    expect(compare('irv', electionOf({ options: ['A', 'B', 'C'], ballots: ['1 A>B>C', '1 B>C>A', '1 C>A>B'] })).condorcetWinner).toBe(null)
  })

  it.each([
    ['approvals', '1 a', ['schulze', 'ranked-pairs', 'phragmen', 'equal-shares']],
    ['scores', '1 3,1', ['plurality', 'star', 'irv', 'schulze', 'ranked-pairs', 'stv']],
    ['points', '1 3,1', ['plurality', 'irv', 'schulze', 'ranked-pairs', 'stv']],
  ] as const)('of ballots with %s', (form, ballot, others) => {
    const method = ({ approvals: 'approval', scores: 'score', points: 'dot' } as const)[form]
    expect(compare(method, electionOf({ form, options: ['a', 'b'], ballots: [ballot] })).others.map((row) => row.method)).toEqual(others)
  })
})
