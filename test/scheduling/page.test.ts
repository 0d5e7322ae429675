import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf } from '../support/page.ts'

const api = await startApi()

describe('the schedule', () => {
  it('leads from nothing planned to a meeting that both see, each in their own zone too', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await facilitator.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code message path } } }', { input: { groupId: group.id, title: 'On $n$ clocks', authors: ['A. Author'] } })
    await member.do('mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { viewer { person { id } } errors { code message path } } }', { input: { name: 'Member', zone: 'Europe/London' } })
    const [planner, reader] = await Promise.all([openPage(api, facilitator), openPage(api, member)])
    await reader.goto(`/g/${group.slug}/schedule`)
    await reader.getByText('No meeting is planned.').waitFor()
    expect(await reader.getByRole('link', { name: 'Schedule a meeting' }).count()).toBe(0)

    await planner.goto(`/g/${group.slug}/schedule`)
    await planner.getByRole('link', { name: 'Schedule a meeting' }).first().click()
    await planner.getByRole('button', { name: 'Schedule a meeting' }).click()
    await planner.getByText('Give a date and a time.').waitFor()
    await planner.getByLabel('Paper').selectOption('On $n$ clocks')
    // On that night the clocks of Zurich go from two to three.
    await planner.getByLabel('Date and time').fill('2030-03-31T02:30')
    await planner.getByLabel('Place').fill('Room 4')
    await planner.getByRole('button', { name: 'Schedule a meeting' }).click()
    await planner.locator('.field').filter({ hasText: 'Date and time' }).getByRole('alert').waitFor()
    expect(await planner.getByLabel('Place').inputValue()).toBe('Room 4')
    await planner.reload()
    expect(await planner.getByLabel('Place').inputValue()).toBe('Room 4')
    await planner.getByLabel('Date and time').fill(inDays(3))
    await planner.getByLabel('Who presents').selectOption('Member')
    await planner.getByRole('button', { name: 'Schedule a meeting' }).click()
    await planner.getByRole('heading', { level: 1, name: 'On' }).waitFor()
    expect(new URL(planner.url()).pathname).toMatch(/\/meetings\//)

    const line = reader.locator('.schedule-line')
    await line.getByText('16:00–17:00 Zurich (15:00 for you)').waitFor()
    await line.getByText(/^in [234] days$/).waitFor()
    await line.getByText('Member presents.').waitFor()
    await line.locator('math').waitFor()
    await line.getByRole('button', { name: 'Yes' }).click()
    await line.getByText('1 yes, 0 maybe, 0 no').waitFor()
    expect(await line.getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed')).toBe('true')
    await planner.getByRole('button', { name: 'Yes 1' }).waitFor()
    expect(await problemsOf(reader)).toEqual([])
    await line.getByRole('link').first().click()
    await reader.getByText('Where: Room 4').waitFor()
    expect(await reader.getByRole('button', { name: /^Yes/ }).getAttribute('aria-pressed')).toBe('true')
    expect(await reader.getByRole('button', { name: 'Change' }).count()).toBe(0)
  })

  it('lets those who lead change and cancel a meeting, tells the others, and loses no text to a conflict', async () => {
    const { facilitator, admin, member, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const open = async (person: typeof member) => {
      const page = await openPage(api, person)
      await page.goto(`/g/${group.slug}/meetings/${meetingId}`)
      await page.getByRole('heading', { level: 1, name: 'Reading session' }).waitFor()
      return page
    }
    const [first, second, reader] = await Promise.all([facilitator, admin, member].map(open)) as [Awaited<ReturnType<typeof open>>, Awaited<ReturnType<typeof open>>, Awaited<ReturnType<typeof open>>]
    for (const page of [first, second]) await page.getByRole('button', { name: 'Change' }).click()
    await first.getByLabel('Place').fill('The library')
    await first.getByRole('button', { name: 'Save' }).click()
    await reader.getByText('Where: The library').waitFor()

    await second.getByLabel('Note', { exact: true }).fill('Bring a **pencil**.')
    await second.getByRole('button', { name: 'Save' }).click()
    await second.getByText('Somebody changed this meeting since you opened it.').waitFor()
    await second.getByRole('dialog').getByText('The library').waitFor()
    expect(await second.getByLabel('Note', { exact: true }).inputValue()).toBe('Bring a **pencil**.')
    await second.getByLabel('Place').fill('The library')
    await second.getByRole('button', { name: 'Save' }).click()
    await reader.locator('strong', { hasText: 'pencil' }).waitFor()
    await reader.getByText('Where: The library').waitFor()

    await first.getByRole('button', { name: 'Cancel the meeting' }).click()
    await first.getByLabel('Why').fill('Everybody is ill.')
    await first.getByRole('dialog').getByRole('button', { name: 'Cancel the meeting' }).click()
    await first.getByText('Everybody is ill.').waitFor()
    await first.getByRole('button', { name: 'Undo' }).click()
    await first.getByText('Everybody is ill.').waitFor({ state: 'detached' })
    await first.getByRole('button', { name: 'Cancel the meeting' }).click()
    expect(await first.getByLabel('Why').inputValue()).toBe('Everybody is ill.')
    await first.getByRole('dialog').getByRole('button', { name: 'Cancel the meeting' }).click()
    // Who leaves the page has thought enough.
    await first.goto(`/g/${group.slug}/schedule`)
    await reader.getByText('This meeting was cancelled.').waitFor()
    await reader.getByText('Everybody is ill.').waitFor()
    expect(await reader.getByRole('button', { name: /^Yes/ }).count()).toBe(0)
    await first.getByText('Cancelled').waitFor()
  })

  it('shows past meetings below, the latest first, ten at a time', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    for (let i = 0; i < 12; i++) await newMeeting(facilitator, group.id, { title: `Session ${i}`, startLocal: inDays(1, `${String(8 + i).padStart(2, '0')}:00`) })
    api.clock.advance(3 * 86_400_000)
    await newMeeting(facilitator, group.id, { title: 'Next time', startLocal: inDays(6) })
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/schedule`)
    const past = page.getByRole('region', { name: 'Past' })
    await past.getByRole('heading', { name: 'Session 11' }).waitFor()
    expect(await page.getByRole('region', { name: 'Coming' }).getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Next time'])
    expect(await past.getByRole('heading', { level: 3 }).count()).toBe(10)
    await past.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => past.getByRole('heading', { level: 3 }).allTextContents()).toEqual(Array.from({ length: 12 }, (_, i) => `Session ${11 - i}`))
    await past.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' })
  })
})
