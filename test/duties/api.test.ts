import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { planDue } from '../../api/duties/service.ts'
import { group as groupTable } from '../../db/schema/groups.ts'
import { meeting } from '../../db/schema/scheduling.ts'
import { startApi } from '../support/api.ts'
import { act, holdersOf, type Kind, newDuty, plan, refusedTo, rotaGroup, rotaOf, turnsAt } from '../support/duties.ts'
import { eventsOf } from '../support/effects.ts'
import { acceptInvitation, newPerson } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { changeSeries, dayMs, mutationOf, newBreak, replyTo } from '../support/series.ts'

const api = await startApi()
/** So many days from now by the clock that this file moves. */
const inDays = (days: number) => `${new Date(api.clock.now().getTime() + days * dayMs).toISOString().slice(0, 10)}T16:00`
const setScribe = mutationOf('setScribe', 'meeting { id }')
const leaveGroup = mutationOf('leaveGroup', '')

const withRota = (...kinds: Kind[]) => rotaGroup(api, ...kinds)
const untakenIn = async (groupId: string) => (await eventsOf(api, groupId, 'TurnUntaken')).map(({ data }) => data)

describe('duties', () => {
  test('are named by organisers, and their turns planned for the next eight meetings, each with its reason', async () => {
    const { groupId, everybody, ids, rota, facilitator, member } = await withRota('PRESENTER', 'SCRIBE', 'OTHER')
    const found = await rota()
    expect(found.duties.map(({ kind, name }: any) => [kind, name])).toEqual([['PRESENTER', 'Presenter'], ['SCRIBE', 'Scribe'], ['OTHER', 'Snacks']])
    expect(found.meetings).toHaveLength(8)
    for (const id of ids) {
      expect(new Set(holdersOf(found, id).slice(0, 4))).toEqual(new Set(everybody.map((one) => one.id)))
      for (const one of turnsAt(found, id)) expect(one).toMatchObject({ how: 'ROTA', isTaken: false, reason: { kind: expect.any(String), of: expect.any(Number) } })
    }
    for (const { meeting: of, turns } of found.meetings) {
      expect(of.presenter.id).toBe(turns[0].person.id)
      expect(of.course.scribe.id).toBe(turns[1].person.id)
      expect(turns[0].person.id).not.toBe(turns[1].person.id)
    }
    expect(await refusedTo(facilitator, 'addDuty', { groupId, kind: 'SCRIBE', name: 'Second scribe' })).toEqual(['ALREADY_DONE', 'kind'])
    expect(await refusedTo(facilitator, 'addDuty', { groupId, kind: 'OTHER', name: 'snacks' })).toEqual(['TAKEN', 'name'])
    expect(await refusedTo(facilitator, 'addDuty', { groupId, kind: 'OTHER', name: ' ' })).toEqual(['REQUIRED', 'name'])
    expect(await refusedTo(facilitator, 'renameDuty', { dutyId: ids[2], name: 'Scribe' })).toEqual(['TAKEN', 'name'])
    expect((await member.send('mutation ($input: AddDutyInput!) { addDuty(input: $input) { errors { code } } }', { input: { groupId, kind: 'OTHER', name: 'Tea' } })).data.addDuty.errors).toMatchObject([{ code: 'FORBIDDEN' }])
    expect((await act(facilitator, 'renameDuty', { dutyId: ids[2], name: 'SNACKS' })).duties[2].name).toBe('SNACKS')
  })

  test('that are removed take along what was only proposed, and come back under their name with their past', async () => {
    const { groupId, facilitator, member, dutyId, rota } = await withRota('PRESENTER')
    const [first] = turnsAt(await rota(), dutyId)
    await act(member, 'takeTurn', { meetingId: first.meetingId, dutyId })
    expect((await act(facilitator, 'removeDuty', { dutyId })).duties).toEqual([])
    const left = await api.db.select({ presenterId: meeting.presenterId }).from(meeting).where(eq(meeting.groupId, groupId))
    expect(left.filter(({ presenterId }) => presenterId)).toEqual([{ presenterId: member.id }])
    const back = await act(facilitator, 'addDuty', { groupId, kind: 'PRESENTER', name: 'Speaker' })
    expect(back.duties).toMatchObject([{ id: dutyId, name: 'Speaker' }])
    expect(turnsAt(back, dutyId)[0]).toMatchObject({ person: { id: member.id }, isTaken: true })
  })

  test('count what was held before there was a rota', async () => {
    const { groupId, facilitator, member, owner } = await withRota()
    for (const presenterId of [owner.id, owner.id, member.id]) await newMeeting(facilitator, groupId, { startLocal: inDays(1), presenterId })
    api.clock.advance(3 * dayMs)
    const dutyId = await newDuty(facilitator, groupId, 'PRESENTER')
    const found = await rotaOf(member, groupId)
    expect(Object.fromEntries(found.members.map(({ person, carried }: any) => [person.id, carried[0].turns]))).toMatchObject({ [owner.id]: 2, [member.id]: 1, [facilitator.id]: 0 })
    expect(holdersOf(found, dutyId).slice(0, 2)).not.toContain(owner.id)
  })
})

describe('a turn', () => {
  test('is taken, which is a yes where it was proposed, and kept while others are planned anew around it', async () => {
    const { dutyId, rota, of, owner } = await withRota('OTHER')
    const [first, second] = turnsAt(await rota(), dutyId)
    const said = turnsAt(await act(of(first.person.id), 'takeTurn', { meetingId: first.meetingId, dutyId }), dutyId)
    expect(said[0]).toMatchObject({ how: 'ROTA', isTaken: true, reason: first.reason, person: first.person })
    const volunteer = [owner].find(({ id }) => id !== second.person.id) ?? of(first.person.id)
    const taken = turnsAt(await act(volunteer, 'takeTurn', { meetingId: second.meetingId, dutyId }), dutyId)
    expect(taken[1]).toMatchObject({ how: 'VOLUNTEER', isTaken: true, reason: null, person: { id: volunteer.id } })
    // Whom that spared is next.
    expect(taken[2].person.id).toBe(second.person.id)
    const other = of(taken[3].person.id)
    expect(await refusedTo(other, 'takeTurn', { meetingId: second.meetingId, dutyId })).toEqual(['TAKEN', 'meetingId'])
    expect(turnsAt(await act(volunteer, 'takeTurn', { meetingId: second.meetingId, dutyId }), dutyId)).toEqual(taken)
  })

  test('is given by facilitators, and handed back by whoever has it: the next is asked, and nobody twice', async () => {
    const { dutyId, rota, facilitator, member, admin, outsider } = await withRota('OTHER')
    const { meetingId } = turnsAt(await rota(), dutyId)[0]
    const key = { meetingId, dutyId }
    expect(turnsAt(await act(facilitator, 'giveTurn', { ...key, personId: member.id }), dutyId)[0]).toMatchObject({ how: 'BY_HAND', isTaken: true, person: { id: member.id }, by: { id: facilitator.id } })
    expect(await refusedTo(facilitator, 'giveTurn', { ...key, personId: outsider.id })).toEqual(['NOT_FOUND', 'personId'])
    expect(await refusedTo(admin, 'passTurn', { ...key, personId: admin.id })).toEqual(['CONFLICT', 'meetingId'])
    const [after] = turnsAt(await act(member, 'passTurn', { ...key, personId: member.id }), dutyId)
    expect(after).toMatchObject({ how: 'ROTA', isTaken: false })
    expect(after.person.id).not.toBe(member.id)
    const [last] = turnsAt(await act(facilitator, 'passTurn', { ...key, personId: after.person.id }), dutyId)
    expect([member.id, after.person.id]).not.toContain(last.person.id)
  })

  test('is of nobody who presents where it is to keep the minutes: taken by hand that is refused, proposed it goes to others', async () => {
    const { rota, ids, of, facilitator } = await withRota('PRESENTER', 'SCRIBE')
    const [presenter, scribe] = ids as [string, string]
    const found = await rota()
    const [first, second] = turnsAt(found, presenter)
    const speaker = of(first.person.id)
    await act(speaker, 'takeTurn', { meetingId: first.meetingId, dutyId: presenter })
    expect(await refusedTo(speaker, 'takeTurn', { meetingId: first.meetingId, dutyId: scribe })).toEqual(['INVALID', 'dutyId'])
    expect(await refusedTo(facilitator, 'giveTurn', { meetingId: first.meetingId, dutyId: scribe, personId: speaker.id })).toEqual(['INVALID', 'personId'])
    const writer = of(second.person.id)
    const after = await act(writer, 'takeTurn', { meetingId: second.meetingId, dutyId: scribe })
    expect(turnsAt(after, scribe)[1].person.id).toBe(writer.id)
    expect(turnsAt(after, presenter)[1].person.id).not.toBe(writer.id)
  })

  test('named with the meeting itself stands as given by hand, and whoever is taken out there is not asked again', async () => {
    const { groupId, rota, ids, facilitator } = await withRota('PRESENTER', 'SCRIBE')
    const [presenter, scribe] = ids as [string, string]
    const found = await rota()
    const [first] = turnsAt(found, presenter)
    const other = found.members.map(({ person }: any) => person.id).find((id: string) => id !== first.person.id && id !== turnsAt(found, scribe)[0].person.id)
    const wish = async (presenterId: string | null) => {
      const { meeting: now } = await facilitator.do('query ($id: ID!) { meeting(id: $id) { version title startLocal durationMinutes } }', { id: first.meetingId })
      await facilitator.do(mutationOf('changeMeeting', 'meeting { id }'), { input: { meetingId: first.meetingId, presenterId, ...now } })
    }
    await wish(other)
    await facilitator.do(setScribe, { input: { meetingId: first.meetingId, personId: first.person.id } })
    const stands = await rota()
    expect(turnsAt(stands, presenter)[0]).toMatchObject({ how: 'BY_HAND', isTaken: true, person: { id: other } })
    await plan(api)
    expect(turnsAt(await rota(), scribe)[0]).toMatchObject({ how: 'BY_HAND', person: { id: first.person.id } })
    await wish(null)
    await plan(api)
    const [after] = turnsAt(await rota(), presenter)
    expect(after).toMatchObject({ how: 'ROTA', isTaken: false })
    expect([other, first.person.id]).not.toContain(after.person.id)
    // Of a meeting that nobody wrote in only its own stream tells.
    expect((await eventsOf(api, groupId, 'MeetingChanged')).every(({ data }) => data.meetingId === first.meetingId)).toBe(true)
    expect((await eventsOf(api, turnsAt(found, presenter)[1].meetingId, 'MeetingChanged')).length).toBeGreaterThan(0)
  })

  test('goes to somebody else when its holder leaves the group, says no, or is on leave, which is neither burnt nor doubled', async () => {
    const { groupId, dutyId, rota, of, facilitator, token } = await withRota('OTHER')
    const extra = await newPerson(api, 'Fifth')
    await acceptInvitation(extra, token)
    await plan(api)
    const before = turnsAt(await rota(), dutyId)
    expect(holdersOf(await rota(), dutyId)).toContain(extra.id)
    await extra.do(leaveGroup, { input: { groupId } })
    await plan(api)
    expect(holdersOf(await rota(), dutyId)).not.toContain(extra.id)
    const [first, second] = turnsAt(await rota(), dutyId)
    await of(first.person.id).do(replyTo, { input: { meetingId: first.meetingId, answer: 'NO' } })
    await plan(api)
    expect(holdersOf(await rota(), dutyId)[0]).toBe(second.person.id)
    expect(holdersOf(await rota(), dutyId).slice(1, 4)).toContain(first.person.id)
    const away = of(first.person.id)
    const days = { firstDay: inDays(0).slice(0, 10), lastDay: before[1].meeting.startsAt.slice(0, 10) }
    await act(away, 'takeTurn', { meetingId: second.meetingId, dutyId })
    const left = await act(away, 'addLeave', { groupId, ...days })
    expect(left.leaves).toMatchObject([{ person: { id: away.id }, ...days }])
    expect(holdersOf(left, dutyId).slice(0, 2)).not.toContain(away.id)
    expect(holdersOf(left, dutyId).slice(2, 6).filter((id) => id === away.id)).toHaveLength(1)
    const member = [facilitator].find(({ id }) => id !== away.id) ?? of(second.person.id)
    const back = await act(member, 'removeLeave', { leaveId: left.leaves[0].id })
    expect(back.leaves).toEqual([])
  })

  test('is not burnt by a break, and what somebody took stays through a change of all of the series', async () => {
    const { groupId, dutyId, series, rota, of, facilitator } = await withRota('OTHER')
    const all = turnsAt(await rota(), dutyId)
    const third = of(all[2].person.id)
    await act(third, 'takeTurn', { meetingId: all[2].meetingId, dutyId })
    await newBreak(facilitator, groupId, { firstDay: all[0].meeting.startsAt.slice(0, 10), lastDay: all[1].meeting.startsAt.slice(0, 10) })
    await plan(api)
    const after = turnsAt(await rota(), dutyId)
    expect(after[0]).toMatchObject({ meetingId: all[2].meetingId, isTaken: true, person: { id: third.id } })
    expect(after.slice(1, 3).map(({ person }: any) => person.id).sort()).toEqual([all[0].person.id, all[1].person.id].sort())
    const { series: known } = await facilitator.do('query ($id: ID!) { series(id: $id) { version } }', { id: series.id })
    await facilitator.do(changeSeries, { input: { seriesId: series.id, version: known.version, title: 'Mondays', startLocal: inDays(12), durationMinutes: 60, repeats: { every: 'WEEKLY', interval: 3 } } })
    await plan(api)
    expect(turnsAt(await rota(), dutyId).find(({ meetingId }: any) => meetingId === all[2].meetingId)).toMatchObject({ isTaken: true, person: { id: third.id } })
  })
})

describe('a turn that nobody has taken', () => {
  const sixDaysBefore = ({ startsAt }: { startsAt: string }) => api.clock.advance(Date.parse(startsAt) - 6 * dayMs - api.clock.now().getTime())

  test('is told a week ahead, once, also where three processes look at once, and again only where somebody hands it back', async () => {
    const { groupId, dutyId, rota, of } = await withRota('OTHER')
    const { meetingId, meeting: next, person } = turnsAt(await rota(), dutyId)[0]
    expect(await untakenIn(groupId)).toEqual([])
    sixDaysBefore(next)
    await Promise.all([planDue(api.deps), planDue(api.deps), planDue(api.deps)])
    await plan(api)
    expect(await untakenIn(groupId)).toEqual([{ meetingId, dutyId }])
    // Near as it is, it does not move by itself.
    expect(turnsAt(await rota(), dutyId)[0]).toMatchObject({ isNear: true, person, isTaken: false })
    await act(of(person.id), 'takeTurn', { meetingId, dutyId })
    await act(of(person.id), 'passTurn', { meetingId, dutyId, personId: person.id })
    await plan(api)
    expect(await untakenIn(groupId)).toHaveLength(2)
  })

  test('is told of to nobody where somebody took it in time', async () => {
    const { groupId, dutyId, rota, of } = await withRota('OTHER')
    const { meetingId, meeting: next, person } = turnsAt(await rota(), dutyId)[0]
    await act(of(person.id), 'takeTurn', { meetingId, dutyId })
    sixDaysBefore(next)
    await plan(api)
    expect(await untakenIn(groupId)).toEqual([])
  })
})

describe('leaves', () => {
  test('are of members for themselves, and of facilitators for all, and refused at the field', async () => {
    const { groupId, member, admin, facilitator } = await withRota()
    const days = { firstDay: inDays(20).slice(0, 10), lastDay: inDays(30).slice(0, 10) }
    const errorsOf = async (input: object) => refusedTo(member, 'addLeave', { groupId, ...days, ...input })
    expect(await errorsOf({ personId: admin.id })).toEqual(['FORBIDDEN', ''])
    expect(await errorsOf({ lastDay: inDays(19).slice(0, 10) })).toEqual(['INVALID', 'lastDay'])
    expect(await errorsOf({ lastDay: inDays(500).slice(0, 10) })).toEqual(['INVALID', 'lastDay'])
    expect(await errorsOf({ firstDay: '2020-01-01', lastDay: '2020-01-09' })).toEqual(['IN_PAST', 'lastDay'])
    const { leaves } = await act(facilitator, 'addLeave', { groupId, personId: admin.id, ...days })
    expect(await refusedTo(member, 'removeLeave', { leaveId: leaves[0].id })).toEqual(['FORBIDDEN', ''])
    expect((await act(admin, 'removeLeave', { leaveId: leaves[0].id })).leaves).toEqual([])
  })
})

test('a group in a zone that the server does not know has its turns and leaves', async () => {
  const { groupId, dutyId, rota, member, everybody } = await withRota('OTHER')
  await api.db.update(groupTable).set({ zone: 'Europe/Atlantis' }).where(eq(groupTable.id, groupId))
  const days = { firstDay: inDays(5).slice(0, 10), lastDay: inDays(90).slice(0, 10) }
  expect((await act(member, 'addLeave', { groupId, ...days })).leaves).toMatchObject([days])
  await plan(api)
  expect(new Set(holdersOf(await rota(), dutyId))).toEqual(new Set(everybody.filter((one) => one !== member).map(({ id }) => id)))
})

describe('the viewer', () => {
  test('sees their next turns in all their groups, and nobody else sees a rota', async () => {
    const { rota, dutyId, everybody, outsider, groupId } = await withRota('PRESENTER')
    const turns = turnsAt(await rota(), dutyId)
    for (const person of everybody) {
      const { viewer } = await person.do('{ viewer { turns { isTaken duty { name } meeting { id group { slug } } } } }')
      expect(viewer.turns.map(({ meeting: of }: any) => of.id)).toEqual(turns.filter((one: any) => one.person.id === person.id).map(({ meetingId }: any) => meetingId))
    }
    expect((await outsider.send('query ($groupId: ID!) { rota(groupId: $groupId) { seq } }', { groupId })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  })
})
