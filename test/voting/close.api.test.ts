import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { closeDuePoll, closeDuePolls } from '../../api/voting/service.ts'
import { openDatabase } from '../../db/client.ts'
import { type Answer, type Api, movableClock, startApi } from '../support/api.ts'
import { eventIn, eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, newPerson, readingGroup } from '../support/groups.ts'
import { castBallot, closePoll, hours, nominated, opened, readPoll, vote } from '../support/polls.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const codeOf = (answer: Answer, field: string): string => answer.data[field].errors[0]?.code ?? 'DONE'
const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
const openedIn = async (at: Api, more: () => object = () => ({}), n = 2) => {
  const people = await readingGroup(at)
  await nominated(people.member, people.group.id, n)
  return { ...people, poll: await opened(people.facilitator, people.group.id, more()) }
}
/** On how many of the ballots in the tables each option stands. */
const choicesOf = async (at: Api, pollId: string) =>
  at.db.execute<{ id: string; n: number }>(sql`select o.id, count(b.*)::int as n from poll_option o
    left join (select poll_id, content from ballot union all select poll_id, content from counted_ballot) b on b.poll_id = o.poll_id and b.content -> 'approvals' ? o.id::text
    where o.poll_id = ${pollId} group by o.id`)

describe('a poll closes', () => {
  test('by itself at its time, once, also with two processes on one database', async () => {
    const other = await startApi({ databaseUrl: api.databaseUrl })
    const { member, group, poll } = await openedIn(api, () => ({ closesAt: soon(5_000) }))
    await vote(member, poll.id, [poll.options[1].id])
    await eventIn(api, group.id, 'PollClosed')
    await Promise.all([closeDuePoll(api.deps, poll.id), closeDuePolls(other.deps)])
    expect(await eventsOf(api, group.id, 'PollClosed')).toMatchObject([{ data: { pollId: poll.id } }])
    expect((await member.do(readPoll, { id: poll.id })).poll).toMatchObject({ state: 'CLOSED', closedAt: poll.closesAt, result: { winner: { id: poll.options[1].id } } })
    await other.stop()
  })

  test('once, though twenty try at once, by hand and by the clock', async () => {
    const { member, facilitator, admin, owner, group, poll } = await openedIn(api, () => ({ closesAt: soon(3_600_000) }))
    await vote(member, poll.id, [poll.options[0].id])
    const byHand = Array.from({ length: 20 }, (_, i) => [facilitator, admin, owner][i % 3]!.send(closePoll, { input: { pollId: poll.id } }))
    const later = { ...api.deps, clock: { now: () => new Date(Date.now() + 7_200_000) } }
    // Each with its own connection, as processes have.
    const processes = Array.from({ length: 20 }, () => openDatabase(api.databaseUrl, { max: 1 }))
    const byClock = processes.map(({ db }) => closeDuePoll({ ...later, db }, poll.id))
    const [answers] = await Promise.all([Promise.all(byHand), Promise.all(byClock)])
    await Promise.all(processes.map(({ close }) => close()))
    expect(answers.map((answer) => codeOf(answer, 'closePoll')).filter((code) => code !== 'ALREADY_DONE').length).toBeLessThanOrEqual(1)
    expect(await eventsOf(api, group.id, 'PollClosed')).toHaveLength(1)
    expect((await member.do(readPoll, { id: poll.id })).poll).toMatchObject({ state: 'CLOSED', turnout: 1, result: { winner: { id: poll.options[0].id } } })
    expect(await api.db.execute(sql`select (select count(*) from tally where poll_id = ${poll.id})::int as tallies, (select count(*) from counted_ballot where poll_id = ${poll.id})::int as ballots`)).toMatchObject([{ tallies: 1, ballots: 1 }])
  })

  test('at the next start, where the server was down at its time', async () => {
    const clock = movableClock()
    const before = await startApi({ clock })
    const { group, poll } = await openedIn(before, () => ({ closesAt: hours(before, 1) }))
    await before.stop()
    clock.advance(48 * 3_600_000)
    const after = await startApi({ databaseUrl: before.databaseUrl, clock })
    await eventIn(after, group.id, 'PollClosed')
    const [row] = await after.db.execute(sql`select state, closed_at = closes_at as in_time from poll where id = ${poll.id}`)
    expect(row).toEqual({ state: 'CLOSED', in_time: true })
    expect(await eventsOf(after, group.id, 'PollClosed')).toHaveLength(1)
  })

  test('not before its time, though a job comes early', async () => {
    const { group, poll } = await openedIn(api, () => ({ closesAt: soon(3_600_000) }))
    await closeDuePoll(api.deps, poll.id)
    await closeDuePolls(api.deps)
    expect(await eventsOf(api, group.id, 'PollClosed')).toEqual([])
  })

  test('to ballots at its instant, though nothing has counted it yet', async () => {
    const clock = movableClock()
    const late = await startApi({ clock })
    const { member, owner, poll } = await openedIn(late, () => ({ closesAt: hours(late, 1) }))
    await vote(member, poll.id, [poll.options[0].id])
    clock.advance(3_600_000)
    expect(await refusedWithoutTrace(late, owner, castBallot, { pollId: poll.id, ballot: { approvals: [poll.options[1].id] } })).toMatchObject([{ code: 'CLOSED' }])
    expect(await refusedWithoutTrace(late, member, castBallot, { pollId: poll.id, ballot: { approvals: [] } })).toMatchObject([{ code: 'CLOSED' }])
    await closeDuePolls(late.deps)
    expect((await member.do(readPoll, { id: poll.id })).poll).toMatchObject({ turnout: 1, result: { ballots: 1, winner: { id: poll.options[0].id } } })
  })

  test('with how many could vote then, whoever leaves later', async () => {
    const { member, facilitator, admin, group, poll } = await openedIn(api)
    expect(poll.eligible).toBe(4)
    const leave = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { groupId errors { code } } }'
    await vote(member, poll.id, [])
    await member.do(leave, { input: { groupId: group.id } })
    expect((await admin.do(readPoll, { id: poll.id })).poll).toMatchObject({ turnout: 1, eligible: 4 })
    await facilitator.do(closePoll, { input: { pollId: poll.id } })
    await admin.do(leave, { input: { groupId: group.id } })
    expect((await facilitator.do(readPoll, { id: poll.id })).poll).toMatchObject({ turnout: 1, eligible: 4 })
  })
})

describe('ballots that race', () => {
  test('the close are each counted or refused', async () => {
    const { member, facilitator, token, group, poll } = await openedIn(api, () => ({}), 3)
    const voters = await Promise.all(Array.from({ length: 16 }, () => newPerson(api, 'Voter')))
    for (const voter of voters) await acceptInvitation(voter, token)
    const ids: string[] = poll.options.map((option: { id: string }) => option.id)
    const approved = (i: number) => ids.filter((_, k) => (i + k) % 3 !== 0)
    const casts = [...voters, ...voters].map((voter, i) => () => voter.send(castBallot, { input: { pollId: poll.id, ballot: { approvals: approved(i % voters.length) } } }))
    const first = casts.slice(0, 8).map((cast) => cast())
    await first[0]
    const closing = facilitator.send(closePoll, { input: { pollId: poll.id } })
    const answers = await Promise.all([...first, ...casts.slice(8).map((cast) => cast())])
    expect(codeOf(await closing, 'closePoll')).toBe('DONE')
    const codes = answers.map((answer) => codeOf(answer, 'castBallot'))
    expect(codes.filter((code) => code !== 'DONE' && code !== 'CLOSED')).toEqual([])
    const counted = new Set(codes.flatMap((code, i) => (code === 'DONE' ? [i % voters.length] : [])))
    const { result, turnout } = (await member.do(readPoll, { id: poll.id })).poll
    expect([turnout, result.ballots]).toEqual([counted.size, counted.size])
    const expected = ids.map((id) => [...counted].filter((i) => approved(i).includes(id)).length)
    const rows = new Map(result.rows.map((row: any) => [row.option.id, Number(row.votes)]))
    expect(ids.map((id) => rows.get(id))).toEqual(expected)
    expect(new Map((await choicesOf(api, poll.id)).map(({ id, n }) => [id, n]))).toEqual(rows)
    const events = await eventsOf(api, group.id)
    const closedAt = events.findIndex(({ type }) => type === 'PollClosed')
    expect(events.slice(closedAt).filter(({ type }) => type === 'BallotCast')).toEqual([])
    expect(events.filter(({ type }) => type === 'BallotCast')).toHaveLength(codes.filter((code) => code === 'DONE').length)
  })

  test('each other, by one person, leave one ballot with the choices of one of them', async () => {
    const { member, poll } = await openedIn(api)
    const [one, two] = poll.options.map((option: { id: string }) => option.id)
    await Promise.all(Array.from({ length: 20 }, (_, i) => vote(member, poll.id, i % 2 ? [one] : [two])))
    const { turnout, viewerBallot } = (await member.do(readPoll, { id: poll.id })).poll
    expect(turnout).toBe(1)
    expect(viewerBallot.approvals).toHaveLength(1)
    expect((await choicesOf(api, poll.id)).reduce((sum, { n }) => sum + n, 0)).toBe(1)
  })
})

describe('the database itself refuses', () => {
  const broken = (statement: Promise<unknown>) =>
    statement.then(
      () => 'nothing',
      (error) => error.cause?.constraint_name ?? error.message,
    )

  test('what no program may write', async () => {
    const { member, facilitator, group, poll } = await openedIn(api)
    const [nomination] = await nominated(member, group.id, 2)
    await opened(facilitator, group.id)
    const cast = (receipt: string) => broken(api.db.execute(sql`insert into ballot (poll_id, person_id, content, receipt, cast_at) values (${poll.id}, ${member.id}, '{}', ${receipt}, now())`))
    expect(await cast('a')).toBe('nothing')
    expect(await cast('b')).toBe('ballot_poll_id_person_id_pk')
    const counted = (secrecy: string, personId: string | null) => broken(api.db.execute(sql`insert into counted_ballot (poll_id, secrecy, code, content, person_id) values (${poll.id}, ${secrecy}::secrecy, 'a', '{}', ${personId}::uuid)`))
    expect(await counted('HIDDEN', member.id)).toBe('counted_ballot_person_of_open')
    expect(await counted('OPEN', member.id)).toBe('counted_ballot_poll')
    expect(await counted('HIDDEN', null)).toBe('nothing')
    expect(await broken(api.db.execute(sql`insert into nomination (id, group_id, paper_id, nominated_by_id, nominated_at) select ${newId()}, group_id, paper_id, nominated_by_id, now() from nomination where id = ${nomination!.id}`))).toBe('nomination_open_unique')
    expect(
      await broken(api.db.execute(sql`insert into poll_option (id, poll_id, nomination_id, paper_id, position, open_nomination_id) values (${newId()}, ${poll.id}, ${nomination!.id}, ${nomination!.paperId}, 9, ${nomination!.id})`)),
    ).toBe('poll_option_open_unique')
    const change = (what: ReturnType<typeof sql>) => broken(api.db.execute(sql`update poll set ${what} where id = ${poll.id}`))
    expect(await change(sql`state = 'CLOSED'`)).toBe('poll_closed_has_time')
    expect(await change(sql`state = 'CANCELLED'`)).toBe('poll_cancelled_has_reason')
    expect(await change(sql`state = 'CLOSED', closed_at = now()`)).toBe('poll_ended_is_counted')
    expect(await change(sql`method = 'DATE'`)).toBe('poll_method_of_kind')
    expect(await change(sql`method = 'SCORE'`)).toBe('poll_score_of_method')
    expect(await change(sql`plan = '{}'`)).toBe('poll_plan_at_once')
    expect(await change(sql`quorum_persons = 1, quorum_percent = 1`)).toBe('poll_quorum')
    expect(await broken(api.db.execute(sql`update poll_option set text = 'Yes' where id = ${poll.options[0].id}`))).toBe('poll_option_is_one_thing')
    expect(await broken(api.db.execute(sql`update poll_option set seat = 1 where poll_id = ${poll.id}`))).toBe('poll_option_seat')
    expect(await change(sql`closes_at = opened_at`)).toBe('poll_closes_after_opening')
    expect(await broken(api.db.execute(sql`update poll_option set open_nomination_id = ${nomination!.id} where id = ${poll.options[0].id}`))).toMatch(/poll_option_open/)
  })

  test('a paper twice, by title or by identifier', async () => {
    const { member, group } = await readingGroup(api)
    const insert = (title: string, identifier: string) =>
      broken(api.db.execute(sql`insert into paper (id, group_id, title, title_key, authors, identifier, search_text, added_by_id, added_at) values (${newId()}, ${group.id}, ${title}, ${title}, '{}', ${identifier}, '', ${member.id}, now())`))
    expect(await insert('one', 'doi:10.1000/1')).toBe('nothing')
    expect(await insert('one', 'doi:10.1000/2')).toBe('paper_title_unique')
    expect(await insert('two', 'doi:10.1000/1')).toBe('paper_identifier_unique')
    expect(await insert('', 'doi:10.1000/3')).toBe('paper_title_length')
  })
})
