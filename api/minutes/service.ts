import type { Db } from '../../db/client.ts'
import {
  type ActionRow,
  countActions,
  countDecisions,
  type DecisionRow,
  deleteAction,
  deleteDecision,
  findAction,
  findApproval,
  findDecision,
  findMinutes,
  insertAction,
  insertAttendance,
  insertDecision,
  lockAction,
  lockItemOf,
  lockMinutes,
  lockTimes,
  type MinutesRow,
  updateAction,
  updateDecision,
  updateMinutes,
} from '../../db/queries/minutes.ts'
import { findRecord } from '../../db/queries/record.ts'
import { findGroupIdOfMeeting, findMeetings, lockMembership, type MeetingRow } from '../../db/queries/scheduling.ts'
import type { GroupScope } from '../../db/scope.ts'
import { authorizeCourse } from '../agenda/service.ts'
import type { Context } from '../context.ts'
import { Fault } from '../kernel/errors.ts'
import { authorize, type GroupAction } from '../permissions.ts'
import type { MinutesEvent } from './events.ts'
import { minutesOfMeeting } from './loaders.ts'
import { asJson, type Minutes, minutesOf } from './rules/document.ts'
import { type ActionWish, checkEnded, checkOpen, checkReopened, checkRoom, checkRunning, type DecisionWish, planAction, planActionChange, planDecision, planDecisionChange, planNotes } from './rules/entry.ts'
import { htmlOf } from './rules/html.ts'
import { asMarkdown } from './rules/markdown.ts'

type OfMeeting = { meetingId: string }
type Desk = { tx: Db; scope: GroupScope; meetingId: string; minutes: Awaited<ReturnType<typeof lockMinutes>>; now: Date; tell: (event: MinutesEvent) => Promise<void> }

/** Decides, and gives one writer at a time the minutes of a meeting. */
const atDesk = async <T>(ctx: Context, action: GroupAction, meetingId: string, work: (desk: Desk) => Promise<T>): Promise<T> => {
  const { scope } = await authorizeCourse(ctx, action, meetingId)
  return ctx.db.transaction(async (tx) => {
    const minutes = await lockMinutes(tx, scope, meetingId)
    return work({ tx, scope, meetingId, minutes, now: ctx.clock.now(), tell: (event) => ctx.emit(tx, scope, event, meetingId) })
  })
}

const untouched = ({ groupId, id }: { groupId: string; id: string }): MinutesRow => ({ groupId, meetingId: id, notes: '', version: 1, approvedAt: null, approvedBy: null })

/** What the scribe added to a meeting; of one where nobody did, that nothing is there yet. */
export const findMinutesOf = async (ctx: Context, meeting: { groupId: string; id: string }): Promise<MinutesRow> => (await minutesOfMeeting(ctx).load(meeting)) ?? untouched(meeting)

const readMinutes = async ({ tx, scope, meetingId }: Desk): Promise<MinutesRow> => (await findMinutes(tx, [scope], [meetingId]))[0] as MinutesRow

/** Puts other notes in place of those that were read. Sending the same again changes nothing. */
export const changeMinutes = (ctx: Context, { meetingId, ...wish }: OfMeeting & { version: number; notes: string }): Promise<MinutesRow> =>
  atDesk(ctx, 'minutes.write', meetingId, async (desk) => {
    const change = planNotes(desk.minutes, wish)
    if (change) {
      await updateMinutes(desk.tx, desk.scope, meetingId, change)
      await desk.tell({ type: 'MinutesChanged', meetingId })
    }
    return readMinutes(desk)
  })

/** Closes the minutes of a meeting that has ended. Done once, it stays done. */
export const approveMinutes = (ctx: Context, { meetingId }: OfMeeting): Promise<MinutesRow> =>
  atDesk(ctx, 'minutes.approve', meetingId, async (desk) => {
    const { tx, scope, minutes, now } = desk
    if (!minutes.approvedAt) {
      checkOpen(minutes)
      checkEnded(minutes, await lockTimes(tx, scope, meetingId), now)
      await updateMinutes(tx, scope, meetingId, { approvedAt: now, approvedById: scope.viewerId })
      await desk.tell({ type: 'MinutesApproved', meetingId })
    }
    return readMinutes(desk)
  })

const checkItem = async ({ tx, scope, meetingId }: Desk, itemId: string | null) => {
  if (itemId && !(await lockItemOf(tx, scope, meetingId, itemId))) throw new Fault('INVALID', 'This is not on the agenda of this meeting.', ['itemId'])
}

const taken = () => new Fault('TAKEN', 'This id is in use; make a new one.', ['id'])

/** Writes a decision down. The same id again answers the first. */
export const recordDecision = (ctx: Context, { id, meetingId, ...wish }: OfMeeting & DecisionWish & { id: string }): Promise<DecisionRow> =>
  atDesk(ctx, 'minutes.write', meetingId, async (desk) => {
    const { tx, scope } = desk
    const known = await findDecision(tx, scope, meetingId, id)
    if (known) return known
    checkOpen(desk.minutes)
    const plan = planDecision(wish)
    checkRoom(await countDecisions(tx, scope, meetingId))
    await checkItem(desk, plan.itemId)
    if (!(await insertDecision(tx, scope, { ...plan, id, meetingId, decidedAt: desk.now }))) throw taken()
    await desk.tell({ type: 'DecisionsChanged', meetingId, decisionId: id })
    return (await findDecision(tx, scope, meetingId, id)) as DecisionRow
  })

/** Changes what a decision says. Sending the same again changes nothing. */
export const changeDecision = (ctx: Context, { decisionId, meetingId, ...wish }: OfMeeting & DecisionWish & { decisionId: string; version: number }): Promise<DecisionRow> =>
  atDesk(ctx, 'minutes.write', meetingId, async (desk) => {
    const { tx, scope } = desk
    const stored = await findDecision(tx, scope, meetingId, decisionId)
    if (!stored) throw new Fault('NOT_FOUND', 'This meeting has no such decision.', ['decisionId'])
    const change = planDecisionChange(stored, wish, desk.minutes)
    if (!change) return stored
    if (change.itemId !== stored.itemId) await checkItem(desk, change.itemId)
    await updateDecision(tx, scope, decisionId, change)
    await desk.tell({ type: 'DecisionsChanged', meetingId, decisionId })
    return { ...stored, ...change }
  })

const readMeeting = async ({ tx, scope, meetingId }: Pick<Desk, 'tx' | 'scope' | 'meetingId'>) => (await findMeetings(tx, [scope], [meetingId]))[0] as MeetingRow

/** Takes a decision out of the minutes. One that is not there any more stays away. */
export const removeDecision = (ctx: Context, { decisionId, meetingId }: OfMeeting & { decisionId: string }): Promise<MeetingRow> =>
  atDesk(ctx, 'minutes.write', meetingId, async (desk) => {
    if (await findDecision(desk.tx, desk.scope, meetingId, decisionId)) {
      checkOpen(desk.minutes)
      await deleteDecision(desk.tx, desk.scope, decisionId)
      await desk.tell({ type: 'DecisionsChanged', meetingId, decisionId })
    }
    return readMeeting(desk)
  })

const checkOwner = async ({ tx, scope }: Desk, ownerId: string | null) => {
  if (ownerId && !(await lockMembership(tx, scope, ownerId))) throw new Fault('NOT_FOUND', 'This group has no such member.', ['ownerId'])
}

const readAction = async ({ tx, scope }: Pick<Desk, 'tx' | 'scope'>, id: string): Promise<ActionRow> => (await findAction(tx, scope, id)) as ActionRow

/** Writes an action item down. The same id again answers the first. */
export const addActionItem = (ctx: Context, { id, meetingId, ...wish }: OfMeeting & ActionWish & { id: string }): Promise<ActionRow> =>
  atDesk(ctx, 'action.add', meetingId, async (desk) => {
    const { tx, scope } = desk
    const known = await findAction(tx, scope, id)
    if (known?.meetingId === meetingId) return known
    checkOpen(desk.minutes)
    const plan = planAction(wish)
    checkRoom(await countActions(tx, scope, meetingId))
    await checkItem(desk, plan.itemId)
    await checkOwner(desk, plan.ownerId)
    if (!(await insertAction(tx, scope, { ...plan, id, meetingId, addedAt: desk.now }))) throw taken()
    await desk.tell({ type: 'ActionsChanged', meetingId, actionId: id })
    return readAction(desk, id)
  })

/** Changes an action item. Sending the same again changes nothing. */
export const changeActionItem = (ctx: Context, { actionId, meetingId, ...wish }: OfMeeting & ActionWish & { actionId: string; version: number }): Promise<ActionRow> =>
  atDesk(ctx, 'minutes.write', meetingId, async (desk) => {
    const { tx, scope } = desk
    const stored = await lockAction(tx, scope, actionId)
    if (stored?.meetingId !== meetingId) throw new Fault('NOT_FOUND', 'This meeting has no such action item.', ['actionId'])
    const change = planActionChange(stored, wish, desk.minutes)
    if (change) {
      if (change.itemId !== stored.itemId) await checkItem(desk, change.itemId)
      // Whoever left since they were named may stay named.
      if (change.ownerId !== stored.ownerId) await checkOwner(desk, change.ownerId)
      await updateAction(tx, scope, actionId, change)
      await desk.tell({ type: 'ActionsChanged', meetingId, actionId })
    }
    return readAction(desk, actionId)
  })

/** Takes an action item out of the minutes. One that is not there any more stays away. */
export const removeActionItem = (ctx: Context, { actionId, meetingId }: OfMeeting & { actionId: string }): Promise<MeetingRow> =>
  atDesk(ctx, 'minutes.write', meetingId, async (desk) => {
    const stored = await lockAction(desk.tx, desk.scope, actionId)
    if (stored?.meetingId === meetingId) {
      checkOpen(desk.minutes)
      await deleteAction(desk.tx, desk.scope, actionId)
      await desk.tell({ type: 'ActionsChanged', meetingId, actionId })
    }
    return readMeeting(desk)
  })

/** Ticks an action item, or takes the tick away, also when its minutes are approved. Done once, it stays done. */
const tick = async (ctx: Context, { meetingId, actionId }: OfMeeting & { actionId: string }, isDone: boolean): Promise<ActionRow> => {
  const scope = await authorize(ctx, 'action.complete', await findGroupIdOfMeeting(ctx.db, meetingId))
  return ctx.db.transaction(async (tx) => {
    const stored = await lockAction(tx, scope, actionId)
    if (!stored) throw new Fault('NOT_FOUND', 'This group has no such action item.', ['actionId'])
    if ((stored.doneAt !== null) !== isDone) {
      if (!isDone) checkReopened(stored, await findApproval(tx, scope, stored.meetingId))
      await updateAction(tx, scope, actionId, { doneAt: isDone ? ctx.clock.now() : null, version: stored.version + 1 })
      // In one order of the streams: two writers that took their locks crosswise would wait for each other.
      for (const id of [...new Set([meetingId, stored.meetingId])].sort()) await ctx.emit<MinutesEvent>(tx, scope, { type: 'ActionsChanged', meetingId: id, actionId }, id)
    }
    return readAction({ tx, scope }, actionId)
  })
}

export const completeActionItem = (ctx: Context, wish: OfMeeting & { actionId: string }) => tick(ctx, wish, true)
export const reopenActionItem = (ctx: Context, wish: OfMeeting & { actionId: string }) => tick(ctx, wish, false)

/** Notes that the viewer is there, while the meeting runs. Once noted, it stays noted. */
export const attendMeeting = async (ctx: Context, { meetingId }: OfMeeting): Promise<MeetingRow> => {
  const scope = await authorize(ctx, 'meeting.attend', await findGroupIdOfMeeting(ctx.db, meetingId))
  return ctx.db.transaction(async (tx) => {
    checkRunning(await lockTimes(tx, scope, meetingId))
    if (await insertAttendance(tx, scope, meetingId, ctx.clock.now())) await ctx.emit<MinutesEvent>(tx, scope, { type: 'MeetingAttended', meetingId }, meetingId)
    return readMeeting({ tx, scope, meetingId })
  })
}

const printers = {
  MARKDOWN: (minutes: Minutes) => [asMarkdown(minutes)],
  HTML: htmlOf,
  JSON: (minutes: Minutes) => [asJson(minutes)],
}

/** Characters after which a long file lets others be answered. */
const stretch = 20_000

const join = async (parts: Iterable<string>): Promise<string> => {
  let text = ''
  let rested = 0
  for (const part of parts) {
    text += part
    if (text.length - rested < stretch) continue
    rested = text.length
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return text
}

/** The minutes as a file, all of it as of one instant. */
export const exportMinutes = async (ctx: Context, meetingId: string, format: keyof typeof printers): Promise<string> => {
  const scope = await authorize(ctx, 'group.read', await findGroupIdOfMeeting(ctx.db, meetingId))
  const record = await ctx.db.transaction((tx) => findRecord(tx, scope, meetingId), { isolationLevel: 'repeatable read', accessMode: 'read only' })
  return join(printers[format](minutesOf(record)))
}
