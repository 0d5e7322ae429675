import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { tellDue } from '../../api/notifications/service.ts'
import { extendDueSeries } from '../../api/series/service.ts'
import { type Api, startApi } from '../support/api.ts'
import { type ReadingGroup, readingGroup } from '../support/groups.ts'
import { startMailServer } from '../support/mail-server.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { choose, kindsOf, lookAround, mailing, mailsOf, mute, noticesOf, pass, sentMails } from '../support/notices.ts'
import { changeMeeting, changeSeries, findMeetingsOf, mutationOf, newBreak, newSeries, replyTo, weeklyOf } from '../support/series.ts'

let api: Api
let post: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  post = await startMailServer()
  api = await startApi({ env: mailing(post.url) })
})

const cancelMeeting = mutationOf('cancelMeeting', 'meeting { id }')
const removeBreak = mutationOf('removeBreak', 'breakId')
const versionOf = async (id: string) => (await api.db.execute<{ version: number }>(sql`select version from meeting where id = ${id}`))[0]!.version
const change = async ({ facilitator }: ReadingGroup, meetingId: string, more: object) =>
  facilitator.do(changeMeeting, { input: { meetingId, version: await versionOf(meetingId), title: 'Reading session', startLocal: inDays(7), durationMinutes: 60, ...more } })
const mailsTo = async (email: string) => (await sentMails(api)).filter(({ to }) => to === email)

/** A group with a meeting of which everybody has been told, and a member who comes. */
const told = async () => {
  const all = await readingGroup(api)
  const meetingId = await newMeeting(all.facilitator, all.group.id)
  await all.member.do(replyTo, { input: { meetingId, answer: 'YES' } })
  await tellDue(api.deps)
  await pass(api, 11)
  return { ...all, meetingId }
}

describe('people are told', () => {
  test('that a meeting was scheduled: all members in the app, nobody by mail unless they want it', async () => {
    const all = await readingGroup(api)
    await all.admin.do(choose, { input: { topics: [{ topic: 'SCHEDULED', mail: 'ALWAYS' }] } })
    await newMeeting(all.facilitator, all.group.id, { place: 'Room 3' })
    await tellDue(api.deps)
    expect(await kindsOf(all.member)).toEqual([])
    await pass(api, 11)
    for (const person of [all.owner, all.admin, all.facilitator, all.member]) expect(await kindsOf(person)).toEqual(['MEETING_SCHEDULED'])
    expect(await kindsOf(all.outsider)).toEqual([])
    expect((await noticesOf(all.member))[0]).toMatchObject({ told: { title: 'Reading session', place: 'Room 3' }, group: { name: 'Thursday group' } })
    expect(await mailsTo(all.member.email)).toEqual([])
    expect(await mailsTo(all.admin.email)).toMatchObject([{ kind: 'MEETING_SCHEDULED', state: 'SENT' }])
    const [mail] = await post.until(1, ({ to }) => to[0] === all.admin.email)
    expect(mail!.text).toContain('Room 3')
  })

  test('of changes within ten minutes in one message: moved, then in another room, then with another call', async () => {
    const all = await told()
    await change(all, all.meetingId, { startLocal: inDays(7, '17:00') })
    await pass(api, 4)
    await change(all, all.meetingId, { startLocal: inDays(7, '17:00'), place: 'Room 3' })
    await pass(api, 4)
    await change(all, all.meetingId, { startLocal: inDays(7, '17:00'), place: 'Room 3', link: 'https://call.example.org/r' })
    await pass(api, 3)
    const [notice, ...others] = (await noticesOf(all.member)).filter(({ kind }: { kind: string }) => kind !== 'MEETING_SCHEDULED')
    expect(others).toEqual([])
    expect(notice).toMatchObject({ kind: 'MEETING_CHANGED', changes: ['TIME', 'PLACE', 'LINK'], told: { startLocal: inDays(7, '17:00'), place: 'Room 3' }, was: { startLocal: inDays(7), place: null } })
    expect(await mailsTo(all.member.email)).toMatchObject([{ kind: 'MEETING_CHANGED', state: 'SENT' }])
    // Whoever said nothing is told in the app alone.
    expect(await kindsOf(all.admin)).toEqual(['MEETING_CHANGED', 'MEETING_SCHEDULED'])
    expect(await mailsTo(all.admin.email)).toEqual([])
    const [mail] = await post.until(1, ({ to }) => to[0] === all.member.email)
    expect(mail!.head.subject).toMatch(/^Moved: Reading session, .*17:00 \(Thursday group\)$/)
    expect(mail!.text).toMatch(/Moved to .*17:00.*It was .*16:00/)
    expect(mail!.text).toContain('Place: Room 3')
  })

  test('of two changes eleven minutes apart in two', async () => {
    const all = await told()
    await change(all, all.meetingId, { place: 'Room 1' })
    await pass(api, 11)
    await change(all, all.meetingId, { place: 'Room 2' })
    await pass(api, 11)
    expect((await noticesOf(all.member)).slice(0, 2)).toMatchObject([{ changes: ['PLACE'], told: { place: 'Room 2' }, was: { place: 'Room 1' } }, { changes: ['PLACE'], told: { place: 'Room 1' }, was: { place: null } }])
  })

  test('nothing of a change that was taken back within ten minutes', async () => {
    const all = await told()
    await change(all, all.meetingId, { place: 'Room 1' })
    await change(all, all.meetingId, {})
    await pass(api, 11)
    expect(await kindsOf(all.member)).toEqual(['MEETING_SCHEDULED'])
  })

  test('nothing of a meeting that was scheduled and cancelled within ten minutes', async () => {
    const all = await readingGroup(api)
    const meetingId = await newMeeting(all.facilitator, all.group.id)
    await all.facilitator.do(cancelMeeting, { input: { meetingId } })
    await pass(api, 11)
    expect(await kindsOf(all.member)).toEqual([])
  })

  test('that a meeting is cancelled, with the reason', async () => {
    const all = await told()
    await all.facilitator.do(cancelMeeting, { input: { meetingId: all.meetingId, reason: 'The room burnt down.' } })
    await pass(api, 11)
    expect((await noticesOf(all.member))[0]).toMatchObject({ kind: 'MEETING_CANCELLED', told: { cancelReason: 'The room burnt down.' } })
    await mailsTo(all.member.email)
    const [mail] = await post.until(1, ({ to }) => to[0] === all.member.email)
    expect(mail!.text).toContain('Why: The room burnt down.')
  })

  test('once of a series that is made, and once of its change, however many meetings it has', async () => {
    const all = await readingGroup(api)
    const weekly = weeklyOf(api)
    const { id } = await newSeries(all.facilitator, all.group.id, weekly)
    await pass(api, 11)
    expect(await noticesOf(all.member)).toMatchObject([{ kind: 'SERIES_SCHEDULED', series: { id }, counts: { added: 8, changed: 0, calledOff: 0 } }])
    await all.facilitator.do(changeSeries, { input: { seriesId: id, version: 1, ...weekly, place: 'Room 3' } })
    await pass(api, 11)
    expect((await noticesOf(all.member))[0]).toMatchObject({ kind: 'SERIES_CHANGED', counts: { added: 0, changed: 8, calledOff: 0 } })
    expect(await kindsOf(all.member)).toHaveLength(2)
  })

  test('nothing when a series grows at its end, week by week', async () => {
    const later = await startApi({ env: { LOGIN_IDLE_DAYS: '365' } })
    const all = await readingGroup(later)
    const { id } = await newSeries(all.facilitator, all.group.id, weeklyOf(later, { repeats: { every: 'WEEKLY', weekdays: ['TH'] } }))
    await pass(later, 11)
    const before = (await findMeetingsOf(later, id)).length
    later.clock.advance(60 * 86_400_000)
    await extendDueSeries(later.deps)
    expect((await findMeetingsOf(later, id)).length).toBeGreaterThan(before)
    await pass(later, 11)
    await pass(later, 11)
    expect((await kindsOf(all.member)).filter((kind) => kind === 'SERIES_CHANGED')).toEqual([])
  })

  test('of a break that drops meetings; nothing of one that is taken back within ten minutes', async () => {
    const all = await readingGroup(api)
    const { id } = await newSeries(all.facilitator, all.group.id, weeklyOf(api))
    await pass(api, 11)
    const [, second] = await findMeetingsOf(api, id)
    const day = second!.startLocal.slice(0, 10)
    const breakId = await newBreak(all.facilitator, all.group.id, { firstDay: day, lastDay: day })
    await all.facilitator.do(removeBreak, { input: { breakId } })
    await pass(api, 11)
    expect(await kindsOf(all.member)).toEqual(['SERIES_SCHEDULED'])
    await newBreak(all.facilitator, all.group.id, { firstDay: day, lastDay: day })
    await pass(api, 11)
    expect(await kindsOf(all.member)).toEqual(['MEETING_CANCELLED', 'SERIES_SCHEDULED'])
  })

  test('nothing of a group that they mute, and where they chose so neither in the app nor by mail', async () => {
    const all = await told()
    await all.member.do(mute, { input: { groupId: all.group.id, isMuted: true } })
    await all.admin.do(choose, { input: { topics: [{ topic: 'CHANGES', inApp: false, mail: 'NEVER' }] } })
    await change(all, all.meetingId, { place: 'Room 9' })
    await pass(api, 11)
    expect(await kindsOf(all.member)).toEqual(['MEETING_SCHEDULED'])
    expect(await kindsOf(all.admin)).toEqual(['MEETING_SCHEDULED'])
    expect(await kindsOf(all.owner)).toEqual(['MEETING_CHANGED', 'MEETING_SCHEDULED'])
  })
})

describe('what happens in a private group', () => {
  test('is told to nobody who left, also where a notice or a mail waited for them', async () => {
    const all = await told()
    await change(all, all.meetingId, { place: 'Room 1' })
    await all.member.do(mutationOf('leaveGroup', 'groupId'), { input: { groupId: all.group.id } })
    await pass(api, 11)
    expect(await noticesOf(all.member)).toEqual([])
    expect((await mailsOf(api)).filter(({ to }) => to === all.member.email)).toEqual([])
    expect(post.mails.filter(({ to }) => to[0] === all.member.email)).toEqual([])
  })
})

test('twenty processes that look at once tell each person once', async () => {
  const all = await told()
  await change(all, all.meetingId, { place: 'Room 7' })
  api.clock.advance(11 * 60_000)
  await Promise.all(Array.from({ length: 20 }, () => lookAround(api)))
  for (const person of [all.owner, all.admin, all.member]) expect(await kindsOf(person)).toEqual(['MEETING_CHANGED', 'MEETING_SCHEDULED'])
  await mailsTo(all.member.email)
  expect(post.mails.filter(({ to, text }) => to[0] === all.member.email && text.includes('Room 7'))).toHaveLength(1)
})
