import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Db, statement } from '../client.ts'
import { event, stream } from '../schema/events.ts'
import { member } from '../schema/groups.ts'
import type { GroupScope } from '../scope.ts'

export type StoredEvent = { seq: number; type: string; data: Record<string, unknown>; at: Date }

export const insertStream = async (tx: Db, scope: GroupScope, id: string) => {
  await tx.insert(stream).values({ id, groupId: scope.groupId })
}

/**
 * Appends one event: takes the stream's row lock, so `seq` has no gaps and commits in order. Answers its seq, or null where
 * the member who acts was removed since that was decided: the lock on their membership makes a removal wait for this
 * transaction, or this one see the removal.
 */
export const insertEvent = async (tx: Db, scope: GroupScope, streamId: string, type: string, data: Record<string, unknown>, at: Date): Promise<number | null> => {
  const [row] = await tx.execute<{ seq: string | null }>(sql`
    with actor as materialized (
      select 1 from ${member} where ${member.groupId} = ${scope.groupId} and ${member.personId} = ${scope.viewerId ?? null} for share
    ), next as (
      update ${stream} set seq = ${stream.seq} + 1
      where ${stream.id} = ${streamId} and ${stream.groupId} = ${scope.groupId} and (${!scope.role} or exists (select from actor))
      returning id, seq
    ), entry as (
      insert into ${event} (stream_id, seq, type, data, at) select id, seq, ${type}, ${JSON.stringify(data)}::jsonb, ${at.toISOString()} from next returning seq
    )
    select (select seq from entry) as seq from ${stream} where ${stream.id} = ${streamId} and ${stream.groupId} = ${scope.groupId}`)
  if (!row) throw new Error(`There is no stream ${streamId} in this group.`)
  return row.seq === null ? null : Number(row.seq)
}

/** Events of a stream after `after`, in order. Unscoped: rights are decided per event by whoever hands them on. */
export const findEvents = (db: Db, streamId: string, after: number, limit: number): Promise<StoredEvent[]> =>
  db
    .select({ seq: event.seq, type: event.type, data: event.data, at: event.at })
    .from(event)
    .where(and(eq(event.streamId, streamId), gt(event.seq, after)))
    .orderBy(asc(event.seq))
    .limit(limit)

/** What one look at a stream finds: where it stands, where its group's own stream stands, and the events after `after`. */
export type News = { seq: number; trimmedSeq: number; groupId: string; groupSeq: number; events: StoredEvent[] }

/** One statement, so that no event is seen without the change of rights that was committed before it. Null where there is no such stream. */
export const findNews = async (db: Db, streamId: string, after: number, limit: number): Promise<News | null> => {
  const rows = await news(db, { streamId, after, limit })
  const [first] = rows
  return first ? { ...first.stream, events: rows.flatMap((row) => row.event ?? []) } : null
}

const news = statement((db) => {
  const ofGroup = alias(stream, 'of_group')
  return db
    .select({
      stream: { seq: stream.seq, trimmedSeq: stream.trimmedSeq, groupId: stream.groupId, groupSeq: ofGroup.seq },
      event: { seq: event.seq, type: event.type, data: event.data, at: event.at },
    })
    .from(stream)
    .innerJoin(ofGroup, eq(ofGroup.id, stream.groupId))
    .leftJoin(event, and(eq(event.streamId, stream.id), gt(event.seq, sql.placeholder('after'))))
    .where(eq(stream.id, sql.placeholder('streamId')))
    .orderBy(asc(event.seq))
    .limit(sql.placeholder('limit'))
})

/**
 * Forgets events that happened before an instant, of each stream from its beginning on, and notes how far, in one
 * statement: whoever asks for one of them is told to begin afresh. Answers how many went.
 */
export const deleteEventsBefore = async (db: Db, before: Date): Promise<number> => {
  const [row] = await db.execute<{ gone: number }>(sql`
    with old as (
      select stream_id, max(seq) as seq from ${event} where at < ${before.toISOString()}::timestamptz group by stream_id
    ), trimmed as (
      update ${stream} set trimmed_seq = greatest(trimmed_seq, old.seq) from old where ${stream}.id = old.stream_id
    ), gone as (
      delete from ${event} using old where ${event}.stream_id = old.stream_id and ${event}.seq <= old.seq returning 1
    )
    select count(*)::int as gone from gone`)
  return row?.gone ?? 0
}

export const findStreams = (db: Db, ids: readonly string[]) =>
  db
    .select({ id: stream.id, seq: stream.seq, trimmedSeq: stream.trimmedSeq })
    .from(stream)
    .where(inArray(stream.id, [...ids]))
