import type { NoticeKind } from '../../notifications/rules/choices.ts'
import type { Change, MeetingFacts, NoticeFacts } from '../../notifications/rules/facts.ts'

type Addresses = { page: string; settings: string; unsubscribe: string; answers: { YES: string; MAYBE: string; NO: string } | null; isInvitation: boolean }
export type Letter = { subject: string; text: string; html: string }
type Line = { text: string; href?: string }

/** When it begins, on the clocks of the meeting. */
export const whenIn = (instant: string, zone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).formatToParts(new Date(instant))
  const of = (type: string) => parts.find((part) => part.type === type)?.value
  return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}, ${of('hour')}:${of('minute')}`
}

const localText = (local: string): string => whenIn(`${local.slice(0, 16)}:00.000Z`, 'UTC')

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: zone }))
  } catch {
    return false
  }
}

/** On the clocks of the meeting as it was written down, and on the reader's own where they show something else. */
const when = ({ startsAt, startLocal, zone }: MeetingFacts, readerZone: string): string => {
  const there = localText(startLocal)
  const here = isZone(readerZone) ? whenIn(startsAt, readerZone) : there
  return `${there} (${zone})${here === there ? '' : `, which is ${here} for you (${readerZone})`}`
}

const span = (minutes: number): string => {
  const [count, word] = minutes % 1440 === 0 ? [minutes / 1440, 'day'] : minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

const dutyNames: Record<string, string> = { PRESENTER: 'you present', SCRIBE: 'you keep the minutes' }
const dutyText = (duties: readonly string[]): string => duties.map((duty) => dutyNames[duty] ?? `you do this: ${duty}`).join('; ')

const works: Record<string, string> = { PRESENTER: 'presenting', SCRIBE: 'keeping the minutes' }
const workOf = (duties: readonly string[]): string => duties.map((duty) => works[duty] ?? duty).join(', ')

const changed: Record<Change, (now: MeetingFacts, was: MeetingFacts, zone: string) => string> = {
  STATE: (now) => (now.state === 'SCHEDULED' ? 'It takes place after all.' : 'It is cancelled.'),
  TIME: (now, was, zone) => `Moved to ${when(now, zone)}. It was ${when(was, zone)}.`,
  DURATION: (now, was) => `It takes ${span(now.durationMinutes)}; it was ${span(was.durationMinutes)}.`,
  PLACE: (now, was) => `Place: ${now.place ?? 'none given'}${was.place ? ` (it was ${was.place})` : ''}.`,
  LINK: (now) => `Call: ${now.link ?? 'none given'}.`,
  TITLE: (now) => `It is about: ${now.title || 'not chosen yet'}.`,
}

const nounOf = (title: string) => title || 'Meeting'
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

const about = (meeting: MeetingFacts, zone: string): string[] => [
  when(meeting, zone),
  ...(meeting.place ? [`Place: ${meeting.place}`] : []),
  ...(meeting.link ? [`Call: ${meeting.link}`] : []),
]

const seriesLines = ({ counts, fates }: NoticeFacts): string[] => {
  const all = counts ?? { ADDED: 0, CHANGED: 0, CANCELLED: 0, DROPPED: 0 }
  const words = { ADDED: 'is new', CHANGED: 'changes', CANCELLED: 'is cancelled', DROPPED: 'does not take place' }
  const sums = [
    ...(all.ADDED ? [`${plural(all.ADDED, 'meeting')} added`] : []),
    ...(all.CHANGED ? [`${plural(all.CHANGED, 'meeting')} changed`] : []),
    ...(all.CANCELLED + all.DROPPED ? [`${plural(all.CANCELLED + all.DROPPED, 'meeting')} called off`] : []),
  ]
  const rest = Object.values(all).reduce((sum, one) => sum + one, 0) - fates.length
  return [`${sums.join(', ')}.`, ...fates.map((one) => `- ${localText(one.startLocal)} (${one.zone}) ${words[one.fate]}${one.was ? `; it was ${localText(one.was)}` : ''}`), ...(rest > 0 ? [`… and ${rest} more.`] : [])]
}

const headOf = (kind: NoticeKind, { meeting, leadMinutes, changes, duties, papers, who }: NoticeFacts): string => {
  const title = nounOf(meeting?.title ?? '')
  const day = meeting ? localText(meeting.startLocal) : ''
  switch (kind) {
    case 'POLL_CLOSED':
      return papers.some(({ isChosen }) => isChosen) ? `Chosen: ${papers.find(({ isChosen }) => isChosen)?.title}` : `Not chosen this time: ${papers[0]?.title}`
    case 'MEETING_NEARS':
      return `In ${span(leadMinutes ?? 0)}: ${title}`
    case 'TURN_UNTAKEN':
      return `Nobody has taken it yet: ${workOf(duties)}, ${day}`
    case 'SWAP_ASKED':
      return `${who} asks to swap: ${workOf(duties)}, ${day}`
    case 'SWAP_ACCEPTED':
      return `${who} takes your turn: ${workOf(duties)}, ${day}`
    case 'SWAP_DECLINED':
      return `${who} does not swap: ${workOf(duties)}, ${day}`
    case 'DUTY_NEARS':
      return `In ${span(leadMinutes ?? 0)} ${dutyText(duties)}: ${title}`
    case 'MEETING_CANCELLED':
      return `Cancelled: ${title}, ${day}`
    case 'MEETING_CHANGED':
      return `${changes.includes('STATE') ? 'Takes place after all' : changes.includes('TIME') ? 'Moved' : 'Changed'}: ${title}, ${day}`
    case 'SERIES_SCHEDULED':
      return `New series: ${title}, from ${day}`
    case 'SERIES_CHANGED':
      return `Changed meetings: ${title}`
    default:
      return `Meeting: ${title}, ${day}`
  }
}

const bodyOf = (kind: NoticeKind, facts: NoticeFacts, zone: string): string[] => {
  const { meeting, was, changes, duties, poll, papers, turn, note } = facts
  if (kind === 'SERIES_SCHEDULED' || kind === 'SERIES_CHANGED') return seriesLines(facts)
  if (poll) return [`The poll “${poll.title}” has closed.`, ...papers.map(({ title, isChosen }) => `“${title}”, which you nominated, ${isChosen ? 'was chosen' : 'waits in the pool again'}.`)]
  if (!meeting) return []
  if (turn) return [nounOf(meeting.title), ...about(meeting, zone), ...(note ? [`They write: ${note}`] : [])]
  if (kind === 'MEETING_CANCELLED') return [`The meeting of ${when(meeting, zone)} does not take place.`, ...(meeting.cancelReason ? [`Why: ${meeting.cancelReason}`] : [])]
  if (kind === 'MEETING_CHANGED' && was) return [...changes.map((change) => changed[change](meeting, was, zone)), ...(changes.includes('TIME') ? [] : [`It begins ${when(meeting, zone)}.`])]
  return [...about(meeting, zone), ...(duties.length > 0 ? [`In it ${dutyText(duties)}.`] : [])]
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const htmlLine = ({ text, href }: Line) => `<p>${href ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text).replaceAll('\n', '<br>')}</p>`

/** A notice as a mail: its subject, and the same as plain text and as HTML. */
export const letterOf = (kind: NoticeKind, facts: NoticeFacts, groupName: string, readerZone: string, { page, settings, unsubscribe, answers, isInvitation }: Addresses): Letter => {
  const head = headOf(kind, facts)
  const lines: Line[] = [
    ...bodyOf(kind, facts, readerZone).map((text) => ({ text })),
    { text: 'Open it', href: page },
    ...(answers ? [{ text: 'I will come', href: answers.YES }, { text: 'Perhaps', href: answers.MAYBE }, { text: 'I will not come', href: answers.NO }] : []),
    // Calendar programs send their replies to the sender's address, where nobody reads them.
    ...(answers && isInvitation ? [{ text: 'Please answer by one of these links: what a calendar program answers by itself is not read.' }] : []),
  ]
  const foot: Line[] = [{ text: `You get this as a member of ${groupName}.` }, { text: 'Choose what you get', href: settings }, { text: 'Stop mails of this kind', href: unsubscribe }]
  const plain = ({ text, href }: Line) => (href ? `${text}: ${href}` : text)
  return {
    subject: `${head} (${groupName})`,
    text: `${[head, '', ...lines.map(plain), '', '-- ', ...foot.map(plain)].join('\n')}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(head)}</title></head><body><h1 style="font-size:1.2em">${escaped(head)}</h1>${lines.map(htmlLine).join('')}<hr>${foot.map(htmlLine).join('')}</body></html>`,
  }
}
