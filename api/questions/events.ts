import type { EventOf } from '../context.ts'

/** All in the meeting's stream. None says who: neither who asked nor who voted. */
export type QuestionEvent =
  | (EventOf<'QuestionAsked'> & { meetingId: string; questionId: string })
  | (EventOf<'QuestionChanged'> & { meetingId: string; questionId: string })
  | (EventOf<'QuestionVoted'> & { meetingId: string; questionId: string })
  | (EventOf<'QuestionWithdrawn'> & { meetingId: string; questionId: string })
