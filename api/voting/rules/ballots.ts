import { type Election, type EqualRanks, type RankedBallot, Unsound } from './election.ts'

/** Rankings, the same ones once with how many there are of them, laid out flat so that a hundred thousand are quick to walk. */
export type Ranked = {
  /** How many options there are. */
  size: number
  /** How many people cast each kind of ballot. */
  weights: number[]
  /** Where the options of each kind begin among `options` and `ranks`, and where they end. */
  starts: Int32Array
  ends: Int32Array
  /** The places of the ranked options, best first, and the rank of each: equal ones are equal. */
  options: Int32Array
  ranks: Int32Array
}

/** Approvals, or a number for every option, the same ones once. */
export type Marked = { size: number; weights: number[]; marks: (readonly number[])[] }

/** Adds integers and refuses a sum beyond 2^53 − 1, from where on integers are no longer exact. */
export const addSafely = (a: number, b: number): number => {
  const total = a + b
  if (!Number.isSafeInteger(total)) throw new Unsound(`The count goes beyond ${Number.MAX_SAFE_INTEGER}, the largest number that is counted exactly.`)
  return total
}

export const totalOf = (weights: readonly number[]): number => weights.reduce(addSafely, 0)

/** The kinds of ballot: for each, a ballot that shows it and how many people cast it. Equal ballots have equal hashes. */
const kindsOf = (ballots: readonly { weight: number }[], hashOf: (ballot: number) => number, areSame: (a: number, b: number) => boolean) => {
  // The last kind with a hash, and for each kind the one before it with the same.
  const lastWith = new Map<number, number>()
  const before: number[] = []
  const shown: number[] = []
  const weights: number[] = []
  for (let ballot = 0; ballot < ballots.length; ballot++) {
    const { weight } = ballots[ballot]!
    if (!Number.isSafeInteger(weight) || weight < 1) throw new Unsound('A ballot is counted a whole number of times, at least once.', ['ballots', ballot, 'weight'])
    const hash = hashOf(ballot)
    const last = lastWith.get(hash) ?? -1
    let kind = last
    while (kind >= 0 && !areSame(shown[kind]!, ballot)) kind = before[kind]!
    if (kind >= 0) {
      weights[kind] = addSafely(weights[kind]!, weight)
      continue
    }
    lastWith.set(hash, shown.length)
    before.push(last)
    shown.push(ballot)
    weights.push(weight)
  }
  totalOf(weights)
  return { shown, weights }
}

/** The same list where it ascends already. */
const ascending = (places: readonly number[]): readonly number[] => (places.every((place, i) => i === 0 || places[i - 1]! < place) ? places : places.toSorted((a, b) => a - b))

const mix = (hash: number, number: number) => Math.imul(hash ^ number, 0x01000193)

const kindsOfLists = <B extends { weight: number }>(ballots: readonly B[], listOf: (ballot: B) => readonly number[]) => {
  const lists = ballots.map(listOf)
  const { shown, weights } = kindsOf(ballots, (ballot) => lists[ballot]!.reduce(mix, 0), (a, b) => lists[a]!.length === lists[b]!.length && lists[a]!.every((number, i) => number === lists[b]![i]))
  return { weights, marks: shown.map((ballot) => lists[ballot]!) }
}

/** Refuses places that name no option, or one twice. */
const placeCheck = (size: number) => {
  const seen = new Int32Array(size).fill(-1)
  return (place: number, ballot: number, field: string) => {
    if (!Number.isInteger(place) || place < 0 || place >= size) throw new Unsound('This is not an option of the election.', ['ballots', ballot, field])
    if (seen[place] === ballot) throw new Unsound('This option is named twice.', ['ballots', ballot, field])
    seen[place] = ballot
  }
}

/** The approvals or the numbers on the ballots. Throws Unsound for an election of rankings. */
export const markedOf = (election: Election): Marked => {
  const size = election.options.length
  if (election.form === 'ranks') throw new Unsound('These ballots hold rankings, not approvals or numbers.', ['form'])
  if (election.form === 'approvals') {
    const check = placeCheck(size)
    election.ballots.forEach(({ approvals }, ballot) => {
      for (const place of approvals) check(place, ballot, 'approvals')
    })
    return { size, ...kindsOfLists(election.ballots, ({ approvals }) => ascending(approvals)) }
  }
  election.ballots.forEach(({ numbers }, ballot) => {
    if (numbers.length !== size) throw new Unsound('A ballot has one number for each option.', ['ballots', ballot, 'numbers'])
    if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) throw new Unsound('The numbers on a ballot are whole and at least 0.', ['ballots', ballot, 'numbers'])
  })
  return { size, ...kindsOfLists(election.ballots, ({ numbers }) => numbers) }
}

type Flat = Pick<Ranked, 'starts' | 'options' | 'ranks'>

const emptyFlat = (ballots: number, length: number): Flat => ({ starts: new Int32Array(ballots + 1), options: new Int32Array(length), ranks: new Int32Array(length) })

const flatOfRanks = (size: number, ballots: readonly RankedBallot[]): Flat => {
  const flat = emptyFlat(ballots.length, ballots.reduce((total, { ranks }) => total + ranks.reduce((sum, rank) => sum + rank.length, 0), 0))
  const check = placeCheck(size)
  let at = 0
  ballots.forEach((ballot, index) => {
    let level = 0
    for (const rank of ballot.ranks) {
      if (rank.length === 0) continue
      for (const place of rank.length === 1 ? rank : ascending(rank)) {
        check(place, index, 'ranks')
        flat.options[at] = place
        flat.ranks[at++] = level
      }
      level++
    }
    flat.starts[index + 1] = at
  })
  return flat
}

/** All that are approved in one rank. */
const flatOfApprovals = (marks: Marked['marks']): Flat => {
  const flat = emptyFlat(marks.length, marks.reduce((total, { length }) => total + length, 0))
  marks.forEach((places, kind) => {
    flat.options.set(places, flat.starts[kind]!)
    flat.starts[kind + 1] = flat.starts[kind]! + places.length
  })
  return flat
}

/** Options by their numbers, highest first; those with 0 are not ranked. */
const flatOfNumbers = (size: number, marks: Marked['marks']): Flat => {
  const flat = emptyFlat(marks.length, marks.length * size)
  const { starts, options, ranks } = flat
  let end = 0
  marks.forEach((numbers, kind) => {
    const start = end
    for (let place = 0; place < size; place++) {
      if (numbers[place] === 0) continue
      let at = end++
      for (; at > start && numbers[options[at - 1]!]! < numbers[place]!; at--) options[at] = options[at - 1]!
      options[at] = place
    }
    for (let i = start + 1; i < end; i++) ranks[i] = ranks[i - 1]! + (numbers[options[i]!] === numbers[options[i - 1]!] ? 0 : 1)
    starts[kind + 1] = end
  })
  return flat
}

/** The rankings that the ballots hold, equal ranks as they are; read from what is `marked` on them where that is known. */
export const rankedOf = (election: Election, marked: Marked | null = null): Ranked => {
  const size = election.options.length
  if (election.form !== 'ranks') {
    // What is marked stands there once already.
    const { weights, marks } = marked ?? markedOf(election)
    const { starts, options, ranks } = election.form === 'approvals' ? flatOfApprovals(marks) : flatOfNumbers(size, marks)
    return { size, weights, starts: starts.subarray(0, -1), ends: starts.slice(1), options, ranks }
  }
  const { ballots } = election
  const flat = flatOfRanks(size, ballots)
  const hashOf = (ballot: number) => {
    let hash = 0
    for (let i = flat.starts[ballot]!; i < flat.starts[ballot + 1]!; i++) hash = mix(hash, flat.options[i]! * size + flat.ranks[i]!)
    return hash
  }
  const areSame = (a: number, b: number) => {
    const [start, other, end] = [flat.starts[a]!, flat.starts[b]!, flat.starts[a + 1]!]
    if (end - start !== flat.starts[b + 1]! - other) return false
    for (let i = start; i < end; i++) if (flat.options[i] !== flat.options[other + i - start] || flat.ranks[i] !== flat.ranks[other + i - start]) return false
    return true
  }
  const { shown, weights } = kindsOf(ballots, hashOf, areSame)
  return { size, weights, starts: Int32Array.from(shown, (ballot) => flat.starts[ballot]!), ends: Int32Array.from(shown, (ballot) => flat.starts[ballot + 1]!), options: flat.options, ranks: flat.ranks }
}

/**
 * What a method that asks for one first choice reads of the rankings: with `share` all; `skip` leaves out the ranks that several
 * options share, and `exhaust` ends a ballot before the first of them.
 */
export const readAs = (ranked: Ranked, equalRanks: EqualRanks): Ranked => {
  if (equalRanks === 'share') return ranked
  const { starts, ends, options, ranks } = ranked
  const isShared = (kind: number, i: number) => (i > starts[kind]! && ranks[i - 1] === ranks[i]) || (i + 1 < ends[kind]! && ranks[i + 1] === ranks[i])
  const left = options.slice()
  const leftRanks = ranks.slice()
  const leftEnds = ends.map((end, kind) => {
    let at = starts[kind]!
    for (let i = starts[kind]!; i < end; i++) {
      if (!isShared(kind, i)) {
        left[at] = options[i]!
        leftRanks[at++] = ranks[i]!
      } else if (equalRanks === 'exhaust') break
    }
    return at
  })
  return { ...ranked, ends: leftEnds, options: left, ranks: leftRanks }
}
