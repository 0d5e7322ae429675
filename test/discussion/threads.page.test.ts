import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { box, commentOf, openTalk, postComment, say } from '../support/talk.ts'
import { changeThread, newItem, newPaper } from '../support/threads.ts'

const api = await startApi()

const room = async () => {
  const made = await readingGroup(api)
  const paperId = await newPaper(made.member, made.group.id)
  const meetingId = await newMeeting(made.facilitator, made.group.id, { paperId })
  const open = async (person: typeof made.member, options = {}) => openTalk(await openPage(api, person, options), made.group.slug, meetingId)
  return { ...made, meetingId, open }
}

describe('threads on the page', () => {
  it('stand below the passage and the item that they are about, and fold when they are resolved', async () => {
    const { member, facilitator, meetingId, open } = await room()
    await newItem(facilitator, meetingId, 'The proof')
    const [left, leader] = await Promise.all([open(member), open(facilitator)])
    await say(left, 'about nothing in particular')
    await leader.getByText('about nothing in particular').waitFor()

    await left.getByText('About a passage or an item').click()
    await left.getByRole('combobox', { name: 'Item of the agenda' }).selectOption('The proof')
    await left.getByRole('textbox', { name: 'The passage' }).fill('We begin with what is plain.')
    await left.getByRole('spinbutton', { name: 'Page' }).fill('3')
    await say(left, 'is it plain?')
    const thread = leader.locator('.talk-thread').filter({ hasText: 'is it plain?' })
    const passage = leader.locator('.talk-passage', { hasText: 'We begin with what is plain.' })
    await passage.getByText('page 3').waitFor()
    for (const page of [left, leader]) {
      await expect.poll(() => page.locator('.talk-item h3').allTextContents()).toEqual(['The proof', 'Everything else'])
      await expect.poll(() => page.locator('.talk-passage-head + .talk-thread').textContent()).toContain('is it plain?')
    }
    expect(await problemsOf(left)).toEqual([])

    // Who leads moves it and locks it; then nobody can answer.
    await thread.getByLabel('More for this thread').click()
    await thread.getByRole('combobox', { name: 'Move to' }).selectOption('No item')
    for (const page of [left, leader]) await page.locator('.talk-item h3').first().waitFor({ state: 'detached' })
    await thread.getByLabel('More for this thread').click()
    await thread.getByRole('button', { name: 'Lock the thread' }).click()
    const mine = left.locator('.talk-thread').filter({ hasText: 'is it plain?' })
    await mine.getByText('Locked: no more comments').waitFor()
    expect(await mine.getByRole('button', { name: 'Reply' }).count()).toBe(0)
    expect(await left.getByLabel('More for this thread').count()).toBe(0)

    // It folds for who resolved it, and for others when they come again: nothing moves under them.
    await mine.getByRole('button', { name: 'Resolve' }).click()
    await left.getByRole('button', { name: 'Show 1 comment' }).waitFor()
    await thread.getByText('Resolved by Member').waitFor()
    await thread.getByText('is it plain?').waitFor()
    await leader.reload()
    await leader.getByRole('button', { name: 'Show 1 comment' }).click()
    await thread.getByRole('button', { name: 'Reopen' }).click()
    await left.getByRole('button', { name: 'Show 1 comment' }).waitFor()
    await left.reload()
    await left.getByRole('button', { name: 'Show 1 comment' }).click()
    await left.reload()
    await commentOf(left, 'is it plain?').waitFor()
    expect(await problemsOf(leader)).toEqual([])
  })

  it('are regrouped before the eyes of all when their item goes from the agenda', async () => {
    const { member, facilitator, owner, meetingId, open } = await room()
    const itemId = await newItem(facilitator, meetingId, 'The proof')
    const begun = await postComment(owner, meetingId, 'about the proof')
    await changeThread(facilitator, 'moveThread', { threadId: begun.threadId, itemId })
    await postComment(owner, meetingId, 'about something else')
    const [left, lead] = await Promise.all([open(member), open(facilitator)])
    for (const page of [left, lead]) await expect.poll(() => page.locator('.talk-item h3').allTextContents()).toEqual(['The proof', 'Everything else'])
    await left.evaluate(() => Object.assign(window, { stays: true }))
    await lead.getByRole('button', { name: 'Remove The proof' }).click()
    // Who leaves the page has thought enough.
    await lead.goto('/')
    await left.locator('.talk-item').first().waitFor({ state: 'detached' })
    expect(await left.locator('[data-comment] .prose').allTextContents()).toMatchObject([/about the proof/, /about something else/].map((words) => expect.stringMatching(words)))
    expect(await left.evaluate(() => 'stays' in window)).toBe(true)
  })

  it('say by keys alone who is meant, and show it to them by their name', async () => {
    const { member, owner, open } = await room()
    const [left, right] = await Promise.all([open(member), open(owner, { viewport: { width: 320, height: 640 } })])
    await box(left).pressSequentially('ask @ow')
    await left.getByRole('option', { name: 'Owner' }).waitFor()
    expect(await problemsOf(left)).toEqual([])
    await left.keyboard.press('Escape')
    await left.getByRole('listbox').waitFor({ state: 'detached' })
    await left.keyboard.type('n')
    await left.getByRole('option', { name: 'Owner', selected: true }).waitFor()
    await left.keyboard.press('Enter')
    await expect.poll(() => box(left).inputValue()).toBe(`ask [@Owner](person:${owner.id}) `)
    await left.keyboard.type('please')
    await left.keyboard.press('Control+Enter')
    for (const page of [left, right]) await commentOf(page, 'ask @Owner please').locator('.mention', { hasText: '@Owner' }).waitFor()
    await say(left, 'nobody is [@Nobody](person:0192f0c1-0000-7000-8000-000000000001)')
    await commentOf(right, 'nobody is @Nobody').waitFor()
    expect(await commentOf(right, 'nobody is').locator('.mention, a[href^=person]').count()).toBe(0)
    expect(await problemsOf(right)).toEqual([])
  })

  it('take reactions, which others see at once and join', async () => {
    const { member, owner, open } = await room()
    const [left, right] = await Promise.all([open(member), open(owner)])
    await say(left, 'a bold claim')
    const [mine, theirs] = [commentOf(left, 'a bold claim'), commentOf(right, 'a bold claim')]
    await theirs.hover()
    await theirs.getByLabel('React to Member').click()
    await theirs.getByRole('button', { name: 'I see something new' }).click()
    const chip = mine.getByRole('button', { name: '1 I see something new: Owner' })
    await chip.waitFor()
    expect(await chip.getAttribute('aria-pressed')).toBe('false')
    await chip.click()
    const both = theirs.getByRole('button', { name: '2 I see something new: Owner, Member', pressed: true })
    await both.waitFor()
    await both.click()
    await mine.getByRole('button', { name: '1 I see something new: Member', pressed: true }).waitFor()
    await theirs.getByRole('button', { name: '1 I see something new: Member', pressed: false }).waitFor()
    expect(await problemsOf(left)).toEqual([])
  })

  it('know on every device what was read: what was on the screen, and nothing else', async () => {
    const { member, owner, meetingId, open } = await room()
    for (let i = 0; i < 30; i++) await postComment(owner, meetingId, `Thread ${i}, which goes on for a while.`)
    const desk = await open(member)
    await desk.getByText('Thread 0,').scrollIntoViewIfNeeded()
    await desk.getByRole('button', { name: /^\d+ unread$/ }).waitFor()
    const unreadOf = async () => (await member.do('query ($id: ID!) { meeting(id: $id) { viewerUnread } }', { id: meetingId })).meeting.viewerUnread as number
    await expect.poll(unreadOf, { timeout: 10_000 }).toBeLessThan(30)
    const left = await unreadOf()
    expect(left).toBeGreaterThan(0)
    await desk.getByText('Thread 29').scrollIntoViewIfNeeded()
    await expect.poll(() => desk.getByText('Thread 29').isVisible()).toBe(true)
    await desk.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    // The last one was seen, those between were not.
    const phone = await open(member, { viewport: { width: 390, height: 700 } })
    await phone.getByRole('button', { name: /^\d+ unread$/ }).click()
    await phone.getByRole('button', { name: 'Mark all as read' }).click()
    await phone.getByRole('button', { name: /unread$/ }).waitFor({ state: 'detached' })
    await phone.goto('/')
    await expect.poll(unreadOf).toBe(0)
    // The desk knows as soon as somebody comes back to it.
    await desk.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await desk.getByRole('button', { name: /unread$/ }).waitFor({ state: 'detached' })
    await desk.reload()
    await desk.getByText('Thread 29').waitFor()
    expect(await desk.getByRole('button', { name: /unread$/ }).count()).toBe(0)
  })
})
