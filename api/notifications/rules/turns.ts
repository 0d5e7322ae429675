import { choicesOf, type NoticeKind, wantsMail } from './choices.ts'
import { factsOf, noFacts } from './facts.ts'
import type { Hearer, Meeting, PlannedNotice } from './telling.ts'

/** What happened to a turn. */
export type TurnNews =
  | { type: 'TurnUntaken'; seq: number }
  | { type: 'SwapAsked'; swapId: string; askerId: string; askedId: string | null; note: string | null }
  | { type: 'SwapAnswered'; swapId: string; askerId: string; personId: string; answer: 'ACCEPTED' | 'DECLINED' }

export type Told = { news: TurnNews; meeting: Meeting; duty: { id: string; kind: 'PRESENTER' | 'SCRIBE' | 'OTHER'; name: string }; /** The name of whoever asks or answers. */ who: string | null }

const kindOf = (news: TurnNews): NoticeKind => (news.type === 'TurnUntaken' ? 'TURN_UNTAKEN' : news.type === 'SwapAsked' ? 'SWAP_ASKED' : news.answer === 'ACCEPTED' ? 'SWAP_ACCEPTED' : 'SWAP_DECLINED')

const concerns = (news: TurnNews, { personId, role }: Hearer & { role: string }): boolean => {
  if (news.type === 'TurnUntaken') return role !== 'MEMBER'
  if (news.type === 'SwapAnswered') return personId === news.askerId
  return news.askedId === null ? personId !== news.askerId : personId === news.askedId
}

const keyOf = (news: TurnNews, { id }: Meeting, dutyId: string): string => {
  if (news.type === 'TurnUntaken') return `untaken:${id}:${dutyId}:${news.seq}`
  return news.type === 'SwapAsked' ? `swap:${news.swapId}` : `swap:${news.swapId}:${news.personId}:${news.answer}`
}

/** Who is told of a turn: of one that nobody has taken those who give turns, of a wish to swap whoever is asked, of an answer whoever asked. */
export const turnNotices = ({ news, meeting, duty, who }: Told, hearers: readonly (Hearer & { role: string })[], isMailOn: boolean): PlannedNotice[] => {
  const facts = {
    ...noFacts,
    id: meeting.id,
    meeting: factsOf(meeting),
    duties: [duty.kind === 'OTHER' ? duty.name : duty.kind],
    turn: { dutyId: duty.id, swapId: news.type === 'TurnUntaken' ? null : news.swapId },
    who,
    note: news.type === 'SwapAsked' ? news.note : null,
  }
  return hearers.filter((hearer) => concerns(news, hearer)).flatMap(({ personId, setting }): PlannedNotice[] => {
    const choices = choicesOf(setting)
    const isShown = !choices.hidden.includes('DUTIES')
    const isMailed = isMailOn && wantsMail(choices, 'DUTIES', { answer: null, duties: [] })
    return isShown || isMailed ? [{ personId, kind: kindOf(news), key: keyOf(news, meeting, duty.id), meetingId: meeting.id, seriesId: meeting.seriesId, facts, isShown, mail: isMailed ? { method: null } : null }] : []
  })
}
