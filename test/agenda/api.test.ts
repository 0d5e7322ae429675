import { beforeAll, describe, expect, test } from 'vitest'
import { agendaItem } from '../../db/schema/agenda.ts'
import { newId } from '../../api/kernel/ids.ts'
import { changeCourse, courseMutation, newItem } from '../support/agenda.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { verifyAction } from '../support/verify-action.ts'

let api: Api
let queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
})

const planned = async () => {
  const made = await readingGroup(api)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id) }
}
const underway = async (titles = ['First', 'Second', 'Third']) => {
  const made = await planned()
  const items: string[] = []
  for (const title of titles) items.push(await newItem(made.facilitator, made.meetingId, { title }))
  await changeCourse(made.facilitator, 'startMeeting', { meetingId: made.meetingId })
  return { ...made, items: items as [string, string, string] }
}
const look = async (by: Client, meetingId: string, fields: string) => (await by.do(`query ($id: ID!) { meeting(id: $id) { ${fields} } }`, { id: meetingId })).meeting
const titlesOf = async (by: Client, meetingId: string) => (await look(by, meetingId, 'agenda { title }')).agenda.map(({ title }: { title: string }) => title)
const refused = async (by: Client, name: string, input: Record<string, unknown>) => (await refusedWithoutTrace(api, by, courseMutation(name), input)).map(({ code, path }) => [code, ...path].join(' '))
const typesIn = async (meetingId: string) => (await eventsOf(api, meetingId)).map(({ type }) => type)

describe('the agenda', () => {
  test('has items that come, change, move and go, the same on every page', async () => {
    const { facilitator, owner, meetingId, group } = await planned()
    const paperId = (await facilitator.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code } } }', { input: { groupId: group.id, title: 'On agendas' } })).addPaper.paper.id
    const { types } = await verifyAction(owner, meetingId, async () => {
      const a = await newItem(facilitator, meetingId, { title: ' News ', plannedMinutes: 5 })
      const b = await newItem(owner, meetingId, { title: 'The paper', paperId })
      const c = await newItem(facilitator, meetingId, { title: 'What did you not understand?', kind: 'THINK_FIRST' })
      const changed = await changeCourse(facilitator, 'changeAgendaItem', { meetingId, itemId: a, version: 1, title: 'Old news', plannedMinutes: 0 }, 'agenda { title plannedMinutes version } course { orderVersion }')
      expect(changed.agenda[0]).toEqual({ title: 'Old news', plannedMinutes: 0, version: 2 })
      await changeCourse(facilitator, 'orderAgenda', { meetingId, itemIds: [c, a, b], orderVersion: changed.course.orderVersion })
      await changeCourse(facilitator, 'removeAgendaItem', { meetingId, itemId: a })
    })
    expect(types).toEqual(Array(6).fill('AgendaChanged'))
    expect(await look(owner, meetingId, 'agenda { kind title paper { title } addedBy { id } }')).toEqual({
      agenda: [
        { kind: 'THINK_FIRST', title: 'What did you not understand?', paper: null, addedBy: { id: facilitator.id } },
        { kind: 'TALK', title: 'The paper', paper: { title: 'On agendas' }, addedBy: { id: owner.id } },
      ],
    })
  })

  test('takes the same item once, also 20 times at once, and tells of it once', async () => {
    const { facilitator, owner, meetingId } = await planned()
    const input = { id: newId(), meetingId, kind: 'TALK', title: 'Once', plannedMinutes: 10 }
    await Promise.all(Array.from({ length: 20 }, () => changeCourse(facilitator, 'addAgendaItem', input)))
    expect(await titlesOf(facilitator, meetingId)).toEqual(['Once'])
    expect(await typesIn(meetingId)).toEqual(['AgendaChanged'])
    expect(await refused(owner, 'addAgendaItem', input)).toEqual(['TAKEN id'])
    for (const _ of [1, 2]) await changeCourse(facilitator, 'changeAgendaItem', { meetingId, itemId: input.id, version: 1, title: 'Twice', plannedMinutes: 10 })
    for (const _ of [1, 2]) await changeCourse(facilitator, 'removeAgendaItem', { meetingId, itemId: input.id })
    expect(await typesIn(meetingId)).toEqual(['AgendaChanged', 'AgendaChanged', 'AgendaChanged'])
  })

  test('refuses what is no item, a stale version, and a stale or foreign order', async () => {
    const { facilitator, meetingId } = await planned()
    const other = await planned()
    const [a, b] = [await newItem(facilitator, meetingId), await newItem(facilitator, meetingId)]
    const foreign = await newItem(other.facilitator, other.meetingId)
    const { orderVersion } = (await look(facilitator, meetingId, 'course { orderVersion }')).course
    const item = { id: newId(), meetingId, kind: 'TALK', title: 'Fine', plannedMinutes: 10 }
    expect(await refused(facilitator, 'addAgendaItem', { ...item, title: ' ' })).toEqual(['REQUIRED title'])
    expect(await refused(facilitator, 'addAgendaItem', { ...item, title: 'x'.repeat(201) })).toEqual(['TOO_LONG title'])
    expect(await refused(facilitator, 'addAgendaItem', { ...item, plannedMinutes: -1 })).toEqual(['INVALID plannedMinutes'])
    expect(await refused(facilitator, 'addAgendaItem', { ...item, paperId: newId() })).toEqual(['NOT_FOUND paperId'])
    expect(await refused(facilitator, 'addAgendaItem', { ...item, id: foreign })).toEqual(['TAKEN id'])
    const change = { meetingId, itemId: a, version: 2, title: 'Other words', plannedMinutes: 10 }
    expect(await refused(facilitator, 'changeAgendaItem', change)).toEqual(['CONFLICT version'])
    expect(await refused(facilitator, 'changeAgendaItem', { ...change, itemId: foreign })).toEqual(['NOT_FOUND itemId'])
    const order = (itemIds: string[], version = orderVersion) => refused(facilitator, 'orderAgenda', { meetingId, itemIds, orderVersion: version })
    expect(await order([b, a], orderVersion - 1)).toEqual(['CONFLICT orderVersion'])
    expect(await order([b, foreign])).toEqual(['INVALID itemIds'])
    expect(await order([b])).toEqual(['INVALID itemIds'])
    expect(await order([b, b])).toEqual(['INVALID itemIds'])
    await changeCourse(facilitator, 'removeAgendaItem', { meetingId, itemId: foreign })
    expect(await titlesOf(other.facilitator, other.meetingId)).toHaveLength(1)
  })

  test('lets one of 20 orders read from the same list through', async () => {
    const { facilitator, meetingId } = await planned()
    const ids: string[] = []
    for (let i = 0; i < 4; i++) ids.push(await newItem(facilitator, meetingId, { title: `Item ${i}` }))
    const { orderVersion } = (await look(facilitator, meetingId, 'course { orderVersion }')).course
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => facilitator.send(courseMutation('orderAgenda'), { input: { meetingId, itemIds: [...ids.slice(1 + (i % 3)), ...ids.slice(0, 1 + (i % 3))], orderVersion } })),
    )
    const moves = (await typesIn(meetingId)).length - 4
    expect(moves).toBe(1)
    expect(answers.filter(({ data }) => data.orderAgenda.errors[0]?.code === 'CONFLICT').length).toBeGreaterThan(0)
    expect((await look(facilitator, meetingId, 'course { orderVersion }')).course.orderVersion).toBe(orderVersion + 1)
  })

  test('belongs to facilitators beforehand and to who leads once it goes', async () => {
    const { facilitator, admin, member, meetingId } = await planned()
    const add = (by: Client) => by.send(courseMutation('addAgendaItem'), { input: { id: newId(), meetingId, kind: 'TALK', title: 'Mine', plannedMinutes: 1 } }).then(({ data }) => data.addAgendaItem.errors[0]?.code ?? 'yes')
    expect([await add(admin), await add(facilitator), await add(member)]).toEqual(['yes', 'yes', 'FORBIDDEN'])
    await changeCourse(facilitator, 'startMeeting', { meetingId })
    expect([await add(admin), await add(facilitator), await add(member)]).toEqual(['FORBIDDEN', 'yes', 'FORBIDDEN'])
    await changeCourse(facilitator, 'endMeeting', { meetingId })
    expect(await add(facilitator)).toBe('CLOSED')
  })

  test('has at most 100 items, read with as many statements as one', async () => {
    const { facilitator, meetingId, group } = await planned()
    const now = api.clock.now()
    await newItem(facilitator, meetingId, { kind: 'THINK_FIRST' })
    const document = 'query ($id: ID!) { meeting(id: $id) { agenda { title paper { title } addedBy { name } thoughtCount } course { facilitator { name } } thoughts { body } viewerThoughts { body } viewerCanNow } }'
    const statements = async () => {
      queries = []
      await facilitator.do(document, { id: meetingId })
      return queries.length
    }
    await statements()
    const few = await statements()
    const rows = Array.from({ length: 99 }, (_, i) => ({ id: newId(), groupId: group.id, meetingId, kind: 'THINK_FIRST' as const, title: `Item ${i}`, plannedMinutes: 1, position: i + 2, addedById: facilitator.id, addedAt: now }))
    await api.db.insert(agendaItem).values(rows)
    expect(await statements()).toBe(few)
    expect(await refused(facilitator, 'addAgendaItem', { id: newId(), meetingId, kind: 'TALK', title: 'One more', plannedMinutes: 1 })).toEqual(['TOO_LONG'])
  })
})

describe('the course of a meeting', () => {
  test('books the real times of its items', async () => {
    const { facilitator, owner, meetingId, items } = await underway()
    const [a, b] = items
    const { types } = await verifyAction(owner, meetingId, async () => {
      api.clock.advance(60_000)
      await changeCourse(facilitator, 'goToItem', { meetingId, itemId: b })
      await changeCourse(facilitator, 'goToItem', { meetingId, itemId: b })
      api.clock.advance(30_000)
      await changeCourse(facilitator, 'goToItem', { meetingId, itemId: a })
      api.clock.advance(60_000)
      await changeCourse(facilitator, 'endMeeting', { meetingId })
    })
    expect(types).toEqual(['ItemReached', 'ItemReached', 'MeetingEnded'])
    const { agenda, course } = await look(owner, meetingId, 'agenda { startedAt endedAt spentMs currentSince } course { startedAt endedAt currentItemId }')
    const minutes = agenda.map(({ spentMs }: { spentMs: number }) => Math.floor(spentMs / 30_000) / 2)
    expect(minutes).toEqual([2, 0.5, 0])
    expect(agenda.map(({ currentSince }: { currentSince: null }) => currentSince)).toEqual([null, null, null])
    expect(agenda[0].startedAt).toBe(course.startedAt)
    expect(agenda[0].endedAt).toBe(course.endedAt)
    expect(agenda[2]).toMatchObject({ startedAt: null, endedAt: null })
    expect(course.currentItemId).toBe(null)
  })

  test('begins once and ends once, with a clear refusal after that', async () => {
    const { facilitator, owner, meetingId } = await planned()
    expect(await refused(facilitator, 'endMeeting', { meetingId })).toEqual(['INVALID'])
    expect(await refused(facilitator, 'goToItem', { meetingId })).toEqual(['INVALID'])
    const { types } = await verifyAction(owner, meetingId, () => changeCourse(facilitator, 'startMeeting', { meetingId }))
    expect(types).toEqual(['MeetingStarted'])
    expect(await refused(facilitator, 'startMeeting', { meetingId })).toEqual(['ALREADY_DONE'])
    const ends = await Promise.all(Array.from({ length: 20 }, () => facilitator.send(courseMutation('endMeeting'), { input: { meetingId } })))
    expect(ends.filter(({ data }) => data.endMeeting.errors.length === 0)).toHaveLength(1)
    expect(await refused(facilitator, 'endMeeting', { meetingId })).toEqual(['ALREADY_DONE'])
    for (const name of ['goToItem', 'pauseTimer', 'pauseComments']) expect(await refused(facilitator, name, { meetingId })).toEqual(['CLOSED'])
    expect(await typesIn(meetingId)).toEqual(['MeetingStarted', 'MeetingEnded'])
  })

  test('stands still in a meeting that was cancelled', async () => {
    const { facilitator, meetingId } = await planned()
    await facilitator.do('mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { errors { code } } }', { input: { meetingId } })
    expect(await refused(facilitator, 'startMeeting', { meetingId })).toEqual(['CLOSED'])
    expect(await look(facilitator, meetingId, 'viewerCanNow')).toEqual({ viewerCanNow: [] })
  })

  test('answers what it took before, also once it has ended', async () => {
    const { facilitator, meetingId } = await underway()
    const item = { id: newId(), meetingId, kind: 'TALK', title: 'Last', plannedMinutes: 5 }
    const extension = { id: newId(), meetingId, seconds: 60 }
    const send = async () => [await changeCourse(facilitator, 'addAgendaItem', item), await changeCourse(facilitator, 'extendTimer', extension)]
    await send()
    await changeCourse(facilitator, 'endMeeting', { meetingId })
    const types = await typesIn(meetingId)
    expect(await send()).toEqual([{ id: meetingId }, { id: meetingId }])
    expect(await typesIn(meetingId)).toEqual(types)
    for (const [name, input] of [['addAgendaItem', item], ['extendTimer', extension]] as const) expect(await refused(facilitator, name, { ...input, id: newId() })).toEqual(['CLOSED'])
  })

  test('keeps an item that has had its turn, and removes one that has not', async () => {
    const { facilitator, meetingId, items } = await underway()
    expect(await refused(facilitator, 'removeAgendaItem', { meetingId, itemId: items[0] })).toEqual(['CLOSED'])
    await changeCourse(facilitator, 'removeAgendaItem', { meetingId, itemId: items[1] })
    expect(await titlesOf(facilitator, meetingId)).toEqual(['First', 'Third'])
    expect(await refused(facilitator, 'goToItem', { meetingId, itemId: items[1] })).toEqual(['NOT_FOUND itemId'])
  })

  test('pauses and resumes comments, and names a scribe', async () => {
    const { facilitator, owner, member, outsider, meetingId } = await underway()
    const { types } = await verifyAction(owner, meetingId, async () => {
      for (const name of ['pauseComments', 'pauseComments', 'resumeComments', 'resumeComments']) await changeCourse(facilitator, name, { meetingId })
      for (const _ of [1, 2]) await changeCourse(facilitator, 'setScribe', { meetingId, personId: member.id })
    })
    expect(types).toEqual(['CommentsPaused', 'CommentsResumed', 'ScribeChanged'])
    expect(await look(owner, meetingId, 'course { commentsPausedAt scribe { id } }')).toEqual({ course: { commentsPausedAt: null, scribe: { id: member.id } } })
    expect(await refused(facilitator, 'setScribe', { meetingId, personId: outsider.id })).toEqual(['NOT_FOUND personId'])
  })

  test('has no scribe who presents, as long as the rota decides, and afterwards whomever its leader names', async () => {
    const { facilitator, member, group } = await planned()
    const meetingId = await newMeeting(facilitator, group.id, { presenterId: member.id })
    expect(await refused(facilitator, 'setScribe', { meetingId, personId: member.id })).toEqual(['INVALID personId'])
    await changeCourse(facilitator, 'startMeeting', { meetingId })
    expect((await changeCourse(facilitator, 'setScribe', { meetingId, personId: member.id }, 'course { scribe { id } }')).course.scribe.id).toBe(member.id)
  })
})

describe('the timer', () => {
  const timerOf = async (by: Client, meetingId: string) => (await look(by, meetingId, 'course { timer { endsAt leftMs } }')).course.timer

  test('starts, stands still, goes on and gets more time, the same on every page', async () => {
    const { facilitator, owner, meetingId } = await underway()
    const { types } = await verifyAction(owner, meetingId, async () => {
      await changeCourse(facilitator, 'startTimer', { meetingId, seconds: 600 })
      const { endsAt } = await timerOf(owner, meetingId)
      expect(Date.parse(endsAt) - api.clock.now().getTime()).toBeGreaterThan(595_000)
      await changeCourse(facilitator, 'startTimer', { meetingId })
      await changeCourse(facilitator, 'pauseTimer', { meetingId })
      const { leftMs } = await timerOf(owner, meetingId)
      await changeCourse(facilitator, 'extendTimer', { id: newId(), meetingId, seconds: 60 })
      expect(await timerOf(owner, meetingId)).toEqual({ endsAt: null, leftMs: leftMs + 60_000 })
      await changeCourse(facilitator, 'startTimer', { meetingId })
    })
    expect(types).toEqual(['TimerStarted', 'TimerPaused', 'TimerExtended', 'TimerStarted'])
    expect((await timerOf(owner, meetingId)).leftMs).toBe(null)
  })

  test('counts every extension of 20 at once, and the same one once', async () => {
    const { facilitator, meetingId } = await underway()
    await changeCourse(facilitator, 'startTimer', { meetingId, seconds: 60 })
    const before = Date.parse((await timerOf(facilitator, meetingId)).endsAt)
    const id = newId()
    const ids = [...Array.from({ length: 19 }, newId), ...Array.from({ length: 20 }, () => id)]
    await Promise.all(ids.map((one) => changeCourse(facilitator, 'extendTimer', { id: one, meetingId, seconds: 10 })))
    expect(Date.parse((await timerOf(facilitator, meetingId)).endsAt) - before).toBe(200_000)
    expect((await eventsOf(api, meetingId, 'TimerExtended')).length).toBe(20)
  })

  test('refuses no length, more than a day, and to go on with nothing', async () => {
    const { facilitator, meetingId } = await underway()
    for (const seconds of [0, -5, 86_401, 2_147_483_647]) expect(await refused(facilitator, 'startTimer', { meetingId, seconds })).toEqual(['INVALID seconds'])
    expect(await refused(facilitator, 'startTimer', { meetingId })).toEqual(['INVALID seconds'])
    expect(await refused(facilitator, 'extendTimer', { id: newId(), meetingId, seconds: -60 })).toEqual(['INVALID seconds'])
  })

  test('is measured against a clock that anybody may ask', async () => {
    const before = Date.now()
    const { now } = await api.anonymous.do('{ now }')
    expect(Math.abs(Date.parse(now) - api.clock.now().getTime())).toBeLessThan(Date.now() - before + 250)
  })
})
