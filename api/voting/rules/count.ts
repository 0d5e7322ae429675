import { approval } from './approval.ts'
import { type Marked, markedOf, type Ranked, rankedOf, readAs } from './ballots.ts'
import { dot } from './dot.ts'
import { canCount, type Election, fillsSeats, type Method, methods, type Option, type Settings, takesCredit, type Tally, Unsound } from './election.ts'
import { equalShares } from './equal-shares.ts'
import { irv } from './irv.ts'
import { condorcetWinner, pairwiseOf } from './pairwise.ts'
import { phragmen } from './phragmen.ts'
import { plurality } from './plurality.ts'
import { rankedPairs } from './ranked-pairs.ts'
import { schulze } from './schulze.ts'
import { score } from './score.ts'
import { star } from './star.ts'
import { stv } from './stv.ts'
import { countWithTies, type Run } from './ties.ts'

/** What the methods read; `ranked` with its equal ranks as the settings have it. */
type Read = { marked: Marked; ranked: Ranked; pairwise: number[][]; seats: number; credit: number[] }

const runs: Record<Method, (options: readonly Option[], read: Read) => Run> = {
  plurality: (options, { ranked, credit }) => plurality(options, ranked, credit),
  approval: (options, { marked, credit }) => approval(options, marked, credit),
  score: (options, { marked, credit }) => score(options, marked, credit),
  star: (options, { marked, pairwise }) => star(options, marked, pairwise),
  dot: (options, { marked, credit }) => dot(options, marked, credit),
  irv: (options, { ranked }) => irv(options, ranked),
  schulze: (options, { pairwise }) => schulze(options, pairwise),
  'ranked-pairs': (options, { pairwise }) => rankedPairs(options, pairwise),
  stv: (options, { ranked, seats }) => stv(options, ranked, seats),
  phragmen: (options, { marked, seats }) => phragmen(options, marked, seats),
  'equal-shares': (options, { marked, seats }) => equalShares(options, marked, seats),
}

/** How many counts are made at most to see what a tie decides: two thousand, and fewer where one of them takes long. */
const mostCounts = (size: number, ballots: number): number => Math.max(2, Math.min(2_000, Math.floor(100_000_000 / (size * size * (size * size + ballots)))))

const check = (method: Method, { options, form }: Election, { seats = 1, tieBreak, credit = {} }: Settings): void => {
  if (options.length < 2) throw new Unsound('An election has at least two options.', ['options'])
  const ids = new Set(options.map(({ id }) => id))
  if (ids.size < options.length) throw new Unsound('Two options have the same id.', ['options'])
  if (!canCount(method, form)) throw new Unsound(`The method ${method} cannot count ballots of ${form}.`, ['method'])
  if (!Number.isSafeInteger(seats) || seats < 1) throw new Unsound('The number of seats is whole and at least 1.', ['seats'])
  if (seats > options.length) throw new Unsound(`There are more seats (${seats}) than options (${options.length}).`, ['seats'])
  if (seats > 1 && !fillsSeats(method)) throw new Unsound(`The method ${method} chooses one winner; for several there are stv, phragmen and equal-shares.`, ['seats'])
  if (tieBreak && (tieBreak.order.length !== ids.size || !options.every(({ id }) => tieBreak.order.includes(id)))) throw new Unsound('The order for ties names every option once.', ['tieBreak', 'order'])
  for (const [id, amount] of Object.entries(credit)) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new Unsound('Credit is a whole number and at least 0.', ['credit', id])
  }
}

/**
 * Counts an election. The result depends on the ballots and not on their order, nor on the names of the options but for the lot.
 * Throws Unsound for what cannot be counted: fewer than two options, ballots of a form that the method cannot read, more seats than
 * options, several seats for a method that chooses one, a ballot that names an option twice or one that there is not, an order for
 * ties that leaves one out, and counts beyond 2^53 − 1.
 */
export const count = (method: Method, election: Election, settings: Settings = {}): Tally => {
  check(method, election, settings)
  const { options } = election
  const { seats = 1, equalRanks = 'share', tieBreak = null } = settings
  const ids = options.map(({ id }) => id)
  const credit = ids.map((id) => (takesCredit(method) ? (settings.credit?.[id] ?? 0) : 0))
  const marked = election.form === 'ranks' ? { size: ids.length, weights: [], marks: [] } : markedOf(election)
  const ranked = rankedOf(election, marked)
  const pairwise = pairwiseOf(ranked)
  const bench = { ids, titles: options.map(({ title }) => title), order: tieBreak?.order.map((id) => ids.indexOf(id)) ?? null, rule: tieBreak?.rule ?? null }
  const run = runs[method](options, { marked, ranked: readAs(ranked, equalRanks), pairwise, seats, credit })
  const { winners, ties, rounds, sentences } = countWithTies(run, bench, mostCounts(ids.length, ranked.weights.length))
  return { method, options: ids, winners: winners.map((place) => ids[place]!), ties, rounds, pairwise, sentences }
}

export type Comparison = {
  /** The winners by every other method that the ballots allow; fewer than the seats where a tie was left open. */
  others: { method: Method; winners: string[]; isTied: boolean }[]
  /** The option that beats every other head to head, or null. */
  condorcetWinner: string | null
}

/**
 * Who would have won by every other method on the same ballots, with the same settings: methods that choose one winner name one,
 * however many the seats, and credit counts where it does.
 */
export const compare = (method: Method, election: Election, settings: Settings = {}): Comparison => {
  const winner = condorcetWinner(pairwiseOf(rankedOf(election)))
  const others = methods
    .filter((other) => other !== method && canCount(other, election.form))
    .map((other) => {
      const { winners, ties } = count(other, election, { ...settings, seats: fillsSeats(other) ? settings.seats : 1 })
      return { method: other, winners, isTied: ties.length > 0 }
    })
  return { others, condorcetWinner: winner === null ? null : election.options[winner]!.id }
}
