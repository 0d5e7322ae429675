import { useSignal } from '@preact/signals'
import type { Answer, Document, Failure, Refusal } from '../../graphql/client.ts'
import { mutate } from '../../graphql/client.ts'
import type { CourseAnswerFragment, MeetingQuery } from '../../graphql/generated/graphql.ts'
import { type Query, writeThrough } from '../../graphql/query.ts'
import { withAnswer } from '../state.ts'

type Payload = { meeting?: CourseAnswerFragment | null; errors: Refusal[] }
type Guess = (data: MeetingQuery) => MeetingQuery

const settle = (data: MeetingQuery, { meeting }: Payload) => (meeting ? withAnswer(data, meeting) : data)

/** Sends a change of the course that shows at once: the answer makes it known, a refusal takes it back. */
export const changeCourse = <Data extends Record<string, Payload>, Input>(
  query: Query<MeetingQuery>,
  document: Document<Data, { input: Input }>,
  input: Input,
  guess: Guess = (data) => data,
): Promise<Answer<Payload>> => writeThrough<MeetingQuery, Payload>(query, guess, () => mutate(document, { input }) as Promise<Answer<Payload>>, settle)

/** The same for a part of the page that shows what was refused, and waits for one answer before it sends the next. */
export const useActs = (query: Query<MeetingQuery>) => {
  const failure = useSignal<Failure | null>(null)
  const busy = useSignal(false)
  const act = async <Data extends Record<string, Payload>, Input>(document: Document<Data, { input: Input }>, input: Input, guess?: Guess): Promise<boolean> => {
    failure.value = null
    busy.value = true
    const answer = await changeCourse(query, document, input, guess)
    busy.value = false
    failure.value = answer.failure
    return !answer.failure
  }
  return { failure, busy, act }
}
