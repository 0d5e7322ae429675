import { hash } from 'node:crypto'
import * as store from '../../db/queries/calendar.ts'
import { findGroupIdOfMeeting } from '../../db/queries/scheduling.ts'
import { findGroups } from '../../db/queries/groups.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { readViewer } from '../auth/gateway.ts'
import { createContext, type Context, type Deps } from '../context.ts'
import { Fault, faultOf } from '../kernel/errors.ts'
import { hashSecret, newId, newSecret } from '../kernel/ids.ts'
import { keep } from '../kernel/keep.ts'
import { authorize, authorizePerson, feedScope } from '../permissions.ts'
import { toldSince, type Version } from './rules/conditional.ts'
import { feedText, type FeedLook, type GroupCalendar } from './rules/feed.ts'
import { type Guest, invitationOf, type InvitationMethod, keptOf, type Organizer, singleText } from './rules/invitation.ts'
import { type FeedWish, planFeed } from './rules/plan.ts'

export type { FeedRow } from '../../db/queries/calendar.ts'
export { isKnown, lastModified } from './rules/conditional.ts'

/** A calendar as it is served. */
export type ServedText = Version & { bytes: Buffer; zipped?: Buffer }

const minute = 60_000

const openShelf = () => keep<ServedText & { changedAt: Date }>({ most: 64_000_000, weigh: ({ bytes }) => bytes.length * 1.3 + 500, freshMs: 15 * minute })
const shelves = new WeakMap<Db, ReturnType<typeof openShelf>>()
const shelfOf = (db: Db) => {
  const shelf = shelves.get(db) ?? openShelf()
  shelves.set(db, shelf)
  return shelf
}

const readCalendars = async (db: Db, scopes: readonly GroupScope[], groups: readonly { id: string; slug: string; name: string }[], readerId: string | null, since: Date): Promise<GroupCalendar[]> => {
  const [meetings, series, breaks] = await Promise.all([store.findCalendarMeetings(db, scopes, readerId, since), store.findCalendarSeries(db, scopes), store.findCalendarBreaks(db, scopes)])
  return groups.map((group) => ({
    group,
    meetings: meetings.filter(({ groupId }) => groupId === group.id),
    series: series.filter(({ groupId }) => groupId === group.id),
    breaks: breaks.filter(({ groupId }) => groupId === group.id),
  }))
}

type Found = store.FeedFound & { memberOf: string; role: NonNullable<store.FeedFound['role']>; slug: string; name: string; seq: number }
const isMembership = (row: store.FeedFound): row is Found => row.memberOf !== null

const latest = (dates: readonly (Date | null)[]): Date => new Date(Math.max(...dates.map((date) => date?.getTime() ?? 0)))

/**
 * The calendar behind a token; null for one that names none, or a group that its owner has left. It is written once for all
 * that shows alike, again when the group's stream has moved on, and at the latest after a quarter of an hour: some of what it
 * shows, as the names of people, moves no stream.
 */
export const readFeed = async (deps: Pick<Deps, 'db' | 'clock'>, token: string, origin: string): Promise<ServedText | null> => {
  const { db } = deps
  const now = deps.clock.now()
  const rows = await store.findFeedByToken(db, hashSecret(token))
  const [feed] = rows
  const found = rows.filter(isMembership)
  if (!feed || (feed.groupId !== null && found.length === 0)) return null
  const { personId, alarmMinutes, meetings, showsCancelled, showsDuties } = feed
  const since = toldSince(now)
  const isPersonal = showsDuties || meetings !== 'ALL'
  const groups = found.map(({ memberOf, slug, name }) => ({ id: memberOf, slug, name }))
  const isOfAll = feed.groupId === null
  const look: FeedLook = { origin, alarmMinutes, dutiesOf: showsDuties ? personId : null, namesGroup: isOfAll, name: isOfAll ? 'Reading groups' : groups[0]!.name, meetings, showsCancelled, since }
  const key = JSON.stringify([groups.map(({ id }) => id), isPersonal && personId, look])
  const stamp = JSON.stringify(found.map(({ seq, slug, name }) => [seq, slug, name]))
  const served = await shelfOf(db).get(key, stamp, now, async (before) => {
    const scopes = found.map(({ memberOf, role }) => feedScope({ groupId: memberOf, personId, role }))
    const calendars = await readCalendars(db, scopes, groups, isPersonal ? personId : null, since)
    const bytes = Buffer.from(feedText(calendars, look))
    const etag = `"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`
    const last = await before?.catch(() => undefined)
    return last?.etag === etag ? last : { bytes, etag, changedAt: latest([since, ...found.map(({ at }) => at), last ? now : null]) }
  })
  // Whoever left one of several groups finds less than before in what is no younger: of that only the tag tells.
  return isOfAll ? { ...served, changedAt: null } : { ...served, changedAt: latest([served.changedAt, feed.changedAt]) }
}

const visitorOf = async (deps: Deps, cookie: string | undefined): Promise<Context> => {
  const viewer = await readViewer(deps, cookie)
  return createContext(deps, { viewer: viewer && { personId: viewer.personId, loginId: viewer.loginId }, requestId: newId(), client: { address: '', userAgent: null } })
}

/** One meeting as a calendar, for whoever the cookie says; null where they may not read it, or there is none. */
export const readMeetingText = async (deps: Deps, cookie: string | undefined, id: string, origin: string): Promise<ServedText | null> => {
  const ctx = await visitorOf(deps, cookie)
  try {
    const scope = await authorize(ctx, 'group.read', await findGroupIdOfMeeting(deps.db, id))
    const found = await readMeeting(deps.db, scope, id)
    if (!found) return null
    const bytes = Buffer.from(singleText(found.meeting, found.group, origin))
    return { bytes, etag: `"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`, changedAt: null }
  } catch (error) {
    if (faultOf(error)) return null
    throw error
  }
}

const readMeeting = async (db: Db, scope: GroupScope, id: string) => {
  const [meeting, [group]] = await Promise.all([store.findCalendarMeeting(db, scope, id), findGroups(db, [scope])])
  return meeting && group ? { meeting, group } : null
}

/**
 * Writes invitations to one meeting, for as many people as one likes: to come, to be told of a change, or that it is called
 * off. Null where there is no such meeting (any more): see cancellationOf. `origin` stands before the links.
 */
export const invitationsTo = async (db: Db, scope: GroupScope, meetingId: string, { organizer, origin }: { organizer: Organizer; origin: string }) => {
  const found = await readMeeting(db, scope, meetingId)
  return found && { kept: keptOf(found.meeting, found.group), write: (guest: Guest, method: InvitationMethod, now: Date) => invitationOf(found.meeting, found.group, { method, organizer, guest, origin, now }) }
}

/** The address of the viewer for one group; of null, for all of theirs. */
export type FeedInput = FeedWish & { groupId?: string | null }

const noFeed = () => new Fault('NOT_FOUND', 'This address does not exist, or it is somebody else’s.', ['feedId'])

/** Makes an address of the viewer's own for a group, or for all of theirs. The token is kept nowhere else. */
export const makeFeed = async (ctx: Context, { groupId = null, ...wish }: FeedInput) => {
  if (groupId !== null) await authorize(ctx, 'feed.make', groupId)
  const by = authorizePerson(ctx, 'feed.keep')
  const plan = planFeed(wish)
  const token = newSecret()
  const feed = await store.insertFeed(ctx.db, by, { ...plan, id: newId(), groupId, tokenHash: hashSecret(token) }, ctx.clock.now())
  return { feed, token }
}

/** Gives an address a new token; the one before opens nothing any more. */
export const rotateFeed = async (ctx: Context, feedId: string) => {
  const by = authorizePerson(ctx, 'feed.keep')
  const token = newSecret()
  const feed = await store.updateFeed(ctx.db, by, feedId, { tokenHash: hashSecret(token) }, ctx.clock.now())
  if (!feed) throw noFeed()
  return { feed, token }
}

export const changeFeed = async (ctx: Context, { feedId, ...wish }: FeedWish & { feedId: string }) => {
  const by = authorizePerson(ctx, 'feed.keep')
  const feed = await store.updateFeed(ctx.db, by, feedId, planFeed(wish), ctx.clock.now())
  if (!feed) throw noFeed()
  return feed
}

export const stopFeed = async (ctx: Context, feedId: string) => {
  const feed = await store.deleteFeed(ctx.db, authorizePerson(ctx, 'feed.keep'), feedId)
  if (!feed) throw noFeed()
  return feed
}

/** Lets what was answered go on to the group it is of. */
export const letRead = (ctx: Context, groupId: string): Promise<GroupScope> => authorize(ctx, 'group.read', groupId)
