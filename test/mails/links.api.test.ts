import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi } from '../support/api.ts'
import { type ReadingGroup, readingGroup } from '../support/groups.ts'
import { type Mail, startMailServer } from '../support/mail-server.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { answerByMail, choose, linksOf, lookAround, mailing, mailLinkQuery, pass, sentMails, tokenOf, unsubscribe } from '../support/notices.ts'
import { changeMeeting, mutationOf, replyTo } from '../support/series.ts'

let api: Api
let post: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  post = await startMailServer()
  api = await startApi({ env: { ...mailing(post.url), LOGIN_IDLE_DAYS: '365' } })
})

/** A group of which a member who comes gets the mail that a meeting was moved. */
const mailed = async (): Promise<ReadingGroup & { meetingId: string; mail: Mail }> => {
  const all = await readingGroup(api)
  const startLocal = new Date(api.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10)
  const meetingId = await newMeeting(all.facilitator, all.group.id, { startLocal: `${startLocal}T16:00` })
  await all.member.do(replyTo, { input: { meetingId, answer: 'MAYBE' } })
  await pass(api, 11)
  await all.facilitator.do(changeMeeting, { input: { meetingId, version: 1, title: 'Reading session', startLocal: `${startLocal}T17:00`, durationMinutes: 60 } })
  await pass(api, 11)
  const [mail] = await post.until(1, ({ to }) => to[0] === all.member.email)
  return { ...all, meetingId, mail: mail as Mail }
}

const headerLink = (mail: Mail) => new URL((mail.head['list-unsubscribe'] ?? '').slice(1, -1)).pathname
const press = (path: string) => fetch(`${api.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
const wishes = async (person: ReadingGroup['member']) => (await person.do('{ viewer { noticeChoices { invitations topics { topic mail inApp } } } }')).viewer.noticeChoices
const answerOf = async ({ id }: { id: string }, meetingId: string) => (await api.db.execute<{ answer: string }>(sql`select answer from reply where meeting_id = ${meetingId} and person_id = ${id}`))[0]?.answer
const quiet = { invitations: false, topics: [['SCHEDULED', 'NEVER'], ['CHANGES', 'INVOLVED'], ['REMINDERS', 'INVOLVED'], ['DUTIES', 'ALWAYS'], ['POLLS', 'ALWAYS']].map(([topic, mail]) => ({ topic, mail, inApp: true })) }
const stopped = (stops: string) => ({ ...quiet, topics: quiet.topics.map((one) => (one.topic === stops ? { ...one, mail: 'NEVER' } : one)) })

describe('one press in a mail program', () => {
  test('stops mails of the kind, without a login, and nothing else', async () => {
    const { member, facilitator, meetingId, mail } = await mailed()
    expect(mail.head['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    expect(await wishes(member)).toEqual(quiet)
    const answer = await press(headerLink(mail))
    expect([answer.status, await answer.text()]).toEqual([200, 'You get no more mails of this kind.\n'])
    expect(await wishes(member)).toEqual(stopped('CHANGES'))
    // Again is as good as once.
    expect((await press(headerLink(mail))).status).toBe(200)
    expect(await wishes(member)).toEqual(stopped('CHANGES'))
    await facilitator.do(mutationOf('cancelMeeting', 'meeting { id }'), { input: { meetingId } })
    await pass(api, 11)
    await sentMails(api)
    expect(post.mails.filter(({ to }) => to[0] === member.email)).toHaveLength(1)
  })

  test('is a press: looking at the address, as scanners of mails do, changes nothing', async () => {
    const { member, meetingId, mail } = await mailed()
    const links = [...Object.values(linksOf(mail)), headerLink(mail)]
    expect(links.map((path) => path.split('/')[1]).sort()).toEqual(['g', 'me#notices', 'reply', 'reply', 'reply', 'unsubscribe', 'unsubscribe'])
    for (const path of links) for (const method of ['GET', 'HEAD']) await fetch(`${api.url}${path}`, { method }).then((response) => response.arrayBuffer())
    for (const path of links.filter((one) => /reply|unsub/.test(one))) await api.anonymous.do(mailLinkQuery, { token: tokenOf(path) })
    expect(await wishes(member)).toEqual(quiet)
    expect(await answerOf(member, meetingId)).toBe('MAYBE')
  })

  test('with a token that is made up, or that answers a meeting, finds nothing: the answer is that of any address where nothing is', async () => {
    const { member, meetingId, mail } = await mailed()
    const bare = async (response: Response) => {
      const { 'x-request-id': id, date: _, ...headers } = Object.fromEntries(response.headers)
      return { status: response.status, headers, text: (await response.text()).replace(id as string, 'id') }
    }
    const nothing = await bare(await fetch(`${api.url}/no/such/file.ics`))
    expect(nothing.status).toBe(404)
    for (const token of ['z'.repeat(43), tokenOf(linksOf(mail)['I will not come']), 'short', `${tokenOf(headerLink(mail))}x`]) expect(await bare(await press(`/unsubscribe/${token}`)), token).toEqual(nothing)
    expect(await wishes(member)).toEqual(quiet)
    expect(await answerOf(member, meetingId)).toBe('MAYBE')
  })

  test('in an invitation stops invitations, also where the topic of the mail would go on', async () => {
    const all = await readingGroup(api)
    await all.member.do(choose, { input: { invitations: true } })
    await newMeeting(all.facilitator, all.group.id, { startLocal: inDays(30) })
    await pass(api, 11)
    const [mail] = await post.until(1, ({ to }) => to[0] === all.member.email)
    expect(await wishes(all.member)).toEqual({ ...quiet, invitations: true })
    expect((await all.anonymous.do(mailLinkQuery, { token: tokenOf(headerLink(mail as Mail)) })).mailLink).toMatchObject({ stops: 'INVITATIONS', answer: null, meeting: null })
    await press(headerLink(mail as Mail))
    expect(await wishes(all.member)).toEqual(quiet)
  })
})

describe('a page behind a link of a mail', () => {
  test('says what it would do, and does that alone: it stops what the link stops', async () => {
    const { member, mail, anonymous } = await mailed()
    const token = tokenOf(linksOf(mail)['Stop mails of this kind'])
    expect((await anonymous.do(mailLinkQuery, { token })).mailLink).toEqual({ stops: 'CHANGES', answer: null, isOver: false, isCancelled: false, meeting: null })
    expect(await anonymous.refused(answerByMail, { input: { token } })).toMatchObject([{ code: 'NOT_FOUND', path: ['token'] }])
    await anonymous.do(unsubscribe, { input: { token } })
    expect(await wishes(member)).toEqual(stopped('CHANGES'))
  })

  test('answers a meeting as the link says, for whoever was mailed, whoever presses', async () => {
    const { member, outsider, meetingId, mail } = await mailed()
    const links = linksOf(mail)
    for (const [words, answer] of [['I will come', 'YES'], ['Perhaps', 'MAYBE'], ['I will not come', 'NO']] as const) {
      const token = tokenOf(links[words])
      expect((await outsider.do(mailLinkQuery, { token })).mailLink).toMatchObject({ stops: null, answer, isOver: false, isCancelled: false, meeting: { title: 'Reading session' } })
      expect((await outsider.do(answerByMail, { input: { token } })).answerByMail.link).toMatchObject({ answer })
      expect(await answerOf(member, meetingId)).toBe(answer)
      expect(await outsider.refused(unsubscribe, { input: { token } })).toMatchObject([{ code: 'NOT_FOUND', path: ['token'] }])
    }
    expect(await answerOf(outsider, meetingId)).toBeUndefined()
    // And logs nobody in.
    expect((await api.client().do('{ viewer { person { id } } }')).viewer).toBeNull()
  })

  test('takes no answer once the meeting is over, or was cancelled, and says so', async () => {
    const { member, facilitator, meetingId, mail, anonymous } = await mailed()
    const token = tokenOf(linksOf(mail)['I will not come'])
    await facilitator.do(mutationOf('cancelMeeting', 'meeting { id }'), { input: { meetingId } })
    expect((await anonymous.do(mailLinkQuery, { token })).mailLink).toMatchObject({ isOver: false, isCancelled: true })
    expect(await anonymous.refused(answerByMail, { input: { token } })).toMatchObject([{ code: 'CLOSED' }])
    await api.db.execute(sql`update meeting set state = 'SCHEDULED', cancel_reason = null where id = ${meetingId}`)
    api.clock.advance(8 * 86_400_000)
    expect((await anonymous.do(mailLinkQuery, { token })).mailLink).toMatchObject({ answer: 'NO', isOver: true, isCancelled: false })
    expect(await anonymous.refused(answerByMail, { input: { token } })).toMatchObject([{ code: 'CLOSED', message: 'This meeting is over.' }])
    expect(await answerOf(member, meetingId)).toBe('MAYBE')
  })

  test('does nothing any more for somebody who was removed from the group', async () => {
    const { owner, member, meetingId, mail, anonymous, memberIdOf } = await mailed()
    await owner.do(mutationOf('removeMember', 'memberId'), { input: { memberId: memberIdOf(member) } })
    const token = tokenOf(linksOf(mail)['I will come'])
    expect((await anonymous.do(mailLinkQuery, { token })).mailLink).toBeNull()
    expect(await anonymous.refused(answerByMail, { input: { token } })).toEqual(await anonymous.refused(answerByMail, { input: { token: 'z'.repeat(43) } }))
    expect(await answerOf(member, meetingId)).not.toBe('YES')
  })
})

test('no token of a mail is kept, but its hash', async () => {
  const { mail } = await mailed()
  await lookAround(api)
  const tables = await api.db.execute<{ name: string }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
  const tokens = Object.values(linksOf(mail)).filter((path) => /reply|unsub/.test(path)).map(tokenOf)
  expect(tokens).toHaveLength(4)
  for (const { name } of tables) {
    const text = JSON.stringify([...(await api.db.execute(sql.raw(`select t::text as row from ${name} t`)))])
    for (const token of tokens) expect(text, name).not.toContain(token)
  }
})
