import { beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Client, startApi } from '../support/api.ts'
import { demoPages, logInDemo, openPages, seedDemo } from '../support/demo.ts'
import { openPage, problemsOf, walkByTab } from '../support/page.ts'

let api: Api
let owner: Client
let pages: Record<string, string>

beforeAll(async () => {
  api = await startApi()
  await seedDemo(api.deps)
  owner = api.client()
  await owner.do(logInDemo())
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

describe('the sample group', () => {
  it.each(['seun', 'mei', 'tomas', 'ada'] as const)('opens every page to %s without an error', async (who) => {
    const person = api.client()
    await person.do(logInDemo(who))
    const page = await openPage(api, person)
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path)
      await page.locator('h1').waitFor()
      await page.waitForFunction(() => !document.querySelector('.skeleton'))
      expect(await page.getByRole('alert').allTextContents(), name).toEqual([])
      expect(await page.title(), name).toMatch(/^(\(\d+\) )?\S.* · (Thursday readers|Colloquy)$/)
    }
    await page.context().close()
  }, 60_000)

  const homeOf = async (who: 'ada' | 'seun' | 'priya') => {
    const person = api.client()
    await person.do(logInDemo(who))
    const page = await openPage(api, person)
    await page.goto('/')
    await page.getByRole('heading', { name: 'Next meetings' }).waitFor()
    return page
  }

  it('tells people what they took on, what they present, and which comments name them', async () => {
    const [ada, seun, priya] = [await homeOf('ada'), await homeOf('seun'), await homeOf('priya')]
    await seun.getByRole('region', { name: 'What you took on' }).getByRole('link', { name: 'Compute Table 2 again' }).click()
    await seun.getByRole('heading', { level: 1, name: 'A Grammar of Shrugs' }).waitFor()
    await priya.getByRole('region', { name: 'Next meetings' }).getByText('You present').waitFor()
    expect([await ada.getByText('You present').count(), await ada.getByRole('region', { name: 'What you took on' }).count()]).toEqual([0, 0])

    const named = ada.getByRole('region', { name: 'Comments that name you' })
    await named.getByText(/^Sam Whitlock in Cheap Clocks/).waitFor()
    await named.locator('math').waitFor()
    await named.getByRole('link').click()
    await ada.locator('[data-comment]:focus').filter({ hasText: 'go into the minutes' }).waitFor()
    // Whoever is in every group that shows itself is shown none twice.
    expect(await priya.getByRole('heading', { name: 'Other groups you can see' }).count()).toBe(0)
  }, 60_000)

  it('marks the part of the group that a page belongs to, and leads nowhere where no id stands', async () => {
    const page = await openPage(api, owner)
    const current = page.getByRole('navigation', { name: 'This group' }).locator('[aria-current]')
    for (const [name, part] of [['paper', 'Library'], ['meeting', 'Schedule'], ['poll', 'Home'], ['members', 'Members']]) {
      await page.goto(pages[name as string] as string)
      await expect.poll(() => current.allTextContents(), { message: name }).toEqual([part])
    }
    for (const kind of ['papers', 'meetings', 'polls']) {
      await page.goto(`/g/thursday-readers/${kind}/nowhere`)
      await page.getByRole('heading', { level: 1, name: 'Nothing here' }).waitFor()
    }
  })
})

describe('a keyboard alone', () => {
  it('reaches everything that can be pressed, and shows where it is', async () => {
    const page = await openPage(api, owner)
    await page.goto(pages.group as string)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForFunction(() => !document.querySelector('.skeleton'))
    expect(await walkByTab(page)).toEqual({ missed: [], unseen: [] })
  }, 60_000)
})
