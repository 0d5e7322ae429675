import type { Option } from './election.ts'
import { exact, type Fraction, inWords } from './exact.ts'
import type { Purses } from './purses.ts'
import type { Count } from './ties.ts'

const wording = {
  load: { equal: (offer: string, seat: number) => `with a load of ${offer} for seat ${seat}`, say: (offer: string) => `its supporters bear a load of ${offer} each` },
  price: { equal: (offer: string, seat: number) => `at a price of ${offer} for seat ${seat}`, say: (offer: string) => `its supporters pay at most ${offer} each` },
}

/** Who supports each option, what they have, and how many seats there are. */
export type Supported = { options: readonly Option[]; supporters: readonly (readonly number[])[]; purses: Purses; seats: number }

/** Whether equals all get a seat, one after the other: nobody supports two of them, and there are seats for all. */
const areApart = ({ supporters }: Supported, tied: readonly number[], left: number): boolean => {
  const kinds = tied.flatMap((option) => supporters[option]!)
  return tied.length <= left && new Set(kinds).size === kinds.length
}

/**
 * Gives a seat to the option whose load or price is the least of those without a seat, and tells so; null where none can be had
 * (`offerOf` answers null for each).
 */
export const electLeast = (count: Count, supported: Supported, by: 'load' | 'price', offerOf: (option: number) => Fraction | null): { elected: number; least: Fraction } | null => {
  const { options, purses, seats } = supported
  const offers = options.flatMap((_, option) => (count.winners.includes(option) ? [] : [{ option, offer: offerOf(option) }]))
  const real = offers.flatMap(({ offer }) => (offer ? [offer] : []))
  if (real.length === 0) return null
  const least = real.reduce((a, b) => (a.lte(b) ? a : b))
  const tied = offers.filter(({ offer }) => offer?.equals(least)).map(({ option }) => option)
  const number = count.winners.length + 1
  const rows = offers.map(({ option, offer }) => ({ option: options[option]!.id, votes: offer && exact(offer) }))
  const round = { kind: 'seat' as const, number, by, rows, elected: null as string | null }
  count.rounds.push(round)
  const ask = () => {
    const state = [by, count.winners.toSorted((a, b) => a - b), ...[...purses.ofKind].map((place) => purses.amounts[place]!.toFraction())].join(';')
    return count.choose({ tied, purpose: 'win', step: `seat ${number}`, equal: wording[by].equal(inWords(least), number), state, isIdle: areApart(supported, tied, seats - count.winners.length) })
  }
  const elected = tied.length === 1 ? tied[0]! : ask()
  round.elected = options[elected]!.id
  count.winners.push(elected)
  count.sentences.push(`${options[elected]!.title} took seat ${number}: ${wording[by].say(inWords(least))}, the least of all.`)
  return { elected, least }
}
