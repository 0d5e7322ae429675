import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { availability, availabilityException } from '../../db/schema/availability.ts'
import { group as groupTable } from '../../db/schema/groups.ts'
import { type Api, type Client, movableClock, startApi } from '../support/api.ts'
import { addException, nineToFive, removeException, saveAvailability, saveWeek, shareAvailability } from '../support/availability.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { newPerson, readingGroup } from '../support/groups.ts'
import { daysAfter } from '../support/meetings.ts'

const clock = movableClock('2054-11-26T12:00Z')
const inDays = (days: number, time?: string) => daysAfter(clock.now(), days, time)
let api: Api
beforeAll(async () => {
  api = await startApi({ clock })
})

const heatMap = 'query ($input: HeatMapInput!) { heatMap(input: $input) { firstDay zone members cells { startsAt startLocal isSecond works ifNeedBe not unknown } } }'
const availabilityAt = 'query ($input: AvailabilityAtInput!) { availabilityAt(input: $input) { person { id } fit } }'
const suggestedSlots = 'query ($input: SuggestedSlotsInput!) { suggestedSlots(input: $input) { startLocal works ifNeedBe members presenters reason } }'
const removeAvailability = 'mutation { removeAvailability { availability { pattern version exceptions { id } shares { isShown } } errors { code } } }'
const own = '{ availability { zone pattern version exceptions { fit } shares { groupId isShown } } }'
const codesOf = async (client: Client, query: string, input: object) => (await client.send(query, { input })).errors?.map(({ extensions }: any) => [extensions.code, extensions.path])
const span = { startLocal: inDays(5, '00:00'), endLocal: inDays(9, '00:00'), fit: 'NOT' }
// A Tuesday in winter, when nothing changes.
const day = '2055-01-12'

describe('a usual week', () => {
  test('is kept once for all groups, changed by the version that was read, and forgotten', async () => {
    const person = await newPerson(api)
    expect((await person.do(own)).availability).toEqual({ zone: 'Europe/Zurich', pattern: null, version: 0, exceptions: [], shares: [] })
    expect(await saveWeek(person, { zone: 'america/new_york' })).toMatchObject({ zone: 'America/New_York', pattern: nineToFive(), version: 1 })
    expect(await saveWeek(person, { pattern: 'I'.repeat(336), version: 1 })).toMatchObject({ pattern: 'I'.repeat(336), version: 2 })
    for (const version of [0, 1, 3]) expect((await person.send(saveAvailability, { input: { zone: 'UTC', pattern: nineToFive(), version } })).data.saveAvailability.errors, String(version)).toMatchObject([{ code: 'CONFLICT', path: ['version'] }])
    await person.do(addException, { input: span })
    const { removeAvailability: left } = await person.do(removeAvailability)
    expect(left.availability).toEqual({ pattern: null, version: 0, exceptions: [], shares: [] })
    expect(await api.db.$count(availabilityException, eq(availabilityException.personId, person.id))).toBe(0)
  })

  test('is one row where twenty devices make it at once', async () => {
    const person = await newPerson(api)
    const answers = await Promise.all(Array.from({ length: 20 }, () => person.send(saveAvailability, { input: { zone: 'UTC', pattern: nineToFive(), version: 0 } })))
    expect(answers.filter(({ data }: any) => data.saveAvailability.errors.length === 0)).toHaveLength(1)
    expect(await api.db.$count(availability, eq(availability.personId, person.id))).toBe(1)
  })

  test.each([
    ['335 half hours', { pattern: 'W'.repeat(335) }, 'INVALID', ['pattern']],
    ['another letter', { pattern: `${'W'.repeat(335)}w` }, 'INVALID', ['pattern']],
    ['a zone that does not exist', { zone: 'Mars/Olympus' }, 'NO_SUCH_ZONE', ['zone']],
  ])('is refused with %s, at the field, and nothing is kept', async (_about, more, code, path) => {
    const person = await newPerson(api)
    const { data } = await person.send(saveAvailability, { input: { zone: 'UTC', pattern: nineToFive(), version: 0, ...more } })
    expect(data.saveAvailability.errors).toMatchObject([{ code, path }])
    expect(await api.db.$count(availability, eq(availability.personId, person.id))).toBe(0)
  })
})

describe('exceptions', () => {
  test('are kept in the order of time, and removed; those that are over go', async () => {
    const person = await newPerson(api)
    await saveWeek(person)
    await person.do(addException, { input: { ...span, startLocal: inDays(20), endLocal: inDays(21), fit: 'WORKS' } })
    const { addAvailabilityException: added } = await person.do(addException, { input: span })
    expect(added.availability.exceptions.map(({ fit }: any) => fit)).toEqual(['NOT', 'WORKS'])
    const { removeAvailabilityException: removed } = await person.do(removeException, { input: { exceptionId: added.availability.exceptions[0].id } })
    expect(removed.availability.exceptions.map(({ fit }: any) => fit)).toEqual(['WORKS'])
    const stranger = await newPerson(api)
    await saveWeek(stranger)
    expect((await stranger.send(removeException, { input: { exceptionId: removed.availability.exceptions[0].id } })).data.removeAvailabilityException.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['exceptionId'] }])
    expect(await api.db.$count(availabilityException, eq(availabilityException.personId, person.id))).toBe(1)
    await api.db.update(availabilityException).set({ startLocal: '2020-01-01 00:00', endLocal: '2020-01-02 00:00' }).where(eq(availabilityException.personId, person.id))
    expect((await person.do(addException, { input: span })).addAvailabilityException.availability.exceptions).toHaveLength(1)
  })

  test('are refused at the field, and beyond a hundred also where twenty come at once', async () => {
    const person = await newPerson(api)
    const errorsOf = async (more: object) => (await person.send(addException, { input: { ...span, ...more } })).data.addAvailabilityException.errors
    expect(await errorsOf({})).toMatchObject([{ code: 'NOT_FOUND', path: [] }])
    await saveWeek(person)
    expect(await errorsOf({ endLocal: inDays(4, '00:00') })).toMatchObject([{ code: 'INVALID', path: ['endLocal'] }])
    expect(await errorsOf({ startLocal: inDays(5, '00:10') })).toMatchObject([{ code: 'INVALID', path: ['startLocal'] }])
    expect(await errorsOf({ startLocal: '2020-01-01T00:00', endLocal: '2020-01-02T00:00' })).toMatchObject([{ code: 'IN_PAST', path: ['endLocal'] }])
    expect(await api.db.$count(availabilityException, eq(availabilityException.personId, person.id))).toBe(0)
    for (let i = 0; i < 90; i++) await errorsOf({})
    const answers = await Promise.all(Array.from({ length: 20 }, () => errorsOf({})))
    expect(answers.filter((errors) => errors.length === 0)).toHaveLength(10)
    expect(answers.find((errors) => errors.length > 0)).toMatchObject([{ code: 'TOO_LONG', path: [] }])
    expect(await api.db.$count(availabilityException, eq(availabilityException.personId, person.id))).toBe(100)
  })
})

describe('the map of a group', () => {
  test('shows members how many can, on the clocks of the group or of the reader, and who', async () => {
    const { owner, facilitator, member, group } = await readingGroup(api)
    await saveWeek(facilitator, { zone: 'America/New_York' })
    await saveWeek(member, { pattern: nineToFive('15:00', '16:00', 'I') })
    const { heatMap: map } = await owner.do(heatMap, { input: { groupId: group.id, day } })
    expect(map).toMatchObject({ firstDay: '2055-01-11', zone: 'Europe/Zurich', members: 4 })
    expect(map.cells).toHaveLength(336)
    const at = (cells: any[], local: string) => cells.find(({ startLocal }) => startLocal === local)
    expect(at(map.cells, '2055-01-12T15:00')).toMatchObject({ startsAt: '2055-01-12T14:00:00.000Z', works: 1, ifNeedBe: 1, not: 0, unknown: 2 })
    expect(at(map.cells, '2055-01-12T16:00')).toMatchObject({ works: 1, ifNeedBe: 0, not: 1, unknown: 2 })
    const { heatMap: there } = await owner.do(heatMap, { input: { groupId: group.id, day, zone: 'Asia/Kolkata' } })
    expect(at(there.cells, '2055-01-12T19:30')).toMatchObject({ startsAt: '2055-01-12T14:00:00.000Z', works: 1, ifNeedBe: 1 })
    const { availabilityAt: who } = await owner.do(availabilityAt, { input: { groupId: group.id, startsAt: '2055-01-12T14:00:00Z' } })
    expect(Object.fromEntries(who.map(({ person, fit }: any) => [person.id, fit]))).toMatchObject({ [owner.id]: null, [facilitator.id]: 'WORKS', [member.id]: 'IF_NEED_BE' })
    const { suggestedSlots: best } = await owner.do(suggestedSlots, { input: { groupId: group.id, day, durationMinutes: 60, count: 2, presenterIds: [member.id, facilitator.id] } })
    expect(best[0]).toEqual({ startLocal: '2055-01-11T15:00', works: 1, ifNeedBe: 1, members: 4, presenters: 2, reason: '2 of 4, 1 of them if need be, both presenters' })
  })

  test('leaves out whom it does not concern: who keeps it from this group, and who left', async () => {
    const people = await readingGroup(api)
    const { owner, member, facilitator, group } = people
    const other = await readingGroup(api, {}, Promise.resolve(people))
    await saveWeek(member)
    await saveWeek(facilitator)
    const known = async (of: { id: string }) => (await owner.do(heatMap, { input: { groupId: of.id, day } })).heatMap.cells.find(({ startLocal }: any) => startLocal === '2055-01-12T10:00')
    expect(await known(group)).toMatchObject({ works: 2, unknown: 2 })
    const { shareAvailability: answer } = await member.do(shareAvailability, { input: { groupId: group.id, isShown: false } })
    expect(answer.availability.shares).toEqual(expect.arrayContaining([{ groupId: group.id, isShown: false }, { groupId: other.group.id, isShown: true }]))
    expect(await known(group)).toMatchObject({ works: 1, unknown: 3 })
    expect(await known(other.group)).toMatchObject({ works: 2, unknown: 2 })
    const { availabilityAt: who } = await owner.do(availabilityAt, { input: { groupId: group.id, startsAt: '2055-01-12T10:00:00Z' } })
    expect(who.find(({ person }: any) => person.id === member.id).fit).toBe(null)
    await member.do(shareAvailability, { input: { groupId: group.id, isShown: true } })
    expect(await known(group)).toMatchObject({ works: 2, unknown: 2 })
    await facilitator.do('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { groupId errors { code } } }', { input: { groupId: group.id } })
    expect(await known(group)).toMatchObject({ works: 1, unknown: 2 })
    expect((await eventsOf(api, group.id)).map(({ type }) => type)).not.toContain('AvailabilityChanged')
  })

  test('is right in the week in which the clocks of New York have changed and those of Zurich have not', async () => {
    const { owner, member, group } = await readingGroup(api)
    await saveWeek(member, { zone: 'America/New_York' })
    await member.do(addException, { input: { startLocal: '2055-03-17T09:00', endLocal: '2055-03-17T10:00', fit: 'NOT' } })
    const first = async (monday: string, of: string) => (await owner.do(heatMap, { input: { groupId: group.id, day: monday } })).heatMap.cells.find(({ startLocal, works }: any) => startLocal.startsWith(of) && works === 1)?.startLocal.slice(11)
    expect([await first('2055-03-08', '2055-03-10'), await first('2055-03-15', '2055-03-16'), await first('2055-03-15', '2055-03-17'), await first('2055-03-29', '2055-03-30')]).toEqual(['15:00', '14:00', '15:00', '15:00'])
  })

  test('is on the clocks of UTC where the server does not know the zone of the group, as are the best times', async () => {
    const { owner, group } = await readingGroup(api)
    await saveWeek(owner, { zone: 'UTC' })
    await api.db.update(groupTable).set({ zone: 'Europe/Atlantis' }).where(eq(groupTable.id, group.id))
    const { heatMap: map } = await owner.do(heatMap, { input: { groupId: group.id, day } })
    expect(map.zone).toBe('UTC')
    expect(map.cells.find(({ works }: any) => works === 1).startLocal).toBe('2055-01-11T09:00')
    expect((await owner.do(suggestedSlots, { input: { groupId: group.id, day, durationMinutes: 60, count: 1 } })).suggestedSlots).toMatchObject([{ startLocal: '2055-01-11T09:00', works: 1 }])
  })

  test('is for members, also where anybody reads the group, and says what is wrong with a question', async () => {
    const { owner, outsider, group } = await readingGroup(api, { visibility: 'PUBLIC', reading: 'ANYONE' })
    const secret = await readingGroup(api)
    for (const [query, more] of [[heatMap, { day }], [availabilityAt, { startsAt: '2055-01-12T10:00:00Z' }], [suggestedSlots, { day, durationMinutes: 60 }]] as const) {
      expect(await codesOf(outsider, query, { groupId: group.id, ...more })).toMatchObject([['FORBIDDEN', undefined]])
      expect(await codesOf(owner, query, { groupId: secret.group.id, ...more })).toMatchObject([['NOT_FOUND', undefined]])
    }
    expect(await codesOf(owner, heatMap, { groupId: group.id, day, zone: 'Mars/Olympus' })).toMatchObject([['BAD_USER_INPUT', ['zone']]])
    expect(await codesOf(owner, heatMap, { groupId: group.id, day: '2099-01-01' })).toMatchObject([['BAD_USER_INPUT', ['day']]])
    expect(await codesOf(owner, suggestedSlots, { groupId: group.id, day, durationMinutes: 0 })).toMatchObject([['BAD_USER_INPUT', ['durationMinutes']]])
    expect(await codesOf(owner, suggestedSlots, { groupId: group.id, day, durationMinutes: 60, presenterIds: [outsider.id] })).toMatchObject([['NOT_FOUND', ['presenterIds', '0']]])
    expect(await codesOf(owner, availabilityAt, { groupId: group.id, startsAt: '2055-01-12T10:00:00Z', durationMinutes: 1441 })).toMatchObject([['BAD_USER_INPUT', ['durationMinutes']]])
    expect(await refusedWithoutTrace(api, outsider, shareAvailability, { groupId: group.id, isShown: false })).toMatchObject([{ code: 'FORBIDDEN' }])
  })

  test('asks for as many statements, however many members and exceptions there are', async () => {
    const counted: string[] = []
    const other = await startApi({ databaseUrl: api.databaseUrl, clock, onQuery: (statement) => counted.push(statement) })
    const { owner, member, group } = await readingGroup(other)
    const asked = async () => {
      counted.length = 0
      await owner.do(heatMap, { input: { groupId: group.id, day } })
      return counted.length
    }
    await saveWeek(owner)
    const few = await asked()
    await saveWeek(member)
    await member.do(addException, { input: span })
    expect(await asked()).toBe(few)
  })
})
