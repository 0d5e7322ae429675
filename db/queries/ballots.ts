import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../client.ts'
import { ballot, ballotDraft, type BallotContent, countedBallot, turnout } from '../schema/ballots.ts'
import { member } from '../schema/groups.ts'
import { poll, voter } from '../schema/voting.ts'
import type { GroupScope } from '../scope.ts'

type Scopes = readonly GroupScope[]
type OfPoll = { id: string; secrecy: 'HIDDEN' | 'OPEN' }

const within = (scopes: Scopes) =>
  inArray(
    poll.groupId,
    scopes.map((scope) => scope.groupId),
  )

/** How many ballots each poll has, while it is open. */
export const countBallots = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({ id: ballot.pollId, count: count() })
    .from(ballot)
    .innerJoin(poll, and(eq(poll.id, ballot.pollId), within(scopes)))
    .where(inArray(ballot.pollId, [...pollIds]))
    .groupBy(ballot.pollId)

/** How many may vote or did, while a poll is open: members, those of its opening where it is for them, and people who voted and left. */
export const countEligible = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({
      id: poll.id,
      count: sql<number>`(select count(*)::int from (
        select ${member}.person_id from ${member} where ${member}.group_id = ${poll}.group_id
          and (${poll}.electorate = 'ALSO_LATER' or exists (select from ${voter} where ${voter}.poll_id = ${poll}.id and ${voter}.person_id = ${member}.person_id))
        union select ${ballot}.person_id from ${ballot} where ${ballot}.poll_id = ${poll}.id) as voters)`.as('eligible_now'),
    })
    .from(poll)
    .where(and(within(scopes), inArray(poll.id, [...pollIds])))

/** One person's own ballots in open polls. */
export const findBallots = (db: Db, scopes: Scopes, personId: string, pollIds: readonly string[]) =>
  db
    .select({ pollId: ballot.pollId, content: ballot.content, receipt: ballot.receipt, castAt: ballot.castAt })
    .from(ballot)
    .innerJoin(poll, and(eq(poll.id, ballot.pollId), within(scopes)))
    .where(and(eq(ballot.personId, personId), inArray(ballot.pollId, [...pollIds])))

/** One person's own drafts in open polls. */
export const findDrafts = (db: Db, scopes: Scopes, personId: string, pollIds: readonly string[]) =>
  db
    .select({ pollId: ballotDraft.pollId, content: ballotDraft.content })
    .from(ballotDraft)
    .innerJoin(poll, and(eq(poll.id, ballotDraft.pollId), within(scopes)))
    .where(and(eq(ballotDraft.personId, personId), inArray(ballotDraft.pollId, [...pollIds])))

/** In which polls somebody voted that are counted. */
export const findTurnouts = (db: Db, scopes: Scopes, personId: string, pollIds: readonly string[]) =>
  db
    .select({ pollId: turnout.pollId })
    .from(turnout)
    .innerJoin(poll, and(eq(poll.id, turnout.pollId), within(scopes)))
    .where(and(eq(turnout.personId, personId), inArray(turnout.pollId, [...pollIds])))

/** Writes the viewer's ballot in place of the one they cast before, whose receipt it keeps; their draft is done with. The poll has to be locked. */
export const upsertBallot = async (tx: Db, scope: GroupScope, row: { pollId: string; content: BallotContent; receipt: string; castAt: Date }) => {
  const { content, castAt } = row
  const draft = tx.$with('draft').as(deleteOwn(tx, ballotDraft, scope, row.pollId).returning({ pollId: ballotDraft.pollId }))
  await tx
    .with(draft)
    .insert(ballot)
    .values({ ...row, personId: scope.viewerId as string })
    .onConflictDoUpdate({ target: [ballot.pollId, ballot.personId], set: { content, castAt } })
}

const deleteOwn = (tx: Db, table: typeof ballot | typeof ballotDraft, scope: GroupScope, pollId: string) => tx.delete(table as typeof ballot).where(and(eq(table.pollId, pollId), eq(table.personId, scope.viewerId as string)))

/** False where the viewer has no ballot there. The poll has to be locked. */
export const deleteBallot = async (tx: Db, scope: GroupScope, pollId: string): Promise<boolean> => (await deleteOwn(tx, ballot, scope, pollId).returning({ pollId: ballot.pollId })).length > 0

export const upsertDraft = async (tx: Db, scope: GroupScope, pollId: string, content: BallotContent) => {
  await tx
    .insert(ballotDraft)
    .values({ pollId, personId: scope.viewerId as string, content })
    .onConflictDoUpdate({ target: [ballotDraft.pollId, ballotDraft.personId], set: { content } })
}

/** The ballots of a poll, those that say the same together. */
export const groupBallots = (tx: Db, _scope: GroupScope, pollId: string) =>
  tx.select({ content: ballot.content, count: count() }).from(ballot).where(eq(ballot.pollId, pollId)).groupBy(ballot.content)

/**
 * Lets go of the ballots and drafts of a poll that ends, which has to be locked. What is counted goes on under its code alone, and who
 * voted apart from it, each in an order that says nothing: by the codes, which are chance, and by the ids of people.
 */
export const sealBallots = async (tx: Db, _scope: GroupScope, { id, secrecy }: OfPoll, keep: { ballots: boolean; turnout: boolean }) => {
  const ofPoll = (table: PgTable & { pollId: typeof ballot.pollId }) => eq(table.pollId, id)
  if (keep.ballots) {
    const counted = tx
      .select({
        pollId: ballot.pollId,
        secrecy: sql<'HIDDEN' | 'OPEN'>`${secrecy}::secrecy`.as('secrecy'),
        code: sql<string>`${ballot.receipt}`.as('code'),
        content: ballot.content,
        personId: sql<string | null>`${secrecy === 'OPEN' ? ballot.personId : sql`null::uuid`}`.as('of_person'),
      })
      .from(ballot)
      .where(and(ofPoll(ballot), sql`not ${ballot.content} ? 'abstain'`))
      .orderBy(asc(ballot.receipt))
    await tx.insert(countedBallot).select(counted)
  }
  if (keep.turnout) await tx.insert(turnout).select(tx.select({ pollId: ballot.pollId, personId: ballot.personId }).from(ballot).where(ofPoll(ballot)).orderBy(asc(ballot.personId)))
  for (const table of [ballot, ballotDraft]) await tx.delete(table as typeof ballot).where(ofPoll(table as typeof ballot))
}
