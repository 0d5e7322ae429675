import type { BallotContent } from '../../../db/schema/ballots.ts'
import type { poll } from '../../../db/schema/voting.ts'
import { reasonOf } from '../../availability/rules/suggest.ts'
import { Fault } from '../../kernel/errors.ts'
import { cleanOptional } from '../../kernel/text.ts'
import type { CountedRow } from './outcome.ts'

type Poll = typeof poll.$inferSelect
export type SlotTermsWish = { slotSeats?: number | null; presenterIds?: readonly string[] | null }

/**
 * What a poll on a date has beside its slots: to how many a slot can say yes, and who presents. Throws INVALID at the field: in a poll of
 * another kind, for seats in a hidden poll (a slot that is full tells what others chose), outside 1 to 10,000, and for more than 20 presenters.
 */
export const planSlotTerms = ({ slotSeats, presenterIds }: SlotTermsWish, { kind, secrecy }: Pick<Poll, 'kind' | 'secrecy'>): Pick<Poll, 'slotSeats' | 'presenterIds'> => {
  const refuse = (message: string, field: string): never => {
    throw new Fault('INVALID', message, [field])
  }
  if (kind !== 'DATE' && slotSeats != null) refuse('Only slots have seats.', 'slotSeats')
  if (kind !== 'DATE' && presenterIds?.length) refuse('Only a poll on a date asks for presenters.', 'presenterIds')
  if (slotSeats != null && !(Number.isInteger(slotSeats) && slotSeats >= 1 && slotSeats <= 10_000)) refuse('A slot has from 1 to 10,000 seats.', 'slotSeats')
  if (slotSeats != null && secrecy !== 'OPEN') refuse('A slot that is full tells what others chose, so seats go with ballots that stand with names.', 'slotSeats')
  if ((presenterIds?.length ?? 0) > 20) refuse('At most 20 people present.', 'presenterIds')
  return { slotSeats: slotSeats ?? null, presenterIds: [...new Set(presenterIds ?? [])] }
}

/** Throws TAKEN at the answer that says yes to a slot which is full; `taken` counts the yeses of all others. */
export const checkSeats = ({ slotSeats }: Pick<Poll, 'slotSeats'>, content: BallotContent, asked: readonly { optionId: string }[], taken: ReadonlyMap<string, number>): void => {
  if (slotSeats === null || !('slots' in content)) return
  for (const [id, answer] of Object.entries(content.slots)) {
    if (answer !== 'YES' || (taken.get(id) ?? 0) < slotSeats) continue
    throw new Fault('TAKEN', 'This slot is full. Choose another, or say if need be.', ['ballot', 'slots', String(asked.findIndex(({ optionId }) => optionId === id)), 'optionId'])
  }
}

/** What somebody says of a slot, or null to take it back. Throws a Fault: CLOSED, FORBIDDEN, INVALID at `pollId` or `optionId`, and those of texts. */
export const planSlotComment = (poll: Pick<Poll, 'kind' | 'secrecy' | 'state' | 'closesAt'> & { optionIds: readonly string[]; mayVote: boolean }, wish: { optionId: string; text: string }, now: Date): string | null => {
  if (poll.kind !== 'DATE' || poll.secrecy !== 'OPEN') throw new Fault('INVALID', 'Comments stand with names, so only polls on a date have them whose ballots do too.', ['pollId'])
  if (poll.state !== 'OPEN' || now >= poll.closesAt) throw new Fault('CLOSED', 'The poll has closed, so this comment was not kept.', ['pollId'])
  if (!poll.mayVote) throw new Fault('FORBIDDEN', 'This poll is for those who were members when it opened.', ['pollId'])
  if (!poll.optionIds.includes(wish.optionId)) throw new Fault('INVALID', 'This is not an option of this poll.', ['optionId'])
  return cleanOptional(wish.text, { path: ['text'], max: 200 })
}

type Row = Pick<CountedRow, 'option' | 'votes' | 'yes' | 'ifNeedBe'>
type Named = { personId: string | null; content: BallotContent }
export type BestSlot = { optionId: string; votes: number; yes: number; of: number; reason: string }

/**
 * The best three slots of a counted poll with the reason of each: those that most presenters can attend, of these those for most people,
 * of these for most without a but, of these the earliest. `named` are the ballots that stand with names; in a hidden poll there are
 * none, and nothing is said of presenters.
 */
export const bestSlots = (rows: readonly Row[], ballots: number, options: readonly { id: string; startsAt: Date | null }[], presenterIds: readonly string[], named: readonly Named[] | null): BestSlot[] => {
  const startOf = new Map(options.map(({ id, startsAt }) => [id, startsAt?.getTime() ?? 0]))
  const comes = (id: string, personId: string) => named?.some((ballot) => ballot.personId === personId && 'slots' in ballot.content && ballot.content.slots[id] !== undefined && ballot.content.slots[id] !== 'NO')
  const ways = rows.map(({ option, votes, yes = 0, ifNeedBe = 0 }) => ({ optionId: option, votes: Number(votes), yes, ifNeedBe, presenters: presenterIds.filter((id) => comes(option, id)).length }))
  return ways
    .filter(({ votes }) => votes > 0)
    .sort((a, b) => b.presenters - a.presenters || b.votes - a.votes || b.yes - a.yes || startOf.get(a.optionId)! - startOf.get(b.optionId)!)
    .slice(0, 3)
    .map(({ optionId, votes, yes, ifNeedBe, presenters }) => ({ optionId, votes, yes, of: ballots, reason: reasonOf({ can: votes, of: ballots, ifNeedBe, presenters: named && { can: presenters, of: presenterIds.length } }) }))
}
