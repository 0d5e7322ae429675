import type { PollEventsSubscription, PollQuery, PollsEventsSubscription, PollsQuery } from '../graphql/generated/graphql.ts'

/** The list of polls after an event; null where a poll began or ended. */
export const applyToPolls = ({ group }: PollsQuery, event: PollsEventsSubscription['groupEvents']): PollsQuery | null => {
  switch (event.__typename) {
    case 'BallotCast': {
      const nodes = group.polls.nodes.map((poll) => (poll.id === event.poll.id ? { ...poll, ...event.poll } : poll))
      return { group: { ...group, seq: event.seq, polls: { ...group.polls, nodes } } }
    }
    case 'PollOpened':
    case 'PollClosed':
    case 'PollCancelled':
    case 'PaperChanged':
    case 'GroupChanged':
    case 'MemberJoined':
    case 'MemberLeft':
    case 'MemberRoleChanged':
      return null
    default:
      return { group: { ...group, seq: event.seq } }
  }
}

/** The page of a poll after an event; null where it ended, or where what one may do may have changed. */
export const applyToPoll = ({ poll }: PollQuery, event: PollEventsSubscription['groupEvents']): PollQuery | null => {
  const next = { ...poll, group: { ...poll.group, seq: event.seq } }
  switch (event.__typename) {
    case 'BallotCast':
      return { poll: event.poll.id === poll.id ? { ...next, ...event.poll } : next }
    case 'PaperChanged':
      return poll.options.some(({ paper }) => paper.id === event.paper.id) ? null : { poll: next }
    case 'PollClosed':
    case 'PollCancelled':
      return event.poll.id === poll.id ? null : { poll: next }
    case 'MeetingScheduled':
    case 'MeetingChanged':
    case 'MeetingCancelled':
      return event.meeting.poll?.id === poll.id || poll.meeting ? null : { poll: next }
    case 'GroupChanged':
    case 'MemberJoined':
    case 'MemberLeft':
    case 'MemberRoleChanged':
      return null
    default:
      return { poll: next }
  }
}
