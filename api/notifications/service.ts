import * as store from '../../db/queries/told.ts'
import * as own from '../../db/queries/notifications.ts'
import { findDuties, findSwap, findTurns } from '../../db/queries/duties.ts'
import { findEvents, findStreams } from '../../db/queries/events.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import type { Context, Deps } from '../context.ts'
import { eachDue, eachOf } from '../kernel/each.ts'
import { notFound } from '../kernel/errors.ts'
import type { Page } from '../kernel/pagination.ts'
import { followLatest } from '../kernel/latest.ts'
import { newId } from '../kernel/ids.ts'
import { authorize, authorizePerson, systemScope } from '../permissions.ts'
import { differing, type Known, newsOf, withoutGrowth } from './rules/changes.ts'
import { type ChoicesWish, choicesOf, leads, planChoices, quiet, topics } from './rules/choices.ts'
import { factsOf, type MeetingFacts, type NoticeFacts, toldOf } from './rules/facts.ts'
import { firstInvitation, invitesAhead, type PlannedNotice, remindersOf, resultsOf, tellingOf } from './rules/telling.ts'
import { type TurnNews, turnNotices } from './rules/turns.ts'

const minute = 60_000
const day = 1440 * minute
const before = (now: Date, ms: number) => new Date(now.getTime() - ms)
const after = (now: Date, ms: number) => new Date(now.getTime() + ms)

/** Changes that come within this time of the first are told together. */
const gathering = 10 * minute

/** What in a group's stream is told to people one by one, and of what it tells: a meeting, a series, or the breaks of the group. */
const subjectOf: Record<string, (data: Record<string, unknown>, groupId: string) => string> = {
  MeetingScheduled: ({ meetingId }) => meetingId as string,
  MeetingChanged: ({ meetingId }) => meetingId as string,
  MeetingCancelled: ({ meetingId }) => meetingId as string,
  SeriesChanged: ({ seriesId }) => seriesId as string,
  BreaksChanged: (_, groupId) => groupId,
}

type Heard = Awaited<ReturnType<typeof findEvents>>[number]

/** What of a turn is still so by the time it is told. */
const turnNews = async (tx: Db, scope: GroupScope, { type, seq, data }: Heard, { meetingId, dutyId }: { meetingId: string; dutyId: string }): Promise<TurnNews | null> => {
  if (type === 'TurnUntaken') return (await findTurns(tx, scope, [meetingId])).some((turn) => turn.dutyId === dutyId && turn.takenAt) ? null : { type, seq }
  if (type === 'SwapAnswered') return { type, ...(data as Pick<TurnNews & { type: typeof type }, 'swapId' | 'askerId' | 'personId' | 'answer'>) }
  const swap = await findSwap(tx, scope, data.swapId as string)
  return swap?.state === 'OPEN' ? { type: 'SwapAsked', swapId: swap.id, askerId: swap.askerId, askedId: swap.askedId, note: swap.note } : null
}

const tellTurn = async (tx: Db, scope: GroupScope, event: Heard, now: Date, isMailOn: boolean): Promise<PlannedNotice[]> => {
  const key = event.data as { meetingId: string; dutyId: string }
  const meeting = await store.findMeetingToTell(tx, scope, key.meetingId)
  const duty = (await findDuties(tx, scope)).find(({ id }) => id === key.dutyId)
  const news = await turnNews(tx, scope, event, key)
  if (!duty || !news || meeting?.state !== 'SCHEDULED' || meeting.startsAt <= now) return []
  const who = news.type === 'TurnUntaken' ? null : await store.findNameOf(tx, news.type === 'SwapAsked' ? news.askerId : news.personId)
  return turnNotices({ news, meeting, duty, who }, await store.findAudience(tx, scope, []), isMailOn)
}

/** What is told at once, as nothing would follow within ten minutes. */
const tellers: Record<string, (tx: Db, scope: GroupScope, event: Heard, now: Date, isMailOn: boolean) => Promise<PlannedNotice[]>> = {
  PollClosed: async (tx, scope, { data }, _now, isMailOn) => resultsOf(data.pollId as string, await store.findNominators(tx, scope, data.pollId as string), isMailOn),
  TurnUntaken: tellTurn,
  SwapAsked: tellTurn,
  SwapAnswered: tellTurn,
}

const known = (row: Parameters<typeof factsOf>[0] & { id: string; seriesId: string | null }): Known => ({ id: row.id, seriesId: row.seriesId, facts: factsOf(row) })

/** Writes notices inside a transaction, wakes those who look, and has the mails sent. */
const tell = async (tx: Db, deps: Deps, scope: GroupScope, planned: readonly PlannedNotice[], now: Date) => {
  const rows = planned.map(({ mail, ...one }) => ({ ...one, id: newId(), at: now, facts: one.facts as unknown as Record<string, unknown>, mail: mail && { ...mail, tryAt: now } }))
  const { told, mails: waiting } = await store.insertNotices(tx, scope, rows)
  for (const personId of new Set(told)) deps.bus.wake(tx, 'notice', personId)
  if (waiting > 0) await deps.jobs.send(tx, 'mail.deliver', {})
}

/** Hears what happened in every group since it was last heard; the place in the stream is kept together with what was heard. */
export const hearGroups = (deps: Deps, batch = 100): Promise<void> =>
  eachDue(deps.log, (tried) => store.findUnheard(deps.db, batch, tried), 'groupId', ({ groupId }) => hear(deps, groupId))

const hear = async (deps: Deps, groupId: string) => {
  const scope = await systemScope(deps.db, groupId)
  const now = deps.clock.now()
  if (!scope) return
  await deps.db.transaction(async (tx) => {
    const { seq, isNew } = await store.lockCursor(tx, scope)
    const head = (await findStreams(tx, [groupId]))[0]?.seq ?? seq
    const changes = new Map<string, Date>()
    const others: typeof events = []
    let events = await findEvents(tx, groupId, seq, 500)
    while (events.length > 0) {
      for (const event of events) {
        // Of a group that was there before anything was told only what is new is news.
        if (event.seq > head || (isNew && event.at < before(now, 60 * minute))) continue
        const subject = subjectOf[event.type]?.(event.data, groupId)
        if (subject && !changes.has(subject)) changes.set(subject, event.at)
        if (tellers[event.type]) others.push(event)
      }
      events = await findEvents(tx, groupId, events.at(-1)?.seq ?? head, 500)
    }
    if (isNew) {
      const old = (await store.findMeetingsToTell(tx, scope, null, [], before(now, day))).filter(({ id, seriesId }) => !changes.has(id) && !(seriesId && changes.has(seriesId)))
      await store.upsertTold(tx, scope, old.map(known))
    }
    await store.insertPending(tx, scope, [...changes].map(([subjectId, since]) => ({ subjectId, since, dueAt: after(since, gathering) })))
    for (const event of others) await tell(tx, deps, scope, (await tellers[event.type]?.(tx, scope, event, now, deps.env.mailUrl !== null)) ?? [], now)
    await store.updateCursor(tx, scope, head)
  })
}

/** Tells what changed ten minutes ago or earlier, each meeting or series once, as it stands now beside what was told last. */
export const tellChanges = (deps: Deps, batch = 100): Promise<void> =>
  eachDue(
    deps.log,
    (tried) => store.findDueChanges(deps.db, deps.clock.now(), batch, tried),
    'subjectId',
    async ({ groupId, subjectId }) => {
      const scope = await systemScope(deps.db, groupId)
      if (scope) await deps.db.transaction((tx) => tellChange(tx, deps, scope, subjectId))
    },
  )

const tellChange = async (tx: Db, deps: Deps, scope: GroupScope, subjectId: string) => {
  const now = deps.clock.now()
  const pending = await store.takePending(tx, scope, subjectId, now)
  if (!pending) return
  const isOfGroup = subjectId === scope.groupId
  const continued = isOfGroup ? null : await store.findContinued(tx, scope, subjectId)
  const toldOfGroup = await store.findTold(tx, scope, before(now, day))
  const isIn = (seriesId: string | null) => seriesId !== null && (isOfGroup || seriesId === subjectId || seriesId === continued)
  const toldIds = toldOfGroup.filter(({ id, seriesId, isThere }) => isThere && id !== subjectId && isIn(seriesId)).map(({ id }) => id)
  const rows = await store.findMeetingsToTell(tx, scope, subjectId, toldIds, before(now, day))
  const ids = new Set(rows.map(({ id }) => id))
  const told = toldOfGroup.filter(({ id, seriesId, isThere }) => ids.has(id) || (!isThere && (id === subjectId || isIn(seriesId)))).map(({ facts, ...row }) => ({ ...row, facts: facts as MeetingFacts }))
  const all = withoutGrowth(differing(rows.map(known), told, now), told.filter(({ seriesId }) => seriesId !== null))
  await store.upsertTold(tx, scope, rows.map(known))
  await store.deleteTold(tx, scope, told.filter(({ isThere }) => !isThere).map(({ id }) => id))
  const isOfSeries = rows.some(({ seriesId }) => seriesId === subjectId)
  const news = newsOf(all, isOfSeries && told.length === 0)
  if (!news) return
  const changed = all.map(({ id }) => id)
  const [hearers, invited] = [await store.findAudience(tx, scope, changed), await store.findInvited(tx, scope, changed)]
  const meetings = new Map(rows.map((row) => [row.id, row]))
  const seriesOf = (id: string) => meetings.get(id)?.seriesId ?? told.find((one) => one.id === id)?.seriesId ?? null
  const telling = { subjectId, since: pending.since, now, isMailOn: deps.env.mailUrl !== null, seriesId: isOfSeries ? subjectId : null, seriesOf, meetings }
  await tell(tx, deps, scope, tellingOf(news, all, hearers, new Set(invited.map(({ meetingId, personId }) => `${meetingId} ${personId}`)), telling), now)
}

/** What failed for a group is tried again for so long. */
const patience = day

/**
 * Reminds of what came near since the last time, of meetings as they are now. Of any number of processes one reminds at a
 * time, the next from where it ended, so that what became due while none ran is made up for.
 */
export const remind = async (deps: Deps): Promise<void> => {
  const isMailOn = deps.env.mailUrl !== null
  // Each group is told in a transaction of its own; this one only keeps other processes out.
  await deps.db.transaction(async (tx) => {
    const now = deps.clock.now()
    const last = await store.takeWatch(tx, now)
    if (!last || last >= now) return
    const nearing = await store.findNearing(tx, last, now, Math.max(...leads.reminder, ...leads.duty), quiet)
    const failed = await eachOf(deps.log, byGroup(nearing), 'groupId', ({ groupId, ofGroup }) => tellGroup(deps, groupId, remindersOf(ofGroup, now, isMailOn), now))
    if (isMailOn) await inviteLate(tx, deps, now)
    await store.updateWatch(tx, failed > 0 ? new Date(Math.max(last.getTime(), now.getTime() - patience)) : now)
  })
}

const byGroup = <Row extends store.ShownMeeting>(rows: readonly Row[]) => [...Map.groupBy(rows, (row) => row.groupId)].map(([groupId, ofGroup]) => ({ groupId, ofGroup }))

const tellGroup = async (deps: Deps, groupId: string, planned: readonly PlannedNotice[], now: Date) => {
  const scope = await systemScope(deps.db, groupId)
  if (scope) await deps.db.transaction((tx) => tell(tx, deps, scope, planned, now))
}

/** Invites those who came later than what they are invited to, some of each group at a time. */
const inviteLate = (tx: Db, deps: Deps, now: Date) =>
  eachDue(
    deps.log,
    async (tried) => byGroup(await store.findUninvited(tx, now, after(now, invitesAhead), 500, tried)),
    'groupId',
    ({ groupId, ofGroup }) => tellGroup(deps, groupId, ofGroup.map((row) => firstInvitation(row, row.personId)), now),
  )

/** All that the clock brings: what happened is heard, what is due is told. However often and by however many this is called, each thing is told once. */
export const tellDue = async (deps: Deps): Promise<void> => {
  await hearGroups(deps)
  await tellChanges(deps)
  await remind(deps)
}

/** A notice as it is shown. */
const viewOf = ({ facts, ...row }: own.NoticeRow) => {
  const { meeting, was, counts, ...rest } = facts as unknown as NoticeFacts
  return { ...rest, ...row, told: toldOf(meeting), was: toldOf(was), counts: counts && { added: counts.ADDED, changed: counts.CHANGED, calledOff: counts.CANCELLED + counts.DROPPED } }
}
export type NoticeView = ReturnType<typeof viewOf>
export type NoticesTold = { unread: number; latest: NoticeView | null }

/** What is told of somebody's notices: how many are unread, and the latest. */
export const followNotices = async (ctx: Context): Promise<AsyncIterableIterator<NoticesTold>> => {
  const by = authorizePerson(ctx, 'notice.keep')
  return followLatest(ctx.bus, 'notice', by.viewerId, async () => {
    const [unread, latest] = [await own.countNotices(ctx.db, by, true), await own.findLatestNotice(ctx.db, by)]
    return { unread, latest: latest && viewOf(latest) }
  })
}

export const listNotices = async (ctx: Context, page: Page) => (await own.findNotices(ctx.db, authorizePerson(ctx, 'notice.keep'), page)).map(viewOf)
export const countNotices = (ctx: Context, isUnread: boolean) => own.countNotices(ctx.db, authorizePerson(ctx, 'notice.keep'), isUnread)

/** Marks some notices of the viewer's as read, or all. Answers how many are left. */
export const readNotices = async (ctx: Context, ids: readonly string[] | null): Promise<number> => {
  const by = authorizePerson(ctx, 'notice.keep')
  await ctx.db.transaction(async (tx) => {
    if ((await own.updateRead(tx, by, ids, ctx.clock.now())) > 0) ctx.bus.wake(tx, 'notice', by.viewerId)
  })
  return own.countNotices(ctx.db, by, true)
}

/** How the viewer wants to be told. */
export const findChoices = async (ctx: Context) => {
  const by = authorizePerson(ctx, 'notice.keep')
  const { hidden, mail, ...choices } = choicesOf(await own.findSetting(ctx.db, by))
  return { ...choices, topics: topics.map((topic) => ({ topic, inApp: !hidden.includes(topic), mail: mail[topic] })), mailIsOn: ctx.env.mailUrl !== null, mutedIds: await own.findMutes(ctx.db, by) }
}

export const changeChoices = async (ctx: Context, wish: ChoicesWish) => {
  const by = authorizePerson(ctx, 'notice.keep')
  await ctx.db.transaction(async (tx) => own.updateSetting(tx, by, planChoices(wish, choicesOf(await own.lockSetting(tx, by)))))
}

export const muteGroup = async (ctx: Context, groupId: string, isMuted: boolean) => {
  const scope = await authorize(ctx, 'group.mute', groupId)
  if (!(await ctx.db.transaction((tx) => own.updateMute(tx, scope, isMuted)))) throw notFound()
}

/** Lets what a notice names be read. */
export const letRead = (ctx: Context, groupId: string): Promise<GroupScope> => authorize(ctx, 'group.read', groupId)

/** Forgets notices older than half a year. */
export const trimNotices = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> => own.deleteNoticesBefore(db, before(clock.now(), 183 * day))
