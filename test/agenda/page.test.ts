import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { changeCourse, newItem } from '../support/agenda.ts'
import { startApi } from '../support/api.ts'
import { readingGroup, type Somebody } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { openTalk } from '../support/talk.ts'

const api = await startApi()
const patient = { timeout: 5_000 }

const meetingOfTwo = async (titles: string[] = []) => {
  const made = await readingGroup(api)
  const meetingId = await newMeeting(made.facilitator, made.group.id)
  const items: string[] = []
  for (const title of titles) items.push(await newItem(made.facilitator, meetingId, { title, kind: title === 'Think' ? 'THINK_FIRST' : 'TALK' }))
  const open = async (person: Somebody, before: (page: Page) => Promise<unknown> = async () => {}) => {
    const page = await openPage(api, person)
    await before(page)
    return openTalk(page, made.group.slug, meetingId)
  }
  return { ...made, meetingId, items, open }
}

const titlesOn = (page: Page) => page.locator('.agenda-item strong').allTextContents()
const add = async (page: Page, title: string, minutes: number, kind = 'Talk') => {
  await page.getByRole('textbox', { name: 'What it is about' }).fill(title)
  await page.getByRole('spinbutton', { name: 'Minutes planned' }).fill(String(minutes))
  await page.getByRole('radio', { name: kind, exact: true }).check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('.agenda-item', { hasText: title }).waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'What it is about' }).inputValue(), patient).toBe('')
}
/** One of the acts of who leads that stand behind the three dots. */
const lead = async (page: Page, act: string) => {
  await page.getByLabel('More for who leads').click()
  await page.getByRole('button', { name: act, exact: true }).click()
}
const current = (page: Page) => page.locator('.agenda-item[aria-current="step"] strong').textContent()

describe('the agenda on the page', () => {
  it('goes from plan to end for the one who leads and for the others alike', async () => {
    const { open, facilitator, member, meetingId } = await meetingOfTwo()
    const [left, right] = await Promise.all([open(facilitator), open(member)])
    expect(await right.getByRole('heading', { name: 'Agenda' }).count()).toBe(0)
    await add(left, 'What is new', 5)
    await add(left, 'The proof', 30)
    await add(left, 'What did you not understand?', 10, 'Think first')
    await expect.poll(() => titlesOn(right), patient).toEqual(['What is new', 'The proof', 'What did you not understand?'])
    expect(await right.getByRole('button', { name: 'Start the meeting' }).count()).toBe(0)

    const up = left.getByRole('button', { name: 'Move What did you not understand? up' })
    await up.focus()
    await left.keyboard.press('Enter')
    await left.keyboard.press('Enter')
    await expect.poll(() => titlesOn(right), patient).toEqual(['What did you not understand?', 'What is new', 'The proof'])
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(true)
    await left.locator('.agenda-item', { hasText: 'The proof' }).locator('.agenda-grip').dragTo(left.locator('.agenda-item').first())
    await expect.poll(() => titlesOn(right), patient).toEqual(['The proof', 'What did you not understand?', 'What is new'])
    await left.getByRole('button', { name: 'Change What is new' }).click()
    await left.getByRole('dialog').getByRole('textbox').fill('What is old')
    await left.getByRole('button', { name: 'Save' }).click()
    await right.locator('.agenda-item', { hasText: 'What is old' }).waitFor()
    expect(await problemsOf(left)).toEqual([])

    await left.getByRole('button', { name: 'Start the meeting' }).click()
    await right.getByText('Led by Facilitator').waitFor()
    expect(await Promise.all([current(left), current(right)])).toEqual(['The proof', 'The proof'])
    await left.getByRole('spinbutton', { name: 'Minutes on the timer' }).fill('2')
    await left.getByRole('button', { name: 'Start the timer' }).click()
    await expect.poll(() => right.getByRole('timer').textContent(), patient).toMatch(/^(1:\d\d|2:00)$/)
    await left.getByRole('button', { name: 'One minute more' }).click()
    await expect.poll(() => right.getByRole('timer').textContent(), patient).toMatch(/^2:\d\d$/)
    await left.getByRole('button', { name: 'Pause the timer' }).click()
    await right.getByText('The timer stands still.').waitFor()
    expect(await right.getByRole('timer').textContent()).toBe(await left.getByRole('timer').textContent())

    await left.getByRole('button', { name: 'Next: What did you not understand?' }).click()
    await expect.poll(() => current(right), patient).toBe('What did you not understand?')
    const mine = right.getByRole('textbox', { name: /^What you think/ })
    await mine.fill('Why is **lemma two** true?')
    await left.getByText('1 has written').waitFor()
    expect(await left.content()).not.toContain('lemma two')
    await right.getByText('Saved.').waitFor()
    await right.reload()
    await expect.poll(() => mine.inputValue(), patient).toBe('Why is **lemma two** true?')
    expect(await problemsOf(right)).toEqual([])
    await left.getByRole('button', { name: 'Show all' }).click()
    for (const page of [left, right]) await page.locator('.thoughts strong', { hasText: 'lemma two' }).waitFor()
    expect(await mine.count()).toBe(0)

    await lead(left, 'Pause comments')
    await right.getByText('Comments are paused', { exact: true }).waitFor()
    await lead(left, 'End the meeting')
    await left.getByText('The meeting ends.').waitFor()
    // Who leaves the page has thought enough.
    await left.reload()
    await right.getByText('Took place').waitFor()
    await left.getByText('Took place').waitFor()
    expect(await right.getByText('Comments are paused').count()).toBe(0)
    expect(await right.getByText(/^0 of 30 min/).count()).toBe(1)
    expect((await facilitator.do('query ($id: ID!) { meeting(id: $id) { course { endedAt } } }', { id: meetingId })).meeting.course.endedAt).not.toBe(null)
  }, 60_000)

  it('shows the same second to a page whose clock is an hour wrong', async () => {
    const { open, facilitator, owner, member, meetingId } = await meetingOfTwo(['One'])
    await changeCourse(facilitator, 'startMeeting', { meetingId })
    const [right, wrong] = await Promise.all([
      open(owner),
      open(member, (page) =>
        page.addInitScript(() => {
          const RealDate = Date
          const off = 3_600_000
          globalThis.Date = class extends RealDate {
            constructor(...args: unknown[]) {
              super(...((args.length ? args : [RealDate.now() + off]) as []))
            }
            static override now = () => RealDate.now() + off
          } as DateConstructor
        }),
      ),
    ])
    expect(await wrong.evaluate(() => Date.now())).toBeGreaterThan((await right.evaluate(() => Date.now())) + 3_500_000)
    const { timer } = (await changeCourse(facilitator, 'startTimer', { meetingId, seconds: 600 }, 'course { timer { endsAt } }')).course
    const end = Date.parse(timer.endsAt)
    // When a page turns to a new second, by the clock of this machine, which is the server's too; how far that is from where a second ends.
    const driftOf = (page: Page) =>
      page.evaluate(
        ({ end, hour }) =>
          new Promise<{ drift: number; text: string }[]>((resolve) => {
            const found: { drift: number; text: string }[] = []
            const digits = document.querySelector('[role=timer]') as HTMLElement
            new MutationObserver(() => {
              const left = end - (Date.now() - hour)
              const text = digits.textContent ?? ''
              const [minutes, seconds] = text.split(':').map(Number) as [number, number]
              found.push({ drift: Math.abs((minutes * 60 + seconds) * 1000 - left), text })
              if (found.length === 3) resolve(found)
            }).observe(digits, { characterData: true, childList: true, subtree: true })
          }),
        { end, hour: page === wrong ? 3_600_000 : 0 },
      )
    for (const page of [right, wrong]) await expect.poll(() => page.getByRole('timer').textContent(), { timeout: 10_000 }).toMatch(/^9:5\d$/)
    const [a, b] = await Promise.all([driftOf(right), driftOf(wrong)])
    const drifts = [...a, ...b].map(({ drift }) => Math.round(drift))
    console.log(`drift of the timer: ${drifts.join(', ')} ms`)
    expect(Math.max(...drifts)).toBeLessThan(250)
    expect(a.some(({ text }) => b.some((other) => other.text === text))).toBe(true)
    const late = await open(member)
    const read = (page: Page) => page.getByRole('timer').textContent()
    await expect.poll(async () => (await read(late)) === (await read(right)), patient).toBe(true)
  }, 40_000)

  it('hands the lead over, and gives it to an admin who presses one key when the facilitator has gone', async () => {
    const { open, facilitator, member, admin, meetingId } = await meetingOfTwo(['One', 'Two'])
    await changeCourse(facilitator, 'startMeeting', { meetingId })
    const [left, right] = await Promise.all([open(facilitator), open(member)])
    await lead(left, 'Hand over')
    await left.getByRole('combobox', { name: 'Who leads' }).selectOption({ label: 'Member' })
    await left.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click()
    await right.getByRole('button', { name: 'Next: Two' }).waitFor()
    await left.getByText('Led by Member').waitFor()
    expect(await left.getByRole('button', { name: 'Next: Two' }).count()).toBe(0)
    await right.locator('h1').click()
    await right.keyboard.press('n')
    await expect.poll(() => current(left), patient).toBe('Two')

    const third = await open(admin)
    await third.keyboard.press('t')
    await third.getByRole('alert').filter({ hasText: 'The facilitator is here, or was less than a minute ago.' }).waitFor()
    await right.close()
    await expect
      .poll(() => {
        api.clock.advance(5_000)
        api.deps.presence.step()
        return api.deps.presence.goneFor(meetingId, member.id)
      }, patient)
      .toBeGreaterThan(60_000)
    await third.keyboard.press('t')
    await third.getByLabel('More for who leads').waitFor()
    await left.getByText('Led by Admin').waitFor()
    expect(await problemsOf(third)).toEqual([])
  })

  it('says what somebody else changed meanwhile, and keeps what was typed', async () => {
    const { open, facilitator, owner, meetingId, items } = await meetingOfTwo(['One'])
    const left = await open(facilitator)
    await left.getByRole('button', { name: 'Change One' }).click()
    const dialog = left.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Mine')
    await changeCourse(owner, 'changeAgendaItem', { meetingId, itemId: items[0], version: 1, title: 'Theirs', plannedMinutes: 7 })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('it now says “Theirs”, 7 min').waitFor()
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Mine')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => titlesOn(left), patient).toEqual(['Mine'])
  })

  it('keeps an item for ten seconds after it was removed, and remains a room at 320 px', async () => {
    const { open, facilitator, owner, meetingId, items } = await meetingOfTwo(['One', 'Two', 'Think'])
    const left = await open(facilitator)
    await left.getByRole('button', { name: 'Remove Two' }).click()
    await expect.poll(() => titlesOn(left), patient).toEqual(['One', 'Think'])
    await left.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => titlesOn(left), patient).toEqual(['One', 'Two', 'Think'])
    await changeCourse(owner, 'startMeeting', { meetingId })
    await left.getByText('Led by Owner').waitFor()
    expect(await left.getByRole('button', { name: /^(Move|Remove|Change) / }).count()).toBe(0)
    const right = await open(owner)
    await right.setViewportSize({ width: 320, height: 640 })
    await changeCourse(owner, 'goToItem', { meetingId, itemId: items[2] })
    await changeCourse(owner, 'startTimer', { meetingId, seconds: 600 })
    await right.getByRole('textbox', { name: /^What you think/ }).waitFor()
    await right.getByRole('timer').waitFor()
    expect(await problemsOf(right)).toEqual([])
  })
})
