import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import postgres from 'postgres'

// What one writes by hand for this one page: a statement that checks the login and the membership and builds the answer.
const sql = postgres(process.env.DATABASE_URL as string, { max: 10 })

const page = (secret: string, id: string) => sql<{ page: string }[]>`
  select json_build_object(
    'id', m.id, 'title', coalesce(m.title, p.title), 'startsAt', to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'startLocal', to_char(m.start_local, 'YYYY-MM-DD"T"HH24:MI'), 'zone', m.zone, 'durationMinutes', m.duration_minutes,
    'place', m.place, 'link', m.link, 'state', m.state, 'version', m.version,
    'paper', case when p.id is not null then json_build_object('id', p.id, 'title', p.title, 'authors', p.authors, 'abstract', p.abstract, 'url', p.url) end,
    'threads', json_build_object('nodes', (
      select json_agg(json_build_object('id', t.id, 'startedAt', to_char(t.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'comments', json_build_object('nodes', (
        select json_agg(json_build_object('id', c.id, 'parentId', c.parent_id, 'body', c.body, 'version', c.version,
          'postedAt', to_char(c.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'editedAt', c.edited_at, 'author', json_build_object('id', a.id, 'name', a.name)) order by c.posted_at, c.id)
        from comment c join person a on a.id = c.author_id where c.thread_id = t.id))) order by t.started_at, t.id)
      from thread t where t.meeting_id = m.id))
  )::text as page
  from meeting m
  join member on member.group_id = m.group_id
  join login l on l.person_id = member.person_id and l.secret_hash = ${secret} and l.expires_at > now()
  left join paper p on p.id = m.paper_id
  where m.id = ${id}`

const server = createServer((req, res) => {
  const id = new URL(req.url ?? '', 'http://local').searchParams.get('id') as string
  const secret = createHash('sha256').update((req.headers.cookie as string).split('=')[1] as string).digest('hex')
  page(secret, id).then(
    ([row]) => {
      const body = `{"data":{"meeting":${row?.page}}}`
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      res.end(body)
    },
    (error) => res.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as { port: number }).port}`))
process.on('SIGTERM', () => process.exit(0))
