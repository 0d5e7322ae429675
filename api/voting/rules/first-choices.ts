import { addSafely, type Ranked } from './ballots.ts'
import { type Fraction, fraction } from './exact.ts'

export type FirstChoices = {
  /** For each option, the votes of the ballots that rank it best among those in the race; shared among equals. */
  votes: Fraction[]
  /** Ballots that rank at least one option in the race, and those that do not. */
  ballots: number
  exhausted: number
}

/** The first choices among the options in the race (`isIn`, 1 for each of them). */
export const firstChoices = ({ size, weights, starts, ends, options, ranks }: Ranked, isIn: Uint8Array): FirstChoices => {
  // Votes by how many share each of them: sums of integers, which become fractions once, at the end.
  const sharedBy = new Map<number, number[]>()
  const whole = new Array<number>(size).fill(0)
  let ballots = 0
  let exhausted = 0
  for (let kind = 0; kind < weights.length; kind++) {
    const end = ends[kind]!
    let first = starts[kind]!
    while (first < end && isIn[options[first]!] === 0) first++
    const weight = weights[kind]!
    if (first === end) {
      exhausted += weight
      continue
    }
    ballots += weight
    const rank = ranks[first]!
    let equals = 1
    for (let i = first + 1; i < end && ranks[i] === rank; i++) equals += isIn[options[i]!]!
    if (equals === 1) {
      whole[options[first]!]! += weight
      continue
    }
    let shares = sharedBy.get(equals)
    if (!shares) sharedBy.set(equals, (shares = new Array<number>(size).fill(0)))
    for (let i = first; i < end && ranks[i] === rank; i++) if (isIn[options[i]!] === 1) shares[options[i]!] = addSafely(shares[options[i]!]!, weight)
  }
  const votes = whole.map((own, option) => [...sharedBy].reduce((total, [equals, shares]) => total.add(fraction(shares[option]!, equals)), fraction(own)))
  return { votes, ballots, exhausted }
}
