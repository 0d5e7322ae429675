import { sql } from 'drizzle-orm'
import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, isEnumType, isNonNullType, isObjectType, isScalarType, isUnionType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSchema } from '../../api/schema.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { rowsPerTable } from '../support/effects.ts'
import { acceptInvitation, newPerson, type ReadingGroup, readingGroup, type Somebody } from '../support/groups.ts'
import { asked, castAs, closed, nominated, opened, resultOf, vote } from '../support/polls.ts'

let api: Api
beforeAll(async () => {
  api = await startApi({ env: { LIMIT_FIELDS: '100000', LIMIT_TOKENS: '200000', LIMIT_DOCUMENT_BYTES: '900000', LIMIT_ROWS: '10000000', LIMIT_ALIASES: '1000' } })
})

const crowd = async (place: ReadingGroup, n: number): Promise<Somebody[]> => {
  const people = await Promise.all(Array.from({ length: n }, (_, i) => newPerson(api, `Voter ${i}`)))
  for (const person of people) await acceptInvitation(person, place.token)
  return people
}

const schema = createSchema()
const requires = (field: { args: readonly { type: unknown; defaultValue?: unknown }[] }) => field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)

/** Everything that can be selected of a type: each field, and below it everything again, but for the types that one has come through. */
const everything = (type: GraphQLOutputType, through: readonly string[] = [], depth = 6): string | null => {
  const named = getNamedType(type)
  if (isScalarType(named) || isEnumType(named)) return ''
  if (depth === 0 || through.includes(named.name)) return null
  const below = (of: GraphQLObjectType) => {
    const fields = Object.values(of.getFields()).flatMap((field) => {
      const more = requires(field) ? null : everything(field.type, [...through, named.name], depth - 1)
      // Two types of a union may have one name for fields of different types.
      const alias = isUnionType(named) ? `${of.name}_${field.name}: ` : ''
      return more === null ? [] : [`${alias}${field.name}${more}`]
    })
    return fields.join(' ')
  }
  const parts = isUnionType(named) ? named.getTypes().map((one) => `... on ${one.name} { __typename ${below(one)} }`) : isObjectType(named) ? [below(named)] : []
  return parts.join('').trim() ? ` { ${parts.join(' ')} }` : null
}

const pollType = schema.getType('Poll') as GraphQLObjectType
const whole = `query ($id: ID!) { poll(id: $id)${everything(pollType)} node(id: $id) { __typename } }`

type Told = Record<string, unknown>
/** All that a reader is told of a poll, as one text for each value; and the events of the group, which a fresh page may read. */
const readAll = async (by: Client, pollId: string, groupId: string): Promise<Told> => {
  const told: Told = {}
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'object' && value !== null) for (const [key, more] of Object.entries(value)) walk(more, `${path}.${key}`)
    else told[path] = value
  }
  walk(await by.do(whole, { id: pollId }), '')
  walk((await by.do('query ($id: ID!) { node(id: $id) { ... on Group { polls { nodes { id title turnout eligible result { sentence } } } openPolls { id turnout } nominations { nodes { id credit state } } members { nodes { person { name } role joinedAt } } } } }', { id: groupId })), 'group')
  return told
}
const changed = (before: Told, after: Told) => [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path] && !/(^|\.)seq$/.test(path))

describe('while a hidden poll is open', () => {
  test('what one reads covers every field of the poll, its options, its result and its ballots', () => {
    for (const field of Object.keys(pollType.getFields())) expect(whole).toContain(` ${field}`)
    for (const name of ['receipt', 'sentences', 'pairwise', 'comparisons', 'condorcetWinner', 'credit', 'TransferRound_moved', 'code', 'viewerDraft']) expect(whole).toContain(name)
  })

  test.each(['HIDDEN', 'OPEN'])('a facilitator learns from each vote that one more has voted, and nothing else: %s', async (secrecy) => {
    const place = await readingGroup(api)
    const { facilitator, member, group } = place
    await nominated(member, group.id, 3)
    const voters = [...(await crowd(place, 2)), member, place.admin]
    const poll = await opened(facilitator, group.id, { secrecy, showSmall: true })
    const ids: string[] = poll.options.map(({ id }: { id: string }) => id)
    let before = await readAll(facilitator, poll.id, group.id)
    expect(Object.keys(before).length).toBeGreaterThan(100)
    const acts: [who: Somebody, ballot: object, turnout: number][] = voters.map((voter, i) => [voter, { approvals: ids.slice(0, i % 3) }, i + 1])
    // Changing a ballot, abstaining instead and a draft tell nothing at all.
    acts.push([voters[0]!, { approvals: ids }, 4], [voters[1]!, { abstain: true }, 4])
    for (const [who, ballot, turnout] of acts) {
      await castAs(who, poll.id, ballot)
      const after = await readAll(facilitator, poll.id, group.id)
      const paths = changed(before, after)
      expect(paths.filter((path) => !path.endsWith('.turnout'))).toEqual([])
      expect(after['.poll.turnout']).toBe(turnout)
      before = after
    }
    await voters[2]!.do('mutation ($input: SaveBallotDraftInput!) { saveBallotDraft(input: $input) { errors { code } } }', { input: { pollId: poll.id, ballot: { approvals: [ids[0]] } } })
    expect(changed(before, await readAll(facilitator, poll.id, group.id))).toEqual([])
    await voters[2]!.do('mutation ($input: WithdrawBallotInput!) { withdrawBallot(input: $input) { errors { code } } }', { input: { pollId: poll.id } })
    expect(changed(before, await readAll(facilitator, poll.id, group.id)).filter((path) => !path.endsWith('.turnout'))).toEqual([])
  })

  test('the events say neither who voted nor what, whatever is on the ballots', async () => {
    const place = await readingGroup(api)
    const { facilitator, member, admin, group } = place
    const poll = await asked(facilitator, group.id, ['A', 'B'])
    await castAs(member, poll.id, { approvals: [poll.options[0].id] })
    await castAs(admin, poll.id, { approvals: [] })
    const live = facilitator.subscribe('subscription ($id: ID!) { groupEvents(groupId: $id, after: 0) { __typename ... on BallotCast { poll { turnout viewerBallot { receipt } result { sentence } ballots { totalCount } } } } }', { id: group.id })
    const casts: unknown[] = []
    while (casts.length < 2) {
      const { data } = await live.next()
      if (data.groupEvents.__typename === 'BallotCast') casts.push(data.groupEvents)
    }
    await live.stop()
    expect(casts).toEqual(Array(2).fill({ __typename: 'BallotCast', poll: { turnout: 2, viewerBallot: null, result: null, ballots: { totalCount: 0 } } }))
    const rows = await api.db.execute<{ row: string }>(sql`select row_to_json(event)::text as row from event where stream_id = ${group.id} and type = 'BallotCast'`)
    for (const { row } of rows) for (const secret of [member.id, admin.id, poll.options[0].id]) expect(row).not.toContain(secret)
  })
})

/** Every row of the database as text, with the name of its table. */
const dump = async () => {
  const rows: { table: string; text: string }[] = []
  for (const { name } of await rowsPerTable(api)) for (const { text } of await api.db.execute<{ text: string }>(sql.raw(`select row_to_json(one)::text as text from ${name} as one`))) rows.push({ table: name, text })
  return rows
}

describe('after the close of a hidden poll', () => {
  test('no row of the database joins a person to a ballot, and no order or time does', async () => {
    const place = await readingGroup(api)
    const { facilitator, group } = place
    const voters = await crowd(place, 12)
    const poll = await asked(facilitator, group.id, ['A', 'B', 'C'])
    const ids: string[] = poll.options.map(({ id }: { id: string }) => id)
    const receipts = new Map<string, string>()
    // Who has the lowest id votes last.
    for (const [i, voter] of voters.toSorted((a, b) => (a.id < b.id ? 1 : -1)).entries()) {
      await castAs(voter, poll.id, { approvals: ids.slice(0, 1 + (i % 3)) })
      receipts.set(voter.id, (await resultOf(voter, poll.id)).viewerBallot.receipt)
    }
    await voters[0]!.do('mutation ($input: SaveBallotDraftInput!) { saveBallotDraft(input: $input) { errors { code } } }', { input: { pollId: poll.id, ballot: { approvals: [] } } })
    const codes = [...receipts.values()]
    const open = await dump()
    expect(open.filter(({ table, text }) => table === 'ballot' && codes.some((code) => text.includes(code)))).toHaveLength(12)
    await closed(facilitator, poll.id)

    const rows = await dump()
    expect(rows.filter(({ table, text }) => ['ballot', 'ballot_draft'].includes(table) && text.includes(poll.id))).toEqual([])
    // A code stands in one place, and nothing else that is anybody's or any time's stands there.
    const withCode = rows.filter(({ text }) => codes.some((code) => text.includes(code)))
    expect(withCode.map(({ table }) => table)).toEqual(Array(12).fill('counted_ballot'))
    for (const { text } of withCode) {
      const row = JSON.parse(text)
      expect(Object.keys(row).sort()).toEqual(['code', 'content', 'person_id', 'poll_id', 'secrecy'])
      expect(row.person_id).toBe(null)
      for (const voter of voters) expect(text).not.toContain(voter.id)
    }
    // Who voted stands apart, without anything of theirs but their id.
    const turnouts = rows.filter(({ table, text }) => table === 'turnout' && text.includes(poll.id))
    expect(turnouts.map(({ text }) => Object.keys(JSON.parse(text)))).toEqual(Array(12).fill(['poll_id', 'person_id']))
    // No row that names an option names a voter.
    const about = rows.filter(({ text }) => ids.some((id) => text.includes(id)))
    expect(about.filter(({ text }) => voters.some((voter) => text.includes(voter.id)))).toEqual([])
    // In the order of the pages of the table, the ballots stand by their codes and the voters by their ids: not as they voted.
    const stored = await api.db.execute<{ code: string }>(sql`select code from counted_ballot where poll_id = ${poll.id} order by ctid`)
    expect(stored.map(({ code }) => code)).toEqual(codes.toSorted())
    const people = await api.db.execute<{ id: string }>(sql`select person_id as id from turnout where poll_id = ${poll.id} order by ctid`)
    expect(people.map(({ id }) => id)).toEqual(voters.map(({ id }) => id).toSorted())
    // One transaction wrote them all, so that not even what the database notes for itself tells them apart.
    const [written] = await api.db.execute<{ n: number }>(sql`select count(distinct xmin::text)::int as n from counted_ballot where poll_id = ${poll.id}`)
    expect(written).toEqual({ n: 1 })
  })

  test('who voted is told to each alone, and whose ballot is whose to nobody', async () => {
    const place = await readingGroup(api)
    const { facilitator, member, owner, group } = place
    const voters = await crowd(place, 4)
    const poll = await asked(facilitator, group.id, ['A', 'B'])
    for (const voter of voters) await castAs(voter, poll.id, { approvals: [poll.options[1].id] })
    await closed(facilitator, poll.id)
    for (const reader of [facilitator, owner, member]) {
      // The members of the group are no secret.
      const told = Object.entries(await readAll(reader, poll.id, group.id)).flatMap(([path, value]) => (path.includes('group') ? [] : [value]))
      expect(told.length).toBeGreaterThan(50)
      expect(await resultOf(reader, poll.id)).toMatchObject({ viewerHasVoted: false, viewerBallot: null, ballots: { nodes: Array(4).fill({ person: null, approvals: [poll.options[1].id] }) } })
      for (const voter of voters) expect(told).not.toContain(voter.id)
    }
    expect(await resultOf(voters[0]!, poll.id)).toMatchObject({ viewerHasVoted: true, viewerBallot: null })
  })
})

describe('fewer than four ballots', () => {
  const numbers = ['ballots', 'abstentions', 'condorcetWinner']
  const lists = ['rows', 'rounds', 'ties', 'pairwise', 'comparisons']

  test('are withheld: the winner is told, and neither numbers nor ballots are, or are kept', async () => {
    const place = await readingGroup(api)
    const { facilitator, member, admin, owner, group } = place
    await nominated(member, group.id, 2)
    const poll = await opened(facilitator, group.id, { showSmall: false })
    await vote(member, poll.id, [poll.options[1].id])
    await vote(admin, poll.id, [poll.options[1].id])
    await vote(owner, poll.id, [])
    const { receipt } = (await resultOf(member, poll.id)).viewerBallot
    await closed(facilitator, poll.id)
    const { result, ballots, turnout, viewerHasVoted } = await resultOf(member, poll.id)
    expect(result).toMatchObject({ outcome: 'WITHHELD', winner: { id: poll.options[1].id } })
    expect(Object.fromEntries([...numbers, ...lists].map((field) => [field, result[field]]))).toEqual({ ...Object.fromEntries(numbers.map((field) => [field, null])), ...Object.fromEntries(lists.map((field) => [field, []])) })
    expect(result.sentences).toEqual([result.sentence])
    expect(result.sentence).toMatch(/^“.+” was chosen\. Fewer than 4 ballots were counted, so the numbers are not shown\.$/)
    expect({ turnout, viewerHasVoted, count: ballots.totalCount }).toEqual({ turnout: 3, viewerHasVoted: false, count: 0 })
    // With few voters the database must not know who they were, nor what stood on their ballots.
    const left = (await dump()).filter(({ text }) => text.includes(receipt) || (text.includes(poll.id) && text.includes(member.id)))
    expect(left).toEqual([])
    expect((await dump()).filter(({ table, text }) => ['counted_ballot', 'turnout', 'ballot'].includes(table) && text.includes(poll.id))).toEqual([])
  })

  test('are withheld though many more abstain, and shown where the poll announced that', async () => {
    const place = await readingGroup(api)
    const { facilitator, group } = place
    const voters = await crowd(place, 6)
    const run = async (showSmall: boolean, counted: number) => {
      const poll = await asked(facilitator, group.id, ['A', 'B'], { showSmall })
      for (const [i, voter] of voters.entries()) await castAs(voter, poll.id, i < counted ? { approvals: [poll.options[0].id] } : { abstain: true })
      await closed(facilitator, poll.id)
      return (await resultOf(facilitator, poll.id)).result
    }
    expect(await run(false, 3)).toMatchObject({ outcome: 'WITHHELD', ballots: null })
    expect(await run(true, 3)).toMatchObject({ outcome: 'DECIDED', ballots: 3, abstentions: 3 })
    expect(await run(false, 4)).toMatchObject({ outcome: 'DECIDED', ballots: 4, abstentions: 2 })
  })
})
