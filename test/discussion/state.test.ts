import { describe, expect, test } from 'vitest'
import { applyMeetingEvent, type MeetingSnapshot } from '../../web/discussion/state.ts'

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
      threads: { nodes: [{ id: 't1', startedAt: at(1), comments: { nodes: comments, pageInfo: { hasNextPage } } }], pageInfo: { hasNextPage: moreThreads } },
    },
  }) satisfies MeetingSnapshot

const shown = (snapshot: MeetingSnapshot) => snapshot.meeting.threads.nodes.map(({ id, comments }) => [id, comments.nodes.map((node) => node.id).join(' ')])
const posted = (comment: Line, thread = { id: comment.threadId, startedAt: comment.postedAt }) => ({ seq: 5, commentId: comment.id, comment: { ...comment, thread }, meeting: { commentCount: 9 } })

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
