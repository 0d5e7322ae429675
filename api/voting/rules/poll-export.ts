import { lotOrder, lotSeedHash } from './approval.ts'
import type { DateBallot, Slot } from './date.ts'
import { type Election, type EqualRanks, equalRanks, formOf, type Method, methods, type Settings, type TieBreak, type TieRule, Unsound } from './election.ts'
import { type Marks, marksReader } from './marks.ts'

/**
 * A poll as it is exported, in JSON. More fields may stand beside these.
 *
 * `tieOrder` names every option and stands there for the rules WAITING_LONGEST and FACILITATOR; for the LOT there are the seed and the
 * hash that was published at the opening. `maxScore` goes with score and star, `budget` with dot. Each ballot has the code that its
 * voter was given, and its marks in the field of the method’s form: `ranks` (a list of lists of option ids, best first), `approvals` (a
 * list of ids), `scores` or `points` (a number by id), and of a poll on a date `slots` (YES, IF_NEED_BE or NO by id; NO unless said). One
 * that abstains has `abstain: true` instead, and is not counted. `startsAt` is when a slot of a poll on a date begins. `winners` is the
 * published result.
 */
export type PollExport = {
  format: 'colloquy-poll'
  version: 1
  title: string
  method: Method | 'date'
  seats: number
  equalRanks?: EqualRanks
  maxScore?: number | null
  budget?: number | null
  tieRule: TieRule | null
  tieOrder?: string[] | null
  lotSeed?: string | null
  lotSeedHash?: string | null
  options: { id: string; title: string; credit?: number; startsAt?: string }[]
  ballots: ({ code: string } & (Marks | { slots: DateBallot['answers'] } | { abstain: true }))[]
  winners?: string[] | null
}

type Read = { title: string; winners: string[] | null }
export type ReadElection = Read & { method: Method; election: Election; settings: Settings }
export type ReadDates = Read & { method: 'date'; slots: Slot[]; ballots: DateBallot[] }
export type ReadPoll = ReadElection | ReadDates

const has = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown, path: (string | number)[]): string => {
  if (typeof value !== 'string' || value === '') throw new Unsound('A text was expected here.', path)
  return value
}

const oneOf = <T extends string>(values: readonly T[], value: unknown, path: (string | number)[]): T => {
  const found = values.find((known) => known === value)
  if (found === undefined) throw new Unsound(`One of ${values.join(', ')} was expected here.`, path)
  return found
}

const whole = (value: unknown, least: number, path: (string | number)[]): number => {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw new Unsound(`A whole number of at least ${least} was expected here.`, path)
  return value as number
}

const tieBreakOf = (json: Record<string, unknown>, ids: readonly string[]): TieBreak | null => {
  if (json.tieRule == null) return null
  const rule = oneOf(['WAITING_LONGEST', 'FACILITATOR', 'LOT'] as const, json.tieRule, ['tieRule'])
  if (rule === 'LOT') {
    const seed = text(json.lotSeed, ['lotSeed'])
    if (json.lotSeedHash != null && json.lotSeedHash !== lotSeedHash(seed)) throw new Unsound('The seed of the lot is not the one whose SHA-256 was published.', ['lotSeed'])
    return { rule, order: lotOrder(seed, ids) }
  }
  const order: unknown = json.tieOrder
  if (!Array.isArray(order)) throw new Unsound(`The order of the options for the rule ${rule} was expected here.`, ['tieOrder'])
  order.forEach((id, i) => {
    if (!ids.includes(id) || order.indexOf(id) !== i) throw new Unsound('Each option stands once in the order for ties.', ['tieOrder', i])
  })
  if (order.length < ids.length) throw new Unsound('An option is missing in the order for ties.', ['tieOrder'])
  return { rule, order }
}

/** The options, and beside each what it is in the file. */
const optionsOf = (json: Record<string, unknown>) => {
  if (!Array.isArray(json.options)) throw new Unsound('The list of options was expected here.', ['options'])
  const ids = new Set<string>()
  const options = json.options.map((given: unknown, i) => {
    if (!has(given)) throw new Unsound('An option was expected here.', ['options', i])
    const id = text(given.id, ['options', i, 'id'])
    if (ids.has(id)) throw new Unsound('Another option has this id.', ['options', i, 'id'])
    ids.add(id)
    return { id, title: text(given.title, ['options', i, 'title']), given }
  })
  if (options.length < 2) throw new Unsound('An election has at least two options.', ['options'])
  return options
}

/** The ballots that are counted, each with where it stands: all but those that abstain. */
const ballotsOf = (json: Record<string, unknown>, field: string): { ballot: Record<string, unknown>; path: (string | number)[] }[] => {
  if (!Array.isArray(json.ballots)) throw new Unsound('The list of ballots was expected here.', ['ballots'])
  const codes = new Set<string>()
  return json.ballots.flatMap((given: unknown, i) => {
    const path = ['ballots', i]
    const ballot = has(given) ? given : {}
    const code = text(ballot.code, [...path, 'code'])
    if (codes.has(code)) throw new Unsound('Another ballot has this code.', [...path, 'code'])
    codes.add(code)
    if (ballot.abstain !== undefined && typeof ballot.abstain !== 'boolean') throw new Unsound('True or false was expected here.', [...path, 'abstain'])
    if (!ballot.abstain) return { ballot, path }
    if (ballot[field] !== undefined) throw new Unsound(`A ballot that abstains has no ${field}.`, [...path, field])
    return []
  })
}

const winnersOf = (json: Record<string, unknown>, optionIds: readonly string[]) =>
  json.winners == null ? null : marksReader({ form: 'approvals', optionIds })({ approvals: json.winners }).approvals.map((place) => optionIds[place]!)

const answers = ['YES', 'IF_NEED_BE', 'NO'] as const

const readDates = (json: Record<string, unknown>): Omit<ReadDates, 'title'> => {
  const slots = optionsOf(json).map(({ id, title, given }, i) => {
    const path = ['options', i, 'startsAt']
    const startsAt = new Date(text(given.startsAt, path))
    if (Number.isNaN(startsAt.getTime())) throw new Unsound('An instant was expected here, such as 2026-03-05T15:00:00.000Z.', path)
    return { id, title, startsAt }
  })
  const ids = slots.map(({ id }) => id)
  const ballots = ballotsOf(json, 'slots').map(({ ballot, path }) => {
    const at = [...path, 'slots']
    if (!has(ballot.slots)) throw new Unsound(ballot.slots === undefined ? 'This ballot has no slots.' : 'The answers were expected here, by option.', ballot.slots === undefined ? path : at)
    const given = Object.entries(ballot.slots).map(([id, answer]) => {
      if (!ids.includes(id)) throw new Unsound('This is not an option of this poll.', [...at, id])
      return [id, oneOf(answers, answer, [...at, id])] as const
    })
    return { weight: 1, answers: Object.fromEntries(given) }
  })
  return { method: 'date', slots, ballots, winners: winnersOf(json, ids) }
}

const readElection = (json: Record<string, unknown>, method: Method): Omit<ReadElection, 'title'> => {
  const seats = json.seats === undefined ? 1 : whole(json.seats, 1, ['seats'])
  const found = optionsOf(json)
  const credit = Object.fromEntries(found.map(({ id, given }, i) => [id, given.credit == null ? 0 : whole(given.credit, 0, ['options', i, 'credit'])]))
  const options = found.map(({ id, title }) => ({ id, title }))
  if (seats > options.length) throw new Unsound(`There are more seats (${seats}) than options (${options.length}).`, ['seats'])
  const optionIds = options.map(({ id }) => id)
  const form = formOf[method]
  const rules = {
    form,
    optionIds,
    maxScore: json.maxScore == null ? null : whole(json.maxScore, 1, ['maxScore']),
    budget: json.budget == null ? null : whole(json.budget, 1, ['budget']),
  }
  const read = marksReader(rules)
  const ballots = ballotsOf(json, form).map(({ ballot, path }) => read(ballot, path))
  const settings = { seats, equalRanks: json.equalRanks == null ? ('share' as const) : oneOf(equalRanks, json.equalRanks, ['equalRanks']), tieBreak: tieBreakOf(json, optionIds), credit }
  return { method, election: { options, form, ballots }, settings, winners: winnersOf(json, optionIds) }
}

/** Reads an exported poll that was parsed from JSON. Throws Unsound at the field that is not as PollExport has it. */
export const readExport = (json: unknown): ReadPoll => {
  if (!has(json) || json.format !== 'colloquy-poll') throw new Unsound('This is not a poll exported from Colloquy: its format is not "colloquy-poll".', ['format'])
  if (json.version !== 1) throw new Unsound('Version 1 of the export was expected.', ['version'])
  const method = oneOf([...methods, 'date'] as const, json.method, ['method'])
  return { title: typeof json.title === 'string' ? json.title : '', ...(method === 'date' ? readDates(json) : readElection(json, method)) }
}
