import type { BallotContent } from '../../../db/schema/ballots.ts'
import type { poll, pollOption } from '../../../db/schema/voting.ts'
import { methodOf } from '../../voting/rules/method.ts'
import type { Outcome, StoredTally } from '../../voting/rules/outcome.ts'
import { tieOrderOf } from '../../voting/rules/outcome.ts'
import type { PollExport } from '../../voting/rules/poll-export.ts'

type Poll = typeof poll.$inferSelect
type Option = Pick<typeof pollOption.$inferSelect, 'id' | 'tiePlace' | 'credit' | 'startsAt' | 'durationMinutes'> & { title: string }
export type Ballot = { code: string; content: BallotContent; person: string | null }
export type Exported = {
  poll: Pick<Poll, 'title' | 'kind' | 'method' | 'seats' | 'equalRanks' | 'maxScore' | 'budget' | 'tieRule' | 'lotSeedHash' | 'secrecy' | 'openedAt' | 'turnout' | 'eligible'> & { closedAt: Date | null; lotSeed: string | null }
  options: readonly Option[]
  /** By their codes. */
  ballots: readonly Ballot[]
  outcome: Outcome
  content: StoredTally
}

/**
 * A counted poll as `readExport` reads it, with more beside it: one line for each field and each ballot, and the same poll always
 * the same bytes.
 */
export const asJson = ({ poll, options, ballots, outcome, content }: Exported): string => {
  const isByLot = poll.tieRule === 'LOT'
  const head: Omit<PollExport, 'options' | 'ballots'> & Record<string, unknown> = {
    format: 'colloquy-poll',
    version: 1,
    title: poll.title,
    kind: poll.kind,
    method: methodOf(poll.method) ?? 'date',
    seats: poll.seats,
    equalRanks: poll.equalRanks.toLowerCase() as PollExport['equalRanks'],
    maxScore: poll.maxScore,
    budget: poll.budget,
    tieRule: poll.tieRule,
    tieOrder: isByLot ? null : tieOrderOf({ tieRule: poll.tieRule, lotSeed: '', options }),
    lotSeed: isByLot ? poll.lotSeed : null,
    lotSeedHash: isByLot ? poll.lotSeedHash : null,
    secrecy: poll.secrecy,
    openedAt: poll.openedAt.toISOString(),
    closedAt: poll.closedAt?.toISOString() ?? null,
    eligible: poll.eligible,
    turnout: poll.turnout,
    outcome,
    winners: content.winners,
    sentences: content.counted?.tally.sentences ?? [content.sentence],
  }
  const lines = (name: string, values: readonly object[]) => `  ${JSON.stringify(name)}: [${values.map((value) => `\n    ${JSON.stringify(value)}`).join(',')}${values.length > 0 ? '\n  ' : ''}]`
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  const named = options.map(({ id, title, credit, startsAt, durationMinutes }) => ({ id, title, credit, ...(startsAt && { startsAt: startsAt.toISOString(), durationMinutes }) }))
  const cast = ballots.map(({ code, content: marks, person }) => ({ code, ...(person !== null && { person }), ...ordered(marks, options) }))
  return `{\n${[...fields, lines('options', named), lines('ballots', cast)].join(',\n')}\n}\n`
}

/** Marks by option in the order of the poll: the database keeps them in another. */
const ordered = (content: BallotContent, options: readonly Option[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(content).map(([form, marks]) => {
      if (Array.isArray(marks) || typeof marks !== 'object') return [form, marks]
      const record = marks as Record<string, unknown>
      return [form, Object.fromEntries(options.flatMap(({ id }) => (id in record ? [[id, record[id]]] : [])))]
    }),
  )

/** A field of RFC 4180; what a spreadsheet would run as a formula begins with an apostrophe. */
const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const markOf = (content: BallotContent, id: string): string | number => {
  if ('approvals' in content) return content.approvals.includes(id) ? 1 : 0
  if ('ranks' in content) return content.ranks.findIndex((rank) => rank.includes(id)) + 1 || ''
  if ('scores' in content) return content.scores[id] ?? 0
  if ('points' in content) return content.points[id] ?? 0
  return 'slots' in content ? (content.slots[id] ?? 'NO') : ''
}

/** The ballots as a table (RFC 4180), a column for each option: 1 or 0 for approvals, the rank from 1, the number, or the answer. */
export const asCsv = ({ poll, options, ballots }: Exported): string => {
  const isOpen = poll.secrecy === 'OPEN'
  const head = ['code', ...(isOpen ? ['person'] : []), ...options.map(({ title }) => title)]
  const rows = ballots.map(({ code, content, person }) => [code, ...(isOpen ? [person ?? ''] : []), ...options.map(({ id }) => markOf(content, id))])
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

