import type { EventOf } from '../context.ts'

/** All in the group's stream. A cast ballot says neither who cast it nor what stands on it. */
export type VotingEvent =
  | (EventOf<'PollOpened'> & { pollId: string })
  | (EventOf<'BallotCast'> & { pollId: string })
  | (EventOf<'PollExtended'> & { pollId: string })
  | (EventOf<'PollClosed'> & { pollId: string })
  | (EventOf<'PollCancelled'> & { pollId: string })
  | (EventOf<'SlotCommented'> & { pollId: string })
