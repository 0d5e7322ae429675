import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { box, openTalk, say } from '../support/talk.ts'

const api = await startApi()
const abstract = 'We begin with what is plain. Then we bound the loss by $n^2$, which is tight. What is plain needs no proof.'

const room = async () => {
  const made = await readingGroup(api)
  const { addPaper } = await made.member.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code message path } } }', { input: { groupId: made.group.id, title: 'On Plain Things', abstract } })
  const meetingId = await newMeeting(made.facilitator, made.group.id, { paperId: addPaper.paper.id })
  const open = async (person: typeof made.member, options = {}) => openTalk(await openPage(api, person, options), made.group.slug, meetingId)
  const anchors = async () =>
    (await made.owner.do('query ($id: ID!) { meeting(id: $id) { threads { nodes { anchor { textVersion page quote prefix suffix start end } } } } }', { id: meetingId })).meeting.threads.nodes.map((thread: { anchor: object }) => thread.anchor)
  return { ...made, meetingId, open, anchors }
}

/** Selects from the first of some words of the abstract to the last of others, as a reader does by dragging. */
const select = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([first, last]) => {
      const root = document.querySelector('.paper-text') as HTMLElement
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.data.includes(first)) range.setStart(node, node.data.indexOf(first))
        if (node.data.includes(last)) range.setEnd(node, node.data.indexOf(last) + last.length)
      }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    },
    [from, to] as const,
  )

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
const mark = (page: Page, words: string) => page.locator('.paper-mark', { hasText: words })

describe('a passage of the paper', () => {
  it('is chosen by selecting it, and leads from the text to the talk and back', async () => {
    const { member, owner, open, anchors } = await room()
    const [left, right] = await Promise.all([open(member), open(owner, { viewport: { width: 320, height: 640 } })])
    await left.locator('.paper-text math').waitFor()
    await select(left, 'what is', 'plain.')
    await left.getByRole('button', { name: 'Comment on this passage' }).waitFor()
    expect(await problemsOf(left)).toEqual([])
    // Beside the selection, and gone with it.
    const [words, button] = await Promise.all([left.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0), left.getByRole('button', { name: 'Comment on this passage' }).evaluate((element) => element.getBoundingClientRect().top)])
    expect(Math.abs(button - words)).toBeLessThan(40)
    await left.evaluate(() => getSelection()?.removeAllRanges())
    await left.getByRole('button', { name: 'Comment on this passage' }).waitFor({ state: 'detached' })

    // A formula is one thing: who takes some of it takes all of it.
    await select(left, 'bound the loss', 'by ')
    await left.evaluate(() => getSelection()?.extend(document.querySelector('.paper-text math mn') as Element, 0))
    await left.getByRole('button', { name: 'Comment on this passage' }).click()
    await left.locator('.talk-passage.chosen', { hasText: 'bound the loss by $n^2$' }).waitFor()
    await left.keyboard.type('for every n?')
    await left.keyboard.press('Control+Enter')
    const start = abstract.indexOf('bound the loss')
    await expect.poll(anchors).toEqual([{ textVersion: 1, page: 1, quote: 'bound the loss by $n^2$', prefix: abstract.slice(start - 32, start).trim(), suffix: abstract.slice(start + 23, start + 23 + 32).trim(), start, end: start + 23 }])
    expect(await left.locator('.talk-passage.chosen').count()).toBe(0)

    for (const page of [left, right]) {
      await page.getByRole('button', { name: /bound the loss by/ }).click()
      await mark(page, 'bound the loss').waitFor()
      await expect.poll(() => focused(page)).toBe('bound the loss by ')
      expect(await mark(page, 'bound the loss').getAttribute('aria-current')).toBe('true')
      expect(await problemsOf(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.textContent?.includes('for every n?') && document.activeElement.matches('[data-comment]'))
    }
  })

  it('is chosen by keys alone: pasted with its page where the text is not on the page, found where it is', async () => {
    const { member, open, anchors } = await room()
    const page = await open(member)
    await page.keyboard.press('p')
    expect(await page.evaluate(() => document.activeElement?.closest('label')?.textContent)).toBe('The passage')
    await page.keyboard.type('as shown in the appendix')
    await page.keyboard.press('Tab')
    await page.keyboard.type('17')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type('where?')
    await page.keyboard.press('Control+Enter')
    await page.locator('p.talk-passage', { hasText: 'as shown in the appendix' }).getByText('page 17').waitFor()
    expect(await page.getByRole('button', { name: /as shown in the appendix/ }).count()).toBe(0)

    await box(page).blur()
    await page.keyboard.press('p')
    // As it comes out of a PDF.
    await page.keyboard.insertText('What is plain\n  needs no proof.')
    await say(page, 'really?')
    await page.getByRole('button', { name: /What is plain needs no proof/ }).waitFor()
    const start = abstract.indexOf('What is plain')
    await expect.poll(anchors).toMatchObject([{ quote: 'as shown in the appendix', page: 17, start: null }, { quote: abstract.slice(start), page: null, start, end: abstract.length }])

    await select(page, 'Then', 'bound')
    await page.waitForFunction(() => document.querySelector('.paper-choose'))
    await page.locator('h1').focus()
    await page.keyboard.press('p')
    await page.locator('.talk-passage.chosen', { hasText: 'Then we bound' }).waitFor()
    await page.getByRole('button', { name: 'Not about this passage' }).click()
    expect(await page.locator('.talk-passage.chosen').count()).toBe(0)
    expect(await problemsOf(page)).toEqual([])
  })

  it('stands once above all threads about it, in the order of the text', async () => {
    const { member, open } = await room()
    const page = await open(member)
    for (const [quote, words] of [['What is plain', 'second'], ['We begin', 'first'], ['What is plain', 'third']] as const) {
      await page.keyboard.press('p')
      await page.keyboard.insertText(quote)
      await say(page, words)
      await page.locator('[data-comment]', { hasText: words }).waitFor()
      await box(page).blur()
    }
    expect(await page.locator('.talk-passage q').allTextContents()).toEqual(['We begin', 'What is plain'])
    await expect.poll(() => page.locator('.talk-threads > li').allTextContents()).toMatchObject([/We begin/, /first/, /What is plain/, /second/, /third/].map((words) => expect.stringMatching(words)))
    await expect.poll(() => mark(page, 'What is plain').getAttribute('title')).toBe('2 threads on this passage')
  })
})
