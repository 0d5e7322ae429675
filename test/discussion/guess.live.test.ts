import { describe, expect, test } from 'vitest'
import type { MeetingQuery } from '../../web/graphql/generated/graphql.ts'
import { withMoreComments, withoutComment, withReply } from '../../web/discussion/state.ts'
import { startApi } from '../support/api.ts'
import { operation } from '../support/follow-page.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { postComment } from '../support/talk.ts'

const api = await startApi()

const discussed = async () => {
  const made = await readingGroup(api)
  const meetingId = await newMeeting(made.facilitator, made.group.id)
  const look = (): Promise<MeetingQuery> => made.member.do(operation('Meeting'), { id: meetingId })
  return { ...made, meetingId, look }
}

/** Without what only the server knows: its clock, its counters, and the cursors that nobody sees. */
const shown = (data: MeetingQuery) =>
  JSON.parse(JSON.stringify(data, (name, value) => (['seq', 'version', 'repliedAt', 'endCursor'].includes(name) ? undefined : name === 'deletedAt' ? value !== null : value)))

describe('what the page shows before the server has answered is what the server then says', () => {
  test('of a deleted comment with and without replies, and of the tombstones that stood for it alone', async () => {
    const { member, meetingId, look } = await discussed()
    const root = await postComment(member, meetingId, 'root')
    const below = await postComment(member, meetingId, 'below', { threadId: root.threadId, parentId: root.id })
    const leaf = await postComment(member, meetingId, 'leaf', { threadId: root.threadId, parentId: below.id })
    await postComment(member, meetingId, 'another thread')
    for (const { id } of [root, below, leaf]) {
      const guess = withoutComment(await look(), id, '2026-11-26T16:00:00.000Z')
      expect(withoutComment(guess, id, '2026-11-26T16:00:01.000Z')).toBe(guess)
      await member.do('mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { id } errors { code message path } } }', { input: { commentId: id } })
      expect(shown(guess)).toEqual(shown(await look()))
    }
    expect((await look()).meeting.threads.nodes).toHaveLength(1)
  })

  test('of an answer to whether one comes, the first and each other one', async () => {
    const { member, facilitator, meetingId, look } = await discussed()
    const reply = 'mutation ($input: ReplyToMeetingInput!) { replyToMeeting(input: $input) { meeting { id } errors { code message path } } }'
    await facilitator.do(reply, { input: { meetingId, answer: 'YES' } })
    for (const answer of ['YES', 'NO', 'MAYBE', 'MAYBE'] as const) {
      const guess = withReply(await look(), answer, new Date().toISOString())
      expect(withReply(guess, answer, new Date().toISOString())).toBe(guess)
      await member.do(reply, { input: { meetingId, answer } })
      expect(shown(guess)).toEqual(shown(await look()))
    }
  })
})

test('pages of a thread join to the whole of it, each comment once', async () => {
  const { member, meetingId, look } = await discussed()
  const root = await postComment(member, meetingId, 'root')
  for (let i = 0; i < 104; i++) await postComment(member, meetingId, `reply ${i}`, { threadId: root.threadId, parentId: root.id })
  const first = await look()
  const { endCursor } = first.meeting.threads.nodes[0]!.comments.pageInfo
  const { node } = await member.do(operation('MoreComments'), { id: root.threadId, after: endCursor })
  const whole = withMoreComments(withMoreComments(first, node), node).meeting.threads.nodes[0]!.comments
  expect(whole.nodes.map(({ body }) => body)).toEqual(['root', ...Array.from({ length: 104 }, (_, i) => `reply ${i}`)])
  expect(whole.pageInfo.hasNextPage).toBe(false)
})
