import { type ApprovalBallot, type Form, type NumberBallot, type RankedBallot, Unsound } from './election.ts'

/** What a ballot says, with options by their ids; of the fields only that of its form. An option without a number has 0. */
export type Marks = {
  ranks?: readonly (readonly string[])[]
  approvals?: readonly string[]
  scores?: Readonly<Record<string, number>>
  points?: Readonly<Record<string, number>>
}

/** What a poll asks of its ballots. `maxScore` and `budget` where the form has them; blank ballots are allowed unless said otherwise. */
export type BallotRules = { form: Form; optionIds: readonly string[]; maxScore?: number | null; budget?: number | null; allowsBlank?: boolean }

type Path = readonly (string | number)[]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const listAt = (value: unknown, path: Path): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Unsound('A list was expected here.', path)
  return value
}

/** Places of options by id, each taken once. */
const placeReader = (optionIds: readonly string[]) => {
  const places = new Map(optionIds.map((id, place) => [id, place]))
  const seen = new Set<number>()
  return (id: unknown, path: Path): number => {
    const place = typeof id === 'string' ? places.get(id) : undefined
    if (place === undefined) throw new Unsound('This is not an option of this poll.', path)
    if (seen.has(place)) throw new Unsound('This option is on the ballot twice.', path)
    seen.add(place)
    return place
  }
}

const numbersOf = (marks: unknown, field: 'scores' | 'points', { optionIds, maxScore, budget }: BallotRules, path: Path): number[] => {
  if (!isRecord(marks)) throw new Unsound(`The ${field} were expected here, by option.`, path)
  const place = placeReader(optionIds)
  const numbers = optionIds.map(() => 0)
  const most = field === 'scores' ? maxScore : budget
  for (const [id, number] of Object.entries(marks)) {
    const at = place(id, [...path, id])
    const isFine = Number.isSafeInteger(number) && (number as number) >= 0 && (most == null || (number as number) <= most)
    if (!isFine) throw new Unsound(`${field === 'scores' ? 'A score is' : 'Points are'} a whole number from 0${most == null ? '' : ` to ${most}`}.`, [...path, id])
    numbers[at] = number as number
  }
  const spent = numbers.reduce((sum, number) => sum + number, 0)
  if (field === 'points' && budget != null && spent > budget) throw new Unsound(`This ballot spends ${spent} points and has ${budget}.`, path)
  return numbers
}

/**
 * Reads a ballot, of one person. Throws Unsound at the field: an option that is not of the poll or stands there twice, a score out of
 * range, a budget overspent, a ballot of another form, or a blank one where that is not allowed.
 */
export const readMarks = (rules: BallotRules, marks: unknown, path: Path = []): RankedBallot & ApprovalBallot & NumberBallot => {
  const { form, optionIds, allowsBlank = true } = rules
  const given = isRecord(marks) ? marks[form] : undefined
  const at = [...path, form]
  if (given === undefined) throw new Unsound(`This ballot has no ${form}.`, path)
  const ballot = { weight: 1, ranks: [] as number[][], approvals: [] as number[], numbers: [] as number[] }
  const place = placeReader(optionIds)
  if (form === 'ranks') {
    const ranks = listAt(given, at).map((rank, i) => listAt(rank, [...at, i]).map((id, j) => place(id, [...at, i, j])))
    ballot.ranks = ranks.filter((rank) => rank.length > 0)
  } else if (form === 'approvals') ballot.approvals = listAt(given, at).map((id, i) => place(id, [...at, i]))
  else ballot.numbers = numbersOf(given, form, rules, at)
  const isBlank = ballot.ranks.length === 0 && ballot.approvals.length === 0 && ballot.numbers.every((number) => number === 0)
  if (isBlank && !allowsBlank) throw new Unsound('This ballot is blank.', at)
  return ballot
}
