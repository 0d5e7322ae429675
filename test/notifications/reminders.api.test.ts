import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { remind } from '../../api/notifications/service.ts'
import { type Api, startApi } from '../support/api.ts'
import { type ReadingGroup, readingGroup } from '../support/groups.ts'
import { startMailServer } from '../support/mail-server.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { choose, kindsOf, lookAround, mailing, mailsOf, noticesOf, pass, sentMails } from '../support/notices.ts'
import { setCourse } from '../support/minutes.ts'
import { changeMeeting, mutationOf, replyTo } from '../support/series.ts'

type Post = Awaited<ReturnType<typeof startMailServer>>
let api: Api
let post: Post
let all: ReadingGroup
let meetingId: string
let startsAt: Date

// Each has a clock, a server and a mail server of its own.
beforeEach(async () => {
  post = await startMailServer()
  api = await startApi({ env: mailing(post.url) })
  all = await readingGroup(api)
  meetingId = await newMeeting(all.facilitator, all.group.id)
  startsAt = await startOf()
  await pass(api, 11)
})

afterEach(() => api.stop())

const startOf = async () => new Date((await api.db.execute<{ at: string }>(sql`select starts_at as at from meeting where id = ${meetingId}`))[0]!.at)
/** Goes to an instant so many minutes before the meeting, looking around at each of the instants between. */
const until = async (minutesBefore: number, from = startsAt) => pass(api, (from.getTime() - api.clock.now().getTime()) / 60_000 - minutesBefore)
const remindersOf = async (person: ReadingGroup['member']) => (await noticesOf(person)).filter(({ kind }: { kind: string }) => kind.endsWith('NEARS'))
const move = async (startLocal: string) => {
  const [row] = await api.db.execute<{ version: number }>(sql`select version from meeting where id = ${meetingId}`)
  await all.facilitator.do(changeMeeting, { input: { meetingId, version: row!.version, title: 'Reading session', startLocal, durationMinutes: 60 } })
}

describe('a reminder', () => {
  test('comes a day before, in the app to all who did not say no, by mail to those who come', async () => {
    await all.member.do(replyTo, { input: { meetingId, answer: 'MAYBE' } })
    await all.owner.do(replyTo, { input: { meetingId, answer: 'NO' } })
    await until(1445)
    expect(await remindersOf(all.member)).toEqual([])
    await until(1440)
    await until(1439)
    expect(await remindersOf(all.member)).toMatchObject([{ kind: 'MEETING_NEARS', leadMinutes: 1440, told: { title: 'Reading session' } }])
    expect(await remindersOf(all.admin)).toHaveLength(1)
    expect(await remindersOf(all.owner)).toEqual([])
    expect((await sentMails(api)).filter(({ kind }) => kind === 'MEETING_NEARS')).toMatchObject([{ to: all.member.email, state: 'SENT' }])
    const [mail] = await post.until(1)
    expect(mail!.head.subject).toBe('In 1 day: Reading session (Thursday group)')
    await until(30)
    expect(await remindersOf(all.member)).toHaveLength(1)
  })

  test('comes when each member chose: an hour before and a quarter, or never', async () => {
    await all.member.do(choose, { input: { reminderLeads: [60, 15] } })
    await all.admin.do(choose, { input: { reminderLeads: [] } })
    await until(1430)
    expect(await remindersOf(all.member)).toEqual([])
    await until(59)
    await until(14)
    expect((await remindersOf(all.member)).map(({ leadMinutes }: { leadMinutes: number }) => leadMinutes)).toEqual([15, 60])
    expect(await remindersOf(all.admin)).toEqual([])
    expect(await all.member.refused(choose, { input: { reminderLeads: [7] } })).toMatchObject([{ code: 'INVALID', path: ['reminderLeads'] }])
  })

  test('of a meeting that was moved after its mail was queued does not go out at the old time, and comes at the new one', async () => {
    await all.member.do(replyTo, { input: { meetingId, answer: 'YES' } })
    // The mail waits, since the server is away.
    const { port } = post
    await post.stop()
    await until(1440)
    expect((await mailsOf(api)).filter(({ kind }) => kind === 'MEETING_NEARS')).toMatchObject([{ state: 'WAITING' }])
    await move(inDays(12))
    const back = await startMailServer({}, port)
    await pass(api, 90)
    await pass(api, 11)
    expect((await sentMails(api)).map(({ kind, state, problem }) => ({ kind, state, problem }))).toEqual([
      { kind: 'MEETING_NEARS', state: 'DROPPED', problem: 'The meeting was moved.' },
      { kind: 'MEETING_CHANGED', state: 'SENT', problem: null },
    ])
    const moved = await startOf()
    await until(1439, moved)
    await sentMails(api)
    expect(back.mails.map(({ head }) => head.subject?.split(':')[0])).toEqual(['Moved', 'In 1 day'])
  })

  test('does not come at the old time of a meeting that was moved before it, nor of one that was cancelled', async () => {
    await move(inDays(9))
    await until(1439)
    expect(await remindersOf(all.member)).toEqual([])
    const moved = await startOf()
    await until(1441, moved)
    await all.facilitator.do(mutationOf('cancelMeeting', 'meeting { id }'), { input: { meetingId } })
    await until(1430, moved)
    expect(await remindersOf(all.member)).toEqual([])
  })

  test('that became due while no process ran comes late and says how long it is still; of what has begun nothing comes', async () => {
    await all.member.do(choose, { input: { reminderLeads: [1440, 60] } })
    await newMeeting(all.facilitator, all.group.id, { startLocal: inDays(1), title: 'Soon' })
    await until(200)
    expect((await remindersOf(all.member)).map(({ leadMinutes, told }: { leadMinutes: number; told: { title: string } }) => [told.title, leadMinutes])).toEqual([['Reading session', 180]])
  })

  test('comes once, though twenty processes look at once, and again and again', async () => {
    await all.member.do(replyTo, { input: { meetingId, answer: 'YES' } })
    api.clock.advance(startsAt.getTime() - api.clock.now().getTime() - 1440 * 60_000)
    await Promise.all(Array.from({ length: 20 }, () => lookAround(api)))
    // Even if what was looked through is forgotten, the key knows.
    await api.db.execute(sql`update notice_watch set at = at - interval '1 hour'`)
    await remind(api.deps)
    await sentMails(api)
    expect(await remindersOf(all.member)).toHaveLength(1)
    expect(post.mails).toHaveLength(1)
  })
})

test('reminders of several groups come once each, though the line to the database breaks midway', async () => {
  const other = await readingGroup(api)
  await newMeeting(other.facilitator, other.group.id)
  await pass(api, 11)
  api.clock.advance(startsAt.getTime() - api.clock.now().getTime() - 1440 * 60_000)
  // Whoever reminds keeps others out meanwhile, in a transaction that waits.
  await api.db.execute(sql`create function cut() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'; return null; end $$`)
  await api.db.execute(sql`create trigger cut after insert on notice for each statement execute function cut()`)
  await expect(remind(api.deps)).rejects.toThrow()
  await api.db.execute(sql`drop function cut cascade`)
  const before = [...(await remindersOf(all.member)), ...(await remindersOf(other.member))]
  expect(before.length).toBeGreaterThan(0)
  await remind(api.deps)
  for (const person of [all.member, other.member, other.admin]) expect(await remindersOf(person)).toHaveLength(1)
})

describe('a duty', () => {
  test('that nears is told to whoever has it, two days before, by mail too; the reminder a day before names it', async () => {
    const [row] = await api.db.execute<{ version: number }>(sql`select version from meeting where id = ${meetingId}`)
    await all.facilitator.do(changeMeeting, { input: { meetingId, version: row!.version, title: 'Reading session', startLocal: inDays(7), durationMinutes: 60, presenterId: all.admin.id } })
    await setCourse(api, all.group.id, meetingId, { scribeId: all.owner.id })
    await until(2879)
    expect(await remindersOf(all.admin)).toMatchObject([{ kind: 'DUTY_NEARS', duties: ['PRESENTER'], leadMinutes: 2880 }])
    expect(await remindersOf(all.owner)).toMatchObject([{ kind: 'DUTY_NEARS', duties: ['SCRIBE'] }])
    expect(await remindersOf(all.member)).toEqual([])
    await until(1439)
    expect((await remindersOf(all.admin))[0]).toMatchObject({ kind: 'MEETING_NEARS', duties: ['PRESENTER'] })
    expect((await sentMails(api)).map(({ to, kind }) => `${kind} ${to}`).sort()).toEqual([`DUTY_NEARS ${all.admin.email}`, `DUTY_NEARS ${all.owner.email}`, `MEETING_NEARS ${all.admin.email}`, `MEETING_NEARS ${all.owner.email}`].sort())
    expect(post.mails.find(({ head }) => head.subject?.includes('you keep the minutes'))?.to).toEqual([all.owner.email])
  })
})

describe('a duty that somebody comes to late', () => {
  const give = async (person: { id: string } | null) => {
    const [row] = await api.db.execute<{ version: number }>(sql`select version from meeting where id = ${meetingId}`)
    await all.facilitator.do(changeMeeting, { input: { meetingId, version: row!.version, title: 'Reading session', startLocal: inDays(7), durationMinutes: 60, presenterId: person?.id ?? null } })
  }

  test('is told to them at once, by mail too, and once', async () => {
    await until(600)
    await give(all.admin)
    await Promise.all([1, 2, 3].map(() => lookAround(api)))
    await until(590)
    expect(await remindersOf(all.admin)).toMatchObject([{ kind: 'DUTY_NEARS', duties: ['PRESENTER'], leadMinutes: 540 }, { kind: 'MEETING_NEARS', duties: [] }])
    // Whoever has it again was told.
    await give(null)
    await give(all.admin)
    await until(580)
    expect(await remindersOf(all.admin)).toHaveLength(2)
    expect((await sentMails(api)).filter(({ kind }) => kind === 'DUTY_NEARS')).toMatchObject([{ to: all.admin.email, state: 'SENT' }])
  })

  test('is not told apart where a reminder named it', async () => {
    await until(1500)
    await all.admin.do(choose, { input: { dutyLeads: [] } })
    await give(all.admin)
    await until(1430)
    await all.admin.do(choose, { input: { dutyLeads: [2880] } })
    await until(1420)
    expect(await remindersOf(all.admin)).toMatchObject([{ kind: 'MEETING_NEARS', duties: ['PRESENTER'] }])
  })
})

test('a server that mails nothing tells in the app alone, and says so', async () => {
  const quiet = await startApi()
  const group = await readingGroup(quiet)
  await newMeeting(group.facilitator, group.group.id)
  await pass(quiet, 11)
  expect(await kindsOf(group.member)).toEqual(['MEETING_SCHEDULED'])
  expect(await mailsOf(quiet)).toEqual([])
  expect((await group.member.do('{ viewer { noticeChoices { mailIsOn } } }')).viewer.noticeChoices.mailIsOn).toBe(false)
})
