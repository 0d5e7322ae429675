import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { newId } from '../../api/kernel/ids.ts'
import type { Client } from './api.ts'

/** Posts a comment by the API; answers where it stands. */
export const postComment = async (by: Client, meetingId: string, body: string, to: { threadId?: string; parentId?: string } = {}): Promise<{ id: string; threadId: string }> => {
  const input = { id: newId(), threadId: newId(), parentId: null, meetingId, body, ...to }
  await by.do('mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id } errors { code message path } } }', { input })
  return { id: input.id, threadId: input.threadId }
}

/** Opens the page of a meeting and waits until its talk stands there. */
export const openTalk = async (page: Page, slug: string, meetingId: string): Promise<Page> => {
  await page.goto(`/g/${slug}/meetings/${meetingId}`)
  await page.getByRole('heading', { name: 'Discussion' }).waitFor()
  return page
}

export const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Write a comment' })

export const say = async (page: Page, text: string) => {
  await box(page).fill(text)
  await box(page).press('Control+Enter')
}

export const commentOf = (page: Page, text: string): Locator => page.locator('[data-comment]').filter({ hasText: text })

/** What stands on the page: thread by thread, each comment with its id, author and text, and whether it is on its way. */
export const talkOn = (page: Page): Promise<string[][]> =>
  page.locator('.talk-thread').evaluateAll((threads) =>
    threads.map((thread) =>
      [...thread.querySelectorAll<HTMLElement>('[data-comment]')].map((comment) =>
        [comment.dataset.comment, comment.querySelector('.person-name')?.textContent, comment.querySelector('.prose')?.innerHTML ?? comment.querySelector('p')?.textContent, comment.classList.contains('unsent') ? 'unsent' : 'stands'].join(' | '),
      ),
    ),
  )

/** Opens what waits at the foot of a thread so that it moves nothing. */
const openArrived = async (page: Page) => {
  for (const waiting of await page.locator('.talk-arrived button').all()) await waiting.click({ timeout: 500 }).catch(() => {})
}

/** Waits until two pages show the same talk, all of it arrived; answers it. */
export const sameTalk = async (a: Page, b: Page): Promise<string[][]> => {
  await expect
    .poll(
      async () => {
        await Promise.all([a, b].map(openArrived))
        const [left, right] = await Promise.all([talkOn(a), talkOn(b)])
        const isSame = JSON.stringify(left) === JSON.stringify(right) && !left.flat().some((line) => line.endsWith('unsent'))
        return isSame || [left, right]
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  return talkOn(a)
}
