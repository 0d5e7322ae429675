import type { Marked } from './ballots.ts'
import type { Option } from './election.ts'
import { fraction, one, zero } from './exact.ts'
import { change, fillPurses, moneyIn, peopleIn, type Purses, sharesOf, supportersOf } from './purses.ts'
import { electLeast } from './seats.ts'
import type { Count, Run } from './ties.ts'

type Voters = { options: readonly Option[]; weights: readonly number[]; supporters: readonly (readonly number[])[] }

/**
 * Gives the seats that are left by Phragmén’s sequential rule, from whatever loads the voters bear already: an option brings a load of
 * one, divided among its supporters so that all of them bear the same in the end; the option that leaves the least with them is elected.
 */
export const electByLoad = (count: Count, { options, weights, supporters }: Voters, seats: number, loads: Purses): void => {
  while (count.winners.length < seats) {
    const found = electLeast(count, { options, supporters, purses: loads, seats }, 'load', (option) => {
      const shares = sharesOf(loads, weights, supporters[option]!)
      return shares.length === 0 ? null : one.add(moneyIn(shares)).div(fraction(peopleIn(shares)))
    })
    if (!found) {
      const left = seats - count.winners.length
      count.sentences.push(`No ballot approves another option, so ${left === 1 ? 'a seat stays' : `${left} seats stay`} empty.`)
      return
    }
    change(loads, supporters[found.elected]!, () => found.least)
  }
}

/**
 * Phragmén’s sequential rule for approvals (Phragmén, 1894; as in Lackner and Skowron, “Multi-Winner Voting with Approval Preferences”,
 * 2023). An option that nobody approves is not elected, so seats may stay empty.
 */
export const phragmen = (options: readonly Option[], marked: Marked, seats: number): Run => {
  const voters = { options, weights: marked.weights, supporters: supportersOf(marked) }
  return (count) => {
    if (voters.supporters.every((kinds) => kinds.length === 0)) count.sentences.push('No ballot approves an option, so nothing was chosen.')
    else electByLoad(count, voters, seats, fillPurses(marked.weights.length, zero))
  }
}
