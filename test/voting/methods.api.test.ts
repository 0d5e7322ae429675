import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { count } from '../../api/voting/rules/count.ts'
import { methodOf, type PollMethod } from '../../api/voting/rules/method.ts'
import { isLongCount } from '../../api/voting/rules/outcome.ts'
import { type ReadElection, readExport } from '../../api/voting/rules/poll-export.ts'
import { type Api, startApi } from '../support/api.ts'
import { acceptInvitation, newPerson, type ReadingGroup, readingGroup } from '../support/groups.ts'
import { asked, castAs, closed, type Option, opened, resultOf } from '../support/polls.ts'
import { tallyFolder } from '../support/tally-files.ts'

let api: Api
let place: ReadingGroup
let voters: ReadingGroup['member'][]
const files = tallyFolder()
afterAll(files.remove)
beforeAll(async () => {
  api = await startApi()
  place = await readingGroup(api)
  const more = await Promise.all(['Ana', 'Ben', 'Cyn'].map((name) => newPerson(api, name)))
  for (const person of more) await acceptInvitation(person, place.token)
  voters = [place.owner, place.admin, place.facilitator, place.member, ...more]
})

const pollExport = 'query ($id: ID!, $format: PollExportFormat!) { pollExport(pollId: $id, format: $format) }'
const exported = async (id: string, format: string): Promise<string> => (await place.member.do(pollExport, { id, format })).pollExport

type Marks = string[]
/** What seven people think of A, B, C and D; equal letters stand together. */
const opinions: Marks[] = [['A'], ['A'], ['A', 'B'], ['B', 'C'], ['BD', 'C'], ['C', 'B', 'D'], []]
const forms: Record<string, (ids: Map<string, string>, ranks: Marks) => object> = {
  ranks: (ids, ranks) => ({ ranks: ranks.map((rank) => [...rank].map((letter) => ids.get(letter))) }),
  approvals: (ids, ranks) => ({ approvals: [...ranks.join('')].map((letter) => ids.get(letter)) }),
  scores: (ids, ranks) => ({ scores: ranks.flatMap((rank, i) => [...rank].map((letter) => ({ optionId: ids.get(letter), score: 5 - i }))) }),
  points: (ids, ranks) => ({ points: ranks.flatMap((rank, i) => [...rank].map((letter) => ({ optionId: ids.get(letter), points: 4 - i }))) }),
}
const methods: [PollMethod, keyof typeof forms, object, string[]][] = [
  ['PLURALITY', 'ranks', { tieRule: 'LOT' }, ['A']],
  ['APPROVAL', 'approvals', {}, ['B']],
  ['SCORE', 'scores', {}, ['B']],
  ['STAR', 'scores', { maxScore: 9 }, ['B']],
  ['DOT', 'points', { budget: 12 }, ['B']],
  ['IRV', 'ranks', { equalRanks: 'SKIP' }, ['A']],
  ['SCHULZE', 'ranks', {}, ['A']],
  ['RANKED_PAIRS', 'ranks', {}, ['A']],
  ['STV', 'ranks', { seats: 2 }, ['A', 'B']],
  ['PHRAGMEN', 'approvals', { seats: 3 }, ['B', 'A', 'C']],
  ['EQUAL_SHARES', 'approvals', { seats: 2 }, ['B', 'A']],
]

describe('a poll by every method', () => {
  test.each(methods)('is voted, counted, told and exported: %s', async (method, form, terms, winners) => {
    const poll = await asked(place.facilitator, place.group.id, ['A', 'B', 'C', 'D'], { method, showSmall: false, ...terms })
    const ids = new Map<string, string>(poll.options.map(({ id, title }: Option) => [title, id]))
    const titles = new Map<string, string>(poll.options.map(({ id, title }: Option) => [id, title]))
    for (const [i, ranks] of opinions.entries()) await castAs(voters[i]!, poll.id, forms[form]!(ids, ranks))
    await closed(place.facilitator, poll.id)
    const { result, turnout, options, ballots } = await resultOf(place.member, poll.id)
    expect(turnout).toBe(7)
    expect(result).toMatchObject({ outcome: 'DECIDED', ballots: 7, abstentions: 0 })
    expect(result.winners.map(({ id }: Option) => titles.get(id))).toEqual(winners)
    expect(result.winner).toEqual(result.winners[0])
    expect(options.filter(({ seat }: any) => seat).sort((a: any, b: any) => a.seat - b.seat).map(({ title }: Option) => title)).toEqual(winners)
    expect(result.rows).toHaveLength(4)
    expect(result.rounds.length).toBeGreaterThan(0)
    expect(result.pairwise).toHaveLength(4)
    expect(result.comparisons.length).toBeGreaterThan(2)
    expect(ballots.totalCount).toBe(7)

    // The same from the export: by the rules, by the command line, and once more with the same bytes.
    const json = await exported(poll.id, 'JSON')
    expect(await exported(poll.id, 'JSON')).toBe(json)
    const read = readExport(JSON.parse(json)) as ReadElection
    const again = count(read.method, read.election, read.settings)
    expect(again.winners).toEqual(result.winners.map(({ id }: Option) => id))
    expect(again.sentences.join('\n')).toBe(result.sentences.join('\n').replace(/[“”]/g, ''))
    expect(read.method).toBe(methodOf(method))
    files.write(`${method}.json`, json)
    const counted = await files.count(`${method}.json`)
    expect(counted.winners).toEqual(winners)
    expect(counted.pairwise).toEqual(result.pairwise)

    const csv = await exported(poll.id, 'CSV')
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(8)
    expect(lines[0]).toBe('code,A,B,C,D')
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(ballots.nodes.map(({ code }: any) => code))
  })

  test('is counted the same where that takes a thread of its own', async () => {
    const poll = await asked(place.facilitator, place.group.id, Array.from({ length: 12 }, (_, i) => `Answer ${i + 1}`), { method: 'STV', seats: 3, tieRule: 'LOT' })
    const ids: string[] = poll.options.map(({ id }: Option) => id)
    const ballots = voters.map((_, i) => [...ids.slice(i), ...ids.slice(0, i)].map((id) => [id]))
    expect(isLongCount({ method: 'STV', options: poll.options }, ballots.map((ranks) => ({ content: { ranks }, count: 1 })))).toBe(true)
    for (const [i, ranks] of ballots.entries()) await castAs(voters[i]!, poll.id, { ranks })
    await closed(place.facilitator, poll.id)
    const { result } = await resultOf(place.member, poll.id)
    expect(result.winners).toHaveLength(3)
    expect(result.ties.length).toBeGreaterThan(0)
    const { method, election, settings } = readExport(JSON.parse(await exported(poll.id, 'JSON'))) as ReadElection
    const { winners, sentences } = count(method, election, settings)
    expect(result.winners.map(({ id }: Option) => id)).toEqual(winners)
    expect(result.sentences.join('\n').replace(/[“”]/g, '')).toBe(sentences.join('\n'))
  })

  test('is exported where it is on a date, and the command line names the same slot', async () => {
    const slots = [9, 10, 11].map((days) => ({ startLocal: `${new Date(api.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)}T16:00`, durationMinutes: 60 }))
    const poll = await opened(place.facilitator, place.group.id, { kind: 'DATE', slots })
    const [first, second, third] = poll.options.map(({ id }: Option) => id)
    const given = [{ [second]: 'YES', [third]: 'YES' }, { [second]: 'IF_NEED_BE', [third]: 'YES' }, { [first]: 'NO' }]
    for (const [i, answers] of given.entries()) await castAs(voters[i]!, poll.id, { slots: Object.entries(answers).map(([optionId, answer]) => ({ optionId, answer })) })
    await castAs(voters[3]!, poll.id, { abstain: true })
    await closed(place.facilitator, poll.id)
    const { result, options } = await resultOf(place.member, poll.id)
    expect(result).toMatchObject({ winners: [{ id: third }], ballots: 3, abstentions: 1 })
    files.write('DATE.json', await exported(poll.id, 'JSON'))
    const titleOf = (id: string) => options.find((option: Option) => option.id === id).title
    const { winners, sentences, rounds } = await files.count('DATE.json')
    expect(winners).toEqual([titleOf(third)])
    expect(sentences).toEqual(result.sentences)
    expect(rounds).toEqual([{ kind: 'answers', rows: [[first, 0, 0, 3], [second, 1, 1, 1], [third, 2, 0, 1]].map(([id, yes, ifNeedBe, no]) => ({ option: titleOf(id), votes: yes + ifNeedBe, yes, ifNeedBe, no })) }])
  })

  test('is listed page by page, with the ballots in the order of their codes', async () => {
    const poll = await asked(place.facilitator, place.group.id, ['A', 'B'])
    for (const voter of voters) await castAs(voter, poll.id, { approvals: [poll.options[0].id] })
    await closed(place.facilitator, poll.id)
    const page = async (after: string | null) => (await place.member.do('query ($id: ID!, $after: String) { poll(id: $id) { ballots(first: 3, after: $after) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } } }', { id: poll.id, after })).poll.ballots
    const codes: string[] = []
    for (let at = await page(null); ; at = await page(at.pageInfo.endCursor)) {
      codes.push(...at.nodes.map(({ code }: any) => code))
      if (!at.pageInfo.hasNextPage) break
    }
    expect(codes).toHaveLength(7)
    expect(codes).toEqual(codes.toSorted())
    expect((await place.member.send('query ($id: ID!) { poll(id: $id) { ballots(after: "x") { totalCount } } }', { id: poll.id })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  test('is not exported while it is open, when it was cancelled or withheld, nor to whoever may not read it', async () => {
    const refused = async (id: string, by = place.member) => (await by.send(pollExport, { id, format: 'JSON' })).errors?.[0]?.extensions?.code
    const open = await asked(place.facilitator, place.group.id, ['A', 'B'], { showSmall: false })
    expect(await refused(open.id)).toBe('BAD_USER_INPUT')
    expect(await refused(open.id, place.outsider)).toBe('NOT_FOUND')
    await castAs(place.member, open.id, { approvals: [] })
    await closed(place.facilitator, open.id)
    expect(await refused(open.id)).toBe('BAD_USER_INPUT')
  })
})
