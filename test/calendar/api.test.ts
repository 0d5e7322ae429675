import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, type Client, startApi } from '../support/api.ts'
import { changeFeed, expand, get, linesOf, newFeed } from '../support/calendar.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { changeMeeting, mutationOf, newBreak, newSeries, thursdayOf, weeklyOf } from '../support/series.ts'

let api: Api
const queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
})

const farOff = Date.UTC(2100, 0)
const seenAt = async (path: string, until = farOff) => expand((await get(api, path)).text, 0, until)
const titlesAt = async (path: string) => (await seenAt(path)).map(({ title }) => title)
const cancelMeeting = (client: Client, meetingId: string) => client.do(mutationOf('cancelMeeting', 'meeting { id }'), { input: { meetingId, reason: 'Nobody is there.' } })
const reply = (client: Client, meetingId: string, answer: string) => client.do(mutationOf('replyToMeeting', 'meeting { id }'), { input: { meetingId, answer } })

describe('a calendar address', () => {
  test('tells calendar programs of the meetings of the group', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const year = new Date().getUTCFullYear() + 1
    await newMeeting(facilitator, group.id, { title: 'On calendars', startLocal: `${year}-03-04T16:00`, place: 'Room 4' })
    const series = await newSeries(facilitator, group.id, weeklyOf(api))
    const { path } = await newFeed(member, group.id, { alarmMinutes: 30 })
    const got = await get(api, path)
    expect(got.status).toBe(200)
    expect(got.headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache' })
    const seen = expand(got.text, 0, farOff)
    expect(seen.filter(({ uid }) => uid !== series.id)).toMatchObject([{ at: Date.UTC(year, 2, 4, 15), minutes: 60, title: 'On calendars', status: 'CONFIRMED' }])
    expect(seen.filter(({ uid }) => uid === series.id)).toHaveLength(8)
    expect(linesOf(got.text)).toContain('LOCATION:Room 4')
    expect(linesOf(got.text)).toContain('TRIGGER:-PT30M')
    expect(linesOf(got.text)).toContain(`URL:${api.url}/g/${group.slug}/series/${series.id}`)
  })

  test('has each series as its meetings are: moved, called off, in a break, ended', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const series = await newSeries(facilitator, group.id, weeklyOf(api, { repeats: { every: 'WEEKLY', weekdays: ['TH'] } }))
    const ids = async () => (await member.do('query ($slug: String!) { group(slug: $slug) { meetings(first: 50, when: UPCOMING) { nodes { id title startsAt version state endsAt } } } }', { slug: group.slug })).group.meetings.nodes as { id: string; startsAt: string; version: number; state: string }[]
    const [, second, third, fourth] = await ids()
    await facilitator.do(changeMeeting, { input: { meetingId: second?.id, version: second?.version, title: 'Elsewhere', startLocal: thursdayOf(api, 1, '09:30'), zone: 'America/New_York', durationMinutes: 90 } })
    await cancelMeeting(facilitator, third?.id as string)
    await reply(member, fourth?.id as string, 'YES')
    await newBreak(facilitator, group.id, { firstDay: thursdayOf(api, 5).slice(0, 10), lastDay: thursdayOf(api, 6).slice(0, 10) })
    const { path } = await newFeed(member, group.id)
    const meetings = await ids()
    const last = Math.max(...meetings.map(({ startsAt }) => Date.parse(startsAt)))
    const seen = (await seenAt(path, last + 1)).map(({ at, status }) => ({ at: new Date(at).toISOString(), status }))
    expect(seen).toEqual(meetings.map(({ startsAt, state }) => ({ at: startsAt, status: state === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED' })))
    expect(seen.filter(({ status }) => status === 'CANCELLED')).toHaveLength(1)
    await facilitator.do(mutationOf('endSeries', 'series { id }'), { input: { seriesId: series.id, version: series.version + 1, meetingId: fourth?.id, reason: 'That was it.' } })
    expect((await seenAt(path)).map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED', 'CANCELLED'])
  })

  test('has a sequence that grows with every change of a meeting, and keeps its uid', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const { path } = await newFeed(member, group.id)
    const lineOf = async (name: string) => linesOf((await get(api, path)).text).find((line) => line.startsWith(name))
    expect([await lineOf('UID'), await lineOf('SEQUENCE')]).toEqual([`UID:${meetingId}`, 'SEQUENCE:1'])
    await facilitator.do(changeMeeting, { input: { meetingId, version: 1, title: 'Another', startLocal: thursdayOf(api), durationMinutes: 60 } })
    expect([await lineOf('UID'), await lineOf('SEQUENCE'), await lineOf('SUMMARY')]).toEqual([`UID:${meetingId}`, 'SEQUENCE:2', 'SUMMARY:Another'])
    await cancelMeeting(facilitator, meetingId)
    expect([await lineOf('UID'), await lineOf('SEQUENCE'), await lineOf('SUMMARY')]).toEqual([`UID:${meetingId}`, 'SEQUENCE:3', 'SUMMARY:Cancelled: Another'])
  })

  test('has a sequence that grows with what a break takes out of a series, and again when the break goes', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weeklyOf(api))
    await newSeries(facilitator, group.id, weeklyOf(api, { title: 'Another', repeats: { every: 'WEEKLY', weekdays: ['MO'], count: 8 } }))
    const { path } = await newFeed(member, group.id)
    const sequences = async () => linesOf((await get(api, path)).text).flatMap((line, i, all) => (line.startsWith('SEQUENCE') ? [[all.slice(0, i).findLast((one) => one.startsWith('UID')) === `UID:${id}`, line.slice(9)]] : []))
    const day = thursdayOf(api, 2).slice(0, 10)
    const breakId = await newBreak(facilitator, group.id, { firstDay: day, lastDay: day })
    expect(await sequences()).toEqual([[true, '2'], [false, '1']])
    await facilitator.do(mutationOf('removeBreak', 'breakId'), { input: { breakId } })
    expect(await sequences()).toEqual([[true, '3'], [false, '1']])
  })

  test('of all groups names each, and loses one with the membership', async () => {
    const first = await readingGroup(api)
    const other = await readingGroup(api, {}, Promise.resolve(first))
    await newMeeting(first.facilitator, first.group.id, { title: 'One' })
    await newMeeting(first.facilitator, other.group.id, { title: 'Two' })
    const { path } = await newFeed(first.member, null)
    expect(await titlesAt(path)).toEqual(['Thursday group: One', 'Thursday group: Two'])
    const { headers } = await get(api, path)
    await first.member.do(mutationOf('leaveGroup', '__typename'), { input: { groupId: other.group.id } })
    expect((await get(api, path, { 'if-none-match': headers.etag as string, 'if-modified-since': new Date(api.clock.now().getTime() - 1000).toUTCString() })).status).toBe(200)
    expect(await titlesAt(path)).toEqual(['Thursday group: One'])
    await first.member.do(mutationOf('leaveGroup', '__typename'), { input: { groupId: first.group.id } })
    expect(await titlesAt(path)).toEqual([])
  })

  test('has what its owner chose: without those called off, without those declined, only those accepted, with their duties', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const [yes, no] = [await newMeeting(facilitator, group.id, { title: 'Yes', presenterId: member.id }), await newMeeting(facilitator, group.id, { title: 'No' })]
    const off = await newMeeting(facilitator, group.id, { title: 'Off' })
    await newMeeting(facilitator, group.id, { title: 'Open' })
    await cancelMeeting(facilitator, off)
    await reply(member, yes, 'MAYBE')
    await reply(member, no, 'NO')
    const { id, path } = await newFeed(member, group.id)
    const change = (options: object) => member.do(changeFeed, { input: { feedId: id, ...options } })
    expect((await titlesAt(path)).sort()).toEqual(['Cancelled: Off', 'No', 'Open', 'Yes'])
    await change({ showsCancelled: false, showsDuties: true })
    expect((await titlesAt(path)).sort()).toEqual(['No', 'Open', 'Yes (you present)'])
    await change({ meetings: 'NOT_DECLINED', showsCancelled: false })
    expect((await titlesAt(path)).sort()).toEqual(['Open', 'Yes'])
    await change({ meetings: 'ACCEPTED', showsCancelled: false })
    expect(await titlesAt(path)).toEqual(['Yes'])
    await reply(member, no, 'YES')
    expect((await titlesAt(path)).sort()).toEqual(['No', 'Yes'])
    // What one person chose and answered is nobody else's.
    expect((await titlesAt((await newFeed(facilitator, group.id, { meetings: 'ACCEPTED' })).path)).sort()).toEqual([])
  })
})

describe('a calendar program that comes again', () => {
  const open = async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await newMeeting(facilitator, group.id)
    const { path } = await newFeed(member, group.id)
    return { facilitator, member, group, path, first: await get(api, path) }
  }

  test('is told in one statement that nothing has changed', async () => {
    const { path, first } = await open()
    const etag = first.headers.etag as string
    const before = queries.length
    const again = await get(api, path, { 'if-none-match': etag })
    expect(queries.length - before).toBe(1)
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers).toMatchObject({ etag, 'cache-control': 'private, no-cache' })
    expect(again.headers['content-type']).toBeUndefined()
    expect((await get(api, path, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
    expect((await get(api, path, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('is told so by date, once that date says it all', async () => {
    const { facilitator, group, path, first } = await open()
    expect(first.headers['last-modified']).toBeUndefined()
    const later = await startApi({ databaseUrl: api.databaseUrl, clock: { now: () => new Date(api.clock.now().getTime() + 60_000) } as never })
    const dated = (await get(later, path)).headers['last-modified'] as string
    expect(Math.abs(Date.parse(dated) - api.clock.now().getTime())).toBeLessThan(600_000)
    expect((await get(later, path, { 'if-modified-since': dated })).status).toBe(304)
    expect((await get(later, path, { 'if-modified-since': new Date(Date.parse(dated) - 1000).toUTCString() })).status).toBe(200)
    // Whatever comes now comes in another second.
    api.clock.advance(1_000)
    await newMeeting(facilitator, group.id)
    expect((await get(later, path, { 'if-modified-since': dated })).status).toBe(200)
  })

  test('gets the same tag again where what changed in the group is nothing that a calendar shows', async () => {
    const { member, group, path, first } = await open()
    await member.do(mutationOf('addPaper', 'paper { id }'), { input: { groupId: group.id, title: `A paper ${randomBytes(4).toString('hex')}` } })
    expect((await get(api, path, { 'if-none-match': first.headers.etag as string })).status).toBe(304)
  })

  test('is written for once: others who see the same cost one statement each, and the tag is the same in every process', async () => {
    const { facilitator, group, path, first } = await open()
    const theirs = await newFeed(facilitator, group.id)
    const before = queries.length
    const got = await Promise.all(Array.from({ length: 20 }, (_, i) => get(api, i % 2 ? path : theirs.path)))
    expect(queries.length - before).toBe(20)
    expect(new Set(got.map(({ headers }) => headers.etag))).toEqual(new Set([first.headers.etag]))
    const other = await startApi({ databaseUrl: api.databaseUrl, env: { ORIGIN: api.url } })
    expect((await get(other, path)).headers.etag).toBe(first.headers.etag)
  })

  test('costs as many statements for many meetings as for one', async () => {
    const { facilitator, group, path } = await open()
    const statements = async () => {
      await newMeeting(facilitator, group.id)
      const before = queries.length
      await get(api, path)
      return queries.length - before
    }
    const few = await statements()
    for (let i = 0; i < 3; i++) await newSeries(facilitator, group.id, weeklyOf(api))
    expect(await statements()).toBe(few)
    expect(few).toBeLessThanOrEqual(4)
  })

  test('sees a new name of whoever presents within a quarter of an hour', async () => {
    let ahead = 0
    const later = await startApi({ databaseUrl: api.databaseUrl, clock: { now: () => new Date(api.clock.now().getTime() + ahead) } as never })
    const { facilitator, member, group } = await readingGroup(api)
    await newMeeting(facilitator, group.id, { presenterId: member.id })
    const { path } = await newFeed(member, group.id)
    expect((await get(later, path)).text).toContain('Presenter: Member')
    await member.do('mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { errors { code message path } } }', { input: { name: 'Renamed', zone: 'UTC' } })
    ahead = 15 * 60_000
    expect((await get(later, path)).text).toContain('Presenter: Renamed')
  })

  test('gets it zipped, or only its head', async () => {
    const { path, first } = await open()
    // fetch asks for it zipped and unzips it.
    expect(await (await fetch(`${api.url}${path}`)).text()).toBe(first.text)
    const raw = await get(api, path, { 'accept-encoding': 'gzip' })
    expect(raw.headers['content-encoding']).toBe('gzip')
    expect(Number(raw.headers['content-length'])).toBeLessThan(Number(first.headers['content-length']))
    expect((await get(api, path, { 'accept-encoding': 'gzip;q=0, identity' })).text).toBe(first.text)
    const head = await get(api, path, {}, 'HEAD')
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head.headers).toMatchObject({ etag: first.headers.etag, 'content-length': first.headers['content-length'], 'content-type': 'text/calendar; charset=utf-8' })
    expect((await get(api, path, {}, 'POST')).status).toBe(405)
  })
})
