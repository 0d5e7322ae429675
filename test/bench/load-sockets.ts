import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { crowdOf } from './crowd.ts'
import { asking, following, roomy } from './load-people.ts'
import { makePage } from './page-rows.ts'
import { serve } from './serve.ts'

type Held = { port: number; heap: number; rss: number; readers: number }

const count = 1_000

/** Bytes of the heap for each of a thousand sockets, once a hundred have come before, and of the whole process that holds them. */
const perSocket = async (look: () => Promise<Held>, open: (count: number) => Promise<{ leave: () => void }>) => {
  const at = async (readers: number): Promise<Held> => {
    const held = await look()
    return held.readers === readers ? held : at(readers)
  }
  const first = await open(100)
  const before = await at(100)
  const all = await open(count)
  const after = await at(100 + count)
  first.leave()
  all.leave()
  return { heap: (after.heap - before.heap) / count, rss: after.rss }
}

/**
 * Kilobytes in use for an idle socket that follows a meeting, and megabytes of a process with eleven hundred of them, both
 * after a collection, against a server of `ws` with nothing on its sockets. The process does not grow with the sockets
 * alone: what its start has left free is used first.
 */
export const sockets = async (): Promise<Figure[]> => {
  const database = await openBenchDatabase()
  const maker = await serve('page-ours.ts', { DATABASE_URL: database.url, ...roomy })
  const { cookie, meetingId } = await makePage(maker.port, database.sql)
  const { seq } = (await asking(maker.port)(cookie, 'query ($id: ID!) { meeting(id: $id) { seq } }', { id: meetingId })).field
  await maker.stop()
  const servers = await Promise.all(['load-ours.ts', 'load-ws.ts'].map((file) => serve(file, { DATABASE_URL: database.url, ...roomy })))
  const [ours, ws] = servers.map(({ port }) => async () => (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as Held) as [() => Promise<Held>, () => Promise<Held>]
  try {
    const { port } = await ours()
    const found = await perSocket(ours, (n) => crowdOf([{ port, count: n, cookie, messages: following(meetingId, seq) }]))
    const bare = (await ws()).port
    const peer = await perSocket(ws, (n) => crowdOf([{ port: bare, count: n, messages: [] }]))
    return [
      figure('live/sockets-heap', found.heap / 1_000, 'ws with nothing on its sockets', peer.heap / 1_000, 'kB a socket', 'less'),
      figure('live/sockets-rss', found.rss / 1_000_000, 'the same', peer.rss / 1_000_000, 'MB of the process', 'less'),
    ]
  } finally {
    for (const { stop } of servers) await stop()
    await database.drop()
  }
}
