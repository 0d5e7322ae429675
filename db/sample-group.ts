import type { Context } from '../api/context.ts'
import * as groups from '../api/groups/service.ts'
import * as papers from '../api/papers/service.ts'
import { authorize } from '../api/permissions.ts'
import { localOf, resolveLocal } from '../api/scheduling/rules/wall-time.ts'
import { cancelMeeting, changeMeeting, type MeetingWish, scheduleMeeting } from '../api/scheduling/service.ts'
import * as duties from '../api/duties/service.ts'
import { addBreak, makeSeries } from '../api/series/service.ts'
import * as voting from '../api/voting/service.ts'
import { findMemberOf } from './queries/groups.ts'
import { findMeetingsOfSeries } from './queries/occurrences.ts'
import { findOptions } from './queries/voting.ts'
import { nextMeeting, presentMeeting, presentNote } from './sample-meeting.ts'
import { approvedMeeting, earlierMeeting, lastMeeting } from './sample-minutes.ts'
import { samplePapers } from './sample-papers.ts'
import { everybody, samplePeople, sampleStranger, type Who } from './sample-people.ts'
import { samplePitches, samplePolls } from './sample-talk.ts'
import { type Act, type Line, openIds } from './seed-acts.ts'

const minutes = 60_000
const days = 24 * 60 * minutes
const zone = 'Europe/Zurich'
const plusDays = (at: Date, n: number) => new Date(at.getTime() + n * days)
const one = <T>(i: number, of: readonly T[]) => of[i % of.length] as T

/** Where the history is written down: whose id is whose, and what the server gave an id to, by a name. */
type Book = { slug: string; now: Date; personIdOf: (who: string) => string; note: (name: string, id: string) => void; idOf: (name: string) => string }

const openBook = (slug: string, now: Date, personIdOf: Book['personIdOf']): Book => {
  const made = new Map<string, string>()
  const idOf = (name: string) => {
    const id = made.get(name)
    if (!id) throw new Error(`Nothing was made under the name ${name} yet.`)
    return id
  }
  return { slug, now, personIdOf, note: (name, id) => void made.set(name, id), idOf }
}

const acting =
  ({ personIdOf }: Book) =>
  (at: Date, who: string | null, run: Act['run']): Act => ({ at, by: who && personIdOf(who), run })

/** The group and how people came into it; one still waits at the door. */
const membership = (book: Book, { now, slug, personIdOf, note, idOf } = book): Act[] => {
  const then = acting(book)
  const found = async (ctx: Context) => {
    const group = await groups.createGroup(ctx, {
      slug,
      name: 'Thursday readers',
      description: 'One paper a week, read closely and argued about kindly. Newcomers present in their third month, not before.',
      zone,
      visibility: 'PUBLIC',
      joining: 'REQUEST',
      reading: 'MEMBERS',
    })
    note('group', group?.id ?? '')
    note('token', (await groups.createInvitation(ctx, { groupId: idOf('group'), maxUses: 20 })).token)
  }
  const promote = (who: Who) => async (ctx: Context) => {
    const member = await findMemberOf(ctx.db, await authorize(ctx, 'member.change', idOf('group')), personIdOf(who))
    await groups.changeRole(ctx, { memberId: member?.id ?? '', role: samplePeople[who].role })
  }
  const joined = everybody.slice(1).flatMap((who, i) => {
    const at = plusDays(now, -374 + i * 6)
    const join = then(at, who, (ctx) => groups.acceptInvitation(ctx, idOf('token')))
    return samplePeople[who].role === 'MEMBER' ? [join] : [join, then(plusDays(at, 5), 'ada', promote(who))]
  })
  return [
    then(plusDays(now, -380), 'ada', found),
    ...joined,
    then(plusDays(now, -9), 'tomas', (ctx) => groups.createInvitation(ctx, { groupId: idOf('group'), maxUses: 3, expiresAt: plusDays(now, 12) })),
    then(plusDays(now, -1), 'ruth', (ctx) => groups.requestToJoin(ctx, { slug, message: sampleStranger.ruth.message })),
  ]
}

/** What is being read now: it came out in a second version a week ago. */
const revised = 6

const library = (book: Book, { now, note, idOf } = book): Act[] => [
  ...samplePapers.map((sample, i) =>
    acting(book)(plusDays(now, -300 + i * 6), one(i, everybody), async (ctx) => note(`paper ${i}`, (await papers.addPaper(ctx, { groupId: idOf('group'), ...sample })).id)),
  ),
  acting(book)(plusDays(now, -8), 'priya', (ctx) => papers.addPaperVersion(ctx, { paperId: idOf(`paper ${revised}`), textVersions: 1 })),
]

const nominate = (book: Book, i: number, at: Date, { note, idOf } = book): Act =>
  acting(book)(at, one(i + 3, everybody), async (ctx) => note(`nomination ${i}`, (await papers.nominatePaper(ctx, { paperId: idOf(`paper ${i}`), pitch: samplePitches[i] })).id))

/** The polls, closed by the clock where their time has come, and what else waits in the pool. */
const polls = (book: Book, { now, note, idOf } = book): Act[] => {
  const then = acting(book)
  const ofPoll = ({ title, first, opened, closes, ballots }: (typeof samplePolls)[number]): Act[] => {
    const four = [0, 1, 2, 3].map((k) => first + k)
    const pollId = () => idOf(`poll ${first}`)
    const open = async (ctx: Context) => {
      const nominationIds = four.map((i) => idOf(`nomination ${i}`))
      note(`poll ${first}`, (await voting.openPoll(ctx, { groupId: idOf('group'), title, closesAt: plusDays(now, -closes), tieRule: 'WAITING_LONGEST', nominationIds })).id)
    }
    const cast = (chosen: readonly number[]) => async (ctx: Context) => {
      const options = await findOptions(ctx.db, [await authorize(ctx, 'group.read', idOf('group'))], [pollId()])
      return voting.castBallot(ctx, { pollId: pollId(), ballot: { approvals: options.filter(({ position }) => chosen.includes(position)).map(({ id }) => id) } })
    }
    const openedAt = plusDays(now, -opened)
    return [
      ...four.map((i, k) => nominate(book, i, plusDays(openedAt, k - 6))),
      then(openedAt, 'mei', open),
      ...Object.entries(ballots).map(([who, chosen], v) => then(new Date(openedAt.getTime() + (v + 1) * 40 * minutes), who, cast(chosen))),
      ...(closes > 0 ? [then(plusDays(now, -closes), null, (ctx) => voting.closeDuePoll(ctx, pollId()))] : []),
    ]
  }
  return [...samplePolls.flatMap(ofPoll), ...[25, 26, 27, 28, 29].map((i, k) => nominate(book, i, plusDays(now, -12 + k * 2)))]
}

/** When the present meeting began, and its like so many weeks later: at the same wall time, whatever the clocks did meanwhile. */
const weekly = (now: Date) => {
  const began = new Date(Math.floor((now.getTime() - 20 * minutes) / (5 * minutes)) * 5 * minutes)
  const hourOf = (at: Date) => Number(localOf(at, zone).slice(11, 13))
  return (weeks: number) => {
    const at = plusDays(began, weeks * 7)
    const shift = hourOf(began) - hourOf(at)
    return new Date(at.getTime() + (shift > 12 ? shift - 24 : shift < -12 ? shift + 24 : shift) * 60 * minutes)
  }
}

type Staged = { paper: number; startsAt: Date; daysAhead: number; presenter: Who; note?: string; script: readonly Line[]; isWinner?: boolean }

/** A meeting that was planned some days ahead, and its script. */
const staged = (book: Book, keyOf: (key: string) => string, { paper, startsAt, daysAhead, presenter, note, script, isWinner }: Staged): Act[] => {
  const { personIdOf, idOf } = book
  const startLocal = localOf(startsAt, zone)
  const repeated = resolveLocal(startLocal, zone, 'FIRST').at.getTime() === startsAt.getTime() ? 'FIRST' : 'SECOND'
  const wish: MeetingWish = { startLocal, zone, repeated, durationMinutes: 75, place: 'Room 4.12, or the balcony when it is warm', link: 'https://meet.demo.example/thursday', presenterId: personIdOf(presenter), note }
  const plan = async (ctx: Context) => {
    const meeting = isWinner ? (await voting.scheduleWinner(ctx, { ...wish, pollId: idOf(`poll ${paper}`) })).meeting : await scheduleMeeting(ctx, { ...wish, groupId: idOf('group'), paperId: idOf(`paper ${paper}`) })
    book.note(`meeting ${paper}`, meeting.id)
  }
  const stage = () => ({
    meetingId: idOf(`meeting ${paper}`),
    paper: { id: idOf(`paper ${paper}`), abstract: samplePapers[paper]?.abstract ?? '', textVersion: paper === revised ? 2 : 1 },
    idOf: keyOf,
    personId: personIdOf,
    dayAfter: (n: number) => localOf(plusDays(startsAt, n), zone).slice(0, 10),
  })
  const then = acting(book)
  return [then(plusDays(startsAt, -daysAhead), 'mei', plan), ...script.map(([minute, who, verb]) => then(new Date(startsAt.getTime() + minute * minutes), who, (ctx) => verb(stage())(ctx)))]
}

/** Each reads the paper of its place in the sample; the last but one is going on now. */
const meetings = (book: Book): Act[] => {
  const weeks = weekly(book.now)
  const all: Pick<Staged, 'presenter' | 'script' | 'note' | 'isWinner'>[] = [
    { presenter: 'ada', script: earlierMeeting('regret', 0, 3, 'ada', 'mei', 'tomas', 'jonas', 'seun', 'nour') },
    { presenter: 'tomas', script: earlierMeeting('silence', 4, 4, 'tomas', 'jonas', 'ada', 'mei', 'priya', 'kenji', 'sam') },
    { presenter: 'mei', script: earlierMeeting('ponds', 9, 2, 'mei', 'jonas', 'eloise', 'kasia', 'leilani', 'ada') },
    { presenter: 'jonas', script: earlierMeeting('maps', 12, 3, 'jonas', 'mei', 'nour', 'seun', 'tomas', 'ada', 'kenji') },
    { presenter: 'seun', script: approvedMeeting },
    { presenter: 'nour', script: lastMeeting },
    { presenter: 'priya', script: presentMeeting, note: presentNote },
    { presenter: 'eloise', script: nextMeeting, isWinner: true },
  ]
  const keyOf = openIds()
  return all.flatMap((one, i) => staged(book, keyOf, { ...one, paper: i, startsAt: weeks(i - 6), daysAhead: one.isWinner ? 11 : 7 }))
}

/** What goes on after the meetings that are planned one by one: every week, but for a rest; one is moved, one is off. */
const series = (book: Book, { now, note, idOf } = book): Act[] => {
  const then = acting(book)
  const weeks = weekly(now)
  const day = (n: number) => localOf(weeks(n), zone).slice(0, 10)
  const make = async (ctx: Context) => {
    const made = await makeSeries(ctx, { groupId: idOf('group'), startLocal: localOf(weeks(2), zone), zone, repeats: { every: 'WEEKLY', count: 10 }, durationMinutes: 75, place: 'Room 4.12, or the balcony when it is warm', link: 'https://meet.demo.example/thursday' })
    for (const [i, { id }] of (await findMeetingsOfSeries(ctx.db, [await authorize(ctx, 'group.read', idOf('group'))], [made.id])).entries()) note(`week ${i + 2}`, id)
  }
  const move = (ctx: Context) =>
    changeMeeting(ctx, { meetingId: idOf('week 3'), version: 1, startLocal: localOf(plusDays(weeks(3), 1), zone), zone, repeated: 'FIRST', durationMinutes: 75, place: 'The library, as 4.12 is painted', note: 'A day later than usual.' })
  return [
    then(plusDays(now, -10), 'mei', make),
    then(plusDays(now, -4), 'mei', move),
    then(plusDays(now, -3), 'mei', (ctx) => cancelMeeting(ctx, { meetingId: idOf('week 4'), reason: 'Half of us are at the conference.' })),
    then(plusDays(now, -2), 'ada', (ctx) => addBreak(ctx, { groupId: idOf('group'), name: 'A rest between two books', firstDay: day(6), lastDay: day(7) })),
  ]
}

/** Whose turn it is: named by the organiser, proposed by the rota, taken by some, and asked to be swapped by one. */
const turns = ({ now, ...book }: Book): Act[] => {
  const then = acting({ now, ...book })
  const { idOf, personIdOf } = book
  const add = (kind: 'PRESENTER' | 'SCRIBE' | 'OTHER', name: string) => (ctx: Context) => duties.addDuty(ctx, { groupId: idOf('group'), kind, name })
  const own = async (ctx: Context) => {
    const { meetings: ahead } = await duties.findRota(ctx, idOf('group'))
    return ahead.flatMap((one) => one.turns).find((turn) => turn.personId === ctx.viewer?.personId && !turn.takenAt)
  }
  const confirm = async (ctx: Context) => {
    const turn = await own(ctx)
    if (turn) await duties.claimTurn(ctx, turn)
  }
  const swap = (who: Who) => async (ctx: Context) => {
    const turn = await own(ctx)
    if (turn) await duties.askSwap(ctx, { meetingId: turn.meetingId, dutyId: turn.dutyId, personId: personIdOf(who), note: 'I am in Basel that week.' })
  }
  const day = (n: number) => localOf(plusDays(now, n), zone).slice(0, 10)
  return [
    then(plusDays(now, -1.9), 'mei', add('PRESENTER', 'Presenter')),
    then(plusDays(now, -1.85), 'mei', add('SCRIBE', 'Scribe')),
    then(plusDays(now, -1.8), 'mei', add('OTHER', 'Snacks')),
    then(plusDays(now, -1.7), 'kenji', (ctx) => duties.addLeave(ctx, { groupId: idOf('group'), firstDay: day(9), lastDay: day(22) })),
    ...(['jonas', 'seun', 'nour'] as const).map((who, i) => then(plusDays(now, -1.5 + i / 10), who, confirm)),
    then(plusDays(now, -1), 'tomas', swap('ada')),
  ]
}

/** Everything that was done in the sample group until now, each act by somebody who may do it; in no order. */
export const groupHistory = (slug: string, now: Date, personIdOf: (who: string) => string): Act[] => {
  const book = openBook(slug, now, personIdOf)
  return [membership, library, polls, meetings, series, turns].flatMap((part) => part(book))
}
