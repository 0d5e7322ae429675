import { and, asc, count, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { group, invitation, joinRequest } from '../schema/groups.ts'
import type { GroupScope } from '../scope.ts'

type Page = { first: number; after: { key: string; id: string } | null }
type Scopes = readonly GroupScope[]

const idsOf = (scopes: Scopes) => scopes.map((scope) => scope.groupId)
const parentsOf = (db: Db, scopes: Scopes) => db.select({ id: group.id }).from(group).where(inArray(group.id, idsOf(scopes))).as('parent')
const cursor = ({ key, id }: { key: string; id: string }) => sql`(${key}::timestamptz, ${id}::uuid)`

/** Never the hash of the token: nobody needs it. */
const columns = {
  id: invitation.id,
  groupId: invitation.groupId,
  createdById: invitation.createdById,
  createdAt: invitation.createdAt,
  expiresAt: invitation.expiresAt,
  maxUses: invitation.maxUses,
  uses: invitation.uses,
  revokedAt: invitation.revokedAt,
}

/** Newest first; of each group the first `page.first + 1` after the cursor. */
export const findInvitations = async (db: Db, scopes: Scopes, { first, after }: Page) => {
  const parent = parentsOf(db, scopes)
  const found = db
    .select(columns)
    .from(invitation)
    .where(and(eq(invitation.groupId, parent.id), after ? sql`(${invitation.createdAt}, ${invitation.id}) < ${cursor(after)}` : undefined))
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(first + 1)
    .as('found')
  const rows = await db.select().from(parent).crossJoinLateral(found).orderBy(desc(found.createdAt), desc(found.id))
  return rows.map((row) => row.found)
}

export type InvitationRow = Awaited<ReturnType<typeof findInvitations>>[number]

export const countInvitations = (db: Db, scopes: Scopes) =>
  db
    .select({ groupId: invitation.groupId, count: count() })
    .from(invitation)
    .where(inArray(invitation.groupId, idsOf(scopes)))
    .groupBy(invitation.groupId)

export const findInvitationsById = (db: Db, scopes: Scopes, ids: readonly string[]) =>
  db
    .select(columns)
    .from(invitation)
    .where(and(inArray(invitation.groupId, idsOf(scopes)), inArray(invitation.id, [...ids])))

/** The one unscoped look-up of an invitation. */
export const findGroupIdOfInvitation = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.select({ groupId: invitation.groupId }).from(invitation).where(eq(invitation.id, id))
  return row?.groupId ?? null
}

/** Unscoped: whoever knows the token may know of the invitation. */
export const findInvitationByToken = async (db: Db, tokenHash: string): Promise<InvitationRow | null> => {
  const [row] = await db.select(columns).from(invitation).where(eq(invitation.tokenHash, tokenHash))
  return row ?? null
}

export const insertInvitation = async (
  tx: Db,
  scope: GroupScope,
  row: Pick<typeof invitation.$inferInsert, 'id' | 'tokenHash' | 'createdById' | 'createdAt' | 'expiresAt' | 'maxUses'>,
): Promise<InvitationRow> => {
  const [made] = await tx
    .insert(invitation)
    .values({ ...row, groupId: scope.groupId })
    .returning(columns)
  return made as InvitationRow
}

/** Revokes it; one that was revoked before keeps the earlier time. */
export const revokeInvitation = async (tx: Db, scope: GroupScope, id: string, now: Date): Promise<InvitationRow | null> => {
  const [row] = await tx
    .update(invitation)
    .set({ revokedAt: sql`coalesce(${invitation.revokedAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(invitation.groupId, scope.groupId), eq(invitation.id, id)))
    .returning(columns)
  return row ?? null
}

/** Takes one use, if one is left: the row lock lets exactly `maxUses` through, however many come at once. */
export const spendInvitation = async (tx: Db, scope: GroupScope, id: string, now: Date): Promise<boolean> => {
  const rows = await tx
    .update(invitation)
    .set({ uses: sql`${invitation.uses} + 1` })
    .where(
      and(
        eq(invitation.groupId, scope.groupId),
        eq(invitation.id, id),
        isNull(invitation.revokedAt),
        or(isNull(invitation.expiresAt), gt(invitation.expiresAt, now)),
        or(isNull(invitation.maxUses), lt(invitation.uses, invitation.maxUses)),
      ),
    )
    .returning({ id: invitation.id })
  return rows.length > 0
}

const requestColumns = { id: joinRequest.id, groupId: joinRequest.groupId, personId: joinRequest.personId, message: joinRequest.message, createdAt: joinRequest.createdAt }

/** Those who wait longest first; of each group the first `page.first + 1` after the cursor. */
export const findJoinRequests = async (db: Db, scopes: Scopes, { first, after }: Page) => {
  const parent = parentsOf(db, scopes)
  const found = db
    .select(requestColumns)
    .from(joinRequest)
    .where(and(eq(joinRequest.groupId, parent.id), after ? sql`(${joinRequest.createdAt}, ${joinRequest.id}) > ${cursor(after)}` : undefined))
    .orderBy(asc(joinRequest.createdAt), asc(joinRequest.id))
    .limit(first + 1)
    .as('found')
  const rows = await db.select().from(parent).crossJoinLateral(found).orderBy(asc(found.createdAt), asc(found.id))
  return rows.map((row) => row.found)
}

export type JoinRequestRow = Awaited<ReturnType<typeof findJoinRequests>>[number]

export const countJoinRequests = (db: Db, scopes: Scopes) =>
  db
    .select({ groupId: joinRequest.groupId, count: count() })
    .from(joinRequest)
    .where(inArray(joinRequest.groupId, idsOf(scopes)))
    .groupBy(joinRequest.groupId)

export const findJoinRequestsById = (db: Db, scopes: Scopes, ids: readonly string[]) =>
  db
    .select(requestColumns)
    .from(joinRequest)
    .where(and(inArray(joinRequest.groupId, idsOf(scopes)), inArray(joinRequest.id, [...ids])))

/** The one unscoped look-up of a request to join. */
export const findGroupIdOfJoinRequest = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.select({ groupId: joinRequest.groupId }).from(joinRequest).where(eq(joinRequest.id, id))
  return row?.groupId ?? null
}

/** Breaks on join_request_unique where the person waits already. */
export const insertJoinRequest = async (tx: Db, scope: GroupScope, row: { id: string; personId: string; message: string; createdAt: Date }) => {
  await tx.insert(joinRequest).values({ ...row, groupId: scope.groupId })
}

/** Takes a request away, by its id or by who asked; answers it, or null where it is gone. */
export const deleteJoinRequest = async (tx: Db, scope: GroupScope, which: { id: string } | { personId: string }): Promise<JoinRequestRow | null> => {
  const [row] = await tx
    .delete(joinRequest)
    .where(and(eq(joinRequest.groupId, scope.groupId), 'id' in which ? eq(joinRequest.id, which.id) : eq(joinRequest.personId, which.personId)))
    .returning(requestColumns)
  return row ?? null
}
