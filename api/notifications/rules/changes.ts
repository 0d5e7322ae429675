import { type Change, type Fate, type FateOfMeeting, type MeetingFacts, type NoticeFacts, noFacts } from './facts.ts'

export type Known = { id: string; seriesId: string | null; facts: MeetingFacts }
export type Differing = { id: string; fate: Fate; now: MeetingFacts; was: MeetingFacts | null; changes: Change[] }

/** In what a meeting differs from what was told of it. */
export const changesBetween = (was: MeetingFacts, now: MeetingFacts): Change[] => [
  ...(was.state !== now.state ? (['STATE'] as const) : []),
  ...(was.startsAt !== now.startsAt || was.zone !== now.zone ? (['TIME'] as const) : []),
  ...(was.durationMinutes !== now.durationMinutes ? (['DURATION'] as const) : []),
  ...(was.place !== now.place ? (['PLACE'] as const) : []),
  ...(was.link !== now.link ? (['LINK'] as const) : []),
  ...(was.title !== now.title ? (['TITLE'] as const) : []),
]

const fateOf = (now: MeetingFacts, was: MeetingFacts | null): Fate => (now.state === 'CANCELLED' ? 'CANCELLED' : was ? 'CHANGED' : 'ADDED')

/**
 * What is to be told of meetings: how those ahead differ from what was told, and which are gone. A meeting that is gone while
 * a new one of the same series begins at the same instant came back, as after a break that was taken out again. Of what
 * was never told, that it was called off is not told either; nor is what has begun.
 */
export const differing = (meetings: readonly Known[], told: readonly Known[], now: Date): Differing[] => {
  const isAhead = ({ facts }: Known) => Date.parse(facts.startsAt) > now.getTime()
  const byId = new Map(told.map((one) => [one.id, one]))
  const present = new Set(meetings.map(({ id }) => id))
  const place = ({ seriesId, facts }: Known) => `${seriesId} ${facts.startsAt}`
  const gone = new Map(told.filter((one) => !present.has(one.id) && isAhead(one) && one.facts.state === 'SCHEDULED').map((one) => [place(one), one]))
  const present2 = meetings.flatMap((one): Differing[] => {
    const back = byId.has(one.id) || one.seriesId === null ? undefined : gone.get(place(one))
    if (back) gone.delete(place(one))
    const was = (byId.get(one.id) ?? back)?.facts ?? null
    // A meeting that was moved out of the past, or into it, is told too.
    if (!isAhead(one) && !(was && Date.parse(was.startsAt) > now.getTime())) return []
    if (!was && one.facts.state === 'CANCELLED') return []
    const changes = was ? changesBetween(was, one.facts) : []
    return was && (changes.length === 0 || (was.state === 'CANCELLED' && one.facts.state === 'CANCELLED')) ? [] : [{ id: one.id, fate: fateOf(one.facts, was), now: one.facts, was, changes }]
  })
  const dropped = [...gone.values()].map(({ id, facts }): Differing => ({ id, fate: 'DROPPED', now: facts, was: facts, changes: ['STATE'] }))
  return [...present2, ...dropped].sort((a, b) => a.now.startsAt.localeCompare(b.now.startsAt))
}

/** A series grows at its end by itself, week by week; that is no news. */
export const withoutGrowth = (all: readonly Differing[], told: readonly Known[]): Differing[] => {
  const last = told.map(({ facts }) => facts.startsAt).sort().at(-1)
  return last !== undefined && all.every(({ fate, now }) => fate === 'ADDED' && now.startsAt > last) ? [] : [...all]
}

export type News = { kind: 'MEETING_SCHEDULED' | 'MEETING_CHANGED' | 'MEETING_CANCELLED' | 'SERIES_SCHEDULED' | 'SERIES_CHANGED'; meetingId: string | null; facts: NoticeFacts }

const mostFates = 8
const kinds = { ADDED: 'MEETING_SCHEDULED', CHANGED: 'MEETING_CHANGED', CANCELLED: 'MEETING_CANCELLED', DROPPED: 'MEETING_CANCELLED' } as const

/** One message for all of it; null where there is nothing to tell. */
export const newsOf = (all: readonly Differing[], isNewSeries: boolean): News | null => {
  const [first] = all
  if (!first) return null
  const { fate, now, was, changes } = first
  if (all.length === 1) return { kind: kinds[fate], meetingId: fate === 'DROPPED' ? null : first.id, facts: { ...noFacts, id: first.id, meeting: now, was: fate === 'CHANGED' ? was : null, changes: fate === 'CHANGED' ? changes : [] } }
  const counts = { ADDED: 0, CHANGED: 0, CANCELLED: 0, DROPPED: 0 }
  for (const one of all) counts[one.fate]++
  const fates = all.slice(0, mostFates).map((one): FateOfMeeting => ({ fate: one.fate, title: one.now.title, startLocal: one.now.startLocal, zone: one.now.zone, was: one.changes.includes('TIME') && one.was ? one.was.startLocal : null }))
  return { kind: isNewSeries ? 'SERIES_SCHEDULED' : 'SERIES_CHANGED', meetingId: null, facts: { ...noFacts, meeting: now, changes: [...new Set(all.flatMap((one) => one.changes))], counts, fates } }
}

/** A title alone, as when a paper was chosen, is shown and not mailed. */
export const isLoud = ({ kind, facts }: News): boolean => (kind !== 'MEETING_CHANGED' && kind !== 'SERIES_CHANGED') || facts.changes.some((change) => change !== 'TITLE') || (facts.counts?.ADDED ?? 0) > 0
