import { findNextOfSeries, findTimes } from '../../db/queries/occurrences.ts'
import { countSeriesOfGroups, findBreaks, findSeries, findSeriesOfGroups, findZonesOfMembers } from '../../db/queries/series.ts'
import type { Context } from '../context.ts'
import { many, one, pages } from '../kernel/loader.ts'
import type { Page } from '../kernel/pagination.ts'
import { readScope } from '../permissions.ts'
import { yearBefore } from './rules/slots.ts'

type Key = { groupId: string; id: string }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idsOf = (keys: readonly Key[]) => keys.map((key) => key.id)
const idOf = (key: { id: string }) => key.id

export const seriesById = one(
  (ctx: Context, keys: readonly Key[]) => findSeries(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)

export const seriesOfGroup = pages(
  (ctx: Context, keys: readonly Key[], page: Page) => findSeriesOfGroups(ctx.db, scopesOf(ctx, keys), page),
  (row) => row.groupId,
)

export const seriesCountOfGroup = one(
  (ctx: Context, keys: readonly Key[]) => countSeriesOfGroups(ctx.db, scopesOf(ctx, keys)),
  (row) => row.id,
  idOf,
)

export const breaksOfGroup = many(
  (ctx: Context, keys: readonly Key[]) => findBreaks(ctx.db, scopesOf(ctx, keys)),
  (row) => row.groupId,
  idOf,
)

export const nextMeetingOfSeries = one(
  (ctx: Context, keys: readonly Key[]) => findNextOfSeries(ctx.db, scopesOf(ctx, keys), idsOf(keys), ctx.clock.now()),
  (row) => row.seriesId,
  idOf,
)

/** What each group did within a year and is to do, and whose clocks say what then. */
export const calendarOfGroup = one(
  async (ctx: Context, keys: readonly Key[]) => {
    const scopes = scopesOf(ctx, keys)
    const [members, times] = await Promise.all([findZonesOfMembers(ctx.db, scopes), findTimes(ctx.db, scopes, yearBefore(ctx.clock.now()))])
    const byGroup = <T extends { groupId: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.groupId)
    const [membersOf, timesOf] = [byGroup(members), byGroup(times)]
    return scopes.map(({ groupId: id }) => ({ id, members: membersOf.get(id) ?? [], times: timesOf.get(id) ?? [] }))
  },
  (row) => row.id,
  idOf,
)
