import { and, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { person } from '../schema/auth.ts'
import { group, member } from '../schema/groups.ts'
import { invited, mail, mailLink } from '../schema/mails.ts'
import { notice, noticeSetting } from '../schema/notifications.ts'
import { reply } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'
import { hears } from './told.ts'

const waiting = (now: Date) => and(eq(mail.state, 'WAITING'), lte(mail.tryAt, now), or(isNull(mail.leasedUntil), lt(mail.leasedUntil, now)))

/** Takes some mails that are due for a while. Of those that ask at once each gets others. */
export const takeMails = (db: Db, now: Date, until: Date, limit: number) =>
  db
    .update(mail)
    .set({ leasedUntil: until, tries: sql`${mail.tries} + 1` })
    .where(and(waiting(now), inArray(mail.noticeId, db.select({ id: mail.noticeId }).from(mail).where(waiting(now)).orderBy(mail.tryAt, mail.noticeId).limit(limit).for('update', { skipLocked: true }))))
    .returning({ id: mail.noticeId, tries: mail.tries })

export type TakenMail = Awaited<ReturnType<typeof takeMails>>[number]

/** All that is to be known to write a mail, as of now; null where its person has left the group, or mutes it. Unscoped: the membership is looked up along. */
export const findMail = async (db: Db, id: string) => {
  const [row] = await db
    .select({
      notice: { id: notice.id, kind: notice.kind, facts: notice.facts, meetingId: notice.meetingId, seriesId: notice.seriesId, at: notice.at },
      method: mail.method,
      person: { id: person.id, name: person.name, email: person.email, zone: person.zone },
      group: { id: group.id, name: group.name, slug: group.slug },
      role: member.role,
      setting: noticeSetting,
      answer: reply.answer,
    })
    .from(mail)
    .innerJoin(notice, eq(notice.id, mail.noticeId))
    .innerJoin(person, eq(person.id, notice.personId))
    .innerJoin(group, eq(group.id, notice.groupId))
    .innerJoin(member, and(eq(member.groupId, notice.groupId), eq(member.personId, notice.personId)))
    .leftJoin(noticeSetting, eq(noticeSetting.personId, notice.personId))
    .leftJoin(reply, and(eq(reply.meetingId, notice.meetingId), eq(reply.personId, notice.personId)))
    .where(and(eq(mail.noticeId, id), hears))
  return row ?? null
}

export type FoundMail = NonNullable<Awaited<ReturnType<typeof findMail>>>

const mine = ({ id, tries }: TakenMail) => and(eq(mail.noticeId, id), eq(mail.tries, tries))

/** Notes that the server is about to be given the mail. False where another process has taken it meanwhile: then it must not be. */
export const noteHanded = async (tx: Db, taken: TakenMail, now: Date): Promise<boolean> => {
  const rows = await tx
    .update(mail)
    .set({ state: 'HANDED', handedAt: now })
    .where(and(mine(taken), eq(mail.state, 'WAITING')))
    .returning({ id: mail.noticeId })
  return rows.length > 0
}

export const noteMail = async (db: Db, taken: TakenMail, change: { state: 'SENT' } | { state: 'WAITING'; tryAt: Date; problem: string } | { state: 'FAILED' | 'DROPPED'; problem: string }) => {
  const isSent = change.state === 'SENT'
  await db
    .update(mail)
    .set({ ...change, leasedUntil: null, ...(!isSent && { handedAt: null }) })
    .where(mine(taken))
}

export const insertLinks = async (tx: Db, rows: readonly (typeof mailLink.$inferInsert)[]) => {
  await tx.insert(mailLink).values([...rows])
}

export const upsertInvited = async (tx: Db, { groupId }: GroupScope, row: { meetingId: string; personId: string; kept: Record<string, unknown>; sentAt: Date }) => {
  await tx
    .insert(invited)
    .values({ ...row, groupId })
    .onConflictDoUpdate({ target: [invited.meetingId, invited.personId], set: { kept: row.kept, sentAt: row.sentAt } })
}

export const deleteInvited = async (tx: Db, { groupId }: GroupScope, { meetingId, personId }: { meetingId: string; personId: string }) => {
  await tx.delete(invited).where(and(eq(invited.groupId, groupId), eq(invited.meetingId, meetingId), eq(invited.personId, personId)))
}

/** The link behind a token, with what its person is in the group of its meeting; null where there is none, or it has ended. Unscoped: the token and the membership are looked up together. */
export const findLink = async (db: Db, tokenHash: string, now: Date) => {
  const [row] = await db
    .select({ personId: mailLink.personId, stops: mailLink.stops, answer: mailLink.answer, groupId: mailLink.groupId, meetingId: mailLink.meetingId, role: member.role })
    .from(mailLink)
    .leftJoin(member, and(eq(member.groupId, mailLink.groupId), eq(member.personId, mailLink.personId)))
    .where(and(eq(mailLink.tokenHash, tokenHash), sql`${mailLink.endsAt} > ${now.toISOString()}::timestamptz`))
  return row ?? null
}

/** Forgets links that have ended. */
export const deleteLinksBefore = async (db: Db, now: Date) => {
  await db.delete(mailLink).where(lte(mailLink.endsAt, now))
}
