import { useSignal } from '@preact/signals'
import { type Answer, type Document, type Failure, mutate, type Refusal } from '../../graphql/client.ts'
import type { MeetingQuery, OwnQuestionPartsFragment } from '../../graphql/generated/graphql.ts'
import { type Query, writeThrough } from '../../graphql/query.ts'
import { withAnswered } from '../state.ts'

export type Question = OwnQuestionPartsFragment
type Payload = { question?: Question | null; meeting?: { seq: number } | null; errors: Refusal[] }
type Guess = (data: MeetingQuery) => MeetingQuery

/** Sends a change of a question that shows at once: the answer makes it known, a refusal takes it back. */
export const changeQuestions = <Data extends Record<string, Payload>, Input>(query: Query<MeetingQuery>, document: Document<Data, { input: Input }>, input: Input, guess: Guess): Promise<Answer<Payload>> =>
  writeThrough<MeetingQuery, Payload>(query, guess, () => mutate(document, { input }) as Promise<Answer<Payload>>, (data, answer) => withAnswered(data, answer))

/** The same for a part of the page that shows what was refused. */
export const useQuestionActs = (query: Query<MeetingQuery>) => {
  const failure = useSignal<Failure | null>(null)
  const act = async <Data extends Record<string, Payload>, Input>(document: Document<Data, { input: Input }>, input: Input, guess: Guess = (data) => data): Promise<boolean> => {
    failure.value = null
    const answer = await changeQuestions(query, document, input, guess)
    failure.value = answer.failure
    return !answer.failure
  }
  return { failure, act }
}
