import { addSafely, type Marked } from './ballots.ts'
import type { Option } from './election.ts'
import { fraction } from './exact.ts'
import type { Run } from './ties.ts'
import { highestTotal } from './totals.ts'
import { counted } from './wording.ts'

/** The sum of the numbers that each option got. Throws Unsound where one goes beyond 2^53 − 1. */
export const sumsOf = ({ size, weights, marks }: Marked): number[] => {
  const sums = new Array<number>(size).fill(0)
  marks.forEach((numbers, kind) => {
    for (let i = 0; i < size; i++) if (numbers[i]! > 0) sums[i] = addSafely(sums[i]!, numbers[i]! * weights[kind]!)
  })
  return sums
}

/**
 * Score voting (range voting; Smith, “Range voting”, 2000): the option with the highest sum of scores wins. An option without a
 * score on a ballot has 0 from it.
 */
export const score = (options: readonly Option[], marked: Marked, credit: readonly number[]): Run =>
  highestTotal(options, sumsOf(marked).map((sum) => fraction(sum)), credit, (own) => counted(own, 'point'))
