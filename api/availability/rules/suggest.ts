import { Fault } from '../../kernel/errors.ts'
import { type Calendar, type Cell, cellsOf, fitsAt, quartersOf, worstOf } from './heat-map.ts'
import type { Fit } from './pattern.ts'

/** A start that suits, and for whom: `presenters` of those asked for can come, without a but or if need be. */
export type Suggestion = Pick<Cell, 'startsAt' | 'startLocal' | 'isSecond'> & { works: number; ifNeedBe: number; members: number; presenters: number; of: number; reason: string }

const both = (can: number, of: number, noun: string): string => (can === of ? (of === 1 ? `the ${noun}` : of === 2 ? `both ${noun}s` : `all ${of} ${noun}s`) : can === 0 ? (of === 1 ? `not the ${noun}` : `no ${noun}`) : `${can} of ${of} ${noun}s`)

/** "8 of 10, 2 of them if need be, both presenters". */
export const reasonOf = ({ can, of, ifNeedBe, presenters }: { can: number; of: number; ifNeedBe: number; presenters: { can: number; of: number } | null }): string =>
  [`${can} of ${of}`, ifNeedBe > 0 && (ifNeedBe === can ? 'if need be' : `${ifNeedBe} of them if need be`), presenters && presenters.of > 0 && both(presenters.can, presenters.of, 'presenter')].filter(Boolean).join(', ')

export type SuggestWish = { monday: string; zone: string; durationMinutes: number; count: number; presenterIds: readonly string[] }

/**
 * The best starts within a week for a meeting of some length, at whole and half hours and not before `now`: those that most presenters
 * can attend, of these the ones for most members, of these those for most without a but, of these the earliest. Each suggestion begins
 * when the one before it has ended, or earlier ends before it, so that they are choices. One that suits nobody is none.
 * Throws INVALID at `durationMinutes` outside 5 to 1,440 minutes and at `count` outside 1 to 20.
 */
export const suggestSlots = (calendars: readonly Calendar[], { monday, zone, durationMinutes, count, presenterIds }: SuggestWish, now: Date): Suggestion[] => {
  if (durationMinutes < 5 || durationMinutes > 1440) throw new Fault('INVALID', 'A meeting lasts from 5 minutes to 24 hours.', ['durationMinutes'])
  if (count < 1 || count > 20) throw new Fault('INVALID', 'This is a whole number from 1 to 20.', ['count'])
  const cells = cellsOf(monday, zone)
  const length = Math.ceil(durationMinutes / 15)
  const first = cells[0]!.startsAt.getTime()
  const all = fitsAt(calendars, quartersOf(first, cells.length * 30 + durationMinutes))
  const isPresenter = calendars.map(({ personId }) => presenterIds.includes(personId))
  const ways = cells.flatMap((cell, i) => {
    if (cell.startsAt < now) return []
    const fits = all.map((of) => worstOf(of, 2 * i, 2 * i + length))
    const tally = (fit: Fit, only = false) => fits.filter((one, j) => one === fit && (!only || isPresenter[j])).length
    const [works, ifNeedBe] = [tally('WORKS'), tally('IF_NEED_BE')]
    return works + ifNeedBe === 0 ? [] : [{ ...cell, works, ifNeedBe, presenters: tally('WORKS', true) + tally('IF_NEED_BE', true) }]
  })
  ways.sort((a, b) => b.presenters - a.presenters || b.works + b.ifNeedBe - a.works - a.ifNeedBe || b.works - a.works || a.startsAt.getTime() - b.startsAt.getTime())
  const chosen: typeof ways = []
  for (const way of ways) {
    if (chosen.length === count) break
    if (chosen.every(({ startsAt }) => Math.abs(startsAt.getTime() - way.startsAt.getTime()) >= durationMinutes * 60_000)) chosen.push(way)
  }
  const of = presenterIds.length
  return chosen.map((way) => ({ ...way, members: calendars.length, of, reason: reasonOf({ can: way.works + way.ifNeedBe, of: calendars.length, ifNeedBe: way.ifNeedBe, presenters: { can: way.presenters, of } }) }))
}
