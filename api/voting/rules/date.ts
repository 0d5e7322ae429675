import { Temporal } from 'temporal-polyfill'
import type { SlotAnswer } from '../../../db/schema/ballots.ts'
import type { Tally } from './election.ts'
import { listed } from './wording.ts'

export type Slot = { id: string; title: string; startsAt: Date }
/** How many people gave these answers; a slot without one is NO. */
export type DateBallot = { weight: number; answers: Readonly<Record<string, SlotAnswer>> }
export type DateRow = { option: string; votes: number; yes: number; ifNeedBe: number; no: number }
export type DateTally = Omit<Tally, 'method'> & { method: 'date' }

/** A wall time as it stands in a sentence: "Thu 3 Dec 16:00". */
export const slotTitle = (startLocal: string): string => {
  const at = Temporal.PlainDateTime.from(startLocal.replace(' ', 'T'))
  const say = (options: Intl.DateTimeFormatOptions) => at.toLocaleString('en-GB', options)
  return `${say({ weekday: 'short' })} ${at.day} ${say({ month: 'short' })} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** What an option is called: the title of its paper, its text, or its time. */
export const titleOf = (option: { paperTitle: string | null; text: string | null; startLocal: string | null }): string => option.text ?? option.paperTitle ?? slotTitle(option.startLocal ?? '')

/**
 * Counts a date poll: the slot wins that most people can attend (yes or if need be), of these the one with the most that say yes, of
 * these the earliest, and of two that begin together the one that stands first. A slot that suits nobody does not win.
 */
export const countDates = (slots: readonly Slot[], ballots: readonly DateBallot[]): { tally: DateTally; rows: DateRow[] } => {
  const people = ballots.reduce((sum, { weight }) => sum + weight, 0)
  const rows = slots.map(({ id }) => {
    const of = (answer: SlotAnswer) => ballots.reduce((sum, { weight, answers }) => sum + (answers[id] === answer ? weight : 0), 0)
    const [yes, ifNeedBe] = [of('YES'), of('IF_NEED_BE')]
    return { option: id, votes: yes + ifNeedBe, yes, ifNeedBe, no: people - yes - ifNeedBe }
  })
  const most = Math.max(...rows.map(({ votes }) => votes))
  const mostYes = Math.max(...rows.filter(({ votes }) => votes === most).map(({ yes }) => yes))
  const best = slots.filter((_, i) => rows[i]!.votes === most && rows[i]!.yes === mostYes).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const tally: DateTally = { method: 'date', options: slots.map(({ id }) => id), winners: [], ties: [], rounds: [], pairwise: [], sentences: [] }
  if (most === 0) {
    tally.sentences.push('No slot suits anybody, so none was chosen.')
    return { tally, rows }
  }
  const [winner] = best as [Slot]
  const share = mostYes === most ? 'all' : mostYes === 0 ? 'none' : String(mostYes)
  tally.winners.push(winner.id)
  if (best.length > 1) {
    tally.ties.push({ step: 'the answers', purpose: 'win', options: best.map(({ id }) => id), chosen: winner.id, brokenBy: 'WAITING_LONGEST' })
    const isEarlier = winner.startsAt.getTime() < best[1]!.startsAt.getTime()
    tally.sentences.push(`${listed(best.map(({ title }) => title))} suit ${most} of ${people} each, ${share} of them without a but; ${winner.title} is chosen, which ${isEarlier ? 'is the earliest' : 'stands first'}.`)
  } else tally.sentences.push(`${winner.title} suits ${most} of ${people}, ${share} of them without a but.`)
  return { tally, rows }
}
