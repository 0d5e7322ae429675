import type { Page } from 'playwright-core'
import { newId } from '../../api/kernel/ids.ts'
import { openDatabase } from '../../db/client.ts'
import { launchBrowser } from '../support/browser.ts'
import { insertTalk } from '../support/long-talk.ts'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { makePage } from './page-rows.ts'
import { serve } from './serve.ts'

const comments = 1_000
const bound = 100
const passes = 3

/** Shorter tasks than this are told to nobody. */
const leastTold = 50

type Told = { longTasks: number[] }

/** The longest task of the page while something is done, in milliseconds, as the browser tells it; 50 where none was as long. */
const longestTask = async (page: Page, act: () => Promise<unknown>): Promise<number> => {
  await page.evaluate(() => (window as unknown as Partial<Told>).longTasks?.splice(0))
  await act()
  // What was observed is handed over with the next task.
  return Math.max(leastTold, ...(await page.evaluate(() => new Promise<number[]>((resolve) => setTimeout(() => resolve((window as unknown as Told).longTasks), 100)))))
}

const best = async (pass: () => Promise<number>): Promise<number> => {
  const found: number[] = []
  for (let i = 0; i < passes; i++) found.push(await pass())
  return Math.min(...found)
}

/** How long the page of a meeting with 1,000 comments lets a reader wait at most: on the way in, and while ten comments a second come and the reader scrolls. */
export const room = async (): Promise<Figure[]> => {
  const database = await openBenchDatabase()
  const server = await serve('page-ours.ts', { DATABASE_URL: database.url, LIMIT_REQUESTS_PER_MINUTE: '1000000' })
  const browser = await launchBrowser()
  try {
    const { cookie, meetingId } = await makePage(server.port, database.sql)
    const authors = await database.sql<{ id: string; groupId: string; slug: string }[]>`select m.person_id as id, m.group_id as "groupId", g.slug from member m join "group" g on g.id = m.group_id`
    const [{ groupId, slug }] = authors as unknown as [{ groupId: string; slug: string }]
    const filling = openDatabase(database.url, { max: 1 })
    const said = await insertTalk(filling.db, { groupId, meetingId, authorIds: authors.map(({ id }) => id) }, comments)
    await filling.close()

    const url = `http://127.0.0.1:${server.port}`
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 } })
    const [name, ...value] = cookie.split('=')
    await context.addCookies([{ name: name as string, value: value.join('='), url }])
    await context.addInitScript(() => {
      const longTasks: number[] = []
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })
      Object.assign(window, { longTasks })
    })
    const page = await context.newPage()
    const enter = async () => {
      await page.goto(`/g/${slug}/meetings/${meetingId}`)
      await page.waitForFunction((count) => document.querySelectorAll('[data-comment]').length >= count && !document.querySelector('.as-typed'), comments, { timeout: 60_000 })
    }
    const post = (i: number) => {
      const root = said[((i * 7) % (comments / 8)) * 8] as { id: string; threadId: string }
      const input = { id: newId(), meetingId, body: `Comment ${i} of *many*, with $n^{${i}}$ in it.`, ...(i % 5 === 4 ? { threadId: newId() } : { threadId: root.threadId, parentId: root.id }) }
      const query = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { errors { message } } }'
      return fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables: { input } }) })
    }
    const listen = async () => {
      await page.locator('#talk-title').scrollIntoViewIfNeeded()
      const began = performance.now()
      const posts: Promise<unknown>[] = []
      for (let i = 0; i < 100; i++) {
        posts.push(post(i))
        await page.mouse.wheel(0, 600)
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + (i + 1) * 100 - performance.now())))
      }
      await Promise.all(posts)
    }
    await enter()
    const coming = await best(async () => {
      await page.goto('about:blank')
      return longestTask(page, enter)
    })
    const there = await best(() => longestTask(page, listen))
    return [
      figure('web/long-tasks', there, 'the bound of 100 ms', bound, 'ms of the longest task, ten comments a second', 'less'),
      figure('web/long-tasks-coming', coming, 'the bound of 100 ms', bound, 'ms of the longest task on the way in', 'less'),
    ]
  } finally {
    await browser.close()
    await server.stop()
    await database.drop()
  }
}
