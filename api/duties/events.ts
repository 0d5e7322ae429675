import type { EventOf } from '../context.ts'

type OfTurn<Type extends string> = EventOf<Type> & { meetingId: string; dutyId: string }

/** All in the group's stream. They carry ids alone: a meeting in which nobody took anything may be gone when they are read. */
export type DutiesEvent =
  /** Turns, duties or leaves changed. */
  | EventOf<'TurnsChanged'>
  /** A meeting is near, and nobody has taken this. Once for each time that it comes to that. */
  | OfTurn<'TurnUntaken'>
  /** Without `askedId` all are asked. */
  | (OfTurn<'SwapAsked'> & { swapId: string; askerId: string; askedId: string | null })
  | (OfTurn<'SwapAnswered'> & { swapId: string; askerId: string; personId: string; answer: 'ACCEPTED' | 'DECLINED' })
