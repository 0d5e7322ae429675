import { type Exact, takesCredit, type Tally } from './election.ts'

/** Votes that a paper lost with, and in how many later polls they still count. */
export type Credit = { votes: number; polls: number }

/** `cap` is the most credit that a paper can have; `polls` in how many later polls votes count. Whole numbers. */
export type CreditRules = { cap: number; polls: number }

/** The credit of a paper in the next poll. */
export const creditOf = (credits: readonly Credit[]): number => credits.reduce((sum, { votes }) => sum + votes, 0)

const wholePartOf = (votes: Exact): number => {
  const [numerator, denominator = '1'] = String(votes).split('/') as [string, string?]
  return Number(BigInt(numerator) / BigInt(denominator))
}

/** The newest first, until the cap is reached. */
const capped = (credits: readonly Credit[], cap: number): Credit[] => {
  let left = cap
  return credits.flatMap(({ votes, polls }) => {
    const kept = Math.min(votes, left)
    left -= kept
    return kept > 0 ? [{ votes: kept, polls }] : []
  })
}

/**
 * The credits after a poll, newest first, by paper: each paper that lost keeps the whole votes that were cast for it there (not the
 * credit that it came with), the winners lose what they had, and all that is older counts in one poll less. Papers that did not
 * stand age too. A poll without a winner, or by a method in which credit does not count, changes nothing. Credit is in the unit of
 * the method (approvals, votes, points): a group that changes the method or the range begins anew.
 *
 * @param paperOf the paper that an option of the tally stands for
 */
export const creditAfter = (previous: ReadonlyMap<string, readonly Credit[]>, tally: Tally, paperOf: (optionId: string) => string, { cap, polls }: CreditRules): Map<string, Credit[]> => {
  const totals = tally.rounds.find((round) => round.kind === 'totals')
  const after = new Map([...previous].map(([paper, credits]) => [paper, [...credits]]))
  if (!totals || !takesCredit(tally.method) || tally.winners.length === 0) return after
  for (const [paper, credits] of after) after.set(paper, credits.flatMap((credit) => (credit.polls > 1 ? [{ ...credit, polls: credit.polls - 1 }] : [])))
  for (const { option, votes, credit = 0 } of totals.rows) {
    const own = wholePartOf(votes) - credit
    if (own > 0 && polls > 0) after.set(paperOf(option), [{ votes: own, polls }, ...(after.get(paperOf(option)) ?? [])])
  }
  for (const winner of tally.winners) after.delete(paperOf(winner))
  for (const [paper, credits] of after) {
    const kept = capped(credits, cap)
    if (kept.length > 0) after.set(paper, kept)
    else after.delete(paper)
  }
  return after
}
