import type postgres from 'postgres'
import { newId } from '../../api/kernel/ids.ts'

export const pageQuery = /* GraphQL */ `query MeetingPage($id: ID!) {
  meeting(id: $id) {
    id title startsAt startLocal zone durationMinutes place link state version
    paper { id title authors abstract url }
    threads(first: 25) {
      nodes { id startedAt comments(first: 25) { nodes { id parentId body version postedAt editedAt author { id name } } } }
    }
  }
}`

/** 300 more meetings with 7,500 comments, so that nothing is found by reading a whole table. */
const fill = async (sql: postgres.Sql, meetingId: string) => {
  await sql`insert into meeting select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid()))).* from meeting m, generate_series(1, 300)`
  await sql`insert into stream (id, group_id) select m.id, m.group_id from meeting m where not exists (select from stream s where s.id = m.id)`
  await sql`insert into thread (id, group_id, meeting_id, started_at) select gen_random_uuid(), group_id, id, now() from meeting, generate_series(1, 5) where id <> ${meetingId}`
  await sql`insert into comment (id, group_id, meeting_id, thread_id, author_id, body, posted_at)
    select gen_random_uuid(), t.group_id, t.meeting_id, t.id, p.id, repeat('a thought in some words, ', 8), now() from thread t, (select id from person limit 5) p where t.meeting_id <> ${meetingId}`
  await sql`vacuum analyze`
}

/** Makes a group with a meeting, its paper and 50 comments of 12 people in 10 threads, the way people do, among others. */
export const makePage = async (port: number, sql: postgres.Sql): Promise<{ cookie: string; meetingId: string }> => {
  const send = async (cookie: string, query: string, input: object) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables: { input } }),
    })
    const { data, errors } = (await response.json()) as { data: Record<string, any>; errors?: unknown }
    const [payload] = Object.values(data ?? {})
    if (errors || payload.errors.length > 0) throw new Error(JSON.stringify(errors ?? payload.errors))
    return { payload, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie }
  }
  const mutation = (name: string, fields: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} errors { message path } } }`

  const people: { cookie: string; id: string }[] = []
  for (const name of ['Ada', 'Bo', 'Chen', 'Dina', 'Elif', 'Femi', 'Gia', 'Hugo', 'Ines', 'Jun', 'Kofi', 'Lea']) {
    const input = { name, email: `${name.toLowerCase()}@example.org`, password: 'a quiet reading room', zone: 'Europe/Zurich' }
    const made = await send('', mutation('signUp', 'viewer { person { id } }'), input)
    people.push({ cookie: made.cookie, id: made.payload.viewer.person.id })
  }
  const [owner] = people as [{ cookie: string; id: string }]
  const group = { slug: 'thursday', name: 'Thursday group', description: 'Reads.', zone: 'Europe/Zurich', visibility: 'SECRET', joining: 'INVITATION', reading: 'MEMBERS' }
  const { payload } = await send(owner.cookie, mutation('createGroup', 'group { id }'), group)
  const groupId = payload.group.id
  const { token } = (await send(owner.cookie, mutation('createInvitation', 'token'), { groupId })).payload
  for (const { cookie } of people.slice(1)) await send(cookie, mutation('acceptInvitation', 'group { id }'), { token })
  const paper = { groupId, title: 'On the growth of moss under glass', authors: ['Ada Moss', 'Bo Fern'], abstract: 'We watched moss for ten years. '.repeat(40), url: 'https://example.org/moss' }
  const paperId = (await send(owner.cookie, mutation('addPaper', 'paper { id }'), paper)).payload.paper.id
  const meeting = { groupId, paperId, startLocal: `${new Date().getFullYear() + 1}-05-07T16:00`, durationMinutes: 60, place: 'Room 3', presenterId: owner.id }
  const meetingId = (await send(owner.cookie, mutation('scheduleMeeting', 'meeting { id }'), meeting)).payload.meeting.id
  for (let thread = 0; thread < 10; thread++) {
    const threadId = newId()
    let parentId: string | null = null
    for (let n = 0; n < 5; n++) {
      const id = newId()
      const { cookie } = people[(thread + n) % people.length] as { cookie: string }
      await send(cookie, mutation('postComment', 'comment { id }'), { id, meetingId, threadId, parentId, body: `Comment ${n} of thread ${thread}: ${'a thought in some words, '.repeat(8)}` })
      parentId ??= id
    }
  }
  await fill(sql, meetingId)
  return { cookie: owner.cookie, meetingId }
}
