import type { Option } from './election.ts'
import { type Fraction, exact, fraction, inWords } from './exact.ts'
import type { Run } from './ties.ts'

/**
 * The option with the highest total wins; carry-over credit is added to the totals of the options that have it. Credit alone
 * chooses nothing: without a vote for anything nobody wins. `say` puts the votes of an option in words, such as "3 of 5 ballots".
 */
export const highestTotal = (options: readonly Option[], votes: readonly Fraction[], credit: readonly number[], say: (votes: string) => string): Run => {
  const totals = votes.map((own, i) => own.add(fraction(credit[i]!)))
  const rows = options.map(({ id }, i) => ({ option: id, votes: exact(totals[i]!), ...(credit[i]! > 0 && { credit: credit[i]! }) }))
  const amount = (i: number) => `${say(inWords(votes[i]!))}${credit[i]! > 0 ? ` and ${credit[i]} of credit, ${inWords(totals[i]!)} in all` : ''}`
  return (count) => {
    count.rounds.push({ kind: 'totals', rows })
    if (votes.every((own) => own.n === 0n)) {
      count.sentences.push('No ballot names an option, so nothing was chosen.')
      return
    }
    const most = totals.reduce((a, b) => (a.gte(b) ? a : b))
    const tied = options.flatMap((_, i) => (totals[i]!.equals(most) ? [i] : []))
    const equal = tied.some((i) => credit[i]! > 0) ? `with ${inWords(most)} each, credit included` : `with ${say(inWords(most))} each`
    const winner = tied.length === 1 ? tied[0]! : count.choose({ tied, purpose: 'win', step: 'the totals', equal })
    count.winners.push(winner)
    count.sentences.push(`${options[winner]!.title} won with ${amount(winner)}.`)
    for (const [i, { title }] of options.entries()) if (i !== winner && credit[i]! > 0) count.sentences.push(`${title} has ${amount(i)}.`)
  }
}
