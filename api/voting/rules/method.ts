import type { poll } from '../../../db/schema/voting.ts'
import type { Method } from './election.ts'

export type PollMethod = (typeof poll.$inferSelect)['method']

/** A counting method by the name that the rules use; null for that of date polls, which is not one of elections. */
export const methodOf = (method: PollMethod): Method | null => (method === 'DATE' ? null : (method.toLowerCase().replace('_', '-') as Method))
