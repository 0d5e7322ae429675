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

/**
 * Reads ballots of one poll, each of one person. What comes back throws Unsound at the field: an option that is not of the poll or stands
 * there twice, a score out of range, a budget overspent, a ballot of another form, or a blank one where that is not allowed.
 */
export const marksReader = ({ form, optionIds, maxScore, budget, allowsBlank = true }: BallotRules) => {
  const places = new Map(optionIds.map((id, place) => [id, place]))
  const seen = new Int32Array(optionIds.length)
  const none: readonly [] = []
  let reading = 0

  /** The place of an option, each taken once on a ballot. `pathOf` is called where it is refused, as there are many that are not. */
  const placeOf = (id: unknown, pathOf: () => Path): number => {
    const place = places.get(id as string)
    if (place === undefined) throw new Unsound('This is not an option of this poll.', pathOf())
    if (seen[place] === reading) throw new Unsound('This option is on the ballot twice.', pathOf())
    seen[place] = reading
    return place
  }

  const most = form === 'scores' ? maxScore : budget
  const numbersIn = (marks: unknown, path: Path): number[] => {
    if (!isRecord(marks)) throw new Unsound(`The ${form} were expected here, by option.`, path)
    const numbers = new Array<number>(optionIds.length).fill(0)
    let spent = 0
    for (const id of Object.keys(marks)) {
      const place = placeOf(id, () => [...path, id])
      const number = marks[id] as number
      const isFine = Number.isSafeInteger(number) && number >= 0 && (most == null || number <= most)
      if (!isFine) throw new Unsound(`${form === 'scores' ? 'A score is' : 'Points are'} a whole number from 0${most == null ? '' : ` to ${most}`}.`, [...path, id])
      numbers[place] = number
      spent += number
    }
    if (form === 'points' && budget != null && spent > budget) throw new Unsound(`This ballot spends ${spent} points and has ${budget}.`, path)
    return numbers
  }

  return (marks: unknown, path: Path = []): RankedBallot & ApprovalBallot & NumberBallot => {
    const given = isRecord(marks) ? marks[form] : undefined
    if (given === undefined) throw new Unsound(`This ballot has no ${form}.`, path)
    const at = [...path, form]
    reading++
    const ranks = form === 'ranks' ? listAt(given, at).map((rank, i) => listAt(rank, [...at, i]).map((id, j) => placeOf(id, () => [...at, i, j]))).filter(({ length }) => length > 0) : none
    const approvals = form === 'approvals' ? listAt(given, at).map((id, i) => placeOf(id, () => [...at, i])) : none
    const numbers = form === 'scores' || form === 'points' ? numbersIn(given, at) : none
    if (!allowsBlank && ranks.length === 0 && approvals.length === 0 && numbers.every((number) => number === 0)) throw new Unsound('This ballot is blank.', at)
    return { weight: 1, ranks, approvals, numbers }
  }
}
