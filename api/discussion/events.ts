import type { EventOf } from '../context.ts'

/**
 * All in the meeting's stream. Each of the first three tells that a comment is to be looked at again: where it is no longer
 * on the page it goes, otherwise it stands there as it is now. A tombstone that comes back, because a reply arrived late, is posted.
 */
export type DiscussionEvent =
  | (EventOf<'CommentPosted'> & { meetingId: string; commentId: string })
  | (EventOf<'CommentEdited'> & { meetingId: string; commentId: string })
  | (EventOf<'CommentDeleted'> & { meetingId: string; commentId: string })
  | (EventOf<'ReactionChanged'> & { meetingId: string; commentId: string })
  | (EventOf<'ThreadChanged'> & { meetingId: string; threadId: string })
