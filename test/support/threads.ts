import { newId } from '../../api/kernel/ids.ts'
import type { Client } from './api.ts'

/** What a page shows of a thread and of its comments beside their words: the same for every reader. */
export const threadParts = /* GraphQL */ `
  fragment ThreadHead on Thread {
    id startedAt item { id } anchor { paper { id } textVersion page quote prefix suffix start end } resolvedAt resolvedBy { id name } lockedAt version
  }
  fragment CommentFeelings on Comment {
    reactions { kind count people { id name } } mentions { id name }
  }
`

export const threadEvents = /* GraphQL */ `
  ... on ReactionChanged { commentId reactions { kind count people { id name } } }
  ... on ThreadChanged { threadId thread { ...ThreadHead } }
`

const errors = 'errors { code path message }'

/** The document of a mutation of a thread. */
export const threadMutation = (name: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { thread { id version resolvedAt resolvedBy { id } lockedAt item { id } } ${errors} } }`

export const reactMutation = `mutation ($input: ReactInput!) { react(input: $input) { comment { id reactions { kind count people { id } } viewerReactions } ${errors} } }`

/** Does one of the mutations of a thread; answers the thread. */
export const changeThread = async (by: Client, name: string, input: object) => (await by.do(threadMutation(name), { input }))[name].thread

export const newPaper = async (by: Client, groupId: string): Promise<string> =>
  (await by.do(`mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } ${errors} } }`, { input: { groupId, title: `Paper ${newId()}` } })).addPaper.paper.id

export const newItem = async (by: Client, meetingId: string, title = 'The proof'): Promise<string> => {
  const id = newId()
  await by.do(`mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { ${errors} } }`, { input: { meetingId, id, kind: 'TALK', title, plannedMinutes: 10 } })
  return id
}
