import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count } from '../../api/voting/rules/count.ts'
import { type Election, type EqualRanks, equalRanks, fillsSeats, formOf, type Method, methods } from '../../api/voting/rules/election.ts'
import { electionOf } from '../support/elections.ts'
import { anyApprovals, anyElection, strictRanks, turningRanks, withOrder } from '../support/random-elections.ts'
import { everyone, preferring, votersOf } from '../support/slow-counts.ts'

const idsOf = (election: Election) => election.options.map(({ id }) => id)
const win = (method: Method, election: Election, order: readonly string[], seats = 1) => count(method, election, { seats, tieBreak: { rule: 'LOT', order } }).winners
const single = methods.filter((method) => !fillsSeats(method))
const ranked = ['plurality', 'irv', 'schulze', 'ranked-pairs', 'stv'] as const
const permuted = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
const withBallots = (election: Election, ballots: readonly unknown[]) => ({ ...election, ballots }) as Election

describe('every method', () => {
  it.each(methods)('%s treats all voters alike: the same ballots in another order, or one by one, give the same bytes', (method) => {
    const mixed = withOrder((size) => anyElection(formOf[method], size)).chain(([election, order]) => {
      const ones = election.ballots.flatMap((ballot) => Array.from({ length: ballot.weight }, () => ({ ...ballot, weight: 1 })))
      return fc.tuple(fc.constant(election), fc.constant(order), permuted<unknown>(election.ballots), permuted(ones), fc.constantFrom(...equalRanks), fc.boolean())
    })
    fc.assert(
      fc.property(mixed, ([election, order, turned, ones, shared, hasRule]) => {
        const settings = { seats: fillsSeats(method) ? 2 : 1, equalRanks: shared, tieBreak: hasRule ? { rule: 'LOT' as const, order } : null }
        const bytes = JSON.stringify(count(method, election, settings))
        expect(JSON.stringify(count(method, withBallots(election, turned), settings))).toBe(bytes)
        expect(JSON.stringify(count(method, withBallots(election, ones), settings))).toBe(bytes)
      }),
    )
  })

  it.each(methods)('%s treats all options alike: options in another order on the list give the same winners', (method) => {
    const turned = withOrder((size) => anyElection(formOf[method], size)).chain(([election, order]) => fc.tuple(fc.constant(election), fc.constant(order), permuted(everyone(election))))
    fc.assert(
      fc.property(turned, ([election, order, moved]) => {
        const seats = fillsSeats(method) ? 2 : 1
        const to = (place: number) => moved.indexOf(place)
        const ballots = election.ballots.map((ballot) => {
          if ('ranks' in ballot) return { weight: ballot.weight, ranks: ballot.ranks.map((rank) => rank.map(to)) }
          return 'approvals' in ballot ? { weight: ballot.weight, approvals: ballot.approvals.map(to) } : { weight: ballot.weight, numbers: moved.map((place) => ballot.numbers[place]!) }
        })
        const other = { ...withBallots(election, ballots), options: moved.map((place) => election.options[place]!) } as Election
        expect(win(method, other, order, seats).toSorted()).toEqual(win(method, election, order, seats).toSorted())
        const isOpen = (one: Election) => count(method, one, { seats }).ties.some(({ chosen }) => chosen === null)
        expect(isOpen(other)).toBe(isOpen(election))
      }),
    )
  })

  it.each(methods)('%s never elects one that every ballot puts below another, before that other (Pareto)', (method) => {
    const above = withOrder((size) => anyElection(formOf[method], size), { min: 3 }).map(([election, order]) => {
      // On every ballot b stands right below a: with half of a's number, in a rank of its own, or unapproved.
      const ballots = election.ballots.map((ballot) => {
        if ('ranks' in ballot) {
          const rest = ballot.ranks.map((rank) => rank.filter((place) => place > 1)).filter((rank) => rank.length > 0)
          return { ...ballot, ranks: [...rest.slice(0, 1), [0], [1], ...rest.slice(1)] }
        }
        if ('approvals' in ballot) return { ...ballot, approvals: [0, ...ballot.approvals.filter((place) => place > 1)] }
        return { ...ballot, numbers: ballot.numbers.map((number, place) => (place === 0 ? number + 1 : place === 1 ? Math.floor(number / 6) : number)) }
      })
      return [withBallots(election, ballots), order] as const
    })
    fc.assert(
      fc.property(above, ([election, order]) => {
        // Of several seats, stv promises nothing to an option that is nobody's choice.
        const winners = win(method, election, order, fillsSeats(method) && method !== 'stv' ? 2 : 1)
        if (winners.includes('b')) expect(winners.indexOf('a')).toBe(0)
        if (winners.length === 1) expect(winners).not.toContain('b')
      }),
    )
  })
})

describe('a majority', () => {
  it.each(ranked)('that puts one option alone at the top elects it by %s', (method) => {
    fc.assert(
      fc.property(withOrder((size) => anyElection('ranks', size)), fc.nat(), ([election, order], n) => {
        const favourite = n % election.options.length
        const others = election.ballots.reduce((sum, { weight }) => sum + weight, 0)
        const rest = everyone(election).filter((place) => place !== favourite)
        const { winners, ties } = count(method, withBallots(election, [...election.ballots, { weight: others + 1, ranks: [[favourite], rest] }]), { tieBreak: { rule: 'LOT', order } })
        expect({ winners, ties }).toEqual({ winners: [idsOf(election)[favourite]], ties: [] })
      }),
    )
  })
})

const beats = (election: Election) => {
  const prefer = preferring(votersOf(election))
  return (a: number, b: number) => prefer(a, b) > prefer(b, a)
}
const subsets = (places: readonly number[]): number[][] => places.reduce<number[][]>((all, place) => all.concat(all.map((set) => [...set, place])), [[]])

/** The smallest set whose members all beat all others (Smith, 1973), by trying every set. */
const smithSet = (election: Election): string[] => {
  const wins = beats(election)
  const closed = subsets(everyone(election)).filter((set) => set.length > 0 && set.every((a) => everyone(election).every((b) => set.includes(b) || wins(a, b))))
  return closed.sort((a, b) => a.length - b.length)[0]!.map((place) => idsOf(election)[place]!)
}

describe.each(['schulze', 'ranked-pairs'] as const)('%s', (method) => {
  it('elects whoever beats every other head to head, without a tie (Condorcet)', () => {
    let found = 0
    fc.assert(
      fc.property(withOrder((size) => anyElection('ranks', size)), ([election, order]) => {
        const wins = beats(election)
        const winner = everyone(election).find((a) => everyone(election).every((b) => a === b || wins(a, b)))
        if (winner === undefined) return
        found++
        expect(count(method, election, { tieBreak: { rule: 'LOT', order } })).toMatchObject({ winners: [idsOf(election)[winner]], ties: [] })
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(50)
  })

  it.each([
    ['any ballots', (size: number) => anyElection('ranks', size)],
    ['ballots that go round in circles', turningRanks],
  ])('elects out of the Smith set on %s', (_, make) => {
    fc.assert(
      fc.property(withOrder(make, { min: 3 }), ([election, order]) => {
        for (const winner of win(method, election, order)) expect(smithSet(election)).toContain(winner)
      }),
      { numRuns: 300 },
    )
  })
})

describe('reversal symmetry', () => {
  it('holds for schulze: nobody wins alone on the ballots and on the ballots turned round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }).chain(strictRanks), (election) => {
        const turned = withBallots(election, election.ballots.map((ballot) => ({ weight: ballot.weight, ranks: 'ranks' in ballot ? ballot.ranks.toReversed() : [] })))
        const alone = (one: Election) => count('schulze', one).winners
        if (alone(election).length === 1) expect(alone(turned)).not.toEqual(alone(election))
      }),
      { numRuns: 300 },
    )
  })
})

/** How one ballot likes the options: higher is better. */
const likes = (election: Election, place: number): number => {
  const ballot = election.ballots.at(-1)!
  if ('numbers' in ballot) return ballot.numbers[place]!
  if ('approvals' in ballot) return ballot.approvals.includes(place) ? 1 : 0
  const rank = ballot.ranks.findIndex((equals) => equals.includes(place))
  return rank < 0 ? -100 : -rank
}

/** Whether the last voter, by coming, got a result that they like no less. */
const isWorthIt = (method: Method) =>
  fc.property(withOrder((size) => anyElection(formOf[method], size)), ([election, order]) => {
    if (election.ballots.length < 2) return true
    const all = withBallots(election, [...election.ballots.slice(0, -1), { ...election.ballots.at(-1)!, weight: 1 }])
    const [before] = win(method, withBallots(all, all.ballots.slice(0, -1)), order)
    const [after] = win(method, all, order)
    const place = (id: string) => idsOf(all).indexOf(id)
    return !before || likes(all, place(after!)) >= likes(all, place(before))
  })

describe('a voter who comes', () => {
  it.each(['plurality', 'approval', 'score', 'dot'] as const)('does not turn the result by %s into one that they like less (no-show)', (method) => fc.assert(isWorthIt(method), { numRuns: 500 }))
  it.each(['irv', 'star', 'schulze', 'ranked-pairs'] as const)('may do so by %s, which a search finds', (method) => expect(fc.check(isWorthIt(method), { numRuns: 50_000, seed: 2026 }).failed).toBe(true))
})

/** The winner put alone at the top of one voter's ballot, or with a higher number there. */
const raised = (election: Election, winner: number, n: number): Election => {
  const ballots = election.ballots.flatMap((ballot) => (ballot.weight > 1 ? [{ ...ballot, weight: ballot.weight - 1 }, { ...ballot, weight: 1 }] : [ballot]))
  const changed = ballots.map((ballot, i) => {
    if (i !== n % ballots.length || ballot.weight > 1) return ballot
    if ('ranks' in ballot) return { ...ballot, ranks: [[winner], ...ballot.ranks.map((rank) => rank.filter((place) => place !== winner)).filter((rank) => rank.length > 0)] }
    if ('approvals' in ballot) return { ...ballot, approvals: [...new Set([...ballot.approvals, winner])] }
    return { ...ballot, numbers: ballot.numbers.map((number, place) => (place === winner ? number + 1 : number)) }
  })
  return withBallots(election, changed)
}

const stays = (method: Method, make = (size: number) => anyElection(formOf[method], size)) =>
  fc.property(withOrder(make), fc.nat({ max: 50 }), ([election, order], n) => {
    const [winner] = win(method, election, order)
    return !winner || win(method, raised(election, idsOf(election).indexOf(winner), n), order)[0] === winner
  })

describe('a winner who is put higher on a ballot', () => {
  it.each(single.filter((method) => method !== 'irv'))('still wins by %s (monotonicity)', (method) => fc.assert(stays(method), { numRuns: 500 }))

  it.each(['schulze', 'ranked-pairs'] as const)('still wins by %s where victories go round in circles', (method) => fc.assert(stays(method, turningRanks), { numRuns: 500 }))

  it('may lose by irv, which a search finds', () => {
    const { failed, counterexample } = fc.check(stays('irv'), { numRuns: 20_000, seed: 2026 })
    expect(failed).toBe(true)
    const [[election, order], n] = counterexample!
    const [winner] = win('irv', election, order)
    expect(win('irv', raised(election, idsOf(election).indexOf(winner!), n), order)).not.toEqual([winner])
  })

  it('may lose by irv: two of 17 voters put B first instead of A, and C wins instead of B (rangevoting.org/StarVoting.html)', () => {
    const ballots = ['5 C>B>A', '4 A>C>B', '6 B>A>C']
    expect(count('irv', electionOf({ options: ['A', 'B', 'C'], ballots: [...ballots, '2 A>B>C'] })).winners).toEqual(['B'])
    expect(count('irv', electionOf({ options: ['A', 'B', 'C'], ballots: [...ballots, '2 B>A>C'] })).winners).toEqual(['C'])
  })
})

/** Groups of voters by their places in the list, from one to all. */
const groupsOf = (size: number) => subsets(Array.from({ length: size }, (_, i) => i)).filter((group) => group.length > 0)
const few = (make: (size: number) => fc.Arbitrary<Election>) => withOrder(make, { min: 3, max: 5 }).filter(([election]) => votersOf(election).length <= 9)

describe('several winners', () => {
  it.each(['equal-shares', 'phragmen'] as const)('by %s give every group its share of what it agrees on (proportional justified representation)', (method) => {
    fc.assert(
      fc.property(few(anyApprovals), fc.integer({ min: 1, max: 3 }), ([election, order], seats) => {
        const voters = votersOf(election).map(({ numbers }) => numbers.flatMap((number, place) => (number === 1 ? [place] : []))).filter((approved) => approved.length > 0)
        const winners = win(method, election, order, seats).map((id) => idsOf(election).indexOf(id))
        for (const group of groupsOf(voters.length)) {
          const sets = group.map((i) => voters[i]!)
          const common = sets.reduce((all, approved) => all.filter((place) => approved.includes(place)))
          const share = Math.min(common.length, Math.floor((group.length * seats) / voters.length))
          expect(winners.filter((place) => sets.some((approved) => approved.includes(place))).length).toBeGreaterThanOrEqual(share)
          // Equal shares promises more: somebody in the group has that many of their own (extended justified representation).
          if (method === 'equal-shares' && share > 0) expect(Math.max(...sets.map((approved) => winners.filter((place) => approved.includes(place)).length))).toBeGreaterThanOrEqual(share)
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('by equal shares give those who vote the same at least their quota', () => {
    fc.assert(
      fc.property(withOrder(anyApprovals, { min: 3 }), fc.integer({ min: 1, max: 3 }), ([election, order], seats) => {
        const voters = votersOf(election).filter(({ numbers }) => numbers.includes(1))
        const winners = win('equal-shares', election, order, seats).map((id) => idsOf(election).indexOf(id))
        for (const { numbers } of voters) {
          const alike = voters.filter((other) => other.numbers.join() === numbers.join()).length
          const quota = Math.floor((alike * seats) / voters.length)
          const approved = numbers.filter((number) => number === 1).length
          expect(winners.filter((place) => numbers[place] === 1).length).toBeGreaterThanOrEqual(Math.min(quota, approved))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('by stv give every solid coalition its quotas (Droop proportionality)', () => {
    fc.assert(
      fc.property(few(strictRanks), fc.integer({ min: 1, max: 3 }), ([election, order], seats) => {
        const voters = votersOf(election)
        const quota = Math.floor(voters.length / (seats + 1)) + 1
        const winners = win('stv', election, order, seats).map((id) => idsOf(election).indexOf(id))
        for (const set of subsets(everyone(election)).filter(({ length }) => length > 0)) {
          const solid = voters.filter(({ ranks }) => ranks.slice(0, set.length).every(([place]) => set.includes(place!))).length
          const deserved = Math.min(set.length, seats, Math.floor(solid / quota))
          expect(winners.filter((place) => set.includes(place)).length).toBeGreaterThanOrEqual(deserved)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('equal ranks', () => {
  const elections: Record<EqualRanks, string[]> = {
    share: ['2 A', '1 A', '1 B', '2 C'],
    skip: ['2 A', '2 C', '2 C'],
    exhaust: ['2 A', '2 C'],
  }
  it.each(equalRanks)('with %s count as ballots that say so', (shared) => {
    const tied = electionOf({ options: ['A', 'B', 'C'], ballots: ['2 A', '2 A=B>C', '2 C'] })
    const totals = (election: Election) => count('plurality', election, { equalRanks: shared }).rounds
    expect(totals(tied)).toEqual(totals(electionOf({ options: ['A', 'B', 'C'], ballots: elections[shared] })))
  })

  it('share a vote anew when one of them is dropped', () => {
    const { rounds, winners } = count('irv', electionOf({ options: ['A', 'B', 'C', 'D'], ballots: ['3 A=B=C', '2 C', '4 D', '1 A'] }))
    expect(rounds.map((round) => round.kind === 'transfer' && round.rows.map(({ votes }) => votes))).toEqual([[2, 1, 3, 4], ['5/2', '7/2', 4], [5, 4]])
    expect(winners).toEqual(['C'])
  })
})
