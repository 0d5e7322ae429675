import { describe, expect, test } from 'vitest'
import { uuidv4 } from 'uuidv7'
import { newId } from '../../api/kernel/ids.ts'
import { allowedNow, planAnswer, planChange, planParking, planQuestion, planReopening, planTakingUp } from '../../api/questions/rules/question.ts'
import { heldOrder, questionsAfter, withAnswered, withQuestion, withVote } from '../../web/questions/state.ts'

const now = new Date('2026-11-26T15:04:35.678Z')
const states = ['OPEN', 'ANSWERED', 'PARKED'] as const

describe('a new question', () => {
  test('keeps the minute alone where it is anonymous, and takes only an id that tells nothing', () => {
    const wish = { id: uuidv4(), body: '  Why?\r\n ', isAnonymous: true }
    expect(planQuestion(wish, 0, now)).toEqual({ ...wish, body: 'Why?', askedAt: new Date('2026-11-26T15:04:00.000Z') })
    expect(planQuestion({ ...wish, isAnonymous: false }, 0, now).askedAt).toEqual(now)
    expect(() => planQuestion({ ...wish, id: newId() }, 0, now)).toThrow('random')
    expect(planQuestion({ ...wish, id: newId(), isAnonymous: false }, 499, now).body).toBe('Why?')
    expect(() => planQuestion(wish, 500, now)).toThrow('no more fit')
    expect(() => planQuestion({ ...wish, body: ' ' }, 0, now)).toThrow()
    expect(() => planQuestion({ ...wish, body: 'x'.repeat(2_001) }, 0, now)).toThrow('2,000')
  })
})

describe('other words for a question', () => {
  test('come before the first vote of somebody else and while it is open', () => {
    const stored = { body: 'Why?', version: 1, state: 'OPEN' as const }
    expect(planChange(stored, { version: 1, body: 'Why not?' }, 0)).toEqual({ body: 'Why not?', version: 2 })
    expect(planChange(stored, { version: 9, body: ' Why? ' }, 3)).toBeNull()
    expect(() => planChange(stored, { version: 1, body: 'Why not?' }, 1)).toThrow('voted')
    expect(() => planChange(stored, { version: 2, body: 'Why not?' }, 0)).toThrow('meanwhile')
    for (const state of ['ANSWERED', 'PARKED'] as const) expect(() => planChange({ ...stored, state }, { version: 1, body: 'Why not?' }, 0)).toThrow(state.toLowerCase())
  })
})

describe('what becomes of a question', () => {
  test('goes from open to answered or parked and back, and stays where it is already', () => {
    const table = states.map((state) => {
      const stored = { state, answerId: state === 'ANSWERED' ? 'c' : null, meetingId: 'before' }
      const of = (plan: () => { state?: string } | null) => {
        try {
          return plan()?.state ?? 'stays'
        } catch {
          return 'refused'
        }
      }
      return [state, of(() => planAnswer(stored, 'c', now)), of(() => planParking(stored, now)), of(() => planReopening(stored)), of(() => planTakingUp(stored, 'next')), of(() => planTakingUp(stored, 'before'))]
    })
    expect(table).toEqual([
      ['OPEN', 'ANSWERED', 'PARKED', 'stays', 'refused', 'stays'],
      ['ANSWERED', 'stays', 'refused', 'OPEN', 'refused', 'refused'],
      ['PARKED', 'ANSWERED', 'stays', 'OPEN', 'OPEN', 'OPEN'],
    ])
    expect(planAnswer({ state: 'ANSWERED', answerId: 'c' }, 'd', now)).toEqual({ state: 'ANSWERED', answerId: 'd', settledAt: now })
    expect(planReopening({ state: 'ANSWERED' })).toEqual({ state: 'OPEN', answerId: null, settledAt: null })
  })

  test('decides what may be done with it', () => {
    const acts = (state: (typeof states)[number], isOver = false, votesOfOthers = 0, isRecorded = false) => allowedNow({ state }, { isOver, isRecorded, votesOfOthers }).map((act) => act.slice('question.'.length))
    expect(acts('OPEN')).toEqual(['settle', 'vote', 'change', 'withdraw'])
    expect(acts('OPEN', false, 1)).toEqual(['settle', 'vote', 'withdraw'])
    expect(acts('PARKED')).toEqual(['settle', 'withdraw'])
    expect(acts('ANSWERED')).toEqual(['settle'])
    expect(acts('OPEN', true)).toEqual(['settle'])
    expect(acts('PARKED', true, 0, true)).toEqual([])
  })
})

describe('the questions on a page', () => {
  const own = { viewerHasVoted: true, viewerAsked: true }
  const a = { id: 'a', body: 'a?', votes: 2, askedAt: '2026-11-26T15:01:00.000Z', ...own }
  const b = { id: 'b', body: 'b?', votes: 1, askedAt: '2026-11-26T15:02:00.000Z', viewerHasVoted: false, viewerAsked: false }

  test('stand as the event tells, and keep what is the reader’s own', () => {
    const after = questionsAfter({ questions: [a, b], parkedQuestions: [] }, { meeting: { questions: [{ id: 'b', votes: 3 }, { id: 'a', votes: 2 }] } })
    expect(after).toEqual({ questions: [{ ...b, votes: 3 }, a] })
  })

  test('wait for the event that brings one in whole, and forget one that is gone', () => {
    const ids = [{ id: 'a', votes: 2 }, { id: 'c', votes: 0 }, { id: 'd', votes: 0 }]
    const c = { id: 'c', body: 'c?', votes: 0 }
    expect(questionsAfter({ questions: [a, b] }, { meeting: { questions: ids }, question: c }).questions).toEqual([a, { ...c, viewerHasVoted: false, viewerAsked: false }])
  })

  test('bring a parked one along with what is the reader’s own when it is taken up', () => {
    const told = { meeting: { questions: [{ id: 'a', votes: 2 }], parkedQuestions: [] }, question: { id: 'a', body: 'a?', votes: 2 } }
    expect(questionsAfter({ questions: [], parkedQuestions: [a] }, told)).toEqual({ questions: [a], parkedQuestions: [] })
  })

  test('are left alone by an event that tells nothing of them', () => {
    expect(questionsAfter({ questions: [a] }, { meeting: { title: 'Session' } })).toEqual({})
    expect(questionsAfter({ questions: [a] }, {})).toEqual({})
    expect(questionsAfter({}, { meeting: { questions: [] } })).toEqual({})
  })

  test('take the answer of a write into its place by votes, then by age', () => {
    expect(withQuestion([a, b], { ...b, votes: 5 }).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(withQuestion([b], a)).toEqual([a, b])
    expect(withVote([a, b], 'b', true)).toEqual([a, { ...b, votes: 2, viewerHasVoted: true }])
    expect(withVote([a, b], 'a', true)).toEqual([a, b])
    expect(withVote([a, b], 'a', false)[0]).toMatchObject({ id: 'a', votes: 1, viewerHasVoted: false })
  })

  test('take of an answer that is older than what events told only what is the viewer’s own', () => {
    const parts = { meetingId: 'm', state: 'OPEN' }
    const data = { meeting: { id: 'm', seq: 7, questions: [{ ...a, ...parts }, { ...b, ...parts }], parkedQuestions: [{ ...b, id: 'p', meetingId: 'old', state: 'PARKED' }] } }
    const voted = { ...b, ...parts, votes: 9, viewerHasVoted: true }
    expect(withAnswered(data, { question: voted, meeting: { seq: 7 } }).meeting.questions).toEqual([{ ...a, ...parts }, { ...b, ...parts, viewerHasVoted: true }])
    expect(withAnswered(data, { question: voted, meeting: { seq: 8 } }).meeting.questions).toEqual([voted, { ...a, ...parts }])
    expect(withAnswered(data, { question: null }).meeting).toEqual(data.meeting)
    const taken = withAnswered(data, { question: { ...b, ...parts, id: 'p' }, meeting: { seq: 8 } }).meeting
    expect([taken.questions.map(({ id }) => id), taken.parkedQuestions]).toEqual([['a', 'b', 'p'], []])
    expect(withAnswered(data, { question: { ...voted, meetingId: 'next' }, meeting: { seq: 8 } }).meeting.questions).toEqual([{ ...a, ...parts }])
  })

  test('stay in their places while somebody points at them', () => {
    expect(heldOrder(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual(['a', 'c', 'd'])
    expect(heldOrder([], ['c', 'a'])).toEqual(['c', 'a'])
  })
})
