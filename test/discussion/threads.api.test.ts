import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { anchor, thread } from '../../db/schema/discussion.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace, rowsPerTable } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { postComment as say } from '../support/talk.ts'
import { changeThread, newItem, newPaper, threadMutation } from '../support/threads.ts'
import { takeSnapshot, verifyAction } from '../support/verify-action.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const head = 'id version lockedAt resolvedAt item { id title } anchor { paper { id title } textVersion page quote prefix suffix start end }'
const postComment = `mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id body thread { ${head} } } errors { code path message } } }`
const editComment = 'mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { id body } errors { code path message } } }'
const courseMutation = (name: string) => `mutation ($input: ${name}Input!) { ${name.charAt(0).toLowerCase()}${name.slice(1)}(input: $input) { errors { code path message } } }`

const wishFor = (meetingId: string, more: object = {}) => ({ id: newId(), meetingId, threadId: newId(), body: 'A thought.', ...more })
const post = async (client: Client, wish: object) => (await client.do(postComment, { input: wish })).postComment.comment
const refusedBy = (client: Client, mutation: string, input: object) => refusedWithoutTrace(api, client, mutation, input)
const quote = { textVersion: 1, quote: 'We begin with what is plain.' }

/** A meeting of a paper, with an agenda of one item. */
const room = async () => {
  const made = await readingGroup(api)
  const paperId = await newPaper(made.member, made.group.id)
  const meetingId = await newMeeting(made.facilitator, made.group.id, { paperId })
  return { ...made, paperId, meetingId, itemId: await newItem(made.facilitator, meetingId) }
}

const headOf = async (client: Client, threadId: string) => (await client.do(`query ($id: ID!) { node(id: $id) { ... on Thread { ${head} } } }`, { id: threadId })).node

describe('a thread about a passage', () => {
  test('begins with its anchor and its item, and every page shows both', async () => {
    const { member, owner, meetingId, paperId, itemId } = await room()
    const place = { ...quote, page: 3, prefix: 'Introduction. ', suffix: 'Then', start: 120, end: 148 }
    const wish = wishFor(meetingId, { anchor: place, itemId })
    const { answer, types } = await verifyAction(owner, meetingId, () => post(member, wish))
    expect(answer.thread).toMatchObject({ version: 1, item: { id: itemId, title: 'The proof' }, anchor: { ...place, prefix: 'Introduction.', paper: { id: paperId } } })
    expect(types).toEqual(['CommentPosted'])
    // Sent again, also when the meeting reads something else by now.
    expect(await post(member, wish)).toEqual(answer)
    expect(await post(member, { ...wish, anchor: { ...quote, textVersion: 9 } })).toEqual(answer)
    expect(await api.db.select().from(anchor).where(eq(anchor.threadId, wish.threadId))).toHaveLength(1)
    const reply = await post(owner, wishFor(meetingId, { threadId: wish.threadId, parentId: wish.id }))
    expect(reply.thread).toEqual(answer.thread)
  })

  test('is refused by the field that is wrong, and leaves nothing', async () => {
    const { member, facilitator, group, meetingId, itemId } = await room()
    const bare = await newMeeting(facilitator, group.id)
    const elsewhere = await newItem(facilitator, bare)
    const begun = await say(member, meetingId, 'begun')
    const cases: [object, string, string[]][] = [
      [{ anchor: { ...quote, textVersion: 0 } }, 'INVALID', ['anchor', 'textVersion']],
      [{ anchor: { ...quote, textVersion: 2 } }, 'INVALID', ['anchor', 'textVersion']],
      [{ anchor: { ...quote, page: 0 } }, 'INVALID', ['anchor', 'page']],
      [{ anchor: { ...quote, start: -1, end: 1 } }, 'INVALID', ['anchor', 'start']],
      [{ anchor: { ...quote, start: 2, end: 1 } }, 'INVALID', ['anchor', 'end']],
      [{ anchor: { ...quote, start: 2 } }, 'INVALID', ['anchor', 'end']],
      [{ anchor: { ...quote, quote: ' ' } }, 'REQUIRED', ['anchor', 'quote']],
      [{ anchor: { ...quote, quote: 'x'.repeat(2_001) } }, 'TOO_LONG', ['anchor', 'quote']],
      [{ anchor: { ...quote, quote: 'x'.repeat(990_000) } }, 'TOO_LONG', ['anchor', 'quote']],
      [{ anchor: { ...quote, prefix: 'x'.repeat(201) } }, 'TOO_LONG', ['anchor', 'prefix']],
      [{ anchor: { ...quote, suffix: 'x'.repeat(201) } }, 'TOO_LONG', ['anchor', 'suffix']],
      [{ meetingId: bare, anchor: quote }, 'INVALID', ['anchor']],
      [{ itemId: newId() }, 'INVALID', ['itemId']],
      [{ itemId: elsewhere }, 'INVALID', ['itemId']],
      [{ threadId: begun.threadId, anchor: quote }, 'INVALID', ['anchor']],
      [{ threadId: begun.threadId, parentId: begun.id, itemId }, 'INVALID', ['itemId']],
    ]
    for (const [more, code, path] of cases) expect(await refusedBy(member, postComment, wishFor(meetingId, more)), JSON.stringify(more).slice(0, 90)).toMatchObject([{ code, path }])
    const before = await rowsPerTable(api)
    const { status } = await member.send(postComment, { input: wishFor(meetingId, { anchor: { ...quote, quote: 'x'.repeat(1_000_000) } }) }).catch(() => ({ status: 413 }))
    expect(status).toBe(413)
    expect(await rowsPerTable(api)).toEqual(before)
  })

  test('may be of each version of the text that is known', async () => {
    const { member, facilitator, outsider, meetingId, paperId, group } = await room()
    const addVersion = 'mutation ($input: AddPaperVersionInput!) { addPaperVersion(input: $input) { paper { id textVersions version } errors { code path message } } }'
    expect((await member.do(addVersion, { input: { paperId, textVersions: 1 } })).addPaperVersion.paper).toEqual({ id: paperId, textVersions: 2, version: 1 })
    expect(await eventsOf(api, group.id, 'PaperChanged')).toHaveLength(1)
    expect((await post(member, wishFor(meetingId, { anchor: { ...quote, textVersion: 2 } }))).thread.anchor.textVersion).toBe(2)
    expect(await refusedBy(facilitator, addVersion, { paperId, textVersions: 1 })).toMatchObject([{ code: 'CONFLICT', path: ['textVersions'] }])
    expect(await refusedBy(outsider, addVersion, { paperId, textVersions: 2 })).toEqual(await refusedBy(outsider, addVersion, { paperId: newId(), textVersions: 2 }))
    const tries = await Promise.all(Array.from({ length: 20 }, () => facilitator.send(addVersion, { input: { paperId, textVersions: 2 } })))
    expect(tries.filter(({ data }) => data.addPaperVersion.errors.length === 0)).toHaveLength(1)
    expect(await eventsOf(api, group.id, 'PaperChanged')).toHaveLength(2)
  })
})

describe('a thread', () => {
  test('is resolved and reopened by any member, once, and told to every page', async () => {
    const { member, owner, meetingId } = await room()
    const { threadId } = await say(owner, meetingId, 'a question')
    const { answer, types } = await verifyAction(owner, meetingId, async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => changeThread(member, 'resolveThread', { threadId })))
      for (const one of all) expect(one).toEqual(all[0])
      return all[0]
    })
    expect(answer).toMatchObject({ version: 2, resolvedBy: { id: member.id } })
    expect(types).toEqual(['ThreadChanged'])
    const back = await verifyAction(member, meetingId, async () => {
      await changeThread(owner, 'reopenThread', { threadId })
      return changeThread(owner, 'reopenThread', { threadId })
    })
    expect(back.answer).toMatchObject({ version: 3, resolvedAt: null, resolvedBy: null })
    expect(back.types).toEqual(['ThreadChanged'])
  })

  test('moves to an item of the agenda and back, keeps its place, and is left behind by an item that goes', async () => {
    const { facilitator, member, owner, group, meetingId, itemId } = await room()
    const [first, second] = [await say(owner, meetingId, 'one'), await say(owner, meetingId, 'two')]
    const { types } = await verifyAction(owner, meetingId, async () => {
      expect(await changeThread(facilitator, 'moveThread', { threadId: first.threadId, itemId })).toMatchObject({ item: { id: itemId }, version: 2 })
      await changeThread(facilitator, 'moveThread', { threadId: first.threadId, itemId })
      await changeThread(facilitator, 'moveThread', { threadId: second.threadId, itemId })
      expect(await changeThread(facilitator, 'moveThread', { threadId: second.threadId })).toMatchObject({ item: null, version: 3 })
    })
    expect(types).toEqual(['ThreadChanged', 'ThreadChanged', 'ThreadChanged'])
    const { meeting } = await takeSnapshot(owner, meetingId)
    expect(meeting.threads.nodes.map(({ id }) => id)).toEqual([first.threadId, second.threadId])

    const other = await newItem(facilitator, await newMeeting(facilitator, group.id))
    expect(await refusedBy(facilitator, threadMutation('moveThread'), { threadId: first.threadId, itemId: other })).toMatchObject([{ code: 'INVALID', path: ['itemId'] }])
    expect(await refusedBy(member, threadMutation('moveThread'), { threadId: first.threadId, itemId })).toMatchObject([{ code: 'FORBIDDEN' }])
    // One event tells who follows that the item has gone and which threads it has left.
    const removal = await verifyAction(owner, meetingId, () => facilitator.do(courseMutation('RemoveAgendaItem'), { input: { meetingId, itemId } }))
    expect(removal.types).toEqual(['AgendaChanged'])
    expect((await eventsOf(api, meetingId)).at(-1)).toMatchObject({ type: 'AgendaChanged', data: { threadIds: [first.threadId] } })
    expect(await headOf(owner, first.threadId)).toMatchObject({ item: null, version: 3 })
    expect(await headOf(owner, second.threadId)).toMatchObject({ item: null, version: 3 })
  })

  test('that is locked takes no comments and no edits, and answers what it took before', async () => {
    const { facilitator, member, owner, meetingId } = await room()
    const wish = wishFor(meetingId)
    const { id, thread: begun } = await post(member, wish)
    const { types } = await verifyAction(owner, meetingId, async () => {
      expect((await changeThread(facilitator, 'lockThread', { threadId: begun.id })).lockedAt).toBeTruthy()
      await changeThread(facilitator, 'lockThread', { threadId: begun.id })
    })
    expect(types).toEqual(['ThreadChanged'])
    for (const client of [member, facilitator]) {
      expect(await refusedBy(client, postComment, wishFor(meetingId, { threadId: begun.id, parentId: id }))).toMatchObject([{ code: 'CLOSED', path: ['threadId'] }])
    }
    expect(await refusedBy(member, editComment, { commentId: id, version: 1, body: 'other' })).toMatchObject([{ code: 'CLOSED', path: ['commentId'] }])
    expect((await post(member, wish)).id).toBe(id)
    expect((await member.do(editComment, { input: { commentId: id, version: 1, body: wish.body } })).editComment.comment.body).toBe(wish.body)
    for (const name of ['lockThread', 'unlockThread', 'moveThread']) expect(await refusedBy(member, threadMutation(name), { threadId: begun.id })).toMatchObject([{ code: 'FORBIDDEN' }])
    await verifyAction(owner, meetingId, () => changeThread(facilitator, 'unlockThread', { threadId: begun.id }))
    await post(member, wishFor(meetingId, { threadId: begun.id, parentId: id }))
  })

  test('has nothing after the event that locked it, while 20 post and edit in it', async () => {
    const { facilitator, member, owner, meetingId } = await room()
    for (let round = 0; round < 3; round++) {
      const { id, threadId } = await say(member, meetingId, 'begun')
      await verifyAction(owner, meetingId, async () => {
        const late = (i: number) => member.send(postComment, { input: wishFor(meetingId, { threadId, body: `late ${i}` }) })
        const all = await Promise.all([
          ...Array.from({ length: 10 }, (_, i) => late(i)),
          changeThread(facilitator, 'lockThread', { threadId }),
          member.send(editComment, { input: { commentId: id, version: 1, body: 'edited' } }),
          ...Array.from({ length: 10 }, (_, i) => late(i + 10)),
        ])
        expect(all).toHaveLength(22)
      })
      const events = await eventsOf(api, meetingId)
      const locked = events.findIndex(({ type, data }) => type === 'ThreadChanged' && (data as { threadId: string }).threadId === threadId)
      expect(events.slice(locked + 1)).toEqual([])
    }
  })

  test('is not there for an outsider, nor when nothing is left in it', async () => {
    const { facilitator, member, outsider, meetingId } = await room()
    const { id, threadId } = await say(member, meetingId, 'soon gone')
    for (const name of ['resolveThread', 'reopenThread', 'lockThread', 'unlockThread', 'moveThread'])
      expect(await refusedBy(outsider, threadMutation(name), { threadId })).toEqual(await refusedBy(outsider, threadMutation(name), { threadId: newId() }))
    await member.do('mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { errors { code path message } } }', { input: { commentId: id } })
    expect(await refusedBy(facilitator, threadMutation('lockThread'), { threadId })).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

describe('comments that are paused', () => {
  test('are taken from who leads alone, and those that were taken before are answered', async () => {
    const { facilitator, member, owner, meetingId } = await room()
    const wish = wishFor(meetingId)
    const first = await post(member, wish)
    await facilitator.do(courseMutation('PauseComments'), { input: { meetingId } })
    expect(await refusedBy(member, postComment, wishFor(meetingId))).toMatchObject([{ code: 'CLOSED', path: ['meetingId'] }])
    expect(await post(member, wish)).toEqual(first)
    await verifyAction(owner, meetingId, () => post(facilitator, wishFor(meetingId)))
    await facilitator.do(courseMutation('ResumeComments'), { input: { meetingId } })
    await post(member, wishFor(meetingId))
  })

  test('are none after the event of the pause, while 20 post in a meeting that nobody has led yet', async () => {
    const { facilitator, group, member } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    await Promise.all([
      ...Array.from({ length: 10 }, () => member.send(postComment, { input: wishFor(meetingId) })),
      facilitator.do(courseMutation('PauseComments'), { input: { meetingId } }),
      ...Array.from({ length: 10 }, () => member.send(postComment, { input: wishFor(meetingId) })),
    ])
    const types = (await eventsOf(api, meetingId)).map(({ type }) => type)
    expect(types.at(-1)).toBe('CommentsPaused')
    expect(await api.db.$count(thread, eq(thread.meetingId, meetingId))).toBe(types.length - 1)
  })
})
