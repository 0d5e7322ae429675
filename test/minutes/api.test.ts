import { count, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { actionItem, attendance, decision } from '../../db/schema/minutes.ts'
import { changeCourse, newItem } from '../support/agenda.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { addAction, decide, endMeeting, exported, startMeeting, write, writes } from '../support/minutes.ts'
import { openPage, verifyAction } from '../support/verify-action.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const met = async () => {
  const made = await readingGroup(api)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id) }
}

const refusedBy = (client: Client, name: keyof typeof writes, input: object) => refusedWithoutTrace(api, client, writes[name], input)
const typesIn = async (meetingId: string) => (await eventsOf(api, meetingId)).map(({ type }) => type)
const ended = async (made: Awaited<ReturnType<typeof met>>) => {
  await startMeeting(made.facilitator, made.meetingId)
  await endMeeting(made.facilitator, made.meetingId)
}
const listsOf = async (client: Client, meetingId: string) =>
  (await client.do('query ($id: ID!) { meeting(id: $id) { decisions { text itemId version } actions { text doneAt } openActions { text meeting { id } } minutes { notes version } attendanceCount } }', { id: meetingId })).meeting

describe('notes', () => {
  test('are written by the scribe, and shown to every page', async () => {
    const { member, facilitator, owner, meetingId } = await met()
    expect(await refusedBy(member, 'changeMinutes', { meetingId, version: 1, notes: 'x' })).toMatchObject([{ code: 'FORBIDDEN' }])
    const { types } = await verifyAction(member, meetingId, async () => {
      await changeCourse(facilitator, 'setScribe', { meetingId, personId: member.id })
      expect(await write(member, 'changeMinutes', { meetingId, version: 1, notes: ' We began\r\nlate. ' })).toMatchObject({ notes: 'We began\nlate.', version: 2, approvedAt: null })
      await write(owner, 'changeMinutes', { meetingId, version: 2, notes: '' })
    })
    expect(types).toEqual(['ScribeChanged', 'MinutesChanged', 'MinutesChanged'])
  })

  test('are refused when somebody changed them meanwhile, and are no conflict when sent again', async () => {
    const { facilitator, meetingId } = await met()
    const first = await write(facilitator, 'changeMinutes', { meetingId, version: 1, notes: 'one' })
    expect(await write(facilitator, 'changeMinutes', { meetingId, version: 1, notes: 'one' })).toEqual(first)
    expect(await refusedBy(facilitator, 'changeMinutes', { meetingId, version: 1, notes: 'mine' })).toMatchObject([{ code: 'CONFLICT', path: ['version'] }])
    expect(await refusedBy(facilitator, 'changeMinutes', { meetingId, version: 2, notes: 'x'.repeat(20_001) })).toMatchObject([{ code: 'TOO_LONG', path: ['notes'] }])
    expect(await typesIn(meetingId)).toEqual(['MinutesChanged'])
  })

  test('let one of 20 different texts for one version through', async () => {
    const { facilitator, meetingId } = await met()
    const tries = await Promise.all(Array.from({ length: 20 }, (_, i) => facilitator.send(writes.changeMinutes, { input: { meetingId, version: 1, notes: `notes ${i}` } })))
    expect(tries.filter(({ data }) => data.changeMinutes.errors.length === 0)).toHaveLength(1)
    expect(await typesIn(meetingId)).toEqual(['MinutesChanged'])
  })
})

describe('decisions', () => {
  test('are recorded, changed and removed, and every page shows the same', async () => {
    const { member, facilitator, meetingId } = await met()
    const itemId = await newItem(facilitator, meetingId)
    const { types } = await verifyAction(member, meetingId, async () => {
      const kept = await decide(facilitator, meetingId, ' We read on. ', { itemId })
      expect(kept).toMatchObject({ text: 'We read on.', itemId, version: 1 })
      const gone = await decide(facilitator, meetingId, 'A slip')
      const changed = { meetingId, decisionId: kept.id, version: 1, text: 'We read chapter 3.', itemId }
      expect(await write(facilitator, 'changeDecision', changed)).toMatchObject({ text: 'We read chapter 3.', version: 2 })
      expect(await write(facilitator, 'changeDecision', changed)).toMatchObject({ version: 2 })
      for (let i = 0; i < 2; i++) await write(facilitator, 'removeDecision', { meetingId, decisionId: gone.id })
    })
    expect(types).toEqual(Array(4).fill('DecisionsChanged'))
    await verifyAction(member, meetingId, () => changeCourse(facilitator, 'removeAgendaItem', { meetingId, itemId }))
    expect((await listsOf(member, meetingId)).decisions).toEqual([{ text: 'We read chapter 3.', itemId: null, version: 2 }])
  })

  test('stand once however often they are sent, 20 times at once', async () => {
    const { facilitator, meetingId } = await met()
    const id = newId()
    const answers = await Promise.all(Array.from({ length: 20 }, () => decide(facilitator, meetingId, 'Once', { id })))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await api.db.select({ n: count() }).from(decision).where(eq(decision.meetingId, meetingId))).toEqual([{ n: 1 }])
    expect(await typesIn(meetingId)).toEqual(['DecisionsChanged'])
  })

  test('are refused for what cannot be, and leave nothing', async () => {
    const { facilitator, member, group, meetingId } = await met()
    const elsewhere = await newMeeting(facilitator, group.id)
    const far = await decide(facilitator, elsewhere, 'Far')
    const near = await decide(facilitator, meetingId, 'Near')
    const farItem = await newItem(facilitator, elsewhere)
    const wish = { id: newId(), meetingId, text: 'We go on.' }
    expect(await refusedBy(member, 'recordDecision', wish)).toMatchObject([{ code: 'FORBIDDEN' }])
    for (const [more, code, field] of [
      [{ text: ' ' }, 'REQUIRED', 'text'],
      [{ text: 'a\nb' }, 'INVALID', 'text'],
      [{ text: 'x'.repeat(2_001) }, 'TOO_LONG', 'text'],
      [{ itemId: farItem }, 'INVALID', 'itemId'],
      [{ itemId: newId() }, 'INVALID', 'itemId'],
      [{ id: far.id }, 'TAKEN', 'id'],
    ] as const)
      expect(await refusedBy(facilitator, 'recordDecision', { ...wish, ...more }), JSON.stringify(more).slice(0, 60)).toMatchObject([{ code, path: [field] }])
    const change = { meetingId, decisionId: near.id, version: 1, text: 'Nearer' }
    expect(await refusedBy(facilitator, 'changeDecision', { ...change, decisionId: far.id })).toMatchObject([{ code: 'NOT_FOUND', path: ['decisionId'] }])
    expect(await refusedBy(facilitator, 'changeDecision', { ...change, version: 7 })).toMatchObject([{ code: 'CONFLICT', path: ['version'] }])
    await write(facilitator, 'removeDecision', { meetingId, decisionId: far.id })
    expect((await listsOf(member, elsewhere)).decisions).toHaveLength(1)
  })
})

describe('action items', () => {
  test('are added by any member, changed by who writes the minutes, and told to every page', async () => {
    const { member, facilitator, outsider, meetingId } = await met()
    const { types } = await verifyAction(member, meetingId, async () => {
      const id = newId()
      const added = await addAction(member, meetingId, 'Ask the author', { id, ownerId: member.id, dueOn: '2031-02-03' })
      expect(added).toMatchObject({ text: 'Ask the author', owner: { id: member.id, name: 'Member' }, dueOn: '2031-02-03', doneAt: null, version: 1, meeting: { id: meetingId } })
      expect(await addAction(member, meetingId, 'Other words', { id })).toEqual(added)
      expect(await write(facilitator, 'changeActionItem', { meetingId, actionId: id, version: 1, text: 'Ask her', ownerId: facilitator.id })).toMatchObject({ text: 'Ask her', owner: { id: facilitator.id }, dueOn: null, version: 2 })
      const gone = await addAction(member, meetingId, 'A slip')
      for (let i = 0; i < 2; i++) await write(facilitator, 'removeActionItem', { meetingId, actionId: gone.id })
    })
    expect(types).toEqual(Array(4).fill('ActionsChanged'))
    const [action] = await api.db.select().from(actionItem).where(eq(actionItem.meetingId, meetingId))
    for (const [name, input, code, path] of [
      ['addActionItem', { id: newId(), meetingId, text: 'x', ownerId: outsider.id }, 'NOT_FOUND', ['ownerId']],
      ['addActionItem', { id: newId(), meetingId, text: 'x', dueOn: '2031-02-30' }, 'INVALID', ['dueOn']],
      ['addActionItem', { id: newId(), meetingId, text: '' }, 'REQUIRED', ['text']],
      ['changeActionItem', { meetingId, actionId: action?.id, version: 1, text: 'y' }, 'FORBIDDEN', []],
      ['removeActionItem', { meetingId, actionId: action?.id }, 'FORBIDDEN', []],
      ['completeActionItem', { meetingId, actionId: newId() }, 'NOT_FOUND', ['actionId']],
    ] as const)
      expect(await refusedBy(member, name, input), name).toMatchObject([{ code, path }])
    expect(await refusedBy(facilitator, 'changeActionItem', { meetingId, actionId: action?.id, version: 1, text: 'y' })).toMatchObject([{ code: 'CONFLICT' }])
  })

  test('come back at later meetings until they are done, and what is done there is told in both', async () => {
    const { member, owner, facilitator, group, meetingId } = await met()
    const [before, later] = await Promise.all([2, 14].map((days) => newMeeting(facilitator, group.id, { startLocal: inDays(days) })))
    const { id } = await addAction(member, meetingId, 'Ask the author')
    const open = async (id: string) => (await listsOf(member, id)).openActions
    expect([await open(before as string), await open(meetingId), await open(later as string)]).toEqual([[], [], [{ text: 'Ask the author', meeting: { id: meetingId } }]])
    const first = await openPage(owner, meetingId)
    const { types } = await verifyAction(member, later as string, async () => {
      await Promise.all(Array.from({ length: 20 }, () => write(member, 'completeActionItem', { meetingId: later, actionId: id })))
    })
    expect(types).toEqual(['ActionsChanged'])
    expect((await first.reaches(2)).meeting).toMatchObject({ actions: [{ id, doneAt: expect.any(String), version: 2 }] })
    await first.live.stop()
    expect(await open(later as string)).toEqual([])
    await verifyAction(member, meetingId, async () => {
      await write(owner, 'reopenActionItem', { meetingId: later, actionId: id })
      await write(owner, 'reopenActionItem', { meetingId: later, actionId: id })
    })
    expect(await typesIn(meetingId)).toEqual(['ActionsChanged', 'ActionsChanged', 'ActionsChanged'])
    await addAction(owner, later as string, 'Another')
    const page = async (after: string | null) =>
      (await member.do('query ($slug: String!, $after: String) { group(slug: $slug) { openActions(first: 1, after: $after) { totalCount nodes { text } pageInfo { hasNextPage endCursor } } } }', { slug: group.slug, after })).group.openActions
    const head = await page(null)
    expect(head).toMatchObject({ totalCount: 2, nodes: [{ text: 'Ask the author' }], pageInfo: { hasNextPage: true } })
    expect(await page(head.pageInfo.endCursor)).toMatchObject({ nodes: [{ text: 'Another' }], pageInfo: { hasNextPage: false } })
  })

  test('of another group are out of reach', async () => {
    const { member, meetingId } = await met()
    const other = await met()
    const { id } = await addAction(other.member, other.meetingId, 'Elsewhere')
    expect(await refusedBy(member, 'completeActionItem', { meetingId, actionId: id })).toEqual(await refusedBy(member, 'completeActionItem', { meetingId, actionId: newId() }))
    expect(await refusedBy(member, 'addActionItem', { id, meetingId, text: 'Mine' })).toMatchObject([{ code: 'TAKEN', path: ['id'] }])
  })
})

describe('attendance', () => {
  test('is noted once for everybody who is there while the meeting runs', async () => {
    const made = await met()
    const { member, owner, facilitator, outsider, meetingId } = made
    expect(await refusedBy(member, 'attendMeeting', { meetingId })).toMatchObject([{ code: 'CLOSED' }])
    await startMeeting(facilitator, meetingId)
    const { types } = await verifyAction(owner, meetingId, () => Promise.all([...Array.from({ length: 10 }, () => write(member, 'attendMeeting', { meetingId })), write(owner, 'attendMeeting', { meetingId })]))
    expect(types).toEqual(['MeetingAttended', 'MeetingAttended'])
    expect(await api.db.select({ n: count() }).from(attendance).where(eq(attendance.meetingId, meetingId))).toEqual([{ n: 2 }])
    const { meeting } = await member.do('query ($id: ID!) { meeting(id: $id) { attendance(first: 1) { totalCount nodes { person { name } arrivedAt } pageInfo { hasNextPage } } } }', { id: meetingId })
    expect(meeting.attendance).toMatchObject({ totalCount: 2, nodes: [{ person: { name: expect.any(String) } }], pageInfo: { hasNextPage: true } })
    await endMeeting(facilitator, meetingId)
    expect(await refusedBy(facilitator, 'attendMeeting', { meetingId })).toMatchObject([{ code: 'CLOSED' }])
    expect(await refusedBy(outsider, 'attendMeeting', { meetingId })).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

describe('approval', () => {
  test('closes what stands in the minutes for good, but not the ticks of action items', async () => {
    const made = await met()
    const { member, facilitator, owner, meetingId } = made
    const kept = await decide(facilitator, meetingId, 'We read on.')
    const action = await addAction(member, meetingId, 'Ask')
    expect(await refusedBy(facilitator, 'approveMinutes', { meetingId })).toMatchObject([{ code: 'INVALID', path: ['meetingId'] }])
    await ended(made)
    expect(await refusedBy(member, 'approveMinutes', { meetingId })).toMatchObject([{ code: 'FORBIDDEN' }])
    const { types } = await verifyAction(member, meetingId, () => Promise.all([facilitator, owner].map((client) => write(client, 'approveMinutes', { meetingId }))))
    expect(types).toEqual(['MinutesApproved'])
    for (const [name, input] of [
      ['changeMinutes', { meetingId, version: 1, notes: 'late' }],
      ['recordDecision', { id: newId(), meetingId, text: 'late' }],
      ['changeDecision', { meetingId, decisionId: kept.id, version: 1, text: 'late' }],
      ['removeDecision', { meetingId, decisionId: kept.id }],
      ['addActionItem', { id: newId(), meetingId, text: 'late' }],
      ['changeActionItem', { meetingId, actionId: action.id, version: 1, text: 'late' }],
      ['removeActionItem', { meetingId, actionId: action.id }],
    ] as const)
      expect(await refusedBy(owner, name, input), name).toMatchObject([{ code: 'CLOSED' }])
    expect(await decide(facilitator, meetingId, 'We read on.', { id: kept.id })).toEqual(kept)
    const before = await exported(member, meetingId, 'JSON')
    expect(await write(member, 'completeActionItem', { meetingId, actionId: action.id })).toMatchObject({ doneAt: expect.any(String) })
    expect(await exported(member, meetingId, 'JSON')).toBe(before)
  })

  test('comes before or after what races with it, never in between', async () => {
    const made = await met()
    const { facilitator, meetingId } = made
    await ended(made)
    const [approval, ...tries] = await Promise.all([
      facilitator.send(writes.approveMinutes, { input: { meetingId } }),
      ...Array.from({ length: 20 }, (_, i) => facilitator.send(writes.recordDecision, { input: { id: newId(), meetingId, text: `Decision ${i}` } })),
    ])
    expect(approval?.data.approveMinutes.errors).toEqual([])
    const done = tries.filter(({ data }) => data.recordDecision.errors.length === 0).length
    expect((await listsOf(facilitator, meetingId)).decisions).toHaveLength(done)
    const types = await typesIn(meetingId)
    expect(types.filter((type) => type === 'DecisionsChanged')).toHaveLength(done)
    expect(types.at(-1)).toBe('MinutesApproved')
  })
})
