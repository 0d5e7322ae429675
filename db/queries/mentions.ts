import { and, asc, count, desc, eq, inArray, ne, notInArray, sql } from 'drizzle-orm'
import { type Db, isAnyOf, statement } from '../client.ts'
import { person } from '../schema/auth.ts'
import { comment, mention } from '../schema/discussion.ts'
import { member } from '../schema/groups.ts'
import type { GroupScope } from '../scope.ts'

type Page = { first: number; after: { key: string; id: string } | null }

const groupsOf = (scopes: readonly GroupScope[]) => scopes.map((scope) => scope.groupId)

/** Makes a comment name those of these people who are members, and nobody else; who was named before keeps that instant. */
export const replaceMentions = async (tx: Db, scope: GroupScope, commentId: string, personIds: readonly string[], mentionedAt: Date): Promise<void> => {
  const named = [...personIds]
  await tx.delete(mention).where(and(eq(mention.commentId, commentId), named.length ? notInArray(mention.personId, named) : undefined))
  if (named.length) await insertMentions(tx, scope, commentId, named, mentionedAt)
}

/** Notes whom a new comment names: those of these people who are members. */
export const insertMentions = async (tx: Db, scope: GroupScope, commentId: string, personIds: readonly string[], mentionedAt: Date): Promise<void> => {
  const members = tx
    .select({
      commentId: sql<string>`${commentId}::uuid`.as('comment_id'),
      personId: member.personId,
      groupId: member.groupId,
      mentionedAt: sql<Date>`${mentionedAt.toISOString()}::timestamptz`.as('mentioned_at'),
    })
    .from(member)
    .where(and(eq(member.groupId, scope.groupId), inArray(member.personId, [...personIds])))
  await tx.insert(mention).select(members).onConflictDoNothing()
}

/** Whom each comment names, by their names. */
export const findMentionsIn = (db: Db, scopes: readonly GroupScope[], commentIds: readonly string[]) => mentionsIn(db, { groupIds: groupsOf(scopes), ids: commentIds })

const mentionsIn = statement((db) =>
  db
    .select({ commentId: mention.commentId, id: person.id, name: person.name })
    .from(mention)
    .innerJoin(person, eq(person.id, mention.personId))
    .where(and(isAnyOf(mention.groupId, 'groupIds'), isAnyOf(mention.commentId, 'ids')))
    .orderBy(asc(person.name), asc(person.id)),
)

/** Every group in which somebody is named, whether they may still read it or not. */
export const findGroupsThatMention = async (db: Db, personId: string): Promise<string[]> => {
  const rows = await db.selectDistinct({ groupId: mention.groupId }).from(mention).where(eq(mention.personId, personId))
  return rows.map(({ groupId }) => groupId)
}

const ofOthers = (scopes: readonly GroupScope[], personId: string) =>
  and(eq(mention.personId, personId), inArray(mention.groupId, groupsOf(scopes)), ne(comment.authorId, personId))

/** Where others name somebody in these groups, the newest first; `id` is the comment's. */
export const findMentionsOf = (db: Db, scopes: readonly GroupScope[], personId: string, { first, after }: Page) =>
  db
    .select({ id: mention.commentId, groupId: mention.groupId, meetingId: comment.meetingId, mentionedAt: mention.mentionedAt })
    .from(mention)
    .innerJoin(comment, eq(comment.id, mention.commentId))
    .where(and(ofOthers(scopes, personId), after ? sql`(${mention.mentionedAt}, ${mention.commentId}) < (${after.key}::timestamptz, ${after.id}::uuid)` : undefined))
    .orderBy(desc(mention.mentionedAt), desc(mention.commentId))
    .limit(first + 1)

export type MentionRow = Awaited<ReturnType<typeof findMentionsOf>>[number]

export const countMentionsOf = async (db: Db, scopes: readonly GroupScope[], personId: string): Promise<number> => {
  const [row] = await db.select({ count: count() }).from(mention).innerJoin(comment, eq(comment.id, mention.commentId)).where(ofOthers(scopes, personId))
  return row?.count ?? 0
}
