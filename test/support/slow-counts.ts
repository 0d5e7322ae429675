import Fraction from 'fraction.js'
import type { Election } from '../../api/voting/rules/election.ts'

// Each method word for word by its definition, one voter at a time, as slow as that is: what the quick ones are held against.
// Ties are broken by an order of all options; whoever comes first in it wins, and whoever comes last is dropped.

/** One voter: the options by rank, best first, and the numbers or approvals for each option. */
export type Voter = { ranks: number[][]; numbers: number[] }

export const votersOf = (election: Election): Voter[] =>
  election.ballots.flatMap((ballot) => {
    const numbers = election.options.map((_, i) => ('numbers' in ballot ? ballot.numbers[i]! : 'approvals' in ballot && ballot.approvals.includes(i) ? 1 : 0))
    const levels = [...new Set(numbers)].filter((level) => level > 0).sort((a, b) => b - a)
    const ranks = 'ranks' in ballot ? ballot.ranks.map((rank) => [...rank]) : levels.map((level) => numbers.flatMap((number, i) => (number === level ? [i] : [])))
    return Array.from({ length: ballot.weight }, () => ({ ranks: ranks.filter((rank) => rank.length > 0), numbers }))
  })

export const everyone = (election: Election) => election.options.map((_, i) => i)
const inOrder = (places: readonly number[], order: readonly number[]) => order.filter((place) => places.includes(place))
export const best = (places: readonly number[], worthOf: (place: number) => Fraction, order: readonly number[]) => {
  const most = places.map(worthOf).reduce((a, b) => (a.gt(b) ? a : b))
  return inOrder(places.filter((place) => worthOf(place).equals(most)), order)[0]!
}
const worst = (places: readonly number[], worthOf: (place: number) => Fraction, order: readonly number[]) => best(places, (place) => worthOf(place).neg(), order.toReversed())

/** What one voter’s first choice among the options in the race is worth to each of them. */
const firstChoice = ({ ranks }: Voter, race: readonly number[]): Map<number, Fraction> => {
  const rank = ranks.map((places) => places.filter((place) => race.includes(place))).find((places) => places.length > 0) ?? []
  return new Map(rank.map((place) => [place, new Fraction(1, rank.length)]))
}
const firstChoices = (voters: readonly Voter[], race: readonly number[]) => (place: number) =>
  voters.reduce((total, voter) => total.add(firstChoice(voter, race).get(place) ?? new Fraction(0)), new Fraction(0))

export const slowPlurality = (election: Election, order: readonly number[]) => {
  const votes = firstChoices(votersOf(election), everyone(election))
  return everyone(election).every((place) => votes(place).equals(0)) ? [] : [best(everyone(election), votes, order)]
}

const sumOf = (voters: readonly Voter[]) => (place: number) => new Fraction(voters.reduce((total, { numbers }) => total + numbers[place]!, 0))

/** Approval, score and dot alike: the highest sum. */
export const slowSum = (election: Election, order: readonly number[]) => {
  const sum = sumOf(votersOf(election))
  return everyone(election).every((place) => sum(place).equals(0)) ? [] : [best(everyone(election), sum, order)]
}

/** How many voters put a above b. */
export const preferring = (voters: readonly Voter[]) => (a: number, b: number) => {
  const rankOf = ({ ranks }: Voter, place: number) => {
    const rank = ranks.findIndex((places) => places.includes(place))
    return rank < 0 ? Number.POSITIVE_INFINITY : rank
  }
  return voters.filter((voter) => rankOf(voter, a) < rankOf(voter, b)).length
}

export const slowStar = (election: Election, order: readonly number[]) => {
  const voters = votersOf(election)
  const sum = sumOf(voters)
  const prefer = preferring(voters)
  if (everyone(election).every((place) => sum(place).equals(0))) return []
  const finalists: number[] = []
  while (finalists.length < 2) {
    const open = everyone(election).filter((place) => !finalists.includes(place))
    const most = open.map(sum).reduce((a, b) => (a.gt(b) ? a : b))
    const tied = open.filter((place) => sum(place).equals(most))
    const preferred = tied.find((place) => tied.every((other) => other === place || prefer(place, other) > prefer(other, place)))
    finalists.push(tied.length + finalists.length <= 2 ? tied[0]! : (preferred ?? inOrder(tied, order)[0]!))
  }
  const [a, b] = finalists as [number, number]
  if (prefer(a, b) !== prefer(b, a)) return [prefer(a, b) > prefer(b, a) ? a : b]
  return [best([a, b], sum, order)]
}

export const slowIrv = (election: Election, order: readonly number[]) => {
  const voters = votersOf(election)
  if (voters.every(({ ranks }) => ranks.length === 0)) return []
  let race = everyone(election)
  while (race.length > 1) {
    const out = worst(race, firstChoices(voters, race), order)
    race = race.filter((place) => place !== out)
  }
  return race
}

const pathsBetween = (from: number, to: number, places: readonly number[]): number[][] =>
  from === to ? [[to]] : places.filter((place) => place !== from).flatMap((next) => pathsBetween(next, to, places.filter((place) => place !== from)).map((path) => [from, ...path]))

export const slowSchulze = (election: Election, order: readonly number[]) => {
  const prefer = preferring(votersOf(election))
  const places = everyone(election)
  if (places.every((a) => places.every((b) => prefer(a, b) === 0))) return []
  const step = (a: number, b: number) => (prefer(a, b) > prefer(b, a) ? prefer(a, b) : 0)
  const strength = (a: number, b: number) => Math.max(...pathsBetween(a, b, places).map((path) => Math.min(...path.slice(1).map((place, i) => step(path[i]!, place)))))
  return inOrder(places.filter((a) => places.every((b) => a === b || strength(a, b) >= strength(b, a))), order).slice(0, 1)
}

/** Sorted by strength; of equals those over the option that comes last first. */
export const slowRankedPairs = (election: Election, order: readonly number[]) => {
  const prefer = preferring(votersOf(election))
  const places = everyone(election)
  if (places.every((a) => places.every((b) => prefer(a, b) === 0))) return []
  const victories = places.flatMap((a) => places.filter((b) => prefer(a, b) > prefer(b, a)).map((b) => [a, b] as const))
  const sorted = victories.sort(([a, b], [c, d]) => prefer(c, d) - prefer(a, b) || prefer(b, a) - prefer(d, c) || order.indexOf(d) - order.indexOf(b))
  const locked: (readonly [number, number])[] = []
  const leads = (from: number, to: number): boolean => from === to || locked.some(([a, b]) => a === from && leads(b, to))
  for (const [a, b] of sorted) if (!leads(b, a)) locked.push([a, b])
  return inOrder(places.filter((place) => locked.every(([, loser]) => loser !== place)), order).slice(0, 1)
}

/** Each voter’s vote is a set of pieces, one for each option that holds a part of it. */
export const slowStv = (election: Election, order: readonly number[], seats: number) => {
  const voters = votersOf(election).filter(({ ranks }) => ranks.length > 0)
  if (voters.length === 0) return []
  const quota = Math.floor(voters.length / (seats + 1)) + 1
  let race = everyone(election)
  const elected: number[] = []
  const waiting: number[] = []
  const pieces = voters.map((voter) => firstChoice(voter, race))
  const votes = (place: number) => pieces.reduce((total, piece) => total.add(piece.get(place) ?? 0), new Fraction(0))
  const give = (from: number, factor: Fraction) => {
    pieces.forEach((piece, i) => {
      const value = (piece.get(from) ?? new Fraction(0)).mul(factor)
      piece.delete(from)
      for (const [place, share] of firstChoice(voters[i]!, race)) piece.set(place, (piece.get(place) ?? new Fraction(0)).add(value.mul(share)))
    })
  }
  while (elected.length < seats) {
    const reached = race.filter((place) => votes(place).gte(quota)).sort((a, b) => votes(b).compare(votes(a)) || a - b)
    elected.push(...reached)
    waiting.push(...reached.filter((place) => votes(place).gt(quota)))
    race = race.filter((place) => !reached.includes(place))
    if (elected.length >= seats) break
    if (race.length <= seats - elected.length) {
      elected.push(...race.toSorted((a, b) => votes(b).compare(votes(a)) || a - b))
      break
    }
    if (waiting.length > 0) {
      const from = best(waiting, votes, order)
      waiting.splice(waiting.indexOf(from), 1)
      give(from, votes(from).sub(quota).div(votes(from)))
    } else {
      const out = worst(race, votes, order)
      race = race.filter((place) => place !== out)
      give(out, new Fraction(1))
    }
  }
  return elected
}

/** Everybody earns money at the same rate; an option is bought in the moment when its supporters have its price together. */
const buyInTime = (voters: readonly Voter[], money: Fraction[], elected: number[], order: readonly number[], seats: number) => {
  while (elected.length < seats) {
    const open = everyone({ options: voters[0]!.numbers } as unknown as Election).filter((place) => !elected.includes(place) && voters.some(({ numbers }) => numbers[place] === 1))
    if (open.length === 0) return
    const wait = (place: number) => {
      const supporters = voters.flatMap(({ numbers }, i) => (numbers[place] === 1 ? [i] : []))
      return new Fraction(1).sub(supporters.reduce((sum, i) => sum.add(money[i]!), new Fraction(0))).div(supporters.length)
    }
    const next = best(open, (place) => wait(place).neg(), order)
    const time = wait(next)
    voters.forEach(({ numbers }, i) => {
      money[i] = numbers[next] === 1 ? new Fraction(0) : money[i]!.add(time)
    })
    elected.push(next)
  }
}

export const slowPhragmen = (election: Election, order: readonly number[], seats: number) => {
  const voters = votersOf(election)
  const elected: number[] = []
  if (voters.length > 0) buyInTime(voters, voters.map(() => new Fraction(0)), elected, order, seats)
  return elected
}

export const slowEqualShares = (election: Election, order: readonly number[], seats: number) => {
  const voters = votersOf(election).filter(({ numbers }) => numbers.includes(1))
  const elected: number[] = []
  if (voters.length === 0) return elected
  const money = voters.map(() => new Fraction(seats, voters.length))
  /** The price for one of the supporters: the poorest of them give all, for each number of these; the one that adds up. */
  const priceOf = (place: number): Fraction | null => {
    const purses = voters.flatMap(({ numbers }, i) => (numbers[place] === 1 ? [money[i]!] : [])).sort((a, b) => a.compare(b))
    const total = (price: Fraction) => purses.reduce((sum, purse) => sum.add(purse.lt(price) ? purse : price), new Fraction(0))
    const prices = purses.map((_, poor) => new Fraction(1).sub(purses.slice(0, poor).reduce((sum, purse) => sum.add(purse), new Fraction(0))).div(purses.length - poor))
    return prices.find((price) => total(price).equals(1)) ?? null
  }
  while (elected.length < seats) {
    const open = everyone(election).filter((place) => !elected.includes(place) && priceOf(place) !== null)
    if (open.length === 0) break
    const next = best(open, (place) => priceOf(place)!.neg(), order)
    const price = priceOf(next)!
    voters.forEach(({ numbers }, i) => {
      if (numbers[next] === 1) money[i] = money[i]!.lt(price) ? new Fraction(0) : money[i]!.sub(price)
    })
    elected.push(next)
  }
  buyInTime(voters, money, elected, order, seats)
  return elected
}
