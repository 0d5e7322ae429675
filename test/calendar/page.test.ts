import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api.ts'
import { expand, get } from '../support/calendar.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf, walkByTab } from '../support/page.ts'

const api = await startApi()
const farOff = Date.UTC(2100, 0)
/** What is held back for ten seconds, on a busy machine. */
const held = { timeout: 40_000 }

const shown = async (page: Page, name: string) => {
  const address = new URL(await page.getByLabel(`Calendar address: ${name}`).inputValue())
  expect(address.origin).toBe(api.url)
  return address.pathname
}

describe('the calendar address of a group', () => {
  it('is made, shown once, read by a calendar program, replaced and stopped', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await newMeeting(facilitator, group.id, { title: 'On calendars' })
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/schedule`)
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await page.getByRole('button', { name: 'Make an address' }).click()
    await page.getByLabel('Calendar address: Thursday group').waitFor()
    const first = await shown(page, 'Thursday group')
    expect(expand((await get(api, first)).text, 0, farOff)).toMatchObject([{ title: 'On calendars' }])
    expect(await page.getByRole('link', { name: 'Open in a calendar program' }).getAttribute('href')).toBe(`webcal://127.0.0.1:${api.port}${first}`)
    await page.getByRole('button', { name: 'Copy the address' }).click()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${api.url}${first}`)
    expect(await problemsOf(page)).toEqual([])

    // It stays in sight until the page is loaded again, and is told no more.
    await page.getByRole('link', { name: 'Members' }).click()
    await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Schedule' }).waitFor()
    await page.getByRole('button', { name: 'Subscribe' }).click()
    expect(await shown(page, 'Thursday group')).toBe(first)
    await page.reload()
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await page.getByText('It is not shown again.').waitFor()
    expect(await page.getByLabel('Calendar address: Thursday group').count()).toBe(0)

    await page.getByRole('button', { name: 'Replace it' }).click()
    await page.getByText('Until then the old one works.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Until then the old one works.').waitFor({ state: 'detached' })
    expect((await get(api, first)).status).toBe(200)

    await page.getByRole('button', { name: 'Replace it' }).click()
    await page.getByLabel('Calendar address: Thursday group').waitFor(held)
    const second = await shown(page, 'Thursday group')
    expect(second).not.toBe(first)
    expect([(await get(api, first)).status, (await get(api, second)).status]).toEqual([404, 200])

    await page.getByRole('button', { name: 'Stop it' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Stop it' }).click()
    await page.getByRole('button', { name: 'Make an address' }).waitFor()
    expect((await get(api, second)).status).toBe(200)
    // Whoever leaves the page has stopped it, and does not come back to it.
    await page.goto('/')
    await expect.poll(async () => (await get(api, second)).status, held).toBe(404)
  }, 90_000)

  it('shows what its owner chooses', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await newMeeting(facilitator, group.id, { title: 'On calendars', presenterId: member.id })
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/schedule`)
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await page.getByRole('button', { name: 'Make an address' }).click()
    const path = await shown(page, 'Thursday group')
    await page.getByText('What it shows').click()
    await page.getByLabel('Reminder by the calendar program').selectOption('30 minutes before')
    await page.getByLabel('Say in the title what I do there').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. Calendar programs see it when they look next.').waitFor()
    const { text } = await get(api, path)
    expect(text).toContain('TRIGGER:-PT30M')
    expect(expand(text, 0, farOff)).toMatchObject([{ title: 'On calendars (you present)' }])
  })

  it('is offered to nobody but members', async () => {
    const { outsider, group } = await readingGroup(api, { reading: 'ANYONE', visibility: 'PUBLIC' })
    const page = await openPage(api, outsider)
    await page.goto(`/g/${group.slug}/schedule`)
    await page.getByRole('heading', { level: 1, name: 'Schedule' }).waitFor()
    await page.getByText('No meeting is planned.').waitFor()
    expect(await page.getByRole('button', { name: 'Subscribe' }).count()).toBe(0)
  })
})

describe('the calendar addresses of an account', () => {
  it('are made by keyboard on a small page, for one group and for all', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await newMeeting(facilitator, group.id, { title: 'On calendars' })
    const page = await openPage(api, member, { viewport: { width: 320, height: 640 } })
    await page.goto('/me')
    await page.getByRole('heading', { level: 2, name: 'Calendar addresses' }).waitFor()
    for (const name of ['All your groups', 'Thursday group']) {
      await page.getByRole('button', { name: `Make an address: ${name}` }).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel(`Calendar address: ${name}`).waitFor()
    }
    expect(expand((await get(api, await shown(page, 'All your groups'))).text, 0, farOff)).toMatchObject([{ title: 'Thursday group: On calendars' }])
    expect(expand((await get(api, await shown(page, 'Thursday group'))).text, 0, farOff)).toMatchObject([{ title: 'On calendars' }])
    expect(await problemsOf(page)).toEqual([])
    // From the first thing after the link that skips it all.
    await page.evaluate(() => scrollTo(0, 0))
    await page.mouse.click(1, 1)
    const { missed, unseen } = await walkByTab(page)
    expect({ missed: missed.filter((element) => !element.includes('class="skip"')), unseen }).toEqual({ missed: [], unseen: [] })
  })

  it('say so where one was made elsewhere meanwhile', async () => {
    const { member, group } = await readingGroup(api)
    const [first, second] = await Promise.all([openPage(api, member), openPage(api, member)])
    for (const page of [first, second]) {
      await page.goto(`/g/${group.slug}/schedule`)
      await page.getByRole('button', { name: 'Subscribe' }).click()
      await page.getByRole('button', { name: 'Make an address' }).waitFor()
    }
    await first.getByRole('button', { name: 'Make an address' }).click()
    await first.getByLabel('Calendar address: Thursday group').waitFor()
    await second.getByRole('button', { name: 'Make an address' }).click()
    await second.getByText('This calendar has an address already.').waitFor()
  })
})

describe('the file of one meeting', () => {
  it('comes from its page and from its line in the schedule', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const id = await newMeeting(facilitator, group.id, { title: 'On calendars' })
    const page = await openPage(api, member)
    for (const path of [`/g/${group.slug}/schedule`, `/g/${group.slug}/meetings/${id}`]) {
      await page.goto(path)
      const link = page.getByRole('link', { name: 'Calendar file: On calendars' })
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect(download.suggestedFilename()).toBe('meeting.ics')
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      expect(expand(Buffer.concat(chunks).toString(), 0, farOff)).toMatchObject([{ title: 'On calendars', uid: id }])
    }
  })
})
