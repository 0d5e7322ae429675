import * as store from '../../db/queries/mails.ts'
import { findSwap, findTurns } from '../../db/queries/duties.ts'
import { lockSetting, updateSetting } from '../../db/queries/notifications.ts'
import { findInvited, findMeetingToTell } from '../../db/queries/told.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { cancellationOf, type KeptMeeting } from '../calendar/rules/invitation.ts'
import { invitationsTo } from '../calendar/service.ts'
import { type Context, createContext, type Deps } from '../context.ts'
import { Fault } from '../kernel/errors.ts'
import { hashSecret, newSecret } from '../kernel/ids.ts'
import { choicesOf, type NoticeKind, planChoices } from '../notifications/rules/choices.ts'
import { factsOf, type NoticeFacts, toldOf } from '../notifications/rules/facts.ts'
import { authorizeAnyone, systemScope } from '../permissions.ts'
import { replyToMeeting } from '../scheduling/service.ts'
import { deliverMails, type Written } from './gateway/delivery.ts'
import { messageBytes, readSender } from './gateway/message.ts'
import { letterOf } from './rules/letter.ts'
import { isOfChange, kindOfMail, stopping, whyNot } from './rules/sending.ts'

const minute = 60_000
const day = 1440 * minute
const after = (now: Date, ms: number) => new Date(now.getTime() + ms)

/** Has a job look for mails that are due. Nobody waits for a mail server, least of all a start. */
export const queueDelivery = async ({ env, db, jobs }: Pick<Deps, 'env' | 'db' | 'jobs'>): Promise<void> => {
  if (env.mailUrl) await jobs.send(db, 'mail.deliver', {})
}

/** Sends the mails that are due. */
export const deliver = async (deps: Deps): Promise<void> => {
  if (deps.env.mailUrl && (await deliverMails(deps, deps.env.mailUrl, (found) => write(deps, found)))) await queueDelivery(deps)
}

/** How long the links of a mail work: an answer until well after its meeting, so that whoever is late hears that it is over. */
const stopLasts = 400 * day
const answerLasts = 60 * day

const isTurnOpen = async (db: Db, scope: GroupScope, kind: NoticeKind, { id, turn }: NoticeFacts): Promise<boolean> => {
  if (kind === 'SWAP_ASKED' && turn?.swapId) return (await findSwap(db, scope, turn.swapId))?.state === 'OPEN'
  return kind !== 'TURN_UNTAKEN' || !id || !(await findTurns(db, scope, [id])).some((one) => one.dutyId === turn?.dutyId && one.takenAt)
}

/** Writes a mail as of now; a sentence where it is not to be sent any more. `note` is what is true once it was handed over. */
const write = async (deps: Deps, found: store.FoundMail): Promise<Written | string> => {
  const { db, env, clock } = deps
  const now = clock.now()
  const { notice, person, group, method, setting, answer } = found
  const scope = await systemScope(db, group.id)
  const facts = notice.facts as unknown as NoticeFacts
  const meeting = scope && facts.id ? await findMeetingToTell(db, scope, facts.id) : null
  const origin = env.origin as string
  const why = scope ? whyNot({ kind: notice.kind, method, setting, answer, personId: person.id, facts, meeting, isOpen: await isTurnOpen(db, scope, notice.kind, facts) }, now) : 'The group is gone.'
  if (!scope || why !== null) return why ?? ''
  const links: Parameters<typeof store.insertLinks>[1][number][] = []
  const link = (path: string, of: Omit<(typeof links)[number], 'tokenHash' | 'personId'>) => {
    const token = newSecret()
    links.push({ tokenHash: hashSecret(token), personId: person.id, ...of })
    return `${origin}/${path}/${token}`
  }
  const unsubscribe = link('unsubscribe', { stops: kindOfMail(notice.kind, method), endsAt: after(now, stopLasts) })
  const isOpen = meeting?.state === 'SCHEDULED' && meeting.startsAt > now
  const reply = (to: 'YES' | 'MAYBE' | 'NO') => link('reply', { answer: to, groupId: group.id, meetingId: facts.id, endsAt: after(meeting!.startsAt, answerLasts) })
  const answers = isOpen ? { YES: reply('YES'), MAYBE: reply('MAYBE'), NO: reply('NO') } : null
  const home = `${origin}/g/${group.slug}`
  const page = facts.turn ? `${home}/duties` : meeting ? `${home}/meetings/${meeting.id}` : notice.seriesId ? `${home}/series/${notice.seriesId}` : facts.poll ? `${home}/polls/${facts.poll.id}` : `${home}/schedule`
  const told = meeting && !isOfChange(notice.kind) ? { ...facts, meeting: factsOf(meeting) } : facts
  const { subject, text, html } = letterOf(notice.kind, told, group.name, person.zone, { page, settings: `${origin}/me#notices`, unsubscribe, answers, isInvitation: method !== null })
  const sender = readSender(env.mailFrom as string)
  const { calendar, kept } = method && facts.id ? await calendarOf(db, scope, found, facts.id, { ...sender, name: group.name }, origin, now) : { calendar: null, kept: null }
  const bytes = await messageBytes({ id: `${notice.id}@${new URL(origin).hostname}`, at: now, from: env.mailFrom as string, to: person, subject, text, html, unsubscribe, calendar })
  const note = async (tx: Db) => {
    await store.insertLinks(tx, links)
    const key = { meetingId: facts.id as string, personId: person.id }
    if (method === 'CANCEL') await store.deleteInvited(tx, scope, key)
    else if (kept) await store.upsertInvited(tx, scope, { ...key, kept: { ...kept }, sentAt: now })
  }
  return { bytes, from: sender.email, note }
}

/** The invitation that goes along with a mail; of a meeting that is gone, what was kept of it calls it off. */
const calendarOf = async (db: Db, scope: GroupScope, { person, group, method, answer }: store.FoundMail, meetingId: string, organizer: { name: string; email: string }, origin: string, now: Date) => {
  const guest = { name: person.name, email: person.email, answer }
  const letter = await invitationsTo(db, scope, meetingId, { organizer, origin })
  if (letter) return { calendar: letter.write(guest, method ?? 'REQUEST', now), kept: letter.kept }
  const kept = (await findInvited(db, scope, [meetingId])).find(({ personId }) => personId === person.id)?.kept
  return { calendar: kept ? cancellationOf(kept as KeptMeeting, group, { organizer, guest, origin, now }) : null, kept: null }
}

const fail = (fault: Fault): never => {
  throw fault
}
const noLink = () => new Fault('NOT_FOUND', 'There is no such link, or it has ended.', ['token'])

/** A link of a mail as its token opens it. One that was forged, has ended, or whose person has left is none. */
const findLink = async (ctx: Pick<Deps, 'db' | 'clock'>, token: string) => {
  const link = await store.findLink(ctx.db, hashSecret(token), ctx.clock.now())
  if (!link || (link.groupId && !link.role)) return null
  const scope = link.groupId && (await systemScope(ctx.db, link.groupId))
  const meeting = scope && link.meetingId ? await findMeetingToTell(ctx.db, scope, link.meetingId) : null
  if (!link.stops && !meeting) return null
  const isOver = meeting !== null && after(meeting.startsAt, meeting.durationMinutes * minute) <= ctx.clock.now()
  return { ...link, meeting: meeting && toldOf(factsOf(meeting)), isOver, isCancelled: meeting?.state === 'CANCELLED' }
}

/** What a link of a mail would do, and nothing else. */
export const readLink = async (ctx: Context, token: string) => {
  authorizeAnyone(ctx, 'mail.answer')
  return findLink(ctx, token)
}

/** Stops the mails that a link is there to stop. Again changes nothing. */
export const unsubscribe = async (ctx: Context, token: string) => {
  authorizeAnyone(ctx, 'mail.answer')
  return (await stopMails(ctx, token)) ?? fail(noLink())
}

/** The same for the press of a mail program; null where there is no such link. */
export const stopMails = async (ctx: Pick<Deps, 'db' | 'clock'>, token: string) => {
  const link = await findLink(ctx, token)
  const { stops } = link ?? {}
  if (!link || !stops) return null
  const by = { viewerId: link.personId }
  await ctx.db.transaction(async (tx) => updateSetting(tx, by, planChoices(stopping(stops), choicesOf(await lockSetting(tx, by)))))
  return link
}

/** Answers a meeting as the person to whom the link was sent, with the answer that it holds and no other. */
export const answerByMail = async (ctx: Context, token: string) => {
  authorizeAnyone(ctx, 'mail.answer')
  const link = await findLink(ctx, token)
  if (!link?.answer || !link.meetingId) throw noLink()
  await replyToMeeting(createContext(ctx, { ...ctx, viewer: { personId: link.personId, loginId: '' }, setLoginCookie: null }), { meetingId: link.meetingId, answer: link.answer })
  return link
}

/** Forgets links that have ended. */
export const trimLinks = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> => store.deleteLinksBefore(db, clock.now())
