import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import { type Db, isAnyOf, statement } from '../client.ts'
import { person } from '../schema/auth.ts'
import { comment, reaction, type reactionKind } from '../schema/discussion.ts'
import type { GroupScope } from '../scope.ts'

export type ReactionKind = (typeof reactionKind.enumValues)[number]

const groupsOf = (scopes: readonly GroupScope[]) => scopes.map((scope) => scope.groupId)

/** Of how many people a kind of reaction tells the names. */
export const namedAtMost = 20

/** The viewer's reaction of one kind to a comment that is locked. False where they had it before. */
export const insertReaction = async (tx: Db, scope: GroupScope, commentId: string, kind: ReactionKind, reactedAt: Date): Promise<boolean> => {
  const rows = await tx
    .insert(reaction)
    .values({ commentId, personId: scope.viewerId as string, kind, reactedAt })
    .onConflictDoNothing()
    .returning({ kind: reaction.kind })
  return rows.length > 0
}

/** False where the viewer had no such reaction. */
export const deleteReaction = async (tx: Db, scope: GroupScope, commentId: string, kind: ReactionKind): Promise<boolean> => {
  const rows = await tx
    .delete(reaction)
    .where(and(eq(reaction.commentId, commentId), eq(reaction.personId, scope.viewerId as string), eq(reaction.kind, kind)))
    .returning({ kind: reaction.kind })
  return rows.length > 0
}

/** A row for each kind of reaction to each comment, in the order of the kinds, with the first people who reacted so. */
export const findReactions = (db: Db, scopes: readonly GroupScope[], commentIds: readonly string[]) => reactionsOf(db, { groupIds: groupsOf(scopes), ids: commentIds })

const reactionsOf = statement((db) => {
  const placed = db
    .select({
      commentId: reaction.commentId,
      kind: reaction.kind,
      personId: reaction.personId,
      name: person.name,
      place: sql<number>`row_number() over (partition by ${reaction.commentId}, ${reaction.kind} order by ${reaction.reactedAt}, ${reaction.personId})`.as('place'),
    })
    .from(reaction)
    .innerJoin(comment, and(eq(comment.id, reaction.commentId), isAnyOf(comment.groupId, 'groupIds')))
    .innerJoin(person, eq(person.id, reaction.personId))
    .where(isAnyOf(reaction.commentId, 'ids'))
    .as('placed')
  return db
    .select({
      commentId: placed.commentId,
      kind: placed.kind,
      count: count(),
      people: sql<{ id: string; name: string }[]>`json_agg(json_build_object('id', ${placed.personId}, 'name', ${placed.name}) order by ${placed.place}) filter (where ${placed.place} <= ${sql.raw(String(namedAtMost))})`,
    })
    .from(placed)
    .groupBy(placed.commentId, placed.kind)
    .orderBy(asc(placed.kind))
})

export type ReactionRow = Awaited<ReturnType<typeof findReactions>>[number]

/** One person's own reactions to some comments. */
export const findReactionsBy = (db: Db, scopes: readonly GroupScope[], commentIds: readonly string[], personId: string) =>
  db
    .select({ commentId: reaction.commentId, kind: reaction.kind })
    .from(reaction)
    .innerJoin(comment, and(eq(comment.id, reaction.commentId), inArray(comment.groupId, groupsOf(scopes))))
    .where(and(inArray(reaction.commentId, [...commentIds]), eq(reaction.personId, personId)))
    .orderBy(asc(reaction.kind))
