import { eq, sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import type { Deps } from '../../api/context.ts'
import { tellDue } from '../../api/notifications/service.ts'
import { person } from '../../db/schema/auth.ts'
import { meeting } from '../../db/schema/scheduling.ts'
import type { Client } from './client.ts'
import { choose, newMailLink } from './notices.ts'
import { changeMeeting } from './series.ts'

const day = 86_400_000

/** Tells what happened and what nears as if time had gone by, twice: before and after a meeting moved to another room and hour. Answers the pages of its mails by name. */
export const makeNotices = async (deps: Deps, { as, email, meetingId }: { as: Pick<Client, 'do'>; email: string; meetingId: string }): Promise<Record<string, string>> => {
  const { db } = deps
  const tell = async () => {
    await tellDue(deps)
    await db.execute(sql`update pending_change set due_at = now()`)
    await db.execute(sql`update notice_watch set at = now() - interval '8 days'`)
    await tellDue(deps)
  }
  await as.do(choose, { input: { reminderLeads: [1440, 10080] } })
  await tell()
  const [found] = await db.select().from(meeting).where(eq(meeting.id, meetingId))
  const { version, title, paperId, presenterId, durationMinutes, startLocal, groupId } = found!
  const later = new Date(Date.parse(`${startLocal.replace(' ', 'T').slice(0, 16)}:00Z`) + 2 * 3_600_000).toISOString().slice(0, 16)
  const { changeMeeting: changed } = await as.do(changeMeeting, { input: { meetingId, version, title, paperId, presenterId, startLocal: later, durationMinutes: durationMinutes + 30, place: 'The cellar of the old library, second door on the left' } })
  if (changed.errors.length > 0) throw new Error(JSON.stringify(changed.errors))
  await tell()
  const [{ id: personId } = { id: '' }] = await db.select({ id: person.id }).from(person).where(eq(person.email, email))
  const reply = (of: string, answer: 'YES' | 'MAYBE') => newMailLink(deps, personId, { groupId, meetingId: of, answer })
  const [past] = await db.select().from(meeting).where(sql`${meeting.groupId} = ${groupId} and ${meeting.startsAt} < ${new Date(deps.clock.now().getTime() - day).toISOString()}::timestamptz and ${meeting.state} = 'SCHEDULED'`).limit(1)
  return {
    'mail-reply': `/reply/${await reply(meetingId, 'YES')}`,
    ...(past && { 'mail-reply-over': `/reply/${await reply(past.id, 'MAYBE')}` }),
    'mail-stop': `/unsubscribe/${await newMailLink(deps, personId)}`,
    'mail-unknown': '/unsubscribe/nobody-made-this',
  }
}

/** Shows the page as a server that mails does. */
export const asMailing = async (page: Page) => {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('"mailIsOn":false', '"mailIsOn":true') })
  })
  await page.reload()
  await page.getByLabel('By mail').first().waitFor()
}
