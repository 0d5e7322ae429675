import type { poll } from '../../../db/schema/voting.ts'
import { type Credit, creditAfter, creditOf, type CreditRules } from './credit.ts'
import type { Tally } from './election.ts'

type Terms = Pick<typeof poll.$inferSelect, 'method' | 'maxScore' | 'budget'>
export type PaperCredit = { paperId: string; unit: string; credits: Credit[] }

/** In the unit of which credit is kept: other methods and other ranges have another. */
export const creditUnit = ({ method, maxScore, budget }: Terms): string => [method, maxScore, budget].filter((part) => part !== null).join('/')

/** The credit of one paper, in whatever unit. */
export const latestCredit = (row: (PaperCredit & { cap: number }) | null): number => (row ? Math.min(row.cap, creditOf(row.credits)) : 0)

/** The credit that counts in a poll of this unit, by paper; never more than the group allows by now. */
export const creditsIn = (unit: string, rows: readonly (PaperCredit & { cap: number })[]): Map<string, number> =>
  new Map(rows.filter((row) => row.unit === unit).map((row) => [row.paperId, latestCredit(row)]))

/** All the credit of a group after one of its polls, as `creditAfter` has it; that of another unit is lost. */
export const creditsAfter = (unit: string, rows: readonly PaperCredit[], tally: Tally, paperOf: (optionId: string) => string, rules: CreditRules): PaperCredit[] => {
  const previous = new Map(rows.filter((row) => row.unit === unit).map(({ paperId, credits }) => [paperId, credits]))
  return [...creditAfter(previous, tally, paperOf, rules)].map(([paperId, credits]) => ({ paperId, unit, credits }))
}
