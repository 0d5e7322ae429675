import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import type { Api, Client } from './api.ts'
import { launchBrowser } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let launched: Promise<Browser> | undefined
const complaints: string[] = []
// What Chromium says when the test itself takes the network away.
const expected = /ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|(CONNECTION|SOCKET)_\w+|EMPTY_RESPONSE)/

/** A browser context of its own, logged in as `person` where one is given. Fails the test on errors in its console. */
export const openPage = async (api: Api, person?: Client, options: BrowserContextOptions = {}): Promise<Page> => {
  const browser = await (launched ??= launchBrowser())
  const context = await browser.newContext({ baseURL: api.url, viewport: { width: 1280, height: 800 }, timezoneId: 'Europe/London', ...options })
  if (person?.cookie) {
    const [name, ...value] = person.cookie.split('=')
    await context.addCookies([{ name: name!, value: value.join('='), url: api.url }])
  }
  const page = await context.newPage()
  // A bound for what never comes; what comes is waited for no longer than it takes, also on a busy machine.
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(String(error.stack)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(`${message.text()} ${message.location().url}`)
  })
  return page
}

/** What axe finds on the page that is serious or critical, and whether the page scrolls sideways. */
export const problemsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> } }).axe.run()
    const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    return document.documentElement.scrollWidth > window.innerWidth ? [...found, 'scrolls sideways'] : found
  })
}

/** Goes through the page by the Tab key from its top: what there is to press and was never reached, and where nobody saw where they were. */
export const walkByTab = async (page: Page): Promise<{ missed: string[]; unseen: string[] }> => {
  const walked = await page.evaluateHandle(() => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    return new Set<Element>()
  })
  const unseen: string[] = []
  for (let isOver = false; !isOver; ) {
    await page.keyboard.press('Tab')
    const at = await walked.evaluate((reached) => {
      const element = document.activeElement as HTMLElement
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const isKnown = reached.has(element)
      if (element !== document.body) reached.add(element)
      return { isOver: isKnown || (element === document.body && reached.size > 0), isSeen: element === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none', name: element.outerHTML.slice(0, 120) }
    })
    isOver = at.isOver
    if (!at.isSeen) unseen.push(at.name)
  }
  const missed = await walked.evaluate((reached) => [...document.querySelectorAll('a[href], button:not(:disabled), summary')].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !reached.has(element)).map((element) => element.outerHTML.slice(0, 120)))
  return { missed, unseen }
}

afterEach(() => {
  expect(complaints.splice(0)).toEqual([])
})
afterAll(async () => {
  await (await launched)?.close()
})
