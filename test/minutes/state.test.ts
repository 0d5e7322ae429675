import { expect, it } from 'vitest'
import type { MeetingQuery } from '../../web/graphql/generated/graphql.ts'
import { type Action, isOver, rightsIn, withAction, withDecision, withMinutes, withoutDecision } from '../../web/minutes/state.ts'

const open = { notes: '', version: 1, approvedAt: null, approvedBy: null }
const shown = { viewer: null, meeting: { id: 'm2', decisions: [], actions: [], openActions: [], minutes: open, viewerCanNow: ['MINUTES_WRITE', 'ACTION_ADD', 'ACTION_COMPLETE'] } } as unknown as MeetingQuery
const decision = { id: 'd1', itemId: null, text: 'We read on.', decidedAt: '2026-11-26T15:00:00.000Z', version: 1 }
const action = (meetingId: string, more: Partial<Action> = {}): Action => ({ id: 'a1', itemId: null, text: 'Ask', owner: null, dueOn: null, addedAt: '2026-11-26T15:00:00.000Z', doneAt: null, version: 1, meeting: { id: meetingId, title: 'One' }, ...more })

it('shows a guess until an answer or an event tells better, and never an older self again', () => {
  const guessed = withDecision(shown, { ...decision, text: 'We read', version: 0 })
  expect(withDecision(guessed, decision).meeting.decisions).toEqual([decision])
  expect(withDecision(withDecision(shown, { ...decision, text: 'We stop.', version: 2 }), decision).meeting.decisions).toMatchObject([{ text: 'We stop.' }])
  expect(withoutDecision(guessed, 'd1').meeting.decisions).toEqual([])
})

it('keeps what is done here in its list, and tells of earlier meetings only what is open', () => {
  const done = '2026-11-26T16:00:00.000Z'
  expect(withAction(shown, action('m2', { doneAt: done })).meeting).toMatchObject({ actions: [{ doneAt: done }], openActions: [] })
  const carried = withAction(shown, action('m1'))
  expect(carried.meeting).toMatchObject({ actions: [], openActions: [{ id: 'a1' }] })
  expect(withAction(carried, action('m1', { doneAt: done, version: 2 })).meeting.openActions).toEqual([])
})

it('offers no writing once the minutes are approved, and takes no older ones for them', () => {
  expect(rightsIn(shown.meeting)).toEqual({ write: true, add: true, approve: false, tick: true, attend: false })
  const approved = withMinutes(shown, { ...open, approvedAt: '2026-11-26T18:00:00.000Z' })
  expect(rightsIn(approved.meeting)).toMatchObject({ write: false, add: false, tick: true })
  expect(withMinutes(approved, open)).toBe(approved)
})

it('takes a meeting for over when it was ended, or when nobody started it and its time has passed', () => {
  const course = (startedAt: string | null, endedAt: string | null) => ({ course: { startedAt, endedAt }, endsAt: '2026-11-26T16:00:00.000Z' }) as unknown as Parameters<typeof isOver>[0]
  const [before, after] = [Date.parse('2026-11-26T15:59:00Z'), Date.parse('2026-11-26T16:00:00Z')]
  expect([course(null, null), course('x', null), course('x', 'y')].map((meeting) => [isOver(meeting, before), isOver(meeting, after)])).toEqual([[false, true], [false, false], [true, true]])
})
