import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { member as memberTable } from '../../db/schema/groups.ts'
import { startApi } from '../support/api.ts'
import { eventsOf, refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, newGroup, newPerson, readingGroup } from '../support/groups.ts'

const api = await startApi()

const errors = 'errors { code message path }'
const join = `mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { group { viewerRole memberCount } ${errors} } }`
const request = `mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { profile { viewerHasRequested viewerIsMember viewerCanRead } ${errors} } }`
const answer = `mutation ($input: AnswerJoinRequestInput!) { answerJoinRequest(input: $input) { requestId ${errors} } }`
const changeRole = `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { member { role } ${errors} } }`
const remove = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { memberId ${errors} } }`
const leave = `mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { groupId ${errors} } }`
const profile = 'query ($slug: String!) { groupProfile(slug: $slug) { name memberCount viewerIsMember viewerHasRequested viewerCanRead } }'
const requests = 'query ($slug: String!) { group(slug: $slug) { joinRequests { totalCount nodes { id message person { name } } } } }'

const typesOf = async (groupId: string) => (await eventsOf(api, groupId)).map(({ type }) => type)
const rolesIn = async (groupId: string) => (await api.db.select().from(memberTable).where(eq(memberTable.groupId, groupId))).map(({ role }) => role)
const codesOf = (answers: { data: any }[]) => answers.map(({ data }) => (Object.values(data)[0] as { errors: { code: string }[] }).errors[0]?.code ?? 'done')

describe('joining', () => {
  it('an open group is done at once, and once', async () => {
    const owner = await newPerson(api, 'Owner')
    const group = await newGroup(owner, { visibility: 'PUBLIC', joining: 'OPEN' })
    const person = await newPerson(api)
    const answers = await Promise.all(Array.from({ length: 6 }, () => person.send(join, { input: { slug: group.slug } })))
    expect(answers.map(({ data }) => data.joinGroup.group)).toEqual(Array(6).fill({ viewerRole: 'MEMBER', memberCount: 2 }))
    expect(await typesOf(group.id)).toEqual(['MemberJoined'])
  })

  it('on request waits for the answer of an admin', async () => {
    const { owner, admin, member, outsider, group } = await readingGroup(api, { visibility: 'LISTED', joining: 'REQUEST' })
    const input = { slug: group.slug, message: 'I read a lot.' }
    expect((await outsider.do(request, { input })).requestToJoin.profile).toEqual({ viewerHasRequested: true, viewerIsMember: false, viewerCanRead: false })
    expect(await refusedWithoutTrace(api, outsider, request, input)).toEqual([expect.objectContaining({ code: 'ALREADY_DONE' })])
    expect((await member.do(requests, { slug: group.slug })).group.joinRequests).toBeNull()
    const { nodes, totalCount } = (await admin.do(requests, { slug: group.slug })).group.joinRequests
    expect([totalCount, nodes[0].message, nodes[0].person.name]).toEqual([1, 'I read a lot.', 'Outsider'])
    const both = await Promise.all([admin.send(answer, { input: { requestId: nodes[0].id, accept: true } }), owner.send(answer, { input: { requestId: nodes[0].id, accept: true } })])
    expect(codesOf(both).sort()).toEqual(['NOT_FOUND', 'done'])
    expect((await outsider.do(profile, { slug: group.slug })).groupProfile).toMatchObject({ memberCount: 5, viewerIsMember: true, viewerHasRequested: false, viewerCanRead: true })
    expect((await typesOf(group.id)).slice(-3)).toEqual(['JoinRequested', 'JoinRequestAnswered', 'MemberJoined'])
  })

  it('on request may be denied, and asked for again', async () => {
    const { admin, outsider, group } = await readingGroup(api, { visibility: 'PUBLIC', joining: 'REQUEST' })
    for (let round = 0; round < 2; round++) {
      await outsider.do(request, { input: { slug: group.slug, message: '' } })
      const { nodes } = (await admin.do(requests, { slug: group.slug })).group.joinRequests
      await admin.do(answer, { input: { requestId: nodes[0].id, accept: false } })
    }
    expect((await outsider.do(profile, { slug: group.slug })).groupProfile).toMatchObject({ viewerIsMember: false, viewerHasRequested: false })
    expect(await refusedWithoutTrace(api, outsider, request, { slug: group.slug, message: 'x'.repeat(1001) })).toEqual([expect.objectContaining({ code: 'TOO_LONG', path: ['message'] })])
  })

  it('by invitation answers the request that waits', async () => {
    const { admin, outsider, group, token } = await readingGroup(api, { visibility: 'PUBLIC', joining: 'REQUEST' })
    await outsider.do(request, { input: { slug: group.slug, message: '' } })
    await acceptInvitation(outsider, token)
    expect((await admin.do(requests, { slug: group.slug })).group.joinRequests.totalCount).toBe(0)
    expect((await typesOf(group.id)).slice(-3)).toEqual(['JoinRequested', 'JoinRequestAnswered', 'MemberJoined'])
  })
})

describe('members', () => {
  it('get another role from those above them', async () => {
    const { owner, admin, facilitator, member, group, memberIdOf } = await readingGroup(api)
    const give = (person: typeof owner, role: string) => ({ memberId: memberIdOf(person), role })
    expect((await admin.do(changeRole, { input: give(member, 'FACILITATOR') })).changeRole.member.role).toBe('FACILITATOR')
    for (const [by, input] of [
      [admin, give(owner, 'MEMBER')],
      [admin, give(member, 'ADMIN')],
      [admin, give(admin, 'OWNER')],
      [facilitator, give(member, 'MEMBER')],
      [facilitator, give(facilitator, 'OWNER')],
    ] as const)
      expect(await refusedWithoutTrace(api, by, changeRole, input)).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })])
    await admin.do(changeRole, { input: give(admin, 'MEMBER') })
    expect(await admin.refused(changeRole, { input: give(member, 'MEMBER') })).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })])
    await owner.do(changeRole, { input: give(member, 'OWNER') })
    expect((await rolesIn(group.id)).sort()).toEqual(['FACILITATOR', 'MEMBER', 'OWNER', 'OWNER'])
  })

  it('are removed by those above them, and read no more', async () => {
    const { owner, admin, facilitator, member, group, memberIdOf } = await readingGroup(api)
    expect(await refusedWithoutTrace(api, admin, remove, { memberId: memberIdOf(owner) })).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })])
    expect(await refusedWithoutTrace(api, facilitator, remove, { memberId: memberIdOf(member) })).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })])
    await admin.do(remove, { input: { memberId: memberIdOf(member) } })
    expect((await member.send('query ($slug: String!) { group(slug: $slug) { name } }', { slug: group.slug })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    expect(await admin.refused(remove, { input: { memberId: memberIdOf(member) } })).toEqual([expect.objectContaining({ code: 'NOT_FOUND' })])
    expect((await eventsOf(api, group.id)).at(-1)).toMatchObject({ type: 'MemberLeft', data: { personId: member.id } })
  })

  it('leave, but for the last owner', async () => {
    const { owner, member, group, memberIdOf } = await readingGroup(api)
    expect((await member.do(leave, { input: { groupId: group.id } })).leaveGroup.groupId).toBe(group.id)
    for (const [mutation, input] of [
      [leave, { groupId: group.id }],
      [remove, { memberId: memberIdOf(owner) }],
      [changeRole, { memberId: memberIdOf(owner), role: 'MEMBER' }],
    ] as const)
      expect(await refusedWithoutTrace(api, owner, mutation, input)).toEqual([expect.objectContaining({ code: 'LAST_OWNER' })])
  })

  it('that own a group together cannot all go at once', async () => {
    const { owner, admin, facilitator, member, group, memberIdOf } = await readingGroup(api)
    const owners = [owner, admin, facilitator, member]
    for (const person of owners.slice(1)) await owner.do(changeRole, { input: { memberId: memberIdOf(person), role: 'OWNER' } })
    const answers = await Promise.all([
      owner.send(leave, { input: { groupId: group.id } }),
      admin.send(changeRole, { input: { memberId: memberIdOf(admin), role: 'MEMBER' } }),
      facilitator.send(remove, { input: { memberId: memberIdOf(facilitator) } }),
      member.send(leave, { input: { groupId: group.id } }),
    ])
    expect(codesOf(answers).sort()).toEqual(['LAST_OWNER', 'done', 'done', 'done'])
    expect((await rolesIn(group.id)).filter((role) => role === 'OWNER')).toHaveLength(1)
  })

  it('who demote each other at once leave one of them in charge', async () => {
    const { owner, admin, group, memberIdOf } = await readingGroup(api)
    await owner.do(changeRole, { input: { memberId: memberIdOf(admin), role: 'OWNER' } })
    const answers = await Promise.all([
      owner.send(changeRole, { input: { memberId: memberIdOf(admin), role: 'MEMBER' } }),
      admin.send(changeRole, { input: { memberId: memberIdOf(owner), role: 'MEMBER' } }),
    ])
    expect(codesOf(answers).sort()).toEqual(['FORBIDDEN', 'done'])
    expect((await rolesIn(group.id)).filter((role) => role === 'OWNER')).toHaveLength(1)
  })

  it('are listed page by page, and each finds their groups', async () => {
    const { owner, member, group } = await readingGroup(api)
    const page = 'query ($slug: String!, $after: String) { group(slug: $slug) { members(first: 3, after: $after) { totalCount edges { cursor node { role person { name } group { slug } } } pageInfo { hasNextPage endCursor } } } }'
    const { members } = (await owner.do(page, { slug: group.slug })).group
    expect([members.totalCount, members.edges.length, members.pageInfo.hasNextPage]).toEqual([4, 3, true])
    const rest = (await owner.do(page, { slug: group.slug, after: members.pageInfo.endCursor })).group.members
    expect(rest.edges.map(({ node }: { node: { person: { name: string } } }) => node.person.name)).toEqual(['Member'])
    await newGroup(member)
    const { memberships } = (await member.do('{ viewer { memberships { totalCount nodes { role group { slug memberCount } } } } }')).viewer
    expect(memberships.nodes.map((node: { role: string; group: { memberCount: number } }) => [node.role, node.group.memberCount])).toEqual([
      ['MEMBER', 4],
      ['OWNER', 1],
    ])
  })
})
