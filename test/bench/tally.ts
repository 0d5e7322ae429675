import { count } from '../../api/voting/rules/count.ts'
import { type Election, fillsSeats, formOf, type Method, methods } from '../../api/voting/rules/election.ts'
import { manyBallots } from '../support/many-ballots.ts'
import { everyone, slowEqualShares, slowPhragmen, slowStar, slowStv, slowSum } from '../support/slow-counts.ts'
import { type Figure, figure } from './figure.ts'
import { median } from './load.ts'
import { peer } from './peer.ts'

type Input = { ballots: { ranking: string[][]; weight: number }[]; candidates: string[] }
type Counts<T> = new (input: T) => { ranking: () => string[][] }
type Votes = Record<'Approbation' | 'FirstPastThePost' | 'InstantRunoff', Counts<Input>> & Record<'RankedPairs' | 'Schulze', Counts<unknown>> & { utils: { matrixFromBallots: (ballots: Input['ballots'], candidates: string[]) => unknown } }
type Peer = { name: string; size: number; voters: number; prepare: (election: Election, seats: number, votes: Votes) => () => string[] }

const published = (rankingOf: (input: Input, votes: Votes) => string[][], size = 20): Peer => ({
  name: 'votes 3 from npm',
  size,
  voters: 10_000,
  prepare: (election, _seats, votes) => {
    const candidates = election.options.map(({ id }) => id)
    const idOf = (place: number) => candidates[place]!
    const ballots = election.ballots.map((ballot) => ({ weight: ballot.weight, ranking: 'ranks' in ballot ? ballot.ranks.map((rank) => rank.map(idOf)) : 'approvals' in ballot ? [ballot.approvals.map(idOf)] : [] }))
    return () => rankingOf({ ballots, candidates }, votes)[0]!
  },
})

const literal = (slow: (election: Election, order: readonly number[], seats: number) => number[]): Peer => ({
  name: 'the definition read literally: no kept package counts it',
  size: 10,
  voters: 500,
  prepare: (election, seats) => () => slow(election, everyone(election), seats).map((place) => election.options[place]!.id),
})

const peers: Record<Method, Peer> = {
  plurality: published((input, { FirstPastThePost }) => new FirstPastThePost(input).ranking()),
  approval: published((input, { Approbation }) => new Approbation(input).ranking()),
  score: literal(slowSum),
  star: literal(slowStar),
  dot: literal(slowSum),
  irv: published((input, { InstantRunoff }) => new InstantRunoff(input).ranking()),
  schulze: published(({ ballots, candidates }, { Schulze, utils }) => new Schulze(utils.matrixFromBallots(ballots, candidates)).ranking()),
  // With more options it runs out of stack.
  'ranked-pairs': published(({ ballots, candidates }, { RankedPairs, utils }) => new RankedPairs(utils.matrixFromBallots(ballots, candidates)).ranking(), 8),
  stv: literal(slowStv),
  phragmen: literal(slowPhragmen),
  'equal-shares': literal(slowEqualShares),
}

const msOf = (run: () => unknown): number => {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

const measure = (method: Method, votes: Votes): Figure => {
  const { name, size, voters, prepare } = peers[method]
  const election = manyBallots(formOf[method], size, voters)
  const seats = fillsSeats(method) ? 3 : 1
  const settings = { seats, tieBreak: { rule: 'LOT' as const, order: election.options.map(({ id }) => id) } }
  const theirs = prepare(election, seats, votes)
  const found = theirs()
  const { winners } = count(method, election, settings)
  if (found.join() !== winners.join()) throw new Error(`By ${method}, ${winners} won here, and ${found} there.`)
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < 7; round++) {
    times.ours.push(msOf(() => count(method, election, settings)))
    times.theirs.push(msOf(theirs))
  }
  return figure(`tally/${method}`, median(times.ours), name, median(times.theirs), `ms for ${voters} ballots over ${size} options`, 'less')
}

/** Counting by every method, with rounds, pairs and sentences, beside a peer that names the winner of the same ballots. */
export const tally = async (): Promise<Figure[]> => {
  const votes = await peer<Votes>('votes/dist/index.js')
  return methods.map((method) => measure(method, votes))
}

/** The names of the figures. */
export const tallies = methods.map((method) => `tally/${method}`)
