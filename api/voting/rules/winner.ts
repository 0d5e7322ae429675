import type { poll, pollOption } from '../../../db/schema/voting.ts'
import { Fault } from '../../kernel/errors.ts'
import { resolveLocal } from '../../scheduling/rules/wall-time.ts'
import type { PollPlan } from '../../../db/schema/voting.ts'

type Maybe<T> = T | null | undefined
type Option = Pick<typeof pollOption.$inferSelect, 'id' | 'paperId' | 'startsAt' | 'startLocal' | 'zone' | 'durationMinutes' | 'text' | 'seat' | 'meetingId'>
/** When, where and how a winner is to be met for; `paperId` of a slot only. */
export type WinnerWish = {
  title?: Maybe<string>
  paperId?: Maybe<string>
  startLocal?: Maybe<string>
  repeated?: Maybe<'FIRST' | 'SECOND'>
  zone?: Maybe<string>
  durationMinutes?: Maybe<number>
  place?: Maybe<string>
  link?: Maybe<string>
  presenterId?: Maybe<string>
  note?: Maybe<string>
  /** Of a slot: a series that meets there every week from then on. */
  weekly?: Maybe<boolean>
}

/**
 * The winner that is to get a meeting: the one that is named, or the first that has none. Of a poll on a date any slot may be named, and
 * one gets a meeting. `held` are the meetings that take place.
 * Throws a Fault at `pollId` or `optionId`.
 */
export const winnerFor = <T extends Option>({ state }: Pick<typeof poll.$inferSelect, 'state'>, options: readonly T[], held: ReadonlySet<string>, optionId: Maybe<string>): T => {
  const winners = options.filter(({ seat }) => seat !== null).sort((a, b) => a.seat! - b.seat!)
  if (winners.length === 0) throw new Fault('INVALID', state === 'OPEN' ? 'This poll is still open.' : 'This poll has no winner.', ['pollId'])
  if (winners[0]!.text !== null) throw new Fault('INVALID', 'The answer to a question gets no meeting.', ['pollId'])
  const has = ({ meetingId }: T) => meetingId !== null && held.has(meetingId)
  const isDate = winners[0]!.startsAt !== null
  const named = optionId == null ? null : (isDate ? options : winners).find(({ id }) => id === optionId)
  if (named === undefined) throw new Fault('INVALID', isDate ? 'This is not a slot of this poll.' : 'This did not win.', ['optionId'])
  if (isDate && options.some(has)) throw new Fault('ALREADY_DONE', 'A slot of this poll has its meeting already.', ['pollId'])
  const winner = named ?? winners.find((one) => !has(one))
  if (!winner || has(winner)) throw new Fault('ALREADY_DONE', winners.length > 1 && !named ? 'All winners of this poll have their meetings already.' : 'This winner has its meeting already.', ['pollId'])
  return winner
}

/** What a winner says of its meeting, put together with what is wished. Throws a Fault at the field that is missing or that the winner itself decides. */
export const meetingFor = (winner: Option, wish: WinnerWish) => {
  if (winner.startsAt) {
    for (const field of ['startLocal', 'durationMinutes', 'zone'] as const) if (wish[field] != null) throw new Fault('INVALID', 'The slot that won says this.', [field])
    const [zone, startLocal] = [winner.zone!, winner.startLocal!.slice(0, 16).replace(' ', 'T')]
    const isFirst = resolveLocal(startLocal, zone, 'FIRST').at.getTime() === winner.startsAt.getTime()
    return { ...wish, startLocal, zone, repeated: isFirst ? ('FIRST' as const) : ('SECOND' as const), durationMinutes: winner.durationMinutes! }
  }
  const { startLocal, durationMinutes } = wish
  if (wish.weekly) throw new Fault('INVALID', 'Only a slot begins a series.', ['weekly'])
  if (wish.paperId != null && wish.paperId !== winner.paperId) throw new Fault('INVALID', 'The paper that won is read.', ['paperId'])
  if (startLocal == null) throw new Fault('REQUIRED', 'This cannot be empty.', ['startLocal'])
  if (durationMinutes == null) throw new Fault('REQUIRED', 'This cannot be empty.', ['durationMinutes'])
  return { ...wish, startLocal, durationMinutes, paperId: winner.paperId }
}

/** The meeting that was announced at the opening. Throws a Fault where its time has come before the poll was counted. */
export const meetingAtOnce = (winner: Option, plan: PollPlan, title: string, now: Date) => {
  const { startsAt, ...times } = plan
  if ((winner.startsAt ?? new Date(startsAt!)) <= now) throw new Fault('IN_PAST', 'The time that was planned for the meeting had come before the poll was counted.')
  return meetingFor(winner, winner.startsAt ? { title: plan.title ?? title, place: plan.place, link: plan.link } : times)
}
