import { asc, count, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { comment, commentEdit } from '../../db/schema/discussion.ts'
import { event } from '../../db/schema/events.ts'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { takeSnapshot, verifyAction } from '../support/verify-action.ts'

let api: Api
let queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
})

const fields = 'id threadId meetingId parentId body version author { id name } postedAt editedAt deletedAt edits { body } viewerCan'
const postComment = `mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { ${fields} } errors { code path message } } }`
const editComment = `mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { ${fields} } errors { code path message } } }`
const deleteComment = `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { ${fields} } errors { code path message } } }`

type Wish = { id: string; meetingId: string; threadId: string; parentId?: string | null; body: string }
const wishFor = (meetingId: string, more: Partial<Wish> = {}): Wish => ({ id: newId(), meetingId, threadId: newId(), body: 'A thought.', ...more })
const post = async (client: Client, wish: Wish) => (await client.do(postComment, { input: wish })).postComment.comment
const edit = async (client: Client, commentId: string, version: number, body: string) => (await client.do(editComment, { input: { commentId, version, body } })).editComment.comment
const remove = async (client: Client, commentId: string) => (await client.do(deleteComment, { input: { commentId } })).deleteComment.comment

const discussed = async () => {
  const made = await readingGroup(api)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id) }
}

const refusedBy = (client: Client, mutation: string, input: object) => refusedWithoutTrace(api, client, mutation, input)

const typesIn = async (meetingId: string) => (await api.db.select({ type: event.type }).from(event).where(eq(event.streamId, meetingId)).orderBy(asc(event.seq))).map(({ type }) => type)
const linesOf = async (client: Client, meetingId: string) => {
  const { meeting } = await takeSnapshot(client, meetingId)
  return meeting.threads.nodes.map(({ comments }) => comments.nodes.map((node) => (node as { body?: string | null }).body ?? null))
}

describe('posting', () => {
  test('begins a thread with a new id, goes on in one that is there, and shows the same to every page', async () => {
    const { member, owner, meetingId } = await discussed()
    const first = wishFor(meetingId, { body: '  Is *this* right?\r\nI wonder. ' })
    const { types } = await verifyAction(owner, meetingId, async () => {
      const root = await post(member, first)
      expect(root).toMatchObject({ id: first.id, threadId: first.threadId, meetingId, parentId: null, body: 'Is *this* right?\nI wonder.', version: 1, author: { id: member.id }, deletedAt: null })
      expect(root.viewerCan).toEqual(['COMMENT_POST', 'COMMENT_EDIT', 'COMMENT_DELETE'])
      await post(owner, wishFor(meetingId, { threadId: first.threadId, parentId: first.id, body: 'Yes.' }))
      await post(owner, wishFor(meetingId, { threadId: first.threadId, body: 'Beside it.' }))
      await post(owner, wishFor(meetingId, { body: 'Another thread.' }))
    })
    expect(types).toEqual(Array(4).fill('CommentPosted'))
    expect(await linesOf(member, meetingId)).toEqual([['Is *this* right?\nI wonder.', 'Yes.', 'Beside it.'], ['Another thread.']])
  })

  test('answers the first row to whoever sends the same comment again, 20 times at once', async () => {
    const { member, meetingId } = await discussed()
    const wish = wishFor(meetingId)
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(member, wish)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await post(member, { ...wish, body: 'Other words.' })).toEqual(answers[0])
    expect(await api.db.select({ n: count() }).from(comment).where(eq(comment.meetingId, meetingId))).toEqual([{ n: 1 }])
    expect(await typesIn(meetingId)).toEqual(['CommentPosted'])
  })

  test('refuses an id that somebody else used and tells nothing of their comment', async () => {
    const { member, owner, meetingId } = await discussed()
    const other = await discussed()
    const secret = await post(other.member, wishFor(other.meetingId, { body: 'Nobody else may read this.' }))
    const near = await post(owner, wishFor(meetingId))
    const refusals = [
      await refusedBy(member, postComment, wishFor(meetingId, { id: secret.id })),
      await refusedBy(member, postComment, wishFor(meetingId, { id: near.id })),
      await refusedBy(member, postComment, wishFor(meetingId, { id: near.id, threadId: near.threadId })),
    ]
    for (const refusal of refusals) expect(refusal).toEqual([{ code: 'TAKEN', path: ['id'], message: refusals[0]?.[0]?.message }])
    const { data } = await member.send(postComment, { input: wishFor(meetingId, { id: secret.id }) })
    expect(data.postComment.comment).toBeNull()
  })

  test('lets one author have an id that two raced for', async () => {
    const { member, owner, meetingId } = await discussed()
    for (let round = 0; round < 5; round++) {
      const id = newId()
      const both = await Promise.all([member, owner].map((client) => client.send(postComment, { input: wishFor(meetingId, { id }) })))
      expect(both.map(({ data }) => data.postComment.errors[0]?.code ?? 'done').toSorted()).toEqual(['TAKEN', 'done'])
    }
    const { meeting } = await takeSnapshot(member, meetingId)
    expect(meeting.threads.nodes).toHaveLength(5)
  })

  test('refuses what cannot be, by the field it concerns, and writes nothing', async () => {
    const { member, meetingId, facilitator, group } = await discussed()
    const { id: parentId, threadId } = await post(member, wishFor(meetingId))
    const elsewhere = await newMeeting(facilitator, group.id)
    const far = await post(member, wishFor(elsewhere))
    const cases: [Partial<Wish>, string, string][] = [
      [{ body: '' }, 'REQUIRED', 'body'],
      [{ body: ' \n\u200b ' }, 'REQUIRED', 'body'],
      [{ body: 'x'.repeat(20_001) }, 'TOO_LONG', 'body'],
      [{ body: 'x'.repeat(60_000) }, 'TOO_LONG', 'body'],
      [{ body: 'a\u0000b' }, 'INVALID', 'body'],
      [{ body: 'a\ud800b' }, 'INVALID', 'body'],
      [{ threadId: far.threadId }, 'INVALID', 'threadId'],
      [{ threadId: meetingId, parentId }, 'INVALID', 'threadId'],
      [{ threadId, parentId: far.id }, 'INVALID', 'parentId'],
      [{ threadId, parentId: newId() }, 'INVALID', 'parentId'],
      [{ threadId, parentId: threadId }, 'INVALID', 'parentId'],
    ]
    for (const [more, code, field] of cases) {
      expect(await refusedBy(member, postComment, wishFor(meetingId, more)), JSON.stringify(more).slice(0, 80)).toMatchObject([{ code, path: [field] }])
    }
    const own = newId()
    expect(await refusedBy(member, postComment, wishFor(meetingId, { id: own, threadId, parentId: own }))).toMatchObject([{ code: 'INVALID', path: ['parentId'] }])
  })
})

describe('editing', () => {
  test('keeps what was said before, the latest first', async () => {
    const { member, owner, meetingId } = await discussed()
    const { id } = await post(member, wishFor(meetingId, { body: 'one' }))
    const { types } = await verifyAction(owner, meetingId, async () => {
      await edit(member, id, 1, 'two')
      expect(await edit(member, id, 2, 'three')).toMatchObject({ body: 'three', version: 3, edits: [{ body: 'two' }, { body: 'one' }] })
    })
    expect(types).toEqual(['CommentEdited', 'CommentEdited'])
  })

  test('is refused when somebody changed the comment meanwhile, and is no conflict when sent again', async () => {
    const { member, meetingId } = await discussed()
    const { id } = await post(member, wishFor(meetingId, { body: 'one' }))
    const edited = await edit(member, id, 1, 'two')
    expect(await edit(member, id, 1, 'two')).toEqual(edited)
    expect(await refusedBy(member, editComment, { commentId: id, version: 1, body: 'mine' })).toMatchObject([{ code: 'CONFLICT', path: ['version'] }])
    expect(await refusedBy(member, editComment, { commentId: id, version: 2, body: '' })).toMatchObject([{ code: 'REQUIRED', path: ['body'] }])
  })

  test('lets one of 20 different edits of one version through', async () => {
    const { member, meetingId } = await discussed()
    const { id } = await post(member, wishFor(meetingId))
    const tries = await Promise.all(Array.from({ length: 20 }, (_, i) => member.send(editComment, { input: { commentId: id, version: 1, body: `edit ${i}` } })))
    expect(tries.filter(({ data }) => data.editComment.errors.length === 0)).toHaveLength(1)
    expect(await api.db.select({ n: count() }).from(commentEdit).where(eq(commentEdit.commentId, id))).toEqual([{ n: 1 }])
    expect(await typesIn(meetingId)).toEqual(['CommentPosted', 'CommentEdited'])
  })
})

describe('deleting', () => {
  test('leaves nothing in the lists where no reply hangs, and its words nowhere', async () => {
    const { member, owner, meetingId } = await discussed()
    const kept = await post(owner, wishFor(meetingId, { body: 'kept' }))
    const { id } = await post(member, wishFor(meetingId, { threadId: kept.threadId, body: 'regretted' }))
    await edit(member, id, 1, 'regretted still')
    const { answer } = await verifyAction(owner, meetingId, () => remove(member, id))
    expect(answer).toMatchObject({ id, body: null, edits: [], version: 3, viewerCan: ['COMMENT_POST'] })
    expect(await linesOf(owner, meetingId)).toEqual([['kept']])
    const [row] = await api.db.select().from(comment).where(eq(comment.id, id))
    expect(row).toMatchObject({ body: '', deletedAt: expect.any(Date) })
    expect(await api.db.select().from(commentEdit).where(eq(commentEdit.commentId, id))).toEqual([])
  })

  test('leaves a tombstone with its author where replies hang, until the last of them goes', async () => {
    const { member, owner, meetingId } = await discussed()
    const root = await post(member, wishFor(meetingId, { body: 'root' }))
    const reply = await post(owner, wishFor(meetingId, { threadId: root.threadId, parentId: root.id, body: 'reply' }))
    const leaf = await post(member, wishFor(meetingId, { threadId: root.threadId, parentId: reply.id, body: 'leaf' }))
    await verifyAction(owner, meetingId, async () => {
      expect(await remove(member, root.id)).toMatchObject({ body: null, author: { id: member.id } })
      await remove(owner, reply.id)
    })
    expect(await linesOf(owner, meetingId)).toEqual([[null, null, 'leaf']])
    const { types } = await verifyAction(owner, meetingId, () => remove(member, leaf.id))
    expect(types).toEqual(['CommentDeleted', 'CommentDeleted', 'CommentDeleted'])
    expect(await linesOf(owner, meetingId)).toEqual([])
  })

  test('does not lose a reply that comes late: the tombstones above it stand again', async () => {
    const { member, owner, meetingId } = await discussed()
    const root = await post(member, wishFor(meetingId, { body: 'root' }))
    const reply = await post(member, wishFor(meetingId, { threadId: root.threadId, parentId: root.id, body: 'reply' }))
    await remove(member, reply.id)
    await remove(member, root.id)
    expect(await linesOf(owner, meetingId)).toEqual([])
    const { types } = await verifyAction(member, meetingId, () => post(owner, wishFor(meetingId, { threadId: root.threadId, parentId: reply.id, body: 'written offline' })))
    expect(types).toEqual(['CommentPosted', 'CommentPosted', 'CommentPosted'])
    expect(await linesOf(owner, meetingId)).toEqual([[null, null, 'written offline']])
  })

  test('agrees on what is shown however replies and deletions of one thread race', async () => {
    const { member, owner, meetingId } = await discussed()
    for (let round = 0; round < 4; round++) {
      const root = await post(member, wishFor(meetingId, { body: `root ${round}` }))
      const replies = await Promise.all([member, owner].map((client) => post(client, wishFor(meetingId, { threadId: root.threadId, parentId: root.id, body: 'reply' }))))
      await verifyAction(owner, meetingId, () =>
        Promise.all([
          remove(member, root.id),
          remove(member, replies[0].id),
          remove(owner, replies[1].id),
          ...(round % 2 ? [post(owner, wishFor(meetingId, { threadId: root.threadId, parentId: root.id, body: 'late' }))] : []),
        ]),
      )
    }
    expect(await linesOf(member, meetingId)).toEqual([[null, 'late'], [null, 'late']])
  })

  test('is done once however often it is asked for, and closes the comment to edits', async () => {
    const { member, meetingId } = await discussed()
    const { id } = await post(member, wishFor(meetingId))
    const answers = await Promise.all(Array.from({ length: 20 }, () => remove(member, id)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await typesIn(meetingId)).toEqual(['CommentPosted', 'CommentDeleted'])
    expect(await refusedBy(member, editComment, { commentId: id, version: 2, body: 'back' })).toMatchObject([{ code: 'CLOSED' }])
  })
})

describe('who may', () => {
  test('members write, authors edit, authors and admins delete, and an outsider learns nothing', async () => {
    const { admin, facilitator, member, outsider, meetingId } = await discussed()
    const { id, threadId } = await post(member, wishFor(meetingId))
    expect(await refusedBy(admin, editComment, { commentId: id, version: 1, body: 'x' })).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(await refusedBy(facilitator, deleteComment, { commentId: id })).toMatchObject([{ code: 'FORBIDDEN' }])
    for (const client of [outsider, api.anonymous]) {
      for (const [mutation, known, unknown] of [
        [postComment, wishFor(meetingId), wishFor(newId())],
        [postComment, wishFor(meetingId, { id, threadId }), wishFor(newId(), { id, threadId })],
        [editComment, { commentId: id, version: 1, body: 'x' }, { commentId: newId(), version: 1, body: 'x' }],
        [deleteComment, { commentId: id }, { commentId: newId() }],
      ] as const)
        expect(await refusedBy(client, mutation, known)).toEqual(await refusedBy(client, mutation, unknown))
    }
    expect(await remove(admin, id)).toMatchObject({ body: null })
  })
})

describe('the lists', () => {
  const list = /* GraphQL */ `
    query ($id: ID!, $threads: Int!, $comments: Int!, $after: String) {
      meeting(id: $id) {
        commentCount
        threads(first: $threads) { totalCount nodes { id meeting { id } comments(first: $comments, after: $after) { totalCount nodes { id thread { id } author { name } edits { body } } pageInfo { hasNextPage endCursor } } } }
      }
    }
  `
  test('turn page by page in the order of posting', async () => {
    const { member, meetingId } = await discussed()
    const { id, threadId } = await post(member, wishFor(meetingId))
    const ids = [id]
    for (let i = 0; i < 6; i++) ids.push((await post(member, wishFor(meetingId, { threadId, parentId: id }))).id)
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const answer: any = (await member.do(list, { id: meetingId, threads: 5, comments: 3, after })).meeting
      const { commentCount, threads } = answer
      const [{ comments }] = answer.threads.nodes
      expect([commentCount, threads.totalCount, comments.totalCount]).toEqual([7, 1, 7])
      seen.push(...comments.nodes.map((node: { id: string }) => node.id))
      if (!comments.pageInfo.hasNextPage) break
      after = comments.pageInfo.endCursor
    }
    expect(seen).toEqual(ids)
  })

  test('take the same number of statements for one thread as for 50, and for one comment as for 100', async () => {
    const { member, meetingId } = await discussed()
    // The fewest of three: a job may run a statement of its own meanwhile.
    const statements = async () => {
      const counts: number[] = []
      for (let i = 0; i < 3; i++) {
        queries = []
        await member.do(list, { id: meetingId, threads: 50, comments: 100 })
        counts.push(queries.length)
      }
      return Math.min(...counts)
    }
    const { id, threadId } = await post(member, wishFor(meetingId))
    await edit(member, id, 1, 'edited')
    const few = await statements()
    for (let i = 0; i < 20; i++) await post(member, wishFor(meetingId, i % 2 ? {} : { threadId }))
    expect(await statements()).toBe(few)
    expect(few).toBeLessThanOrEqual(12)
  })
})
