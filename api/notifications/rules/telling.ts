import type { Differing, News } from './changes.ts'
import { isLoud } from './changes.ts'
import { choicesOf, type NoticeKind, type SettingRow, topicOf, wantsMail } from './choices.ts'
import { factsOf, noFacts, type NoticeFacts } from './facts.ts'

export type Duties = { presenterId: string | null; scribeId: string | null; others: readonly { personId: string; name: string }[] }
export type Hearer = { personId: string; setting: SettingRow | null; answer: 'YES' | 'NO' | 'MAYBE' | null }
export type Method = 'REQUEST' | 'CANCEL' | null

/** A notice that is to be written, under a key that names what it tells. */
export type PlannedNotice = { personId: string; kind: NoticeKind; key: string; meetingId: string | null; seriesId: string | null; pollId?: string; facts: NoticeFacts; isShown: boolean; mail: { method: Method } | null }

/** How far ahead a meeting of a series is invited to; calendars that want all of them follow the feed. */
export const invitesAhead = 14 * 86_400_000
const minute = 60_000

export const dutiesOf = ({ presenterId, scribeId, others }: Duties, personId: string): string[] => [
  ...(presenterId === personId ? ['PRESENTER'] : []),
  ...(scribeId === personId ? ['SCRIBE'] : []),
  ...others.flatMap((other) => (other.personId === personId ? [other.name] : [])),
]

type Telling = { subjectId: string; since: Date; now: Date; isMailOn: boolean; seriesId: string | null; seriesOf: (meetingId: string) => string | null; meetings: ReadonlyMap<string, Duties> }

/** Whether an invitation goes along with what is told of a meeting: always of a single one, of a series when it comes near or was sent one. */
const methodFor = ({ id, fate, now: facts }: Differing, isInvited: boolean, { now, seriesOf }: Telling): Method => {
  if (fate === 'CANCELLED' || fate === 'DROPPED') return isInvited ? 'CANCEL' : null
  return isInvited || seriesOf(id) === null || Date.parse(facts.startsAt) - now.getTime() < invitesAhead ? 'REQUEST' : null
}

/** What each member is told of changes: one message, and invitations to single meetings for those who have them. */
export const tellingOf = (news: News, all: readonly Differing[], hearers: readonly Hearer[], invited: ReadonlySet<string>, telling: Telling): PlannedNotice[] => {
  const { subjectId, since, isMailOn, meetings } = telling
  const topic = topicOf(news.kind)
  return hearers.flatMap(({ personId, setting, answer }) => {
    const choices = choicesOf(setting)
    const duties = all.flatMap(({ id }) => dutiesOf(meetings.get(id) ?? { presenterId: null, scribeId: null, others: [] }, personId))
    const methods = all.map((one) => ({ one, method: choices.invitations ? methodFor(one, invited.has(`${one.id} ${personId}`), telling) : null }))
    const isOne = all.length === 1
    const method = isOne ? (methods[0]?.method ?? null) : null
    const isMailed = isMailOn && (method !== null || (isLoud(news) && wantsMail(choices, topic, { answer, duties })))
    const isShown = !choices.hidden.includes(topic)
    const base = { personId, meetingId: news.meetingId, seriesId: telling.seriesId }
    const facts = isOne ? { ...news.facts, duties } : news.facts
    const message: PlannedNotice = { ...base, kind: news.kind, key: `change:${subjectId}:${since.toISOString()}`, facts, isShown, mail: isMailed ? { method } : null }
    const invitations = isOne || !isMailOn ? [] : methods.flatMap(({ one, method: each }): PlannedNotice[] => (each ? [invitationTo(personId, one, each, since)] : []))
    return [...(isShown || isMailed ? [message] : []), ...invitations]
  })
}

const invitationTo = (personId: string, { id, fate, now, was, changes }: Differing, method: Method, since: Date): PlannedNotice => {
  const kind = method === 'CANCEL' ? 'MEETING_CANCELLED' : fate === 'ADDED' ? 'INVITED' : 'MEETING_CHANGED'
  return { personId, kind, key: `invite:${id}:${since.toISOString()}`, meetingId: fate === 'DROPPED' ? null : id, seriesId: null, facts: { ...noFacts, id, meeting: now, was, changes }, isShown: false, mail: { method } }
}

export type Meeting = Parameters<typeof factsOf>[0] & Duties & { id: string; seriesId: string | null }

/** An invitation to a meeting of a series that has come near. */
export const firstInvitation = (meeting: Meeting, personId: string): PlannedNotice => ({
  personId,
  kind: 'INVITED',
  key: `invite:${meeting.id}`,
  meetingId: meeting.id,
  seriesId: meeting.seriesId,
  facts: { ...noFacts, id: meeting.id, meeting: factsOf(meeting), duties: dutiesOf(meeting, personId) },
  isShown: false,
  mail: { method: 'REQUEST' },
})

export type Nearing = Meeting & Hearer & { minutes: number; isDuty: boolean }

/** How long it is still, in words that hold also where this is told late. */
const leadNow = (startsAt: Date, lead: number, now: Date): number => {
  const left = Math.floor((startsAt.getTime() - now.getTime()) / minute)
  return left > lead - 10 ? lead : left > 60 ? left - (left % 60) : left
}

/** What is told of meetings that come near: to one person of one meeting once, of what came near last; of a duty rather than of the meeting alone. */
export const remindersOf = (rows: readonly Nearing[], now: Date, isMailOn: boolean): PlannedNotice[] => {
  const wanted = rows.filter((row) => (row.isDuty ? dutiesOf(row, row.personId).length > 0 : row.answer !== 'NO'))
  // Not the duty first: where the same stretch of time is looked through again it was told, and would hide what came after it.
  const latest = wanted.toSorted((a, b) => a.minutes - b.minutes || Number(b.isDuty) - Number(a.isDuty))
  const planned = latest.flatMap((row): PlannedNotice[] => {
    const { personId, setting, answer, startsAt, minutes } = row
    const kind = row.isDuty ? 'DUTY_NEARS' : 'MEETING_NEARS'
    const choices = choicesOf(setting)
    const duties = dutiesOf(row, personId)
    const isShown = !choices.hidden.includes(topicOf(kind))
    const isMailed = isMailOn && wantsMail(choices, topicOf(kind), { answer, duties })
    const facts = { ...noFacts, id: row.id, meeting: factsOf(row), duties, leadMinutes: leadNow(startsAt, minutes, now) }
    // The instant is part of the key: a meeting that was moved is another thing to be reminded of.
    const key = `${row.isDuty ? 'duty' : 'nears'}:${row.id}:${startsAt.toISOString()}:${minutes}`
    return isShown || isMailed ? [{ personId, kind, key, meetingId: row.id, seriesId: row.seriesId, facts, isShown, mail: isMailed ? { method: null } : null }] : []
  })
  return [...Map.groupBy(planned, ({ meetingId, personId }) => `${meetingId} ${personId}`).values()].map(([first]) => first as PlannedNotice)
}

type Nominated = { personId: string; setting: SettingRow | null; pollTitle: string; title: string; isChosen: boolean }

/** What those are told whose papers stood in a poll that closed: each of all of theirs at once. */
export const resultsOf = (pollId: string, rows: readonly Nominated[], isMailOn: boolean): PlannedNotice[] =>
  [...Map.groupBy(rows, ({ personId }) => personId)].flatMap(([personId, theirs]): PlannedNotice[] => {
    const { setting, pollTitle } = theirs[0] as Nominated
    const choices = choicesOf(setting)
    const isShown = !choices.hidden.includes('POLLS')
    const isMailed = isMailOn && wantsMail(choices, 'POLLS', { answer: null, duties: [] })
    const facts = { ...noFacts, poll: { id: pollId, title: pollTitle }, papers: theirs.map(({ title, isChosen }) => ({ title, isChosen })) }
    return isShown || isMailed ? [{ personId, kind: 'POLL_CLOSED', key: `poll:${pollId}`, meetingId: null, seriesId: null, pollId, facts, isShown, mail: isMailed ? { method: null } : null }] : []
  })
