import { type Ranked, totalOf } from './ballots.ts'
import type { Option, Round } from './election.ts'
import { exact, type Fraction, fraction, inWords, one, zero } from './exact.ts'
import type { Run } from './ties.ts'
import { allLeaveFirst, droppedInWords, fewestIn, type Moves, movedOf, wentInWords, whomToDrop } from './transfers.ts'
import { counted } from './wording.ts'

type TransferRound = Round & { kind: 'transfer' }

/** Kinds of ballot of which each counts the same value for the option that holds them. */
type Parcel = { value: Fraction; kinds: number[] }
type Parcels = Map<string, Parcel>

/** `shared`: what an option has of each kind of ballot that equals share. It comes in pieces, which kept apart would double with each transfer. */
type Hand = { votes: Fraction; parcels: Parcels; shared: Map<number, Fraction> }
const emptyHand = (): Hand => ({ votes: zero, parcels: new Map(), shared: new Map() })

/** What each option holds, and who is in the race (1), elected or dropped (0). */
type Table = { hands: Hand[]; isIn: Uint8Array; isShared: Uint8Array; exhausted: Fraction }

const putInto = (parcels: Parcels, value: Fraction, kinds: readonly number[]) => {
  const key = value.toFraction()
  const parcel = parcels.get(key)
  if (parcel) for (const kind of kinds) parcel.kinds.push(kind)
  else parcels.set(key, { value, kinds: [...kinds] })
}

const parcelsOf = ({ parcels, shared }: Hand): Parcel[] => {
  const pieces: Parcels = new Map()
  for (const [kind, value] of shared) putInto(pieces, value, [kind])
  return [...parcels.values(), ...pieces.values()]
}

/** Hands the ballots of a parcel, each worth `value` now, to the options they rank best of those in the race, shared among equals. */
const deal = (table: Table, { size, weights, starts, ends, options, ranks }: Ranked, kinds: readonly number[], value: Fraction): void => {
  // By who gets the ballots and how many share each of them.
  const lots = new Map<number, { to: number; equals: number; kinds: number[]; weight: number }>()
  let lost = 0
  for (const kind of kinds) {
    const end = ends[kind]!
    let first = starts[kind]!
    while (first < end && table.isIn[options[first]!] === 0) first++
    const weight = weights[kind]!
    if (first === end) {
      lost += weight
      continue
    }
    let equals = 0
    for (let i = first; i < end && ranks[i] === ranks[first]; i++) equals += table.isIn[options[i]!]!
    for (let i = first; i < end && ranks[i] === ranks[first]; i++) {
      const to = options[i]!
      if (table.isIn[to] === 0) continue
      const key = equals * size + to
      const lot = lots.get(key)
      if (lot) {
        lot.kinds.push(kind)
        lot.weight += weight
      } else lots.set(key, { to, equals, kinds: [kind], weight })
    }
  }
  table.exhausted = table.exhausted.add(value.mul(fraction(lost)))
  for (const { to, equals, kinds: dealt, weight } of lots.values()) {
    const hand = table.hands[to]!
    const share = value.div(fraction(equals))
    hand.votes = hand.votes.add(share.mul(fraction(weight)))
    if (equals > 1) for (const kind of dealt) table.isShared[kind] = 1
    const whole = dealt.filter((kind) => table.isShared[kind] === 0)
    if (whole.length > 0) putInto(hand.parcels, share, whole)
    if (whole.length < dealt.length) for (const kind of dealt) if (table.isShared[kind] === 1) hand.shared.set(kind, (hand.shared.get(kind) ?? zero).add(share))
  }
}

/** Takes all ballots from an option and deals them out at `factor` of their values; what the others got of it. */
const passOn = (table: Table, ranked: Ranked, from: number, factor: Fraction): Moves => {
  const before = { votes: table.hands.map(({ votes }) => votes), exhausted: table.exhausted }
  const parcels = parcelsOf(table.hands[from]!)
  table.hands[from] = emptyHand()
  for (const { value, kinds } of parcels) deal(table, ranked, kinds, value.mul(factor))
  return {
    gains: table.hands.flatMap(({ votes }, to) => (to === from ? [] : [{ to, votes: votes.sub(before.votes[to]!) }])),
    lost: table.exhausted.sub(before.exhausted),
  }
}

const copyOf = ({ hands, isIn, isShared, exhausted }: Table): Table => ({
  hands: hands.map(({ votes, parcels, shared }) => ({ votes, parcels: new Map([...parcels].map(([key, { value, kinds }]) => [key, { value, kinds: [...kinds] }])), shared: new Map(shared) })),
  isIn: isIn.slice(),
  isShared: isShared.slice(),
  exhausted,
})

/** Whether none of the ballots of the last go to another of them, and nobody gets `enough` by all of these, so that all of them leave before any other, whatever the order. */
const areApart = (table: Table, ranked: Ranked, race: readonly number[], tied: readonly number[], enough: Fraction): boolean => {
  const votes = table.hands.map((hand) => hand.votes)
  for (const gone of tied) {
    const without = copyOf(table)
    without.isIn[gone] = 0
    for (const { to, votes: gain } of passOn(without, ranked, gone, one).gains) {
      if (gain.n > 0n && tied.includes(to)) return false
      votes[to] = votes[to]!.add(gain)
    }
  }
  return race.every((i) => tied.includes(i) || votes[i]!.lt(enough))
}

/**
 * The single transferable vote by the weighted inclusive Gregory method (Gregory, 1880; the rules are those of the Scottish Local
 * Government Elections Order 2007, SSI 2007/42, without its rounding): the quota is the whole number above votes ÷
 * (seats + 1) (Droop, “On Methods of Electing Representatives”, 1881), taken of the ballots that rank somebody. Whoever reaches
 * it is elected; the largest surplus moves first, every ballot of the elected option passing on the share surplus ÷ votes of its
 * value; without a surplus the option with the fewest votes is dropped. When no more options than seats are left they are
 * elected. Equal ranks share a ballot’s value. Options without a vote are dropped together.
 */
export const stv = (options: readonly Option[], ranked: Ranked, seats: number): Run => {
  const filled = ranked.weights.map((_, kind) => kind).filter((kind) => ranked.ends[kind]! > ranked.starts[kind]!)
  const ballots = totalOf(filled.map((kind) => ranked.weights[kind]!))
  const quota = fraction(ballots).div(fraction(seats + 1)).floor().add(one)
  const title = (i: number) => options[i]!.title
  const id = (i: number) => options[i]!.id

  return (count) => {
    if (ballots === 0) {
      count.sentences.push('No ballot ranks an option, so nothing was chosen.')
      return
    }
    const table: Table = { hands: options.map(emptyHand), isIn: new Uint8Array(options.length).fill(1), isShared: new Uint8Array(ranked.weights.length), exhausted: zero }
    deal(table, ranked, filled, one)
    const votesOf = (i: number) => table.hands[i]!.votes
    const byVotes = (a: number, b: number) => votesOf(b).compare(votesOf(a)) || a - b
    let race = options.map((_, i) => i)
    let withSurplus: number[] = []
    // Whose surplus moved while who was in the race: with the race of now, all that the hands depend on.
    const passed: string[] = []
    const state = () => [...passed, race, count.winners.toSorted((a, b) => a - b)].join(';')

    const leave = (gone: readonly number[]) => {
      for (const i of gone) table.isIn[i] = 0
      race = race.filter((i) => !gone.includes(i))
    }

    /** Elects whoever reached the quota, and those that are left when they are no more than the seats. */
    const elect = (number: number): number[] => {
      const reached = race.filter((i) => votesOf(i).gte(quota)).sort(byVotes)
      leave(reached)
      const seatsLeft = seats - count.winners.length - reached.length
      const last = race.length <= seatsLeft ? race.toSorted(byVotes) : []
      leave(last)
      const elected = [...reached, ...last]
      count.winners.push(...elected)
      withSurplus.push(...reached.filter((i) => votesOf(i).gt(quota)))
      for (const i of elected) {
        const why = last.includes(i) ? ', as no more options than seats were left.' : `; the quota is ${inWords(quota)}.`
        count.sentences.push(`${title(i)} was elected in round ${number} with ${counted(inWords(votesOf(i)), 'vote')}${why}`)
      }
      return elected
    }

    const passSurplus = (round: TransferRound): void => {
      const most = withSurplus.map(votesOf).reduce((a, b) => (a.gte(b) ? a : b))
      const tied = withSurplus.filter((i) => votesOf(i).equals(most))
      const surplus = most.sub(quota)
      const equal = `with a surplus of ${inWords(surplus)} each in round ${round.number}`
      const from = tied.length === 1 ? tied[0]! : count.choose({ tied, purpose: 'surplus', step: `round ${round.number}`, equal, state: state() })
      withSurplus = withSurplus.filter((i) => i !== from)
      passed.push(`${from}:${race}`)
      const moves = passOn(table, ranked, from, surplus.div(most))
      table.hands[from]!.votes = quota
      round.surplusOf = id(from)
      round.moved = movedOf(moves, options)
      count.sentences.push(`The surplus of ${title(from)}, ${counted(inWords(surplus), 'vote')},${wentInWords(moves, options)}.`)
    }

    const drop = (round: TransferRound): void => {
      const { least, tied } = fewestIn(race, votesOf)
      const left = seats - count.winners.length
      const isSafe = tied.length === 1 || (least.n === 0n && race.length - tied.length >= left)
      const isIdle = () => allLeaveFirst(race, tied, votesOf, { seats: left, enough: quota }) || (race.length - tied.length >= left && areApart(table, ranked, race, tied, quota))
      const dropped = isSafe ? tied : [count.choose(whomToDrop(tied, least, round.number, state(), isIdle()))]
      leave(dropped)
      const moves = dropped.length === 1 ? passOn(table, ranked, dropped[0]!, one) : { gains: [], lost: zero }
      round.dropped = dropped.map(id)
      round.moved = movedOf(moves, options)
      count.sentences.push(droppedInWords(dropped, least, round.number, moves, options))
    }

    for (let number = 1; ; number++) {
      const rows = options.flatMap((_, i) => (race.includes(i) || count.winners.includes(i) ? [{ option: id(i), votes: exact(votesOf(i)) }] : []))
      const round: TransferRound = { kind: 'transfer', number, quota: exact(quota), rows, exhausted: exact(table.exhausted), elected: [], dropped: [], surplusOf: null, moved: [] }
      count.rounds.push(round)
      round.elected = elect(number).map(id)
      if (count.winners.length >= seats) return
      if (withSurplus.length > 0) passSurplus(round)
      else drop(round)
    }
  }
}
