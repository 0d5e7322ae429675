import { uuidv4 } from 'uuidv7'
import type { Client } from './api.ts'

const fields = 'id meetingId body isAnonymous askedBy { id name } askedAt votes state settledAt answerId version'

/** What a page shows of a question: the same for every reader. */
export const questionParts = `
  fragment QuestionParts on Question { ${fields} }
  fragment PassedOnParts on Meeting { passedOnQuestions { id body askedBy { id name } askedAt parkedAt takenUpIn { id title } } }
`

export const questionEvents = /* GraphQL */ `
  ... on QuestionAsked { questionId question { ...QuestionParts } meeting { questions { id votes } } }
  ... on QuestionChanged { questionId question { ...QuestionParts } meeting { questions { id votes } parkedQuestions { ...QuestionParts } ...PassedOnParts } }
  ... on QuestionVoted { questionId meeting { questions { id votes } } }
  ... on QuestionWithdrawn { questionId meeting { questions { id votes } } }
`

export type QuestionAct = 'askQuestion' | 'changeQuestion' | 'voteForQuestion' | 'markQuestionAnswered' | 'parkQuestion' | 'reopenQuestion' | 'takeUpQuestion'

export const questionMutation = (act: QuestionAct) =>
  `mutation ($input: ${act.charAt(0).toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { question { ${fields} viewerHasVoted viewerAsked viewerCan } errors { code message path } } }`
export const withdrawQuestion = 'mutation ($input: WithdrawQuestionInput!) { withdrawQuestion(input: $input) { meeting { questions { id } } errors { code message path } } }'

/** Does something with a question; answers the question. */
export const actOnQuestion = async (by: Client, act: QuestionAct, input: object): Promise<any> => (await by.do(questionMutation(act), { input }))[act].question

/** Asks a question; answers its id. */
export const ask = async (by: Client, meetingId: string, body = 'Why is the bound tight?', more: { isAnonymous?: boolean; id?: string } = {}): Promise<string> =>
  (await actOnQuestion(by, 'askQuestion', { id: uuidv4(), meetingId, body, isAnonymous: false, ...more })).id

export const vote = (by: Client, questionId: string, wish = true) => actOnQuestion(by, 'voteForQuestion', { questionId, wish })

export const questionsOf = async (reader: Client, meetingId: string, field: 'questions' | 'parkedQuestions' = 'questions'): Promise<any[]> =>
  (await reader.do(`query ($id: ID!) { meeting(id: $id) { ${field} { ${fields} viewerHasVoted viewerAsked viewerCan } } }`, { id: meetingId })).meeting[field]
