import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { localOf } from '../../api/scheduling/rules/wall-time.ts'
import { startApi } from '../support/api.ts'
import { inDays } from '../support/meetings.ts'
import { openPage } from '../support/page.ts'
import { commentOf, sameTalk, say } from '../support/talk.ts'

const api = await startApi()
const listing = new URL('../../../shared/data/hf-papers-page.txt', import.meta.url)
const password = 'a quiet reading room'

const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first().click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const part = (page: Page, name: string) => page.getByRole('navigation', { name: 'This group' }).getByRole('link', { name }).click()

const signUp = async (page: Page, name: string) => {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@example.org`)
  await page.getByLabel('Password').fill(password)
  await press(page, 'Make an account')
}

/** By hand, an editor takes two megabytes at once; key by key it would take minutes. */
const paste = (page: Page, text: string) =>
  page.getByLabel('The listing').evaluate((box, pasted) => {
    ;(box as HTMLTextAreaElement).value = pasted
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)

/** Ada signs up and makes a group; Bo follows her invitation and signs up on the way. */
const twoPeople = async () => {
  const [ada, bo] = [await openPage(api), await openPage(api, undefined, { timezoneId: 'America/New_York' })]
  await ada.goto('/')
  await follow(ada, 'Sign up')
  await signUp(ada, 'Ada')
  await heading(ada, 'What waits for you')
  await follow(ada, 'New group')
  await ada.getByLabel('Name', { exact: true }).fill('Thursday readers')
  await ada.getByLabel('What it reads').fill('Whatever is new, slowly.')
  await ada.getByLabel('Time zone').selectOption('Europe/Zurich')
  await ada.getByRole('radio', { name: /^Only members/ }).check()
  await press(ada, 'Make the group')
  await heading(ada, 'Thursday readers')

  await part(ada, 'Members')
  await ada.getByLabel('How many may join with it').fill('1')
  await press(ada, 'Make an invitation')
  await bo.goto(await ada.getByLabel('Invitation link').inputValue())
  await follow(bo, 'Sign up')
  await signUp(bo, 'Bo')
  await press(bo, 'Join Thursday readers')
  await heading(bo, 'Thursday readers')
  await ada.getByRole('rowheader', { name: 'Bo' }).waitFor()
  await ada.getByText('Used up').waitFor()
  return { ada, bo }
}

/** The other login of somebody, on a telephone, ended from the desk. */
const endLoginOnTelephone = async (desk: Page) => {
  const telephone = await openPage(api, undefined, { viewport: { width: 320, height: 640 } })
  await telephone.goto('/login')
  await telephone.getByLabel('E-mail address').fill('ada@example.org')
  await telephone.getByLabel('Password').fill(password)
  await press(telephone, 'Log in')
  await heading(telephone, 'What waits for you')
  await desk.goto('/me')
  await press(desk, /^End the login on/)
  await desk.getByText(/^The login on .* ends\.$/).waitFor()
  // Who leaves the page has thought enough.
  await desk.goto('/')
  await heading(desk, 'What waits for you')
  await expect
    .poll(async () => {
      await telephone.reload()
      return telephone.getByRole('heading', { level: 1 }).textContent()
    })
    .toBe('Read papers together')
  await telephone.context().close()
}

/** The blocks of the listing, title and abstract in turn, its furniture left out. */
const blocks = () => readFileSync(listing, 'utf8').trim().split('\n\n').slice(5)

const addListing = async (page: Page) => {
  await follow(page, 'Paste a listing')
  await page.getByLabel('The listing').waitFor()
  await paste(page, readFileSync(listing, 'utf8'))
  await press(page, 'Show what is in it')
}

describe('two people in two browsers', () => {
  it('go from sign-up over a pasted listing, a vote and a date to a talk that both have in full', async ({ skip }) => {
    if (!existsSync(listing)) skip('../shared/data/hf-papers-page.txt is not beside the project')
    const { ada, bo } = await twoPeople()

    await part(ada, 'Library')
    await part(bo, 'Library')
    await bo.getByText('No papers yet. Paste a listing, or add one by hand.').waitFor()
    await addListing(ada)
    await ada.getByRole('heading', { name: '74 papers found' }).waitFor()
    await ada.getByText('74 new, 0 here already.').waitFor()
    await press(ada, 'Add 74 papers')
    await ada.getByText('Added 74, 0 were here already.').waitFor()
    await part(bo, 'Home')
    await part(bo, 'Library')
    await bo.getByText('74 papers').waitFor()

    const all = blocks()
    expect(all).toHaveLength(148)
    const endsInLink = all.findIndex((block, at) => at % 2 === 1 && /https?:\/\/\S*\w$/.test(block)) - 1
    for (const at of [all.findIndex((block) => block.startsWith('M^3ViT')), all.findIndex((block) => block.startsWith('DεpS')), endsInLink]) {
      const [title, abstract] = [all[at] as string, all[at + 1] as string]
      await bo.getByLabel('Search').fill(title.slice(0, 40))
      await bo.getByText('1 paper', { exact: true }).waitFor()
      await follow(bo, title)
      await heading(bo, title)
      expect((await bo.locator('.prose').first().textContent())?.trim()).toBe(abstract)
      const link = /https?:\/\/\S*\w/.exec(abstract)?.[0]
      if (link) expect(await bo.getByRole('link', { name: 'Read it' }).getAttribute('href')).toBe(link)
      await bo.getByLabel('Why should the group read it?').fill('We argue about this anyway.')
      await press(bo, 'Nominate')
      await bo.getByText('It waits in the pool for the next poll.').waitFor()
      await part(bo, 'Library')
    }

    // To the second, so that the poll closes while both look on.
    await part(ada, 'Home')
    await follow(ada, 'All polls')
    await follow(ada, 'Open a poll')
    const closesAt = new Date(Date.now() + 30_000)
    await ada.getByLabel('Closes').fill(`${localOf(closesAt, 'Europe/Zurich')}:${String(closesAt.getUTCSeconds()).padStart(2, '0')}`)
    await press(ada, 'Open the poll')
    await ada.getByText('0 of 2 have voted').waitFor()
    const pollAt = new URL(ada.url()).pathname
    await bo.goto(pollAt)
    await bo.getByRole('checkbox', { name: /^DεpS/ }).check()
    await bo.getByText('Your ballot: 1 of 3 approved, saved').waitFor()
    await ada.getByText('1 of 2 has voted').waitFor()
    await bo.getByRole('checkbox', { name: /^M\^3ViT/ }).check()
    await bo.getByText('Your ballot: 2 of 3 approved, saved').waitFor()
    await ada.getByRole('checkbox', { name: /^M\^3ViT/ }).check()
    await bo.getByText('2 of 2 have voted').waitFor()
    for (const page of [ada, bo]) expect(await page.getByText(/approvals?$/).count()).toBe(0)

    // What was added is not added again.
    await part(ada, 'Library')
    await addListing(ada)
    await ada.getByText('All 74 are here already, so there is nothing to add.').waitFor()
    await endLoginOnTelephone(ada)

    await ada.goto(pollAt)
    for (const page of [ada, bo]) await page.getByText(/M\^3ViT.* was chosen/).first().waitFor({ timeout: 45_000 })

    await press(ada, 'Schedule the meeting')
    await ada.getByLabel('Date and time').fill(inDays(3, '16:00'))
    await ada.getByLabel('Who presents').selectOption('Bo')
    await ada.getByLabel('Place').fill('Room 12')
    await press(ada, 'Schedule the meeting')
    await ada.waitForURL(/\/meetings\//)
    await follow(bo, 'Open the meeting')
    await bo.getByText(/16:00–17:00 Zurich \(1[01]:00 for you\)/).first().waitFor()
    await bo.getByText('Bo presents.').waitFor()
    await press(bo, /^Yes/)
    await ada.getByRole('button', { name: 'Yes 1' }).waitFor()

    await say(ada, 'First of all: which *task* is it that needs $k$ experts?')
    await commentOf(bo, 'First of all').locator('math').waitFor()
    await say(ada, '<b onclick="alert(1)">Not</b> bold, and [not a link](javascript:alert(1)).')
    await commentOf(bo, 'bold, and').waitFor()
    expect(await bo.locator('.talk b, .talk a[href^="javascript"]').count()).toBe(0)
    await commentOf(bo, 'First of all').getByRole('button', { name: 'Reply to Ada' }).click()
    await bo.keyboard.type('All of them, but never at once.')
    await bo.keyboard.press('Control+Enter')
    await sameTalk(ada, bo)
    await commentOf(ada, 'All of them').waitFor()

    await commentOf(bo, 'All of them').getByRole('button', { name: 'Edit your comment' }).click()
    await bo.getByRole('textbox', { name: 'Edit your comment' }).fill('All of them, and one at a time.')
    await bo.keyboard.press('Control+Enter')
    await commentOf(ada, 'one at a time').getByRole('button', { name: 'edited' }).waitFor()
    await commentOf(ada, 'First of all').getByRole('button', { name: 'Delete your comment' }).click()
    // Of what was answered a tombstone stays, once the time to undo it is over.
    await bo.getByText('This comment was deleted.').waitFor({ timeout: 20_000 })

    await bo.context().setOffline(true)
    await bo.getByText('No connection. You can go on reading').waitFor()
    await say(bo, 'From the tunnel: the second figure.')
    await bo.getByText('Waits for the network').waitFor()
    await say(ada, 'From the room: the third figure.')
    await commentOf(ada, 'From the room').and(ada.locator(':not(.unsent)')).waitFor()
    await bo.context().setOffline(false)
    const talk = (await sameTalk(ada, bo)).flat()
    for (const words of ['All of them, and one at a time.', 'From the tunnel', 'From the room']) expect(talk.filter((line) => line.includes(words))).toHaveLength(1)
    expect(talk).toHaveLength(5)
  }, 180_000)
})
