import { and, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { course } from '../schema/agenda.ts'
import { person } from '../schema/auth.ts'
import { hand } from '../schema/floor.ts'
import type { GroupScope } from '../scope.ts'

export type HandOrder = (typeof course.$inferSelect)['handOrder']

const groupsOf = (scopes: readonly GroupScope[]) => scopes.map((scope) => scope.groupId)

/** The one unscoped look-up of a hand: the meeting it was raised in, and its group. */
export const findPlaceOfHand = async (db: Db, id: string): Promise<{ groupId: string; meetingId: string; personId: string } | null> => {
  const [row] = await db.select({ groupId: hand.groupId, meetingId: hand.meetingId, personId: hand.personId }).from(hand).where(eq(hand.id, id))
  return row ?? null
}

/** Hands, each with how often its person was called in that meeting, and with the order in which the meeting calls. */
const hands = (db: Db) => {
  const spoken = db
    .select({ meetingId: hand.meetingId, personId: hand.personId, count: count().as('count') })
    .from(hand)
    .where(isNotNull(hand.calledAt))
    .groupBy(hand.meetingId, hand.personId)
    .as('spoken')
  return db
    .select({
      id: hand.id,
      groupId: hand.groupId,
      meetingId: hand.meetingId,
      personId: hand.personId,
      raisedAt: hand.raisedAt,
      calledAt: hand.calledAt,
      loweredAt: hand.loweredAt,
      person: { id: person.id, name: person.name },
      spokenToday: sql<number>`coalesce(${spoken.count}, 0)::int`,
      order: sql<HandOrder>`coalesce(${course.handOrder}, 'FIRST_COME')`,
    })
    .from(hand)
    .innerJoin(person, eq(person.id, hand.personId))
    .leftJoin(spoken, and(eq(spoken.meetingId, hand.meetingId), eq(spoken.personId, hand.personId)))
    .leftJoin(course, eq(course.meetingId, hand.meetingId))
    .$dynamic()
}

export type HandRow = Awaited<ReturnType<typeof findWaitingHands>>[number]

const isWaiting = and(isNull(hand.calledAt), isNull(hand.loweredAt))

/** The hands that are up, in no order. */
export const findWaitingHands = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]) =>
  hands(db).where(and(inArray(hand.groupId, groupsOf(scopes)), inArray(hand.meetingId, [...meetingIds]), isWaiting))

export const findHands = (db: Db, scopes: readonly GroupScope[], ids: readonly string[]): Promise<HandRow[]> =>
  hands(db).where(and(inArray(hand.groupId, groupsOf(scopes)), inArray(hand.id, [...ids])))

export const findHand = async (db: Db, scope: GroupScope, id: string): Promise<HandRow | null> => (await findHands(db, [scope], [id]))[0] ?? null

/** Which hand each meeting called last, and when. */
export const findCalled = (db: Db, scopes: readonly GroupScope[], meetingIds: readonly string[]) =>
  db
    .selectDistinctOn([hand.meetingId], { id: hand.id, meetingId: hand.meetingId, groupId: hand.groupId, calledAt: sql<Date>`${hand.calledAt}`.mapWith(hand.calledAt) })
    .from(hand)
    .where(and(inArray(hand.groupId, groupsOf(scopes)), inArray(hand.meetingId, [...meetingIds]), isNotNull(hand.calledAt)))
    .orderBy(hand.meetingId, desc(hand.calledAt), desc(hand.id))

/** Raises a hand. False where one with this id exists, or the viewer's is up in this meeting. */
export const insertHand = async (tx: Db, scope: GroupScope, row: { id: string; meetingId: string; raisedAt: Date }): Promise<boolean> => {
  const rows = await tx
    .insert(hand)
    .values({ ...row, groupId: scope.groupId, personId: scope.viewerId as string })
    .onConflictDoNothing()
    .returning({ id: hand.id })
  return rows.length > 0
}

export const updateHand = async (tx: Db, scope: GroupScope, id: string, change: { calledAt?: Date | null; loweredAt?: Date }): Promise<void> => {
  await tx
    .update(hand)
    .set(change)
    .where(and(eq(hand.groupId, scope.groupId), eq(hand.id, id)))
}
