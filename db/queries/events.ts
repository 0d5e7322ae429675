import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { event, stream } from '../schema/events.ts'
import type { GroupScope } from '../scope.ts'

export type StoredEvent = { seq: number; type: string; data: Record<string, unknown>; at: Date }

export const insertStream = async (tx: Db, scope: GroupScope, id: string) => {
  await tx.insert(stream).values({ id, groupId: scope.groupId })
}

/** Appends one event: takes the stream's row lock, so `seq` has no gaps and commits in order. Answers its seq. */
export const insertEvent = async (tx: Db, scope: GroupScope, streamId: string, type: string, data: Record<string, unknown>, at: Date): Promise<number> => {
  const [row] = await tx.execute<{ seq: string }>(sql`
    with next as (
      update ${stream} set seq = ${stream.seq} + 1 where ${stream.id} = ${streamId} and ${stream.groupId} = ${scope.groupId} returning id, seq
    )
    insert into ${event} (stream_id, seq, type, data, at) select id, seq, ${type}, ${JSON.stringify(data)}::jsonb, ${at.toISOString()} from next returning seq`)
  if (!row) throw new Error(`There is no stream ${streamId} in this group.`)
  return Number(row.seq)
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
