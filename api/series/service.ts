import {
  deleteMeetings,
  findMeetingsOfSeries,
  findTimes,
  insertMeetingEvents,
  insertMeetings,
  lockMeetingsOfSeries,
  type NewMeeting,
  updateMeetings,
  updateSeriesOf,
  upsertFacilitator,
} from '../../db/queries/occurrences.ts'
import * as store from '../../db/queries/series.ts'
import type { BreakRow, SeriesPlan, SeriesRow } from '../../db/queries/series.ts'
import { findGroupIdOfMeeting, findMeetings, lockMembership, type MeetingRow } from '../../db/queries/scheduling.ts'
import { findGroups } from '../../db/queries/groups.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { type Context, type Deps, systemContext } from '../context.ts'
import { enterToFollow } from '../groups/loaders.ts'
import { eachDue } from '../kernel/each.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import { cleanOptional } from '../kernel/text.ts'
import { authorize, type GroupAction, readScope, systemScope, viewerCan } from '../permissions.ts'
import type { SeriesEvent } from './events.ts'
import { calendarOfGroup, seriesById } from './loaders.ts'
import { byClocks, checkInSeries, dueBefore, type EditPlan, forever, hasOwnTime, madeUntilOf, missingStarts, type Moment, momentOf, noCounts, type Place, planBreakIn, planEdit, planEnd, realChanges, type Standing, startsLeft, staysAhead } from './rules/edit.ts'
import { idsWithin } from './rules/occurrences.ts'
import { checkBreaks, checkSeries, isKnownZone, planBreak, planSeries, type SeriesWish } from './rules/plan.ts'
import { previewStarts } from './rules/preview.ts'
import { feedRule, repeatsIn } from './rules/recurrence.ts'
import { carriedBeside, hoursOf, slotPlaces, yearBefore } from './rules/slots.ts'
import { minute } from './rules/wall.ts'

/** Without a zone the group's is meant. */
export type SeriesInput = Omit<SeriesWish, 'zone'> & { zone?: string | null }
type Desk = { ctx: Context; tx: Db; scope: GroupScope; now: Date }

/** A series that the viewer may read. Throws NOT_FOUND. */
export const findSeries = async (ctx: Context, id: string): Promise<SeriesRow> =>
  (await seriesById(ctx).load({ ...(await enterToFollow(ctx, await store.findGroupIdOfSeries(ctx.db, id))), id })) ?? fail()

const fail = (): never => {
  throw notFound()
}
const read = async (tx: Db, scope: GroupScope, id: string): Promise<SeriesRow> => (await store.findSeries(tx, [scope], [id]))[0] ?? fail()
const isMember = async (tx: Db, scope: GroupScope, personId: string | null) => personId === null || lockMembership(tx, scope, personId)

const planOf = async (tx: Db, scope: GroupScope, wish: SeriesInput, now: Date, current?: SeriesRow): Promise<SeriesPlan> => {
  const zone = wish.zone ?? current?.zone ?? (await findGroups(tx, [scope]))[0]?.zone ?? 'UTC'
  const plan = planSeries({ ...wish, zone }, now, current !== undefined)
  if (await isMember(tx, scope, plan.facilitatorId)) return plan
  if (plan.facilitatorId !== current?.facilitatorId) throw new Fault('NOT_FOUND', 'This group has no such member.', ['facilitatorId'])
  // Whoever left since they were named leads nothing more.
  return { ...plan, facilitatorId: null }
}

type Whole = Omit<Standing, 'series' | 'breaks'> & { series: SeriesRow; breaks: BreakRow[] }

/** All that says when each of these series meets. With `isLocked`, nobody else writes in their meetings till the transaction ends. */
const standingsOf = async (tx: Db, scope: GroupScope, all: readonly SeriesRow[], isLocked: boolean): Promise<Whole[]> => {
  const ids = all.map(({ id }) => id)
  const meetings = Map.groupBy(isLocked ? await lockMeetingsOfSeries(tx, scope, ids) : await findMeetingsOfSeries(tx, [scope], ids), ({ seriesId }) => seriesId)
  const exceptions = Map.groupBy(await store.findExceptions(tx, [scope], ids), ({ seriesId }) => seriesId)
  const breaks = await store.findBreaks(tx, [scope])
  return all.map((series) => ({ series, breaks, meetings: meetings.get(series.id) ?? [], exceptions: (exceptions.get(series.id) ?? []).map(({ originalLocal }) => minute(originalLocal)) }))
}
const standingOf = async (tx: Db, scope: GroupScope, series: SeriesRow, isLocked: boolean): Promise<Whole> => (await standingsOf(tx, scope, [series], isLocked))[0]!

/** Where the occurrences of a plan take place. Whatever else the group does, past and ahead, counts for whose turn a bad hour is. */
const placing = async (tx: Db, scope: GroupScope, plan: SeriesPlan, now: Date, seriesId: string | null) =>
  plan.slots ? slotPlaces(plan.slots, plan.durationMinutes, carriedBeside(await findCalendar(tx, scope, now), now, seriesId)) : byClocks(plan.zone)

/** What the group did within a year and is to do, and whose clocks say what then. */
const findCalendar = async (db: Db, scope: GroupScope, now: Date) => ({ members: await store.findZonesOfMembers(db, [scope]), times: await findTimes(db, [scope], yearBefore(now)) })

const rowsOf = (plan: SeriesPlan, seriesId: string, occurrences: readonly ({ originalLocal: string } & Place)[]): NewMeeting[] => {
  const { title, place, link, note, durationMinutes, facilitatorId } = plan
  return occurrences.map((occurrence) => ({ id: newId(), seriesId, title, place, link, note, durationMinutes, facilitatorId, ...occurrence }))
}

/** Makes whatever meetings of a series are missing up to the end of the window; answers how many. */
const makeMissing = async ({ tx, scope, now }: Desk, standing: Whole, moment: Moment): Promise<number> => {
  const { series } = standing
  const starts = missingStarts(standing, moment)
  const places = (await placing(tx, scope, series, now, null))(starts)
  const facilitatorId = (await isMember(tx, scope, series.facilitatorId)) ? series.facilitatorId : null
  await insertMeetings(tx, scope, rowsOf({ ...series, facilitatorId }, series.id, starts.map((originalLocal) => ({ originalLocal, ...places.get(originalLocal)! }))), now)
  await store.updateMadeUntil(tx, scope, series.id, madeUntilOf(series, moment))
  return starts.length
}

export const makeSeries = async (ctx: Context, { groupId, ...wish }: SeriesInput & { groupId: string }): Promise<SeriesRow> => {
  const scope = await authorize(ctx, 'series.make', groupId)
  return ctx.db.transaction((tx) => makeSeriesIn(tx, ctx, scope, wish))
}

/** The same inside a transaction that does more than that; whoever opened it has authorized it. */
export const makeSeriesIn = async (tx: Db, ctx: Context, scope: GroupScope, wish: SeriesInput): Promise<SeriesRow> => {
  const [now, id] = [ctx.clock.now(), newId()]
  await store.insertSeries(tx, scope, { ...(await planOf(tx, scope, wish, now)), id, continuesId: null, madeUntil: now }, now)
  const meetings = await makeMissing({ ctx, tx, scope, now }, await standingOf(tx, scope, await read(tx, scope, id), false), momentOf(now))
  await ctx.emit<SeriesEvent>(tx, scope, { type: 'SeriesChanged', seriesId: id, meetings })
  checkSeries(await store.countSeriesAhead(tx, scope, now))
  return read(tx, scope, id)
}

/** Locks a series and acts on it as it stands. Throws CONFLICT where somebody changed it since it was read. */
const atSeries = async <T>(ctx: Context, action: GroupAction, id: string, version: number, act: (desk: Desk, standing: Whole) => Promise<T>): Promise<T> => {
  const scope = await authorize(ctx, action, await store.findGroupIdOfSeries(ctx.db, id))
  return ctx.db.transaction(async (tx) => {
    const series = (await store.lockSeries(tx, scope, id)) ?? fail()
    if (series.version !== version) throw new Fault('CONFLICT', 'Somebody changed this since you opened it.', ['version'])
    return act({ ctx, tx, scope, now: ctx.clock.now() }, await standingOf(tx, scope, series, true))
  })
}

/** Tells of meetings that changed together: once in the stream of the group, and once in that of each. */
const tell = async ({ ctx, tx, scope, now }: Desk, event: SeriesEvent, changed: readonly { id: string; state?: string }[], passed: readonly string[] = []) => {
  await ctx.emit<SeriesEvent>(tx, scope, event)
  await insertMeetingEvents(tx, scope, changed.flatMap(({ id, state }) => (state === 'CANCELLED' ? [] : [id])), 'MeetingChanged', now)
  await insertMeetingEvents(tx, scope, changed.flatMap(({ id, state }) => (state === 'CANCELLED' ? [id] : [])), 'MeetingCancelled', now)
  await insertMeetingEvents(tx, scope, passed, 'FacilitatorChanged', now)
  for (const id of new Set([...changed.map((one) => one.id), ...passed])) ctx.bus.wake(tx, 'stream', id)
}

/** Does what a plan says. Of a series that is cut in two, the part that was there keeps the id with `keepsHead`, the part that goes on otherwise. */
const carryOut = async (desk: Desk, { series, meetings }: Whole, edit: EditPlan, plan: SeriesPlan, keepsHead: boolean): Promise<string | null> => {
  const { tx, scope, now } = desk
  const { head, tail } = edit
  const headId = head && (keepsHead || !tail ? series.id : newId())
  const tailId = tail && (head && keepsHead ? newId() : series.id)
  const madeUntil = madeUntilOf(tail ?? head ?? series, momentOf(now))
  if (head && headId !== series.id) {
    await store.insertSeries(tx, scope, { ...series, ...head, id: headId!, madeUntil: forever }, now)
    await updateSeriesOf(tx, scope, head.meetingIds, headId!)
    await store.replaceExceptions(tx, scope, headId!, head.exceptions)
  }
  if (tail && tailId !== series.id) await store.insertSeries(tx, scope, { ...plan, ...tail, id: tailId!, continuesId: series.id, madeUntil }, now)
  const real = realChanges(edit, meetings, series.id, tailId ?? series.id)
  await updateMeetings(tx, scope, real, now)
  await deleteMeetings(tx, scope, edit.deletions)
  let passed: string[] = []
  if (tail) {
    await insertMeetings(tx, scope, rowsOf({ ...plan, ...tail }, tailId!, edit.insertions), now)
    await store.replaceExceptions(tx, scope, tailId!, tail.exceptions)
    if (plan.facilitatorId !== series.facilitatorId) passed = await upsertFacilitator(tx, scope, staysAhead(edit, meetings, now), series.facilitatorId, plan.facilitatorId)
    if (tailId === series.id) await store.updateSeries(tx, scope, series.id, { ...plan, ...tail, madeUntil, ...(head && { continuesId: headId }) }, now)
  }
  if (head && headId === series.id) {
    await store.replaceExceptions(tx, scope, series.id, head.exceptions)
    await store.updateSeries(tx, scope, series.id, { rule: head.rule, madeUntil: forever }, now)
  }
  if (!head && !tail) await store.deleteSeries(tx, scope, series.id)
  await tell(desk, { type: 'SeriesChanged', seriesId: tailId ?? series.id, meetings: new Set([...real.map(({ id }) => id), ...passed]).size + edit.deletions.length + edit.insertions.length }, real, passed)
  return tailId ?? headId
}

const change = async (desk: Desk, standing: Whole, wish: SeriesInput, from: string | null): Promise<SeriesRow> => {
  const { tx, scope, now } = desk
  const plan = await planOf(tx, scope, wish, now, standing.series)
  const edit = planEdit(standing, plan, from, momentOf(now), await placing(tx, scope, plan, now, standing.series.id))
  if (!edit.tail) throw new Fault('INVALID', 'No meeting of this rule lies ahead. To stop meeting, end the series.', [wish.rule ? 'rule' : 'repeats'])
  return read(tx, scope, (await carryOut(desk, standing, edit, plan, from !== null))!)
}

/** Changes all that lies ahead of a series; what is past stays as it was. */
export const changeSeries = (ctx: Context, { seriesId, version, ...wish }: SeriesInput & { seriesId: string; version: number }): Promise<SeriesRow> =>
  atSeries(ctx, 'series.change', seriesId, version, (desk, standing) => change(desk, standing, wish, null))

const findInSeries = async (db: Db, scope: GroupScope, meetingId: string, now: Date) => checkInSeries((await findMeetings(db, [scope], [meetingId]))[0] ?? fail(), now)

/** Changes a meeting and those that follow it; they become a series that goes on from the one they were in. */
export const changeFollowing = async (ctx: Context, { meetingId, version, ...wish }: SeriesInput & { meetingId: string; version: number }): Promise<SeriesRow> => {
  const found = await authorize(ctx, 'series.change', await findGroupIdOfMeeting(ctx.db, meetingId))
  const { seriesId } = await findInSeries(ctx.db, found, meetingId, ctx.clock.now())
  return atSeries(ctx, 'series.change', seriesId, version, async (desk, standing) => {
    // It may have left the series while this waited for the lock.
    const { from } = await findInSeries(desk.tx, desk.scope, meetingId, desk.now)
    return change(desk, standing, wish, from)
  })
}

/** Ends a series before a meeting, or before all that lies ahead. Answers what is left of it. */
export const endSeries = async (ctx: Context, { seriesId, version, meetingId, reason }: { seriesId: string; version: number; meetingId?: string | null; reason?: string | null }): Promise<SeriesRow | null> => {
  const cancelReason = cleanOptional(reason, { path: ['reason'], max: 1000, multiline: true })
  return atSeries(ctx, 'series.end', seriesId, version, async (desk, standing) => {
    const { tx, scope, now } = desk
    const first = meetingId ? await findInSeries(tx, scope, meetingId, now) : null
    if (first && first.seriesId !== seriesId) throw new Fault('NOT_FOUND', 'This meeting is not in this series.', ['meetingId'])
    const edit = planEnd(standing, first?.from ?? null, momentOf(now), cancelReason)
    const left = await carryOut(desk, standing, edit, standing.series, true)
    return left ? read(tx, scope, left) : null
  })
}

type PreviewWish = { groupId?: string | null; seriesId?: string | null; meetingId?: string | null; plan?: SeriesInput | null }

/** What making a series, changing or ending one would do. */
export const previewSeries = async (ctx: Context, { groupId = null, seriesId = null, meetingId = null, plan: wish }: PreviewWish) => {
  if ([groupId, seriesId, meetingId].filter(Boolean).length !== 1) throw new Fault('INVALID', 'Name a group, a series or a meeting, and one of them only.', [])
  const ofGroup = groupId ?? (seriesId ? await store.findGroupIdOfSeries(ctx.db, seriesId) : await findGroupIdOfMeeting(ctx.db, meetingId!))
  const scope = await authorize(ctx, groupId ? 'series.make' : 'series.change', ofGroup)
  const { db } = ctx
  const now = ctx.clock.now()
  const first = meetingId ? await findInSeries(db, scope, meetingId, now) : null
  const id = first?.seriesId ?? seriesId
  const standing = id ? await standingOf(db, scope, await read(db, scope, id), false) : null
  if (standing && !wish) return { starts: [], warnings: [], unsocialHours: [], ...planEnd(standing, first?.from ?? null, momentOf(now), null).counts }
  const plan = await planOf(db, scope, wish ?? { startLocal: '', durationMinutes: 0 }, now, standing?.series)
  const breaks = await store.findBreaks(db, [scope])
  const place = await placing(db, scope, plan, now, id)
  const edit = standing && planEdit(standing, plan, first?.from ?? null, momentOf(now), place)
  const { starts, warnings, places } = previewStarts(plan, breaks, now, place)
  const until = momentOf(now).until
  const made = [...places.values()].filter(({ startsAt }) => startsAt < until)
  const unsocialHours = plan.slots ? hoursOf(await findCalendar(db, scope, now), now, id, made.map(({ startsAt }) => ({ startsAt, durationMinutes: plan.durationMinutes }))) : []
  return { starts, warnings, unsocialHours, startLocal: plan.startLocal, repeats: repeatsIn(plan.rule), ...(edit?.counts ?? { ...noCounts, added: made.length }) }
}

export const findUnsocialHours = async (ctx: Context, { groupId, id, slots }: SeriesRow) => {
  const calendar = slots && readScope(ctx, groupId).role && (await calendarOfGroup(ctx).load({ groupId, id: groupId }))
  return calendar ? hoursOf(calendar, ctx.clock.now(), id) : []
}

type Days = { groupId: string; firstDay: string; lastDay: string }
export const addBreak = async (ctx: Context, { groupId, ...wish }: Days & { name: string }): Promise<BreakRow> => {
  const scope = await authorize(ctx, 'break.change', groupId)
  const plan = planBreak(wish)
  const id = newId()
  return ctx.db.transaction(async (tx) => {
    const desk = { ctx, tx, scope, now: ctx.clock.now() }
    const all = await store.lockSeriesOfGroup(tx, scope)
    checkBreaks(await store.findBreaks(tx, [scope]))
    await store.insertBreak(tx, scope, { ...plan, id }, desk.now)
    const plans = (await standingsOf(tx, scope, all, true)).map(({ series, ...standing }) => ({ series, standing, ...planBreakIn({ series, ...standing }, plan, plan.name, momentOf(desk.now)) }))
    const changed = plans.flatMap(({ series, changes }) => changes.map((change) => ({ ...change, seriesId: change.originalLocal === null ? null : series.id })))
    await updateMeetings(tx, scope, changed, desk.now)
    await deleteMeetings(tx, scope, plans.flatMap(({ deletions }) => deletions))
    await store.touchSeries(tx, scope, idsWithin(all, plan), desk.now)
    await store.insertExceptions(tx, scope, plans.flatMap(({ series, exceptions }) => exceptions.map((originalLocal) => ({ seriesId: series.id, originalLocal }))))
    await tell(desk, { type: 'BreaksChanged' }, changed)
    return (await store.findBreaks(tx, [scope])).find((row) => row.id === id)!
  })
}

export const removeBreak = async (ctx: Context, id: string): Promise<void> => {
  const scope = await authorize(ctx, 'break.change', await store.findGroupIdOfBreak(ctx.db, id))
  await ctx.db.transaction(async (tx) => {
    const desk = { ctx, tx, scope, now: ctx.clock.now() }
    const all = await store.lockSeriesOfGroup(tx, scope)
    await store.touchSeries(tx, scope, idsWithin(all, (await store.deleteBreak(tx, scope, id)) ?? fail()), desk.now)
    const moment = momentOf(desk.now)
    for (const standing of await standingsOf(tx, scope, all, true)) if (isKnownZone(standing.series.zone) && missingStarts(standing, moment).length > 0) await makeMissing(desk, standing, moment)
    await tell(desk, { type: 'BreaksChanged' }, [])
  })
}

export const previewBreak = async (ctx: Context, { groupId, breakId, ...days }: Days & { breakId?: string | null }) => {
  const scope = await authorize(ctx, 'break.change', groupId)
  const [now, counts] = [ctx.clock.now(), { ...noCounts }]
  planBreak({ name: '-', ...days })
  for (const standing of await standingsOf(ctx.db, scope, await store.findAllSeries(ctx.db, scope), false)) {
    if (breakId) counts.added += missingStarts({ ...standing, breaks: standing.breaks.filter(({ id }) => id !== breakId) }, momentOf(now)).length
    else for (const [name, count] of Object.entries(planBreakIn(standing, days, '', momentOf(now)).counts)) counts[name as keyof typeof counts] += count
  }
  return { starts: [], warnings: [], unsocialHours: [], ...counts }
}

export const viewerCanOfSeries = async (ctx: Context, { groupId }: SeriesRow): Promise<GroupAction[]> => (await viewerCan(ctx, groupId)).filter((action) => action === 'series.change' || action === 'series.end')
export const isZoneKnown = isKnownZone
export const ruleInUtc = (row: SeriesRow): string => (isKnownZone(row.zone) ? feedRule(row) : row.rule)
export const repeatsOf = ({ rule }: SeriesRow) => repeatsIn(rule)
export const isOwnTime = (ownFields: readonly string[]) => hasOwnTime({ ownFields })

/** Makes the meetings that are due of series whose window has come near its end, in batches. However often and by however many this is called, each meeting is made once. */
export const extendDueSeries = async (deps: Deps, batch = 50): Promise<void> => {
  const moment = momentOf(deps.clock.now())
  const due = dueBefore(moment)
  await eachDue(deps.log, (tried) => store.findSeriesToExtend(deps.db, due, batch, tried), 'id', ({ id, groupId }) => extend(systemContext(deps), groupId, id, moment, due))
}

const extend = async (ctx: Context, groupId: string, id: string, moment: Moment, due: Date): Promise<void> => {
  const scope = await systemScope(ctx.db, groupId)
  if (!scope) return
  await ctx.db.transaction(async (tx) => {
    const series = await store.lockSeries(tx, scope, id)
    // Another process may have been here first; a zone that this one does not know, one with newer zone data may.
    if (!series || series.madeUntil >= due || !isKnownZone(series.zone)) return
    const meetings = await makeMissing({ ctx, tx, scope, now: moment.now }, await standingOf(tx, scope, series, true), moment)
    if (meetings > 0) await ctx.emit<SeriesEvent>(tx, scope, { type: 'SeriesChanged', seriesId: id, meetings })
  })
}

export const countFrom = async (ctx: Context, { groupId, seriesId: id, originalLocal }: Pick<MeetingRow, 'groupId' | 'seriesId' | 'originalLocal'>): Promise<number | null> => {
  const series = id && (await seriesById(ctx).load({ groupId, id }))
  return series && originalLocal ? startsLeft(series, minute(originalLocal)) : null
}
