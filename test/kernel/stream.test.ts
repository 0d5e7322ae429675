import { expect, onTestFinished, test } from 'vitest'
import { type Db, openDatabase } from '../../db/client.ts'
import { insertEvent, insertStream } from '../../db/queries/events.ts'
import type { GroupScope } from '../../db/scope.ts'
import { event, stream } from '../../db/schema/events.ts'
import { group } from '../../db/schema/groups.ts'
import { postgresBus } from '../../api/kernel/bus.ts'
import { newId } from '../../api/kernel/ids.ts'
import { openStreams } from '../../api/kernel/stream.ts'
import { freshDatabase } from '../support/database.ts'
import { openWire } from '../support/wire.ts'
import { and, eq, lte } from 'drizzle-orm'

let url: string | undefined
const hour = 3_600_000

/** What one process has: a pool, a bus and its streams. `through` is the port of a line to the database. */
const startProcess = async ({ tick = hour, max = 5, through = '' } = {}) => {
  const address = new URL((url ??= await freshDatabase()))
  address.port = through || address.port
  const database = openDatabase(address.href, { max })
  const bus = await postgresBus(database.sql)
  const streams = openStreams(database.db, bus, async () => new Map(), tick)
  onTestFinished(async () => {
    streams.close()
    await bus.close()
    await database.close()
  })
  return { ...database, bus, streams }
}
type Process = Awaited<ReturnType<typeof startProcess>>

const newStream = async (db: Db) => {
  const id = newId()
  const scope = { groupId: id } as GroupScope
  await db.insert(group).values({ id, slug: `g-${id}`, name: 'Stream', zone: 'UTC', visibility: 'SECRET', joining: 'OPEN', reading: 'MEMBERS', createdAt: new Date() })
  await insertStream(db, scope, id)
  return { id, scope }
}

const write = ({ db, bus }: Pick<Process, 'db' | 'bus'>, { id, scope }: { id: string; scope: GroupScope }, data: object = {}) =>
  db.transaction(async (tx) => {
    const seq = await insertEvent(tx, scope, id, 'Written', { ...data }, new Date())
    bus.wake(tx, 'stream', id)
    return seq as number
  })

const reading = async (process: Process, id: string, after: number | null) => {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const source = await process.streams.read(id, after, stop.signal)
  return {
    stop,
    source,
    /** The next `count` events. */
    take: async (count: number) => {
      const seqs: number[] = []
      while (seqs.length < count) {
        const next = await source.next()
        if (next.done) break
        seqs.push(next.value.seq)
      }
      return seqs
    },
  }
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

test('numbers the events of a stream without a gap while 120 writers commit or roll back at once', async () => {
  const process = await startProcess({ max: 10 })
  const one = await newStream(process.db)
  const other = await newStream(process.db)
  const tries = Array.from({ length: 120 }, async (_, i) => {
    if (i % 3 === 0) return write(process, other)
    return process.db.transaction(async (tx) => {
      await insertEvent(tx, one.scope, one.id, 'Written', { i }, new Date())
      if (i % 3 === 1) throw new Error('rolled back on purpose')
    })
  })
  const failed = (await Promise.allSettled(tries)).filter(({ status }) => status === 'rejected')
  expect(failed).toHaveLength(40)
  const rows = await process.db.select({ seq: event.seq, data: event.data }).from(event).where(eq(event.streamId, one.id)).orderBy(event.seq)
  expect(rows.map(({ seq }) => seq)).toEqual(upTo(40))
  expect(rows.map(({ data }) => data.i).toSorted((a, b) => Number(a) - Number(b))).toEqual(upTo(40).map((i) => 3 * i - 1))
})

test('replays and then goes on, with no gap and no double, while 150 writers commit in another process', async () => {
  const here = await startProcess()
  const there = await startProcess({ max: 10 })
  const at = await newStream(here.db)
  for (let i = 0; i < 30; i++) await write(there, at)
  const early = await Promise.all([0, 7, 29, 30].map((after) => reading(here, at.id, after)))
  const writers = Array.from({ length: 150 }, () => write(there, at))
  const late = writers.map((written, i) => (i % 10 === 0 ? written.then((seq) => reading(here, at.id, seq).then((reader) => ({ reader, seq }))) : null)).filter((one) => one !== null)
  await Promise.all(writers)
  expect(await Promise.all(early.map(({ take }, i) => take(180 - ([0, 7, 29, 30][i] ?? 0))))).toEqual([upTo(180), upTo(180, 8), upTo(180, 30), upTo(180, 31)])
  for (const { reader, seq } of await Promise.all(late)) expect(await reader.take(180 - seq)).toEqual(upTo(180, seq + 1))
})

test('gives a reader without a cursor only what comes', async () => {
  const process = await startProcess()
  const at = await newStream(process.db)
  await write(process, at)
  const { take } = await reading(process, at.id, null)
  await write(process, at)
  expect(await take(1)).toEqual([2])
})

test('misses nothing that was committed, and its wake-up gone, between looking up the cursor and the first read', async () => {
  const process = await startProcess()
  const at = await newStream(process.db)
  const { take } = await reading(process, at.id, null)
  const woken = Promise.withResolvers<void>()
  const stop = process.bus.onWake('stream', (id) => id === at.id && woken.resolve())
  onTestFinished(() => void stop())
  await write(process, at)
  await woken.promise
  expect(await take(1)).toEqual([1])
})

test('holds up nobody for a reader that does not read, and gives it everything when it does', async () => {
  const process = await startProcess()
  const at = await newStream(process.db)
  const slow = await reading(process, at.id, 0)
  const quick = await reading(process, at.id, 0)
  await write(process, at)
  expect(await slow.take(1)).toEqual([1])
  for (let i = 0; i < 1_300; i += 50) await Promise.all(Array.from({ length: 50 }, () => write(process, at)))
  expect(await quick.take(1_301)).toEqual(upTo(1_301))
  expect(await slow.take(1_300)).toEqual(upTo(1_301, 2))
})

const trim = async (db: Db, id: string, seq: number) => {
  await db.delete(event).where(and(eq(event.streamId, id), lte(event.seq, seq)))
  await db.update(stream).set({ trimmedSeq: seq }).where(eq(stream.id, id))
}

test('refuses a cursor from the future, below nought, of a longer stream, and one whose next event was trimmed', async () => {
  const process = await startProcess()
  const at = await newStream(process.db)
  const longer = await newStream(process.db)
  for (let i = 0; i < 5; i++) await write(process, at)
  let foreign = 0
  for (let i = 0; i < 9; i++) foreign = await write(process, longer)
  await trim(process.db, at.id, 3)
  for (const cursor of [6, -1, foreign, 0, 2]) await expect(reading(process, at.id, cursor)).rejects.toMatchObject({ code: 'RESYNC' })
  expect(await (await reading(process, at.id, 3)).take(2)).toEqual([4, 5])
})

test('tells a slow reader that was overtaken by trimming to begin afresh', async () => {
  const process = await startProcess()
  const at = await newStream(process.db)
  for (let i = 0; i < 3; i++) await write(process, at)
  const slow = await reading(process, at.id, 0)
  await trim(process.db, at.id, 2)
  await expect(slow.take(1)).rejects.toMatchObject({ code: 'RESYNC' })
})

test('delivers on the tick what was committed without a wake-up', async () => {
  const process = await startProcess({ tick: 30 })
  const at = await newStream(process.db)
  const { take } = await reading(process, at.id, 0)
  await write(process, at)
  expect(await take(1)).toEqual([1])
  await process.db.transaction((tx) => insertEvent(tx, at.scope, at.id, 'Written', {}, new Date()))
  expect(await take(1)).toEqual([2])
})

test('loses nothing when the listening connection is cut while others write', async () => {
  const here = await startProcess()
  const there = await startProcess()
  const at = await newStream(here.db)
  const { take } = await reading(here, at.id, 0)
  const all = take(61)
  for (let round = 0; round < 3; round++) {
    const writers = Array.from({ length: 20 }, () => write(there, at))
    const cut = await there.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`
    if (round === 0) expect(cut.length).toBeGreaterThan(0)
    await Promise.all(writers)
  }
  // Written while nobody may be listening yet: the look after the reconnection finds it, for the tick is an hour away.
  await write(there, at)
  expect(await all).toEqual(upTo(61))
})

test('loses nothing while the listening connection is gone for five seconds and others write', async () => {
  const listens = 'listen "colloquy"'
  let isGone = false
  const wire = await openWire(Number(new URL((url ??= await freshDatabase())).port), (bytes) => !isGone || !bytes.includes(listens))
  onTestFinished(wire.close)
  const here = await startProcess({ through: String(wire.port) })
  const there = await startProcess()
  const at = await newStream(here.db)
  const { take } = await reading(here, at.id, 0)
  const woken: string[] = []
  onTestFinished(here.bus.onWake('stream', (id) => woken.push(id)) as () => void)
  isGone = true
  expect(wire.tear(new RegExp(listens))).toBe(1)
  let written = 0
  for (const end = performance.now() + 5_000; performance.now() < end; written++) {
    await write(there, at)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(woken).toEqual([])
  isGone = false
  // The look after the reconnection finds all of it, for the tick is an hour away.
  expect(await take(written)).toEqual(upTo(written))
  await write(there, at)
  expect(await take(1)).toEqual([written + 1])
}, 60_000)

test('ends a reader that is waiting when it is told to, and forgets the stream', async () => {
  const process = await startProcess()
  const at = await newStream(process.db)
  const { source, stop } = await reading(process, at.id, null)
  const next = source.next()
  stop.abort()
  expect(await next).toEqual({ done: true, value: undefined })
  // A new reader finds the stream as it is now, not as the one before left it.
  await write(process, at)
  expect(await (await reading(process, at.id, 0)).take(1)).toEqual([1])
})

test('keeps the data of an event as it was given', async () => {
  const process = await startProcess()
  const at = await newStream(process.db)
  const data = { ids: ['a', 'b'], text: "O'Neill \\ \" 𝔐", nested: { n: 1.5, no: null } }
  await write(process, at, data)
  const { source } = await reading(process, at.id, 0)
  expect((await source.next()).value).toMatchObject({ seq: 1, type: 'Written', data })
})

