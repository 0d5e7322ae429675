import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { anchor, comment, thread } from '../../db/schema/discussion.ts'
import { question } from '../../db/schema/questions.ts'
import { courseMutation, newItem } from '../support/agenda.ts'
import { type Api, startApi } from '../support/api.ts'
import { refusedWithoutTrace } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { addAction, decide, endMeeting, exported, startMeeting, write, writes } from '../support/minutes.ts'
import { actOnQuestion, ask, questionMutation, questionsOf } from '../support/questions.ts'
import { quickest } from '../support/quickest.ts'
import { postComment } from '../support/talk.ts'
import { changeThread, threadMutation } from '../support/threads.ts'

let api: Api
let queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
})

const met = async () => {
  const made = await readingGroup(api)
  return { ...made, meetingId: await newMeeting(made.facilitator, made.group.id, { place: 'Room 7' }) }
}

describe('the export', () => {
  const full = async () => {
    const made = await met()
    const { member, owner, facilitator, meetingId } = made
    const itemId = await newItem(facilitator, meetingId, { title: 'What does it claim?' })
    await startMeeting(facilitator, meetingId)
    for (const client of [facilitator, member]) await write(client, 'attendMeeting', { meetingId })
    await decide(facilitator, meetingId, 'We read on.', { itemId })
    await addAction(member, meetingId, 'Ask the author', { ownerId: owner.id, dueOn: '2031-02-03' })
    await write(facilitator, 'changeMinutes', { meetingId, version: 1, notes: 'It was *cold*.' })
    const said = await postComment(member, meetingId, 'Where is it said?')
    await postComment(owner, meetingId, 'On page 3.', { threadId: said.threadId, parentId: said.id })
    const regretted = await postComment(member, meetingId, 'Something regretted')
    await member.do('mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { errors { code message path } } }', { input: { commentId: regretted.id } })
    await api.db.insert(question).values({ id: newId(), groupId: made.group.id, meetingId, askedById: member.id, isAnonymous: true, body: 'Who pays?', state: 'PARKED', askedAt: api.clock.now(), settledAt: api.clock.now() })
    await endMeeting(facilitator, meetingId)
    return { ...made, said }
  }

  test('is the same bytes twice, in each format, and tells what the meeting was', async () => {
    const { member, outsider, meetingId } = await full()
    for (const format of ['MARKDOWN', 'HTML', 'JSON'] as const) {
      const once = await exported(member, meetingId, format)
      expect(await exported(member, meetingId, format)).toBe(once)
      for (const part of ['Room 7', 'We read on.', 'What does it claim?', 'Ask the author', 'Who pays?', 'Where is it said?', 'On page 3.']) expect(once).toContain(part)
      expect(once).not.toContain('regretted')
    }
    const told = JSON.parse(await exported(member, meetingId, 'JSON'))
    expect(told).toMatchObject({
      attendance: [{ person: { name: 'Facilitator' } }, { person: { name: 'Member' } }],
      agenda: [{ title: 'What does it claim?', plannedMinutes: 10 }],
      decisions: [{ text: 'We read on.', item: 'What does it claim?' }],
      actions: [{ text: 'Ask the author', owner: { name: 'Owner' }, due: '2031-02-03', done: null }],
      questions: { answered: [], parked: [{ text: 'Who pays?', askedBy: null }], open: [] },
      discussion: [{ passage: null, threads: [{ comments: [{ author: { name: 'Member' } }, { author: { name: 'Owner' }, text: 'On page 3.' }] }] }],
      notes: 'It was *cold*.',
    })
    const asked = { id: meetingId }
    const query = 'query ($id: ID!) { minutesExport(meetingId: $id, format: JSON) }'
    expect((await outsider.send(query, asked)).text).toBe((await outsider.send(query, { id: newId() })).text)
  })

  test('of approved minutes does not change with what is said, edited or ticked later', async () => {
    const { member, facilitator, meetingId, said } = await full()
    await write(facilitator, 'approveMinutes', { meetingId })
    const before = await exported(member, meetingId, 'MARKDOWN')
    api.clock.advance(60_000)
    await member.do('mutation ($input: EditCommentInput!) { editComment(input: $input) { errors { code message path } } }', { input: { commentId: said.id, version: 1, body: 'Where was it said?' } })
    await postComment(member, meetingId, 'A late thought')
    expect(await exported(member, meetingId, 'MARKDOWN')).toBe(before)
    expect(before).toContain('Where is it said?')
  })

  test('of approved minutes does not change with what may still be done, and what would change it is refused', async () => {
    const made = await met()
    const { member, facilitator, admin, group, meetingId } = made
    const itemId = await newItem(facilitator, meetingId)
    await startMeeting(facilitator, meetingId)
    const [settled, open] = [await postComment(member, meetingId, 'Settled'), await postComment(member, meetingId, 'Open')]
    await changeThread(member, 'resolveThread', { threadId: settled.threadId })
    const [done, left] = [await addAction(member, meetingId, 'Done'), await addAction(member, meetingId, 'Left')]
    await write(member, 'completeActionItem', { meetingId, actionId: done.id })
    const [answered, parked, asked, other] = await Promise.all(['Answered?', 'Parked?', 'Asked?', 'Another?'].map((body) => ask(member, meetingId, body)))
    await actOnQuestion(facilitator, 'markQuestionAnswered', { questionId: answered })
    await actOnQuestion(facilitator, 'parkQuestion', { questionId: parked })
    await endMeeting(facilitator, meetingId)
    await write(facilitator, 'approveMinutes', { meetingId })
    const record = () => Promise.all((['MARKDOWN', 'HTML', 'JSON'] as const).map((format) => exported(member, meetingId, format)))
    const before = await record()
    expect(JSON.parse(before[2]!).questions).toMatchObject({ answered: [{ text: 'Answered?' }], parked: [{ text: 'Parked?' }], open: [{}, {}] })
    api.clock.advance(60_000)

    const acts: [text: string, input: Record<string, unknown>][] = [
      [questionMutation('reopenQuestion'), { questionId: parked }],
      [questionMutation('reopenQuestion'), { questionId: answered }],
      [questionMutation('markQuestionAnswered'), { questionId: parked }],
      [questionMutation('markQuestionAnswered'), { questionId: answered, commentId: open.id }],
      [threadMutation('reopenThread'), { threadId: settled.threadId }],
      [threadMutation('moveThread'), { threadId: open.threadId, itemId }],
      [writes.reopenActionItem, { meetingId, actionId: done.id }],
      [courseMutation('setScribe'), { meetingId, personId: member.id }],
      [courseMutation('handOverFacilitation'), { meetingId, personId: member.id }],
    ]
    for (const [text, input] of acts) expect(await refusedWithoutTrace(api, facilitator, text, input), text).toMatchObject([{ code: 'CLOSED' }])
    expect(await refusedWithoutTrace(api, admin, courseMutation('takeOverFacilitation'), { meetingId })).toMatchObject([{ code: 'CLOSED' }])
    expect((await questionsOf(facilitator, meetingId)).map(({ body, viewerCan }) => [body, viewerCan]).toSorted()).toEqual([['Another?', ['QUESTION_SETTLE']], ['Answered?', []], ['Asked?', ['QUESTION_SETTLE']], ['Parked?', []]])

    await actOnQuestion(facilitator, 'markQuestionAnswered', { questionId: asked, commentId: open.id })
    await actOnQuestion(facilitator, 'parkQuestion', { questionId: other })
    await changeThread(member, 'resolveThread', { threadId: open.threadId })
    await changeThread(member, 'reopenThread', { threadId: open.threadId })
    for (const tick of ['completeActionItem', 'reopenActionItem'] as const) await write(member, tick, { meetingId, actionId: left.id })
    const next = await newMeeting(facilitator, group.id)
    for (const questionId of [parked, other]) await actOnQuestion(facilitator, 'takeUpQuestion', { meetingId: next, questionId })
    expect(await record()).toEqual(before)
  })

  test('of approved minutes of a meeting that nobody started keeps its agenda', async () => {
    const made = await met()
    const { meetingId } = made
    const itemId = await newItem(made.facilitator, meetingId)
    // A week later, for nobody else.
    const later = await startApi({ databaseUrl: api.databaseUrl })
    later.clock.advance(8 * 86_400_000)
    const facilitator = later.client(made.facilitator.cookie)
    await write(facilitator, 'approveMinutes', { meetingId })
    for (const [name, input] of [['addAgendaItem', { id: newId(), kind: 'TALK', title: 'Late', plannedMinutes: 5 }], ['removeAgendaItem', { itemId }], ['startMeeting', {}]] as const)
      expect(await refusedWithoutTrace(api, facilitator, courseMutation(name), { meetingId, ...input }), name).toMatchObject([{ code: 'CLOSED' }])
    await later.stop()
  })

  test('asks the database as often for a thousand comments on fifty passages as for two', async () => {
    const { member, group, meetingId } = await full()
    const asked = async () => {
      queries = []
      await exported(member, meetingId, 'HTML')
      return queries.length
    }
    await asked()
    const few = await asked()
    const { addPaper } = await member.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code message path } } }', { input: { groupId: group.id, title: 'On Reading Slowly' } })
    const at = api.clock.now()
    const threads = Array.from({ length: 50 }, () => ({ id: newId(), groupId: group.id, meetingId, startedAt: at }))
    await api.db.insert(thread).values(threads)
    await api.db.insert(anchor).values(threads.map(({ id }, page) => ({ threadId: id, paperId: addPaper.paper.id, textVersion: 1, page: page + 1, quote: `Quote ${page}` })))
    for (let part = 0; part < 10; part++)
      await api.db.insert(comment).values(Array.from({ length: 100 }, (_, i) => ({ id: newId(), groupId: group.id, meetingId, threadId: threads[i % 50]?.id as string, authorId: member.id, body: `Comment **${part}** ${i}`, postedAt: at })))
    expect(await quickest(3_000, async () => expect(await asked()).toBe(few))).toBeLessThan(3_000)
    expect(few).toBeLessThan(16)
    const { discussion } = JSON.parse(await exported(member, meetingId, 'JSON'))
    expect(discussion.map((group: { passage: { page: number } | null }) => group.passage?.page ?? null)).toEqual([...Array.from({ length: 50 }, (_, n) => n + 1), null])
  })

  test('asks for the small lists of many meetings at once', async () => {
    const { member, facilitator, group } = await met()
    const asked = async () => {
      queries = []
      await member.do('query ($slug: String!) { group(slug: $slug) { meetings { nodes { minutes { notes } decisions { text } actions { text meeting { title } } openActions { text } attendanceCount attendance(first: 3) { nodes { person { name } } } } } } }', { slug: group.slug })
      return queries.length
    }
    await asked()
    const few = await asked()
    for (let i = 0; i < 4; i++) await addAction(member, await newMeeting(facilitator, group.id), `Action ${i}`)
    expect(await asked()).toBeLessThanOrEqual(few + 1)
  })
})
