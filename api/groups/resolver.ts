import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GroupRow, MemberRow } from '../../db/queries/groups.ts'
import type { InvitationRow, JoinRequestRow } from '../../db/queries/invitations.ts'
import { personById } from '../auth/loaders.ts'
import { Person, Viewer } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { connect, PageArgs, pageOf } from '../kernel/pagination.ts'
import { viewerCan } from '../permissions.ts'
import { invitationCountOfGroup, invitationsOfGroup, joinRequestCountOfGroup, joinRequestsOfGroup, memberCountOfGroup, membersOfGroup } from './loaders.ts'
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  Action,
  AnswerJoinRequestInput,
  AnswerJoinRequestPayload,
  ChangeGroupInput,
  ChangeGroupPayload,
  ChangeRoleInput,
  ChangeRolePayload,
  CreateGroupInput,
  CreateGroupPayload,
  CreateInvitationInput,
  CreateInvitationPayload,
  Group,
  GroupProfile,
  GroupProfileConnection,
  Invitation,
  InvitationConnection,
  InvitationPreview,
  JoinGroupInput,
  JoinGroupPayload,
  JoinRequest,
  JoinRequestConnection,
  LeaveGroupInput,
  LeaveGroupPayload,
  Member,
  MemberConnection,
  RemoveMemberInput,
  RemoveMemberPayload,
  RequestToJoinInput,
  RequestToJoinPayload,
  RevokeInvitationInput,
  RevokeInvitationPayload,
  Role,
} from './schema.ts'
import * as groups from './service.ts'

@Resolver(() => Group)
export class GroupResolver {
  @Query(() => Group, { description: 'A group that the viewer may read, by its place in addresses.' })
  group(@Ctx() ctx: Context, @Arg('slug', () => String, { description: 'Its place in addresses.' }) slug: string) {
    return groups.findGroup(ctx, slug)
  }

  @Mutation(() => CreateGroupPayload, { description: 'Makes a group; the viewer becomes its owner.' })
  createGroup(@Ctx() ctx: Context, @Arg('input', () => CreateGroupInput, { description: 'The new group.' }) input: CreateGroupInput) {
    return groups.createGroup(ctx, input).then((group) => ({ group }))
  }

  @Mutation(() => ChangeGroupPayload, { description: 'Changes how a group is set up.' })
  changeGroup(@Ctx() ctx: Context, @Arg('input', () => ChangeGroupInput, { description: 'What is to change.' }) input: ChangeGroupInput) {
    return groups.changeGroup(ctx, input).then((group) => ({ group }))
  }

  @Mutation(() => LeaveGroupPayload, { description: 'Ends the membership of the viewer.' })
  leaveGroup(@Ctx() ctx: Context, @Arg('input', () => LeaveGroupInput, { description: 'Which group.' }) input: { groupId: string }) {
    return groups.leaveGroup(ctx, input.groupId).then((groupId) => ({ groupId }))
  }

  @FieldResolver(() => Role, { nullable: true, description: 'What the viewer is in the group; null for no member, and differs per viewer.' })
  viewerRole(@Ctx() ctx: Context, @Root() group: GroupRow) {
    return groups.findRole(ctx, group.id)
  }

  @FieldResolver(() => [Action], { description: 'What the viewer may do in the group; differs per viewer.' })
  viewerCan(@Ctx() ctx: Context, @Root() group: GroupRow) {
    return viewerCan(ctx, group.id)
  }

  @FieldResolver(() => Int, { description: 'How many members it has.' })
  memberCount(@Ctx() ctx: Context, @Root() group: GroupRow) {
    return memberCountOfGroup(ctx)
      .load(group)
      .then((row) => row?.count ?? 0)
  }

  @FieldResolver(() => MemberConnection, { description: 'Its members in the order in which they joined.' })
  async members(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    return connect(
      await membersOfGroup(ctx, group, page),
      page,
      (row) => row.joinedAt,
      () => this.memberCount(ctx, group),
    )
  }

  @FieldResolver(() => InvitationConnection, { nullable: true, description: 'Its invitations, newest first; null for who may not invite, so it differs per viewer.' })
  async invitations(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    if (!(await groups.mayDo(ctx, 'member.invite', group.id))) return null
    const count = () =>
      invitationCountOfGroup(ctx)
        .load(group)
        .then((row) => row?.count ?? 0)
    return connect(await invitationsOfGroup(ctx, group, page), page, (row) => row.createdAt, count)
  }

  @FieldResolver(() => JoinRequestConnection, { nullable: true, description: 'Who waits to be let in, longest first; null for who may not answer, so it differs per viewer.' })
  async joinRequests(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    if (!(await groups.mayDo(ctx, 'member.admit', group.id))) return null
    const count = () =>
      joinRequestCountOfGroup(ctx)
        .load(group)
        .then((row) => row?.count ?? 0)
    return connect(await joinRequestsOfGroup(ctx, group, page), page, (row) => row.createdAt, count)
  }
}

@Resolver(() => GroupProfile)
export class GroupProfileResolver {
  @Query(() => GroupProfile, { description: 'What a group shows of itself to whom it may be known.' })
  groupProfile(@Ctx() ctx: Context, @Arg('slug', () => String, { description: 'Its place in addresses.' }) slug: string) {
    return groups.findGroupProfile(ctx, slug)
  }

  @Query(() => GroupProfileConnection, { description: 'Groups that may be found, newest first: the public ones, and with an account the listed ones too.' })
  groups(@Ctx() ctx: Context, @Args(() => PageArgs) args: PageArgs) {
    return groups.listGroups(ctx, pageOf(args))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may read the group; differs per viewer.' })
  viewerCanRead(@Ctx() ctx: Context, @Root() profile: { id: string }) {
    return groups.mayRead(ctx, profile.id)
  }

  @Mutation(() => JoinGroupPayload, { description: 'Makes the viewer a member of an open group.' })
  joinGroup(@Ctx() ctx: Context, @Arg('input', () => JoinGroupInput, { description: 'Which group.' }) input: { slug: string }) {
    return groups.joinGroup(ctx, input.slug).then((group) => ({ group }))
  }

  @Mutation(() => RequestToJoinPayload, { description: 'Asks to become a member.' })
  requestToJoin(@Ctx() ctx: Context, @Arg('input', () => RequestToJoinInput, { description: 'Which group, and why.' }) input: { slug: string; message: string }) {
    return groups.requestToJoin(ctx, input).then((profile) => ({ profile }))
  }
}

@Resolver(() => Viewer)
export class ViewerMembershipsResolver {
  @FieldResolver(() => MemberConnection, { description: 'Where the viewer is a member, in the order of joining.' })
  memberships(@Ctx() ctx: Context, @Args(() => PageArgs) args: PageArgs) {
    return groups.listMemberships(ctx, pageOf(args))
  }
}

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => Person, { description: 'Who it is.' })
  person(@Ctx() ctx: Context, @Root() member: MemberRow) {
    return personById(ctx).load(member.personId)
  }

  @FieldResolver(() => Group, { description: 'The group.' })
  group(@Ctx() ctx: Context, @Root() member: MemberRow) {
    return groups.findReadable(ctx, member.groupId)
  }

  @Mutation(() => ChangeRolePayload, { description: 'Gives a member another role.' })
  changeRole(@Ctx() ctx: Context, @Arg('input', () => ChangeRoleInput, { description: 'Who, and which role.' }) input: { memberId: string; role: Role }) {
    return groups.changeRole(ctx, input).then((member) => ({ member }))
  }

  @Mutation(() => RemoveMemberPayload, { description: 'Ends the membership of somebody else.' })
  removeMember(@Ctx() ctx: Context, @Arg('input', () => RemoveMemberInput, { description: 'Who.' }) input: { memberId: string }) {
    return groups.removeMember(ctx, input.memberId).then((memberId) => ({ memberId }))
  }
}

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => InvitationPreview, { description: 'What an invitation opens, for whoever holds its link.' })
  invitation(@Ctx() ctx: Context, @Arg('token', () => String, { description: 'The secret part of the link.' }) token: string) {
    return groups.previewInvitation(ctx, token)
  }

  @FieldResolver(() => Person, { description: 'Who made it.' })
  createdBy(@Ctx() ctx: Context, @Root() invitation: InvitationRow) {
    return personById(ctx).load(invitation.createdById)
  }

  @Mutation(() => CreateInvitationPayload, { description: 'Makes an invitation.' })
  createInvitation(@Ctx() ctx: Context, @Arg('input', () => CreateInvitationInput, { description: 'To which group, for whom and how long.' }) input: CreateInvitationInput) {
    return groups.createInvitation(ctx, input)
  }

  @Mutation(() => RevokeInvitationPayload, { description: 'Takes an invitation back; harmless when it was before.' })
  revokeInvitation(@Ctx() ctx: Context, @Arg('input', () => RevokeInvitationInput, { description: 'Which.' }) input: { invitationId: string }) {
    return groups.revokeInvitation(ctx, input.invitationId).then((invitation) => ({ invitation }))
  }

  @Mutation(() => AcceptInvitationPayload, { description: 'Makes the viewer a member; harmless for who is one already.' })
  acceptInvitation(@Ctx() ctx: Context, @Arg('input', () => AcceptInvitationInput, { description: 'By which invitation.' }) input: { token: string }) {
    return groups.acceptInvitation(ctx, input.token).then((group) => ({ group }))
  }
}

@Resolver(() => InvitationPreview)
export class InvitationPreviewResolver {
  @FieldResolver(() => Person)
  invitedBy(@Ctx() ctx: Context, @Root() preview: InvitationRow) {
    return personById(ctx).load(preview.createdById)
  }
}

@Resolver(() => JoinRequest)
export class JoinRequestResolver {
  @FieldResolver(() => Person, { description: 'Who asks.' })
  person(@Ctx() ctx: Context, @Root() request: JoinRequestRow) {
    return personById(ctx).load(request.personId)
  }

  @Mutation(() => AnswerJoinRequestPayload, { description: 'Lets somebody in who asked, or does not.' })
  answerJoinRequest(@Ctx() ctx: Context, @Arg('input', () => AnswerJoinRequestInput, { description: 'The answer.' }) input: { requestId: string; accept: boolean }) {
    return groups.answerJoinRequest(ctx, input).then((requestId) => ({ requestId }))
  }
}
