import type { EventOf } from '../context.ts'

/** In the group's stream: all but the replies. In the meeting's own: all but its being scheduled. */
export type SchedulingEvent =
  | (EventOf<'MeetingScheduled'> & { meetingId: string })
  | (EventOf<'MeetingChanged'> & { meetingId: string })
  | (EventOf<'MeetingCancelled'> & { meetingId: string })
  | (EventOf<'MeetingReplied'> & { meetingId: string; personId: string })
