import { and, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { member } from '../schema/groups.ts'
import { notice, noticeMute, noticeSetting } from '../schema/notifications.ts'
import type { GroupScope, PersonScope } from '../scope.ts'

type Page = { first: number; after: { key: string; id: string } | null }

const columns = { id: notice.id, groupId: notice.groupId, kind: notice.kind, meetingId: notice.meetingId, seriesId: notice.seriesId, pollId: notice.pollId, facts: notice.facts, at: notice.at, readAt: notice.readAt }
const ofPerson = (viewerId: string) => and(eq(notice.personId, viewerId), eq(notice.isShown, true))

/** Somebody's notices, the latest first. */
export const findNotices = (db: Db, { viewerId }: PersonScope, page: Page) =>
  db
    .select(columns)
    .from(notice)
    .where(and(ofPerson(viewerId), page.after ? sql`(${notice.at}, ${notice.id}) < (${page.after.key}::timestamptz, ${page.after.id}::uuid)` : undefined))
    .orderBy(desc(notice.at), desc(notice.id))
    .limit(page.first + 1)

export type NoticeRow = Awaited<ReturnType<typeof findNotices>>[number]

export const countNotices = async (db: Db, { viewerId }: PersonScope, isUnread: boolean): Promise<number> => {
  const [row] = await db.select({ count: count() }).from(notice).where(and(ofPerson(viewerId), isUnread ? isNull(notice.readAt) : undefined))
  return row?.count ?? 0
}

export const findLatestNotice = async (db: Db, by: PersonScope): Promise<NoticeRow | null> => (await findNotices(db, by, { first: 0, after: null }))[0] ?? null

/** Marks notices as read, all of them unless told which. Answers how many were unread. */
export const updateRead = async (tx: Db, { viewerId }: PersonScope, ids: readonly string[] | null, now: Date): Promise<number> => {
  const rows = await tx
    .update(notice)
    .set({ readAt: now })
    .where(and(ofPerson(viewerId), isNull(notice.readAt), ids ? inArray(notice.id, [...ids]) : undefined))
    .returning({ id: notice.id })
  return rows.length
}

export const findSetting = async (db: Db, { viewerId }: Pick<PersonScope, 'viewerId'>) => {
  const [row] = await db.select().from(noticeSetting).where(eq(noticeSetting.personId, viewerId))
  return row ?? null
}

/** Locks somebody's settings, made where there were none. */
export const lockSetting = async (tx: Db, { viewerId }: Pick<PersonScope, 'viewerId'>) => {
  await tx.insert(noticeSetting).values({ personId: viewerId }).onConflictDoNothing()
  const [row] = await tx.select().from(noticeSetting).where(eq(noticeSetting.personId, viewerId)).for('update')
  return row!
}

export const updateSetting = async (tx: Db, { viewerId }: Pick<PersonScope, 'viewerId'>, change: Partial<typeof noticeSetting.$inferInsert>) => {
  if (Object.keys(change).length > 0) await tx.update(noticeSetting).set(change).where(eq(noticeSetting.personId, viewerId))
}

/** Which of their groups somebody mutes. */
export const findMutes = async (db: Db, { viewerId }: PersonScope): Promise<string[]> => {
  const rows = await db.select({ groupId: noticeMute.groupId }).from(noticeMute).where(eq(noticeMute.personId, viewerId))
  return rows.map(({ groupId }) => groupId)
}

/** Mutes a group for a member, who cannot leave meanwhile, or ends that. False where they have left. */
export const updateMute = async (tx: Db, { groupId, viewerId }: GroupScope, isMuted: boolean): Promise<boolean> => {
  const personId = viewerId as string
  const [row] = await tx.select({ id: member.id }).from(member).where(and(eq(member.groupId, groupId), eq(member.personId, personId))).for('share')
  if (!row) return false
  if (isMuted) await tx.insert(noticeMute).values({ groupId, personId }).onConflictDoNothing()
  else await tx.delete(noticeMute).where(and(eq(noticeMute.groupId, groupId), eq(noticeMute.personId, personId)))
  return true
}

/** Forgets notices from before an instant. */
export const deleteNoticesBefore = async (db: Db, before: Date) => {
  await db.delete(notice).where(lt(notice.at, before))
}
