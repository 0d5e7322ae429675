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
    case 'SeriesChanged':
    case 'BreaksChanged':
    case 'TurnsChanged':
    case 'PaperChanged':
    case 'GroupChanged':
    case 'MemberRoleChanged':
      return null
    default:
      return { group: { ...group, seq: event.seq } }
  }
}

const dayMs = 86_400_000
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
export const dayAfter = (day: string): string => dayOf(Date.parse(day) + dayMs)

/** The days of the weeks that a month touches, from Monday on. */
export const daysOfMonth = (month: string): string[] => {
  const first = Date.parse(`${month}-01`)
  const begin = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs
  const last = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)
  const weeks = Math.ceil((last - begin + dayMs) / (7 * dayMs))
  return Array.from({ length: weeks * 7 }, (_, i) => dayOf(begin + i * dayMs))
}

/** The month so many months on. */
export const monthAfter = (month: string, by: number): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1)).toISOString().slice(0, 7)
