import { Temporal } from 'temporal-polyfill'
import { Fault } from './errors.ts'

/** The name of an IANA time zone in its usual spelling; undefined for anything else, offsets such as +01:00 too: they know no summer time. */
export const zoneNamed = (zone: string): string | undefined => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return undefined
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId
  } catch {
    return undefined
  }
}

/** A time zone from a person, in its usual spelling. Throws NO_SUCH_ZONE at `path`. */
export const cleanZone = (zone: string, { path }: { path: string[] }): string => {
  const name = zoneNamed(zone)
  if (!name) throw new Fault('NO_SUCH_ZONE', 'There is no time zone of this name. Names look like Europe/Zurich.', path)
  return name
}
