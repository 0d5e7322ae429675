import { Fault } from '../../kernel/errors.ts'

/** Days, both included, on which somebody takes no turn. */
export type Leave = { personId: string; firstDay: string; lastDay: string }

/** Who is on leave on a day. */
export const awayOn = (leaves: readonly Leave[], day: string): string[] => leaves.flatMap(({ personId, firstDay, lastDay }) => (firstDay <= day && day <= lastDay ? [personId] : []))

const mostLeaves = 50
const yearMs = 366 * 86_400_000

/**
 * Checks the days of a leave. `today` is on the clocks of the group; `count` is how many leaves the member has.
 * Throws INVALID where it ends before it begins or is longer than a year, IN_PAST where it is over, TOO_LONG beyond 50.
 */
export const checkLeave = ({ firstDay, lastDay }: Omit<Leave, 'personId'>, today: string, count: number): void => {
  if (lastDay < firstDay) throw new Fault('INVALID', 'A leave ends on its first day or later.', ['lastDay'])
  if (Date.parse(lastDay) - Date.parse(firstDay) >= yearMs) throw new Fault('INVALID', 'A leave is a year at the longest.', ['lastDay'])
  if (lastDay < today) throw new Fault('IN_PAST', 'These days are over.', ['lastDay'])
  if (count >= mostLeaves) throw new Fault('TOO_LONG', `One has at most ${mostLeaves} leaves.`)
}
