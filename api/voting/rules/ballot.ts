import type { BallotContent, SlotAnswer } from '../../../db/schema/ballots.ts'
import type { poll } from '../../../db/schema/voting.ts'
import { Fault } from '../../kernel/errors.ts'
import { type Form, formOf, Unsound } from './election.ts'
import { marksReader } from './marks.ts'
import { methodOf, type PollMethod } from './method.ts'

type Poll = typeof poll.$inferSelect
export type BallotForm = Form | 'slots'

/** What the ballots of a poll say. */
const ballotFormOf = (method: PollMethod): BallotForm => {
  const name = methodOf(method)
  return name ? formOf[name] : 'slots'
}

type Votable = Pick<Poll, 'state' | 'closesAt' | 'method' | 'maxScore' | 'budget' | 'allowBlank'> & { optionIds: readonly string[]; mayVote: boolean }

type Maybe<T> = T | null | undefined
/** What somebody wants to cast: exactly one of these. */
export type BallotWish = {
  approvals?: Maybe<readonly string[]>
  ranks?: Maybe<readonly (readonly string[])[]>
  scores?: Maybe<readonly { optionId: string; score: number }[]>
  points?: Maybe<readonly { optionId: string; points: number }[]>
  slots?: Maybe<readonly { optionId: string; answer: SlotAnswer }[]>
  abstain?: Maybe<boolean>
}

/** Whether ballots still count: the poll is open and its closing instant has not come. */
const isOpen = ({ state, closesAt }: Pick<Votable, 'state' | 'closesAt'>, now: Date): boolean => state === 'OPEN' && now < closesAt

/** Throws a Fault where nobody, or not this member, may vote now: CLOSED from the closing instant on, FORBIDDEN for who came too late. */
export const checkVotable = (poll: Pick<Votable, 'state' | 'closesAt' | 'mayVote'>, now: Date): void => {
  if (poll.state === 'CANCELLED') throw new Fault('CLOSED', 'The poll was cancelled, so this ballot was not counted.')
  if (!isOpen(poll, now)) throw new Fault('CLOSED', 'The poll has closed, so this ballot was not counted.')
  if (!poll.mayVote) throw new Fault('FORBIDDEN', 'This poll is for those who were members when it opened.', ['pollId'])
}

const fields = ['approvals', 'ranks', 'scores', 'points', 'slots'] as const

/** Entries of a list that gives each option one value, by option; `where` says at which place of the list an option stands. */
const byOption = <T extends { optionId: string }>(entries: readonly T[], markOf: (entry: T) => unknown, path: string[]) => {
  const values: Record<string, unknown> = {}
  entries.forEach((entry, i) => {
    if (entry.optionId in values) throw new Fault('INVALID', 'This option is on the ballot twice.', [...path, String(i), 'optionId'])
    values[entry.optionId] = markOf(entry)
  })
  return { values, where: (id: string) => String(entries.findIndex(({ optionId }) => optionId === id)) }
}

const slotsOf = (wish: BallotWish, optionIds: readonly string[]): BallotContent => {
  const path = ['ballot', 'slots']
  const { values, where } = byOption(wish.slots ?? [], ({ answer }) => answer, path)
  for (const id of Object.keys(values)) if (!optionIds.includes(id)) throw new Fault('INVALID', 'This is not an option of this poll.', [...path, where(id), 'optionId'])
  return { slots: Object.fromEntries(optionIds.flatMap((id) => (values[id] && values[id] !== 'NO' ? [[id, values[id] as SlotAnswer]] : []))) }
}

const numbersOf = (form: Form, wish: BallotWish) => {
  if (form === 'scores') return byOption(wish.scores ?? [], ({ score }) => score, ['ballot', form])
  return form === 'points' ? byOption(wish.points ?? [], ({ points }) => points, ['ballot', form]) : null
}

/** Reads what is marked, in the one form in which equal ballots are equal. */
const contentOf = (form: Form, wish: BallotWish, rules: Pick<Votable, 'optionIds' | 'maxScore' | 'budget'>): BallotContent => {
  const { optionIds } = rules
  const lists = numbersOf(form, wish)
  try {
    const { approvals, ranks, numbers } = marksReader({ form, ...rules })({ [form]: lists?.values ?? wish[form] })
    const idsOf = (places: readonly number[]) => places.toSorted((a, b) => a - b).map((place) => optionIds[place]!)
    if (form === 'approvals') return { approvals: idsOf(approvals) }
    if (form === 'ranks') return { ranks: ranks.map(idsOf) }
    const given = Object.fromEntries(numbers.flatMap((number, place) => (number > 0 ? [[optionIds[place]!, number]] : [])))
    return form === 'scores' ? { scores: given } : { points: given }
  } catch (error) {
    if (!(error instanceof Unsound)) throw error
    const [field, first, ...more] = error.path.map(String)
    const place = first === undefined ? [] : [lists ? lists.where(first) : first]
    throw new Fault('INVALID', error.message, ['ballot', field ?? form, ...place, ...more])
  }
}

const isBlank = (content: BallotContent): boolean => !('abstain' in content) && Object.values(content).every((marks) => Object.keys(marks).length === 0)

const read = (wish: BallotWish, poll: Pick<Votable, 'optionIds' | 'maxScore' | 'budget' | 'method'>): BallotContent => {
  const form = ballotFormOf(poll.method)
  const given = fields.filter((field) => wish[field] != null)
  if (given.length + (wish.abstain ? 1 : 0) !== 1) throw new Fault('INVALID', `A ballot of this poll has ${form}, or abstains, and nothing else.`, ['ballot'])
  if (wish.abstain) return { abstain: true }
  if (given[0] !== form) throw new Fault('INVALID', `The ballots of this poll have ${form}.`, ['ballot', given[0]!])
  return form === 'slots' ? slotsOf(wish, poll.optionIds) : contentOf(form, wish, poll)
}

/**
 * What stands on a ballot. Throws a Fault: those of `checkVotable`, and INVALID at the field: a ballot of another form, an option
 * that is of another poll or named twice, a score out of range, a budget overspent; REQUIRED for a
 * blank one where that is not allowed.
 */
export const planBallot = (poll: Votable, wish: BallotWish, now: Date): BallotContent => {
  checkVotable(poll, now)
  const content = read(wish, poll)
  if (isBlank(content) && !poll.allowBlank) throw new Fault('REQUIRED', 'This poll takes no blank ballots; one may abstain.', ['ballot', ballotFormOf(poll.method)])
  return content
}

/** What stands on a draft: as a ballot, but its numbers may be out of range and overspend. Throws the same for the rest. */
export const planDraft = (poll: Votable, wish: BallotWish, now: Date): BallotContent => {
  checkVotable(poll, now)
  return read(wish, { ...poll, maxScore: null, budget: null })
}

/** A ballot as it is shown: lists instead of records, and whether it abstains. */
export const marksOf = (content: BallotContent) => {
  const entries = <K extends string, T>(record: Readonly<Record<string, T>>, name: K) => Object.entries(record).map(([optionId, value]) => ({ optionId, [name]: value }))
  return {
    abstains: 'abstain' in content,
    approvals: 'approvals' in content ? content.approvals : null,
    ranks: 'ranks' in content ? content.ranks : null,
    scores: 'scores' in content ? entries(content.scores, 'score') : null,
    points: 'points' in content ? entries(content.points, 'points') : null,
    slots: 'slots' in content ? entries(content.slots, 'answer') : null,
  }
}
