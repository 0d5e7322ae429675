import { and, asc, count, desc, eq, getTableColumns, inArray, lte, sql } from 'drizzle-orm'
import { type Db, inGroup } from '../client.ts'
import { group, member } from '../schema/groups.ts'
import { nomination, paper } from '../schema/papers.ts'
import { poll, pollOption, voter } from '../schema/voting.ts'
import type { GroupScope } from '../scope.ts'

export type PollState = (typeof poll.$inferSelect)['state']
type Page = { first: number; after: { key: string; id: string } | null }
type Scopes = readonly GroupScope[]

const { lotSeed: _, ...shown } = getTableColumns(poll)
const columns = {
  ...shown,
  // Whoever knew the seed before the close could tell how a tie would be decided.
  lotSeed: sql<string | null>`case when ${poll.state} = 'CLOSED' then ${poll.lotSeed} end`.as('shown_lot_seed'),
}

const within = (scopes: Scopes) =>
  inArray(
    poll.groupId,
    scopes.map((scope) => scope.groupId),
  )

/** The one unscoped look-up of a poll. */
export const findGroupIdOfPoll = inGroup(async (db, id) => {
  const [row] = await db.select({ groupId: poll.groupId }).from(poll).where(eq(poll.id, id))
  return row?.groupId ?? null
})

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

/** The polls whose winners these meetings read. */
export const findPollsOfMeetings = (db: Db, scopes: Scopes, meetingIds: readonly string[]) =>
  db
    .select({ ...columns, meetingId: pollOption.meetingId })
    .from(pollOption)
    .innerJoin(poll, eq(poll.id, pollOption.pollId))
    .where(and(within(scopes), inArray(pollOption.meetingId, [...meetingIds])))

/** The options of polls, in their order. */
export const findOptions = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({ ...getTableColumns(pollOption), groupId: poll.groupId, paperTitle: paper.title })
    .from(pollOption)
    .innerJoin(poll, and(eq(poll.id, pollOption.pollId), within(scopes)))
    .leftJoin(paper, eq(paper.id, pollOption.paperId))
    .where(inArray(pollOption.pollId, [...pollIds]))
    .orderBy(asc(pollOption.pollId), asc(pollOption.position))

export type OptionRow = Awaited<ReturnType<typeof findOptions>>[number]

/** The waiting pool, or those of it that are named, kept as they are until the transaction ends. */
export const lockNominations = (tx: Db, scope: GroupScope, ids: readonly string[] | null) =>
  tx
    .select({ id: nomination.id, paperId: nomination.paperId, state: nomination.state, nominatedAt: nomination.nominatedAt })
    .from(nomination)
    .where(and(eq(nomination.groupId, scope.groupId), eq(nomination.state, 'WAITING'), ids ? inArray(nomination.id, [...ids]) : undefined))
    .orderBy(asc(nomination.nominatedAt), asc(nomination.id))
    .for('update')

export type NewOption = Omit<typeof pollOption.$inferInsert, 'pollId' | 'openNominationId' | 'seat' | 'meetingId'>

const setNominations = (tx: Db, scope: GroupScope, ids: readonly string[], state: 'IN_POLL' | 'WAITING' | 'CHOSEN') =>
  tx
    .update(nomination)
    .set({ state })
    .where(and(eq(nomination.groupId, scope.groupId), inArray(nomination.id, [...ids])))

/** Makes a poll with its options and takes their nominations out of the pool; notes who are members where only they may vote. */
export const insertPoll = async (tx: Db, scope: GroupScope, plan: Omit<typeof poll.$inferInsert, 'groupId'>, options: readonly NewOption[]): Promise<PollRow> => {
  const [row] = await tx
    .insert(poll)
    .values({ ...plan, groupId: scope.groupId })
    .returning(columns)
  await tx.insert(pollOption).values(options.map((option) => ({ ...option, pollId: plan.id, openNominationId: option.nominationId })))
  const nominations = options.flatMap(({ nominationId }) => nominationId ?? [])
  if (nominations.length > 0) await setNominations(tx, scope, nominations, 'IN_POLL')
  if (plan.electorate === 'AT_OPENING') {
    const members = tx.select({ pollId: sql<string>`${plan.id}::uuid`.as('poll_id'), personId: member.personId }).from(member).where(eq(member.groupId, scope.groupId))
    await tx.insert(voter).select(members)
  }
  return row as PollRow
}

/** Tables stand before columns of theirs that a query within reads: of a select from one table Drizzle names columns alone. */
const mayVote = (personId: string | null) => sql<boolean>`${poll.electorate} = 'ALSO_LATER' or exists (select from ${voter} where ${voter.pollId} = ${poll}.id and ${voter.personId} = ${personId})`

/** Which of these polls are not for somebody, as they came too late. */
export const findPollsWithout = (db: Db, scopes: Scopes, personId: string, ids: readonly string[]) =>
  db
    .select({ id: poll.id })
    .from(poll)
    .where(and(within(scopes), inArray(poll.id, [...ids]), sql`not (${mayVote(personId)})`))

/**
 * A poll kept as it is until the transaction ends, with the ids of its options in their order, and whether the viewer may vote in it.
 * Unlike elsewhere, the seed is in it.
 */
export const lockPoll = async (tx: Db, scope: GroupScope, id: string) => {
  const [row] = await tx
    .select({
      ...getTableColumns(poll),
      optionIds: sql<string[]>`array(select ${pollOption.id} from ${pollOption} where ${pollOption.pollId} = ${poll}.id order by ${pollOption.position})`.as('option_ids'),
      mayVote: mayVote(scope.viewerId).as('may_vote'),
    })
    .from(poll)
    .where(and(eq(poll.groupId, scope.groupId), eq(poll.id, id)))
    .for('update')
  return row ?? null
}

export type LockedPoll = NonNullable<Awaited<ReturnType<typeof lockPoll>>>

type Change = Partial<Pick<typeof poll.$inferInsert, 'closesAt' | 'extendedAt' | 'planFailure'>>
type End = { state: 'CLOSED'; closedAt: Date; turnout: number; eligible: number } | { state: 'CANCELLED'; cancelReason: string; turnout: number; eligible: number }

export const updatePoll = async (tx: Db, scope: GroupScope, id: string, change: Change | End): Promise<PollRow> => {
  const [row] = await tx
    .update(poll)
    .set(change)
    .where(and(eq(poll.groupId, scope.groupId), eq(poll.id, id)))
    .returning(columns)
  return row as PollRow
}

/** Ends a poll: the winners take their seats, their nominations are chosen, and all others wait again. The poll has to be locked. */
export const endPoll = async (tx: Db, scope: GroupScope, id: string, end: End, winners: readonly string[]): Promise<PollRow> => {
  const seats = sql`array_position(${sql.param(`{${winners.join()}}`)}::uuid[], ${pollOption.id})`
  const options = await tx.update(pollOption).set({ openNominationId: null, seat: seats }).where(eq(pollOption.pollId, id)).returning({ nominationId: pollOption.nominationId, seat: pollOption.seat })
  for (const [state, isWinner] of [['CHOSEN', true], ['WAITING', false]] as const) {
    const ids = options.flatMap(({ nominationId, seat }) => (nominationId && (seat !== null) === isWinner ? [nominationId] : []))
    if (ids.length > 0) await setNominations(tx, scope, ids, state)
  }
  return updatePoll(tx, scope, id, end)
}

/** Notes the meeting of a winner. The poll has to be locked. */
export const updateOptionMeeting = async (tx: Db, _scope: GroupScope, optionId: string, meetingId: string) => {
  await tx.update(pollOption).set({ meetingId }).where(eq(pollOption.id, optionId))
}
