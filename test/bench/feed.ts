import { deepStrictEqual } from 'node:assert'
import { expand, newFeed } from '../support/calendar.ts'
import { Client } from '../support/client.ts'
import { groupInput } from '../support/groups.ts'
import { mutationOf } from '../support/series.ts'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { compare, type Shot } from './load.ts'
import { serve } from './serve.ts'

const meetings = 200

/**
 * A calendar of 200 meetings, each an event of its own, as calendar programs ask for it with eight connections: written anew for
 * each, with the look at the token and all rows, beside ical-generator given rows that are at hand; and as 304, beside a bare
 * server that looks the token up.
 */
export const feed = async (): Promise<Figure[]> => {
  const database = await openBenchDatabase()
  const env = { DATABASE_URL: database.url, LIMIT_REQUESTS_PER_MINUTE: '1000000' }
  const ours = await serve('feed-ours.ts', env)
  const others: (typeof ours)[] = []
  try {
    const owner = new Client(`http://127.0.0.1:${ours.port}`)
    await owner.do(mutationOf('signUp', '__typename'), { input: { name: 'Ada', email: 'ada@example.org', password: 'a quiet reading room', zone: 'Europe/Zurich' } })
    const groupId = (await owner.do(mutationOf('createGroup', 'group { id }'), { input: groupInput() })).createGroup.group.id as string
    const { path } = await newFeed(owner, groupId)
    await database.sql`
      insert into meeting (id, group_id, title, starts_at, start_local, zone, duration_minutes, place, note, created_at)
      select gen_random_uuid(), ${groupId}, 'On calendars, part ' || n, (local at time zone 'Europe/Zurich'), local, 'Europe/Zurich', 60, 'Room 4, left', repeat('A note of some words, and more. ', 4), now()
      from generate_series(1, ${meetings}) n, lateral (select date_trunc('day', now())::timestamp + interval '400 days 16 hours' + n * interval '7 days' as local) l`
    await database.sql`vacuum analyze`
    const cold = await serve('feed-ours.ts', { ...env, COLD: '1' })
    const bare = await serve('feed-bare.ts', env)
    others.push(cold, bare)
    const [text, theirs] = await Promise.all([`http://127.0.0.1:${cold.port}${path}`, `http://127.0.0.1:${bare.port}/feed`].map(async (url) => (await fetch(url)).text())) as [string, string]
    const found = expand(text, 0, Date.UTC(2100, 0))
    deepStrictEqual(found, expand(theirs, 0, Date.UTC(2100, 0)))
    deepStrictEqual(found.length, meetings)
    const etag = (await fetch(`http://127.0.0.1:${ours.port}${path}`)).headers.get('etag') as string
    const headers = { 'if-none-match': etag }
    const written = (await compare({ ours: { port: cold.port, method: 'GET', path }, bare: { port: bare.port, method: 'GET', path: '/feed' } } satisfies Record<string, Shot>)) as { ours: number; bare: number }
    const known = (await compare({ ours: { port: ours.port, method: 'GET', path, headers }, bare: { port: bare.port, method: 'GET', path, headers } } satisfies Record<string, Shot>)) as { ours: number; bare: number }
    return [
      figure('schedule/feed', written.ours, 'ical-generator 10 on rows that are at hand', written.bare, `calendars of ${meetings} meetings/s`, 'more'),
      figure('schedule/feed-304', known.ours, 'node:http with one SQL statement', known.bare, 'answers/s', 'more'),
    ]
  } finally {
    for (const { stop } of [ours, ...others]) await stop()
    await database.drop()
  }
}
