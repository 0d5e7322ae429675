import { sql } from 'drizzle-orm'
import { type GraphQLInputObjectType, getNullableType, isInputObjectType } from 'graphql'
import postgres from 'postgres'
import { describe, expect, onTestFinished, test } from 'vitest'
import { insertEvent } from '../../db/queries/events.ts'
import type { GroupScope } from '../../db/scope.ts'
import { newId } from '../../api/kernel/ids.ts'
import { createSchema } from '../../api/schema.ts'
import { type Api, Client, startApi } from '../support/api.ts'
import { freshDatabase } from '../support/database.ts'
import { eventsOf, rowsPerTable } from '../support/effects.ts'
import { openPages } from '../support/follow-page.ts'
import { meetingPage } from '../support/followed.ts'
import { readingGroup } from '../support/groups.ts'
import { openLine } from '../support/line.ts'
import { rows } from '../support/matrix-rows.ts'
import { openCast, openWorld } from '../support/matrix-world.ts'
import { newMeeting } from '../support/meetings.ts'
import { ask, vote } from '../support/questions.ts'
import { ready, subscribe } from '../support/raw-socket.ts'
import { postComment } from '../support/talk.ts'

// The name of each test is a sentence of api/live/PROTOCOL.md.

const api = await startApi()

const meetingEvents = 'subscription ($id: ID!, $after: Int) { meetingEvents(meetingId: $id, after: $after) { __typename ... on Event { seq } } }'
const groupEvents = 'subscription ($id: ID!, $after: Int) { groupEvents(groupId: $id, after: $after) { __typename ... on Event { seq } } }'
const errors = 'errors { code path message }'
const postDocument = `mutation ($input: PostCommentInput!) { postComment(input: $input) { ${errors} } }`

const discussed = async (where = api) => {
  const made = await readingGroup(where)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id) }
}

describe('who resumes and sends again', () => {
  /** Follows a meeting with its cursor, through any number of ends, until it has had so many events. */
  const resuming = async (client: Client, meetingId: string, count: number): Promise<number[]> => {
    const told: number[] = []
    while (told.length < count) {
      const live = client.subscribe(meetingEvents, { id: meetingId, after: told.at(-1) ?? 0 })
      try {
        for (let result = await live.next(); result.data; result = await live.next()) if (told.push(result.data.meetingEvents.seq) >= count) break
      } catch {
        // The line, the server or its database is away: it comes back.
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await live.stop().catch(() => {})
    }
    return told
  }

  test('Nothing is lost and nothing is told twice to who resumes from its cursor, whatever was cut in between: the line, a server, the database, or the wake-ups between processes.', async () => {
    const databaseUrl = await freshDatabase()
    const writing = await startApi({ databaseUrl })
    let reading: Api = await startApi({ databaseUrl })
    const { member, facilitator, meetingId } = await discussed(writing)
    const line = await openLine(reading.port)
    const told = resuming(new Client(line.url, member.cookie), meetingId, 200)
    const admin = postgres(databaseUrl, { max: 1, onnotice: () => {} })
    onTestFinished(() => admin.end())
    const cut = (like: string) => admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like ${like}`
    const insist = async (body: string) => {
      const input = { id: newId(), threadId: newId(), meetingId, body }
      for (;;) {
        const answer = await facilitator.send(postDocument, { input })
        if (!answer.errors && answer.data.postComment.errors.length === 0) return
      }
    }
    const tear = () => expect.poll(() => line.tear()).toBeGreaterThan(0)
    const troubles = [
      tear,
      () => cut('listen%'),
      async () => {
        const stood = reading
        reading = await startApi({ databaseUrl })
        line.lead(reading.port)
        await stood.stop()
      },
      () => cut('%'),
      tear,
    ]
    for (const [round, trouble] of troubles.entries()) await Promise.all([...Array.from({ length: 40 }, (_, n) => insist(`${round} ${n}`)), trouble()])
    expect(await told).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
    const [stored] = await admin`select count(*)::int as comments, count(distinct body)::int as bodies from comment where meeting_id = ${meetingId}`
    expect(stored).toEqual({ comments: 200, bodies: 200 })
    expect(await eventsOf(writing, meetingId)).toHaveLength(200)
  }, 60_000)

  test('Sending again changes nothing.', async () => {
    const world = await openWorld(api, { visibility: 'PUBLIC', joining: 'OPEN', reading: 'MEMBERS' }, await openCast(api))
    const fields = Object.values(createSchema().getMutationType()?.getFields() ?? {})
    const named = fields.filter(({ args }) => args.some(({ type }) => isInputObjectType(getNullableType(type)) && 'id' in (getNullableType(type) as GraphQLInputObjectType).getFields()))
    expect(named.map(({ name }) => name).sort()).toEqual(['addActionItem', 'addAgendaItem', 'askQuestion', 'extendTimer', 'postComment', 'raiseHand', 'recordDecision', 'startImport'])
    const { owner } = world.clients
    for (const { name } of named) {
      const row = rows.find(({ field }) => field === `Mutation.${name}`)
      const variables = (await row?.variables(world, 'owner')) as Record<string, unknown>
      const counts = async () => {
        await world.settled()
        return new Map((await rowsPerTable(api)).map((table) => [table.name, table.rows]))
      }
      const before = await counts()
      const answers = await Promise.all(Array.from({ length: 5 }, () => owner.do(row?.document as string, variables)))
      const once = await counts()
      answers.push(await owner.do(row?.document as string, variables))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size, name).toBe(1)
      expect((once.get('event') ?? 0) - (before.get('event') ?? 0), name).toBe(1)
      expect(await counts(), name).toEqual(once)
    }
  })
})

describe('who leaves', () => {
  test('After the event that removed somebody nothing more reaches them.', async () => {
    const { admin, facilitator, owner, member, group, memberIdOf, meetingId } = await discussed()
    const { seq: before } = (await member.do('query ($slug: String!) { group(slug: $slug) { seq } }', { slug: group.slug })).group
    const follow = async (live: ReturnType<Client['subscribe']>) => {
      const seqs: number[] = []
      for (let { data, done } = await live.next(); !done; { data, done } = await live.next()) seqs.push((data.groupEvents ?? data.meetingEvents).seq)
      return seqs
    }
    const [ofGroup, ofMeeting] = [member.subscribe(groupEvents, { id: group.id, after: before }), member.subscribe(meetingEvents, { id: meetingId, after: 0 })]
    const heard = Promise.all([ofGroup, ofMeeting].map(follow))
    await expect.poll(() => api.deps.streams.readers()).toBe(2)
    // Each answer is told in both streams by one transaction, so what stands behind the removal in one does in the other.
    const answering = async (by: Client, count: number) => {
      for (let n = 0; n < count; n++) await by.do(`mutation ($input: ReplyToMeetingInput!) { replyToMeeting(input: $input) { ${errors} } }`, { input: { meetingId, answer: n % 2 ? 'YES' : 'NO' } })
    }
    await answering(owner, 4)
    const removal = admin.do(`mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { ${errors} } }`, { input: { memberId: memberIdOf(member) } })
    await Promise.all([removal, ...[owner, facilitator, admin].map((by) => answering(by, 20))])
    const [groupSeqs, meetingSeqs] = (await heard) as [number[], number[]]
    const events = (await eventsOf(api, group.id)).filter(({ seq }) => seq > before)
    const removed = events.findIndex(({ type }) => type === 'MemberLeft')
    expect(events.length - removed).toBeGreaterThan(20)
    expect(groupSeqs).toEqual(groupSeqs.map((_, i) => before + 1 + i))
    expect(groupSeqs.length).toBeLessThanOrEqual(removed)
    expect(meetingSeqs).toEqual(meetingSeqs.map((_, i) => i + 1))
    expect(meetingSeqs.length).toBeLessThanOrEqual(removed)
    expect(meetingSeqs.length).toBeGreaterThan(0)
    await Promise.all([ofGroup.stop(), ofMeeting.stop()])
  })

  test("After a client's own `complete` nothing more of that operation reaches it.", async () => {
    const { member, facilitator, meetingId } = await discussed()
    const socket = await ready(api, { cookie: member.cookie })
    const ids = Array.from({ length: 60 }, (_, n) => `goes ${n}`)
    const query = 'subscription ($id: ID!) { meetingEvents(meetingId: $id) { ... on CommentPosted { comment { body author { name } } } } }'
    for (const id of ['stays', ...ids]) socket.send(subscribe(id, query, { id: meetingId }))
    await expect.poll(() => api.deps.streams.readers()).toBe(61)
    // At each event another one goes: while the event is looked up, while it is executed, and when it has been sent.
    let [gone, written] = [0, 0]
    const go = async () => {
      // One commit wakes twice: here at once, and through the bus.
      if (gone === written) return
      const id = ids[gone++]
      for (let turn = 0; turn < gone % 12; turn++) await new Promise((resolve) => setImmediate(resolve))
      socket.send({ id, type: 'complete' })
      // Answered after the complete was heard, as messages keep their order.
      socket.send({ type: 'ping', payload: { id } })
    }
    const stop = api.deps.bus.onWake('stream', (id) => void (id === meetingId && go()))
    for (const id of ids) {
      written++
      await postComment(facilitator, meetingId, id)
      await expect.poll(() => socket.heard.some(({ type, payload }) => type === 'pong' && payload.id === id), { interval: 1 }).toBe(true)
    }
    stop()
    await expect.poll(() => socket.heard.filter(({ id }) => id === 'stays').length).toBe(60)
    for (const id of ids) {
      const after = socket.heard.slice(socket.heard.findIndex(({ type, payload }) => type === 'pong' && payload.id === id))
      expect(after.filter((message) => message.id === id)).toEqual([])
    }
    await expect.poll(() => api.deps.streams.readers()).toBe(1)
    socket.ws.close()
    await expect.poll(() => api.deps.streams.readers()).toBe(0)
  })
})

describe('what a client may not count on', () => {
  test('That a wake-up is at once: a lost one is made up for within five seconds.', async () => {
    const { member, facilitator, group, meetingId } = await discussed()
    const live = member.subscribe(meetingEvents, { id: meetingId, after: 0 })
    onTestFinished(live.stop)
    await postComment(facilitator, meetingId, 'woken')
    expect((await live.next()).data.meetingEvents.seq).toBe(1)
    const unheard = () => api.db.transaction((tx) => insertEvent(tx, { groupId: group.id } as GroupScope, meetingId, 'MeetingChanged', { meetingId }, new Date()))
    await unheard()
    expect((await live.next()).data.meetingEvents.seq).toBe(2)
    // Just after a look, so the next one is as far away as it can be.
    await unheard()
    const writtenAt = performance.now()
    expect((await live.next()).data.meetingEvents.seq).toBe(3)
    expect(performance.now() - writtenAt).toBeLessThan(6_000)
  })

  test('That what only the viewer may know is told: another page of theirs learns it when it loads.', async () => {
    const { member, facilitator, group, meetingId } = await discussed()
    const questionId = await ask(facilitator, meetingId)
    const open = (except: string[]) => openPages(member, group.id, [meetingPage(meetingId)], except)
    const [all, others] = [await open([]), await open(['viewerHasVoted'])]
    await vote(member, questionId)
    await others.check()
    await expect(all.check()).rejects.toThrow('Meeting')
    await Promise.all([all.close(), others.close()])
    const fresh = await open([])
    await fresh.check()
    await fresh.close()
  })

  test('That a stream which began anew, as from a backup, is noticed when it has outgrown the cursor.', async () => {
    const { member, facilitator, meetingId } = await discussed()
    const write = async (count: number) => {
      for (let n = 0; n < count; n++) await postComment(facilitator, meetingId, String(n))
    }
    const from = async (after: number) => {
      const live = member.subscribe(meetingEvents, { id: meetingId, after })
      onTestFinished(live.stop)
      return live.next()
    }
    await write(5)
    await api.db.execute(sql`delete from event where stream_id = ${meetingId} and seq > 2`)
    await api.db.execute(sql`update stream set seq = 2 where id = ${meetingId}`)
    expect((await from(5)).errors).toMatchObject([{ extensions: { code: 'RESYNC' } }])
    await write(4)
    expect((await from(5)).data.meetingEvents.seq).toBe(6)
  })
})
