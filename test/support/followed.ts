import { applyMeetingEvent } from '../../web/discussion/state.ts'
import { applyToFrame, applyToHome, applyToMembers, changesInvitations, changesRequests } from '../../web/groups/state.ts'
import { applyToLibrary, applyToPaper, applyToPool } from '../../web/papers/state.ts'
import { applyToSchedule } from '../../web/scheduling/state.ts'
import { applyToPoll, applyToPolls } from '../../web/voting/state.ts'
import type { Followed } from './follow-page.ts'

const ofGroup = (query: string, slug: string, apply: Followed['apply'], events = `${query}Events`): Followed => ({ query, variables: { slug }, events, seqOf: (data) => data.group.seq, apply })

/** A list beside the members that has no seq of its own: loaded again where an event may have changed it. */
const beside = (query: string, slug: string, isChanged: (event: any) => boolean): Followed => ({ query, variables: { slug }, events: 'MembersEvents', apply: (data, event) => (isChanged(event) ? null : data) })

/** The pages of a group as one person has them open, each with the `apply` it runs with. */
export const groupPages = (slug: string, viewerId: string): Followed[] => [
  ofGroup('Group', slug, applyToFrame, 'GroupFrameEvents'),
  ofGroup('GroupHome', slug, applyToHome),
  ofGroup('Members', slug, (data, event) => applyToMembers(data, event, viewerId)),
  ofGroup('Schedule', slug, (data, event) => applyToSchedule(data, event, viewerId)),
  ofGroup('Library', slug, applyToLibrary),
  ofGroup('Pool', slug, applyToPool),
  ofGroup('Polls', slug, applyToPolls),
]

/** The lists that only those see who admit and invite. */
export const admissionPages = (slug: string): Followed[] => [beside('JoinRequests', slug, changesRequests), beside('Invitations', slug, changesInvitations)]

export const paperPage = (id: string): Followed => ({ query: 'Paper', variables: { id }, events: 'PaperEvents', seqOf: (data) => data.paper.group.seq, apply: applyToPaper })
export const pollPage = (id: string): Followed => ({ query: 'Poll', variables: { id }, events: 'PollEvents', seqOf: (data) => data.poll.group.seq, apply: applyToPoll })
export const meetingPage = (id: string): Followed => ({ query: 'Meeting', variables: { id }, events: 'MeetingEvents', of: { meetingId: id }, seqOf: (data) => data.meeting.seq, apply: applyMeetingEvent })
