import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'
import { startsOf } from '../../series/rules/occurrences.ts'
import { wallMs } from '../../series/rules/wall.ts'

/** What a calendar is told of a zone, and the name by which its times mean it. */
export type ZoneBlock = { tzid: string; lines: string[] }
type Change = { at: number; from: number; to: number }

const msOf = (offset: string): number => {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(offset) as RegExpExecArray as unknown as [string, string, string, string, string?]
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
}

const offsetValue = (ms: number): string => {
  const seconds = Math.abs(ms) / 1000
  const digits = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0'))
  return `${ms < 0 ? '-' : '+'}${digits.slice(0, seconds % 60 ? 3 : 2).join('')}`
}

/** What the clocks of this runtime do between two instants: by these our meetings stand where they do. */
const changesOf = (zone: string, from: number, until: number): { offset: number; changes: Change[] } => {
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  const offset = at.offsetNanoseconds / 1e6
  const changes: Change[] = []
  for (let next = at.getTimeZoneTransition('next'); next && next.epochMilliseconds < until; next = at.getTimeZoneTransition('next')) {
    changes.push({ at: next.epochMilliseconds, from: at.offsetNanoseconds / 1e6, to: next.offsetNanoseconds / 1e6 })
    at = next
  }
  return { offset, changes: changes.filter((change) => change.from !== change.to) }
}

/** What a VTIMEZONE says of the same time; null for one that says it in ways that are not read here. */
const saidIn = (block: string, from: number, until: number): { offset: number; changes: Change[] } | null => {
  const all: Change[] = []
  for (const [, part = ''] of block.matchAll(/BEGIN:(?:STANDARD|DAYLIGHT)\r\n([\s\S]*?)END:(?:STANDARD|DAYLIGHT)/g)) {
    const value = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(part)?.[1]
    const [start, before, after, rule] = [value('DTSTART'), value('TZOFFSETFROM'), value('TZOFFSETTO'), value('RRULE')]
    if (!start || !before || !after || /^RDATE/m.test(part) || /UNTIL|COUNT/.test(rule ?? '')) return null
    const local = `${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6, 8)}T${start.slice(9, 11)}:${start.slice(11, 13)}`
    const starts = rule ? startsOf({ startLocal: local, rule }, local, `${new Date(until).getUTCFullYear() + 1}-01-02T00:00`) : [local]
    all.push(...starts.map((at) => ({ at: wallMs(at) - msOf(before), from: msOf(before), to: msOf(after) })))
  }
  all.sort((a, b) => a.at - b.at)
  const offset = all.findLast(({ at }) => at <= from)?.to
  return offset === undefined ? null : { offset, changes: all.filter(({ at, ...change }) => at > from && at < until && change.from !== change.to) }
}

const observance = ({ at, from, to }: Change): string[] => {
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD'
  const start = new Date(at + from).toISOString().slice(0, 19).replace(/[-:]/g, '')
  return [`BEGIN:${kind}`, `TZNAME:${offsetValue(to)}`, `TZOFFSETFROM:${offsetValue(from)}`, `TZOFFSETTO:${offsetValue(to)}`, `DTSTART:${start}`, `END:${kind}`]
}

const named = new Set(tzlib_get_timezones())

const make = (zone: string, firstYear: number, lastYear: number): ZoneBlock => {
  const [from, until] = [Date.UTC(firstYear - 1, 11, 1), Date.UTC(lastYear + 1, 1, 1)]
  const ours = changesOf(zone, from, until)
  const [block, name] = named.has(zone) ? tzlib_get_ical_block(zone) : []
  // The library says of each zone the rule of today for all time: what it says of a year in which that changed is not so.
  if (block && name && JSON.stringify(saidIn(block, from, until)) === JSON.stringify(ours)) return { tzid: name.slice('TZID='.length), lines: block.split('\r\n') }
  const observances = [observance({ at: from, from: ours.offset, to: ours.offset }), ...ours.changes.map(observance)].flat()
  const tzid = name ? name.slice('TZID='.length) : zone
  return { tzid, lines: ['BEGIN:VTIMEZONE', `TZID:${tzid}`, `X-LIC-LOCATION:${tzid}`, ...observances, 'END:VTIMEZONE'] }
}

const kept = new Map<string, ZoneBlock>()

/**
 * A zone for a calendar whose times lie in these years: from timezones-ical-library where that says the same as the clocks of
 * this runtime, otherwise made of those, so that every program finds our instants. An old name becomes the one of today. The
 * runtime must know the zone.
 */
export const zoneBlock = (zone: string, firstYear: number, lastYear: number): ZoneBlock => {
  const key = `${zone} ${firstYear} ${lastYear}`
  const known = kept.get(key)
  if (known) return known
  const made = make(zone, firstYear, lastYear)
  if (kept.size > 1_000) kept.clear()
  kept.set(key, made)
  return made
}
