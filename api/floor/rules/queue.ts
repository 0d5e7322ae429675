import { Fault } from '../../kernel/errors.ts'
import type { course } from '../../../db/schema/agenda.ts'
import type { hand } from '../../../db/schema/floor.ts'

type HandOrder = (typeof course.$inferSelect)['handOrder']
type Hand = Pick<typeof hand.$inferSelect, 'id' | 'personId' | 'raisedAt' | 'calledAt' | 'loweredAt'>
type Waiting = Pick<Hand, 'id' | 'raisedAt'> & { spokenToday: number }

/**
 * The hands in the order in which they will be called. FIRST_COME: as they were raised. LEAST_SPOKEN: first whoever was
 * called least often in this meeting. Hands that are equal in this stand in the order of their ids, so that all see the same.
 */
export const queue = <H extends Waiting>(hands: readonly H[], order: HandOrder): H[] =>
  hands.toSorted(
    (a, b) =>
      (order === 'LEAST_SPOKEN' ? a.spokenToday - b.spokenToday : 0) || a.raisedAt.getTime() - b.raisedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )

export const isUp = ({ calledAt, loweredAt }: Pick<Hand, 'calledAt' | 'loweredAt'>): boolean => !calledAt && !loweredAt

/**
 * Whether a hand is to be called; false where it is the one that was called last, so that asking again changes nothing.
 * Throws CLOSED for a hand that was lowered, or called before the last.
 */
export const isToCall = (hand: Hand, calledId: string | null): boolean => {
  if (hand.loweredAt) throw new Fault('CLOSED', 'This hand was lowered meanwhile.', ['handId'])
  if (hand.calledAt && hand.id !== calledId) throw new Fault('CLOSED', 'This hand was called before.', ['handId'])
  return !hand.calledAt
}

/**
 * Whether a hand returns to the queue; false where it is up already. `waiting` are the hands that are up.
 * Throws CLOSED for a hand that was lowered or is not the one called last, ALREADY_DONE where its person has raised another since.
 */
export const isToPutBack = (hand: Hand, calledId: string | null, waiting: readonly Pick<Hand, 'personId'>[]): boolean => {
  if (isUp(hand)) return false
  if (hand.loweredAt) throw new Fault('CLOSED', 'This hand was lowered.', ['handId'])
  if (hand.id !== calledId) throw new Fault('CLOSED', 'Only the hand that was called last can be put back.', ['handId'])
  if (waiting.some(({ personId }) => personId === hand.personId)) throw new Fault('ALREADY_DONE', 'This person has raised a hand again already.', ['handId'])
  return true
}

/** When a hand is called: after the one before, also where both fall into one millisecond or a clock was set back. */
export const callTime = (now: Date, last: Date | null): Date => (last && last >= now ? new Date(last.getTime() + 1) : now)
