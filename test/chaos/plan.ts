import fc from 'fast-check'

/** What somebody does next: `pick` says to what of what they see, `isTwin` that the network delivers it twice. */
export type Act = { kind: ActKind; pick: number; pauseMs: number; isTwin: boolean }
/** What happens to the line of one reader, and for how long where it lasts. */
export type Mishap = { kind: MishapKind; reader: number; pauseMs: number; lastsMs: number }
/** What happens to all of them. */
export type Blow = { kind: BlowKind; pauseMs: number; lastsMs: number }

export type Plan = { acts: Act[][]; mishaps: Mishap[]; blows: Blow[] }

/** How often each kind, of all together. */
const acts = { begin: 12, reply: 34, edit: 8, remove: 4, react: 14, unreact: 3, hand: 8, call: 2, ask: 2, vote: 5, withdraw: 1, attend: 4, settle: 3, look: 3 }
const mishaps = { 'all connections cut': 10, 'socket cut': 8, 'requests cut': 6, 'line stalled': 3, 'answers lost': 4, 'sendings lost': 2, 'line away': 2 }
export type ActKind = keyof typeof acts
export type MishapKind = keyof typeof mishaps

const blows = ['first server killed', 'events forgotten', 'second server restarted', 'database restarted', 'bus lost', 'second server killed', 'first server restarted', 'database killed'] as const
export type BlowKind = (typeof blows)[number]
/** With these every run begins, however short. */
export const firstBlows = blows.slice(0, 5)

/** So many readers, the last, are away while events are forgotten, and in no trouble of their own. */
export const sleepers = 3

const oneOf = <K extends string>(weights: Record<K, number>) =>
  fc.oneof(...(Object.entries(weights) as [K, number][]).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) })))

const act = (everyMs: number): fc.Arbitrary<Act> =>
  fc.record({ kind: oneOf(acts), pick: fc.nat(), pauseMs: fc.integer({ min: Math.round(everyMs / 3), max: Math.round((everyMs * 5) / 3) }), isTwin: oneOf({ no: 11, yes: 1 }).map((answer) => answer === 'yes') })

/** Most troubles are short; one in eight lasts until both sides take the line for dead. */
const lastsMs = fc.oneof({ weight: 7, arbitrary: fc.integer({ min: 200, max: 3_000 }) }, { weight: 1, arbitrary: fc.integer({ min: 8_000, max: 22_000 }) })

const mishap = (readers: number): fc.Arbitrary<Mishap> =>
  fc.record({ kind: oneOf(mishaps), reader: fc.nat({ max: readers - 1 }), pauseMs: fc.integer({ min: 20, max: 400 }), lastsMs })

const blow = fc.record({ pauseMs: fc.integer({ min: 500, max: 2_500 }), lastsMs: fc.integer({ min: 1_500, max: 4_000 }) })

/** As many as are asked for, the same for the same seed: fast-check's generator (xorshift128+), without its leaning to small values. */
const draw = <T>(arbitrary: fc.Arbitrary<T>, seed: number, numRuns: number): T[] => fc.sample(fc.noBias(arbitrary), { seed, numRuns })

/**
 * All decisions of a run, made before it begins. The same seed makes the same plan; what the readers then find on their
 * pages, and how the pieces interleave, is up to the machine.
 * @param everyMs milliseconds between two acts of one reader, on average
 */
export const planRun = (seed: number, { readers, seconds, everyMs }: { readers: number; seconds: number; everyMs: number }): Plan => {
  const each = Math.ceil((seconds * 3_000) / everyMs) + 10
  const all = draw(act(everyMs), seed, readers * each)
  const rounds = Math.ceil(seconds / 20)
  const later = draw(fc.constantFrom(...blows), seed + 2, rounds * 4)
  return {
    acts: Array.from({ length: readers }, (_, reader) => all.slice(reader * each, (reader + 1) * each)),
    mishaps: draw(mishap(readers - sleepers), seed + 1, seconds * 20),
    blows: draw(blow, seed + 3, firstBlows.length + later.length).map((timing, i) => ({ ...timing, kind: firstBlows[i] ?? (later[i - firstBlows.length] as BlowKind) })),
  }
}
