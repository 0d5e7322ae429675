import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, movableClock, startApi } from '../support/api.ts'
import { refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { changeMeeting, changeSeries, findMeetingsOf, newSeries } from '../support/series.ts'

let api: Api
beforeAll(async () => {
  // A month in which the clocks of Zurich skip an hour, and soon after those of Sydney repeat one.
  api = await startApi({ clock: movableClock('2055-03-01T12:00Z') })
})

const meetingsOf = (seriesId: string) => findMeetingsOf(api, seriesId)

describe('a meeting of a series whose hour the clocks skip or repeat', () => {
  test('can be changed in all else without being asked for another time', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, { startLocal: '2055-03-28T02:30', zone: 'Europe/Zurich', repeats: { every: 'WEEKLY', interval: 31, weekdays: ['SU'], count: 2 } })
    const rows = await meetingsOf(id)
    expect(rows[0]!.startsAt.toISOString()).toBe('2055-03-28T01:30:00.000Z')
    await facilitator.do(changeMeeting, { input: { meetingId: rows[0]!.id, version: 1, title: 'Night reading', startLocal: '2055-03-28T02:30', zone: 'Europe/Zurich', durationMinutes: 60 } })
    expect((await meetingsOf(id))[0]).toMatchObject({ title: 'Night reading', startsAt: rows[0]!.startsAt, ownFields: ['title'] })
    expect(await refusedWithoutTrace(api, facilitator, changeMeeting, { meetingId: rows[0]!.id, version: 2, title: 'x', startLocal: '2055-03-28T02:45', zone: 'Europe/Zurich', durationMinutes: 60 })).toMatchObject([{ code: 'SKIPPED_TIME' }])
  })

  test('is at the first of two instants, or at the second where somebody chose that, which is then its own and stays through changes of all', async () => {
    const { facilitator, group } = await readingGroup(api)
    const nightly = { title: 'Night reading', zone: 'Australia/Sydney', durationMinutes: 60 }
    const { id } = await newSeries(facilitator, group.id, { ...nightly, startLocal: '2055-03-28T02:30', repeats: { every: 'WEEKLY', weekdays: ['SU'], count: 3 } })
    const twice = async () => (await meetingsOf(id))[1]!
    const choose = async (repeated: string | null, more: object = {}) => {
      const { id: meetingId, version } = await twice()
      await facilitator.do(changeMeeting, { input: { meetingId, version, ...nightly, startLocal: '2055-04-04T02:30', repeated, ...more } })
    }
    const [first, second] = [new Date('2055-04-03T15:30Z'), new Date('2055-04-03T16:30Z')]
    expect(await twice()).toMatchObject({ startsAt: first, ownFields: [] })
    await choose('SECOND')
    expect(await twice()).toMatchObject({ startsAt: second, ownFields: ['time'] })
    await choose(null, { place: 'Room 4' })
    expect(await twice()).toMatchObject({ startsAt: second, ownFields: ['time', 'place'] })
    const all = { seriesId: id, ...nightly, startLocal: '2055-03-28T02:30' }
    await facilitator.do(changeSeries, { input: { ...all, version: 1, repeats: { every: 'WEEKLY', weekdays: ['SU'], count: 4 } } })
    expect(await twice()).toMatchObject({ startsAt: second, ownFields: ['time', 'place'] })
    await choose('FIRST')
    expect(await twice()).toMatchObject({ startsAt: first, ownFields: [] })
  })
})
