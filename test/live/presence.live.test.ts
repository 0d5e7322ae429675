import { once } from 'node:events'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { person } from '../../db/schema/auth.ts'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { rowsPerTable } from '../support/effects.ts'
import { acceptInvitation, type Privacy, readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'

let api: Api
let other: Api
const queries: string[] = []
beforeAll(async () => {
  api = await startApi({ tick: 3_600_000, onQuery: (text) => queries.push(text) })
  other = await startApi({ databaseUrl: api.databaseUrl, tick: 3_600_000 })
})

const presence = 'subscription ($id: ID!) { meetingPresence(meetingId: $id) { count people { person { id name } isTyping } } }'
const typing = 'mutation ($input: NoteTypingInput!) { noteTyping(input: $input) { errors { code path message } } }'

const openRoom = async (privacy: Privacy = {}) => {
  const people = await readingGroup(api, privacy)
  return { ...people, meetingId: await newMeeting(people.facilitator, people.group.id) }
}

/** Somebody in the room: what they were told last, and how often. */
const enter = (client: Client, meetingId: string) => {
  const live = client.subscribe(presence, { id: meetingId })
  const seen = { times: 0, names: [] as string[], count: -1, ended: false, errors: null as any }
  const listen = async () => {
    for (;;) {
      const { data, errors, done } = await live.next()
      if (done) return void (seen.ended = true)
      if (errors) return void (seen.errors = errors)
      const { people, count } = data.meetingPresence
      seen.times++
      seen.count = count
      seen.names = people.map(({ person: { name }, isTyping }: { person: { name: string }; isTyping: boolean }) => (isTyping ? `${name}…` : name))
    }
  }
  void listen().catch((errors) => (seen.errors = [errors].flat()))
  onTestFinished(live.stop)
  return Object.assign(seen, { live, leave: live.stop })
}

const shows = (seen: { names: string[] }, names: string[], timeout = 5_000) => expect.poll(() => seen.names, { timeout }).toEqual(names)

describe('who is present', () => {
  test('is told by name at once and at each arrival and leaving, also of another process', async () => {
    const { member, admin, facilitator, meetingId } = await openRoom()
    const here = enter(member, meetingId)
    await shows(here, ['Member'])
    const there = enter(other.client(admin.cookie), meetingId)
    const third = enter(facilitator, meetingId)
    for (const seen of [here, there, third]) await shows(seen, ['Admin', 'Facilitator', 'Member'])
    await third.leave()
    for (const seen of [here, there]) await shows(seen, ['Admin', 'Member'])
    await here.leave()
    await shows(there, ['Admin'])
  })

  test('counts somebody in two tabs once', async () => {
    const { member, admin, meetingId } = await openRoom()
    const tabs = [enter(member, meetingId), enter(other.client(member.cookie), meetingId)]
    const watcher = enter(admin, meetingId)
    await shows(watcher, ['Admin', 'Member'])
    expect(watcher.count).toBe(2)
    await tabs[0]?.leave()
    await tabs[1]?.leave()
    await shows(watcher, ['Admin'])
  })

  test('shows readers who are not members to nobody, but lets them see who is there', async () => {
    const { member, outsider, anonymous, meetingId } = await openRoom({ reading: 'ANYONE', visibility: 'PUBLIC' })
    const readers = [enter(outsider, meetingId), enter(anonymous, meetingId), enter(member, meetingId)]
    for (const seen of readers) await shows(seen, ['Member'])
  })

  test('shows a reader from when they become a member', async () => {
    const { member, outsider, token, meetingId } = await openRoom({ reading: 'ANYONE', visibility: 'PUBLIC' })
    const seen = enter(member, meetingId)
    enter(outsider, meetingId)
    await shows(seen, ['Member'])
    await acceptInvitation(outsider, token)
    await shows(seen, ['Member', 'Outsider'])
  })

  test('takes the names as they are now, and leaves out who has no account any more', async () => {
    const { admin, member, meetingId } = await openRoom()
    const seen = enter(admin, meetingId)
    await shows(seen, ['Admin'])
    await member.do('mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { errors { code path message } } }', { input: { name: 'Aaron' } })
    for (const id of [member.id, newId()]) onTestFinished(api.deps.presence.enter(meetingId, id))
    await shows(seen, ['Aaron', 'Admin'])
    expect(seen.count).toBe(2)
  })

  test('is the first hundred by name and the number of all, with a statement for the names and one for the rights of all readers', async () => {
    const { admin, member, facilitator, meetingId } = await openRoom()
    const readers = [admin, member, facilitator].map((reader) => enter(reader, meetingId))
    for (const seen of readers) await shows(seen, ['Admin', 'Facilitator', 'Member'])
    const crowd = Array.from({ length: 150 }, (_, i) => ({ id: newId(), name: `Aa ${String(i).padStart(3, '0')}`, email: `crowd-${i}-${meetingId}@example.org`, passwordHash: '', zone: 'UTC', createdAt: new Date() }))
    await api.db.insert(person).values(crowd)
    queries.splice(0)
    for (const { id } of crowd.toReversed()) onTestFinished(api.deps.presence.enter(meetingId, id))
    for (const seen of readers) await shows(seen, crowd.slice(0, 100).map(({ name }) => name))
    expect(readers.map(({ count }) => count)).toEqual([153, 153, 153])
    expect(queries.filter((text) => text.includes('from "person"')).length).toBeLessThanOrEqual(2)
    expect(queries.length).toBeLessThanOrEqual(4)
  })

  test('is told at most once a second while others come and go all the time, alike to all', async () => {
    const { owner, admin, member, facilitator, meetingId } = await openRoom()
    const seen = [enter(admin, meetingId), enter(member, meetingId), enter(other.client(facilitator.cookie), meetingId)]
    const startedAt = performance.now()
    await expect.poll(() => {
      api.deps.presence.enter(meetingId, owner.id)()
      const leave = other.deps.presence.enter(meetingId, owner.id)
      setTimeout(leave, 30)
      return performance.now() - startedAt > 4_000
    }, { timeout: 10_000, interval: 20 }).toBe(true)
    const seconds = Math.ceil((performance.now() - startedAt) / 1_000)
    for (const { times } of seen) expect(times).toBeLessThanOrEqual(seconds + 1)
    for (const reader of seen) await shows(reader, ['Admin', 'Facilitator', 'Member'])
  })

  test('and typing leave no row and no event', async () => {
    const { member, admin, meetingId } = await openRoom()
    const before = await rowsPerTable(api)
    const watcher = enter(admin, meetingId)
    const seen = enter(member, meetingId)
    await shows(watcher, ['Admin', 'Member'])
    await member.do(typing, { input: { meetingId } })
    await shows(watcher, ['Admin', 'Member…'])
    await seen.leave()
    await shows(watcher, ['Admin'])
    expect(await rowsPerTable(api)).toEqual(before)
  })
})

test('a connection that died without a word is noticed within 15 seconds', async () => {
  const { member, admin, meetingId } = await openRoom()
  const watcher = enter(admin, meetingId)
  // It reads and writes, but never answers a ping: so a line looks whose other end is gone.
  const ws = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie: member.cookie ?? '' }, autoPong: false })
  onTestFinished(() => ws.terminate())
  await once(ws, 'open')
  ws.send(JSON.stringify({ type: 'connection_init' }))
  await once(ws, 'message')
  ws.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: presence, variables: { id: meetingId } } }))
  await shows(watcher, ['Admin', 'Member'])
  const diedAt = performance.now()
  await shows(watcher, ['Admin'], 20_000)
  expect(performance.now() - diedAt).toBeLessThan(15_000)
}, 40_000)

describe('a typing mark', () => {
  test('is shown to the others, from whichever process it came, and goes by itself', async () => {
    const { member, admin, meetingId } = await openRoom()
    const [watcher] = [enter(admin, meetingId), enter(member, meetingId)]
    await shows(watcher, ['Admin', 'Member'])
    await other.client(member.cookie).do(typing, { input: { meetingId } })
    await shows(watcher, ['Admin', 'Member…'])
    other.clock.advance(5_000)
    await shows(watcher, ['Admin', 'Member'])
  })

  test('is refused to who may not comment', async () => {
    const { outsider, anonymous, meetingId } = await openRoom({ reading: 'ANYONE', visibility: 'PUBLIC' })
    expect(await outsider.refused(typing, { input: { meetingId } })).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(await anonymous.refused(typing, { input: { meetingId } })).toMatchObject([{ code: 'UNAUTHENTICATED' }])
    const secret = await openRoom()
    const about = (id: string) => outsider.send(typing, { input: { meetingId: id } }).then(({ text }) => text)
    expect(await about(secret.meetingId)).toBe(await about(newId()))
  })
})

describe('who may not read the group', () => {
  test('gets the answer for a meeting that does not exist', async () => {
    const { outsider, meetingId } = await openRoom()
    for (const client of [outsider, api.anonymous]) {
      const [known, unknown] = await Promise.all(
        [meetingId, newId()].map(async (id) => {
          const live = client.subscribe(presence, { id })
          const result = await live.next()
          await live.stop()
          return result
        }),
      )
      expect(known).toEqual(unknown)
      expect(known.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    }
  })

  test('hears no more from the moment of their removal, and is gone from the room', async () => {
    const { admin, member, meetingId, memberIdOf } = await openRoom()
    const [seen, there] = [enter(member, meetingId), enter(other.client(member.cookie), meetingId)]
    const watcher = enter(admin, meetingId)
    await shows(watcher, ['Admin', 'Member'])
    await admin.do('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { errors { code path message } } }', { input: { memberId: memberIdOf(member) } })
    await expect.poll(() => [seen.ended, there.ended]).toEqual([true, true])
    await shows(watcher, ['Admin'])
    await expect.poll(() => other.deps.streams.readers()).toBe(0)
  })
})
