import { once } from 'node:events'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Api, type Client, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { inUse } from '../support/memory.ts'
import { type Opened, ready, stuck, subscribe } from '../support/raw-socket.ts'
import { postComment } from '../support/talk.ts'

const env = { LIMIT_SOCKETS_PER_PERSON: '1000', LIMIT_SOCKETS_PER_ADDRESS: '1000' }
const api = await startApi({ tick: 3_600_000, env })

const query = 'subscription ($id: ID!, $after: Int) { meetingEvents(meetingId: $id, after: $after) { ... on Event { seq } ... on CommentPosted { comment { body } } } }'

/** A meeting with one comment of so many letters. */
const discussed = async (letters: number, where = api) => {
  const { facilitator, member, group } = await readingGroup(where)
  const meetingId = await newMeeting(facilitator, group.id)
  const { id } = await postComment(member, meetingId, 'x'.repeat(letters))
  return { member, meetingId, commentId: id }
}
type Discussed = Awaited<ReturnType<typeof discussed>>

/** Writes so many events about the comment in one transaction, as a burst of writers would, and wakes once. */
const burst = ({ db, deps }: Api, { meetingId, commentId }: Discussed, count: number) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`
      with at as (update stream set seq = seq + ${count} where id = ${meetingId} returning seq)
      insert into event (stream_id, seq, type, data, at)
      select ${meetingId}, at.seq - ${count} + n, 'CommentPosted', ${JSON.stringify({ meetingId, commentId })}::jsonb, now() from at, generate_series(1, ${count}) n`)
    deps.bus.wake(tx, 'stream', meetingId)
  })

const following = ({ deps }: Api, count: number) => expect.poll(() => deps.streams.readers(), { timeout: 15_000 }).toBe(count)

/** A reader who counts the events and keeps none; throws where one does not follow the one before. */
const counting = async (where: Api, client: Client, meetingId: string) => {
  const socket = await ready(where, { cookie: client.cookie as string })
  const seen = { seq: 1, letters: 0, problem: '', socket, passes: (seq: number) => (seen.seq >= seq ? Promise.resolve() : new Promise<void>((resolve) => void (waiting = { seq, resolve }))) }
  let waiting: { seq: number; resolve: () => void } | null = null
  socket.stream((text) => {
    const seq = Number(/"seq":(\d+)/.exec(text.slice(0, 200))?.[1])
    if (seq !== seen.seq + 1) seen.problem ||= `${text.slice(0, 200)} came after ${seen.seq}`
    seen.seq = seq
    seen.letters += text.length
    if (!waiting || seq < waiting.seq) return
    waiting.resolve()
    waiting = null
  })
  socket.send(subscribe('1', query, { id: meetingId }))
  return seen
}
const leave = (where: Api, readers: { socket: Opened }[]) => {
  for (const { socket } of readers) socket.ws.close()
  return following(where, 0)
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number

test('a client that stops reading is closed in a flood of 20,000 events of 20 kB, memory grows by less than 50 MB, and all others get all', async () => {
  const place = await discussed(20_000)
  const others = await Promise.all(Array.from({ length: 3 }, () => counting(api, place.member, place.meetingId)))
  const reader = await stuck(api, [subscribe('1', query, { id: place.meetingId })], place.member.cookie)
  await following(api, 4)
  const before = inUse()
  let most = 0
  for (let seq = 1; seq < 20_001; seq += 200) {
    await burst(api, place, 200)
    // Once in the middle of a batch, once at its end.
    for (const at of [seq + 100, seq + 200]) {
      await Promise.all(others.map(({ passes }) => passes(at)))
      if (seq % 1_000 === 1) most = Math.max(most, inUse())
    }
  }
  expect(others.map(({ seq, problem }) => [seq, problem])).toEqual(Array(3).fill([20_001, '']))
  for (const { letters } of others) expect(letters).toBeGreaterThan(20_000 * 20_000)
  expect(most - before).toBeLessThan(50_000_000)
  await following(api, 3)
  reader.destroy()
  await leave(api, others)
}, 120_000)

test('one reader among 200 who reads nothing slows nobody, memory stays flat, and all others get all', async () => {
  const limit = 1_000_000
  const there = await startApi({ tick: 3_600_000, env: { ...env, LIMIT_WAITING_BYTES: String(limit) } })
  const place = await discussed(20_000, there)
  const others = await Promise.all(Array.from({ length: 199 }, () => counting(there, place.member, place.meetingId)))
  await following(there, 199)
  let seq = 1
  const tell = async () => {
    const begun = performance.now()
    await burst(there, place, 1)
    seq++
    await Promise.all(others.map(({ passes }) => passes(seq)))
    return performance.now() - begun
  }
  const pace = async (events: number) => {
    const took: number[] = []
    while (took.length < events) took.push(await tell())
    return median(took)
  }
  const paceBefore = await pace(60)
  const before = inUse()
  const reader = await stuck(there, [subscribe('1', query, { id: place.meetingId, after: seq })], place.member.cookie)
  await following(there, 200)
  const dropped = once(reader, 'close')
  const beside: number[] = []
  let most = 0
  while (there.server.sockets.count() === 200) {
    beside.push(await tell())
    if (beside.length % 50 === 0) most = Math.max(most, inUse())
  }
  // What the system's own buffers take comes first; then it waits in this process.
  const waiting = beside.slice(-Math.floor(limit / 20_000 / 2))
  expect(waiting.length).toBe(25)
  expect(most - before).toBeLessThan(limit + 10_000_000)
  // The machine may have more or less else to do from one moment to the next.
  expect(median(waiting)).toBeLessThan(3 * Math.max(paceBefore, await pace(30)))
  expect(others.filter(({ problem }) => problem)).toEqual([])
  // A close frame would stand behind all that it does not read.
  let last = Buffer.alloc(0)
  reader.on('data', (chunk: Buffer) => {
    last = Buffer.concat([last, chunk]).subarray(-100)
  })
  reader.resume()
  await dropped
  expect(last.toString('latin1')).not.toContain('wait to be read')
  await leave(there, others)
}, 120_000)

test('5,000 events in one tick in each of two streams reach the one person who may read each, in order, and nobody else', async () => {
  const [ada, bob] = [await discussed(1), await discussed(2)]
  const [left, right] = await Promise.all([counting(api, ada.member, ada.meetingId), counting(api, bob.member, bob.meetingId)])
  const foreign = await ready(api, { cookie: ada.member.cookie as string })
  foreign.send(subscribe('1', query, { id: bob.meetingId }))
  expect([await foreign.next(), await foreign.next()]).toMatchObject([{ payload: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } }, { type: 'complete' }])
  await following(api, 2)
  await Promise.all([burst(api, ada, 5_000), burst(api, bob, 5_000)])
  await Promise.all([left, right].map(({ passes }) => passes(5_001)))
  expect([left, right].map(({ seq, problem }) => [seq, problem])).toEqual(Array(2).fill([5_001, '']))
  // The one letter of a comment more or less tells whose it is.
  expect(right.letters - left.letters).toBe(5_000)
  expect(foreign.heard).toEqual([])
  foreign.ws.close()
  await leave(api, [left, right])
})
