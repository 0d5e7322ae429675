import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { planPaper } from '../api/papers/rules/plan.ts'
import { searchText } from '../api/papers/rules/search.ts'
import type { Db } from './client.ts'
import { samplePapers } from './sample-papers.ts'
import { samplePitches, sampleTalk } from './sample-talk.ts'
import { person } from './schema/auth.ts'
import { comment, thread } from './schema/discussion.ts'
import { stream } from './schema/events.ts'
import { group, member } from './schema/groups.ts'
import { nomination, paper } from './schema/papers.ts'
import { meeting, reply } from './schema/scheduling.ts'
import { ballot, ballotChoice, poll, pollOption } from './schema/voting.ts'

export const demoPassword = 'a quiet reading room'
export const demoGroup = 'thursday-readers'

const names = ['Ada Lindqvist', 'Tomás Herrera', 'Mei-Ling Zhao', 'Jonas Aebischer', 'Oluwaseun Bakare', 'نور الهاشمي', 'Priya Raghunathan', 'Éloïse Garnier', 'Kenji Morita', 'Katarzyna Wolna', 'Sam Whitlock', 'Leilani Kahale']
const emails = ['ada', 'tomas', 'mei', 'jonas', 'seun', 'nour', 'priya', 'eloise', 'kenji', 'kasia', 'sam', 'leilani'].map((name) => `${name}@demo.example`)
const roles = ['OWNER', 'ADMIN', 'FACILITATOR', 'FACILITATOR', ...Array(8).fill('MEMBER')] as ('OWNER' | 'ADMIN' | 'FACILITATOR' | 'MEMBER')[]

/** Who can log in, with the rights in the group that make them worth trying. */
export const demoLogins = emails.flatMap((email, i) => (i < 5 ? [{ email, name: names[i] as string, role: (roles[i] as string).toLowerCase() }] : []))

/** The local time "2026-11-26T16:00" of an instant in Zurich. */
const localOf = (at: Date, zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T')

const minutes = 60_000
const days = 24 * 60 * minutes

/** Whether nobody has an account here yet. */
export const isEmpty = async (db: Db) => (await db.select({ id: person.id }).from(person).limit(1)).length === 0

/** Whether this database holds the sample group and was made for it. */
export const isDemo = async (db: Db) => {
  const [row] = await db.execute<{ about: string | null }>(sql`select shobj_description(oid, 'pg_database') as about from pg_database where datname = current_database()`)
  return row?.about === 'colloquy demo'
}

/**
 * Fills an empty database with a sample group that is in the middle of a meeting.
 * @param passwordHash of `demoPassword`
 */
export const seed = async (db: Db, passwordHash: string, now: Date) =>
  db.transaction(async (tx) => {
    const zone = 'Europe/Zurich'
    const ago = (ms: number) => new Date(now.getTime() - ms)
    const people = names.map((name, i) => ({ id: uuidv7(), name, email: emails[i] as string, zone: ['Europe/Zurich', 'America/Santiago', 'Asia/Shanghai'][i % 3] as string, passwordHash, createdAt: ago(400 * days) }))
    await tx.insert(person).values(people)
    const who = (i: number) => people[i % people.length] as (typeof people)[number]
    const groupId = uuidv7()
    await tx.insert(group).values({ id: groupId, slug: demoGroup, name: 'Thursday readers', description: 'One paper a week, read closely and argued about kindly. Newcomers present in their third month, not before.', zone, visibility: 'PUBLIC', joining: 'REQUEST', reading: 'MEMBERS', createdAt: ago(380 * days) })
    await tx.insert(stream).values({ id: groupId, groupId })
    await tx.insert(member).values(people.map((p, i) => ({ id: uuidv7(), groupId, personId: p.id, role: roles[i] ?? 'MEMBER', joinedAt: ago((370 - i * 20) * days) })))

    const papers = samplePapers.map((sample, i) => {
      const plan = planPaper(sample)
      return { id: uuidv7(), groupId, ...plan, searchText: searchText(plan), addedById: who(i).id, addedAt: ago((300 - i * 6) * days) }
    })
    await tx.insert(paper).values(papers)
    const at = (i: number) => papers[i] as (typeof papers)[number]

    // A weekly meeting keeps its wall time, whatever the clocks did meanwhile.
    const began = new Date(Math.floor((now.getTime() - 20 * minutes) / (5 * minutes)) * 5 * minutes)
    const weeksOn = (weeks: number) => {
      const at = new Date(began.getTime() + weeks * 7 * days)
      const shift = Number(localOf(began, zone).slice(11, 13)) - Number(localOf(at, zone).slice(11, 13))
      return new Date(at.getTime() + (shift > 12 ? shift - 24 : shift < -12 ? shift + 24 : shift) * 60 * minutes)
    }

    const makeMeeting = async (i: number, startsAt: Date, place: string | null, answers: number) => {
      const row = { id: uuidv7(), groupId, paperId: at(i).id, startsAt, startLocal: localOf(startsAt, zone), zone, durationMinutes: 75, place, link: 'https://meet.demo.example/thursday', presenterId: who(i).id, createdAt: new Date(startsAt.getTime() - 7 * days) }
      await tx.insert(meeting).values(row)
      await tx.insert(stream).values({ id: row.id, groupId })
      const given = people.slice(0, answers).map((p, k) => ({ meetingId: row.id, personId: p.id, answer: (['YES', 'YES', 'MAYBE', 'YES', 'NO'] as const)[k % 5] as 'YES', repliedAt: new Date(row.createdAt.getTime() + k * 3 * 60 * minutes) }))
      if (given.length > 0) await tx.insert(reply).values(given)
      return row
    }

    const talk = async (meetingId: string, startedAt: Date, from: number, threads: number) => {
      let next = from
      for (let t = 0; t < threads; t++) {
        const threadId = uuidv7()
        const first = new Date(startedAt.getTime() + t * 4 * minutes)
        await tx.insert(thread).values({ id: threadId, groupId, meetingId, startedAt: first })
        const said = Array.from({ length: 1 + ((from + t * 2) % 4) }, (_, k) => ({ id: uuidv7(), groupId, meetingId, threadId, authorId: who(next + k).id, body: sampleTalk[(next + k) % sampleTalk.length] as string, postedAt: new Date(first.getTime() + k * minutes) }))
        next += said.length
        const root = said[0] as (typeof said)[number]
        await tx.insert(comment).values(said.map((row, k) => ({ ...row, parentId: k === 0 ? null : root.id })))
      }
    }

    const place = 'Room 4.12, or the balcony when it is warm'
    const past = []
    for (let week = 6; week >= 1; week--) past.push(await makeMeeting(6 - week, weeksOn(-week), place, 9))
    for (const [i, row] of past.entries()) await talk(row.id, row.startsAt, i * 3, 2 + (i % 2))
    const current = await makeMeeting(6, began, place, 11)
    await talk(current.id, ago(18 * minutes), 0, 5)
    await makeMeeting(7, weeksOn(1), place, 4)

    const nominate = (i: number, state: 'WAITING' | 'IN_POLL' | 'CHOSEN', since: number) => ({ id: uuidv7(), groupId, paperId: at(i).id, nominatedById: who(i + 3).id, pitch: samplePitches[i % samplePitches.length] as string, state, nominatedAt: ago(since * days) })
    const makePoll = async (title: string, first: number, openedAt: Date, closesAt: Date, voters: number, meetingId: string | null) => {
      const isClosed = closesAt < now
      const nominations = Array.from({ length: 4 }, (_, k) => nominate(first + k, isClosed ? (k === 0 ? 'CHOSEN' : 'WAITING') : 'IN_POLL', 60 - first + k))
      await tx.insert(nomination).values(nominations)
      const lotSeed = uuidv7()
      const row = { id: uuidv7(), groupId, title, tieRule: 'WAITING_LONGEST' as const, state: 'OPEN' as 'OPEN' | 'CLOSED', openedById: who(2).id, openedAt, closesAt, lotSeed, lotSeedHash: '', meetingId }
      const options = nominations.map((n, position) => ({ id: uuidv7(), pollId: row.id, nominationId: n.id, paperId: n.paperId, position, openNominationId: isClosed ? null : n.id }))
      await tx.insert(poll).values({ ...row, lotSeedHash: sql`encode(sha256(convert_to(${lotSeed}, 'UTF8')), 'hex')` })
      await tx.insert(pollOption).values(options)
      for (const [v, p] of people.slice(0, voters).entries()) {
        const ballotId = uuidv7()
        await tx.insert(ballot).values({ id: ballotId, pollId: row.id, personId: p.id, castAt: new Date(openedAt.getTime() + (v + 1) * 40 * minutes) })
        const approved = options.filter((_, k) => (k === 0 ? v % 4 !== 3 : (v + k * 3) % 5 < 2))
        if (approved.length > 0) await tx.insert(ballotChoice).values(approved.map((o) => ({ ballotId, pollId: row.id, optionId: o.id })))
      }
      if (!isClosed) return
      await tx.execute(sql`update ${pollOption} set approvals = (select count(*) from ${ballotChoice} c where c.poll_id = ${pollOption.pollId} and c.option_id = ${pollOption.id}) where ${pollOption.pollId} = ${row.id}`)
      await tx.execute(sql`update ${poll} set state = 'CLOSED', closed_at = closes_at, eligible = ${people.length}, winner_id = ${options[0]?.id} where ${poll.id} = ${row.id}`)
    }
    await makePoll('What do we read at the end of the month?', 7, ago(21 * days), ago(17 * days), 10, null)
    await makePoll('Something short for the week of deadlines', 13, ago(14 * days), ago(10 * days), 8, null)
    await makePoll('The next paper', 20, ago(2 * days), new Date(now.getTime() + 2 * days), 5, null)
    await tx.insert(nomination).values([25, 26, 27, 28, 29].map((i, k) => nominate(i, 'WAITING', 12 - k * 2)))
    await tx.execute(sql`do $$ begin execute format('comment on database %I is %L', current_database(), 'colloquy demo'); end $$`)
  })
