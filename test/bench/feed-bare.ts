import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import postgres from 'postgres'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { peer } from './peer.ts'

type Calendar = { createEvent: (event: object) => unknown; timezone: (zone: object) => unknown; toString: () => string }
const { default: ical } = await peer<{ default: (settings: object) => Calendar }>('ical-generator/dist/index.mjs')

// What one writes by hand: /feed gives rows that are at hand to ical-generator; /304 looks a token up and says that nothing has changed.
const sql = postgres(process.env.DATABASE_URL as string, { max: 10 })
const rows = await sql<{ id: string; title: string; start: string; zone: string; minutes: number; place: string; note: string; version: number }[]>`
  select id, title, to_char(start_local, 'YYYY-MM-DD"T"HH24:MI') as start, zone, duration_minutes as minutes, place, note, version from meeting order by starts_at, id`

const feed = () => {
  const calendar = ical({ name: 'Thursday group', ttl: 900, prodId: '//Colloquy//Colloquy//EN' })
  calendar.timezone({ name: null, generator: (zone: string) => tzlib_get_ical_block(zone)[0] ?? null })
  for (const { id, title, start, zone, minutes, place, note, version } of rows) {
    const at = Temporal.PlainDateTime.from(start).toZonedDateTime(zone)
    calendar.createEvent({ id, start: at, end: at.add({ minutes }), timezone: zone, stamp: new Date(0), sequence: version, summary: title, description: note, location: place, url: `https://read.example.org/g/thursday/meetings/${id}`, status: 'CONFIRMED' })
  }
  return calendar.toString()
}

const server = createServer((req, res) => {
  if (req.url === '/feed') {
    const body = Buffer.from(feed())
    return void res.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8', 'content-length': body.length }).end(body)
  }
  const token = (req.url ?? '').split('/').at(-1)?.replace('.ics', '') as string
  sql`select seq from feed join member using (group_id, person_id) join stream on stream.id = feed.group_id where token_hash = ${createHash('sha256').update(token).digest('hex')}`.then(
    ([row]) => res.writeHead(row ? 304 : 404, { etag: `"${row?.seq}"` }).end(),
    (error) => res.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as { port: number }).port}`))
process.on('SIGTERM', () => process.exit(0))
