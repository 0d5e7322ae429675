import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Api, startApi } from '../support/api.ts'
import { acceptInvitation, newGroup, newInvitation, newPerson } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { box, openTalk, say } from '../support/talk.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const openRoom = async (names: string[]) => {
  const people = await Promise.all(names.map((name) => newPerson(api, name)))
  const [owner, ...others] = people as [(typeof people)[0], ...typeof people]
  const group = await newGroup(owner)
  const { token } = await newInvitation(owner, group.id)
  for (const person of others) await acceptInvitation(person, token)
  const meetingId = await newMeeting(owner, group.id)
  const open = async (at: number, width = 1280) => openTalk(await openPage(api, people[at], { viewport: { width, height: 800 } }), group.slug, meetingId)
  return { open, meetingId, people }
}

const here = (page: Page) => page.locator('.here summary')
const shows = (page: Page, text: string) => here(page).getByText(text).waitFor({ timeout: 15_000 })

test('a page shows who is there within 15 seconds, names on demand, and who closes theirs goes', async () => {
  const { open } = await openRoom(['Ada Lovelace', 'Bo', 'Cy', 'Di'])
  const ada = await open(0)
  await shows(ada, '1 here: Ada Lovelace')
  const bo = await open(1)
  await Promise.all([ada, bo].map((page) => shows(page, '2 here: Ada Lovelace, Bo')))
  const more = [await open(2), await open(3)]
  await shows(ada, '4 here: Ada Lovelace, Bo, Cy …')
  await here(ada).press('Enter')
  expect(await ada.locator('.here li').allTextContents()).toEqual(['Ada Lovelace', 'Bo', 'Cy', 'Di'])
  for (const page of [bo, ...more]) await page.context().close()
  await shows(ada, '1 here: Ada Lovelace')
}, 60_000)

test('a page shows who is writing to the others alone, and moves nothing for it', async () => {
  const { open } = await openRoom(['Ada', 'Bo'])
  const [ada, bo] = [await open(0, 320), await open(1)]
  await Promise.all([ada, bo].map((page) => shows(page, '2 here: Ada, Bo')))
  const before = await box(ada).boundingBox()
  let asked = 0
  bo.on('request', (request) => {
    if (request.postData()?.includes('"meetingId"') && !request.postData()?.includes('"body"')) asked++
  })
  await box(bo).pressSequentially('Let me think about this one', { delay: 20 })
  await ada.getByText('Bo is writing …').waitFor({ timeout: 15_000 })
  expect(await box(ada).boundingBox()).toEqual(before)
  expect(await bo.getByText('is writing').count()).toBe(0)
  expect(asked).toBe(1)
  expect(await problemsOf(ada)).toEqual([])
  await say(bo, 'Here it is.')
  await ada.getByText('Bo is writing …').waitFor({ state: 'hidden', timeout: 15_000 })
}, 60_000)

test('a page that lost the network claims nothing of who is there, and knows it again when it is back', async () => {
  const { open } = await openRoom(['Ada', 'Bo'])
  const [ada, bo] = [await open(0), await open(1)]
  await Promise.all([ada, bo].map((page) => shows(page, '2 here: Ada, Bo')))
  await bo.context().setOffline(true)
  await here(bo).waitFor({ state: 'hidden' })
  await shows(ada, '1 here: Ada')
  await bo.context().setOffline(false)
  await Promise.all([ada, bo].map((page) => shows(page, '2 here: Ada, Bo')))
}, 60_000)
