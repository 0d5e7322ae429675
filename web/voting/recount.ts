import { count } from '../../api/voting/rules/count.ts'
import { canCount, fillsSeats, type Method, type Round, type Tally, Unsound } from '../../api/voting/rules/election.ts'
import { type ReadElection, readExport, type ReadPoll } from '../../api/voting/rules/poll-export.ts'
import type { PollQuery } from '../graphql/generated/graphql.ts'

type Poll = PollQuery['poll']
type Published = NonNullable<Poll['result']>
type Part = 'winners' | 'ballots' | 'ties' | 'rounds' | 'pairwise' | 'comparisons'
/** What was counted again, and which parts of it are not as they were published; none where all are. */
export type Recount = { ballots: number; winners: string[]; sentences: string[]; differs: Part[] }
type Counted = Pick<Tally, 'winners' | 'ties' | 'rounds' | 'pairwise' | 'sentences'>

type Exported = { options: { title: string }[]; lotSeedHash?: string | null }

/** Titles stand in quotes in the sentences, as the server has them; those of times do not. */
const quoted = (json: Exported): Exported => ({ ...json, options: json.options.map((option) => ('startsAt' in option ? option : { ...option, title: `“${option.title}”` })) })

/** The code of dates brings a calendar along, so it is loaded only where it is needed. */
const tallyOf = async (read: ReadPoll): Promise<Counted> =>
  read.method === 'date' ? (await import('../../api/voting/rules/date.ts')).countDates(read.slots, read.ballots).tally : count(read.method, read.election, read.settings)

/** Who wins by the other methods that were published. */
const others = (published: Published, { election, settings }: ReadElection) =>
  published.comparisons.map(({ method }) => {
    const name = method.toLowerCase().replace('_', '-') as Method
    if (!canCount(name, election.form)) return null
    const { winners, ties } = count(name, election, { ...settings, seats: fillsSeats(name) ? settings.seats : 1 })
    return { method, isTied: ties.length > 0, winners }
  })

const ours = (round: Round): unknown => {
  const votes = (rows: readonly { option: string; votes: string | number | null }[]) => rows.map(({ option, votes: held }) => [option, held === null ? null : String(held)])
  if (round.kind === 'paths') return round.strengths
  if (round.kind === 'pair') return [round.winner, round.loser, round.votes, round.against, round.locked]
  if (round.kind === 'transfer') return [votes(round.rows), round.elected, round.dropped, round.surplusOf]
  return round.kind === 'seat' ? [votes(round.rows), round.elected] : votes(round.rows)
}

const theirs = (round: Published['rounds'][number]): unknown => {
  const votes = (rows: readonly { option: { id: string }; votes?: string | null }[]) => rows.map(({ option, votes: held }) => [option.id, held ?? null])
  switch (round.__typename) {
    case 'PathsRound':
      return round.strengths
    case 'PairRound':
      return [round.winner.id, round.loser.id, round.ballotsFor, round.against, round.locked]
    case 'TransferRound':
      return [votes(round.rows), idsOf(round.elected), idsOf(round.dropped), round.surplusOf?.id ?? null]
    case 'SeatRound':
      return [votes(round.prices), round.taken?.id ?? null]
    default:
      return votes(round.rows)
  }
}

const idsOf = (options: readonly { id: string }[]) => options.map(({ id }) => id)

/**
 * Counts an export of a poll again, by the rules that the server has too, and compares it with the result that was published.
 * Sentences are not compared: titles in them may have been mended since. Throws Unsound for a file that cannot be counted, and
 * for a lot that is not the one that was announced.
 */
export const recount = async (text: string, poll: Poll): Promise<Recount> => {
  const json = JSON.parse(text) as Exported
  const published = poll.result!
  // The page has had this hash since before the first ballot.
  if (poll.tieRule === 'LOT' && json.lotSeedHash !== poll.lotSeedHash) throw new Unsound('The hash of the lot in the file is not the one that was published at the opening.')
  const read = readExport(quoted(json))
  const { ballots } = read.method === 'date' ? read : read.election
  const tally = await tallyOf(read)
  const parts: [Part, unknown, unknown][] = [
    ['winners', tally.winners, idsOf(published.winners)],
    ['ballots', ballots.length, published.ballots],
    ['ties', tally.ties.map(({ options, chosen }) => [options, chosen]), published.ties.map(({ options, chosen }) => [idsOf(options), chosen?.id ?? null])],
    ['rounds', tally.rounds.map(ours), published.rounds.map(theirs)],
    ['pairwise', tally.pairwise, published.pairwise],
    ['comparisons', read.method === 'date' ? [] : others(published, read), published.comparisons.map(({ method, isTied, winners }) => ({ method, isTied, winners: idsOf(winners) }))],
  ]
  const differs = parts.filter(([, mine, told]) => JSON.stringify(mine) !== JSON.stringify(told)).map(([name]) => name)
  return { ballots: ballots.length, winners: [...tally.winners], sentences: [...tally.sentences], differs }
}
