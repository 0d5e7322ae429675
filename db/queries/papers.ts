import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { type Db, inGroup, isAnyOf, statement } from '../client.ts'
import { group } from '../schema/groups.ts'
import { nomination, paper } from '../schema/papers.ts'
import { meeting } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

export type PaperState = 'NEW' | 'NOMINATED' | 'SCHEDULED' | 'READ'
export type PaperFilter = { words: string[]; state: PaperState | null; now: Date }
type Page = { first: number; after: { key: string; id: string } | null }
type Scopes = readonly GroupScope[]

const idsOf = (scopes: Scopes) => scopes.map((scope) => scope.groupId)

export const paperColumns = {
  id: paper.id,
  groupId: paper.groupId,
  title: paper.title,
  authors: paper.authors,
  abstract: paper.abstract,
  url: paper.url,
  identifier: paper.identifier,
  addedById: paper.addedById,
  addedAt: paper.addedAt,
  textVersions: paper.textVersions,
  version: paper.version,
}

const nominationColumns = {
  id: nomination.id,
  groupId: nomination.groupId,
  paperId: nomination.paperId,
  nominatedById: nomination.nominatedById,
  pitch: nomination.pitch,
  offersToPresent: nomination.offersToPresent,
  state: nomination.state,
  nominatedAt: nomination.nominatedAt,
}

/** The one unscoped look-up of a paper. */
export const findGroupIdOfPaper = inGroup(async (db, id) => {
  const [row] = await db.select({ groupId: paper.groupId }).from(paper).where(eq(paper.id, id))
  return row?.groupId ?? null
})

export const findPapersById = (db: Db, scopes: Scopes, ids: readonly string[]) => papersById(db, { groupIds: idsOf(scopes), ids })

const papersById = statement((db) =>
  db
    .select(paperColumns)
    .from(paper)
    .where(and(isAnyOf(paper.groupId, 'groupIds'), isAnyOf(paper.id, 'ids'))),
)

export type PaperRow = Awaited<ReturnType<typeof findPapersById>>[number]

/**
 * What a paper's life has come to. The latest that is going on counts, so a paper that was read and is
 * nominated again is nominated; one that won its poll stays nominated until it gets a meeting.
 */
const stateAt = (now: Date) => {
  const held = (ended: SQL) =>
    sql`exists (select from ${meeting} where ${meeting.paperId} = ${paper.id} and ${meeting.state} = 'SCHEDULED'
      and (${meeting.startsAt} + make_interval(mins => ${meeting.durationMinutes}) <= ${now.toISOString()}::timestamptz) = ${ended})`
  const nominated = (states: SQL) => sql`exists (select from ${nomination} where ${nomination.paperId} = ${paper.id} and ${nomination.state} in ${states})`
  return sql<PaperState>`case when ${held(sql`false`)} then 'SCHEDULED' when ${nominated(sql`('WAITING', 'IN_POLL')`)} then 'NOMINATED'
    when ${held(sql`true`)} then 'READ' when ${nominated(sql`('CHOSEN')`)} then 'NOMINATED' else 'NEW' end`
}

export const findPaperStates = (db: Db, scopes: Scopes, ids: readonly string[], now: Date) =>
  db
    .select({ id: paper.id, state: stateAt(now) })
    .from(paper)
    .where(and(inArray(paper.groupId, idsOf(scopes)), inArray(paper.id, [...ids])))

const matches = ({ words, state, now }: PaperFilter) =>
  and(
    ...words.map((word) => sql`${paper.searchText} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    state === null ? undefined : sql`${stateAt(now)} = ${state}`,
  )

/** The groups as a table to join lists to, so that many groups' lists are one statement. */
const parentsOf = (db: Db, scopes: Scopes) => db.select({ id: group.id }).from(group).where(inArray(group.id, idsOf(scopes))).as('parent')

/** Newest first; of each group the first `page.first + 1` after the cursor. */
export const findPapers = async (db: Db, scopes: Scopes, filter: PaperFilter, { first, after }: Page) => {
  const parent = parentsOf(db, scopes)
  const before = after && sql`(${paper.addedAt}, ${paper.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`
  const found = db
    .select(paperColumns)
    .from(paper)
    .where(and(eq(paper.groupId, parent.id), matches(filter), before ?? undefined))
    .orderBy(desc(paper.addedAt), desc(paper.id))
    .limit(first + 1)
    .as('found')
  const rows = await db.select().from(parent).crossJoinLateral(found).orderBy(desc(found.addedAt), desc(found.id))
  return rows.map((row) => row.found)
}

export const countPapers = (db: Db, scopes: Scopes, filter: PaperFilter) =>
  db
    .select({ groupId: paper.groupId, count: count() })
    .from(paper)
    .where(and(inArray(paper.groupId, idsOf(scopes)), matches(filter)))
    .groupBy(paper.groupId)

/** The papers of a group that have one of these titles or identifiers: what "already here" means. */
export const findKnownPapers = (db: Db, scope: GroupScope, titleKeys: string[], identifiers: string[]) =>
  db
    .select({ ...paperColumns, titleKey: paper.titleKey })
    .from(paper)
    .where(and(eq(paper.groupId, scope.groupId), or(inArray(paper.titleKey, titleKeys), inArray(paper.identifier, identifiers))))

export type PaperPlan = Pick<typeof paper.$inferInsert, 'title' | 'titleKey' | 'authors' | 'abstract' | 'url' | 'identifier' | 'searchText'>

/** Adds those that are not here yet, by title or identifier, and answers the ids of what it added. */
export const insertPapers = async (tx: Db, scope: GroupScope, plans: (PaperPlan & { id: string })[], by: { addedById: string; addedAt: Date }): Promise<string[]> => {
  const rows = await tx
    .insert(paper)
    .values(plans.map((plan) => ({ ...plan, ...by, groupId: scope.groupId })))
    .onConflictDoNothing()
    .returning({ id: paper.id })
  return rows.map((row) => row.id)
}

/** Adds one; breaks on a constraint where it is here already. */
export const insertPaper = async (tx: Db, scope: GroupScope, plan: PaperPlan & { id: string; addedById: string; addedAt: Date }): Promise<PaperRow> => {
  const [row] = await tx
    .insert(paper)
    .values({ ...plan, groupId: scope.groupId })
    .returning(paperColumns)
  return row as PaperRow
}

/** Null where the version is no longer the one given. */
export const updatePaper = async (tx: Db, scope: GroupScope, id: string, version: number, plan: PaperPlan): Promise<PaperRow | null> => {
  const [row] = await tx
    .update(paper)
    .set({ ...plan, version: version + 1 })
    .where(and(eq(paper.groupId, scope.groupId), eq(paper.id, id), eq(paper.version, version)))
    .returning(paperColumns)
  return row ?? null
}

/** Counts one more version of a paper's text; null where there are not as many as given. */
export const updateTextVersions = async (tx: Db, scope: GroupScope, id: string, textVersions: number): Promise<PaperRow | null> => {
  const [row] = await tx
    .update(paper)
    .set({ textVersions: textVersions + 1 })
    .where(and(eq(paper.groupId, scope.groupId), eq(paper.id, id), eq(paper.textVersions, textVersions)))
    .returning(paperColumns)
  return row ?? null
}

/** The one unscoped look-up of a nomination. */
export const findGroupIdOfNomination = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.select({ groupId: nomination.groupId }).from(nomination).where(eq(nomination.id, id))
  return row?.groupId ?? null
}

export const findNominationsById = (db: Db, scopes: Scopes, ids: readonly string[]) =>
  db
    .select(nominationColumns)
    .from(nomination)
    .where(and(inArray(nomination.groupId, idsOf(scopes)), inArray(nomination.id, [...ids])))

export type NominationRow = Awaited<ReturnType<typeof findNominationsById>>[number]

/** The nominations of papers that are waiting or in a poll: one for each paper at most. */
export const findOpenNominations = (db: Db, scopes: Scopes, paperIds: readonly string[]) =>
  db
    .select(nominationColumns)
    .from(nomination)
    .where(and(inArray(nomination.groupId, idsOf(scopes)), inArray(nomination.paperId, [...paperIds]), inArray(nomination.state, ['WAITING', 'IN_POLL'])))

/** The waiting pool, oldest first; of each group the first `page.first + 1` after the cursor. */
export const findPool = async (db: Db, scopes: Scopes, { first, after }: Page) => {
  const parent = parentsOf(db, scopes)
  const later = after && sql`(${nomination.nominatedAt}, ${nomination.id}) > (${after.key}::timestamptz, ${after.id}::uuid)`
  const found = db
    .select(nominationColumns)
    .from(nomination)
    .where(and(eq(nomination.groupId, parent.id), eq(nomination.state, 'WAITING'), later ?? undefined))
    .orderBy(asc(nomination.nominatedAt), asc(nomination.id))
    .limit(first + 1)
    .as('found')
  const rows = await db.select().from(parent).crossJoinLateral(found).orderBy(asc(found.nominatedAt), asc(found.id))
  return rows.map((row) => row.found)
}

export const countPool = (db: Db, scopes: Scopes) =>
  db
    .select({ groupId: nomination.groupId, count: count() })
    .from(nomination)
    .where(and(inArray(nomination.groupId, idsOf(scopes)), eq(nomination.state, 'WAITING')))
    .groupBy(nomination.groupId)

/** Breaks on a constraint where the paper is nominated already. */
export const insertNomination = async (tx: Db, scope: GroupScope, row: Omit<typeof nomination.$inferInsert, 'groupId'>): Promise<NominationRow> => {
  const [made] = await tx
    .insert(nomination)
    .values({ ...row, groupId: scope.groupId })
    .returning(nominationColumns)
  return made as NominationRow
}

/** Null where it is not waiting. */
export const withdrawWaiting = async (tx: Db, scope: GroupScope, id: string): Promise<NominationRow | null> => {
  const [row] = await tx
    .update(nomination)
    .set({ state: 'WITHDRAWN' })
    .where(and(eq(nomination.groupId, scope.groupId), eq(nomination.id, id), eq(nomination.state, 'WAITING')))
    .returning(nominationColumns)
  return row ?? null
}
