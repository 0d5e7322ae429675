import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi } from '../support/api.ts'
import { acceptInvitation, type ReadingGroup, readingGroup } from '../support/groups.ts'
import { type Mail, startMailServer } from '../support/mail-server.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { choose, mailing, pass, sentMails } from '../support/notices.ts'
import { changeMeeting, findMeetingsOf, mutationOf, newBreak, newSeries, replyTo, weeklyOf } from '../support/series.ts'

let api: Api
let post: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  post = await startMailServer()
  api = await startApi({ env: mailing(post.url) })
})

/** A group in which one member wants invitations. */
const inviting = async () => {
  const all = await readingGroup(api)
  await all.member.do(choose, { input: { invitations: true } })
  return all
}

/** What a calendar program reads from a mail; null where it holds no calendar. */
const calendarOf = ({ parts }: Mail) => {
  const part = parts.find(({ type }) => type.startsWith('text/calendar'))
  if (!part) return null
  const calendar = new ICAL.Component(ICAL.parse(part.text))
  const [event, ...others] = calendar.getAllSubcomponents('vevent')
  expect(others).toEqual([])
  const { uid, sequence, startDate, endDate, summary, location, attendees, organizer } = new ICAL.Event(event)
  const method = calendar.getFirstPropertyValue('method')
  expect(part.type.toLowerCase()).toContain(`method=${String(method).toLowerCase()}`)
  expect(part.type.toLowerCase()).toContain('charset=utf-8')
  expect(attendees).toHaveLength(1)
  return { method, uid, sequence, at: startDate.toJSDate(), minutes: endDate.subtractDate(startDate).toSeconds() / 60, summary, location, organizer, status: event?.getFirstPropertyValue('status'), attendee: String(attendees[0]?.getFirstValue()), said: attendees[0]?.getFirstParameter('partstat') }
}

/** The invitations that somebody was sent so far, in order. */
const invitationsOf = async ({ email }: { email: string }) => {
  await sentMails(api)
  return post.mails.filter(({ to }) => to[0] === email).map(calendarOf)
}
const startOf = async ({ member }: ReadingGroup, id: string) => new Date((await member.do('query ($id: ID!) { meeting(id: $id) { startsAt } }', { id })).meeting.startsAt)

describe('whoever wants invitations', () => {
  test('is invited to a meeting, told that it moved and that it is cancelled, of the same event with a growing sequence', async () => {
    const all = await inviting()
    const meetingId = await newMeeting(all.facilitator, all.group.id, { startLocal: inDays(30), place: 'Room 3; left, “blue”' })
    await pass(api, 11)
    const [first] = await invitationsOf(all.member)
    expect(first).toMatchObject({ method: 'REQUEST', summary: 'Reading session', location: 'Room 3; left, “blue”', at: await startOf(all, meetingId), minutes: 60, said: 'NEEDS-ACTION', attendee: `mailto:${all.member.email}`, organizer: 'mailto:read@example.org' })
    await all.member.do(replyTo, { input: { meetingId, answer: 'YES' } })
    await all.facilitator.do(changeMeeting, { input: { meetingId, version: 1, title: 'Reading session', startLocal: inDays(31), durationMinutes: 90 } })
    await pass(api, 11)
    const [, second] = await invitationsOf(all.member)
    expect(second).toMatchObject({ method: 'REQUEST', uid: first?.uid, at: await startOf(all, meetingId), minutes: 90, said: 'ACCEPTED' })
    await all.facilitator.do(mutationOf('cancelMeeting', 'meeting { id }'), { input: { meetingId, reason: 'Ill' } })
    await pass(api, 11)
    const [, , third] = await invitationsOf(all.member)
    expect(third).toMatchObject({ method: 'CANCEL', uid: first?.uid, status: 'CANCELLED' })
    expect(second!.sequence).toBeGreaterThan(first!.sequence)
    expect(third!.sequence).toBeGreaterThan(second!.sequence)
    // Nobody else gets any of it.
    for (const other of [all.owner, all.admin, all.facilitator]) expect((await invitationsOf(other)).filter(Boolean)).toEqual([])
  })

  test('of a series gets the meetings of the next two weeks, and each later one when it comes that near, once', async () => {
    const later = await inviting()
    const { id } = await newSeries(later.facilitator, later.group.id, weeklyOf(api))
    await pass(api, 11)
    await pass(api, 1)
    const meetings = await findMeetingsOf(api, id)
    const near = (days: number) => meetings.filter(({ startsAt }) => startsAt.getTime() - api.clock.now().getTime() < days * 86_400_000).map(({ startsAt }) => startsAt.toISOString())
    const dates = async () => (await invitationsOf(later.member)).flatMap((one) => (one ? [one.at.toISOString()] : [])).sort()
    expect(await dates()).toEqual(near(14))
    await pass(api, 7 * 1440)
    await pass(api, 1)
    expect(await dates()).toEqual(near(14))
    expect(new Set(await dates()).size).toBe((await dates()).length)
  })

  test('later than a meeting was made is invited to it too, as is whoever comes into the group', async () => {
    const all = await readingGroup(api)
    await newMeeting(all.facilitator, all.group.id, { startLocal: inDays(40) })
    await pass(api, 11)
    for (const person of [all.member, all.outsider]) await person.do(choose, { input: { invitations: true } })
    await pass(api, 1)
    expect(await invitationsOf(all.member)).toMatchObject([{ method: 'REQUEST', sequence: 1 }])
    expect(await invitationsOf(all.outsider)).toEqual([])
    await acceptInvitation(all.outsider, all.token)
    await pass(api, 1)
    await pass(api, 1)
    expect(await invitationsOf(all.outsider)).toHaveLength(1)
    expect(await invitationsOf(all.member)).toHaveLength(1)
  })

  test('is told that a meeting is off of which nothing is left, as when a break drops it', async () => {
    const all = await inviting()
    const { id } = await newSeries(all.facilitator, all.group.id, weeklyOf(api))
    await pass(api, 11)
    await pass(api, 1)
    const [first] = await findMeetingsOf(api, id)
    const [invited] = (await invitationsOf(all.member)).filter((one) => one?.at.getTime() === first!.startsAt.getTime())
    const day = first!.startLocal.slice(0, 10)
    await newBreak(all.facilitator, all.group.id, { firstDay: day, lastDay: day })
    expect((await findMeetingsOf(api, id)).some((one) => one.id === first!.id)).toBe(false)
    await pass(api, 11)
    const off = (await invitationsOf(all.member)).filter((one) => one?.method === 'CANCEL')
    expect(off).toMatchObject([{ uid: invited!.uid, at: first!.startsAt, status: 'CANCELLED' }])
    expect(off[0]!.sequence).toBeGreaterThan(invited!.sequence)
  })
})

test('whoever does not want invitations gets mails without a calendar', async () => {
  const all = await readingGroup(api)
  await all.member.do(choose, { input: { topics: [{ topic: 'SCHEDULED', mail: 'ALWAYS' }] } })
  await newMeeting(all.facilitator, all.group.id, { startLocal: inDays(30) })
  await pass(api, 11)
  expect(await invitationsOf(all.member)).toEqual([null])
})
