import Fraction from 'fraction.js'
import type { Exact } from './election.ts'

export type { Fraction }

/** A fraction of two integers. No other numbers come in, so nothing is rounded. */
export const fraction = (numerator: number | bigint, denominator: number | bigint = 1): Fraction => new Fraction(BigInt(numerator), BigInt(denominator))

export const zero = fraction(0)
export const one = fraction(1)

export const sum = (values: Iterable<Fraction>): Fraction => {
  let total = zero
  for (const value of values) total = total.add(value)
  return total
}

/** The value as it goes into JSON: an integer as a number while it is safe, a fraction as "7/3". */
export const exact = (value: Fraction): Exact => {
  const number = Number(value.n * value.s)
  return value.d === 1n && Number.isSafeInteger(number) ? number : value.toFraction()
}

/** The value as it stands in a sentence: "2 1/3". */
export const inWords = (value: Fraction): string => value.toFraction(true)
