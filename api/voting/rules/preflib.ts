import type { Election, Option } from './election.ts'

export const preflibKinds = ['soc', 'soi', 'toc', 'toi', 'cat'] as const
export type PreflibKind = (typeof preflibKinds)[number]

/** Refuses a text, at a line and a column, both from 1. */
export class Misread extends Error {
  readonly line: number
  readonly column: number
  constructor(message: string, line: number, column: number) {
    super(message)
    this.line = line
    this.column = column
  }
}

/** One line of the file, read from left to right; `at` is how far. */
type Line = { text: string; number: number; at: number }

const fail = (line: Line, message: string, at = line.at): never => {
  throw new Misread(message, line.number, at + 1)
}

/** What comes next after white space; empty at the end. */
const next = (line: Line): string => {
  while (line.at < line.text.length && line.text.charCodeAt(line.at) <= 32) line.at++
  return line.text[line.at] ?? ''
}

const take = (line: Line, sign: string): void => {
  if (next(line) !== sign) fail(line, `A “${sign}” was expected here.`)
  line.at++
}

const takeNumber = (line: Line, what: string): number => {
  next(line)
  const { text, at: start } = line
  let number = 0
  for (let digit = text.charCodeAt(start) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(++line.at) - 48) number = number * 10 + digit
  if (line.at === start) fail(line, `${what} was expected here.`)
  // From the first digit too many on it stays too large.
  if (!Number.isSafeInteger(number)) fail(line, `This number goes beyond ${Number.MAX_SAFE_INTEGER}, the largest that is counted exactly.`, start)
  return number
}

type Header = { size: number; names: string[]; voters: { number: number; line: Line; column: number } | null; categories: number | null }

/** Reads the lines that begin with #. */
const headerOf = (lines: readonly Line[]): Header => {
  const named = new Map<number, { name: string; line: Line; column: number }>()
  let size: { number: number; line: Line } | null = null
  let voters: Header['voters'] = null
  let categories: number | null = null
  const numberIn = (line: Line, key: string, known: unknown) => {
    if (known !== null) fail(line, `The ${key} stands above already.`, 0)
    line.at = line.text.indexOf(':') + 1
    next(line)
    const column = line.at
    const number = takeNumber(line, `The ${key}`)
    if (next(line) !== '') fail(line, `The ${key} ends here.`)
    return { number, line, column }
  }
  for (const line of lines) {
    const key = /^\s*#\s*([A-Z ]+?)\s*(\d*)\s*:/.exec(line.text)
    if (key?.[1] === 'NUMBER ALTERNATIVES') size = numberIn(line, 'number of alternatives', size)
    else if (key?.[1] === 'NUMBER VOTERS') voters = numberIn(line, 'number of voters', voters)
    else if (key?.[1] === 'NUMBER CATEGORIES') categories = numberIn(line, 'number of categories', categories).number
    else if (key?.[1] === 'ALTERNATIVE NAME') {
      const number = Number(key[2])
      const column = line.text.indexOf(key[2]!)
      if (number < 1 || named.has(number)) fail(line, 'This is not the name of an alternative that has none yet; they are numbered from 1.', column)
      named.set(number, { name: line.text.slice(key[0].length).trim() || key[2]!, line, column })
    }
  }
  if (!size) throw new Misread('The header does not say the “# NUMBER ALTERNATIVES: …”.', 1, 1)
  const { number, line } = size
  if (number < 2) fail(line, 'An election has at least two alternatives.', line.text.indexOf(':') + 2)
  for (const [place, { line: at, column }] of named) if (place > number) fail(at, `There are ${number} alternatives, so none has this number.`, column)
  const names: string[] = []
  while (named.has(names.length + 1)) names.push(named.get(names.length + 1)!.name)
  if (names.length < number) fail(line, `There are ${number} alternatives, and number ${names.length + 1} has no “# ALTERNATIVE NAME ${names.length + 1}: …”.`, line.text.indexOf(':') + 2)
  return { size: number, names, voters, categories }
}

/**
 * Reads the groups of a ballot line after its count: alternatives by places, in braces several or none. A group of one is the same list
 * on every ballot, as making millions of them takes longer than the rest.
 */
const groupReader = (size: number) => {
  const alone = Array.from({ length: size }, (_, place) => [place])
  const seen = new Int32Array(size)
  const alternative = (line: Line): number => {
    next(line)
    const start = line.at
    const number = takeNumber(line, 'The number of an alternative')
    if (number < 1 || number > size) fail(line, `There is no alternative ${number}: they are numbered from 1 to ${size}.`, start)
    if (seen[number - 1] === line.number) fail(line, `Alternative ${number} stands twice on this ballot.`, start)
    seen[number - 1] = line.number
    return number - 1
  }
  const braced = (line: Line): number[] => {
    const group: number[] = []
    take(line, '{')
    while (next(line) !== '}') {
      if (group.length > 0) take(line, ',')
      group.push(alternative(line))
    }
    take(line, '}')
    return group
  }
  const seenPlain = new Int32Array(size)
  /** A line like "3,1,2" without anything else, which nearly all are; null where it has to be read with care. */
  const plain = (line: Line): number[][] | null => {
    const { text, number: mark } = line
    const groups: number[][] = []
    let at = line.at
    while (text.charCodeAt(at) <= 32) at++
    for (let number = 0; ; at++) {
      const digit = text.charCodeAt(at) - 48
      if (digit >= 0 && digit <= 9) {
        number = number * 10 + digit
        continue
      }
      if (number < 1 || number > size || seenPlain[number - 1] === mark) return null
      seenPlain[number - 1] = mark
      groups.push(alone[number - 1]!)
      if (at >= text.length) {
        line.at = at
        return groups
      }
      if (text[at] !== ',') return null
      number = 0
    }
  }
  return (line: Line): { groups: number[][]; named: number } => {
    const quick = plain(line)
    if (quick) return { groups: quick, named: quick.length }
    const groups: number[][] = []
    let named = 0
    while (next(line) !== '') {
      if (groups.length > 0) take(line, ',')
      const group = next(line) === '{' ? braced(line) : alone[alternative(line)]!
      groups.push(group)
      named += group.length
    }
    return { groups, named }
  }
}

const firstMissing = (groups: readonly (readonly number[])[]): number => {
  const named = new Set(groups.flat())
  let place = 0
  while (named.has(place)) place++
  return place + 1
}

/** Names as they are, but those that several alternatives have with their numbers. */
const optionsOf = (names: readonly string[]): Option[] => {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  if (times.size === names.length) return names.map((name) => ({ id: name, title: name }))
  // What a name becomes may be the name of another.
  return optionsOf(names.map((name, place) => (times.get(name) === 1 ? name : `${name} (${place + 1})`)))
}

/**
 * Reads a file of PrefLib (Mattei and Walsh, “PrefLib: A Library for Preferences”, 2013; the format since 2022 with “# KEY: value”
 * above the ballots): strict or tied orders, complete or not (soc, soi, toc, toi), or categories (cat), of which the first is the
 * approval where `asApprovals` and all are ranks otherwise. Options have their names as ids. Throws Misread where the text is not
 * of its format: an unknown alternative, one that stands twice or is missing in a complete order, a tie in a strict one, a count
 * beyond 2^53 − 1, or other voters than the header says.
 */
export const readPreflib = (text: string, kind: PreflibKind, asApprovals: boolean): Election => {
  const all = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n').map((line, i): Line => ({ text: line, number: i + 1, at: 0 }))
  const { '#': header = [], ballot: body = [] } = Object.groupBy(all, (line) => (next(line) === '#' ? '#' : next(line) === '' ? 'empty' : 'ballot'))
  const { size, names, voters, categories } = headerOf(header)
  const groupsOf = groupReader(size)
  const ballots: { weight: number; groups: number[][] }[] = []
  let total = 0
  for (const line of body) {
    const weight = takeNumber(line, 'How many voters cast this ballot')
    if (weight === 0) fail(line, 'A ballot is cast by one voter at least.', 0)
    total += weight
    if (!Number.isSafeInteger(total)) fail(line, `The ballots add up to more than ${Number.MAX_SAFE_INTEGER}, the largest number that is counted exactly.`, 0)
    take(line, ':')
    const start = line.at
    const { groups, named } = groupsOf(line)
    if (kind === 'soc' || kind === 'soi') if (groups.some((group) => group.length !== 1)) fail(line, `Equal ranks do not belong in a .${kind} file.`, line.text.indexOf('{'))
    if ((kind === 'soc' || kind === 'toc') && named < size) fail(line, `Alternative ${firstMissing(groups)} is missing on this ballot; a .${kind} file ranks all.`)
    if (categories !== null && kind === 'cat' && groups.length > categories) fail(line, `This ballot has ${groups.length} categories; the header says ${categories}.`, start)
    ballots.push({ weight, groups })
  }
  if (voters && voters.number !== total) fail(voters.line, `The header says ${voters.number} voters; the ballots add up to ${total}.`, voters.column)
  const options = optionsOf(names)
  if (asApprovals) return { options, form: 'approvals', ballots: ballots.map(({ weight, groups }) => ({ weight, approvals: groups[0] ?? [] })) }
  return { options, form: 'ranks', ballots: ballots.map(({ weight, groups }) => ({ weight, ranks: groups })) }
}
