import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { feed } from '../../db/schema/calendar.ts'
import { type Api, startApi } from '../support/api.ts'
import { changeFeed, expand, type Got, get, linesOf, makeFeed, newFeed, rotateFeed, stopFeed } from '../support/calendar.ts'
import { refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, newGroup, newPerson, readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { mutationOf, newSeries } from '../support/series.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const farOff = Date.UTC(2100, 0)

/** Everything that somebody on the other side sees, but for the id and the time that differ from answer to answer. */
const bare = ({ status, headers, text }: Got) => {
  const { 'x-request-id': id, date: _, ...rest } = headers
  return { status, headers: rest, text: text.replace(id as string, 'id') }
}

describe('the token of an address', () => {
  test('is told once and kept only as a hash', async () => {
    const { member, group } = await readingGroup(api)
    const { path } = await newFeed(member, group.id)
    const token = path.slice('/calendar/'.length, -'.ics'.length)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const tables = await api.db.execute<{ name: string }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
    expect(tables.length).toBeGreaterThan(30)
    for (const { name } of tables) expect(JSON.stringify([...(await api.db.execute(sql.raw(`select t::text as row from ${name} t`)))]), name).not.toContain(token)
    const { viewer } = await member.do('{ viewer { feed { id } memberships { nodes { group { viewerFeed { id alarmMinutes meetings showsCancelled showsDuties createdAt changedAt } } } } } }')
    expect(viewer).toMatchObject({ feed: null, memberships: { nodes: [{ group: { viewerFeed: { alarmMinutes: null, meetings: 'ALL', showsCancelled: true, showsDuties: false } } }] } })
    expect(JSON.stringify(viewer)).not.toContain(token)
  })

  test('opens nothing after it was rotated, stopped, or made up: the answer is that of any address where nothing is', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await newMeeting(facilitator, group.id)
    const { id, path: old } = await newFeed(member, group.id)
    const rotated = (await member.do(rotateFeed, { input: { feedId: id } })).rotateFeed
    expect(rotated.feed.id).toBe(id)
    expect((await get(api, rotated.path)).status).toBe(200)
    await member.do(stopFeed, { input: { feedId: id } })
    const forged = `/calendar/${randomBytes(32).toString('base64url')}.ics`
    const unknown = bare(await get(api, '/no/such/file.ics'))
    expect(unknown.status).toBe(404)
    for (const path of [old, rotated.path, forged, '/calendar/x.ics', `/calendar/${'a'.repeat(44)}.ics`, '/calendar/%00.ics', '/calendar/meetings/nothing.ics', '/calendar/meetings/00000000-0000-7000-8000-000000000000.ics']) {
      expect(bare(await get(api, path)), path).toEqual(unknown)
      expect(bare(await get(api, path, { 'if-none-match': '*' })), path).toEqual(unknown)
      expect(bare(await get(api, path, {}, 'HEAD')), path).toEqual(bare(await get(api, '/no/such/file.ics', {}, 'HEAD')))
    }
  })

  test('is dead at once for whoever leaves, is removed or loses the group, and stays so when they come back', async () => {
    const { owner, member, admin, group, token, memberIdOf } = await readingGroup(api)
    const [mine, theirs] = [await newFeed(member, group.id), await newFeed(admin, group.id)]
    expect([(await get(api, mine.path)).status, (await get(api, theirs.path)).status]).toEqual([200, 200])
    await member.do(mutationOf('leaveGroup', '__typename'), { input: { groupId: group.id } })
    await owner.do(mutationOf('removeMember', '__typename'), { input: { memberId: memberIdOf(admin) } })
    expect([(await get(api, mine.path)).status, (await get(api, theirs.path)).status]).toEqual([404, 404])
    await acceptInvitation(member, token)
    expect((await get(api, mine.path)).status).toBe(404)
    const ownersPath = (await newFeed(owner, group.id)).path
    await api.db.execute(sql`delete from "group" where id = ${group.id}`)
    expect((await get(api, ownersPath)).status).toBe(404)
    expect(await api.db.$count(feed, eq(feed.groupId, group.id))).toBe(0)
  })

  test('is not logged', async () => {
    const said: string[] = []
    const { default: pino } = await import('pino')
    const loud = await startApi({ databaseUrl: api.databaseUrl, log: pino({ level: 'trace' }, { write: (line: string) => void said.push(line) }) })
    const { member, group } = await readingGroup(loud)
    const { path } = await newFeed(member, group.id)
    await get(loud, path)
    expect(said.join('')).toContain('"path":"/calendar"')
    expect(said.join('')).not.toContain(path.slice(10, 40))
  })
})

describe('keeping an address', () => {
  test('is refused twice for one group, by 20 at once too', async () => {
    const { member, group } = await readingGroup(api)
    const answers = await Promise.all(Array.from({ length: 20 }, () => member.send(makeFeed, { input: { groupId: group.id } })))
    expect(answers.filter(({ data }) => data.makeFeed.path)).toHaveLength(1)
    expect(answers.flatMap(({ data }) => data.makeFeed.errors.map(({ code }: { code: string }) => code))).toEqual(Array(19).fill('ALREADY_DONE'))
    expect(await api.db.$count(feed, eq(feed.groupId, group.id))).toBe(1)
    await newFeed(member, null)
    expect(await refusedWithoutTrace(api, member, makeFeed, {})).toMatchObject([{ code: 'ALREADY_DONE' }])
  })

  test('is refused to whoever is no member, with nothing told of the group', async () => {
    const { outsider, group } = await readingGroup(api)
    expect(await refusedWithoutTrace(api, outsider, makeFeed, { groupId: group.id })).toMatchObject([{ code: 'NOT_FOUND' }])
    const open = await readingGroup(api, { reading: 'ANYONE', visibility: 'PUBLIC' })
    expect(await refusedWithoutTrace(api, open.outsider, makeFeed, { groupId: open.group.id })).toMatchObject([{ code: 'FORBIDDEN' }])
  })

  test('is refused for a reminder that is none, by its field', async () => {
    const { member, group } = await readingGroup(api)
    for (const alarmMinutes of [-1, 10_081]) expect(await refusedWithoutTrace(api, member, makeFeed, { groupId: group.id, alarmMinutes })).toMatchObject([{ code: 'INVALID', path: ['alarmMinutes'] }])
    const { id } = await newFeed(member, group.id, { alarmMinutes: 10 })
    expect(await refusedWithoutTrace(api, member, changeFeed, { feedId: id, alarmMinutes: 1_000_000 })).toMatchObject([{ code: 'INVALID', path: ['alarmMinutes'] }])
  })

  test("is refused for another's address as for one that does not exist", async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const { id, path } = await newFeed(member, group.id)
    for (const mutation of [changeFeed, rotateFeed, stopFeed]) {
      const theirs = await refusedWithoutTrace(api, facilitator, mutation, { feedId: id })
      expect(theirs).toMatchObject([{ code: 'NOT_FOUND', path: ['feedId'] }])
      expect(theirs).toEqual(await refusedWithoutTrace(api, facilitator, mutation, { feedId: '00000000-0000-7000-8000-000000000000' }))
    }
    expect((await get(api, path)).status).toBe(200)
  })
})

describe('one meeting as a file', () => {
  const path = (id: string) => `/calendar/meetings/${id}.ics`

  test('is for whoever may read the meeting, by their login', async () => {
    const { facilitator, member, outsider, group } = await readingGroup(api)
    const id = await newMeeting(facilitator, group.id, { title: 'On calendars' })
    const got = await get(api, path(id), { cookie: member.cookie as string })
    expect(got).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="meeting.ics"' } })
    expect(expand(got.text, 0, farOff)).toMatchObject([{ title: 'On calendars', uid: id }])
    const unknown = bare(await get(api, '/no/such/file.ics'))
    for (const cookie of [undefined, outsider.cookie as string, 'colloquy=forged']) expect(bare(await get(api, path(id), cookie ? { cookie } : {}))).toEqual(unknown)
    expect((await get(api, path(id), { cookie: member.cookie as string, 'if-none-match': got.headers.etag as string })).status).toBe(304)
  })

  test('is for everybody where anybody reads the group', async () => {
    const { facilitator, group } = await readingGroup(api, { reading: 'ANYONE', visibility: 'PUBLIC' })
    expect((await get(api, path(await newMeeting(facilitator, group.id)))).status).toBe(200)
  })

  test('has the uid of the meeting also in a series, whose address may change', async () => {
    const owner = await newPerson(api, 'Owner')
    const group = await newGroup(owner)
    const { meetingId } = await newSeries(owner, group.id)
    const { text } = await get(api, path(meetingId), { cookie: owner.cookie as string })
    expect(linesOf(text)).toContain(`UID:${meetingId}`)
    expect(text).not.toMatch(/RRULE:FREQ=WEEKLY|RECURRENCE-ID/)
  })
})
