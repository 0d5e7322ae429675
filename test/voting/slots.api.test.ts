import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { ballot } from '../../db/schema/ballots.ts'
import { slotComment } from '../../db/schema/voting.ts'
import { series as seriesTable } from '../../db/schema/scheduling.ts'
import { closeDuePolls } from '../../api/voting/service.ts'
import { type Api, type Client, movableClock, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, newInvitation, newPerson, readingGroup } from '../support/groups.ts'
import { inDays } from '../support/meetings.ts'
import { openPages } from '../support/follow-page.ts'
import { groupPages, pollPage } from '../support/followed.ts'
import { castAs, castBallot, closed, hours, openPoll, opened } from '../support/polls.ts'
import { newBreak } from '../support/series.ts'

const clock = movableClock()
let api: Api
beforeAll(async () => {
  api = await startApi({ clock })
})

const commentOnSlot = 'mutation ($input: CommentOnSlotInput!) { commentOnSlot(input: $input) { poll { options { id comments { text person { id } } } } errors { code path message } } }'
const scheduleWinner = 'mutation ($input: ScheduleWinnerInput!) { scheduleWinner(input: $input) { meeting { id title startLocal zone series { id rule } presenter { id } replies(first: 50) { nodes { person { id } answer } } } poll { meeting { id } } errors { code path message } } }'
const read = 'query ($id: ID!) { poll(id: $id) { presenters { id } slotSeats options { id seatsLeft comments { text person { id } } } viewerBestSlots { option { id } votes yes of reason } } }'
const slot = (days: number, time: string) => ({ startLocal: inDays(days, time), durationMinutes: 60 })
const slots = [slot(10, '16:00'), slot(11, '16:00'), slot(12, '16:00')]
const onDate = (by: Client, groupId: string, more: object = {}) => opened(by, groupId, { kind: 'DATE', slots, secrecy: 'OPEN', closesAt: hours(api, 24), ...more })
const say = (optionId: string, answer: string) => ({ optionId, answer })
const repliesOf = (meeting: any) => Object.fromEntries(meeting.replies.nodes.map(({ person, answer }: any) => [person.id, answer]))

describe('seats of a slot', () => {
  test('are given once each, first come, also where twenty ask at once', async () => {
    const { facilitator, owner, group } = await readingGroup(api)
    const { token } = await newInvitation(owner, group.id)
    const people = await Promise.all(Array.from({ length: 20 }, (_, i) => newPerson(api, `Racer ${i}`)))
    for (const person of people) await acceptInvitation(person, token)
    const { id: pollId, options } = await onDate(facilitator, group.id, { slotSeats: 3 })
    const [a, b] = options
    const answers = await Promise.all(people.map((person) => person.send(castBallot, { input: { pollId, ballot: { slots: [say(b.id, 'IF_NEED_BE'), say(a.id, 'YES')] } } })))
    const errors = answers.flatMap(({ data }: any) => data.castBallot.errors)
    expect(errors).toHaveLength(17)
    expect(errors).toEqual(errors.map(() => expect.objectContaining({ code: 'TAKEN', path: ['ballot', 'slots', '1', 'optionId'] })))
    expect(await api.db.$count(ballot, eq(ballot.pollId, pollId))).toBe(3)
    expect((await eventsOf(api, group.id, 'BallotCast'))).toHaveLength(3)
    const { poll } = await owner.do(read, { id: pollId })
    expect(poll).toMatchObject({ slotSeats: 3, options: [{ seatsLeft: 0 }, { seatsLeft: 3 }, { seatsLeft: 3 }] })

    // Who holds a seat keeps it while they change the rest, and who gives it up leaves it to others.
    const holder = people[answers.findIndex(({ data }: any) => data.castBallot.errors.length === 0)]!
    const waiting = people[answers.findIndex(({ data }: any) => data.castBallot.errors.length === 1)]!
    await castAs(holder, pollId, { slots: [say(a.id, 'YES'), say(b.id, 'YES')] })
    expect(await refusedWithoutTrace(api, waiting, castBallot, { pollId, ballot: { slots: [say(a.id, 'YES')] } })).toMatchObject([{ code: 'TAKEN' }])
    await castAs(holder, pollId, { slots: [say(b.id, 'YES')] })
    await castAs(waiting, pollId, { slots: [say(a.id, 'YES')] })
    await castAs(owner, pollId, { slots: [say(a.id, 'IF_NEED_BE')] })
    await closed(facilitator, pollId)
    expect((await owner.do(read, { id: pollId })).poll.options.map(({ seatsLeft }: any) => seatsLeft)).toEqual([null, null, null])
  })

  test('are refused where they cannot be, and so is who does not belong, at the field', async () => {
    const { facilitator, group, outsider } = await readingGroup(api)
    const wish = { groupId: group.id, title: 'When?', kind: 'DATE', slots, secrecy: 'OPEN', closesAt: hours(api, 24) }
    const cases: [object, string, string[]][] = [
      [{ slotSeats: 0 }, 'INVALID', ['slotSeats']],
      [{ slotSeats: -1 }, 'INVALID', ['slotSeats']],
      [{ slotSeats: 3, secrecy: 'HIDDEN' }, 'INVALID', ['slotSeats']],
      [{ slotSeats: 3, kind: 'QUESTION', slots: null, texts: ['a', 'b'] }, 'INVALID', ['slotSeats']],
      [{ presenterIds: [facilitator.id, outsider.id] }, 'NOT_FOUND', ['presenterIds', '1']],
      [{ presenterIds: [facilitator.id], kind: 'QUESTION', slots: null, texts: ['a', 'b'] }, 'INVALID', ['presenterIds']],
      [{ slots: [slot(-3, '16:00'), slot(5, '16:00')] }, 'IN_PAST', ['slots', '0', 'startLocal']],
      [{ slots: [slot(0, '12:00'), slot(5, '16:00')] }, 'INVALID', ['slots', '0', 'startLocal']],
    ]
    for (const [more, code, path] of cases) expect(await refusedWithoutTrace(api, facilitator, openPoll, { ...wish, ...more }), JSON.stringify(more)).toMatchObject([{ code, path }])
  })
})

describe('comments at a slot', () => {
  test('stand with their names, one for each voter and slot, and reach the pages that are open', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id: pollId, options } = await onDate(facilitator, group.id)
    const [{ id: optionId }] = options
    const pages = await openPages(facilitator, group.id, [...groupPages(group.slug, facilitator.id), pollPage(pollId)], [])
    const write = (text: string) => member.do(commentOnSlot, { input: { pollId, optionId, text } })
    await write('Only the first half hour.')
    const { commentOnSlot: answer } = await write('I have to leave at five.')
    expect(answer.poll.options[0].comments).toEqual([{ text: 'I have to leave at five.', person: { id: member.id } }])
    await write('I have to leave at five.')
    expect(await eventsOf(api, group.id, 'SlotCommented')).toMatchObject([{ data: { pollId } }, { data: { pollId } }])
    await write(' ')
    await pages.check()
    await pages.close()
    expect(await api.db.$count(slotComment, eq(slotComment.optionId, optionId))).toBe(0)
  })

  test('are refused in a hidden poll, in one that has closed, at a foreign slot, and beyond a line', async () => {
    const { facilitator, member, outsider, group } = await readingGroup(api)
    const hidden = await onDate(facilitator, group.id, { secrecy: 'HIDDEN' })
    const open = await onDate(facilitator, group.id)
    const refused = (by: Client, pollId: string, optionId: string, text = 'x') => refusedWithoutTrace(api, by, commentOnSlot, { pollId, optionId, text })
    expect(await refused(member, hidden.id, hidden.options[0].id)).toMatchObject([{ code: 'INVALID', path: ['pollId'] }])
    expect(await refused(member, open.id, hidden.options[0].id)).toMatchObject([{ code: 'INVALID', path: ['optionId'] }])
    expect(await refused(member, open.id, open.options[0].id, 'x'.repeat(201))).toMatchObject([{ code: 'TOO_LONG', path: ['text'] }])
    expect(await refused(member, open.id, open.options[0].id, 'one\ntwo')).toMatchObject([{ code: 'INVALID', path: ['text'] }])
    expect(await refused(outsider, open.id, open.options[0].id)).toMatchObject([{ code: 'NOT_FOUND' }])
    clock.advance(24 * 3_600_000)
    expect(await refused(member, open.id, open.options[0].id)).toMatchObject([{ code: 'CLOSED', path: ['pollId'] }])
  })
})

/** A poll by name that is counted: all for the first slot, the presenter and others for the second too. */
const counted = async (more: object = {}) => {
  const people = await readingGroup(api)
  const { facilitator, owner, admin, member, group } = people
  const { id: pollId, options } = await onDate(facilitator, group.id, { presenterIds: [member.id, owner.id], showSmall: true, ...more })
  const [a, b, c] = options.map(({ id }: { id: string }) => id)
  await castAs(facilitator, pollId, { slots: [say(a, 'YES')] })
  await castAs(admin, pollId, { slots: [say(a, 'YES'), say(b, 'IF_NEED_BE')] })
  await castAs(member, pollId, { slots: [say(a, 'YES'), say(b, 'YES')] })
  await castAs(owner, pollId, { slots: [say(b, 'YES'), say(c, 'IF_NEED_BE')] })
  await closed(facilitator, pollId)
  return { ...people, pollId, a, b, c }
}
const bestOf = async (by: Client, id: string) => (await by.do(read, { id })).poll.viewerBestSlots

describe('the slot that is chosen', () => {
  test('is one of the best, told to facilitators with the reason', async () => {
    const { pollId, facilitator, admin, member, a, b, c } = await counted()
    expect(await bestOf(facilitator, pollId)).toEqual([
      { option: { id: b }, votes: 3, yes: 2, of: 4, reason: '3 of 4, 1 of them if need be, both presenters' },
      { option: { id: a }, votes: 3, yes: 3, of: 4, reason: '3 of 4, 1 of 2 presenters' },
      { option: { id: c }, votes: 1, yes: 0, of: 4, reason: '1 of 4, if need be, 1 of 2 presenters' },
    ])
    expect(await bestOf(admin, pollId)).toHaveLength(3)
    expect(await bestOf(member, pollId)).toEqual([])
  })

  test('is told without a word of presenters where ballots are hidden, and not at all where numbers are', async () => {
    const { pollId, facilitator } = await counted({ secrecy: 'HIDDEN' })
    expect((await bestOf(facilitator, pollId)).map(({ reason }: any) => reason)).toEqual(['3 of 4', '3 of 4, 1 of them if need be', '1 of 4, if need be'])
    const { facilitator: other, member, group } = await readingGroup(api)
    const few = await onDate(other, group.id, { secrecy: 'HIDDEN', showSmall: false })
    await castAs(member, few.id, { slots: [say(few.options[0].id, 'YES')] })
    expect(await bestOf(other, few.id)).toEqual([])
    await closed(other, few.id)
    expect(await bestOf(other, few.id)).toEqual([])
  })

  test('becomes a meeting and takes the replies along, of those who are members still', async () => {
    const { pollId, facilitator, owner, admin, member, group, b } = await counted()
    await member.do('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { groupId errors { code } } }', { input: { groupId: group.id } })
    const pages = await openPages(admin, group.id, [...groupPages(group.slug, admin.id), pollPage(pollId)], [])
    const { scheduleWinner: made } = await facilitator.do(scheduleWinner, { input: { pollId, optionId: b, title: 'Reading' } })
    expect(made.meeting).toMatchObject({ title: 'Reading', startLocal: slots[1]!.startLocal, series: null })
    expect(repliesOf(made.meeting)).toEqual({ [facilitator.id]: 'NO', [admin.id]: 'MAYBE', [owner.id]: 'YES' })
    expect(made.poll.meeting.id).toBe(made.meeting.id)
    await pages.check()
    await pages.close()
    expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, { pollId, title: 'Again' })).toMatchObject([{ code: 'ALREADY_DONE', path: ['pollId'] }])
  })

  test('becomes a series in one step, whose first meeting has the replies, the presenter and the place', async () => {
    const { pollId, facilitator, owner, admin, member, group, b } = await counted()
    const pages = await openPages(admin, group.id, [...groupPages(group.slug, admin.id), pollPage(pollId)], [])
    const { scheduleWinner: made } = await facilitator.do(scheduleWinner, { input: { pollId, optionId: b, weekly: true, presenterId: member.id } })
    expect(made.meeting).toMatchObject({ title: 'What next?', startLocal: slots[1]!.startLocal, presenter: { id: member.id }, series: { rule: expect.stringMatching(/^FREQ=WEEKLY;BYDAY=/) } })
    expect(repliesOf(made.meeting)).toEqual({ [facilitator.id]: 'NO', [admin.id]: 'MAYBE', [owner.id]: 'YES', [member.id]: 'YES' })
    expect((await eventsOf(api, group.id)).map(({ type }) => type).slice(-1)).toEqual(['SeriesChanged'])
    await pages.check()
    await pages.close()
  })

  test('has no series where the group has a break then, and nothing is left of the try', async () => {
    const { pollId, facilitator, group, b } = await counted()
    const day = slots[1]!.startLocal.slice(0, 10)
    await newBreak(facilitator, group.id, { name: 'Away', firstDay: day, lastDay: day })
    expect(await refusedWithoutTrace(api, facilitator, scheduleWinner, { pollId, optionId: b, weekly: true })).toMatchObject([{ code: 'INVALID', path: ['weekly'] }])
    expect(await api.db.$count(seriesTable, eq(seriesTable.groupId, group.id))).toBe(0)
  })

  test('takes no reply from a hidden poll, as nothing joins a person to a ballot', async () => {
    const { pollId, facilitator } = await counted({ secrecy: 'HIDDEN' })
    const { scheduleWinner: made } = await facilitator.do(scheduleWinner, { input: { pollId, title: 'Reading' } })
    expect(made.meeting.replies.nodes).toEqual([])
  })

  test('takes the replies along at once, where that was announced', async () => {
    const { facilitator, member, admin, group } = await readingGroup(api)
    const { id: pollId, options } = await onDate(facilitator, group.id, { afterwards: 'AT_ONCE', plan: { place: 'Room 12' } })
    await castAs(member, pollId, { slots: [say(options[0].id, 'YES')] })
    await castAs(admin, pollId, { abstain: true })
    clock.advance(24 * 3_600_000)
    await closeDuePolls(api.deps)
    const { poll } = await member.do('query ($id: ID!) { poll(id: $id) { meeting { replies(first: 9) { nodes { person { id } answer } } } } }', { id: pollId })
    expect(repliesOf(poll.meeting)).toEqual({ [member.id]: 'YES' })
  })
})
