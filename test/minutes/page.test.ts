import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { changeCourse } from '../support/agenda.ts'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { addAction, endMeeting, exported, startMeeting, write } from '../support/minutes.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { openTalk, postComment } from '../support/talk.ts'
import { hostileTexts } from '../ui/hostile.ts'

const api = await startApi()

const met = async () => {
  const made = await readingGroup(api)
  const meetingId = await newMeeting(made.facilitator, made.group.id)
  const open = async (person: typeof made.member) => openTalk(await openPage(api, person), made.group.slug, meetingId)
  return { ...made, meetingId, open }
}

const headings = (page: Page) => page.getByRole('heading', { level: 2 }).allTextContents()
/** Opens the minutes of a meeting that is not over, for who does not write them. */
const unfold = async (page: Page): Promise<Page> => {
  await page.locator('#minutes > details > summary').click()
  return page
}
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

describe('the minutes on the page of a meeting', () => {
  it('make themselves while people talk, come first once the meeting is over, and close when they are approved', async () => {
    const { facilitator, member, meetingId, open } = await met()
    await startMeeting(facilitator, meetingId)
    const [left, right] = await Promise.all([open(facilitator), open(member)])
    await unfold(right)
    // Nobody says that they are here: the page does.
    for (const page of [left, right]) await page.getByText('2 people are there').waitFor()
    expect(await right.getByRole('textbox', { name: 'What was decided' }).count()).toBe(0)

    await left.getByRole('textbox', { name: 'What was decided' }).fill('We read on, up to $n^2$.')
    await left.keyboard.press('Enter')
    await part(right, 'Decisions').locator('math msup').waitFor()
    expect(await left.getByRole('textbox', { name: 'What was decided' }).inputValue()).toBe('')
    await left.getByRole('button', { name: /^Change: We read on/ }).click()
    await left.getByRole('textbox', { name: 'Decision', exact: true }).fill('We stop here.')
    await left.keyboard.press('Enter')
    await part(right, 'Decisions').getByText('We stop here.').waitFor()

    await right.getByRole('button', { name: 'Add an action item' }).click()
    await right.getByRole('textbox', { name: 'What is to be done' }).fill('Ask the author')
    await right.getByRole('combobox', { name: 'Who does it' }).selectOption('Facilitator')
    await right.getByLabel('By when').fill('2031-02-03')
    await right.getByRole('button', { name: 'Add it' }).click()
    await part(left, 'Action items').getByText('Ask the author').waitFor()
    await part(left, 'Action items').getByText('Mon 3 Feb 2031').waitFor()
    await part(left, 'Action items').getByText('Facilitator').waitFor()
    await left.getByRole('checkbox', { name: 'Done: Ask the author' }).check()
    await expect.poll(() => right.getByRole('checkbox', { name: 'Done: Ask the author' }).isChecked()).toBe(true)
    expect(await problemsOf(left)).toEqual([])

    expect((await headings(right)).indexOf('Minutes')).toBeGreaterThan(0)
    await endMeeting(facilitator, meetingId)
    await expect.poll(async () => (await headings(right))[0]).toBe('Minutes')
    await right.getByText('2 people were there').waitFor()
    await part(right, 'Minutes').getByText(/(Facilitator, Member|Member, Facilitator)/).waitFor()
    expect(await right.getByRole('button', { name: 'Approve the minutes' }).count()).toBe(0)
    await left.getByRole('button', { name: 'Approve the minutes' }).click()
    await left.getByText('Approved', { exact: true }).waitFor()
    // Who leaves the page has thought enough.
    await left.goto('/')
    await right.getByText('Approved', { exact: true }).waitFor()
    expect(await right.getByRole('button', { name: 'Add an action item' }).count()).toBe(0)
    await right.setViewportSize({ width: 320, height: 640 })
    expect(await problemsOf(right)).toEqual([])
  })

  it('keep what the scribe types over a reload, and show both texts when the notes changed elsewhere', async () => {
    const { facilitator, member, meetingId, open } = await met()
    const page = await unfold(await open(member))
    expect(await page.getByRole('button', { name: 'Write notes' }).count()).toBe(0)
    await changeCourse(facilitator, 'setScribe', { meetingId, personId: member.id })
    await page.getByRole('button', { name: 'Write notes' }).click()
    const box = page.getByRole('textbox', { name: 'Notes' })
    await box.fill('From the desk, *slowly*.')
    await page.reload()
    expect(await box.inputValue()).toBe('From the desk, *slowly*.')
    await write(facilitator, 'changeMinutes', { meetingId, version: 1, notes: 'From the telephone.' })
    await box.press('Control+Enter')
    await page.getByText('The notes changed elsewhere meanwhile').waitFor()
    await page.locator('.talk-theirs').getByText('From the telephone.').waitFor()
    expect(await box.inputValue()).toBe('From the desk, *slowly*.')
    await box.press('Control+Enter')
    await part(page, 'Notes').locator('em', { hasText: 'slowly' }).waitFor()
  })

  it('bring back what earlier meetings left to do, until it is ticked', async () => {
    const { facilitator, member, group, open } = await met()
    const earlier = await newMeeting(facilitator, group.id, { title: 'The one before', startLocal: inDays(2) })
    await addAction(member, earlier, 'Book the room')
    const [left, right] = await Promise.all([open(member), open(facilitator)])
    await unfold(left)
    const before = part(left, 'Still to do from earlier meetings')
    await before.getByRole('link', { name: 'The one before' }).waitFor()
    await before.getByRole('checkbox', { name: 'Done: Book the room' }).click()
    for (const page of [left, right]) await page.getByText('Book the room').waitFor({ state: 'detached' })
    await left.getByRole('button', { name: 'Undo' }).click()
    for (const page of [left, right]) await page.getByText('Book the room').waitFor()
  })

  it('are downloaded as three files, and the HTML one runs and fetches nothing', async () => {
    const { facilitator, member, meetingId, open } = await met()
    for (const text of hostileTexts.filter((one) => !one.includes('\u0000') && one.length < 200 && /hit|evil/.test(one)).slice(0, 60)) await postComment(member, meetingId, text).catch(() => {})
    await write(facilitator, 'changeMinutes', { meetingId, version: 1, notes: '<img src=x onerror=hit()>' })
    const page = await unfold(await open(member))
    for (const [name, format, ending] of [['Markdown', 'MARKDOWN', 'md'], ['HTML', 'HTML', 'html'], ['JSON', 'JSON', 'json']] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
      expect(file.suggestedFilename()).toMatch(new RegExp(`^minutes-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
      expect(readFileSync(await file.path(), 'utf8')).toBe(await exported(member, meetingId, format))
    }
    const reader = await openPage(api)
    const wanted: string[] = []
    reader.on('request', (request) => wanted.push(request.url()))
    await reader.exposeFunction('hit', () => wanted.push('a script ran'))
    await reader.setContent(await exported(member, meetingId, 'HTML'))
    await reader.getByText('onerror=hit()').first().waitFor()
    expect(await reader.locator('script, img, iframe, svg, form, input').count()).toBe(0)
    expect(wanted).toEqual([])
  })
})
