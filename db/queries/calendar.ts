import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Db, isAnyOf, statement } from '../client.ts'
import { course } from '../schema/agenda.ts'
import { person } from '../schema/auth.ts'
import { feed } from '../schema/calendar.ts'
import { event, stream } from '../schema/events.ts'
import { group, member } from '../schema/groups.ts'
import { paper } from '../schema/papers.ts'
import { exception, groupBreak, meeting, reply, series } from '../schema/scheduling.ts'
import type { GroupScope, PersonScope } from '../scope.ts'

export type FeedRow = Omit<typeof feed.$inferSelect, 'tokenHash'>
export type FeedPlan = Pick<FeedRow, 'alarmMinutes' | 'meetings' | 'showsCancelled' | 'showsDuties'>

const columns = {
  id: feed.id,
  personId: feed.personId,
  groupId: feed.groupId,
  alarmMinutes: feed.alarmMinutes,
  meetings: feed.meetings,
  showsCancelled: feed.showsCancelled,
  showsDuties: feed.showsDuties,
  createdAt: feed.createdAt,
  changedAt: feed.changedAt,
}

/**
 * What the holder of a token reads, unscoped, as the token is the proof: the address itself with each of its groups where its
 * owner is a member now, how far the stream of that has come, and when.
 */
export const findFeedByToken = (db: Db, tokenHash: string) => byToken(db, { tokenHash })

const byToken = statement((db) =>
  db
    .select({ ...columns, memberOf: member.groupId, role: member.role, slug: group.slug, name: group.name, seq: stream.seq, at: event.at })
    .from(feed)
    .leftJoin(member, and(eq(member.personId, feed.personId), or(isNull(feed.groupId), eq(member.groupId, feed.groupId))))
    .leftJoin(group, eq(group.id, member.groupId))
    .leftJoin(stream, eq(stream.id, group.id))
    .leftJoin(event, and(eq(event.streamId, stream.id), eq(event.seq, stream.seq)))
    .where(eq(feed.tokenHash, sql.placeholder('tokenHash')))
    .orderBy(asc(member.joinedAt), asc(member.id)),
)

export type FeedFound = Awaited<ReturnType<typeof findFeedByToken>>[number]

/** The addresses of somebody, theirs to know: of some groups, and with null among them the one of all groups. */
export const findFeeds = (db: Db, by: PersonScope, groupIds: readonly (string | null)[]): Promise<FeedRow[]> => {
  const ids = groupIds.filter((id) => id !== null)
  return db
    .select(columns)
    .from(feed)
    .where(and(eq(feed.personId, by.viewerId), or(ids.length > 0 ? inArray(feed.groupId, ids) : undefined, groupIds.includes(null) ? isNull(feed.groupId) : undefined)))
}

/** Breaks on feed_unique where there is one already, and on feed_member for somebody who has just left. */
export const insertFeed = async (tx: Db, by: PersonScope, row: FeedPlan & { id: string; groupId: string | null; tokenHash: string }, now: Date): Promise<FeedRow> => {
  const [made] = await tx
    .insert(feed)
    .values({ ...row, personId: by.viewerId, createdAt: now, changedAt: now })
    .returning(columns)
  return made as FeedRow
}

const own = (by: PersonScope, id: string) => and(eq(feed.personId, by.viewerId), eq(feed.id, id))

/** Null for one that is not theirs. */
export const updateFeed = async (tx: Db, by: PersonScope, id: string, change: Partial<FeedPlan & { tokenHash: string }>, now: Date): Promise<FeedRow | null> => {
  const [row] = await tx
    .update(feed)
    .set({ ...change, changedAt: now })
    .where(own(by, id))
    .returning(columns)
  return row ?? null
}

export const deleteFeed = async (tx: Db, by: PersonScope, id: string): Promise<FeedRow | null> => {
  const [row] = await tx.delete(feed).where(own(by, id)).returning(columns)
  return row ?? null
}

const idsOf = (scopes: readonly GroupScope[]) => scopes.map((scope) => scope.groupId)
const wall = (column: typeof meeting.originalLocal | typeof series.startLocal | typeof exception.originalLocal) => sql<string>`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`
const presenter = alias(person, 'presenter')

const meetingColumns = {
  id: meeting.id,
  groupId: meeting.groupId,
  seriesId: meeting.seriesId,
  originalLocal: sql<string | null>`to_char(${meeting.originalLocal}, 'YYYY-MM-DD"T"HH24:MI')`,
  title: meeting.title,
  paperTitle: paper.title,
  paperAuthors: paper.authors,
  presenterId: meeting.presenterId,
  presenterName: presenter.name,
  scribeId: course.scribeId,
  startsAt: meeting.startsAt,
  zone: meeting.zone,
  durationMinutes: meeting.durationMinutes,
  place: meeting.place,
  link: meeting.link,
  note: meeting.note,
  state: meeting.state,
  cancelReason: meeting.cancelReason,
  version: meeting.version,
  changedAt: meeting.changedAt,
  answer: reply.answer,
}

const meetingsOf = (db: Db) =>
  db
    .select(meetingColumns)
    .from(meeting)
    .leftJoin(paper, eq(paper.id, meeting.paperId))
    .leftJoin(presenter, eq(presenter.id, meeting.presenterId))
    .leftJoin(course, eq(course.meetingId, meeting.id))
    .leftJoin(reply, and(eq(reply.meetingId, meeting.id), eq(reply.personId, sql.placeholder('readerId'))))

const since = statement((db) =>
  meetingsOf(db)
    .where(and(isAnyOf(meeting.groupId, 'groupIds'), gte(meeting.startsAt, sql.placeholder('since'))))
    .orderBy(asc(meeting.startsAt), asc(meeting.id)),
)
const byId = statement((db) => meetingsOf(db).where(and(eq(meeting.groupId, sql.placeholder('groupId')), eq(meeting.id, sql.placeholder('id')))))

/** The meetings of some groups since an instant, with what a calendar shows of them and what a reader answered, if one is named. */
export const findCalendarMeetings = (db: Db, scopes: readonly GroupScope[], readerId: string | null, from: Date) => since(db, { groupIds: idsOf(scopes), readerId, since: from.toISOString() })

export const findCalendarMeeting = async (db: Db, scope: GroupScope, id: string) => (await byId(db, { groupId: scope.groupId, id, readerId: null }))[0] ?? null

export const findCalendarSeries = (db: Db, scopes: readonly GroupScope[]) => seriesOf(db, { groupIds: idsOf(scopes) })

const seriesOf = statement((db) =>
  db
    .select({
      id: series.id,
      groupId: series.groupId,
      title: series.title,
      startLocal: wall(series.startLocal),
      zone: series.zone,
      rule: series.rule,
      durationMinutes: series.durationMinutes,
      place: series.place,
      link: series.link,
      note: series.note,
      isTurning: sql<boolean>`${series.slots} is not null`,
      version: series.version,
      madeUntil: series.madeUntil,
      changedAt: series.changedAt,
      exceptions: sql<string[]>`array(select ${wall(exception.originalLocal)} from ${exception} where ${exception.seriesId} = ${series.id} order by ${exception.originalLocal})`,
    })
    .from(series)
    .where(isAnyOf(series.groupId, 'groupIds'))
    .orderBy(asc(series.createdAt), asc(series.id)),
)

export const findCalendarBreaks = (db: Db, scopes: readonly GroupScope[]) => breaksOf(db, { groupIds: idsOf(scopes) })

const breaksOf = statement((db) =>
  db
    .select({ groupId: groupBreak.groupId, firstDay: groupBreak.firstDay, lastDay: groupBreak.lastDay })
    .from(groupBreak)
    .where(isAnyOf(groupBreak.groupId, 'groupIds'))
    .orderBy(asc(groupBreak.firstDay), asc(groupBreak.id)),
)
