import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { actOnQuestion, ask } from '../support/questions.ts'
import { openTalk, postComment } from '../support/talk.ts'

const api = await startApi()

const questions = (page: Page) => page.getByRole('region', { name: /^Questions/ })
const item = (page: Page, text: string) => questions(page).getByRole('listitem').filter({ hasText: text })

describe('the questions of a meeting', () => {
  it('are asked without a name, voted for, answered with a link to the comment, and parked, the same for both', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const earlier = await newMeeting(facilitator, group.id, { startLocal: inDays(2) })
    await actOnQuestion(facilitator, 'parkQuestion', { questionId: await ask(member, earlier, 'What of the appendix?') })
    const meetingId = await newMeeting(facilitator, group.id)
    const open = async (person: typeof member, width = 1280) => openTalk(await openPage(api, person, { viewport: { width, height: 800 } }), group.slug, meetingId)
    const [left, right] = await Promise.all([open(member), open(facilitator, 320)])

    await questions(left).getByText('Ask a question').click()
    await left.getByRole('textbox', { name: 'Your question' }).fill('Why is the *bound* tight?')
    await left.getByRole('checkbox', { name: 'Anonymous' }).check()
    await left.getByText('Your name is shown to nobody').waitFor()
    await left.getByRole('button', { name: 'Ask', exact: true }).click()
    await item(right, 'Why is the bound tight?').locator('em', { hasText: 'bound' }).waitFor()
    expect(await item(right, 'Why is the bound').getByText('Member').count()).toBe(0)
    expect(await item(right, 'Why is the bound').getByText('yours').count()).toBe(0)
    await item(left, 'Why is the bound').getByText('yours').waitFor()
    expect(await left.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('')

    const vote = item(right, 'Why is the bound').getByRole('button', { name: /^Vote for this question/ })
    expect(await vote.getAttribute('aria-pressed')).toBe('false')
    await vote.click()
    await item(left, 'Why is the bound').getByRole('button', { name: 'Vote for this question: 1 vote' }).waitFor()
    expect(await vote.getAttribute('aria-pressed')).toBe('true')
    expect(await item(left, 'Why is the bound').getByRole('button', { name: /^Vote/ }).getAttribute('aria-pressed')).toBe('false')
    // Others have voted, so its words stand.
    expect(await item(left, 'Why is the bound').getByRole('button', { name: 'Change your question' }).count()).toBe(0)
    for (const page of [left, right]) expect(await problemsOf(page)).toEqual([])

    const answer = await postComment(member, meetingId, 'By the lemma on page 3.')
    await right.getByText('By the lemma on page 3.').waitFor()
    await item(right, 'Why is the bound').getByRole('button', { name: 'Mark as answered' }).click()
    await right.getByRole('dialog').getByRole('radio', { name: 'Member' }).check()
    await right.getByRole('dialog').getByRole('button', { name: 'Mark as answered' }).click()
    await questions(left).getByText('1 answered').click()
    expect(await item(left, 'Why is the bound').getByRole('link', { name: 'Read the answer' }).getAttribute('href')).toBe(`?c=${answer.id}`)

    await questions(right).getByText('1 parked by an earlier meeting').click()
    await item(right, 'What of the appendix?').getByRole('button', { name: 'Take up here' }).click()
    await item(left, 'What of the appendix?').getByRole('button', { name: /^Vote/ }).waitFor()
    // The meeting that parked it says where it went.
    const before = await openTalk(await openPage(api, member), group.slug, earlier)
    await questions(before).getByText('1 parked here and taken up later').click()
    await before.getByText('What of the appendix?').waitFor()
    expect(await before.getByRole('link', { name: 'Taken up in Reading session' }).getAttribute('href')).toBe(`/g/${group.slug}/meetings/${meetingId}`)
    await item(right, 'What of the appendix?').getByRole('button', { name: 'Park' }).click()
    await questions(left).getByText('1 parked').click()
    await left.reload()
    await questions(left).getByText('1 answered').waitFor()
  }, 60_000)

  it('keep what was written and say why where it is refused', async () => {
    const { member, facilitator, group } = await readingGroup(api)
    const meetingId = await newMeeting(facilitator, group.id)
    const page = await openTalk(await openPage(api, member), group.slug, meetingId)
    await questions(page).getByText('Ask a question').click()
    await page.getByRole('textbox', { name: 'Your question' }).fill('x'.repeat(2_001))
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await questions(page).getByText('at most 2,000 fit').waitFor()
    expect(await questions(page).getByRole('listitem').count()).toBe(0)
    expect((await page.getByRole('textbox', { name: 'Your question' }).inputValue()).length).toBe(2_001)
  })
})
