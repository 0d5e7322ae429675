import { describe, expect, it } from 'vitest'
import { type Client, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { asked, castAs, closed, opened, type Option } from '../support/polls.ts'

const api = await startApi()
const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true }

const own = `query ($id: ID!) { poll(id: $id) { viewerBallot { abstains approvals ranks scores { optionId score } points { optionId points } slots { optionId answer } receipt } viewerDraft { points { optionId points } } } }`
const ownBallot = async (person: Client, id: string) => (await person.do(own, { id })).poll.viewerBallot
const ahead = (days: number, time: string) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

/** The titles behind the ids of ranks. */
const named = (options: Option[], ranks: string[][]) => ranks.map((rank) => rank.map((id) => options.find((option) => option.id === id)?.title))

describe('a ranked ballot', () => {
  it('is filled in by keys alone, while somebody else sees the turnout, and is counted again in the browser', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const ada = await openPage(api, facilitator)
    await ada.goto(`/g/${group.slug}/polls/new`)
    await ada.getByRole('radio', { name: 'A question' }).check()
    await ada.getByLabel('Question', { exact: true }).fill('Where do we sit?')
    for (const [line, text] of ['Garden', 'Library', 'Cellar'].entries()) {
      if (line === 2) await ada.getByRole('button', { name: 'Add an answer' }).click()
      await ada.getByLabel(`Answer ${line + 1}`, { exact: true }).fill(text)
    }
    await ada.getByLabel('How people vote').selectOption({ label: 'Ranking, Schulze' })
    await ada.getByText('More rules').click()
    await ada.locator('summary').filter({ hasText: /^Ballots/ }).click()
    await ada.getByRole('checkbox', { name: 'Show the numbers of a small tally' }).check()
    await ada.getByText('The numbers are shown however few vote.').waitFor()
    await ada.reload()
    expect(await ada.getByLabel('Answer 3').inputValue()).toBe('Cellar')
    expect(await problemsOf(ada)).toEqual([])
    await ada.getByRole('button', { name: 'Open the poll' }).click()
    await ada.getByText('0 of 4 have voted').waitFor()

    const pollId = new URL(ada.url()).pathname.split('/').at(-1)!
    const options: Option[] = (await member.do('query ($id: ID!) { poll(id: $id) { options { id title } } }', { id: pollId })).poll.options
    const bo = await openPage(api, member)
    await bo.goto(new URL(ada.url()).pathname)
    await bo.getByText('You have not voted yet.').waitFor()
    await bo.getByRole('button', { name: 'Rank 1: Cellar' }).focus()
    await bo.keyboard.press('Enter')
    await ada.getByText('1 of 4 has voted').waitFor()
    // The key that ranked one ranks the next.
    await bo.getByRole('button', { name: 'Rank 2: Library' }).waitFor()
    await bo.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Rank 2'))
    await bo.keyboard.press('Enter')
    await bo.keyboard.press('Enter')
    await bo.getByText('Your ballot: 3 of 3 ranked, saved').waitFor()
    const order = async () => named(options, (await ownBallot(member, pollId)).ranks)
    expect(await order()).toEqual([['Cellar'], ['Library'], ['Garden']])
    await bo.getByRole('button', { name: 'Up: Garden' }).focus()
    await bo.keyboard.press('Alt+ArrowUp')
    await bo.getByText('Garden: rank 2.').waitFor()
    await bo.keyboard.press('Alt+ArrowUp')
    await bo.getByText('Garden: rank 1.').waitFor()
    await bo.getByRole('button', { name: 'Same as above: Library' }).focus()
    await bo.keyboard.press('Space')
    await bo.getByText('Library: rank 2.').waitFor()
    await bo.getByText('Your ballot: 3 of 3 ranked, saved').waitFor()
    expect(await order()).toEqual([['Garden'], ['Library', 'Cellar']])
    expect(await bo.getByRole('button', { name: /^Same as above: / }).evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-pressed')))).toEqual(['false', 'false', 'true'])
    expect(await problemsOf(bo)).toEqual([])

    // Down by dragging, to the end.
    const grips = bo.locator('.grip')
    const [from, to] = [(await grips.nth(0).boundingBox())!, (await grips.nth(2).boundingBox())!]
    await bo.mouse.move(from.x + 10, from.y + 10)
    await bo.mouse.down()
    await bo.mouse.move(to.x + 10, to.y + to.height + 8, { steps: 5 })
    await bo.mouse.up()
    await bo.getByText('Garden: rank 2.').waitFor()
    await bo.getByText('Your ballot: 3 of 3 ranked, saved').waitFor()
    expect(await order()).toEqual([['Library', 'Cellar'], ['Garden']])

    const code = await bo.locator('.receipt code').innerText()
    expect(code).toBe((await ownBallot(member, pollId)).receipt)
    await closed(facilitator, pollId)
    await bo.getByText('“Cellar” was chosen by the Schulze method').or(bo.getByText('“Library” was chosen by the Schulze method')).first().waitFor({ timeout: 15_000 })
    await bo.getByRole('button', { name: 'Count again' }).click()
    await bo.getByText('The same result.').waitFor()
    await bo.getByLabel('Your code').fill(code.toLowerCase())
    await bo.getByRole('button', { name: 'Find my ballot' }).click()
    await bo.getByText('Your ballot says: 1. Library = Cellar; 2. Garden').waitFor()
    expect(await problemsOf(bo)).toEqual([])
  }, 90_000)
})

describe('a ranked ballot on a telephone', () => {
  it('is put in order by a finger on the grip, and not when the touch is taken away', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library', 'Cellar'], { method: 'IRV' })
    const [garden, library, cellar] = poll.options.map(({ id }: Option) => id)
    await castAs(member, poll.id, { ranks: [[garden], [library]] })
    const phone = await openPage(api, member, narrow)
    await phone.goto(`/g/${group.slug}/polls/${poll.id}`)
    await phone.getByText('Your ballot: 2 of 3 ranked, saved').waitFor()
    const line = await phone.context().newCDPSession(phone)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...at: { x: number; y: number }[]) => line.send('Input.dispatchTouchEvent', { type, touchPoints: at })
    const rowOf = (id: string) => phone.locator(`[data-row="${id}"]`)
    /** Moves a finger from the grip of a row to the upper edge of another, and lets go or loses the touch. */
    const drag = async (id: string, before: string, end: 'touchEnd' | 'touchCancel') => {
      // What is known of the ballot sticks to the lower edge, and would be touched instead of what lies behind it.
      await rowOf(before).evaluate((row) => row.scrollIntoView({ block: 'start' }))
      const [grip, aim] = [(await rowOf(id).locator('.grip').boundingBox())!, (await rowOf(before).boundingBox())!]
      const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }
      const scrolled = await phone.evaluate(() => scrollY)
      await touch('touchStart', from)
      for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', { x: from.x, y: from.y + part * (aim.y + 4 - from.y) })
      await phone.locator(`[data-row="${before}"].gap`).waitFor()
      expect(await phone.evaluate(() => scrollY)).toBe(scrolled)
      await touch(end)
    }
    const order = async () => named(poll.options, (await ownBallot(member, poll.id)).ranks)
    await drag(library, garden, 'touchCancel')
    await phone.locator('.dragged, .gap').first().waitFor({ state: 'detached' })
    expect(await order()).toEqual([['Garden'], ['Library']])
    await drag(library, garden, 'touchEnd')
    await phone.getByText('Library: rank 1.').waitFor()
    await phone.getByText('Your ballot: 2 of 3 ranked, saved').waitFor()
    expect(await order()).toEqual([['Library'], ['Garden']])
    // From those that are not ranked yet, between the two.
    await drag(cellar, garden, 'touchEnd')
    await phone.getByText('Your ballot: 3 of 3 ranked, saved').waitFor()
    expect(await order()).toEqual([['Library'], ['Cellar'], ['Garden']])
    // Taps alone do it too, and the first after a drag is one.
    await phone.getByRole('button', { name: 'Take out: Garden' }).tap()
    await phone.getByText('Your ballot: 2 of 3 ranked, saved').waitFor()
    await phone.getByRole('button', { name: 'Rank 3: Garden' }).tap()
    await phone.getByText('Your ballot: 3 of 3 ranked, saved').waitFor()
    expect(await order()).toEqual([['Library'], ['Cellar'], ['Garden']])
    expect(await problemsOf(phone)).toEqual([])
  }, 60_000)
})

describe('a ballot of scores', () => {
  it('is radio buttons in groups, and tells a blank ballot, abstaining and none apart', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library'], { method: 'STAR', maxScore: 6 })
    const bo = await openPage(api, member, narrow)
    await bo.goto(`/g/${group.slug}/polls/${poll.id}`)
    const garden = bo.getByRole('group', { name: 'Garden' })
    await garden.waitFor()
    expect(await garden.getByRole('radio').count()).toBe(7)
    await garden.getByRole('radio', { name: '4' }).focus()
    await bo.keyboard.press('Space')
    await bo.keyboard.press('ArrowRight')
    await bo.getByText('Your ballot: 1 of 2 above 0, saved').waitFor()
    expect((await ownBallot(member, poll.id)).scores).toEqual([{ optionId: poll.options[0].id, score: 5 }])
    expect(await bo.getByRole('group', { name: 'Library' }).getByRole('radio', { name: '0' }).isChecked()).toBe(true)
    for (const box of await Promise.all((await bo.locator('.step').all()).map((step) => step.boundingBox()))) expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44)
    await bo.getByRole('button', { name: 'Abstain' }).click()
    await bo.getByText('You abstain, saved').waitFor()
    expect(await ownBallot(member, poll.id)).toMatchObject({ abstains: true, scores: null })
    await bo.getByRole('button', { name: 'Cast a blank ballot' }).click()
    await bo.getByText('Your ballot is blank, saved').waitFor()
    expect(await ownBallot(member, poll.id)).toMatchObject({ abstains: false, scores: [] })
    expect(await problemsOf(bo)).toEqual([])
    await bo.getByRole('button', { name: 'Take my ballot back' }).click()
    await bo.getByText('You have not voted yet.').waitFor()
    await bo.getByText('0 of 4 have voted').waitFor()
    expect(await ownBallot(member, poll.id)).toBe(null)
  }, 60_000)
})

describe('a ballot of dots', () => {
  it('gives no more than there are, and what is too much on the phone is a draft on the laptop', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library'], { method: 'DOT', budget: 5 })
    const path = `/g/${group.slug}/polls/${poll.id}`
    const phone = await openPage(api, member, narrow)
    await phone.goto(path)
    const more = phone.getByRole('button', { name: 'One dot more: Garden' })
    for (let i = 0; i < 4; i++) await more.click()
    await phone.getByText('1 of 5 dots is left.').waitFor()
    await more.click()
    await phone.getByText('Your ballot: 5 of 5 dots given, saved').waitFor()
    expect(await more.getAttribute('aria-disabled')).toBe('true')
    await phone.getByLabel('Library', { exact: true }).fill('3')
    await phone.getByText('3 dots more than your 5.').waitFor()
    await phone.getByText('Until that is mended, the ballot that you cast before counts.').waitFor()
    expect((await ownBallot(member, poll.id)).points).toEqual([{ optionId: poll.options[0].id, points: 5 }])
    expect(await problemsOf(phone)).toEqual([])

    await expect.poll(async () => (await member.do(own, { id: poll.id })).poll.viewerDraft?.points.length).toBe(2)
    const laptop = await openPage(api, member)
    await laptop.goto(path)
    await laptop.getByText('3 dots more than your 5.').waitFor()
    await laptop.getByLabel('Garden', { exact: true }).fill('2')
    await laptop.getByText('Your ballot: 5 of 5 dots given, saved').waitFor()
    expect((await ownBallot(member, poll.id)).points).toEqual(expect.arrayContaining([{ optionId: poll.options[0].id, points: 2 }, { optionId: poll.options[1].id, points: 3 }]))
    expect((await member.do(own, { id: poll.id })).poll.viewerDraft).toBe(null)
  }, 60_000)

  it('keeps what a blank ballot would have replaced, where blank ones are not taken', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library'], { allowBlank: false })
    const bo = await openPage(api, member)
    await bo.goto(`/g/${group.slug}/polls/${poll.id}`)
    await bo.getByRole('checkbox', { name: 'Garden' }).check()
    await bo.getByText('Your ballot: 1 of 2 approved, saved').waitFor()
    expect(await bo.getByRole('button', { name: 'Cast a blank ballot' }).count()).toBe(0)
    await bo.getByRole('checkbox', { name: 'Garden' }).uncheck()
    await bo.getByText('This poll takes no blank ballots.').waitFor()
    expect((await ownBallot(member, poll.id)).approvals).toEqual([poll.options[0].id])
  }, 60_000)
})

describe('a poll on a date', () => {
  it('is answered on a narrow screen by keyboard alone, and its time becomes the meeting', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const slots = [5, 6].map((days) => ({ startLocal: ahead(days, '16:00'), durationMinutes: 90 }))
    const poll = await opened(facilitator, group.id, { kind: 'DATE', title: 'When do we meet?', slots })
    const bo = await openPage(api, member, narrow)
    await bo.goto(`/g/${group.slug}/polls/${poll.id}`)
    await bo.getByText('You have not voted yet.').waitFor()
    const tabTo = async (value: string) => {
      for (let tabs = 0; !(await bo.evaluate((wanted) => (document.activeElement as HTMLInputElement | null)?.value === wanted, value)); tabs++) {
        expect(tabs).toBeLessThan(60)
        await bo.keyboard.press('Tab')
      }
    }
    await tabTo('YES')
    await bo.keyboard.press('ArrowRight')
    await bo.getByText('Your ballot: 1 of 2 suit you, saved').waitFor()
    // The other time counted as no until now, so the arrows begin there.
    await tabTo('NO')
    await bo.keyboard.press('ArrowRight')
    await bo.getByText('Your ballot: 2 of 2 suit you, saved').waitFor()
    const { slots: given } = await ownBallot(member, poll.id)
    expect(given.map(({ answer }: { answer: string }) => answer)).toEqual(['IF_NEED_BE', 'YES'])
    expect(await problemsOf(bo)).toEqual([])
    await closed(facilitator, poll.id)
    await bo.getByText(/suits 1 of 1, all of them without a but\./).waitFor({ timeout: 15_000 })
    await bo.getByRole('button', { name: 'Count again' }).click()
    await bo.getByText('The same result.').waitFor()
    expect(await problemsOf(bo)).toEqual([])

    const ada = await openPage(api, facilitator, narrow)
    await ada.goto(`/g/${group.slug}/polls/${poll.id}`)
    await ada.getByRole('button', { name: 'Schedule the meeting' }).click()
    await ada.getByLabel('Title').fill('The garden meeting')
    expect(await ada.getByLabel('Date and time').count()).toBe(0)
    await ada.getByRole('button', { name: 'Schedule the meeting' }).click()
    await ada.waitForURL(/\/meetings\//)
    await ada.getByRole('heading', { name: 'The garden meeting' }).waitFor()
    await bo.getByRole('link', { name: 'Open the meeting' }).waitFor()
  }, 60_000)
})

describe('a slot with seats', () => {
  it('says how many are left, and why nobody else can say yes once none is', async () => {
    const { facilitator, member, owner, group } = await readingGroup(api)
    const slots = [5, 6].map((days) => ({ startLocal: ahead(days, '16:00'), durationMinutes: 90 }))
    const poll = await opened(facilitator, group.id, { kind: 'DATE', title: 'When do we meet?', slots, secrecy: 'OPEN', slotSeats: 1 })
    const bo = await openPage(api, member, narrow)
    await bo.goto(`/g/${group.slug}/polls/${poll.id}`)
    const first = bo.locator('.option.marked').first()
    const yes = first.getByRole('radio', { name: 'Yes' })
    const described = async (text: string) => bo.waitForFunction(([part, said]) => document.getElementById(part!.getAttribute('aria-describedby') ?? '')?.textContent?.trim() === said, [await first.getByRole('group').elementHandle(), text] as const)
    await described('1 seat left')
    expect(await yes.getAttribute('aria-describedby')).toBe(null)
    await castAs(owner, poll.id, { slots: [{ optionId: poll.options[0].id, answer: 'YES' }] })
    await described('No seat left for a yes')
    expect(await yes.isDisabled()).toBe(true)
    expect(await yes.getAttribute('aria-describedby')).toBe(await first.getByRole('group').getAttribute('aria-describedby'))
    await first.getByRole('radio', { name: 'If need be' }).check()
    await bo.getByText('Your ballot: 1 of 2 suit you, saved').waitFor()
    expect(await problemsOf(bo)).toEqual([])
  }, 60_000)
})

describe('a ballot of one choice', () => {
  it('is radio buttons, and shows all of a ranking that was cast elsewhere', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library'], { method: 'PLURALITY' })
    const [garden, library] = poll.options.map(({ id }: Option) => id)
    const bo = await openPage(api, member)
    await bo.goto(`/g/${group.slug}/polls/${poll.id}`)
    await bo.getByRole('radio', { name: 'Library' }).check()
    await bo.getByText('Your ballot: 1 of 2 ranked, saved').waitFor()
    expect((await ownBallot(member, poll.id)).ranks).toEqual([[library]])
    expect(await problemsOf(bo)).toEqual([])
    await castAs(member, poll.id, { ranks: [[garden], [library]] })
    await bo.reload()
    await bo.getByText('Your ballot: 2 of 2 ranked, saved').waitFor()
    await bo.getByRole('button', { name: 'Down: Garden' }).waitFor()
  }, 60_000)
})
