import {
  countAttendanceOfMeetings,
  countOpenActionsOfGroups,
  findActions,
  findAttendanceOfMeetings,
  findDecisions,
  findMinutes,
  findOpenActionsBefore,
  findOpenActionsOfGroups,
} from '../../db/queries/minutes.ts'
import type { Context } from '../context.ts'
import { many, one, pages } from '../kernel/loader.ts'
import type { Page } from '../kernel/pagination.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const scopesOfGroups = (ctx: Context, groups: readonly { id: string }[]) => groups.map(({ id }) => readScope(ctx, id))
const idOf = (key: { id: string }) => key.id
const idsOf = (keys: readonly Key[]) => keys.map(idOf)

/** How many action items of earlier meetings one meeting shows; the group's own list has all of them. */
const mostOpen = 100

export const minutesOfMeeting = one((ctx: Context, keys: readonly Key[]) => findMinutes(ctx.db, scopesOf(ctx, keys), idsOf(keys)), (row) => row.meetingId, idOf)

export const decisionsOfMeeting = many((ctx: Context, keys: readonly Key[]) => findDecisions(ctx.db, scopesOf(ctx, keys), idsOf(keys)), (row) => row.meetingId, idOf)

export const actionsOfMeeting = many((ctx: Context, keys: readonly Key[]) => findActions(ctx.db, scopesOf(ctx, keys), idsOf(keys)), (row) => row.meetingId, idOf)

export const openActionsBefore = many((ctx: Context, keys: readonly Key[]) => findOpenActionsBefore(ctx.db, scopesOf(ctx, keys), idsOf(keys), mostOpen), (row) => row.toldIn, idOf)

export const openActionsOfGroup = pages(
  (ctx: Context, groups: readonly { id: string }[], page: Page) => findOpenActionsOfGroups(ctx.db, scopesOfGroups(ctx, groups), page),
  (row) => row.groupId,
)

export const openActionCountOfGroup = one((ctx: Context, groups: readonly { id: string }[]) => countOpenActionsOfGroups(ctx.db, scopesOfGroups(ctx, groups)), idOf, idOf)

export const attendanceOfMeeting = pages(
  (ctx: Context, keys: readonly Key[], page: Page) => findAttendanceOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys), page),
  (row) => row.meetingId,
)

export const attendanceCountOfMeeting = one((ctx: Context, keys: readonly Key[]) => countAttendanceOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys)), idOf, idOf)
