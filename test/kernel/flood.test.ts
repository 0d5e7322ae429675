import { expect, test } from 'vitest'
import { inUse } from '../support/memory.ts'
import { follow, ready, stuck } from '../support/raw-socket.ts'
import { startSmallApi } from '../support/small-api.ts'

test.each([['one operation', 1], ['a hundred operations', 100]])('a client with %s that stops reading is ended, memory stays bounded, and all others get all', async (_what, operations) => {
  const where = await startSmallApi({ patience: { init: 3_000, pong: 1_000 } })
  const others = [await ready(where), await ready(where), await ready(where)]
  for (const socket of others) socket.send(follow('1', 'flood'))
  const reader = await stuck(where, Array.from({ length: operations }, (_, n) => follow(String(n), 'flood')))
  await expect.poll(() => where.hub.readers).toBe(3 + operations)
  const before = inUse()
  let most = 0
  const counts = others.map(() => 0)
  const done = others.map((socket, which) =>
    (async () => {
      while (counts[which]! < 2_000) {
        expect((await socket.next()).payload.data.told.slice(0, 6)).toBe(String(counts[which]).padStart(6, '0'))
        counts[which]!++
      }
    })(),
  )
  for (let n = 0; n < 2_000; n++) {
    where.hub.publish('flood', String(n).padStart(6, '0') + 'x'.repeat(20_000))
    if (n % 50 === 0) {
      await Promise.all(others.map((_, which) => expect.poll(() => counts[which]!, { interval: 1 }).toBeGreaterThan(n)))
      where.hub.forget('flood')
      most = Math.max(most, inUse())
    }
  }
  await Promise.all(done)
  await expect.poll(() => where.sockets.count(), { timeout: 5_000 }).toBe(3)
  await expect.poll(() => where.hub.readers).toBe(3)
  expect(most - before).toBeLessThan(50_000_000)
  reader.destroy()
  for (const { ws } of others) ws.close()
}, 60_000)

test('5,000 events in one tick to two people in two streams reach each their own and nobody else', async () => {
  const api = await startSmallApi()
  const [ada, bob] = [await ready(api, { cookie: 'as=ada/1' }), await ready(api, { cookie: 'as=bob/2' })]
  ada.send(follow('1', 'of ada'))
  bob.send(follow('1', 'of bob'))
  await expect.poll(() => api.hub.readers).toBe(2)
  for (let n = 0; n < 5_000; n++) {
    api.hub.publish('of ada', `ada ${n}`)
    api.hub.publish('of bob', `bob ${n}`)
  }
  await expect.poll(() => [ada.heard.length, bob.heard.length], { timeout: 10_000 }).toEqual([5_000, 5_000])
  expect(ada.heard.map(({ payload }) => payload.data.told)).toEqual(Array.from({ length: 5_000 }, (_, n) => `ada ${n}`))
  expect(bob.heard.map(({ payload }) => payload.data.told)).toEqual(Array.from({ length: 5_000 }, (_, n) => `bob ${n}`))
  for (const { ws } of [ada, bob]) ws.close()
})
