import { Fault } from '../../kernel/errors.ts'
import type { poll } from '../../../db/schema/voting.ts'

type Votable = Pick<typeof poll.$inferSelect, 'state' | 'closesAt'>

/** Whether ballots still count: the poll is open and its closing instant has not come. */
export const isOpen = ({ state, closesAt }: Votable, now: Date): boolean => state === 'OPEN' && now < closesAt

/**
 * The options that a ballot approves, in the order of the poll; none is a blank ballot.
 * Throws a Fault: CLOSED from the closing instant on, INVALID at the option that is of another poll or named twice.
 */
export const planBallot = (poll: Votable & { optionIds: readonly string[] }, optionIds: readonly string[], now: Date): string[] => {
  if (poll.state === 'CANCELLED') throw new Fault('CLOSED', 'The poll was cancelled, so this ballot was not counted.')
  if (!isOpen(poll, now)) throw new Fault('CLOSED', 'The poll has closed, so this ballot was not counted.')
  const known = new Set(poll.optionIds)
  const chosen = new Set<string>()
  optionIds.forEach((id, i) => {
    const path = ['optionIds', String(i)]
    if (!known.has(id)) throw new Fault('INVALID', 'This is not an option of this poll.', path)
    if (chosen.has(id)) throw new Fault('INVALID', 'This option is marked twice.', path)
    chosen.add(id)
  })
  return poll.optionIds.filter((id) => chosen.has(id))
}
