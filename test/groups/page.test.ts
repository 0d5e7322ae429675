import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api.ts'
import { newInvitation, newPerson, readingGroup } from '../support/groups.ts'
import { openPage, problemsOf } from '../support/page.ts'

const api = await startApi()

describe('the pages of accounts and groups', () => {
  it('lead from an empty sign-up form to a group of two', async () => {
    const ada = await openPage(api)
    await ada.goto('/')
    await ada.getByRole('main').getByRole('link', { name: 'Sign up' }).click()
    await ada.getByRole('button', { name: 'Make an account' }).click()
    // Errors stand by their fields, and the first one has the focus.
    await ada.getByText('This is needed.').first().waitFor()
    await ada.waitForFunction(() => document.activeElement?.getAttribute('name') === 'name')
    await ada.getByLabel('Your name').fill('Ada')
    await ada.getByLabel('Password').fill('a quiet reading room')
    await ada.reload()
    expect(await ada.getByLabel('Your name').inputValue()).toBe('Ada')
    expect(await ada.getByLabel('Password').inputValue()).toBe('')
    await ada.getByLabel('E-mail address').fill('ada@example.org')
    await ada.getByLabel('Password').fill('a quiet reading room')
    await ada.getByRole('button', { name: 'Make an account' }).click()
    await ada.getByRole('heading', { name: 'What waits for you' }).waitFor()

    await ada.getByRole('main').getByRole('link', { name: 'New group' }).first().click()
    await ada.getByLabel('Name', { exact: true }).fill('Évening group')
    await ada.getByLabel('What it reads').fill('What is new.')
    expect(await ada.getByLabel('Address', { exact: true }).inputValue()).toBe('evening-group')
    await ada.getByRole('button', { name: 'Make the group' }).click()
    await ada.getByRole('heading', { name: 'Évening group', level: 1 }).waitFor()
    expect(new URL(ada.url()).pathname).toBe('/g/evening-group')

    await ada.getByRole('link', { name: 'Members' }).click()
    await ada.getByLabel('How many may join with it').fill('1')
    await ada.getByRole('button', { name: 'Make an invitation' }).click()
    const link = await ada.getByLabel('Invitation link').inputValue()

    const maryam = await openPage(api, await newPerson(api, 'مريم'))
    await maryam.goto(link)
    await maryam.getByRole('button', { name: 'Join Évening group' }).click()
    await maryam.getByRole('heading', { name: 'Évening group', level: 1 }).waitFor()
    await ada.getByRole('rowheader', { name: 'مريم' }).waitFor()
    await ada.getByText('Used up').waitFor()

    const late = await openPage(api, await newPerson(api, 'Late'))
    await late.goto(link)
    await late.getByText('This invitation has been used as often as it allows. Ask Ada for a new one.').waitFor()
  }, 60_000)

  it('come back to the page that asked for a log-in', async () => {
    const { owner, group, invited } = await readingGroup(api)
    const { token } = await newInvitation(owner, group.id)
    const page = await openPage(api)
    await page.goto(`/join/${token}`)
    await page.getByRole('main').getByRole('link', { name: 'Log in' }).click()
    await page.getByLabel('E-mail address').fill(invited.email)
    await page.getByLabel('Password').fill('not this one')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Password').fill(invited.password)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('button', { name: /^Join/ }).click()
    await page.getByRole('heading', { name: 'Thursday group', level: 1 }).waitFor()
  })

  it('take a refused change back with its reason, and offer undo for what destroys', async () => {
    const { owner, group, member } = await readingGroup(api)
    const page = await openPage(api, owner)
    await page.goto(`/g/${group.slug}/members`)
    const rows = page.getByRole('rowheader')
    await page.getByLabel('Role of Owner').selectOption('MEMBER')
    await page.getByRole('alert').getByText('A group keeps at least one owner').waitFor()
    expect(await page.getByLabel('Role of Owner').inputValue()).toBe('OWNER')

    await page.getByRole('button', { name: `Remove ${member.name}` }).click()
    await page.getByText(`${member.name} is removed.`).waitFor()
    expect(await rows.count()).toBe(3)
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await rows.count()).toBe(4)

    // Who leaves the page has decided.
    const theirs = await openPage(api, member)
    await theirs.goto(`/g/${group.slug}`)
    await theirs.getByRole('heading', { name: 'Thursday group', level: 1 }).waitFor()
    await page.getByRole('button', { name: `Remove ${member.name}` }).click()
    await page.goto('/')
    await theirs.getByRole('heading', { name: 'Nothing here', level: 1 }).waitFor()
  })

  it('say when the network is gone, and catch up when it is back', async () => {
    const { owner, admin, group, member } = await readingGroup(api)
    const [here, there] = [await openPage(api, owner), await openPage(api, admin)]
    for (const page of [here, there]) {
      await page.goto(`/g/${group.slug}/members`)
      await page.getByLabel(`Role of ${member.name}`).waitFor()
    }
    await here.getByLabel(`Role of ${member.name}`).selectOption('ADMIN')
    await there.waitForFunction((label) => document.querySelector<HTMLSelectElement>(`[aria-label="${label}"]`)?.value === 'ADMIN', `Role of ${member.name}`)

    await there.context().setOffline(true)
    await there.getByText('No connection.').waitFor()
    await here.getByLabel(`Role of ${member.name}`).selectOption('FACILITATOR')
    await there.getByLabel(`Role of ${member.name}`).selectOption('MEMBER')
    await there.getByRole('alert').getByText('The server did not answer.').waitFor()
    expect(await there.getByLabel(`Role of ${member.name}`).inputValue()).toBe('ADMIN')
    await there.context().setOffline(false)
    await there.waitForFunction((label) => document.querySelector<HTMLSelectElement>(`[aria-label="${label}"]`)?.value === 'FACILITATOR', `Role of ${member.name}`)
    await there.getByText('No connection.').waitFor({ state: 'detached' })
  })

  it('move the focus to the heading, name the document, and come back to the place on the page', async () => {
    const { owner, group } = await readingGroup(api)
    const page = await openPage(api, owner, { viewport: { width: 400, height: 500 } })
    await page.goto(`/g/${group.slug}/members`)
    await page.getByRole('heading', { name: 'Invitations' }).waitFor()
    await page.evaluate(() => scrollTo(0, 600))
    // A real press would scroll to the link first.
    await page.getByRole('link', { name: 'Colloquy' }).evaluate((link: HTMLElement) => link.click())
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor()
    expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['H1', 0])
    expect(await page.title()).toBe('What waits for you · Colloquy')
    await page.goBack()
    await page.waitForFunction(() => scrollY === 600)
    await page.waitForFunction(() => document.title === 'Members · Thursday group')
  })

  it('list their keys at a question mark, and give the focus back', async () => {
    const page = await openPage(api)
    await page.goto('/login')
    await page.getByRole('button', { name: 'Keys' }).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await problemsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Keys')
  })

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('have nothing that axe calls serious, and nothing sideways, in %s at %i', async (colorScheme, width) => {
    const { owner, member, outsider, group, token } = await readingGroup(api, { visibility: 'PUBLIC', joining: 'REQUEST' })
    const shown = { colorScheme, viewport: { width, height: 800 } }
    const visits = [
      [undefined, ['/', '/login', '/signup', '/new', `/join/${token}`, '/nowhere']],
      [outsider, ['/', `/g/${group.slug}`]],
      [member, [`/g/${group.slug}/settings`]],
      [owner, ['/', '/me', '/new', `/g/${group.slug}`, `/g/${group.slug}/members`, `/g/${group.slug}/settings`]],
    ] as const
    const found: string[] = []
    for (const [person, paths] of visits) {
      const page = await openPage(api, person, shown)
      for (const path of paths) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForFunction(() => !document.querySelector('.skeleton'))
        for (const problem of await problemsOf(page)) found.push(`${path}: ${problem}`)
      }
      await page.context().close()
    }
    expect(found).toEqual([])
  }, 60_000)
})
