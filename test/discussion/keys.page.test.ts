import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { changeCourse, newItem } from '../support/agenda.ts'
import { startApi } from '../support/api.ts'
import { raiseHand } from '../support/floor.ts'
import { readingGroup, type Somebody } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf, walkByTab } from '../support/page.ts'
import { ask } from '../support/questions.ts'
import { box, commentOf, openTalk, postComment } from '../support/talk.ts'
import { newPaper } from '../support/threads.ts'

const api = await startApi()

/** A meeting that goes on, with something in every part of its room. */
const room = async () => {
  const made = await readingGroup(api)
  const { owner, member, facilitator, group } = made
  const meetingId = await newMeeting(facilitator, group.id, { paperId: await newPaper(member, group.id), link: 'https://meet.example.org/room' })
  for (const title of ['First things', 'The proof', 'What is left']) await newItem(facilitator, meetingId, { title })
  const questionId = await ask(owner, meetingId)
  const [first, second] = [await postComment(owner, meetingId, 'one thing'), await postComment(member, meetingId, 'another thing')]
  await changeCourse(facilitator, 'startMeeting', { meetingId })
  await raiseHand(owner, meetingId)
  const open = async (person: Somebody, options = {}) => {
    const page = await openTalk(await openPage(api, person, options), group.slug, meetingId)
    await page.getByText('another thing').waitFor()
    return page
  }
  return { ...made, meetingId, questionId, first, second, open }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
/** Presses Tab until what has the focus is called so. */
const tabTo = async (page: Page, name: RegExp) => {
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab')
    if (name.test(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''))) return
  }
  throw new Error(`Nothing called ${name} was reached.`)
}

describe('the room by keys alone', () => {
  it('lets one reach all that can be pressed, wide and narrow, and shows where one is', async () => {
    const { facilitator, open } = await room()
    for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
      const page = await open(facilitator, { viewport })
      await page.getByText('1 here:').waitFor()
      expect(await walkByTab(page)).toEqual({ missed: [], unseen: [] })
      expect(await problemsOf(page)).toEqual([])
      await page.context().close()
    }
  }, 60_000)

  it('does each act of a member and of who leads', async () => {
    const { facilitator, member, meetingId, first, second, open } = await room()
    const [page, lead] = await Promise.all([open(member), open(facilitator)])
    await lead.keyboard.press('n')
    for (const each of [page, lead]) await each.locator('.agenda-item[aria-current=step]', { hasText: 'The proof' }).waitFor()
    await page.keyboard.press('h')
    await page.getByRole('button', { name: 'Lower your hand' }).waitFor()

    for (const [key, at] of [['j', first], ['j', second], ['k', first]] as const) {
      await page.keyboard.press(key)
      expect(await focused(page)).toBe(`c-${at.id}`)
    }
    await tabTo(page, /^React to Owner$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Thank you$/)
    await page.keyboard.press('Enter')
    await commentOf(lead, 'one thing').getByRole('button', { name: '1 Thank you: Member' }).waitFor()
    // The choice closes and the focus stays where one was.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('React to Owner')
    await page.keyboard.press('r')
    await page.keyboard.type('answered by keys')
    await page.keyboard.press('Control+Enter')
    await commentOf(lead, 'answered by keys').waitFor()

    // Escape leaves what one writes, which stays, and single letters act again.
    await page.keyboard.press('c')
    await page.keyboard.type('not yet')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await expect.poll(() => focused(page)).toMatch(/^c-/)
    expect(await box(page).inputValue()).toBe('not yet')
    await page.keyboard.press('k')
    await expect.poll(() => focused(page)).toBe(`c-${first.id}`)
    await tabTo(page, /^Resolve$/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Show 2 comments' }).waitFor()
    await lead.getByText('Resolved by Member').waitFor()
    await page.keyboard.press('Enter')
    await commentOf(page, 'answered by keys').waitFor()

    await page.evaluate(() => scrollTo(0, 0))
    const { id } = await postComment(facilitator, meetingId, 'something new')
    await page.getByRole('button', { name: '1 new', exact: true }).waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => focused(page)).toBe(`c-${id}`)
  }, 60_000)

  it('lists them all on one sheet, and does without single letters where they are switched off', async () => {
    const { facilitator, member, open } = await room()
    const listed = async (page: Page) => {
      await page.keyboard.press('?')
      const keys = await page.getByRole('dialog').locator('kbd').allTextContents()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      return keys.toSorted()
    }
    const page = await open(member)
    expect(await listed(page)).toEqual(['?', 'Ctrl Enter', 'Esc', 'c', 'h', 'j', 'k', 'p', 'r', 'u'].toSorted())
    expect(await listed(await open(facilitator))).toContain('n')
    expect(await problemsOf(page)).toEqual([])

    await page.keyboard.press('?')
    await page.getByRole('checkbox', { name: 'Single letters act' }).uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByText('another thing').waitFor()
    for (const key of ['j', 'c', 'h', 'p', 'u', 'r']) await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    expect(await page.getByRole('button', { name: 'Raise your hand', pressed: false }).count()).toBe(1)
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  }, 60_000)

  it('keeps the focus and what is typed while others talk, ask, raise their hands and go on', async () => {
    const { owner, facilitator, member, meetingId, first, questionId, open } = await room()
    const page = await open(member)
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.keyboard.type('half a ')
    const field = await page.evaluateHandle(() => document.activeElement)
    await postComment(owner, meetingId, 'meanwhile', { threadId: first.threadId, parentId: first.id })
    await postComment(owner, meetingId, 'elsewhere')
    await changeCourse(facilitator, 'goToItem', { meetingId, itemId: (await facilitator.do('query ($id: ID!) { meeting(id: $id) { agenda { id } } }', { id: meetingId })).meeting.agenda[2].id })
    await ask(owner, meetingId, 'And then?')
    await facilitator.do('mutation ($input: ParkQuestionInput!) { parkQuestion(input: $input) { errors { code message path } } }', { input: { questionId } })
    await page.locator('.agenda-item[aria-current=step]', { hasText: 'What is left' }).waitFor()
    await page.getByText('1 parked', { exact: true }).waitFor()
    await page.keyboard.type('sentence')
    expect(await field.evaluate((element) => element === document.activeElement && (element as HTMLTextAreaElement).value)).toBe('half a sentence')
    expect(await box(page).inputValue()).toBe('')
  }, 60_000)
})
