import type { ScheduleEventsSubscription, ScheduleQuery } from '../graphql/generated/graphql.ts'

/** What is planned after an event; null where it changed. */
export const applyToSchedule = ({ group }: ScheduleQuery, event: ScheduleEventsSubscription['groupEvents'], viewerId: string | null): ScheduleQuery | null => {
  switch (event.__typename) {
    case 'MeetingReplied': {
      const { id, replyCounts } = event.meeting
      const mine = event.reply?.person.id === viewerId ? { viewerReply: event.reply.answer } : {}
      const nodes = group.meetings.nodes.map((meeting) => (meeting.id === id ? { ...meeting, replyCounts, ...mine } : meeting))
      return { group: { ...group, seq: event.seq, meetings: { ...group.meetings, nodes } } }
    }
    case 'MeetingScheduled':
    case 'MeetingChanged':
    case 'MeetingCancelled':
    case 'PaperChanged':
    case 'GroupChanged':
    case 'MemberRoleChanged':
      return null
    default:
      return { group: { ...group, seq: event.seq } }
  }
}
