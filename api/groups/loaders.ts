import { countMembers, findGroups, findMembers, findMembersById } from '../../db/queries/groups.ts'
import { countInvitations, countJoinRequests, findInvitations, findInvitationsById, findJoinRequests, findJoinRequestsById } from '../../db/queries/invitations.ts'
import type { GroupScope } from '../../db/scope.ts'
import type { Context } from '../context.ts'
import { one, pages } from '../kernel/loader.ts'
import type { Page } from '../kernel/pagination.ts'
import { authorize, readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }

const idOf = (key: { id: string }) => key.id
const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const scopesOfGroups = (ctx: Context, groups: readonly { id: string }[]) => groups.map(({ id }) => readScope(ctx, id))

export const groupById = one(
  (ctx: Context, ids: readonly string[]) =>
    findGroups(
      ctx.db,
      ids.map((id) => readScope(ctx, id)),
    ),
  (row) => row.id,
)

/**
 * Lets the viewer into a group to read something that is followed from the group's position: that is read first, so that
 * what happens meanwhile is told once more rather than never.
 */
export const enterToFollow = async (ctx: Context, groupId: string | null): Promise<GroupScope> => {
  const scope = await authorize(ctx, 'group.read', groupId)
  await groupById(ctx).load(scope.groupId)
  return scope
}

export const memberById = one(
  (ctx: Context, keys: readonly Key[]) => findMembersById(ctx.db, scopesOf(ctx, keys), keys.map(idOf)),
  (row) => row.id,
  idOf,
)

export const invitationById = one(
  (ctx: Context, keys: readonly Key[]) => findInvitationsById(ctx.db, scopesOf(ctx, keys), keys.map(idOf)),
  (row) => row.id,
  idOf,
)

export const joinRequestById = one(
  (ctx: Context, keys: readonly Key[]) => findJoinRequestsById(ctx.db, scopesOf(ctx, keys), keys.map(idOf)),
  (row) => row.id,
  idOf,
)

export const membersOfGroup = pages(
  (ctx: Context, groups: readonly { id: string }[], page: Page) => findMembers(ctx.db, scopesOfGroups(ctx, groups), page),
  (row) => row.groupId,
)

export const memberCountOfGroup = one(
  (ctx: Context, groups: readonly { id: string }[]) => countMembers(ctx.db, scopesOfGroups(ctx, groups)),
  (row) => row.groupId,
  idOf,
)

export const invitationsOfGroup = pages(
  (ctx: Context, groups: readonly { id: string }[], page: Page) => findInvitations(ctx.db, scopesOfGroups(ctx, groups), page),
  (row) => row.groupId,
)

export const invitationCountOfGroup = one(
  (ctx: Context, groups: readonly { id: string }[]) => countInvitations(ctx.db, scopesOfGroups(ctx, groups)),
  (row) => row.groupId,
  idOf,
)

export const joinRequestsOfGroup = pages(
  (ctx: Context, groups: readonly { id: string }[], page: Page) => findJoinRequests(ctx.db, scopesOfGroups(ctx, groups), page),
  (row) => row.groupId,
)

export const joinRequestCountOfGroup = one(
  (ctx: Context, groups: readonly { id: string }[]) => countJoinRequests(ctx.db, scopesOfGroups(ctx, groups)),
  (row) => row.groupId,
  idOf,
)
