import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { samplePapers } from '../../db/sample-papers.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { logInDemo, seedDemo } from '../support/demo.ts'
import { exported } from '../support/minutes.ts'
import { follow, takeSnapshot } from '../support/verify-action.ts'

let api: Api
let member: Client
let group: { id: string; seq: number; nextMeeting: { id: string }; meetings: { nodes: { id: string; startsAt: string; course: { endedAt: string | null } }[] } }

beforeAll(async () => {
  api = await startApi()
  await seedDemo(api.deps)
  member = api.client()
  await member.do(logInDemo('seun'))
  group = (await member.do('{ group(slug: "thursday-readers") { id seq nextMeeting { id } meetings(first: 20) { nodes { id startsAt course { endedAt } } } } }')).group
})

const meeting = (fields: string, id = group.nextMeeting.id) => member.do(`query ($id: ID!) { meeting(id: $id) { ${fields} } }`, { id }).then((data) => data.meeting)

describe('the sample group', () => {
  it('has streams without a gap, in the order of time, and nothing of the future', async () => {
    const streams = await api.db.execute<{ seq: number; trimmed: number; events: number; first: number; last: number }>(
      sql`select s.seq::int, s.trimmed_seq::int as trimmed, count(e)::int as events, min(e.seq)::int as first, max(e.seq)::int as last from stream s join event e on e.stream_id = s.id group by s.id`,
    )
    expect(streams).toHaveLength(17)
    for (const { seq, trimmed, events, first, last } of streams) expect({ first, last, events }).toEqual({ first: trimmed + 1, last: seq, events: seq - trimmed })
    const [wrong] = await api.db.execute(
      sql`select count(*)::int as n from (select at, lag(at) over (partition by stream_id order by seq) as before from event) e where at < before or at > ${api.clock.now().toISOString()}::timestamptz`,
    )
    expect(wrong).toEqual({ n: 0 })
  })

  it('shows whoever follows a meeting from its first event on what a fresh page shows', async () => {
    for (const { id } of group.meetings.nodes) {
      const fresh = await takeSnapshot(member, id)
      const none = { nodes: [], pageInfo: { hasNextPage: false } }
      const blank = { ...fresh, meeting: { ...fresh.meeting, seq: 0, threads: none, replies: none, agenda: [], hands: [], decisions: [], actions: [], thoughts: [], attendanceCount: 0, commentCount: 0 } }
      const page = follow(member, id, blank as never)
      expect(await page.reaches(fresh.meeting.seq)).toEqual(fresh)
      await page.live.stop()
    }
  })

  it('has forgotten the events that are older than what is kept, and asks whoever wants them to begin afresh', async () => {
    const [kept] = await api.db.execute<{ trimmed: number }>(sql`select trimmed_seq::int as trimmed from stream where id = ${group.id}`)
    const events = (after: number) => member.subscribe('subscription ($id: ID!, $after: Int) { groupEvents(groupId: $id, after: $after) { ... on Event { seq } } }', { id: group.id, after })
    const old = events(0)
    expect((await old.next()).errors).toMatchObject([{ extensions: { code: 'RESYNC' } }])
    await old.stop()
    const live = events(kept?.trimmed ?? 0)
    expect((await live.next()).data.groupEvents.seq).toBeGreaterThan(kept?.trimmed ?? 0)
    await live.stop()
  })

  it('is in the middle of a meeting: an agenda whose time runs, thoughts that were shown, hands, questions, and what is left to do', async () => {
    const now = await meeting('course { startedAt endedAt facilitator { name } scribe { name } currentItemId timer { endsAt } } presenter { name } agenda { id kind plannedMinutes spentMs revealedAt thoughtCount } hands { person { name } } calledHand { person { name } } openActions { text } decisions { text } attendanceCount')
    expect(now.course).toMatchObject({ endedAt: null, facilitator: { name: 'Mei-Ling Zhao' }, scribe: { name: 'Sam Whitlock' } })
    expect(now.presenter.name).toBe('Priya Raghunathan')
    expect(Date.parse(now.course.timer.endsAt)).toBeGreaterThan(api.clock.now().getTime() + 5 * 60_000)
    expect(now.agenda.map((item: { plannedMinutes: number }) => item.plannedMinutes)).toEqual([5, 5, 25, 25, 15])
    expect(now.agenda.findIndex(({ id }: { id: string }) => id === now.course.currentItemId)).toBe(2)
    expect(now.agenda.filter(({ kind }: { kind: string }) => kind === 'THINK_FIRST')).toMatchObject([{ thoughtCount: 6, revealedAt: expect.any(String) }])
    expect([now.hands.length, now.calledHand.person.name, now.attendanceCount]).toEqual([3, 'Kenji Morita', 11])
    expect([now.openActions.length, now.decisions.length]).toEqual([3, 1])
  })

  it('has questions of every kind, and tells nobody who asked without a name', async () => {
    const { questions, parkedQuestions } = await meeting('questions { state isAnonymous askedBy { name } votes answer { body } } parkedQuestions { body }')
    const kinds = questions.map(({ state, isAnonymous, askedBy, answer }: any) => [state, isAnonymous, askedBy !== null, answer !== null].join())
    expect(new Set(kinds)).toEqual(new Set(['OPEN,true,false,false', 'OPEN,false,true,false', 'ANSWERED,false,true,true', 'PARKED,false,true,false']))
    expect(questions[0].votes).toBeGreaterThan(3)
    expect(parkedQuestions).toHaveLength(1)
  })

  it('has a clear result, a tie, and a poll that will close by itself', async () => {
    const { openPolls, polls } = (await member.do('{ group(slug: "thursday-readers") { openPolls { id turnout } polls(first: 5, state: CLOSED) { nodes { result { winner { id } sentence } } } } }')).group
    expect(openPolls).toMatchObject([{ turnout: 5 }])
    expect(polls.nodes.map(({ result }: any) => [result.winner !== null, /waited longest/.test(result.sentence)])).toEqual([
      [true, true],
      [true, false],
    ])
    const jobs = await api.db.execute(sql`select 1 from pgboss.job where name = 'poll.close' and state = 'created' and data->>'pollId' = ${openPolls[0].id}`)
    expect(jobs).toHaveLength(1)
  })

  it('talks about passages that stand in the abstract', async () => {
    const { threads } = await meeting('threads(first: 50) { nodes { resolvedAt lockedAt anchor { quote start end textVersion } } }')
    const { abstract } = samplePapers[6] as (typeof samplePapers)[number]
    const anchors = threads.nodes.flatMap(({ anchor }: any) => anchor ?? [])
    expect(anchors).toHaveLength(4)
    for (const { quote, start, end } of anchors) expect(abstract.slice(start, end)).toBe(quote)
    expect(threads.nodes.filter(({ resolvedAt }: any) => resolvedAt)).toHaveLength(2)
  })

  it('has minutes of what was, which print the same every time, and an approval where there was one', async () => {
    const [approved, last, now] = group.meetings.nodes.slice(4, 7).map(({ id }) => id) as [string, string, string]
    for (const id of [approved, last, now]) {
      for (const format of ['MARKDOWN', 'HTML', 'JSON'] as const) {
        const text = await exported(member, id, format)
        expect(text.length).toBeGreaterThan(1_000)
        expect(await exported(member, id, format)).toBe(text)
      }
    }
    const of = async (id: string) => JSON.parse(await exported(member, id, 'JSON'))
    const [first, second] = [await of(approved), await of(last)]
    expect([first.approval.by.name, second.approval]).toEqual(['Ada Lindqvist', null])
    for (const { attendance, decisions, actions, agenda } of [first, second]) {
      expect([attendance.length > 7, decisions.length, actions.length > 1]).toEqual([true, 2, true])
      expect(actions.every(({ owner, due }: any) => owner && due)).toBe(true)
      expect(agenda.every(({ start, end, tookMinutes }: any) => start && end && tookMinutes > 0)).toBe(true)
    }
  })
})
