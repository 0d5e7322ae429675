import { and, asc, count, desc, eq, gt, gte, inArray, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import { type Db, inGroup, isAnyOf, statement } from '../client.ts'
import { person } from '../schema/auth.ts'
import { stream } from '../schema/events.ts'
import { group, member } from '../schema/groups.ts'
import { paper } from '../schema/papers.ts'
import { paperColumns } from './papers.ts'
import { meeting, reply, series } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

type Page = { first: number; after: { key: string; id: string } | null }
export type When = 'UPCOMING' | 'PAST'
export type MeetingPlan = Pick<
  typeof meeting.$inferInsert,
  'paperId' | 'title' | 'startsAt' | 'startLocal' | 'zone' | 'durationMinutes' | 'place' | 'link' | 'note' | 'presenterId'
>
export type Answer = (typeof reply.$inferSelect)['answer']

const columns = {
  id: meeting.id,
  groupId: meeting.groupId,
  paperId: meeting.paperId,
  title: sql<string>`coalesce(${meeting.title}, ${paper.title}, '')`.as('shown_title'),
  startsAt: meeting.startsAt,
  startLocal: meeting.startLocal,
  zone: meeting.zone,
  durationMinutes: meeting.durationMinutes,
  place: meeting.place,
  link: meeting.link,
  note: meeting.note,
  presenterId: meeting.presenterId,
  state: meeting.state,
  cancelReason: meeting.cancelReason,
  version: meeting.version,
  seriesId: meeting.seriesId,
  originalLocal: meeting.originalLocal,
  ownFields: meeting.ownFields,
  changedAt: meeting.changedAt,
  seq: stream.seq,
}

const meetings = (db: Db) =>
  db.select(columns).from(meeting).innerJoin(stream, eq(stream.id, meeting.id)).leftJoin(paper, eq(paper.id, meeting.paperId)).$dynamic()

const within = (scopes: readonly GroupScope[]) =>
  inArray(
    meeting.groupId,
    scopes.map((scope) => scope.groupId),
  )

/** The one unscoped look-up of a meeting: the id of its group and nothing else. */
export const findGroupIdOfMeeting = inGroup(async (db, id) => {
  const [row] = await db.select({ groupId: meeting.groupId }).from(meeting).where(eq(meeting.id, id))
  return row?.groupId ?? null
})

/** With their papers, which whoever asks for a meeting nearly always shows. */
export const findMeetings = (db: Db, scopes: readonly GroupScope[], ids: readonly string[]) => meetingsById(db, { groupIds: scopes.map((scope) => scope.groupId), ids })

const meetingsById = statement((db) =>
  db
    .select({ ...columns, paper: paperColumns })
    .from(meeting)
    .innerJoin(stream, eq(stream.id, meeting.id))
    .leftJoin(paper, eq(paper.id, meeting.paperId))
    .where(and(isAnyOf(meeting.groupId, 'groupIds'), isAnyOf(meeting.id, 'ids'))),
)

export type MeetingRow = Awaited<ReturnType<typeof findMeetingsOfGroups>>[number]

/** Whether a meeting has ended, by the longest that one may take first, which an index answers. */
const inTime = (when: When, now: Date): SQL | undefined => {
  const endsAt = sql`${meeting.startsAt} + make_interval(mins => ${meeting.durationMinutes})`
  const dayBefore = new Date(now.getTime() - 1440 * 60_000)
  return when === 'UPCOMING' ? and(gt(meeting.startsAt, dayBefore), gt(endsAt, sql`${now.toISOString()}::timestamptz`)) : lte(endsAt, sql`${now.toISOString()}::timestamptz`)
}

/** Which meetings of a group are asked for: seen from now, and between two instants. */
export type Span = { when: When | null; from: Date | null; until: Date | null }

const inSpan = ({ when, from, until }: Span, now: Date) => and(when ? inTime(when, now) : undefined, from ? gte(meeting.startsAt, from) : undefined, until ? lt(meeting.startsAt, until) : undefined)

/** A page for each group: upcoming ones soonest first, past ones latest first, others in the order of time. */
export const findMeetingsOfGroups = async (db: Db, scopes: readonly GroupScope[], span: Span, now: Date, page: Page) => {
  const { when } = span
  const [order, after] = when === 'PAST' ? [desc, sql`<`] : [asc, sql`>`]
  const from = page.after && sql`(${meeting.startsAt}, ${meeting.id}) ${after} (${page.after.key}::timestamptz, ${page.after.id}::uuid)`
  const parent = db
    .select({ groupId: group.id })
    .from(group)
    .where(
      inArray(
        group.id,
        scopes.map((scope) => scope.groupId),
      ),
    )
    .as('parent')
  const below = meetings(db)
    .where(and(eq(meeting.groupId, parent.groupId), inSpan(span, now), from ?? undefined))
    .orderBy(order(meeting.startsAt), order(meeting.id))
    .limit(page.first + 1)
    .as('below')
  const rows = await db.select().from(parent).crossJoinLateral(below).orderBy(order(below.startsAt), order(below.id))
  return rows.map((row) => row.below)
}

export const countMeetingsOfGroups = (db: Db, scopes: readonly GroupScope[], span: Span, now: Date) =>
  db
    .select({ id: meeting.groupId, count: count() })
    .from(meeting)
    .where(and(within(scopes), inSpan(span, now)))
    .groupBy(meeting.groupId)

/** The soonest meeting of each group that has not ended and was not cancelled. */
export const findNextMeetings = async (db: Db, scopes: readonly GroupScope[], now: Date) => {
  const rows = await db
    .selectDistinctOn([meeting.groupId], columns)
    .from(meeting)
    .innerJoin(stream, eq(stream.id, meeting.id))
    .leftJoin(paper, eq(paper.id, meeting.paperId))
    .where(and(within(scopes), eq(meeting.state, 'SCHEDULED'), inTime('UPCOMING', now)))
    .orderBy(meeting.groupId, meeting.startsAt, meeting.id)
  return rows
}

/** A page for each paper, in the order of time. */
export const findMeetingsOfPapers = async (db: Db, scopes: readonly GroupScope[], paperIds: readonly string[], page: Page) => {
  const from = page.after && sql`(${meeting.startsAt}, ${meeting.id}) > (${page.after.key}::timestamptz, ${page.after.id}::uuid)`
  const parent = db
    .select({ paperId: paper.id })
    .from(paper)
    .where(inArray(paper.id, [...paperIds]))
    .as('parent')
  const below = meetings(db)
    .where(and(within(scopes), eq(meeting.paperId, parent.paperId), from ?? undefined))
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
    .limit(page.first + 1)
    .as('below')
  const rows = await db.select().from(parent).crossJoinLateral(below).orderBy(asc(below.startsAt), asc(below.id))
  return rows.map((row) => row.below)
}

export const countMeetingsOfPapers = (db: Db, scopes: readonly GroupScope[], paperIds: readonly string[]) =>
  db
    .select({ id: meeting.paperId, count: count() })
    .from(meeting)
    .where(and(within(scopes), inArray(meeting.paperId, [...paperIds])))
    .groupBy(meeting.paperId)

export const insertMeeting = async (tx: Db, scope: GroupScope, id: string, plan: MeetingPlan, now: Date): Promise<void> => {
  await tx.insert(meeting).values({ ...plan, id, groupId: scope.groupId, createdAt: now, changedAt: now })
}

/** The meeting itself, kept as it is until the transaction ends. */
export const lockMeeting = async (tx: Db, scope: GroupScope, id: string) => {
  const [row] = await tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.groupId, scope.groupId), eq(meeting.id, id)))
    .for('no key update')
  return row ?? null
}

export const updateMeeting = async (tx: Db, scope: GroupScope, id: string, change: Partial<typeof meeting.$inferInsert>, now: Date) => {
  await tx
    .update(meeting)
    .set({ ...change, version: sql`${meeting.version} + 1`, changedAt: now })
    .where(and(eq(meeting.groupId, scope.groupId), eq(meeting.id, id)))
}

/** What a series gives its meetings. */
export const findDefaults = async (tx: Db, scope: GroupScope, seriesId: string) => {
  const [row] = await tx
    .select({ startLocal: series.startLocal, zone: series.zone, title: series.title, durationMinutes: series.durationMinutes, place: series.place, link: series.link, note: series.note, slots: series.slots })
    .from(series)
    .where(and(eq(series.groupId, scope.groupId), eq(series.id, seriesId)))
  return row ?? null
}

/** Meetings ahead with what their start was made of, a batch after an id, unscoped: for the job that keeps them true to their zones. */
export const findMeetingsAhead = (db: Db, now: Date, after: string, limit: number) =>
  db
    .select({ id: meeting.id, groupId: meeting.groupId, startsAt: meeting.startsAt, startLocal: meeting.startLocal, zone: meeting.zone })
    .from(meeting)
    .where(and(eq(meeting.state, 'SCHEDULED'), gt(meeting.startsAt, now), gt(meeting.id, after)))
    .orderBy(asc(meeting.id))
    .limit(limit)

export const hasPaper = async (tx: Db, scope: GroupScope, id: string): Promise<boolean> => {
  const [row] = await tx
    .select({ id: paper.id })
    .from(paper)
    .where(and(eq(paper.groupId, scope.groupId), eq(paper.id, id)))
  return row !== undefined
}

/** Whether somebody is a member; they cannot leave before the transaction ends. */
export const lockMembership = async (tx: Db, scope: GroupScope, personId: string): Promise<boolean> => {
  const [row] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.groupId, scope.groupId), eq(member.personId, personId)))
    .for('share')
  return row !== undefined
}

/** Writes an answer. False where the same answer stood already. */
export const upsertReply = async (tx: Db, scope: GroupScope, meetingId: string, answer: Answer, at: Date): Promise<boolean> => {
  const rows = await tx
    .insert(reply)
    .values({ meetingId, personId: scope.viewerId as string, answer, repliedAt: at })
    .onConflictDoUpdate({ target: [reply.meetingId, reply.personId], set: { answer, repliedAt: at }, setWhere: ne(reply.answer, answer) })
    .returning({ answer: reply.answer })
  return rows.length > 0
}

const replies = (db: Db, scopes: readonly GroupScope[]) =>
  db
    .select({
      id: reply.personId,
      meetingId: reply.meetingId,
      answer: reply.answer,
      repliedAt: reply.repliedAt,
      person: { id: person.id, name: person.name },
    })
    .from(reply)
    .innerJoin(meeting, and(eq(meeting.id, reply.meetingId), within(scopes)))
    .innerJoin(person, eq(person.id, reply.personId))
    .$dynamic()

/** The answers of some people to some meetings. */
export const findReplies = (db: Db, scopes: readonly GroupScope[], keys: readonly { id: string; personId: string }[]) =>
  replies(db, scopes).where(or(...keys.map((key) => and(eq(reply.meetingId, key.id), eq(reply.personId, key.personId)))))

/** A page of answers to each meeting, in the order in which they were given. */
export const findRepliesOfMeetings = async (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[], page: Page) => {
  const from = page.after && sql`(${reply.repliedAt}, ${reply.personId}) > (${page.after.key}::timestamptz, ${page.after.id}::uuid)`
  const parent = db
    .select({ meetingId: meeting.id })
    .from(meeting)
    .where(and(within(scopes), inArray(meeting.id, [...meetingIds])))
    .as('parent')
  const below = db
    .select({ meetingId: reply.meetingId, personId: reply.personId, answer: reply.answer, repliedAt: reply.repliedAt })
    .from(reply)
    .where(and(eq(reply.meetingId, parent.meetingId), from ?? undefined))
    .orderBy(asc(reply.repliedAt), asc(reply.personId))
    .limit(page.first + 1)
    .as('below')
  return db
    .select({ id: below.personId, meetingId: below.meetingId, answer: below.answer, repliedAt: below.repliedAt, person: { id: person.id, name: person.name } })
    .from(parent)
    .crossJoinLateral(below)
    .innerJoin(person, eq(person.id, below.personId))
    .orderBy(asc(below.repliedAt), asc(below.personId))
}

export const countReplies = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]) =>
  db
    .select({ id: reply.meetingId, answer: reply.answer, count: count() })
    .from(reply)
    .innerJoin(meeting, and(eq(meeting.id, reply.meetingId), within(scopes)))
    .where(inArray(reply.meetingId, [...meetingIds]))
    .groupBy(reply.meetingId, reply.answer)
