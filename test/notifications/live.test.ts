import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi } from '../support/api.ts'
import { type ReadingGroup, readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { noticesOf, pass, readNotices } from '../support/notices.ts'
import { mutationOf } from '../support/series.ts'

let api: Api
const statements: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => void statements.push(text) })
})

const follow = 'subscription { myNotices { unread latest { kind told { title } group { name } } } }'
const schedule = async (all: ReadingGroup, title: string) => {
  await newMeeting(all.facilitator, all.group.id, { title })
  await pass(api, 11)
}

describe('whoever follows their notices', () => {
  test('is told how many are unread and the latest, at once and after each change, also of another process', async () => {
    const all = await readingGroup(api)
    const other = await startApi({ databaseUrl: api.databaseUrl, clock: api.clock })
    const here = all.member.subscribe(follow)
    const there = other.client(all.member.cookie).subscribe(follow)
    for (const live of [here, there]) expect((await live.next()).data.myNotices).toEqual({ unread: 0, latest: null })
    await schedule(all, 'The first')
    for (const live of [here, there]) expect((await live.next()).data.myNotices).toEqual({ unread: 1, latest: { kind: 'MEETING_SCHEDULED', told: { title: 'The first' }, group: { name: 'Thursday group' } } })
    await schedule(all, 'The second')
    for (const live of [here, there]) expect((await live.next()).data.myNotices).toMatchObject({ unread: 2, latest: { told: { title: 'The second' } } })
    const [{ id }] = await noticesOf(all.member)
    await all.member.do(readNotices, { input: { noticeIds: [id] } })
    for (const live of [here, there]) expect((await live.next()).data.myNotices).toMatchObject({ unread: 1, latest: { told: { title: 'The second' } } })
    for (const live of [here, there]) await live.stop()
  })

  test('is told nothing of what others are told, and the end of what a group told them when they leave it', async () => {
    const [all, elsewhere] = [await readingGroup(api), await readingGroup(api)]
    await schedule(all, 'Of theirs')
    const live = all.member.subscribe(follow)
    expect((await live.next()).data.myNotices).toMatchObject({ unread: 1 })
    await schedule(elsewhere, 'Of another group')
    await all.owner.do(readNotices, { input: {} })
    await schedule(all, 'Of theirs again')
    expect((await live.next()).data.myNotices).toMatchObject({ unread: 2, latest: { told: { title: 'Of theirs again' } } })
    await all.member.do(mutationOf('leaveGroup', 'groupId'), { input: { groupId: all.group.id } })
    expect(await noticesOf(all.member)).toEqual([])
    await live.stop()
    const again = all.member.subscribe(follow)
    expect((await again.next()).data.myNotices).toEqual({ unread: 0, latest: null })
    await again.stop()
  })

  test('hears no more once they have logged out', async () => {
    const all = await readingGroup(api)
    const live = all.member.subscribe(follow)
    await live.next()
    await all.member.do('mutation { logOut { errors { code } } }')
    await expect(live.next()).rejects.toMatchObject({ code: 4403 })
  })
})

test('marks as read what is the reader’s own, and nothing of another’s', async () => {
  const all = await readingGroup(api)
  await schedule(all, 'The first')
  const [{ id }] = await noticesOf(all.member)
  expect((await all.admin.do(readNotices, { input: { noticeIds: [id] } })).readNotices.unread).toBe(1)
  expect((await noticesOf(all.member))[0].readAt).toBeNull()
  expect((await all.member.do(readNotices, { input: { noticeIds: [id] } })).readNotices.unread).toBe(0)
})

test('many notices cost as many statements as few', async () => {
  const all = await readingGroup(api)
  await schedule(all, 'The first')
  const count = async () => {
    statements.length = 0
    await noticesOf(all.member)
    return statements.length
  }
  const few = await count()
  for (const title of ['Two', 'Three', 'Four', 'Five']) await newMeeting(all.facilitator, all.group.id, { title })
  await pass(api, 11)
  expect(await noticesOf(all.member)).toHaveLength(5)
  expect(await count()).toBeLessThanOrEqual(few)
})
