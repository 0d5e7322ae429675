import { count, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { course, thought } from '../../db/schema/agenda.ts'
import { changeCourse, courseEvents, courseMutation, courseParts, newItem } from '../support/agenda.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup, type Somebody } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { verifyAction } from '../support/verify-action.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const thinking = async () => {
  const made = await readingGroup(api)
  const meetingId = await newMeeting(made.facilitator, made.group.id)
  const itemId = await newItem(made.facilitator, meetingId, { kind: 'THINK_FIRST', title: 'What did you not understand?' })
  await changeCourse(made.facilitator, 'startMeeting', { meetingId })
  const write = (by: Client, body: string) => changeCourse(by, 'writeThought', { meetingId, itemId, body }, 'viewerThoughts { body author { id } }')
  const reveal = (by: Client) => changeCourse(by, 'revealThoughts', { meetingId, itemId })
  return { ...made, meetingId, itemId, write, reveal }
}

const refused = async (by: Client, name: string, input: Record<string, unknown>) => (await refusedWithoutTrace(api, by, courseMutation(name), input)).map(({ code, path }) => [code, ...path].join(' '))
const rowsOf = async (itemId: string) => (await api.db.select({ n: count() }).from(thought).where(eq(thought.itemId, itemId)))[0]?.n

describe('thoughts', () => {
  test('are counted while they are written, and shown to all at once, the same on every page', async () => {
    const { member, admin, owner, facilitator, meetingId, itemId, write, reveal } = await thinking()
    const { types } = await verifyAction(owner, meetingId, async () => {
      await write(member, 'half a th')
      expect(await write(member, 'half a thought')).toEqual({ viewerThoughts: [{ body: 'half a thought', author: { id: member.id } }] })
      await write(admin, 'a whole one')
      await write(facilitator, 'regretted')
      await write(facilitator, ' ')
      await reveal(facilitator)
      await reveal(facilitator)
    })
    // What one edits is told to nobody.
    expect(types).toEqual([...Array(4).fill('ThoughtWritten'), 'ThoughtsRevealed'])
    const { meeting } = await owner.do('query ($id: ID!) { meeting(id: $id) { agenda { thoughtCount revealedAt } thoughts { body itemId author { name } } viewerThoughts { body } } }', { id: meetingId })
    expect(meeting.agenda[0]).toEqual({ thoughtCount: 2, revealedAt: expect.any(String) })
    expect(meeting.thoughts).toEqual([
      { body: 'half a thought', itemId, author: { name: 'Member' } },
      { body: 'a whole one', itemId, author: { name: 'Admin' } },
    ])
    expect(meeting.viewerThoughts).toEqual([])
    expect(await refused(member, 'writeThought', { meetingId, itemId, body: 'too late' })).toEqual(['CLOSED'])
  })

  test('are in nobody else’s payload and in no event before they are shown', async () => {
    const { owner, admin, facilitator, member, group, meetingId, itemId, write, reveal } = await thinking()
    const others: Somebody[] = [owner, admin, facilitator]
    const secret = 'The proof of lemma two is wrong'
    const everything = `
      query ($id: ID!, $slug: String!, $itemId: ID!) {
        meeting(id: $id) { ...AgendaParts ...CourseParts ...ThoughtParts viewerThoughts { body author { id name } } viewerCanNow threads { nodes { comments { nodes { body } } } } }
        group(slug: $slug) { meetings { nodes { ...AgendaParts ...CourseParts ...ThoughtParts viewerThoughts { body author { id name } } } } nextMeeting { ...ThoughtParts viewerThoughts { body } } }
        item: node(id: $itemId) { __typename }
        node(id: $id) { ... on Meeting { ...AgendaParts ...ThoughtParts viewerThoughts { body author { id name } } } }
        viewer { memberships { nodes { group { nextMeeting { ...ThoughtParts viewerThoughts { body } } } } } }
      } ${courseParts}`
    const events = `subscription ($id: ID!) { meetingEvents(meetingId: $id, after: 0) { __typename ... on Event { seq at } ${courseEvents} ... on ThoughtWritten { meeting { ...ThoughtParts viewerThoughts { body author { id name } } } } } } ${courseParts}`
    const asked = await Promise.all(others.map(async (other) => ({ other, live: other.subscribe(events, { id: meetingId }), snapshot: await other.do(everything, { id: meetingId, slug: group.slug, itemId }) })))
    await write(member, secret)
    await changeCourse(facilitator, 'startTimer', { meetingId, seconds: 60 })

    const told = await eventsOf(api, meetingId)
    expect(told.map(({ type }) => type)).toEqual(['AgendaChanged', 'MeetingStarted', 'ThoughtWritten', 'TimerStarted'])
    expect(JSON.stringify(told)).not.toContain(member.id)
    for (const { other, live, snapshot } of asked) {
      const now = await other.do(everything, { id: meetingId, slug: group.slug, itemId })
      const steps = []
      for (let i = 0; i < told.length; i++) steps.push(await live.next())
      await live.stop()
      if (!steps.at(-1).data) throw new Error(JSON.stringify(steps))
      expect(steps.at(-1).data.meetingEvents.__typename).toBe('TimerStarted')
      const shown = JSON.stringify([now, steps])
      expect(shown).not.toContain(secret)
      expect(shown).not.toContain(member.id)
      // Nothing but the count differs from when nobody had written.
      now.meeting.agenda[0].thoughtCount = now.node.agenda[0].thoughtCount = now.group.meetings.nodes[0].agenda[0].thoughtCount = 0
      expect({ ...now, meeting: { ...now.meeting, course: null }, group: null }).toEqual({ ...snapshot, meeting: { ...snapshot.meeting, course: null }, group: null })
    }
    await reveal(facilitator)
    expect(JSON.stringify(await owner.do(everything, { id: meetingId, slug: group.slug, itemId }))).toContain(secret)
  })

  test('are no business of strangers, of another meeting, or of an item in which people talk', async () => {
    const { facilitator, member, outsider, meetingId, itemId } = await thinking()
    const other = await thinking()
    const talk = await newItem(facilitator, meetingId)
    expect(await refused(member, 'writeThought', { meetingId, itemId: talk, body: 'a' })).toEqual(['INVALID itemId'])
    expect(await refused(facilitator, 'revealThoughts', { meetingId, itemId: talk })).toEqual(['INVALID itemId'])
    expect(await refused(member, 'writeThought', { meetingId, itemId: other.itemId, body: 'a' })).toEqual(['NOT_FOUND itemId'])
    expect(await refused(facilitator, 'revealThoughts', { meetingId, itemId: other.itemId })).toEqual(['NOT_FOUND itemId'])
    expect(await refused(outsider, 'writeThought', { meetingId, itemId, body: 'a' })).toEqual(['NOT_FOUND'])
    expect(await refused(member, 'revealThoughts', { meetingId, itemId })).toEqual(['FORBIDDEN'])
    expect(await refused(member, 'writeThought', { meetingId, itemId, body: 'x'.repeat(5_001) })).toEqual(['TOO_LONG body'])
    expect(await refused(member, 'writeThought', { meetingId, itemId, body: 'a \u0007 bell' })).toEqual(['INVALID body'])
  })

  test('stand before the reveal or not at all, however closely the two race', async () => {
    const { member, admin, owner, facilitator, meetingId, itemId, reveal } = await thinking()
    const sends = Array.from({ length: 20 }, (_, i) => ([member, admin, owner][i % 3] as Client).send(courseMutation('writeThought'), { input: { meetingId, itemId, body: `thought ${i}` } }))
    await Promise.all([...sends.slice(0, 8), reveal(facilitator), ...sends.slice(8)])
    const codes = new Set((await Promise.all(sends)).map(({ data }) => data.writeThought.errors[0]?.code ?? 'fine'))
    expect([...codes].filter((code) => code !== 'fine' && code !== 'CLOSED')).toEqual([])
    const types = (await eventsOf(api, meetingId)).map(({ type }) => type)
    expect(types.at(-1)).toBe('ThoughtsRevealed')
    expect(types.filter((type) => type === 'ThoughtWritten')).toHaveLength((await rowsOf(itemId)) as number)
  })
})

test('a thought that comes while the meeting is being ended waits, and then is late', async () => {
  const { member, meetingId, itemId } = await thinking()
  const waiting = async () => (await api.db.execute<{ n: number }>(sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.n
  const sent = await api.db.transaction(async (tx) => {
    await tx.update(course).set({ endedAt: api.clock.now() }).where(eq(course.meetingId, meetingId))
    const answer = member.send(courseMutation('writeThought'), { input: { meetingId, itemId, body: 'late' } })
    await expect.poll(waiting).toBe(1)
    return { answer }
  })
  expect((await sent.answer).data.writeThought.errors).toMatchObject([{ code: 'CLOSED' }])
  expect(await rowsOf(itemId)).toBe(0)
})

describe('facilitation', () => {
  const codes = async (meetingId: string, people: Client[], name = 'pauseComments', input = {}) =>
    Promise.all(people.map(async (by) => (await by.send(courseMutation(name), { input: { meetingId, ...input } })).data[name].errors[0]?.code ?? 'yes'))
  const newOne = async (more: object = {}) => {
    const made = await readingGroup(api)
    return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id, more) }
  }

  test('is anybody’s whose role would do until somebody leads, and then theirs alone', async () => {
    const { owner, admin, facilitator, member, outsider, meetingId } = await newOne()
    expect(await codes(meetingId, [owner, admin, facilitator, member, outsider])).toEqual(['yes', 'yes', 'yes', 'FORBIDDEN', 'NOT_FOUND'])
    await changeCourse(admin, 'startMeeting', { meetingId })
    expect(await codes(meetingId, [owner, admin, facilitator, member, outsider])).toEqual(['FORBIDDEN', 'yes', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND'])
    const acts: [string, object][] = [['endMeeting', {}], ['goToItem', {}], ['startTimer', { seconds: 9 }], ['pauseTimer', {}], ['setScribe', {}], ['resumeComments', {}], ['handOverFacilitation', { personId: owner.id }]]
    for (const [name, input] of acts) expect(await codes(meetingId, [owner, facilitator, member], name, input), name).toEqual(Array(3).fill('FORBIDDEN'))
  })

  test('is handed over to a member, and every page knows who leads and what they may do', async () => {
    const { owner, admin, member, outsider, meetingId } = await newOne()
    await changeCourse(admin, 'startMeeting', { meetingId })
    const { types } = await verifyAction(member, meetingId, () => changeCourse(admin, 'handOverFacilitation', { meetingId, personId: member.id }))
    expect(types).toEqual(['FacilitatorChanged'])
    expect(await codes(meetingId, [admin, member])).toEqual(['FORBIDDEN', 'yes'])
    const { viewerCanNow } = await changeCourse(member, 'pauseComments', { meetingId }, 'viewerCanNow')
    expect(viewerCanNow).toEqual(expect.arrayContaining(['MEETING_LEAD', 'AGENDA_CHANGE']))
    expect(await refused(member, 'handOverFacilitation', { meetingId, personId: outsider.id })).toEqual(['NOT_FOUND personId'])
    await verifyAction(member, meetingId, () => changeCourse(member, 'handOverFacilitation', { meetingId, personId: owner.id }))
    expect(await codes(meetingId, [member, owner])).toEqual(['FORBIDDEN', 'yes'])
  })

  test('goes to one of 20 to whom it is handed at once, who alone may hand it on', async () => {
    const { admin, owner, facilitator, meetingId } = await newOne()
    await changeCourse(admin, 'startMeeting', { meetingId })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => admin.send(courseMutation('handOverFacilitation'), { input: { meetingId, personId: [owner, facilitator][i % 2]?.id } })))
    // Whoever came first has it; all later ones came from somebody who no longer leads.
    expect(answers.filter(({ data }) => data.handOverFacilitation.errors.length === 0)).toHaveLength(1)
    expect(await eventsOf(api, meetingId, 'FacilitatorChanged')).toHaveLength(1)
  })

  test('is taken over by an admin or the presenter once the facilitator has been gone for a minute, and by nobody else', async () => {
    const made = await readingGroup(api)
    const { owner, admin, facilitator, member, outsider, group } = made
    const meetingId = await newMeeting(facilitator, group.id, { presenterId: member.id })
    expect(await codes(meetingId, [admin, member, facilitator, outsider], 'takeOverFacilitation')).toEqual(['INVALID', 'INVALID', 'FORBIDDEN', 'NOT_FOUND'])
    await changeCourse(owner, 'startMeeting', { meetingId })
    const live = owner.subscribe('subscription ($id: ID!) { meetingPresence(meetingId: $id) { __typename } }', { id: meetingId })
    await live.next()
    api.clock.advance(300_000)
    expect(await codes(meetingId, [admin, member, facilitator], 'takeOverFacilitation')).toEqual(['CONFLICT', 'CONFLICT', 'FORBIDDEN'])
    await live.stop()
    while (api.deps.presence.goneFor(meetingId, owner.id) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await codes(meetingId, [admin, member], 'takeOverFacilitation')).toEqual(['CONFLICT', 'CONFLICT'])
    for (let beat = 0; beat < 14; beat++) {
      api.clock.advance(5_000)
      api.deps.presence.step()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const { types } = await verifyAction(member, meetingId, () => changeCourse(member, 'takeOverFacilitation', { meetingId }))
    expect(types).toEqual(['FacilitatorChanged'])
    expect(await codes(meetingId, [owner, member])).toEqual(['FORBIDDEN', 'yes'])
    await changeCourse(member, 'takeOverFacilitation', { meetingId })
    expect(await eventsOf(api, meetingId, 'FacilitatorChanged')).toHaveLength(1)
  })
})
