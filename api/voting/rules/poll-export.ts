import { lotOrder, lotSeedHash } from './approval.ts'
import { type Election, type EqualRanks, equalRanks, formOf, type Method, methods, type Settings, type TieBreak, type TieRule, Unsound } from './election.ts'
import { type Marks, readMarks } from './marks.ts'

/**
 * A poll as it is exported, in JSON. More fields may stand beside these.
 *
 * `tieOrder` names every option and stands there for the rules WAITING_LONGEST and FACILITATOR; for the LOT there are the seed and the
 * hash that was published at the opening. `maxScore` goes with score and star, `budget` with dot. Each ballot has the code that its
 * voter was given, and its marks in the field of the method’s form: `ranks` (a list of lists of option ids, best first), `approvals` (a
 * list of ids), `scores` or `points` (a number by id). `winners` is the published result.
 */
export type PollExport = {
  format: 'colloquy-poll'
  version: 1
  title: string
  method: Method
  seats: number
  equalRanks?: EqualRanks
  maxScore?: number | null
  budget?: number | null
  tieRule: TieRule | null
  tieOrder?: string[] | null
  lotSeed?: string | null
  lotSeedHash?: string | null
  options: { id: string; title: string; credit?: number }[]
  ballots: ({ code: string } & Marks)[]
  winners?: string[] | null
}

export type ReadPoll = { title: string; method: Method; election: Election; settings: Settings; winners: string[] | null }

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

/** Reads an exported poll that was parsed from JSON. Throws Unsound at the field that is not as PollExport has it. */
export const readExport = (json: unknown): ReadPoll => {
  if (!has(json) || json.format !== 'colloquy-poll') throw new Unsound('This is not a poll exported from Colloquy: its format is not "colloquy-poll".', ['format'])
  if (json.version !== 1) throw new Unsound('Version 1 of the export was expected.', ['version'])
  const method = oneOf(methods, json.method, ['method'])
  const seats = json.seats === undefined ? 1 : whole(json.seats, 1, ['seats'])
  if (!Array.isArray(json.options)) throw new Unsound('The list of options was expected here.', ['options'])
  const credit: Record<string, number> = {}
  const options = json.options.map((option: unknown, i) => {
    if (!has(option)) throw new Unsound('An option was expected here.', ['options', i])
    const id = text(option.id, ['options', i, 'id'])
    if (credit[id] !== undefined) throw new Unsound('Another option has this id.', ['options', i, 'id'])
    credit[id] = option.credit == null ? 0 : whole(option.credit, 0, ['options', i, 'credit'])
    return { id, title: text(option.title, ['options', i, 'title']) }
  })
  if (options.length < 2) throw new Unsound('An election has at least two options.', ['options'])
  if (seats > options.length) throw new Unsound(`There are more seats (${seats}) than options (${options.length}).`, ['seats'])
  const optionIds = options.map(({ id }) => id)
  const form = formOf[method]
  const rules = {
    form,
    optionIds,
    maxScore: json.maxScore == null ? null : whole(json.maxScore, 1, ['maxScore']),
    budget: json.budget == null ? null : whole(json.budget, 1, ['budget']),
  }
  if (!Array.isArray(json.ballots)) throw new Unsound('The list of ballots was expected here.', ['ballots'])
  const codes = new Set<string>()
  const ballots = json.ballots.map((ballot: unknown, i) => {
    const code = text(has(ballot) ? ballot.code : null, ['ballots', i, 'code'])
    if (codes.has(code)) throw new Unsound('Another ballot has this code.', ['ballots', i, 'code'])
    codes.add(code)
    return readMarks(rules, ballot, ['ballots', i])
  })
  const winners = json.winners == null ? null : readMarks({ form: 'approvals', optionIds }, { approvals: json.winners }).approvals.map((place) => optionIds[place]!)
  const settings = { seats, equalRanks: json.equalRanks == null ? ('share' as const) : oneOf(equalRanks, json.equalRanks, ['equalRanks']), tieBreak: tieBreakOf(json, optionIds), credit }
  return { title: typeof json.title === 'string' ? json.title : '', method, election: { options, form, ballots }, settings, winners }
}
