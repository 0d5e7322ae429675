import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { mention, reaction, readMark } from '../../db/schema/discussion.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, newPerson, readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { postComment as say } from '../support/talk.ts'
import { reactMutation } from '../support/threads.ts'
import { verifyAction } from '../support/verify-action.ts'

let api: Api
let queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
})

const talkedAbout = async () => {
  const made = await readingGroup(api)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id) }
}
const react = async (by: Client, commentId: string, kind: string, wish = true) => (await by.do(reactMutation, { input: { commentId, kind, wish } })).react.comment
const refusedBy = (client: Client, mutation: string, input: object) => refusedWithoutTrace(api, client, mutation, input)
const editComment = 'mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { id mentions { id } } errors { code path message } } }'
const deleteComment = 'mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { id reactions { kind } } errors { code path message } } }'
const name = ({ id }: { id: string }, label = 'Somebody') => `[@${label}](person:${id})`

describe('reactions', () => {
  test('stand once for each person and kind, in the order of kinds and of people, on every page', async () => {
    const { member, owner, admin, meetingId } = await talkedAbout()
    const { id } = await say(member, meetingId, 'a thought')
    const { answer, types } = await verifyAction(owner, meetingId, async () => {
      await react(owner, id, 'INSIGHT')
      await react(admin, id, 'AGREE')
      await react(member, id, 'INSIGHT')
      return react(member, id, 'INSIGHT')
    })
    expect(answer.reactions).toEqual([
      { kind: 'AGREE', count: 1, people: [{ id: admin.id }] },
      { kind: 'INSIGHT', count: 2, people: [{ id: owner.id }, { id: member.id }] },
    ])
    expect(answer.viewerReactions).toEqual(['INSIGHT'])
    expect(types).toEqual(['ReactionChanged', 'ReactionChanged', 'ReactionChanged'])
    const taken = await verifyAction(member, meetingId, async () => {
      await react(admin, id, 'AGREE', false)
      return react(admin, id, 'AGREE', false)
    })
    expect(taken.types).toEqual(['ReactionChanged'])
    expect(taken.answer).toMatchObject({ reactions: [{ kind: 'INSIGHT' }], viewerReactions: [] })
  })

  test('of 20 at once are one of one person and 20 of 20 people', async () => {
    const { member, owner, token, meetingId } = await talkedAbout()
    const { id } = await say(member, meetingId, 'a thought')
    await verifyAction(owner, meetingId, () => Promise.all(Array.from({ length: 20 }, () => react(member, id, 'FUN'))))
    expect(await eventsOf(api, meetingId, 'ReactionChanged')).toHaveLength(1)
    const people = await Promise.all(Array.from({ length: 20 }, () => newPerson(api)))
    await Promise.all(people.map((person) => acceptInvitation(person, token)))
    await verifyAction(owner, meetingId, () => Promise.all(people.map((person) => react(person, id, 'FUN'))))
    const last = await react(owner, id, 'THANKS')
    expect(last.reactions).toMatchObject([{ kind: 'THANKS' }, { kind: 'FUN', count: 21 }])
    expect(last.reactions[1].people).toHaveLength(20)
    expect(last.reactions[1].people[0]).toEqual({ id: member.id })
    expect(await eventsOf(api, meetingId, 'ReactionChanged')).toHaveLength(22)
  })

  test('go with the comment, which takes no more of them, and are for members', async () => {
    const { member, owner, outsider, meetingId } = await talkedAbout()
    const { id, threadId } = await say(member, meetingId, 'a thought')
    await say(owner, meetingId, 'a reply', { threadId, parentId: id })
    await react(owner, id, 'AGREE')
    expect(await refusedBy(outsider, reactMutation, { commentId: id, kind: 'AGREE', wish: true })).toEqual(await refusedBy(outsider, reactMutation, { commentId: newId(), kind: 'AGREE', wish: true }))
    const { answer } = await verifyAction(owner, meetingId, async () => (await member.do(deleteComment, { input: { commentId: id } })).deleteComment.comment)
    expect(answer.reactions).toEqual([])
    expect(await api.db.select().from(reaction).where(eq(reaction.commentId, id))).toEqual([])
    expect(await refusedBy(owner, reactMutation, { commentId: id, kind: 'FUN', wish: true })).toMatchObject([{ code: 'CLOSED', path: ['commentId'] }])
  })
})

describe('mentions', () => {
  const mine = `{ viewer { mentions(first: 2) { totalCount nodes { mentionedAt comment { id body author { name } } meeting { id title } } pageInfo { hasNextPage endCursor } } } }`
  const rowsOf = async (commentId: string) => (await api.db.select({ id: mention.personId }).from(mention).where(eq(mention.commentId, commentId))).map(({ id }) => id).toSorted()

  test('are the links to members, and no others, as the comment now stands', async () => {
    const { member, owner, admin, outsider, meetingId } = await talkedAbout()
    const body = `${name(admin)} and ${name(admin, 'again')}, not ${name(outsider)}, nor \`${name(owner)}\` nor [@x](person:nobody) nor <b>${name(owner)}</b>`
    const { answer } = await verifyAction(owner, meetingId, () => say(member, meetingId, body))
    expect(await rowsOf(answer.id)).toEqual([admin.id, owner.id].toSorted())
    await verifyAction(owner, meetingId, () => member.do(editComment, { input: { commentId: answer.id, version: 1, body: `${name(owner)} alone` } }))
    expect(await rowsOf(answer.id)).toEqual([owner.id])
    await verifyAction(owner, meetingId, () => member.do(deleteComment, { input: { commentId: answer.id } }))
    expect(await rowsOf(answer.id)).toEqual([])
  })

  test('are listed for whom they name, the newest first, of groups that they may still read', async () => {
    const { member, owner, admin, group, memberIdOf, meetingId } = await talkedAbout()
    const other = await readingGroup(api, {}, Promise.resolve({ owner: admin, admin: owner, facilitator: await newPerson(api), member, outsider: await newPerson(api), invited: await newPerson(api) }))
    const there = await newMeeting(other.facilitator, other.group.id)
    const ids = []
    for (const place of [meetingId, there, meetingId]) ids.push((await say(owner, place, `for ${name(member)}`)).id)
    await say(member, meetingId, `for ${name(member)} oneself`)
    const { mentions } = (await member.do(mine)).viewer
    expect(mentions).toMatchObject({ totalCount: 3, nodes: [{ comment: { id: ids[2] }, meeting: { id: meetingId } }, { comment: { id: ids[1] }, meeting: { id: there } }], pageInfo: { hasNextPage: true } })
    await owner.do('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { errors { code path message } } }', { input: { memberId: memberIdOf(member) } })
    expect((await member.do(mine)).viewer.mentions).toMatchObject({ totalCount: 1, nodes: [{ comment: { id: ids[1] } }] })
    expect(group.id).not.toBe(other.group.id)
  })
})

describe('how far one has read', () => {
  const markRead = 'mutation ($input: MarkReadInput!) { markRead(input: $input) { meeting { viewerUnread viewerReadUntil } errors { code path message } } }'
  const state = async (by: Client, id: string) => (await by.do('query ($id: ID!) { meeting(id: $id) { viewerUnread viewerReadUntil } }', { id })).meeting
  const postedAt = async (by: Client, id: string) => (await by.do('query ($id: ID!) { node(id: $id) { ... on Comment { postedAt } } }', { id })).node.postedAt

  test('is kept for all devices, never goes back nor ahead, and is told to nobody', async () => {
    const { member, owner, meetingId } = await talkedAbout()
    const ids: string[] = []
    for (const body of ['one', 'two', 'three']) {
      ids.push((await say(owner, meetingId, body)).id)
      api.clock.advance(1_000)
    }
    await say(member, meetingId, 'my own')
    expect(await state(member, meetingId)).toEqual({ viewerUnread: 3, viewerReadUntil: null })
    const until = await postedAt(member, ids[1] as string)
    const before = await eventsOf(api, meetingId)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => member.do(markRead, { input: { meetingId, until: i % 2 ? until : '2020-01-01T00:00:00Z' } })))
    expect(answers).toHaveLength(20)
    const phone = api.client(member.cookie)
    expect(await state(phone, meetingId)).toEqual({ viewerUnread: 1, viewerReadUntil: until })
    await member.do(deleteComment.replace('reactions { kind }', 'postedAt'), { input: { commentId: (await say(member, meetingId, 'x')).id } })
    expect((await member.do(markRead, { input: { meetingId, until: '2099-01-01T00:00:00Z' } })).markRead.meeting.viewerUnread).toBe(0)
    expect(Date.parse((await state(member, meetingId)).viewerReadUntil)).toBeLessThanOrEqual(api.clock.now().getTime())
    api.clock.advance(1_000)
    await say(owner, meetingId, 'after it')
    expect((await state(member, meetingId)).viewerUnread).toBe(1)
    expect((await state(owner, meetingId)).viewerUnread).toBe(1)
    expect((await eventsOf(api, meetingId)).filter(({ type }) => !/^Comment/.test(type))).toEqual(before.filter(({ type }) => !/^Comment/.test(type)))
    expect(await api.db.$count(readMark, eq(readMark.meetingId, meetingId))).toBe(1)
  })

  test('is refused to who may not read the meeting, and to nobody in particular', async () => {
    const { outsider, meetingId } = await talkedAbout()
    const wish = (id: string) => ({ meetingId: id, until: '2026-01-01T00:00:00Z' })
    expect(await refusedBy(outsider, markRead, wish(meetingId))).toEqual(await refusedBy(outsider, markRead, wish(newId())))
    const open = await readingGroup(api, { visibility: 'PUBLIC', reading: 'ANYONE' })
    const there = await newMeeting(open.facilitator, open.group.id)
    await say(open.owner, there, 'for all to read')
    expect(await refusedBy(api.anonymous, markRead, wish(there))).toMatchObject([{ code: 'UNAUTHENTICATED' }])
    expect(await state(api.anonymous, there)).toEqual({ viewerUnread: 0, viewerReadUntil: null })
    expect(await state(open.outsider, there)).toEqual({ viewerUnread: 1, viewerReadUntil: null })
  })
})

describe('a page of it', () => {
  test('takes the same number of statements for 2 comments as for 40, with all that people felt', async () => {
    const { member, owner, meetingId } = await talkedAbout()
    const list = `query ($id: ID!) { meeting(id: $id) { viewerUnread viewerReadUntil threads(first: 50) { nodes {
      id resolvedAt resolvedBy { name } item { title } anchor { quote paper { title } }
      comments(first: 50) { nodes { id reactions { kind count people { name } } mentions { name } viewerReactions } } } } } }`
    const statements = async () => {
      const counts: number[] = []
      for (let i = 0; i < 3; i++) {
        queries = []
        await member.do(list, { id: meetingId })
        counts.push(queries.length)
      }
      return Math.min(...counts)
    }
    const fill = async () => {
      const { id } = await say(owner, meetingId, `for ${name(member)}`)
      await react(owner, id, 'AGREE')
    }
    await fill()
    await fill()
    const few = await statements()
    for (let i = 0; i < 19; i++) await Promise.all([fill(), fill()])
    expect(await statements()).toBe(few)
    expect(few).toBeLessThanOrEqual(14)
  })
})
