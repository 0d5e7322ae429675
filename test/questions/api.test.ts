import { count, eq } from 'drizzle-orm'
import { uuidv4 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { questionVote } from '../../db/schema/questions.ts'
import { changeCourse } from '../support/agenda.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, newPerson, readingGroup } from '../support/groups.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { exported } from '../support/minutes.ts'
import { actOnQuestion, ask, type QuestionAct, questionMutation, questionsOf, vote, withdrawQuestion } from '../support/questions.ts'
import { postComment } from '../support/talk.ts'
import { takeSnapshot, verifyAction } from '../support/verify-action.ts'

let api: Api
let queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
})

const held = async () => {
  const made = await readingGroup(api)
  const newMeetingIn = (days: number) => newMeeting(made.facilitator, made.group.id, { startLocal: inDays(days) })
  return { ...made, newMeetingIn, meetingId: await newMeetingIn(7) }
}
const refused = (client: Client, act: QuestionAct, input: object) => refusedWithoutTrace(api, client as never, questionMutation(act), input)
const withdraw = (client: Client, questionId: string) => client.do(withdrawQuestion, { input: { questionId } })
const bodies = async (reader: Client, meetingId: string, field?: 'parkedQuestions') => (await questionsOf(reader, meetingId, field)).map(({ body }) => body)

describe('a question', () => {
  test('stands with its name, is voted for, answered and opened again, the same on every page', async () => {
    const { owner, member, facilitator, meetingId } = await held()
    const { types } = await verifyAction(owner, meetingId, async () => {
      const first = await ask(member, meetingId, 'Why is the bound tight?')
      const second = await ask(facilitator, meetingId, 'What is a bound?')
      await actOnQuestion(member, 'changeQuestion', { questionId: first, version: 1, body: 'Why is the *lower* bound tight?' })
      await vote(member, second)
      await vote(facilitator, second)
      await vote(facilitator, second, false)
      const comment = await postComment(member, meetingId, 'Because of the lemma.')
      expect(await actOnQuestion(facilitator, 'markQuestionAnswered', { questionId: second, commentId: comment.id })).toMatchObject({ state: 'ANSWERED', answerId: comment.id })
      await actOnQuestion(facilitator, 'markQuestionAnswered', { questionId: first })
      await actOnQuestion(facilitator, 'reopenQuestion', { questionId: first })
      await withdraw(member, first)
    })
    expect(types.filter((type) => type !== 'CommentPosted')).toEqual([
      ...['QuestionAsked', 'QuestionAsked', 'QuestionChanged', 'QuestionVoted', 'QuestionVoted', 'QuestionVoted'],
      ...['QuestionChanged', 'QuestionChanged', 'QuestionChanged', 'QuestionWithdrawn'],
    ])
    const [only, ...others] = await questionsOf(member, meetingId)
    expect(others).toEqual([])
    expect(only).toMatchObject({ body: 'What is a bound?', askedBy: { id: facilitator.id }, votes: 1, state: 'ANSWERED', viewerHasVoted: true, viewerAsked: false, viewerCan: [] })
  })

  test('goes up with its votes, and among equals the older one stands first', async () => {
    const { owner, member, admin, meetingId } = await held()
    for (const body of ['one', 'two', 'three']) await ask(member, meetingId, body)
    const [, two, three] = await questionsOf(owner, meetingId)
    await vote(owner, three.id)
    expect(await bodies(owner, meetingId)).toEqual(['three', 'one', 'two'])
    await vote(owner, two.id)
    await vote(admin, two.id)
    expect(await bodies(owner, meetingId)).toEqual(['two', 'three', 'one'])
  })

  test('is asked once and voted for once, however often that is sent', async () => {
    const { owner, member, meetingId } = await held()
    const input = { id: uuidv4(), meetingId, body: 'Why?', isAnonymous: true }
    const answers = await Promise.all(Array.from({ length: 20 }, () => actOnQuestion(member, 'askQuestion', input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await actOnQuestion(member, 'askQuestion', { ...input, body: 'Other words.' })).toEqual(answers[0])
    const votes = await Promise.all(Array.from({ length: 20 }, () => vote(owner, input.id)))
    for (const { votes: counted, viewerHasVoted } of votes) expect([counted, viewerHasVoted]).toEqual([1, true])
    expect(await api.db.select({ n: count() }).from(questionVote).where(eq(questionVote.questionId, input.id))).toEqual([{ n: 1 }])
    await Promise.all(Array.from({ length: 20 }, () => vote(owner, input.id, false)))
    expect((await eventsOf(api, meetingId)).map(({ type }) => type)).toEqual(['QuestionAsked', 'QuestionVoted', 'QuestionVoted'])
  })

  test('counts each of 20 people who vote at once', async () => {
    const { owner, token, meetingId } = await held()
    const people = await Promise.all(Array.from({ length: 20 }, async () => {
      const person = await newPerson(api)
      await acceptInvitation(person, token)
      return person
    }))
    const id = await ask(owner, meetingId)
    await verifyAction(owner, meetingId, () => Promise.all(people.map((person) => vote(person, id))))
    expect(await questionsOf(owner, meetingId)).toMatchObject([{ votes: 20, viewerHasVoted: false, viewerAsked: true }])
  }, 30_000)

  test('costs the same few statements however many there are', async () => {
    const { owner, member, facilitator, newMeetingIn, meetingId } = await held()
    const earlier = await newMeetingIn(2)
    const statements = async () => {
      queries = []
      await questionsOf(owner, meetingId)
      await questionsOf(owner, meetingId, 'parkedQuestions')
      return queries.length
    }
    const park = async () => actOnQuestion(facilitator, 'parkQuestion', { questionId: await ask(member, earlier) })
    await ask(member, meetingId)
    await park()
    const few = await statements()
    for (let i = 0; i < 5; i++) await Promise.all([ask(owner, meetingId), park()])
    expect(await statements()).toBe(few)
  })
})

describe('a parked question', () => {
  test('stands on later meetings of the group, those about its paper first, until one takes it up', async () => {
    const { owner, member, facilitator, group, newMeetingIn, meetingId } = await held()
    const { addPaper } = await facilitator.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code message path } } }', { input: { groupId: group.id, title: 'On Reading Slowly' } })
    const ofPaper = await newMeeting(facilitator, group.id, { title: null, paperId: addPaper.paper.id, startLocal: inDays(1) })
    const next = await newMeeting(facilitator, group.id, { title: null, paperId: addPaper.paper.id, startLocal: inDays(20) })
    const before = await newMeetingIn(3)
    const aboutPaper = await ask(member, ofPaper, 'About the paper')
    const [older, newer] = [await ask(member, meetingId, 'older'), await ask(member, meetingId, 'newer')]
    const { types } = await verifyAction(owner, meetingId, async () => {
      for (const questionId of [older, newer]) await actOnQuestion(facilitator, 'parkQuestion', { questionId })
    })
    expect(types).toEqual(['QuestionChanged', 'QuestionChanged'])
    // A page of a meeting ahead that is open meanwhile shows it too, and no longer once it is open again.
    await verifyAction(owner, next, async () => {
      await actOnQuestion(facilitator, 'parkQuestion', { questionId: aboutPaper })
      await actOnQuestion(facilitator, 'reopenQuestion', { questionId: aboutPaper })
      await actOnQuestion(facilitator, 'parkQuestion', { questionId: aboutPaper })
      const gone = await ask(member, ofPaper, 'gone')
      await actOnQuestion(facilitator, 'parkQuestion', { questionId: gone })
      await withdraw(member, gone)
    })
    expect(await bodies(owner, next, 'parkedQuestions')).toEqual(['About the paper', 'newer', 'older'])
    expect(await bodies(owner, meetingId, 'parkedQuestions')).toEqual(['About the paper'])
    expect(await bodies(owner, before, 'parkedQuestions')).toEqual(['About the paper'])

    const { answer } = await verifyAction(owner, next, () => actOnQuestion(facilitator, 'takeUpQuestion', { meetingId: next, questionId: newer }))
    expect(answer).toMatchObject({ id: newer, meetingId: next, state: 'OPEN', settledAt: null })
    expect(await actOnQuestion(facilitator, 'takeUpQuestion', { meetingId: next, questionId: newer })).toEqual(answer)
    expect(await bodies(owner, next)).toEqual(['newer'])
    expect(await bodies(owner, next, 'parkedQuestions')).toEqual(['About the paper', 'older'])
    expect(await bodies(owner, meetingId)).toEqual(['older'])
    expect(await refused(facilitator, 'takeUpQuestion', { meetingId: before, questionId: newer })).toMatchObject([{ code: 'CLOSED', path: ['questionId'] }])
    // The page that it left was told too.
    expect((await eventsOf(api, meetingId)).at(-1)).toMatchObject({ type: 'QuestionChanged', data: { questionId: newer } })
  })

  test('stays in the record of each meeting that parked it, as it stood then, whatever becomes of it', async () => {
    const { owner, member, facilitator, newMeetingIn, meetingId } = await held()
    const [second, third] = [await newMeetingIn(10), await newMeetingIn(11)]
    const passedOn = async (id: string) => (await takeSnapshot(owner, id)).meeting as unknown as { passedOnQuestions: { id: string; body: string; askedBy: { id: string } | null; takenUpIn: { id: string } }[] }
    const [named, nameless] = [await ask(member, meetingId, 'with a name'), await ask(member, meetingId, 'without one', { isAnonymous: true })]
    for (const questionId of [named, nameless]) await actOnQuestion(facilitator, 'parkQuestion', { questionId })
    // A page of the meeting that it leaves is told, and the record does not change with where it goes.
    const record = () => Promise.all((['MARKDOWN', 'HTML', 'JSON'] as const).map((format) => exported(owner, meetingId, format)))
    const before = await record()
    await verifyAction(owner, meetingId, async () => {
      for (const questionId of [named, nameless]) await actOnQuestion(facilitator, 'takeUpQuestion', { meetingId: second, questionId })
    })
    expect(await record()).toEqual(before)
    await actOnQuestion(member, 'changeQuestion', { questionId: named, version: 1, body: 'with other words' })
    await withdraw(member, nameless)
    expect(await record()).toEqual(before)
    expect((await passedOn(meetingId)).passedOnQuestions).toMatchObject([
      { body: 'without one', askedBy: null, takenUpIn: { id: second } },
      { body: 'with a name', askedBy: { id: member.id }, takenUpIn: { id: second } },
    ])
    await actOnQuestion(facilitator, 'parkQuestion', { questionId: named })
    await actOnQuestion(facilitator, 'takeUpQuestion', { meetingId: third, questionId: named })
    expect((await passedOn(second)).passedOnQuestions).toMatchObject([{ body: 'with other words', takenUpIn: { id: third } }])
    expect(await record()).toEqual(before)
    // A meeting that takes its own up again has it back.
    await actOnQuestion(facilitator, 'parkQuestion', { questionId: named })
    await verifyAction(owner, meetingId, () => actOnQuestion(facilitator, 'takeUpQuestion', { meetingId, questionId: named }))
    expect((await passedOn(meetingId)).passedOnQuestions.map(({ id }) => id)).toEqual([nameless])
    expect(await bodies(owner, meetingId)).toEqual(['with other words'])
  })

  test('is taken up by one of two meetings that want it at once', async () => {
    const { member, facilitator, newMeetingIn, meetingId } = await held()
    const later = [await newMeetingIn(10), await newMeetingIn(11)]
    for (let round = 0; round < 5; round++) {
      const questionId = await ask(member, meetingId)
      await actOnQuestion(facilitator, 'parkQuestion', { questionId })
      const both = await Promise.all(later.map((id) => facilitator.send(questionMutation('takeUpQuestion'), { input: { meetingId: id, questionId } })))
      expect(both.map(({ data }) => data.takeUpQuestion.errors[0]?.code ?? 'done').toSorted()).toEqual(['CLOSED', 'done'])
    }
  })
})

describe('what is refused', () => {
  test('is other words once others voted, a vote for what is settled, and a withdrawal of what was answered', async () => {
    const { owner, member, facilitator, meetingId } = await held()
    const questionId = await ask(member, meetingId)
    await vote(member, questionId)
    const changed = await actOnQuestion(member, 'changeQuestion', { questionId, version: 1, body: 'Why not?' })
    expect(await actOnQuestion(member, 'changeQuestion', { questionId, version: 1, body: 'Why not?' })).toEqual(changed)
    expect(await refused(member, 'changeQuestion', { questionId, version: 1, body: 'When?' })).toMatchObject([{ code: 'CONFLICT', path: ['version'] }])
    await vote(owner, questionId)
    expect(await refused(member, 'changeQuestion', { questionId, version: 2, body: 'When?' })).toMatchObject([{ code: 'CLOSED' }])
    await actOnQuestion(facilitator, 'parkQuestion', { questionId })
    expect(await refused(owner, 'voteForQuestion', { questionId, wish: false })).toMatchObject([{ code: 'CLOSED', message: 'This question was parked.' }])
    await actOnQuestion(facilitator, 'markQuestionAnswered', { questionId })
    expect(await refused(owner, 'voteForQuestion', { questionId, wish: true })).toMatchObject([{ code: 'CLOSED', message: 'This question was answered.' }])
    expect(await refused(facilitator, 'parkQuestion', { questionId })).toMatchObject([{ code: 'CLOSED' }])
    expect(await refusedWithoutTrace(api, member, withdrawQuestion, { questionId })).toMatchObject([{ code: 'CLOSED' }])
  })

  test('is an answer that is no comment of the meeting', async () => {
    const { member, facilitator, newMeetingIn, meetingId } = await held()
    const questionId = await ask(member, meetingId)
    const elsewhere = await postComment(member, await newMeetingIn(9), 'Elsewhere.')
    const deleted = await postComment(member, meetingId, 'Wrong.')
    await member.do('mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { errors { code message path } } }', { input: { commentId: deleted.id } })
    for (const commentId of [elsewhere.id, deleted.id, newId(), questionId])
      expect(await refused(facilitator, 'markQuestionAnswered', { questionId, commentId })).toMatchObject([{ code: 'INVALID', path: ['commentId'] }])
  })

  test('is what is not one’s own, or only for who leads', async () => {
    const { owner, member, admin, facilitator, newMeetingIn, meetingId } = await held()
    const next = await newMeetingIn(9)
    const questionId = await ask(owner, meetingId, 'Why?', { isAnonymous: true })
    for (const by of [member, facilitator]) {
      expect(await refused(by, 'changeQuestion', { questionId, version: 1, body: 'x' })).toMatchObject([{ code: 'FORBIDDEN' }])
      expect(await refusedWithoutTrace(api, by, withdrawQuestion, { questionId })).toMatchObject([{ code: 'FORBIDDEN' }])
    }
    for (const act of ['markQuestionAnswered', 'parkQuestion', 'reopenQuestion'] as const) expect(await refused(member, act, { questionId })).toMatchObject([{ code: 'FORBIDDEN' }])
    await actOnQuestion(facilitator, 'parkQuestion', { questionId })
    expect(await refused(member, 'takeUpQuestion', { questionId, meetingId: next })).toMatchObject([{ code: 'FORBIDDEN' }])
    await withdraw(admin, questionId)
    expect(await questionsOf(owner, meetingId)).toEqual([])
  })

  test('is an id in use, words that cannot be, and what one may not know of', async () => {
    const { owner, member, outsider, meetingId } = await held()
    const id = await ask(owner, meetingId, 'Why?', { isAnonymous: true })
    const wish = { id: uuidv4(), meetingId, body: 'Why?', isAnonymous: false }
    expect(await refused(member, 'askQuestion', { ...wish, id })).toMatchObject([{ code: 'TAKEN', path: ['id'] }])
    expect(await refused(member, 'askQuestion', { ...wish, id: newId(), isAnonymous: true })).toMatchObject([{ code: 'INVALID', path: ['id'] }])
    for (const [body, code] of [['', 'REQUIRED'], ['x'.repeat(2_001), 'TOO_LONG'], ['a\u0000b', 'INVALID']]) expect(await refused(member, 'askQuestion', { ...wish, body })).toMatchObject([{ code, path: ['body'] }])
    const nothing = await refused(outsider, 'askQuestion', { ...wish, meetingId: newId() })
    expect(nothing).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await refused(outsider, 'askQuestion', wish)).toEqual(nothing)
    expect(await refused(outsider, 'voteForQuestion', { questionId: id, wish: true })).toEqual(nothing)
    expect(await refused(owner, 'voteForQuestion', { questionId: newId(), wish: true })).toEqual(nothing)
  })

  test('is asking, voting, changing and taking up in a meeting that was cancelled or has ended; what was asked can still be settled', async () => {
    for (const end of ['cancelMeeting', 'endMeeting']) {
      const { owner, member, facilitator, newMeetingIn, meetingId } = await held()
      const questionId = await ask(member, meetingId)
      const parked = await ask(member, await newMeetingIn(1))
      await actOnQuestion(facilitator, 'parkQuestion', { questionId: parked })
      if (end === 'endMeeting') await changeCourse(facilitator, 'startMeeting', { meetingId })
      await changeCourse(facilitator, end, { meetingId })
      expect(await refused(member, 'askQuestion', { id: uuidv4(), meetingId, body: 'Late?', isAnonymous: false })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refused(owner, 'voteForQuestion', { questionId, wish: true })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refused(member, 'changeQuestion', { questionId, version: 1, body: 'x' })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refusedWithoutTrace(api, member, withdrawQuestion, { questionId })).toMatchObject([{ code: 'CLOSED' }])
      expect(await refused(facilitator, 'takeUpQuestion', { questionId: parked, meetingId })).toMatchObject([{ code: 'CLOSED' }])
      expect((await questionsOf(member, meetingId))[0].viewerCan).toEqual([])
      expect(await actOnQuestion(facilitator, 'parkQuestion', { questionId })).toMatchObject({ state: 'PARKED', viewerCan: ['QUESTION_SETTLE'] })
    }
  })
})
