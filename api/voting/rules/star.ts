import { type Marked, totalOf } from './ballots.ts'
import type { Option } from './election.ts'
import { sumsOf } from './score.ts'
import type { Count, Run } from './ties.ts'
import { counted } from './wording.ts'

/**
 * STAR voting (score, then automatic runoff): of the two options with the highest sums of scores, the one wins that more ballots
 * score above the other. Ties as in the “STAR Voting Technical Specifications” of the Equal Vote Coalition, 2.b: for a place in
 * the runoff, the option that more ballots prefer to each of the others that are tied; in the runoff, the one with the higher
 * sum; and after these the rule announced before the poll.
 */
export const star = (options: readonly Option[], marked: Marked, pairwise: readonly (readonly number[])[]): Run => {
  const sums = sumsOf(marked)
  const ballots = totalOf(marked.weights)
  const title = (i: number) => options[i]!.title
  const id = (i: number) => options[i]!.id
  const preferredToAll = (tied: readonly number[]) => tied.find((i) => tied.every((j) => i === j || pairwise[i]![j]! > pairwise[j]![i]!))

  /** The option that takes the next place in the runoff. */
  const nextFinalist = (count: Count, open: readonly number[], places: number): number => {
    const most = Math.max(...open.map((i) => sums[i]!))
    const tied = open.filter((i) => sums[i] === most)
    if (tied.length <= places) return tied[0]!
    const preferred = preferredToAll(tied)
    const own = preferred === undefined ? undefined : { chosen: preferred, brokenBy: 'HEAD_TO_HEAD' as const, because: 'as more ballots prefer it to each of the others' }
    return count.choose({ tied, purpose: 'runoff', step: 'the scores', equal: `with ${counted(most, 'point')} each`, own })
  }

  return (count) => {
    count.rounds.push({ kind: 'totals', rows: options.map((option, i) => ({ option: option.id, votes: sums[i]! })) })
    if (sums.every((sum) => sum === 0)) {
      count.sentences.push('No ballot scores an option, so nothing was chosen.')
      return
    }
    const everyone = options.map((_, i) => i)
    const first = nextFinalist(count, everyone, 2)
    const second = nextFinalist(count, everyone.filter((i) => i !== first), 1)
    const [a, b] = [first, second].sort((i, j) => sums[j]! - sums[i]! || i - j) as [number, number]
    const [forA, forB] = [pairwise[a]![b]!, pairwise[b]![a]!]
    const equal = ballots - forA - forB
    count.sentences.push(`${title(a)} with ${counted(sums[a]!, 'point')} and ${title(b)} with ${sums[b]} went into the runoff.`)
    count.rounds.push({ kind: 'runoff', rows: [{ option: id(a), votes: forA }, { option: id(b), votes: forB }], equal })
    const both = `${counted(equal, 'ballot')} ${equal === 1 ? 'puts' : 'put'} them level`
    if (forA !== forB) {
      const [winner, loser, votes, against] = forA > forB ? [a, b, forA, forB] : [b, a, forB, forA]
      count.winners.push(winner)
      count.sentences.push(`${title(winner)} won the runoff: ${counted(votes, 'ballot')} ${votes === 1 ? 'prefers' : 'prefer'} it to ${title(loser)}, ${against} the other way; ${both}.`)
    } else {
      const own = sums[a] === sums[b] ? undefined : { chosen: a, brokenBy: 'SCORES' as const, because: 'as it has the higher sum of scores' }
      count.winners.push(count.choose({ tied: [a, b], purpose: 'win', step: 'the runoff', equal: `in the runoff with ${counted(forA, 'ballot')} each`, own }))
    }
  }
}
