import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi } from '../support/api.ts'
import { newPerson, readingGroup } from '../support/groups.ts'
import { startMailServer } from '../support/mail-server.ts'
import { newMeeting } from '../support/meetings.ts'
import { choose, kindsOf, mailing, newMailLink, pass, readNotices, unreadOf } from '../support/notices.ts'
import { openPage, problemsOf, walkByTab } from '../support/page.ts'
import { changeMeeting } from '../support/series.ts'

const persisted: Record<string, string> = JSON.parse(readFileSync('web/graphql/generated/persisted-documents.json', 'utf8'))
const small = { viewport: { width: 320, height: 640 } }
let api: Api
beforeAll(async () => {
  const post = await startMailServer()
  api = await startApi({ env: { ...mailing(post.url), ORIGIN: 'http://127.0.0.1' } })
  // Pages are at a port that is known only now.
  Object.assign(api.deps.env, { origin: api.url })
})

/** A group in which a meeting was scheduled, of which its members were told. */
const told = async () => {
  const all = await readingGroup(api)
  const meetingId = await newMeeting(all.facilitator, all.group.id, { title: 'On notices' })
  await pass(api, 11)
  return { ...all, meetingId }
}
const wishes = async (person: Awaited<ReturnType<typeof newPerson>>) => (await person.do('{ viewer { noticeChoices { reminderLeads invitations topics { topic inApp mail } mutedGroups { id } } } }')).viewer.noticeChoices
const answerOf = async (meetingId: string, personId: string) => (await api.db.execute<{ answer: string }>(sql`select answer from reply where meeting_id = ${meetingId} and person_id = ${personId}`))[0]?.answer

describe('the bell', () => {
  test('counts what is unread as it comes, in every tab, and leads to it', async () => {
    const all = await told()
    const [page, other] = [await openPage(api, all.member), await openPage(api, all.member, small)]
    for (const one of [page, other]) {
      await one.goto(`/g/${all.group.slug}/schedule`)
      await one.getByRole('link', { name: 'Notices 1 unread' }).waitFor()
    }
    await all.facilitator.do(changeMeeting, { input: { meetingId: all.meetingId, version: 1, title: 'On notices', startLocal: new Date(api.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 16), durationMinutes: 60, place: 'Room 9' } })
    await pass(api, 11)
    for (const one of [page, other]) await one.getByRole('link', { name: 'Notices 2 unread' }).waitFor()
    await page.getByRole('link', { name: 'Notices 2 unread' }).click()
    await page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor()
    await page.getByText('Place: Room 9').waitFor()
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await page.getByRole('status').filter({ hasText: '0 unread' }).waitFor()
    for (const one of [page, other]) {
      await one.getByRole('link', { name: 'Notices', exact: true }).waitFor()
      expect(await one.locator('[data-unread]').count()).toBe(0)
    }
    expect(await unreadOf(all.member)).toBe(0)
  }, 60_000)

  test('is there for nobody who is not logged in', async () => {
    const page = await openPage(api)
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Log in' }).waitFor()
    expect(await page.getByRole('link', { name: 'Notices' }).count()).toBe(0)
  })
})

describe('the notices', () => {
  test('are gone through by keyboard on a small page: each is followed, and read then', async () => {
    const all = await told()
    await newMeeting(all.facilitator, all.group.id, { title: 'A second one, with a title that is so long that a small page breaks it' })
    await pass(api, 11)
    const page = await openPage(api, all.member, small)
    await page.goto('/notices')
    await page.getByRole('status').filter({ hasText: '2 unread' }).waitFor()
    expect(await problemsOf(page)).toEqual([])
    const { missed, unseen } = await walkByTab(page)
    expect({ missed: missed.filter((element) => !element.includes('class="skip"')), unseen }).toEqual({ missed: [], unseen: [] })
    await page.getByRole('button', { name: 'Mark as read: New meeting: A second one' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: '1 unread' }).waitFor()
    await page.getByRole('link', { name: 'New meeting: On notices' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'On notices' }).waitFor()
    await expect.poll(() => unreadOf(all.member)).toBe(0)
  }, 60_000)

  test('that come while one reads wait until one asks for them', async () => {
    const all = await told()
    const page = await openPage(api, all.member)
    await page.goto('/notices')
    await page.getByRole('status').filter({ hasText: '1 unread' }).waitFor()
    await newMeeting(all.facilitator, all.group.id, { title: 'What comes later' })
    await pass(api, 11)
    await page.getByRole('button', { name: 'Show what is new' }).waitFor()
    expect(await page.getByText('What comes later').count()).toBe(0)
    await page.getByRole('button', { name: 'Show what is new' }).click()
    await page.getByText('New meeting: What comes later').waitFor()
    await page.getByRole('status').filter({ hasText: '2 unread' }).waitFor()
    expect(await page.getByRole('button', { name: 'Show what is new' }).count()).toBe(0)
  })

  test('say what they are for while there are none, show the first that comes, and ask strangers to log in', async () => {
    const all = await readingGroup(api)
    const page = await openPage(api, all.member, small)
    await page.goto('/notices')
    await page.getByText('Nothing yet.').waitFor()
    expect(await problemsOf(page)).toEqual([])
    await newMeeting(all.facilitator, all.group.id, { title: 'The first, on $k$' })
    await pass(api, 11)
    await page.getByRole('link', { name: 'New meeting: The first, on' }).locator('math').waitFor()
    const stranger = await openPage(api)
    await stranger.goto('/notices')
    await stranger.locator('main').getByRole('link', { name: 'Log in' }).waitFor()
  })

  test('that cannot be loaded say so, and come when one tries again', async () => {
    const all = await told()
    const page = await openPage(api, all.member)
    const [hash] = Object.entries(persisted).find(([, text]) => text.includes('query Notices('))!
    let isDown = true
    await page.route('**/graphql', (route) => (isDown && route.request().postData()?.includes(hash) ? route.fulfill({ json: { errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL' } }] } }) : route.continue()))
    await page.goto('/notices')
    // What is told live has it look again by itself; after that it waits to be asked.
    await page.getByRole('link', { name: 'Notices 1 unread' }).waitFor()
    await page.getByRole('alert').waitFor()
    expect(await problemsOf(page)).toEqual([])
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('New meeting: On notices').first().waitFor()
  })

  test('of what is read stand no more on the front page', async () => {
    const all = await told()
    const page = await openPage(api, all.member)
    await page.goto('/')
    await page.getByRole('link', { name: 'New meeting: On notices' }).waitFor()
    await all.member.do(readNotices, { input: {} })
    await page.getByRole('heading', { level: 2, name: 'Notices' }).waitFor({ state: 'detached' })
    expect(await kindsOf(all.member)).toEqual(['MEETING_SCHEDULED'])
  })
})

describe('what somebody wants to be told', () => {
  test('is chosen by keyboard on a small page, kept at once, and found again', async () => {
    const all = await told()
    const page = await openPage(api, all.member, small)
    await page.goto('/me')
    const section = page.getByRole('region', { name: 'Notices and reminders' })
    const press = async (name: string, group: string) => {
      await section.getByRole('group', { name: group }).getByRole('checkbox', { name }).focus()
      await page.keyboard.press('Space')
    }
    await section.getByRole('group', { name: 'Remind me before a meeting' }).waitFor()
    // Faster than the server answers: the second keeps the first.
    await press('15 minutes', 'Remind me before a meeting')
    await press('1 hour', 'Remind me before a meeting')
    await press('1 day', 'Remind me before a meeting')
    await press('Show it in the app', 'New meetings and series')
    await section.getByRole('checkbox', { name: 'Mail me meetings as invitations' }).focus()
    await page.keyboard.press('Space')
    await section.getByRole('group', { name: 'Reminders of meetings' }).getByLabel('By mail').focus()
    await page.keyboard.press('A')
    await press('Thursday group', 'Tell me nothing of these groups')
    await expect.poll(() => wishes(all.member)).toMatchObject({ reminderLeads: [15, 60], invitations: true, mutedGroups: [{ id: all.group.id }] })
    expect((await wishes(all.member)).topics).toEqual(expect.arrayContaining([{ topic: 'SCHEDULED', inApp: false, mail: 'NEVER' }, { topic: 'REMINDERS', inApp: true, mail: 'ALWAYS' }]))
    expect(await problemsOf(page)).toEqual([])
    await page.reload()
    await section.getByRole('checkbox', { name: '15 minutes' }).waitFor()
    expect(await section.getByRole('checkbox', { name: '15 minutes' }).isChecked()).toBe(true)
    expect(await section.getByRole('group', { name: 'Remind me before a meeting' }).getByRole('checkbox', { name: '1 day' }).isChecked()).toBe(false)
  }, 60_000)

  test('is taken back where it could not be kept, with what happened', async () => {
    const all = await told()
    const page = await openPage(api, all.member)
    await page.goto('/me')
    const box = page.getByRole('checkbox', { name: '15 minutes' })
    await box.waitFor()
    await page.context().setOffline(true)
    await box.click()
    await page.getByRole('alert').waitFor()
    await expect.poll(() => box.isChecked()).toBe(false)
    await page.context().setOffline(false)
    expect((await wishes(all.member)).reminderLeads).toEqual([1440])
  })

  test('says on a server without mail that nothing is mailed, and offers no mail', async () => {
    const plain = await startApi()
    const page = await openPage(plain, await newPerson(plain), small)
    await page.goto('/me')
    await page.getByText('This server sends no mails').waitFor()
    expect(await page.getByLabel('By mail').count()).toBe(0)
    expect(await page.getByText('as invitations').count()).toBe(0)
  })
})

describe('a page to which a mail leads', () => {
  test('answers a meeting without a login, by keyboard on a small page, after it has asked', async () => {
    const { member, group, meetingId } = await told()
    const token = await newMailLink(api, member.id, { groupId: group.id, meetingId, answer: 'YES' })
    const page = await openPage(api, undefined, small)
    await page.goto(`/reply/${token}`)
    await page.getByText('On notices').waitFor()
    expect(await problemsOf(page)).toEqual([])
    expect(await answerOf(meetingId, member.id)).toBeUndefined()
    await page.getByRole('button', { name: 'Yes, I will come' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Noted: you will come.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Noted: you will come.')
    expect(await answerOf(meetingId, member.id)).toBe('YES')
  })

  test('stops mails after it has asked, and says which', async () => {
    const { member } = await told()
    await member.do(choose, { input: { topics: [{ topic: 'REMINDERS', mail: 'ALWAYS' }] } })
    const page = await openPage(api, undefined, small)
    await page.goto(`/unsubscribe/${await newMailLink(api, member.id)}`)
    await page.getByText('no more mails that remind you of meetings').waitFor()
    expect((await wishes(member)).topics).toContainEqual({ topic: 'REMINDERS', inApp: true, mail: 'ALWAYS' })
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop these mails' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Done. You get no more of these mails.').waitFor()
    expect((await wishes(member)).topics).toContainEqual({ topic: 'REMINDERS', inApp: true, mail: 'NEVER' })
  })

  test('says so where the link is made up, and where the meeting is over or was cancelled', async () => {
    const { member, facilitator, group, meetingId } = await told()
    const page = await openPage(api, undefined, small)
    for (const path of [`/reply/${'z'.repeat(43)}`, `/unsubscribe/${'z'.repeat(43)}`]) {
      await page.goto(path)
      await page.getByText('This link leads nowhere any more').waitFor()
    }
    const token = await newMailLink(api, member.id, { groupId: group.id, meetingId, answer: 'NO' })
    await page.goto(`/reply/${token}`)
    await page.getByRole('button', { name: 'No, I will not come' }).waitFor()
    await facilitator.do('mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { errors { code } } }', { input: { meetingId } })
    await page.getByRole('button', { name: 'No, I will not come' }).click()
    await page.getByRole('alert').waitFor()
    await page.reload()
    await page.getByText('This meeting was cancelled, so it takes no replies.').waitFor()
    await api.db.execute(sql`update meeting set state = 'SCHEDULED', cancel_reason = null, starts_at = ${new Date(api.clock.now().getTime() - 5 * 3_600_000).toISOString()}::timestamptz where id = ${meetingId}`)
    await page.reload()
    await page.getByText('This meeting is over, so it takes no replies any more.').waitFor()
    expect(await page.getByRole('button', { name: 'No, I will not come' }).count()).toBe(0)
  })
})
