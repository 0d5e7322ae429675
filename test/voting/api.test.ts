import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { type ReadingGroup, readingGroup } from '../support/groups.ts'
import { inDays } from '../support/meetings.ts'
import { asked, cancelPoll, castAs, castBallot, closePoll, hours, nominated, openPoll, opened, type Option, readPoll, resultOf, vote } from '../support/polls.ts'

let api: Api
/** A group for what is refused: nothing changes in it. */
let calm: ReadingGroup
let waiting: { id: string }[]
const queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
  calm = await readingGroup(api)
  waiting = await nominated(calm.member, calm.group.id, 2)
})

const pollOf = async (client: Client, id: string) => (await client.do(readPoll, { id })).poll
const scheduleWinner = /* GraphQL */ `
  mutation ($input: ScheduleWinnerInput!) { scheduleWinner(input: $input) { meeting { id title paper { state } poll { id } } poll { id meeting { id } viewerCan } errors { code path } } }
`
const cancelMeeting = 'mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { state } errors { code } } }'
const typesOf = async (groupId: string) => (await eventsOf(api, groupId)).map(({ type }) => type)

describe('opening a poll', () => {
  test('takes the whole pool, in the order of nomination, and publishes the hash of its lot', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const nominations = await nominated(member, group.id, 3)
    const poll = await opened(facilitator, group.id, { tieRule: 'LOT' })
    expect(poll).toMatchObject({ title: 'What next?', method: 'APPROVAL', tieRule: 'LOT', state: 'OPEN', openedBy: { id: facilitator.id }, turnout: 0, viewerBallot: null, result: null, lotSeed: null, closedAt: null })
    expect(poll.options.map((option: any) => [option.nomination.id, option.nomination.state, option.paper.state])).toEqual(nominations.map(({ id }) => [id, 'IN_POLL', 'NOMINATED']))
    expect(poll.lotSeedHash).toMatch(/^[0-9a-f]{64}$/)
    expect(poll.group).toMatchObject({ nominations: { totalCount: 0 }, openPolls: [{ id: poll.id }], polls: { totalCount: 1 } })
    expect((await typesOf(group.id)).at(-1)).toBe('PollOpened')
    const { poll: closed } = (await facilitator.do(closePoll, { input: { pollId: poll.id } })).closePoll
    expect(createHash('sha256').update(closed.lotSeed).digest('hex')).toBe(poll.lotSeedHash)
  })

  test('takes the nominations that are named, and leaves the others in the pool', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const [one, , three] = await nominated(member, group.id, 3)
    const poll = await opened(facilitator, group.id, { nominationIds: [three!.id, one!.id] })
    expect(poll.options.map((option: any) => option.nomination.id)).toEqual([one!.id, three!.id])
    expect(poll.group.nominations.totalCount).toBe(1)
  })

  test('takes each nomination once, though twenty open a poll at once', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const answers = await Promise.all(Array.from({ length: 20 }, () => facilitator.send(openPoll, { input: { groupId: group.id, title: 'Next', closesAt: hours(api, 1) } })))
    expect(answers.filter((answer) => answer.data.openPoll.poll)).toHaveLength(1)
    expect(await eventsOf(api, group.id, 'PollOpened')).toHaveLength(1)
  })

  test.each<[string, (nominations: { id: string }[]) => object, string, string]>([
    ['a closing time in the past', () => ({ closesAt: hours(api, -1) }), 'IN_PAST', 'closesAt'],
    ['a closing time in ten years', () => ({ closesAt: hours(api, 87_600) }), 'INVALID', 'closesAt'],
    ['an empty title', () => ({ title: '  ' }), 'REQUIRED', 'title'],
    ['one nomination alone', ([one]) => ({ nominationIds: [one!.id] }), 'TOO_SHORT', 'nominationIds'],
    ['a nomination that does not exist', ([one]) => ({ nominationIds: [one!.id, newId()] }), 'INVALID', 'nominationIds'],
    ['the same nomination twice', ([one]) => ({ nominationIds: [one!.id, one!.id] }), 'INVALID', 'nominationIds'],
  ])('refuses %s', async (_, wish, code, field) => {
    const { facilitator, group } = calm
    const input = { groupId: group.id, title: 'Next', closesAt: hours(api, 1), ...wish(waiting) }
    const [error] = await refusedWithoutTrace(api, facilitator, openPoll, input)
    expect([error!.code, error!.path[0]]).toEqual([code, field])
  })

  test('refuses nominations of another group, an empty pool and whoever is no facilitator', async () => {
    const { member, facilitator, outsider, group } = await readingGroup(api)
    const other = await readingGroup(api)
    const theirs = await nominated(other.member, other.group.id, 2)
    const input = { groupId: group.id, title: 'Next', closesAt: hours(api, 1) }
    expect(await refusedWithoutTrace(api, facilitator, openPoll, { ...input, nominationIds: theirs.map(({ id }) => id) })).toMatchObject([{ code: 'INVALID', path: ['nominationIds', '0'] }])
    expect(await refusedWithoutTrace(api, facilitator, openPoll, input)).toMatchObject([{ code: 'TOO_SHORT' }])
    expect(await refusedWithoutTrace(api, member, openPoll, input)).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(await refusedWithoutTrace(api, outsider, openPoll, input)).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  test('keeps its nominations from being taken back', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const [one] = await nominated(member, group.id, 2)
    await opened(facilitator, group.id)
    const withdraw = 'mutation ($input: WithdrawNominationInput!) { withdrawNomination(input: $input) { errors { code path } } }'
    expect(await refusedWithoutTrace(api, member, withdraw, { nominationId: one!.id })).toMatchObject([{ code: 'CONFLICT' }])
  })
})

describe('a ballot', () => {
  test('can be changed until the close, is seen by its owner alone, and moves the turnout', async () => {
    const { member, owner, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 3)
    const { id, options } = await opened(facilitator, group.id)
    const [one, two, three] = options.map((option: any) => option.id)
    expect(await vote(member, id, [three, one])).toMatchObject({ turnout: 1, viewerBallot: { approvals: [one, three] }, result: null })
    expect(await vote(member, id, [two])).toMatchObject({ turnout: 1, viewerBallot: { approvals: [two] } })
    expect(await vote(owner, id, [])).toMatchObject({ turnout: 2, viewerBallot: { approvals: [] } })
    expect(await pollOf(facilitator, id)).toMatchObject({ turnout: 2, viewerBallot: null, result: null, viewerCan: ['POLL_CLOSE', 'POLL_CANCEL', 'BALLOT_CAST'] })
    const events = await eventsOf(api, group.id, 'BallotCast')
    expect(events.map(({ data }) => data)).toEqual(Array(3).fill({ pollId: id }))
  })

  test('tells the second of two in one document what both left', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const { id, options } = await opened(facilitator, group.id)
    const twice = `mutation ($id: ID!, $a: ID!, $b: ID!) {
      one: castBallot(input: { pollId: $id, ballot: { approvals: [$a] } }) { poll { viewerBallot { approvals } } }
      two: castBallot(input: { pollId: $id, ballot: { approvals: [$b] } }) { poll { viewerBallot { approvals } } }
    }`
    const { two } = await member.do(twice, { id, a: options[0].id, b: options[1].id })
    expect(two.poll.viewerBallot.approvals).toEqual([options[1].id])
  })

  test('is refused for an option of another poll, an option named twice, and an id of another kind', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const { id: pollId, options } = await opened(facilitator, group.id)
    await nominated(member, group.id, 2)
    const foreign = (await opened(facilitator, group.id)).options[0].id
    const at = ['ballot', 'approvals', '1']
    const cast = (approvals: string[]) => refusedWithoutTrace(api, member, castBallot, { pollId, ballot: { approvals } })
    expect(await cast([options[0].id, foreign])).toMatchObject([{ code: 'INVALID', path: at }])
    expect(await cast([options[0].id, options[0].id])).toMatchObject([{ code: 'INVALID', path: at }])
    expect(await cast([options[0].id, options[1].paper.id])).toMatchObject([{ code: 'INVALID', path: at }])
    expect(await refusedWithoutTrace(api, member, castBallot, { pollId: options[0].id, ballot: { approvals: [] } })).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await member.send(castBallot, { input: { pollId, ballot: { approvals: ['7'] } } })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  test('is for members', async () => {
    const { member, facilitator, outsider, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const { id: pollId } = await opened(facilitator, group.id)
    expect(await refusedWithoutTrace(api, outsider, castBallot, { pollId, ballot: { approvals: [] } })).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

describe('the result', () => {
  test('is counted at the close, chooses the winner and gives the others back to the pool', async () => {
    const { member, owner, admin, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 3)
    const { id, options, eligible } = await opened(facilitator, group.id)
    const [one, two] = options.map((option: any) => option.id)
    for (const [client, approved] of [[member, [two]], [owner, [one, two]], [admin, []]] as const) await vote(client, id, [...approved])
    const { poll } = (await facilitator.do(closePoll, { input: { pollId: id } })).closePoll
    expect(poll).toMatchObject({ state: 'CLOSED', turnout: 3, eligible, result: { outcome: 'DECIDED', ballots: 3, winner: { id: two }, ties: [] } })
    expect(poll.result.rows.map((row: any) => [row.option.id, row.votes])).toEqual([[two, '2'], [one, '1'], [options[2].id, '0']])
    expect(poll.result.sentence).toBe(`“${options[1].paper.title}” won with 2 of 3 ballots.`)
    expect(poll.options.map((option: any) => option.nomination.state)).toEqual(['WAITING', 'CHOSEN', 'WAITING'])
    expect(poll.group).toMatchObject({ nominations: { totalCount: 2 }, openPolls: [] })
    expect(poll.options[1].paper.state).toBe('NOMINATED')
    expect(await refusedWithoutTrace(api, member, castBallot, { pollId: id, ballot: { approvals: [one] } })).toMatchObject([{ code: 'CLOSED' }])
    expect(await refusedWithoutTrace(api, facilitator, closePoll, { pollId: id })).toMatchObject([{ code: 'ALREADY_DONE' }])
  })

  test.each(['WAITING_LONGEST', 'LOT'])('of a tie says that it was one, and decides by %s as announced', async (tieRule) => {
    const { member, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 3)
    const { id, options } = await opened(facilitator, group.id, { tieRule })
    const ids = options.map((option: any) => option.id)
    await vote(member, id, ids.slice(1))
    const { poll } = (await facilitator.do(closePoll, { input: { pollId: id } })).closePoll
    const lot = (option: string) => createHash('sha256').update(poll.lotSeed + option).digest('hex')
    const [first, second] = tieRule === 'LOT' ? ids.slice(1).sort((a: string, b: string) => (lot(a) < lot(b) ? -1 : 1)) : ids.slice(1)
    expect(poll.result).toMatchObject({ winner: { id: first }, ties: [{ options: [{ id: first }, { id: second }], brokenBy: tieRule }] })
    expect(poll.result.sentence).toContain('are equal with 1 of 1 ballot each')
  })

  test('of no ballots has no winner, and all nominations wait again', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const { id } = await opened(facilitator, group.id)
    const { poll } = (await facilitator.do(closePoll, { input: { pollId: id } })).closePoll
    expect(poll).toMatchObject({ turnout: 0, viewerCan: [], result: { outcome: 'NO_BALLOTS', winner: null, ties: [], sentence: 'No ballot was cast, so nothing was chosen.' }, group: { nominations: { totalCount: 2 } } })
    expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, { pollId: id, startLocal: inDays(30), durationMinutes: 60 })).toMatchObject([{ code: 'INVALID', path: ['pollId'] }])
  })

  test('becomes a meeting, once, or again when that is cancelled', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const { id, options } = await opened(facilitator, group.id)
    const input = { pollId: id, startLocal: inDays(30), durationMinutes: 60 }
    expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, input)).toMatchObject([{ code: 'INVALID', path: ['pollId'] }])
    await vote(member, id, [options[0].id])
    await facilitator.do(closePoll, { input: { pollId: id } })
    expect(await refusedWithoutTrace(api, member, scheduleWinner, input)).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, { ...input, zone: 'Mars/Base' })).toMatchObject([{ code: 'NO_SUCH_ZONE' }])
    const answers = await Promise.all([1, 2, 3].map(() => facilitator.send(scheduleWinner, { input })))
    const [made, ...more] = answers.flatMap(({ data }) => (data.scheduleWinner.meeting ? [data.scheduleWinner] : []))
    expect(more).toEqual([])
    expect(made.meeting).toMatchObject({ title: options[0].paper.title, paper: { state: 'SCHEDULED' }, poll: { id } })
    expect(made.poll).toMatchObject({ meeting: { id: made.meeting.id }, viewerCan: ['MEETING_SCHEDULE'] })
    await facilitator.do(cancelMeeting, { input: { meetingId: made.meeting.id, reason: 'ill' } })
    expect((await facilitator.do(scheduleWinner, { input })).scheduleWinner.meeting.id).not.toBe(made.meeting.id)
  })
})

describe('cancelling a poll', () => {
  test('says why, is not counted, and gives the nominations back', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const { id, options } = await opened(facilitator, group.id)
    await vote(member, id, [options[0].id])
    expect(await refusedWithoutTrace(api, facilitator, cancelPoll, { pollId: id, reason: ' ' })).toMatchObject([{ code: 'REQUIRED', path: ['reason'] }])
    expect(await refusedWithoutTrace(api, member, cancelPoll, { pollId: id, reason: 'Because.' })).toMatchObject([{ code: 'FORBIDDEN' }])
    const { poll } = (await facilitator.do(cancelPoll, { input: { pollId: id, reason: 'Wrong papers.' } })).cancelPoll
    expect(poll).toMatchObject({ state: 'CANCELLED', cancelReason: 'Wrong papers.', result: null, lotSeed: null, viewerCan: [], group: { nominations: { totalCount: 2 } } })
    expect(await refusedWithoutTrace(api, member, castBallot, { pollId: id, ballot: { approvals: [] } })).toMatchObject([{ code: 'CLOSED' }])
    expect(await refusedWithoutTrace(api, facilitator, closePoll, { pollId: id })).toMatchObject([{ code: 'ALREADY_DONE' }])
  })
})

test('takes as many statements for ten open polls as for two', async () => {
  const { member, facilitator, group } = await readingGroup(api)
  const list = 'query ($id: ID!) { poll(id: $id) { group { polls { nodes { id turnout eligible viewerBallot { approvals } viewerCan result { sentence } options { paper { title state } nomination { pitch } } } } openPolls { id viewerBallot { castAt } } } } }'
  const open = async () => {
    await nominated(member, group.id, 2)
    const poll = await opened(facilitator, group.id)
    await vote(member, poll.id, [poll.options[0].id])
    return poll.id
  }
  const id = await open()
  await facilitator.do(closePoll, { input: { pollId: await open() } })
  const statements = async () => {
    queries.length = 0
    await member.do(list, { id })
    return queries.length
  }
  const few = await statements()
  for (let i = 0; i < 8; i++) await open()
  // Timing decides whether two fields share a statement.
  expect(await statements()).toBeLessThan(few + 4)
  expect(few).toBeLessThan(20)
})

test('takes as many statements to cast a ballot, to close a poll and to read its page, however many options and ballots it has', async () => {
  const { member, facilitator, admin, owner, group } = await readingGroup(api)
  const statements = async (act: () => Promise<unknown>) => {
    queries.length = 0
    await act()
    return queries.length
  }
  const run = async (texts: number, voters: (typeof member)[]) => {
    const poll = await asked(facilitator, group.id, Array.from({ length: texts }, (_, i) => `Option ${i}`), { method: 'IRV' })
    const ranks = poll.options.map(({ id }: Option) => [id])
    for (const voter of voters) await castAs(voter, poll.id, { ranks })
    const cast = await statements(() => member.do('mutation ($input: CastBallotInput!) { castBallot(input: $input) { poll { turnout viewerBallot { receipt } } errors { code } } }', { input: { pollId: poll.id, ballot: { ranks } } }))
    const open = await statements(() => resultOf(member, poll.id))
    const close = await statements(() => facilitator.do('mutation ($input: ClosePollInput!) { closePoll(input: $input) { poll { id } errors { code } } }', { input: { pollId: poll.id } }))
    const read = await statements(() => resultOf(member, poll.id))
    return { cast, open, close, read }
  }
  // Who asked once knows in which group the poll is.
  const few = await run(2, [member])
  expect(few.cast).toBeLessThan(8)
  expect(few.close).toBeLessThan(20)
  expect(few.read).toBeLessThan(16)
  expect(await run(30, [member, admin, owner, facilitator])).toEqual(few)
})
