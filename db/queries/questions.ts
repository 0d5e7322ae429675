import { and, asc, count, desc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../client.ts'
import { person } from '../schema/auth.ts'
import { minutes } from '../schema/minutes.ts'
import { passedOn, question, questionVote } from '../schema/questions.ts'
import { meeting } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

export type QuestionState = (typeof question.$inferSelect)['state']

const groupsOf = (scopes: readonly GroupScope[]) => scopes.map((scope) => scope.groupId)

/** Who asked an anonymous question is read here by nobody: only `findAskedBy` says of one person whether they did. */
const columns = {
  id: question.id,
  groupId: question.groupId,
  meetingId: question.meetingId,
  paperId: question.paperId,
  body: question.body,
  isAnonymous: question.isAnonymous,
  askedBy: { id: person.id, name: person.name },
  state: question.state,
  answerId: question.answerId,
  askedAt: question.askedAt,
  settledAt: question.settledAt,
  version: question.version,
  /** Whether approved minutes say what became of it. */
  isRecorded: sql<boolean>`(${question.state} <> 'OPEN' and exists (select from ${minutes} m where m.meeting_id = ${question.meetingId} and m.approved_at >= ${question.settledAt}))`.as('is_recorded'),
  votes: sql<number>`(select count(*)::int from ${questionVote} v where v.question_id = ${question.id})`.as('votes'),
}

const isAsker = and(eq(person.id, question.askedById), eq(question.isAnonymous, false))
const questions = (db: Db) => db.select(columns).from(question).leftJoin(person, isAsker).$dynamic()

/** The one unscoped look-up of a question: the id of its group and nothing else. */
export const findGroupIdOfQuestion = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.select({ groupId: question.groupId }).from(question).where(eq(question.id, id))
  return row?.groupId ?? null
}

export const findQuestions = (db: Db, scopes: readonly GroupScope[], ids: readonly string[]) =>
  questions(db).where(and(inArray(question.groupId, groupsOf(scopes)), inArray(question.id, [...ids])))

export type QuestionRow = Awaited<ReturnType<typeof findQuestions>>[number]

export const findQuestion = async (db: Db, scope: GroupScope, id: string): Promise<QuestionRow | null> => (await findQuestions(db, [scope], [id]))[0] ?? null

/** The questions of some meetings: most votes first, then as they were asked. */
export const findQuestionsOfMeetings = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]): Promise<QuestionRow[]> =>
  questions(db)
    .where(and(inArray(question.groupId, groupsOf(scopes)), inArray(question.meetingId, [...meetingIds])))
    .orderBy(desc(sql`votes`), asc(question.askedAt), asc(question.id))

/** How many parked questions of earlier meetings a meeting shows. */
const shownParked = 50

/** What earlier meetings of the group parked and nobody took up since: those about the meeting's own paper first, then the latest. */
export const findParkedForMeetings = async (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]): Promise<{ forMeetingId: string; groupId: string; id: string }[]> => {
  const parent = db
    .select({ forMeetingId: meeting.id, groupId: meeting.groupId, startsAt: meeting.startsAt, paperId: meeting.paperId })
    .from(meeting)
    .where(and(inArray(meeting.groupId, groupsOf(scopes)), inArray(meeting.id, [...meetingIds])))
    .as('parent')
  const from = alias(meeting, 'earlier')
  const isSamePaper = sql`(${question.paperId} = ${parent.paperId}) is true`
  const below = db
    .select({ id: question.id, isSamePaper: isSamePaper.as('is_same_paper'), askedAt: question.askedAt })
    .from(question)
    .innerJoin(from, and(eq(from.id, question.meetingId), lt(from.startsAt, parent.startsAt)))
    .where(and(eq(question.groupId, parent.groupId), eq(question.state, 'PARKED')))
    .orderBy(desc(isSamePaper), desc(question.askedAt), desc(question.id))
    .limit(shownParked)
    .as('below')
  return db
    .select({ forMeetingId: parent.forMeetingId, groupId: parent.groupId, id: below.id })
    .from(parent)
    .crossJoinLateral(below)
    .orderBy(desc(below.isSamePaper), desc(below.askedAt), desc(below.id))
}

/** Notes in the record of the meeting that parked a question how it stood, as another takes it up. A meeting that takes its own up again has it back. */
export const insertPassedOn = async (tx: Db, scope: GroupScope, questionId: string, takenUpInId: string): Promise<void> => {
  await tx.delete(passedOn).where(and(eq(passedOn.groupId, scope.groupId), eq(passedOn.meetingId, takenUpInId), eq(passedOn.questionId, questionId)))
  const askedById = sql`case when ${question.isAnonymous} then null else ${question.askedById} end`
  await tx.execute(sql`
    insert into ${passedOn} (group_id, meeting_id, question_id, taken_up_in_id, asked_by_id, body, asked_at, parked_at)
    select ${question.groupId}, ${question.meetingId}, ${question.id}, ${takenUpInId}, ${askedById}, ${question.body}, ${question.askedAt}, ${question.settledAt} from ${question}
    where ${question.groupId} = ${scope.groupId} and ${question.id} = ${questionId} and ${question.meetingId} <> ${takenUpInId}`)
}

/** What some meetings parked and others took up since, as it was asked. */
export const findPassedOn = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]) =>
  db
    .select({
      id: passedOn.questionId,
      groupId: passedOn.groupId,
      meetingId: passedOn.meetingId,
      takenUpInId: passedOn.takenUpInId,
      body: passedOn.body,
      askedBy: { id: person.id, name: person.name },
      askedAt: passedOn.askedAt,
      parkedAt: passedOn.parkedAt,
    })
    .from(passedOn)
    .leftJoin(person, eq(person.id, passedOn.askedById))
    .where(and(inArray(passedOn.groupId, groupsOf(scopes)), inArray(passedOn.meetingId, [...meetingIds])))
    .orderBy(asc(passedOn.askedAt), asc(passedOn.questionId))

export type PassedOnRow = Awaited<ReturnType<typeof findPassedOn>>[number]

/** How many meetings ahead are told of what an earlier one parked. */
const toldAhead = 10

/** The meetings ahead that show what this one parks, the soonest first. */
export const findMeetingsAfter = async (tx: Db, scope: GroupScope, meetingId: string, now: Date): Promise<string[]> => {
  const earlier = alias(meeting, 'earlier')
  const dayBefore = new Date(now.getTime() - 1440 * 60_000)
  const rows = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .innerJoin(earlier, and(eq(earlier.groupId, meeting.groupId), eq(earlier.id, meetingId), lt(earlier.startsAt, meeting.startsAt)))
    .where(and(eq(meeting.groupId, scope.groupId), eq(meeting.state, 'SCHEDULED'), gt(meeting.startsAt, dayBefore)))
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
    .limit(toldAhead)
  return rows.map((row) => row.id)
}

/** Which of these questions one person asked: for their own eyes. */
export const findAskedBy = (db: Db, scopes: readonly GroupScope[], personId: string, ids: readonly string[]) =>
  db
    .select({ id: question.id })
    .from(question)
    .where(and(inArray(question.groupId, groupsOf(scopes)), inArray(question.id, [...ids]), eq(question.askedById, personId)))

/** For which of these questions one person voted: for their own eyes. */
export const findVotedBy = (db: Db, scopes: readonly GroupScope[], personId: string, ids: readonly string[]) =>
  db
    .select({ id: question.id })
    .from(questionVote)
    .innerJoin(question, and(eq(question.id, questionVote.questionId), inArray(question.groupId, groupsOf(scopes))))
    .where(and(inArray(questionVote.questionId, [...ids]), eq(questionVote.personId, personId)))

export const countQuestions = async (tx: Db, scope: GroupScope, meetingId: string): Promise<number> => {
  const [row] = await tx
    .select({ count: count() })
    .from(question)
    .where(and(eq(question.groupId, scope.groupId), eq(question.meetingId, meetingId)))
  return row?.count ?? 0
}

/** Writes a question of the viewer, about the paper of its meeting. False where one with this id exists, whoever asked it. */
export const insertQuestion = async (tx: Db, scope: GroupScope, row: { id: string; meetingId: string; body: string; isAnonymous: boolean; askedAt: Date }): Promise<boolean> => {
  const paperId = sql`(select ${meeting.paperId} from ${meeting} where ${meeting.id} = ${row.meetingId})`
  const rows = await tx
    .insert(question)
    .values({ ...row, paperId, groupId: scope.groupId, askedById: scope.viewerId as string })
    .onConflictDoNothing({ target: question.id })
    .returning({ id: question.id })
  return rows.length > 0
}

/** A question as it is stored, but for who asked it, kept as it is until the transaction ends. Null where it was withdrawn. */
export const lockQuestion = async (tx: Db, scope: GroupScope, id: string) => {
  const [row] = await tx
    .select({ id: question.id, meetingId: question.meetingId, body: question.body, state: question.state, answerId: question.answerId, settledAt: question.settledAt, version: question.version })
    .from(question)
    .where(and(eq(question.groupId, scope.groupId), eq(question.id, id)))
    .for('no key update')
  return row ?? null
}

type Change = { body?: string; version?: number; state?: QuestionState; answerId?: string | null; settledAt?: Date | null; meetingId?: string }

export const updateQuestion = async (tx: Db, scope: GroupScope, id: string, change: Change): Promise<void> => {
  await tx
    .update(question)
    .set(change)
    .where(and(eq(question.groupId, scope.groupId), eq(question.id, id)))
}

/** Takes a question away, with its votes. */
export const deleteQuestion = async (tx: Db, scope: GroupScope, id: string): Promise<void> => {
  await tx.delete(question).where(and(eq(question.groupId, scope.groupId), eq(question.id, id)))
}

/** Gives the viewer's vote. False where it was given before. */
export const insertVote = async (tx: Db, scope: GroupScope, questionId: string): Promise<boolean> => {
  const rows = await tx
    .insert(questionVote)
    .values({ questionId, personId: scope.viewerId as string })
    .onConflictDoNothing()
    .returning({ questionId: questionVote.questionId })
  return rows.length > 0
}

/** Takes the viewer's vote back. False where there was none. */
export const deleteVote = async (tx: Db, scope: GroupScope, questionId: string): Promise<boolean> => {
  const rows = await tx
    .delete(questionVote)
    .where(and(eq(questionVote.questionId, questionId), eq(questionVote.personId, scope.viewerId as string)))
    .returning({ questionId: questionVote.questionId })
  return rows.length > 0
}

/** How many others than the viewer voted for a question. */
export const countVotesOfOthers = async (tx: Db, scope: GroupScope, questionId: string): Promise<number> => {
  const [row] = await tx
    .select({ count: count() })
    .from(questionVote)
    .where(and(eq(questionVote.questionId, questionId), ne(questionVote.personId, scope.viewerId as string)))
  return row?.count ?? 0
}
