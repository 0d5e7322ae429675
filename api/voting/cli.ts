import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { ParseError } from 'jsonc-parser'
import { lotOrder } from './rules/approval.ts'
import { count } from './rules/count.ts'
import { type Election, equalRanks, fillsSeats, formOf, type Method, methods, type Option, type Settings, Unsound } from './rules/election.ts'
import { type ReadDates, readExport, type ReadPoll } from './rules/poll-export.ts'
import { Misread, preflibKinds, readPreflib } from './rules/preflib.ts'
import { dateReportOf, reportOf } from './rules/report.ts'

const usage = `npm run -s tally -- --method M [--seats N] [--equal-ranks ${equalRanks.join('|')}] [--seed S] [--json] FILE

Counts a poll exported from Colloquy (.json) or a file of PrefLib (.${preflibKinds.join(' .')}); needs no server and no database.

  --method M       one of ${methods.join(' ')}; that of the poll unless given.
                   An exported poll on a date has its own, date, and no other
  --seats N        how many are to be elected, by stv, phragmen and equal-shares
  --equal-ranks    what plurality, irv and stv make of equal ranks: share the vote, skip the rank, or end the ballot there
  --seed S         breaks ties by lot: first comes the option whose SHA-256 of the seed followed by its id (in a file of PrefLib
                   its name) is the lowest. Of equals the first in this order wins, goes into the runoff, or passes its surplus on
                   first; the last is dropped, or has its defeats locked first. Without it the rule of the poll holds; a file of
                   PrefLib has none, and ties that decide something stay open
  --json           prints one line of JSON with exact values

In a .cat file the first category is the approval; the methods that read ranks take the categories in their order.
The exit code is 0; 1 where the export names other winners; 2 for a file or an option that cannot be read.
`

/** What the program prints, and its exit code. */
export type Answer = { code: 0 | 1 | 2; out: string; err: string }

/** Input that cannot be counted. */
class Refusal extends Error {}

const refuse = (message: string): never => {
  throw new Refusal(message)
}

const wishOf = (args: readonly string[]) => {
  const read = () => {
    try {
      const string = { type: 'string' } as const
      return parseArgs({ args: [...args], allowPositionals: true, options: { method: string, seats: string, 'equal-ranks': string, seed: string, json: { type: 'boolean' }, help: { type: 'boolean' } } })
    } catch (error) {
      return refuse(`${(error as Error).message}\n\n${usage}`)
    }
  }
  const { values, positionals } = read()
  const { help = false, json = false, seed } = values
  const method = ([...methods, 'date'] as const).find((known) => known === values.method)
  if (values.method !== undefined && !method) refuse(`There is no method ${values.method}: ${methods.join(', ')}.`)
  const shared = equalRanks.find((known) => known === values['equal-ranks'])
  if (values['equal-ranks'] !== undefined && !shared) refuse(`--equal-ranks is one of ${equalRanks.join(', ')}.`)
  if (values.seats !== undefined && !/^[1-9]\d{0,8}$/.test(values.seats)) refuse('--seats is a whole number of at least 1.')
  if (!help && positionals.length !== 1) refuse(`One file is counted at a time.\n\n${usage}`)
  return { help, json, seed, method, equalRanks: shared, seats: values.seats === undefined ? undefined : Number(values.seats), file: positionals[0] ?? '' }
}

type Wish = ReturnType<typeof wishOf>

const textOf = (file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    return refuse(error instanceof TypeError ? `${file}:1:1: This file is not text in UTF-8.` : `${file}: ${(error as Error).message}`)
  }
}

const positionAt = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

/** The parser that knows where things stand is loaded only for what is wrong: it is slow. */
const treeIn = async (file: string, text: string) => {
  const { findNodeAtLocation, parseTree, printParseErrorCode } = await import('jsonc-parser')
  const errors: ParseError[] = []
  try {
    return { tree: parseTree(text, errors, { disallowComments: true }), errors, findNodeAtLocation, printParseErrorCode }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse(`${file}:1:1: This is no export: it nests too deeply.`)
  }
}

/** Reads an export, and says line and column of what is wrong in it. */
const pollIn = async (file: string, text: string): Promise<ReadPoll> => {
  try {
    return readExport(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof Unsound || error instanceof SyntaxError)) throw error
    const { tree, errors, findNodeAtLocation, printParseErrorCode } = await treeIn(file, text)
    if (error instanceof Unsound) {
      // A field that is missing is told at what should have it.
      const { path } = error
      const node = path.map((_, i) => tree && findNodeAtLocation(tree, path.slice(0, path.length - i))).find(Boolean)
      return refuse(`${file}:${positionAt(text, node?.offset ?? 0)}: ${error.message}`)
    }
    const first = errors[0]!
    const words = printParseErrorCode(first.error).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    return refuse(`${file}:${positionAt(text, first.offset)}: This is not JSON: ${words}.`)
  }
}

const electionIn = (file: string, text: string, method: Method | undefined): { method: Method; election: Election } => {
  const kind = preflibKinds.find((known) => extname(file).toLowerCase() === `.${known}`)
  if (!kind) return refuse(`${file}: The name of the file ends in .json or .${preflibKinds.join(', .')}.`)
  if (!method) return refuse('--method is missing.')
  const form = formOf[method]
  if (form !== 'ranks' && (form !== 'approvals' || kind !== 'cat')) return refuse(`${file}: The method ${method} needs ${form}, which a .${kind} file does not have.`)
  try {
    return { method, election: readPreflib(text, kind, form === 'approvals') }
  } catch (error) {
    if (error instanceof Misread) return refuse(`${file}:${error.line}:${error.column}: ${error.message}`)
    throw error
  }
}

/** What options are printed as: their titles, told apart where two are the same. */
const namesOf = (options: readonly Option[]) => {
  const titles = options.map(({ title }) => title)
  const names = titles.map((title, i) => (titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${i + 1})`))
  const named = new Map(options.map(({ id }, i) => [id, names[i]!]))
  return { names, nameOf: (id: string) => named.get(id)! }
}

/** The same election and settings with the names of the options as their ids. */
const withNames = (election: Election, settings: Settings) => {
  const { names, nameOf } = namesOf(election.options)
  const credit = Object.fromEntries(Object.entries(settings.credit ?? {}).map(([id, amount]) => [nameOf(id), amount]))
  const tieBreak = settings.tieBreak && { ...settings.tieBreak, order: settings.tieBreak.order.map(nameOf) }
  return { election: { ...election, options: names.map((name) => ({ id: name, title: name })) }, settings: { ...settings, credit, tieBreak }, nameOf }
}

/** Says where the winners are not those that the poll was published with. */
const complaintOf = (file: string, published: readonly string[] | undefined, winners: readonly string[]): string => {
  if (!published || published.toSorted().join('\n') === winners.toSorted().join('\n')) return ''
  return `${file}: The export names other winners: ${published.join(', ') || 'none'}.\n`
}

const countedElection = ({ file, json, method: asked, seats, seed, equalRanks: shared }: Wish, text: string, poll: Exclude<ReadPoll, ReadDates> | null): Answer => {
  if (asked === 'date') return refuse(`${file}: The method date counts exported polls on a date, and this is none.`)
  const { election, method } = poll ? { election: poll.election, method: asked ?? poll.method } : electionIn(file, text, asked)
  const settings: Settings = {
    ...poll?.settings,
    seats: seats ?? (fillsSeats(method) ? poll?.settings.seats : 1),
    ...(shared && { equalRanks: shared }),
    ...(seed !== undefined && { tieBreak: { rule: 'LOT', order: lotOrder(seed, election.options.map(({ id }) => id)) } }),
  }
  const { nameOf, ...named } = withNames(election, settings)
  const tally = count(method, named.election, named.settings)
  const isAsAnnounced = (asked === undefined || asked === poll?.method) && seats === undefined && seed === undefined && shared === undefined
  const err = isAsAnnounced ? complaintOf(file, poll?.winners?.map(nameOf), tally.winners) : ''
  return { code: err ? 1 : 0, out: json ? `${JSON.stringify(tally)}\n` : reportOf(tally), err }
}

/** The code of dates brings a calendar along, so it is loaded only where it is needed. */
const countedDates = async ({ file, json, method, seats, seed, equalRanks: shared }: Wish, { slots, ballots, winners }: ReadDates): Promise<Answer> => {
  if (method !== undefined && method !== 'date') return refuse(`${file}: The method ${method} needs ${formOf[method]}, and this is a poll on a date.`)
  if (seats !== undefined || seed !== undefined || shared !== undefined) return refuse(`${file}: A poll on a date takes no --seats, --seed and --equal-ranks.`)
  const { countDates } = await import('./rules/date.ts')
  const { names, nameOf } = namesOf(slots)
  const { tally, rows } = countDates(
    slots.map((slot, i) => ({ ...slot, id: names[i]!, title: names[i]! })),
    ballots.map((ballot) => ({ ...ballot, answers: Object.fromEntries(Object.entries(ballot.answers).map(([id, answer]) => [nameOf(id), answer])) })),
  )
  const err = complaintOf(file, winners?.map(nameOf), tally.winners)
  return { code: err ? 1 : 0, out: json ? `${JSON.stringify({ ...tally, rounds: [{ kind: 'answers', rows }] })}\n` : dateReportOf(tally, rows), err }
}

const counted = async (wish: Wish): Promise<Answer> => {
  const { file } = wish
  const text = textOf(file)
  const poll = extname(file).toLowerCase() === '.json' ? await pollIn(file, text) : null
  return poll?.method === 'date' ? countedDates(wish, poll) : countedElection(wish, text, poll)
}

/** Counts the file that the arguments name. Never throws for what it is given: that is told in `err`, with the code 2. */
export const tally = async (args: readonly string[]): Promise<Answer> => {
  let file = ''
  try {
    const wish = wishOf(args)
    file = wish.file
    return wish.help ? { code: 0, out: usage, err: '' } : await counted(wish)
  } catch (error) {
    if (error instanceof Refusal) return { code: 2, out: '', err: `${error.message}\n` }
    if (error instanceof Unsound) return { code: 2, out: '', err: `${file}: ${error.message}\n` }
    throw error
  }
}

if (import.meta.main) {
  const { code, out, err } = await tally(process.argv.slice(2))
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = code
}
