import type { nomination } from '../../../db/schema/papers.ts'
import type { poll, pollOption } from '../../../db/schema/voting.ts'
import { Fault } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import { planMeeting } from '../../scheduling/rules/plan.ts'
import { fillsSeats, takesCredit } from './election.ts'
import { methodOf, type PollMethod } from './method.ts'
import { planSlotTerms, type SlotTermsWish } from './slots.ts'

type Poll = typeof poll.$inferSelect
type Repeated = 'FIRST' | 'SECOND'
export type Waiting = Pick<typeof nomination.$inferSelect, 'id' | 'paperId' | 'state' | 'nominatedAt'>
export type SlotWish = { startLocal: string; repeated?: Repeated | null; durationMinutes: number }
export type PlanWish = { title?: string | null; startLocal?: string | null; repeated?: Repeated | null; durationMinutes?: number | null; place?: string | null; link?: string | null }
type Terms = Pick<
  Poll,
  'kind' | 'method' | 'seats' | 'equalRanks' | 'maxScore' | 'budget' | 'allowBlank' | 'tieRule' | 'quorumPersons' | 'quorumPercent' | 'quorumMissed' | 'electorate' | 'secrecy' | 'showSmall' | 'withCredit' | 'afterwards'
>
export type PollWish = { [K in keyof Terms]?: Terms[K] | null } & {
  title: string
  closesAt: Date
  nominationIds?: readonly string[] | null
  slots?: readonly SlotWish[] | null
  texts?: readonly string[] | null
  plan?: PlanWish | null
} & SlotTermsWish
/** The group that votes: its pool, its zone, and the most credit that a paper can have there. */
export type Ground = { pool: readonly Waiting[]; zone: string; creditCap: number }
export type OptionPlan = Pick<typeof pollOption.$inferInsert, 'position' | 'tiePlace' | 'nominationId' | 'paperId' | 'startsAt' | 'startLocal' | 'zone' | 'durationMinutes' | 'text'>

const year = 366 * 24 * 3600 * 1000
const mostOptions = 100

const whole = (value: number, least: number, most: number, path: string[]): number => {
  if (!Number.isInteger(value) || value < least || value > most) throw new Fault('INVALID', `This is a whole number from ${least} to ${most}.`, path)
  return value
}

/** A number that goes with some methods: null with the others, where it may not be given either. */
const ofMethod = (value: number | null | undefined, isIts: boolean, most: number, usual: number, path: string[]): number | null => {
  if (isIts) return whole(value ?? usual, 1, most, path)
  if (value != null) throw new Fault('INVALID', 'This method has no such number.', path)
  return null
}

const below = <T>(path: string[], run: () => T): T => {
  try {
    return run()
  } catch (error) {
    throw error instanceof Fault ? new Fault(error.code, error.message, [...path, ...error.path]) : error
  }
}

const nominationsOf = (wish: PollWish, pool: readonly Waiting[], tieRule: Poll['tieRule']): Omit<OptionPlan, 'position'>[] => {
  const waiting = new Map(pool.filter(({ state }) => state === 'WAITING').map((one) => [one.id, one]))
  const named = wish.nominationIds ?? null
  if (tieRule === 'FACILITATOR' && !named) throw new Fault('REQUIRED', 'Name the nominations, in the order that is to decide ties.', ['nominationIds'])
  const seen = new Set<string>()
  named?.forEach((id, i) => {
    const path = ['nominationIds', String(i)]
    if (!waiting.has(id)) throw new Fault('INVALID', 'This nomination is not waiting in the pool of this group.', path)
    if (seen.has(id)) throw new Fault('INVALID', 'This nomination is named twice.', path)
    seen.add(id)
  })
  const chosen = named ? named.map((id) => waiting.get(id)!) : [...waiting.values()]
  return chosen
    .toSorted((a, b) => a.nominatedAt.getTime() - b.nominatedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ id, paperId }, position) => ({ nominationId: id, paperId, tiePlace: tieRule === 'FACILITATOR' ? named!.indexOf(id) : position }))
}

const slotsOf = (wish: PollWish, zone: string, now: Date): Omit<OptionPlan, 'position'>[] => {
  const slots = (wish.slots ?? []).map((slot, i) => {
    const path = ['slots', String(i)]
    const { startsAt, startLocal, durationMinutes } = below(path, () => planMeeting({ ...slot, zone }, now))
    if (startsAt <= wish.closesAt) throw new Fault('INVALID', 'This begins before the poll closes.', [...path, 'startLocal'])
    return { startsAt, startLocal, zone, durationMinutes }
  })
  slots.forEach((slot, i) => {
    const before = slots.findIndex((other) => other.startsAt.getTime() === slot.startsAt.getTime() && other.durationMinutes === slot.durationMinutes)
    if (before < i) throw new Fault('INVALID', 'This slot is named twice.', ['slots', String(i)])
  })
  return slots.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()).map((slot, position) => ({ ...slot, tiePlace: position }))
}

const textsOf = (wish: PollWish): Omit<OptionPlan, 'position'>[] => {
  const texts = (wish.texts ?? []).map((text, i) => cleanText(text, { path: ['texts', String(i)], max: 200 }))
  texts.forEach((text, i) => {
    if (texts.indexOf(text) < i) throw new Fault('INVALID', 'This option is named twice.', ['texts', String(i)])
  })
  return texts.map((text, position) => ({ text, tiePlace: position }))
}

const fields = { NEXT_PAPERS: 'nominationIds', DATE: 'slots', QUESTION: 'texts' } as const
const nouns = { NEXT_PAPERS: 'nominations', DATE: 'slots', QUESTION: 'options' } as const

const optionsOf = (wish: PollWish, kind: Poll['kind'], tieRule: Poll['tieRule'], { pool, zone }: Ground, now: Date): OptionPlan[] => {
  for (const field of Object.values(fields)) if (field !== fields[kind] && wish[field] != null) throw new Fault('INVALID', 'A poll of this kind has no such options.', [field])
  const size = kind === 'NEXT_PAPERS' ? (wish.nominationIds ?? pool).length : (wish[fields[kind]] ?? []).length
  if (size > mostOptions) throw new Fault('TOO_LONG', `A poll has at most ${mostOptions} ${nouns[kind]}; there are ${size}. Choose some of them.`, [fields[kind]])
  const options = kind === 'NEXT_PAPERS' ? nominationsOf(wish, pool, tieRule) : kind === 'DATE' ? slotsOf(wish, zone, now) : textsOf(wish)
  if (options.length < 2) throw new Fault('TOO_SHORT', `A poll needs at least two ${nouns[kind]}; there ${options.length === 1 ? 'is one' : 'are none'}.`, [fields[kind]])
  return options.map((option, position) => ({ ...option, position, tiePlace: tieRule === 'LOT' ? null : option.tiePlace }))
}

const methodFor = (kind: Poll['kind'], method: PollMethod | null | undefined): PollMethod => {
  if (kind !== 'DATE' && method === 'DATE') throw new Fault('INVALID', 'Only a poll on a date is counted so.', ['method'])
  if (kind === 'DATE' && method != null && method !== 'DATE') throw new Fault('INVALID', 'A poll on a date has a method of its own.', ['method'])
  return kind === 'DATE' ? 'DATE' : (method ?? 'APPROVAL')
}

const tieRuleFor = (kind: Poll['kind'], rule: Poll['tieRule'] | null | undefined): Poll['tieRule'] => {
  if (kind === 'NEXT_PAPERS') return rule ?? 'WAITING_LONGEST'
  if (kind === 'QUESTION') return rule === 'LOT' ? 'LOT' : 'FACILITATOR'
  if (rule != null && rule !== 'WAITING_LONGEST') throw new Fault('INVALID', 'Of equal slots the earliest is chosen.', ['tieRule'])
  return 'WAITING_LONGEST'
}

const planOf = (wish: PollWish, terms: Pick<Poll, 'kind' | 'seats' | 'afterwards'>, zone: string, now: Date): Poll['plan'] => {
  const { plan } = wish
  if (terms.afterwards === 'BY_HAND') {
    if (plan) throw new Fault('INVALID', 'A meeting is planned only where the winner gets it at once.', ['plan'])
    return null
  }
  if (terms.kind === 'QUESTION') throw new Fault('INVALID', 'The answer to a question gets no meeting.', ['afterwards'])
  if (terms.seats > 1) throw new Fault('INVALID', 'Of several winners each gets its meeting by hand.', ['afterwards'])
  if (!plan) throw new Fault('REQUIRED', 'Say when the winner is to be read.', ['plan'])
  if (terms.kind === 'DATE') {
    for (const field of ['startLocal', 'durationMinutes'] as const) if (plan[field] != null) throw new Fault('INVALID', 'The slot that wins says this.', ['plan', field])
  }
  for (const field of ['startLocal', 'durationMinutes'] as const) if (terms.kind === 'NEXT_PAPERS' && plan[field] == null) throw new Fault('REQUIRED', 'This cannot be empty.', ['plan', field])
  const isDate = terms.kind === 'DATE'
  // What a slot says of the time was checked with it; any time serves to check the rest.
  const times = isDate ? { startLocal: '2000-01-01T00:00', zone: 'UTC', durationMinutes: 60 } : { startLocal: plan.startLocal!, zone, durationMinutes: plan.durationMinutes! }
  const planned = below(['plan'], () => planMeeting({ ...plan, ...times }, isDate ? new Date('2000-01-01T00:00Z') : now))
  if (!isDate && planned.startsAt <= wish.closesAt) throw new Fault('INVALID', 'This begins before the poll closes.', ['plan', 'startLocal'])
  const { title, place, link, startsAt } = planned
  return { title, place, link, zone, startLocal: plan.startLocal ?? null, startsAt: isDate ? null : startsAt.toISOString(), repeated: plan.repeated ?? null, durationMinutes: plan.durationMinutes ?? null }
}

const quorumOf = ({ quorumPersons, quorumPercent }: PollWish) => {
  if (quorumPersons != null && quorumPercent != null) throw new Fault('INVALID', 'A quorum is a number of people or a share, not both.', ['quorumPercent'])
  return { quorumPersons: quorumPersons == null ? null : whole(quorumPersons, 1, 100_000, ['quorumPersons']), quorumPercent: quorumPercent == null ? null : whole(quorumPercent, 1, 100, ['quorumPercent']) }
}

/**
 * A poll with all its terms and options. Nominations (all that wait where none are named) stand in the order in which they were made,
 * slots in the order of time, texts as given; `tiePlace` is the order that decides ties, but for the lot.
 * Throws a Fault at the field: IN_PAST or INVALID (more than a year ahead) at `closesAt`; TOO_SHORT below two options, TOO_LONG
 * above a hundred; INVALID for an option that is named twice, a nomination that does not wait in this pool, a slot that begins before
 * the close, more seats than options or several for a method that chooses one, a number out of range or of another method, credit where
 * there is none, and a plan that does not fit; REQUIRED for what is missing; those of `planMeeting`.
 */
export const planPoll = (wish: PollWish, ground: Ground, now: Date) => {
  const title = cleanText(wish.title, { path: ['title'], max: 200 })
  if (!(wish.closesAt > now)) throw new Fault('IN_PAST', 'The closing time has passed. Choose a later one.', ['closesAt'])
  if (wish.closesAt.getTime() > now.getTime() + year) throw new Fault('INVALID', 'A poll closes within a year.', ['closesAt'])
  const kind = wish.kind ?? 'NEXT_PAPERS'
  const method = methodFor(kind, wish.method)
  const tieRule = tieRuleFor(kind, wish.tieRule)
  const counts = methodOf(method)
  const seats = whole(wish.seats ?? 1, 1, mostOptions, ['seats'])
  if (seats > 1 && !(counts && fillsSeats(counts))) throw new Fault('INVALID', 'This method chooses one winner.', ['seats'])
  const numbers = { maxScore: ofMethod(wish.maxScore, method === 'SCORE' || method === 'STAR', 100, 5, ['maxScore']), budget: ofMethod(wish.budget, method === 'DOT', 1_000, 10, ['budget']) }
  const quorum = quorumOf(wish)
  const withCredit = wish.withCredit ?? false
  if (withCredit && !(kind === 'NEXT_PAPERS' && counts && takesCredit(counts))) throw new Fault('INVALID', 'Credit counts in polls on the next papers by plurality, approval, score or dots.', ['withCredit'])
  if (withCredit && ground.creditCap === 0) throw new Fault('INVALID', 'This group keeps no credit.', ['withCredit'])
  const options = optionsOf(wish, kind, tieRule, ground, now)
  if (seats > options.length) throw new Fault('INVALID', `There are more seats (${seats}) than options (${options.length}).`, ['seats'])
  const afterwards = wish.afterwards ?? 'BY_HAND'
  const plan = planOf(wish, { kind, seats, afterwards }, ground.zone, now)
  const { equalRanks, allowBlank, quorumMissed, electorate, secrecy, showSmall } = wish
  return {
    poll: {
      title, kind, method, tieRule, seats, ...numbers, ...quorum, withCredit, afterwards, plan,
      closesAt: wish.closesAt,
      equalRanks: equalRanks ?? 'SHARE',
      allowBlank: allowBlank ?? true,
      quorumMissed: quorumMissed ?? 'NO_RESULT',
      electorate: electorate ?? 'ALSO_LATER',
      secrecy: secrecy ?? 'HIDDEN',
      showSmall: showSmall ?? false,
      ...planSlotTerms(wish, { kind, secrecy: secrecy ?? 'HIDDEN' }),
    } as const,
    options,
  }
}
