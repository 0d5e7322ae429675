import { beforeAll, expect, test } from 'vitest'
import { type Api, type Client, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { openLine } from '../support/line.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage } from '../support/page.ts'
import { endSeries, newSeries } from '../support/series.ts'
import { openTalk, postComment } from '../support/talk.ts'

// The name of a test that is a sentence of api/live/PROTOCOL.md tells what the web client does about it.

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const errors = 'errors { code path message }'
const remove = (by: Client, memberId: string) => by.do(`mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { ${errors} } }`, { input: { memberId } })
const changeRole = (by: Client, memberId: string, role: string) => by.do(`mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { ${errors} } }`, { input: { memberId, role } })

/** A member's page of a meeting, over a line of its own, with a comment on it. */
const reading = async () => {
  const made = await readingGroup(api)
  const meetingId = await newMeeting(made.facilitator, made.group.id)
  const line = await openLine(api.port)
  const page = await openTalk(await openPage({ ...api, url: line.url }, made.member), made.group.slug, meetingId)
  await postComment(made.owner, meetingId, 'A thought for members.')
  await page.getByText('A thought for members.').waitFor()
  return { ...made, meetingId, line, page }
}

test('`complete` | loads the page afresh, which says so', async () => {
  const { page, owner, member, memberIdOf } = await reading()
  await remove(owner, memberIdOf(member))
  await page.getByRole('heading', { name: 'Nothing here' }).waitFor()
  await page.getByText('A thought for members.').waitFor({ state: 'detached' })
}, 60_000)

test('a page of a meeting says that it is there no more once it is taken out of the calendar', async () => {
  const { facilitator, member, group } = await readingGroup(api)
  const { id, version, meetingId } = await newSeries(facilitator, group.id)
  const page = await openTalk(await openPage(api, member), group.slug, meetingId)
  await facilitator.do(endSeries, { input: { seriesId: id, version } })
  await page.getByText('This meeting is not here, or you may not see it.').waitFor()
}, 60_000)

test('`NOT_FOUND` | gives up, and loads the page afresh, which says so', async () => {
  const { page, line, owner, member, memberIdOf } = await reading()
  line.cut()
  await page.getByText('No connection').waitFor()
  await remove(owner, memberIdOf(member))
  line.mend()
  await page.getByRole('heading', { name: 'Nothing here' }).waitFor({ timeout: 15_000 })
  await page.getByText('A thought for members.').waitFor({ state: 'detached' })
}, 60_000)

test('close 4403 | asks who is logged in', async () => {
  const { page, member } = await reading()
  const elsewhere = api.client()
  await elsewhere.do(`mutation ($input: LogInInput!) { logIn(input: $input) { ${errors} } }`, { input: { email: member.email, password: member.password } })
  await elsewhere.do(`mutation { endOtherLogins { ${errors} } }`)
  await page.getByRole('link', { name: 'Log in' }).first().waitFor({ timeout: 15_000 })
  await page.getByText('A thought for members.').waitFor({ state: 'detached' })
}, 60_000)

test('a page of a meeting offers what a new role allows, and no more what it does not', async () => {
  const { page, owner, member, memberIdOf } = await reading()
  const cancel = page.getByRole('button', { name: 'Cancel the meeting' })
  expect(await cancel.count()).toBe(0)
  await changeRole(owner, memberIdOf(member), 'FACILITATOR')
  await cancel.waitFor()
  await changeRole(owner, memberIdOf(member), 'MEMBER')
  await cancel.waitFor({ state: 'detached' })
}, 60_000)
