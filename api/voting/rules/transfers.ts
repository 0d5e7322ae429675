import type { Moved, Option } from './election.ts'
import { exact, type Fraction, inWords, zero } from './exact.ts'
import { counted, listed, wasWere } from './wording.ts'

/** Where votes went, by places in the list of options, and how many went to nobody. */
export type Moves = { gains: readonly { to: number; votes: Fraction }[]; lost: Fraction }

/** Who has the fewest votes in a race, and how many. */
export const fewestIn = (race: readonly number[], votesOf: (option: number) => Fraction): { least: Fraction; tied: number[] } => {
  const least = race.map(votesOf).reduce((a, b) => (a.lte(b) ? a : b))
  return { least, tied: race.filter((option) => votesOf(option).equals(least)) }
}

/**
 * Whether those with the fewest votes all leave before any other, whatever the order: they and those above them, up to some mark, have
 * fewer votes together than each of the rest, which is at least as many as the seats. Nobody then reaches `enough` votes meanwhile.
 */
export const allLeaveFirst = (race: readonly number[], tied: readonly number[], votesOf: (option: number) => Fraction, { seats, enough }: { seats: number; enough: Fraction | null }): boolean => {
  const sorted = race.map(votesOf).sort((a, b) => a.compare(b))
  let together = zero
  for (let size = 1; size <= race.length - seats; size++) {
    together = together.add(sorted[size - 1]!)
    const isBelow = size >= tied.length && together.lt(sorted[size]!)
    if (isBelow) return enough === null || sorted.at(-1)!.add(together).lt(enough)
  }
  return false
}

const positive = ({ gains }: Moves) => gains.filter(({ votes }) => votes.n > 0n)

export const movedOf = (moves: Moves, options: readonly Option[]): Moved[] => [
  ...positive(moves).map(({ to, votes }) => ({ to: options[to]!.id, votes: exact(votes) })),
  ...(moves.lost.n > 0n ? [{ to: null, votes: exact(moves.lost) }] : []),
]

/** " went to A 2, C 1, and 1 to nobody"; most first. */
export const wentInWords = (moves: Moves, options: readonly Option[]): string => {
  const gains = positive(moves).sort((a, b) => b.votes.compare(a.votes) || a.to - b.to)
  const nobody = moves.lost.n > 0n ? inWords(moves.lost) : ''
  if (gains.length === 0) return ' went to nobody'
  return ` went to ${gains.map(({ to, votes }) => `${options[to]!.title} ${inWords(votes)}`).join(', ')}${nobody && `, and ${nobody} to nobody`}`
}

/** "B was dropped in round 2 with 3 votes; its ballots went to A 2, C 1." */
export const droppedInWords = (dropped: readonly number[], votes: Fraction, round: number, moves: Moves, options: readonly Option[]): string => {
  const names = listed(dropped.map((i) => options[i]!.title))
  const each = dropped.length > 1 ? ' each' : ''
  const went = votes.n > 0n ? `; ${dropped.length > 1 ? 'their' : 'its'} ballots${wentInWords(moves, options)}` : ''
  return `${names} ${wasWere(dropped)} dropped in round ${round} with ${counted(inWords(votes), 'vote')}${each}${went}.`
}

/** What `choose` is asked where several have the fewest votes. */
export const whomToDrop = (tied: readonly number[], least: Fraction, round: number, state: string, isIdle: boolean) => ({
  tied,
  state,
  isIdle,
  purpose: 'drop' as const,
  step: `round ${round}`,
  equal: `with ${counted(inWords(least), 'vote')} each in round ${round}`,
})
