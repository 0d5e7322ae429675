import type { Db } from '../../db/client.ts'
import * as store from '../../db/queries/availability.ts'
import { findGroups } from '../../db/queries/groups.ts'
import type { GroupScope, PersonScope } from '../../db/scope.ts'
import type { Context } from '../context.ts'
import { Fault } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import { zoneNamed } from '../kernel/zone.ts'
import { authorize, authorizePerson } from '../permissions.ts'
import { type Calendar, checkWeek, heatMap, mondayOf, whoAt } from './rules/heat-map.ts'
import { type ExceptionPlan, localMs, localNow, planAvailability, planException } from './rules/pattern.ts'
import { suggestSlots } from './rules/suggest.ts'

export type SaveInput = { zone: string; pattern: string; version: number }
export type HeatInput = { groupId: string; day: string; zone?: string | null }
export type AtInput = { groupId: string; startsAt: Date; durationMinutes?: number | null }
export type SuggestInput = { groupId: string; day: string; durationMinutes: number; count?: number | null; presenterIds?: readonly string[] | null }

const read = async (db: Db, by: PersonScope) => {
  const kept = await store.findAvailability(db, by)
  const { zone, pattern, version } = kept ?? { zone: await store.findZone(db, by), pattern: null, version: 0 }
  return { zone, pattern, version, exceptions: await store.findExceptions(db, by), shares: await store.findShares(db, by) }
}

/** When it suits the viewer. */
export const findAvailability = (ctx: Context) => read(ctx.db, authorizePerson(ctx, 'availability.keep'))

/** Nobody is told: a page of the group looks again when somebody comes back to it. */
export const saveAvailability = async (ctx: Context, { version, ...wish }: SaveInput) => {
  const by = authorizePerson(ctx, 'availability.keep')
  const plan = planAvailability(wish)
  return ctx.db.transaction(async (tx) => {
    if (!(await store.upsertAvailability(tx, by, version, plan, ctx.clock.now()))) throw new Fault('CONFLICT', 'You changed this elsewhere since you opened it.', ['version'])
    return read(tx, by)
  })
}

export const removeAvailability = async (ctx: Context) => {
  const by = authorizePerson(ctx, 'availability.keep')
  return ctx.db.transaction(async (tx) => {
    await store.deleteAvailability(tx, by)
    return read(tx, by)
  })
}

/** Adds an exception; those that are over go. */
export const addException = async (ctx: Context, wish: ExceptionPlan) => {
  const by = authorizePerson(ctx, 'availability.keep')
  return ctx.db.transaction(async (tx) => {
    const kept = await store.lockAvailability(tx, by)
    if (!kept) throw new Fault('NOT_FOUND', 'You have no usual week yet, and an exception is one to that.', [])
    const now = localNow(ctx.clock.now(), kept.zone)
    await store.deletePastExceptions(tx, by, now)
    const plan = planException(wish, localMs(now), (await store.findExceptions(tx, by)).length)
    await store.insertException(tx, by, { ...plan, id: newId(), createdAt: ctx.clock.now() })
    return read(tx, by)
  })
}

export const removeException = async (ctx: Context, exceptionId: string) => {
  const by = authorizePerson(ctx, 'availability.keep')
  return ctx.db.transaction(async (tx) => {
    if (!(await store.deleteException(tx, by, exceptionId))) throw new Fault('NOT_FOUND', 'You have no such exception.', ['exceptionId'])
    return read(tx, by)
  })
}

/** Lets a group see when it suits the viewer, or keeps it from the group. */
export const shareAvailability = async (ctx: Context, { groupId, isShown }: { groupId: string; isShown: boolean }) => {
  const scope = await authorize(ctx, 'availability.share', groupId)
  const by = authorizePerson(ctx, 'availability.keep')
  return ctx.db.transaction(async (tx) => {
    await (isShown ? store.deleteHidden : store.insertHidden)(tx, scope)
    return read(tx, by)
  })
}

const calendarsOf = async (ctx: Context, scope: GroupScope, from: string, until: string): Promise<Calendar[]> => {
  const members = await store.findCalendars(ctx.db, scope)
  const exceptions = Map.groupBy(await store.findExceptionsOf(ctx.db, scope, members.flatMap(({ personId, pattern }) => (pattern ? personId : [])), from, until), ({ personId }) => personId)
  return members.map((member) => ({ ...member, exceptions: exceptions.get(member.personId) ?? [] }))
}

const weekOf = (day: string) => {
  const monday = mondayOf(day)
  return { monday, until: localNow(new Date(localMs(`${monday}T00:00`) + 8 * 24 * 3_600_000), 'UTC') }
}

/** UTC where the runtime does not know the zone of the group. */
const zoneOf = async (ctx: Context, scope: GroupScope) => zoneNamed((await findGroups(ctx.db, [scope]))[0]?.zone ?? 'UTC') ?? 'UTC'

/** For how many members of a group each half hour of a week works. */
export const findHeatMap = async (ctx: Context, { groupId, day, zone }: HeatInput) => {
  const scope = await authorize(ctx, 'availability.see', groupId)
  const { monday, until } = weekOf(checkWeek(day, ctx.clock.now()))
  const calendars = await calendarsOf(ctx, scope, monday, until)
  const shown = zone ?? (await zoneOf(ctx, scope))
  return { firstDay: monday, zone: zoneNamed(shown) ?? shown, members: calendars.length, cells: heatMap(calendars, monday, shown) }
}

/** What each member says of a time, in the order of joining. */
export const findFits = async (ctx: Context, { groupId, startsAt, durationMinutes }: AtInput) => {
  const scope = await authorize(ctx, 'availability.see', groupId)
  const minutes = durationMinutes ?? 30
  if (minutes < 1 || minutes > 1440) throw new Fault('INVALID', 'This is a whole number from 1 to 1440.', ['durationMinutes'])
  checkWeek(localNow(startsAt, 'UTC').slice(0, 10), ctx.clock.now(), 'startsAt')
  const [from, until] = [startsAt, new Date(startsAt.getTime() + 24 * 3_600_000)].map((at) => localNow(at, 'UTC')) as [string, string]
  return whoAt(await calendarsOf(ctx, scope, from, until), startsAt, minutes)
}

/** The best starts within a week, each with its reason, on the clocks of the group. */
export const findSuggestions = async (ctx: Context, { groupId, day, durationMinutes, count, presenterIds }: SuggestInput) => {
  const scope = await authorize(ctx, 'availability.see', groupId)
  const { monday, until } = weekOf(checkWeek(day, ctx.clock.now()))
  const calendars = await calendarsOf(ctx, scope, monday, until)
  const presenters = [...new Set(presenterIds ?? [])]
  presenters.forEach((id, i) => {
    if (!calendars.some(({ personId }) => personId === id)) throw new Fault('NOT_FOUND', 'This group has no such member.', ['presenterIds', String(i)])
  })
  return suggestSlots(calendars, { monday, zone: await zoneOf(ctx, scope), durationMinutes, count: count ?? 5, presenterIds: presenters }, ctx.clock.now())
}
