import { eq, sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { event, stream } from '../../db/schema/events.ts'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { openLine } from '../support/line.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage } from '../support/page.ts'
import { commentOf, openTalk, postComment, sameTalk, say } from '../support/talk.ts'

const api = await startApi()

const offline = (page: Page) => page.getByText('No connection. You can go on reading').waitFor()
const reply = async (page: Page, to: string, text: string) => {
  const thread = page.locator('.talk-thread').filter({ hasText: to })
  await thread.getByRole('button', { name: 'Reply', exact: true }).click()
  await thread.getByRole('textbox').fill(text)
  await page.keyboard.press('Control+Enter')
}

/** In the browser: whether something waits in the outbox on its disk. */
const isStored = () =>
  new Promise<boolean>((resolve) => {
    const opening = indexedDB.open('colloquy')
    opening.onsuccess = () => {
      const reading = opening.result.transaction('outbox').objectStore('outbox').getAll()
      reading.onsuccess = () => resolve(reading.result.flat().length > 0)
    }
  })

/** Two people on one meeting, each on a network line of their own. */
const meetingOfTwo = async () => {
  const made = await readingGroup(api)
  const meetingId = await newMeeting(made.facilitator, made.group.id)
  const lines = [await openLine(api.port), await openLine(api.port)] as const
  const open = async (person: typeof made.member, { url }: { url: string }) => openTalk(await openPage({ ...api, url }, person), made.group.slug, meetingId)
  const [left, right] = await Promise.all([open(made.member, lines[0]), open(made.owner, lines[1])])
  await say(left, 'before the cut')
  await right.getByText('before the cut').waitFor()
  return { ...made, meetingId, left, right, lines }
}

/** Both people write threads and replies, edit and delete, while one of them hears nothing. */
const writeOnBothSides = async ({ left, right }: { left: Page; right: Page }) => {
  await say(left, 'a thread from the tunnel')
  await reply(left, 'before the cut', 'a reply from the tunnel')
  await reply(left, 'a thread from the tunnel', 'a reply to the thread from the tunnel')
  await left.getByText('Waits for the network').nth(2).waitFor()
  await say(right, 'a thread from the platform')
  await reply(right, 'before the cut', 'a reply from the platform')
  await commentOf(right, 'a thread from the platform').getByRole('button', { name: 'Edit your comment' }).click()
  await right.getByRole('textbox', { name: 'Edit your comment' }).fill('a thread from the platform, edited')
  await right.keyboard.press('Control+Enter')
  await right.getByText('a thread from the platform, edited').waitFor()
}

const all = ['a reply from the platform', 'a reply from the tunnel', 'a reply to the thread from the tunnel', 'a thread from the platform, edited', 'a thread from the tunnel', 'before the cut']
const textsOf = (talk: string[][]) => talk.flat().map((line) => /<p>(.*)<\/p>/.exec(line)?.[1]).sort()

describe('a page that was cut off while both sides wrote', () => {
  it('ends identical to the other, nothing lost and nothing twice, when the browser says that it is offline', async () => {
    const { left, right } = await meetingOfTwo()
    await left.context().setOffline(true)
    await offline(left)
    await writeOnBothSides({ left, right })
    await left.context().setOffline(false)
    expect(textsOf(await sameTalk(left, right))).toEqual(all)
    await left.getByText('No connection').waitFor({ state: 'detached' })
    const before = await sameTalk(left, right)
    await left.reload()
    await left.getByText('before the cut').waitFor()
    expect(await sameTalk(left, right)).toEqual(before)
  }, 60_000)

  it('ends identical when every socket is torn without a word', async () => {
    const { left, right, lines } = await meetingOfTwo()
    lines[0].cut()
    await offline(left)
    await writeOnBothSides({ left, right })
    lines[0].mend()
    expect(textsOf(await sameTalk(left, right))).toEqual(all)
  }, 60_000)

  it('sends once what the server took without its answer coming through', async () => {
    const { left, right, lines } = await meetingOfTwo()
    lines[0].deafen()
    await say(left, 'heard but not confirmed')
    await right.getByText('heard but not confirmed').waitFor()
    await left.getByText('On its way').waitFor()
    await say(left, 'behind it in the queue')
    lines[0].mend()
    expect(textsOf(await sameTalk(left, right))).toEqual(['before the cut', 'behind it in the queue', 'heard but not confirmed'])
  }, 60_000)

  it('asks for the whole talk again when what it missed is no longer kept, and when the stream began anew', async () => {
    const { left, right, lines, meetingId } = await meetingOfTwo()
    lines[0].cut()
    await offline(left)
    for (const text of ['one', 'two', 'three']) await say(right, text)
    await right.getByText('three').waitFor()
    await api.db.delete(event).where(eq(event.streamId, meetingId))
    await api.db.update(stream).set({ trimmedSeq: sql`${stream.seq}` }).where(eq(stream.id, meetingId))
    lines[0].mend()
    expect(textsOf(await sameTalk(left, right))).toEqual(['before the cut', 'one', 'three', 'two'])

    // A database that was put back from a backup: the cursors of open pages lie in its future.
    for (const line of lines) line.cut()
    await offline(left)
    await offline(right)
    await api.db.update(stream).set({ seq: 0, trimmedSeq: 0 }).where(eq(stream.id, meetingId))
    for (const line of lines) line.mend()
    for (const page of [left, right]) await page.getByText('No connection').waitFor({ state: 'detached', timeout: 20_000 })
    await say(right, 'after the backup')
    await left.getByText('after the backup').waitFor({ timeout: 20_000 })
    expect(textsOf(await sameTalk(left, right))).toEqual(['after the backup', 'before the cut', 'one', 'three', 'two'])
  }, 60_000)

  it('keeps what waits over a reload, and sends it from there', async () => {
    const { left, right } = await meetingOfTwo()
    await left.context().setOffline(true)
    await offline(left)
    await say(left, 'written offline')
    await left.getByText('Waits for the network').waitFor()
    await left.waitForFunction(isStored)
    // The page goes before the outbox can send: a tab that is closed in the tunnel and opened after it.
    const address = left.url()
    await left.goto('about:blank')
    await left.context().setOffline(false)
    await left.goto(address)
    await right.getByText('written offline').waitFor()
    expect(textsOf(await sameTalk(left, right))).toEqual(['before the cut', 'written offline'])
  }, 60_000)

  it('takes back an answer that did not arrive, and says so', async () => {
    const { left, right, lines } = await meetingOfTwo()
    const yes = left.getByRole('button', { name: /^Yes/ })
    lines[0].cut()
    await offline(left)
    await yes.click()
    await left.getByText('The server did not answer.').waitFor()
    expect(await yes.getAttribute('aria-pressed')).toBe('false')
    lines[0].mend()
    await left.getByText('No connection').waitFor({ state: 'detached', timeout: 20_000 })
    await yes.click()
    await right.locator('.reply-names').getByText('Member').waitFor()
    await right.getByRole('button', { name: 'Yes 1' }).waitFor()
    expect(await yes.getAttribute('aria-pressed')).toBe('true')
  }, 60_000)

  it('loses the page of a group that its reader was removed from', async () => {
    const { left, right, owner, member, memberIdOf, meetingId } = await meetingOfTwo()
    await owner.do('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { memberId errors { code message path } } }', { input: { memberId: memberIdOf(member) } })
    await left.getByText('before the cut').waitFor({ state: 'detached' })
    await left.getByText(/you may not see/).first().waitFor()
    await postComment(owner, meetingId, 'said without them')
    await right.getByText('said without them').waitFor()
    expect(await left.getByText('said without them').count()).toBe(0)
  }, 60_000)
})
