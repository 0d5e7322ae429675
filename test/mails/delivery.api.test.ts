import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { deliverMails } from '../../api/mails/gateway/delivery.ts'
import { tellDue } from '../../api/notifications/service.ts'
import { type Api, startApi } from '../support/api.ts'
import { newPerson, type ReadingGroup, readingGroup } from '../support/groups.ts'
import { startMailServer } from '../support/mail-server.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { choose, kindsOf, mailing, mailsOf, pass, sentMails } from '../support/notices.ts'
import { changeMeeting, mutationOf } from '../support/series.ts'

type Settings = Parameters<typeof startMailServer>[0]
let api: Api
let post: Awaited<ReturnType<typeof startMailServer>>
let all: ReadingGroup
let meetingId: string
let settings: NonNullable<Settings>

/** A server of which a member is mailed whatever is scheduled. */
beforeEach(async () => {
  settings = {}
  post = await startMailServer({
    onRcptTo: (address, session, done) => (settings.onRcptTo ? settings.onRcptTo(address, session, done) : done()),
    given: (mail) => settings.given?.(mail),
  })
  api = await startApi({ env: mailing(post.url) })
  onTestFinished(() => api.stop())
  all = await readingGroup(api)
  await all.member.do(choose, { input: { topics: [{ topic: 'SCHEDULED', mail: 'ALWAYS' }] } })
  meetingId = await newMeeting(all.facilitator, all.group.id)
})

const statesOf = async () => (await mailsOf(api)).map(({ state, problem }) => [state, problem])
const refusing = (code: number) => (_address: unknown, _session: unknown, done: (error: Error) => void) => done(Object.assign(new Error(`No ${code}`), { responseCode: code }))

describe('a mail', () => {
  test('that is refused for now waits and goes out later, once', async () => {
    settings.onRcptTo = refusing(451) as never
    await pass(api, 11)
    await expect.poll(statesOf).toMatchObject([['WAITING', expect.stringContaining('No 451')]])
    settings = {}
    await pass(api, 2)
    expect(await sentMails(api)).toMatchObject([{ state: 'SENT' }])
    await pass(api, 60)
    expect(post.mails).toHaveLength(1)
  })

  test('that is refused for good is not tried again, and holds up no other', async () => {
    await all.admin.do(choose, { input: { topics: [{ topic: 'SCHEDULED', mail: 'ALWAYS' }] } })
    settings.onRcptTo = ((address: { address: string }, session: unknown, done: (error?: Error) => void) => (address.address === all.member.email ? refusing(550)(address, session, done) : done())) as never
    await pass(api, 11)
    await sentMails(api)
    expect((await mailsOf(api)).map(({ to, state }) => [to, state]).sort()).toEqual([[all.admin.email, 'SENT'], [all.member.email, 'FAILED']])
    settings = {}
    await pass(api, 120)
    expect(post.mails.map(({ to }) => to[0])).toEqual([all.admin.email])
    // In the app they are told all the same.
    expect(await kindsOf(all.member)).toEqual(['MEETING_SCHEDULED'])
  })

  test('that the server refuses when it has all of it is tried again, under the same id', async () => {
    let refused = ''
    settings.given = (mail) => {
      if (refused) return
      refused = mail.head['message-id'] as string
      throw Object.assign(new Error('Full'), { responseCode: 452 })
    }
    await pass(api, 11)
    await expect.poll(statesOf).toMatchObject([['WAITING', expect.stringContaining('Full')]])
    await pass(api, 2)
    await sentMails(api)
    expect(post.mails.map(({ head }) => head['message-id'])).toEqual([refused])
  })

  test('that waits while its meeting is moved says when it is now, and is not sent once that is called off', async () => {
    await post.stop()
    await pass(api, 11)
    await expect.poll(statesOf).toMatchObject([['WAITING', expect.anything()]])
    await all.facilitator.do(changeMeeting, { input: { meetingId, version: 1, title: 'Reading session', startLocal: inDays(9, '17:30'), durationMinutes: 60 } })
    const second = await newMeeting(all.facilitator, all.group.id, { title: 'A second one' })
    await pass(api, 11)
    await all.facilitator.do(mutationOf('cancelMeeting', 'meeting { id }'), { input: { meetingId: second } })
    const back = await startMailServer({}, post.port)
    await pass(api, 90)
    expect((await sentMails(api)).map(({ kind, state, problem }) => [kind, state === 'SENT' || problem])).toEqual([['MEETING_SCHEDULED', true], ['MEETING_SCHEDULED', 'The meeting is off.']])
    const [mail, ...others] = back.mails
    expect(others).toEqual([])
    expect(mail?.head.subject).toMatch(/^Meeting: Reading session, .* 17:30 \(Thursday group\)$/)
    expect(mail?.text).toContain('17:30 (Europe/Zurich)')
  })

  test('that cannot be written holds up no other, and goes out once it can', async () => {
    await all.admin.do(choose, { input: { topics: [{ topic: 'SCHEDULED', mail: 'ALWAYS' }] } })
    const change = (from: string, to: string) => api.db.execute(sql`update notice set facts = replace(facts::text, ${from}, ${to})::jsonb where person_id = ${all.member.id}`)
    await tellDue(api.deps)
    // Nothing is sent before it is broken: the server is not there yet.
    await post.stop()
    await pass(api, 11)
    await expect.poll(statesOf).toMatchObject([['WAITING', expect.anything()], ['WAITING', expect.anything()]])
    await change('"duties": []', '"duties": null')
    const back = await startMailServer({}, post.port)
    await pass(api, 90)
    await expect.poll(async () => (await mailsOf(api)).map(({ to, state, problem }) => [to, state, /properties of null/.test(problem ?? '')]).sort()).toEqual([[all.admin.email, 'SENT', false], [all.member.email, 'WAITING', true]].sort())
    await change('"duties": null', '"duties": []')
    await pass(api, 90)
    await sentMails(api)
    expect(back.mails.map(({ to }) => to[0])).toEqual([all.admin.email, all.member.email])
  })

  test('that waits goes to nobody who was removed meanwhile, and what they were told is gone', async () => {
    await post.stop()
    await pass(api, 11)
    await expect.poll(statesOf).toMatchObject([['WAITING', expect.anything()]])
    await all.owner.do(mutationOf('removeMember', 'memberId'), { input: { memberId: all.memberIdOf(all.member) } })
    const back = await startMailServer({}, post.port)
    await pass(api, 90)
    expect(await mailsOf(api)).toEqual([])
    expect(await kindsOf(all.member)).toEqual([])
    expect(back.mails).toEqual([])
  })

  test('goes to the address that somebody has when it is sent, in the time zone that they have then', async () => {
    await post.stop()
    await pass(api, 11)
    await expect.poll(statesOf).toMatchObject([['WAITING', expect.anything()]])
    await all.member.do(mutationOf('changeAccount', 'viewer { person { id } }'), { input: { zone: 'Asia/Kolkata' } })
    const back = await startMailServer({}, post.port)
    await pass(api, 90)
    const [mail] = await back.until(1)
    expect(mail?.text).toContain('for you (Asia/Kolkata)')
  })
})

test('mails are sent for no longer than they are taken for, and those that are left by another job', async () => {
  // The job of the start would take some of them.
  await expect.poll(() => api.db.execute(sql`select id from pgboss.job where name = 'mail.deliver' and state in ('created', 'retry', 'active')`), { timeout: 20_000 }).toEqual([])
  await api.db.execute(sql`insert into notice (id, group_id, person_id, kind, key, facts, at, is_shown) select gen_random_uuid(), ${all.group.id}, ${all.member.id}, 'POLL_CLOSED', n::text, '{}', now(), false from generate_series(1, 12) n`)
  await api.db.execute(sql`insert into mail (notice_id, try_at) select id, at from notice where kind = 'POLL_CLOSED'`)
  const send = () => deliverMails(api.deps, post.url, async () => ({ bytes: Buffer.from('Subject: A slow one\r\n\r\nText\r\n'), from: 'read@example.org', note: async () => {} }))
  settings.given = () => api.clock.advance(post.mails.length === 0 ? 6 * 60_000 : 0)
  expect(await send()).toBe(true)
  expect(post.mails).toHaveLength(10)
  expect(await send()).toBe(false)
  expect(post.mails).toHaveLength(12)
})

test('an address with a line break is refused, so that no account has one', async () => {
  const signUp = mutationOf('signUp', 'viewer { person { id } }')
  const account = { name: 'Eve', password: 'a quiet reading room', zone: 'Europe/Zurich' }
  for (const email of ['eve@example.org\r\nBcc: all@example.org', 'eve@example.org\nRCPT TO:<all@example.org>', 'eve\r@example.org', 'eve@example.org>\r\nDATA', 'eve@exam\u2028ple.org'])
    expect(await api.client().refused(signUp, { input: { ...account, email } }), JSON.stringify(email)).toMatchObject([{ code: 'INVALID', path: ['email'] }])
  expect(await newPerson(api, 'Eve')).toBeTruthy()
})
