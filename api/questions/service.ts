import { lockCourse } from '../../db/queries/agenda.ts'
import { findComment } from '../../db/queries/discussion.ts'
import { findApproval } from '../../db/queries/minutes.ts'
import {
  countQuestions,
  countVotesOfOthers,
  deleteQuestion,
  deleteVote,
  findAskedBy,
  findGroupIdOfQuestion,
  findMeetingsAfter,
  findQuestion,
  insertPassedOn,
  insertQuestion,
  insertVote,
  lockQuestion,
  type QuestionRow,
  updateQuestion,
} from '../../db/queries/questions.ts'
import { findGroupIdOfMeeting } from '../../db/queries/scheduling.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { courseOfMeeting } from '../agenda/loaders.ts'
import { authorizeCourse } from '../agenda/service.ts'
import type { Context } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { authorize, type GroupAction, viewerCan } from '../permissions.ts'
import { meetingById } from '../scheduling/loaders.ts'
import type { QuestionEvent } from './events.ts'
import { askedByViewer, parkedForMeeting, questionById, votedByViewer } from './loaders.ts'
import { allowedNow, mustBeOpen, mustBeUnanswered, mustNotBeRecorded, planAnswer, planChange, planParking, planQuestion, planReopening, planTakingUp } from './rules/question.ts'

type Locked = NonNullable<Awaited<ReturnType<typeof lockQuestion>>>

/** What earlier meetings parked, for a meeting that may take it up. */
export const parkedQuestionsFor = async (ctx: Context, meeting: { groupId: string; id: string }): Promise<QuestionRow[]> => {
  const parked = await parkedForMeeting(ctx).load(meeting)
  const rows = await questionById(ctx).loadMany(parked)
  return rows.filter((row) => row !== null && !(row instanceof Error)) as QuestionRow[]
}

/** Keeps a meeting from being ended while something is asked in it. Throws CLOSED where it was or was cancelled. */
const openMeeting = async (tx: Db, scope: GroupScope, meetingId: string): Promise<void> => {
  const course = await lockCourse(tx, scope, meetingId)
  if (course.state === 'CANCELLED') throw new Fault('CLOSED', 'This meeting was cancelled.')
  if (course.endedAt) throw new Fault('CLOSED', 'This meeting has ended.')
}

const read = async (tx: Db, scope: GroupScope, id: string): Promise<QuestionRow> => {
  const row = await findQuestion(tx, scope, id)
  if (!row) throw notFound()
  return row
}

const lock = async (tx: Db, scope: GroupScope, id: string): Promise<Locked> => {
  const row = await lockQuestion(tx, scope, id)
  if (!row) throw notFound()
  return row
}

const tell = (ctx: Context, tx: Db, scope: GroupScope, type: QuestionEvent['type'], meetingId: string, questionId: string) =>
  ctx.emit<QuestionEvent>(tx, scope, { type, meetingId, questionId }, meetingId)

/** Tells the meeting of a question that is parked or was, the one that takes it up, and those ahead that showed it or will. */
const tellOfParked = async (ctx: Context, tx: Db, scope: GroupScope, type: QuestionEvent['type'], { id, meetingId }: Locked, takenUpIn: string = meetingId): Promise<void> => {
  const ahead = await findMeetingsAfter(tx, scope, meetingId, ctx.clock.now())
  // In one order: two that took the streams crosswise would wait for each other.
  for (const streamId of [...new Set([meetingId, takenUpIn, ...ahead])].sort()) await tell(ctx, tx, scope, streamId === meetingId ? type : 'QuestionChanged', streamId, id)
}

export type AskQuestionWish = { id: string; meetingId: string; body: string; isAnonymous: boolean }

/** Asks a question. The same id from the same person answers the first. */
export const askQuestion = async (ctx: Context, wish: AskQuestionWish): Promise<QuestionRow> => {
  const { id, meetingId } = wish
  const scope = await authorize(ctx, 'question.ask', await findGroupIdOfMeeting(ctx.db, meetingId))
  const isMine = async (tx: Db) => (await findAskedBy(tx, [scope], scope.viewerId as string, [id])).length > 0
  return ctx.db.transaction(async (tx) => {
    if (await isMine(tx)) return read(tx, scope, id)
    await openMeeting(tx, scope, meetingId)
    const plan = planQuestion(wish, await countQuestions(tx, scope, meetingId), ctx.clock.now())
    if (await insertQuestion(tx, scope, { ...plan, meetingId })) await tell(ctx, tx, scope, 'QuestionAsked', meetingId, id)
    else if (!(await isMine(tx))) throw new Fault('TAKEN', 'This id is in use; make a new one.', ['id'])
    return read(tx, scope, id)
  })
}

/** A question in a meeting that goes on, and what was decided about it. */
const openQuestion = async (ctx: Context, action: GroupAction, id: string): Promise<{ scope: GroupScope; meetingId: string }> => {
  const reader = await authorize(ctx, 'group.read', await findGroupIdOfQuestion(ctx.db, id))
  const { meetingId } = await read(ctx.db, reader, id)
  if (action === 'question.settle') return { ...(await authorizeCourse(ctx, action, meetingId)), meetingId }
  const isAuthor = reader.viewerId !== null && (await findAskedBy(ctx.db, [reader], reader.viewerId, [id])).length > 0
  return { scope: await authorize(ctx, action, reader.groupId, { authorId: isAuthor ? reader.viewerId : null }), meetingId }
}

const lockIn = async (tx: Db, scope: GroupScope, meetingId: string, id: string): Promise<Locked> => {
  await openMeeting(tx, scope, meetingId)
  const stored = await lock(tx, scope, id)
  if (stored.meetingId !== meetingId) throw new Fault('CONFLICT', 'This question was taken up in another meeting.', ['questionId'])
  return stored
}

/** Changes what a question says, as long as nobody else voted for it. */
export const changeQuestion = async (ctx: Context, { questionId: id, ...wish }: { questionId: string; version: number; body: string }): Promise<QuestionRow> => {
  const { scope, meetingId } = await openQuestion(ctx, 'question.change', id)
  return ctx.db.transaction(async (tx) => {
    const change = planChange(await lockIn(tx, scope, meetingId, id), wish, await countVotesOfOthers(tx, scope, id))
    if (change) {
      await updateQuestion(tx, scope, id, change)
      await tell(ctx, tx, scope, 'QuestionChanged', meetingId, id)
    }
    return read(tx, scope, id)
  })
}

/** Takes a question away, with its votes; answers the meeting it stood in. */
export const withdrawQuestion = async (ctx: Context, id: string): Promise<{ groupId: string; meetingId: string }> => {
  const { scope, meetingId } = await openQuestion(ctx, 'question.withdraw', id)
  return ctx.db.transaction(async (tx) => {
    const stored = await lockIn(tx, scope, meetingId, id)
    mustBeUnanswered(stored)
    await deleteQuestion(tx, scope, id)
    if (stored.state === 'PARKED') await tellOfParked(ctx, tx, scope, 'QuestionWithdrawn', stored)
    else await tell(ctx, tx, scope, 'QuestionWithdrawn', meetingId, id)
    return { groupId: scope.groupId, meetingId }
  })
}

/** Gives the viewer's vote to a question, or takes it back. What is so already changes nothing. */
export const voteForQuestion = async (ctx: Context, { questionId: id, wish }: { questionId: string; wish: boolean }): Promise<QuestionRow> => {
  const { scope, meetingId } = await openQuestion(ctx, 'question.vote', id)
  return ctx.db.transaction(async (tx) => {
    mustBeOpen(await lockIn(tx, scope, meetingId, id))
    if (await (wish ? insertVote : deleteVote)(tx, scope, id)) await tell(ctx, tx, scope, 'QuestionVoted', meetingId, id)
    return read(tx, scope, id)
  })
}

type Plan = (stored: Locked, tx: Db, scope: GroupScope) => ReturnType<typeof planReopening> | Promise<ReturnType<typeof planReopening>>

const settle = async (ctx: Context, id: string, plan: Plan): Promise<QuestionRow> => {
  const { scope } = await openQuestion(ctx, 'question.settle', id)
  return ctx.db.transaction(async (tx) => {
    const stored = await lock(tx, scope, id)
    const change = await plan(stored, tx, scope)
    if (change) {
      mustNotBeRecorded(stored, await findApproval(tx, scope, stored.meetingId))
      await updateQuestion(tx, scope, id, change)
      if (stored.state === 'PARKED' || change.state === 'PARKED') await tellOfParked(ctx, tx, scope, 'QuestionChanged', stored)
      else await tell(ctx, tx, scope, 'QuestionChanged', stored.meetingId, id)
    }
    return read(tx, scope, id)
  })
}

/** Marks a question as answered: by a comment of the same meeting, or aloud. */
export const markQuestionAnswered = (ctx: Context, { questionId, commentId = null }: { questionId: string; commentId?: string | null }): Promise<QuestionRow> =>
  settle(ctx, questionId, async (stored, tx, scope) => {
    const comment = commentId === null ? null : await findComment(tx, scope, commentId)
    if (commentId !== null && (comment?.meetingId !== stored.meetingId || comment.deletedAt)) throw new Fault('INVALID', 'This meeting has no such comment.', ['commentId'])
    return planAnswer(stored, commentId, ctx.clock.now())
  })

export const parkQuestion = (ctx: Context, questionId: string): Promise<QuestionRow> => settle(ctx, questionId, (stored) => planParking(stored, ctx.clock.now()))

export const reopenQuestion = (ctx: Context, questionId: string): Promise<QuestionRow> => settle(ctx, questionId, planReopening)

/** Takes a parked question up in another meeting of the group. */
export const takeUpQuestion = async (ctx: Context, { meetingId, questionId: id }: { meetingId: string; questionId: string }): Promise<QuestionRow> => {
  const { scope } = await authorizeCourse(ctx, 'question.settle', meetingId)
  if ((await findGroupIdOfQuestion(ctx.db, id)) !== scope.groupId) throw new Fault('NOT_FOUND', 'This group has no such question.', ['questionId'])
  return ctx.db.transaction(async (tx) => {
    await openMeeting(tx, scope, meetingId)
    const stored = await lock(tx, scope, id)
    const change = planTakingUp(stored, meetingId)
    if (change) {
      await insertPassedOn(tx, scope, id, meetingId)
      await updateQuestion(tx, scope, id, change)
      await tellOfParked(ctx, tx, scope, 'QuestionChanged', stored, meetingId)
    }
    return read(tx, scope, id)
  })
}

/** What the viewer may do with one question as it stands. Of who asked it this says no more than whether the viewer did. */
export const viewerCanOfQuestion = async (ctx: Context, question: QuestionRow): Promise<GroupAction[]> => {
  const { groupId, meetingId } = question
  const [mine, voted, course, meeting] = await Promise.all([
    askedByViewer(ctx).load(question),
    votedByViewer(ctx).load(question),
    courseOfMeeting(ctx).load({ groupId, id: meetingId }),
    meetingById(ctx).load({ groupId, id: meetingId }),
  ])
  const actions = await viewerCan(ctx, groupId, mine && ctx.viewer?.personId, course ?? { facilitatorId: null, startedAt: null })
  const allowed = allowedNow(question, { isOver: meeting?.state === 'CANCELLED' || Boolean(course?.endedAt), isRecorded: question.isRecorded, votesOfOthers: question.votes - (voted ? 1 : 0) })
  return actions.filter((action) => (allowed as GroupAction[]).includes(action))
}
