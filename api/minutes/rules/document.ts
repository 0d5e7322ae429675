import { Temporal } from 'temporal-polyfill'

type Person = { id: string; name: string }

/** Everything that minutes are made of, in any order. */
export type Facts = {
  group: { name: string }
  meeting: { id: string; title: string; startsAt: Date; durationMinutes: number; zone: string; place: string | null; cancelled: boolean; cancelReason: string | null }
  paper: { id: string; title: string; authors: string[] } | null
  presenter: Person | null
  course: { startedAt: Date | null; endedAt: Date | null; facilitator: Person | null; scribe: Person | null } | null
  minutes: { notes: string; approvedAt: Date | null; approvedBy: Person | null }
  attendance: { person: Person; arrivedAt: Date }[]
  items: { id: string; position: number; title: string; kind: string; plannedMinutes: number; startedAt: Date | null; endedAt: Date | null; spentMs: number }[]
  decisions: { id: string; text: string; itemId: string | null; decidedAt: Date }[]
  actions: { id: string; text: string; itemId: string | null; owner: Person | null; dueOn: string | null; addedAt: Date; doneAt: Date | null }[]
  /** `askedBy` is null for an anonymous one. */
  questions: { id: string; body: string; askedBy: Person | null; askedAt: Date; state: 'OPEN' | 'ANSWERED' | 'PARKED'; settledAt: Date | null; answerId: string | null }[]
  threads: { id: string; startedAt: Date; itemId: string | null; resolvedAt: Date | null; passage: Passage | null }[]
  /** Those that stand, in the words of the approval where there was one. */
  comments: { id: string; threadId: string; author: Person; body: string; postedAt: Date }[]
}

type Passage = { paperId: string; paper: string; textVersion: number; page: number | null; quote: string; start: number | null; end: number | null }

type Key = string | number | null

const compare = (a: Key, b: Key): number => {
  if (a === b) return 0
  // What has no place comes after what has one.
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

/** By the first of the keys that differs; texts by their code units, as no language's order stays the same for ever. */
const sorted = <T>(rows: readonly T[], keysOf: (row: T) => Key[]): T[] =>
  rows
    .map((row) => ({ row, keys: keysOf(row) }))
    .sort((a, b) => a.keys.reduce<number>((order, key, i) => order || compare(key, b.keys[i] ?? null), 0))
    .map(({ row }) => row)

/** An instant, exactly and on the clocks of a zone. */
export const moment = (at: Date, zone: string) => {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return { at: at.toISOString(), local: there.toString({ smallestUnit: 'second', timeZoneName: 'never' }) }
}

export type Moment = ReturnType<typeof moment>

/**
 * The minutes of a meeting as one value: the same facts in any order give the same value, key by key, and no clock is read.
 * What happened after the approval is left out: comments, ticks and answers that came later. Who asked anonymously does not
 * stand in the facts and so not here.
 */
export const minutesOf = (facts: Facts) => {
  const { meeting, course, minutes } = facts
  const at = (instant: Date) => moment(instant, meeting.zone)
  const maybe = (instant: Date | null) => instant && at(instant)
  const person = (who: Person | null) => who && { id: who.id, name: who.name }
  const isIn = (instant: Date | null): instant is Date => instant !== null && (!minutes.approvedAt || instant <= minutes.approvedAt)

  const items = sorted(facts.items, ({ position, id }) => [position, id])
  const places = new Map(items.map(({ id, title }, place) => [id, { place, title }]))
  const itemOf = (id: string | null) => (id ? (places.get(id)?.title ?? null) : null)
  const placeOf = (id: string | null) => (id ? (places.get(id)?.place ?? null) : null)

  const comments = sorted(
    facts.comments.filter(({ postedAt }) => isIn(postedAt)),
    ({ postedAt, id }) => [postedAt.getTime(), id],
  )
  const said = Map.groupBy(comments, ({ threadId }) => threadId)
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const remark = ({ id, author, postedAt, body }: (typeof comments)[number]) => ({ id, author: person(author), posted: at(postedAt), text: body })

  const questions = sorted(
    facts.questions.filter(({ askedAt }) => isIn(askedAt)),
    ({ askedAt, id }) => [askedAt.getTime(), id],
  ).map(({ id, body, askedBy, askedAt, state, settledAt, answerId }) => {
    const then = settledAt && !isIn(settledAt) ? 'OPEN' : state
    const answer = then === 'ANSWERED' && answerId ? byId.get(answerId) : undefined
    return { state: then, question: { id, text: body, askedBy: person(askedBy), asked: at(askedAt), answer: answer ? remark(answer) : null } }
  })
  const inState = (state: string) => questions.filter((found) => found.state === state).map(({ question }) => question)

  const threads = sorted(
    facts.threads.filter(({ id }) => said.has(id)),
    ({ passage: p, itemId, startedAt, id }) => [p?.paper ?? null, p?.paperId ?? null, p?.textVersion ?? null, p?.page ?? null, p?.start ?? null, p?.end ?? null, p?.quote ?? null, placeOf(itemId), startedAt.getTime(), id],
  )
  const sameAs = ({ passage: p }: (typeof threads)[number]) => JSON.stringify(p && [p.paperId, p.textVersion, p.page, p.start, p.end, p.quote])

  return {
    format: 'colloquy-minutes',
    formatVersion: 1,
    meeting: {
      id: meeting.id,
      title: meeting.title,
      group: facts.group.name,
      paper: facts.paper && { id: facts.paper.id, title: facts.paper.title, authors: [...facts.paper.authors] },
      zone: meeting.zone,
      plannedStart: at(meeting.startsAt),
      plannedEnd: at(new Date(meeting.startsAt.getTime() + meeting.durationMinutes * 60_000)),
      start: maybe(course?.startedAt ?? null),
      end: maybe(course?.endedAt ?? null),
      place: meeting.place,
      presenter: person(facts.presenter),
      facilitator: person(course?.facilitator ?? null),
      scribe: person(course?.scribe ?? null),
      cancelled: meeting.cancelled,
      cancelReason: meeting.cancelReason,
    },
    approval: minutes.approvedAt && { at: at(minutes.approvedAt), by: person(minutes.approvedBy) },
    attendance: sorted(facts.attendance, (one) => [one.arrivedAt.getTime(), one.person.id]).map((one) => ({ person: person(one.person) as Person, arrived: at(one.arrivedAt) })),
    agenda: items.map(({ id, title, kind, plannedMinutes, spentMs, startedAt, endedAt }) => ({
      id,
      title,
      kind,
      plannedMinutes,
      tookMinutes: startedAt && Math.round(spentMs / 60_000),
      start: maybe(startedAt),
      end: maybe(endedAt),
    })),
    decisions: sorted(facts.decisions, ({ decidedAt, id }) => [decidedAt.getTime(), id]).map(({ id, text, itemId, decidedAt }) => ({ id, text, item: itemOf(itemId), decided: at(decidedAt) })),
    actions: sorted(facts.actions, ({ addedAt, id }) => [addedAt.getTime(), id]).map(({ id, text, itemId, owner, dueOn, doneAt }) => ({
      id,
      text,
      item: itemOf(itemId),
      owner: person(owner),
      due: dueOn,
      done: isIn(doneAt) ? at(doneAt) : null,
    })),
    questions: { answered: inState('ANSWERED'), parked: inState('PARKED'), open: inState('OPEN') },
    discussion: [...Map.groupBy(threads, sameAs).values()].map((together) => {
      const passage = (together[0] as (typeof threads)[number]).passage
      return {
        passage: passage && { paper: passage.paper, textVersion: passage.textVersion, page: passage.page, quote: passage.quote },
        threads: together.map(({ id, itemId, startedAt, resolvedAt }) => ({
          id,
          item: itemOf(itemId),
          started: at(startedAt),
          resolved: isIn(resolvedAt) ? at(resolvedAt) : null,
          comments: (said.get(id) ?? []).map(remark),
        })),
      }
    }),
    notes: minutes.notes,
  }
}

export type Minutes = ReturnType<typeof minutesOf>

/** The value as a file. */
export const asJson = (minutes: Minutes): string => `${JSON.stringify(minutes, null, 2)}\n`
