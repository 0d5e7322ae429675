import { createServer } from 'node:http'
import { buildSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'

// What one gets by following the manuals: graphql-ws with graphql's own subscribe and an iterator in memory for each client.
type Event = { seq: number; comment: object }
const queues = new Set<{ events: Event[]; wake: () => void }>()

async function* events() {
  let wake = () => {}
  const queue = { events: [] as Event[], wake: () => wake() }
  queues.add(queue)
  try {
    for (;;) {
      const event = queue.events.shift()
      if (event) yield { meetingEvents: event }
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    queues.delete(queue)
  }
}

const schema = buildSchema(/* GraphQL */ `
  type Query { ok: Boolean }
  type Person { id: ID! name: String! }
  type Comment { id: ID! threadId: ID! parentId: ID body: String postedAt: String! version: Int! author: Person! }
  type Posted { seq: Int! comment: Comment }
  type Subscription { meetingEvents: Posted! }
`)
let seq = 0
const http = createServer((req, res) => {
  const { searchParams } = new URL(req.url ?? '', 'http://local')
  if (searchParams.has('size')) return void res.end(String(queues.size))
  const comment = JSON.parse(searchParams.get('text') as string)
  for (let n = 0; n < Number(searchParams.get('count')); n++) {
    seq++
    for (const queue of queues) {
      queue.events.push({ seq, comment })
      queue.wake()
    }
  }
  res.end('ok')
})
const field = schema.getSubscriptionType()?.getFields().meetingEvents
if (field) field.subscribe = events
useServer({ schema }, new WebSocketServer({ server: http, path: '/graphql' }))
http.listen(0, '127.0.0.1', () => console.log(`port ${(http.address() as { port: number }).port}`))
process.on('SIGTERM', () => process.exit(0))
