import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { type Api, startApi } from '../support/api.ts'
import { freshDatabase } from '../support/database.ts'
import { type ReadingGroup, readingGroup } from '../support/groups.ts'
import { type Mail, startMailServer } from '../support/mail-server.ts'
import { newMeeting } from '../support/meetings.ts'
import { mailing, mailsOf } from '../support/notices.ts'
import { openPlace } from '../support/place.ts'
import { replyTo } from '../support/series.ts'

/** A meeting of which a member who comes is due to be reminded by whichever process looks next; nobody has looked yet. */
const due = async (): Promise<{ databaseUrl: string; all: ReadingGroup; api: Pick<Api, 'db'> }> => {
  const databaseUrl = await freshDatabase()
  const api = await startApi({ databaseUrl })
  const all = await readingGroup(api)
  const meetingId = await newMeeting(all.facilitator, all.group.id)
  await all.member.do(replyTo, { input: { meetingId, answer: 'YES' } })
  await api.stop()
  const { db, close } = openDatabase(databaseUrl, { max: 2 })
  onTestFinished(close)
  await db.execute(sql`update meeting set starts_at = now() + interval '23 hours' where id = ${meetingId}`)
  await db.execute(sql`insert into notice_watch (id, at) values (1, now() - interval '2 hours') on conflict (id) do update set at = excluded.at`)
  // That it was scheduled was told long ago.
  await db.execute(sql`delete from pending_change`)
  await db.execute(sql`insert into notice_cursor (group_id, seq) select id, seq from stream where id = group_id on conflict (group_id) do update set seq = excluded.seq`)
  return { databaseUrl, all, api: { db } as Pick<Api, 'db'> }
}

const stateOf = async (api: Pick<Api, 'db'>) => (await mailsOf(api)).map(({ state }) => state)
const place = async (databaseUrl: string, mailUrl: string, passes?: (bytes: Buffer) => boolean) => {
  // A process says where it is by its origin; nobody calls this one.
  const opened = await openPlace(databaseUrl, { env: { ...mailing(mailUrl), ORIGIN: 'http://127.0.0.1:4000' }, passes })
  onTestFinished(opened.close)
  return opened
}
/** A mail that nobody wants: once it is dropped, a process has looked at what is due. */
const addUnwanted = async ({ db }: Pick<Api, 'db'>) => {
  await db.execute(sql`insert into notice (id, group_id, person_id, kind, key, facts, at, is_shown)
    select gen_random_uuid(), group_id, ${all.admin.id}, 'MEETING_SCHEDULED', 'unwanted', facts, at + interval '1 second', false from notice where person_id = ${all.member.id}`)
  await db.execute(sql`insert into mail (notice_id, try_at) select id, at from notice where key = 'unwanted'`)
}
/** Lets what a process took be taken over at once, as if its time had gone by. */
const endLease = (api: Pick<Api, 'db'>) => api.db.execute(sql`update mail set leased_until = now() - interval '1 second' where state = 'WAITING'`)

let databaseUrl: string
let all: ReadingGroup
let api: Pick<Api, 'db'>
beforeEach(async () => {
  ;({ databaseUrl, all, api } = await due())
}, 120_000)

describe('a reminder comes once, in the app and by mail', () => {
  test('though three processes start and look at the same moment', async () => {
    const post = await startMailServer()
    await Promise.all([1, 2, 3].map(() => place(databaseUrl, post.url)))
    await expect.poll(() => stateOf(api), { timeout: 60_000 }).toEqual(['SENT'])
    expect(post.mails.map(({ to }) => to)).toEqual([[all.member.email]])
    expect(await api.db.execute(sql`select count(*)::int as notices from notice where person_id = ${all.member.id}`)).toEqual([{ notices: 1 }])
  }, 180_000)

  test('though the process is killed after it took the mail, before the server was given it', async () => {
    const reached = Promise.withResolvers<void>()
    let isHeld = true
    const post = await startMailServer({
      onRcptTo: (_address, _session, done) => {
        if (!isHeld) return done()
        reached.resolve()
      },
    })
    const first = await place(databaseUrl, post.url)
    await reached.promise
    expect(await stateOf(api)).toEqual(['WAITING'])
    await first.stop('SIGKILL')
    isHeld = false
    await endLease(api)
    await place(databaseUrl, post.url)
    await expect.poll(() => stateOf(api), { timeout: 60_000 }).toEqual(['SENT'])
    expect(post.mails.map(({ to }) => to)).toEqual([[all.member.email]])
  }, 180_000)

  test('though the process is killed while the server has all of the mail and has not said so', async () => {
    const given: Mail[] = []
    const reached = Promise.withResolvers<void>()
    const post = await startMailServer({
      given: (mail) => {
        given.push(mail)
        reached.resolve()
        return new Promise(() => {})
      },
    })
    const first = await place(databaseUrl, post.url)
    await reached.promise
    await first.stop('SIGKILL')
    await endLease(api)
    await addUnwanted(api)
    await place(databaseUrl, post.url)
    await expect.poll(() => stateOf(api), { timeout: 60_000 }).toEqual(['HANDED', 'DROPPED'])
    expect(given.map(({ to }) => to)).toEqual([[all.member.email]])
    expect(given[0]!.head['message-id']).toBe(`<${(await mailsOf(api))[0]!.noticeId}@127.0.0.1>`)
  }, 180_000)

  test('though the process is killed after the server took the mail, before that is noted', async () => {
    let isCut = false
    const post = await startMailServer({
      // From here on nothing comes to the database any more.
      given: () => {
        isCut = true
      },
    })
    const first = await place(databaseUrl, post.url, () => !isCut)
    await post.until(1)
    await first.stop('SIGKILL')
    await endLease(api)
    await addUnwanted(api)
    await place(databaseUrl, post.url)
    await expect.poll(() => stateOf(api), { timeout: 60_000 }).toEqual(['HANDED', 'DROPPED'])
    expect(post.mails.map(({ to }) => to)).toEqual([[all.member.email]])
    expect(await api.db.execute(sql`select count(*)::int as notices from notice where person_id = ${all.member.id}`)).toEqual([{ notices: 1 }])
  }, 180_000)
})
