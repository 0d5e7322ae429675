import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { changeCourse } from '../support/agenda.ts'
import { type Api, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { actOnFloor, floorMutation, queueOf, raiseHand, setHandOrder } from '../support/floor.ts'
import { acceptInvitation, newPerson, readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { verifyAction } from '../support/verify-action.ts'

let api: Api
let queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
})

const held = async () => {
  const made = await readingGroup(api)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id) }
}
const join = async (token: string, name: string) => {
  const person = await newPerson(api, name)
  await acceptInvitation(person, token)
  return person
}
const refused = (client: Parameters<typeof refusedWithoutTrace>[1], act: Parameters<typeof floorMutation>[0], input: object) => refusedWithoutTrace(api, client, floorMutation(act), input)
const changesIn = async (meetingId: string) => (await eventsOf(api, meetingId, 'HandsChanged')).length
const putBack = (by: Parameters<typeof actOnFloor>[0], handId: string) => actOnFloor(by, 'putBack', { handId })

describe('hands', () => {
  test('wait in the order in which they were raised, are called in it, and every page shows the same', async () => {
    const { owner, admin, member, facilitator, meetingId } = await held()
    const { types } = await verifyAction(member, meetingId, async () => {
      for (const person of [owner, member, admin]) await raiseHand(person, meetingId)
      expect(await queueOf(member, meetingId)).toEqual(['Owner', 'Member', 'Admin'])
      const first = await actOnFloor(facilitator, 'callNext', { meetingId })
      expect(first).toMatchObject({ person: { name: 'Owner' }, spokenToday: 1 })
      expect(first.calledAt).not.toBeNull()
      const second = await actOnFloor(facilitator, 'callNext', { meetingId, calledId: first.id })
      expect(second.person.name).toBe('Member')
      expect(await putBack(facilitator, second.id)).toMatchObject({ calledAt: null, spokenToday: 0 })
      expect(await queueOf(member, meetingId)).toEqual(['Member', 'Admin'])
      await actOnFloor(member, 'lowerHand', { handId: second.id })
      expect(await queueOf(member, meetingId)).toEqual(['Admin'])
    })
    expect(types).toEqual(Array(7).fill('HandsChanged'))
  })

  test('let those go first who were called least, where the meeting says so', async () => {
    const { owner, admin, member, facilitator, meetingId } = await held()
    const { types } = await verifyAction(owner, meetingId, async () => {
      const spoken = await raiseHand(owner, meetingId)
      await actOnFloor(facilitator, 'callHand', { handId: spoken })
      for (const person of [owner, member, admin]) await raiseHand(person, meetingId)
      expect(await queueOf(member, meetingId)).toEqual(['Owner', 'Member', 'Admin'])
      await setHandOrder(facilitator, meetingId, 'LEAST_SPOKEN')
      await setHandOrder(facilitator, meetingId, 'LEAST_SPOKEN')
    })
    expect(types).toHaveLength(6)
    expect(await queueOf(member, meetingId)).toEqual(['Member', 'Admin', 'Owner'])
    const { meeting } = await member.do('query ($id: ID!) { meeting(id: $id) { calledHand { id person { name } } hands { spokenToday } } }', { id: meetingId })
    expect(meeting.hands.map((hand: { spokenToday: number }) => hand.spokenToday)).toEqual([0, 0, 1])
    expect((await actOnFloor(facilitator, 'callNext', { meetingId, calledId: meeting.calledHand.id })).person.name).toBe('Member')
  })

  test('are up once for each person, however often they raise', async () => {
    const { member, owner, meetingId } = await held()
    const id = newId()
    const ids = await Promise.all(Array.from({ length: 20 }, (_, i) => raiseHand(member, meetingId, i % 2 ? newId() : id)))
    expect(new Set(ids).size).toBe(1)
    expect(await queueOf(owner, meetingId)).toEqual(['Member'])
    expect(await changesIn(meetingId)).toBe(1)
    await actOnFloor(member, 'lowerHand', { handId: ids[0] })
    const lowered = await actOnFloor(member, 'lowerHand', { handId: ids[0] })
    expect(lowered.loweredAt).not.toBeNull()
    // Sent again late, it does not go up once more.
    expect(await actOnFloor(member, 'raiseHand', { id: ids[0], meetingId })).toEqual(lowered)
    expect(await changesIn(meetingId)).toBe(2)
  })

  test('of 20 people who raise at once all wait, and 20 who call after the same one call one', async () => {
    const { owner, token, facilitator, meetingId } = await held()
    const people = await Promise.all(Array.from({ length: 20 }, (_, i) => join(token, `Reader ${String.fromCharCode(65 + i)}`)))
    await verifyAction(owner, meetingId, () => Promise.all(people.map((person) => raiseHand(person, meetingId))))
    const order = await queueOf(owner, meetingId)
    expect(order.toSorted()).toEqual(people.map(({ name }) => name))
    const called = await Promise.all(Array.from({ length: 20 }, () => actOnFloor(facilitator, 'callNext', { meetingId })))
    expect(new Set(called.map(({ id }) => id)).size).toBe(1)
    expect(called[0].person.name).toBe(order[0])
    expect(await queueOf(owner, meetingId)).toEqual(order.slice(1))
    expect(await changesIn(meetingId)).toBe(21)
  }, 30_000)

  test('are called once each by two who lead at the same time, one hand after another', async () => {
    const { owner, admin, member, facilitator, meetingId } = await held()
    for (const person of [owner, member, facilitator]) await raiseHand(person, meetingId)
    const seen: string[] = []
    for (let calledId: string | null = null; seen.length < 3; calledId = seen.at(-1) as string) {
      const [one, other]: { id: string }[] = await Promise.all([facilitator, admin].map((by) => actOnFloor(by, 'callNext', { meetingId, calledId })))
      expect(one?.id).toBe(other?.id)
      seen.push(one?.id as string)
    }
    expect(new Set(seen).size).toBe(3)
    expect(await refused(facilitator, 'callNext', { meetingId, calledId: seen.at(-1) })).toMatchObject([{ code: 'CLOSED', message: 'No hand is up.' }])
  })

  test('cost the same few statements however many are up', async () => {
    const { owner, token, meetingId } = await held()
    const statements = async () => {
      queries = []
      await queueOf(owner, meetingId)
      return queries.length
    }
    await raiseHand(owner, meetingId)
    const few = await statements()
    for (let i = 0; i < 8; i++) await raiseHand(await join(token, 'Reader'), meetingId)
    expect(await statements()).toBe(few)
  })
})

describe('what is refused', () => {
  test('is a hand that was lowered or called meanwhile, and one that is not the last', async () => {
    const { owner, admin, member, facilitator, meetingId } = await held()
    const [a, b, c] = [await raiseHand(owner, meetingId), await raiseHand(member, meetingId), await raiseHand(admin, meetingId)]
    await actOnFloor(member, 'lowerHand', { handId: b })
    expect(await refused(facilitator, 'callHand', { handId: b })).toMatchObject([{ code: 'CLOSED', path: ['handId'], message: 'This hand was lowered meanwhile.' }])
    expect(await refused(facilitator, 'putBack', { handId: b })).toMatchObject([{ code: 'CLOSED', path: ['handId'] }])
    const called = await actOnFloor(facilitator, 'callHand', { handId: c })
    expect(await actOnFloor(facilitator, 'callHand', { handId: c })).toEqual(called)
    await actOnFloor(facilitator, 'callHand', { handId: a })
    for (const act of ['callHand', 'putBack'] as const) expect(await refused(facilitator, act, { handId: c })).toMatchObject([{ code: 'CLOSED', path: ['handId'] }])
    expect(await refused(owner, 'lowerHand', { handId: a })).toMatchObject([{ code: 'CLOSED', message: 'This hand was called meanwhile.' }])
    await raiseHand(owner, meetingId)
    expect(await refused(facilitator, 'putBack', { handId: a })).toMatchObject([{ code: 'ALREADY_DONE', path: ['handId'] }])
  })

  test('is what only who leads may do, once somebody does', async () => {
    const { owner, admin, member, facilitator, meetingId } = await held()
    const handId = await raiseHand(owner, meetingId)
    await changeCourse(facilitator, 'startMeeting', { meetingId })
    for (const by of [member, admin, owner]) {
      expect(await refused(by, 'callNext', { meetingId })).toMatchObject([{ code: 'FORBIDDEN' }])
      for (const act of ['callHand', 'putBack'] as const) expect(await refused(by, act, { handId })).toMatchObject([{ code: 'FORBIDDEN' }])
      expect(await refused(by, 'setHandOrder', { meetingId, handOrder: 'LEAST_SPOKEN' })).toMatchObject([{ code: 'FORBIDDEN' }])
      if (by !== owner) expect(await refused(by, 'lowerHand', { handId })).toMatchObject([{ code: 'FORBIDDEN' }])
    }
    await actOnFloor(facilitator, 'lowerHand', { handId })
    expect(await queueOf(owner, meetingId)).toEqual([])
  })

  test("is an id that is somebody else's, and to whoever may not read the meeting it does not exist", async () => {
    const { owner, member, outsider, meetingId } = await held()
    const id = await raiseHand(owner, meetingId)
    expect(await refused(member, 'raiseHand', { id, meetingId })).toMatchObject([{ code: 'TAKEN', path: ['id'] }])
    const nothing = await refused(outsider, 'raiseHand', { id: newId(), meetingId: newId() })
    expect(nothing).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await refused(outsider, 'raiseHand', { id: newId(), meetingId })).toEqual(nothing)
    for (const act of ['lowerHand', 'callHand', 'putBack'] as const) {
      expect(await refused(outsider, act, { handId: id })).toEqual(nothing)
      expect(await refused(owner, act, { handId: newId() })).toEqual(nothing)
    }
  })

  test('is everything in a meeting that was cancelled or has ended', async () => {
    for (const end of ['cancelMeeting', 'endMeeting']) {
      const { owner, member, facilitator, meetingId } = await held()
      const [waits, called] = [await raiseHand(owner, meetingId), await raiseHand(facilitator, meetingId)]
      await actOnFloor(facilitator, 'callHand', { handId: called })
      if (end === 'endMeeting') await changeCourse(facilitator, 'startMeeting', { meetingId })
      await changeCourse(facilitator, end, { meetingId })
      expect(await refused(member, 'raiseHand', { id: newId(), meetingId })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refused(owner, 'lowerHand', { handId: waits })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refused(facilitator, 'callNext', { meetingId, calledId: called })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refused(facilitator, 'callHand', { handId: waits })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refused(facilitator, 'putBack', { handId: called })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refused(facilitator, 'setHandOrder', { meetingId, handOrder: 'LEAST_SPOKEN' })).toMatchObject([{ code: 'CLOSED' }])
    }
  })
})
