import { count, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { event } from '../../db/schema/events.ts'
import { meeting, reply } from '../../db/schema/scheduling.ts'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, movableClock, startApi } from '../support/api.ts'
import { refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { daysAfter } from '../support/meetings.ts'
import { verifyAction } from '../support/verify-action.ts'

const clock = movableClock('2054-11-26T12:00Z')
const inDays = (days: number, time?: string) => daysAfter(clock.now(), days, time)
let api: Api
beforeAll(async () => {
  api = await startApi({ clock })
})

const scheduleMeeting = /* GraphQL */ `
  mutation ($input: ScheduleMeetingInput!) {
    scheduleMeeting(input: $input) { meeting { id version title startsAt startLocal zone endsAt durationMinutes place link note state presenter { id } paper { id } viewerCan } errors { code path message } }
  }
`
const changeMeeting = /* GraphQL */ `
  mutation ($input: ChangeMeetingInput!) { changeMeeting(input: $input) { meeting { id version title startsAt presenter { id } } errors { code path message } } }
`
const cancelMeeting = /* GraphQL */ `
  mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { id state cancelReason version viewerCan } errors { code path message } } }
`
const replyToMeeting = /* GraphQL */ `
  mutation ($input: ReplyToMeetingInput!) { replyToMeeting(input: $input) { meeting { id viewerReply replyCounts { yes no maybe } } errors { code path message } } }
`
const addPaper = /* GraphQL */ `
  mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code path message } } }
`

const planned = (groupId: string, more: object = {}) => ({ groupId, title: 'Reading session', startLocal: inDays(7), durationMinutes: 60, ...more })

const paperIn = async (client: Client, groupId: string, title = `A paper ${newId()}`): Promise<string> => (await client.do(addPaper, { input: { groupId, title } })).addPaper.paper.id

const schedule = async (client: Client, groupId: string, more: object = {}) => (await client.do(scheduleMeeting, { input: planned(groupId, more) })).scheduleMeeting.meeting

const refusedBy = (client: Client, mutation: string, input: object) => refusedWithoutTrace(api, client, mutation, input)

describe('scheduling a meeting', () => {
  test("keeps the wall time, the group's zone and what else was said", async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const paperId = await paperIn(member, group.id, 'On scheduling')
    const more = { title: null, paperId, presenterId: member.id, place: 'Room 4', link: 'https://video.example.org/x', note: 'Read *section 3*.', startLocal: '2055-01-14T16:00' }
    expect(await schedule(facilitator, group.id, more)).toMatchObject({
      version: 1,
      title: 'On scheduling',
      startsAt: '2055-01-14T15:00:00.000Z',
      endsAt: '2055-01-14T16:00:00.000Z',
      startLocal: '2055-01-14T16:00',
      zone: 'Europe/Zurich',
      state: 'SCHEDULED',
      place: 'Room 4',
      link: 'https://video.example.org/x',
      note: 'Read *section 3*.',
      presenter: { id: member.id },
      paper: { id: paperId },
      viewerCan: ['MEETING_CHANGE', 'MEETING_CANCEL', 'MEETING_REPLY', 'COMMENT_POST'],
    })
  })

  test('asks which of two is meant where the clocks are set back', async () => {
    const { facilitator, group } = await readingGroup(api)
    const twice = { startLocal: '2055-10-31T02:30', zone: 'Europe/Zurich' }
    expect(await refusedBy(facilitator, scheduleMeeting, planned(group.id, twice))).toMatchObject([{ code: 'REPEATED_TIME', path: ['startLocal'] }])
    expect(await schedule(facilitator, group.id, { ...twice, repeated: 'FIRST' })).toMatchObject({ startsAt: '2055-10-31T00:30:00.000Z' })
    expect(await schedule(facilitator, group.id, { ...twice, repeated: 'SECOND' })).toMatchObject({ startsAt: '2055-10-31T01:30:00.000Z' })
  })

  test('refuses what cannot be, by the field it concerns, and writes nothing', async () => {
    const { facilitator, group } = await readingGroup(api)
    const other = await readingGroup(api)
    const foreignPaper = await paperIn(other.member, other.group.id)
    const cases: [object, string, string][] = [
      [{ startLocal: '2055-03-28T02:30' }, 'SKIPPED_TIME', 'startLocal'],
      [{ startLocal: '2055-02-30T16:00' }, 'INVALID', 'startLocal'],
      [{ startLocal: inDays(-3) }, 'IN_PAST', 'startLocal'],
      [{ zone: 'Mars/Olympus' }, 'NO_SUCH_ZONE', 'zone'],
      [{ zone: '' }, 'NO_SUCH_ZONE', 'zone'],
      [{ durationMinutes: 0 }, 'INVALID', 'durationMinutes'],
      [{ durationMinutes: 100_000 }, 'INVALID', 'durationMinutes'],
      [{ title: null }, 'REQUIRED', 'title'],
      [{ title: ' \u200b ' }, 'REQUIRED', 'title'],
      [{ title: 'x'.repeat(1_000) }, 'TOO_LONG', 'title'],
      [{ title: 'a\u0000b' }, 'INVALID', 'title'],
      [{ title: 'a\ud800b' }, 'INVALID', 'title'],
      [{ note: 'x'.repeat(60_000) }, 'TOO_LONG', 'note'],
      [{ link: 'javascript:alert(1)' }, 'INVALID', 'link'],
      [{ paperId: newId() }, 'NOT_FOUND', 'paperId'],
      [{ paperId: foreignPaper }, 'NOT_FOUND', 'paperId'],
      [{ presenterId: newId() }, 'NOT_FOUND', 'presenterId'],
      [{ presenterId: other.member.id }, 'NOT_FOUND', 'presenterId'],
      [{ presenterId: group.id }, 'NOT_FOUND', 'presenterId'],
    ]
    for (const [more, code, field] of cases) {
      expect(await refusedBy(facilitator, scheduleMeeting, planned(group.id, more)), JSON.stringify(more).slice(0, 80)).toMatchObject([{ code, path: [field] }])
    }
  })

  test('answers the same for the paper of another group as for one that does not exist', async () => {
    const { facilitator, group } = await readingGroup(api)
    const other = await readingGroup(api)
    const foreign = await refusedBy(facilitator, scheduleMeeting, planned(group.id, { paperId: await paperIn(other.member, other.group.id) }))
    expect(foreign).toEqual(await refusedBy(facilitator, scheduleMeeting, planned(group.id, { paperId: newId() })))
  })

  test('answers an id of another kind as one that does not exist', async () => {
    const { facilitator, group } = await readingGroup(api)
    const paperId = await paperIn(facilitator, group.id)
    for (const id of [paperId, group.id, facilitator.id]) {
      expect(await refusedBy(facilitator, replyToMeeting, { meetingId: id, answer: 'YES' })).toMatchObject([{ code: 'NOT_FOUND' }])
      expect(await refusedBy(facilitator, cancelMeeting, { meetingId: id })).toMatchObject([{ code: 'NOT_FOUND' }])
      expect((await facilitator.send('query ($id: ID!) { meeting(id: $id) { id } }', { id })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    }
    expect((await facilitator.send(replyToMeeting, { input: { meetingId: '42', answer: 'YES' } })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  test('refuses a local time that is none before anything runs', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { errors } = await facilitator.send(scheduleMeeting, { input: planned(group.id, { startLocal: 'tomorrow' }) })
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })
})

describe('changing a meeting', () => {
  test('replaces what was said and shows the same to pages that were open and that come back', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await schedule(facilitator, group.id)
    const input = { meetingId: id, version: 1, title: 'Another title', startLocal: inDays(9), durationMinutes: 90, presenterId: member.id }
    const { answer, types } = await verifyAction(member, id, () => facilitator.do(changeMeeting, { input }))
    expect(answer.changeMeeting.meeting).toMatchObject({ version: 2, title: 'Another title', presenter: { id: member.id } })
    expect(types).toEqual(['MeetingChanged'])
  })

  test('lets one of 20 through who change the same version at once', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await schedule(facilitator, group.id)
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, i) => facilitator.send(changeMeeting, { input: { meetingId: id, version: 1, title: `Title ${i}`, startLocal: inDays(7), durationMinutes: 60 } })),
    )
    const codes = tries.map(({ data }) => data.changeMeeting.errors[0]?.code ?? 'done')
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(19)
    expect(await api.db.select({ version: meeting.version }).from(meeting).where(eq(meeting.id, id))).toEqual([{ version: 2 }])
    expect(await api.db.select({ type: event.type }).from(event).where(eq(event.streamId, id))).toEqual([{ type: 'MeetingChanged' }])
  })

  test('refuses a version that somebody has changed since, and writes nothing', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await schedule(facilitator, group.id)
    const input = { meetingId: id, version: 2, title: 'x', startLocal: inDays(7), durationMinutes: 60 }
    expect(await refusedBy(facilitator, changeMeeting, input)).toMatchObject([{ code: 'CONFLICT', path: ['version'] }])
  })

  test('lets a meeting of long ago keep its time when only its note changes', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id, startLocal } = await schedule(facilitator, group.id, { startLocal: inDays(1) })
    await api.db.update(meeting).set({ startsAt: new Date('2020-01-14T15:00:00Z'), startLocal: '2020-01-14 16:00:00' }).where(eq(meeting.id, id))
    const input = { meetingId: id, version: 1, title: 'x', startLocal: '2020-01-14T16:00', durationMinutes: 60, note: 'Minutes are in the shared folder.' }
    expect((await facilitator.do(changeMeeting, { input })).changeMeeting.meeting.startsAt).toBe('2020-01-14T15:00:00.000Z')
    expect(startLocal).toBe(inDays(1))
  })
})

describe('cancelling a meeting', () => {
  test('keeps it in the calendar with the reason, once, and closes it', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await schedule(facilitator, group.id)
    const { answer, types } = await verifyAction(member, id, () => facilitator.do(cancelMeeting, { input: { meetingId: id, reason: 'The room is flooded.' } }))
    expect(answer.cancelMeeting.meeting).toMatchObject({ state: 'CANCELLED', cancelReason: 'The room is flooded.', viewerCan: ['COMMENT_POST'] })
    expect(types).toEqual(['MeetingCancelled'])
    for (const [mutation, input] of [
      [cancelMeeting, { meetingId: id }],
      [replyToMeeting, { meetingId: id, answer: 'YES' }],
      [changeMeeting, { meetingId: id, version: 2, title: 'x', startLocal: inDays(7), durationMinutes: 60 }],
    ] as const)
      expect(await refusedBy(facilitator, mutation, input)).toMatchObject([{ code: 'CLOSED' }])
  })
})

describe('replying', () => {
  test('counts each person once, the last answer, and tells only what changed', async () => {
    const { owner, facilitator, member, group } = await readingGroup(api)
    const { id } = await schedule(facilitator, group.id)
    const answer = (client: Client, it: string) => client.do(replyToMeeting, { input: { meetingId: id, answer: it } })
    const { types } = await verifyAction(member, id, async () => {
      await answer(member, 'YES')
      await answer(owner, 'MAYBE')
      await answer(member, 'YES')
      await answer(member, 'NO')
    })
    expect(types).toEqual(['MeetingReplied', 'MeetingReplied', 'MeetingReplied'])
    expect((await answer(member, 'NO')).replyToMeeting.meeting).toMatchObject({ viewerReply: 'NO', replyCounts: { yes: 0, no: 1, maybe: 1 } })
  })

  test('leaves one row and one event of 20 equal answers at once', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id } = await schedule(facilitator, group.id)
    await Promise.all(Array.from({ length: 20 }, () => member.do(replyToMeeting, { input: { meetingId: id, answer: 'YES' } })))
    expect(await api.db.select({ n: count() }).from(reply).where(eq(reply.meetingId, id))).toEqual([{ n: 1 }])
    expect(await api.db.select({ n: count() }).from(event).where(eq(event.streamId, id))).toEqual([{ n: 1 }])
  })
})

describe('who may', () => {
  test('a member may reply but not schedule, change or cancel, and an outsider learns nothing', async () => {
    const { facilitator, member, outsider, group } = await readingGroup(api)
    const { id } = await schedule(facilitator, group.id)
    const change = { meetingId: id, version: 1, title: 'x', startLocal: inDays(7), durationMinutes: 60 }
    expect(await refusedBy(member, scheduleMeeting, planned(group.id))).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(await refusedBy(member, changeMeeting, change)).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(await refusedBy(member, cancelMeeting, { meetingId: id })).toMatchObject([{ code: 'FORBIDDEN' }])
    for (const client of [outsider, api.anonymous]) {
      for (const [mutation, input, unknown] of [
        [scheduleMeeting, planned(group.id), planned(newId())],
        [changeMeeting, change, { ...change, meetingId: newId() }],
        [cancelMeeting, { meetingId: id }, { meetingId: newId() }],
        [replyToMeeting, { meetingId: id, answer: 'YES' }, { meetingId: newId(), answer: 'YES' }],
      ] as const) {
        expect(await refusedBy(client, mutation, input)).toEqual(await refusedBy(client, mutation, unknown))
      }
      const read = 'query ($id: ID!) { meeting(id: $id) { id } }'
      const [known, unknown] = await Promise.all([client.send(read, { id }), client.send(read, { id: newId() })])
      expect(known.text).toBe(unknown.text)
      expect(known.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    }
  })
})
