import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
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

export const findStreams = (db: Db, ids: readonly string[]) =>
  db
    .select({ id: stream.id, seq: stream.seq, trimmedSeq: stream.trimmedSeq })
    .from(stream)
    .where(inArray(stream.id, [...ids]))
