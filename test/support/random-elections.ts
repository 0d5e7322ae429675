import fc from 'fast-check'
import type { Election, Form } from '../../api/voting/rules/election.ts'

const names = ['a', 'b', 'c', 'd', 'e']
const named = (size: number) => names.slice(0, size).map((name) => ({ id: name, title: name.toUpperCase() }))
export const anyOrder = (size: number) => fc.shuffledSubarray(names.slice(0, size), { minLength: size, maxLength: size })
const places = (size: number) => Array.from({ length: size }, (_, place) => place)

/** Ranks from a level for each option; the highest level is not ranked. */
const ranksOf = (levels: readonly number[], unranked: number) =>
  [...new Set(levels)].filter((level) => level < unranked).sort((a, b) => a - b).map((level) => levels.flatMap((own, place) => (own === level ? [place] : [])))

const weight = fc.integer({ min: 1, max: 4 })
const several = { minLength: 0, maxLength: 7 }

/** Rankings with equal and missing ranks. */
export const anyRanks = (size: number): fc.Arbitrary<Election> =>
  fc.array(fc.record({ weight, ranks: fc.array(fc.integer({ min: 0, max: size }), { minLength: size, maxLength: size }).map((levels) => ranksOf(levels, size)) }), several).map((ballots) => ({ options: named(size), form: 'ranks', ballots }))

/** Rankings of all options without equals. */
export const strictRanks = (size: number): fc.Arbitrary<Election> =>
  fc
    .array(fc.record({ weight, ranks: fc.shuffledSubarray(places(size), { minLength: size, maxLength: size }).map((order) => order.map((place) => [place])) }), { minLength: 1, maxLength: 7 })
    .map((ballots) => ({ options: named(size), form: 'ranks', ballots }))

/** Rankings that turn round the same circle, so that victories go round in circles and are often equally strong. */
export const turningRanks = (size: number): fc.Arbitrary<Election> =>
  fc
    .array(fc.record({ weight: fc.integer({ min: 1, max: 2 }), first: fc.nat({ max: size - 1 }), length: fc.integer({ min: 2, max: size }) }), { minLength: 2, maxLength: 7 })
    .map((ballots) => ({ options: named(size), form: 'ranks', ballots: ballots.map(({ weight, first, length }) => ({ weight, ranks: Array.from({ length }, (_, i) => [(first + i) % size]) })) }))

export const anyApprovals = (size: number): fc.Arbitrary<Election> =>
  fc.array(fc.record({ weight, approvals: fc.subarray(places(size)) }), several).map((ballots) => ({ options: named(size), form: 'approvals', ballots }))

export const anyNumbers = (size: number, form: 'scores' | 'points'): fc.Arbitrary<Election> =>
  fc.array(fc.record({ weight, numbers: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size }) }), several).map((ballots) => ({ options: named(size), form, ballots }))

export const anyElection = (form: Form, size: number): fc.Arbitrary<Election> =>
  form === 'ranks' ? anyRanks(size) : form === 'approvals' ? anyApprovals(size) : anyNumbers(size, form)

/** An election with an order for ties, of two to five options. */
export const withOrder = (make: (size: number) => fc.Arbitrary<Election>, { min = 2, max = 5 } = {}) =>
  fc.integer({ min, max }).chain((size) => fc.tuple(make(size), anyOrder(size)))
