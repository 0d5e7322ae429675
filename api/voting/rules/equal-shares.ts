import { type Marked, totalOf } from './ballots.ts'
import type { Option } from './election.ts'
import { type Fraction, fraction, inWords, one, zero } from './exact.ts'
import { electByLoad } from './phragmen.ts'
import { change, fillPurses, moneyIn, peopleIn, type Share, sharesOf, supportersOf } from './purses.ts'
import { electLeast } from './seats.ts'
import type { Run } from './ties.ts'
import { counted } from './wording.ts'

/** The most that one supporter has to pay of the price of one, if those who have less give all; null where they cannot pay it together. */
const priceFor = (shares: readonly Share[]): Fraction | null => {
  if (shares.length === 0 || moneyIn(shares).lt(one)) return null
  let cost = one
  let payers = peopleIn(shares)
  for (const { amount, people } of shares) {
    if (amount.mul(fraction(payers)).gte(cost)) break
    cost = cost.sub(amount.mul(fraction(people)))
    payers -= people
  }
  return cost.div(fraction(payers))
}

/**
 * The method of equal shares for approvals (Peters and Skowron, “Proportionality and the limits of welfarism”, 2020; as in Lackner and
 * Skowron, “Multi-Winner Voting with Approval Preferences”, 2023): everybody who approves something has a budget of seats ÷
 * voters, an option costs one, and its supporters pay equally as far as they can; the option with the lowest price for one of them is
 * bought next. Where it elects too few, Phragmén’s sequential rule fills the seats that are left, with what everybody has kept
 * counting as a load below zero, as that book completes it.
 */
export const equalShares = (options: readonly Option[], marked: Marked, seats: number): Run => {
  const { weights, marks } = marked
  const supporters = supportersOf(marked)
  const voters = totalOf(weights.filter((_, kind) => marks[kind]!.length > 0))
  return (count) => {
    if (voters === 0) {
      count.sentences.push('No ballot approves an option, so nothing was chosen.')
      return
    }
    const budget = fraction(seats, voters)
    const budgets = fillPurses(weights.length, budget)
    count.sentences.push(`Each of ${counted(voters, 'voter')} has a budget of ${inWords(budget)}; an option costs 1.`)
    while (count.winners.length < seats) {
      const found = electLeast(count, { options, supporters, purses: budgets, seats }, 'price', (option) => priceFor(sharesOf(budgets, weights, supporters[option]!)))
      if (!found) break
      change(budgets, supporters[found.elected]!, (amount) => (amount.gt(found.least) ? amount.sub(found.least) : zero))
    }
    if (count.winners.length === seats) return
    count.sentences.push('No other option can be paid for, so the seats that are left go by the least load, with the money left counting against it.')
    const loads = { amounts: budgets.amounts.map((amount) => amount.neg()), ofKind: budgets.ofKind }
    electByLoad(count, { options, weights, supporters }, seats, loads)
  }
}
