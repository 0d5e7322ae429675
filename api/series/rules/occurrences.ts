import { Temporal } from 'temporal-polyfill'
import { RRuleTemporal } from 'rrule-temporal'
import { resolveWall, wallMs, wallOf } from './wall.ts'

/** What a series takes of its row to say when it meets. */
export type Pattern = { startLocal: string; zone: string; rule: string }

/** Days on which a group does not meet, both included: 2027-08-01. */
export type Break = { firstDay: string; lastDay: string }

/**
 * The starts that the rule gives from `from` on and before `until`, on the clocks of the series ('2026-11-26T16:00'), in order. An
 * occurrence is counted whether or not the zone skips its hour: the rule is laid out on clocks that skip nothing, and
 * `resolveWall` says which instant each start is.
 */
export const startsOf = ({ startLocal, rule }: Pick<Pattern, 'startLocal' | 'rule'>, from: string, until: string): string[] => {
  const dtstart = Temporal.Instant.fromEpochMilliseconds(wallMs(startLocal)).toZonedDateTimeISO('UTC')
  const expansion = new RRuleTemporal({ rruleString: rule.replace(/(UNTIL=\d{8}T\d{6})(?!Z)/, '$1Z'), dtstart: dtstart as never })
  const [low, high] = [Math.max(wallMs(from), wallMs(startLocal)), wallMs(until)]
  if (low >= high) return []
  return expansion.between(new Date(low), new Date(high - 1), true).map(({ epochMilliseconds }) => wallOf(epochMilliseconds))
}

export const isInBreak = (local: string, breaks: readonly Break[]): boolean => {
  const day = local.slice(0, 10)
  return breaks.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
}

/** The starts of a rule on the days of a break. */
export const startsWithin = (pattern: Pick<Pattern, 'startLocal' | 'rule'>, { firstDay, lastDay }: Break): string[] => startsOf(pattern, `${firstDay}T00:00`, wallOf(wallMs(`${lastDay}T00:00`) + 86_400_000))

/** Which of some series meet on the days of a break, by their rules. */
export const idsWithin = (all: readonly (Pick<Pattern, 'startLocal' | 'rule'> & { id: string })[], days: Break): string[] => all.filter((one) => startsWithin(one, days).length > 0).map(({ id }) => id)

/** The occurrences of a series that are held: without its exceptions and without those on days of a break. */
export const occurrences = (pattern: Pattern, exceptions: ReadonlySet<string>, breaks: readonly Break[], from: string, until: string): { local: string; at: Date }[] =>
  startsOf(pattern, from, until)
    .filter((local) => !exceptions.has(local) && !isInBreak(local, breaks))
    .map((local) => ({ local, at: new Date(resolveWall(wallMs(local), pattern.zone).at) }))
