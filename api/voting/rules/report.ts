import type { DateRow, DateTally } from './date.ts'
import type { Round, Tally } from './election.ts'

/** Columns of text, numbers to the right. */
const table = (rows: readonly (readonly (string | number)[])[]): string[] => {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, String(cell).length)), [])
  return rows.map((row) => `  ${row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!))).join('  ')}`.trimEnd())
}

const matrix = (options: readonly string[], cells: readonly (readonly number[])[]): string[] =>
  table([['', ...options], ...cells.map((row, i) => [options[i]!, ...row.map((cell, j) => (i === j ? '–' : cell))])])

const transferLines = (round: Round & { kind: 'transfer' }): string[] => {
  const notes = (option: string) => [round.elected.includes(option) && 'elected', round.dropped.includes(option) && 'dropped', round.surplusOf === option && 'passes its surplus on'].filter(Boolean).join(', ')
  const rows = round.rows.map(({ option, votes }) => [option, votes, notes(option) && ` ${notes(option)}`])
  const moved = round.moved.map(({ to, votes }) => `${to ?? 'nobody'} ${votes}`).join(', ')
  return [
    `Round ${round.number}${round.quota === null ? '' : `, quota ${round.quota}`}`,
    ...table(rows),
    ...(round.exhausted === 0 ? [] : [`  for nobody: ${round.exhausted}`]),
    ...(moved ? [`  moved to ${moved}`] : []),
  ]
}

const roundLines = (round: Round, options: readonly string[]): string[] => {
  if (round.kind === 'transfer') return transferLines(round)
  if (round.kind === 'totals') return ['Totals', ...table(round.rows.map(({ option, votes, credit }) => [option, votes, credit ? ` of which credit ${credit}` : '']))]
  if (round.kind === 'runoff') return ['Runoff', ...table(round.rows.map(({ option, votes }) => [option, votes])), `  level: ${round.equal}`]
  if (round.kind === 'paths') return ['Strongest paths, from the row to the column', ...matrix(options, round.strengths)]
  if (round.kind === 'pair') return [`${round.winner} over ${round.loser}, ${round.votes} to ${round.against}: ${round.locked ? 'locked' : 'set aside'}`]
  const rows = round.rows.map(({ option, votes }) => [option, votes ?? '–', option === round.elected ? ' elected' : ''])
  return [`Seat ${round.number}, by ${round.by}`, ...table(rows)]
}

const textOf = (parts: readonly string[]): string => `${parts.filter(Boolean).join('\n\n')}\n`

/** What every count ends with: winners, ties and the sentences. */
const outcomeLines = ({ winners, ties, sentences }: Pick<Tally, 'winners' | 'ties' | 'sentences'>): string[] => {
  const lines = ties.map(({ step, options, chosen, brokenBy }) => `  ${step}: ${options.join(', ')} – ${chosen === null ? 'open' : `${chosen}, by ${brokenBy}`}`)
  return [`Winners: ${winners.join(', ') || 'none'}`, ['Ties:', ...(lines.length > 0 ? lines : ['  none that decided something'])].join('\n'), sentences.join('\n')]
}

/** A tally as plain text, for a terminal: rounds, pairs, winners, ties and the sentences. */
export const reportOf = (tally: Tally): string => {
  const rounds = tally.rounds.map((round) => roundLines(round, tally.options).join('\n'))
  const isPairs = tally.rounds.every(({ kind }) => kind === 'pair')
  return textOf([
    `Method: ${tally.method}`,
    ...(isPairs ? [rounds.join('\n')] : rounds),
    ['Ballots that put the row above the column', ...matrix(tally.options, tally.pairwise)].join('\n'),
    ...outcomeLines(tally),
  ])
}

/** The count of a poll on a date as plain text: the answers to each slot, and how it came out. */
export const dateReportOf = (tally: DateTally, rows: readonly DateRow[]): string =>
  textOf([`Method: ${tally.method}`, ['Answers', ...table([['', 'yes', 'if need be', 'no'], ...rows.map(({ option, yes, ifNeedBe, no }) => [option, yes, ifNeedBe, no])])].join('\n'), ...outcomeLines(tally)])
