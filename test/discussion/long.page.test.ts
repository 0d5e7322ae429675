import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { readingGroup, type Somebody } from '../support/groups.ts'
import { insertTalk } from '../support/long-talk.ts'
import { longest, tasksDuring } from '../support/main-thread.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage } from '../support/page.ts'
import { postComment } from '../support/talk.ts'

const api: Api = await startApi()

const talkOf = async (count: number) => {
  const { owner, member, facilitator, group } = await readingGroup(api)
  const meetingId = await newMeeting(facilitator, group.id)
  const said = await insertTalk(api.db, { groupId: group.id, meetingId, authorIds: [owner.id, facilitator.id] }, count)
  const path = `/g/${group.slug}/meetings/${meetingId}`
  return { owner, member, meetingId, said, path }
}

/** Whether so many comments are drawn, and no text waits to be. */
const stands = (page: Page, count: number) => page.waitForFunction((wanted) => document.querySelectorAll('[data-comment]').length >= wanted && !document.querySelector('.as-typed'), count, { timeout: 60_000 })

const open = async (person: Somebody, path: string, count: number): Promise<Page> => {
  const page = await openPage(api, person)
  await page.goto(path)
  await stands(page, count)
  return page
}

type Talk = Awaited<ReturnType<typeof talkOf>>

/** Posts comments at ten a second, each in another thread, every fifth beginning one, while the reader does something at each; waits until the page has all of them. */
const tenASecond = async (page: Page, by: Client, { meetingId, said }: Talk, count: number, meanwhile: () => Promise<unknown>) => {
  const commentsNow = () => page.locator('#talk-title').textContent()
  const before = Number.parseInt((await commentsNow())?.match(/[\d,]+/)?.[0].replaceAll(',', '') ?? '', 10)
  const began = performance.now()
  const posts: Promise<unknown>[] = []
  for (let i = 0; i < count; i++) {
    const root = said[((i * 7) % Math.ceil(said.length / 8)) * 8] as { id: string; threadId: string }
    posts.push(postComment(by, meetingId, `Comment ${i} of *many*, with $n^{${i}}$ in it.`, i % 5 === 4 ? { threadId: newId() } : { threadId: root.threadId, parentId: root.id }))
    const wait = began + (i + 1) * 100 - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    await meanwhile()
  }
  await Promise.all(posts)
  await expect.poll(commentsNow, { timeout: 10_000 }).toContain(`${(before + count).toLocaleString('en-GB')} comments`)
}

/** The best of three passes: what other programs do to the caches of this machine is not the page's. */
const best = async (most: number, pass: () => Promise<number>): Promise<number> => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3 && least >= most; i++) least = Math.min(least, await pass())
  return least
}

describe('a talk of 1,000 comments', () => {
  it('is drawn in turns, and no task of the page takes 100 ms, on the way in or while ten comments a second come', async () => {
    const talk = await talkOf(1_000)
    const page = await open(talk.member, talk.path, 1_000)
    const coming = await best(100, async () => {
      await page.goto('about:blank')
      return longest(
        await tasksDuring(page, async () => {
          await page.goto(talk.path)
          await stands(page, 1_000)
        }),
      )
    })
    await page.locator('#talk-title').scrollIntoViewIfNeeded()
    const there = await best(100, async () => longest(await tasksDuring(page, () => tenASecond(page, talk.owner, talk, 50, () => page.mouse.wheel(0, 600)))))
    console.log(`the longest task: ${Math.round(coming)} ms of the processor on the way in, ${Math.round(there)} ms afterwards`)
    expect(coming).toBeLessThan(100)
    expect(there).toBeLessThan(100)
  }, 120_000)

  it('hears of one more at a price that hardly grows with what is there already', async () => {
    const priceIn = async (count: number) => {
      const talk = await talkOf(count)
      const page = await open(talk.member, talk.path, count)
      const spent = async () => (await tasksDuring(page, () => tenASecond(page, talk.owner, talk, 30, async () => {}))).reduce((sum, { processorMs }) => sum + processorMs, 0)
      const price = Math.min(await spent(), await spent())
      await page.context().close()
      return price
    }
    const [few, many] = [await priceIn(16), await priceIn(1_000)]
    console.log(`30 comments cost ${Math.round(few)} ms among 16, ${Math.round(many)} ms among 1,000`)
    expect(many / few).toBeLessThan(3.5)
  }, 120_000)

  it('leads to the comment that a link names, keeps the place over a reload and on the way back, and reads out what comes, not what was said', async () => {
    const talk = await talkOf(1_000)
    const page = await openPage(api, talk.member)
    // What a reader hears of: whether the log was quiet while the talk was drawn.
    await page.addInitScript(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node instanceof Element && node.matches('.talk-thread, [data-comment]') && node.closest('[role=log]')?.getAttribute('aria-live') !== 'off') heard.push(node.textContent ?? '')
      }).observe(document, { childList: true, subtree: true })
    })
    const last = talk.said.at(-1) as { id: string }
    await page.goto(`${talk.path}?c=${last.id}`)
    const target = page.locator(`#c-${last.id}`)
    await page.waitForFunction((id) => document.activeElement?.id === id, `c-${last.id}`, { timeout: 60_000 })
    expect(await target.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight)).toBe(true)
    await stands(page, 1_000)
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
    await postComment(talk.owner, talk.meetingId, 'read out')
    await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join())).toContain('read out')

    const middle = talk.said[600] as { id: string }
    const topOf = () => page.locator(`#c-${middle.id}`).evaluate((element) => Math.round(element.getBoundingClientRect().top))
    await page.locator(`#c-${middle.id}`).evaluate((element) => element.scrollIntoView({ block: 'center' }))
    // What was far away comes to its real height when one is there.
    const frames = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    let before = Number.NaN
    for (let now = await topOf(); now !== before; now = await topOf()) {
      before = now
      await frames()
    }
    const isBack = async () => {
      await stands(page, 1_000)
      await expect.poll(async () => Math.abs((await topOf()) - before), { timeout: 10_000 }).toBeLessThan(4)
    }
    await page.reload()
    await isBack()
    // As by a key of the browser: a press with the pointer would scroll there first.
    await page.getByRole('link', { name: 'Library' }).evaluate((link) => (link as HTMLElement).click())
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
    await page.goBack()
    await isBack()
  }, 120_000)
})
