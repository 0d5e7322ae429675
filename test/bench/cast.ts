import postgres from 'postgres'
import { hashSecret, newCode, newId, newSecret } from '../../api/kernel/ids.ts'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { asking, roomy } from './load-people.ts'
import { makePage } from './page-rows.ts'
import { serve } from './serve.ts'

const voters = 500
const perSecond = 50
const warmUps = 100

const openPoll = 'mutation ($input: OpenPollInput!) { openPoll(input: $input) { poll { id options { id } } errors { message } } }'
const castBallot = 'mutation ($input: CastBallotInput!) { castBallot(input: $input) { poll { turnout viewerBallot { receipt } } errors { message } } }'

/** Members with a login each; answers their ids and cookies. */
const makeVoters = async (sql: postgres.Sql, groupId: string) => {
  const people = Array.from({ length: voters + warmUps }, (_, n) => ({ id: newId(), secret: newSecret(), n }))
  const [now, later] = [new Date(), new Date(Date.now() + 86_400_000)]
  await sql`insert into person ${sql(people.map(({ id, n }) => ({ id, email: `voter-${n}@example.org`, name: `Voter ${n}`, zone: 'UTC', password_hash: 'x', created_at: now })))}`
  await sql`insert into member ${sql(people.map(({ id }) => ({ id: newId(), group_id: groupId, person_id: id, role: 'MEMBER', joined_at: now })))}`
  await sql`insert into login ${sql(people.map(({ id, secret }) => ({ id: newId(), secret_hash: hashSecret(secret), person_id: id, started_at: now, last_seen_at: now, expires_at: later, ends_at: later })))}`
  await sql`vacuum analyze`
  return people.map(({ id, secret }) => ({ id, cookie: `colloquy=${secret}` }))
}

const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] as number

/** Milliseconds until a ballot is cast, of 500 people within ten seconds; beside it the same rows, of another poll, by one SQL statement each. */
export const cast = async (): Promise<Figure[]> => {
  const database = await openBenchDatabase()
  const { port, stop } = await serve('page-ours.ts', { DATABASE_URL: database.url, ...roomy })
  const peer = postgres(database.url, { max: 10, onnotice: () => {} })
  try {
    const ask = asking(port)
    const { cookie: owner, meetingId } = await makePage(port, database.sql)
    const groupId = (await ask(owner, 'query ($id: ID!) { meeting(id: $id) { group { id } } }', { id: meetingId })).field.group.id
    const people = await makeVoters(database.sql, groupId)
    const texts = Array.from({ length: 10 }, (_, n) => `Option ${n}`)
    const open = async (title: string) => (await ask(owner, openPoll, { input: { groupId, title, kind: 'QUESTION', texts, closesAt: new Date(Date.now() + 3_600_000).toISOString() } })).field.poll
    const [ours, theirs] = [await open('Ours'), await open('Theirs')]
    const stream = newId()
    await database.sql`insert into stream (id, group_id) values (${stream}, ${groupId})`
    const chosen = (n: number, { options }: { options: { id: string }[] }) => options.filter((_, place) => (n + place) % 3 === 0).map(({ id }) => id)
    const vote = (n: number) => ask(people[n]!.cookie, castBallot, { input: { pollId: ours.id, ballot: { approvals: chosen(n, ours) } } })
    const insert = (n: number) => peer`
      with next as (update stream set seq = seq + 1 where id = ${stream} returning id, seq),
        told as (insert into event (stream_id, seq, type, data, at) select id, seq, 'BallotCast', ${peer.json({ pollId: theirs.id })}, now() from next)
      insert into ballot (poll_id, person_id, content, receipt, cast_at) values (${theirs.id}, ${people[n]!.id}, ${peer.json({ approvals: chosen(n, theirs) })}, ${newCode()}, now())`
    const found: [number[], number[]] = [[], []]
    const timed = async (side: 0 | 1, n: number, due: number, act: (n: number) => Promise<unknown>) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      await act(n)
      if (n >= warmUps) found[side].push(performance.now() - due)
    }
    const begun = performance.now() + 200
    const gap = 1_000 / perSecond
    // In turns, a half of the gap apart: neither waits for the other, and both have the same neighbours.
    await Promise.all(people.flatMap((_, n) => [timed(0, n, begun + n * gap, vote), timed(1, n, begun + (n + 0.5) * gap, insert)]))
    const { turnout } = (await ask(owner, 'query ($id: ID!) { poll(id: $id) { turnout } }', { id: ours.id })).field
    if (turnout !== people.length) throw new Error(`${turnout} of ${people.length} ballots were cast.`)
    return [figure('voting/cast-500', p95(found[0]), 'the same rows by one SQL statement', p95(found[1]), 'ms until a ballot is cast, the 95th percentile', 'less')]
  } finally {
    await peer.end()
    await stop()
    await database.drop()
  }
}
