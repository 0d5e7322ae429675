import { and, asc, desc, eq, exists, gt, inArray, isNotNull, isNull, lt, lte, ne, notInArray, or, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type Db, inGroup } from '../client.ts'
import { course } from '../schema/agenda.ts'
import { duty, leave, rota, swap, turn } from '../schema/duties.ts'
import { stream } from '../schema/events.ts'
import { member } from '../schema/groups.ts'
import { meeting, reply } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

export type DutyRow = typeof duty.$inferSelect
export type LeaveRow = typeof leave.$inferSelect
export type SwapRow = typeof swap.$inferSelect
export type TurnRow = typeof turn.$inferSelect

const groupOf = (table: PgTable & { id: typeof duty.id; groupId: typeof duty.groupId }) =>
  inGroup(async (db, id) => {
    const [row] = await db.select({ groupId: table.groupId }).from(table as typeof duty).where(eq(table.id, id))
    return row?.groupId ?? null
  })

/** The one unscoped look-up of each: the id of its group and nothing else. */
export const findGroupIdOfDuty = groupOf(duty)
export const findGroupIdOfLeave = groupOf(leave as never)
export const findGroupIdOfSwap = groupOf(swap as never)

/** One at a time plans or changes the turns of a group. */
export const lockRota = async (tx: Db, { groupId }: GroupScope, now: Date): Promise<void> => {
  await tx.insert(rota).values({ groupId, plannedAt: now }).onConflictDoNothing()
  await tx.select({ groupId: rota.groupId }).from(rota).where(eq(rota.groupId, groupId)).for('update')
}

export const updateRota = async (tx: Db, { groupId }: GroupScope, seq: number, plannedAt: Date): Promise<void> => {
  await tx.update(rota).set({ seq, plannedAt }).where(eq(rota.groupId, groupId))
}

/** Groups with duties in which something happened since their turns were planned, or that was before an instant; unscoped, for the job. */
export const findRotasToPlan = (db: Db, before: Date, limit: number, except: readonly string[]) =>
  db
    .select({ groupId: rota.groupId })
    .from(rota)
    .innerJoin(stream, eq(stream.id, rota.groupId))
    .where(
      and(
        or(ne(stream.seq, rota.seq), lt(rota.plannedAt, before)),
        exists(db.select({ one: sql`1` }).from(duty).where(and(eq(duty.groupId, rota.groupId), isNull(duty.removedAt)))),
        except.length > 0 ? notInArray(rota.groupId, [...except]) : undefined,
      ),
    )
    .orderBy(asc(rota.plannedAt), asc(rota.groupId))
    .limit(limit)

/** The duties that a group has: its presenter first, then its scribe, then the others as they came. */
export const findDuties = (db: Db, { groupId }: GroupScope): Promise<DutyRow[]> =>
  db
    .select()
    .from(duty)
    .where(and(eq(duty.groupId, groupId), isNull(duty.removedAt)))
    .orderBy(asc(duty.kind), asc(duty.createdAt), asc(duty.id))

/** Makes a duty, or brings one back that had this name; null where the group has one of this name, or a presenter or scribe of another. */
export const upsertDuty = async (tx: Db, { groupId }: GroupScope, row: Pick<DutyRow, 'id' | 'kind' | 'name'>, now: Date): Promise<string | null> => {
  const [removed] = await tx
    .update(duty)
    .set({ removedAt: null, name: row.name })
    .where(and(eq(duty.groupId, groupId), row.kind === 'OTHER' ? and(eq(duty.kind, 'OTHER'), eq(duty.name, row.name)) : eq(duty.kind, row.kind), sql`${duty.removedAt} is not null`))
    .returning({ id: duty.id })
  if (removed) return removed.id
  const [made] = await tx.insert(duty).values({ ...row, groupId, createdAt: now }).onConflictDoNothing().returning({ id: duty.id })
  return made?.id ?? null
}

export const updateDuty = async (tx: Db, { groupId }: GroupScope, id: string, change: Partial<Pick<DutyRow, 'name' | 'removedAt'>>): Promise<void> => {
  await tx
    .update(duty)
    .set(change)
    .where(and(eq(duty.groupId, groupId), eq(duty.id, id)))
}

/** Who can be given turns, in the order of joining. */
export const findRotaMembers = (db: Db, { groupId }: GroupScope) =>
  db.select({ personId: member.personId, joinedAt: member.joinedAt }).from(member).where(eq(member.groupId, groupId)).orderBy(asc(member.joinedAt), asc(member.id))

const boardColumns = {
  id: meeting.id,
  startsAt: meeting.startsAt,
  day: sql<string>`to_char(${meeting.startLocal}, 'YYYY-MM-DD')`,
  presenterId: meeting.presenterId,
  scribeId: course.scribeId,
}
const board = (db: Db) => db.select(boardColumns).from(meeting).leftJoin(course, eq(course.meetingId, meeting.id)).$dynamic()
export type BoardRow = Awaited<ReturnType<typeof findPast>>[number]

/** The latest meetings that were held or are being held, in the order of time. */
export const findPast = async (db: Db, { groupId }: GroupScope, now: Date, limit: number) => {
  const rows = await board(db)
    .where(and(eq(meeting.groupId, groupId), eq(meeting.state, 'SCHEDULED'), lte(meeting.startsAt, now)))
    .orderBy(desc(meeting.startsAt), desc(meeting.id))
    .limit(limit)
  return rows.reverse()
}

/** The next meetings, in the order of time. */
export const findAhead = (db: Db, { groupId }: GroupScope, now: Date, limit: number) =>
  board(db)
    .where(and(eq(meeting.groupId, groupId), eq(meeting.state, 'SCHEDULED'), gt(meeting.startsAt, now), isNull(course.startedAt)))
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
    .limit(limit)

/** The same with all that is kept with them to oneself; in the order of their ids, as by everybody who takes several. */
export const lockAhead = async (tx: Db, scope: GroupScope, now: Date, limit: number) => {
  const ids = (await findAhead(tx, scope, now, limit)).map(({ id }) => id)
  await tx.select({ id: meeting.id }).from(meeting).where(inArray(meeting.id, ids)).orderBy(asc(meeting.id)).for('no key update')
  await tx.select({ id: course.meetingId }).from(course).where(inArray(course.meetingId, ids)).orderBy(asc(course.meetingId)).for('no key update')
  // What was locked may have been called off or begun while this waited.
  return (await findAhead(tx, scope, now, limit)).filter(({ id }) => ids.includes(id))
}

/** What is stored of the turns of some meetings. */
export const findTurns = (db: Db, { groupId }: GroupScope, meetingIds: readonly string[]): Promise<TurnRow[]> =>
  db
    .select()
    .from(turn)
    .where(and(eq(turn.groupId, groupId), inArray(turn.meetingId, [...meetingIds])))

/** Who has a duty at some meetings beside their presenters and scribes, in the order of the duties. */
export const findOtherTurns = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]) =>
  db
    .select({ meetingId: turn.meetingId, personId: turn.personId, duty: { id: duty.id, kind: duty.kind, name: duty.name } })
    .from(turn)
    .innerJoin(duty, eq(duty.id, turn.dutyId))
    .where(and(inArray(turn.groupId, scopes.map(({ groupId }) => groupId)), inArray(turn.meetingId, [...meetingIds]), eq(duty.kind, 'OTHER'), isNotNull(turn.personId)))
    .orderBy(asc(duty.createdAt), asc(duty.id))

/** Who said no to some meetings. */
export const findNoes = (db: Db, { groupId }: GroupScope, meetingIds: readonly string[]) =>
  db
    .select({ meetingId: reply.meetingId, personId: reply.personId })
    .from(reply)
    .innerJoin(meeting, and(eq(meeting.id, reply.meetingId), eq(meeting.groupId, groupId)))
    .where(and(inArray(reply.meetingId, [...meetingIds]), eq(reply.answer, 'NO')))

export const upsertTurns = async (tx: Db, { groupId }: GroupScope, rows: readonly Omit<TurnRow, 'groupId'>[]): Promise<void> => {
  if (rows.length === 0) return
  const given = (name: string) => sql.raw(`excluded.${name}`)
  await tx
    .insert(turn)
    .values(rows.map((row) => ({ ...row, groupId })))
    .onConflictDoUpdate({
      target: [turn.meetingId, turn.dutyId],
      set: { personId: given('person_id'), how: given('how'), reason: given('reason'), byId: given('by_id'), takenAt: given('taken_at'), passedByIds: given('passed_by_ids'), untakenAt: given('untaken_at') },
    })
}

type Holder = { meetingId: string; personId: string | null }
const holders = (rows: readonly Holder[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as h("meetingId" uuid, "personId" uuid)`

export const updatePresenters = async (tx: Db, { groupId }: GroupScope, rows: readonly Holder[], now: Date): Promise<void> => {
  if (rows.length === 0) return
  await tx.execute(sql`
    update ${meeting} m set presenter_id = h."personId", version = m.version + 1, changed_at = ${now.toISOString()}::timestamptz
    from ${holders(rows)} where m.id = h."meetingId" and m.group_id = ${groupId}`)
}

export const updateScribes = async (tx: Db, { groupId }: GroupScope, rows: readonly Holder[]): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insert(course)
    .values(rows.map(({ meetingId, personId }) => ({ meetingId, groupId, scribeId: personId })))
    .onConflictDoUpdate({ target: course.meetingId, set: { scribeId: sql`excluded.scribe_id` } })
}

/** Leaves that are not over on a day, or all, in the order of time. */
export const findLeaves = (db: Db, { groupId }: GroupScope, from: string | null): Promise<LeaveRow[]> =>
  db
    .select()
    .from(leave)
    .where(and(eq(leave.groupId, groupId), from ? sql`${leave.lastDay} >= ${from}::date` : undefined))
    .orderBy(asc(leave.firstDay), asc(leave.id))

export const insertLeave = async (tx: Db, { groupId }: GroupScope, row: Omit<LeaveRow, 'groupId'>): Promise<void> => {
  await tx.insert(leave).values({ ...row, groupId })
}

export const findLeave = async (db: Db, { groupId }: GroupScope, id: string): Promise<LeaveRow | null> => {
  const [row] = await db
    .select()
    .from(leave)
    .where(and(eq(leave.groupId, groupId), eq(leave.id, id)))
  return row ?? null
}

export const deleteLeave = async (tx: Db, { groupId }: GroupScope, id: string): Promise<boolean> => {
  const rows = await tx
    .delete(leave)
    .where(and(eq(leave.groupId, groupId), eq(leave.id, id)))
    .returning({ id: leave.id })
  return rows.length > 0
}

/** What was asked of the turns of some meetings, and what still waits for an answer, in the order in which it was asked. */
export const findSwaps = (db: Db, { groupId }: GroupScope, meetingIds: readonly string[]): Promise<SwapRow[]> =>
  db
    .select()
    .from(swap)
    .where(and(eq(swap.groupId, groupId), or(inArray(swap.meetingId, [...meetingIds]), eq(swap.state, 'OPEN'))))
    .orderBy(asc(swap.askedAt), asc(swap.id))

export const findSwap = async (db: Db, { groupId }: GroupScope, id: string): Promise<SwapRow | null> => {
  const [row] = await db
    .select()
    .from(swap)
    .where(and(eq(swap.groupId, groupId), eq(swap.id, id)))
  return row ?? null
}

export const insertSwap = async (tx: Db, { groupId }: GroupScope, row: Pick<SwapRow, 'id' | 'meetingId' | 'dutyId' | 'askerId' | 'askedId' | 'note' | 'askedAt'>): Promise<void> => {
  await tx.insert(swap).values({ ...row, groupId })
}

export const updateSwaps = async (tx: Db, { groupId }: GroupScope, ids: readonly string[], change: Partial<Pick<SwapRow, 'state' | 'takerId' | 'declinedByIds' | 'settledAt'>>): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .update(swap)
    .set(change)
    .where(and(eq(swap.groupId, groupId), inArray(swap.id, [...ids])))
}

/** Ends swaps, each asked of one person, as if they had said no. */
export const refuseSwaps = async (tx: Db, { groupId }: GroupScope, ids: readonly string[], now: Date): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .update(swap)
    .set({ state: 'DECLINED', declinedByIds: sql`array[${swap.askedId}]`, settledAt: now })
    .where(and(eq(swap.groupId, groupId), inArray(swap.id, [...ids])))
}

/** The next turns of somebody in some groups. */
export const findTurnsOf = (db: Db, scopes: readonly GroupScope[], personId: string, now: Date, limit: number) =>
  db
    .select({ groupId: turn.groupId, meetingId: turn.meetingId, dutyId: turn.dutyId, duty: { id: duty.id, kind: duty.kind, name: duty.name }, takenAt: turn.takenAt })
    .from(turn)
    .innerJoin(duty, and(eq(duty.id, turn.dutyId), isNull(duty.removedAt)))
    .innerJoin(meeting, and(eq(meeting.id, turn.meetingId), eq(meeting.state, 'SCHEDULED'), gt(meeting.startsAt, now)))
    .leftJoin(course, eq(course.meetingId, turn.meetingId))
    .where(
      and(
        inArray(turn.groupId, scopes.map(({ groupId }) => groupId)),
        eq(turn.personId, personId),
        sql`case ${duty.kind} when 'PRESENTER' then ${meeting.presenterId} when 'SCRIBE' then ${course.scribeId} else ${turn.personId} end = ${turn.personId}`,
      ),
    )
    .orderBy(asc(meeting.startsAt), asc(duty.kind), asc(duty.id))
    .limit(limit)

/** Every group in which somebody has a turn ahead, whether they may still read it or not. */
export const findGroupsWithTurnsOf = async (db: Db, personId: string, now: Date): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ groupId: turn.groupId })
    .from(turn)
    .innerJoin(meeting, and(eq(meeting.id, turn.meetingId), gt(meeting.startsAt, now)))
    .where(eq(turn.personId, personId))
  return rows.map(({ groupId }) => groupId)
}
