import { instantMeant } from './wall-time.ts'

const names = ['title', 'durationMinutes', 'place', 'link', 'note'] as const
type Fields = { title: string | null; durationMinutes: number; place: string | null; link: string | null; note: string | null }
type Timed = { startLocal: string; zone: string; startsAt: Date }

const minute = (local: string) => local.replace(' ', 'T').slice(0, 16)

/**
 * Which fields of its series a meeting has of its own after a change of it alone: what the change set to something else than
 * the series says, and what it had of its own before and still has. `time` is its start and zone, which the series gives at
 * `originalLocal`, and of an hour that comes twice the first; where hours take turns, `slot` beside it says that the turn gave it, and nobody.
 */
export const ownFieldsAfter = (before: Fields & Timed & { originalLocal: string; ownFields: readonly string[] }, after: Fields & Timed, series: Fields & { zone: string }): string[] => {
  const kept = names.filter((name) => after[name] !== series[name] && (after[name] !== before[name] || before.ownFields.includes(name)))
  const isSameTime = minute(after.startLocal) === minute(before.startLocal) && after.zone === before.zone && after.startsAt.getTime() === before.startsAt.getTime()
  if (isSameTime) return [...before.ownFields.filter((name) => name === 'time' || name === 'slot'), ...kept]
  const isAsGiven = minute(after.startLocal) === minute(before.originalLocal) && after.zone === series.zone && after.startsAt.getTime() === instantMeant(minute(after.startLocal), series.zone)
  return isAsGiven ? kept : ['time', ...kept]
}
