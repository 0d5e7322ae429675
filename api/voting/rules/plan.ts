import { Fault } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import type { nomination } from '../../../db/schema/papers.ts'
import type { TieRule } from './approval.ts'

export type Waiting = Pick<typeof nomination.$inferSelect, 'id' | 'paperId' | 'state' | 'nominatedAt'>
export type PollWish = { title: string; nominationIds?: readonly string[] | null; closesAt: Date; tieRule: TieRule }

const year = 366 * 24 * 3600 * 1000
const mostOptions = 100

/**
 * A poll over nominations of the group's pool, all of the waiting ones when none are named. The options stand in the order
 * of nomination. Throws a Fault: IN_PAST or INVALID (more than a year ahead) at `closesAt`, INVALID at the nomination that is
 * named twice or does not wait in this pool, TOO_SHORT below two options, TOO_LONG above a hundred.
 */
export const planPoll = (pool: readonly Waiting[], wish: PollWish, now: Date) => {
  const title = cleanText(wish.title, { path: ['title'], max: 200 })
  if (!(wish.closesAt > now)) throw new Fault('IN_PAST', 'The closing time has passed. Choose a later one.', ['closesAt'])
  if (wish.closesAt.getTime() > now.getTime() + year) throw new Fault('INVALID', 'A poll closes within a year.', ['closesAt'])
  const waiting = new Map(pool.filter(({ state }) => state === 'WAITING').map((one) => [one.id, one]))
  const seen = new Set<string>()
  wish.nominationIds?.forEach((id, i) => {
    const path = ['nominationIds', String(i)]
    if (!waiting.has(id)) throw new Fault('INVALID', 'This nomination is not waiting in the pool of this group.', path)
    if (seen.has(id)) throw new Fault('INVALID', 'This nomination is named twice.', path)
    seen.add(id)
  })
  const chosen = wish.nominationIds ? [...seen].map((id) => waiting.get(id)!) : [...waiting.values()]
  if (chosen.length < 2) throw new Fault('TOO_SHORT', `A poll needs at least two nominations; there ${chosen.length === 1 ? 'is one' : 'are none'}.`, ['nominationIds'])
  if (chosen.length > mostOptions) throw new Fault('TOO_LONG', `A poll has at most ${mostOptions} nominations; there are ${chosen.length}. Choose some of them.`, ['nominationIds'])
  const options = chosen.sort((a, b) => a.nominatedAt.getTime() - b.nominatedAt.getTime() || (a.id < b.id ? -1 : 1))
  return { title, closesAt: wish.closesAt, tieRule: wish.tieRule, options: options.map(({ id, paperId }, position) => ({ nominationId: id, paperId, position })) }
}
