import type { BallotInput, PollEventsSubscription, PollMethod, PollQuery, PollsEventsSubscription, PollsQuery } from '../graphql/generated/graphql.ts'

export type Result = NonNullable<PollQuery['poll']['result']>

/** What each part of a result is given. */
export type ResultProps = { poll: PollQuery['poll']; result: Result; slug: string }

/** The list of polls after an event; null where a poll began or ended. */
export const applyToPolls = ({ group }: PollsQuery, event: PollsEventsSubscription['groupEvents']): PollsQuery | null => {
  switch (event.__typename) {
    case 'BallotCast': {
      const nodes = group.polls.nodes.map((poll) => (poll.id === event.poll.id ? { ...poll, ...event.poll } : poll))
      return { group: { ...group, seq: event.seq, polls: { ...group.polls, nodes } } }
    }
    case 'PollOpened':
    case 'PollExtended':
    case 'PollClosed':
    case 'PollCancelled':
    case 'PaperChanged':
    case 'GroupChanged':
    case 'MemberJoined':
    case 'MemberLeft':
    case 'MemberRoleChanged':
      return null
    default:
      return { group: { ...group, seq: event.seq } }
  }
}

/** The page of a poll after an event; null where it ended, or where what one may do may have changed. */
export const applyToPoll = ({ poll }: PollQuery, event: PollEventsSubscription['groupEvents']): PollQuery | null => {
  const next = { ...poll, group: { ...poll.group, seq: event.seq } }
  switch (event.__typename) {
    case 'BallotCast':
      return { poll: event.poll.id === poll.id ? { ...next, ...event.poll, options: poll.options.map((option) => ({ ...option, seatsLeft: event.poll.options.find(({ id }) => id === option.id)?.seatsLeft ?? null })) } : next }
    case 'PaperChanged':
      return poll.options.some(({ paper }) => paper?.id === event.paper.id) ? null : { poll: next }
    case 'SlotCommented':
    case 'PollExtended':
    case 'PollClosed':
    case 'PollCancelled':
      return event.poll.id === poll.id ? null : { poll: next }
    case 'MeetingScheduled':
    case 'MeetingChanged':
    case 'MeetingCancelled':
      return event.meeting.poll?.id === poll.id || poll.options.some(({ meeting }) => meeting) ? null : { poll: next }
    case 'SeriesChanged':
    case 'BreaksChanged':
    case 'GroupChanged':
    case 'MemberJoined':
    case 'MemberLeft':
    case 'MemberRoleChanged':
      return null
    default:
      return { poll: next }
  }
}

type Poll = PollQuery['poll']
type Content = Omit<NonNullable<Poll['viewerDraft']>, '__typename'>

/** What is filled in, in the one form that the method asks for: what a mutation takes. */
export type Sheet = BallotInput
export type SheetForm = 'approvals' | 'ranks' | 'scores' | 'points' | 'slots'

const forms: Record<PollMethod, SheetForm> = {
  PLURALITY: 'ranks',
  APPROVAL: 'approvals',
  SCORE: 'scores',
  STAR: 'scores',
  DOT: 'points',
  IRV: 'ranks',
  SCHULZE: 'ranks',
  RANKED_PAIRS: 'ranks',
  STV: 'ranks',
  PHRAGMEN: 'approvals',
  EQUAL_SHARES: 'approvals',
  DATE: 'slots',
}
export const formOf = (method: PollMethod): SheetForm => forms[method]

/** Methods that fill several seats. */
export const fillsSeats = (method: PollMethod): boolean => method === 'STV' || method === 'PHRAGMEN' || method === 'EQUAL_SHARES'
/** Methods in which votes from earlier polls can count. */
export const takesCredit = (method: PollMethod): boolean => method === 'PLURALITY' || method === 'APPROVAL' || method === 'SCORE' || method === 'DOT'

/** A ballot or a draft as it is sent. */
export const sheetOf = (form: SheetForm, content: Content): Sheet => (content.abstains ? { abstain: true } : { [form]: content[form] ?? [] })

export const emptySheet = (form: SheetForm): Sheet => ({ [form]: [] })

/** A number by option, of scores or points. */
export const numbersOf = ({ scores, points }: Sheet): Record<string, number> =>
  Object.fromEntries([...(scores ?? []).map(({ optionId, score }) => [optionId, score]), ...(points ?? []).map(({ optionId, points: given }) => [optionId, given])])

export const spentOf = (sheet: Sheet): number => Object.values(numbersOf(sheet)).reduce((sum, given) => sum + given, 0)

/** Whether nothing is marked. */
export const isBlank = (sheet: Sheet): boolean => {
  const { abstain, approvals, ranks, slots } = sheet
  if (abstain) return false
  return !approvals?.length && !ranks?.length && Object.values(numbersOf(sheet)).every((given) => given === 0) && !slots?.some(({ answer }) => answer !== 'NO')
}

/** Why a sheet cannot be cast yet, as the key of a sentence; null where it can. */
export const obstacleOf = ({ allowBlank, budget }: Pick<Poll, 'allowBlank' | 'budget'>, sheet: Sheet): 'overspent' | 'blank' | null => {
  if (sheet.points && spentOf(sheet) > (budget ?? 0)) return 'overspent'
  return !allowBlank && isBlank(sheet) ? 'blank' : null
}

/** How many options a sheet says something good of. */
export const markedOf = (sheet: Sheet): number => {
  if (sheet.approvals) return sheet.approvals.length
  if (sheet.ranks) return sheet.ranks.flat().length
  if (sheet.slots) return sheet.slots.filter(({ answer }) => answer !== 'NO').length
  return Object.values(numbersOf(sheet)).filter((given) => given > 0).length
}

type Ranks = readonly (readonly string[])[]

const kept = (ranks: Ranks): string[][] => ranks.filter((rank) => rank.length > 0).map((rank) => [...rank])
const without = (ranks: Ranks, id: string): string[][] => ranks.map((rank) => rank.filter((other) => other !== id))
const rankOf = (ranks: Ranks, id: string): number => ranks.findIndex((rank) => rank.includes(id))

/** Puts an option that is not ranked yet behind all others. */
export const ranked = (ranks: Ranks, id: string): string[][] => [...kept(without(ranks, id)), [id]]
export const unranked = (ranks: Ranks, id: string): string[][] => kept(without(ranks, id))

/** One step better or worse: out of a shared rank, or past the whole rank beside it. */
export const stepped = (ranks: Ranks, id: string, by: -1 | 1): string[][] => {
  const at = rankOf(ranks, id)
  if (at < 0) return kept(ranks)
  const isShared = ranks[at]!.length > 1
  const rest = without(ranks, id)
  const place = by < 0 ? (isShared ? at : at - 1) : isShared ? at + 1 : at + 2
  return kept([...rest.slice(0, Math.max(0, place)), [id], ...rest.slice(Math.max(0, place))])
}

/** Shares the rank above, or parts from it together with those that stand behind in the same rank. */
export const levelled = (ranks: Ranks, id: string, isSame: boolean): string[][] => {
  const at = rankOf(ranks, id)
  if (at < 0) return kept(ranks)
  const rank = ranks[at]!
  const split = rank.indexOf(id)
  if (!isSame) return kept([...ranks.slice(0, at), rank.slice(0, split), rank.slice(split), ...ranks.slice(at + 1)])
  if (split > 0 || at === 0) return kept(ranks)
  return kept([...ranks.slice(0, at - 1), [...ranks[at - 1]!, ...rank], ...ranks.slice(at + 1)])
}

/** Puts an option before the one that stands at a place of the whole list, the option itself left out; within a shared rank it shares it. */
export const dropped = (ranks: Ranks, id: string, place: number): string[][] => {
  const rest = kept(without(ranks, id))
  let before = 0
  for (const [at, rank] of rest.entries()) {
    if (place === before) return [...rest.slice(0, at), [id], ...rest.slice(at)]
    if (place < before + rank.length) return rest.map((other, i) => (i === at ? [...rank.slice(0, place - before), id, ...rank.slice(place - before)] : other))
    before += rank.length
  }
  return [...rest, [id]]
}

/** An exact value such as "7/3" as a number, for the length of a bar only. */
export const lengthOf = (votes: string): number => {
  const [numerator, denominator = '1'] = votes.split('/')
  return Number(numerator) / Number(denominator)
}

/** An exact value as it is read: "2 1/3" for "7/3". */
export const readable = (votes: string): string => {
  const [numerator, denominator] = votes.split('/')
  if (!denominator) return votes
  const [n, d] = [BigInt(numerator!), BigInt(denominator)]
  return n / d === 0n ? votes : `${n / d} ${n % d}/${d}`
}
