import type { EventOf } from '../context.ts'

/** All in the group's stream; all but the first in the meeting's own too. */
export type SchedulingEvent =
  | (EventOf<'MeetingScheduled'> & { meetingId: string })
  | (EventOf<'MeetingChanged'> & { meetingId: string })
  | (EventOf<'MeetingCancelled'> & { meetingId: string })
  | (EventOf<'MeetingReplied'> & { meetingId: string; personId: string })
