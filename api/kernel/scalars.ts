import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { isId } from './ids.ts'

const bad = (what: string, value: unknown): never => {
  throw new GraphQLError(`${what}, not ${JSON.stringify(value)?.slice(0, 60)}.`, { extensions: { code: 'BAD_USER_INPUT' } })
}

const text = <T>(name: string, description: string, read: (value: unknown) => T, write: (value: T) => string) =>
  new GraphQLScalarType<T, string>({
    name,
    description,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
    serialize: (value) => write(value as T),
  })

/** Stands for GraphQL's own `ID`: the same name, but only a UUID passes. */
export const Id = text<string>('ID', 'A UUID in lower case.', (value) => (isId(value) ? value : bad('Expected an id (a UUID)', value)), String)

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

const dayMs = 86_400_000
const digits = Array.from({ length: 1_000 }, (_, n) => String(n))
const two = digits.slice(0, 60).map((n) => n.padStart(2, '0'))
const three = digits.map((n) => n.padStart(3, '0'))
let day = Number.NaN
let date = ''

/** The same as `toISOString`, which takes five times as long; most instants of an answer are of one day. */
const iso = (at: Date): string => {
  const ms = at.getTime()
  const of = Math.floor(ms / dayMs)
  if (of !== day) {
    date = at.toISOString().slice(0, -13)
    day = of
  }
  const rest = ms - of * dayMs
  return `${date}${two[Math.floor(rest / 3_600_000)]}:${two[Math.floor(rest / 60_000) % 60]}:${two[Math.floor(rest / 1_000) % 60]}.${three[rest % 1_000]}Z`
}

export const DateTime = text<Date>(
  'DateTime',
  'An instant, ISO 8601 with an offset, such as 2026-11-26T15:00:00.000Z.',
  (value) => {
    const at = typeof value === 'string' && instant.test(value) ? new Date(value) : null
    return at && !Number.isNaN(at.getTime()) ? at : bad('Expected an instant such as 2026-11-26T15:00:00Z', value)
  },
  (at) => (at instanceof Date ? iso(at) : String(at)),
)

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text

export const LocalDateTime = text<string>(
  'LocalDateTime',
  'A wall time without a zone, to the minute, such as 2026-11-26T16:00.',
  (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? value : bad('Expected a local time such as 2026-11-26T16:00', value)),
  (value) => value.replace(' ', 'T').slice(0, 16),
)

export const LocalDate = text<string>(
  'LocalDate',
  'A day of the calendar, such as 2026-11-26.',
  (value) => (typeof value === 'string' && isDay(value) ? value : bad('Expected a day such as 2026-11-26', value)),
  String,
)
