import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { quickest } from '../support/quickest.ts'
import { openPage, takeSnapshot } from '../support/verify-action.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const post = async (client: Client, input: { meetingId: string; body: string; threadId?: string; parentId?: string | null; id?: string }) =>
  (await client.do('mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id threadId version } errors { code path message } } }', { input: { id: newId(), threadId: newId(), ...input } })).postComment.comment
const edit = (client: Client, commentId: string, version: number, body: string) =>
  client.do('mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { id } errors { code path message } } }', { input: { commentId, version, body } })
const remove = (client: Client, commentId: string) =>
  client.do('mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { id } errors { code path message } } }', { input: { commentId } })

const discussed = async () => {
  const made = await readingGroup(api)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id) }
}

test('a comment stands on the other page within a second', async () => {
  const { member, owner, meetingId } = await discussed()
  const page = await openPage(owner, meetingId)
  let n = 0
  const oneMore = async () => {
    await post(member, { meetingId, body: `comment ${++n}` })
    await page.reaches(n)
  }
  await oneMore()
  expect(await quickest(1_000, oneMore)).toBeLessThan(1_000)
  await page.live.stop()
})

test('two pages that were cut off while both sides wrote end identical, nothing lost and nothing twice', async () => {
  const { member, owner, meetingId } = await discussed()
  const root = await post(member, { meetingId, body: 'before the cut' })
  const left = await openPage(member, meetingId)
  const right = await openPage(owner, meetingId)
  await left.live.stop()
  await right.live.stop()
  const sent = [
    { client: member, meetingId, id: newId(), threadId: root.threadId, parentId: root.id, body: 'from the train' },
    { client: owner, meetingId, id: newId(), threadId: root.threadId, parentId: root.id, body: 'from the lift' },
    { client: owner, meetingId, id: newId(), threadId: newId(), body: 'a thread from the lift' },
  ]
  // An outbox that got no answer sends again.
  for (const { client, ...wish } of [...sent, ...sent]) await post(client, wish)
  await edit(member, root.id, 1, 'after the cut')
  const fresh = await takeSnapshot(member, meetingId)
  const again = await Promise.all([left, right].map(({ resume }) => resume()))
  const [a, b] = await Promise.all(again.map((page) => page.reaches(fresh.meeting.seq)))
  expect(a).toEqual(fresh)
  expect(b).toEqual(await takeSnapshot(owner, meetingId))
  expect(b?.meeting.threads).toEqual(a?.meeting.threads)
  expect(a?.meeting.threads.nodes.flatMap(({ comments }) => comments.nodes)).toHaveLength(4)
  for (const page of again) await page.live.stop()
})

test('pages that stay open show what a fresh one shows after 120 writes of four people at once', async () => {
  const { member, owner, facilitator, admin, meetingId } = await discussed()
  const pages = await Promise.all([openPage(member, meetingId), openPage(owner, meetingId)])
  const people = [member, owner, facilitator, admin]
  const known: { id: string; threadId: string; by: Client }[] = []
  for (const by of people) known.push({ ...(await post(by, { meetingId, body: 'root' })), by })
  await Promise.all(
    people.map(async (by, n) => {
      for (let i = 0; i < 30; i++) {
        const target = known[(i * 7 + n * 3) % known.length] as (typeof known)[number]
        const own = known.filter((one) => one.by === by)
        const mine = own[i % own.length] as (typeof known)[number]
        if (i % 5 === 3) await by.send('mutation ($input: EditCommentInput!) { editComment(input: $input) { errors { code } } }', { input: { commentId: mine.id, version: 1, body: `edit ${n} ${i}` } })
        else if (i % 5 === 4) await remove(by, mine.id)
        else known.push({ ...(await post(by, { meetingId, threadId: target.threadId, parentId: target.id, body: `${n} ${i}` })), by })
      }
    }),
  )
  const fresh = await takeSnapshot(member, meetingId)
  expect(fresh.meeting.seq).toBeGreaterThan(100)
  for (const [i, page] of pages.entries()) {
    expect(await page.reaches(fresh.meeting.seq)).toEqual(await takeSnapshot([member, owner][i] as Client, meetingId))
    await page.live.stop()
  }
})

test('events that are told long after a comment went say that it is not there', async () => {
  const { member, meetingId } = await discussed()
  const { id } = await post(member, { meetingId, body: 'regretted' })
  await edit(member, id, 1, 'regretted still')
  await remove(member, id)
  const live = member.subscribe(
    'subscription ($id: ID!) { meetingEvents(meetingId: $id, after: 0) { __typename ... on Event { seq } ... on CommentPosted { commentId comment { body } } ... on CommentEdited { commentId comment { body edits { body } } } ... on CommentDeleted { commentId comment { body } meeting { commentCount } } } }',
    { id: meetingId },
  )
  const told = [(await live.next()).data.meetingEvents, (await live.next()).data.meetingEvents, (await live.next()).data.meetingEvents]
  expect(told).toEqual([
    { __typename: 'CommentPosted', seq: 1, commentId: id, comment: null },
    { __typename: 'CommentEdited', seq: 2, commentId: id, comment: null },
    { __typename: 'CommentDeleted', seq: 3, commentId: id, comment: null, meeting: { commentCount: 0 } },
  ])
  await live.stop()
})
