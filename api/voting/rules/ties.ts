import type { Round, Tie, TieRule } from './election.ts'
import { listed } from './wording.ts'

/** Options that a count cannot tell apart, and what is to be done with one of them. */
export type Question = {
  tied: readonly number[]
  purpose: 'win' | 'drop' | 'surplus' | 'pair' | 'runoff'
  /** Where in the count, such as "round 2". */
  step: string
  /** What makes them equal, such as "with 3 votes in round 2". */
  equal: string
  /** Where the method itself breaks the tie, before any announced rule. */
  own?: { chosen: number; brokenBy: 'HEAD_TO_HEAD' | 'SCORES'; because: string }
  /** What the rest of the count depends on, where several ways of breaking ties before lead to the same. */
  state?: string
  /** That the method knows each choice to lead to the same winners, so that not each has to be tried. */
  isIdle?: boolean
}

/** What a method writes while it counts. */
export type Count = {
  winners: number[]
  rounds: Round[]
  sentences: string[]
  /** The ties so far. */
  ties: Tie[]
  /** Asks the announced rule for one of the tied; does not come back where there is none and the choice matters. */
  choose: (question: Question) => number
}

/** A method, with the ballots in it. It may be run several times, and does the same until `choose` answers differently. */
export type Run = (count: Count) => void

/** The names of the options, and the order of their places that the announced rule gives; null without a rule. */
export type Bench = { ids: readonly string[]; titles: readonly string[]; order: readonly number[] | null; rule: TieRule | null }

/** What can follow: the winners at the end of a count, or a tie with what follows each way of breaking it. */
type Ways = { ends: ReadonlySet<string>; isOpen: boolean; next: readonly Ways[] }

const stop = new Error('The count ends at a tie.')
const empty = (choose: Count['choose']): Count => ({ winners: [], rounds: [], sentences: [], ties: [], choose })

/** Runs until the count asks a question after those that `path` answers, or ends (null). */
const follow = (run: Run, path: readonly number[]): { count: Count; asked: Question | null } => {
  let step = 0
  let asked: Question | null = null
  const count = empty((question) => {
    if (step < path.length) return path[step++]!
    asked = question
    throw stop
  })
  try {
    run(count)
  } catch (error) {
    if (error !== stop) throw error
  }
  return { count, asked }
}

const same = (sets: readonly ReadonlySet<string>[]) => sets.every((set) => set.size === sets[0]!.size && [...set].every((end) => sets[0]!.has(end)))

/** Tries every way of breaking every tie, but of idle ones the way that is taken; null where there are more than `most` counts to make. */
const tryAll = (run: Run, most: number, chosenOf: (question: Question) => number): Ways | null => {
  let left = most
  const known = new Map<string, Ways>()
  const visit = (path: number[]): Ways | null => {
    if (left-- <= 0) return null
    const { count, asked } = follow(run, path)
    if (!asked) return { ends: new Set([count.winners.toSorted((a, b) => a - b).join()]), isOpen: false, next: [] }
    const before = asked.state === undefined ? undefined : known.get(asked.state)
    if (before) return before
    const { own, tied, state, isIdle } = asked
    const next: Ways[] = []
    for (const option of isIdle ? [chosenOf(asked)] : tied) {
      const ways = visit([...path, option])
      if (!ways) return null
      next.push(ways)
    }
    while (next.length < tied.length) next.push(next[0]!)
    const ends = own ? next[tied.indexOf(own.chosen)]!.ends : new Set(next.flatMap((ways) => [...ways.ends]))
    const found = { ends, isOpen: !same(next.map((ways) => ways.ends)), next }
    if (state !== undefined) known.set(state, found)
    return found
  }
  return visit([])
}

const does: Record<Question['purpose'], string> = { win: 'is chosen', drop: 'is dropped', surplus: 'passes its surplus on first', pair: 'has its defeats locked first', runoff: 'goes into the runoff' }
const because: Record<TieRule, [first: string, last: string]> = {
  WAITING_LONGEST: ['because it has waited longest in the pool', 'because it has waited least in the pool'],
  FACILITATOR: ['by the order that the facilitator announced', 'by the order that the facilitator announced'],
  LOT: ['by lot', 'by lot'],
}

/** What comes of each choice, where each leads to one end: "if B is dropped, C wins". */
const outlook = (question: Question, ways: Ways | null, titles: readonly string[]): string => {
  if (question.purpose === 'win' || !ways?.next.every(({ ends }) => ends.size === 1)) return ''
  const parts = question.tied.map((option, i) => {
    const winners = [...ways.next[i]!.ends][0]!.split(',').filter(Boolean).map((place) => titles[Number(place)]!)
    return `if ${titles[option]} ${does[question.purpose]}, ${listed(winners)} ${winners.length === 1 ? 'wins' : 'win'}`
  })
  return ` ${parts.join('; ').replace(/^i/, 'I')}.`
}

/**
 * Counts with the announced rule. Every tie is told; it stands among the ties of the result where it decided something, that
 * is where another way of breaking it leads to other winners (or there are too many ways to try: more than `most` counts).
 * Without a rule the count goes on over a tie that decides nothing, and ends at the first that does, with the seats filled
 * until then.
 */
export const countWithTies = (run: Run, { ids, titles, order, rule }: Bench, most: number): Count => {
  const first = follow(run, [])
  if (!first.asked) return first.count
  const rank = new Map((order ?? ids.map((_, place) => place)).map((place, position) => [place, position]))
  const inOrder = (tied: readonly number[]) => tied.toSorted((a, b) => rank.get(a)! - rank.get(b)!)
  // Whoever comes first in the order is favoured, so what nobody wants falls to the last.
  const isBad = (purpose: Question['purpose']) => purpose === 'drop' || purpose === 'pair'
  const chosenOf = ({ own, purpose, tied }: Question) => own?.chosen ?? inOrder(tied).at(isBad(purpose) ? -1 : 0)!
  let ways = tryAll(run, most, chosenOf)
  const count = empty((question) => {
    const { purpose, step, own } = question
    const tied = inOrder(question.tied)
    const names = listed(tied.map((place) => titles[place]!))
    const isOpen = !question.isIdle && (ways?.isOpen ?? true)
    const chosen = chosenOf(question)
    const isLeft = isOpen && !rule && !own
    if (isOpen) count.ties.push({ step, purpose, options: tied.map((place) => ids[place]!), chosen: isLeft ? null : ids[chosen]!, brokenBy: own?.brokenBy ?? rule })
    if (isLeft) {
      count.sentences.push(`${names} are equal ${question.equal}, and no rule for ties was given, so the count ends here.${outlook(question, ways, titles)}`)
      throw stop
    }
    const reason = own ? ` ${own.because}` : rule ? ` ${because[rule][isBad(purpose) ? 1 : 0]}` : ''
    count.sentences.push(`${names} are equal ${question.equal}; ${titles[chosen]} ${does[purpose]}${reason}${isOpen ? '' : ', which changes nothing in the result'}.`)
    ways = ways?.next[question.tied.indexOf(chosen)] ?? null
    return chosen
  })
  try {
    run(count)
  } catch (error) {
    if (error !== stop) throw error
  }
  return count
}
