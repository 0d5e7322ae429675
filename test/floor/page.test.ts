import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { startApi } from '../support/api.ts'
import { raiseHand } from '../support/floor.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { openTalk } from '../support/talk.ts'

const api = await startApi()

const hands = (page: Page) => page.getByRole('region', { name: /^Hands/ })
const namesOn = (page: Page) => hands(page).locator('.hand .person-name').allTextContents()

describe('the hands of a meeting', () => {
  it('go up with one key, are called in order, put back and lowered, the same for both', async () => {
    const { member, owner, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const open = async (person: typeof member, width = 1280) => openTalk(await openPage(api, person, { viewport: { width, height: 800 } }), group.slug, meetingId)
    const [left, right] = await Promise.all([open(member), open(facilitator, 320)])
    await raiseHand(owner, meetingId)
    await expect.poll(() => namesOn(left)).toEqual(['Owner'])
    await left.keyboard.press('h')
    await expect.poll(() => namesOn(right)).toEqual(['Owner', 'Member'])
    await hands(left).getByRole('button', { name: 'Lower your hand', pressed: true }).waitFor()
    expect(await hands(left).getByRole('button', { name: 'Call the next' }).count()).toBe(0)
    for (const page of [left, right]) expect(await problemsOf(page)).toEqual([])

    await hands(right).getByRole('button', { name: 'Call the next' }).click()
    await hands(left).getByText('Owner has the floor.').waitFor()
    await expect.poll(() => namesOn(left)).toEqual(['Member'])
    await hands(right).getByRole('button', { name: 'Put back' }).click()
    await expect.poll(() => namesOn(left)).toEqual(['Owner', 'Member'])
    await hands(right).getByRole('button', { name: 'Call Member' }).click()
    await hands(left).getByText('It is your turn to speak.').waitFor()
    await left.keyboard.press('h')
    await expect.poll(() => namesOn(right)).toEqual(['Owner', 'Member'])
    await hands(right).getByText('called once today').waitFor()

    await hands(right).getByRole('combobox', { name: 'Order' }).selectOption('Who was called least')
    await left.keyboard.press('h')
    await expect.poll(() => namesOn(right)).toEqual(['Owner'])
    await hands(right).getByRole('button', { name: 'Lower the hand of Owner' }).click()
    await expect.poll(() => namesOn(left)).toEqual([])
    await left.keyboard.press('?')
    await left.getByRole('dialog').getByText('Raise or lower your hand').waitFor()
  }, 60_000)
})
