import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type Db, isAnyOf, statement } from '../client.ts'
import { stream } from '../schema/events.ts'
import { group, joinRequest, member } from '../schema/groups.ts'
import type { GroupScope, PersonScope, Role } from '../scope.ts'

type Page = { first: number; after: { key: string; id: string } | null }
type Scopes = readonly GroupScope[]

const idsOf = (scopes: Scopes) => scopes.map((scope) => scope.groupId)

/** What permissions look at, for one viewer in several groups. */
export const findAccess = async (db: Db, viewerId: string | null, groupIds: readonly string[]) => {
  const rows = await access(db, { viewerId, groupIds })
  return rows.map((row) => ({ ...row, viewerId }))
}

/** The same for several people, nobody among them, in one group. */
export const findAccessOf = async (db: Db, groupId: string, viewerIds: readonly (string | null)[]): Promise<Access[]> => {
  const rows = await accessOf(db, { groupId, viewerIds })
  const [open] = rows
  if (!open) return []
  const roles = new Map(rows.map((row) => [row.personId, row.role]))
  return viewerIds.map((viewerId) => ({ ...open, role: (viewerId && roles.get(viewerId)) || null, viewerId }))
}

const accessOf = statement((db) =>
  db
    .select({ groupId: group.id, visibility: group.visibility, joining: group.joining, reading: group.reading, role: member.role, personId: member.personId })
    .from(group)
    .leftJoin(member, and(eq(member.groupId, group.id), isAnyOf(member.personId, 'viewerIds')))
    .where(eq(group.id, sql.placeholder('groupId'))),
)

export type Access = Awaited<ReturnType<typeof findAccess>>[number]

const access = statement((db) =>
  db
    .select({ groupId: group.id, visibility: group.visibility, joining: group.joining, reading: group.reading, role: member.role })
    .from(group)
    .leftJoin(member, and(eq(member.groupId, group.id), eq(member.personId, sql.placeholder('viewerId'))))
    .where(isAnyOf(group.id, 'groupIds')),
)

/** Of how many memberships the login brings the access along; that of others is looked up when they are asked for. */
const brought = 50

/** The access of whoever a row of this table is of to the groups where they are a member, to read beside its other columns. */
export const accessOfEach = (table: PgTable) => sql<Access[]>`(
  select coalesce(json_agg(json_build_object('groupId', g.id, 'visibility', g.visibility, 'joining', g.joining, 'reading', g.reading, 'role', m.role, 'viewerId', m.person_id)), '[]')
  from (select * from ${member} where ${member}.person_id = ${table}.person_id order by joined_at desc, id desc limit ${sql.raw(String(brought))}) m join ${group} g on g.id = m.group_id)`

/** The one unscoped look-up of a group: its id and nothing else. */
export const findGroupId = async (db: Db, slug: string): Promise<string | null> => {
  const [row] = await db.select({ id: group.id }).from(group).where(eq(group.slug, slug))
  return row?.id ?? null
}

export const findGroups = (db: Db, scopes: readonly GroupScope[]) =>
  db
    .select({
      id: group.id,
      slug: group.slug,
      name: group.name,
      description: group.description,
      zone: group.zone,
      visibility: group.visibility,
      joining: group.joining,
      reading: group.reading,
      creditCap: group.creditCap,
      creditPolls: group.creditPolls,
      version: group.version,
      seq: stream.seq,
    })
    .from(group)
    .innerJoin(stream, eq(stream.id, group.id))
    .where(inArray(group.id, idsOf(scopes)))

export type GroupRow = Awaited<ReturnType<typeof findGroups>>[number]

const profileColumns = (db: Db, viewerId: string | null) => ({
  id: group.id,
  slug: group.slug,
  name: group.name,
  description: group.description,
  zone: group.zone,
  visibility: group.visibility,
  joining: group.joining,
  reading: group.reading,
  createdAt: group.createdAt,
  memberCount: db.$count(member, eq(member.groupId, group.id)),
  viewerIsMember: sql<boolean>`${db.$count(member, viewerId ? and(eq(member.groupId, group.id), eq(member.personId, viewerId)) : sql`false`)} > 0`,
  viewerHasRequested: sql<boolean>`${db.$count(joinRequest, viewerId ? and(eq(joinRequest.groupId, group.id), eq(joinRequest.personId, viewerId)) : sql`false`)} > 0`,
})

/** What the viewer may know of a group that they were let see. */
export const findProfile = async (db: Db, scope: GroupScope) => {
  const [row] = await db.select(profileColumns(db, scope.viewerId)).from(group).where(eq(group.id, scope.groupId))
  return row ?? null
}

/** The groups that say themselves that anybody, or anybody with an account, may see them; newest first. */
export const findListedProfiles = (db: Db, visibilities: ('LISTED' | 'PUBLIC')[], viewerId: string | null, { first, after }: Page) =>
  db
    .select(profileColumns(db, viewerId))
    .from(group)
    .where(and(inArray(group.visibility, visibilities), after ? sql`(${group.createdAt}, ${group.id}) < (${after.key}::timestamptz, ${after.id}::uuid)` : undefined))
    .orderBy(desc(group.createdAt), desc(group.id))
    .limit(first + 1)

export const countListed = (db: Db, visibilities: ('LISTED' | 'PUBLIC')[]) => db.$count(group, inArray(group.visibility, visibilities))

export type GroupPlan = Pick<typeof group.$inferInsert, 'slug' | 'name' | 'description' | 'zone' | 'visibility' | 'joining' | 'reading' | 'creditCap' | 'creditPolls'>

/** A group with its stream of events. Breaks on group_slug_unique where the address is taken. */
export const insertGroup = async (tx: Db, _by: PersonScope, id: string, plan: GroupPlan, now: Date) => {
  await tx.insert(group).values({ ...plan, id, createdAt: now })
  await tx.insert(stream).values({ id, groupId: id })
}

/** False where the version is no longer the one given. */
export const updateGroup = async (tx: Db, scope: GroupScope, version: number, change: Partial<GroupPlan>): Promise<boolean> => {
  const rows = await tx
    .update(group)
    .set({ ...change, version: version + 1 })
    .where(and(eq(group.id, scope.groupId), eq(group.version, version)))
    .returning({ id: group.id })
  return rows.length > 0
}

/** Until the transaction ends nobody else changes who is what in the group. Rows that only point at the group go on. */
export const lockGroup = async (tx: Db, scope: GroupScope) => {
  await tx.select({ id: group.id }).from(group).where(eq(group.id, scope.groupId)).for('no key update')
}

/** Waits for whatever the member is doing, and keeps them from doing more until the transaction ends. */
export const lockMember = async (tx: Db, scope: GroupScope, id: string) => {
  await tx.select({ id: member.id }).from(member).where(and(eq(member.groupId, scope.groupId), eq(member.id, id))).for('update')
}

/** The groups as a table to join lists to, so that many groups' lists are one statement. */
const parentsOf = (db: Db, scopes: Scopes) => db.select({ id: group.id }).from(group).where(inArray(group.id, idsOf(scopes))).as('parent')
const cursor = ({ key, id }: { key: string; id: string }) => sql`(${key}::timestamptz, ${id}::uuid)`

const memberColumns = { id: member.id, groupId: member.groupId, personId: member.personId, role: member.role, joinedAt: member.joinedAt }

/** In the order of joining; of each group the first `page.first + 1` after the cursor. */
export const findMembers = async (db: Db, scopes: Scopes, { first, after }: Page) => {
  const parent = parentsOf(db, scopes)
  const found = db
    .select(memberColumns)
    .from(member)
    .where(and(eq(member.groupId, parent.id), after ? sql`(${member.joinedAt}, ${member.id}) > ${cursor(after)}` : undefined))
    .orderBy(asc(member.joinedAt), asc(member.id))
    .limit(first + 1)
    .as('found')
  const rows = await db.select().from(parent).crossJoinLateral(found).orderBy(asc(found.joinedAt), asc(found.id))
  return rows.map((row) => row.found)
}

export type MemberRow = Awaited<ReturnType<typeof findMembers>>[number]

export const countMembers = (db: Db, scopes: Scopes) =>
  db
    .select({ groupId: member.groupId, count: count() })
    .from(member)
    .where(inArray(member.groupId, idsOf(scopes)))
    .groupBy(member.groupId)

export const findMembersById = (db: Db, scopes: Scopes, ids: readonly string[]) =>
  db
    .select(memberColumns)
    .from(member)
    .where(and(inArray(member.groupId, idsOf(scopes)), inArray(member.id, [...ids])))

/** Where somebody is a member, in the order of joining. Their own to know, so it needs no scope of the groups. */
export const findMemberships = (db: Db, by: PersonScope, { first, after }: Page) =>
  db
    .select(memberColumns)
    .from(member)
    .where(and(eq(member.personId, by.viewerId), after ? sql`(${member.joinedAt}, ${member.id}) > ${cursor(after)}` : undefined))
    .orderBy(asc(member.joinedAt), asc(member.id))
    .limit(first + 1)

export const countMemberships = (db: Db, by: PersonScope) => db.$count(member, eq(member.personId, by.viewerId))

/** The one unscoped look-up of a member. */
export const findGroupIdOfMember = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.select({ groupId: member.groupId }).from(member).where(eq(member.id, id))
  return row?.groupId ?? null
}

export const findMemberOf = async (db: Db, scope: GroupScope, personId: string): Promise<MemberRow | null> => {
  const [row] = await db
    .select(memberColumns)
    .from(member)
    .where(and(eq(member.groupId, scope.groupId), eq(member.personId, personId)))
  return row ?? null
}

export const countOwners = (db: Db, scope: GroupScope) => db.$count(member, and(eq(member.groupId, scope.groupId), eq(member.role, 'OWNER')))

/** False where the person is a member already. */
export const insertMember = async (tx: Db, scope: GroupScope, row: { id: string; personId: string; role: Role; joinedAt: Date }): Promise<boolean> => {
  const rows = await tx
    .insert(member)
    .values({ ...row, groupId: scope.groupId })
    .onConflictDoNothing({ target: [member.groupId, member.personId] })
    .returning({ id: member.id })
  return rows.length > 0
}

export const updateRole = async (tx: Db, scope: GroupScope, id: string, role: Role): Promise<MemberRow> => {
  const [row] = await tx
    .update(member)
    .set({ role })
    .where(and(eq(member.groupId, scope.groupId), eq(member.id, id)))
    .returning(memberColumns)
  return row as MemberRow
}

export const deleteMember = async (tx: Db, scope: GroupScope, id: string) => {
  await tx.delete(member).where(and(eq(member.groupId, scope.groupId), eq(member.id, id)))
}
