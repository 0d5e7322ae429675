import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { samplePapers } from '../../db/sample-papers.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { type ReadingGroup, readingGroup } from '../support/groups.ts'

let api: Api
/** A group for what is refused: nothing changes in it. */
let calm: ReadingGroup
const queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
  calm = await readingGroup(api)
})

const addPaper = /* GraphQL */ `
  mutation ($input: AddPaperInput!) {
    addPaper(input: $input) { paper { id title authors abstract url identifier version state addedBy { id } group { id } viewerCan } errors { code path message } }
  }
`
const changePaper = /* GraphQL */ `
  mutation ($input: ChangePaperInput!) { changePaper(input: $input) { paper { id title abstract version } errors { code path } } }
`
const nominatePaper = /* GraphQL */ `
  mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id pitch state paper { state nomination { id } viewerCan } nominatedBy { id } viewerCan } errors { code path } } }
`
const withdrawNomination = /* GraphQL */ `
  mutation ($input: WithdrawNominationInput!) { withdrawNomination(input: $input) { nomination { id state paper { state nomination { id } } } errors { code path } } }
`
const library = /* GraphQL */ `
  query ($id: ID!, $first: Int! = 25, $after: String, $search: String, $state: PaperState) {
    paper(id: $id) { group { papers(first: $first, after: $after, search: $search, state: $state) {
      nodes { id title state addedBy { name } nomination { id } viewerCan } pageInfo { hasNextPage endCursor } totalCount
    } } }
  }
`
const pool = /* GraphQL */ `
  query ($id: ID!) { paper(id: $id) { group { nominations { nodes { id paper { title } nominatedBy { name } } totalCount } } } }
`

const add = async (client: Client, groupId: string, more: object = {}) => (await client.do(addPaper, { input: { groupId, title: `On ${newId()}`, ...more } })).addPaper.paper
const nominate = async (client: Client, paperId: string, pitch = 'Short and good.') => (await client.do(nominatePaper, { input: { paperId, pitch } })).nominatePaper.nomination
const papersOf = async (client: Client, id: string, more: object = {}) => (await client.do(library, { id, ...more })).paper.group.papers
const titles = (list: { nodes: { title: string }[] }) => list.nodes.map((paper) => paper.title)

describe('adding a paper by hand', () => {
  test('keeps what was given and reads the identifier out of the link', async () => {
    const { member, group } = await readingGroup(api)
    const paper = await add(member, group.id, { title: '  On Ropes ', authors: ['Ada  ', ''], abstract: 'They tie.', url: 'https://arxiv.org/abs/2301.12345v2' })
    expect(paper).toMatchObject({ title: 'On Ropes', authors: ['Ada'], abstract: 'They tie.', url: 'https://arxiv.org/abs/2301.12345v2', identifier: 'arxiv:2301.12345' })
    expect(paper).toMatchObject({ version: 1, state: 'NEW', addedBy: { id: member.id }, group: { id: group.id }, viewerCan: ['PAPER_CHANGE', 'PAPER_NOMINATE'] })
    expect(await eventsOf(api, group.id, 'PapersAdded')).toMatchObject([{ data: { paperIds: [paper.id] } }])
  })

  test('refuses a paper that is here already, by title or by identifier', async () => {
    const { member, owner, group } = await readingGroup(api)
    await add(member, group.id, { title: 'On Ropes', identifier: '10.1000/182' })
    expect(await refusedWithoutTrace(api, owner, addPaper, { groupId: group.id, title: 'ON ROPES.' })).toMatchObject([{ code: 'TAKEN', path: ['title'] }])
    const again = { groupId: group.id, title: 'Another title', url: 'https://doi.org/10.1000/182' }
    expect(await refusedWithoutTrace(api, owner, addPaper, again)).toMatchObject([{ code: 'TAKEN', path: ['identifier'] }])
  })

  test('adds one of twenty papers with the same title that come at once', async () => {
    const { member, group } = await readingGroup(api)
    const answers = await Promise.all(Array.from({ length: 20 }, () => member.send(addPaper, { input: { groupId: group.id, title: 'On Ropes' } })))
    expect(answers.filter((answer) => answer.data.addPaper.paper).length).toBe(1)
    expect(answers.flatMap((answer) => answer.data.addPaper.errors.map((error: { code: string }) => error.code))).toEqual(Array(19).fill('TAKEN'))
    expect(await eventsOf(api, group.id, 'PapersAdded')).toHaveLength(1)
  })

  test.each<[string, object, string, string]>([
    ['an empty title', { title: '' }, 'REQUIRED', 'title'],
    ['a title of spaces that are not seen', { title: ' \u200b\u2800 ' }, 'REQUIRED', 'title'],
    ['a title of 900,000 characters', { title: 'a'.repeat(900_000) }, 'TOO_LONG', 'title'],
    ['a title of 501 characters', { title: 'a'.repeat(501) }, 'TOO_LONG', 'title'],
    ['a control character', { title: 'a\u0007b' }, 'INVALID', 'title'],
    ['a null character', { title: 'ab', abstract: 'a\u0000b' }, 'INVALID', 'abstract'],
    ['half of a character', { title: 'a\ud800b' }, 'INVALID', 'title'],
    ['a link that runs a script', { title: 'ab', url: 'javascript:alert(1)' }, 'INVALID', 'url'],
    ['an identifier that is none', { title: 'ab', identifier: 'shelf 4' }, 'INVALID', 'identifier'],
  ])('refuses %s', async (_, wish, code, field) => {
    const { member, group } = calm
    const [error] = await refusedWithoutTrace(api, member, addPaper, { groupId: group.id, ...wish })
    expect(error).toMatchObject({ code, path: expect.arrayContaining([field]) })
  })

  test('refuses readers and strangers', async () => {
    const { member, outsider, group } = await readingGroup(api)
    expect(await refusedWithoutTrace(api, outsider, addPaper, { groupId: group.id, title: 'On Ropes' })).toMatchObject([{ code: 'NOT_FOUND' }])
    const { id } = await add(member, group.id)
    const hidden = await outsider.send('query ($id: ID!) { paper(id: $id) { title } }', { id })
    const missing = await outsider.send('query ($id: ID!) { paper(id: $id) { title } }', { id: newId() })
    expect(hidden.errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    expect(hidden.text).toBe(missing.text)
  })
})

describe('changing a paper', () => {
  test('is for whoever added it, and for facilitators', async () => {
    const { member, facilitator, owner, group } = await readingGroup(api)
    const mine = await add(member, group.id)
    const theirs = await add(owner, group.id)
    expect(await refusedWithoutTrace(api, member, changePaper, { paperId: theirs.id, version: 1, title: 'New' })).toMatchObject([{ code: 'FORBIDDEN' }])
    expect((await member.do(changePaper, { input: { paperId: mine.id, version: 1, title: 'New' } })).changePaper.paper).toMatchObject({ title: 'New', version: 2 })
    expect((await facilitator.do(changePaper, { input: { paperId: mine.id, version: 2, title: 'Newer' } })).changePaper.paper).toMatchObject({ title: 'Newer', version: 3 })
    expect(titles(await papersOf(member, mine.id, { search: 'newer' }))).toEqual(['Newer'])
  })

  test('lets one of two people win who change it at once', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const { id } = await add(member, group.id)
    const answers = await Promise.all([member, facilitator].map((client, i) => client.send(changePaper, { input: { paperId: id, version: 1, title: `By ${i}` } })))
    expect(answers.flatMap((answer) => answer.data.changePaper.errors)).toMatchObject([{ code: 'CONFLICT', path: ['version'] }])
    expect(await eventsOf(api, group.id, 'PaperChanged')).toHaveLength(1)
  })

  test('refuses the title of another paper', async () => {
    const { member, group } = await readingGroup(api)
    const { title } = await add(member, group.id)
    const { id } = await add(member, group.id)
    expect(await refusedWithoutTrace(api, member, changePaper, { paperId: id, version: 1, title })).toMatchObject([{ code: 'TAKEN', path: ['title'] }])
  })
})

describe('nominating a paper', () => {
  test('puts it into the pool, those that wait longest first', async () => {
    const { member, owner, group } = await readingGroup(api)
    const [one, two] = [await add(owner, group.id, { title: 'One' }), await add(owner, group.id, { title: 'Two' })]
    const nomination = await nominate(member, two.id)
    expect(nomination).toMatchObject({ pitch: 'Short and good.', state: 'WAITING', nominatedBy: { id: member.id }, viewerCan: ['NOMINATION_WITHDRAW'] })
    expect(nomination.paper).toEqual({ state: 'NOMINATED', nomination: { id: nomination.id }, viewerCan: [] })
    await nominate(owner, one.id)
    const { nominations } = (await member.do(pool, { id: one.id })).paper.group
    expect(nominations).toMatchObject({ totalCount: 2, nodes: [{ paper: { title: 'Two' } }, { paper: { title: 'One' } }] })
    expect(titles(await papersOf(member, one.id, { state: 'NOMINATED' }))).toEqual(['Two', 'One'])
  })

  test('happens once, though twenty try', async () => {
    const { member, group } = await readingGroup(api)
    const { id } = await add(member, group.id)
    const answers = await Promise.all(Array.from({ length: 20 }, () => member.send(nominatePaper, { input: { paperId: id } })))
    expect(answers.flatMap((answer) => answer.data.nominatePaper.errors.map((error: { code: string }) => error.code))).toEqual(Array(19).fill('ALREADY_DONE'))
    expect(await eventsOf(api, group.id, 'PaperNominated')).toHaveLength(1)
  })

  test('can be taken back, once, by its author or a facilitator, and then done again', async () => {
    const { member, owner, facilitator, group } = await readingGroup(api)
    const { id } = await add(owner, group.id)
    const nominationId = (await nominate(owner, id)).id
    expect(await refusedWithoutTrace(api, member, withdrawNomination, { nominationId })).toMatchObject([{ code: 'FORBIDDEN' }])
    const { nomination } = (await facilitator.do(withdrawNomination, { input: { nominationId } })).withdrawNomination
    expect(nomination).toMatchObject({ state: 'WITHDRAWN', paper: { state: 'NEW', nomination: null } })
    expect(await refusedWithoutTrace(api, owner, withdrawNomination, { nominationId })).toMatchObject([{ code: 'ALREADY_DONE', path: ['nominationId'] }])
    expect((await nominate(member, id)).id).not.toBe(nominationId)
  })

  test('refuses a pitch that is too long', async () => {
    const { member, group } = await readingGroup(api)
    const { id } = await add(member, group.id)
    expect(await refusedWithoutTrace(api, member, nominatePaper, { paperId: id, pitch: 'a'.repeat(1001) })).toMatchObject([{ code: 'TOO_LONG', path: ['pitch'] }])
  })
})

describe('the library', () => {
  test('comes in pages that together have every paper once, the newest first', async () => {
    const { member, group } = await readingGroup(api)
    const added: string[] = []
    for (let i = 0; i < 7; i++) added.unshift((await add(member, group.id, { title: `Paper ${i}` })).id)
    const seen: string[] = []
    let page = await papersOf(member, added[0]!, { first: 3 })
    for (;;) {
      expect(page.totalCount).toBe(7)
      seen.push(...page.nodes.map((paper: { id: string }) => paper.id))
      if (!page.pageInfo.hasNextPage) break
      page = await papersOf(member, added[0]!, { first: 3, after: page.pageInfo.endCursor })
    }
    expect(seen).toEqual(added)
  })

  test('is searched by words in any place, in any case, with or without accents', async () => {
    const { member, group } = await readingGroup(api)
    const { id } = await add(member, group.id, { title: 'Gödel at 100%', authors: ['Zoë Ångström'], abstract: 'On ropes_and knots.', identifier: '2301.12345' })
    await add(member, group.id, { title: 'Other', abstract: 'Ropes only.' })
    const found = async (search: string) => titles(await papersOf(member, id, { search }))
    expect(await found('godel')).toEqual(['Gödel at 100%'])
    expect(await found('KNOTS ropes')).toEqual(['Gödel at 100%'])
    expect(await found('angstrom')).toEqual(['Gödel at 100%'])
    expect(await found('https://arxiv.org/abs/2301.12345v3')).toEqual(['Gödel at 100%'])
    expect(await found('100% ropes_and')).toEqual(['Gödel at 100%'])
    expect(await found('1_0%')).toEqual([])
    expect(await found('ropes')).toEqual(['Other', 'Gödel at 100%'])
    expect(await found('   ')).toHaveLength(2)
    const bad = await member.send(library, { id, search: 'a\u0000' })
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['search'] })
  })

  test('takes as many statements for thirty papers as for three', async () => {
    const { member, group } = await readingGroup(api)
    const { id } = await add(member, group.id)
    const statements = async () => {
      queries.length = 0
      await papersOf(member, id)
      return queries.length
    }
    for (const { title } of samplePapers.slice(0, 2)) await nominate(member, (await add(member, group.id, { title })).id)
    const few = await statements()
    for (const { title } of samplePapers.slice(2, 29)) await nominate(member, (await add(member, group.id, { title })).id)
    // Timing decides whether two fields share a statement.
    expect(await statements()).toBeLessThan(few + 4)
    expect(few).toBeLessThan(15)
  })
})
