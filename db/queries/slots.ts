import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { ballot, countedBallot } from '../schema/ballots.ts'
import { member } from '../schema/groups.ts'
import { meeting, reply } from '../schema/scheduling.ts'
import { poll, pollOption, slotComment } from '../schema/voting.ts'
import type { GroupScope } from '../scope.ts'

type Scopes = readonly GroupScope[]
const within = (scopes: Scopes) =>
  inArray(
    poll.groupId,
    scopes.map((scope) => scope.groupId),
  )
const yeses = sql`jsonb_each_text(${ballot.content} -> 'slots') as answers(option_id, answer)`
const taken = { pollId: ballot.pollId, optionId: sql<string>`answers.option_id`.as('answered_option'), count: sql<number>`count(*)::int`.as('taken') }

/** How many say yes to each slot of open polls; those that have limited seats, of which one may know. */
export const countYeses = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select(taken)
    .from(ballot)
    .innerJoin(poll, and(eq(poll.id, ballot.pollId), within(scopes), sql`${poll.slotSeats} is not null`))
    .crossJoin(yeses)
    .where(and(inArray(ballot.pollId, [...pollIds]), sql`answers.answer = 'YES'`))
    .groupBy(ballot.pollId, sql`answers.option_id`)

/** The same of one poll, without the ballot of the viewer. The poll has to be locked. */
export const countOtherYeses = (tx: Db, scope: GroupScope, pollId: string) =>
  tx
    .select(taken)
    .from(ballot)
    .crossJoin(yeses)
    .where(and(eq(ballot.pollId, pollId), ne(ballot.personId, scope.viewerId as string), sql`answers.answer = 'YES'`))
    .groupBy(ballot.pollId, sql`answers.option_id`)

/** What people say of the slots of polls, in the order in which they first said it. */
export const findSlotComments = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({ pollId: pollOption.pollId, optionId: slotComment.optionId, groupId: poll.groupId, personId: slotComment.personId, text: slotComment.text, writtenAt: slotComment.writtenAt })
    .from(slotComment)
    .innerJoin(pollOption, eq(pollOption.id, slotComment.optionId))
    .innerJoin(poll, and(eq(poll.id, pollOption.pollId), within(scopes)))
    .where(inArray(pollOption.pollId, [...pollIds]))
    .orderBy(slotComment.writtenAt, slotComment.personId)

export type SlotCommentRow = Awaited<ReturnType<typeof findSlotComments>>[number]

/** Writes, changes or with null takes back the viewer's comment. False where that changes nothing. The poll has to be locked. */
export const upsertSlotComment = async (tx: Db, scope: GroupScope, optionId: string, text: string | null, writtenAt: Date): Promise<boolean> => {
  const personId = scope.viewerId as string
  const rows =
    text === null
      ? await tx.delete(slotComment).where(and(eq(slotComment.optionId, optionId), eq(slotComment.personId, personId))).returning({ id: slotComment.optionId })
      : await tx
          .insert(slotComment)
          .values({ optionId, personId, text, writtenAt })
          .onConflictDoUpdate({ target: [slotComment.optionId, slotComment.personId], set: { text }, setWhere: ne(slotComment.text, text) })
          .returning({ id: slotComment.optionId })
  return rows.length > 0
}

/**
 * Takes what the ballots of a poll say of a slot over to its meeting, as replies of those who still are members. Only ballots that
 * stand with names lead to anybody, so of a hidden poll there are none.
 */
export const insertReplies = async (tx: Db, scope: GroupScope, { pollId, optionId, meetingId }: { pollId: string; optionId: string; meetingId: string }, repliedAt: Date) => {
  const answer = sql<'YES'>`(case ${countedBallot.content} -> 'slots' ->> ${optionId} when 'YES' then 'YES' when 'IF_NEED_BE' then 'MAYBE' else 'NO' end)::reply_answer`
  const answers = tx
    .select({ meetingId: sql<string>`${meetingId}::uuid`.as('of_meeting'), personId: sql<string>`${countedBallot.personId}`.as('of_person'), answer: answer.as('says'), repliedAt: sql<Date>`${repliedAt.toISOString()}::timestamptz`.as('said_at') })
    .from(countedBallot)
    .innerJoin(member, and(eq(member.groupId, scope.groupId), eq(member.personId, countedBallot.personId)))
    .where(eq(countedBallot.pollId, pollId))
  await tx.insert(reply).select(answers).onConflictDoNothing()
}

/** The meeting of a series that begins at an instant. */
export const findOccurrence = async (tx: Db, scope: GroupScope, seriesId: string, startsAt: Date): Promise<string | null> => {
  const [row] = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(and(eq(meeting.groupId, scope.groupId), eq(meeting.seriesId, seriesId), eq(meeting.startsAt, startsAt)))
  return row?.id ?? null
}
