import type { AgendaItemKind, AgendaItemPartsFragment, CourseAnswerFragment, MeetingQuery } from '../graphql/generated/graphql.ts'

/** What the page shows of a meeting beside its talk: what comments change is not in it. */
export type Meeting = Omit<MeetingQuery['meeting'], 'seq' | 'threads' | 'commentCount' | 'viewerReadUntil'>
export type Around = Pick<MeetingQuery, 'viewer'> & { meeting: Meeting }
export type Item = AgendaItemPartsFragment
export type Course = Meeting['course']
type Timer = Course['timer']

const withPart = (data: MeetingQuery, part: Partial<Meeting>): MeetingQuery => ({ ...data, meeting: { ...data.meeting, ...part } })
const withAgenda = (data: MeetingQuery, change: (items: Item[]) => Item[]) => withPart(data, { agenda: change(data.meeting.agenda) })
const withCourse = (data: MeetingQuery, part: Partial<Course>) => withPart(data, { course: { ...data.meeting.course, ...part } })

/** The snapshot with the answer of a write, unless events have told of all that and more. */
export const withAnswer = (data: MeetingQuery, { seq, ...told }: CourseAnswerFragment & Partial<Pick<Meeting, 'thoughts'>>): MeetingQuery => (data.meeting.seq >= seq ? data : withPart(data, told))

export type ItemWish = { kind: AgendaItemKind; title: string; plannedMinutes: number; paperId: string | null }

export const withNewItem = (data: MeetingQuery, id: string, { paperId: _, ...wish }: ItemWish): MeetingQuery =>
  withAgenda(data, (items) =>
    items.some((item) => item.id === id)
      ? items
      : [...items, { ...wish, id, paper: null, startedAt: null, endedAt: null, spentMs: 0, currentSince: null, revealedAt: null, thoughtCount: 0, version: 1 }],
  )

export const withItem = (data: MeetingQuery, id: string, change: Partial<Item>): MeetingQuery => withAgenda(data, (items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)))

export const withoutItem = (data: MeetingQuery, id: string): MeetingQuery => withAgenda(data, (items) => items.filter((item) => item.id !== id))

/** The ids with one of them at another place; places beyond the ends are the ends. */
export const moved = (ids: readonly string[], id: string, to: number): string[] => {
  const rest = ids.filter((other) => other !== id)
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, id)
}

/** The snapshot with its items in another order; those that the order does not know stay at the end. */
export const withOrder = (data: MeetingQuery, ids: readonly string[]): MeetingQuery =>
  withAgenda(data, (items) => {
    const place = (item: Item) => (ids.includes(item.id) ? ids.indexOf(item.id) : ids.length)
    return items.toSorted((a, b) => place(a) - place(b))
  })

export const withCurrent = (data: MeetingQuery, currentItemId: string | null): MeetingQuery => withCourse(data, { currentItemId })

export const withTimer = (data: MeetingQuery, timer: Timer): MeetingQuery => withCourse(data, { timer })

export const withPaused = (data: MeetingQuery, commentsPausedAt: string | null): MeetingQuery => withCourse(data, { commentsPausedAt })

/** The snapshot of a meeting that has just begun. */
export const withStart = (data: MeetingQuery, startedAt: string): MeetingQuery => withCourse(data, { startedAt, currentItemId: data.meeting.agenda[0]?.id ?? null })

/** The snapshot of a meeting that has just ended. */
export const withEnd = (data: MeetingQuery, endedAt: string): MeetingQuery =>
  withCourse(data, { endedAt, currentItemId: null, timer: { endsAt: null, leftMs: null }, commentsPausedAt: null })

/** The snapshot with what the viewer wrote in an item. */
export const withOwnThought = (data: MeetingQuery, itemId: string, body: string): MeetingQuery =>
  withPart(data, { viewerThoughts: [...data.meeting.viewerThoughts.filter((thought) => thought.itemId !== itemId), ...(body.trim() ? [{ itemId, body }] : [])] })

/** How far a course has got. */
export const stageOf = ({ startedAt, endedAt }: Pick<Course, 'startedAt' | 'endedAt'>): 'ahead' | 'underway' | 'over' => (endedAt ? 'over' : startedAt ? 'underway' : 'ahead')

/** What is left of a timer at an instant of the server's clock, in milliseconds; null where it is not set. */
export const leftOf = ({ endsAt, leftMs }: Timer, now: number): number | null => (endsAt ? Math.max(0, Date.parse(endsAt) - now) : (leftMs ?? null))

/** "1:02:03", "2:03", "0:00": a second is shown until it is over. */
export const clockOf = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** For how many whole minutes an item has been current, by the server's clock. */
export const minutesOf = ({ spentMs, currentSince }: Pick<Item, 'spentMs' | 'currentSince'>, now: number): number =>
  Math.floor((spentMs + (currentSince ? Math.max(0, now - Date.parse(currentSince)) : 0)) / 60_000)

/** One reading of the server's clock: what it said, and when it was asked and answered by a clock of ours that only goes forward. */
export type Reading = { server: number; asked: number; answered: number }

/** How far the server's clock is ahead of ours: by the reading whose answer took the shortest, as that can be wrong by half of it at most. */
export const offsetOf = (readings: readonly Reading[]): number | null => {
  const best = readings.toSorted((a, b) => a.answered - a.asked - (b.answered - b.asked))[0]
  return best ? best.server - (best.asked + best.answered) / 2 : null
}
