import type { Db } from '../db/client.ts'
import { type Access, findAccess, findAccessOf } from '../db/queries/groups.ts'
import type { GroupScope, PersonScope, Role } from '../db/scope.ts'
import type { Context } from './context.ts'
import { Fault, notFound } from './kernel/errors.ts'
import { noteDecision } from './kernel/guard.ts'
import { one } from './kernel/loader.ts'

/** What a rule may look at: one viewer and one group. */
export type Facts = {
  groupId: string
  viewerId: string | null
  role: Role | null
  visibility: 'SECRET' | 'LISTED' | 'PUBLIC'
  joining: 'INVITATION' | 'REQUEST' | 'OPEN'
  reading: 'MEMBERS' | 'ANYONE'
  /** Whether the viewer made the thing in question. */
  isAuthor?: boolean
  /** Whether the viewer leads the meeting in question: they are its facilitator, or it has none and their role would do. */
  leads?: boolean
  /** Whether the viewer presents in the meeting in question. */
  presents?: boolean
  /** Whether the viewer keeps the minutes of the meeting in question. */
  scribes?: boolean
  /** Whether the meeting in question has not begun. */
  isAhead?: boolean
}

/** What a rule may look at of a meeting's course. */
export type CourseFacts = { facilitatorId: string | null; presenterId?: string | null; scribeId?: string | null; startedAt: Date | null }

type About = { authorId?: string | null; course?: CourseFacts }

type Rule = (facts: Facts) => boolean

const ranks: Record<Role, number> = { MEMBER: 1, FACILITATOR: 2, ADMIN: 3, OWNER: 4 }

const atLeast =
  (role: Role): Rule =>
  (facts) =>
    facts.role !== null && ranks[facts.role] >= ranks[role]
const reads: Rule = (facts) => facts.role !== null || facts.reading === 'ANYONE'
const knowsOf: Rule = (facts) => reads(facts) || facts.visibility === 'PUBLIC' || (facts.visibility === 'LISTED' && facts.viewerId !== null)
const joins =
  (way: Facts['joining']): Rule =>
  (facts) =>
    facts.viewerId !== null && facts.role === null && facts.joining === way
const author: Rule = (facts) => facts.role !== null && facts.isAuthor === true
const leads: Rule = (facts) => facts.role !== null && facts.leads === true
const scribes: Rule = (facts) => facts.role !== null && facts.scribes === true
const presents: Rule = (facts) => facts.role !== null && facts.presents === true
const either =
  (...rules: Rule[]): Rule =>
  (facts) =>
    rules.some((rule) => rule(facts))
const beforehand =
  (rule: Rule): Rule =>
  (facts) =>
    facts.isAhead === true && rule(facts)

/** THE table: who may do what in a group. */
export const groupRules = {
  'group.see': knowsOf,
  'group.read': reads,
  'group.change': atLeast('ADMIN'),
  'group.leave': atLeast('MEMBER'),
  'group.join': joins('OPEN'),
  'group.request': joins('REQUEST'),
  'member.invite': atLeast('FACILITATOR'),
  'member.admit': atLeast('ADMIN'),
  'member.change': atLeast('ADMIN'),
  'member.remove': atLeast('ADMIN'),
  'paper.add': atLeast('MEMBER'),
  'paper.change': either(author, atLeast('FACILITATOR')),
  'paper.nominate': atLeast('MEMBER'),
  'nomination.withdraw': either(author, atLeast('FACILITATOR')),
  'import.read': author,
  'import.stop': author,
  'poll.open': atLeast('FACILITATOR'),
  'poll.close': atLeast('FACILITATOR'),
  'poll.cancel': atLeast('FACILITATOR'),
  'ballot.cast': atLeast('MEMBER'),
  'meeting.schedule': atLeast('FACILITATOR'),
  'meeting.change': atLeast('FACILITATOR'),
  'meeting.cancel': atLeast('FACILITATOR'),
  'meeting.reply': atLeast('MEMBER'),
  'feed.make': atLeast('MEMBER'),
  'group.mute': atLeast('MEMBER'),
  'series.make': atLeast('FACILITATOR'),
  'series.change': atLeast('FACILITATOR'),
  'series.end': atLeast('FACILITATOR'),
  'break.change': atLeast('FACILITATOR'),
  'availability.see': atLeast('MEMBER'),
  'availability.share': atLeast('MEMBER'),
  'duty.see': atLeast('MEMBER'),
  'duty.manage': atLeast('FACILITATOR'),
  'duty.take': atLeast('MEMBER'),
  'duty.give': atLeast('FACILITATOR'),
  'duty.swap': atLeast('MEMBER'),
  'leave.change': either(author, atLeast('FACILITATOR')),
  'agenda.change': either(leads, beforehand(atLeast('FACILITATOR'))),
  'meeting.lead': leads,
  'meeting.takeover': either(presents, atLeast('ADMIN')),
  'thought.write': atLeast('MEMBER'),
  'meeting.attend': atLeast('MEMBER'),
  'minutes.write': either(scribes, leads, atLeast('FACILITATOR')),
  'minutes.approve': either(leads, atLeast('ADMIN')),
  'action.add': atLeast('MEMBER'),
  'action.complete': atLeast('MEMBER'),
  'comment.post': atLeast('MEMBER'),
  'comment.edit': author,
  'comment.delete': either(author, atLeast('ADMIN')),
  'comment.react': atLeast('MEMBER'),
  'thread.resolve': atLeast('MEMBER'),
  'thread.move': leads,
  'thread.lock': leads,
  'talk.mark': (facts) => facts.viewerId !== null && reads(facts),
  'hand.raise': atLeast('MEMBER'),
  'hand.lower': either(author, leads),
  'hand.call': leads,
  'question.ask': atLeast('MEMBER'),
  'question.vote': atLeast('MEMBER'),
  'question.change': author,
  'question.withdraw': either(author, atLeast('ADMIN')),
  'question.settle': leads,
} satisfies Record<string, Rule>

export type GroupAction = keyof typeof groupRules

/** Actions that concern no one group, and whether they need a login. */
export const openRules = {
  'account.make': 'anyone',
  'account.read': 'anyone',
  'account.change': 'person',
  'group.list': 'anyone',
  'group.make': 'person',
  'invitation.read': 'anyone',
  'invitation.accept': 'person',
  'node.read': 'anyone',
  'clock.read': 'anyone',
  'mention.read': 'person',
  'feed.keep': 'person',
  'notice.keep': 'person',
  'mail.answer': 'anyone',
  'availability.keep': 'person',
  'turn.read': 'person',
} satisfies Record<string, 'anyone' | 'person'>

const factsOf = one<Context, string, Facts>(
  async (ctx, ids) => findAccess(ctx.db, ctx.viewer?.personId ?? null, ids),
  (facts) => facts.groupId,
)

/** Takes for granted what was found with the login of this very operation. */
export const rememberAccess = (ctx: Context, access: readonly Access[]): void => {
  for (const facts of access) {
    if (facts.viewerId !== ctx.viewer?.personId) throw new Error('These rights are of somebody else.')
    factsOf(ctx).prime(facts.groupId, facts)
  }
}

const seenWith = (facts: Facts, { authorId, course }: About): Facts => ({
  ...facts,
  isAuthor: authorId != null && authorId === facts.viewerId,
  ...(course && {
    leads: course.facilitatorId === null ? atLeast('FACILITATOR')(facts) : course.facilitatorId === facts.viewerId,
    presents: course.presenterId != null && course.presenterId === facts.viewerId,
    scribes: course.scribeId != null && course.scribeId === facts.viewerId,
    isAhead: course.startedAt === null,
  }),
})

/**
 * Decides one action in one group and mints the proof that it was decided.
 * Throws NOT_FOUND where the viewer may not know the group, UNAUTHENTICATED or FORBIDDEN where they may.
 */
export const authorize = async (ctx: Context, action: GroupAction, groupId: string | null, about: About = {}): Promise<GroupScope> => {
  noteDecision()
  const found = groupId === null ? null : await factsOf(ctx).load(groupId)
  if (!found) throw notFound()
  const facts = seenWith(found, about)
  const scope = mint(ctx, facts)
  if (!(action === 'group.read' || action === 'group.see' || action === 'group.join' || action === 'group.request' ? knowsOf(facts) : reads(facts))) throw notFound()
  if (groupRules[action](facts)) return scope
  if (action === 'group.read') throw notFound()
  if (!ctx.viewer) throw new Fault('UNAUTHENTICATED', 'Log in first.')
  throw new Fault('FORBIDDEN', 'You may see this, but your role in the group does not let you do it.')
}

/** Decides an action that concerns no one group. Throws UNAUTHENTICATED. */
export function authorizeAnyone(_ctx: Context, _action: OpenAction<'anyone'>): void {
  noteDecision()
}
export const authorizePerson = (ctx: Context, _action: OpenAction<'person'>): PersonScope => {
  noteDecision()
  if (!ctx.viewer) throw new Fault('UNAUTHENTICATED', 'Log in first.')
  return { viewerId: ctx.viewer.personId } as PersonScope
}
type OpenAction<Kind> = { [A in keyof typeof openRules]: (typeof openRules)[A] extends Kind ? A : never }[keyof typeof openRules]

const mint = (ctx: Context, facts: Facts): GroupScope => {
  const scope = { groupId: facts.groupId, viewerId: facts.viewerId, role: facts.role } as GroupScope
  if (reads(facts)) ctx.scopes.set(facts.groupId, scope)
  return scope
}

/** The proof that this operation was let into a group to read it. Loaders and fields below an authorized root use it. */
export const readScope = (ctx: Context, groupId: string): GroupScope => {
  const scope = ctx.scopes.get(groupId)
  if (!scope) throw new Error('Data of a group was reached without asking permissions.ts.')
  return scope
}

/** The scope of somebody who holds a token of the group's invitation: for its profile, and to become a member. Look the token up first. */
export const authorizeInvited = (ctx: Context, invitation: { groupId: string }): GroupScope => {
  noteDecision()
  return { groupId: invitation.groupId, viewerId: ctx.viewer?.personId ?? null, role: null } as GroupScope
}

/** The scope of whoever holds the token of a member's calendar address: to read. Look up the token and the membership together first. */
export const feedScope = ({ groupId, personId, role }: { groupId: string; personId: string; role: Role }): GroupScope => ({ groupId, viewerId: personId, role }) as GroupScope

/** The scope of somebody in a group that they make in this very transaction. */
export const founderScope = (maker: PersonScope, groupId: string): GroupScope => ({ groupId, viewerId: maker.viewerId, role: 'OWNER' }) as GroupScope

/** What is known now of the viewer in a group; null where there is no such group. For subscriptions, which decide for every event. */
export const readFacts = (ctx: Context, groupId: string): Promise<Facts | null> => factsOf(ctx).load(groupId)

/** The proof for a reader, from facts that were found for them; null where they may not read. */
export const scopeOf = (ctx: Context, facts: Facts): GroupScope | null => (reads(facts) ? mint(ctx, facts) : null)

export const isAllowed = (facts: Facts, action: GroupAction): boolean => groupRules[action](facts)

/**
 * Lets an operation that is nobody's read a group, for an answer that goes to all its readers alike. Whatever looks
 * at the viewer throws, so that nothing of one reader's comes to another.
 */
export const withoutViewer = (ctx: Context, groupId: string): Context => {
  const trap = {
    get: (): never => {
      throw new Error('What differs by viewer stands in a field whose name begins with "viewer".')
    },
  }
  const scope = Object.defineProperties({ groupId }, { viewerId: trap, role: trap }) as GroupScope
  ctx.scopes.set(groupId, scope)
  return Object.defineProperty(ctx, 'viewer', trap)
}

/** The facts of many people in one group, one statement. */
export const factsIn = async (db: Db, groupId: string, viewerIds: readonly (string | null)[]): Promise<Map<string | null, Facts>> =>
  new Map((await findAccessOf(db, groupId, viewerIds)).map((facts) => [facts.viewerId, facts]))

/** Hands on a decision that was made a moment ago for the same viewer: the source of a subscription decides, the execution of its event reads. */
export const carryScope = (ctx: Context, scope: GroupScope): void => {
  if (scope.viewerId !== (ctx.viewer?.personId ?? null)) throw new Error('This decision was made for somebody else.')
  ctx.scopes.set(scope.groupId, scope)
}

/** Lets the viewer into those of the groups that they may read; one statement for all of them. */
export const authorizeReadable = async (ctx: Context, groupIds: readonly string[]): Promise<GroupScope[]> => {
  noteDecision()
  const facts = await factsOf(ctx).loadMany([...new Set(groupIds)])
  return facts.flatMap((f) => (f && !(f instanceof Error) && reads(f) ? [mint(ctx, f)] : []))
}

/** Forgets what was decided, after a change of the facts within the same operation. */
export const forgetFacts = (ctx: Context, groupId: string): void => {
  factsOf(ctx).clear(groupId)
  ctx.scopes.delete(groupId)
}

/** What the viewer may do, for buttons: the same table, so a button and a refusal cannot disagree. */
export const viewerCan = async (ctx: Context, groupId: string, authorId?: string | null, course?: CourseFacts): Promise<GroupAction[]> => {
  const facts = await factsOf(ctx).load(groupId)
  if (!facts) return []
  const about = seenWith(facts, { authorId, course })
  return (Object.keys(groupRules) as GroupAction[]).filter((action) => groupRules[action](about))
}

/** The scope of the process itself: for jobs, which act for nobody. */
export const systemScope = async (db: Db, groupId: string): Promise<GroupScope | null> => {
  const [facts] = await findAccess(db, null, [groupId])
  return facts ? ({ groupId, viewerId: null, role: null } as GroupScope) : null
}
