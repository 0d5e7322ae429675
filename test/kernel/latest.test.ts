import { expect, test } from 'vitest'
import type { Bus } from '../../api/kernel/bus.ts'
import { followLatest } from '../../api/kernel/latest.ts'

const listenersOf = <Hear extends (id: string) => void>() => {
  const all = new Set<Hear>()
  const add = (hear: Hear) => {
    all.add(hear)
    return () => void all.delete(hear)
  }
  const call = (id = '') => {
    for (const hear of all) hear(id)
  }
  return { all, add, call }
}

/** A bus that one pulls by hand. */
const handBus = () => {
  const [woken, back] = [listenersOf(), listenersOf()]
  const bus = { onWake: (_topic: string, hear: (id: string) => void) => woken.add(hear), onReconnect: back.add } as unknown as Bus
  return { bus, wake: woken.call, reconnect: back.call, listeners: () => woken.all.size + back.all.size }
}

test('tells what is at once, and again only when it is otherwise', async () => {
  const { bus, wake, reconnect } = handBus()
  let state = 1
  const latest = followLatest(bus, 'notice', 'me', async () => state)
  expect(await latest.next()).toEqual({ done: false, value: 1 })
  const next = latest.next()
  // Neither what is the same, nor what is somebody else's.
  wake('me')
  state = 2
  wake('you')
  reconnect()
  expect(await next).toEqual({ done: false, value: 2 })
})

test('tells whoever is slow the last state and none in between', async () => {
  const { bus, wake } = handBus()
  let state = 1
  const latest = followLatest(bus, 'notice', 'me', async () => state)
  await latest.next()
  for (state = 2; state < 10; state++) wake('me')
  expect((await latest.next()).value).toBe(10)
})

test('misses nothing that changes while it reads', async () => {
  const { bus, wake } = handBus()
  let state = 1
  const latest = followLatest(bus, 'notice', 'me', async () => {
    const found = state
    if (state === 1) {
      state = 2
      wake('me')
    }
    return found
  })
  expect([(await latest.next()).value, (await latest.next()).value]).toEqual([1, 2])
})

test('goes on after a state that could not be read, and looks by itself now and then', async () => {
  const { bus } = handBus()
  let tries = 0
  const latest = followLatest(
    bus,
    'notice',
    'me',
    async () => {
      if (++tries === 1) throw new Error('The database is away.')
      return tries
    },
    5,
  )
  expect((await latest.next()).value).toBe(2)
  await latest.return?.()
})

test('ends at once and listens to nothing any more', async () => {
  const { bus, listeners } = handBus()
  const latest = followLatest(bus, 'notice', 'me', async () => 1)
  await latest.next()
  const next = latest.next()
  await latest.return?.()
  expect(await next).toEqual({ done: true, value: undefined })
  expect(await latest.next()).toEqual({ done: true, value: undefined })
  expect(listeners()).toBe(0)
})
