import { Fault } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import type { question } from '../../../db/schema/questions.ts'

type Question = typeof question.$inferSelect
type Settled = Partial<Pick<Question, 'state' | 'answerId' | 'settledAt' | 'meetingId'>>

/** How many questions a meeting takes. */
export const mostQuestions = 500

const cleanBody = (body: string) => cleanText(body, { path: ['body'], max: 2_000, multiline: true })

/**
 * A new question. An anonymous one is kept with the minute alone in which it came, and under an id that was made at random:
 * the milliseconds, also those in a UUIDv7, would show which other act of one and the same browser it belongs to.
 * Throws a Fault: those of the text at `body`, INVALID at `id`, TOO_LONG where the meeting has `asked` questions already.
 */
export const planQuestion = ({ id, body, isAnonymous }: Pick<Question, 'id' | 'body' | 'isAnonymous'>, asked: number, now: Date) => {
  if (isAnonymous && !/^.{14}4.{4}[89ab]/.test(id)) throw new Fault('INVALID', 'The id of an anonymous question must be a random one, a UUIDv4: others tell when and where they were made.', ['id'])
  if (asked >= mostQuestions) throw new Fault('TOO_LONG', `This meeting has ${asked} questions; no more fit.`)
  return { id, body: cleanBody(body), isAnonymous, askedAt: isAnonymous ? new Date(Math.floor(now.getTime() / 60_000) * 60_000) : now }
}

/**
 * Other words for a question; null when they stay the same. Whoever voted did so for the words that they read, so they stand
 * from the first vote of somebody else on. Throws a Fault: CLOSED then and once the question is settled, CONFLICT when
 * `version` is not the stored one, those of the text at `body`.
 */
export const planChange = (stored: Pick<Question, 'body' | 'version' | 'state'>, wish: { version: number; body: string }, votesOfOthers: number) => {
  const body = cleanBody(wish.body)
  if (body === stored.body) return null
  mustBeOpen(stored)
  if (votesOfOthers > 0) throw new Fault('CLOSED', 'Others have voted for this question as it stands. Withdraw it and ask anew.')
  if (stored.version !== wish.version) throw new Fault('CONFLICT', 'This question changed meanwhile.', ['version'])
  return { body, version: stored.version + 1 }
}

/** Throws CLOSED once a question is answered or parked. */
export const mustBeOpen = ({ state }: Pick<Question, 'state'>): void => {
  if (state === 'ANSWERED') throw new Fault('CLOSED', 'This question was answered.')
  if (state === 'PARKED') throw new Fault('CLOSED', 'This question was parked.')
}

/** Throws CLOSED for an answered question: its answer hangs on it. */
export const mustBeUnanswered = ({ state }: Pick<Question, 'state'>): void => {
  if (state === 'ANSWERED') throw new Fault('CLOSED', 'This question was answered, so it stays.')
}

/** Throws CLOSED where a question was settled when the minutes of its meeting were approved at `approvedAt`: they say so for good. */
export const mustNotBeRecorded = ({ state, settledAt }: Pick<Question, 'state' | 'settledAt'>, approvedAt: Date | null): void => {
  if (state !== 'OPEN' && approvedAt && settledAt && settledAt <= approvedAt)
    throw new Fault('CLOSED', `The approved minutes say that this question was ${state === 'PARKED' ? 'parked. A later meeting can take it up.' : 'answered.'}`, ['questionId'])
}

/** A question that was answered, by a comment of its meeting or aloud; null where it was so already. */
export const planAnswer = (stored: Pick<Question, 'state' | 'answerId'>, answerId: string | null, now: Date): Settled | null =>
  stored.state === 'ANSWERED' && stored.answerId === answerId ? null : { state: 'ANSWERED', answerId, settledAt: now }

/** A question that is put off to another meeting; null where it is so already. Throws CLOSED for an answered one. */
export const planParking = (stored: Pick<Question, 'state'>, now: Date): Settled | null => {
  mustBeUnanswered(stored)
  return stored.state === 'PARKED' ? null : { state: 'PARKED', settledAt: now }
}

/** A settled question that is asked again in its meeting; null where it is open already. */
export const planReopening = ({ state }: Pick<Question, 'state'>): Settled | null => (state === 'OPEN' ? null : { state: 'OPEN', answerId: null, settledAt: null })

/** A parked question that goes on in another meeting; null where it does already. Throws CLOSED where it is no longer parked. */
export const planTakingUp = (stored: Pick<Question, 'state' | 'meetingId'>, meetingId: string): Settled | null => {
  if (stored.state === 'OPEN' && stored.meetingId === meetingId) return null
  if (stored.state !== 'PARKED') throw new Fault('CLOSED', 'This question is no longer parked.', ['questionId'])
  return { state: 'OPEN', settledAt: null, meetingId }
}

/** The acts that the state of a question lets through, whoever does them. `isOver`: its meeting has ended or was cancelled; `isRecorded`: approved minutes say what became of it. */
export const allowedNow = ({ state }: Pick<Question, 'state'>, { isOver, isRecorded, votesOfOthers }: { isOver: boolean; isRecorded: boolean; votesOfOthers: number }) => [
  ...(isRecorded ? [] : (['question.settle'] as const)),
  ...(!isOver && state === 'OPEN' ? (['question.vote'] as const) : []),
  ...(!isOver && state === 'OPEN' && votesOfOthers === 0 ? (['question.change'] as const) : []),
  ...(!isOver && state !== 'ANSWERED' ? (['question.withdraw'] as const) : []),
]
