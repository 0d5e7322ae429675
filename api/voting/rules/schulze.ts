import type { Option } from './election.ts'
import { condorcetWinner } from './pairwise.ts'
import type { Run } from './ties.ts'
import { listed } from './wording.ts'

/**
 * The strength of the strongest path from each option to each other one: a path is as strong as its weakest victory, and a
 * victory as strong as the ballots for it (winning votes); 0 where there is no path. Floyd–Warshall over the ranks of the
 * strengths, which fit into 32 bits whatever the counts.
 */
export const strongestPaths = (pairwise: readonly (readonly number[])[]): number[][] => {
  const size = pairwise.length
  const levels = [...new Set([0, ...pairwise.flat()])].sort((a, b) => a - b)
  const levelOf = new Map(levels.map((votes, level) => [votes, level]))
  const strengths = new Int32Array(size * size)
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) if (pairwise[i]![j]! > pairwise[j]![i]!) strengths[i * size + j] = levelOf.get(pairwise[i]![j]!)!
  for (let via = 0; via < size; via++) {
    for (let i = 0; i < size; i++) {
      const there = strengths[i * size + via]!
      if (there === 0 || i === via) continue
      for (let j = 0; j < size; j++) {
        const through = Math.min(there, strengths[via * size + j]!)
        if (i !== j && through > strengths[i * size + j]!) strengths[i * size + j] = through
      }
    }
  }
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => levels[strengths[i * size + j]!]!))
}

/**
 * The Schulze method with winning votes (Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method”, Social Choice and Welfare 36, 2011): an option wins whose strongest path to every other one is at least
 * as strong as the path back. Equal and missing ranks are taken as they are.
 */
export const schulze = (options: readonly Option[], pairwise: readonly (readonly number[])[]): Run => {
  const paths = strongestPaths(pairwise)
  const title = (i: number) => options[i]!.title
  const isPreferred = pairwise.some((row) => row.some((votes) => votes > 0))
  const beatsAll = condorcetWinner(pairwise)
  const best = options.flatMap((_, i) => (paths.every((row, j) => paths[i]![j]! >= row[i]!) ? [i] : []))
  const rivals = (winner: number) => options.flatMap((_, i) => (i === winner ? [] : [`${title(i)} ${paths[winner]![i]} to ${paths[i]![winner]}`]))
  return (count) => {
    if (!isPreferred) {
      count.sentences.push('No ballot prefers an option to another, so nothing was chosen.')
      return
    }
    count.rounds.push({ kind: 'paths', strengths: paths })
    const winner = best.length === 1 ? best[0]! : count.choose({ tied: best, purpose: 'win', step: 'the strongest paths', equal: 'by their strongest paths' })
    count.winners.push(winner)
    if (beatsAll !== null) count.sentences.push(`${title(winner)} won: more ballots prefer it to each other option than the other way round.`)
    else count.sentences.push('No option beats every other one head to head.', `${title(winner)} won by its strongest paths, as each is at least as strong as the path back: ${listed(rivals(winner))}.`)
  }
}
