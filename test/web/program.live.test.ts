import { expect, onTestFinished, test } from 'vitest'
import { canonical } from '../chaos/check.ts'
import type * as meeting from '../chaos/page.tsx'
import { unheard } from '../chaos/traffic.ts'
import { buildProgram, openWindow } from '../chaos/window.ts'
import { startApi } from '../support/api.ts'
import { readingGroup, type Somebody } from '../support/groups.ts'
import { openLine } from '../support/line.ts'
import { newMeeting } from '../support/meetings.ts'
import { ask } from '../support/questions.ts'
import { postComment } from '../support/talk.ts'
import { openWire } from '../support/wire.ts'
import type * as connection from '../../web/graphql/connection.ts'

// The web client's own program, without a browser around it.

const api = await startApi()

const isSocket = /^GET .*upgrade: websocket/is
let program: string | undefined

/** The meeting page of somebody, without its looks, on a line of its own. */
const openPage = async ({ cookie = '', id }: Somebody, meetingId: string, passes?: (bytes: Buffer) => boolean) => {
  program ??= await buildProgram(new URL('../chaos/page.tsx', import.meta.url))
  const wire = await openWire(api.port, passes)
  const page = openWindow<typeof meeting>(program, wire.url, cookie, unheard).program.openMeeting(meetingId, id)
  onTestFinished(() => {
    page.close()
    wire.close()
  })
  await expect.poll(() => page.isWhole()).toBe(true)
  return { page, wire }
}

/** Checks that a page which was open all the time shows what a fresh one shows. */
const showsAll = async (page: Awaited<ReturnType<typeof openPage>>['page'], person: Somebody, meetingId: string, seq: number) => {
  await expect.poll(() => page.data()?.meeting.seq, { timeout: 10_000 }).toBe(seq)
  const { page: fresh } = await openPage(person, meetingId)
  expect(canonical(page.data())).toBe(canonical(fresh.data()))
  return fresh.data()!.meeting
}

test('whoever waits before the next try goes on as soon as the server answers anybody', async () => {
  const waits = await buildProgram(new URL('../../web/graphql/connection.ts', import.meta.url))
  const line = await openLine(api.port)
  line.cut()
  const page = openWindow<typeof connection>(waits, line.url, '', unheard).program
  const from = performance.now()
  page.noteSilence()
  const waiting = page.pause(20)
  line.mend()
  await waiting
  // Half a minute, halved or not by chance, is what it would be otherwise.
  expect(performance.now() - from).toBeLessThan(10_000)
  expect(page.reachable.peek()).toBe(true)
})

test('what goes with a deleted comment is for the server to say, also where its answer comes before the events', async () => {
  const { owner, member, facilitator, group } = await readingGroup(api)
  const meetingId = await newMeeting(facilitator, group.id)
  const root = await postComment(owner, meetingId, 'root')
  const below = { threadId: root.threadId, parentId: root.id }
  await postComment(member, meetingId, 'answer', below)
  // It stands on, for the sake of its answer.
  await owner.do('mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { errors { code message path } } }', { input: { commentId: root.id } })

  let isDeaf = false
  const { page, wire } = await openPage(member, meetingId, (bytes) => !isDeaf || !isSocket.test(bytes.toString('latin1')))
  await expect.poll(() => api.deps.streams.readers()).toBe(1)
  isDeaf = true
  expect(wire.tear(isSocket)).toBe(1)
  await postComment(facilitator, meetingId, 'meanwhile', below)
  await page.act('remove', 0)
  expect(page.data()?.meeting.threads.nodes).toEqual([])
  isDeaf = false
  const { threads } = await showsAll(page, member, meetingId, 5)
  expect(threads.nodes[0]?.comments.nodes.map(({ body }) => body)).toEqual([null, 'meanwhile'])
})

test('a question stays the page\'s own, also where an event that did not know of it yet comes behind the answer', async () => {
  const { owner, member, facilitator, group } = await readingGroup(api)
  const meetingId = await newMeeting(facilitator, group.id)
  const { page, wire } = await openPage(member, meetingId)
  const other = await openPage(owner, meetingId)
  await expect.poll(() => api.deps.streams.readers()).toBe(2)
  wire.stall(isSocket)
  await ask(facilitator, meetingId)
  // What one reader has, the other has been told too.
  await expect.poll(() => other.page.data()?.meeting.seq).toBe(1)
  await page.act('ask', 0)
  wire.mend()
  const { questions } = await showsAll(page, member, meetingId, 2)
  expect(questions.map(({ viewerAsked }) => viewerAsked).sort()).toEqual([false, true])
})
