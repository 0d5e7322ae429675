import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Node } from '../kernel/node.ts'
import { connection } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { actions } from '../actions.ts'
import type { GroupAction } from '../permissions.ts'

export enum Visibility { SECRET = 'SECRET', LISTED = 'LISTED', PUBLIC = 'PUBLIC' }
registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Who can find out that a group exists.',
  valuesConfig: {
    SECRET: { description: 'Members, and whoever holds an invitation.' },
    LISTED: { description: 'Everybody with an account.' },
    PUBLIC: { description: 'Everybody.' },
  },
})

export enum Joining { INVITATION = 'INVITATION', REQUEST = 'REQUEST', OPEN = 'OPEN' }
registerEnumType(Joining, {
  name: 'Joining',
  description: 'How one becomes a member.',
  valuesConfig: {
    INVITATION: { description: 'With an invitation only.' },
    REQUEST: { description: 'By asking; an admin answers. Invitations work too.' },
    OPEN: { description: 'Whoever wants to and can find the group.' },
  },
})

export enum Reading { MEMBERS = 'MEMBERS', ANYONE = 'ANYONE' }
registerEnumType(Reading, {
  name: 'Reading',
  description: 'Who reads what a group does.',
  valuesConfig: {
    MEMBERS: { description: 'Its members.' },
    ANYONE: { description: 'Everybody who has its address, also without an account.' },
  },
})

export enum Role { MEMBER = 'MEMBER', FACILITATOR = 'FACILITATOR', ADMIN = 'ADMIN', OWNER = 'OWNER' }
registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody is in a group; each role may do all that those before it may.',
  valuesConfig: {
    MEMBER: { description: 'Reads, adds and nominates papers, votes, replies and discusses.' },
    FACILITATOR: { description: 'Opens polls, schedules meetings and invites.' },
    ADMIN: { description: 'Changes the group, admits and removes members below an admin.' },
    OWNER: { description: 'May do everything; a group has at least one.' },
  },
})

export enum InvitationProblem { EXPIRED = 'EXPIRED', USED_UP = 'USED_UP', REVOKED = 'REVOKED' }
registerEnumType(InvitationProblem, {
  name: 'InvitationProblem',
  description: 'Why an invitation lets nobody in any more.',
  valuesConfig: {
    EXPIRED: { description: 'Its time is over.' },
    USED_UP: { description: 'As many have come as it was made for.' },
    REVOKED: { description: 'It was taken back.' },
  },
})

const nameOf = (action: string) => action.replace('.', '_').toUpperCase()

/** The rows of the permission table as GraphQL shows them: `poll.open` is POLL_OPEN. */
export const Action = Object.fromEntries(Object.keys(actions).map((action) => [nameOf(action), action])) as Record<string, GroupAction>
export type Action = GroupAction
registerEnumType(Action, {
  name: 'Action',
  description: 'Something that one may or may not do.',
  valuesConfig: Object.fromEntries(Object.entries(actions).map(([action, description]) => [nameOf(action), { description }])),
})

const settings: [name: string, type: () => unknown, description: string][] = [
  ['name', () => String, 'What the group is called.'],
  ['description', () => String, 'What it reads and for whom it is; empty when nothing was said.'],
  ['zone', () => String, 'The time zone in which it meets, such as Europe/Zurich.'],
  ['visibility', () => Visibility, 'Who can find out that it exists.'],
  ['joining', () => Joining, 'How one becomes a member.'],
  ['reading', () => Reading, 'Who reads what it does.'],
]

/** Gives a type or input the fields that say how a group is set up. */
const withSettings = (nullable: readonly string[] = []) => (target: { prototype: object }) => {
  for (const [name, type, description] of settings) {
    const isOptional = nullable.includes(name)
    Field(type as () => StringConstructor, { nullable: isOptional, description: isOptional ? `${description.slice(0, -1)}; left out, it stays.` : description })(target.prototype, name)
  }
}

@withSettings()
@ObjectType({ implements: Node, description: 'A reading group, as those see it who may read it.' })
export class Group extends Node {
  @Field(() => String, { description: 'Its place in addresses: /g/<slug>.' })
  slug!: string

  @Field(() => Int, { description: 'The most credit that a paper can have from polls it lost; 0 keeps none.' })
  creditCap!: number

  @Field(() => Int, { description: 'In how many later polls the votes of a paper that lost still count.' })
  creditPolls!: number

  @Field(() => Int, { description: 'Grows with each change; send it back to change the group.' })
  version!: number

  @Field(() => Int, { description: "The position of the group's stream that this answer includes; pass it to groupEvents." })
  seq!: number
}

@withSettings()
@ObjectType({ description: 'What somebody may know of a group before becoming a member.' })
export class GroupProfile {
  @Field(() => String, { description: 'Its place in addresses: /g/<slug>.' })
  slug!: string

  @Field(() => Int, { description: 'How many members it has.' })
  memberCount!: number

  @Field(() => Boolean, { description: 'Whether the viewer is a member; differs per viewer.' })
  viewerIsMember!: boolean

  @Field(() => Boolean, { description: 'Whether the viewer has asked to join and waits for the answer; differs per viewer.' })
  viewerHasRequested!: boolean
}

@ObjectType({ implements: Node, description: 'A person in a group.' })
export class Member extends Node {
  @Field(() => Role, { description: 'What they are in it.' })
  role!: Role

  @Field(() => DateTime, { description: 'Since when they are a member.' })
  joinedAt!: Date
}

@ObjectType({ implements: Node, description: 'A link that lets people in. Its secret part is shown once, when it is made.' })
export class Invitation extends Node {
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'Until when it works; for ever when empty.' })
  expiresAt?: Date | null

  @Field(() => Int, { nullable: true, description: 'How many may come by it; any number when empty.' })
  maxUses?: number | null

  @Field(() => Int, { description: 'How many have come by it.' })
  uses!: number

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked, if it was.' })
  revokedAt?: Date | null
}

@ObjectType({ implements: Node, description: 'Somebody asks to become a member.' })
export class JoinRequest extends Node {
  @Field(() => String, { description: 'What they say for themselves; may be empty.' })
  message!: string

  @Field(() => DateTime, { description: 'When they asked.' })
  createdAt!: Date
}

@ObjectType({ description: 'What an invitation opens, for whoever holds it.' })
export class InvitationPreview {
  @Field(() => GroupProfile, { description: 'The group it leads to.' })
  group!: GroupProfile

  @Field(() => Person, { description: 'Who made it.' })
  invitedBy!: Person

  @Field(() => Boolean, { description: 'Whether it lets somebody in now.' })
  usable!: boolean

  @Field(() => InvitationProblem, { nullable: true, description: 'Why it does not, if it does not.' })
  reason?: InvitationProblem | null

  @Field(() => DateTime, { nullable: true, description: 'Until when it works; for ever when empty.' })
  expiresAt?: Date | null
}

export const GroupProfileConnection = connection('GroupProfile', () => GroupProfile)
export const MemberConnection = connection('Member', () => Member)
export const InvitationConnection = connection('Invitation', () => Invitation)
export const JoinRequestConnection = connection('JoinRequest', () => JoinRequest)

class GroupSettings {
  name!: string
  description!: string
  zone!: string
  visibility!: Visibility
  joining!: Joining
  reading!: Reading
}

@withSettings()
@InputType({ description: 'A new group; its maker becomes its owner.' })
export class CreateGroupInput extends GroupSettings {
  @Field(() => String, { description: 'Its place in addresses: 2 to 60 lower-case letters, digits and single hyphens.' })
  slug!: string
}

@withSettings(settings.map(([name]) => name))
@InputType({ description: 'What is to change in a group.' })
export class ChangeGroupInput extends (GroupSettings as new () => { [K in keyof GroupSettings]?: GroupSettings[K] | null }) {
  @Field(() => Id, { description: 'The group.' })
  groupId!: string

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number

  @Field(() => Int, { nullable: true, description: 'The most credit that a paper can have from polls it lost, to 1,000,000; 0 keeps none, and left out it stays.' })
  creditCap?: number | null

  @Field(() => Int, { nullable: true, description: 'In how many later polls, 1 to 100, the votes of a paper that lost still count; left out, it stays.' })
  creditPolls?: number | null
}

@InputType({ description: 'A new invitation.' })
export class CreateInvitationInput {
  @Field(() => Id, { description: 'The group that it opens.' })
  groupId!: string

  @Field(() => DateTime, { nullable: true, description: 'Until when it works; for ever when left out.' })
  expiresAt?: Date | null

  @Field(() => Int, { nullable: true, description: 'How many may come by it, 1 to 1000; any number when left out.' })
  maxUses?: number | null
}

/** An input of one or two plain fields. */
const input = <T extends object>(name: string, description: string, fields: Record<string, [type: () => unknown, description: string]>) => {
  const Input = { [name]: class {} }[name] as new () => T
  InputType(name, { description })(Input)
  for (const [field, [type, about]] of Object.entries(fields)) Field(type as () => StringConstructor, { description: about })(Input.prototype, field)
  return Input
}

export const RevokeInvitationInput = input<{ invitationId: string }>('RevokeInvitationInput', 'Which invitation to take back.', { invitationId: [() => Id, 'The invitation.'] })
export const AcceptInvitationInput = input<{ token: string }>('AcceptInvitationInput', 'By which invitation to come.', { token: [() => String, 'The secret part of its link.'] })
export const JoinGroupInput = input<{ slug: string }>('JoinGroupInput', 'Which open group to join.', { slug: [() => String, 'Its place in addresses.'] })
export const RequestToJoinInput = input<{ slug: string; message: string }>('RequestToJoinInput', 'Which group one asks to join.', {
  slug: [() => String, 'Its place in addresses.'],
  message: [() => String, 'What one says for oneself, at most 1000 characters; may be empty.'],
})
export const AnswerJoinRequestInput = input<{ requestId: string; accept: boolean }>('AnswerJoinRequestInput', 'The answer to a request to join.', {
  requestId: [() => Id, 'The request.'],
  accept: [() => Boolean, 'Whether they become a member.'],
})
export const ChangeRoleInput = input<{ memberId: string; role: Role }>('ChangeRoleInput', 'What a member is to be.', { memberId: [() => Id, 'The member.'], role: [() => Role, 'The new role.'] })
export const RemoveMemberInput = input<{ memberId: string }>('RemoveMemberInput', 'Which member to remove.', { memberId: [() => Id, 'The member.'] })
export const LeaveGroupInput = input<{ groupId: string }>('LeaveGroupInput', 'Which group to leave.', { groupId: [() => Id, 'The group.'] })

const group: [() => unknown, string] = [() => Group, 'The group as it is now.']

export const CreateGroupPayload = payload('CreateGroupPayload', { group })
export const ChangeGroupPayload = payload('ChangeGroupPayload', { group })
export const CreateInvitationPayload = payload('CreateInvitationPayload', {
  invitation: [() => Invitation, 'The invitation.'],
  token: [() => String, 'The secret part of its link, /join/<token>; it is shown only now.'],
})
export const RevokeInvitationPayload = payload('RevokeInvitationPayload', { invitation: [() => Invitation, 'The invitation.'] })
export const AcceptInvitationPayload = payload('AcceptInvitationPayload', { group })
export const JoinGroupPayload = payload('JoinGroupPayload', { group })
export const RequestToJoinPayload = payload('RequestToJoinPayload', { profile: [() => GroupProfile, 'The group that was asked.'] })
export const AnswerJoinRequestPayload = payload('AnswerJoinRequestPayload', { requestId: [() => Id, 'The request, which is answered.'] })
export const ChangeRolePayload = payload('ChangeRolePayload', { member: [() => Member, 'The member as they are now.'] })
export const RemoveMemberPayload = payload('RemoveMemberPayload', { memberId: [() => Id, 'Who was a member.'] })
export const LeaveGroupPayload = payload('LeaveGroupPayload', { groupId: [() => Id, 'The group that was left.'] })
