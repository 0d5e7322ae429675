import { and, asc, count, desc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { group, member } from '../schema/groups.ts'
import { nomination } from '../schema/papers.ts'
import { ballot, ballotChoice, poll, pollOption } from '../schema/voting.ts'
import type { GroupScope } from '../scope.ts'

export type PollState = (typeof poll.$inferSelect)['state']
type Page = { first: number; after: { key: string; id: string } | null }
type Scopes = readonly GroupScope[]

const columns = {
  id: poll.id,
  groupId: poll.groupId,
  title: poll.title,
  method: poll.method,
  tieRule: poll.tieRule,
  state: poll.state,
  openedById: poll.openedById,
  openedAt: poll.openedAt,
  closesAt: poll.closesAt,
  closedAt: poll.closedAt,
  eligible: poll.eligible,
  cancelReason: poll.cancelReason,
  lotSeedHash: poll.lotSeedHash,
  // Whoever knew the seed before the close could tell how a tie would be decided.
  lotSeed: sql<string | null>`case when ${poll.state} = 'CLOSED' then ${poll.lotSeed} end`.as('shown_lot_seed'),
  winnerId: poll.winnerId,
  meetingId: poll.meetingId,
}

const within = (scopes: Scopes) =>
  inArray(
    poll.groupId,
    scopes.map((scope) => scope.groupId),
  )

/** The one unscoped look-up of a poll. */
export const findGroupIdOfPoll = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.select({ groupId: poll.groupId }).from(poll).where(eq(poll.id, id))
  return row?.groupId ?? null
}

/** Polls that are open after their time, in all groups: for the process itself, at its start. */
export const findDuePolls = (db: Db, now: Date) =>
  db
    .select({ id: poll.id })
    .from(poll)
    .where(and(eq(poll.state, 'OPEN'), lte(poll.closesAt, now)))

export const findPollsById = (db: Db, scopes: Scopes, ids: readonly string[]) =>
  db
    .select(columns)
    .from(poll)
    .where(and(within(scopes), inArray(poll.id, [...ids])))

export type PollRow = Awaited<ReturnType<typeof findPollsById>>[number]

/** Newest first; of each group the first `page.first + 1` after the cursor. */
export const findPolls = async (db: Db, scopes: Scopes, state: PollState | null, { first, after }: Page) => {
  const parent = db
    .select({ id: group.id })
    .from(group)
    .where(
      inArray(
        group.id,
        scopes.map((scope) => scope.groupId),
      ),
    )
    .as('parent')
  const before = after && sql`(${poll.openedAt}, ${poll.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`
  const found = db
    .select(columns)
    .from(poll)
    .where(and(eq(poll.groupId, parent.id), state ? eq(poll.state, state) : undefined, before ?? undefined))
    .orderBy(desc(poll.openedAt), desc(poll.id))
    .limit(first + 1)
    .as('found')
  const rows = await db.select().from(parent).crossJoinLateral(found).orderBy(desc(found.openedAt), desc(found.id))
  return rows.map((row) => row.found)
}

export const countPolls = (db: Db, scopes: Scopes, state: PollState | null) =>
  db
    .select({ groupId: poll.groupId, count: count() })
    .from(poll)
    .where(and(within(scopes), state ? eq(poll.state, state) : undefined))
    .groupBy(poll.groupId)

/** All open polls of each group, those that close first first. */
export const findOpenPolls = (db: Db, scopes: Scopes) =>
  db
    .select(columns)
    .from(poll)
    .where(and(within(scopes), eq(poll.state, 'OPEN')))
    .orderBy(asc(poll.closesAt), asc(poll.id))

export const findPollsOfMeetings = (db: Db, scopes: Scopes, meetingIds: readonly string[]) =>
  db
    .select(columns)
    .from(poll)
    .where(and(within(scopes), inArray(poll.meetingId, [...meetingIds]), isNotNull(poll.meetingId)))

/** The options of polls, in their order. */
export const findOptions = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({
      id: pollOption.id,
      groupId: poll.groupId,
      pollId: pollOption.pollId,
      nominationId: pollOption.nominationId,
      paperId: pollOption.paperId,
      position: pollOption.position,
      approvals: pollOption.approvals,
      nominatedAt: nomination.nominatedAt,
    })
    .from(pollOption)
    .innerJoin(poll, and(eq(poll.id, pollOption.pollId), within(scopes)))
    .innerJoin(nomination, eq(nomination.id, pollOption.nominationId))
    .where(inArray(pollOption.pollId, [...pollIds]))
    .orderBy(asc(pollOption.pollId), asc(pollOption.position))

export type OptionRow = Awaited<ReturnType<typeof findOptions>>[number]

/** How many ballots each poll has. */
export const countBallots = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({ id: ballot.pollId, count: count() })
    .from(ballot)
    .innerJoin(poll, and(eq(poll.id, ballot.pollId), within(scopes)))
    .where(inArray(ballot.pollId, [...pollIds]))
    .groupBy(ballot.pollId)

/** How many may vote or did: members, and people who voted and left. */
export const countEligible = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({
      id: poll.id,
      count: sql<number>`(select count(*)::int from (
        select ${member.personId} from ${member} where ${member.groupId} = ${poll.groupId}
        union select ${ballot.personId} from ${ballot} where ${ballot.pollId} = ${poll.id}) as voter)`.as('eligible_now'),
    })
    .from(poll)
    .innerJoin(group, eq(group.id, poll.groupId))
    .where(and(within(scopes), inArray(poll.id, [...pollIds])))

/** One person's own ballots, with the options they approve. */
export const findBallots = (db: Db, scopes: Scopes, personId: string, pollIds: readonly string[]) =>
  db
    .select({
      pollId: ballot.pollId,
      castAt: ballot.castAt,
      optionIds: sql<string[]>`coalesce(array_agg(${pollOption.id} order by ${pollOption.position}) filter (where ${pollOption.id} is not null), '{}')`,
    })
    .from(ballot)
    .innerJoin(poll, and(eq(poll.id, ballot.pollId), within(scopes)))
    .leftJoin(ballotChoice, eq(ballotChoice.ballotId, ballot.id))
    .leftJoin(pollOption, eq(pollOption.id, ballotChoice.optionId))
    .where(and(eq(ballot.personId, personId), inArray(ballot.pollId, [...pollIds])))
    .groupBy(ballot.id)

/** The waiting pool, or those of it that are named, kept as they are until the transaction ends. */
export const lockNominations = (tx: Db, scope: GroupScope, ids: readonly string[] | null) =>
  tx
    .select({ id: nomination.id, paperId: nomination.paperId, state: nomination.state, nominatedAt: nomination.nominatedAt })
    .from(nomination)
    .where(and(eq(nomination.groupId, scope.groupId), eq(nomination.state, 'WAITING'), ids ? inArray(nomination.id, [...ids]) : undefined))
    .orderBy(asc(nomination.nominatedAt), asc(nomination.id))
    .for('update')

type NewOption = Pick<typeof pollOption.$inferInsert, 'id' | 'nominationId' | 'paperId' | 'position'>

/** Makes a poll with its options and takes their nominations out of the pool. */
export const insertPoll = async (tx: Db, scope: GroupScope, plan: Omit<typeof poll.$inferInsert, 'groupId'>, options: NewOption[]): Promise<PollRow> => {
  const [row] = await tx
    .insert(poll)
    .values({ ...plan, groupId: scope.groupId })
    .returning(columns)
  await tx.insert(pollOption).values(options.map((option) => ({ ...option, pollId: plan.id, openNominationId: option.nominationId })))
  await tx
    .update(nomination)
    .set({ state: 'IN_POLL' })
    .where(
      and(
        eq(nomination.groupId, scope.groupId),
        inArray(
          nomination.id,
          options.map((option) => option.nominationId),
        ),
      ),
    )
  return row as PollRow
}

/** A poll kept as it is until the transaction ends. Unlike elsewhere, the seed is in it. */
export const lockPoll = async (tx: Db, scope: GroupScope, id: string) => {
  const [row] = await tx
    .select({ ...columns, lotSeed: poll.lotSeed })
    .from(poll)
    .where(and(eq(poll.groupId, scope.groupId), eq(poll.id, id)))
    .for('update')
  return row ?? null
}

/** Writes the ballot of one person in place of the one they cast before. The poll has to be locked. */
export const replaceBallot = async (tx: Db, scope: GroupScope, { pollId, optionIds, ...row }: { id: string; pollId: string; castAt: Date; optionIds: readonly string[] }) => {
  const [made] = await tx
    .insert(ballot)
    .values({ ...row, pollId, personId: scope.viewerId as string })
    .onConflictDoUpdate({ target: [ballot.pollId, ballot.personId], set: { castAt: row.castAt } })
    .returning({ id: ballot.id })
  const ballotId = (made as { id: string }).id
  await tx.delete(ballotChoice).where(eq(ballotChoice.ballotId, ballotId))
  if (optionIds.length > 0) await tx.insert(ballotChoice).values(optionIds.map((optionId) => ({ ballotId, pollId, optionId })))
}

/** Counts the approvals of each option and keeps them. The poll has to be locked. */
export const storeApprovals = (tx: Db, scope: GroupScope, pollId: string) =>
  tx
    .update(pollOption)
    .set({ approvals: sql`(select count(*) from ${ballotChoice} where ${ballotChoice.pollId} = ${poll.id} and ${ballotChoice.optionId} = ${pollOption.id})` })
    .from(poll)
    .where(and(eq(poll.id, pollOption.pollId), eq(poll.groupId, scope.groupId), eq(poll.id, pollId)))

type End = { state: 'CLOSED'; closedAt: Date; winnerId: string | null; eligible: number } | { state: 'CANCELLED'; cancelReason: string; eligible: number }

/** Ends a poll: the nomination of the winner is chosen, all others wait again. The poll has to be locked. */
export const endPoll = async (tx: Db, scope: GroupScope, id: string, end: End, winningNominationId: string | null): Promise<PollRow> => {
  const freed = await tx.update(pollOption).set({ openNominationId: null }).where(eq(pollOption.pollId, id)).returning({ id: pollOption.nominationId })
  await tx
    .update(nomination)
    .set({ state: sql`(case when ${nomination.id} = ${winningNominationId} then 'CHOSEN' else 'WAITING' end)::nomination_state` })
    .where(
      and(
        eq(nomination.groupId, scope.groupId),
        inArray(
          nomination.id,
          freed.map((option) => option.id),
        ),
      ),
    )
  const [row] = await tx
    .update(poll)
    .set(end)
    .where(and(eq(poll.groupId, scope.groupId), eq(poll.id, id)))
    .returning(columns)
  return row as PollRow
}

export const updatePollMeeting = async (tx: Db, scope: GroupScope, id: string, meetingId: string): Promise<PollRow> => {
  const [row] = await tx
    .update(poll)
    .set({ meetingId })
    .where(and(eq(poll.groupId, scope.groupId), eq(poll.id, id)))
    .returning(columns)
  return row as PollRow
}
