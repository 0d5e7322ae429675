import { readFileSync } from 'node:fs'
import { newId } from '../../api/kernel/ids.ts'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { crowdOf } from './crowd.ts'
import { makePage } from './page-rows.ts'
import { serve } from './serve.ts'

const documents: Record<string, string> = JSON.parse(readFileSync(new URL('../../web/graphql/generated/persisted-documents.json', import.meta.url), 'utf8'))
/** What the page of a meeting subscribes to, by its hash. */
const [meetingEvents] = Object.entries(documents).find(([, text]) => /\bsubscription MeetingEvents\b/.test(text)) as [string, string]

/** What that page sends to follow the meeting. */
export const following = (meetingId: string, after: number) => {
  const payload = { query: '', variables: { meetingId, after }, extensions: { persistedQuery: { version: 1, sha256Hash: meetingEvents } } }
  return [{ id: '1', type: 'subscribe', payload }]
}

/** The limits of a server on which everybody comes from one address. */
export const roomy = { LIMIT_REQUESTS_PER_MINUTE: '1000000', LIMIT_SIGN_UPS_PER_HOUR: '1000000', LIMIT_LOG_INS_PER_MINUTE: '1000000', LIMIT_SOCKETS_PER_PERSON: '10000', LIMIT_SOCKETS_PER_ADDRESS: '10000' }

/** A client of the API; answers the data, and throws what is refused. */
export const asking = (port: number) => async (cookie: string, query: string, variables: object) => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await response.json()) as { data: Record<string, any>; errors?: unknown }
  const [field] = Object.values(data ?? {})
  if (errors || field?.errors?.length > 0) throw new Error(JSON.stringify(errors ?? field.errors))
  return { field, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

const people = 100
const perSecond = 5
const seconds = 20
const warmSeconds = 4
const words = 'What the authors call growth is the area of the glass that is covered, which says little of the moss. '.repeat(2)

/** Milliseconds from when a comment was due to be sent until the last of 100 people in the meeting has it; each has an account, a login and a socket. */
export const load = async (): Promise<Figure[]> => {
  const database = await openBenchDatabase()
  const { port, stop } = await serve('page-ours.ts', { DATABASE_URL: database.url, ...roomy })
  try {
    const ask = asking(port)
    const { cookie: owner, meetingId } = await makePage(port, database.sql)
    const groupId = (await ask(owner, 'query ($id: ID!) { meeting(id: $id) { group { id } } }', { id: meetingId })).field.group.id
    const { token } = (await ask(owner, 'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token errors { message } } }', { input: { groupId } })).field
    const cookies: string[] = []
    for (let n = 0; n < people; n++) {
      const input = { name: `Reader ${n}`, email: `reader-${n}@example.org`, password: 'a quiet reading room', zone: 'Europe/Zurich' }
      const { cookie } = await ask('', 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { message } } }', { input })
      await ask(cookie, 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { errors { message } } }', { input: { token } })
      cookies.push(cookie)
    }
    const { seq } = (await ask(owner, 'query ($id: ID!) { meeting(id: $id) { seq } }', { id: meetingId })).field
    const crowd = await crowdOf(cookies.map((cookie) => ({ port, count: 1, cookie, messages: following(meetingId, seq) })))
    const post = (cookie: string) =>
      ask(cookie, 'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id } errors { message } } }', { input: { id: newId(), threadId: newId(), meetingId, body: words } })
    const found: number[] = []
    const begun = Date.now() + 500
    for (let n = 0; n < perSecond * (warmSeconds + seconds); n++) {
      const due = begun + (n * 1_000) / perSecond
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())))
      const done = await crowd.hears(people, () => post(cookies[(n * 37) % people] as string))
      if (n >= perSecond * warmSeconds) found.push(done - due)
    }
    crowd.leave()
    const sorted = found.toSorted((a, b) => a - b)
    return [50, 95].map((p) => figure(`live/load-p${p}`, sorted[Math.floor((sorted.length * p) / 100)] as number, 'the bound of 300 ms', 300, 'ms to the last of 100 people', 'less'))
  } finally {
    await stop()
    await database.drop()
  }
}
