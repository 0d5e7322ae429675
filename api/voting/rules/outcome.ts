import type { BallotContent } from '../../../db/schema/ballots.ts'
import type { poll, pollOption } from '../../../db/schema/voting.ts'
import { lotOrder } from './approval.ts'
import { type Comparison, compare, count } from './count.ts'
import { countDates, type DateTally } from './date.ts'
import { type Election, type EqualRanks, type Exact, formOf, type Method, type Settings, type Tally } from './election.ts'
import { methodOf } from './method.ts'
import { counted, listed, wasWere } from './wording.ts'

type Poll = typeof poll.$inferSelect
type Option = Pick<typeof pollOption.$inferSelect, 'id' | 'tiePlace' | 'credit' | 'startsAt'> & { title: string }
/** The terms by which a poll is counted; its options in the order of the poll. */
export type Countable = Pick<Poll, 'method' | 'seats' | 'equalRanks' | 'tieRule' | 'lotSeed' | 'secrecy' | 'showSmall' | 'quorumPersons' | 'quorumPercent'> & { options: readonly Option[] }
/** Ballots that say the same, and how many there are. */
export type Kind = { content: BallotContent; count: number }
export type Outcome = 'DECIDED' | 'NO_BALLOTS' | 'QUORUM_MISSED' | 'WITHHELD'

/** What an option got: a total, first choices, approvals, or how many others it beats head to head. The last three of a date poll. */
export type CountedRow = { option: string; votes: Exact; credit?: number; yes?: number; ifNeedBe?: number; no?: number }
export type Counted = Comparison & { tally: Tally | DateTally; ballots: number; abstentions: number; rows: CountedRow[] }
/** As it is kept: without the counted part where there is no result, or where it is withheld. */
export type StoredTally = { winners: string[]; sentence: string; counted: Counted | null }

/** Below so many ballots a hidden tally is withheld, unless the poll announced that it is not. */
export const fewBallots = 4

/** How many have to vote; null without a quorum. */
export const quorumOf = ({ quorumPersons, quorumPercent }: Pick<Poll, 'quorumPersons' | 'quorumPercent'>, eligible: number): number | null =>
  quorumPersons ?? (quorumPercent === null ? null : Math.ceil((quorumPercent * eligible) / 100))

const mostExtension = 14 * 24 * 3600 * 1000

/**
 * The closing time to which a missed quorum puts a poll off, where that was announced and has not happened: later by as long as it was
 * open, at most 14 days, counted from `now` where nobody counted in time. Null where it does not.
 */
export const extensionOf = (poll: Pick<Poll, 'quorumPersons' | 'quorumPercent' | 'quorumMissed' | 'openedAt' | 'closesAt' | 'extendedAt'>, turnout: number, eligible: number, now: Date): Date | null => {
  if (poll.quorumMissed !== 'EXTEND_ONCE' || poll.extendedAt !== null || isQuorate(poll, turnout, eligible)) return null
  const length = Math.min(poll.closesAt.getTime() - poll.openedAt.getTime(), mostExtension)
  return new Date(Math.max(poll.closesAt.getTime(), now.getTime()) + length)
}

export const isQuorate = (poll: Pick<Poll, 'quorumPersons' | 'quorumPercent'>, turnout: number, eligible: number): boolean => turnout >= (quorumOf(poll, eligible) ?? 0)

/** The order of the options that decides ties: the first of equals wins. */
export const tieOrderOf = ({ tieRule, lotSeed, options }: Pick<Countable, 'tieRule' | 'lotSeed'> & { options: readonly Pick<Option, 'id' | 'tiePlace'>[] }): string[] => {
  if (tieRule !== 'LOT') return options.toSorted((a, b) => a.tiePlace! - b.tiePlace!).map(({ id }) => id)
  return lotOrder(lotSeed, options.map(({ id }) => id))
}

const electionOf = (method: Method, options: readonly Option[], kinds: readonly Kind[]): Election => {
  const form = formOf[method]
  const places = new Map(options.map(({ id }, place) => [id, place]))
  const placesOf = (ids: readonly string[]) => ids.map((id) => places.get(id)!)
  const marksOf = <T>(field: string) => kinds.map(({ content, count: weight }) => ({ weight, marks: (content as Record<string, unknown>)[field] as T }))
  const named = options.map(({ id, title }) => ({ id, title: `“${title}”` }))
  if (form === 'ranks') return { options: named, form, ballots: marksOf<string[][]>(form).map(({ weight, marks }) => ({ weight, ranks: marks.map(placesOf) })) }
  if (form === 'approvals') return { options: named, form, ballots: marksOf<string[]>(form).map(({ weight, marks }) => ({ weight, approvals: placesOf(marks) })) }
  return { options: named, form, ballots: marksOf<Record<string, number>>(form).map(({ weight, marks }) => ({ weight, numbers: options.map(({ id }) => marks[id] ?? 0) })) }
}

const settingsOf = (poll: Countable): Settings => ({
  seats: poll.seats,
  equalRanks: poll.equalRanks.toLowerCase() as EqualRanks,
  tieBreak: { rule: poll.tieRule, order: tieOrderOf(poll) },
  credit: Object.fromEntries(poll.options.map(({ id, credit }) => [id, credit])),
})

const partsOf = (votes: Exact): [numerator: bigint, denominator: bigint] => {
  const [numerator, denominator = '1'] = String(votes).split('/') as [string, string?]
  return [BigInt(numerator), BigInt(denominator)]
}

/** Orders exact values, the higher first. */
const byVotes = (a: CountedRow, b: CountedRow): number => {
  const [[n, d], [m, e]] = [partsOf(a.votes), partsOf(b.votes)]
  return n * e > m * d ? -1 : n * e < m * d ? 1 : 0
}

/** The winners first, in the order of their election, then by votes. */
const inOrder = (rows: readonly CountedRow[], winners: readonly string[]): CountedRow[] => {
  const place = (id: string) => (winners.includes(id) ? winners.indexOf(id) : winners.length)
  return rows.toSorted((a, b) => place(a.option) - place(b.option) || byVotes(a, b))
}

const rowsOf = ({ options, rounds, pairwise }: Tally, election: Election): CountedRow[] => {
  const first = rounds.find((round) => round.kind === 'totals' || round.kind === 'transfer')
  return first
    ? first.rows
    : options.map((option, i) => ({
        option,
        votes: election.form === 'approvals' ? election.ballots.reduce((sum, { weight, approvals }) => sum + (approvals.includes(i) ? weight : 0), 0) : pairwise[i]!.filter((votes, j) => votes > pairwise[j]![i]!).length,
      }))
}

const names: Partial<Record<Method, string>> = { irv: 'instant-runoff voting', schulze: 'the Schulze method', 'ranked-pairs': 'ranked pairs', star: 'STAR voting', stv: 'the single transferable vote', phragmen: 'Phragmén’s method', 'equal-shares': 'the method of equal shares' }

/** The result in a sentence or two: the whole count where it is short. */
const sentenceOf = ({ method, winners, ties, sentences }: Tally | DateTally, titleOf: (id: string) => string): string => {
  const name = method === 'date' ? undefined : names[method]
  if (!name || winners.length === 0) return sentences.join(' ')
  return `${listed(winners.map(titleOf))} ${wasWere(winners)} chosen by ${name}${ties.length > 0 ? `, after ${ties.length === 1 ? 'a tie' : `${ties.length} ties`}` : ''}.`
}

const countAll = (poll: Countable, kinds: readonly Kind[]): Pick<Counted, 'tally' | 'rows' | 'others' | 'condorcetWinner'> => {
  const method = methodOf(poll.method)
  if (!method) {
    const ballots = kinds.map(({ content, count: weight }) => ({ weight, answers: 'slots' in content ? content.slots : {} }))
    const slots = poll.options.map(({ id, title, startsAt }) => ({ id, title, startsAt: startsAt as Date }))
    const { tally, rows } = countDates(slots, ballots)
    return { tally, rows: inOrder(rows, tally.winners), others: [], condorcetWinner: null }
  }
  const election = electionOf(method, poll.options, kinds)
  const settings = settingsOf(poll)
  const tally = count(method, election, settings)
  return { tally, rows: inOrder(rowsOf(tally, election), tally.winners), ...compare(method, election, settings) }
}

const quickCount = 60

/**
 * Whether a count may take more than some ten milliseconds: then it is not for the thread that serves everybody. What takes time is to
 * see what each tie decides, by every method.
 */
export const isLongCount = ({ method, options }: Pick<Countable, 'method' | 'options'>, kinds: readonly Kind[]): boolean => methodOf(method) !== null && options.length * kinds.length > quickCount

/**
 * Counts a poll that ends. A missed quorum is an outcome of its own, and nothing is counted then. A hidden tally of fewer than four
 * ballots is withheld: winners are named, and nothing else is kept of it. Throws Unsound only for ballots that were never checked.
 */
export const countPoll = (poll: Countable, kinds: readonly Kind[], turnout: number, eligible: number): { outcome: Outcome; stored: StoredTally } => {
  if (!isQuorate(poll, turnout, eligible)) {
    const sentence = `${turnout} of ${eligible} voted, and the poll needed ${quorumOf(poll, eligible)}, so it has no result.`
    return { outcome: 'QUORUM_MISSED', stored: { winners: [], sentence, counted: null } }
  }
  if (turnout === 0) return { outcome: 'NO_BALLOTS', stored: { winners: [], sentence: 'No ballot was cast, so nothing was chosen.', counted: null } }
  const marked = kinds.filter(({ content }) => !('abstain' in content))
  const ballots = marked.reduce((sum, kind) => sum + kind.count, 0)
  const titles = new Map(poll.options.map(({ id, title }) => [id, methodOf(poll.method) ? `“${title}”` : title]))
  const all = countAll(poll, marked)
  const { winners } = all.tally
  if (poll.secrecy === 'HIDDEN' && !poll.showSmall && ballots < fewBallots) {
    const chosen = winners.length > 0 ? `${listed(winners.map((id) => titles.get(id)!))} ${wasWere(winners)} chosen` : 'Nothing was chosen'
    return { outcome: 'WITHHELD', stored: { winners, sentence: `${chosen}. Fewer than ${counted(fewBallots, 'ballot')} were counted, so the numbers are not shown.`, counted: null } }
  }
  const sentence = sentenceOf(all.tally, (id) => titles.get(id)!)
  return { outcome: winners.length > 0 ? 'DECIDED' : 'NO_BALLOTS', stored: { winners, sentence, counted: { ...all, ballots, abstentions: turnout - ballots } } }
}
