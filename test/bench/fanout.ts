import { newId } from '../../api/kernel/ids.ts'
import { crowdOf } from './crowd.ts'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { median } from './load.ts'
import { makePage } from './page-rows.ts'
import { serve } from './serve.ts'

const query = `subscription ($id: ID!, $after: Int) { meetingEvents(meetingId: $id, after: $after) { ... on CommentPosted { seq comment { id threadId parentId body postedAt version author { id name } } } } }`
const peerQuery = 'subscription { meetingEvents { seq comment { id threadId parentId body postedAt version author { id name } } } }'
const body = 'What the authors call growth is the area of the glass that is covered, which says little of the moss. '.repeat(2)

const env = { LIMIT_REQUESTS_PER_MINUTE: '1000000', LIMIT_SOCKETS_PER_PERSON: '10000', LIMIT_SOCKETS_PER_ADDRESS: '10000', LIMIT_MESSAGES_PER_MINUTE: '1000000' }
const begin = (text: string, variables: object = {}) => [{ id: '1', type: 'subscribe', payload: { query: text, variables } }]

/** The three servers with their crowds, and how to make each tell a number of events. */
const open = async (readers: number) => {
  const database = await openBenchDatabase()
  const servers = await Promise.all(['page-ours.ts', 'fanout-ws.ts', 'fanout-graphql-ws.ts'].map((file) => serve(file, { DATABASE_URL: database.url, ...env })))
  const [ours, ws, graphqlWs] = servers.map(({ port }) => port) as [number, number, number]
  const { cookie, meetingId } = await makePage(ours, database.sql)
  const ask = async (text: string, variables: object) => {
    const response = await fetch(`http://127.0.0.1:${ours}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query: text, variables }) })
    const answer = await response.json()
    if (answer.errors || answer.data.postComment?.errors.length > 0) throw new Error(JSON.stringify(answer))
    return answer.data
  }
  const post = (text: string) =>
    ask('mutation ($input: PostCommentInput!) { postComment(input: $input) { errors { message } } }', { input: { id: newId(), threadId: newId(), meetingId, body: text } })
  const { seq: after } = (await ask('query ($id: ID!) { meeting(id: $id) { seq } }', { id: meetingId })).meeting
  const comment = (text: string) => ({ id: newId(), threadId: newId(), parentId: null, body: text, postedAt: new Date().toISOString(), version: 1, author: { id: newId(), name: 'Ada' } })
  const sides = {
    ours: {
      crowd: await crowdOf([{ port: ours, count: readers, cookie, messages: begin(query, { id: meetingId, after }) }]),
      tell: (count: number, text: string) => Promise.all(Array.from({ length: count }, () => post(text))),
    },
    ws: {
      crowd: await crowdOf([{ port: ws, count: readers, messages: [] }]),
      tell: (count: number, text: string) => {
        const ready = JSON.stringify({ id: '1', type: 'next', payload: { data: { meetingEvents: { seq: 1_000, comment: comment(text) } } } })
        return fetch(`http://127.0.0.1:${ws}/?count=${count}&text=${encodeURIComponent(ready)}`)
      },
    },
    graphqlWs: {
      crowd: await crowdOf([{ port: graphqlWs, count: readers, messages: begin(peerQuery) }]),
      tell: (count: number, text: string) => fetch(`http://127.0.0.1:${graphqlWs}/?count=${count}&text=${encodeURIComponent(JSON.stringify(comment(text)))}`),
    },
  }
  // Ours resume from a cursor and miss nothing; an iterator in memory has to be there.
  while ((await (await fetch(`http://127.0.0.1:${graphqlWs}/?size`)).text()) !== String(readers)) await new Promise((resolve) => setTimeout(resolve, 100))
  for (const { crowd: them, tell } of Object.values(sides)) await them.hears(readers, () => tell(1, body))
  return {
    sides,
    close: async () => {
      for (const { crowd: them } of Object.values(sides)) them.leave()
      for (const { stop } of servers) await stop()
      await database.drop()
    },
  }
}

type Crowd = Awaited<ReturnType<typeof crowdOf>>

/** Milliseconds from the beginning of an act until the last of so many frames was there. */
const msToHear = async (crowd: Crowd, frames: number, act: () => Promise<unknown>): Promise<number> => {
  let begun = 0
  const done = await crowd.hears(frames, () => {
    begun = Date.now()
    return act()
  })
  return done - begun
}

const readers = 1_000
const events = 50

/** Deliveries a second of 50 events to 1,000 readers: ours from the first of 50 mutations on, through commit, wake-up, rights and execution. */
export const fanout = async (): Promise<Figure[]> => {
  const { sides, close } = await open(readers)
  try {
    const rates: Record<string, number[]> = { ours: [], ws: [], graphqlWs: [] }
    for (let round = -2; round < 7; round++) {
      for (const [name, { crowd: them, tell }] of Object.entries(sides)) {
        const ms = await msToHear(them, readers * events, () => tell(events, body))
        if (round >= 0) rates[name]?.push((readers * events * 1_000) / ms)
      }
    }
    const { ours, ws, graphqlWs } = Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)])) as { ours: number; ws: number; graphqlWs: number }
    return [
      figure('fanout/ws-broadcast', ours, 'ws sending a ready string to all', ws, 'deliveries/s', 'more'),
      figure('fanout/graphql-ws', ours, "graphql-ws with graphql's subscribe and iterators in memory", graphqlWs, 'deliveries/s', 'more'),
    ]
  } finally {
    await close()
  }
}

/** Milliseconds from asking for a comment until a reader has it, of 100 readers who get one every 40 ms. */
export const latency = async (): Promise<Figure[]> => {
  const { sides, close } = await open(100)
  try {
    const found: Record<string, number[]> = { ours: [], graphqlWs: [] }
    for (let n = 0; n < 150; n++) {
      for (const name of ['ours', 'graphqlWs'] as const) {
        const ms = await msToHear(sides[name].crowd, 100, () => sides[name].tell(1, body))
        if (n >= 30) found[name]?.push(ms)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    const at = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] as number
    return [50, 95, 99].map((p) =>
      figure(`live/latency-p${p}`, at(found.ours as number[], p / 100), 'graphql-ws in memory, without a database', at(found.graphqlWs as number[], p / 100), 'ms to the last reader', 'less'),
    )
  } finally {
    await close()
  }
}
