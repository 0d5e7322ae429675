import { count, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { course } from '../../db/schema/agenda.ts'
import { event } from '../../db/schema/events.ts'
import { exception, groupBreak, meeting, series as seriesTable } from '../../db/schema/scheduling.ts'
import { extendDueSeries } from '../../api/series/service.ts'
import { keepToZones } from '../../api/scheduling/service.ts'
import { type Api, type Client, movableClock, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { changeMeeting, dayMs, findMeetingsOf, localOf as local, mutationOf as text, newBreak, newSeries, replyTo, thursdayOf, weeklyOf } from '../support/series.ts'
import { verifyAction } from '../support/verify-action.ts'

let api: Api
beforeAll(async () => {
  api = await startApi({ clock: movableClock('2054-11-26T12:00Z') })
})

const refusedBy = (client: Client, mutation: string, input: object) => refusedWithoutTrace(api, client, mutation, input)
const thursday = (weeks?: number, time?: string) => thursdayOf(api, weeks, time)
const weekly = (more?: object) => weeklyOf(api, more)
const meetingsOf = (seriesId: string) => findMeetingsOf(api, seriesId)

describe('a break', () => {
  test('takes the meetings in which nobody wrote, calls the others off, and gives back the first when it goes', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const rows = await meetingsOf(id)
    await member.do(replyTo, { input: { meetingId: rows[2]!.id, answer: 'YES' } })
    // The fourth was moved out of those days before.
    await facilitator.do(changeMeeting, { input: { meetingId: rows[3]!.id, version: 1, title: 'Moved', startLocal: thursday(6, '10:00'), durationMinutes: 60 } })
    const days = { firstDay: thursday(1).slice(0, 10), lastDay: thursday(4).slice(0, 10) }
    const said = 'query ($input: BreakPreviewInput!) { breakPreview(input: $input) { dropped cancelled alone added } }'
    expect((await facilitator.do(said, { input: { groupId: group.id, ...days } })).breakPreview).toEqual({ dropped: 2, cancelled: 1, alone: 1, added: 0 })
    let breakId = ''
    const { types } = await verifyAction(member, rows[2]!.id, async () => {
      breakId = await newBreak(facilitator, group.id, { name: 'Summer break', ...days })
    })
    expect(types).toEqual(['MeetingCancelled'])
    expect((await meetingsOf(id)).map((row) => row.id)).toEqual([0, 2, 5, 6, 7].map((i) => rows[i]!.id))
    expect(await api.db.select().from(meeting).where(eq(meeting.id, rows[2]!.id))).toMatchObject([{ state: 'CANCELLED', cancelReason: 'Summer break' }])
    expect(await api.db.select().from(meeting).where(eq(meeting.id, rows[3]!.id))).toMatchObject([{ seriesId: null, state: 'SCHEDULED', title: 'Moved' }])
    expect((await facilitator.do(said, { input: { groupId: group.id, ...days, breakId } })).breakPreview).toMatchObject({ added: 2 })
    await facilitator.do(text('removeBreak', 'breakId'), { input: { breakId } })
    expect((await meetingsOf(id)).map(({ originalLocal }) => local(originalLocal as string))).toEqual([0, 1, 2, 4, 5, 6, 7].map((i) => thursday(i)))
    expect(await api.db.select({ n: count() }).from(exception).where(eq(exception.seriesId, id))).toEqual([{ n: 1 }])
  })

  test('of days in the wrong order is refused, and one that is gone too', async () => {
    const { facilitator, group } = await readingGroup(api)
    expect(await refusedBy(facilitator, text('addBreak', 'break { id }'), { groupId: group.id, name: 'x', firstDay: '2055-08-02', lastDay: '2055-08-01' })).toMatchObject([{ code: 'INVALID', path: ['lastDay'] }])
    expect(await refusedBy(facilitator, text('addBreak', 'break { id }'), { groupId: group.id, name: ' ', firstDay: '2055-08-01', lastDay: '2055-08-02' })).toMatchObject([{ code: 'REQUIRED', path: ['name'] }])
    const breakId = await newBreak(facilitator, group.id, { firstDay: '2055-08-01', lastDay: '2055-08-02' })
    const tries = await Promise.all(Array.from({ length: 20 }, () => facilitator.send(text('removeBreak', 'breakId'), { input: { breakId } })))
    expect(tries.filter(({ data }) => data.removeBreak.errors.length === 0)).toHaveLength(1)
    expect(await api.db.$count(groupBreak, eq(groupBreak.groupId, group.id))).toBe(0)
  })
})

describe('the jobs of the night', () => {
  test('make each meeting once, also where three processes run them at the same time', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly({ repeats: { every: 'WEEKLY' } }))
    const before = await meetingsOf(id)
    const ended = await newSeries(facilitator, group.id, weekly({ repeats: { every: 'WEEKLY', count: 2 } }))
    api.clock.advance(10 * 7 * dayMs)
    try {
      const others = await Promise.all([startApi({ databaseUrl: api.databaseUrl, clock: api.clock }), startApi({ databaseUrl: api.databaseUrl, clock: api.clock })])
      await Promise.all([api, ...others].map(({ deps }) => extendDueSeries(deps, 1)))
      await extendDueSeries(api.deps)
    } finally {
      api.clock.advance(-10 * 7 * dayMs)
    }
    const after = await meetingsOf(id)
    expect(after).toHaveLength(before.length + 10)
    expect(new Set(after.map(({ originalLocal }) => originalLocal)).size).toBe(after.length)
    expect(await eventsOf(api, group.id, 'SeriesChanged')).toMatchObject([{ data: { seriesId: id } }, { data: { seriesId: ended.id } }, { data: { seriesId: id, meetings: 10 } }])
    expect(await meetingsOf(ended.id)).toHaveLength(2)
  })

  test('name nobody to lead who has left', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly({ repeats: { every: 'WEEKLY' }, facilitatorId: member.id }))
    const before = (await meetingsOf(id)).length
    await member.do(text('leaveGroup', 'groupId'), { input: { groupId: group.id } })
    api.clock.advance(3 * 7 * dayMs)
    try {
      await extendDueSeries(api.deps)
    } finally {
      api.clock.advance(-3 * 7 * dayMs)
    }
    expect(await meetingsOf(id)).toHaveLength(before + 3)
    expect(await api.db.$count(course, eq(course.facilitatorId, member.id))).toBe(before)
  })

  test('move the meetings whose clocks have been set anew, and leave a zone alone that they do not know', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, weekly())
    const [first, second, third] = (await meetingsOf(id)) as [typeof meeting.$inferSelect, typeof meeting.$inferSelect, typeof meeting.$inferSelect]
    const old = new Date(first.startsAt.getTime() - 3_600_000)
    await api.db.update(meeting).set({ startsAt: old }).where(eq(meeting.id, first.id))
    await api.db.update(meeting).set({ zone: 'Europe/Atlantis' }).where(eq(meeting.id, second.id))
    await api.db.update(meeting).set({ zone: 'Asia/Calcutta', startsAt: new Date(`${local(third.startLocal)}:00+05:30`) }).where(eq(meeting.id, third.id))
    const { types } = await verifyAction(member, first.id, async () => {
      await keepToZones(api.deps, 2)
      await keepToZones(api.deps)
    })
    expect(types).toEqual(['MeetingChanged'])
    expect(await meetingsOf(id)).toMatchObject([{ startsAt: first.startsAt }, { startsAt: second.startsAt, version: 1 }, { version: 1 }, ...Array(5).fill({ version: 1 })])
    const { meeting: shown } = await member.do('query ($id: ID!) { meeting(id: $id) { zoneIsKnown startsAt } }', { id: second.id })
    expect(shown).toEqual({ zoneIsKnown: false, startsAt: second.startsAt.toISOString() })
    await api.db.update(seriesTable).set({ zone: 'Europe/Atlantis', madeUntil: api.clock.now() }).where(eq(seriesTable.id, id))
    await extendDueSeries(api.deps)
    expect((await member.do('query ($id: ID!) { series(id: $id) { zoneIsKnown rule } }', { id })).series).toEqual({ zoneIsKnown: false, rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=8' })
    expect(await api.db.select({ n: count() }).from(event).where(eq(event.streamId, second.id))).toEqual([{ n: 0 }])
    await api.db.update(seriesTable).set({ zone: 'Europe/Zurich' }).where(eq(seriesTable.id, id))
    await api.db.update(meeting).set({ zone: 'Europe/Zurich' }).where(eq(meeting.seriesId, id))
  })
})
