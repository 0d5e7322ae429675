import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { startMailServer } from '../support/mail-server.ts'
import { choose, kindsOf, lookAround, mailing, mute, noticesOf, sentMails } from '../support/notices.ts'
import { cancelPoll, closed, nominated, opened, vote } from '../support/polls.ts'

let api: Api
let post: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  post = await startMailServer()
  api = await startApi({ env: mailing(post.url) })
})

/** A poll on a paper of the member's and one of the admin's; votes for the first. */
const voted = async () => {
  const all = await readingGroup(api)
  const [[mine], [theirs]] = [await nominated(all.member, all.group.id, 1), await nominated(all.admin, all.group.id, 1)]
  const poll = await opened(all.facilitator, all.group.id)
  const optionOf = (nomination?: { paperId: string }) => poll.options.find(({ paper }: { paper: { id: string } }) => paper.id === nomination?.paperId)
  await vote(all.owner, poll.id, [optionOf(mine).id])
  await lookAround(api)
  return { ...all, poll, mine: optionOf(mine), theirs: optionOf(theirs) }
}

describe('when a poll closes', () => {
  test('those whose papers stood in it are told what became of them, once, in the app and by mail', async () => {
    const all = await voted()
    await closed(all.facilitator, all.poll.id)
    await Promise.all(Array.from({ length: 5 }, () => lookAround(api)))
    expect(await noticesOf(all.member)).toMatchObject([{ kind: 'POLL_CLOSED', poll: { id: all.poll.id }, papers: [{ title: all.mine.paper.title, isChosen: true }], meeting: null, told: null }])
    expect(await noticesOf(all.admin)).toMatchObject([{ kind: 'POLL_CLOSED', papers: [{ title: all.theirs.paper.title, isChosen: false }] }])
    for (const person of [all.owner, all.facilitator]) expect(await kindsOf(person)).toEqual([])
    const mails = (await sentMails(api)).filter(({ to }) => [all.member.email, all.admin.email, all.owner.email].includes(to))
    expect(mails.map(({ to, state }) => [to, state]).sort()).toEqual([[all.admin.email, 'SENT'], [all.member.email, 'SENT']])
    const [mail] = post.mails.filter(({ to }) => to[0] === all.member.email)
    expect(mail?.head.subject).toBe(`Chosen: ${all.mine.paper.title} (Thursday group)`)
    expect(mail?.text).toContain(`/g/${all.group.slug}/polls/${all.poll.id}`)
  })

  test('nobody is told who mutes the group, or chose to hear nothing of this', async () => {
    const all = await voted()
    await all.member.do(mute, { input: { groupId: all.group.id, isMuted: true } })
    await all.admin.do(choose, { input: { topics: [{ topic: 'POLLS', inApp: false, mail: 'NEVER' }] } })
    await closed(all.facilitator, all.poll.id)
    await lookAround(api)
    for (const person of [all.member, all.admin]) expect(await kindsOf(person)).toEqual([])
    expect((await sentMails(api)).filter(({ to }) => [all.member.email, all.admin.email].includes(to))).toEqual([])
  })

  test('whoever nominated a paper and has left is told nothing', async () => {
    const all = await voted()
    await closed(all.facilitator, all.poll.id)
    await all.member.do('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { groupId errors { code } } }', { input: { groupId: all.group.id } })
    await lookAround(api)
    expect(await kindsOf(all.member)).toEqual([])
  })
})

test('of a poll that is cancelled nothing is told', async () => {
  const all = await voted()
  await all.facilitator.do(cancelPoll, { input: { pollId: all.poll.id, reason: 'A mistake' } })
  await lookAround(api)
  expect(await kindsOf(all.member)).toEqual([])
})
