import type { Db } from '../../db/client.ts'
import {
  countListed,
  countMemberships,
  countOwners,
  deleteMember,
  findGroupId,
  findGroupIdOfMember,
  findListedProfiles,
  findMemberOf,
  findMemberships,
  findMembersById,
  findProfile,
  insertGroup,
  insertMember,
  lockGroup,
  lockMember,
  type MemberRow,
  updateGroup,
  updateRole,
} from '../../db/queries/groups.ts'
import {
  deleteJoinRequest,
  findGroupIdOfInvitation,
  findGroupIdOfJoinRequest,
  findInvitationByToken,
  insertInvitation,
  insertJoinRequest,
  revokeInvitation as markRevoked,
  spendInvitation,
} from '../../db/queries/invitations.ts'
import type { GroupScope, Role } from '../../db/scope.ts'
import type { Context } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { hashSecret, newId, newSecret } from '../kernel/ids.ts'
import { connect, type Page } from '../kernel/pagination.ts'
import { cleanText } from '../kernel/text.ts'
import { authorize, authorizeAnyone, authorizeInvited, authorizePerson, authorizeReadable, forgetFacts, founderScope, type GroupAction, viewerCan } from '../permissions.ts'
import { groupById } from './loaders.ts'
import { checkRemoval, checkRoleChange, invitationFault, invitationProblem, planInvitation } from './rules/membership.ts'
import { type GroupChange, type GroupWish, isSlug, planGroup, planGroupChange } from './rules/settings.ts'

const idOfSlug = async (ctx: Context, slug: string) => (isSlug(slug) ? findGroupId(ctx.db, slug) : null)

/** The group as it is after a change: what was decided and loaded before is forgotten. */
const reload = async (ctx: Context, groupId: string) => {
  forgetFacts(ctx, groupId)
  groupById(ctx).clear(groupId)
  await authorize(ctx, 'group.read', groupId)
  return groupById(ctx).load(groupId)
}

export const findGroup = async (ctx: Context, slug: string) => {
  const scope = await authorize(ctx, 'group.read', await idOfSlug(ctx, slug))
  return groupById(ctx).load(scope.groupId)
}

export const findGroupProfile = async (ctx: Context, slug: string) => findProfile(ctx.db, await authorize(ctx, 'group.see', await idOfSlug(ctx, slug)))

/** Groups that say themselves that they may be found: by anybody, and with an account the listed ones too. */
export const listGroups = async (ctx: Context, page: Page) => {
  authorizeAnyone(ctx, 'group.list')
  const visibilities = ctx.viewer ? (['PUBLIC', 'LISTED'] as const) : (['PUBLIC'] as const)
  const rows = await findListedProfiles(ctx.db, [...visibilities], ctx.viewer?.personId ?? null, page)
  return connect(
    rows,
    page,
    (row) => row.createdAt,
    () => countListed(ctx.db, [...visibilities]),
  )
}

export const listMemberships = async (ctx: Context, page: Page) => {
  const by = authorizePerson(ctx, 'account.change')
  const rows = await findMemberships(ctx.db, by, page)
  return connect(
    rows,
    page,
    (row) => row.joinedAt,
    () => countMemberships(ctx.db, by),
  )
}

/** The group below one of the viewer's memberships or below a profile; null where they may not read it. */
export const findReadable = async (ctx: Context, groupId: string) => {
  const [scope] = await authorizeReadable(ctx, [groupId])
  return scope ? groupById(ctx).load(scope.groupId) : null
}

export const mayRead = async (ctx: Context, groupId: string) => (await authorizeReadable(ctx, [groupId])).length > 0

/** What the viewer is in the group that a field is below. */
export const findRole = async (ctx: Context, groupId: string) => (await authorizeReadable(ctx, [groupId]))[0]?.role ?? null

/** Whether the viewer may do one thing in the group that a field is below. */
export const mayDo = async (ctx: Context, action: GroupAction, groupId: string) => (await viewerCan(ctx, groupId)).includes(action)

export const createGroup = async (ctx: Context, wish: GroupWish) => {
  const maker = authorizePerson(ctx, 'group.make')
  const plan = planGroup(wish)
  const id = newId()
  const now = ctx.clock.now()
  await ctx.db.transaction(async (tx) => {
    await insertGroup(tx, maker, id, plan, now)
    await insertMember(tx, founderScope(maker, id), { id: newId(), personId: maker.viewerId, role: 'OWNER', joinedAt: now })
  })
  return reload(ctx, id)
}

export const changeGroup = async (ctx: Context, { groupId, version, ...wish }: GroupChange & { groupId: string; version: number }) => {
  const scope = await authorize(ctx, 'group.change', groupId)
  const change = planGroupChange(wish)
  await ctx.db.transaction(async (tx) => {
    if (!(await updateGroup(tx, scope, version, change))) throw new Fault('CONFLICT', 'Somebody changed this since you opened it.', ['version'])
    await ctx.emit(tx, scope, { type: 'GroupChanged' })
  })
  return reload(ctx, groupId)
}

/** Makes somebody a member, whose request to join is thereby answered. False where they are one already. */
const admit = async (ctx: Context, tx: Db, scope: GroupScope, personId: string): Promise<boolean> => {
  const memberId = newId()
  if (!(await insertMember(tx, scope, { id: memberId, personId, role: 'MEMBER', joinedAt: ctx.clock.now() }))) return false
  const request = await deleteJoinRequest(tx, scope, { personId })
  if (request) await ctx.emit(tx, scope, { type: 'JoinRequestAnswered', requestId: request.id, personId })
  await ctx.emit(tx, scope, { type: 'MemberJoined', memberId, personId })
  return true
}

export const joinGroup = async (ctx: Context, slug: string) => {
  const groupId = await idOfSlug(ctx, slug)
  const { role } = await authorize(ctx, 'group.see', groupId)
  if (!role) {
    const scope = await authorize(ctx, 'group.join', groupId)
    await ctx.db.transaction((tx) => admit(ctx, tx, scope, scope.viewerId as string))
  }
  return reload(ctx, groupId as string)
}

export const requestToJoin = async (ctx: Context, wish: { slug: string; message: string }) => {
  const scope = await authorize(ctx, 'group.request', await idOfSlug(ctx, wish.slug))
  const message = cleanText(wish.message, { path: ['message'], min: 0, max: 1000, multiline: true })
  const request = { id: newId(), personId: scope.viewerId as string, message, createdAt: ctx.clock.now() }
  await ctx.db.transaction(async (tx) => {
    await insertJoinRequest(tx, scope, request)
    await ctx.emit(tx, scope, { type: 'JoinRequested', requestId: request.id, personId: request.personId })
  })
  return findProfile(ctx.db, scope)
}

export const answerJoinRequest = async (ctx: Context, { requestId, accept }: { requestId: string; accept: boolean }) => {
  const scope = await authorize(ctx, 'member.admit', await findGroupIdOfJoinRequest(ctx.db, requestId))
  await ctx.db.transaction(async (tx) => {
    const request = await deleteJoinRequest(tx, scope, { id: requestId })
    if (!request) throw notFound()
    await ctx.emit(tx, scope, { type: 'JoinRequestAnswered', requestId, personId: request.personId })
    if (accept) await admit(ctx, tx, scope, request.personId)
  })
  return requestId
}

export const createInvitation = async (ctx: Context, { groupId, ...wish }: { groupId: string; expiresAt?: Date | null; maxUses?: number | null }) => {
  const scope = await authorize(ctx, 'member.invite', groupId)
  const createdAt = ctx.clock.now()
  const token = newSecret()
  const row = { ...planInvitation(wish, createdAt), id: newId(), tokenHash: hashSecret(token), createdById: scope.viewerId as string, createdAt }
  return { invitation: await insertInvitation(ctx.db, scope, row), token }
}

export const revokeInvitation = async (ctx: Context, invitationId: string) => {
  const scope = await authorize(ctx, 'member.invite', await findGroupIdOfInvitation(ctx.db, invitationId))
  return markRevoked(ctx.db, scope, invitationId, ctx.clock.now())
}

/** What a token opens; whoever holds it may see that, also when it lets nobody in any more. */
export const previewInvitation = async (ctx: Context, token: string) => {
  authorizeAnyone(ctx, 'invitation.read')
  const invitation = await findInvitationByToken(ctx.db, hashSecret(token))
  if (!invitation) throw notFound()
  const reason = invitationProblem(invitation, ctx.clock.now())
  return { ...invitation, group: await findProfile(ctx.db, authorizeInvited(ctx, invitation)), usable: reason === null, reason }
}

/** Lets the viewer in. Harmless for a member, who uses none of it up. */
export const acceptInvitation = async (ctx: Context, token: string) => {
  const { viewerId } = authorizePerson(ctx, 'invitation.accept')
  const invitation = await findInvitationByToken(ctx.db, hashSecret(token))
  if (!invitation) throw notFound()
  const scope = authorizeInvited(ctx, invitation)
  const now = ctx.clock.now()
  const problem = invitationProblem(invitation, now)
  if (problem && !(await findMemberOf(ctx.db, scope, viewerId))) throw invitationFault(problem)
  await ctx.db.transaction(async (tx) => {
    // The use is taken last and under its row's lock: without one left, all of this is undone.
    if ((await admit(ctx, tx, scope, viewerId)) && !(await spendInvitation(tx, scope, invitation.id, now))) throw invitationFault('USED_UP')
  })
  return reload(ctx, scope.groupId)
}

/** Runs a change of one member under the group's lock, so that two at once cannot take away the last two owners. */
const withMember = async <T>(
  ctx: Context,
  scope: GroupScope,
  find: (tx: Db) => Promise<MemberRow | null | undefined>,
  change: (tx: Db, target: MemberRow, facts: { actor: Role | null; target: Role; isSelf: boolean }, owners: number) => Promise<T>,
): Promise<T> =>
  ctx.db.transaction(async (tx) => {
    await lockGroup(tx, scope)
    const target = await find(tx)
    if (!target) throw notFound()
    const isSelf = target.personId === scope.viewerId
    // The role that was read before the lock may be gone by now.
    const actor = isSelf ? target : await findMemberOf(tx, scope, scope.viewerId as string)
    return change(tx, target, { actor: actor?.role ?? null, target: target.role, isSelf }, await countOwners(tx, scope))
  })

const byId = (scope: GroupScope, memberId: string) => async (tx: Db) => (await findMembersById(tx, [scope], [memberId]))[0]

export const changeRole = async (ctx: Context, { memberId, role }: { memberId: string; role: Role }) => {
  const scope = await authorize(ctx, 'member.change', await findGroupIdOfMember(ctx.db, memberId))
  const member = await withMember(ctx, scope, byId(scope, memberId), async (tx, target, facts, owners) => {
    checkRoleChange(facts, role, owners)
    if (target.role === role) return target
    await ctx.emit(tx, scope, { type: 'MemberRoleChanged', memberId, personId: target.personId })
    return updateRole(tx, scope, memberId, role)
  })
  forgetFacts(ctx, scope.groupId)
  await authorize(ctx, 'group.read', scope.groupId)
  return member
}

const dismiss = (ctx: Context, scope: GroupScope, find: (tx: Db) => Promise<MemberRow | null | undefined>) =>
  withMember(ctx, scope, find, async (tx, target, facts, owners) => {
    checkRemoval(facts, owners)
    await lockMember(tx, scope, target.id)
    // First: who leaves is a member until the end of this, and only a member's event is taken.
    await ctx.emit(tx, scope, { type: 'MemberLeft', memberId: target.id, personId: target.personId })
    await deleteMember(tx, scope, target.id)
  }).then(() => forgetFacts(ctx, scope.groupId))

export const removeMember = async (ctx: Context, memberId: string) => {
  const scope = await authorize(ctx, 'member.remove', await findGroupIdOfMember(ctx.db, memberId))
  await dismiss(ctx, scope, byId(scope, memberId))
  return memberId
}

export const leaveGroup = async (ctx: Context, groupId: string) => {
  const scope = await authorize(ctx, 'group.leave', groupId)
  await dismiss(ctx, scope, (tx) => findMemberOf(tx, scope, scope.viewerId as string))
  return groupId
}
