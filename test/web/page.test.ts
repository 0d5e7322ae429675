import { beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Client, startApi } from '../support/api.ts'
import { demoPages, logInDemo, openPages, seedDemo } from '../support/demo.ts'
import { openPage, problemsOf } from '../support/page.ts'

let api: Api
let owner: Client
let pages: Record<string, string>

beforeAll(async () => {
  api = await startApi()
  await seedDemo(api.db)
  owner = api.client()
  await owner.do(logInDemo)
  pages = await demoPages((query) => owner.do(query))
})

const looks = [
  ['wide and light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
  ['narrow and dark', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
] as const

describe.each(looks)('every page, %s', (_, options) => {
  const visit = async (person: Client | undefined, all: Record<string, string>) => {
    const page = await openPage(api, person, { ...options, reducedMotion: 'reduce' })
    const found: Record<string, string[]> = {}
    const titles = new Set<string>()
    for (const [name, path] of Object.entries(all)) {
      await page.goto(path)
      await page.locator('h1').waitFor()
      await page.waitForFunction(() => !document.querySelector('.skeleton'))
      const problems = await problemsOf(page)
      if ((await page.locator('h1').count()) !== 1) problems.push('not one h1')
      if ((await page.locator('main').count()) !== 1) problems.push('not one main')
      const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])))
      if (levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1)) problems.push(`headings skip a level: ${levels}`)
      const small = await page.locator('main button:visible, main summary:visible').evaluateAll((all) => all.filter((button) => button.getBoundingClientRect().height < 24).map((button) => button.textContent))
      if (small.length > 0) problems.push(`too small to press: ${small}`)
      if (problems.length > 0) found[name] = problems
      titles.add(await page.title())
    }
    await page.context().close()
    return { found, titles }
  }

  it('has nothing serious for axe, one heading at its top, and does not scroll sideways', async () => {
    const strangers = await visit(undefined, openPages)
    const members = await visit(owner, pages)
    expect({ ...strangers.found, ...members.found }).toEqual({})
    expect(members.titles.size).toBeGreaterThan(10)
  }, 120_000)
})

describe('a keyboard alone', () => {
  it('reaches everything that can be pressed, and shows where it is', async () => {
    const page = await openPage(api, owner)
    await page.goto(pages.group as string)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForFunction(() => !document.querySelector('.skeleton'))
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const all = await page.locator('a[href]:visible, button:visible:not(:disabled), summary:visible').count()
    const reached = new Set<string>()
    const unseen: string[] = []
    for (let i = 0; i < all + 20; i++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        if (element === document.body) return null
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        const all = [...document.querySelectorAll('*')]
        return { name: `${all.indexOf(element)} ${element.textContent?.slice(0, 30)}`, isSeen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' }
      })
      if (!at) continue
      if (reached.has(at.name)) break
      reached.add(at.name)
      if (!at.isSeen) unseen.push(at.name)
    }
    expect(unseen).toEqual([])
    expect(reached.size).toBeGreaterThanOrEqual(all)
  }, 60_000)
})
