import type { Ranked } from './ballots.ts'
import type { Option } from './election.ts'
import { firstChoices } from './first-choices.ts'
import type { Run } from './ties.ts'
import { highestTotal } from './totals.ts'
import { counted } from './wording.ts'

/**
 * Plurality (first past the post), as defined in Brams and Fishburn, “Voting Procedures”, Handbook of Social Choice and Welfare,
 * 2002: the option with the most first choices wins. A vote is shared among options that are ranked first together.
 */
export const plurality = (options: readonly Option[], ranked: Ranked, credit: readonly number[]): Run => {
  const everyone = new Uint8Array(options.length).fill(1)
  const { votes, ballots } = firstChoices(ranked, everyone)
  return highestTotal(options, votes, credit, (own) => `${own} of ${counted(ballots, 'vote')}`)
}
