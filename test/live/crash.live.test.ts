import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { titleKey } from '../../api/papers/rules/identity.ts'
import { samplePapers } from '../../db/sample-papers.ts'
import { type Api, Client, startApi } from '../support/api.ts'
import { freshDatabase } from '../support/database.ts'
import { eventsOf } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPlace } from '../support/place.ts'

const meetingEvents = 'subscription ($id: ID!, $after: Int) { meetingEvents(meetingId: $id, after: $after) { __typename ... on Event { seq } ... on CommentPosted { comment { body } } } }'
const postComment = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id body } errors { code message path } } }'

test('an event whose process was killed between its commit and its wake-up is told, before and after the restart', async () => {
  const api = await startApi()
  const { member, facilitator, group } = await readingGroup(api)
  const meetingId = await newMeeting(facilitator, group.id)
  const wakeUp = `stream:${meetingId}`
  const { promise: killed, resolve } = Promise.withResolvers<void>()
  const place = await openPlace(api.databaseUrl, {
    passes: (bytes) => {
      if (!bytes.includes(wakeUp)) return true
      void place.stop('SIGKILL').then(resolve)
      return false
    },
  })
  onTestFinished(place.close)
  const near = new Client(place.url()!, facilitator.cookie)
  const far = member.subscribe(meetingEvents, { id: meetingId, after: 0 })
  onTestFinished(far.stop)
  const input = { id: newId(), threadId: newId(), meetingId, body: 'the last words' }
  // Its answer may come just before the end.
  await near.send(postComment, { input }).catch(() => {})
  await killed
  const told = { __typename: 'CommentPosted', seq: 1, comment: { body: input.body } }
  expect((await far.next()).data.meetingEvents).toEqual(told)

  await place.start()
  const back = new Client(place.url()!, facilitator.cookie)
  const again = back.subscribe(meetingEvents, { id: meetingId, after: 0 })
  onTestFinished(again.stop)
  expect((await again.next()).data.meetingEvents).toEqual(told)
  expect((await back.do(postComment, { input })).postComment.comment).toEqual({ id: input.id, body: input.body })
  expect(await eventsOf(api, meetingId)).toHaveLength(1)
}, 60_000)

test('an import whose process is killed midway goes on at the restart, and adds each paper once', async () => {
  const databaseUrl = await freshDatabase()
  const place = await openPlace(databaseUrl)
  onTestFinished(place.close)
  const client = (cookie?: string) => new Client(place.url()!, cookie)
  const { member, group } = await readingGroup({ client, anonymous: client() } as Api)
  const db = postgres(databaseUrl, { max: 2, onnotice: () => {} })
  onTestFinished(() => db.end())
  const papers = samplePapers.slice(0, 30).map(({ title, authors, abstract }) => ({ title, authors, abstract }))
  const { title } = papers[25]!
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  // Whoever adds the same paper at the same time waits for this one, which is then undone.
  const undone = db
    .begin(async (tx) => {
      await tx`insert into paper (id, group_id, title, title_key, authors, search_text, added_by_id, added_at) values (${newId()}, ${group.id}, ${title}, ${titleKey(title)}, '{}', '', ${member.id}, now())`
      held.resolve()
      await release.promise
      throw new Error('undone')
    })
    .catch(held.reject)
  await held.promise
  const id = newId()
  await client(member.cookie).do('mutation ($input: StartImportInput!) { startImport(input: $input) { errors { code message path } } }', { input: { id, groupId: group.id, papers } })
  const read = async () => (await client(member.cookie).do('query ($id: ID!) { import(id: $id) { state done added } }', { id })).import
  await expect.poll(read, { timeout: 15_000 }).toEqual({ state: 'RUNNING', done: 20, added: 20 })
  await place.stop('SIGKILL')
  release.resolve()
  await undone
  expect(await db`select state from paper_import`).toEqual([{ state: 'RUNNING' }])
  await place.start()
  await expect.poll(read, { timeout: 30_000 }).toEqual({ state: 'DONE', done: 30, added: 30 })
  expect(await db`select count(*)::int as papers, (select count(*)::int from event where type = 'PapersAdded') as events from paper`).toEqual([{ papers: 30, events: 1 }])
}, 90_000)
