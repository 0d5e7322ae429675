import { sql } from 'drizzle-orm'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it, test } from 'vitest'
import { lockImports } from '../../db/queries/imports.ts'
import type { GroupScope } from '../../db/scope.ts'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { openPage, problemsOf } from '../support/page.ts'

const api = await startApi()

const abstract = (about: string) => `${about} is what this paper is about. `.repeat(8).trim()
/** A listing as one copies it from a page, furniture included; the words are ours. */
const listing = (titles: string[]) => ['new', '', 'Subscribe', '', ...titles.flatMap((title) => [title, '', abstract(title), ''])].join('\n')

const addPaper = 'mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code message } } }'
const changePaper = 'mutation ($input: ChangePaperInput!) { changePaper(input: $input) { paper { id } errors { code message } } }'

/** Pastes as a browser does, without typing it character by character. */
const paste = (page: Page, text: string) =>
  page.getByLabel('The listing').evaluate((box, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    ;(box as HTMLTextAreaElement).select()
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

const preview = (page: Page) => page.getByRole('button', { name: 'Show what is in it' }).click()

describe('the library', () => {
  it('takes a pasted listing once, shows it in the other browser, and adds none the second time', async () => {
    const { member, owner, group } = await readingGroup(api)
    const library = `/g/${group.slug}/library`
    const ada = await openPage(api, member)
    const bo = await openPage(api, owner)
    await bo.goto(library)
    await bo.getByText('No papers yet. Paste a listing, or add one by hand.').waitFor()

    await ada.goto(library)
    await ada.getByRole('main').getByRole('link', { name: 'Paste a listing' }).first().click()
    await ada.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await ada.getByLabel('The listing').fill(listing(['Reading slowly', 'Reading aloud', 'Reading at night']))
    await preview(ada)
    await ada.getByRole('heading', { name: '3 papers found' }).waitFor()
    await ada.getByText('3 new, 0 here already. 2 lines were left out.').waitFor()
    await ada.getByText('Abstract').first().click()
    await ada.getByText(abstract('Reading slowly')).waitFor()
    expect(await problemsOf(ada)).toEqual([])
    await ada.getByRole('checkbox', { name: 'Reading at night' }).uncheck()
    await ada.getByRole('button', { name: 'Add 2 papers' }).click()
    await ada.getByText('Added 2, 0 were here already.').waitFor()
    // The address knows the import, so a reload finds it again.
    await ada.reload()
    await ada.getByText('Added 2, 0 were here already.').waitFor()

    await bo.getByRole('link', { name: 'Reading slowly' }).waitFor()
    expect(await bo.locator('.paper-title').allInnerTexts()).toEqual(['Reading slowly', 'Reading aloud'])

    await ada.getByRole('button', { name: 'Paste another' }).click()
    await ada.getByLabel('The listing').fill(listing(['Reading slowly', 'Reading aloud']))
    await preview(ada)
    await ada.getByText('All 2 are here already, so there is nothing to add.').waitFor()
    expect(await ada.getByRole('button', { name: /^Add \d/ }).count()).toBe(0)

    // What comes later waits for the reader of a list that is not empty.
    await ada.getByRole('button', { name: 'Back to the text' }).click()
    await ada.getByLabel('The listing').fill(listing(['Reading at night', 'Reading slowly']))
    await preview(ada)
    await ada.getByText('1 new, 1 here already.').waitFor()
    await ada.getByRole('button', { name: 'Add 1 paper' }).click()
    await ada.getByText('Added 1, 0 were here already.').waitFor()
    await bo.getByRole('button', { name: '1 new paper. Show it.' }).click()
    await bo.getByText('3 papers').waitFor()
    expect(await bo.locator('.paper-title').allInnerTexts()).toEqual(['Reading at night', 'Reading slowly', 'Reading aloud'])
  }, 60_000)

  it('shows an import that waits, finds it again after one went away, and stops it', async () => {
    const { member, group } = await readingGroup(api)
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/library?add=paste`)
    await page.getByLabel('The listing').fill(listing(['Reading slowly', 'Reading aloud']))
    await preview(page)
    // As long as this transaction lasts, the import waits for its turn.
    await api.db.transaction(async (tx) => {
      await lockImports(tx, { groupId: group.id } as GroupScope)
      await page.getByRole('button', { name: 'Add 2 papers' }).click()
      await page.getByText('Adding 2 papers: 0 done').waitFor()
      expect(await page.getByRole('progressbar').getAttribute('max')).toBe('2')
      await page.getByRole('link', { name: 'Home' }).click()
      await page.getByRole('heading', { level: 1, name: 'Thursday group' }).waitFor()
      await page.goto(`/g/${group.slug}/library?add=paste`)
      await page.getByText('Adding 2 papers: 0 done').waitFor()
      expect(await problemsOf(page)).toEqual([])
      await page.getByRole('button', { name: 'Stop' }).click()
      // The wish must be there before the import gets its turn.
      await expect.poll(async () => (await api.db.execute(sql`select 1 from paper_import where group_id = ${group.id} and stop_asked_at is not null`)).length).toBe(1)
    })
    await page.getByText('Stopped. Nothing was added.').waitFor()
    await page.getByRole('button', { name: 'Back to the text' }).click()
    expect(await page.getByLabel('The listing').inputValue()).toContain('Reading slowly')
  }, 60_000)

  test('a copied page of a paper site shows its 74 papers and adds them', async ({ skip }) => {
    const file = fileURLToPath(new URL('../../../shared/data/hf-papers-page.txt', import.meta.url))
    if (!existsSync(file)) skip('The copied page is not on this machine.')
    const { facilitator, group } = await readingGroup(api)
    const page = await openPage(api, facilitator)
    await page.goto(`/g/${group.slug}/library?add=paste`)
    await page.getByLabel('The listing').waitFor()
    await paste(page, readFileSync(file, 'utf8'))
    await preview(page)
    await page.getByRole('heading', { name: '74 papers found' }).waitFor()
    await page.getByText('5 lines were left out.').waitFor()
    for (const part of ['M^3ViT', 'DεpS']) expect(await page.getByRole('checkbox', { name: new RegExp(part.replace('^', '\\^')) }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Add 74 papers' }).click()
    await page.getByText('Added 74, 0 were here already.').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'To the library' }).last().click()
    await page.getByText('74 papers').waitFor()
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.getByText('60 of 74').waitFor()
    expect(await page.locator('.paper-title').count()).toBe(60)
  }, 60_000)

  it('says by the field what is wrong with a paste, and keeps the text', async () => {
    const { member, group } = await readingGroup(api)
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/library?add=paste`)
    await preview(page)
    await page.getByText('Nothing was pasted.').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await page.getByLabel('The listing').fill('Dear all, see you on Thursday.')
    await preview(page)
    await page.getByText('No papers were found in this text.').waitFor()
    await page.reload()
    expect(await page.getByLabel('The listing').inputValue()).toBe('Dear all, see you on Thursday.')
    const long = listing(Array.from({ length: 13_000 }, (_, i) => `Reading, part ${i}`))
    expect(long.length).toBeGreaterThan(5_000_000)
    await paste(page, long)
    await preview(page)
    await page.getByText(/kB; up to 900 kB are read at once/).waitFor()
    expect((await page.getByLabel('The listing').inputValue()).length).toBe(long.length)
  }, 60_000)

  it('keeps its search and filter in the address', async () => {
    const { member, group } = await readingGroup(api)
    for (const title of ['Reading slowly', 'Écrire la nuit']) await member.do(addPaper, { input: { groupId: group.id, title } })
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/library`)
    await page.getByText('2 papers').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('ecrire')
    await page.getByText('1 paper', { exact: true }).waitFor()
    await page.waitForURL(/\?q=ecrire$/)
    await page.reload()
    await page.getByRole('link', { name: 'Écrire la nuit' }).waitFor()
    expect(await page.getByLabel('Search').inputValue()).toBe('ecrire')
    await page.getByLabel('State').selectOption('Read')
    await page.getByText('No paper matches.').waitFor()
    await page.getByRole('button', { name: 'Clear search and filter' }).click()
    await page.getByText('2 papers').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Reading slowly', level: 1 }).waitFor()
  })
})

describe('a paper', () => {
  it('is added by hand with errors by their fields, nominated with a line, and taken back with time to think again', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const ada = await openPage(api, member)
    await ada.goto(`/g/${group.slug}/library?add=hand`)
    await ada.getByRole('button', { name: 'Add the paper' }).click()
    await ada.getByText('This is needed.').waitFor()
    await ada.getByLabel('Title').fill('On the $\\varepsilon$-shrinking of lists')
    await ada.getByLabel('Authors').fill('Ada Lovelace, مريم ميرزاخاني')
    await ada.getByLabel('Abstract').fill('We show that $x^2 + y^2 = z^2$ for some.')
    await ada.getByLabel('Identifier').fill('not a number')
    await ada.getByRole('button', { name: 'Add the paper' }).click()
    await ada.getByText('An identifier is a DOI').waitFor()
    await ada.getByLabel('Identifier').fill('2301.12345')
    await ada.getByRole('button', { name: 'Add the paper' }).click()
    await ada.getByRole('heading', { level: 1, name: /shrinking of lists/ }).waitFor()
    await ada.locator('.prose math').waitFor()
    expect(await ada.getByRole('link', { name: 'arxiv:2301.12345' }).getAttribute('href')).toBe('https://arxiv.org/abs/2301.12345')
    expect(await problemsOf(ada)).toEqual([])

    const pool = await openPage(api, facilitator)
    await pool.goto(`/g/${group.slug}/library?tab=pool`)
    await pool.getByText('Nothing is nominated.').waitFor()
    await ada.getByLabel('Why should the group read it?').fill('It is short.')
    await ada.getByRole('button', { name: 'Nominate' }).click()
    await ada.getByText('It waits in the pool for the next poll.').waitFor()
    await pool.getByText('It is short.').waitFor()
    await pool.getByText('A poll needs at least two nominations.').waitFor()

    await ada.getByRole('button', { name: 'Withdraw' }).click()
    await ada.getByText('It waits in the pool').waitFor({ state: 'hidden' })
    await ada.getByRole('button', { name: 'Undo' }).click()
    await ada.getByText('It waits in the pool for the next poll.').waitFor()
    await ada.getByRole('button', { name: 'Withdraw' }).click()
    // Leaving the page does it at once.
    await ada.goto('/me')
    await pool.getByText('Nothing is nominated.').waitFor()
  }, 60_000)

  it('that two people edit at once keeps both texts in sight', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const { addPaper: added } = await member.do(addPaper, { input: { groupId: group.id, title: 'First title' } })
    const address = `/g/${group.slug}/papers/${added.paper.id}`
    const ada = await openPage(api, member)
    await ada.goto(address)
    await ada.getByRole('button', { name: 'Edit' }).click()
    await ada.getByLabel('Title').fill('The title of Ada')
    await facilitator.do(changePaper, { input: { paperId: added.paper.id, version: 1, title: 'The title of Bo' } })
    await ada.getByText('Somebody changed this paper since you opened it.').waitFor()
    await ada.getByRole('alert').getByText('The title of Bo').waitFor()
    // A reload forgets neither the text nor from where it began.
    await ada.reload()
    await ada.getByRole('alert').getByText('The title of Bo').waitFor()
    expect(await ada.getByLabel('Title').inputValue()).toBe('The title of Ada')
    await ada.getByRole('button', { name: 'Go on with mine' }).click()
    await ada.getByRole('button', { name: 'Save' }).click()
    await ada.getByRole('heading', { level: 1, name: 'The title of Ada' }).waitFor()

    // Before the news arrives, the refusal itself brings it.
    await ada.getByRole('button', { name: 'Edit' }).click()
    await ada.getByLabel('Title').fill('Once more Ada')
    await ada.context().setOffline(true)
    await facilitator.do(changePaper, { input: { paperId: added.paper.id, version: 3, title: 'Once more Bo' } })
    await ada.context().setOffline(false)
    await ada.getByRole('alert').getByText('Once more Bo').waitFor()
    await ada.getByRole('button', { name: 'Drop mine' }).click()
    await ada.getByRole('heading', { level: 1, name: 'Once more Bo' }).waitFor()
  }, 60_000)
})
