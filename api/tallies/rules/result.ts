import type { Method, Round, Tie } from '../../voting/rules/election.ts'
import type { Counted, Outcome, StoredTally } from '../../voting/rules/outcome.ts'

const typeNames: Record<Round['kind'], string> = { totals: 'TotalsRound', runoff: 'RunoffRound', transfer: 'TransferRound', paths: 'PathsRound', pair: 'PairRound', seat: 'SeatRound' }

const pollMethod = (method: Method | 'date'): string => method.toUpperCase().replace('-', '_')

const roundOf = <O>(round: Round, option: (id: string) => O) => {
  const __typename = typeNames[round.kind]
  const named = <R extends { option: string }>(rows: readonly R[]) => rows.map((row) => ({ ...row, option: option(row.option) }))
  switch (round.kind) {
    case 'totals':
    case 'runoff':
      return { ...round, __typename, rows: named(round.rows) }
    case 'transfer': {
      const { surplusOf, moved, elected, dropped } = round
      return { ...round, __typename, rows: named(round.rows), elected: elected.map(option), dropped: dropped.map(option), surplusOf: surplusOf && option(surplusOf), moved: moved.map(({ to, votes }) => ({ to: to && option(to), votes })) }
    }
    case 'paths':
      return { ...round, __typename }
    case 'pair':
      return { ...round, __typename, winner: option(round.winner), loser: option(round.loser) }
    case 'seat':
      return { ...round, __typename, by: round.by.toUpperCase(), rows: named(round.rows), elected: round.elected && option(round.elected) }
  }
}

const tieOf = <O>({ step, purpose, options, chosen, brokenBy }: Tie, option: (id: string) => O) => ({ step, purpose: purpose.toUpperCase(), options: options.map(option), chosen: chosen && option(chosen), brokenBy })

const countedOf = <O>({ tally, ballots, abstentions, rows, others, condorcetWinner }: Counted, option: (id: string) => O) => ({
  ballots,
  abstentions,
  sentences: tally.sentences,
  rows: rows.map((row) => ({ ...row, option: option(row.option) })),
  ties: tally.ties.map((tie) => tieOf(tie, option)),
  rounds: tally.rounds.map((round) => roundOf(round, option)),
  pairwise: tally.pairwise,
  comparisons: others.map(({ method, winners, isTied }) => ({ method: pollMethod(method), winners: winners.map(option), isTied })),
  condorcetWinner: condorcetWinner && option(condorcetWinner),
})

const nothing = { ballots: null, abstentions: null, rows: [], ties: [], rounds: [], pairwise: [], comparisons: [], condorcetWinner: null }

/** The result of a poll as it is shown, with its options in place of their ids. */
export const resultOf = <O extends { id: string }>({ outcome, content }: { outcome: Outcome; content: StoredTally }, options: readonly O[]) => {
  const byId = new Map(options.map((one) => [one.id, one]))
  const option = (id: string) => byId.get(id) as O
  const winners = content.winners.map(option)
  const counted = content.counted ? countedOf(content.counted, option) : { ...nothing, sentences: [content.sentence] }
  return { outcome, winners, winner: winners[0] ?? null, sentence: content.sentence, ...counted }
}
