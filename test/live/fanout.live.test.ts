import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { times } from '../../api/jobs.ts'
import { trimEvents } from '../../api/live/service.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { ready, subscribe } from '../support/raw-socket.ts'

let api: Api
const statements: string[] = []
beforeAll(async () => {
  const env = { LIMIT_SOCKETS_PER_PERSON: '1000', LIMIT_SOCKETS_PER_ADDRESS: '1000', LIMIT_MESSAGES_PER_MINUTE: '100000' }
  api = await startApi({ times, tick: 3_600_000, env, onQuery: (text) => statements.push(text) })
})
afterEach(() => expect(api.server.sockets.count()).toBeLessThan(1_000))

const query = 'subscription ($id: ID!, $after: Int) { meetingEvents(meetingId: $id, after: $after) { __typename ... on Event { seq } ... on CommentPosted { comment { body author { name } } } ... on MeetingReplied { meeting { viewerReply } } } }'
const post = (client: Client, meetingId: string, body = 'hm') =>
  client.do('mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id } errors { code path message } } }', { input: { id: newId(), threadId: newId(), meetingId, body } })
const reply = (client: Client, meetingId: string, answer: string) =>
  client.do('mutation ($input: ReplyToMeetingInput!) { replyToMeeting(input: $input) { errors { code path message } } }', { input: { meetingId, answer } })

/** Readers on sockets of their own, all of whom are told what comes. */
const readers = async (client: Client, meetingId: string, count: number, id = '1') => {
  const sockets = await Promise.all(Array.from({ length: count }, () => ready(api, { cookie: client.cookie as string })))
  for (const socket of sockets) socket.send(subscribe(id, query, { id: meetingId }))
  return sockets
}
const following = (count: number) => expect.poll(() => api.deps.streams.readers(), { timeout: 15_000 }).toBe(count)
const close = async (sockets: { ws: { close: () => void } }[]) => {
  for (const { ws } of sockets) ws.close()
  await following(0)
}

describe('an event', () => {
  test('costs as many statements for 40 readers as for one', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const cost = async (count: number) => {
      const sockets = await readers(member, meetingId, count)
      await following(count)
      await post(facilitator, meetingId, 'warm')
      for (const socket of sockets) expect((await socket.next()).payload.data.meetingEvents.comment.body).toBe('warm')
      statements.length = 0
      await post(facilitator, meetingId, 'counted')
      for (const socket of sockets) expect((await socket.next()).payload.data.meetingEvents).toMatchObject({ comment: { body: 'counted', author: { name: 'Facilitator' } } })
      const spent = statements.length
      await close(sockets)
      return spent
    }
    const one = await cost(1)
    expect(await cost(40)).toBeLessThanOrEqual(one + 1)
  })

  test('that was missed costs statements with nineteen others, not by itself', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    for (let n = 0; n < 60; n++) await post(facilitator, meetingId, String(n))
    statements.length = 0
    const live = member.subscribe(query, { id: meetingId, after: 0 })
    for (let n = 0; n < 60; n++) expect((await live.next()).data.meetingEvents).toMatchObject({ seq: n + 1, comment: { body: String(n), author: { name: 'Facilitator' } } })
    expect(statements.length).toBeLessThan(60)
    await live.stop()
    await following(0)
  })

  test('tells each reader their own of what differs by viewer', async () => {
    const { member, owner, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    await reply(owner, meetingId, 'NO')
    const after = 1
    const sides = [member, owner].map((client) => client.subscribe(query, { id: meetingId, after }))
    await following(2)
    await reply(member, meetingId, 'YES')
    const told = await Promise.all(sides.map(async (live) => (await live.next()).data.meetingEvents.meeting.viewerReply))
    expect(told).toEqual(['YES', 'NO'])
    await Promise.all(sides.map((live) => live.stop()))
    await following(0)
  })

  test('of 300 writers at once reaches readers who come in the middle once and in order', async () => {
    const { member, facilitator, owner, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const writing = Array.from({ length: 300 }, (_, n) => post(n % 2 ? facilitator : owner, meetingId, String(n)))
    const come = Array.from({ length: 20 }, async (_, n) => {
      await writing[n * 10]
      const live = member.subscribe(query, { id: meetingId, after: n % 4 === 0 ? 0 : n })
      const seqs: number[] = []
      while (seqs.at(-1) !== 300) seqs.push((await live.next()).data.meetingEvents.seq)
      await live.stop()
      const from = n % 4 === 0 ? 0 : n
      expect(seqs).toEqual(Array.from({ length: 300 - from }, (_, i) => from + i + 1))
    })
    await Promise.all([...writing, ...come])
  }, 60_000)
})

test('what was trimmed cannot be resumed from, and what is kept can', async () => {
  const { member, facilitator, group } = await readingGroup(api)
  const meetingId = await newMeeting(facilitator, group.id)
  for (const body of ['old', 'older', 'kept']) await post(facilitator, meetingId, body)
  expect(api.deps.env.keepEventsDays).toBe(90)
  await api.db.execute(sql`update event set at = at - (case when seq = 3 then 89 else 91 end) * interval '1 day' where stream_id = ${meetingId}`)
  const [nightly] = await api.db.execute<{ cron: string }>(sql`select cron from pgboss.schedule where name = 'live.trim'`)
  expect(nightly?.cron).toMatch(/^\d+ \d \* \* \*$/)
  await trimEvents(api.deps)
  const [left] = await api.db.execute<{ seqs: number[] }>(sql`select array_agg(seq::int order by seq) as seqs from event where stream_id = ${meetingId}`)
  expect(left?.seqs).toEqual([3])
  for (const after of [0, 1]) {
    const live = member.subscribe(query, { id: meetingId, after })
    expect((await live.next()).errors).toMatchObject([{ extensions: { code: 'RESYNC' } }])
    await live.stop()
  }
  const live = member.subscribe(query, { id: meetingId, after: 2 })
  expect((await live.next()).data.meetingEvents).toMatchObject({ seq: 3, comment: { body: 'kept' } })
  await live.stop()
})
