import { expect, test } from 'vitest'
import { openFollower } from '../support/window.ts'

// The name of each test is a sentence of api/live/PROTOCOL.md. It is the web client that does what the sentence says.

type Follower = Awaited<ReturnType<typeof openFollower>>

const hears = ({ heard }: Follower, ...what: (number | string)[]) => expect.poll(() => heard, { timeout: 5_000 }).toEqual(what)

/** Begins to follow after the fourth event, and hears the fifth. */
const following = async () => {
  const client = await openFollower(4)
  const asked = await client.asked()
  expect(asked.after).toBe(4)
  asked.tell(5)
  await hears(client, 5)
  return { client, asked }
}

/** Comes back with its cursor and goes on. */
const comesBack = async (client: Follower) => {
  const again = await client.asked()
  expect(again.after).toBe(5)
  again.tell(6)
  await hears(client, 5, 6)
}

/** What another subscription asks for comes next: the first one asked for nothing more. */
const asksNoMore = async (client: Follower) => {
  client.begin(100)
  expect((await client.asked()).after).toBe(100)
  expect(client.count()).toBe(0)
}

test('It keeps the `seq` of the last event that it has applied, and gives it as `after` whenever it comes back.', async () => {
  const { client, asked } = await following()
  let line = asked
  for (let seq = 6; seq < 9; seq++) {
    line.tell(seq)
    await hears(client, ...Array.from({ length: seq - 4 }, (_, n) => n + 5))
    line.cut()
    line = await client.asked()
    expect(line.after).toBe(seq)
  }
}, 30_000)

test('It skips an event whose `seq` is not above that one.', async () => {
  const { client, asked } = await following()
  for (const seq of [5, 4, 1, 6, 6, 5, 7]) asked.tell(seq)
  await hears(client, 5, 6, 7)
})

test.each([
  ['close 1012 | comes back with its cursor', 1012],
  ['close 1013 | comes back with its cursor, later', 1013],
])('%s', async (_claim, code) => {
  const { client, asked } = await following()
  const closedAt = performance.now()
  asked.close(code)
  await comesBack(client)
  expect(performance.now() - closedAt).toBeGreaterThan(240)
})

test('no close | comes back with its cursor', async () => {
  const { client, asked } = await following()
  asked.cut()
  await comesBack(client)
})

test('`RESYNC` | loads the page afresh and follows from there', async () => {
  for (const how of ['next', 'error'] as const) {
    const { client, asked } = await following()
    asked.refuse('RESYNC', how)
    await hears(client, 5, 'resync')
    await asksNoMore(client)
  }
})

test('`BAD_USER_INPUT` | gives up', async () => {
  const { client, asked } = await following()
  asked.refuse('BAD_USER_INPUT', 'error')
  await hears(client, 5, 'end')
  await asksNoMore(client)
})

test('`RATE_LIMITED` | asks again later', async () => {
  const { client, asked } = await following()
  const refusedAt = performance.now()
  asked.refuse('RATE_LIMITED', 'error')
  await comesBack(client)
  expect(performance.now() - refusedAt).toBeGreaterThan(240)
})

test('`INTERNAL` | comes back with its cursor, later each time, and loads the page afresh where it stays so', async () => {
  const { client, asked } = await following()
  let refusedAt = performance.now()
  asked.refuse('INTERNAL', 'error')
  for (const [n, least] of [240, 490, 990, 1_990, 3_990].entries()) {
    const again = await client.asked()
    expect([again.after, client.heard]).toEqual([5, [5]])
    expect(performance.now() - refusedAt).toBeGreaterThan(least)
    refusedAt = performance.now()
    again.refuse('INTERNAL', n % 2 ? 'error' : 'next')
  }
  await hears(client, 5, 'resync')
  await asksNoMore(client)
}, 60_000)
