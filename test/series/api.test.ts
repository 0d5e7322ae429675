import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { course } from '../../db/schema/agenda.ts'
import { meeting, series as seriesTable } from '../../db/schema/scheduling.ts'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, movableClock, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { changeFollowing, changeMeeting, changeSeries, dayMs, endSeries, findMeetingsOf, localOf as local, makeSeries, mutationOf as text, newBreak, newSeries, replyTo, thursdayOf, weeklyOf } from '../support/series.ts'
import { verifyAction } from '../support/verify-action.ts'

let api: Api
beforeAll(async () => {
  api = await startApi({ clock: movableClock('2054-11-26T12:00Z') })
})

const preview = 'query ($input: SeriesPreviewInput!) { seriesPreview(input: $input) { moved keptTime changed withPaper added dropped alone cancelled starts { startsAt startLocal clocks break { name } } warnings { startLocal clocks } unsocialHours { person { name } carried planned } } }'
const paperIn = async (client: Client, groupId: string): Promise<string> => (await client.do(text('addPaper', 'paper { id }'), { input: { groupId, title: `A paper ${newId()}` } })).addPaper.paper.id
const refusedBy = (client: Client, mutation: string, input: object) => refusedWithoutTrace(api, client, mutation, input)
const thursday = (weeks?: number, time?: string) => thursdayOf(api, weeks, time)
const weekly = (more?: object) => weeklyOf(api, more)
const meetingsOf = (seriesId: string) => findMeetingsOf(api, seriesId)

describe('making a series', () => {
  test('makes its meetings for 26 weeks and more, each with what the series gives, and tells it once', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { series } = (await facilitator.do(makeSeries, { input: { groupId: group.id, ...weekly({ repeats: { every: 'WEEKLY' }, place: 'Room 4', facilitatorId: member.id }) } })).makeSeries
    expect(series).toMatchObject({ version: 1, rule: 'FREQ=WEEKLY;BYDAY=TH', startLocal: thursday(), zone: 'Europe/Zurich', repeats: { every: 'WEEKLY', interval: 1, weekdays: ['TH'] }, facilitator: { id: member.id }, viewerCan: ['SERIES_CHANGE', 'SERIES_END'] })
    const rows = await meetingsOf(series.id)
    expect(rows.at(-1)!.startsAt.getTime()).toBeGreaterThan(api.clock.now().getTime() + 26 * 7 * dayMs)
    for (const [i, row] of rows.entries()) expect(row).toMatchObject({ title: 'Thursday reading', place: 'Room 4', zone: 'Europe/Zurich', ownFields: [], durationMinutes: 60, startLocal: expect.stringContaining(thursday(i).replace('T', ' ')) })
    expect(await api.db.$count(course, eq(course.facilitatorId, member.id))).toBe(rows.length)
    expect(await eventsOf(api, group.id, 'SeriesChanged')).toMatchObject([{ data: { seriesId: series.id, meetings: rows.length } }])
    expect(await eventsOf(api, group.id, 'MeetingScheduled')).toEqual([])
  })

  test('says beforehand where the clocks skip or repeat the hour and which days a break takes', async () => {
    const { facilitator, group } = await readingGroup(api)
    const plan = { title: 'x', durationMinutes: 60, startLocal: '2055-03-14T02:30', zone: 'Europe/Zurich', repeats: { every: 'WEEKLY' } }
    await newBreak(facilitator, group.id, { name: 'Easter', firstDay: '2055-04-01', lastDay: '2055-04-05' })
    const { seriesPreview } = await facilitator.do(preview, { input: { groupId: group.id, plan } })
    expect(seriesPreview.starts.slice(0, 4)).toEqual([
      { startsAt: '2055-03-14T01:30:00.000Z', startLocal: '2055-03-14T02:30', clocks: 'PLAIN', break: null },
      { startsAt: '2055-03-21T01:30:00.000Z', startLocal: '2055-03-21T02:30', clocks: 'PLAIN', break: null },
      { startsAt: '2055-03-28T01:30:00.000Z', startLocal: '2055-03-28T02:30', clocks: 'SKIPPED', break: null },
      { startsAt: '2055-04-04T00:30:00.000Z', startLocal: '2055-04-04T02:30', clocks: 'PLAIN', break: { name: 'Easter' } },
    ])
    expect(seriesPreview.warnings).toEqual(['2055-03-28', '2055-10-31', '2056-03-26', '2056-10-29'].map((day, i) => ({ startLocal: `${day}T02:30`, clocks: i % 2 ? 'REPEATED' : 'SKIPPED' })))
  })

  test('refuses what cannot be, by the field it concerns, and writes nothing', async () => {
    const { facilitator, group } = await readingGroup(api)
    const other = await readingGroup(api)
    const cases: [object, string, string[]][] = [
      [{ repeats: null }, 'REQUIRED', ['repeats']],
      [{ repeats: null, rule: 'FREQ=WEEKLY;COUNT=3;UNTIL=20580101' }, 'INVALID', ['rule']],
      [{ repeats: { every: 'WEEKLY', count: 3, until: '2058-01-01' } }, 'INVALID', ['repeats']],
      [{ repeats: { every: 'WEEKLY', until: '2020-01-01' } }, 'INVALID', ['repeats', 'until']],
      [{ repeats: null, rule: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31' }, 'INVALID', ['rule']],
      [{ repeats: { every: 'DAILY' } }, 'TOO_LONG', ['repeats']],
      [{ repeats: null, rule: 'FREQ=MINUTELY' }, 'INVALID', ['rule']],
      [{ zone: 'Mars/Olympus' }, 'NO_SUCH_ZONE', ['zone']],
      [{ startLocal: '2020-01-01T16:00', repeats: { every: 'WEEKLY', interval: 1 } }, 'IN_PAST', ['startLocal']],
      [{ facilitatorId: other.member.id }, 'NOT_FOUND', ['facilitatorId']],
      [{ note: 'x'.repeat(60_000) }, 'TOO_LONG', ['note']],
      [{ link: 'javascript:alert(1)' }, 'INVALID', ['link']],
      [{ slots: [{ time: '09:00', zone: 'UTC', daysLater: 0 }] }, 'INVALID', ['slots']],
    ]
    for (const [more, code, path] of cases) expect(await refusedBy(facilitator, makeSeries, { groupId: group.id, ...weekly(more) }), JSON.stringify(more).slice(0, 80)).toMatchObject([{ code, path }])
    const { errors: previewed } = await facilitator.send(preview, { input: { groupId: group.id, plan: weekly({ zone: 'Mars/Olympus' }) } })
    expect(previewed).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['zone'] } }])
    const { errors: malformed } = await facilitator.send(makeSeries, { input: { groupId: group.id, ...weekly({ repeats: { every: 'WEEKLY', until: '2055-02-30' } }) } })
    expect(malformed).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  test('is refused where a group has a hundred that go on, by 20 at once too', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const [row] = await api.db.select().from(seriesTable).where(eq(seriesTable.id, id))
    await api.db.insert(seriesTable).values(Array.from({ length: 98 }, () => ({ ...row!, id: newId(), madeUntil: new Date('2058-01-01T00:00Z') })))
    await api.db.insert(seriesTable).values({ ...row!, id: newId() })
    const tries = await Promise.all(Array.from({ length: 20 }, () => facilitator.send(makeSeries, { input: { groupId: group.id, ...weekly() } })))
    expect(tries.filter(({ data }) => data.makeSeries.errors.length === 0)).toHaveLength(1)
    expect(await refusedBy(facilitator, makeSeries, { groupId: group.id, ...weekly() })).toMatchObject([{ code: 'TOO_LONG', path: [] }])
    await api.db.update(seriesTable).set({ madeUntil: new Date('9999-12-31T00:00:00Z') }).where(eq(seriesTable.groupId, group.id))
  })

  test('takes the hour by turns that is fairest to its members, and shows who carries what', async () => {
    const { facilitator, member, admin, owner, group } = await readingGroup(api)
    const live = async (person: Client, name: string, zone: string) => person.do(text('changeAccount', 'viewer { person { id } }'), { input: { name, zone } })
    for (const [person, zone] of [[owner, 'Europe/Paris'], [facilitator, 'Europe/Paris'], [member, 'Australia/Sydney'], [admin, 'America/New_York']] as const) await live(person, zone, zone)
    const slots = [{ time: '09:00', zone: 'Europe/Paris', daysLater: 0 }, { time: '17:00', zone: 'Europe/Paris', daysLater: 0 }]
    const plan = weekly({ slots, repeats: { every: 'WEEKLY', count: 10 } })
    const previewed = (await facilitator.do(preview, { input: { groupId: group.id, plan } })).seriesPreview
    const { id } = await newSeries(facilitator, group.id, plan)
    const rows = await meetingsOf(id)
    // At 09:00 in Paris it is night in New York, at 17:00 it is night in Sydney.
    expect(rows.filter(({ startLocal }) => startLocal.includes('09:00'))).toHaveLength(5)
    expect(rows.every(({ ownFields }) => ownFields.join() === 'time,slot')).toBe(true)
    const { series } = await facilitator.do('query ($id: ID!) { series(id: $id) { viewerUnsocialHours { person { name } carried planned } } }', { id })
    const planned = Object.fromEntries(series.viewerUnsocialHours.map((one: { person: { name: string }; planned: number }) => [one.person.name, one.planned]))
    expect(planned['Europe/Paris']).toBe(0)
    expect(Math.abs(planned['Australia/Sydney'] - planned['America/New_York'])).toBeLessThanOrEqual(1)
    expect(previewed.unsocialHours).toEqual(series.viewerUnsocialHours)
  })
})

describe('changing one meeting of a series', () => {
  test('gives it what is its own, which changes of all leave alone, until it is as the series says again', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const [first, second] = (await meetingsOf(id)) as [typeof meeting.$inferSelect, typeof meeting.$inferSelect]
    const wish = { title: 'Thursday reading', durationMinutes: 60, zone: 'Europe/Zurich' }
    const moved = (await facilitator.do(changeMeeting, { input: { meetingId: second.id, version: 1, ...wish, startLocal: thursday(1, '17:30'), place: 'The garden' } })).changeMeeting.meeting
    expect(moved).toMatchObject({ hasOwnTime: true, originalLocal: thursday(1), series: { id } })
    expect((await meetingsOf(id))[1]).toMatchObject({ ownFields: ['time', 'place'] })
    await facilitator.do(changeSeries, { input: { seriesId: id, version: 1, ...weekly({ startLocal: thursday(0, '18:00'), place: 'Room 9' }) } })
    expect((await meetingsOf(id)).slice(0, 2)).toMatchObject([
      { id: first.id, place: 'Room 9', startLocal: expect.stringContaining('18:00') },
      { id: second.id, place: 'The garden', startLocal: expect.stringContaining('17:30') },
    ])
    await facilitator.do(changeMeeting, { input: { meetingId: second.id, version: 3, ...wish, startLocal: thursday(1, '18:00'), place: 'Room 9' } })
    expect((await meetingsOf(id))[1]).toMatchObject({ ownFields: [], originalLocal: expect.stringContaining('18:00') })
  })
})

describe('changing all of a series', () => {
  test('moves what lies ahead with replies, papers and comments, says so beforehand, and shows the same to open pages', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const rows = await meetingsOf(id)
    const [first, second, third] = rows as [typeof meeting.$inferSelect, typeof meeting.$inferSelect, typeof meeting.$inferSelect]
    await member.do(replyTo, { input: { meetingId: first.id, answer: 'YES' } })
    await member.do(text('postComment', 'comment { id }'), { input: { id: newId(), threadId: newId(), meetingId: first.id, body: 'I shall be late.' } })
    const paperId = await paperIn(facilitator, group.id)
    await facilitator.do(changeMeeting, { input: { meetingId: second.id, version: 1, durationMinutes: 60, startLocal: local(second.startLocal), paperId } })
    await facilitator.do(changeMeeting, { input: { meetingId: third.id, version: 1, title: 'Thursday reading', durationMinutes: 60, startLocal: thursday(2, '09:00') } })
    const plan = weekly({ startLocal: thursday(0, '17:00'), repeats: { every: 'WEEKLY', weekdays: ['TU'], count: 8 } })
    expect((await facilitator.do(preview, { input: { seriesId: id, plan } })).seriesPreview).toMatchObject({ moved: 7, keptTime: 1, withPaper: 1, added: 0, dropped: 0, alone: 0 })
    const { answer, types } = await verifyAction(member, first.id, () => facilitator.do(changeSeries, { input: { seriesId: id, version: 1, ...plan } }))
    expect(types).toEqual(['MeetingChanged'])
    expect(answer.changeSeries.series).toMatchObject({ id, version: 2, rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=8', continues: null })
    const after = await meetingsOf(id)
    expect(after.map((row) => row.id)).toEqual(rows.map((row) => row.id))
    expect(after.map(({ startLocal }) => new Date(`${local(startLocal)}Z`).getUTCDay())).toEqual([2, 2, 4, 2, 2, 2, 2, 2])
    expect(after[1]).toMatchObject({ paperId })
    const { meeting: shown } = await member.do('query ($id: ID!) { meeting(id: $id) { viewerReply commentCount } }', { id: first.id })
    expect(shown).toEqual({ viewerReply: 'YES', commentCount: 1 })
    expect((await eventsOf(api, group.id)).map(({ type }) => type).filter((type) => type === 'SeriesChanged')).toHaveLength(2)
  })

  test('leaves what is past as it was, in a series that ended', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const rows = await meetingsOf(id)
    api.clock.advance(23 * dayMs)
    try {
      const plan = weekly({ startLocal: local(rows[0]!.startLocal).replace('16:00', '12:00') })
      const { series } = (await facilitator.do(changeSeries, { input: { seriesId: id, version: 1, ...plan } })).changeSeries
      const past = rows.filter(({ startsAt }) => startsAt <= api.clock.now())
      expect(past.length).toBeGreaterThan(0)
      expect(series).toMatchObject({ id, rule: `FREQ=WEEKLY;BYDAY=TH;COUNT=${8 - past.length}` })
      const archived = await meetingsOf(series.continues.id)
      expect(archived.map((row) => row.id)).toEqual(past.map((row) => row.id))
      expect(archived).toMatchObject(past.map(({ startsAt, version }) => ({ startsAt, version })))
      expect((await meetingsOf(id)).map(({ startLocal }) => local(startLocal).slice(11))).toEqual(Array(8 - past.length).fill('12:00'))
    } finally {
      api.clock.advance(-23 * dayMs)
    }
  })

  test('takes no words with it: a meeting in which somebody wrote stays alone where the rule has no place for it', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const rows = await meetingsOf(id)
    for (const row of [rows[1]!, rows[6]!]) await member.do(replyTo, { input: { meetingId: row.id, answer: 'MAYBE' } })
    const plan = weekly({ repeats: { every: 'WEEKLY', interval: 2, weekdays: ['TH'], count: 3 } })
    expect((await facilitator.do(preview, { input: { seriesId: id, plan } })).seriesPreview).toMatchObject({ moved: 0, alone: 2, dropped: 3 })
    await facilitator.do(changeSeries, { input: { seriesId: id, version: 1, ...plan } })
    expect((await meetingsOf(id)).map((row) => row.id)).toEqual([0, 2, 4].map((i) => rows[i]!.id))
    for (const row of [rows[1]!, rows[6]!]) expect(await api.db.select().from(meeting).where(eq(meeting.id, row.id))).toMatchObject([{ seriesId: null, startsAt: row.startsAt, state: 'SCHEDULED' }])
  })

  test('lets one of 20 through who change the same version at once, and the others see a conflict', async () => {
    const { facilitator, admin, group } = await readingGroup(api)
    const { id, meetingId } = await newSeries(facilitator, group.id, weekly())
    const before = (await eventsOf(api, group.id)).length
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        const plan = weekly({ startLocal: thursday(0, `${String(i).padStart(2, '0')}:00`) })
        const by = i % 2 ? facilitator : admin
        return i % 4 === 3 ? by.send(changeFollowing, { input: { meetingId, version: 1, ...plan } }) : by.send(changeSeries, { input: { seriesId: id, version: 1, ...plan } })
      }),
    )
    const codes = tries.map(({ data }) => (Object.values(data)[0] as { errors: { code: string }[] }).errors[0]?.code ?? 'done')
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(19)
    expect(await api.db.select({ version: seriesTable.version }).from(seriesTable).where(eq(seriesTable.id, id))).toEqual([{ version: 2 }])
    expect(await eventsOf(api, group.id)).toHaveLength(before + 1)
    expect(await meetingsOf(id)).toHaveLength(8)
  })

  test('never loses the words that somebody writes at the same moment', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const rows = await meetingsOf(id)
    const [, ...answers] = await Promise.all([facilitator.do(endSeries, { input: { seriesId: id, version: 1 } }), ...rows.map((row) => member.send(replyTo, { input: { meetingId: row.id, answer: 'YES' } }))])
    const kept = new Set((await api.db.select({ id: meeting.id }).from(meeting).where(eq(meeting.groupId, group.id))).map((row) => row.id))
    for (const [i, { data, errors: top }] of answers.entries()) {
      const code = top?.[0]?.extensions?.code ?? data.replyToMeeting.errors[0]?.code
      if (!code) expect(kept).toContain(rows[i]!.id)
      else expect(['NOT_FOUND', 'CLOSED']).toContain(code)
    }
  })
})

describe('changing from a meeting on', () => {
  test('makes a series that goes on from the one before, with the same meetings at new addresses', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const rows = await meetingsOf(id)
    await member.do(replyTo, { input: { meetingId: rows[3]!.id, answer: 'YES' } })
    const plan = weekly({ startLocal: thursday(3, '18:00'), repeats: { every: 'WEEKLY', weekdays: ['TH'], count: 5 } })
    const { series } = (await facilitator.do(changeFollowing, { input: { meetingId: rows[3]!.id, version: 1, ...plan } })).changeFollowing
    expect(series).toMatchObject({ continues: { id }, startLocal: thursday(3, '18:00') })
    expect((await meetingsOf(id)).map((row) => row.id)).toEqual(rows.slice(0, 3).map((row) => row.id))
    expect((await meetingsOf(series.id)).map((row) => row.id)).toEqual(rows.slice(3).map((row) => row.id))
    expect(await api.db.select({ rule: seriesTable.rule }).from(seriesTable).where(eq(seriesTable.id, id))).toEqual([{ rule: `FREQ=WEEKLY;BYDAY=TH;UNTIL=${thursday(2).replaceAll(/[-:]/g, '')}00` }])
  })

  test('refuses a meeting that is gone, past or in no series', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const rows = await meetingsOf(id)
    await facilitator.do(endSeries, { input: { seriesId: id, version: 1, meetingId: rows[4]!.id } })
    const ask = (meetingId: string, version = 2) => refusedBy(facilitator, changeFollowing, { meetingId, version, ...weekly() })
    expect(await ask(rows[5]!.id)).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await ask(newId())).toMatchObject([{ code: 'NOT_FOUND' }])
    const single = (await facilitator.do(text('scheduleMeeting', 'meeting { id }'), { input: { groupId: group.id, title: 'Once', startLocal: thursday(), durationMinutes: 60 } })).scheduleMeeting.meeting.id
    expect(await ask(single)).toMatchObject([{ code: 'NOT_FOUND', path: ['meetingId'] }])
    await api.db.update(meeting).set({ startsAt: new Date(api.clock.now().getTime() - 60_000) }).where(eq(meeting.id, rows[0]!.id))
    expect(await ask(rows[0]!.id)).toMatchObject([{ code: 'IN_PAST', path: ['meetingId'] }])
    expect(await refusedBy(facilitator, changeMeeting, { meetingId: rows[5]!.id, version: 1, title: 'x', startLocal: thursday(), durationMinutes: 60 })).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

describe('a reply', () => {
  test('after the meeting is refused, and its buttons are gone', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { meetingId } = await newSeries(facilitator, group.id, weekly())
    const at = api.clock.now()
    await api.db.update(meeting).set({ startsAt: new Date(at.getTime() - 60 * 60_000) }).where(eq(meeting.id, meetingId))
    expect(await refusedBy(member, replyTo, { meetingId, answer: 'YES' })).toMatchObject([{ code: 'CLOSED', path: ['meetingId'], message: 'This meeting is over.' }])
    expect((await member.do('query ($id: ID!) { meeting(id: $id) { viewerCan } }', { id: meetingId })).meeting.viewerCan).not.toContain('MEETING_REPLY')
  })
})

describe('who leads', () => {
  test('is passed on to all that lies ahead, except where somebody else was named', async () => {
    const { facilitator, member, admin, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly({ facilitatorId: facilitator.id }))
    const rows = await meetingsOf(id)
    await facilitator.do(text('handOverFacilitation', 'meeting { id }'), { input: { meetingId: rows[2]!.id, personId: admin.id } })
    const { types } = await verifyAction(member, rows[1]!.id, () => facilitator.do(changeSeries, { input: { seriesId: id, version: 1, ...weekly({ facilitatorId: member.id }) } }))
    expect(types).toEqual(['FacilitatorChanged'])
    const led = await api.db.select({ meetingId: course.meetingId, facilitatorId: course.facilitatorId }).from(course).where(eq(course.groupId, group.id))
    expect(new Map(led.map((one) => [one.meetingId, one.facilitatorId]))).toEqual(new Map(rows.map((row, i) => [row.id, i === 2 ? admin.id : member.id])))
  })
})

describe('a series in a zone that the server does not know', () => {
  test('can be ended or given another zone, and until then asks for one', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    await api.db.update(seriesTable).set({ zone: 'Europe/Atlantis' }).where(eq(seriesTable.id, id))
    expect(await refusedBy(facilitator, changeSeries, { seriesId: id, version: 1, ...weekly() })).toMatchObject([{ code: 'NO_SUCH_ZONE', path: ['zone'] }])
    const { series } = (await facilitator.do(changeSeries, { input: { seriesId: id, version: 1, ...weekly({ zone: 'Europe/Zurich' }) } })).changeSeries
    expect(series).toMatchObject({ id, version: 2 })
    expect(await meetingsOf(id)).toHaveLength(8)
  })
})

describe('the list of series', () => {
  test('comes in as many statements, however many there are', async () => {
    const counted: string[] = []
    const other = await startApi({ databaseUrl: api.databaseUrl, clock: api.clock, onQuery: (statement) => counted.push(statement) })
    const { facilitator, group } = await readingGroup(other)
    const slots = [{ time: '09:00', zone: 'Europe/Paris', daysLater: 0 }, { time: '17:00', zone: 'Europe/Paris', daysLater: 0 }]
    const list = 'query ($slug: String!) { group(slug: $slug) { breaks { name } series(first: 50) { totalCount nodes { rule facilitator { name } continues { id } nextMeeting { id title } viewerUnsocialHours { person { name } planned } viewerCan } } meetings(first: 50) { nodes { series { id rule } originalLocal } } } }'
    const ask = async () => {
      counted.length = 0
      await facilitator.do(list, { slug: group.slug })
      return counted.length
    }
    for (let i = 0; i < 2; i++) await newSeries(facilitator, group.id, weekly({ slots, facilitatorId: facilitator.id, repeats: { every: 'WEEKLY', count: 2 } }))
    const few = await ask()
    for (let i = 0; i < 8; i++) await newSeries(facilitator, group.id, weekly({ slots, facilitatorId: facilitator.id, repeats: { every: 'WEEKLY', count: 2 } }))
    expect(await ask()).toBe(few)
  })
})
