import * as store from '../../db/queries/duties.ts'
import { findStreams } from '../../db/queries/events.ts'
import { findGroups } from '../../db/queries/groups.ts'
import { insertMeetingEvents } from '../../db/queries/occurrences.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { type Context, type Deps, systemContext } from '../context.ts'
import { eachDue } from '../kernel/each.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import { zoneNamed } from '../kernel/zone.ts'
import { authorize, authorizePerson, authorizeReadable, type GroupAction, systemScope } from '../permissions.ts'
import { localIn } from '../series/rules/wall.ts'
import type { DutiesEvent } from './events.ts'
import { type Board, carried, changedHolders, changedTurns, nearMs, newlyUntaken, planned, planTurns, standing, type Turn, type TurnKey } from './rules/board.ts'
import { checkLeave } from './rules/leave.ts'
import { acceptSwap, checkWithdrawn, declineSwap, lapsedSwaps, orphanedSwaps, planSwap, type SwapWish } from './rules/swap.ts'
import { giveTurn, openTurns, passDays, passTurn, planDuty, takeTurn, type Turns, turnOf } from './rules/turn.ts'

type FullBoard = Omit<Board, 'duties' | 'leaves' | 'swaps'> & { duties: store.DutyRow[]; leaves: store.LeaveRow[]; swaps: store.SwapRow[] }
type Desk = { ctx: Context; tx: Db; scope: GroupScope; board: FullBoard; today: string }
/** What was done: the turns after it, and what is told of it beside that turns changed. */
type Done = { turns?: readonly Turn[]; tell?: DutiesEvent }

const fail = (): never => {
  throw notFound()
}

const readBoard = async (db: Db, scope: GroupScope, now: Date, ahead: store.BoardRow[]): Promise<FullBoard> => {
  const past = await store.findPast(db, scope, now, planned.past)
  const ids = [...past, ...ahead].map(({ id }) => id)
  const [members, duties, leaves] = [await store.findRotaMembers(db, scope), await store.findDuties(db, scope), await store.findLeaves(db, scope, null)]
  const [turns, noes, swaps] = [await store.findTurns(db, scope, ids), await store.findNoes(db, scope, ids), await store.findSwaps(db, scope, ahead.map(({ id }) => id))]
  return { now, members, duties, leaves, past, ahead, turns, noes, swaps }
}

const seqOf = async (db: Db, { groupId }: GroupScope): Promise<number> => (await findStreams(db, [groupId]))[0]?.seq ?? 0
/** By UTC where the runtime does not know the zone of the group. */
const todayOf = async (db: Db, scope: GroupScope, now: Date): Promise<string> => localIn(now.getTime(), zoneNamed((await findGroups(db, [scope]))[0]?.zone ?? 'UTC') ?? 'UTC').slice(0, 10)

/** Does something to the duties of a group that nobody else changes meanwhile, and plans its turns anew. */
const atRota = async (ctx: Context, scope: GroupScope, act: (desk: Desk) => Promise<Done | null>): Promise<void> =>
  ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now()
    await store.lockRota(tx, scope, now)
    const heard = await seqOf(tx, scope)
    const board = await readBoard(tx, scope, now, await store.lockAhead(tx, scope, now, planned.ahead))
    const done = await act({ ctx, tx, scope, board, today: await todayOf(tx, scope, now) })
    const told = await settle(ctx, tx, scope, done ? await refreshed(tx, scope, board) : board, done)
    const seq = await seqOf(tx, scope)
    // What others told meanwhile is looked at the next time.
    await store.updateRota(tx, scope, seq === heard + told ? seq : heard, now)
  })

/** The board with what an act changed beside the turns. */
const refreshed = async (tx: Db, scope: GroupScope, board: FullBoard): Promise<FullBoard> => ({ ...board, duties: await store.findDuties(tx, scope), leaves: await store.findLeaves(tx, scope, null), swaps: await store.findSwaps(tx, scope, board.ahead.map(({ id }) => id)) })

const answered = (swap: store.SwapRow, personId: string, answer: 'ACCEPTED' | 'DECLINED'): DutiesEvent => ({ type: 'SwapAnswered', swapId: swap.id, meetingId: swap.meetingId, dutyId: swap.dutyId, askerId: swap.askerId, personId, answer })

/** Plans, writes what changed by that, and tells of it; answers how much was told in the group's stream. */
const settle = async (ctx: Context, tx: Db, scope: GroupScope, found: FullBoard, done: Done | null): Promise<number> => {
  const { now } = found
  // Whoever has left says no with that, so that the asker hears of it and can ask somebody else.
  const orphaned = orphanedSwaps(found.swaps, found.members)
  const board = { ...found, swaps: found.swaps.filter((swap) => !orphaned.some(({ id }) => id === swap.id)) }
  const turns = planTurns(board, done?.turns)
  const changed = changedTurns(board.turns, turns)
  const [presenters, scribes] = (['PRESENTER', 'SCRIBE'] as const).map((kind) => changedHolders(board, turns, kind)) as [ReturnType<typeof changedHolders>, ReturnType<typeof changedHolders>]
  const lapsed = lapsedSwaps(board.swaps, turns)
  await store.upsertTurns(tx, scope, changed)
  await store.updatePresenters(tx, scope, presenters, now)
  await store.updateScribes(tx, scope, scribes)
  await store.updateSwaps(tx, scope, lapsed.map(({ id }) => id), { state: 'LAPSED', settledAt: now })
  await store.refuseSwaps(tx, scope, orphaned.map(({ id }) => id), now)
  const events: DutiesEvent[] = [
    ...(done || changed.length + lapsed.length > 0 ? [{ type: 'TurnsChanged' } as const] : []),
    ...(done?.tell ? [done.tell] : []),
    ...orphaned.map((swap) => answered(swap, swap.askedId, 'DECLINED')),
    ...newlyUntaken(board.turns, turns).map(({ meetingId, dutyId }) => ({ type: 'TurnUntaken', meetingId, dutyId }) as const),
  ]
  for (const event of events) await ctx.emit<DutiesEvent>(tx, scope, event)
  await tellMeetings(ctx, tx, scope, presenters, 'MeetingChanged', now)
  await tellMeetings(ctx, tx, scope, scribes, 'ScribeChanged', now)
  return events.length
}

const tellMeetings = async (ctx: Context, tx: Db, scope: GroupScope, holders: readonly { meetingId: string }[], type: string, now: Date) => {
  const ids = holders.map(({ meetingId }) => meetingId)
  await insertMeetingEvents(tx, scope, ids, type, now)
  for (const id of ids) ctx.bus.wake(tx, 'stream', id)
}

/** Plans the turns of the groups in which something happened, and of all each hour, as meetings come near. However often and by however many this is called, each thing is done and told once. */
export const planDue = async (deps: Deps, batch = 50): Promise<void> => {
  const before = new Date(deps.clock.now().getTime() - 3_600_000)
  await eachDue(
    deps.log,
    (tried) => store.findRotasToPlan(deps.db, before, batch, tried),
    'groupId',
    async ({ groupId }) => {
      const scope = await systemScope(deps.db, groupId)
      if (scope) await atRota(systemContext(deps), scope, async () => null)
    },
  )
}

export type RotaView = Awaited<ReturnType<typeof viewOf>>
export type TurnView = Turn & { groupId: string; duty: Pick<store.DutyRow, 'id' | 'kind' | 'name'>; swap: SwapView | null; isNear: boolean }
export type SwapView = store.SwapRow

/** What is shown: for whoever may see it. */
const viewOf = async (db: Db, scope: GroupScope, now: Date) => {
  const { groupId } = scope
  // Before all else, so that whatever this does not include yet is told after it.
  const seq = await seqOf(db, scope)
  const board = await readBoard(db, scope, now, await store.findAhead(db, scope, now, planned.ahead))
  const today = await todayOf(db, scope, now)
  const counts = carried(board)
  // Also what became open since the job looked last.
  const turns = planTurns(board)
  const meetings = board.ahead.map(({ id, startsAt }) => ({
    groupId,
    id,
    turns: board.duties.map((duty): TurnView => {
      const turn = turns.find((one) => one.meetingId === id && one.dutyId === duty.id)!
      const swap = board.swaps.findLast((one) => one.meetingId === id && one.dutyId === duty.id && one.askerId === turn.personId && (one.state === 'OPEN' || one.state === 'DECLINED'))
      return { ...turn, groupId, duty, swap: swap ?? null, isNear: startsAt.getTime() - now.getTime() <= nearMs }
    }),
  }))
  const members = board.members.map(({ personId }) => ({ personId, carried: board.duties.map(({ id }) => ({ dutyId: id, turns: counts.get(`${personId} ${id}`) ?? 0 })) }))
  return { groupId, seq, duties: board.duties, meetings, members, leaves: board.leaves.filter(({ lastDay }) => lastDay >= today) }
}

/** Whose turn it is in a group, at the meetings ahead. */
export const findRota = async (ctx: Context, groupId: string) => viewOf(ctx.db, await authorize(ctx, 'duty.see', groupId), ctx.clock.now())

const acting = async (ctx: Context, scope: GroupScope, act: (desk: Desk) => Promise<Done>): Promise<RotaView> => {
  await atRota(ctx, scope, act)
  return viewOf(ctx.db, scope, ctx.clock.now())
}

export const addDuty = async (ctx: Context, { groupId, kind, name }: { groupId: string; kind: store.DutyRow['kind']; name: string }): Promise<RotaView> =>
  acting(ctx, await authorize(ctx, 'duty.manage', groupId), async ({ tx, scope, board: { duties, now } }) => {
    const row = { id: newId(), kind, name: planDuty(name, duties.length) }
    if (kind !== 'OTHER' && duties.some((duty) => duty.kind === kind)) throw new Fault('ALREADY_DONE', 'This group has this duty already.', ['kind'])
    if (!(await store.upsertDuty(tx, scope, row, now))) throw new Fault('TAKEN', 'This group has a duty of this name, or had one.', ['name'])
    return {}
  })

const atDuty = async (ctx: Context, dutyId: string, act: (desk: Desk) => Promise<Done>): Promise<RotaView> =>
  acting(ctx, await authorize(ctx, 'duty.manage', await store.findGroupIdOfDuty(ctx.db, dutyId)), async (desk) => {
    if (!desk.board.duties.some(({ id }) => id === dutyId)) fail()
    return act(desk)
  })

export const renameDuty = (ctx: Context, { dutyId, name }: { dutyId: string; name: string }): Promise<RotaView> =>
  atDuty(ctx, dutyId, async ({ tx, scope }) => {
    await store.updateDuty(tx, scope, dutyId, { name: planDuty(name) })
    return {}
  })

/** Takes a duty out of the rota: what is past of it stays, what the rota only proposed goes. */
export const removeDuty = (ctx: Context, dutyId: string): Promise<RotaView> =>
  atDuty(ctx, dutyId, async ({ tx, scope, board: { now, ...board } }) => {
    const mine = standing({ ...board, now }).filter((turn) => turn.dutyId === dutyId && turn.how === 'ROTA' && !turn.takenAt)
    const open = mine.map((turn) => ({ ...turn, personId: null, how: null, reason: null }))
    const gone = (kind: 'PRESENTER' | 'SCRIBE') => changedHolders({ ...board, now }, open, kind)
    await store.upsertTurns(tx, scope, open)
    await store.updatePresenters(tx, scope, gone('PRESENTER'), now)
    await store.updateScribes(tx, scope, gone('SCRIBE'))
    await store.updateDuty(tx, scope, dutyId, { removedAt: now })
    return {}
  })

const atTurn = async (ctx: Context, action: GroupAction, { dutyId }: TurnKey, act: (turns: Turns, viewerId: string, scope: GroupScope) => Promise<readonly Turn[]>): Promise<RotaView> =>
  acting(ctx, await authorize(ctx, action, await store.findGroupIdOfDuty(ctx.db, dutyId)), async ({ scope, board }) => ({ turns: await act(openTurns(board), scope.viewerId as string, scope) }))

/** Takes a turn that nobody has taken, whomever the rota proposed; of one's own it says yes. */
export const claimTurn = (ctx: Context, key: TurnKey): Promise<RotaView> => atTurn(ctx, 'duty.take', key, async (turns, viewerId) => takeTurn(turns, key, viewerId))

export const assignTurn = (ctx: Context, { personId, ...key }: TurnKey & { personId: string }): Promise<RotaView> => atTurn(ctx, 'duty.give', key, async (turns, viewerId) => giveTurn(turns, key, personId, viewerId))

/** Hands one's turn back; somebody else's takes the right to give it. */
export const returnTurn = (ctx: Context, { personId, ...key }: TurnKey & { personId: string }): Promise<RotaView> =>
  atTurn(ctx, 'duty.take', key, async (turns, viewerId, { groupId }) => {
    if (personId !== viewerId) await authorize(ctx, 'duty.give', groupId)
    return passTurn(turns, key, personId)
  })

export const askSwap = async (ctx: Context, wish: SwapWish): Promise<RotaView> =>
  acting(ctx, await authorize(ctx, 'duty.swap', await store.findGroupIdOfDuty(ctx.db, wish.dutyId)), async ({ tx, scope, board }) => {
    const { meetingId, dutyId } = wish
    const askerId = scope.viewerId as string
    const all = openTurns(board)
    const row = { id: newId(), meetingId, dutyId, askerId, askedAt: board.now, ...planSwap(all, wish, askerId) }
    // What was named with the meeting itself has no row yet, and a proposal that is asked of others may be one that is near.
    await store.upsertTurns(tx, scope, [turnOf(all, wish)])
    await store.insertSwap(tx, scope, row)
    return { tell: { type: 'SwapAsked', swapId: row.id, meetingId, dutyId, askerId, askedId: row.askedId } }
  })

const atSwap = async (ctx: Context, swapId: string, act: (desk: Desk, swap: store.SwapRow, viewerId: string) => Promise<Done>): Promise<RotaView> =>
  acting(ctx, await authorize(ctx, 'duty.swap', await store.findGroupIdOfSwap(ctx.db, swapId)), async (desk) => act(desk, (await store.findSwap(desk.tx, desk.scope, swapId)) ?? fail(), desk.scope.viewerId as string))

/** Takes the turn that is asked and gives one's own at another meeting for it, both at once and once. */
export const takeSwap = (ctx: Context, { swapId, returnMeetingId = null }: { swapId: string; returnMeetingId?: string | null }): Promise<RotaView> =>
  atSwap(ctx, swapId, async ({ tx, scope, board }, swap, viewerId) => {
    const turns = acceptSwap(openTurns(board), swap, viewerId, returnMeetingId)
    await store.updateSwaps(tx, scope, [swapId], { state: 'ACCEPTED', takerId: viewerId, settledAt: board.now })
    return { turns, tell: answered(swap, viewerId, 'ACCEPTED') }
  })

export const refuseSwap = (ctx: Context, swapId: string): Promise<RotaView> =>
  atSwap(ctx, swapId, async ({ tx, scope, board }, swap, viewerId) => {
    const change = declineSwap(swap, viewerId)
    await store.updateSwaps(tx, scope, [swapId], { ...change, settledAt: change.state === 'DECLINED' ? board.now : null })
    return { tell: answered(swap, viewerId, 'DECLINED') }
  })

export const withdrawSwap = (ctx: Context, swapId: string): Promise<RotaView> =>
  atSwap(ctx, swapId, async ({ tx, scope, board }, swap, viewerId) => {
    checkWithdrawn(swap, viewerId)
    await store.updateSwaps(tx, scope, [swapId], { state: 'WITHDRAWN', settledAt: board.now })
    return {}
  })

export type LeaveWish = { groupId: string; personId?: string | null; firstDay: string; lastDay: string }

/** Days on which somebody takes no turn: what they have then goes to others. */
export const addLeave = async (ctx: Context, { groupId, personId: wished, firstDay, lastDay }: LeaveWish): Promise<RotaView> => {
  const personId = wished ?? ctx.viewer?.personId ?? ''
  return acting(ctx, await authorize(ctx, 'leave.change', groupId, { authorId: personId }), async ({ tx, scope, board, today }) => {
    if (!board.members.some((member) => member.personId === personId)) throw new Fault('NOT_FOUND', 'This group has no such member.', ['personId'])
    checkLeave({ firstDay, lastDay }, today, board.leaves.filter((leave) => leave.personId === personId && leave.lastDay >= today).length)
    await store.insertLeave(tx, scope, { id: newId(), personId, firstDay, lastDay, createdAt: board.now })
    return { turns: passDays(openTurns(board), { personId, firstDay, lastDay }) }
  })
}

export const removeLeave = async (ctx: Context, leaveId: string): Promise<RotaView> => {
  const groupId = await store.findGroupIdOfLeave(ctx.db, leaveId)
  const reader = await authorize(ctx, 'group.read', groupId)
  const leave = (await store.findLeave(ctx.db, reader, leaveId)) ?? fail()
  return acting(ctx, await authorize(ctx, 'leave.change', groupId, { authorId: leave.personId }), async ({ tx, scope }) => {
    if (!(await store.deleteLeave(tx, scope, leaveId))) fail()
    return {}
  })
}

/** The next turns of the viewer, in all their groups. */
export const turnsOfViewer = async (ctx: Context) => {
  const { viewerId } = authorizePerson(ctx, 'turn.read')
  const now = ctx.clock.now()
  const scopes = await authorizeReadable(ctx, await store.findGroupsWithTurnsOf(ctx.db, viewerId, now))
  return store.findTurnsOf(ctx.db, scopes, viewerId, now, 20)
}
