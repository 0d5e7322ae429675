import { Temporal } from 'temporal-polyfill'

/** A wall time as if its clocks were in UTC, in milliseconds; '2026-11-26T16:00', as of the database too. */
export const wallMs = (local: string): number => Date.parse(`${local.replace(' ', 'T').slice(0, 16)}:00Z`)

/** The other way, to the minute. */
export const wallOf = (ms: number): string => new Date(ms).toISOString().slice(0, 16)

/** To the minute, however it was written. */
export const minute = (local: string): string => local.replace(' ', 'T').slice(0, 16)

type Changes = { at: number[]; offsets: number[] }

const dayMs = 86_400_000
const kept = new Map<string, Changes>()

/** The offsets of a zone in a year, in milliseconds: `offsets[i]` up to `at[i]`. Asked of Temporal once: it takes it ten times as long to resolve one time. */
const changesIn = (zone: string, year: number): Changes => {
  const key = `${zone} ${year}`
  const known = kept.get(key)
  if (known) return known
  const end = Date.UTC(year + 1, 0, 1) + 4 * dayMs
  let now = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1) - 4 * dayMs).toZonedDateTimeISO(zone)
  const found: Changes = { at: [], offsets: [now.offsetNanoseconds / 1e6] }
  for (let next = now.getTimeZoneTransition('next'); next && next.epochMilliseconds < end; next = now.getTimeZoneTransition('next')) {
    found.at.push(next.epochMilliseconds)
    found.offsets.push(next.offsetNanoseconds / 1e6)
    now = next
  }
  if (kept.size > 2_000) kept.clear()
  kept.set(key, found)
  return found
}

const offsetAt = ({ at, offsets }: Changes, ms: number): number => {
  let i = 0
  while (i < at.length && ms >= at[i]!) i++
  return offsets[i]!
}

export type Clocks = 'PLAIN' | 'SKIPPED' | 'REPEATED'

/**
 * The instant of a wall time (as if in UTC) in a zone, and whether the clocks skip or repeat it there. By the rule of RFC 5545
 * (3.3.5) and of Temporal's "compatible": a skipped time is later by what is skipped, of a repeated one the first is meant.
 * The zone must be one that the runtime knows.
 */
export const resolveWall = (wall: number, zone: string): { at: number; clocks: Clocks } => {
  const changes = changesIn(zone, new Date(wall).getUTCFullYear())
  const before = offsetAt(changes, wall - 2 * dayMs)
  const after = offsetAt(changes, wall + 2 * dayMs)
  if (before === after) return { at: wall - before, clocks: 'PLAIN' }
  const [first, second] = [before, after].map((offset) => (offsetAt(changes, wall - offset) === offset ? wall - offset : null))
  if (first == null && second == null) return { at: wall - before, clocks: 'SKIPPED' }
  if (first != null && second != null && first !== second) return { at: Math.min(first, second), clocks: 'REPEATED' }
  return { at: (first ?? second)!, clocks: 'PLAIN' }
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export const offsetIn = (at: number, zone: string): number => offsetAt(changesIn(zone, new Date(at).getUTCFullYear()), at)

/** The wall time of an instant in a zone, to the second. */
export const localIn = (at: number, zone: string): string => new Date(at + offsetIn(at, zone)).toISOString().slice(0, 19)
