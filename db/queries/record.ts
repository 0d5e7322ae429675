import { and, asc, eq, getTableColumns, isNull, lte, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../client.ts'
import { agendaItem, course } from '../schema/agenda.ts'
import { person } from '../schema/auth.ts'
import { anchor, comment, commentEdit, thread } from '../schema/discussion.ts'
import { group } from '../schema/groups.ts'
import { actionItem, attendance, decision, minutes } from '../schema/minutes.ts'
import { paper } from '../schema/papers.ts'
import { passedOn, question } from '../schema/questions.ts'
import { meeting } from '../schema/scheduling.ts'
import type { GroupScope } from '../scope.ts'

const of = (who: typeof person) => ({ id: who.id, name: who.name })

const findHead = async (tx: Db, scope: GroupScope, id: string) => {
  const [presenter, facilitator, scribe, approver] = ['presenter', 'facilitator', 'scribe', 'approver'].map((name) => alias(person, name)) as [typeof person, typeof person, typeof person, typeof person]
  const [row] = await tx
    .select({
      group: { name: group.name },
      meeting: {
        id: meeting.id,
        title: sql<string>`coalesce(${meeting.title}, ${paper.title}, '')`,
        startsAt: meeting.startsAt,
        durationMinutes: meeting.durationMinutes,
        zone: meeting.zone,
        place: meeting.place,
        cancelled: sql<boolean>`${meeting.state} = 'CANCELLED'`,
        cancelReason: meeting.cancelReason,
      },
      paper: { id: paper.id, title: paper.title, authors: paper.authors },
      presenter: of(presenter),
      startedAt: course.startedAt,
      endedAt: course.endedAt,
      facilitator: of(facilitator),
      scribe: of(scribe),
      notes: sql<string>`coalesce(${minutes.notes}, '')`,
      approvedAt: minutes.approvedAt,
      approvedBy: of(approver),
    })
    .from(meeting)
    .innerJoin(group, eq(group.id, meeting.groupId))
    .leftJoin(paper, eq(paper.id, meeting.paperId))
    .leftJoin(presenter, eq(presenter.id, meeting.presenterId))
    .leftJoin(course, eq(course.meetingId, meeting.id))
    .leftJoin(facilitator, eq(facilitator.id, course.facilitatorId))
    .leftJoin(scribe, eq(scribe.id, course.scribeId))
    .leftJoin(minutes, eq(minutes.meetingId, meeting.id))
    .leftJoin(approver, eq(approver.id, minutes.approvedById))
    .where(and(eq(meeting.groupId, scope.groupId), eq(meeting.id, id)))
  if (!row) throw new Error(`There is no meeting ${id} in this group.`)
  const { startedAt, endedAt, facilitator: leader, scribe: writer, notes, approvedAt, approvedBy, ...head } = row
  return { ...head, course: { startedAt, endedAt, facilitator: leader, scribe: writer }, minutes: { notes, approvedAt, approvedBy } }
}

/** What a comment said at an instant: the first of the bodies that were replaced later, or else the one that stands. */
const bodyAt = (at: Date) => sql<string>`coalesce((
  select ${commentEdit.body} from ${commentEdit} where ${commentEdit.commentId} = ${comment.id} and ${commentEdit.editedAt} > ${at.toISOString()}::timestamptz
  order by ${commentEdit.version} limit 1
), ${comment.body})`

const findSaid = (tx: Db, scope: GroupScope, meetingId: string, until: Date | null) =>
  tx
    .select({ id: comment.id, threadId: comment.threadId, author: of(person), body: until ? bodyAt(until) : comment.body, postedAt: comment.postedAt })
    .from(comment)
    .innerJoin(person, eq(person.id, comment.authorId))
    .where(and(eq(comment.groupId, scope.groupId), eq(comment.meetingId, meetingId), isNull(comment.deletedAt), until ? lte(comment.postedAt, until) : undefined))
    .orderBy(asc(comment.postedAt), asc(comment.id))

/** Everything that the minutes of a meeting are made of, in nine statements however much was said; of an anonymous question not who asked. */
export const findRecord = async (tx: Db, scope: GroupScope, meetingId: string) => {
  const head = await findHead(tx, scope, meetingId)
  const here = (table: { groupId: PgColumn; meetingId: PgColumn }) => and(eq(table.groupId, scope.groupId), eq(table.meetingId, meetingId))
  return {
    ...head,
    attendance: await tx
      .select({ person: of(person), arrivedAt: attendance.arrivedAt })
      .from(attendance)
      .innerJoin(person, eq(person.id, attendance.personId))
      .where(here(attendance)),
    items: await tx.select().from(agendaItem).where(here(agendaItem)),
    decisions: await tx.select().from(decision).where(here(decision)),
    actions: await tx
      .select({ ...getTableColumns(actionItem), owner: of(person) })
      .from(actionItem)
      .leftJoin(person, eq(person.id, actionItem.ownerId))
      .where(here(actionItem)),
    questions: [
      ...(await tx
        .select({ id: question.id, body: question.body, askedBy: of(person), askedAt: question.askedAt, state: question.state, settledAt: question.settledAt, answerId: question.answerId })
        .from(question)
        .leftJoin(person, and(eq(person.id, question.askedById), eq(question.isAnonymous, false)))
        .where(here(question))),
      // What a later meeting took up was parked here all the same.
      ...(await tx
        .select({ id: passedOn.questionId, body: passedOn.body, askedBy: of(person), askedAt: passedOn.askedAt, state: sql<'PARKED'>`'PARKED'`, settledAt: passedOn.parkedAt, answerId: sql<null>`null` })
        .from(passedOn)
        .leftJoin(person, eq(person.id, passedOn.askedById))
        .where(here(passedOn))),
    ],
    threads: (
      await tx
        .select({ id: thread.id, startedAt: thread.startedAt, itemId: thread.itemId, resolvedAt: thread.resolvedAt, anchor, paper: paper.title })
        .from(thread)
        .leftJoin(anchor, eq(anchor.threadId, thread.id))
        .leftJoin(paper, eq(paper.id, anchor.paperId))
        .where(here(thread))
    ).map(({ anchor: found, paper: title, ...row }) => ({ ...row, passage: found && { ...found, paper: title ?? '' } })),
    comments: await findSaid(tx, scope, meetingId, head.minutes.approvedAt),
  }
}
