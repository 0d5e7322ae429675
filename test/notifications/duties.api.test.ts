import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Api, startApi } from '../support/api.ts'
import { act, newDuty, plan, rotaOf, turnsAt } from '../support/duties.ts'
import { type ReadingGroup, readingGroup, type Somebody } from '../support/groups.ts'
import { startMailServer } from '../support/mail-server.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { choose, lookAround, mailing, mailsOf, noticesOf, pass, sentMails } from '../support/notices.ts'

let api: Api
let post: Awaited<ReturnType<typeof startMailServer>>
let all: ReadingGroup
let dutyId: string
let meetingId: string
let startsAt: number

/** How long it is until so many days before the meeting, and a minute. */
const minutesUntil = (days: number) => (startsAt - api.clock.now().getTime()) / 60_000 - days * 1440 + 1
/** What somebody is told of turns, the latest first. */
const told = async (person: Somebody) => (await noticesOf(person)).filter(({ kind }: { kind: string }) => /TURN|SWAP|DUTY/.test(kind))
const everybody = () => [all.owner, all.admin, all.facilitator, all.member]
const others = (...but: { id: string }[]) => everybody().filter(({ id }) => !but.some((one) => one.id === id))

/** A group with a meeting in nine days for which the member makes tea, and another for the admin in sixteen. */
beforeEach(async () => {
  post = await startMailServer()
  api = await startApi({ env: mailing(post.url) })
  onTestFinished(() => api.stop())
  all = await readingGroup(api)
  meetingId = await newMeeting(all.facilitator, all.group.id, { startLocal: inDays(9) })
  startsAt = Date.parse((await all.member.do('query ($id: ID!) { meeting(id: $id) { startsAt } }', { id: meetingId })).meeting.startsAt)
  const second = await newMeeting(all.facilitator, all.group.id, { startLocal: inDays(16), title: 'A second one' })
  dutyId = await newDuty(all.facilitator, all.group.id, 'OTHER', 'Tea')
  await act(all.facilitator, 'giveTurn', { meetingId, dutyId, personId: all.member.id })
  await act(all.facilitator, 'giveTurn', { meetingId: second, dutyId, personId: all.admin.id })
  await pass(api, 11)
})

describe('whose turn it is', () => {
  test('is told two days before it, of a duty of any name', async () => {
    await pass(api, minutesUntil(2))
    expect(await told(all.member)).toMatchObject([{ kind: 'DUTY_NEARS', duties: ['Tea'], told: { title: 'Reading session' } }])
    for (const person of others(all.member)) expect((await told(person)).filter(({ kind }: { kind: string }) => kind === 'DUTY_NEARS')).toEqual([])
    expect((await sentMails(api)).filter(({ kind }) => kind === 'DUTY_NEARS')).toMatchObject([{ to: all.member.email, state: 'SENT' }])
    expect(post.mails.find(({ to }) => to[0] === all.member.email)?.head.subject).toContain('you do this: Tea')
  })

  test('is told to those who give turns where a week ahead nobody has taken it, once', async () => {
    await act(all.facilitator, 'passTurn', { meetingId, dutyId, personId: all.member.id })
    await pass(api, minutesUntil(7))
    await plan(api)
    await Promise.all([1, 2, 3].map(() => lookAround(api)))
    await pass(api, 60)
    for (const person of [all.owner, all.admin, all.facilitator]) expect(await told(person)).toMatchObject([{ kind: 'TURN_UNTAKEN', duties: ['Tea'], meeting: { id: meetingId } }])
    expect(await told(all.member)).toEqual([])
    const mails = (await sentMails(api)).filter(({ kind }) => kind === 'TURN_UNTAKEN')
    expect(mails.map(({ to }) => to).sort()).toEqual([all.owner, all.admin, all.facilitator].map(({ email }) => email).sort())
    expect(post.mails.find(({ to }) => to[0] === all.owner.email)?.head.subject).toContain('Nobody has taken it yet: Tea')
  })

  test('is told to nobody where somebody took it before that was told', async () => {
    await act(all.facilitator, 'passTurn', { meetingId, dutyId, personId: all.member.id })
    api.clock.advance(minutesUntil(7) * 60_000)
    await plan(api)
    await act(all.member, 'takeTurn', { meetingId, dutyId })
    await lookAround(api)
    for (const person of everybody()) expect(await told(person)).toEqual([])
  })
})

describe('a swap', () => {
  const swapIn = async () => turnsAt(await rotaOf(all.member, all.group.id), dutyId)[0].swap
  const ask = (asked: Somebody | null = null) => act(all.member, 'askSwap', { meetingId, dutyId, note: 'My train <b>is</b> late.', ...(asked && { personId: asked.id }) })

  test('is told to whoever is asked, and the answer to whoever asked', async () => {
    await ask(all.admin)
    await lookAround(api)
    expect(await told(all.admin)).toMatchObject([{ kind: 'SWAP_ASKED', who: all.member.name, note: 'My train <b>is</b> late.', duties: ['Tea'], meeting: { id: meetingId } }])
    for (const person of others(all.admin)) expect(await told(person)).toEqual([])
    const [mail] = await post.until(1, ({ to }) => to[0] === all.admin.email)
    expect(mail?.head.subject).toContain(`${all.member.name} asks to swap: Tea`)
    expect(mail?.text).toContain(`/g/${all.group.slug}/duties`)
    expect(mail?.text).toContain('They write: My train <b>is</b> late.')
    expect(mail?.parts.find(({ type }) => type.startsWith('text/html'))?.text).not.toContain('<b>')
    await act(all.admin, 'acceptSwap', { swapId: (await swapIn()).id })
    await Promise.all([1, 2, 3].map(() => lookAround(api)))
    expect(await told(all.member)).toMatchObject([{ kind: 'SWAP_ACCEPTED', who: all.admin.name, duties: ['Tea'] }])
    expect(await told(all.admin)).toHaveLength(1)
    expect((await post.until(1, ({ to }) => to[0] === all.member.email))[0]?.head.subject).toContain(`${all.admin.name} takes your turn: Tea`)
  })

  test('that is declined tells whoever asked', async () => {
    await ask(all.admin)
    await act(all.admin, 'declineSwap', { swapId: (await swapIn()).id })
    await lookAround(api)
    expect(await told(all.member)).toMatchObject([{ kind: 'SWAP_DECLINED', who: all.admin.name }])
    // That they were asked is settled by the time it would be told.
    expect(await told(all.admin)).toEqual([])
  })

  test('that is asked of all is told to all others, but to who wants to hear nothing of duties', async () => {
    await all.owner.do(choose, { input: { topics: [{ topic: 'DUTIES', inApp: false, mail: 'NEVER' }] } })
    await ask()
    await lookAround(api)
    for (const person of [all.admin, all.facilitator]) expect(await told(person)).toMatchObject([{ kind: 'SWAP_ASKED' }])
    for (const person of [all.member, all.owner]) expect(await told(person)).toEqual([])
  })

  test('that was settled while its mail waited is not mailed any more', async () => {
    await post.stop()
    await ask(all.admin)
    await lookAround(api)
    await expect.poll(async () => (await mailsOf(api)).filter(({ kind, problem }) => kind === 'SWAP_ASKED' && problem)).toHaveLength(1)
    await act(all.member, 'withdrawSwap', { swapId: (await swapIn()).id })
    const back = await startMailServer({}, post.port)
    await pass(api, 5)
    expect((await sentMails(api)).filter(({ kind }) => kind === 'SWAP_ASKED')).toMatchObject([{ state: 'DROPPED', problem: 'It is settled.' }])
    expect(back.mails).toEqual([])
  })
})
