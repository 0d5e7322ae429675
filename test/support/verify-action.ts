import { expect } from 'vitest'
import { applyMeetingEvent, type MeetingSnapshot, type MeetingStep } from '../../web/discussion/state.ts'
import { courseEvents, courseParts } from './agenda.ts'
import type { Client } from './api.ts'
import { minutesEvents, minutesParts } from './minutes.ts'
import { handEvents, handParts } from './floor.ts'
import { questionEvents, questionParts } from './questions.ts'
import { threadEvents, threadParts } from './threads.ts'

const parts = /* GraphQL */ `
  fragment MeetingParts on Meeting {
    title startsAt startLocal zone durationMinutes endsAt place link note state cancelReason version commentCount
    paper { id title } presenter { id name } replyCounts { yes no maybe }
  }
  fragment CommentParts on Comment {
    id threadId parentId author { id name } body postedAt editedAt deletedAt version edits { body editedAt } ...CommentFeelings
  }
`

const snapshotOf = /* GraphQL */ `
  query MeetingSnapshot($id: ID!) {
    viewer { person { id } }
    meeting(id: $id) {
      id seq viewerReply ...MeetingParts viewerCanNow ...AgendaParts ...CourseParts ...ThoughtParts ...MinutesParts ...HandParts
      questions { ...QuestionParts viewerHasVoted viewerAsked } parkedQuestions { ...QuestionParts viewerHasVoted viewerAsked } ...PassedOnParts
      replies(first: 100) { nodes { person { id name } answer repliedAt } pageInfo { hasNextPage } }
      threads(first: 100) {
        nodes { ...ThreadHead comments(first: 100) { nodes { ...CommentParts } pageInfo { hasNextPage } } }
        pageInfo { hasNextPage }
      }
    }
  }
  ${parts}
  ${courseParts}
  ${handParts}
  ${minutesParts}
  ${questionParts}
  ${threadParts}
`

const eventsOf = /* GraphQL */ `
  subscription MeetingSteps($id: ID!, $after: Int) {
    meetingEvents(meetingId: $id, after: $after) {
      __typename
      ... on Event { seq }
      ... on MeetingChanged { meeting { ...MeetingParts viewerCanNow } }
      ... on MeetingCancelled { meeting { ...MeetingParts viewerCanNow } }
      ... on MeetingReplied { meeting { ...MeetingParts } reply { person { id name } answer repliedAt } }
      ${courseEvents}
      ${minutesEvents}
      ... on MinutesApproved { meeting { ...MinutesParts } }
      ${handEvents}
      ${questionEvents}
      ${threadEvents}
      ... on CommentPosted { commentId meeting { commentCount } comment { ...CommentParts thread { ...ThreadHead } } }
      ... on CommentEdited { commentId meeting { commentCount } comment { ...CommentParts thread { ...ThreadHead } } }
      ... on CommentDeleted { commentId meeting { commentCount } comment { ...CommentParts thread { ...ThreadHead } } }
    }
  }
  ${parts}
  ${courseParts}
  ${handParts}
  ${minutesParts}
  ${questionParts}
  ${threadParts}
`

export const takeSnapshot = (reader: Client, meetingId: string): Promise<MeetingSnapshot> => reader.do(snapshotOf, { id: meetingId })

/** A page that stays open: it applies events as they come, each once and in order. */
export const openPage = async (reader: Client, meetingId: string) => follow(reader, meetingId, await takeSnapshot(reader, meetingId))

/** A page that goes on from a snapshot, as one does that comes back with the cursor it had. */
export const follow = (reader: Client, meetingId: string, from: MeetingSnapshot) => {
  let snapshot = from
  const types: string[] = []
  const live = reader.subscribe(eventsOf, { id: meetingId, after: from.meeting.seq })
  return {
    live,
    types,
    now: () => snapshot,
    /** The same page after its line was cut: it comes back with the cursor it had. */
    resume: () => follow(reader, meetingId, snapshot),
    /** Waits until the page has what a stream up to `seq` tells. */
    reaches: async (seq: number): Promise<MeetingSnapshot> => {
      while (snapshot.meeting.seq < seq) {
        const { data, errors, done } = await live.next()
        if (errors || done) throw new Error(`The stream ended at ${snapshot.meeting.seq}: ${JSON.stringify(errors)}`)
        const step = data.meetingEvents as MeetingStep & { __typename: string }
        expect(step.seq).toBe(snapshot.meeting.seq + 1)
        types.push(step.__typename)
        snapshot = applyMeetingEvent(snapshot, step)
      }
      return snapshot
    },
  }
}

/**
 * Does something to a meeting and checks that a page which was open all the time, and one which comes back with the
 * cursor it had, both show exactly what a fresh one shows. Answers what `act` answered and the types of the events.
 */
export const verifyAction = async <T>(reader: Client, meetingId: string, act: () => Promise<T>): Promise<{ answer: T; types: string[] }> => {
  const stays = await openPage(reader, meetingId)
  const before = stays.now()
  const answer = await act()
  const fresh = await takeSnapshot(reader, meetingId)
  expect(await stays.reaches(fresh.meeting.seq)).toEqual(fresh)
  await stays.live.stop()

  const returns = follow(reader, meetingId, before)
  expect(await returns.reaches(fresh.meeting.seq)).toEqual(fresh)
  await returns.live.stop()
  return { answer, types: stays.types }
}
