import type { BreakRow, SeriesPlan } from '../../../db/queries/series.ts'
import { startsOf } from './occurrences.ts'
import type { Place } from './edit.ts'
import { resolveWall, wallMs, wallOf } from './wall.ts'

const twoYears = 731 * 86_400_000
const shownStarts = 8
const shownWarnings = 20

/** The first starts of a plan with what the clocks and the breaks do to them, and those of two years at which the clocks skip or repeat the hour. */
export const previewStarts = (plan: SeriesPlan, breaks: readonly BreakRow[], now: Date, place: (originals: readonly string[]) => Map<string, Place>) => {
  const begin = wallOf(Math.max(wallMs(plan.startLocal), now.getTime() - 86_400_000))
  const ahead = startsOf(plan, begin, wallOf(wallMs(begin) + twoYears)).filter((local) => resolveWall(wallMs(local), plan.zone).at > now.getTime() - 86_400_000)
  const breakOf = (local: string) => breaks.find(({ firstDay, lastDay }) => firstDay <= local.slice(0, 10) && local.slice(0, 10) <= lastDay) ?? null
  const held = ahead.filter((local) => !breakOf(local))
  const places = place(held)
  const starts = ahead.map((local) => {
    const { startLocal, zone, startsAt } = places.get(local) ?? { startLocal: local, zone: plan.zone, startsAt: new Date(resolveWall(wallMs(local), plan.zone).at) }
    return { startLocal, zone, startsAt, clocks: resolveWall(wallMs(startLocal), zone).clocks, break: breakOf(local) }
  })
  return { starts: starts.slice(0, shownStarts), warnings: starts.filter((start) => start.clocks !== 'PLAIN' && !start.break).slice(0, shownWarnings), places }
}
