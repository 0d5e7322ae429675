import { useSignal } from '@preact/signals'
import { type Answer, type Document, type Failure, mutate, type Refusal } from '../../graphql/client.ts'
import type { MeetingQuery, OwnQuestionPartsFragment } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { withAnswered } from '../state.ts'

export type Question = OwnQuestionPartsFragment
type Payload = { question?: Question | null; meeting?: { seq: number } | null; errors: Refusal[] }
type Guess = (data: MeetingQuery) => MeetingQuery

/**
 * Sends a change of a question that shows at once; a refusal takes it back. The answer is known once events have told as
 * much: one that was on its way meanwhile may not know of the question yet, and none says whose it is.
 */
export const changeQuestions = async <Data extends Record<string, Payload>, Input>(query: Query<MeetingQuery>, document: Document<Data, { input: Input }>, input: Input, guess: Guess): Promise<Answer<Payload>> => {
  const takeBack = query.guess(guess)
  const answer = (await mutate(document, { input })) as Answer<Payload>
  const { data: payload } = answer
  if (!payload) takeBack()
  else
    query.after(payload.meeting?.seq ?? 0, () => {
      query.change((data) => withAnswered(data, payload))
      takeBack()
    })
  return answer
}

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
