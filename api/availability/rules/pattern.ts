import type { availabilityException, fitness } from '../../../db/schema/availability.ts'
import { Fault } from '../../kernel/errors.ts'
import { cleanZone, zoneNamed } from '../../kernel/zone.ts'
import { localIn, wallMs } from '../../series/rules/wall.ts'

export type Fit = (typeof fitness.enumValues)[number]
export type ExceptionPlan = Pick<typeof availabilityException.$inferSelect, 'startLocal' | 'endLocal' | 'fit'>

const cells = 7 * 48
const halfHour = 30 * 60_000
const year = 366 * 24 * 2 * halfHour
export const mostExceptions = 100

/** What each letter of a pattern means. */
export const fits: Record<string, Fit> = { W: 'WORKS', I: 'IF_NEED_BE', N: 'NOT' }

/** A usual week as it is stored. Throws a Fault: NO_SUCH_ZONE at `zone`, INVALID at `pattern` for one of another length or with other letters. */
export const planAvailability = ({ zone, pattern }: { zone: string; pattern: string }) => {
  if (pattern.length !== cells) throw new Fault('INVALID', `A week has ${cells} half hours; here are ${pattern.length}.`, ['pattern'])
  const strange = /[^WIN]/.exec(pattern)
  if (strange) throw new Fault('INVALID', `Each half hour is W, I or N; number ${strange.index + 1} is not.`, ['pattern'])
  return { zone: cleanZone(zone, { path: ['zone'] }), pattern }
}

const wholeHalf = (local: string, field: string): number => {
  const at = wallMs(local)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 16) !== local) throw new Fault('INVALID', 'There is no such date and time. It looks like 2026-11-26T16:00.', [field])
  if (at % halfHour !== 0) throw new Fault('INVALID', 'Exceptions begin and end at whole or half hours.', [field])
  return at
}

/**
 * An exception as it is stored; `now` on the clocks of its owner, `count` how many they have. Throws a Fault: INVALID at the time that
 * is none, ends before it begins, or is longer than a year; IN_PAST for one that is over; TOO_LONG beyond a hundred.
 */
export const planException = ({ startLocal, endLocal, fit }: ExceptionPlan, now: number, count: number): ExceptionPlan => {
  const [start, end] = [wholeHalf(startLocal, 'startLocal'), wholeHalf(endLocal, 'endLocal')]
  if (end <= start) throw new Fault('INVALID', 'This ends before it begins.', ['endLocal'])
  if (end - start > year) throw new Fault('INVALID', 'An exception is a year long at most.', ['endLocal'])
  if (end <= now) throw new Fault('IN_PAST', 'This is over already.', ['endLocal'])
  if (count >= mostExceptions) throw new Fault('TOO_LONG', `You have ${mostExceptions} exceptions, which is the most. Remove some first.`, [])
  return { startLocal, endLocal, fit }
}

/** The wall time of an instant in a zone, to the minute; in one that the runtime does not know, by UTC. */
export const localNow = (at: Date, zone: string): string => localIn(at.getTime(), zoneNamed(zone) ?? 'UTC').slice(0, 16)
export const localMs = wallMs
