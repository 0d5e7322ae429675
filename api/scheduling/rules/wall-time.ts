import { Temporal } from 'temporal-polyfill'
import { Fault } from '../../kernel/errors.ts'
import { cleanZone, zoneNamed } from '../../kernel/zone.ts'

export type RepeatedTime = 'FIRST' | 'SECOND'

/** The wall time of an instant in a zone, to the minute: '2026-11-26T16:00'. */
export const localOf = (at: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

const clock = (time: Temporal.PlainDateTime) => time.toPlainTime().toString({ smallestUnit: 'minute' })
const day = (time: Temporal.PlainDateTime) => time.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** What the clocks do at the change after `before`, in words. */
const change = (before: Temporal.ZonedDateTime): string => {
  const after = before.getTimeZoneTransition('next')!
  const from = after.toPlainDateTime().add({ nanoseconds: before.offsetNanoseconds - after.offsetNanoseconds })
  const to = after.toPlainDateTime()
  const isSameDay = from.toPlainDate().equals(to.toPlainDate())
  const say = (time: Temporal.PlainDateTime) => (isSameDay ? clock(time) : `${clock(time)} on ${day(time)}`)
  return `the clocks go ${before.offsetNanoseconds < after.offsetNanoseconds ? '' : 'back '}from ${say(from)} to ${say(to)}`
}

/**
 * The instant of a wall time ('2026-11-26T16:00') in an IANA zone, by the current rules of that zone. `repeated` chooses between
 * the two instants of an hour that the clocks repeat and is ignored for any other. Throws a Fault: INVALID, SKIPPED_TIME
 * or REPEATED_TIME at `startLocal`, NO_SUCH_ZONE at `zone`.
 */
export const resolveLocal = (startLocal: string, zone: string, repeated?: RepeatedTime | null): { at: Date; zone: string } => {
  const name = cleanZone(zone, { path: ['zone'] })
  const refuse = (code: 'INVALID' | 'SKIPPED_TIME' | 'REPEATED_TIME', message: string) => new Fault(code, message, ['startLocal'])
  let wall: Temporal.PlainDateTime
  try {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(startLocal)) throw new RangeError()
    wall = Temporal.PlainDateTime.from(startLocal, { overflow: 'reject' })
  } catch {
    throw refuse('INVALID', 'There is no such date and time. It looks like 2026-11-26T16:00.')
  }
  const first = wall.toZonedDateTime(name, { disambiguation: 'earlier' })
  const second = wall.toZonedDateTime(name, { disambiguation: 'later' })
  if (first.epochMilliseconds !== second.epochMilliseconds) {
    const place = `on ${day(wall)} in ${name}: ${change(first)}`
    if (!first.toPlainDateTime().equals(wall)) throw refuse('SKIPPED_TIME', `${clock(wall)} does not exist ${place}.`)
    if (!repeated) throw refuse('REPEATED_TIME', `${clock(wall)} happens twice ${place}. Choose the first or the second.`)
  }
  return { at: new Date((repeated === 'SECOND' ? second : first).epochMilliseconds), zone: name }
}

/** The instant that a series means by a wall time ('2026-11-26T16:00') in a zone that the runtime knows: a skipped time is later by what is skipped, of a repeated one it is the first. */
export const instantMeant = (local: string, zone: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds

/**
 * Where a meeting stands by the zone data of today: null where the instant that was stored is still what the clocks make of its
 * wall time, or where this runtime does not know the zone; of a repeated hour both instants are true. A skipped time is later by
 * what is skipped (RFC 5545, 3.3.5; "compatible" in Temporal).
 */
export const movedByZone = ({ startsAt, startLocal, zone }: { startsAt: Date; startLocal: string; zone: string }): Date | null => {
  if (zoneNamed(zone) === undefined) return null
  const wall = Temporal.PlainDateTime.from(startLocal.replace(' ', 'T'))
  const ways = (['earlier', 'later', 'compatible'] as const).map((disambiguation) => wall.toZonedDateTime(zone, { disambiguation }))
  const possible = ways.filter((way, i) => i === 2 || way.toPlainDateTime().equals(wall)).map(({ epochMilliseconds }) => epochMilliseconds)
  return possible.includes(startsAt.getTime()) ? null : new Date(ways[2]!.epochMilliseconds)
}
