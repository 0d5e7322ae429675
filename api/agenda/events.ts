import type { EventOf } from '../context.ts'

type Of<Type extends string> = EventOf<Type> & { meetingId: string }

/** All in the meeting's stream. None says who wrote a thought; the members of a small group could tell whose it is. */
export type AgendaEvent =
  /** The threads that an item which was removed has left. */
  | (Of<'AgendaChanged'> & { threadIds?: string[] })
  | Of<'MeetingStarted'>
  | Of<'MeetingEnded'>
  | (Of<'ItemReached'> & { itemId: string | null })
  | Of<'TimerStarted'>
  | Of<'TimerPaused'>
  | (Of<'TimerExtended'> & { extensionId: string })
  | (Of<'ScribeChanged'> & { personId: string | null })
  | (Of<'FacilitatorChanged'> & { personId: string })
  | Of<'CommentsPaused'>
  | Of<'CommentsResumed'>
  | (Of<'ThoughtWritten'> & { itemId: string })
  | (Of<'ThoughtsRevealed'> & { itemId: string })
