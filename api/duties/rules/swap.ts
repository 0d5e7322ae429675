import { Fault } from '../../kernel/errors.ts'
import { cleanOptional } from '../../kernel/text.ts'
import { type Board, isSame, type Swap, taken, type Turn, type TurnKey } from './board.ts'
import { assign, ownTurn, turnOf, type Turns } from './turn.ts'

export type SwapWish = TurnKey & { personId?: string | null; note?: string | null }

/** What is asked. Throws CONFLICT for a turn that is not the asker's any more, ALREADY_DONE where they have asked. */
export const planSwap = (all: Turns, { personId = null, note, ...key }: SwapWish, askerId: string): { askedId: string | null; note: string | null } => {
  ownTurn(all, key, askerId)
  const { members, swaps } = all.board
  if (swaps.some((swap) => swap.state === 'OPEN' && isSame(swap, key))) throw new Fault('ALREADY_DONE', 'You have asked already. Take that back to ask somebody else.', ['meetingId'])
  if (personId === askerId) throw new Fault('INVALID', 'This is you.', ['personId'])
  if (personId && !members.some((member) => member.personId === personId)) throw new Fault('NOT_FOUND', 'This group has no such member.', ['personId'])
  return { askedId: personId, note: cleanOptional(note, { path: ['note'], max: 500, multiline: true }) }
}

const closed: Record<Exclude<Swap['state'], 'OPEN'>, string> = {
  ACCEPTED: 'Somebody was quicker: this turn is taken.',
  DECLINED: 'This was declined already.',
  WITHDRAWN: 'This is not asked any more.',
  LAPSED: 'This turn was just given to somebody else.',
}

/** A swap that waits for an answer, and may have that of this person. Throws CONFLICT where it has another. */
const openSwap = (swap: Swap, personId: string): Swap => {
  if (swap.state !== 'OPEN') throw new Fault('CONFLICT', closed[swap.state], ['swapId'])
  if (swap.askerId === personId) throw new Fault('INVALID', 'You have asked this yourself.', ['swapId'])
  if (swap.askedId && swap.askedId !== personId) throw new Fault('INVALID', 'Somebody else was asked.', ['swapId'])
  return swap
}

/**
 * The turns after somebody took the one that was asked, and gave one of their own at another meeting for it, or nothing.
 * Throws CONFLICT at the turn that is not theirs any more.
 */
export const acceptSwap = (all: Turns, asked: Swap, takerId: string, returnMeetingId: string | null): Turn[] => {
  const swap = openSwap(asked, takerId)
  const { now } = all.board
  const turn = turnOf(all, swap, 'swapId')
  if (turn.personId !== swap.askerId) throw new Fault('CONFLICT', closed.LAPSED, ['swapId'])
  if (returnMeetingId === swap.meetingId) throw new Fault('INVALID', 'This is the turn that is asked.', ['returnMeetingId'])
  const given = returnMeetingId ? ownTurn(all, { meetingId: returnMeetingId, dutyId: swap.dutyId }, takerId, 'returnMeetingId') : null
  const turns = assign(all, taken(turn, takerId, 'SWAP', now, swap.askerId), 'swapId')
  return given ? assign({ ...all, turns }, taken(given, swap.askerId, 'SWAP', now, takerId), 'returnMeetingId') : turns
}

/** What a refusal changes: of one who alone was asked it ends the matter, of one of all it is noted. The same again changes nothing. */
export const declineSwap = (asked: Swap, personId: string): Pick<Swap, 'state' | 'declinedByIds'> => {
  const swap = openSwap(asked, personId)
  return { state: swap.askedId ? 'DECLINED' : 'OPEN', declinedByIds: [...new Set([...swap.declinedByIds, personId])] }
}

/** Throws CONFLICT where it was answered meanwhile, INVALID where somebody else asked. */
export const checkWithdrawn = (swap: Swap, personId: string): void => {
  if (swap.askerId !== personId) throw new Fault('INVALID', 'Somebody else has asked this.', ['swapId'])
  if (swap.state !== 'OPEN') throw new Fault('CONFLICT', closed[swap.state], ['swapId'])
}

/** The swaps that are asked in vain: whoever asked does not have the turn any more. */
export const lapsedSwaps = (swaps: readonly Swap[], turns: readonly Turn[]): Swap[] => swaps.filter((swap) => swap.state === 'OPEN' && !turns.some((turn) => isSame(turn, swap) && turn.personId === swap.askerId))

/** The swaps that wait for the answer of somebody who has left: nobody else may give it. */
export const orphanedSwaps = <S extends Swap>(swaps: readonly S[], members: Board['members']): (S & { askedId: string })[] =>
  swaps.filter((swap): swap is S & { askedId: string } => swap.state === 'OPEN' && swap.askedId !== null && !members.some(({ personId }) => personId === swap.askedId))
