import { type Meeting, stageOf } from '../agenda/state.ts'

type Listed = { id: string }
type Owned = Listed & { viewerHasVoted?: boolean; viewerAsked?: boolean }
type Lists = { questions?: Owned[]; parkedQuestions?: Owned[] }
type Step = { meeting?: object; question?: Listed | null }

type Asked = Pick<Meeting, 'state' | 'course' | 'viewerCanNow' | 'questions' | 'parkedQuestions' | 'passedOnQuestions'>

export const canAsk = ({ state, course, viewerCanNow }: Asked): boolean => state === 'SCHEDULED' && stageOf(course) !== 'over' && viewerCanNow.includes('QUESTION_ASK')

/** Whether there is anything to ask or to read. */
export const showsQuestions = (meeting: Asked): boolean => canAsk(meeting) || meeting.questions.length + meeting.parkedQuestions.length + meeting.passedOnQuestions.length > 0

/** What an event tells no reader is kept as this page knows it; of a question that it did not know, nothing is the viewer's own. */
const withOwn = <Q extends Listed>(question: Q, known: Owned | undefined): Q & Owned => ({ viewerHasVoted: known?.viewerHasVoted ?? false, viewerAsked: known?.viewerAsked ?? false, ...question })

/**
 * The questions of a meeting after an event. The event tells which stand there, in their order, with what changed of each,
 * and the one that it is about in whole; nothing of it is the reader's own. One that the page does not know in whole waits
 * for the event that is about it. Empty where the event tells nothing of questions.
 */
export const questionsAfter = (page: object, step: Step): Lists => {
  const known: Lists = page
  const told: { questions?: Listed[]; parkedQuestions?: Listed[] } = step.meeting ?? {}
  if (!known.questions || !told.questions) return {}
  const all = new Map([...(known.parkedQuestions ?? []), ...known.questions].map((question) => [question.id, question]))
  const questions = told.questions.flatMap((question) => {
    const before = all.get(question.id)
    const whole = step.question?.id === question.id ? step.question : null
    return before || whole ? [withOwn({ ...before, ...whole, ...question }, before)] : []
  })
  return { questions, ...(told.parkedQuestions && { parkedQuestions: told.parkedQuestions.map((question) => withOwn(question, all.get(question.id))) }) }
}

const byRank = <Q extends { id: string; votes: number; askedAt: string }>(a: Q, b: Q) => b.votes - a.votes || (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : a.id < b.id ? -1 : 1)

type Ranked = Owned & { votes: number; askedAt: string }

/** A list of questions with one of them as the answer of a write tells it, in its place. */
export const withQuestion = <Q extends Ranked>(questions: readonly Q[], question: Q): Q[] => [...questions.filter(({ id }) => id !== question.id), question].toSorted(byRank)

/** A list of questions in which the viewer's vote for one is given or taken back. */
export const withVote = <Q extends Ranked>(questions: readonly Q[], id: string, wish: boolean): Q[] =>
  questions
    .map((question) => (question.id === id && question.viewerHasVoted !== wish ? { ...question, viewerHasVoted: wish, votes: question.votes + (wish ? 1 : -1) } : question))
    .toSorted(byRank)

type Known = Ranked & { meetingId: string; state: string }
type Room = { meeting: { id: string; seq: number; questions: Known[]; parkedQuestions: Known[] } }

const own = ({ viewerHasVoted, viewerAsked }: Owned) => ({ viewerHasVoted, viewerAsked })

/** The snapshot with the answer of a write: in whole, or where events have told more since, with what is the viewer's own alone. */
export const withAnswered = <Data extends Room>(data: Data, answer: { question?: Known | null; meeting?: { seq: number } | null }): Data => {
  const { meeting } = data
  const { question } = answer
  if (!question) return data
  const isNews = (answer.meeting?.seq ?? 0) > meeting.seq
  const others = meeting.questions.filter(({ id }) => id !== question.id)
  const questions = !isNews
    ? meeting.questions.map((known) => (known.id === question.id ? { ...known, ...own(question) } : known))
    : question.meetingId === meeting.id
      ? withQuestion(others, question)
      : others
  const parkedQuestions = isNews && question.state !== 'PARKED' ? meeting.parkedQuestions.filter(({ id }) => id !== question.id) : meeting.parkedQuestions
  return { ...data, meeting: { ...meeting, questions, parkedQuestions } }
}

/** The snapshot in which something is different about one question. */
export const withChange = <Data extends Room>(data: Data, id: string, change: object): Data => ({
  ...data,
  meeting: { ...data.meeting, questions: data.meeting.questions.map((question) => (question.id === id ? { ...question, ...change } : question)) },
})

/** The snapshot without one question. */
export const withoutQuestion = <Data extends Room>(data: Data, id: string): Data => ({ ...data, meeting: { ...data.meeting, questions: data.meeting.questions.filter((question) => question.id !== id) } })

/** The ids in the order in which they stand now, while somebody points at them: nothing moves under them, and what is new comes last. */
export const heldOrder = (shown: readonly string[], fresh: readonly string[]): string[] => [...shown.filter((id) => fresh.includes(id)), ...fresh.filter((id) => !shown.includes(id))]
