import { describe, expect, it } from 'vitest'
import { asCsv, asJson, type Ballot, type Exported } from '../../api/tallies/rules/export.ts'
import { resultOf } from '../../api/tallies/rules/result.ts'
import { type Countable, countPoll } from '../../api/voting/rules/outcome.ts'
import { type ReadDates, type ReadElection, readExport } from '../../api/voting/rules/poll-export.ts'

const options = [
  { id: 'a', title: 'Tides, "and" more', tiePlace: 1, credit: 2, startsAt: null, durationMinutes: null },
  { id: 'b', title: '=1+1', tiePlace: 0, credit: 0, startsAt: null, durationMinutes: null },
]
const terms = { method: 'SCORE' as const, seats: 1, equalRanks: 'SHARE' as const, tieRule: 'FACILITATOR' as const, secrecy: 'HIDDEN' as const }
const poll = { ...terms, title: 'Next', kind: 'QUESTION' as const, maxScore: 5, budget: null, lotSeed: 'seed', lotSeedHash: 'hash', openedAt: new Date(0), closedAt: new Date(1_000), turnout: 4, eligible: 5 }
const ballots: Ballot[] = [
  { code: 'A', content: { scores: { b: 1, a: 5 } }, person: null },
  { code: 'B', content: { scores: {} }, person: null },
  { code: 'C', content: { scores: { a: 2 } }, person: null },
  { code: 'D', content: { scores: { b: 4 } }, person: null },
]
const countable: Countable = { ...terms, lotSeed: 'seed', showSmall: false, quorumPersons: null, quorumPercent: null, options }
const { outcome, stored } = countPoll(countable, ballots.map(({ content }) => ({ content, count: 1 })), 4, 5)
const exported: Exported = { poll, options, ballots, outcome, content: stored }

describe('an exported poll', () => {
  it('is read again as it was cast, with its rule for ties and its credit', () => {
    const { method, election, settings, winners } = readExport(JSON.parse(asJson(exported))) as ReadElection
    expect(method).toBe('score')
    expect(election).toMatchObject({ form: 'scores', ballots: [{ numbers: [5, 1] }, { numbers: [0, 0] }, { numbers: [2, 0] }, { numbers: [0, 4] }] })
    expect(settings).toEqual({ seats: 1, equalRanks: 'share', tieBreak: { rule: 'FACILITATOR', order: ['b', 'a'] }, credit: { a: 2, b: 0 } })
    expect(winners).toEqual(['a'])
  })

  it('is read again where it is on a date, with what was answered to each slot', () => {
    const slots = options.map((option, i) => ({ ...option, tiePlace: i, startsAt: new Date(`2026-03-0${i + 1}T15:00Z`), durationMinutes: 60 }))
    const given: Ballot[] = [{ code: 'A', content: { slots: { b: 'YES', a: 'IF_NEED_BE' } }, person: null }, { code: 'B', content: { slots: {} }, person: null }]
    const counted = countPoll({ ...countable, method: 'DATE', showSmall: true, options: slots }, given.map(({ content }) => ({ content, count: 1 })), 2, 5)
    const read = readExport(JSON.parse(asJson({ ...exported, poll: { ...poll, kind: 'DATE', method: 'DATE' }, options: slots, ballots: given, content: counted.stored }))) as ReadDates
    expect(read).toEqual({
      title: 'Next',
      method: 'date',
      slots: slots.map(({ id, title, startsAt }) => ({ id, title, startsAt })),
      ballots: [{ weight: 1, answers: { a: 'IF_NEED_BE', b: 'YES' } }, { weight: 1, answers: {} }],
      winners: ['b'],
    })
  })

  it('has the same bytes in whatever order the database kept the marks', () => {
    const turned = ballots.map((ballot) => ({ ...ballot, content: { scores: Object.fromEntries(Object.entries((ballot.content as { scores: object }).scores).reverse()) } }))
    expect(asJson({ ...exported, ballots: turned })).toBe(asJson(exported))
  })

  it('gives the seed of the lot where the lot decides, and the names where ballots are open', () => {
    const byLot = JSON.parse(asJson({ ...exported, poll: { ...poll, tieRule: 'LOT', secrecy: 'OPEN' }, ballots: [{ ...ballots[0]!, person: 'Ada' }] }))
    expect(byLot).toMatchObject({ tieRule: 'LOT', tieOrder: null, lotSeed: 'seed', lotSeedHash: 'hash', ballots: [{ code: 'A', person: 'Ada' }] })
    expect(JSON.parse(asJson(exported))).toMatchObject({ lotSeed: null, tieOrder: ['b', 'a'] })
  })

  it('is a table that no spreadsheet takes for a formula', () => {
    expect(asCsv(exported)).toBe('code,"Tides, ""and"" more",\'=1+1\r\nA,5,1\r\nB,0,0\r\nC,2,0\r\nD,0,4\r\n')
  })

  it.each<[Ballot['content'], string]>([
    [{ approvals: ['b'] }, '0,1'],
    [{ ranks: [['b'], ['a']] }, '2,1'],
    [{ ranks: [['b']] }, ',1'],
    [{ points: { a: 3 } }, '3,0'],
    [{ slots: { a: 'IF_NEED_BE' } }, 'IF_NEED_BE,NO'],
  ])('has a column for each option: %j', (content, row) => expect(asCsv({ ...exported, ballots: [{ code: 'A', content, person: null }] }).split('\r\n')[1]).toBe(`A,${row}`))
})

describe('a result as it is shown', () => {
  it('has options in place of their ids', () => {
    const result = resultOf({ outcome, content: stored }, options)
    expect(result).toMatchObject({ outcome: 'DECIDED', winner: options[0], ballots: 4, rounds: [{ __typename: 'TotalsRound', rows: [{ option: options[0], votes: 9, credit: 2 }, { option: options[1], votes: 5 }] }], condorcetWinner: options[0] })
    expect(result.comparisons.map(({ method }) => method)).toEqual(['PLURALITY', 'STAR', 'IRV', 'SCHULZE', 'RANKED_PAIRS', 'STV'])
  })

  it('has no numbers where they are withheld', () => {
    const withheld = resultOf({ outcome: 'WITHHELD', content: { winners: ['b'], sentence: 'B was chosen.', counted: null } }, options)
    expect(withheld).toEqual({ outcome: 'WITHHELD', winners: [options[1]], winner: options[1], sentence: 'B was chosen.', sentences: ['B was chosen.'], ballots: null, abstentions: null, rows: [], ties: [], rounds: [], pairwise: [], comparisons: [], condorcetWinner: null })
  })
})
