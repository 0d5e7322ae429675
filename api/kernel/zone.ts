import { Fault } from './errors.ts'

const known = new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]))

/** A time zone by its name in the IANA database, such as Europe/Zurich; capitals are mended. Throws REQUIRED and NO_SUCH_ZONE. */
export const cleanZone = (value: string | null | undefined, { path }: { path: string[] }): string => {
  const name = (value ?? '').trim()
  if (!name) throw new Fault('REQUIRED', 'Choose a time zone.', path)
  const found = known.get(name.toLowerCase())
  if (found) return found
  try {
    // Older names of zones are not listed. Offsets such as +01:00 would be taken, but know no summer time.
    if (/^[a-z][\w+/-]{1,49}$/i.test(name)) return new Intl.DateTimeFormat('en', { timeZone: name }) && name
  } catch {}
  throw new Fault('NO_SUCH_ZONE', 'There is no time zone of this name; one looks like Europe/Zurich.', path)
}
