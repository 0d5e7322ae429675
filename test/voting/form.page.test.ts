import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { asked, nominated, readPoll } from '../support/polls.ts'

const api = await startApi()
const narrow = { viewport: { width: 320, height: 640 } }

describe('the form that opens a poll', () => {
  it('reaches every nomination of a pool of more than a hundred, and says how many a poll takes', async () => {
    const { facilitator, group } = await readingGroup(api)
    const pool = await nominated(facilitator, group.id, 103)
    const page = await openPage(api, facilitator, narrow)
    await page.goto(`/g/${group.slug}/polls/new`)
    await page.getByText('100 of 103 ticked.').waitFor()
    const boxes = page.getByRole('group', { name: 'Between which papers' }).getByRole('checkbox')
    expect(await boxes.count()).toBe(103)
    expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked).lastIndexOf(true))).toBe(99)
    await boxes.nth(102).check()
    await page.getByRole('button', { name: 'Open the poll' }).click()
    await page.getByText('A poll takes at most 100 nominations; 101 are ticked.').waitFor()
    await page.getByRole('button', { name: 'Tick none' }).click()
    await page.getByText('0 of 103 ticked.').waitFor()
    for (const at of [101, 102]) await boxes.nth(at).check()
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Open the poll' }).click()
    await page.getByText('0 of 4 have voted').waitFor()
    const { poll } = await facilitator.do(readPoll, { id: new URL(page.url()).pathname.split('/').at(-1) })
    expect(poll.options.map(({ nomination }: { nomination: { id: string } }) => nomination.id)).toEqual(pool.slice(101).map(({ id }) => id))
  }, 120_000)

  it('opens the rule in which something is wrong, and leaves it open while that is mended', async () => {
    const { facilitator, group } = await readingGroup(api)
    await nominated(facilitator, group.id, 2)
    const page = await openPage(api, facilitator, narrow)
    await page.goto(`/g/${group.slug}/polls/new`)
    const more = page.getByText('More rules')
    const rule = page.locator('summary').filter({ hasText: /^Quorum/ })
    const count = page.getByLabel('How many have to vote')
    await more.click()
    await rule.click()
    await page.getByRole('radio', { name: 'A number of people' }).check()
    await rule.click()
    await more.click()
    await count.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Open the poll' }).click()
    await count.waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'quorumCount')
    expect(await problemsOf(page)).toEqual([])
    await page.keyboard.type('3')
    await rule.getByText('3 people').waitFor()
    expect(await count.isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Open the poll' }).click()
    await page.getByText('It needs 3 votes; 3 to go.').waitFor()
  }, 60_000)
})

describe('the page of an open poll', () => {
  it('tells who reads along why there is no ballot, and who came too late is not meant', async () => {
    const { facilitator, outsider, anonymous, group } = await readingGroup(api, { visibility: 'PUBLIC', reading: 'ANYONE' })
    for (const electorate of ['AT_OPENING', 'ALSO_LATER']) {
      const poll = await asked(facilitator, group.id, ['Garden', 'Library'], { electorate })
      for (const person of [outsider, anonymous]) {
        const page = await openPage(api, person, narrow)
        await page.goto(`/g/${group.slug}/polls/${poll.id}`)
        await page.getByText('The members of this group vote here.').waitFor()
        expect(await page.getByText('This poll is for those').count()).toBe(0)
        expect(await page.locator('#ballot').getByRole('checkbox').count()).toBe(0)
        expect(await problemsOf(page)).toEqual([])
      }
    }
  }, 60_000)
})
