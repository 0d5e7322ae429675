import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Client, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { opened, vote } from '../support/polls.ts'

const api = await startApi()

const addPaper = 'mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code message } } }'
const nominatePaper = 'mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id } errors { code message } } }'
const changeAccount = 'mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { viewer { zone } errors { code message } } }'
const closePoll = 'mutation ($input: ClosePollInput!) { closePoll(input: $input) { poll { id } errors { code message } } }'

const nominate = async (by: Client, groupId: string, titles: string[]) => {
  for (const title of titles) {
    const { addPaper: added } = await by.do(addPaper, { input: { groupId, title } })
    await by.do(nominatePaper, { input: { paperId: added.paper.id, pitch: `Why ${title}.` } })
  }
}

const approve = (page: Page, title: string) => page.getByRole('checkbox', { name: title }).check()

/** A minute of the wall, so many days ahead, as date inputs take it. */
const ahead = (days: number, time: string) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

describe('a poll', () => {
  it('goes from the pool to a scheduled meeting in two browsers', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await nominate(member, group.id, ['Reading slowly', 'Reading aloud', 'Reading at night'])
    await facilitator.do(changeAccount, { input: { name: 'Facilitator', zone: 'Europe/London' } })
    const ada = await openPage(api, facilitator)
    await ada.goto(`/g/${group.slug}/library?tab=pool`)
    await ada.getByRole('link', { name: 'Open a poll' }).click()
    await ada.getByLabel('Closes').fill('2020-01-01T12:00')
    await ada.getByRole('checkbox', { name: 'Reading at night' }).uncheck()
    await ada.getByRole('checkbox', { name: 'Reading aloud' }).uncheck()
    await ada.getByRole('button', { name: 'Open the poll' }).click()
    await ada.getByText('A poll needs at least two nominations.').waitFor()
    await ada.getByText('This lies in the past.').waitFor()
    await ada.getByRole('checkbox', { name: 'Reading aloud' }).check()
    await ada.getByLabel('Closes').fill(ahead(2, '16:00'))
    await ada.getByText('(15:00 for you)').first().waitFor()
    await ada.getByText('More rules').click()
    await ada.locator('summary').filter({ hasText: /^Ballots/ }).click()
    await ada.getByRole('checkbox', { name: 'Show the numbers of a small tally' }).check()
    expect(await problemsOf(ada)).toEqual([])
    await ada.getByRole('button', { name: 'Open the poll' }).click()
    await ada.getByRole('heading', { name: 'What do we read next?' }).waitFor()
    await ada.getByText('0 of 4 have voted').waitFor()
    await ada.getByText('Who voted what stays hidden').first().waitFor()
    expect(await problemsOf(ada)).toEqual([])

    const bo = await openPage(api, member)
    await bo.goto(new URL(ada.url()).pathname)
    await bo.getByText('You have not voted yet.').waitFor()
    expect(await bo.getByRole('button', { name: 'Close now' }).count()).toBe(0)
    await approve(bo, 'Reading slowly')
    await bo.getByText('Your ballot: 1 of 2 approved, saved').waitFor()
    await ada.getByText('1 of 4 has voted').waitFor()
    // By keyboard, and changed at once: the last press counts.
    await ada.getByRole('checkbox', { name: 'Reading slowly' }).focus()
    await ada.keyboard.press('Space')
    await ada.getByRole('checkbox', { name: 'Reading aloud' }).focus()
    await ada.keyboard.press('Space')
    await ada.keyboard.press('Space')
    await ada.getByText('Your ballot: 1 of 2 approved, saved').waitFor()
    await bo.getByText('2 of 4 have voted').waitFor()
    expect(await bo.getByRole('heading', { name: 'Approvals' }).count()).toBe(0)
    await bo.reload()
    await bo.getByText('Your ballot: 1 of 2 approved, saved').waitFor()
    expect(await bo.getByRole('checkbox', { name: 'Reading slowly' }).isChecked()).toBe(true)

    await ada.getByRole('button', { name: 'Close now' }).click()
    await ada.getByRole('button', { name: 'Undo' }).click()
    await ada.getByRole('checkbox', { name: 'Reading aloud' }).waitFor()
    await ada.getByRole('button', { name: 'Close now' }).click()
    const sentence = '“Reading slowly” won with 2 of 2 ballots.'
    await bo.getByText(sentence).waitFor({ timeout: 15_000 })
    await ada.getByText(sentence).waitFor()
    await bo.getByText('2 approvals').waitFor()
    expect(await bo.getByRole('button', { name: 'Schedule the meeting' }).count()).toBe(0)

    await ada.getByRole('button', { name: 'Schedule the meeting' }).click()
    await ada.getByLabel('Date and time').fill(ahead(9, '18:30'))
    await ada.getByText('(17:30 for you)').waitFor()
    await ada.getByLabel('Who presents').selectOption('Member')
    await ada.getByLabel('Place').fill('Room 12')
    await ada.getByRole('button', { name: 'Schedule the meeting' }).click()
    await ada.waitForURL(/\/meetings\//)
    await ada.getByText('Reading slowly').first().waitFor()
    await bo.getByRole('link', { name: 'Open the meeting' }).waitFor()
    await bo.getByText('18:30').waitFor()

    // The result stays to be found.
    await bo.goto(`/g/${group.slug}/library?tab=pool`)
    await bo.getByRole('link', { name: 'All polls' }).click()
    await bo.getByText(sentence).waitFor()
    expect(await problemsOf(bo)).toEqual([])
  }, 90_000)

  it('closes by itself while people look on, and states a tie with the lot that decided it', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await nominate(member, group.id, ['Reading slowly', 'Reading aloud'])
    const poll = await opened(facilitator, group.id, { tieRule: 'LOT', closesAt: new Date(Date.now() + 8_000).toISOString() })
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/polls/${poll.id}`)
    await page.getByText('A tie is decided by a lot').first().waitFor()
    await vote(member, poll.id, poll.options.map(({ id }: { id: string }) => id))
    await page.getByText('1 of 4 has voted').waitFor()
    await page.getByText(/are equal with 1 of 1 ballot each; .* is chosen by lot\./).waitFor({ timeout: 30_000 })
    await page.getByText('It was a tie.').waitFor()
    await page.getByText('How the lot can be checked').click()
    await page.locator('#proof').getByText(poll.lotSeedHash).waitFor()
    expect(await problemsOf(page)).toEqual([])
  }, 60_000)

  it('keeps a ballot that the network held up, and takes back one that came too late with the reason', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await nominate(member, group.id, ['Reading slowly', 'Reading aloud'])
    const poll = await opened(facilitator, group.id)
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/polls/${poll.id}`)
    await page.getByText('You have not voted yet.').waitFor()
    await page.context().setOffline(true)
    await approve(page, 'Reading slowly')
    await page.getByText('Your ballot: 1 of 2 approved, on its way').waitFor()
    await page.context().setOffline(false)
    await page.getByText('Your ballot: 1 of 2 approved, saved').waitFor()

    // The news of the close cannot reach this page; its next ballot is answered with it.
    await page.context().setOffline(true)
    await approve(page, 'Reading aloud')
    await page.getByText('Your ballot: 2 of 2 approved, on its way').waitFor()
    await facilitator.do(closePoll, { input: { pollId: poll.id } })
    await page.context().setOffline(false)
    await page.getByText('“Reading slowly” won with 1 of 1 ballot.').waitFor({ timeout: 15_000 })
    await page.getByText('The poll has closed, so this ballot was not counted.').waitFor()
  }, 60_000)

  it('is cancelled with a reason that everybody reads', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await nominate(member, group.id, ['Reading slowly', 'Reading aloud'])
    const poll = await opened(facilitator, group.id)
    const ada = await openPage(api, facilitator)
    const bo = await openPage(api, member)
    for (const page of [ada, bo]) await page.goto(`/g/${group.slug}/polls/${poll.id}`)
    await bo.getByText('You have not voted yet.').waitFor()
    await ada.getByRole('button', { name: 'Cancel the poll' }).click()
    await ada.getByRole('dialog').getByRole('button', { name: 'Cancel the poll' }).click()
    await ada.getByText('This is needed.').waitFor()
    await ada.getByLabel('Why').fill('Nobody is here in August.')
    await ada.getByRole('dialog').getByRole('button', { name: 'Cancel the poll' }).click()
    await bo.getByText('The poll was cancelled: Nobody is here in August.').waitFor()
    await ada.getByText('The poll was cancelled: Nobody is here in August.').waitFor()
    expect(await ada.getByRole('dialog').count()).toBe(0)
  }, 60_000)

  it('asks which of two when the meeting falls into the hour that comes twice', async () => {
    const { facilitator, group } = await readingGroup(api)
    await nominate(facilitator, group.id, ['Reading slowly', 'Reading aloud'])
    const poll = await opened(facilitator, group.id)
    await vote(facilitator, poll.id, [poll.options[0].id])
    await facilitator.do(closePoll, { input: { pollId: poll.id } })
    const page = await openPage(api, facilitator)
    await page.goto(`/g/${group.slug}/polls/${poll.id}?schedule=1`)
    // The last Sundays of March and October of next year, in Zurich.
    const lastSunday = (month: number) => {
      const day = new Date(Date.UTC(new Date().getUTCFullYear() + 1, month, 0))
      day.setUTCDate(day.getUTCDate() - day.getUTCDay())
      return day.toISOString().slice(0, 10)
    }
    const plan = page.getByRole('button', { name: 'Schedule the meeting' })
    await page.getByLabel('Date and time').fill(`${lastSunday(3)}T02:30`)
    await plan.click()
    await page.getByText(/02:30 does not exist/).waitFor()
    await page.getByLabel('Date and time').fill(`${lastSunday(10)}T02:30`)
    await plan.click()
    await page.getByText(/02:30 happens twice/).waitFor()
    await page.getByRole('radio', { name: 'The second' }).check()
    await page.reload()
    expect(await page.getByLabel('Date and time').inputValue()).toBe(`${lastSunday(10)}T02:30`)
    await plan.click()
    await page.getByRole('radio', { name: 'The second' }).check()
    await plan.click()
    await page.waitForURL(/\/meetings\//)
  }, 60_000)
})
