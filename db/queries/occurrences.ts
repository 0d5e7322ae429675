import { and, asc, eq, exists, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../client.ts'
import { agendaItem, course } from '../schema/agenda.ts'
import { thread } from '../schema/discussion.ts'
import { turn } from '../schema/duties.ts'
import { event, stream } from '../schema/events.ts'
import { hand } from '../schema/floor.ts'
import { actionItem, attendance, decision, minutes } from '../schema/minutes.ts'
import { passedOn, question } from '../schema/questions.ts'
import { meeting, reply } from '../schema/scheduling.ts'
import { pollOption } from '../schema/voting.ts'
import type { GroupScope } from '../scope.ts'

type Scopes = readonly GroupScope[]

const within = (scopes: Scopes) =>
  inArray(
    meeting.groupId,
    scopes.map((scope) => scope.groupId),
  )

const any = (db: Db, table: PgTable, where: SQL | undefined) => exists(db.select({ one: sql`1` }).from(table).where(where))

/** Whether somebody has written in a meeting, or given it something: then no change of its series takes it out of the calendar. */
const isWrittenIn = (db: Db) =>
  sql<boolean>`(${or(
    isNotNull(meeting.paperId),
    isNotNull(meeting.editedAt),
    eq(meeting.state, 'CANCELLED'),
    any(db, reply, eq(reply.meetingId, meeting.id)),
    any(db, thread, eq(thread.meetingId, meeting.id)),
    any(db, agendaItem, eq(agendaItem.meetingId, meeting.id)),
    any(db, question, eq(question.meetingId, meeting.id)),
    any(db, passedOn, or(eq(passedOn.meetingId, meeting.id), eq(passedOn.takenUpInId, meeting.id))),
    any(db, hand, eq(hand.meetingId, meeting.id)),
    any(db, minutes, eq(minutes.meetingId, meeting.id)),
    any(db, decision, eq(decision.meetingId, meeting.id)),
    any(db, actionItem, eq(actionItem.meetingId, meeting.id)),
    any(db, attendance, eq(attendance.meetingId, meeting.id)),
    any(db, pollOption, eq(pollOption.meetingId, meeting.id)),
    any(db, turn, and(eq(turn.meetingId, meeting.id), isNotNull(turn.takenAt))),
    any(db, course, and(eq(course.meetingId, meeting.id), isNotNull(course.startedAt))),
  )})`

export type SeriesMeeting = Pick<typeof meeting.$inferSelect, 'id' | 'startsAt' | 'startLocal' | 'zone' | 'durationMinutes' | 'ownFields' | 'state' | 'paperId' | 'editedAt'> & {
  seriesId: string
  originalLocal: string
  isWrittenIn: boolean
}

const meetingColumns = (db: Db) => ({
  id: meeting.id,
  seriesId: sql<string>`${meeting.seriesId}`,
  originalLocal: sql<string>`to_char(${meeting.originalLocal}, 'YYYY-MM-DD"T"HH24:MI')`,
  startLocal: sql<string>`to_char(${meeting.startLocal}, 'YYYY-MM-DD"T"HH24:MI')`,
  startsAt: meeting.startsAt,
  zone: meeting.zone,
  durationMinutes: meeting.durationMinutes,
  ownFields: meeting.ownFields,
  state: meeting.state,
  paperId: meeting.paperId,
  editedAt: meeting.editedAt,
  isWrittenIn: isWrittenIn(db).as('is_written_in'),
})

/** The meetings of some series. */
export const findMeetingsOfSeries = (db: Db, scopes: Scopes, ids: readonly string[]): Promise<SeriesMeeting[]> =>
  db
    .select(meetingColumns(db))
    .from(meeting)
    .where(and(within(scopes), inArray(meeting.seriesId, [...ids])))
    .orderBy(asc(meeting.originalLocal), asc(meeting.id))

/**
 * The same to oneself. The lock comes first and in a statement of its own: whoever writes in a meeting holds its row till they
 * have committed, and only a statement that begins after that sees what they wrote.
 */
export const lockMeetingsOfSeries = async (tx: Db, scope: GroupScope, ids: readonly string[]): Promise<SeriesMeeting[]> => {
  const ours = and(eq(meeting.groupId, scope.groupId), inArray(meeting.seriesId, [...ids]))
  await tx.select({ id: meeting.id }).from(meeting).where(ours).orderBy(asc(meeting.id)).for('update')
  return findMeetingsOfSeries(tx, [scope], ids)
}

export type NewMeeting = Pick<typeof meeting.$inferSelect, 'id' | 'startLocal' | 'zone' | 'startsAt' | 'durationMinutes' | 'title' | 'place' | 'link' | 'note' | 'ownFields'> & { seriesId: string; originalLocal: string; facilitatorId: string | null }

/** Makes meetings with their streams. Those whose address is taken are left out, so that a job may run twice. */
export const insertMeetings = async (tx: Db, scope: GroupScope, rows: readonly NewMeeting[], now: Date): Promise<void> => {
  if (rows.length === 0) return
  const { groupId } = scope
  const made = await tx
    .insert(meeting)
    .values(rows.map(({ facilitatorId: _, ...row }) => ({ ...row, groupId, createdAt: now, changedAt: now })))
    .onConflictDoNothing({ target: [meeting.seriesId, meeting.originalLocal] })
    .returning({ id: meeting.id })
  const ids = new Set(made.map(({ id }) => id))
  if (ids.size > 0) await tx.insert(stream).values([...ids].map((id) => ({ id, groupId })))
  const led = rows.filter(({ id, facilitatorId }) => facilitatorId && ids.has(id))
  if (led.length > 0) await tx.insert(course).values(led.map(({ id, facilitatorId }) => ({ meetingId: id, groupId, facilitatorId })))
}

export type MeetingChange = { id: string; seriesId: string | null; originalLocal: string | null } & Partial<Pick<typeof meeting.$inferSelect, 'startLocal' | 'zone' | 'startsAt' | 'durationMinutes' | 'title' | 'place' | 'link' | 'note' | 'ownFields' | 'state' | 'cancelReason'>>

/**
 * Changes many meetings, each in its way: two statements. All addresses are let go of first, since a meeting may take the one
 * that the next had. What a change leaves out stays.
 */
export const updateMeetings = async (tx: Db, scope: GroupScope, changes: readonly MeetingChange[], now: Date): Promise<void> => {
  if (changes.length === 0) return
  const ids = changes.map(({ id }) => id)
  await tx
    .update(meeting)
    .set({ seriesId: null, originalLocal: null })
    .where(and(eq(meeting.groupId, scope.groupId), inArray(meeting.id, ids)))
  const given = changes.map((change) => ({ ...change, startsAt: change.startsAt?.toISOString(), given: Object.keys(change) }))
  await tx.execute(sql`
    update ${meeting} m set
      series_id = c."seriesId", original_local = c."originalLocal",
      ${sql.join(
        (['startLocal', 'zone', 'startsAt', 'durationMinutes', 'title', 'place', 'link', 'note', 'ownFields', 'state', 'cancelReason'] as const).map((name) => {
          const column = sql.identifier(meeting[name].name)
          return sql`${column} = case when ${name} = any(c.given) then c.${sql.identifier(name)} else m.${column} end`
        }),
        sql`, `,
      )},
      version = m.version + 1, changed_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as c(
      id uuid, "seriesId" uuid, "originalLocal" timestamp(0), "startLocal" timestamp(0), zone text, "startsAt" timestamptz, "durationMinutes" integer,
      title text, place text, link text, note text, "ownFields" text[], state meeting_state, "cancelReason" text, given text[])
    where m.id = c.id and m.group_id = ${scope.groupId}`)
}

/** Takes meetings out of the calendar, with their streams. */
export const deleteMeetings = async (tx: Db, scope: GroupScope, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx.delete(meeting).where(and(eq(meeting.groupId, scope.groupId), inArray(meeting.id, [...ids])))
  await tx.delete(stream).where(and(eq(stream.groupId, scope.groupId), inArray(stream.id, [...ids])))
}

/** Names who leads meetings that have not begun, where nobody else was named than the one before; answers which. */
export const upsertFacilitator = async (tx: Db, scope: GroupScope, meetingIds: readonly string[], before: string | null, facilitatorId: string | null): Promise<string[]> => {
  if (meetingIds.length === 0) return []
  const rows = await tx
    .insert(course)
    .values(meetingIds.map((meetingId) => ({ meetingId, groupId: scope.groupId, facilitatorId })))
    .onConflictDoUpdate({ target: course.meetingId, set: { facilitatorId }, setWhere: and(isNull(course.startedAt), sql`${course.facilitatorId} is not distinct from ${before}::uuid`) })
    .returning({ id: course.meetingId })
  return rows.map(({ id }) => id)
}

/** Gives meetings to another part of their series; nothing else of them changes. */
export const updateSeriesOf = async (tx: Db, scope: GroupScope, ids: readonly string[], seriesId: string): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .update(meeting)
    .set({ seriesId })
    .where(and(eq(meeting.groupId, scope.groupId), inArray(meeting.id, [...ids])))
}

/** The soonest meeting of each series that has not ended and was not cancelled. */
export const findNextOfSeries = (db: Db, scopes: Scopes, ids: readonly string[], now: Date) =>
  db
    .selectDistinctOn([meeting.seriesId], { id: meeting.id, groupId: meeting.groupId, seriesId: sql<string>`${meeting.seriesId}` })
    .from(meeting)
    .where(and(within(scopes), inArray(meeting.seriesId, [...ids]), eq(meeting.state, 'SCHEDULED'), sql`${meeting.startsAt} + make_interval(mins => ${meeting.durationMinutes}) > ${now.toISOString()}::timestamptz`))
    .orderBy(meeting.seriesId, meeting.startsAt, meeting.id)

/** When a group met since an instant, and is to meet. */
export const findTimes = (db: Db, scopes: Scopes, since: Date) =>
  db
    .select({ id: meeting.id, groupId: meeting.groupId, seriesId: meeting.seriesId, startsAt: meeting.startsAt, durationMinutes: meeting.durationMinutes })
    .from(meeting)
    .where(and(within(scopes), eq(meeting.state, 'SCHEDULED'), gt(meeting.startsAt, since)))
    .orderBy(asc(meeting.startsAt), asc(meeting.id))

/**
 * Appends one event to the streams of many meetings, in one statement. The group's own stream has told who acts, and let them.
 * Streams are taken in the order of their ids, as by everybody who takes several: two that went crosswise would wait for each other.
 */
export const insertMeetingEvents = async (tx: Db, scope: GroupScope, ids: readonly string[], type: string, at: Date): Promise<void> => {
  if (ids.length === 0) return
  await tx.execute(sql`
    with taken as materialized (
      select id from ${stream} where ${stream.groupId} = ${scope.groupId} and ${inArray(stream.id, [...ids])} order by id for update
    ), next as (
      update ${stream} set seq = ${stream.seq} + 1 from taken where ${stream.id} = taken.id returning ${stream.id}, ${stream.seq}
    )
    insert into ${event} (stream_id, seq, type, data, at) select id, seq, ${type}, jsonb_build_object('meetingId', id), ${at.toISOString()}::timestamptz from next`)
}
