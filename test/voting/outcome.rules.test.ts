import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { creditsAfter, creditsIn, creditUnit, latestCredit } from '../../api/voting/rules/carry-over.ts'
import { countDates, slotTitle } from '../../api/voting/rules/date.ts'
import type { Tally } from '../../api/voting/rules/election.ts'
import { type Countable, countPoll, extensionOf, isQuorate, type Kind, quorumOf } from '../../api/voting/rules/outcome.ts'
import { meetingAtOnce, meetingFor, winnerFor } from '../../api/voting/rules/winner.ts'

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, path: error.path }
    throw error
  }
  return null
}

const options = ['Tides', 'Knots', 'Moss'].map((title, tiePlace) => ({ id: title[0]!.toLowerCase(), title, tiePlace, credit: 0, startsAt: null as Date | null }))
const terms: Countable = { method: 'APPROVAL', seats: 1, equalRanks: 'SHARE', tieRule: 'WAITING_LONGEST', lotSeed: 'seed', secrecy: 'HIDDEN', showSmall: false, quorumPersons: null, quorumPercent: null, options }
const approving = (...ballots: string[]): Kind[] => ballots.map((marks) => ({ content: { approvals: [...marks] }, count: 1 }))
const ranking = (...ballots: [count: number, ranks: string][]): Kind[] => ballots.map(([count, ranks]) => ({ content: { ranks: ranks.split('>').filter(Boolean).map((rank) => [...rank]) }, count }))
const outcome = (poll: Partial<Countable>, kinds: readonly Kind[], turnout = kinds.reduce((sum, { count }) => sum + count, 0), eligible = 10) => countPoll({ ...terms, ...poll }, kinds, turnout, eligible)

describe('a poll that ends', () => {
  it('tells who won, how, and who would have won otherwise', () => {
    const { outcome: how, stored } = outcome({ method: 'IRV' }, ranking([4, 't'], [3, 'k>m>t'], [2, 'm>k>t'], [1, '']))
    expect(how).toBe('DECIDED')
    expect(stored).toMatchObject({ winners: ['k'], sentence: '“Knots” was chosen by instant-runoff voting.' })
    expect(stored.counted).toMatchObject({ ballots: 10, abstentions: 0, condorcetWinner: 'k' })
    expect(stored.counted!.rows).toEqual([{ option: 'k', votes: 3 }, { option: 't', votes: 4 }, { option: 'm', votes: 2 }])
    expect(stored.counted!.others.map(({ method, winners }) => [method, ...winners])).toEqual([['plurality', 't'], ['schulze', 'k'], ['ranked-pairs', 'k'], ['stv', 'k']])
    expect(stored.counted!.tally.sentences).toContain('“Moss” was dropped in round 1 with 2 votes; its ballots went to “Knots” 2.')
  })

  it.each<[string, Kind[], string]>([
    ['a leader', approving('tk', 'k', 'km', ''), '“Knots” won with 3 of 4 ballots.'],
    ['a tie', approving('tk', 'tk', 'm', 'm'), '“Tides”, “Knots” and “Moss” are equal with 2 of 4 ballots each; “Tides” is chosen because it has waited longest in the pool. “Tides” won with 2 of 4 ballots.'],
    ['blank ballots', approving('', '', '', ''), 'No ballot names an option, so nothing was chosen.'],
    ['nobody', [], 'No ballot was cast, so nothing was chosen.'],
  ])('says in a sentence or two what came of %s', (_, kinds, sentence) => expect(outcome({}, kinds).stored.sentence).toBe(sentence))

  it('is not decided by blank ballots or by none', () => {
    expect(outcome({}, approving('', '', '', '')).outcome).toBe('NO_BALLOTS')
    expect(outcome({}, [])).toMatchObject({ outcome: 'NO_BALLOTS', stored: { counted: null } })
  })

  it('counts who abstains for the quorum and not in the tally', () => {
    const kinds: Kind[] = [...approving('t', 't', 'k', 't'), { content: { abstain: true }, count: 2 }]
    expect(outcome({ quorumPersons: 6 }, kinds)).toMatchObject({ outcome: 'DECIDED', stored: { counted: { ballots: 4, abstentions: 2 } } })
  })

  it('keeps nothing of the ballots where the quorum is missed', () => {
    expect(outcome({ quorumPersons: 5, secrecy: 'OPEN' }, approving('t', 't', 'k', 't'))).toEqual({ outcome: 'QUORUM_MISSED', stored: { winners: [], sentence: '4 of 10 voted, and the poll needed 5, so it has no result.', counted: null } })
  })

  it('keeps no numbers of fewer than four ballots, unless that was announced or ballots are open', () => {
    const few = approving('t', 't', 'k')
    const abstaining: Kind[] = [...few, { content: { abstain: true }, count: 4 }]
    const withheld = { outcome: 'WITHHELD', stored: { winners: ['t'], sentence: '“Tides” was chosen. Fewer than 4 ballots were counted, so the numbers are not shown.', counted: null } }
    expect(outcome({}, few)).toEqual(withheld)
    expect(outcome({}, abstaining)).toEqual(withheld)
    expect(outcome({}, approving('')).stored).toEqual({ winners: [], sentence: 'Nothing was chosen. Fewer than 4 ballots were counted, so the numbers are not shown.', counted: null })
    expect(outcome({}, [{ content: { abstain: true }, count: 1 }]).outcome).toBe('WITHHELD')
    expect(outcome({ showSmall: true }, few).outcome).toBe('DECIDED')
    expect(outcome({ secrecy: 'OPEN' }, few).outcome).toBe('DECIDED')
    expect(outcome({}, approving('t', 't', 'k', 't')).outcome).toBe('DECIDED')
  })

  it('breaks ties by the announced order, or by the lot', () => {
    const tied = approving('km', 'km', 'km', 'km')
    const winnerOf = (poll: Partial<Countable>) => outcome(poll, tied).stored
    expect(winnerOf({}).winners).toEqual(['k'])
    expect(winnerOf({ tieRule: 'FACILITATOR', options: options.map((option) => ({ ...option, tiePlace: 2 - option.tiePlace })) })).toMatchObject({ winners: ['m'], counted: { tally: { ties: [{ options: ['m', 'k'], chosen: 'm', brokenBy: 'FACILITATOR' }] } } })
    expect(winnerOf({ tieRule: 'LOT', options: options.map((option) => ({ ...option, tiePlace: null })) }).counted!.tally.ties).toMatchObject([{ brokenBy: 'LOT' }])
  })

  it('comes to an end though nearly all options are level on each ballot, by the transfers of shares too', () => {
    const many = Array.from({ length: 22 }, (_, i) => ({ id: `o${i}`, title: `Option ${i}`, tiePlace: i, credit: 0, startsAt: null }))
    const turned = (by: number) => many.map((_, i) => many[(i * (by % 2 ? 7 : 5) + by) % 22]!.id)
    const kinds = (wide: number): Kind[] => Array.from({ length: 9 }, (_, by) => ({ content: { ranks: [turned(by).slice(0, 1), turned(by).slice(1, 1 + wide)] }, count: 1 }))
    const scores: Kind[] = Array.from({ length: 9 }, (_, by) => ({ content: { scores: Object.fromEntries(turned(by).map((id, i) => [id, i === 0 ? 5 : 1 + (i % 2)])) }, count: 1 }))
    const methodsOf = (poll: Partial<Countable>, cast: Kind[]) => outcome({ options: many, ...poll }, cast, 9, 9).stored.counted!.others.map(({ method }) => method)
    expect(methodsOf({ method: 'SCHULZE' }, kinds(20))).toEqual(['plurality', 'irv', 'ranked-pairs', 'stv'])
    expect(methodsOf({ method: 'SCORE' }, scores)).toEqual(['plurality', 'star', 'irv', 'schulze', 'ranked-pairs', 'stv'])
  })

  it('fills as many seats as were announced', () => {
    const { stored } = outcome({ method: 'STV', seats: 2 }, ranking([6, 't>k'], [3, 'm']))
    expect(stored).toMatchObject({ winners: ['t', 'm'], sentence: '“Tides” and “Moss” were chosen by the single transferable vote.' })
  })

  it('adds the credit that stood at the opening', () => {
    const { stored } = outcome({ options: options.map((option) => ({ ...option, credit: option.id === 'm' ? 3 : 0 })) }, approving('t', 't', 'm', 't'))
    expect(stored.winners).toEqual(['m'])
    expect(stored.counted!.rows).toEqual([{ option: 'm', votes: 4, credit: 3 }, { option: 't', votes: 3 }, { option: 'k', votes: 0 }])
  })
})

describe('a quorum', () => {
  it('is a number of people or a share of those who may vote, rounded up', () => {
    expect(quorumOf({ quorumPersons: null, quorumPercent: null }, 10)).toBe(null)
    expect(quorumOf({ quorumPersons: 3, quorumPercent: null }, 10)).toBe(3)
    expect(quorumOf({ quorumPersons: null, quorumPercent: 50 }, 9)).toBe(5)
    expect(isQuorate({ quorumPersons: null, quorumPercent: 50 }, 4, 9)).toBe(false)
    expect(isQuorate({ quorumPersons: null, quorumPercent: 50 }, 5, 9)).toBe(true)
    expect(isQuorate({ quorumPersons: null, quorumPercent: 100 }, 7, 7)).toBe(true)
  })

  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour))
  const poll = { quorumPersons: 3, quorumPercent: null, quorumMissed: 'EXTEND_ONCE' as const, openedAt: at(0), closesAt: at(48), extendedAt: null }

  it('that is missed puts the close off once, by as long as the poll was open and at most 14 days', () => {
    expect(extensionOf(poll, 2, 9, at(48))).toEqual(at(96))
    expect(extensionOf(poll, 2, 9, at(72))).toEqual(at(120))
    expect(extensionOf({ ...poll, closesAt: at(24 * 30) }, 2, 9, at(24 * 30))).toEqual(at(24 * 44))
    expect(extensionOf(poll, 3, 9, at(48))).toBe(null)
    expect(extensionOf({ ...poll, extendedAt: at(48) }, 2, 9, at(96))).toBe(null)
    expect(extensionOf({ ...poll, quorumMissed: 'NO_RESULT' }, 2, 9, at(48))).toBe(null)
  })
})

describe('a date', () => {
  const slots = [['a', '2026-12-03T16:00'], ['b', '2026-12-02T09:00'], ['c', '2026-12-04T09:00']].map(([id, local]) => ({ id: id!, title: slotTitle(local!), startsAt: new Date(`${local}Z`) }))
  const answers = (weight: number, text: string) => ({ weight, answers: Object.fromEntries([...text].flatMap((sign, i) => (sign === '-' ? [] : [['abc'[i]!, sign === 'y' ? ('YES' as const) : ('IF_NEED_BE' as const)]]))) })

  it('is called by day and time', () => {
    expect(slotTitle('2026-12-03T16:00')).toBe('Thu 3 Dec 16:00')
    expect(slotTitle('2026-12-03 16:00:00')).toBe('Thu 3 Dec 16:00')
  })

  it('is the slot that most can attend, if need be too', () => {
    const { tally, rows } = countDates(slots, [answers(7, 'y--'), answers(1, 'nyy'), answers(2, '-yy')])
    expect(tally).toMatchObject({ winners: ['a'], ties: [], sentences: ['Thu 3 Dec 16:00 suits 8 of 10, 7 of them without a but.'] })
    expect(rows).toEqual([
      { option: 'a', votes: 8, yes: 7, ifNeedBe: 1, no: 2 },
      { option: 'b', votes: 3, yes: 3, ifNeedBe: 0, no: 7 },
      { option: 'c', votes: 3, yes: 3, ifNeedBe: 0, no: 7 },
    ])
  })

  it('is of those the one with the most that say yes', () => {
    expect(countDates(slots, [answers(2, 'nny'), answers(1, 'yyn')]).tally).toMatchObject({ winners: ['c'], ties: [], sentences: ['Fri 4 Dec 09:00 suits 3 of 3, 2 of them without a but.'] })
  })

  it('is of equals the earliest, and says so', () => {
    expect(countDates(slots, [answers(3, 'y-y'), answers(2, 'yyy'), answers(3, '-y-')]).tally).toMatchObject({
      winners: ['b'],
      ties: [{ options: ['b', 'a', 'c'], chosen: 'b', brokenBy: 'WAITING_LONGEST' }],
      sentences: ['Wed 2 Dec 09:00, Thu 3 Dec 16:00 and Fri 4 Dec 09:00 suit 5 of 8 each, all of them without a but; Wed 2 Dec 09:00 is chosen, which is the earliest.'],
    })
  })

  it('is none where no slot suits anybody', () => {
    expect(countDates(slots, [answers(2, '---')]).tally).toMatchObject({ winners: [], sentences: ['No slot suits anybody, so none was chosen.'] })
  })
})

describe('credit', () => {
  const totals = (votes: Record<string, number>, winners: string[]) => ({ method: 'approval', winners, rounds: [{ kind: 'totals', rows: Object.entries(votes).map(([option, own]) => ({ option, votes: own })) }] }) as unknown as Tally
  const paperOf = (option: string) => `paper ${option}`
  const rules = { cap: 5, polls: 2 }

  it('is kept by method and range, and capped', () => {
    expect(creditUnit({ method: 'APPROVAL', maxScore: null, budget: null })).toBe('APPROVAL')
    expect(creditUnit({ method: 'SCORE', maxScore: 5, budget: null })).toBe('SCORE/5')
    const rows = [
      { paperId: 'p', unit: 'APPROVAL', credits: [{ votes: 3, polls: 2 }, { votes: 4, polls: 1 }], cap: 5 },
      { paperId: 'q', unit: 'SCORE/5', credits: [{ votes: 3, polls: 2 }], cap: 5 },
    ]
    expect([...creditsIn('APPROVAL', rows)]).toEqual([['p', 5]])
    expect(latestCredit(rows[1]!)).toBe(3)
    expect(latestCredit(null)).toBe(0)
  })

  it('goes to the losers, from the winner, and away after so many polls', () => {
    const first = creditsAfter('APPROVAL', [{ paperId: 'paper x', unit: 'SCORE/5', credits: [{ votes: 9, polls: 2 }] }], totals({ a: 6, b: 4, c: 0 }, ['a']), paperOf, rules)
    expect(first).toEqual([{ paperId: 'paper b', unit: 'APPROVAL', credits: [{ votes: 4, polls: 2 }] }])
    const second = creditsAfter('APPROVAL', first, totals({ d: 6, c: 1 }, ['d']), paperOf, rules)
    expect(second.map(({ paperId, credits }) => [paperId, ...credits])).toEqual([['paper b', { votes: 4, polls: 1 }], ['paper c', { votes: 1, polls: 2 }]])
    const third = creditsAfter('APPROVAL', second, totals({ b: 3, c: 1 }, ['b']), paperOf, rules)
    expect(third.map(({ paperId, credits }) => [paperId, ...credits])).toEqual([['paper c', { votes: 1, polls: 2 }, { votes: 1, polls: 1 }]])
  })
})

describe('the meeting of a winner', () => {
  const paper = { id: 'a', paperId: 'p', startsAt: null, startLocal: null, zone: null, durationMinutes: null, text: null, seat: 1, meetingId: null as string | null }
  const slot = { ...paper, id: 's', paperId: null, startsAt: new Date('2027-10-31T01:30:00Z'), startLocal: '2027-10-31 02:30:00', zone: 'Europe/Zurich', durationMinutes: 90 }
  const times = { startLocal: '2026-12-03T16:00', durationMinutes: 60 }

  it('is of the winner that is named, or of the first without one', () => {
    const winners = [{ ...paper, id: 'b', seat: 2 }, { ...paper, meetingId: 'm' }, { ...paper, id: 'c', seat: null }]
    expect(winnerFor({ state: 'CLOSED' }, winners, new Set(['m']), null).id).toBe('b')
    expect(winnerFor({ state: 'CLOSED' }, winners, new Set(), null).id).toBe('a')
    expect(winnerFor({ state: 'CLOSED' }, winners, new Set(), 'b').id).toBe('b')
    expect(refusal(() => winnerFor({ state: 'CLOSED' }, winners, new Set(['m']), 'a'))).toEqual({ code: 'ALREADY_DONE', path: ['pollId'] })
    expect(refusal(() => winnerFor({ state: 'CLOSED' }, winners, new Set(), 'c'))).toEqual({ code: 'INVALID', path: ['optionId'] })
    expect(refusal(() => winnerFor({ state: 'CLOSED' }, [{ ...paper, seat: null }], new Set(), null))).toEqual({ code: 'INVALID', path: ['pollId'] })
    expect(refusal(() => winnerFor({ state: 'CLOSED' }, [{ ...paper, paperId: null, text: 'Yes' }], new Set(), null))).toEqual({ code: 'INVALID', path: ['pollId'] })
  })

  it('reads the paper that won, at the time that is wished', () => {
    expect(meetingFor(paper, times)).toEqual({ ...times, paperId: 'p' })
    expect(refusal(() => meetingFor(paper, { durationMinutes: 60 }))).toEqual({ code: 'REQUIRED', path: ['startLocal'] })
    expect(refusal(() => meetingFor(paper, { startLocal: times.startLocal }))).toEqual({ code: 'REQUIRED', path: ['durationMinutes'] })
    expect(refusal(() => meetingFor(paper, { ...times, paperId: 'q' }))).toEqual({ code: 'INVALID', path: ['paperId'] })
  })

  it('begins when the slot that won does, in the hour that comes twice too', () => {
    expect(meetingFor(slot, { title: 'Talk' })).toEqual({ title: 'Talk', startLocal: '2027-10-31T02:30', zone: 'Europe/Zurich', repeated: 'SECOND', durationMinutes: 90 })
    expect(meetingFor({ ...slot, startsAt: new Date('2027-10-31T00:30:00Z') }, {}).repeated).toBe('FIRST')
    expect(refusal(() => meetingFor(slot, times))).toEqual({ code: 'INVALID', path: ['startLocal'] })
  })

  it('is the one that was announced, unless its time has come already', () => {
    const plan = { title: null, startLocal: times.startLocal, startsAt: '2026-12-03T15:00:00.000Z', zone: 'Europe/Zurich', repeated: null, durationMinutes: 60, place: 'Room 12', link: null }
    expect(meetingAtOnce(paper, plan, 'Next', new Date('2026-12-01T00:00:00Z'))).toMatchObject({ ...times, zone: 'Europe/Zurich', place: 'Room 12', paperId: 'p', title: null })
    expect(meetingAtOnce(slot, { ...plan, startLocal: null, startsAt: null, durationMinutes: null }, 'When?', new Date('2026-12-01T00:00:00Z'))).toMatchObject({ title: 'When?', startLocal: '2027-10-31T02:30', place: 'Room 12' })
    expect(refusal(() => meetingAtOnce(paper, plan, 'Next', new Date('2026-12-03T15:00:00Z')))).toEqual({ code: 'IN_PAST', path: [] })
  })
})
