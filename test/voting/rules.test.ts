import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { newCode } from '../../api/kernel/ids.ts'
import { lotOrder, lotSeedHash } from '../../api/voting/rules/approval.ts'
import { type BallotWish, marksOf, planBallot, planDraft } from '../../api/voting/rules/ballot.ts'
import { planPoll, type PollWish, type Waiting } from '../../api/voting/rules/plan.ts'

const now = new Date('2026-11-26T15:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, path: error.path }
    throw error
  }
  return null
}

it('draws the lot as anyone can check with sha256sum', () => {
  // printf 'seeda' | sha256sum, and so on.
  expect(lotSeedHash('seed')).toBe('19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b')
  expect(lotOrder('seed', ['a', 'b', 'c', 'd'])).toEqual(['c', 'a', 'b', 'd'])
})

it('makes codes of sixteen signs in fours, none twice', () => {
  const codes = Array.from({ length: 1_000 }, newCode)
  expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(1_000)
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
})

const pool: Waiting[] = ['n1', 'n2', 'n3'].map((id, i) => ({ id, paperId: `p${i + 1}`, state: 'WAITING', nominatedAt: later(-i) }))
const ground = { pool, zone: 'Europe/Zurich', creditCap: 0 }
const wish: PollWish = { title: ' Next up ', closesAt: later(60) }
const plan = (change: Partial<PollWish> = {}, of: Partial<typeof ground> = {}) => planPoll({ ...wish, ...change }, { ...ground, ...of }, now)
const slot = (startLocal: string, durationMinutes = 60) => ({ startLocal, durationMinutes })
const slots = [slot('2026-12-03T16:00'), slot('2026-12-02T09:00')]
const date = { kind: 'DATE' as const, slots }
const question = { kind: 'QUESTION' as const, texts: ['Yes', 'No'] }
const atOnce = { afterwards: 'AT_ONCE' as const, plan: { startLocal: '2026-12-03T16:00', durationMinutes: 60 } }

describe('a poll', () => {
  it('takes the whole pool, longest waiting first, and the usual terms', () => {
    expect(plan()).toEqual({
      poll: {
        title: 'Next up', closesAt: wish.closesAt, kind: 'NEXT_PAPERS', method: 'APPROVAL', tieRule: 'WAITING_LONGEST', seats: 1, equalRanks: 'SHARE', maxScore: null, budget: null, allowBlank: true,
        quorumPersons: null, quorumPercent: null, quorumMissed: 'NO_RESULT', electorate: 'ALSO_LATER', secrecy: 'HIDDEN', showSmall: false, withCredit: false, afterwards: 'BY_HAND', plan: null, slotSeats: null, presenterIds: [],
      },
      options: [
        { nominationId: 'n3', paperId: 'p3', position: 0, tiePlace: 0 },
        { nominationId: 'n2', paperId: 'p2', position: 1, tiePlace: 1 },
        { nominationId: 'n1', paperId: 'p1', position: 2, tiePlace: 2 },
      ],
    })
  })

  it('takes the named nominations only, and their order for ties where the facilitator decides them', () => {
    const order = (tieRule: 'FACILITATOR' | 'LOT' | 'WAITING_LONGEST') => plan({ tieRule, nominationIds: ['n1', 'n2'] }).options.map(({ nominationId, tiePlace }) => [nominationId, tiePlace])
    expect(order('WAITING_LONGEST')).toEqual([['n2', 0], ['n1', 1]])
    expect(order('FACILITATOR')).toEqual([['n2', 1], ['n1', 0]])
    expect(order('LOT')).toEqual([['n2', null], ['n1', null]])
  })

  it('puts slots in the order of time, in the zone of the group', () => {
    const { poll, options } = plan(date)
    expect(poll).toMatchObject({ method: 'DATE', tieRule: 'WAITING_LONGEST' })
    expect(options).toMatchObject([
      { startsAt: new Date('2026-12-02T08:00Z'), startLocal: '2026-12-02T09:00', zone: 'Europe/Zurich', durationMinutes: 60, position: 0, tiePlace: 0 },
      { startsAt: new Date('2026-12-03T15:00Z'), position: 1, tiePlace: 1 },
    ])
  })

  it('leaves the answers to a question as they are given, and lets their order decide ties', () => {
    expect(plan(question)).toMatchObject({ poll: { method: 'APPROVAL', tieRule: 'FACILITATOR' }, options: [{ text: 'Yes', tiePlace: 0 }, { text: 'No', tiePlace: 1 }] })
    expect(plan({ ...question, tieRule: 'LOT' })).toMatchObject({ poll: { tieRule: 'LOT' }, options: [{ tiePlace: null }, { tiePlace: null }] })
  })

  it('has a highest score or a budget where its method asks for one', () => {
    expect(plan({ method: 'SCORE' }).poll).toMatchObject({ maxScore: 5, budget: null })
    expect(plan({ method: 'STAR', maxScore: 10 }).poll).toMatchObject({ maxScore: 10 })
    expect(plan({ method: 'DOT' }).poll).toMatchObject({ maxScore: null, budget: 10 })
  })

  it('keeps the plan of the meeting that the winner gets at once', () => {
    expect(plan(atOnce).poll.plan).toEqual({ title: null, startLocal: '2026-12-03T16:00', startsAt: '2026-12-03T15:00:00.000Z', zone: 'Europe/Zurich', repeated: null, durationMinutes: 60, place: null, link: null })
    expect(plan({ ...date, afterwards: 'AT_ONCE', plan: { place: ' Room 12 ' } }).poll.plan).toMatchObject({ startLocal: null, startsAt: null, durationMinutes: null, place: 'Room 12' })
  })

  it.each<[string, Partial<PollWish>, string, string[]]>([
    ['an empty title', { title: ' ' }, 'REQUIRED', ['title']],
    ['a title of 1 MB', { title: 'x'.repeat(1_000_000) }, 'TOO_LONG', ['title']],
    ['a closing time that has passed', { closesAt: later(-1) }, 'IN_PAST', ['closesAt']],
    ['a closing time of this very instant', { closesAt: now }, 'IN_PAST', ['closesAt']],
    ['a closing time in two years', { closesAt: later(2 * 366 * 1440) }, 'INVALID', ['closesAt']],
    ['a closing time that is none', { closesAt: new Date('x') }, 'IN_PAST', ['closesAt']],
    ['a nomination of another group', { nominationIds: ['n1', 'zz'] }, 'INVALID', ['nominationIds', '1']],
    ['a nomination named twice', { nominationIds: ['n1', 'n2', 'n1'] }, 'INVALID', ['nominationIds', '2']],
    ['a single option', { nominationIds: ['n1'] }, 'TOO_SHORT', ['nominationIds']],
    ['no option', { nominationIds: [] }, 'TOO_SHORT', ['nominationIds']],
    ['the order of the facilitator without one', { tieRule: 'FACILITATOR' }, 'REQUIRED', ['nominationIds']],
    ['more seats than options', { method: 'STV', seats: 4 }, 'INVALID', ['seats']],
    ['several seats where one wins', { method: 'IRV', seats: 2 }, 'INVALID', ['seats']],
    ['no seat', { method: 'STV', seats: 0 }, 'INVALID', ['seats']],
    ['a highest score of 0', { method: 'SCORE', maxScore: 0 }, 'INVALID', ['maxScore']],
    ['a highest score without scores', { method: 'IRV', maxScore: 5 }, 'INVALID', ['maxScore']],
    ['a budget of too much', { method: 'DOT', budget: 1_001 }, 'INVALID', ['budget']],
    ['a budget without dots', { budget: 5 }, 'INVALID', ['budget']],
    ['a quorum of nobody', { quorumPersons: 0 }, 'INVALID', ['quorumPersons']],
    ['a quorum of more than all', { quorumPercent: 101 }, 'INVALID', ['quorumPercent']],
    ['two quorums', { quorumPersons: 3, quorumPercent: 50 }, 'INVALID', ['quorumPercent']],
    ['credit where the group keeps none', { withCredit: true }, 'INVALID', ['withCredit']],
    ['credit in a method that cannot count it', { withCredit: true, method: 'IRV' }, 'INVALID', ['withCredit']],
    ['the method of dates for papers', { method: 'DATE' }, 'INVALID', ['method']],
    ['another method for a date', { ...date, method: 'APPROVAL' }, 'INVALID', ['method']],
    ['a lot between dates', { ...date, tieRule: 'LOT' }, 'INVALID', ['tieRule']],
    ['slots in a poll on papers', { slots }, 'INVALID', ['slots']],
    ['nominations in a question', { ...question, nominationIds: ['n1', 'n2'] }, 'INVALID', ['nominationIds']],
    ['one slot', { kind: 'DATE', slots: slots.slice(1) }, 'TOO_SHORT', ['slots']],
    ['no slots', { kind: 'DATE' }, 'TOO_SHORT', ['slots']],
    ['the same slot twice', { kind: 'DATE', slots: [slots[0]!, slots[0]!] }, 'INVALID', ['slots', '1']],
    ['a slot before the close', { kind: 'DATE', slots: [slots[0]!, slot('2026-11-26T16:30')] }, 'INVALID', ['slots', '1', 'startLocal']],
    ['a slot that the clocks skip', { kind: 'DATE', slots: [slots[0]!, slot('2027-03-28T02:30')] }, 'SKIPPED_TIME', ['slots', '1', 'startLocal']],
    ['a slot of a minute', { kind: 'DATE', slots: [slots[0]!, slot('2026-12-03T16:00', 1)] }, 'INVALID', ['slots', '1', 'durationMinutes']],
    ['an empty answer', { kind: 'QUESTION', texts: ['Yes', ' '] }, 'REQUIRED', ['texts', '1']],
    ['an answer twice', { kind: 'QUESTION', texts: ['Yes', ' Yes'] }, 'INVALID', ['texts', '1']],
    ['a plan that nobody asked for', { plan: atOnce.plan }, 'INVALID', ['plan']],
    ['no plan where one is needed', { afterwards: 'AT_ONCE' }, 'REQUIRED', ['plan']],
    ['a plan without a time', { ...atOnce, plan: { durationMinutes: 60 } }, 'REQUIRED', ['plan', 'startLocal']],
    ['a plan without a length', { ...atOnce, plan: { startLocal: '2026-12-03T16:00' } }, 'REQUIRED', ['plan', 'durationMinutes']],
    ['a meeting before the close', { ...atOnce, plan: { startLocal: '2026-11-26T16:30', durationMinutes: 60 } }, 'INVALID', ['plan', 'startLocal']],
    ['a plan with a bad link', { ...atOnce, plan: { ...atOnce.plan, link: 'here' } }, 'INVALID', ['plan', 'link']],
    ['one meeting for several winners', { ...atOnce, method: 'STV', seats: 2 }, 'INVALID', ['afterwards']],
    ['a meeting for an answer', { ...question, ...atOnce }, 'INVALID', ['afterwards']],
    ['a time beside that of the slots', { ...date, ...atOnce }, 'INVALID', ['plan', 'startLocal']],
  ])('refuses %s', (_, change, code, path) => expect(refusal(() => plan(change))).toEqual({ code, path }))

  it('takes nothing that stands in another poll', () => {
    const busy = pool.map((one) => ({ ...one, state: 'IN_POLL' as const }))
    expect(refusal(() => plan({}, { pool: busy }))).toEqual({ code: 'TOO_SHORT', path: ['nominationIds'] })
    expect(refusal(() => plan({ nominationIds: ['n1', 'n2'] }, { pool: busy }))).toEqual({ code: 'INVALID', path: ['nominationIds', '0'] })
  })

  it('refuses more than a hundred options', () => {
    const many: Waiting[] = Array.from({ length: 101 }, (_, i) => ({ id: `m${i}`, paperId: `p${i}`, state: 'WAITING', nominatedAt: now }))
    expect(refusal(() => plan({}, { pool: many }))).toEqual({ code: 'TOO_LONG', path: ['nominationIds'] })
    expect(refusal(() => plan({ kind: 'QUESTION', texts: many.map(({ id }) => id) }))).toEqual({ code: 'TOO_LONG', path: ['texts'] })
  })
})

const open = { state: 'OPEN' as const, closesAt: later(10), method: 'APPROVAL' as const, maxScore: null as number | null, budget: null as number | null, allowBlank: true, optionIds: ['a', 'b', 'c'], mayVote: true }
const score = { ...open, method: 'SCORE' as const, maxScore: 5 }
const dot = { ...open, method: 'DOT' as const, budget: 10 }
const ranked = { ...open, method: 'IRV' as const }
const dated = { ...open, method: 'DATE' as const }
const scored = (...scores: [string, number][]): BallotWish => ({ scores: scores.map(([optionId, value]) => ({ optionId, score: value })) })
const spent = (...points: [string, number][]): BallotWish => ({ points: points.map(([optionId, value]) => ({ optionId, points: value })) })

describe('a ballot', () => {
  it.each<[string, typeof open | typeof score | typeof ranked | typeof dot | typeof dated, BallotWish, object]>([
    ['approvals', open, { approvals: ['c', 'a'] }, { approvals: ['a', 'c'] }],
    ['no approvals, which is blank', open, { approvals: [] }, { approvals: [] }],
    ['ranks, with empty ones left out', ranked, { ranks: [['c', 'b'], [], ['a']] }, { ranks: [['b', 'c'], ['a']] }],
    ['scores above 0', score, scored(['b', 5], ['a', 0]), { scores: { b: 5 } }],
    ['points above 0', dot, spent(['c', 4], ['a', 6]), { points: { a: 6, c: 4 } }],
    ['slots that suit', dated, { slots: [{ optionId: 'b', answer: 'IF_NEED_BE' }, { optionId: 'a', answer: 'NO' }] }, { slots: { b: 'IF_NEED_BE' } }],
    ['abstaining', open, { abstain: true }, { abstain: true }],
  ])('is kept in one form: %s', (_, poll, wanted, kept) => expect(JSON.stringify(planBallot(poll, wanted, now))).toBe(JSON.stringify(kept)))

  it.each<[string, object, BallotWish, number, string, string[]]>([
    ['that arrives at the closing instant', open, { approvals: ['a'] }, 10, 'CLOSED', []],
    ['that arrives after the closing instant', open, { approvals: ['a'] }, 11, 'CLOSED', []],
    ['for a closed poll', { ...open, state: 'CLOSED' }, { approvals: ['a'] }, 0, 'CLOSED', []],
    ['for a cancelled poll', { ...open, state: 'CANCELLED' }, { approvals: ['a'] }, 0, 'CLOSED', []],
    ['of somebody who came too late', { ...open, mayVote: false }, { approvals: ['a'] }, 0, 'FORBIDDEN', ['pollId']],
    ['that says nothing', open, {}, 0, 'INVALID', ['ballot']],
    ['that does not even abstain', open, { abstain: false }, 0, 'INVALID', ['ballot']],
    ['that says two things', open, { approvals: ['a'], abstain: true }, 0, 'INVALID', ['ballot']],
    ['of another form', open, { ranks: [['a']] }, 0, 'INVALID', ['ballot', 'ranks']],
    ['with an option of another poll', open, { approvals: ['a', 'z'] }, 0, 'INVALID', ['ballot', 'approvals', '1']],
    ['that marks an option twice', open, { approvals: ['a', 'a'] }, 0, 'INVALID', ['ballot', 'approvals', '1']],
    ['that is blank where that is not allowed', { ...open, allowBlank: false }, { approvals: [] }, 0, 'REQUIRED', ['ballot', 'approvals']],
    ['with scores of 0 alone where blank ones are not allowed', { ...score, allowBlank: false }, scored(['a', 0]), 0, 'REQUIRED', ['ballot', 'scores']],
    ['that ranks an option of another poll', ranked, { ranks: [['a'], ['b', 'z']] }, 0, 'INVALID', ['ballot', 'ranks', '1', '1']],
    ['that ranks an option twice', ranked, { ranks: [['a'], ['a']] }, 0, 'INVALID', ['ballot', 'ranks', '1', '0']],
    ['with a score above the highest', score, scored(['a', 1], ['b', 6]), 0, 'INVALID', ['ballot', 'scores', '1']],
    ['with a score below 0', score, scored(['b', -1]), 0, 'INVALID', ['ballot', 'scores', '0']],
    ['that scores an option twice', score, scored(['a', 1], ['a', 2]), 0, 'INVALID', ['ballot', 'scores', '1', 'optionId']],
    ['that scores an option of another poll', score, scored(['z', 1]), 0, 'INVALID', ['ballot', 'scores', '0']],
    ['that overspends its budget', dot, spent(['a', 6], ['b', 5]), 0, 'INVALID', ['ballot', 'points']],
    ['with a slot of another poll', dated, { slots: [{ optionId: 'z', answer: 'YES' }] }, 0, 'INVALID', ['ballot', 'slots', '0', 'optionId']],
    ['with a slot twice', dated, { slots: [{ optionId: 'a', answer: 'YES' }, { optionId: 'a', answer: 'NO' }] }, 0, 'INVALID', ['ballot', 'slots', '1', 'optionId']],
  ])('is refused %s', (_, given, wanted, minute, code, path) => expect(refusal(() => planBallot(given as typeof open, wanted, later(minute)))).toEqual({ code, path }))

  it('counts until a millisecond before the closing instant', () => expect(planBallot(open, { approvals: ['a'] }, new Date(open.closesAt.getTime() - 1))).toEqual({ approvals: ['a'] }))

  it('may be out of range or overspent while it is a draft, but not of another poll', () => {
    expect(planDraft(dot, spent(['a', 60], ['b', 50]), now)).toEqual({ points: { a: 60, b: 50 } })
    expect(planDraft({ ...open, allowBlank: false }, { approvals: [] }, now)).toEqual({ approvals: [] })
    expect(refusal(() => planDraft(dot, spent(['z', 1]), now))).toEqual({ code: 'INVALID', path: ['ballot', 'points', '0'] })
    expect(refusal(() => planDraft(open, { approvals: [] }, later(10)))).toEqual({ code: 'CLOSED', path: [] })
  })

  it('is shown with lists in place of records', () => {
    expect(marksOf({ scores: { b: 5 } })).toMatchObject({ abstains: false, approvals: null, scores: [{ optionId: 'b', score: 5 }] })
    expect(marksOf({ abstain: true })).toMatchObject({ abstains: true, approvals: null, scores: null })
  })
})
