import { newId } from '../../api/kernel/ids.ts'
import type { Client } from './api.ts'

/** What a page shows of a meeting's course: the same for every reader. */
export const courseParts = /* GraphQL */ `
  fragment AgendaParts on Meeting {
    agenda {
      id kind title paper { id title } plannedMinutes startedAt endedAt spentMs currentSince revealedAt thoughtCount addedBy { id name } version
    }
  }
  fragment CourseParts on Meeting {
    course {
      facilitator { id name } scribe { id name } startedAt endedAt currentItemId timer { endsAt leftMs } commentsPausedAt handOrder orderVersion
    }
  }
  fragment ThoughtParts on Meeting {
    thoughts { itemId author { id name } body writtenAt }
  }
`

export const courseEvents = /* GraphQL */ `
  ... on AgendaChanged { meeting { ...AgendaParts ...CourseParts } threads { id version item { id } } }
  ... on MeetingStarted { meeting { ...AgendaParts ...CourseParts viewerCanNow } }
  ... on MeetingEnded { meeting { ...AgendaParts ...CourseParts viewerCanNow } }
  ... on ItemReached { meeting { ...AgendaParts ...CourseParts } }
  ... on TimerStarted { meeting { ...CourseParts } }
  ... on TimerPaused { meeting { ...CourseParts } }
  ... on TimerExtended { meeting { ...CourseParts } }
  ... on ScribeChanged { meeting { ...CourseParts } }
  ... on FacilitatorChanged { meeting { ...CourseParts viewerCanNow } }
  ... on CommentsPaused { meeting { ...CourseParts } }
  ... on CommentsResumed { meeting { ...CourseParts } }
  ... on ThoughtWritten { meeting { ...AgendaParts } }
  ... on ThoughtsRevealed { meeting { ...AgendaParts ...ThoughtParts } }
`

/** The document of a mutation of a meeting's course. */
export const courseMutation = (name: string, fields = 'id') =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { meeting { ${fields} } errors { code path message } } }`

/** Does something to a meeting's course; answers the meeting with the fields asked for. */
export const changeCourse = async (by: Client, name: string, input: Record<string, unknown>, fields = 'id'): Promise<any> => (await by.do(courseMutation(name, fields), { input }))[name].meeting

/** Adds an item to an agenda; answers its id. */
export const newItem = async (by: Client, meetingId: string, more: Record<string, unknown> = {}): Promise<string> => {
  const input = { id: newId(), meetingId, kind: 'TALK', title: 'What is new', plannedMinutes: 10, ...more }
  await changeCourse(by, 'addAgendaItem', input)
  return input.id as string
}
