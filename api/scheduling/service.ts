import {
  type Answer,
  findDefaults,
  findGroupIdOfMeeting,
  findMeetings,
  findMeetingsAhead,
  hasPaper,
  insertMeeting,
  lockMeeting,
  lockMembership,
  type MeetingPlan,
  type MeetingRow,
  updateMeeting,
  upsertReply,
} from '../../db/queries/scheduling.ts'
import { insertStream } from '../../db/queries/events.ts'
import { findGroups } from '../../db/queries/groups.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { type Context, type Deps, systemContext } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import { cleanOptional } from '../kernel/text.ts'
import { authorize, type GroupAction, systemScope, viewerCan } from '../permissions.ts'
import type { SchedulingEvent } from './events.ts'
import { type MeetingWish as Times, planMeeting } from './rules/plan.ts'
import { ownFieldsAfter } from './rules/own-fields.ts'
import { movedByZone } from './rules/wall-time.ts'
import { meetingById } from './loaders.ts'

/** Without a zone the group's is meant. */
export type MeetingWish = Omit<Times, 'zone'> & { zone?: string | null; paperId?: string | null; presenterId?: string | null }

/** A meeting that the viewer may read. Throws NOT_FOUND. */
export const findMeeting = async (ctx: Context, id: string): Promise<MeetingRow> => {
  const { groupId } = await authorize(ctx, 'group.read', await findGroupIdOfMeeting(ctx.db, id))
  return (await meetingById(ctx).load({ groupId, id })) ?? fail()
}

const fail = () => {
  throw notFound()
}

const read = async (tx: Db, scope: GroupScope, id: string): Promise<MeetingRow> => (await findMeetings(tx, [scope], [id]))[0] ?? fail()

type Current = { startsAt: Date; startLocal: string; zone: string; presenterId: string | null; seriesId: string | null }

const plan = async (tx: Db, scope: GroupScope, wish: MeetingWish, now: Date, current?: Current): Promise<MeetingPlan> => {
  const zone = wish.zone ?? (await findGroups(tx, [scope]))[0]?.zone ?? 'UTC'
  const { paperId = null, presenterId = null } = wish
  const planned = planMeeting({ ...wish, zone }, now, current)
  // A meeting of a series may wait for its paper.
  if (!planned.title && !paperId && !current?.seriesId) throw new Fault('REQUIRED', 'A meeting needs a paper or a title.', ['title'])
  if (paperId && !(await hasPaper(tx, scope, paperId))) throw new Fault('NOT_FOUND', 'This group has no such paper.', ['paperId'])
  // Whoever left since they were named may stay named.
  if (presenterId && presenterId !== current?.presenterId && !(await lockMembership(tx, scope, presenterId))) throw new Fault('NOT_FOUND', 'This group has no such member.', ['presenterId'])
  return { ...planned, paperId, presenterId }
}

/** Schedules a meeting inside a transaction that does more than that; whoever opened it has authorized it. */
export const scheduleMeetingIn = async (tx: Db, ctx: Context, scope: GroupScope, wish: MeetingWish): Promise<MeetingRow> => {
  const id = newId()
  const now = ctx.clock.now()
  await insertMeeting(tx, scope, id, await plan(tx, scope, wish, now), now)
  await insertStream(tx, scope, id)
  await ctx.emit(tx, scope, { type: 'MeetingScheduled', meetingId: id })
  return read(tx, scope, id)
}

export const scheduleMeeting = async (ctx: Context, { groupId, ...wish }: MeetingWish & { groupId: string }): Promise<MeetingRow> => {
  const scope = await authorize(ctx, 'meeting.schedule', groupId)
  return ctx.db.transaction((tx) => scheduleMeetingIn(tx, ctx, scope, wish))
}

const open = async (tx: Db, scope: GroupScope, id: string) => {
  const meeting = (await lockMeeting(tx, scope, id)) ?? fail()
  if (meeting.state === 'CANCELLED') throw new Fault('CLOSED', 'This meeting was cancelled.', [])
  return meeting
}

/** Tells those who look at the meeting and those who look at the group's page, which shows it too. */
const tellBoth = async (ctx: Context, tx: Db, scope: GroupScope, event: SchedulingEvent) => {
  // Always the group's stream first: two writers that took the locks crosswise would wait for each other.
  await ctx.emit(tx, scope, event)
  await ctx.emit(tx, scope, event, event.meetingId)
}

const ownFields = async (tx: Db, scope: GroupScope, before: NonNullable<Awaited<ReturnType<typeof lockMeeting>>>, planned: MeetingPlan): Promise<string[]> => {
  const series = before.seriesId && (await findDefaults(tx, scope, before.seriesId))
  if (!series) return []
  const after = { title: planned.title ?? null, place: planned.place ?? null, link: planned.link ?? null, note: planned.note ?? null, durationMinutes: planned.durationMinutes, startLocal: planned.startLocal, zone: planned.zone, startsAt: planned.startsAt }
  return ownFieldsAfter({ ...before, originalLocal: before.originalLocal as string }, after, series)
}

export const changeMeeting = async (ctx: Context, { meetingId, version, ...wish }: MeetingWish & { meetingId: string; version: number }): Promise<MeetingRow> => {
  const scope = await authorize(ctx, 'meeting.change', await findGroupIdOfMeeting(ctx.db, meetingId))
  return ctx.db.transaction(async (tx) => {
    const meeting = await open(tx, scope, meetingId)
    if (meeting.version !== version) throw new Fault('CONFLICT', 'Somebody changed this since you opened it.', ['version'])
    const now = ctx.clock.now()
    const planned = await plan(tx, scope, wish, now, meeting)
    await updateMeeting(tx, scope, meetingId, { ...planned, ownFields: await ownFields(tx, scope, meeting, planned), editedAt: now }, now)
    await tellBoth(ctx, tx, scope, { type: 'MeetingChanged', meetingId })
    return read(tx, scope, meetingId)
  })
}

export const cancelMeeting = async (ctx: Context, { meetingId, reason }: { meetingId: string; reason?: string | null }): Promise<MeetingRow> => {
  const scope = await authorize(ctx, 'meeting.cancel', await findGroupIdOfMeeting(ctx.db, meetingId))
  const cancelReason = cleanOptional(reason, { path: ['reason'], max: 1000, multiline: true })
  return ctx.db.transaction(async (tx) => {
    await open(tx, scope, meetingId)
    await updateMeeting(tx, scope, meetingId, { state: 'CANCELLED', cancelReason }, ctx.clock.now())
    await tellBoth(ctx, tx, scope, { type: 'MeetingCancelled', meetingId })
    return read(tx, scope, meetingId)
  })
}

/** Answers a meeting. The same answer again changes nothing. */
export const replyToMeeting = async (ctx: Context, { meetingId, answer }: { meetingId: string; answer: Answer }): Promise<MeetingRow> => {
  const scope = await authorize(ctx, 'meeting.reply', await findGroupIdOfMeeting(ctx.db, meetingId))
  return ctx.db.transaction(async (tx) => {
    const { startsAt, durationMinutes } = await open(tx, scope, meetingId)
    if (hasEnded(startsAt, durationMinutes, ctx.clock.now())) throw new Fault('CLOSED', 'This meeting is over.', ['meetingId'])
    if (await upsertReply(tx, scope, meetingId, answer, ctx.clock.now())) {
      await tellBoth(ctx, tx, scope, { type: 'MeetingReplied', meetingId, personId: scope.viewerId as string })
    }
    return read(tx, scope, meetingId)
  })
}

const hasEnded = (startsAt: Date, minutes: number, now: Date) => startsAt.getTime() + minutes * 60_000 <= now.getTime()

const closedByCancelling: GroupAction[] = ['meeting.change', 'meeting.cancel', 'meeting.reply']

/** What the viewer may do with one meeting. */
export const viewerCanOfMeeting = async (ctx: Context, meeting: MeetingRow): Promise<GroupAction[]> => {
  const isOver = hasEnded(meeting.startsAt, meeting.durationMinutes, ctx.clock.now())
  const open = meeting.state === 'SCHEDULED' ? closedByCancelling.filter((action) => !(isOver && action === 'meeting.reply')) : []
  return (await viewerCan(ctx, meeting.groupId)).filter((action) => action === 'comment.post' || open.includes(action))
}

const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * Moves the meetings ahead whose wall time is another instant by the zone data of today than by that of the day they were planned:
 * people come by their clocks. Those in a zone that this runtime does not know stay. In batches; twice changes nothing.
 */
export const keepToZones = async (deps: Deps, batch = 500): Promise<void> => {
  const now = deps.clock.now()
  for (let found = await findMeetingsAhead(deps.db, now, firstId, batch); found.length > 0; found = await findMeetingsAhead(deps.db, now, found.at(-1)!.id, batch))
    for (const meeting of found) if (movedByZone(meeting)) await moveByZone(systemContext(deps), meeting)
}

const moveByZone = async (ctx: Context, { id, groupId }: { id: string; groupId: string }): Promise<void> => {
  const scope = await systemScope(ctx.db, groupId)
  if (!scope) return
  await ctx.db.transaction(async (tx) => {
    const meeting = await lockMeeting(tx, scope, id)
    const startsAt = meeting?.state === 'SCHEDULED' ? movedByZone(meeting) : null
    if (!startsAt) return
    await updateMeeting(tx, scope, id, { startsAt }, ctx.clock.now())
    // Of a meeting in a series the group hears by its series, as of all that nobody changed by hand: such a meeting may go one day, and events that name it would show nothing.
    if (!meeting?.seriesId) return tellBoth(ctx, tx, scope, { type: 'MeetingChanged', meetingId: id })
    await ctx.emit(tx, scope, { type: 'SeriesChanged', seriesId: meeting.seriesId, meetings: 1 })
    await ctx.emit(tx, scope, { type: 'MeetingChanged', meetingId: id }, id)
  })
}
