import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertEvent } from '../../db/queries/events.ts'
import type { GroupScope } from '../../db/scope.ts'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { endSeries, newSeries } from '../support/series.ts'

let api: Api
beforeAll(async () => {
  api = await startApi({ tick: 3_600_000 })
})

const groupEvents = 'subscription ($id: ID!, $after: Int) { groupEvents(groupId: $id, after: $after) { __typename ... on Event { seq at } ... on PapersAdded { count papers { title } } ... on MemberLeft { personId } } }'
const meetingEvents = 'subscription ($id: ID!, $after: Int) { meetingEvents(meetingId: $id, after: $after) { __typename ... on Event { seq } ... on CommentPosted { comment { body } } } }'

const addPaper = (client: Client, groupId: string, title = `A paper ${newId()}`) =>
  client.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code path message } } }', { input: { groupId, title } }).then(({ addPaper }) => addPaper.paper.id as string)
const post = (client: Client, meetingId: string, body = 'hm') =>
  client.send('mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id threadId } errors { code path message } } }', { input: { id: newId(), threadId: newId(), meetingId, body } })
const seqOf = async (client: Client, slug: string): Promise<number> => (await client.do('query ($slug: String!) { group(slug: $slug) { seq } }', { slug })).group.seq
const changeGroup = 'mutation ($input: ChangeGroupInput!) { changeGroup(input: $input) { group { id } errors { code path message } } }'
const removeMember = (client: Client, memberId: string) =>
  client.do('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { memberId errors { code path message } } }', { input: { memberId } })
const rowsOf = async ({ db }: Api, table: string, groupId: string) => (await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)} where group_id = ${groupId}`))[0]?.n

/** Everything that a subscription tells until it ends. */
const untilEnd = async (live: ReturnType<Client['subscribe']>) => {
  const told: { __typename: string; seq: number }[] = []
  for (;;) {
    const { data, errors, done } = await live.next()
    if (done) return told
    if (errors) throw new Error(JSON.stringify(errors))
    told.push(data.groupEvents ?? data.meetingEvents)
  }
}

describe('a stream', () => {
  test('tells what happened after the cursor, in order, then what happens', async () => {
    const { member, group } = await readingGroup(api)
    const after = await seqOf(member, group.slug)
    await addPaper(member, group.id, 'Before')
    const live = member.subscribe(groupEvents, { id: group.id, after })
    expect((await live.next()).data.groupEvents).toMatchObject({ __typename: 'PapersAdded', seq: after + 1, count: 1, papers: [{ title: 'Before' }] })
    await addPaper(member, group.id, 'During')
    expect((await live.next()).data.groupEvents).toMatchObject({ seq: after + 2, papers: [{ title: 'During' }] })
    expect(await seqOf(member, group.slug)).toBe(after + 2)
    await live.stop()
  })

  test('asks to begin afresh for a cursor from the future or below nought', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    for (const [query, id, after] of [
      [groupEvents, group.id, 1_000_000],
      [groupEvents, group.id, -1],
      [meetingEvents, meetingId, 1],
    ] as const) {
      const live = member.subscribe(query, { id, after })
      expect((await live.next()).errors).toMatchObject([{ extensions: { code: 'RESYNC' } }])
      await live.stop()
    }
  })

  test('answers who may not read it as it answers for an id that does not exist', async () => {
    const { facilitator, outsider, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    for (const client of [outsider, api.anonymous]) {
      for (const [query, id] of [
        [groupEvents, group.id],
        [meetingEvents, meetingId],
      ] as const) {
        const [known, unknown] = await Promise.all(
          [id, newId()].map(async (one) => {
            const live = client.subscribe(query, { id: one, after: 0 })
            const result = await live.next()
            await live.stop()
            return result
          }),
        )
        expect(known).toEqual(unknown)
        expect(known.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
      }
    }
  })

  test('of one process tells what another wrote', async () => {
    const other = await startApi({ databaseUrl: api.databaseUrl, tick: 3_600_000 })
    const { member, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const there = other.client(member.cookie)
    const live = there.subscribe(meetingEvents, { id: meetingId, after: 0 })
    await post(member, meetingId, 'from here')
    expect((await live.next()).data.meetingEvents).toMatchObject({ seq: 1, comment: { body: 'from here' } })
    const back = member.subscribe(meetingEvents, { id: meetingId, after: 1 })
    await post(there, meetingId, 'from there')
    expect((await back.next()).data.meetingEvents).toMatchObject({ seq: 2, comment: { body: 'from there' } })
    await Promise.all([live.stop(), back.stop()])
    await other.stop()
  })

  test('tells on the tick what was committed by a process that died before its wake-up', async () => {
    const ticking = await startApi({ databaseUrl: api.databaseUrl, tick: 50 })
    const { member, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const live = ticking.client(member.cookie).subscribe(meetingEvents, { id: meetingId, after: 0 })
    await post(member, meetingId)
    expect((await live.next()).data.meetingEvents.seq).toBe(1)
    await api.db.transaction((tx) => insertEvent(tx, { groupId: group.id } as GroupScope, meetingId, 'MeetingChanged', { meetingId }, new Date()))
    expect((await live.next()).data.meetingEvents).toEqual({ __typename: 'MeetingChanged', seq: 2 })
    await live.stop()
    await ticking.stop()
  })

  test('loses nothing when the listening connections are cut while 100 comments are posted', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const live = member.subscribe(meetingEvents, { id: meetingId, after: 0 })
    for (let round = 0; round < 5; round++) {
      const writers = Array.from({ length: 20 }, () => post(facilitator, meetingId))
      await api.db.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'")
      await Promise.all(writers)
    }
    for (let seq = 1; seq <= 100; seq++) expect((await live.next()).data.meetingEvents.seq).toBe(seq)
    await live.stop()
  })

  test('ends for everybody when its meeting is taken out of the calendar', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const { id, version, meetingId } = await newSeries(facilitator, group.id)
    const after = await seqOf(member, group.slug)
    const readers = [member, facilitator, member].map((client) => client.subscribe(meetingEvents, { id: meetingId, after: 0 }))
    const ofGroup = member.subscribe(groupEvents, { id: group.id, after })
    await facilitator.do(endSeries, { input: { seriesId: id, version } })
    expect(await Promise.all(readers.map(untilEnd))).toEqual([[], [], []])
    expect((await ofGroup.next()).data.groupEvents.__typename).toBe('SeriesChanged')
    await Promise.all([...readers, ofGroup].map((live) => live.stop()))
  })

  test('of a group tells of replies to its meetings, and of requests to join only those who may answer', async () => {
    const { admin, facilitator, member, outsider, group } = await readingGroup(api, { visibility: 'PUBLIC', joining: 'REQUEST' })
    const meetingId = await newMeeting(facilitator, group.id)
    const after = await seqOf(member, group.slug)
    await outsider.do('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { errors { code path message } } }', { input: { slug: group.slug, message: 'May I?' } })
    await member.do('mutation ($input: ReplyToMeetingInput!) { replyToMeeting(input: $input) { errors { code path message } } }', { input: { meetingId, answer: 'YES' } })
    for (const [client, types] of [
      [admin, ['JoinRequested', 'MeetingReplied']],
      [member, ['MeetingReplied']],
    ] as const) {
      const live = client.subscribe(groupEvents, { id: group.id, after })
      for (const type of types) expect((await live.next()).data.groupEvents.__typename).toBe(type)
      await live.stop()
    }
  })
})

describe('who is removed', () => {
  test('gets nothing that comes after, and the streams of group and meeting end at once', async () => {
    const { admin, facilitator, member, group, memberIdOf } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const after = await seqOf(member, group.slug)
    const streams = [member.subscribe(groupEvents, { id: group.id, after }), member.subscribe(meetingEvents, { id: meetingId, after: 0 })]
    await addPaper(facilitator, group.id)
    await post(facilitator, meetingId)
    for (const live of streams) expect((await live.next()).data).toBeTruthy()
    await removeMember(admin, memberIdOf(member))
    // No more is written: the end must not wait for the next event.
    expect(await Promise.all(streams.map(untilEnd))).toEqual([[], []])
    const back = member.subscribe(meetingEvents, { id: meetingId, after: 1 })
    expect((await back.next()).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    await Promise.all([...streams, back].map((live) => live.stop()))
  })

  test('writes nothing after it, also where the write was allowed just before', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const writes = await api.db.transaction(async (tx) => {
      await tx.execute(sql`delete from member where group_id = ${group.id} and role = 'MEMBER'`)
      const waiting = async () => (await api.db.execute<{ n: number }>(sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.n
      const started = [post(member, meetingId, 'too late'), addPaper(member, group.id).catch(String)]
      await expect.poll(waiting).toBe(2)
      return started
    })
    const [comment, paper] = await Promise.all(writes)
    expect((comment as Awaited<ReturnType<typeof post>>).data.postComment.errors[0].code).toBe('NOT_FOUND')
    expect(paper).toContain('NOT_FOUND')
    expect(await rowsOf(api, 'comment', group.id)).toBe(0)
    expect(await rowsOf(api, 'paper', group.id)).toBe(0)
  })

  test('includes everybody outside when a group that anyone could read closes', async () => {
    const { owner, facilitator, outsider, group } = await readingGroup(api, { reading: 'ANYONE' })
    const meetingId = await newMeeting(facilitator, group.id)
    const live = outsider.subscribe(meetingEvents, { id: meetingId, after: 0 })
    await post(facilitator, meetingId)
    expect((await live.next()).data.meetingEvents.seq).toBe(1)
    const { version } = (await owner.do('query ($slug: String!) { group(slug: $slug) { version } }', { slug: group.slug })).group
    await owner.do(changeGroup, { input: { groupId: group.id, version, reading: 'MEMBERS' } })
    expect(await untilEnd(live)).toEqual([])
    await live.stop()
  })
})

describe('node', () => {
  const node = 'query ($id: ID!) { node(id: $id) { __typename id } }'
  test('finds whatever the viewer may read, and nothing for anybody else', async () => {
    const { facilitator, member, owner, outsider, group, memberIdOf } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const paper = await addPaper(member, group.id)
    const comment = (await post(member, meetingId)).data.postComment.comment
    const membership = memberIdOf(member)
    const ids = { Group: group.id, Meeting: meetingId, Paper: paper, Comment: comment.id, Thread: comment.threadId, Member: membership, Person: owner.id }
    for (const [kind, id] of Object.entries(ids)) {
      expect((await member.do(node, { id })).node).toEqual({ __typename: kind, id })
      for (const client of [outsider, api.anonymous]) expect((await client.send(node, { id })).text).toBe((await client.send(node, { id: newId() })).text)
    }
    expect((await outsider.do(node, { id: outsider.id })).node).toEqual({ __typename: 'Person', id: outsider.id })
  })

  test('is null for a comment that is no longer on the page', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const { id } = (await post(member, meetingId)).data.postComment.comment
    await member.do('mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { id } errors { code path message } } }', { input: { commentId: id } })
    expect((await member.do(node, { id })).node).toBeNull()
  })

  test('shows invitations and requests only to those who may act on them', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { createInvitation } = await facilitator.do('mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { invitation { id } errors { code path message } } }', { input: { groupId: group.id } })
    const { id } = createInvitation.invitation
    expect((await facilitator.do(node, { id })).node).toEqual({ __typename: 'Invitation', id })
    expect((await member.do(node, { id })).node).toBeNull()
  })
})
