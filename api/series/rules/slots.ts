import { zoneNamed } from '../../kernel/zone.ts'
import type { Slot } from '../../../db/queries/series.ts'
import { localIn, resolveWall, wallMs, wallOf } from './wall.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The hours at which people sleep: from 22:00 to 07:00 on their own clocks. */
const isUnsocial = (ms: number) => {
  const hour = new Date(ms).getUTCHours()
  return hour >= 22 || hour < 7
}

/** How many unsocial hours of somebody in a zone a meeting takes, to the quarter; in one that the runtime does not know, by UTC. */
export const unsocialHours = (startsAt: number, minutes: number, of: string): number => {
  const zone = zoneNamed(of) ?? 'UTC'
  let quarters = 0
  for (let at = startsAt; at < startsAt + minutes * 60_000; at += hourMs / 4) if (isUnsocial(Date.parse(`${localIn(at, zone)}Z`))) quarters++
  return quarters / 4
}

/** Where a slot puts the occurrence of a day: its wall time and its instant. */
export const slotTime = ({ time, zone, daysLater }: Slot, original: string): { startLocal: string; zone: string; startsAt: Date } => {
  const wall = wallMs(`${wallOf(wallMs(original) + daysLater * dayMs).slice(0, 10)}T${time}`)
  return { startLocal: wallOf(wall), zone, startsAt: new Date(resolveWall(wall, zone).at) }
}

export type Carrier = { zone: string; carried: number }

/**
 * Which slot each occurrence gets, in order: the one after which the worst-off member has carried least, then with the smallest
 * sum of squares, so that what one carries comes before what many share; where that is even, the slot after the one before.
 * `last` is the slot of the meeting before them. Answers the slots and what everybody has carried in the end.
 */
export const takeTurns = (slots: readonly Slot[], originals: readonly string[], minutes: number, members: readonly Carrier[], last = -1): { chosen: number[]; carried: number[] } => {
  let carried = members.map((member) => member.carried)
  let before = last
  const zones = [...new Set(members.map(({ zone }) => zone))]
  const chosen = originals.map((original) => {
    const ways = slots.map((slot, index) => {
      const at = slotTime(slot, original).startsAt.getTime()
      const hours = new Map(zones.map((zone) => [zone, unsocialHours(at, minutes, zone)]))
      const after = carried.map((sum, i) => sum + (hours.get(members[i]!.zone) ?? 0))
      return { index, after, worst: Math.max(0, ...after), squares: after.reduce((sum, x) => sum + x * x, 0), wait: (index - before - 1 + 2 * slots.length) % slots.length }
    })
    const best = ways.reduce((a, b) => (a.worst - b.worst || a.squares - b.squares || a.wait - b.wait) > 0 ? b : a)
    carried = best.after
    before = best.index
    return best.index
  })
  return { chosen, carried }
}

export const yearBefore = (now: Date): Date => new Date(now.getTime() - 364 * dayMs)

type Member = { personId: string; zone: string; joinedAt: Date }
type Time = { seriesId: string | null; startsAt: Date; durationMinutes: number }
type Calendar = { members: readonly Member[]; times: readonly Time[] }

/** What each member has carried in meetings since they joined. */
export const carriedBy = <M extends Member>(members: readonly M[], times: readonly Pick<Time, 'startsAt' | 'durationMinutes'>[]): (M & Carrier)[] => {
  const known = new Map<string, number>()
  const hoursOf = (at: number, minutes: number, zone: string) => {
    const key = `${at} ${minutes} ${zone}`
    const hours = known.get(key) ?? unsocialHours(at, minutes, zone)
    known.set(key, hours)
    return hours
  }
  return members.map((member) => ({ ...member, carried: times.reduce((sum, { startsAt, durationMinutes }) => (startsAt < member.joinedAt ? sum : sum + hoursOf(startsAt.getTime(), durationMinutes, member.zone)), 0) }))
}

/** Where the occurrences of a series take place whose hours take turns, each with the time of its own that this gives it. */
export const slotPlaces = (slots: readonly Slot[], minutes: number, members: readonly Carrier[]) => (originals: readonly string[]) => {
  const { chosen } = takeTurns(slots, originals, minutes, members)
  return new Map(originals.map((original, i) => [original, { ...slotTime(slots[chosen[i]!]!, original), ownFields: ['time', 'slot'] }]))
}

/** What members carry besides what a series has ahead, which is being planned. */
export const carriedBeside = ({ members, times }: Calendar, now: Date, seriesId: string | null): Carrier[] => carriedBy(members, times.filter((time) => time.startsAt <= now || seriesId === null || time.seriesId !== seriesId))

/** What each member has carried, and will by what is planned; `plan` in place of what a series has ahead. */
export const hoursOf = ({ members, times }: Calendar, now: Date, seriesId: string | null, plan?: readonly Pick<Time, 'startsAt' | 'durationMinutes'>[]) => {
  const ahead = times.filter((time) => time.startsAt > now && (!plan || seriesId === null || time.seriesId !== seriesId))
  const planned = carriedBy(members, [...ahead, ...(plan ?? [])])
  return carriedBy(members, times.filter(({ startsAt }) => startsAt <= now)).map(({ personId, carried }, i) => ({ personId, carried, planned: planned[i]!.carried }))
}
