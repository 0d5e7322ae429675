import { Fault } from '../../kernel/errors.ts'

/** A timer runs (`endsAt`, which may have passed), stands still (`leftMs`) or is not set (neither). */
export type Timer = { endsAt: Date | null; leftMs: number | null }

const longestMs = 24 * 3_600_000

const within = (ms: number, path: string): number => {
  if (!(ms > 0 && ms <= longestMs)) throw new Fault('INVALID', 'A timer runs for at most a day, and at least for a second.', [path])
  return ms
}

/** What is left at an instant, in milliseconds: 0 where it ran out or is not set. */
export const leftOf = ({ endsAt, leftMs }: Timer, now: Date): number => Math.max(0, endsAt ? endsAt.getTime() - now.getTime() : (leftMs ?? 0))

const runningFor = (ms: number, now: Date): Timer => ({ endsAt: new Date(now.getTime() + ms), leftMs: null })

/**
 * Sets the timer to `seconds` and lets it run; without `seconds` one that stands still goes on, and one that runs is left
 * alone (null). Throws INVALID at `seconds` for no length or one beyond a day.
 */
export const startedTimer = (timer: Timer, seconds: number | null, now: Date): Timer | null => {
  if (seconds !== null) return runningFor(within(seconds * 1000, 'seconds'), now)
  if (timer.endsAt && leftOf(timer, now) > 0) return null
  return runningFor(within(leftOf(timer, now), 'seconds'), now)
}

/** Lets the timer stand still; null where it does not run. */
export const pausedTimer = (timer: Timer, now: Date): Timer | null => (timer.endsAt ? { endsAt: null, leftMs: leftOf(timer, now) } : null)

/** Adds time, from now where it ran out. Throws INVALID at `seconds` for a time below a second or an end beyond a day. */
export const extendedTimer = (timer: Timer, seconds: number, now: Date): Timer => {
  const left = within(leftOf(timer, now) + within(seconds * 1000, 'seconds'), 'seconds')
  return timer.endsAt ? runningFor(left, now) : { endsAt: null, leftMs: left }
}
