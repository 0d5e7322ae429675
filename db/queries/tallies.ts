import { and, asc, count, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { countedBallot } from '../schema/ballots.ts'
import { group } from '../schema/groups.ts'
import { paperCredit, tally } from '../schema/tallies.ts'
import { poll } from '../schema/voting.ts'
import type { GroupScope } from '../scope.ts'

type Page = { first: number; after: { key: string; id: string } | null }
type Scopes = readonly GroupScope[]

const idsOf = (scopes: Scopes) => scopes.map((scope) => scope.groupId)
const within = (scopes: Scopes) => inArray(poll.groupId, idsOf(scopes))

export const insertTally = async (tx: Db, _scope: GroupScope, row: Pick<typeof tally.$inferInsert, 'pollId' | 'outcome' | 'content'>) => {
  await tx.insert(tally).values(row)
}

export const findTallies = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({ pollId: tally.pollId, groupId: poll.groupId, outcome: tally.outcome, content: tally.content })
    .from(tally)
    .innerJoin(poll, and(eq(poll.id, tally.pollId), within(scopes)))
    .where(inArray(tally.pollId, [...pollIds]))

export type TallyRow = Awaited<ReturnType<typeof findTallies>>[number]

/** A page of the counted ballots of each poll, by their codes; its id is that of the poll, as it has no other. */
export const findCountedBallots = async (db: Db, scopes: Scopes, pollIds: readonly string[], { first, after }: Page) => {
  const parent = db
    .select({ id: poll.id })
    .from(poll)
    .where(and(within(scopes), inArray(poll.id, [...pollIds])))
    .as('parent')
  const below = db
    .select({ id: countedBallot.pollId, code: countedBallot.code, content: countedBallot.content, personId: countedBallot.personId })
    .from(countedBallot)
    .where(and(eq(countedBallot.pollId, parent.id), after ? gt(countedBallot.code, after.key) : undefined))
    .orderBy(asc(countedBallot.code))
    .limit(first + 1)
    .as('below')
  const rows = await db.select().from(parent).crossJoinLateral(below).orderBy(asc(below.code))
  return rows.map((row) => row.below)
}

export type CountedBallotRow = Awaited<ReturnType<typeof findCountedBallots>>[number]

export const countCountedBallots = (db: Db, scopes: Scopes, pollIds: readonly string[]) =>
  db
    .select({ id: countedBallot.pollId, count: count() })
    .from(countedBallot)
    .innerJoin(poll, and(eq(poll.id, countedBallot.pollId), within(scopes)))
    .where(inArray(countedBallot.pollId, [...pollIds]))
    .groupBy(countedBallot.pollId)

/** What papers have of credit, in whatever unit; at most what their groups allow by now. */
export const findCredits = (db: Db, scopes: Scopes, paperIds: readonly string[]) =>
  db
    .select({ paperId: paperCredit.paperId, unit: paperCredit.unit, credits: paperCredit.credits, cap: group.creditCap })
    .from(paperCredit)
    .innerJoin(group, eq(group.id, paperCredit.groupId))
    .where(and(inArray(paperCredit.groupId, idsOf(scopes)), inArray(paperCredit.paperId, [...paperIds])))

/** All the credit of a group, kept as it is until the transaction ends. */
export const lockCredits = (tx: Db, scope: GroupScope) =>
  tx.select({ paperId: paperCredit.paperId, unit: paperCredit.unit, credits: paperCredit.credits }).from(paperCredit).where(eq(paperCredit.groupId, scope.groupId)).for('update')

type NewCredit = Omit<typeof paperCredit.$inferInsert, 'groupId'>

/** Puts new credit in place of all that a group had. */
export const replaceCredits = async (tx: Db, scope: GroupScope, rows: readonly NewCredit[]) => {
  await tx.delete(paperCredit).where(eq(paperCredit.groupId, scope.groupId))
  if (rows.length > 0) await tx.insert(paperCredit).values(rows.map((row) => ({ ...row, groupId: scope.groupId })))
}
