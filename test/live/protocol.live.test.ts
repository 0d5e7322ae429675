import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { insertEvent } from '../../db/queries/events.ts'
import type { GroupScope } from '../../db/scope.ts'
import { newId } from '../../api/kernel/ids.ts'
import { type Client, startApi } from '../support/api.ts'
import { eventsOf } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { open, ready, subscribe } from '../support/raw-socket.ts'
import { postComment } from '../support/talk.ts'
import { follow, takeSnapshot } from '../support/verify-action.ts'

// The name of each test is a sentence of api/live/PROTOCOL.md.

const api = await startApi({ tick: 3_600_000 })
const texts: Record<string, string> = JSON.parse(readFileSync(new URL('../../web/graphql/generated/persisted-documents.json', import.meta.url), 'utf8'))

const meetingEvents = 'subscription ($id: ID!, $after: Int) { meetingEvents(meetingId: $id, after: $after) { __typename ... on Event { seq } ... on CommentPosted { comment { body } } ... on CommentEdited { comment { body } } } }'
const groupEvents = 'subscription ($id: ID!, $after: Int) { groupEvents(groupId: $id, after: $after) { __typename ... on Event { seq } } }'
const errors = 'errors { code path message }'

const discussed = async () => {
  const made = await readingGroup(api)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id) }
}
const edit = (by: Client, commentId: string, body: string) => by.do(`mutation ($input: EditCommentInput!) { editComment(input: $input) { ${errors} } }`, { input: { commentId, version: 1, body } })
const rename = async (by: Client, groupId: string, name: string) => {
  const { node } = await by.do('query ($id: ID!) { node(id: $id) { ... on Group { version } } }', { id: groupId })
  await by.do(`mutation ($input: ChangeGroupInput!) { changeGroup(input: $input) { ${errors} } }`, { input: { groupId, version: node.version, name } })
}
const changeRole = (by: Client, memberId: string, role: string) => by.do(`mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { ${errors} } }`, { input: { memberId, role } })

/** A socket on which operations are numbered; answers what comes first of each. */
const talking = async (client: Client) => {
  const socket = await ready(api, { cookie: client.cookie })
  onTestFinished(() => socket.ws.close())
  let n = 0
  const first = async (payload: object) => {
    socket.send({ id: String(++n), type: 'subscribe', payload })
    return socket.next()
  }
  return { socket, first }
}

describe('the line', () => {
  test('Who asks is told by the login cookie of the handshake; without one it is nobody.', async () => {
    const { member } = await discussed()
    for (const [client, viewer] of [[member, { person: { id: member.id } }], [api.anonymous, null]] as const) {
      expect((await (await talking(client)).first({ query: '{ viewer { person { id } } }' })).payload).toEqual({ data: { viewer } })
    }
  })

  test('Queries and mutations are answered too, within the same limits as over HTTP.', async () => {
    const { member, group } = await discussed()
    const { first, socket } = await talking(member)
    const query = `{ group(slug: "${group.slug}") { name } }`
    expect((await first({ query })).payload).toEqual({ data: await member.do(query) })
    await socket.next()
    const input = { id: newId(), threadId: newId(), meetingId: newId(), body: 'hm' }
    expect((await first({ query: `mutation ($input: PostCommentInput!) { postComment(input: $input) { ${errors} } }`, variables: { input } })).payload.data.postComment.errors).toMatchObject([{ code: 'NOT_FOUND' }])
    await socket.next()
    const deep = `{ ${'viewer { person { '.repeat(8)}id${' } }'.repeat(8)} }`
    const costly = [deep, `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: now`).join(' ')} }`, `{ now ${'#'.repeat(50_000)}\n}`, `{ ${'now '.repeat(2_001)} }`, '{ __schema { types { name } } nothing }']
    for (const text of costly) {
      const { type, payload } = await first({ query: text })
      const overHttp = (await member.send(text)).errors ?? []
      expect([type, payload.map(({ message }: { message: string }) => message)]).toEqual(['error', overHttp.map(({ message }) => message)])
    }
  })

  test('A persisted document is named by its SHA-256 in `extensions.persistedQuery`, as over HTTP.', async () => {
    const { member, meetingId } = await discussed()
    const [hash, query] = Object.entries(texts).find(([, text]) => /\bquery Meeting\b/.test(text)) as [string, string]
    const persisted = { variables: { id: meetingId }, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }
    const told = (await (await talking(member)).first({ query: '', ...persisted })).payload
    expect(told).toEqual({ data: await member.do(query, { id: meetingId }) })
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: member.cookie as string }, body: JSON.stringify(persisted) })
    expect(await response.json()).toEqual(told)
  })
})

test('4408 | no `connection_init` comes within three seconds', async () => {
  const socket = open(api)
  await socket.opened
  const openedAt = performance.now()
  expect(await socket.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' })
  const waited = performance.now() - openedAt
  expect(waited).toBeGreaterThan(2_900)
  expect(waited).toBeLessThan(6_000)
})

describe('streams and cursors', () => {
  test('A group has a stream and a meeting has a stream.', async () => {
    const { group, meetingId } = await discussed()
    const streams = await api.db.execute<{ id: string }>(sql`select id from stream where group_id = ${group.id} order by id`)
    expect(streams.map(({ id }) => id)).toEqual([group.id, meetingId].sort())
  })

  test('An event is written in the transaction that made the change: there is no change without its event and no event without its change.', async () => {
    const { member, facilitator, meetingId } = await discussed()
    const post = (by: Client, input: object) => by.send(`mutation ($input: PostCommentInput!) { postComment(input: $input) { ${errors} } }`, { input: { id: newId(), threadId: newId(), meetingId, body: 'hm', ...input } })
    const twice = newId()
    const wishes = Array.from({ length: 60 }, (_, n) => [{}, { body: ' ' }, { parentId: newId() }, { id: twice, threadId: twice }][n % 4] as object)
    await Promise.all(wishes.map((wish, n) => post(n % 2 ? member : facilitator, wish)))
    const comments = await api.db.execute<{ id: string }>(sql`select id from comment where meeting_id = ${meetingId}`)
    const events = await eventsOf(api, meetingId, 'CommentPosted')
    expect(comments.length).toBe(16)
    expect(events.map(({ data }) => data.commentId).sort()).toEqual(comments.map(({ id }) => id).sort())
    // What the database refuses at the last moment takes the event along.
    await expect(
      api.db.transaction(async (tx) => {
        await insertEvent(tx, { groupId: (await tx.execute<{ id: string }>(sql`select group_id as id from meeting where id = ${meetingId}`))[0]?.id } as GroupScope, meetingId, 'MeetingChanged', { meetingId }, new Date())
        await tx.execute(sql`update meeting set duration_minutes = -1 where id = ${meetingId}`)
      }),
    ).rejects.toThrow()
    expect(await eventsOf(api, meetingId)).toEqual(events)
  })

  test('An event that is not for every reader is left out for the others, who see a gap: somebody asked to join, or was answered.', async () => {
    const { admin, member, outsider, group } = await readingGroup(api, { visibility: 'PUBLIC', joining: 'REQUEST' })
    const { seq } = (await member.do('query ($slug: String!) { group(slug: $slug) { seq } }', { slug: group.slug })).group
    const seqs = async (reader: Client, count: number) => {
      const live = reader.subscribe(groupEvents, { id: group.id, after: seq })
      onTestFinished(live.stop)
      return Promise.all(Array.from({ length: count }, async () => (await live.next()).data.groupEvents.seq - seq))
    }
    // Once to who is told what comes, once to who comes later.
    const [live, liveToAdmin] = [seqs(member, 2), seqs(admin, 4)]
    await expect.poll(() => api.deps.streams.readers()).toBe(2)
    await rename(admin, group.id, 'Before')
    const { requestToJoin } = await outsider.do(`mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { profile { slug } ${errors} } }`, { input: { slug: group.slug, message: '' } })
    expect(requestToJoin.profile.slug).toBe(group.slug)
    const { joinRequests } = (await admin.do('query ($slug: String!) { group(slug: $slug) { joinRequests { nodes { id } } } }', { slug: group.slug })).group
    await admin.do(`mutation ($input: AnswerJoinRequestInput!) { answerJoinRequest(input: $input) { ${errors} } }`, { input: { requestId: joinRequests.nodes[0].id, accept: false } })
    await rename(admin, group.id, 'After')
    expect([await live, await seqs(member, 2)]).toEqual([[1, 4], [1, 4]])
    expect([await liveToAdmin, await seqs(admin, 4)]).toEqual([[1, 2, 3, 4], [1, 2, 3, 4]])
  })

  test('A page loads its data together with the `seq` of the stream, and follows from that.', async () => {
    const { member, facilitator, owner, meetingId } = await discussed()
    const root = await postComment(member, meetingId, 'root')
    const writing = Array.from({ length: 60 }, (_, n) => postComment(n % 2 ? facilitator : owner, meetingId, String(n), n % 3 ? { threadId: root.threadId, parentId: root.id } : {}))
    const pages = await Promise.all(Array.from({ length: 12 }, async (_, n) => writing[n * 4]?.then(async () => follow(member, meetingId, await takeSnapshot(member, meetingId)))))
    await Promise.all(writing)
    const fresh = await takeSnapshot(member, meetingId)
    expect(fresh.meeting.seq).toBe(61)
    for (const page of pages) {
      expect(await page?.reaches(61)).toEqual(fresh)
      await page?.live.stop()
    }
  })

  test('An event shows its noun as it is by the time it is told, not as it was.', async () => {
    const { member, meetingId } = await discussed()
    const { id } = await postComment(member, meetingId, 'as it was')
    await edit(member, id, 'as it is')
    const live = member.subscribe(meetingEvents, { id: meetingId, after: 0 })
    onTestFinished(live.stop)
    expect([(await live.next()).data.meetingEvents, (await live.next()).data.meetingEvents]).toEqual([
      { __typename: 'CommentPosted', seq: 1, comment: { body: 'as it is' } },
      { __typename: 'CommentEdited', seq: 2, comment: { body: 'as it is' } },
    ])
  })
})

describe('what a client may count on', () => {
  test('An operation that is refused is told so by an `error`, or by a `next` with `errors` and without data and then a `complete`; nothing more of it comes.', async () => {
    const { member, facilitator, meetingId } = await discussed()
    const { socket } = await talking(member)
    socket.send(subscribe('refused', meetingEvents, { id: meetingId, after: 7 }))
    expect([await socket.next(), await socket.next()]).toEqual([{ id: 'refused', type: 'next', payload: { errors: [expect.objectContaining({ extensions: { code: 'RESYNC', path: ['after'] } })] } }, { id: 'refused', type: 'complete' }])
    socket.send(subscribe('wrong', 'subscription { nothing }'))
    expect(await socket.next()).toMatchObject({ id: 'wrong', type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    socket.send(subscribe('right', meetingEvents, { id: meetingId, after: 0 }))
    await postComment(facilitator, meetingId, 'for all')
    expect(await socket.next()).toMatchObject({ id: 'right', type: 'next' })
    expect(socket.heard).toEqual([])
  })

  test('An event that cannot be told ends the operation too, so that it is not lost.', async () => {
    const { member, group, meetingId } = await discussed()
    const query = 'subscription ($id: ID!, $after: Int) { meetingEvents(meetingId: $id, after: $after) { __typename ... on Event { seq } ... on MeetingChanged { meeting { title } } } }'
    const { socket } = await talking(member)
    const write = (data: object) =>
      api.db.transaction(async (tx) => {
        const seq = await insertEvent(tx, { groupId: group.id } as GroupScope, meetingId, 'MeetingChanged', { ...data }, new Date())
        api.deps.bus.wake(tx, 'stream', meetingId)
        return seq
      })
    const told = (id: string, seq: number) => ({ id, type: 'next', payload: { data: { meetingEvents: { __typename: 'MeetingChanged', seq, meeting: { title: 'Reading session' } } } } })
    const broken = (id: string) => ({ id, type: 'error', payload: [expect.objectContaining({ extensions: { code: 'INTERNAL', requestId: expect.any(String) } })] })
    await write({ meetingId })
    socket.send(subscribe('1', query, { id: meetingId, after: 0 }))
    expect(await socket.next()).toEqual(told('1', 1))
    // Once to who is told what comes, once to who pulls what was missed.
    await write({ meetingId: newId() })
    expect(await socket.next()).toEqual(broken('1'))
    socket.send(subscribe('2', query, { id: meetingId, after: 1 }))
    expect(await socket.next()).toEqual(broken('2'))
    await api.db.execute(sql`update event set data = ${JSON.stringify({ meetingId })}::jsonb where stream_id = ${meetingId} and seq = 2`)
    await write({ meetingId })
    socket.send(subscribe('3', query, { id: meetingId, after: 1 }))
    expect([await socket.next(), await socket.next()]).toEqual([told('3', 2), told('3', 3)])
    expect(socket.heard).toEqual([])
  })

  test('`BAD_USER_INPUT` | the document is not valid, costs too much, or is not known by its hash', async () => {
    const { first } = await talking(api.anonymous)
    const costly = `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: now`).join(' ')} }`
    for (const payload of [{ query: '{ nothing }' }, { query: '{ now' }, { query: costly }, { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } }]) {
      expect(await first(payload)).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    }
  })

  test('Rights are decided for every event.', async () => {
    const { owner, member, outsider, group, memberIdOf } = await readingGroup(api, { visibility: 'PUBLIC', joining: 'REQUEST' })
    const { seq } = (await member.do('query ($slug: String!) { group(slug: $slug) { seq } }', { slug: group.slug })).group
    const live = member.subscribe(groupEvents, { id: group.id, after: seq })
    onTestFinished(live.stop)
    const requestAgain = async () => {
      await api.db.execute(sql`delete from join_request where group_id = ${group.id}`)
      await outsider.do(`mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { ${errors} } }`, { input: { slug: group.slug, message: '' } })
    }
    const told: string[] = []
    const hears = async (type: string) => {
      while (told.at(-1) !== type) told.push((await live.next()).data.groupEvents.__typename)
    }
    for (const role of ['FACILITATOR', 'ADMIN', 'MEMBER']) {
      await changeRole(owner, memberIdOf(member), role)
      await requestAgain()
      await hears(role === 'ADMIN' ? 'JoinRequested' : 'MemberRoleChanged')
    }
    await rename(owner, group.id, 'At the end')
    await hears('GroupChanged')
    expect(told).toEqual(['MemberRoleChanged', 'MemberRoleChanged', 'JoinRequested', 'MemberRoleChanged', 'GroupChanged'])
  })
})
