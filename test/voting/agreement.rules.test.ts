import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count } from '../../api/voting/rules/count.ts'
import { type Election, fillsSeats, formOf, type Method, methods } from '../../api/voting/rules/election.ts'
import { anyElection, turningRanks, withOrder } from '../support/random-elections.ts'
import { slowEqualShares, slowIrv, slowPhragmen, slowPlurality, slowRankedPairs, slowSchulze, slowStar, slowStv, slowSum } from '../support/slow-counts.ts'

const slow: Record<Method, (election: Election, order: readonly number[], seats: number) => number[]> = {
  plurality: slowPlurality,
  approval: slowSum,
  score: slowSum,
  star: slowStar,
  dot: slowSum,
  irv: slowIrv,
  schulze: slowSchulze,
  'ranked-pairs': slowRankedPairs,
  stv: slowStv,
  phragmen: slowPhragmen,
  'equal-shares': slowEqualShares,
}

const runs = { numRuns: 400 }

describe('every method agrees with its definition read literally', () => {
  it.each(methods)('%s', (method) => {
    fc.assert(
      fc.property(withOrder((size) => anyElection(formOf[method], size)), fc.integer({ min: 1, max: 5 }), ([election, order], wish) => {
        const ids = election.options.map(({ id }) => id)
        const seats = fillsSeats(method) ? Math.min(wish, ids.length) : 1
        const { winners } = count(method, election, { seats, tieBreak: { rule: 'LOT', order } })
        expect(winners).toEqual(slow[method](election, order.map((id) => ids.indexOf(id)), seats).map((place) => ids[place]))
      }),
      runs,
    )
  })

  const onBallots = (method: Method, make: (size: number) => fc.Arbitrary<Election>) =>
    fc.assert(
      fc.property(withOrder(make), ([election, order]) => {
        const ids = election.options.map(({ id }) => id)
        const { winners } = count(method, election, { tieBreak: { rule: 'LOT', order } })
        expect(winners).toEqual(slow[method](election, order.map((id) => ids.indexOf(id)), 1).map((place) => ids[place]))
      }),
      runs,
    )
  it.each(['plurality', 'irv', 'schulze', 'ranked-pairs', 'stv'] as const)('%s on ballots of scores', (method) => onBallots(method, (size) => anyElection('scores', size)))
  it.each(['irv', 'schulze', 'ranked-pairs', 'stv'] as const)('%s where victories go round in circles', (method) => onBallots(method, turningRanks))
})
