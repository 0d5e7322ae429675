import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { titleKey } from '../../api/papers/rules/identity.ts'
import { resumeImports, runImport } from '../../api/papers/service.ts'
import { samplePapers } from '../../db/sample-papers.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { eventIn, eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { type ReadingGroup, readingGroup } from '../support/groups.ts'

let api: Api
let other: postgres.Sql
/** A group for what is refused: nothing changes in it. */
let calm: ReadingGroup
beforeAll(async () => {
  api = await startApi()
  calm = await readingGroup(api)
  other = postgres(api.databaseUrl, { max: 4, onnotice: () => {} })
})
afterAll(() => other.end())

const listingPreview = /* GraphQL */ `
  query ($groupId: ID!, $text: String!) {
    listingPreview(groupId: $groupId, text: $text) { newCount knownCount skippedLines entries { title authors abstract url identifier known { id title state } } }
  }
`
const fields = 'import { id state total done added skipped startedAt finishedAt }'
const startImport = `mutation ($input: StartImportInput!) { startImport(input: $input) { ${fields} errors { code path message } } }`
const stopImport = `mutation ($input: StopImportInput!) { stopImport(input: $input) { ${fields} errors { code path } } }`
const readImport = 'query ($id: ID!) { import(id: $id) { id state total done added skipped finishedAt } }'

const papers = samplePapers.slice(0, 30).map(({ title, authors, abstract }) => ({ title, authors, abstract }))
const text = `Subscribe\n\nMar 13\n\n${papers.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n')}`

const preview = async (client: Client, groupId: string, pasted = text) => (await client.do(listingPreview, { groupId, text: pasted })).listingPreview
const start = async (client: Client, groupId: string, chosen: object[] = papers, id = newId()) => (await client.do(startImport, { input: { id, groupId, papers: chosen } })).startImport.import
const read = async (client: Client, id: string) => (await client.do(readImport, { id })).import
/** An import that runs is waited for; one that has ended is not run again. */
const ended = async (client: Client, id: string) => {
  await runImport(api.deps, id)
  return read(client, id)
}
const titlesOf = async (groupId: string) => (await api.db.execute<{ title: string }>(sql`select title from paper where group_id = ${groupId} order by added_at desc, id desc`)).map(({ title }) => title)

/** Keeps an import from going past its paper of this number, until `go`. */
const holdAt = async (groupId: string, personId: string, index: number) => {
  const { title } = papers[index]!
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const undone = other
    .begin(async (tx) => {
      await tx`insert into paper (id, group_id, title, title_key, authors, search_text, added_by_id, added_at) values (${newId()}, ${groupId}, ${title}, ${titleKey(title)}, '{}', '', ${personId}, now())`
      held.resolve()
      await release.promise
      throw new Error('undone')
    })
    .catch(held.reject)
  await held.promise
  return {
    reached: async (client: Client, id: string) => {
      for (;;) {
        const now = await read(client, id)
        if (now.done >= index - (index % 10)) return now
      }
    },
    go: async () => {
      release.resolve()
      await undone
    },
  }
}

describe('a pasted listing', () => {
  test('is previewed, added with the first paper on top, and known from then on', async () => {
    const { member, group } = await readingGroup(api)
    const before = await preview(member, group.id)
    expect(before).toMatchObject({ newCount: 30, knownCount: 0, skippedLines: 2 })
    const { id } = await start(member, group.id)
    const added = await eventIn(api, group.id, 'PapersAdded')
    expect(added.data.paperIds).toHaveLength(30)
    expect(await ended(member, id)).toMatchObject({ state: 'DONE', total: 30, done: 30, added: 30, skipped: 0, finishedAt: expect.any(String) })
    expect(await titlesOf(group.id)).toEqual(papers.map(({ title }) => title))
    const after = await preview(member, group.id)
    expect(after).toMatchObject({ newCount: 0, knownCount: 30 })
    expect(after.entries[3].known).toMatchObject({ title: papers[3]!.title, state: 'NEW' })
  })

  test('adds none the second time, says so, and tells nobody', async () => {
    const { member, group } = await readingGroup(api)
    await ended(member, (await start(member, group.id)).id)
    const events = await eventsOf(api, group.id)
    expect(await ended(member, (await start(member, group.id)).id)).toMatchObject({ state: 'DONE', added: 0, skipped: 30 })
    expect(await eventsOf(api, group.id)).toEqual(events)
    expect(await titlesOf(group.id)).toHaveLength(30)
  })

  test('of the real page gives 74 papers, once', async ({ skip }) => {
    const page = new URL('../../../shared/data/hf-papers-page.txt', import.meta.url)
    if (!existsSync(page)) skip('../shared/data/hf-papers-page.txt is not beside the project')
    const { member, group } = await readingGroup(api)
    const real = readFileSync(page, 'utf8')
    const { newCount, entries } = await preview(member, group.id, real)
    expect(newCount).toBe(74)
    const chosen = entries.map(({ known: _, ...entry }: Record<string, unknown>) => entry)
    expect(await ended(member, (await start(member, group.id, chosen)).id)).toMatchObject({ added: 74, skipped: 0 })
    expect(await ended(member, (await start(member, group.id, chosen)).id)).toMatchObject({ added: 0, skipped: 74 })
    expect(await titlesOf(group.id)).toEqual(chosen.map((entry: { title: string }) => entry.title))
    expect(await preview(member, group.id, real)).toMatchObject({ newCount: 0, knownCount: 74 })
  })

  test.each<[string, string, string]>([
    ['an empty paste', '', 'Nothing was pasted'],
    ['a paste of spaces', ' \n\n ', 'Nothing was pasted'],
    ['what is no listing', 'Dear all,\n\nsee you on Thursday.', 'No papers were found'],
    ['a control character', `${text}\u0001`, 'control character'],
    ['half of a character', `${text}\udc00`, 'half of a character'],
  ])('refuses %s', async (_, pasted, message) => {
    const { member, group } = calm
    const { errors } = await member.send(listingPreview, { groupId: group.id, text: pasted })
    expect(errors).toMatchObject([{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT', path: ['text'] } }])
  })

  test('of 5 MB is refused before it is read', async () => {
    const { member, group } = calm
    expect((await member.send(listingPreview, { groupId: group.id, text: 'a'.repeat(5_000_000) })).status).toBe(413)
  })
})

describe('an import', () => {
  test('shows how far it is while nothing of it is to be seen yet', async () => {
    const { member, group } = await readingGroup(api)
    const hold = await holdAt(group.id, member.id, 25)
    const { id } = await start(member, group.id)
    expect(await hold.reached(member, id)).toMatchObject({ state: 'RUNNING', total: 30, done: 20, added: 20, skipped: 0, finishedAt: null })
    expect(await titlesOf(group.id)).toEqual([])
    await hold.go()
    expect(await ended(member, id)).toMatchObject({ state: 'DONE', done: 30, added: 30 })
  })

  test('adds nothing when it is stopped', async () => {
    const { member, group } = await readingGroup(api)
    const hold = await holdAt(group.id, member.id, 25)
    const { id } = await start(member, group.id)
    await hold.reached(member, id)
    expect((await member.do(stopImport, { input: { importId: id } })).stopImport.import).toMatchObject({ state: 'RUNNING' })
    await hold.go()
    expect(await ended(member, id)).toMatchObject({ state: 'STOPPED', added: 0, skipped: 0, finishedAt: expect.any(String) })
    expect(await titlesOf(group.id)).toEqual([])
    expect(await eventsOf(api, group.id, 'PapersAdded')).toEqual([])
    expect((await member.do(stopImport, { input: { importId: id } })).stopImport.import).toMatchObject({ state: 'STOPPED' })
  })

  test('that is interrupted midway runs again, and its effect stands once', async () => {
    const { member, group } = await readingGroup(api)
    const hold = await holdAt(group.id, member.id, 25)
    const { id } = await start(member, group.id)
    await hold.reached(member, id)
    await other`select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await hold.go()
    expect(await titlesOf(group.id)).toEqual([])
    await Promise.all([eventIn(api, group.id, 'PapersAdded'), resumeImports(api.deps), runImport(api.deps, id), runImport(api.deps, id)])
    expect(await ended(member, id)).toMatchObject({ state: 'DONE', added: 30, skipped: 0 })
    expect(await titlesOf(group.id)).toHaveLength(30)
    expect(await eventsOf(api, group.id, 'PapersAdded')).toHaveLength(1)
  })

  test('ends although all other connections wait for it, to add one of its papers', async () => {
    const { member, group } = await readingGroup(api)
    const hold = await holdAt(group.id, member.id, 25)
    const { id } = await start(member, group.id)
    await hold.reached(member, id)
    const add = 'mutation ($input: AddPaperInput!) { addPaper(input: $input) { errors { code } } }'
    const waiting = Array.from({ length: 10 }, () => member.send(add, { input: { groupId: group.id, title: papers[0]!.title } }))
    while ((await other`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).length < 5);
    await hold.go()
    const answers = await Promise.all(waiting)
    expect(answers.flatMap((answer) => answer.data.addPaper.errors.map((error: { code: string }) => error.code))).toEqual(Array(10).fill('TAKEN'))
    expect(await ended(member, id)).toMatchObject({ state: 'DONE', added: 30 })
  })

  test('sent again is the same import, also at once', async () => {
    const { member, owner, group } = await readingGroup(api)
    const id = newId()
    const answers = await Promise.all(Array.from({ length: 5 }, () => start(member, group.id, papers, id)))
    expect(new Set(answers.map((answer) => answer.startedAt)).size).toBe(1)
    expect(await ended(member, id)).toMatchObject({ added: 30, skipped: 0 })
    expect(await start(member, group.id, papers, id)).toMatchObject({ id, state: 'DONE', added: 30 })
    expect(await eventsOf(api, group.id, 'PapersAdded')).toHaveLength(1)
    expect(await refusedWithoutTrace(api, owner, startImport, { id, groupId: group.id, papers })).toMatchObject([{ code: 'TAKEN', path: ['id'] }])
  })

  test('of the same listing by two people at once adds each paper once', async () => {
    const { member, owner, group } = await readingGroup(api)
    const [one, two] = await Promise.all([start(member, group.id), start(owner, group.id, [...papers].reverse())])
    const [first, second] = [await ended(member, one.id), await ended(owner, two.id)]
    expect(first.added + second.added).toBe(30)
    expect(first.skipped + second.skipped).toBe(30)
    expect(await titlesOf(group.id)).toHaveLength(30)
  })

  test('is shown to nobody but whoever started it', async () => {
    const { member, owner, outsider, group } = await readingGroup(api)
    const { id } = await start(member, group.id)
    expect((await owner.send(readImport, { id })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    expect((await outsider.send(readImport, { id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    expect(await owner.refused(stopImport, { input: { importId: id } })).toMatchObject([{ code: 'FORBIDDEN' }])
    await ended(member, id)
  })

  test.each<[string, object, string, string]>([
    ['an empty title', { title: '' }, 'REQUIRED', 'title'],
    ['a title of 800,000 characters', { title: 'a'.repeat(800_000) }, 'TOO_LONG', 'title'],
    ['a control character', { title: 'a\u0000b' }, 'INVALID', 'title'],
    ['half of a character', { title: 'ab', abstract: '\udc00' }, 'INVALID', 'abstract'],
    ['a bad link', { title: 'ab', url: 'ftp://a' }, 'INVALID', 'url'],
    ['a bad author', { title: 'ab', authors: ['a', 'b\u0001'] }, 'INVALID', 'authors'],
  ])('with %s in one row is refused whole, at that row', async (_, bad, code, field) => {
    const { member, group } = calm
    const input = { id: newId(), groupId: group.id, papers: [...papers.slice(0, 3), bad, ...papers.slice(3)] }
    const [error] = await refusedWithoutTrace(api, member, startImport, input)
    expect(error!.code).toBe(code)
    expect(error!.path.slice(0, 3)).toEqual(['papers', '3', field])
  })

  test('of nothing or of too much is refused', async () => {
    const { member, group } = calm
    expect(await refusedWithoutTrace(api, member, startImport, { id: newId(), groupId: group.id, papers: [] })).toMatchObject([{ code: 'REQUIRED', path: ['papers'] }])
    const many = Array.from({ length: 1001 }, (_, i) => ({ title: `Paper ${i}` }))
    expect(await refusedWithoutTrace(api, member, startImport, { id: newId(), groupId: group.id, papers: many })).toMatchObject([{ code: 'TOO_LONG', path: ['papers'] }])
  })
})
