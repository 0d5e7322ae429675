import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { course } from '../schema/agenda.ts'
import { person } from '../schema/auth.ts'
import { duty, turn } from '../schema/duties.ts'
import { stream } from '../schema/events.ts'
import { group, member } from '../schema/groups.ts'
import { invited, mail } from '../schema/mails.ts'
import { notice, noticeCursor, noticeMute, noticeSetting, noticeWatch, pendingChange, toldMeeting } from '../schema/notifications.ts'
import { nomination, paper } from '../schema/papers.ts'
import { meeting, reply, series } from '../schema/scheduling.ts'
import { poll, pollOption } from '../schema/voting.ts'
import type { GroupScope } from '../scope.ts'

/** Whether a member has not muted the group. */
export const hears = sql`not exists (select 1 from ${noticeMute} where ${noticeMute.personId} = ${member.personId} and ${noticeMute.groupId} = ${member.groupId})`

const at = (date: Date) => sql`${date.toISOString()}::timestamptz`

/** Groups in whose streams something was not heard yet, unscoped: for the job that hears. `seq` is null of one that was never heard. */
export const findUnheard = (db: Db, limit: number, except: readonly string[]) =>
  db
    .select({ groupId: group.id, seq: noticeCursor.seq })
    .from(group)
    .innerJoin(stream, eq(stream.id, group.id))
    .leftJoin(noticeCursor, eq(noticeCursor.groupId, group.id))
    .where(and(or(isNull(noticeCursor.seq), gt(stream.seq, noticeCursor.seq)), except.length > 0 ? notInArray(group.id, [...except]) : undefined))
    .limit(limit)

/** Locks the place up to which a group was heard; `isNew` where it never was. */
export const lockCursor = async (tx: Db, { groupId }: GroupScope): Promise<{ seq: number; isNew: boolean }> => {
  const made = await tx.insert(noticeCursor).values({ groupId, seq: 0 }).onConflictDoNothing().returning({ seq: noticeCursor.seq })
  const [row] = await tx.select({ seq: noticeCursor.seq }).from(noticeCursor).where(eq(noticeCursor.groupId, groupId)).for('update')
  return { seq: row?.seq ?? 0, isNew: made.length > 0 }
}

export const updateCursor = async (tx: Db, { groupId }: GroupScope, seq: number) => {
  await tx.update(noticeCursor).set({ seq }).where(eq(noticeCursor.groupId, groupId))
}

/** Notes what changed; what is noted already keeps the time at which it is due. */
export const insertPending = async (tx: Db, { groupId }: GroupScope, changes: readonly { subjectId: string; since: Date; dueAt: Date }[]) => {
  if (changes.length > 0) await tx.insert(pendingChange).values(changes.map((change) => ({ ...change, groupId }))).onConflictDoNothing()
}

export const findDueChanges = (db: Db, now: Date, limit: number, except: readonly string[]) =>
  db
    .select({ subjectId: pendingChange.subjectId, groupId: pendingChange.groupId })
    .from(pendingChange)
    .where(and(lte(pendingChange.dueAt, now), except.length > 0 ? notInArray(pendingChange.subjectId, [...except]) : undefined))
    .orderBy(asc(pendingChange.dueAt))
    .limit(limit)

/** Takes a change that is due; null where another process has it, or had it. */
export const takePending = async (tx: Db, { groupId }: GroupScope, subjectId: string, now: Date) => {
  const [row] = await tx
    .delete(pendingChange)
    .where(and(eq(pendingChange.groupId, groupId), inArray(pendingChange.subjectId, tx.select({ id: pendingChange.subjectId }).from(pendingChange).where(and(eq(pendingChange.subjectId, subjectId), lte(pendingChange.dueAt, now))).for('update', { skipLocked: true }))))
    .returning({ since: pendingChange.since })
  return row ?? null
}

const shown = {
  id: meeting.id,
  groupId: meeting.groupId,
  seriesId: meeting.seriesId,
  title: sql<string>`coalesce(${meeting.title}, ${paper.title}, '')`.as('shown_title'),
  startsAt: meeting.startsAt,
  startLocal: meeting.startLocal,
  zone: meeting.zone,
  durationMinutes: meeting.durationMinutes,
  place: meeting.place,
  link: meeting.link,
  state: meeting.state,
  cancelReason: meeting.cancelReason,
  presenterId: meeting.presenterId,
  scribeId: course.scribeId,
  /** Who does what else. */
  others: sql<{ personId: string; name: string }[]>`coalesce((select jsonb_agg(jsonb_build_object('personId', ${turn.personId}, 'name', ${duty.name}) order by ${duty.createdAt}, ${duty.id}) from ${turn} join ${duty} on ${duty.id} = ${turn.dutyId} and ${duty.kind} = 'OTHER' and ${duty.removedAt} is null where ${turn.meetingId} = ${meeting.id} and ${turn.personId} is not null), '[]'::jsonb)`.as('shown_others'),
}

const meetings = (db: Db) => db.select(shown).from(meeting).leftJoin(paper, eq(paper.id, meeting.paperId)).leftJoin(course, eq(course.meetingId, meeting.id)).$dynamic()
export type ShownMeeting = Awaited<ReturnType<typeof findMeetingsToTell>>[number]

/** The meetings of a group from an instant on that may be told: one by its id, those of a series, or with the group's own id those of all its series; `others` too. All of them without a subject. */
export const findMeetingsToTell = (db: Db, { groupId }: GroupScope, subjectId: string | null, others: readonly string[], from: Date) => {
  const ofSubject = subjectId === groupId ? isNotNull(meeting.seriesId) : or(eq(meeting.id, subjectId ?? groupId), eq(meeting.seriesId, subjectId ?? groupId))
  return meetings(db).where(and(eq(meeting.groupId, groupId), gt(meeting.startsAt, from), subjectId === null ? undefined : or(ofSubject, inArray(meeting.id, [...others]))))
}

export const findMeetingToTell = async (db: Db, { groupId }: GroupScope, id: string) => {
  const [row] = await meetings(db).where(and(eq(meeting.groupId, groupId), eq(meeting.id, id)))
  return row ?? null
}

/** What was told of the group's meetings that begin after an instant, and whether each still is. */
export const findTold = (db: Db, { groupId }: GroupScope, from: Date) =>
  db
    .select({ id: toldMeeting.meetingId, seriesId: toldMeeting.seriesId, facts: toldMeeting.facts, isThere: sql<boolean>`${meeting.id} is not null` })
    .from(toldMeeting)
    .leftJoin(meeting, eq(meeting.id, toldMeeting.meetingId))
    .where(and(eq(toldMeeting.groupId, groupId), or(gt(toldMeeting.startsAt, from), gt(meeting.startsAt, from))))

export const findContinued = async (db: Db, { groupId }: GroupScope, seriesId: string): Promise<string | null> => {
  const [row] = await db.select({ continuesId: series.continuesId }).from(series).where(and(eq(series.groupId, groupId), eq(series.id, seriesId)))
  return row?.continuesId ?? null
}

export const upsertTold = async (tx: Db, { groupId }: GroupScope, rows: readonly { id: string; seriesId: string | null; facts: { startsAt: string } }[]) => {
  if (rows.length === 0) return
  const values = rows.map(({ id, seriesId, facts }) => ({ meetingId: id, groupId, seriesId, startsAt: new Date(facts.startsAt), facts: facts as Record<string, unknown> }))
  await tx
    .insert(toldMeeting)
    .values(values)
    .onConflictDoUpdate({ target: toldMeeting.meetingId, set: { seriesId: sql`excluded.series_id`, startsAt: sql`excluded.starts_at`, facts: sql`excluded.facts` } })
}

export const deleteTold = async (tx: Db, { groupId }: GroupScope, ids: readonly string[]) => {
  if (ids.length > 0) await tx.delete(toldMeeting).where(and(eq(toldMeeting.groupId, groupId), inArray(toldMeeting.meetingId, [...ids])))
}

const setting = {
  // First, as by the first of these the whole is taken for missing or not.
  personId: noticeSetting.personId,
  reminderLeads: noticeSetting.reminderLeads,
  dutyLeads: noticeSetting.dutyLeads,
  invitations: noticeSetting.invitations,
  hidden: noticeSetting.hidden,
  scheduledMail: noticeSetting.scheduledMail,
  changesMail: noticeSetting.changesMail,
  remindersMail: noticeSetting.remindersMail,
  dutiesMail: noticeSetting.dutiesMail,
  pollsMail: noticeSetting.pollsMail,
}

/** The members of a group who want to hear of it, how, and what they answered to the meetings in question: yes or maybe to one of them counts for all. */
export const findAudience = (db: Db, { groupId }: GroupScope, meetingIds: readonly string[]) =>
  db
    .select({
      personId: member.personId,
      role: member.role,
      setting,
      answer: sql<'YES' | 'NO' | 'MAYBE' | null>`(select ${reply.answer} from ${reply} where ${reply.personId} = ${member.personId} and ${reply.meetingId} = any(${sql.param(`{${meetingIds.join(',')}}`)}::uuid[]) order by ${reply.answer} = 'NO', ${reply.answer} = 'MAYBE' limit 1)`,
    })
    .from(member)
    .leftJoin(noticeSetting, eq(noticeSetting.personId, member.personId))
    .where(and(eq(member.groupId, groupId), hears))

/** The members who nominated what stood in a poll, with each of these papers and whether it was chosen, and how they want to hear of it. */
export const findNominators = (db: Db, { groupId }: GroupScope, pollId: string) =>
  db
    .select({ personId: member.personId, pollTitle: poll.title, title: paper.title, isChosen: sql<boolean>`${pollOption.seat} is not null`, setting })
    .from(poll)
    .innerJoin(pollOption, eq(pollOption.pollId, poll.id))
    .innerJoin(nomination, eq(nomination.id, pollOption.nominationId))
    .innerJoin(paper, eq(paper.id, nomination.paperId))
    .innerJoin(member, and(eq(member.groupId, poll.groupId), eq(member.personId, nomination.nominatedById)))
    .leftJoin(noticeSetting, eq(noticeSetting.personId, member.personId))
    .where(and(eq(poll.groupId, groupId), eq(poll.id, pollId), eq(poll.state, 'CLOSED'), hears))
    .orderBy(asc(pollOption.seat), asc(pollOption.position))

/** What somebody is called, who may have left. Unscoped: names are of people, not of groups. */
export const findNameOf = async (db: Db, personId: string): Promise<string | null> => (await db.select({ name: person.name }).from(person).where(eq(person.id, personId)))[0]?.name ?? null

/** Who was sent invitations to these meetings. */
export const findInvited = (db: Db, { groupId }: GroupScope, meetingIds: readonly string[]) =>
  db.select({ meetingId: invited.meetingId, personId: invited.personId, kept: invited.kept }).from(invited).where(and(eq(invited.groupId, groupId), inArray(invited.meetingId, [...meetingIds])))

/** Takes the instant up to which what nears was looked for; null the first time, and while another process has it. */
export const takeWatch = async (tx: Db, now: Date): Promise<Date | null> => {
  const [row] = await tx.select({ at: noticeWatch.at }).from(noticeWatch).where(eq(noticeWatch.id, 1)).for('update', { skipLocked: true })
  if (!row) await tx.insert(noticeWatch).values({ id: 1, at: now }).onConflictDoNothing()
  return row?.at ?? null
}

export const updateWatch = async (tx: Db, at: Date) => {
  await tx.update(noticeWatch).set({ at }).where(eq(noticeWatch.id, 1))
}

/**
 * The meetings that come within so many minutes of a member's wish between two instants, with each member, what they
 * chose and how they stand to it; unscoped, for the job that reminds. Whoever said no is reminded of nothing, but of a duty.
 * A duty that somebody came to later than they wished to be told of it is found until they were told.
 */
export const findNearing = async (db: Db, after: Date, until: Date, furthest: number, quiet: { reminderLeads: readonly number[]; dutyLeads: readonly number[] }) => {
  const list = (minutes: readonly number[]) => sql`${`{${minutes.join(',')}}`}::int[]`
  const wishedAt = sql`${meeting.startsAt} - make_interval(mins => lead.minutes)`
  const hasDuty = sql`(${meeting.presenterId} = ${member.personId} or ${course.scribeId} = ${member.personId} or exists (select 1 from ${turn} where ${turn.meetingId} = ${meeting.id} and ${turn.personId} = ${member.personId}))`
  const knows = sql`exists (select 1 from ${notice} where ${notice.meetingId} = ${meeting.id} and ${notice.personId} = ${member.personId} and (${notice.kind} = 'DUTY_NEARS' or (${notice.kind} = 'MEETING_NEARS' and ${notice.facts} -> 'duties' <> '[]')))`
  const isNear = sql`${wishedAt} <= ${at(until)} and (${wishedAt} > ${at(after)} or (lead.is_duty and ${hasDuty} and not ${knows}))`
  const leads = sql`lateral (
    select false as is_duty, unnest(coalesce(${noticeSetting.reminderLeads}, ${list(quiet.reminderLeads)})) as minutes
    union all select true, unnest(coalesce(${noticeSetting.dutyLeads}, ${list(quiet.dutyLeads)}))) as lead`
  return db
    .select({ ...shown, personId: member.personId, setting, answer: reply.answer, minutes: sql<number>`lead.minutes`, isDuty: sql<boolean>`lead.is_duty` })
    .from(meeting)
    .innerJoin(member, eq(member.groupId, meeting.groupId))
    .leftJoin(paper, eq(paper.id, meeting.paperId))
    .leftJoin(course, eq(course.meetingId, meeting.id))
    .leftJoin(reply, and(eq(reply.meetingId, meeting.id), eq(reply.personId, member.personId)))
    .leftJoin(noticeSetting, eq(noticeSetting.personId, member.personId))
    .crossJoin(leads)
    .where(and(eq(meeting.state, 'SCHEDULED'), gt(meeting.startsAt, until), lte(meeting.startsAt, sql`${at(until)} + make_interval(mins => ${furthest})`), hears, isNear))
}

/** Members who want invitations and were mailed none to a meeting that was told; of a series, to one that begins before an instant. Unscoped, for the same job. */
export const findUninvited = (db: Db, now: Date, until: Date, limit: number, except: readonly string[]) =>
  db
    .select({ ...shown, personId: member.personId })
    .from(meeting)
    .innerJoin(member, eq(member.groupId, meeting.groupId))
    .innerJoin(noticeSetting, and(eq(noticeSetting.personId, member.personId), eq(noticeSetting.invitations, true)))
    // Of what is new the message of its making invites.
    .innerJoin(toldMeeting, eq(toldMeeting.meetingId, meeting.id))
    .leftJoin(paper, eq(paper.id, meeting.paperId))
    .leftJoin(course, eq(course.meetingId, meeting.id))
    .where(
      and(
        eq(meeting.state, 'SCHEDULED'),
        gt(meeting.startsAt, now),
        or(isNull(meeting.seriesId), lt(meeting.startsAt, until)),
        except.length > 0 ? notInArray(meeting.groupId, [...except]) : undefined,
        hears,
        sql`not exists (select 1 from ${invited} where ${invited.personId} = ${member.personId} and ${invited.meetingId} = ${meeting.id})`,
        sql`not exists (select 1 from ${notice} join ${mail} on ${mail.noticeId} = ${notice.id} where ${notice.personId} = ${member.personId} and ${notice.meetingId} = ${meeting.id} and ${mail.method} is not null)`,
      ),
    )
    .limit(limit)

export type NewNotice = Omit<typeof notice.$inferInsert, 'groupId'> & { mail: { method: 'REQUEST' | 'CANCEL' | null; tryAt: Date } | null }

/** Writes notices, and the mails that are to be sent of them. Whatever a person was told under the same key is left out; answers who was told something new in the app, and whether a mail waits. */
export const insertNotices = async (tx: Db, { groupId }: GroupScope, rows: readonly NewNotice[]): Promise<{ told: string[]; mails: number }> => {
  const all = { told: [] as string[], mails: 0 }
  // A statement takes 65,535 values.
  for (let from = 0; from < rows.length; from += 1000) {
    const some = rows.slice(from, from + 1000)
    const made = await tx
      .insert(notice)
      .values(some.map(({ mail: _, ...row }) => ({ ...row, groupId })))
      .onConflictDoNothing()
      .returning({ id: notice.id, personId: notice.personId, isShown: notice.isShown })
    const ids = new Set(made.map(({ id }) => id))
    const mails = some.flatMap(({ id, mail: wanted }) => (wanted && ids.has(id) ? [{ noticeId: id, ...wanted }] : []))
    if (mails.length > 0) await tx.insert(mail).values(mails)
    all.told.push(...made.flatMap(({ isShown, personId }) => (isShown ? [personId] : [])))
    all.mails += mails.length
  }
  return all
}
