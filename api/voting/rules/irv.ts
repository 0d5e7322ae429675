import type { Ranked } from './ballots.ts'
import type { Option, Round } from './election.ts'
import { exact, type Fraction, fraction, inWords, sum } from './exact.ts'
import { type FirstChoices, firstChoices } from './first-choices.ts'
import type { Run } from './ties.ts'
import { allLeaveFirst, droppedInWords, fewestIn, movedOf, whomToDrop } from './transfers.ts'
import { counted } from './wording.ts'

/**
 * Instant-runoff voting (Ware’s method of 1871; rules as in Robert’s Rules of Order, 12th edition, 45:62): each ballot counts for
 * the option that it ranks best of those in the race; while none has more than half of these votes, the one with the fewest is
 * dropped. Equal ranks share a vote, anew in every round; a ballot that ranks nobody in the race counts for nobody. Equals at the
 * bottom that together have fewer votes than the next option are dropped at once, since any order of dropping them leads to the same
 * race.
 */
export const irv = (options: readonly Option[], ranked: Ranked): Run => {
  // Trying the ways of breaking a tie leads to the same races again and again.
  const known = new Map<string, FirstChoices>()
  const choicesAmong = (race: readonly number[]): FirstChoices => {
    const key = race.join()
    const found = known.get(key) ?? firstChoices(ranked, Uint8Array.from(options, (_, i) => (race.includes(i) ? 1 : 0)))
    known.set(key, found)
    return found
  }

  /** Whether none of the ballots of the last go to another of them, so that all of them leave before any other, whatever the order. */
  const areApart = (race: readonly number[], tied: readonly number[], votesOf: (option: number) => Fraction) =>
    tied.length < race.length && tied.every((gone) => {
      const next = choicesAmong(race.filter((i) => i !== gone))
      return tied.every((i) => i === gone || next.votes[i]!.equals(votesOf(i)))
    })

  return (count) => {
    let race = options.map((_, i) => i)
    if (choicesAmong(race).ballots === 0) {
      count.sentences.push('No ballot ranks an option, so nothing was chosen.')
      return
    }
    for (let number = 1; ; number++) {
      const { votes, ballots, exhausted } = choicesAmong(race)
      const votesOf = (i: number) => votes[i]!
      const rows = race.map((i) => ({ option: options[i]!.id, votes: exact(votesOf(i)) }))
      const round: Round & { kind: 'transfer' } = { kind: 'transfer', number, quota: null, rows, exhausted, elected: [], dropped: [], surplusOf: null, moved: [] }
      count.rounds.push(round)
      const winner = race.find((i) => votesOf(i).mul(fraction(2)).gt(fraction(ballots)))
      if (winner !== undefined) {
        round.elected = [options[winner]!.id]
        count.winners.push(winner)
        count.sentences.push(`${options[winner]!.title} won in round ${number} with ${inWords(votesOf(winner))} of ${counted(ballots, 'vote')}.`)
        return
      }
      const { least, tied } = fewestIn(race, votesOf)
      const others = race.filter((i) => !tied.includes(i))
      const together = sum(tied.map(votesOf))
      const isSafe = tied.length === 1 || (others.length > 0 && others.every((i) => together.lt(votesOf(i))))
      const dropped = isSafe ? tied : [count.choose(whomToDrop(tied, least, number, race.join(), allLeaveFirst(race, tied, votesOf, { seats: 1, enough: null }) || areApart(race, tied, votesOf)))]
      race = race.filter((i) => !dropped.includes(i))
      const next = choicesAmong(race)
      const moves = { gains: race.map((to) => ({ to, votes: next.votes[to]!.sub(votesOf(to)) })), lost: fraction(next.exhausted - exhausted) }
      round.dropped = dropped.map((i) => options[i]!.id)
      round.moved = movedOf(moves, options)
      count.sentences.push(droppedInWords(dropped, least, number, moves, options))
    }
  }
}
