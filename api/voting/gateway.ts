import { aside } from '../kernel/aside.ts'
import { countPoll, isLongCount } from './rules/outcome.ts'

const rules = new URL('./rules/outcome.ts', import.meta.url)

/** Counts a poll that ends; a long count in a thread of its own, so that whoever wants this poll waits for it, and nobody else does. */
export const countAside = async (...[poll, kinds, ...voters]: Parameters<typeof countPoll>): Promise<ReturnType<typeof countPoll>> =>
  isLongCount(poll, kinds) ? aside<typeof countPoll>(rules, 'countPoll', poll, kinds, ...voters) : countPoll(poll, kinds, ...voters)
