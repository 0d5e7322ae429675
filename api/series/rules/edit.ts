import { Fault } from '../../kernel/errors.ts'
import { zoneNamed } from '../../kernel/zone.ts'
import type { MeetingChange, SeriesMeeting } from '../../../db/queries/occurrences.ts'
import type { SeriesPlan } from '../../../db/queries/series.ts'
import { mapStarts } from './mapping.ts'
import { type Break, isInBreak, startsOf } from './occurrences.ts'
import { parseRule, ruleText } from './recurrence.ts'
import { minute, resolveWall, wallMs, wallOf } from './wall.ts'

const dayMs = 86_400_000
const fields = ['durationMinutes', 'title', 'place', 'link', 'note'] as const

/** A series with all that says when it meets. */
export type Standing = { series: SeriesPlan; exceptions: readonly string[]; breaks: readonly Break[]; meetings: readonly SeriesMeeting[] }
export type Moment = { now: Date; /** Up to when meetings are made. */ until: Date }
/** Meetings are made 28 weeks ahead, and again once a week of that has passed: 26 are always there, also where a job comes late. */
export const momentOf = (now: Date): Moment => ({ now, until: new Date(now.getTime() + 28 * 7 * dayMs) })
export const dueBefore = ({ until }: Moment): Date => new Date(until.getTime() - 7 * dayMs)
/** Where an occurrence takes place: by the clocks of the series, or by whichever slot has its turn. */
export type Place = { startLocal: string; zone: string; startsAt: Date; ownFields: string[] }
type Placing = (originals: readonly string[]) => Map<string, Place>
type Part = { startLocal: string; rule: string; exceptions: string[] }

export type EditPlan = {
  /** What was before, which stays as it is, and ends; null where nothing was. */
  head: (Part & { meetingIds: string[] }) | null
  /** What goes on; null where nothing does. */
  tail: Part | null
  insertions: ({ originalLocal: string } & Place)[]
  /** In terms of the part that goes on; an address of null takes a meeting out of the series. */
  changes: (Omit<MeetingChange, 'seriesId'> & { originalLocal: string | null })[]
  deletions: string[]
  counts: EditCounts
}
export type EditCounts = { moved: number; keptTime: number; changed: number; withPaper: number; added: number; dropped: number; alone: number; cancelled: number }

export const noCounts: EditCounts = { moved: 0, keptTime: 0, changed: 0, withPaper: 0, added: 0, dropped: 0, alone: 0, cancelled: 0 }

/** The start of each occurrence on the clocks of the series. */
export const byClocks =
  (zone: string): Placing =>
  (originals) =>
    new Map(originals.map((local) => [local, { startLocal: local, zone, startsAt: new Date(resolveWall(wallMs(local), zone).at), ownFields: [] }]))

/** A time of its own that somebody gave it; one that a slot gave is not. */
export const hasOwnTime = ({ ownFields }: { ownFields: readonly string[] }) => ownFields.includes('time') && !ownFields.includes('slot')

/** Of a zone that the runtime does not know, only what lies ahead is asked, and UTC's clocks are near enough for that. */
const instantOf = (local: string, zone: string) => resolveWall(wallMs(local), zoneNamed(zone) ?? 'UTC').at

/** Far enough to hold every meeting and every exception there is. */
const reachOf = (standing: Standing, { until }: Moment, more = 0): string => {
  const known = [...standing.exceptions, ...standing.meetings.map(({ originalLocal }) => originalLocal)].map(wallMs)
  return wallOf(Math.max(until.getTime() + 2 * dayMs, ...known) + more + dayMs)
}

/** The rule up to and with a start, in place of any other end. */
const endingAt = (rule: string, last: string): string => ruleText({ ...parseRule(rule, 'UTC'), until: `${last}:00`, count: null })

const lessCount = (rule: string, gone: number): string => {
  const recurrence = parseRule(rule, 'UTC')
  return recurrence.count === null ? rule : ruleText({ ...recurrence, count: recurrence.count - gone })
}

/** Where a change of a series cuts it in two: what stays, and the old starts that are in question. */
const cutAt = (standing: Standing, isTail: (local: string) => boolean, reach: string) => {
  const { series, exceptions, meetings } = standing
  const starts = startsOf(series, minute(series.startLocal), reach)
  const before = starts.filter((local) => !isTail(local))
  const last = before.at(-1)
  const stays = new Set(before)
  const head = last === undefined ? null : { startLocal: minute(series.startLocal), rule: endingAt(series.rule, last), exceptions: exceptions.filter((local) => stays.has(local)), meetingIds: meetings.filter((row) => stays.has(row.originalLocal)).map(({ id }) => id) }
  return { head, olds: starts.slice(before.length), gone: before.length, rows: meetings.filter((row) => !stays.has(row.originalLocal)) }
}

/** The values that a meeting takes from its series anew, and has not of its own. */
const defaultsFor = (row: SeriesMeeting, was: SeriesPlan, is: SeriesPlan) => Object.fromEntries(fields.filter((name) => was[name] !== is[name] && !row.ownFields.includes(name)).map((name) => [name, is[name]])) as Partial<MeetingChange>

export const isSamePattern = (was: SeriesPlan, is: SeriesPlan): boolean =>
  minute(was.startLocal) === minute(is.startLocal) && was.zone === is.zone && was.rule === is.rule && JSON.stringify(was.slots) === JSON.stringify(is.slots)

/** A change of everything that lies ahead in which the days and hours stay: only what meetings take from their series changes. */
const planDefaults = ({ series, exceptions, meetings }: Standing, plan: SeriesPlan, { now }: Moment): EditPlan => {
  const changes = meetings
    .filter(({ startsAt }) => startsAt > now)
    .map((row) => ({ id: row.id, originalLocal: row.originalLocal, ...defaultsFor(row, series, plan) }))
    .filter((change) => Object.keys(change).length > 2)
  const tail = { startLocal: minute(series.startLocal), rule: series.rule, exceptions: [...exceptions] }
  return { head: null, tail, insertions: [], changes, deletions: [], counts: { ...noCounts, changed: changes.length } }
}

/**
 * What a change of a series does: of all that lies ahead, or from the occurrence `from` on. The meetings that lie ahead move to
 * the starts that take the place of theirs; those with a time of their own keep it. Nobody's words are lost: a meeting in which
 * somebody has written and for which there is no place stays alone, at its own time. What is past stays as it was.
 * `plan` is whole, and the first start of its rule; `place` says where its occurrences take place.
 */
export const planEdit = (standing: Standing, plan: SeriesPlan, from: string | null, moment: Moment, place: Placing = byClocks(plan.zone)): EditPlan => {
  const { series, exceptions, breaks } = standing
  const { now, until } = moment
  if (from === null && isSamePattern(series, plan)) return planDefaults(standing, plan, moment)
  const isAhead = (local: string, zone: string) => instantOf(local, zone) > now.getTime()
  const reach = reachOf(standing, moment, 366 * dayMs)
  const { head, olds, rows } = cutAt(standing, (local) => (from === null ? isAhead(local, series.zone) : local >= from), reach)
  const all = startsOf(plan, plan.startLocal, reach)
  const passed = all.findIndex((local) => isAhead(local, plan.zone))
  const news = passed < 0 ? [] : all.slice(passed)
  const start = news[0] ?? firstAfter(plan, now)
  if (start === null) return planEnd(standing, from, moment, null)
  const tail = { startLocal: start, rule: lessCount(plan.rule, Math.max(0, passed)), exceptions: [] as string[] }
  const mapped = mapStarts(series.rule, plan.rule, olds, news)
  tail.exceptions = exceptions.flatMap((local) => mapped.get(local) ?? []).sort()
  const skipped = new Set(tail.exceptions)
  const counts = { ...noCounts }
  const changes: EditPlan['changes'] = []
  const deletions: string[] = []
  const staying: { row: SeriesMeeting; to: string }[] = []
  for (const row of rows) {
    const to = mapped.get(row.originalLocal)
    if (to !== undefined && !isInBreak(to, breaks)) staying.push({ row, to })
    else if (row.isWrittenIn) changes.push({ id: row.id, originalLocal: null })
    else deletions.push(row.id)
  }
  counts.alone = changes.length
  counts.dropped = deletions.length
  const taken = new Set(staying.map(({ to }) => to))
  const madeTo = wallOf(until.getTime() + dayMs)
  const missing = news.filter((local) => local < madeTo && instantOf(local, plan.zone) < until.getTime() && !taken.has(local) && !skipped.has(local) && !isInBreak(local, breaks))
  const open = staying.filter(({ row }) => !hasOwnTime(row) && row.startsAt > now).map(({ to }) => to)
  const places = place([...missing, ...open].sort())
  for (const { row, to } of staying) {
    const isPast = row.startsAt <= now
    const next = hasOwnTime(row) || isPast ? null : places.get(to)!
    const moves = next !== null && (next.startsAt.getTime() !== row.startsAt.getTime() || next.startLocal !== row.startLocal || next.zone !== row.zone)
    const given = isPast ? {} : defaultsFor(row, series, plan)
    if (moves && row.state === 'SCHEDULED') counts.moved++
    else if (Object.keys(given).length > 0) counts.changed++
    if (next === null && !isPast) counts.keptTime++
    if (moves && row.paperId) counts.withPaper++
    const own = next && [...row.ownFields.filter((name) => name !== 'time' && name !== 'slot'), ...next.ownFields]
    changes.push({ id: row.id, originalLocal: to, ...given, ...(moves && { startLocal: next.startLocal, zone: next.zone, startsAt: next.startsAt, ownFields: own! }) })
  }
  counts.added = missing.length
  return { head, tail, insertions: missing.map((originalLocal) => ({ originalLocal, ...places.get(originalLocal)! })), changes, deletions, counts }
}

/** The first start after an instant, where it is not near. */
const firstAfter = (plan: SeriesPlan, now: Date): string | null =>
  startsOf(plan, wallOf(now.getTime() - dayMs), wallOf(now.getTime() + 6 * 366 * dayMs)).find((local) => instantOf(local, plan.zone) > now.getTime()) ?? null

/** Ends a series before the occurrence `from`, or before whatever lies ahead: what nobody wrote in goes, the rest is called off for a reason. */
export const planEnd = (standing: Standing, from: string | null, moment: Moment, cancelReason: string | null): EditPlan => {
  const { zone } = standing.series
  const { head, rows } = cutAt(standing, (local) => (from === null ? instantOf(local, zone) > moment.now.getTime() : local >= from), reachOf(standing, moment))
  const kept = rows.filter(({ isWrittenIn }) => isWrittenIn)
  const isOff = (row: SeriesMeeting) => row.state === 'SCHEDULED' && row.startsAt > moment.now
  const changes = kept.map((row) => ({ id: row.id, originalLocal: null, ...(isOff(row) && { state: 'CANCELLED' as const, cancelReason }) }))
  const deletions = rows.filter((row) => !row.isWrittenIn).map(({ id }) => id)
  const cancelled = kept.filter(isOff)
  return { head, tail: null, insertions: [], changes, deletions, counts: { ...noCounts, dropped: deletions.length, cancelled: cancelled.length, alone: kept.length - cancelled.length, withPaper: cancelled.filter(({ paperId }) => paperId).length } }
}

/** What a break of the group does to one of its series: its meetings go, except that those in which somebody wrote are called off, or stay alone where they had been moved to another day. */
export const planBreakIn = ({ meetings }: Standing, days: Break, cancelReason: string, { now }: Moment) => {
  const inside = meetings.filter((row) => row.startsAt > now && row.state === 'SCHEDULED' && isInBreak(row.originalLocal, [days]))
  const kept = inside.filter(({ isWrittenIn }) => isWrittenIn)
  const isOff = (row: SeriesMeeting) => isInBreak(row.startLocal, [days])
  const alone = kept.filter((row) => !isOff(row))
  return {
    deletions: inside.filter((row) => !row.isWrittenIn).map(({ id }) => id),
    changes: kept.map((row) => (isOff(row) ? { id: row.id, originalLocal: row.originalLocal, state: 'CANCELLED' as const, cancelReason } : { id: row.id, originalLocal: null })),
    /** They were moved away from the break before there was one, and do not come back when it goes. */
    exceptions: alone.map(({ originalLocal }) => originalLocal),
    counts: { ...noCounts, dropped: inside.length - kept.length, cancelled: kept.length - alone.length, alone: alone.length, withPaper: kept.filter((row) => isOff(row) && row.paperId).length },
  }
}

/** The occurrences ahead that have no meeting yet and are to have one. */
export const missingStarts = ({ series, exceptions, breaks, meetings }: Standing, { now, until }: Moment): string[] => {
  const gone = new Set([...exceptions, ...meetings.map(({ originalLocal }) => originalLocal)])
  return startsOf(series, wallOf(now.getTime() - 2 * dayMs), wallOf(until.getTime() + 2 * dayMs)).filter((local) => {
    const at = instantOf(local, series.zone)
    return at > now.getTime() - dayMs && at < until.getTime() && !gone.has(local) && !isInBreak(local, breaks)
  })
}

/** The series of a meeting and its address there. Throws NOT_FOUND where it is in none, IN_PAST where it or its place in the series lies behind. */
export const checkInSeries = ({ seriesId, originalLocal, startsAt }: { seriesId: string | null; originalLocal: string | null; startsAt: Date }, now: Date): { seriesId: string; from: string } => {
  if (!seriesId || !originalLocal) throw new Fault('NOT_FOUND', 'This meeting is in no series, or no longer.', ['meetingId'])
  if (startsAt <= now) throw new Fault('IN_PAST', 'This meeting has begun. Choose one that lies ahead.', ['meetingId'])
  return { seriesId, from: minute(originalLocal) }
}

/** For a series that has ended: no job looks at it again. */
export const forever = new Date('9999-12-31T00:00:00Z')

/** Up to when the occurrences of a series are rows once all in the window are: for ever where its rule has none later. */
export const madeUntilOf = (pattern: { startLocal: string; rule: string }, { until }: Moment): Date => {
  const { until: last, count } = parseRule(pattern.rule, 'UTC')
  const isOver = (last !== null || count !== null) && startsOf(pattern, wallOf(until.getTime() - 2 * dayMs), wallOf(until.getTime() + 20 * 366 * dayMs)).length === 0
  return isOver ? forever : until
}

/** The changes of an edit that change something, with the part of the series that each meeting belongs to from then on. */
export const realChanges = ({ changes }: EditPlan, meetings: readonly SeriesMeeting[], before: string, after: string): MeetingChange[] => {
  const known = new Map(meetings.map((row) => [row.id, row.originalLocal]))
  return changes.map((change) => ({ ...change, seriesId: change.originalLocal === null ? null : after })).filter((change) => Object.keys(change).length > 3 || change.seriesId !== before || change.originalLocal !== known.get(change.id))
}

/** The meetings ahead that an edit leaves in the part that goes on. */
export const staysAhead = ({ head, changes, deletions }: EditPlan, meetings: readonly SeriesMeeting[], now: Date): string[] => {
  const gone = new Set([...deletions, ...(head?.meetingIds ?? []), ...changes.flatMap(({ id, originalLocal }) => (originalLocal ? [] : [id]))])
  return meetings.filter(({ id, startsAt }) => startsAt > now && !gone.has(id)).map(({ id }) => id)
}

/** How many starts a rule gives from one on; null where it does not say how many. */
export const startsLeft = (pattern: { startLocal: string; rule: string }, from: string): number | null =>
  parseRule(pattern.rule, 'UTC').count === null ? null : startsOf(pattern, from, '2200-01-01T00:00').length
