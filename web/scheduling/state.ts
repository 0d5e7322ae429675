import type { ScheduleEventsSubscription, ScheduleQuery } from '../graphql/generated/graphql.ts'

/** What is planned after an event; null where it changed. */
export const applyToSchedule = ({ group }: ScheduleQuery, event: ScheduleEventsSubscription['groupEvents']): ScheduleQuery | null => {
  switch (event.__typename) {
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
