import type { Api, Client } from './api.ts'

export type Somebody = Client & { id: string; name: string; email: string; password: string }
export type Privacy = { visibility?: 'SECRET' | 'LISTED' | 'PUBLIC'; joining?: 'INVITATION' | 'REQUEST' | 'OPEN'; reading?: 'MEMBERS' | 'ANYONE' }

let made = 0
const next = () => `${process.pid}-${++made}`

/** A new account, logged in: its client with what it is called. */
export const newPerson = async (api: Api, name = 'Somebody'): Promise<Somebody> => {
  const client = api.client()
  const account = { name, email: `${name.toLowerCase().replace(/[^a-z]/g, '')}-${next()}@example.org`, password: 'a quiet reading room' }
  const { signUp } = await client.do('mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { person { id } } errors { code message path } } }', { input: { ...account, zone: 'Europe/Zurich' } })
  return Object.assign(client, account, { id: signUp.viewer.person.id })
}

export const groupInput = (privacy: Privacy = {}) => ({
  slug: `group-${next()}`,
  name: 'Thursday group',
  description: 'Reads what is new.',
  zone: 'Europe/Zurich',
  ...({ visibility: 'SECRET', joining: 'INVITATION', reading: 'MEMBERS', ...privacy } as const),
})

export const newGroup = async (owner: Client, privacy: Privacy = {}): Promise<{ id: string; slug: string }> => {
  const { createGroup } = await owner.do('mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id slug } errors { code message path } } }', { input: groupInput(privacy) })
  return createGroup.group
}

export const newInvitation = async (by: Client, groupId: string, limits: { maxUses?: number; expiresAt?: string } = {}): Promise<{ id: string; token: string }> => {
  const { createInvitation } = await by.do('mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { invitation { id } token errors { code message path } } }', { input: { groupId, ...limits } })
  return { id: createInvitation.invitation.id, token: createInvitation.token }
}

export const acceptInvitation = (person: Client, token: string) => person.do('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { group { id } errors { code message path } } }', { input: { token } })

const memberIds = async (client: Client, slug: string): Promise<Record<string, string>> => {
  const { group } = await client.do('query ($slug: String!) { group(slug: $slug) { members(first: 100) { nodes { id person { id } } } } }', { slug })
  return Object.fromEntries(group.members.nodes.map((node: { id: string; person: { id: string } }) => [node.person.id, node.id]))
}

/** The people of a reading group, who may be in several. */
export const newPeople = async (api: Api) => {
  const names = ['Owner', 'Admin', 'Facilitator', 'Member', 'Outsider', 'Invited'] as const
  const [owner, admin, facilitator, member, outsider, invited] = (await Promise.all(names.map((name) => newPerson(api, name)))) as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody]
  return { owner, admin, facilitator, member, outsider, invited }
}

/**
 * A group of its own with somebody in every place: members of each role, an outsider (an account, not a member),
 * an invited person (an account and a token) and nobody in particular. Members are made the way people make them.
 */
export const readingGroup = async (api: Api, privacy: Privacy = {}, people = newPeople(api)) => {
  const { owner, admin, facilitator, member, outsider, invited } = await people
  const group = await newGroup(owner, privacy)
  const { token } = await newInvitation(owner, group.id)
  for (const person of [admin, facilitator, member]) await acceptInvitation(person, token)
  const members = await memberIds(owner, group.slug)
  for (const [person, role] of [
    [admin, 'ADMIN'],
    [facilitator, 'FACILITATOR'],
  ] as const)
    await owner.do('mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { member { id } errors { code message path } } }', { input: { memberId: members[person.id], role } })
  return { owner, admin, facilitator, member, outsider, invited, anonymous: api.anonymous, group, token, memberIdOf: (person: Somebody) => members[person.id] as string }
}

export type ReadingGroup = Awaited<ReturnType<typeof readingGroup>>
