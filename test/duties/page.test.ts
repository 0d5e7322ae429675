import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api.ts'
import { act, rotaGroup, rotaOf, turnsAt } from '../support/duties.ts'
import { readingGroup } from '../support/groups.ts'
import { inDays } from '../support/meetings.ts'
import { openPage, problemsOf, walkByTab } from '../support/page.ts'
import { newSeries } from '../support/series.ts'

const api = await startApi()

const withRota = async () => {
  const place = await rotaGroup(api, 'PRESENTER')
  const turns = turnsAt(await place.rota(), place.dutyId)
  return { ...place, turns, holder: (at: number) => place.of(turns[at].person.id), path: `/g/${place.group.slug}/duties` }
}
const meeting = (page: Page, at: number) => page.locator('.rota > li').nth(at)

describe('whose turn it is', () => {
  it('is made by an organiser from an empty page, said in a sentence, and taken by one press', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    await newSeries(facilitator, group.id, { startLocal: inDays(10) })
    const page = await openPage(api, facilitator)
    await page.goto(`/g/${group.slug}/schedule`)
    await page.getByRole('link', { name: 'Whose turn' }).click()
    await page.getByText('No duties yet.').waitFor()
    await page.getByRole('button', { name: 'Add a duty' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add a duty' }).click()
    await page.getByText('Of 4 who carried as little, here longest and not yet asked.').first().waitFor()
    await page.getByRole('button', { name: 'Add a duty' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Which').selectOption('Another duty')
    await dialog.getByRole('button', { name: 'Add a duty' }).click()
    await dialog.getByText('This is needed.').waitFor()
    await dialog.getByLabel('Name').fill('presenter')
    await dialog.getByRole('button', { name: 'Add a duty' }).click()
    await dialog.getByText('This group has a duty of this name').waitFor()
    await dialog.getByLabel('Name').fill('Cake')
    await dialog.getByRole('button', { name: 'Add a duty' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Cake').first().waitFor()
    expect(await problemsOf(page)).toEqual([])

    const other = await openPage(api, member, { viewport: { width: 320, height: 700 } })
    await other.goto(`/g/${group.slug}/duties`)
    const take = meeting(other, 1).getByRole('button', { name: /^Take it: Cake|^I do it: Cake/ })
    await take.click()
    await meeting(other, 1).getByText('Taken', { exact: true }).waitFor()
    await meeting(page, 1).getByText('Taken', { exact: true }).waitFor()
    expect(await problemsOf(other)).toEqual([])
    await other.goto(`/g/${group.slug}`)
    await other.getByText(/^Your next turn:/).waitFor()
    await meeting(page, 1).getByRole('link').first().click()
    await page.getByText(`Cake: ${member.name}`).waitFor()
    expect(await problemsOf(page)).toEqual([])
    const [taken] = (await rotaOf(member, group.id)).meetings.slice(1)
    await act(member, 'passTurn', { meetingId: taken.meeting.id, dutyId: taken.turns[1].duty.id, personId: member.id })
    await page.getByText(`Cake: ${member.name}`).waitFor({ state: 'detached' })
    await page.getByText(/^Cake: /).waitFor()
    await other.goto('/')
    await other.getByRole('link', { name: /^(Cake|Presenter), / }).first().waitFor()
    expect(await problemsOf(other)).toEqual([])
  }, 90_000)

  it('is swapped in two browsers, and whoever comes too late hears why', async () => {
    const { holder, turns, dutyId, facilitator, path, rota } = await withRota()
    const [asker, taker] = [holder(0), holder(1)]
    const one = await openPage(api, asker)
    const two = await openPage(api, taker, { viewport: { width: 320, height: 700 } })
    const three = await openPage(api, holder(2))
    for (const page of [one, two, three]) await page.goto(path)
    await meeting(one, 0).getByRole('button', { name: /^Swap: Presenter/ }).click()
    const dialog = one.getByRole('dialog')
    await dialog.getByLabel('A word to them').fill('I am in Basel.')
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
    await meeting(one, 0).getByText('You asked all to swap.').waitFor()
    await two.getByText('I am in Basel.').waitFor()
    expect(await problemsOf(two)).toEqual([])

    await three.getByRole('button', { name: 'I cannot' }).click()
    await meeting(one, 0).getByText(`${holder(2).name} cannot.`).waitFor()
    await three.getByText('You are asked').waitFor({ state: 'detached' })
    expect(await two.getByLabel('What you give in return').inputValue()).toBe(turns[1].meetingId)
    await two.getByRole('button', { name: 'Swap turns' }).click()
    await meeting(two, 0).getByText('Swapped with').waitFor()
    await meeting(one, 1).getByText('Swapped with').waitFor()
    const after = turnsAt(await rota(), dutyId)
    expect(after.slice(0, 2).map(({ person }: any) => person.id)).toEqual([taker.id, asker.id])

    // The turn is given away while its swap stands on the page of somebody who has lost the line.
    await act(asker, 'askSwap', { meetingId: turns[1].meetingId, dutyId })
    await two.getByText('You are asked').waitFor()
    await two.context().setOffline(true)
    await act(facilitator, 'giveTurn', { meetingId: turns[1].meetingId, dutyId, personId: holder(2).id })
    await two.context().setOffline(false)
    await two.getByText('You are asked').waitFor({ state: 'detached' })
    expect(await problemsOf(one)).toEqual([])
  }, 90_000)

  it('follows a leave, by keys alone, and every control is reached and seen', async () => {
    const { holder, turns, path } = await withRota()
    const page = await openPage(api, holder(0))
    await page.goto(path)
    await page.getByRole('button', { name: 'Add a leave' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    const day = turns[0].meeting.startsAt.slice(0, 10)
    await dialog.getByLabel('First day').fill(day)
    await dialog.getByLabel('Last day').fill('2020-01-01')
    await dialog.getByLabel('Last day').press('Enter')
    await dialog.getByText('A leave ends on its first day or later.').waitFor()
    await dialog.getByLabel('Last day').fill(day)
    await dialog.getByLabel('Last day').press('Enter')
    await page.getByRole('button', { name: /^Remove the leave of/ }).waitFor()
    expect(await meeting(page, 0).locator('.person-name').first().innerText()).not.toBe(holder(0).name)
    expect(await problemsOf(page)).toEqual([])
    await page.reload()
    await page.getByRole('button', { name: /^Remove the leave of/ }).waitFor()
    expect(await walkByTab(page)).toEqual({ missed: [], unseen: [] })
  }, 60_000)
})
