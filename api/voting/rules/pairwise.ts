import type { Ranked } from './ballots.ts'

/**
 * How many ballots put one option above another: `[i][j]` counts those that prefer i to j. Equals count for neither, and a
 * ranked option stands above every unranked one.
 */
export const pairwiseOf = ({ size, weights, starts, ends, options, ranks }: Ranked): number[][] => {
  const ranked = new Array<number>(size).fill(0)
  // Of the ballots that rank j, those that put i level with it or above; the rest of them prefer j to i.
  const notBelow = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (let kind = 0; kind < weights.length; kind++) {
    const weight = weights[kind]!
    const [start, end] = [starts[kind]!, ends[kind]!]
    for (let j = start; j < end; j++) {
      const row = notBelow[options[j]!]!
      ranked[options[j]!]! += weight
      for (let i = start; i < end && ranks[i]! <= ranks[j]!; i++) row[options[i]!]! += weight
    }
  }
  return notBelow.map((row, j) => row.map((count, i) => (i === j ? 0 : ranked[j]! - count)))
}

/** The option that beats every other head to head (Condorcet, 1785), or null. */
export const condorcetWinner = (pairwise: readonly (readonly number[])[]): number | null => {
  const winner = pairwise.findIndex((row, i) => row.every((votes, j) => i === j || votes > pairwise[j]![i]!))
  return winner < 0 ? null : winner
}

/** The smallest set of options that all beat all others head to head (Smith, “Aggregation of preferences with variable electorate”, Econometrica 41, 1973). */
export const smithSet = (pairwise: readonly (readonly number[])[]): Set<number> => {
  const beats = (a: number, b: number) => pairwise[a]![b]! > pairwise[b]![a]!
  const places = pairwise.map((_, place) => place)
  // Nobody outside the set has so many victories less defeats.
  const scores = places.map((a) => places.reduce((score, b) => score + (beats(a, b) ? 1 : 0) - (beats(b, a) ? 1 : 0), 0))
  const set = new Set([scores.indexOf(Math.max(...scores))])
  for (const a of set) for (const b of places) if (b !== a && !beats(a, b)) set.add(b)
  return set
}

/** A victory head to head, with the ballots for it and against it. */
export type Victory = { winner: number; loser: number; votes: number; against: number }

export const victoriesOf = (pairwise: readonly (readonly number[])[]): Victory[] =>
  pairwise.flatMap((row, winner) => row.flatMap((votes, loser) => (votes > pairwise[loser]![winner]! ? [{ winner, loser, votes, against: pairwise[loser]![winner]! }] : [])))
