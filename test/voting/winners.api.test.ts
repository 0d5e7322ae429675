import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { closeDuePolls } from '../../api/voting/service.ts'
import { type Api, type Client, movableClock, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { daysAfter } from '../support/meetings.ts'
import { castAs, closed, hours, nominated, opened, resultOf, vote } from '../support/polls.ts'

const clock = movableClock('2054-11-26T12:00Z')
let api: Api
beforeAll(async () => {
  api = await startApi({ clock })
})

const scheduleWinner = 'mutation ($input: ScheduleWinnerInput!) { scheduleWinner(input: $input) { meeting { id title presenter { id } } poll { meeting { id } options { id seat meeting { id } } } errors { code path message } } }'
const cancelMeeting = 'mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { id } errors { code } } }'
const leaveGroup = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { groupId errors { code } } }'
const schedule = async (by: Client, input: object) => (await by.do(scheduleWinner, { input: { startLocal: '2057-01-08T16:00', durationMinutes: 60, ...input } })).scheduleWinner
const offered = async (by: Client, groupId: string, offerToPresent: boolean) => {
  const { addPaper } = await by.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code } } }', { input: { groupId, title: `Paper ${Math.random()}` } })
  const { nominatePaper } = await by.do('mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id presenter { id } paper { id } } errors { code } } }', { input: { paperId: addPaper.paper.id, offerToPresent } })
  return nominatePaper.nomination
}

describe('several winners', () => {
  test('each get a meeting of their own, in the order of their election unless named', async () => {
    const { member, admin, owner, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 4)
    const { id: pollId, options } = await opened(facilitator, group.id, { method: 'STV', seats: 3, closesAt: hours(api, 1) })
    const [a, b, c, d] = options.map((option: { id: string }) => option.id)
    for (const [by, first] of [[member, a], [admin, b], [owner, c]] as const) await castAs(by, pollId, { ranks: [[first]] })
    await closed(facilitator, pollId)
    const { result } = await resultOf(member, pollId)
    expect(result.winners).toHaveLength(3)
    const [first, second, third] = result.winners.map(({ id }: { id: string }) => id)
    expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, { pollId, optionId: d, startLocal: '2057-01-08T16:00', durationMinutes: 60 })).toMatchObject([{ code: 'INVALID', path: ['optionId'] }])
    const named = await schedule(facilitator, { pollId, optionId: second })
    await schedule(facilitator, { pollId })
    const last = await schedule(facilitator, { pollId })
    expect(new Set(last.poll.options.map(({ meeting }: any) => meeting?.id)).size).toBe(4)
    const read = await resultOf(member, pollId)
    const meetingOf = new Map<string, any>(read.options.map((option: any) => [option.id, option.meeting]))
    expect(meetingOf.get(second)).toMatchObject({ id: named.meeting.id, poll: { id: pollId } })
    expect(meetingOf.get(third).id).toBe(last.meeting.id)
    expect(last.poll.meeting.id).toBe(meetingOf.get(first).id)
    const paperOf = new Map(options.map((option: any) => [option.id, option.paper.id]))
    for (const id of [first, second, third]) expect(meetingOf.get(id).paper.id).toBe(paperOf.get(id))
    expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, { pollId, startLocal: '2057-01-08T16:00', durationMinutes: 60 })).toMatchObject([{ code: 'ALREADY_DONE', path: ['pollId'] }])
    await facilitator.do(cancelMeeting, { input: { meetingId: named.meeting.id } })
    expect((await schedule(facilitator, { pollId })).meeting.id).not.toBe(named.meeting.id)
  })
})

describe('the meeting at once', () => {
  const atOnce = { afterwards: 'AT_ONCE', plan: { startLocal: daysAfter(clock.now(), 10), durationMinutes: 75, place: 'Room 12' } }

  test('is scheduled by the close, in the same moment, with whoever offered to present', async () => {
    const { member, admin, facilitator, group } = await readingGroup(api)
    const nomination = await offered(member, group.id, true)
    expect(nomination.presenter.id).toBe(member.id)
    expect((await offered(member, group.id, false)).presenter).toBe(null)
    const poll = await opened(facilitator, group.id, { ...atOnce, closesAt: hours(api, 1) })
    await vote(admin, poll.id, [poll.options[0].id])
    clock.advance(3_600_000)
    await closeDuePolls(api.deps)
    const { options, planFailure } = await resultOf(member, poll.id)
    expect(planFailure).toBe(null)
    expect(options[0].meeting).toMatchObject({ startLocal: atOnce.plan.startLocal, zone: 'Europe/Zurich', durationMinutes: 75, place: 'Room 12', presenter: { id: member.id }, paper: { id: nomination.paper.id }, poll: { id: poll.id } })
    expect((await eventsOf(api, group.id)).map(({ type }) => type).slice(-3)).toEqual(['BallotCast', 'PollClosed', 'MeetingScheduled'])
  })

  test('waits for a hand and says why, where its time came before anybody counted', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const poll = await opened(facilitator, group.id, { ...atOnce, closesAt: hours(api, 1) })
    await vote(member, poll.id, [poll.options[0].id])
    clock.advance(11 * 86_400_000)
    await closeDuePolls(api.deps)
    const { state, options, planFailure } = await resultOf(member, poll.id)
    expect({ state, planFailure, meeting: options[0].meeting, seat: options[0].seat }).toEqual({ state: 'CLOSED', planFailure: 'The time that was planned for the meeting had come before the poll was counted.', meeting: null, seat: 1 })
    expect(await eventsOf(api, group.id, 'MeetingScheduled')).toEqual([])
    expect((await schedule(facilitator, { pollId: poll.id })).meeting.id).toBeTruthy()
    clock.advance(-11 * 86_400_000)
  })

  test('has the time of the slot that won', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const slots = ['2056-03-05T16:00', '2056-03-04T09:00'].map((startLocal) => ({ startLocal, durationMinutes: 90 }))
    const poll = await opened(facilitator, group.id, { kind: 'DATE', slots, afterwards: 'AT_ONCE', plan: { title: 'Winter meeting' }, closesAt: hours(api, 1) })
    await castAs(member, poll.id, { slots: [{ optionId: poll.options[1].id, answer: 'YES' }] })
    await closed(facilitator, poll.id)
    expect((await resultOf(member, poll.id)).options[1].meeting).toMatchObject({ title: 'Winter meeting', startLocal: '2056-03-05T16:00', durationMinutes: 90 })
  })

  test('is none where nothing was chosen', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await nominated(member, group.id, 2)
    const poll = await opened(facilitator, group.id, { ...atOnce, closesAt: hours(api, 1) })
    expect(await closed(facilitator, poll.id)).toMatchObject({ state: 'CLOSED', viewerCan: [] })
    expect(await resultOf(member, poll.id)).toMatchObject({ planFailure: null, result: { outcome: 'NO_BALLOTS' } })
    expect(await eventsOf(api, group.id, 'MeetingScheduled')).toEqual([])
  })
})

describe('whoever offered to present', () => {
  const winner = async (offer: boolean) => {
    const people = await readingGroup(api)
    for (const by of [people.member, people.admin]) await offered(by, people.group.id, offer)
    const poll = await opened(people.facilitator, people.group.id, { closesAt: hours(api, 1) })
    await vote(people.admin, poll.id, [poll.options[0].id])
    await closed(people.facilitator, poll.id)
    return { ...people, pollId: poll.id }
  }

  test('presents, unless somebody else or nobody is named', async () => {
    const { facilitator, member, admin, pollId } = await winner(true)
    const made = await schedule(facilitator, { pollId })
    expect(made.meeting.presenter).toEqual({ id: member.id })
    await facilitator.do(cancelMeeting, { input: { meetingId: made.meeting.id } })
    const other = await schedule(facilitator, { pollId, presenterId: admin.id })
    expect(other.meeting.presenter).toEqual({ id: admin.id })
    await facilitator.do(cancelMeeting, { input: { meetingId: other.meeting.id } })
    expect((await schedule(facilitator, { pollId, presenterId: null })).meeting.presenter).toBe(null)
  })

  test('does not where they left, nor does anybody who did not offer', async () => {
    const { facilitator, member, group, pollId } = await winner(true)
    await member.do(leaveGroup, { input: { groupId: group.id } })
    expect((await schedule(facilitator, { pollId })).meeting.presenter).toBe(null)
    const other = await winner(false)
    expect((await schedule(other.facilitator, { pollId: other.pollId })).meeting.presenter).toBe(null)
  })
})

describe('credit', () => {
  const changeGroup = 'mutation ($input: ChangeGroupInput!) { changeGroup(input: $input) { group { creditCap creditPolls } errors { code path } } }'
  const pool = 'query ($slug: String!) { group(slug: $slug) { creditCap creditPolls nominations { nodes { paper { id } credit } } } }'
  const patient = async () => {
    const people = await readingGroup(api)
    const { owner, member, group } = people
    await owner.do(changeGroup, { input: { groupId: group.id, version: 1, creditCap: 3, creditPolls: 2 } })
    const papers = (await nominated(member, group.id, 3)).map(({ paperId }) => paperId)
    const credits = async () => {
      const { nodes } = (await member.do(pool, { slug: group.slug })).group.nominations
      return Object.fromEntries(nodes.map(({ paper, credit }: any) => [`paper ${papers.indexOf(paper.id) + 1}`, credit]))
    }
    return { ...people, papers, credits }
  }
  type Patient = Awaited<ReturnType<typeof patient>>
  const run = async ({ facilitator, member, admin, owner, group, papers }: Patient, ballots: number[][], more: object = {}) => {
    const poll = await opened(facilitator, group.id, { withCredit: true, closesAt: hours(api, 1), ...more })
    const optionOf = (place: number) => poll.options.find(({ paper }: any) => paper.id === papers[place - 1]).id
    for (const [i, ballot] of ballots.entries()) await vote([facilitator, member, admin, owner][i]!, poll.id, ballot.map(optionOf))
    await closed(facilitator, poll.id)
    return resultOf(member, poll.id)
  }

  test('of papers that lost makes patient wishes win, is capped, and is shown before the vote and in the count', async () => {
    const place = await patient()
    expect(await place.credits()).toEqual({ 'paper 1': 0, 'paper 2': 0, 'paper 3': 0 })
    const first = await run(place, [[1, 2, 3], [1, 2], [1, 2], [1, 2]].map((ballot, i) => (i === 3 ? [1] : ballot)))
    expect(first.result.winners).toHaveLength(1)
    expect(await place.credits()).toEqual({ 'paper 2': 3, 'paper 3': 1 })
    place.papers.push(...(await nominated(place.member, place.group.id, 1)).map(({ paperId }) => paperId))
    const second = await run(place, [[4], [4], [4], [2]])
    expect(second.options.map(({ credit }: any) => credit)).toEqual([3, 1, 0])
    expect(second.result.rows.map(({ votes, credit }: any) => [votes, credit])).toEqual([['4', 3], ['3', null], ['1', 1]])
    expect(second.result.sentences[0]).toContain('won with 1 of 4 ballots and 3 of credit, 4 in all')
    expect(await place.credits()).toEqual({ 'paper 3': 1, 'paper 4': 3 })
    const { pollExport } = await place.member.do('query ($id: ID!) { pollExport(pollId: $id, format: JSON) }', { id: second.options[0] && (await api.db.execute<{ id: string }>(sql`select poll_id as id from poll_option where id = ${second.options[0].id}`))[0]!.id })
    expect(JSON.parse(pollExport).options.map(({ credit }: any) => credit)).toEqual([3, 1, 0])
  })

  test('runs out after so many polls, and is not kept of a poll without it or of one that is withheld', async () => {
    const place = await patient()
    await run(place, [[1], [1], [1, 2], [2]])
    expect(await place.credits()).toEqual({ 'paper 2': 2, 'paper 3': 0 })
    const more = async () => place.papers.push(...(await nominated(place.member, place.group.id, 1)).map(({ paperId }) => paperId))
    await more()
    await run(place, [[4], [4, 3]], { withCredit: false })
    expect(await place.credits()).toEqual({ 'paper 2': 2, 'paper 3': 0 })
    await more()
    await run(place, [[5], [5, 3], [5]], { showSmall: false })
    expect(await place.credits()).toEqual({ 'paper 2': 2, 'paper 3': 0 })
    await more()
    await run(place, [[6], [6], [6]])
    expect(await place.credits()).toEqual({ 'paper 2': 2, 'paper 3': 0 })
    await more()
    await run(place, [[7], [7], [7]])
    expect(await place.credits()).toEqual({ 'paper 2': 0, 'paper 3': 0 })
  })

  test('is set up for the group, within bounds', async () => {
    const { owner, member, group } = await readingGroup(api)
    const change = (wish: object) => ({ groupId: group.id, version: 1, ...wish })
    expect(await refusedWithoutTrace(api, owner, changeGroup, change({ creditCap: -1 }))).toMatchObject([{ code: 'INVALID', path: ['creditCap'] }])
    expect(await refusedWithoutTrace(api, owner, changeGroup, change({ creditPolls: 0 }))).toMatchObject([{ code: 'INVALID', path: ['creditPolls'] }])
    expect((await owner.do(changeGroup, { input: change({ creditCap: 10 }) })).changeGroup.group).toEqual({ creditCap: 10, creditPolls: 5 })
    expect(await refusedWithoutTrace(api, member, changeGroup, change({ creditCap: 1 }))).toMatchObject([{ code: 'FORBIDDEN' }])
  })
})
