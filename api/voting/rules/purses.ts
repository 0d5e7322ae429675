import type { Marked } from './ballots.ts'
import { type Fraction, fraction, sum, zero } from './exact.ts'

/**
 * What each kind of ballot has: a budget, or a load below zero. Many kinds have the same amount, so amounts stand once in a list
 * and each kind names its own.
 */
export type Purses = { amounts: Fraction[]; ofKind: Int32Array }

/** Of the ballots that approve an option: each amount among them, with how many people have it. */
export type Share = { amount: Fraction; people: number; place: number }

export const fillPurses = (kinds: number, amount: Fraction): Purses => ({ amounts: [amount], ofKind: new Int32Array(kinds) })

/** The kinds of ballot that approve each option. */
export const supportersOf = ({ size, marks }: Marked): number[][] => {
  const supporters = Array.from({ length: size }, (): number[] => [])
  marks.forEach((approvals, kind) => {
    for (const option of approvals) supporters[option]!.push(kind)
  })
  return supporters
}

/** What the supporters have, least first. */
export const sharesOf = ({ amounts, ofKind }: Purses, weights: readonly number[], supporters: readonly number[]): Share[] => {
  const people = new Map<number, number>()
  for (const kind of supporters) people.set(ofKind[kind]!, (people.get(ofKind[kind]!) ?? 0) + weights[kind]!)
  return [...people].map(([place, number]) => ({ amount: amounts[place]!, people: number, place })).sort((a, b) => a.amount.compare(b.amount))
}

export const peopleIn = (shares: readonly Share[]): number => shares.reduce((total, { people }) => total + people, 0)
export const moneyIn = (shares: readonly Share[]): Fraction => shares.length === 0 ? zero : sum(shares.map(({ amount, people }) => amount.mul(fraction(people))))

/** Changes what each of the supporters has. */
export const change = (purses: Purses, supporters: readonly number[], become: (amount: Fraction) => Fraction): void => {
  const places = new Map(purses.amounts.map((amount, place) => [amount.toFraction(), place]))
  const moved = new Map<number, number>()
  const placeFor = (old: number) => {
    const amount = become(purses.amounts[old]!)
    const known = places.get(amount.toFraction())
    if (known !== undefined) return known
    places.set(amount.toFraction(), purses.amounts.length)
    return purses.amounts.push(amount) - 1
  }
  for (const kind of supporters) {
    const old = purses.ofKind[kind]!
    if (!moved.has(old)) moved.set(old, placeFor(old))
    purses.ofKind[kind] = moved.get(old)!
  }
}
