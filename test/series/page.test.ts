import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { meeting, series } from '../../db/schema/scheduling.ts'
import { type Client, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { inDays } from '../support/meetings.ts'
import { openPage, problemsOf, walkByTab } from '../support/page.ts'
import { newBreak, newSeries } from '../support/series.ts'

const api = await startApi()
const dayMs = 86_400_000
const today = new Date()
const thursday = (weeks: number) => {
  const ahead = ((4 - today.getUTCDay() + 7) % 7) + 7 * weeks
  return new Date(today.getTime() + ahead * dayMs).toISOString().slice(0, 10)
}

/** Somebody whose clocks are not the group's. */
const inLondon = (person: Client) => person.do('mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { errors { code message path } } }', { input: { name: 'Member', zone: 'Europe/London' } })

describe('a series', () => {
  it('is made in words with its dates beside them, one meeting is moved and one is called off', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await inLondon(member)
    const [page, reader] = await Promise.all([openPage(api, facilitator), openPage(api, member)])
    await reader.goto(`/g/${group.slug}/schedule`)
    await reader.getByText('No meeting is planned.').waitFor()
    expect(await reader.getByRole('link', { name: 'Make a series' }).count()).toBe(0)

    await page.goto(`/g/${group.slug}/schedule`)
    await page.getByRole('link', { name: 'Make a series' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Make a series' }).waitFor()
    await page.getByRole('checkbox', { name: 'Thursday' }).check()
    await page.getByLabel('From', { exact: true }).fill(`${thursday(1)}T16:00`)
    const preview = page.getByRole('complementary', { name: 'What this gives' })
    await preview.getByText('Every week on Thursday at 16:00 Zurich', { exact: true }).waitFor()
    await preview.getByText(/^2\d meetings are made\.$/).waitFor()
    expect(await preview.getByRole('listitem').count()).toBeGreaterThanOrEqual(8)
    await page.getByLabel('Until', { exact: true }).selectOption('A day')
    await page.getByLabel('Last day').fill('2020-01-01')
    await page.getByRole('button', { name: 'Make a series' }).click()
    await page.locator('.field').filter({ hasText: 'Last day' }).getByRole('alert').waitFor()
    await page.getByLabel('Until', { exact: true }).selectOption('So many meetings')
    await page.getByLabel('Meetings in all').fill('6')
    await preview.getByText('Every week on Thursday at 16:00 Zurich, 6 times', { exact: true }).waitFor()
    await page.getByLabel('Title').fill('Thursday reading')
    await page.getByLabel('Place').fill('Room 4')
    await page.reload()
    expect(await page.getByLabel('Place').inputValue()).toBe('Room 4')
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Make a series' }).click()
    await page.getByRole('heading', { level: 1, name: 'Thursday reading' }).waitFor()
    await page.getByText('Every week on Thursday at 16:00 Zurich, 6 times').waitFor()

    const lines = reader.locator('.schedule-line')
    await expect.poll(() => lines.count()).toBe(6)
    await lines.first().getByText('16:00–17:00 Zurich (15:00 for you)').waitFor()

    await page.goto(`/g/${group.slug}/schedule`)
    await page.locator('.schedule-line').nth(1).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByRole('button', { name: 'This meeting' }).click()
    await page.getByLabel('Date and time').fill(`${thursday(2)}T17:30`)
    await page.getByRole('button', { name: 'Save' }).click()
    await lines.nth(1).getByText('17:30–18:30 Zurich (16:30 for you)').waitFor()
    await lines.nth(1).getByText(/moved from/).waitFor()

    await page.goto(`/g/${group.slug}/schedule`)
    await page.locator('.schedule-line').nth(2).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Cancel the meeting' }).click()
    await page.getByLabel('Why').fill('Everybody is at the conference.')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the meeting' }).click()
    // Who leaves the page has thought enough.
    await page.goto(`/g/${group.slug}/schedule`)
    await lines.nth(2).getByText('Cancelled').waitFor()
    expect(await problemsOf(reader)).toEqual([])
  })

  it('says beforehand what a change does, and changes all that follow a meeting', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id, { startLocal: `${thursday(1)}T16:00`, repeats: { every: 'WEEKLY', weekdays: ['TH'], count: 8 } })
    const page = await openPage(api, facilitator)
    await page.goto(`/g/${group.slug}/schedule`)
    await page.locator('.schedule-line').nth(3).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByRole('link', { name: 'Change this meeting and those that follow' }).click()
    await page.getByRole('heading', { level: 1, name: 'Change this meeting and those that follow' }).waitFor()
    await page.getByRole('checkbox', { name: 'Thursday' }).uncheck()
    await page.getByRole('checkbox', { name: 'Tuesday' }).check()
    expect(await page.getByLabel('Meetings in all').inputValue()).toBe('5')
    await page.getByRole('complementary', { name: 'What this gives' }).getByText('5 meetings move.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Every week on Tuesday at 16:00 Zurich, 5 times').waitFor()
    await page.getByRole('link', { name: 'goes on from an earlier series' }).click()
    await page.getByText(/^Every week on Thursday at 16:00 Zurich, until/).waitFor()
    expect(new URL(page.url()).pathname.endsWith(id)).toBe(true)
  })

  it('shows two organisers what the other did, and loses no text to the conflict', async () => {
    const { facilitator, admin, group } = await readingGroup(api)
    const { id } = await newSeries(facilitator, group.id)
    const open = async (person: typeof admin) => {
      const page = await openPage(api, person)
      await page.goto(`/g/${group.slug}/series/${id}?change=all`)
      await page.getByLabel('Place').waitFor()
      return page
    }
    const [first, second] = (await Promise.all([facilitator, admin].map(open))) as [Page, Page]
    await first.getByLabel('Place').fill('The library')
    await first.getByRole('button', { name: 'Save' }).click()
    await first.getByText('The library').waitFor()
    await second.getByLabel('Note', { exact: true }).fill('Bring a pencil.')
    await second.getByRole('button', { name: 'Save' }).click()
    await second.getByText('Somebody changed this series since you opened it.').waitFor()
    await second.locator('.notice.stale').getByText('The library').waitFor()
    expect(await second.getByLabel('Note', { exact: true }).inputValue()).toBe('Bring a pencil.')
    await second.getByRole('button', { name: 'Save' }).click()
    await first.getByText('Bring a pencil.').waitFor()
  })

  it('ends for a reason, after saying what goes', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const { id, meetingId } = await newSeries(facilitator, group.id, { repeats: { every: 'WEEKLY', count: 5 } })
    await member.do('mutation ($input: ReplyToMeetingInput!) { replyToMeeting(input: $input) { errors { code message path } } }', { input: { meetingId, answer: 'YES' } })
    const page = await openPage(api, facilitator)
    await page.goto(`/g/${group.slug}/series/${id}`)
    await page.getByRole('button', { name: 'End the series' }).click()
    await page.getByText('4 meetings go, as nobody wrote in them, 1 is called off.').waitFor()
    await page.getByLabel('Why').fill('The term is over.')
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'End the series' }).click()
    await page.getByText('The series has ended.').waitFor()
    await expect.poll(() => page.locator('.schedule-line').count()).toBe(1)
    await page.locator('.schedule-line').getByText('Cancelled').waitFor()
  })
})

describe('the schedule', () => {
  it('shows a month as the clocks of the group have it, with its breaks, by keyboard alone and on a narrow screen', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await inLondon(member)
    await newSeries(facilitator, group.id, { startLocal: inDays(1, '23:30'), title: 'Late reading' })
    const page = await openPage(api, member, { viewport: { width: 320, height: 800 } })
    await page.goto(`/g/${group.slug}/schedule`)
    await page.getByRole('tab', { name: 'List' }).focus()
    await page.keyboard.press('ArrowRight')
    const after = page.getByRole('link', { name: 'The month after' })
    const next = /month=(\d+-\d+)/.exec((await after.getAttribute('href'))!)![1]
    await newBreak(facilitator, group.id, { name: 'A week off', firstDay: `${next}-08`, lastDay: `${next}-14` })
    await after.focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).search).toBe(`?view=month&month=${next}`)
    await page.getByText('A week off').first().waitFor()
    await page.getByText(/^23:30/).first().waitFor()
    expect(await page.getByText('(22:30 for you)').count()).toBeGreaterThan(1)
    expect(await problemsOf(page)).toEqual([])
    await page.reload()
    await page.getByText(/^23:30/).first().waitFor()
    const { missed, unseen } = await walkByTab(page)
    // Of tabs one is reached, and arrows go on from it.
    expect({ missed: missed.filter((one) => !one.includes('role="tab"')), unseen }).toEqual({ missed: [], unseen: [] })
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await page.getByRole('list').filter({ hasText: 'A week off' }).getByRole('listitem').count()).toBeGreaterThanOrEqual(28)
    expect(await problemsOf(page)).toEqual([])
  })

  it('lets those who lead add a break, says what it does, and brings the meetings back when it goes', async () => {
    const { facilitator, group } = await readingGroup(api)
    await newSeries(facilitator, group.id, { startLocal: `${thursday(1)}T16:00`, repeats: { every: 'WEEKLY', count: 6 } })
    const page = await openPage(api, facilitator)
    await page.goto(`/g/${group.slug}/schedule`)
    await expect.poll(() => page.locator('.schedule-line').count()).toBe(6)
    await page.getByRole('button', { name: 'Add a break' }).click()
    await page.getByLabel('Name').fill('Conference')
    await page.getByLabel('First day').fill(thursday(2))
    await page.getByLabel('Last day').fill(thursday(3))
    await page.getByText('2 meetings go, as nobody wrote in them.').waitFor()
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Add a break' }).click()
    await expect.poll(() => page.locator('.schedule-line').count()).toBe(4)
    await page.getByRole('button', { name: 'Remove: Conference' }).click()
    await page.getByText('2 meetings are made.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect.poll(() => page.locator('.schedule-line').count()).toBe(6)
  })
})

describe('a zone that nobody knows', () => {
  it('is told quietly, and the pages go on', async () => {
    const { facilitator, group } = await readingGroup(api)
    const { id, meetingId } = await newSeries(facilitator, group.id)
    await api.db.update(series).set({ zone: 'Europe/Atlantis' }).where(eq(series.id, id))
    await api.db.update(meeting).set({ zone: 'Europe/Atlantis' }).where(eq(meeting.id, meetingId))
    const page = await openPage(api, facilitator)
    await page.goto(`/g/${group.slug}/schedule`)
    await page.locator('.schedule-line').first().getByText('The server does not know the zone Europe/Atlantis, so this meeting stays').waitFor()
    await page.getByRole('region', { name: 'How we meet' }).getByText('The server does not know the zone Europe/Atlantis.').waitFor()
    await page.locator('.schedule-line').first().getByRole('link').first().click()
    await page.getByText('The server does not know the zone Europe/Atlantis, so this meeting stays').waitFor()
    await page.getByRole('link', { name: 'Open the series' }).click()
    await page.getByText('The server does not know the zone Europe/Atlantis.').waitFor()
  })
})
