import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { group as groupTable, invitation, member as memberTable } from '../../db/schema/groups.ts'
import { type Client, startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, groupInput, newGroup, newInvitation, newPerson, readingGroup } from '../support/groups.ts'

const api = await startApi()
const day = 86_400_000

const errors = 'errors { code message path }'
const createGroup = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id slug name description zone visibility joining reading version seq viewerRole viewerCan memberCount } ${errors} } }`
const changeGroup = `mutation ($input: ChangeGroupInput!) { changeGroup(input: $input) { group { name description version reading } ${errors} } }`
const createInvitation = `mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { invitation { id uses maxUses expiresAt createdBy { name } } token ${errors} } }`
const revoke = `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { invitation { revokedAt } ${errors} } }`
const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { group { slug viewerRole } ${errors} } }`
const preview = 'query ($token: String!) { invitation(token: $token) { usable reason expiresAt invitedBy { name } group { slug name memberCount viewerIsMember viewerCanRead } } }'

const typesOf = async (groupId: string) => (await eventsOf(api, groupId)).map(({ type }) => type)
const rolesIn = async (groupId: string) => (await api.db.select().from(memberTable).where(eq(memberTable.groupId, groupId))).map(({ role }) => role)
const codesOf = (answers: { data: any }[]) => answers.map(({ data }) => (Object.values(data)[0] as { errors: { code: string }[] }).errors[0]?.code ?? 'done')
const crowd = (size: number) => Promise.all(Array.from({ length: size }, () => newPerson(api)))

describe('a group', () => {
  it('is made, and its maker owns it', async () => {
    const ada = await newPerson(api, 'Ada')
    const input = groupInput({ visibility: 'LISTED', joining: 'REQUEST' })
    const { group } = (await ada.do(createGroup, { input })).createGroup
    expect(group).toMatchObject({ ...input, version: 1, seq: 0, viewerRole: 'OWNER', memberCount: 1 })
    expect(group.viewerCan).toEqual(expect.arrayContaining(['GROUP_CHANGE', 'MEMBER_REMOVE', 'POLL_OPEN']))
  })

  it.each([
    ['an empty name', { name: '' }, 'REQUIRED', 'name'],
    ['a name of half a megabyte', { name: 'x'.repeat(500_000) }, 'TOO_LONG', 'name'],
    ['a description of half a megabyte', { description: 'x'.repeat(500_000) }, 'TOO_LONG', 'description'],
    ['half a character in its name', { name: 'half \udc00' }, 'INVALID', 'name'],
    ['a control character in its name', { name: 'bell \u0007' }, 'INVALID', 'name'],
    ['an address that is none', { slug: 'a b' }, 'INVALID', 'slug'],
    ['a zone that does not exist', { zone: 'Europe/Nowhere' }, 'NO_SUCH_ZONE', 'zone'],
  ])('with %s is refused and leaves no trace', async (_, change, code, field) => {
    const ada = await newPerson(api, 'Ada')
    expect(await refusedWithoutTrace(api, ada, createGroup, { ...groupInput(), ...change })).toEqual([expect.objectContaining({ code, path: [field] })])
  })

  it('has its address alone, also when two want it at once', async () => {
    const people = await crowd(4)
    const slug = `wanted-${people[0]?.id.slice(-8)}`
    const answers = await Promise.all(people.map((person, n) => person.send(createGroup, { input: { ...groupInput(), slug: n % 2 ? slug.toUpperCase() : slug } })))
    expect(codesOf(answers).sort()).toEqual(['TAKEN', 'TAKEN', 'TAKEN', 'done'])
  })

  it('changes, and two who edit at once do not overwrite each other', async () => {
    const { owner, admin, group } = await readingGroup(api)
    const [first, second] = await Promise.all([
      owner.send(changeGroup, { input: { groupId: group.id, version: 1, name: 'One' } }),
      admin.send(changeGroup, { input: { groupId: group.id, version: 1, name: 'Two' } }),
    ])
    expect(codesOf([first, second]).sort()).toEqual(['CONFLICT', 'done'])
    expect((await owner.do(changeGroup, { input: { groupId: group.id, version: 2, description: 'New.' } })).changeGroup.group).toMatchObject({ version: 3, description: 'New.' })
    expect((await typesOf(group.id)).filter((type) => type === 'GroupChanged')).toHaveLength(2)
  })

  it('that closes its doors shows them to its maker, who still reads it', async () => {
    const { owner, outsider, group } = await readingGroup(api, { visibility: 'PUBLIC', reading: 'ANYONE' })
    await outsider.do('query ($slug: String!) { group(slug: $slug) { name } }', { slug: group.slug })
    expect((await owner.do(changeGroup, { input: { groupId: group.id, version: 1, reading: 'MEMBERS' } })).changeGroup.group.reading).toBe('MEMBERS')
    expect((await outsider.send('query ($slug: String!) { group(slug: $slug) { name } }', { slug: group.slug })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
  })

  it('is found by whom it wants to be found, page by page', async () => {
    const ada = await newPerson(api, 'Ada')
    const shown: Record<string, string[]> = { PUBLIC: [], LISTED: [], SECRET: [] }
    for (const visibility of ['PUBLIC', 'LISTED', 'SECRET', 'PUBLIC', 'LISTED'] as const) shown[visibility]?.push((await newGroup(ada, { visibility })).slug)
    const listing = async (client: Client) => {
      const slugs: string[] = []
      for (let after: string | null = null; ; ) {
        const { groups } = await client.do('query ($after: String) { groups(first: 2, after: $after) { totalCount nodes { slug memberCount viewerIsMember viewerCanRead } pageInfo { hasNextPage endCursor } } }', { after })
        slugs.push(...groups.nodes.map((node: { slug: string }) => node.slug))
        if (!groups.pageInfo.hasNextPage) return { slugs, total: groups.totalCount }
        after = groups.pageInfo.endCursor
      }
    }
    const mine = Object.values(shown).flat()
    const [anonymous, account] = [await listing(api.anonymous), await listing(await newPerson(api))]
    expect(anonymous.slugs.filter((slug) => mine.includes(slug)).sort()).toEqual(shown.PUBLIC?.sort())
    expect(account.slugs.filter((slug) => mine.includes(slug)).sort()).toEqual([...(shown.PUBLIC ?? []), ...(shown.LISTED ?? [])].sort())
    expect([anonymous.total, account.total]).toEqual([anonymous.slugs.length, account.slugs.length])
  })
})

describe('an invitation', () => {
  it('shows its token once, and to its holder what it opens', async () => {
    const { owner, invited, group } = await readingGroup(api)
    const { invitation: made, token } = (await owner.do(createInvitation, { input: { groupId: group.id, maxUses: 5, expiresAt: new Date(Date.now() + 40 * day).toISOString() } })).createInvitation
    expect(made).toMatchObject({ uses: 0, maxUses: 5, createdBy: { name: 'Owner' } })
    expect((await invited.do(preview, { token })).invitation).toMatchObject({ usable: true, reason: null, invitedBy: { name: 'Owner' }, group: { slug: group.slug, memberCount: 4, viewerIsMember: false, viewerCanRead: false } })
    expect((await invited.do(accept, { input: { token } })).acceptInvitation.group).toEqual({ slug: group.slug, viewerRole: 'MEMBER' })
    const { nodes, totalCount } = (await owner.do('query ($slug: String!) { group(slug: $slug) { invitations { totalCount nodes { id uses } } } }', { slug: group.slug })).group.invitations
    expect([nodes[0], totalCount]).toEqual([{ id: made.id, uses: 1 }, 2])
  })

  it('for five lets exactly five of twenty in who come at once', async () => {
    const owner = await newPerson(api, 'Owner')
    const group = await newGroup(owner)
    const { id, token } = await newInvitation(owner, group.id, { maxUses: 5 })
    const people = await crowd(20)
    const answers = await Promise.all(people.map((person) => person.send(accept, { input: { token } })))
    expect(codesOf(answers).filter((code) => code === 'done')).toHaveLength(5)
    expect(codesOf(answers).filter((code) => code === 'EXPIRED')).toHaveLength(15)
    expect(await rolesIn(group.id)).toHaveLength(6)
    const [row] = await api.db.select().from(invitation).where(eq(invitation.id, id))
    expect(row?.uses).toBe(5)
    expect((await eventsOf(api, group.id)).map(({ seq, type }) => [seq, type])).toEqual([1, 2, 3, 4, 5].map((seq) => [seq, 'MemberJoined']))
    expect((await api.anonymous.do(preview, { token })).invitation).toMatchObject({ usable: false, reason: 'USED_UP' })
  })

  it('is harmless for a member and costs nothing, also when pressed many times at once', async () => {
    const owner = await newPerson(api, 'Owner')
    const group = await newGroup(owner)
    const { id, token } = await newInvitation(owner, group.id, { maxUses: 2 })
    const person = await newPerson(api)
    const answers = await Promise.all(Array.from({ length: 8 }, () => person.send(accept, { input: { token } })))
    expect(codesOf(answers)).toEqual(Array(8).fill('done'))
    await acceptInvitation(owner, token)
    const [row] = await api.db.select().from(invitation).where(eq(invitation.id, id))
    expect(row?.uses).toBe(1)
    expect(await typesOf(group.id)).toEqual(['MemberJoined'])
    await acceptInvitation(await newPerson(api), token)
    await acceptInvitation(person, token)
  })

  it('that is revoked, expired or unknown lets nobody in and leaves no trace', async () => {
    const { owner, facilitator, outsider, group } = await readingGroup(api)
    const revoked = await newInvitation(facilitator, group.id)
    const { revokedAt } = (await facilitator.do(revoke, { input: { invitationId: revoked.id } })).revokeInvitation.invitation
    expect((await owner.do(revoke, { input: { invitationId: revoked.id } })).revokeInvitation.invitation.revokedAt).toBe(revokedAt)
    const brief = await newInvitation(owner, group.id, { expiresAt: new Date(api.clock.now().getTime() + day).toISOString() })
    api.clock.advance(2 * day)
    for (const { token } of [revoked, brief]) expect(await refusedWithoutTrace(api, outsider, accept, { token })).toEqual([expect.objectContaining({ code: 'EXPIRED', path: ['token'] })])
    expect((await outsider.do(preview, { token: revoked.token })).invitation.reason).toBe('REVOKED')
    expect((await outsider.do(preview, { token: brief.token })).invitation.reason).toBe('EXPIRED')
    for (const token of ['', 'x'.repeat(43), revoked.id, `${brief.token}x`]) expect(await refusedWithoutTrace(api, outsider, accept, { token })).toEqual([expect.objectContaining({ code: 'NOT_FOUND' })])
  })

  it('is made for a future and a number of people that make sense', async () => {
    const { owner, group } = await readingGroup(api)
    const past = new Date(api.clock.now().getTime() - 1000).toISOString()
    expect(await refusedWithoutTrace(api, owner, createInvitation, { groupId: group.id, expiresAt: past })).toEqual([expect.objectContaining({ code: 'IN_PAST', path: ['expiresAt'] })])
    expect(await refusedWithoutTrace(api, owner, createInvitation, { groupId: group.id, maxUses: 0 })).toEqual([expect.objectContaining({ code: 'INVALID', path: ['maxUses'] })])
  })
})

it('asks a bounded number of questions for any number of groups', async () => {
  const texts: string[] = []
  const counted = await startApi({ databaseUrl: api.databaseUrl, onQuery: (text) => texts.push(text) })
  const ada = await newPerson(counted, 'Ada')
  const home = '{ viewer { person { name } memberships(first: 50) { totalCount nodes { role group { name memberCount viewerCan members(first: 3) { totalCount nodes { person { name } } } invitations(first: 2) { nodes { id createdBy { name } } } } } } } }'
  const statements = async () => {
    texts.length = 0
    await ada.do(home)
    return texts.length
  }
  for (let n = 0; n < 2; n++) await newInvitation(ada, (await newGroup(ada)).id)
  const few = await statements()
  for (let n = 0; n < 6; n++) await newInvitation(ada, (await newGroup(ada)).id)
  expect(await statements()).toBe(few)
  expect(few).toBeLessThan(14)
  expect(await counted.db.$count(groupTable)).toBeGreaterThan(7)
})
