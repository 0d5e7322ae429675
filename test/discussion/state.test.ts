import { describe, expect, test } from 'vitest'
import type { MeetingQuery } from '../../web/graphql/generated/graphql.ts'
import { applyMeetingEvent, groupThreads, type MeetingSnapshot, readUpTo, unreadOf, withAnsweredReactions, withFelt } from '../../web/discussion/state.ts'

type Line = { id: string; threadId: string; postedAt: string; version: number; body: string | null }

const at = (minute: number) => `2026-11-26T15:${String(minute).padStart(2, '0')}:00.000Z`
const line = (id: string, minute: number, more: Partial<Line> = {}): Line => ({ id, threadId: 't1', postedAt: at(minute), version: 1, body: id, ...more })

const page = (comments: Line[], { hasNextPage = false, moreThreads = false } = {}) =>
  ({
    viewer: { person: { id: 'me' } },
    meeting: {
      seq: 4,
      ...{ title: 'Session', commentCount: comments.length },
      viewerReply: null,
      replies: { nodes: [], pageInfo: { hasNextPage: false } },
      threads: { nodes: [{ id: 't1', startedAt: at(1), version: 1, comments: { nodes: comments, pageInfo: { hasNextPage } } }], pageInfo: { hasNextPage: moreThreads } },
    },
  }) satisfies MeetingSnapshot

const shown = (snapshot: MeetingSnapshot) => snapshot.meeting.threads.nodes.map(({ id, comments }) => [id, comments.nodes.map((node) => node.id).join(' ')])
const posted = (comment: Line, thread = { id: comment.threadId, startedAt: comment.postedAt, version: 1 }) => ({ seq: 5, commentId: comment.id, comment: { ...comment, thread }, meeting: { commentCount: 9 } })

describe('the page after an event', () => {
  test('has a comment where its time and id say, and the cursor and counts of the event', () => {
    const before = page([line('a', 1), line('c', 3)])
    const after = applyMeetingEvent(before, posted(line('b', 3)))
    expect(shown(after)).toEqual([['t1', 'a b c']])
    expect(after.meeting).toMatchObject({ seq: 5, commentCount: 9, title: 'Session' })
    expect(after.meeting.threads.nodes[0]?.comments.nodes[1]).toEqual(line('b', 3))
    expect(shown(before)).toEqual([['t1', 'a c']])
  })

  test('is the same object for an event that it includes already', () => {
    const before = page([line('a', 1)])
    expect(applyMeetingEvent(before, { ...posted(line('b', 2)), seq: 4 })).toBe(before)
  })

  test('has a thread that is new to it in its place, with a list like those it has', () => {
    const early = applyMeetingEvent(page([line('a', 1)]), posted(line('z', 0, { threadId: 't0' })))
    expect(shown(early)).toEqual([['t0', 'z'], ['t1', 'a']])
    expect(early.meeting.threads.nodes[0]?.comments.pageInfo).toEqual({ hasNextPage: false })
  })

  test('keeps a version that a write answered before its event came', () => {
    const before = page([line('a', 1, { version: 3, body: 'newest' })])
    expect(applyMeetingEvent(before, posted(line('a', 1, { version: 2, body: 'older' }))).meeting.threads).toEqual(before.meeting.threads)
  })

  test('leaves what belongs to a page not loaded yet to that page', () => {
    const before = page([line('a', 1), line('b', 2)], { hasNextPage: true, moreThreads: true })
    expect(shown(applyMeetingEvent(before, posted(line('c', 3))))).toEqual([['t1', 'a b']])
    expect(shown(applyMeetingEvent(before, posted(line('z', 9, { threadId: 't9' }))))).toEqual([['t1', 'a b']])
  })

  test('loses a comment that is gone, and the thread with its last one', () => {
    const gone = (commentId: string) => ({ seq: 5, commentId, comment: null, meeting: { commentCount: 0 } })
    expect(shown(applyMeetingEvent(page([line('a', 1), line('b', 2)]), gone('a')))).toEqual([['t1', 'b']])
    expect(shown(applyMeetingEvent(page([line('a', 1)]), gone('a')))).toEqual([])
    expect(shown(applyMeetingEvent(page([line('a', 1)], { hasNextPage: true }), gone('a')))).toEqual([['t1', '']])
    expect(shown(applyMeetingEvent(page([line('a', 1)]), gone('unknown')))).toEqual([['t1', 'a']])
  })

  test("has each person's last answer once, in the order of answers, and the viewer's own", () => {
    const reply = (id: string, answer: string, minute: number) => ({ person: { id }, answer, repliedAt: at(minute) })
    const told = [reply('me', 'YES', 1), reply('you', 'NO', 2), reply('me', 'MAYBE', 3)]
    const after = told.reduce<MeetingSnapshot>((snapshot, one, i) => applyMeetingEvent(snapshot, { seq: 5 + i, reply: one, meeting: {} }), page([]))
    expect(after.meeting.replies?.nodes).toEqual([told[1], told[2]])
    expect(after.meeting.viewerReply).toBe('MAYBE')
  })
})

describe('a thread on the page', () => {
  const head = (id: string, version: number, more: object = {}) => ({ id, startedAt: at(1), version, item: null, ...more })

  test('changes in its place and keeps its comments, unless it is known as it is later', () => {
    const before = page([line('a', 1), line('b', 2)])
    const after = applyMeetingEvent(before, { seq: 5, threadId: 't1', thread: head('t1', 3, { lockedAt: at(9) }) })
    expect(after.meeting.threads.nodes[0]).toMatchObject({ version: 3, lockedAt: at(9) })
    expect(shown(after)).toEqual([['t1', 'a b']])
    const later = applyMeetingEvent(after, { seq: 6, threadId: 't1', thread: head('t1', 2, { lockedAt: null }) })
    expect(later.meeting.threads.nodes[0]).toMatchObject({ version: 3, lockedAt: at(9) })
    expect(applyMeetingEvent(before, { seq: 5, threadId: 't9', thread: null }).meeting.threads).toEqual(before.meeting.threads)
  })

  test('is as a comment tells it that comes back, where by its own event nothing was left of it to tell', () => {
    const before = applyMeetingEvent<MeetingSnapshot>(page([line('a', 1)]), { seq: 5, threadId: 't1', thread: null })
    const comment = line('a', 1, { version: 2, body: null })
    const told = (version: number, lockedAt: string | null) => ({ seq: 6, commentId: 'a', comment: { ...comment, thread: head('t1', version, { lockedAt }) } })
    const after = applyMeetingEvent(before, told(2, at(9)))
    expect(after.meeting.threads.nodes[0]).toMatchObject({ version: 2, lockedAt: at(9), comments: { nodes: [comment] } })
    expect(applyMeetingEvent(after, { ...told(1, null), seq: 7 }).meeting.threads.nodes[0]).toMatchObject({ version: 2, lockedAt: at(9) })
  })

  test('is below no item once an event of the agenda says that its item left it', () => {
    const before = applyMeetingEvent(page([line('a', 1)]), { seq: 5, threadId: 't1', thread: head('t1', 2, { item: { id: 'i1' }, lockedAt: at(9) }) })
    const told = (threads: { id: string; version: number; item: null }[]) => applyMeetingEvent<MeetingSnapshot>(before, { seq: 6, meeting: { agenda: [] }, threads }).meeting.threads.nodes[0]
    expect(told([])).toMatchObject({ item: { id: 'i1' } })
    expect(told([{ id: 't1', version: 3, item: null }])).toMatchObject({ item: null, version: 3, lockedAt: at(9), comments: { nodes: [{ id: 'a' }] } })
    expect(told([{ id: 't1', version: 1, item: null }])).toMatchObject({ item: { id: 'i1' }, version: 2 })
  })

  test('has the reactions that an event brings, and no comment goes or comes with them', () => {
    const felt = [{ kind: 'FUN', count: 1, people: [] }]
    const after = applyMeetingEvent(page([line('a', 1), line('b', 2)]), { seq: 5, commentId: 'a', reactions: felt })
    expect(after.meeting.threads.nodes[0]?.comments.nodes[0]).toMatchObject({ id: 'a', body: 'a', reactions: felt })
    expect(shown(applyMeetingEvent(page([line('a', 1)]), { seq: 5, commentId: 'z', reactions: felt }))).toEqual([['t1', 'a']])
  })
})

describe('threads by what they are about', () => {
  const paper = { id: 'p' }
  const passage = (pageNumber: number | null, start: number | null, quote = 'so') => ({ paper, textVersion: 1, page: pageNumber, start, end: start, quote })
  const thread = (id: string, minute: number, about: { item?: string; anchor?: ReturnType<typeof passage> } = {}) => ({ id, startedAt: at(minute), item: about.item ? { id: about.item } : null, anchor: about.anchor ?? null })
  const order = (threads: ReturnType<typeof thread>[], agenda = ['i1', 'i2']) => groupThreads(threads, agenda.map((id) => ({ id }))).map(({ itemId, passage: of, threads: all }) => [itemId, of?.quote ?? null, all.map(({ id }) => id).join(' ')])

  test('stand by item, then by passage, then by time', () => {
    const threads = [
      thread('rest', 0),
      thread('late', 9, { anchor: passage(2, 5) }),
      thread('second', 1, { item: 'i2' }),
      thread('first', 8, { item: 'i1' }),
      thread('early', 7, { anchor: passage(2, 1, 'we') }),
      thread('unplaced', 2, { anchor: passage(null, null, 'where') }),
      thread('page ten', 3, { anchor: passage(10, 0, 'ten') }),
      thread('of the item', 6, { item: 'i2', anchor: passage(1, 0, 'item') }),
      thread('again', 4, { anchor: passage(2, 5) }),
    ]
    expect(order(threads)).toEqual([
      ['i1', null, 'first'],
      ['i2', 'item', 'of the item'],
      ['i2', null, 'second'],
      [null, 'we', 'early'],
      [null, 'so', 'again late'],
      [null, 'ten', 'page ten'],
      [null, 'where', 'unplaced'],
      [null, null, 'rest'],
    ])
  })

  test('follow the agenda as it is now, and an item that is not in it is none', () => {
    const threads = [thread('one', 1, { item: 'i1' }), thread('two', 2, { item: 'i2' }), thread('three', 3, { item: 'gone' })]
    expect(order(threads, ['i2', 'i1'])).toEqual([['i2', null, 'two'], ['i1', null, 'one'], [null, null, 'three']])
    expect(order([thread('b', 1), thread('a', 1)])).toEqual([[null, null, 'a b']])
    expect(order([])).toEqual([])
  })
})

describe('how far the mark goes', () => {
  const said = (id: string, minute: number, author = 'you', deletedAt: string | null = null) => ({ id, postedAt: at(minute), author: { id: author }, deletedAt })
  const talk = [said('c', 3), said('a', 1), said('mine', 2, 'me'), said('gone', 2, 'you', at(5)), said('b', 2), said('d', 4)]

  test('counts what others said behind it, and all where one was never here', () => {
    const ids = (readUntil: string | null) => unreadOf(talk, 'me', readUntil).map(({ id }) => id).join('')
    expect(ids(null)).toBe('abcd')
    expect(ids(at(2))).toBe('cd')
    expect(ids(at(4))).toBe('')
  })

  test('stops before the first that was not on the screen, however much of the rest was', () => {
    const unread = unreadOf(talk, 'me', null)
    const until = (...ids: string[]) => readUpTo(unread, new Set(ids))
    expect(until()).toBeNull()
    expect(until('b', 'c', 'd')).toBeNull()
    expect(until('a', 'c', 'd')).toBe(at(1))
    expect(until('a', 'b', 'c', 'd')).toBe(at(4))
    expect(readUpTo(unreadOf([said('x', 1), said('y', 1)], 'me', null), new Set(['x']))).toBeNull()
  })
})

describe('reactions on their way', () => {
  const me = { id: 'me', name: 'Me' }
  const by = (kind: 'AGREE' | 'FUN', ...ids: string[]) => ({ kind, count: ids.length, people: ids.map((id) => ({ id, name: id })) })

  test('are given and taken back in the order of the kinds, once', () => {
    const given = withFelt([by('FUN', 'you')], 'AGREE', true, me)
    expect(given).toEqual([{ kind: 'AGREE', count: 1, people: [me] }, by('FUN', 'you')])
    expect(withFelt(given, 'AGREE', true, me)).toBe(given)
    expect(withFelt(given, 'AGREE', false, me)).toEqual([by('FUN', 'you')])
    expect(withFelt([by('FUN', 'you')], 'FUN', true, me)).toMatchObject([{ count: 2, people: [{ id: 'you' }, me] }])
  })

  test('are those of the answer, unless events have told of all that and more', () => {
    const felt = (seq: number) => ({ id: 'a', reactions: [by('AGREE', 'me')], thread: { meeting: { seq } } })
    const known = page([line('a', 1)]) as unknown as MeetingQuery
    const { seq } = known.meeting
    expect(withAnsweredReactions(known, felt(seq))).toBe(known)
    expect(withAnsweredReactions(known, { ...felt(seq), thread: null })).toBe(known)
    expect(withAnsweredReactions(known, felt(seq + 1)).meeting.threads.nodes[0]?.comments.nodes[0]?.reactions).toEqual([by('AGREE', 'me')])
  })
})
