import { describe, expect, test } from 'vitest'
import { longestTell, openBus } from '../../api/kernel/bus.ts'
import { newId } from '../../api/kernel/ids.ts'
import { openPresence, type People, type Presence } from '../../api/kernel/presence.ts'
import { reading } from '../support/presence.ts'

/** A line that carries texts between buses in this process at once, as long as it is not cut. */
const openLine = () => {
  const ears = new Set<(text: string) => void>()
  const line = { isCut: false, texts: [] as string[] }
  const bus = () =>
    openBus(async (hear) => {
      ears.add(hear)
      return {
        publish: async (texts) => {
          if (line.isCut) throw new Error('The line is cut.')
          line.texts.push(...texts)
          for (const text of texts) for (const ear of ears) ear(text)
        },
        close: async () => void ears.delete(hear),
      }
    })
  return Object.assign(line, { bus })
}

/** A clock that stands, and as many processes as wanted that take a step with each quarter of a second. */
const openWorld = async (count: number) => {
  let at = 1_000_000
  const line = openLine()
  const clock = { now: () => new Date(at) }
  const all = await Promise.all(Array.from({ length: count }, async () => openPresence({ bus: await line.bus(), clock, every: 0 })))
  const alive = new Set(all)
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    line,
    all: all as [Presence, Presence],
    alive,
    clock,
    jump: (ms: number) => void (at += ms),
    pass: async (ms: number) => {
      for (const end = at + ms; at < end; ) {
        at += 250
        for (const presence of alive) presence.step()
        await settle()
      }
    },
  }
}

describe('presence', () => {
  test('shows who is in, here and in another process, within a second or two', async () => {
    const { all: [here, there], pass } = await openWorld(2)
    const [reader, other] = [reading(here, 'room'), reading(there, 'room')]
    here.enter('room', 'ada')
    await pass(1_500)
    there.enter('room', 'bo')
    await pass(1_500)
    expect([reader.now(), other.now()]).toEqual([['ada', 'bo'], ['ada', 'bo']])
    expect(reading(here, 'another room').told).toEqual([])
  })

  test('tells a newcomer at once who is in, themselves among them', async () => {
    const { all: [here] } = await openWorld(1)
    here.enter('room', 'ada')
    here.enter('room', 'bo')
    const { done, value } = await here.read('room', new AbortController().signal).next()
    expect([done, [...(value as People).keys()]]).toEqual([false, ['ada', 'bo']])
  })

  test('counts somebody in two tabs or two processes once, until the last one closes', async () => {
    const { all: [here, there], pass } = await openWorld(2)
    const reader = reading(here, 'room')
    const leaves = [here.enter('room', 'ada'), here.enter('room', 'ada'), there.enter('room', 'ada')]
    for (const leave of leaves) {
      await pass(1_500)
      expect(reader.now()).toEqual(['ada'])
      leave()
      leave()
    }
    await pass(1_500)
    expect(reader.now()).toEqual([])
  })

  test('notices within 15 seconds that a process died without a word, and not before its people could have gone', async () => {
    const { all: [here, there], alive, pass } = await openWorld(2)
    const reader = reading(here, 'room')
    here.enter('room', 'ada')
    there.enter('room', 'bo')
    await pass(60_000)
    expect(reader.now()).toEqual(['ada', 'bo'])
    alive.delete(there)
    await pass(6_000)
    expect(reader.now()).toEqual(['ada', 'bo'])
    await pass(9_000)
    expect(reader.now()).toEqual(['ada'])
  })

  test('tells nothing anew while nobody comes or goes', async () => {
    const { all: [here, there], pass } = await openWorld(2)
    const reader = reading(here, 'room')
    here.enter('room', 'ada')
    there.enter('room', 'bo')
    await pass(3_000)
    const before = reader.told.length
    await pass(60_000)
    expect(reader.told).toHaveLength(before)
  })

  test('says goodbye when the process closes', async () => {
    const { all: [here, there], alive, pass } = await openWorld(2)
    const reader = reading(here, 'room')
    there.enter('room', 'bo')
    await pass(1_500)
    expect(reader.now()).toEqual(['bo'])
    alive.delete(there)
    await there.close()
    await pass(1_500)
    expect(reader.now()).toEqual([])
  })

  test('costs each of 500 readers at most a message a second while 500 people come and go, and the bus a few', async () => {
    const { all: [here, there], line, pass } = await openWorld(2)
    const readers = Array.from({ length: 500 }, (_, i) => reading(i % 2 ? here : there, 'room'))
    const leaves = new Map<number, () => void>()
    const seconds = 20
    const quarters = seconds * 4
    for (let quarter = 0; quarter < quarters; quarter++) {
      for (let i = quarter % 3; i < 500; i += 3) {
        if (leaves.has(i)) leaves.get(i)?.()
        if (!leaves.delete(i)) leaves.set(i, (i % 2 ? here : there).enter('room', `person-${i}-${'x'.repeat(24)}`))
      }
      await pass(250)
    }
    // The first at once, then one in each second that has passed.
    for (const { told } of readers) expect(told.length).toBeLessThanOrEqual(seconds + 1)
    expect(Math.min(...readers.map(({ told }) => told.length))).toBeGreaterThan(seconds / 2)
    expect(line.texts.length).toBeLessThanOrEqual(2 * seconds * 4)
    expect(Math.max(...line.texts.map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(longestTell + 'presence:'.length)
    await pass(2_000)
    expect(new Set(readers.map(({ now }) => now().join()))).toHaveLength(1)
    expect(readers[0]?.now()).toHaveLength(leaves.size)
  })

  test('keeps only the latest for a reader who is slow to ask', async () => {
    const { all: [here], pass } = await openWorld(1)
    const stop = new AbortController()
    const slow = here.read('room', stop.signal)
    expect([...(await slow.next()).value as People]).toEqual([])
    for (let i = 0; i < 10; i++) {
      here.enter('room', `person ${i}`)
      await pass(1_500)
    }
    expect(((await slow.next()).value as People).size).toBe(10)
    const next = slow.next()
    stop.abort()
    expect(await next).toEqual({ done: true, value: undefined })
  })

  test('announces a room of 1,000 people and 200 rooms of five in pieces that the bus takes', async () => {
    const { all: [here, there], line, pass } = await openWorld(2)
    const [big, small] = [reading(there, 'big'), reading(there, 'room 7')]
    for (let i = 0; i < 1_000; i++) here.enter('big', newId())
    for (let i = 0; i < 1_000; i++) here.enter(`room ${i % 200}`, newId())
    await pass(2_000)
    expect([big.now().length, small.now().length]).toEqual([1_000, 5])
    expect(Math.max(...line.texts.map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(longestTell + 'presence:'.length)
    expect(line.texts.length).toBeLessThan(30)
  })

  test('is not put out by announcements that overtake each other, are lost or are not understood', async () => {
    const { all: [here, there], line, pass } = await openWorld(2)
    const reader = reading(here, 'room')
    there.enter('room', 'bo')
    await pass(1_500)
    const late = line.texts.filter((text) => text.includes('+bo'))
    line.isCut = true
    there.enter('room', 'cy')
    await pass(1_500)
    line.isCut = false
    const bus = await line.bus()
    for (const text of ['{', '{"from":"x"}', 'null']) await bus.tell('presence', text)
    await pass(6_000)
    expect(reader.now()).toEqual(['bo', 'cy'])
    for (const text of late) await bus.tell('presence', text.slice('presence:'.length))
    await pass(1_500)
    expect(reader.now()).toEqual(['bo', 'cy'])
  })
})

describe('a typing mark', () => {
  test('shows while somebody types, from whichever process they say so, and goes after five seconds', async () => {
    const { all: [here, there], pass } = await openWorld(2)
    const reader = reading(here, 'room')
    here.enter('room', 'ada')
    await pass(1_500)
    there.type('room', 'ada')
    await pass(1_500)
    expect(reader.now()).toEqual(['ada…'])
    there.type('room', 'ada')
    await pass(4_000)
    expect(reader.now()).toEqual(['ada…'])
    await pass(2_500)
    expect(reader.now()).toEqual(['ada'])
  })

  test('of somebody who is not in the room shows nothing', async () => {
    const { all: [here], pass } = await openWorld(1)
    const reader = reading(here, 'room')
    here.type('room', 'ghost')
    await pass(1_500)
    expect(reader.now()).toEqual([])
  })

  test('is counted at most once a second', async () => {
    const { all: [here], pass, line } = await openWorld(1)
    here.enter('room', 'ada')
    await pass(1_500)
    const before = line.texts.length
    for (let i = 0; i < 1_000; i++) here.type('room', 'ada')
    await pass(1_000)
    expect(line.texts.length - before).toBeLessThanOrEqual(2)
  })
})

describe('how long somebody is gone', () => {
  test('is nothing for who is in, and then counts from when they were last seen', async () => {
    const { all: [here, there], pass } = await openWorld(2)
    const leaves = [here.enter('room', 'ada'), there.enter('room', 'bo')]
    await pass(30_000)
    expect(['ada', 'bo'].map((id) => here.goneFor('room', id))).toEqual([0, 0])
    for (const leave of leaves) leave()
    await pass(60_000)
    expect(here.goneFor('room', 'ada')).toBe(60_000)
    expect(here.goneFor('room', 'bo')).toBeGreaterThan(54_000)
    expect(here.goneFor('room', 'bo')).toBeLessThanOrEqual(65_000)
  })

  test('counts from when this process began to listen for who was never seen', async () => {
    const { all: [here], pass, jump } = await openWorld(1)
    await pass(2_000)
    jump(58_000)
    expect(here.goneFor('room', 'nobody')).toBe(60_000)
  })

  test('does not count time in which nobody could be heard', async () => {
    const { all: [here, there], line, pass } = await openWorld(2)
    there.enter('room', 'bo')
    await pass(30_000)
    line.isCut = true
    await pass(120_000)
    expect(here.goneFor('room', 'bo')).toBeLessThan(20_000)
    line.isCut = false
    await pass(250)
    expect(here.goneFor('room', 'bo')).toBeLessThan(20_000)
    await pass(6_000)
    expect(here.goneFor('room', 'bo')).toBe(0)
  })

  test('is remembered for long enough and then let go', async () => {
    const { all: [here], pass, jump } = await openWorld(1)
    await pass(1_000)
    here.enter('room', 'ada')()
    jump(300_000)
    await pass(250)
    expect(here.goneFor('room', 'ada')).toBe(300_250)
    jump(600_000)
    await pass(250)
    expect(here.goneFor('room', 'ada')).toBeGreaterThan(900_000)
  })
})
