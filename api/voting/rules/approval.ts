import { createHash } from 'node:crypto'
import type { tieRule } from '../../../db/schema/voting.ts'

export type TieRule = (typeof tieRule.enumValues)[number]
export type Candidate = { id: string; nominatedAt: Date }
export type ApprovalTally = {
  /** Most approvals first; equals in the order of the options given. */
  rows: { optionId: string; approvals: number }[]
  ballots: number
  winnerId: string | null
  /** The options that share the first place, in the order in which the rule puts them; empty when one leads alone. */
  tiedIds: string[]
  decidedBy: TieRule | null
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * The order that a lot gives: by the SHA-256 of the seed followed by the option's id (both as text), lowest first.
 * The SHA-256 of the seed itself is published when the poll opens and the seed when it closes, so that anyone can check
 * that the lot was fixed before the first ballot.
 */
export const lotOrder = (seed: string, optionIds: readonly string[]): string[] => {
  const drawn = new Map(optionIds.map((id) => [id, sha256(seed + id)]))
  return optionIds.toSorted((a, b) => (drawn.get(a)! < drawn.get(b)! ? -1 : 1))
}

/** What is published of the lot when the poll opens: 64 hexadecimal digits. */
export const lotSeedHash = (seed: string): string => sha256(seed)

const longestWaiting = (candidates: readonly Candidate[]): string[] =>
  candidates.toSorted((a, b) => a.nominatedAt.getTime() - b.nominatedAt.getTime() || (a.id < b.id ? -1 : 1)).map(({ id }) => id)

type Counted = Candidate & { approvals: number }

/**
 * Decides an approval poll whose approvals are counted. A tie at the top is decided by the rule that the poll announced: the
 * nomination that has waited longest (then the lower id), or the lot. Without a single approval nobody wins.
 */
export const decide = (options: readonly Counted[], ballots: number, rule: TieRule, lotSeed: string): ApprovalTally => {
  const rows = options.map(({ id, approvals }) => ({ optionId: id, approvals })).sort((a, b) => b.approvals - a.approvals)
  const most = rows[0]?.approvals ?? 0
  const first = most === 0 ? [] : options.filter(({ approvals }) => approvals === most)
  const ranked = rule === 'LOT' ? lotOrder(lotSeed, first.map(({ id }) => id)) : longestWaiting(first)
  const isTie = ranked.length > 1
  return { rows, ballots, winnerId: ranked[0] ?? null, tiedIds: isTie ? ranked : [], decidedBy: isTie ? rule : null }
}

/**
 * Counts approval ballots (Brams and Fishburn, “Approval Voting”, 1978): each ballot gives one approval to every option on
 * it, the most approvals win. A tie is decided as in `decide`.
 */
export const tally = (options: readonly Candidate[], ballots: readonly { optionIds: readonly string[] }[], rule: TieRule, lotSeed: string): ApprovalTally => {
  const approvals = new Map(options.map(({ id }) => [id, 0]))
  for (const { optionIds } of ballots) for (const id of new Set(optionIds)) if (approvals.has(id)) approvals.set(id, approvals.get(id)! + 1)
  return decide(options.map((option) => ({ ...option, approvals: approvals.get(option.id)! })), ballots.length, rule, lotSeed)
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const reasons: Record<TieRule, string> = { WAITING_LONGEST: 'because it has waited longest in the pool', LOT: 'by lot' }

/** The result in one plain English sentence; `titles` gives the title of each option by its id. */
export const sentence = ({ rows, ballots, winnerId, tiedIds, decidedBy }: ApprovalTally, titles: ReadonlyMap<string, string>): string => {
  const quoted = (id: string) => `“${titles.get(id) ?? ''}”`
  const of = `${rows[0]?.approvals ?? 0} of ${ballots} ${ballots === 1 ? 'ballot' : 'ballots'}`
  if (ballots === 0) return 'No ballot was cast, so no paper was chosen.'
  if (!winnerId) return ballots === 1 ? 'The one ballot was blank, so no paper was chosen.' : `All ${ballots} ballots were blank, so no paper was chosen.`
  if (!decidedBy) return `${quoted(winnerId)} was chosen with ${of}.`
  return `${list.format(tiedIds.map(quoted))} tied with ${of} each; ${quoted(winnerId)} was chosen ${reasons[decidedBy]}.`
}
