import { eq } from 'drizzle-orm'
import { uuidv4 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'
import { event } from '../../db/schema/events.ts'
import { question as stored } from '../../db/schema/questions.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { readingGroup, type Somebody } from '../support/groups.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { actOnQuestion, ask, vote } from '../support/questions.ts'
import { postComment } from '../support/talk.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const question = 'id meetingId body isAnonymous askedBy { id name } askedAt votes state settledAt answerId answer { id } version'
const everything = /* GraphQL */ `
  query ($id: ID!, $questionId: ID!, $slug: String!) {
    meeting(id: $id) { id title seq commentCount questions { ${question} meeting { id } viewerHasVoted viewerAsked viewerCan } parkedQuestions { ${question} viewerAsked viewerCan } hands { id } }
    node(id: $questionId) { __typename id ... on Question { ${question} viewerHasVoted viewerAsked viewerCan meeting { questions { ${question} } } } }
    group(slug: $slug) { name meetings(first: 5) { nodes { questions { ${question} } parkedQuestions { ${question} } } } }
  }
`
const told = `... on QuestionAsked { questionId question { ${question} } meeting { questions { ${question} } } }
  ... on QuestionChanged { questionId question { ${question} } meeting { questions { ${question} } parkedQuestions { ${question} } } }
  ... on QuestionVoted { questionId question { ${question} } meeting { questions { ${question} } } }
  ... on QuestionWithdrawn { questionId question { ${question} } meeting { questions { ${question} } } }`
const events = `subscription ($id: ID!) { meetingEvents(meetingId: $id, after: 0) { __typename ... on Event { seq at } ${told} } }`
const acts = {
  changeQuestion: (questionId: string) => ({ questionId, version: 1, body: 'Mine now.' }),
  withdrawQuestion: (questionId: string) => ({ questionId }),
  askQuestion: (id: string, meetingId: string) => ({ id, meetingId, body: 'Mine now.', isAnonymous: true }),
  markQuestionAnswered: (questionId: string) => ({ questionId, commentId: questionId }),
}

const [day, nextDay] = [inDays(9), inDays(16)]

/** A meeting in which one of two members asked anonymously, changed the words, and others voted and parked. */
const worldIn = async (asker: 'owner' | 'member') => {
  const made = await readingGroup(api, { reading: 'ANYONE' })
  const { facilitator, group, admin } = made
  const meetingId = await newMeeting(facilitator, group.id, { startLocal: day })
  const nextId = await newMeeting(facilitator, group.id, { startLocal: nextDay })
  // Both were there and did the same otherwise.
  for (const person of [made.owner, made.member]) await postComment(person, meetingId, 'A thought.')
  const questionId = await ask(made[asker], meetingId, 'Am I the only one who is lost?', { isAnonymous: true })
  const parkedId = await ask(made[asker], meetingId, 'And now?', { isAnonymous: true })
  await actOnQuestion(made[asker], 'changeQuestion', { questionId, version: 1, body: 'Am I the only one who was lost?' })
  await vote(admin, questionId)
  await actOnQuestion(facilitator, 'parkQuestion', { questionId: parkedId })
  return { ...made, meetingId, nextId, questionId, parkedId, who: made[asker] }
}

type World = Awaited<ReturnType<typeof worldIn>>

const eventsTo = async (reader: Client, meetingId: string, upTo: number): Promise<unknown[]> => {
  const live = reader.subscribe(events, { id: meetingId })
  const found: { seq: number }[] = []
  while ((found.at(-1)?.seq ?? 0) < upTo) found.push((await live.next()).data.meetingEvents)
  await live.stop()
  return found
}

/** All that somebody is told of the questions: by queries, by events, and by what they are refused. */
const payloadsFor = async (world: World, reader: Client, tries = Object.entries(acts)): Promise<unknown[]> => {
  const { meetingId, nextId, questionId, parkedId, group } = world
  const queries = [await reader.send(everything, { id: meetingId, questionId, slug: group.slug }), await reader.send(everything, { id: nextId, questionId: parkedId, slug: group.slug })]
  const refusals: unknown[] = []
  for (const [act, inputOf] of tries) {
    const { data, errors } = await reader.send(`mutation ($input: ${act.charAt(0).toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { errors { code message path } } }`, { input: inputOf(questionId, meetingId) })
    refusals.push([act, data, errors])
  }
  const seq = queries[0]?.data.meeting.seq
  return [queries.map(({ data, errors }) => [data, errors]), await eventsTo(reader, meetingId, seq), refusals]
}

/** The same text whatever ids and instants a world has: each id by the order in which it comes up first. */
const normalised = (payload: unknown): string => {
  const seen = new Map<string, string>()
  return JSON.stringify(payload)
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, (id) => {
      if (!seen.has(id)) seen.set(id, `id ${seen.size}`)
      return seen.get(id) as string
    })
    .replace(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/g, (at) => (at.endsWith(':00.000Z"') ? '"minute"' : '"instant"'))
}

describe('an anonymous question', () => {
  test('reads the same to everybody else, byte for byte, whoever asked it', async () => {
    const worlds = [await worldIn('owner'), await worldIn('member')] as const
    for (const actor of ['admin', 'facilitator', 'outsider', 'anonymous'] as const) {
      // An admin may withdraw anybody's.
      const tries = Object.entries(acts).filter(([act]) => actor !== 'admin' || act === 'changeQuestion')
      const [one, other] = await Promise.all(worlds.map(async (world) => normalised(await payloadsFor(world, world[actor], tries))))
      expect(one, actor).toContain('Am I the only one who was lost?')
      expect(one, actor).toBe(other)
    }
  }, 60_000)

  test('names nobody in any payload, not even to who asked it, nor in the log', async () => {
    const world = await worldIn('member')
    const people: Somebody[] = [world.owner, world.admin, world.facilitator, world.member]
    for (const reader of [...people, world.outsider, world.anonymous]) {
      const text = JSON.stringify(await payloadsFor(world, reader, []))
      for (const person of people) for (const trace of [person.id, person.email]) expect(text.includes(trace), `${person.name} in what a reader is told`).toBe(false)
    }
    const log = JSON.stringify(await api.db.select().from(event).where(eq(event.streamId, world.meetingId)))
    for (const person of people) expect(log).not.toContain(person.id)
  }, 60_000)

  test('is known as one’s own to who asked it alone, who can withdraw it under no name', async () => {
    const { member, owner, facilitator, meetingId, questionId } = await worldIn('member')
    const own = async (reader: Client) => (await reader.do('query ($id: ID!) { meeting(id: $id) { questions { id viewerAsked askedBy { id } viewerCan } } }', { id: meetingId })).meeting.questions.find((found: { id: string }) => found.id === questionId)
    expect(await own(member)).toEqual({ id: questionId, viewerAsked: true, askedBy: null, viewerCan: ['QUESTION_VOTE', 'QUESTION_WITHDRAW'] })
    for (const other of [facilitator, owner]) expect(await own(other)).toMatchObject({ viewerAsked: false, askedBy: null })
  })

  test('stays as it is when who asked it leaves the group', async () => {
    const world = await worldIn('member')
    const { facilitator, member, memberIdOf, owner, meetingId } = world
    const look = async () => normalised((await facilitator.do('query ($id: ID!) { meeting(id: $id) { seq questions { id body askedBy { id } askedAt votes state viewerCan } } }', { id: meetingId })).meeting)
    const before = await look()
    await owner.do('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { errors { code message path } } }', { input: { memberId: memberIdOf(member) } })
    expect(await look()).toBe(before)
  })

  test('tells by its instant no more than the minute, wherever its instant stands', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const [anonymous, named] = [uuidv4(), uuidv4()]
    await ask(member, meetingId, 'Without a name', { id: anonymous, isAnonymous: true })
    await ask(member, meetingId, 'With a name', { id: named })
    const { meeting } = await facilitator.do('query ($id: ID!) { meeting(id: $id) { questions { id askedAt } } }', { id: meetingId })
    expect(meeting.questions.find(({ id }: { id: string }) => id === anonymous).askedAt).toMatch(/:00\.000Z$/)
    // The database keeps no more either.
    const [kept] = await api.db.select({ askedAt: stored.askedAt }).from(stored).where(eq(stored.id, anonymous))
    expect(kept?.askedAt.getTime()).toBe(Math.floor((kept?.askedAt.getTime() as number) / 60_000) * 60_000)
  })

  test('is told as one’s own to who asked it alone, also by an event that goes to many at once', async () => {
    const { member, owner, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const own = 'subscription ($id: ID!) { meetingEvents(meetingId: $id, after: 0) { ... on QuestionVoted { question { viewerAsked viewerHasVoted askedBy { id } viewerCan } } ... on CommentPosted { seq } } }'
    const readers = [member, owner, facilitator].map((reader) => reader.subscribe(own, { id: meetingId }))
    await postComment(facilitator, meetingId, 'Let us begin.')
    for (const reader of readers) await reader.next()
    const questionId = await ask(member, meetingId, 'Why?', { isAnonymous: true })
    await vote(owner, questionId)
    const told = await Promise.all(readers.map(async (reader) => [await reader.next(), await reader.next()][1].data.meetingEvents.question))
    for (const reader of readers) await reader.stop()
    expect(told).toEqual([
      { viewerAsked: true, viewerHasVoted: false, askedBy: null, viewerCan: ['QUESTION_VOTE', 'QUESTION_WITHDRAW'] },
      { viewerAsked: false, viewerHasVoted: true, askedBy: null, viewerCan: ['QUESTION_VOTE', 'QUESTION_WITHDRAW', 'QUESTION_SETTLE'] },
      { viewerAsked: false, viewerHasVoted: false, askedBy: null, viewerCan: ['QUESTION_VOTE', 'QUESTION_SETTLE'] },
    ])
  })
})
