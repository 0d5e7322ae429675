import { Fault } from '../../kernel/errors.ts'
import { zoneNamed } from '../../kernel/zone.ts'
import { offsetIn, resolveWall, wallMs, wallOf } from '../../series/rules/wall.ts'
import { type ExceptionPlan, type Fit, fits } from './pattern.ts'

/** A member: with their usual week and its exceptions, the last made last; without a pattern nothing is known of them. */
export type Calendar = { personId: string; zone: string | null; pattern: string | null; exceptions: readonly ExceptionPlan[] }
/** Half an hour of a week: its instant, what the clocks show then, and whether they show it for the second time that day. */
export type Cell = { startsAt: Date; startLocal: string; isSecond: boolean }
export type HeatCell = Cell & { works: number; ifNeedBe: number; not: number; unknown: number }

const halfHour = 30 * 60_000
const quarter = halfHour / 2
const dayMs = 48 * halfHour

/** A day that a week can be shown for. Throws INVALID at `path` for one more than five years from now. */
export const checkWeek = (day: string, now: Date, path = 'day'): string => {
  if (Math.abs(wallMs(`${day}T00:00`) - now.getTime()) > 5 * 366 * dayMs) throw new Fault('INVALID', 'This is more than five years from now.', [path])
  return day
}

/** Monday of the week of a day. */
export const mondayOf = (day: string): string => {
  const at = wallMs(`${day}T00:00`)
  return wallOf(at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs).slice(0, 10)
}

/**
 * The half hours of the week from `monday` ('2026-11-23') on the clocks of a zone that the runtime knows, in the order of time. A time
 * that the clocks skip has no cell, one that they repeat has two; so has a half hour, where they go by half an hour only.
 */
export const cellsOf = (monday: string, zone: string): Cell[] => {
  const first = wallMs(`${monday}T00:00`)
  const [from, until] = [resolveWall(first, zone).at, resolveWall(first + 7 * dayMs, zone).at]
  const seen = new Set<string>()
  const cells: Cell[] = []
  for (let at = from; at < until; at += halfHour) {
    const startLocal = wallOf(at + offsetIn(at, zone))
    cells.push({ startsAt: new Date(at), startLocal, isSecond: seen.has(startLocal) })
    seen.add(startLocal)
  }
  return cells
}

/** The place in a pattern of a wall time: half hours since Monday 00:00. The epoch was a Thursday. */
const placeOf = (wall: number): number => ((Math.floor(wall / halfHour) + 3 * 48) % 336 + 336) % 336

type Reader = { pattern: string; spans: { from: number; until: number; letter: string }[]; zone: string }

const readerOf = ({ zone, pattern, exceptions }: Calendar): Reader | null => {
  const name = zone === null ? undefined : zoneNamed(zone)
  if (!name || pattern === null) return null
  const letterOf = (fit: Fit) => Object.keys(fits).find((letter) => fits[letter] === fit)!
  return { zone: name, pattern, spans: exceptions.map(({ startLocal, endLocal, fit }) => ({ from: wallMs(startLocal), until: wallMs(endLocal), letter: letterOf(fit) })).reverse() }
}

const letterAt = ({ pattern, spans }: Reader, wall: number): string => spans.find(({ from, until }) => from <= wall && wall < until)?.letter ?? pattern[placeOf(wall)]!

/** The quarters of an hour that a span touches, as instants. */
export const quartersOf = (at: number, minutes: number): number[] => {
  const first = Math.floor(at / quarter) * quarter
  return Array.from({ length: Math.ceil((at + minutes * 60_000 - first) / quarter) }, (_, i) => first + i * quarter)
}

/**
 * What each member says of the quarters of an hour that begin at these instants; null where nothing is known of them. Half hours would
 * not do: clocks that are a quarter off ours, as in Nepal, have two halves of theirs in one of ours.
 */
export const fitsAt = (calendars: readonly Calendar[], quarters: readonly number[]): (Fit | null)[][] => {
  const readers = calendars.map(readerOf)
  const zones = new Set(readers.flatMap((reader) => reader?.zone ?? []))
  const walls = new Map([...zones].map((zone) => [zone, quarters.map((at) => at + offsetIn(at, zone))]))
  return readers.map((reader) => (reader ? walls.get(reader.zone)!.map((wall) => fits[letterAt(reader, wall)]!) : quarters.map(() => null)))
}

/** For how many members each half hour of a week works. Throws NO_SUCH_ZONE at `zone`. */
export const heatMap = (calendars: readonly Calendar[], monday: string, zone: string): HeatCell[] => {
  const name = zoneNamed(zone)
  if (!name) throw new Fault('NO_SUCH_ZONE', 'There is no time zone of this name. Names look like Europe/Zurich.', ['zone'])
  const cells = cellsOf(monday, name)
  const all = fitsAt(calendars, cells.flatMap(({ startsAt }) => quartersOf(startsAt.getTime(), 30)))
  return cells.map((cell, i) => {
    const heat = { ...cell, works: 0, ifNeedBe: 0, not: 0, unknown: 0 }
    for (const of of all) heat[keys[worstOf(of, 2 * i, 2 * i + 2) ?? 'UNKNOWN']]++
    return heat
  })
}
const keys = { WORKS: 'works', IF_NEED_BE: 'ifNeedBe', NOT: 'not', UNKNOWN: 'unknown' } as const

/** Who says what of a span from an instant on. */
export const whoAt = (calendars: readonly Calendar[], at: Date, minutes: number): { personId: string; fit: Fit | null }[] =>
  fitsAt(calendars, quartersOf(at.getTime(), minutes)).map((of, i) => ({ personId: calendars[i]!.personId, fit: worstOf(of, 0, of.length) }))

/** The worst of those from one place to before another. */
export const worstOf = (of: readonly (Fit | null)[], from: number, until: number): Fit | null => {
  let worst = of[from]!
  for (let i = from + 1; i < until; i++) if (of[i] === 'NOT' || worst === 'WORKS') worst = of[i]!
  return worst
}
