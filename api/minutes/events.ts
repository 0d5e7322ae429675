import type { EventOf } from '../context.ts'

/** All in the meeting's stream; what is done to an action item of an earlier meeting is told in both. */
export type MinutesEvent =
  | (EventOf<'MinutesChanged'> & { meetingId: string })
  | (EventOf<'MinutesApproved'> & { meetingId: string })
  | (EventOf<'DecisionsChanged'> & { meetingId: string; decisionId: string })
  | (EventOf<'ActionsChanged'> & { meetingId: string; actionId: string })
  | (EventOf<'MeetingAttended'> & { meetingId: string })
