import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { addSafely, type Marked, totalOf } from './ballots.ts'
import type { Option } from './election.ts'
import { fraction } from './exact.ts'
import type { Run } from './ties.ts'
import { highestTotal } from './totals.ts'
import { counted } from './wording.ts'

const sha256 = (text: string) => bytesToHex(digest(utf8ToBytes(text)))

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

/**
 * Approval voting (Brams and Fishburn, “Approval Voting”, 1978) for the elections of `count`: the option with the most approvals
 * wins.
 */
export const approval = (options: readonly Option[], { size, weights, marks }: Marked, credit: readonly number[]): Run => {
  const approvals = new Array<number>(size).fill(0)
  marks.forEach((approved, kind) => {
    for (const option of approved) approvals[option] = addSafely(approvals[option]!, weights[kind]!)
  })
  return highestTotal(options, approvals.map((own) => fraction(own)), credit, (own) => `${own} of ${counted(totalOf(weights), 'ballot')}`)
}
