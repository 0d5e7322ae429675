import { beforeAll, describe, expect, test } from 'vitest'
import { createSchema } from '../../api/schema.ts'
import { closeDuePoll, closeDuePolls } from '../../api/voting/service.ts'
import { type Api, movableClock, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, newPerson, readingGroup } from '../support/groups.ts'
import { asked, cancelPoll, castAs, castBallot, closed, closePoll, hours, nominated, opened, openPoll, resultOf } from '../support/polls.ts'

const clock = movableClock('2054-11-26T12:00Z')
let api: Api
beforeAll(async () => {
  api = await startApi({ clock })
})

const withdrawBallot = 'mutation ($input: WithdrawBallotInput!) { withdrawBallot(input: $input) { poll { turnout viewerBallot { receipt } viewerHasVoted } errors { code path message } } }'
const saveBallotDraft = 'mutation ($input: SaveBallotDraftInput!) { saveBallotDraft(input: $input) { poll { viewerDraft { approvals points { optionId points } } } errors { code path message } } }'
const withdraw = async (by: { do: Api['anonymous']['do'] }, pollId: string) => (await by.do(withdrawBallot, { input: { pollId } })).withdrawBallot.poll
const draft = async (by: { do: Api['anonymous']['do'] }, pollId: string, ballot: object) => (await by.do(saveBallotDraft, { input: { pollId, ballot } })).saveBallotDraft.poll
const question = async (more: () => object = () => ({})) => {
  const people = await readingGroup(api)
  return { ...people, poll: await asked(people.facilitator, people.group.id, ['A', 'B', 'C'], { closesAt: hours(api, 10), ...more() }) }
}
const idsOf = (poll: { options: { id: string }[] }) => poll.options.map(({ id }) => id)
const marking = (poll: { options: { id: string }[] }, ...places: number[]) => ({ approvals: places.map((place) => idsOf(poll)[place]) })
const afterHours = async (n: number) => {
  clock.advance(n * 3_600_000)
  await closeDuePolls(api.deps)
}

describe('the terms of a poll', () => {
  const announced = 'kind method seats equalRanks maxScore budget allowBlank tieRule quorumPersons quorumPercent quorumMissed electorate secrecy showSmall withCredit afterwards closesAt plan { startLocal startsAt zone durationMinutes place }'

  test('are all announced at the opening, to whoever may read the poll', async () => {
    const { facilitator, member, owner, group } = await readingGroup(api)
    const { groupId } = { groupId: group.id }
    await owner.do('mutation ($input: ChangeGroupInput!) { changeGroup(input: $input) { group { creditCap } errors { code } } }', { input: { groupId, version: 1, creditCap: 3 } })
    await nominated(member, groupId, 3)
    const terms = {
      kind: 'NEXT_PAPERS', method: 'SCORE', seats: 1, equalRanks: 'EXHAUST', maxScore: 7, allowBlank: false, tieRule: 'LOT', quorumPercent: 40, quorumMissed: 'EXTEND_ONCE', electorate: 'AT_OPENING',
      secrecy: 'OPEN', showSmall: true, withCredit: true, afterwards: 'AT_ONCE', closesAt: hours(api, 5),
    }
    const plan = { startLocal: '2056-01-03T16:00', durationMinutes: 75, place: 'Room 12' }
    const { id } = await opened(facilitator, groupId, { ...terms, plan })
    const { poll } = await member.do(`query ($id: ID!) { poll(id: $id) { ${announced} } }`, { id })
    expect(poll).toEqual({ ...terms, budget: null, quorumPersons: null, plan: { ...plan, startsAt: '2056-01-03T15:00:00.000Z', zone: 'Europe/Zurich' } })
  })

  test('are changed by nothing: the schema has no mutation for that', () => {
    const names = Object.keys(createSchema().getMutationType()!.getFields())
    expect(names.filter((name) => /Poll/.test(name)).sort()).toEqual(['cancelPoll', 'closePoll', 'openPoll'])
  })

  test.each<[string, (ids: { n: string[]; q: object }) => object, string, string[]]>([
    ['one option', ({ q }) => ({ ...q, texts: ['A'] }), 'TOO_SHORT', ['texts']],
    ['an option named twice', ({ q }) => ({ ...q, texts: ['A', 'B', 'A'] }), 'INVALID', ['texts', '2']],
    ['a closing time before the opening', ({ q }) => ({ ...q, closesAt: hours(api, -1) }), 'IN_PAST', ['closesAt']],
    ['more seats than options', ({ q }) => ({ ...q, method: 'STV', seats: 3 }), 'INVALID', ['seats']],
    ['several seats for one winner', ({ n }) => ({ nominationIds: n, seats: 2 }), 'INVALID', ['seats']],
    ['two quorums', ({ n }) => ({ nominationIds: n, quorumPersons: 2, quorumPercent: 10 }), 'INVALID', ['quorumPercent']],
    ['a slot that begins before the close', () => ({ kind: 'DATE', slots: [{ startLocal: '2020-01-01T10:00', durationMinutes: 60 }, { startLocal: '2056-01-01T10:00', durationMinutes: 60 }] }), 'IN_PAST', ['slots', '0', 'startLocal']],
    ['a slot that the clocks skip', () => ({ kind: 'DATE', slots: [{ startLocal: '2056-03-26T02:30', durationMinutes: 60 }, { startLocal: '2056-01-01T10:00', durationMinutes: 60 }] }), 'SKIPPED_TIME', ['slots', '0', 'startLocal']],
    ['no plan for a meeting at once', ({ n }) => ({ nominationIds: n, afterwards: 'AT_ONCE' }), 'REQUIRED', ['plan']],
    ['credit where the group keeps none', ({ n }) => ({ nominationIds: n, withCredit: true }), 'INVALID', ['withCredit']],
  ])('are refused with %s', async (_, wish, code, path) => {
    const { member, facilitator, group } = await readingGroup(api)
    const n = (await nominated(member, group.id, 3)).map(({ id }) => id)
    const input = { groupId: group.id, title: 'Next', closesAt: hours(api, 1), ...wish({ n, q: { kind: 'QUESTION', texts: ['A', 'B'] } }) }
    expect(await refusedWithoutTrace(api, facilitator, openPoll, input)).toMatchObject([{ code, path }])
  })
})

describe('who may vote', () => {
  test('is for members at the opening, where that was announced', async () => {
    const { invited, token, member, poll } = await question(() => ({ electorate: 'AT_OPENING' }))
    await acceptInvitation(invited, token)
    expect(await refusedWithoutTrace(api, invited, castBallot, { pollId: poll.id, ballot: marking(poll, 0) })).toMatchObject([{ code: 'FORBIDDEN', path: ['pollId'] }])
    expect(await refusedWithoutTrace(api, invited, saveBallotDraft, { pollId: poll.id, ballot: marking(poll, 0) })).toMatchObject([{ code: 'FORBIDDEN', path: ['pollId'] }])
    const see = 'query ($id: ID!) { poll(id: $id) { viewerCan eligible } }'
    expect((await invited.do(see, { id: poll.id })).poll).toEqual({ viewerCan: [], eligible: 4 })
    expect((await member.do(see, { id: poll.id })).poll).toEqual({ viewerCan: ['BALLOT_CAST'], eligible: 4 })
    expect(await castAs(member, poll.id, marking(poll, 0))).toMatchObject({ turnout: 1, eligible: 4 })
  })

  test('is for those who join later too, where that was announced', async () => {
    const { invited, token, poll } = await question(() => ({ electorate: 'ALSO_LATER' }))
    await acceptInvitation(invited, token)
    expect(await castAs(invited, poll.id, marking(poll, 0))).toMatchObject({ turnout: 1, eligible: 5, viewerCan: ['BALLOT_CAST'] })
  })
})

describe('a missed quorum', () => {
  test('is an outcome of its own, without a result', async () => {
    const { member, facilitator, poll } = await question(() => ({ quorumPersons: 2 }))
    await castAs(member, poll.id, marking(poll, 0))
    expect(await resultOf(member, poll.id)).toMatchObject({ quorum: 2 })
    await closed(facilitator, poll.id)
    expect(await resultOf(member, poll.id)).toMatchObject({
      state: 'CLOSED', turnout: 1, viewerHasVoted: true, ballots: { totalCount: 0 },
      result: { outcome: 'QUORUM_MISSED', winners: [], ballots: null, rows: [], sentences: ['1 of 4 voted, and the poll needed 2, so it has no result.'] },
    })
  })

  test('that is met by who abstains is none', async () => {
    const { member, admin, facilitator, poll } = await question(() => ({ quorumPercent: 50 }))
    await castAs(member, poll.id, marking(poll, 1))
    await castAs(admin, poll.id, { abstain: true })
    await closed(facilitator, poll.id)
    expect(await resultOf(member, poll.id)).toMatchObject({ quorum: 2, turnout: 2, result: { outcome: 'DECIDED', ballots: 1, abstentions: 1 } })
  })

  test('extends the poll once by as long as it was open, and an event tells it; ballots stay, and one may vote again', async () => {
    const { member, admin, facilitator, group, poll } = await question(() => ({ quorumPersons: 2, quorumMissed: 'EXTEND_ONCE' }))
    await castAs(member, poll.id, marking(poll, 0))
    expect(await refusedWithoutTrace(api, facilitator, closePoll, { pollId: poll.id })).toMatchObject([{ code: 'INVALID', path: ['pollId'] }])
    await afterHours(10)
    const extended = await resultOf(member, poll.id)
    const length = Date.parse(poll.closesAt) - Date.parse(poll.openedAt)
    expect(extended).toMatchObject({ state: 'OPEN', result: null, turnout: 1, viewerBallot: marking(poll, 0) })
    expect(extended.extendedAt).not.toBe(null)
    const putOff = Date.parse(extended.closesAt) - Date.parse(poll.closesAt)
    expect(putOff).toBeGreaterThanOrEqual(length)
    expect(putOff).toBeLessThan(length + 60_000)
    expect(await eventsOf(api, group.id, 'PollExtended')).toMatchObject([{ data: { pollId: poll.id } }])
    await castAs(admin, poll.id, marking(poll, 0))
    await afterHours(11)
    expect(await resultOf(member, poll.id)).toMatchObject({ state: 'CLOSED', result: { outcome: 'DECIDED', ballots: 2 } })
    expect(await eventsOf(api, group.id, 'PollExtended')).toHaveLength(1)
  })

  test('that is missed again has no result', async () => {
    const { member, group, poll } = await question(() => ({ quorumPersons: 2, quorumMissed: 'EXTEND_ONCE' }))
    await castAs(member, poll.id, marking(poll, 0))
    clock.advance(10 * 3_600_000)
    await Promise.all(Array.from({ length: 10 }, () => closeDuePoll(api.deps, poll.id)))
    expect(await resultOf(member, poll.id)).toMatchObject({ state: 'OPEN' })
    await afterHours(11)
    expect(await resultOf(member, poll.id)).toMatchObject({ state: 'CLOSED', result: { outcome: 'QUORUM_MISSED' } })
    expect((await eventsOf(api, group.id)).map(({ type }) => type).slice(-3)).toEqual(['BallotCast', 'PollExtended', 'PollClosed'])
  })
})

describe('a ballot', () => {
  test('that is blank is counted and names nobody; one that abstains is not counted', async () => {
    const { member, admin, owner, facilitator, poll } = await question()
    await castAs(member, poll.id, { approvals: [] })
    await castAs(admin, poll.id, { abstain: true })
    await castAs(owner, poll.id, marking(poll, 2))
    expect((await resultOf(admin, poll.id)).viewerBallot).toMatchObject({ abstains: true, approvals: null })
    expect((await resultOf(member, poll.id)).viewerBallot).toMatchObject({ abstains: false, approvals: [] })
    await closed(facilitator, poll.id)
    const { result, ballots, turnout } = await resultOf(member, poll.id)
    expect([turnout, result.ballots, result.abstentions]).toEqual([3, 2, 1])
    expect(ballots.nodes.map(({ approvals }: any) => approvals).sort()).toEqual([[], [idsOf(poll)[2]]])
  })

  test('is refused blank where the poll does not allow that, but may abstain', async () => {
    const { member, poll } = await question(() => ({ allowBlank: false }))
    expect(await refusedWithoutTrace(api, member, castBallot, { pollId: poll.id, ballot: { approvals: [] } })).toMatchObject([{ code: 'REQUIRED', path: ['ballot', 'approvals'] }])
    expect(await castAs(member, poll.id, { abstain: true })).toMatchObject({ turnout: 1 })
  })

  test.each<[string, object, (ids: string[]) => object, string[]]>([
    ['nothing at all', {}, () => ({}), ['ballot']],
    ['two things', {}, ([a]) => ({ approvals: [a], abstain: true }), ['ballot']],
    ['what another method asks for', {}, ([a]) => ({ ranks: [[a]] }), ['ballot', 'ranks']],
    ['a score out of range', { method: 'SCORE' }, ([a, b]) => ({ scores: [{ optionId: a, score: 5 }, { optionId: b, score: 6 }] }), ['ballot', 'scores', '1']],
    ['an option twice in its ranks', { method: 'IRV' }, ([a, b]) => ({ ranks: [[a], [b, a]] }), ['ballot', 'ranks', '1', '1']],
    ['an option of another poll in its ranks', { method: 'SCHULZE' }, ([a]) => ({ ranks: [[a], ['00000000-0000-7000-8000-000000000000']] }), ['ballot', 'ranks', '1', '0']],
    ['more than its budget', { method: 'DOT', budget: 3 }, ([a, b]) => ({ points: [{ optionId: a, points: 2 }, { optionId: b, points: 2 }] }), ['ballot', 'points']],
    ['a slot twice', { kind: 'DATE', texts: null, slots: [{ startLocal: '2056-01-01T10:00', durationMinutes: 60 }, { startLocal: '2056-01-02T10:00', durationMinutes: 60 }] }, ([a]) => ({ slots: [{ optionId: a, answer: 'YES' }, { optionId: a, answer: 'NO' }] }), ['ballot', 'slots', '1', 'optionId']],
  ])('is refused with %s', async (_, terms, ballot, path) => {
    const { member, poll } = await question(() => terms)
    expect(await refusedWithoutTrace(api, member, castBallot, { pollId: poll.id, ballot: ballot(idsOf(poll)) })).toMatchObject([{ code: 'INVALID', path }])
  })

  test('is taken back as if it had never been cast, and may be cast anew', async () => {
    const { member, facilitator, group, poll } = await question()
    expect(await refusedWithoutTrace(api, member, withdrawBallot, { pollId: poll.id })).toMatchObject([{ code: 'ALREADY_DONE', path: ['pollId'] }])
    await castAs(member, poll.id, marking(poll, 0))
    const first = (await resultOf(member, poll.id)).viewerBallot.receipt
    expect(await withdraw(member, poll.id)).toEqual({ turnout: 0, viewerBallot: null, viewerHasVoted: false })
    expect((await eventsOf(api, group.id, 'BallotCast')).map(({ data }) => data)).toEqual([{ pollId: poll.id }, { pollId: poll.id }])
    await castAs(member, poll.id, marking(poll, 1))
    expect((await resultOf(member, poll.id)).viewerBallot.receipt).not.toBe(first)
    await closed(facilitator, poll.id)
    expect(await refusedWithoutTrace(api, member, withdrawBallot, { pollId: poll.id })).toMatchObject([{ code: 'CLOSED' }])
    expect(await resultOf(member, poll.id)).toMatchObject({ turnout: 1, viewerHasVoted: true, viewerBallot: null })
  })

  test('keeps its receipt while it is changed, and is found under it after the close', async () => {
    const { member, admin, facilitator, poll } = await question()
    await castAs(member, poll.id, marking(poll, 0))
    const { receipt } = (await resultOf(member, poll.id)).viewerBallot
    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    await castAs(member, poll.id, marking(poll, 2))
    await castAs(admin, poll.id, marking(poll, 1))
    expect((await resultOf(member, poll.id)).viewerBallot.receipt).toBe(receipt)
    await closed(facilitator, poll.id)
    const { ballots } = await resultOf(admin, poll.id)
    expect(ballots.nodes.find(({ code }: any) => code === receipt)).toMatchObject({ approvals: [idsOf(poll)[2]], person: null })
  })

  test('stands with its name after the close, where that was announced', async () => {
    const { member, admin, facilitator, poll } = await question(() => ({ secrecy: 'OPEN', showSmall: false }))
    await castAs(member, poll.id, marking(poll, 0))
    await castAs(admin, poll.id, marking(poll, 1))
    expect((await resultOf(facilitator, poll.id)).ballots).toEqual({ totalCount: 0, nodes: [] })
    await closed(facilitator, poll.id)
    const { ballots, result } = await resultOf(facilitator, poll.id)
    expect(result.outcome).toBe('DECIDED')
    expect(new Map(ballots.nodes.map(({ person, approvals }: any) => [person.id, approvals]))).toEqual(new Map([[member.id, [idsOf(poll)[0]]], [admin.id, [idsOf(poll)[1]]]]))
    const { pollExport } = await facilitator.do('query ($id: ID!) { pollExport(pollId: $id, format: CSV) }', { id: poll.id })
    expect(pollExport.split('\r\n')[0]).toBe('code,person,A,B,C')
    expect(pollExport).toContain(',Member,1,0,0')
  })
})

describe('a draft', () => {
  test('appears to the same person elsewhere, to nobody else, and is done with when the ballot is cast', async () => {
    const { member, admin, group, poll } = await question()
    expect(await draft(member, poll.id, marking(poll, 0, 2))).toMatchObject({ viewerDraft: marking(poll, 0, 2) })
    const laptop = api.client(member.cookie)
    await draft(laptop, poll.id, marking(poll, 1))
    const { viewerDraft, viewerBallot, turnout, viewerHasVoted } = await resultOf(member, poll.id)
    expect({ viewerDraft, viewerBallot, turnout, viewerHasVoted }).toMatchObject({ viewerDraft: marking(poll, 1), viewerBallot: null, turnout: 0, viewerHasVoted: false })
    expect((await resultOf(admin, poll.id)).viewerDraft).toBe(null)
    expect(await eventsOf(api, group.id, 'BallotCast')).toEqual([])
    await castAs(member, poll.id, marking(poll, 1))
    expect(await resultOf(member, poll.id)).toMatchObject({ viewerDraft: null, viewerBallot: marking(poll, 1) })
  })

  test('may overspend, but names its own options only, and is gone after the close', async () => {
    const { member, facilitator, poll } = await question(() => ({ method: 'DOT' }))
    const points = [{ optionId: idsOf(poll)[0], points: 99 }]
    expect(await draft(member, poll.id, { points })).toMatchObject({ viewerDraft: { points } })
    expect(await refusedWithoutTrace(api, member, saveBallotDraft, { pollId: poll.id, ballot: { points: [{ optionId: poll.id, points: 1 }] } })).toMatchObject([{ code: 'INVALID', path: ['ballot', 'points', '0'] }])
    await closed(facilitator, poll.id)
    expect(await refusedWithoutTrace(api, member, saveBallotDraft, { pollId: poll.id, ballot: { points } })).toMatchObject([{ code: 'CLOSED' }])
    expect((await resultOf(member, poll.id)).viewerDraft).toBe(null)
  })
})

describe('a date', () => {
  test('is found, told and put into the calendar with its own time', async () => {
    const { member, admin, owner, facilitator, group } = await readingGroup(api)
    const slots = ['2056-01-05T16:00', '2056-01-04T09:00', '2056-01-06T09:00'].map((startLocal) => ({ startLocal, durationMinutes: 90 }))
    const poll = await opened(facilitator, group.id, { kind: 'DATE', slots, closesAt: hours(api, 1) })
    expect(poll.options.map(({ title, paper }: any) => [title, paper])).toEqual([['Tue 4 Jan 09:00', null], ['Wed 5 Jan 16:00', null], ['Thu 6 Jan 09:00', null]])
    const [tuesday, wednesday] = idsOf(poll)
    const answers = (by: any, given: [string | undefined, string][]) => castAs(by, poll.id, { slots: given.map(([optionId, answer]) => ({ optionId, answer })) })
    await answers(member, [[tuesday, 'YES'], [wednesday, 'YES']])
    await answers(admin, [[wednesday, 'IF_NEED_BE'], [tuesday, 'NO']])
    await answers(owner, [])
    await closed(facilitator, poll.id)
    const { result } = await resultOf(member, poll.id)
    expect(result).toMatchObject({ outcome: 'DECIDED', sentence: 'Wed 5 Jan 16:00 suits 2 of 3, 1 of them without a but.', pairwise: [], comparisons: [], rounds: [] })
    expect(result.rows.map(({ yes, ifNeedBe, no, votes }: any) => [yes, ifNeedBe, no, votes])).toEqual([[1, 1, 1, '2'], [1, 0, 2, '1'], [0, 0, 3, '0']])
    const scheduleWinner = 'mutation ($input: ScheduleWinnerInput!) { scheduleWinner(input: $input) { meeting { title startLocal zone durationMinutes } errors { code path message } } }'
    expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, { pollId: poll.id, startLocal: '2056-01-07T09:00' })).toMatchObject([{ code: 'INVALID', path: ['startLocal'] }])
    const { scheduleWinner: made } = await facilitator.do(scheduleWinner, { input: { pollId: poll.id, title: 'Winter meeting' } })
    expect(made.meeting).toEqual({ title: 'Winter meeting', startLocal: '2056-01-05T16:00', zone: 'Europe/Zurich', durationMinutes: 90 })
  })
})

test('a question is answered and gets no meeting', async () => {
  const { member, facilitator, poll } = await question(() => ({ method: 'IRV' }))
  await castAs(member, poll.id, { ranks: [[idsOf(poll)[1]], [idsOf(poll)[0]]] })
  expect(await closed(facilitator, poll.id)).toMatchObject({ viewerCan: [], options: [{ title: 'A' }, { title: 'B', seat: 1 }, { title: 'C' }], result: { sentence: '“B” was chosen by instant-runoff voting.' } })
  const scheduleWinner = 'mutation ($input: ScheduleWinnerInput!) { scheduleWinner(input: $input) { errors { code path message } } }'
  expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, { pollId: poll.id, startLocal: '2056-01-07T09:00', durationMinutes: 60 })).toMatchObject([{ code: 'INVALID', path: ['pollId'] }])
})

test('a poll that was cancelled keeps no ballot and tells how many had voted', async () => {
  const { member, facilitator, poll } = await question()
  await castAs(member, poll.id, marking(poll, 0))
  await facilitator.do(cancelPoll, { input: { pollId: poll.id, reason: 'Too early.' } })
  expect(await resultOf(member, poll.id)).toMatchObject({ state: 'CANCELLED', turnout: 1, eligible: 4, result: null, ballots: { totalCount: 0 }, viewerBallot: null, viewerHasVoted: false })
})

test('people who meet in other groups see nothing of it', async () => {
  const { poll } = await question()
  const stranger = await newPerson(api, 'Stranger')
  expect((await stranger.send('query ($id: ID!) { poll(id: $id) { id } }', { id: poll.id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
})
