import { and, eq, sql } from 'drizzle-orm'
import { group as groupTable, joinRequest } from '../../db/schema/groups.ts'
import { paper as paperTable, paperImport } from '../../db/schema/papers.ts'
import { meeting as meetingTable } from '../../db/schema/scheduling.ts'
import { newId } from '../../api/kernel/ids.ts'
import type { Api, Client } from './api.ts'
import { acceptInvitation, newInvitation, newPeople, newPerson, type Privacy, readingGroup, type Somebody } from './groups.ts'
import { inDays, newMeeting } from './meetings.ts'
import { newBreak, newSeries } from './series.ts'

export const actors = ['anonymous', 'outsider', 'invited', 'member', 'facilitator', 'admin', 'owner'] as const
export type Actor = (typeof actors)[number]

const errors = 'errors { code path message }'
let made = 0

/** Those who meet in the groups of every setting: a writer is a member whom no cell is about, a newcomer comes and goes. */
export const openCast = async (api: Api) => ({
  people: await newPeople(api),
  writer: await newPerson(api, 'Writer'),
  stranger: await newPerson(api, 'Stranger'),
  newcomer: await newPerson(api, 'Newcomer'),
})

type Cast = Awaited<ReturnType<typeof openCast>>

/** A group in one privacy setting, with somebody in every place and makers of what rights are asked about. */
export const openWorld = async (api: Api, privacy: Required<Privacy>, { people, writer, stranger, newcomer }: Cast) => {
  const place = await readingGroup(api, privacy, Promise.resolve(people))
  const { owner, facilitator, group, token, anonymous } = place
  await acceptInvitation(writer, token)
  const clients: Record<Actor, Client> = { ...place, anonymous }
  const isMember = (actor: Actor) => !['anonymous', 'outsider', 'invited'].includes(actor)

  /** Who made what is one's own: the actor, where they can make anything. */
  const self = (actor: Actor) => (isMember(actor) ? (clients[actor] as Somebody) : writer)

  const paper = async (by: Client = writer): Promise<string> => {
    const input = { groupId: group.id, title: `Paper ${++made}` }
    return (await by.do(`mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } ${errors} } }`, { input })).addPaper.paper.id
  }
  const nomination = async (by: Client = writer): Promise<string> => {
    const input = { paperId: await paper(by) }
    return (await by.do(`mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id } ${errors} } }`, { input })).nominatePaper.nomination.id
  }
  const inAnHour = () => new Date(api.clock.now().getTime() + 3_600_000).toISOString()
  const openPollInput = async () => ({ groupId: group.id, title: 'What next?', nominationIds: [await nomination(), await nomination()], showSmall: true, closesAt: inAnHour() })
  const poll = async (): Promise<{ id: string; options: { id: string }[] }> =>
    (await facilitator.do(`mutation ($input: OpenPollInput!) { openPoll(input: $input) { poll { id options { id } } ${errors} } }`, { input: await openPollInput() })).openPoll.poll
  const datePoll = async (): Promise<{ id: string; options: { id: string }[] }> => {
    const input = { groupId: group.id, title: 'When?', kind: 'DATE', secrecy: 'OPEN', slots: [9, 10].map((days) => ({ startLocal: inDays(days), durationMinutes: 60 })), closesAt: inAnHour() }
    return (await facilitator.do(`mutation ($input: OpenPollInput!) { openPoll(input: $input) { poll { id options { id } } ${errors} } }`, { input })).openPoll.poll
  }
  const cast = (by: Client, pollId: string, optionId?: string) => by.do(`mutation ($input: CastBallotInput!) { castBallot(input: $input) { ${errors} } }`, { input: { pollId, ballot: { approvals: [optionId] } } })
  /** An open poll in which the actor has voted, where they can. */
  const votedPoll = async (actor: Actor): Promise<string> => {
    const { id, options } = await poll()
    await cast(self(actor), id, options[0]?.id)
    return id
  }
  const closedPoll = async (): Promise<string> => {
    const { id, options } = await poll()
    await cast(writer, id, options[0]?.id)
    await facilitator.do(`mutation ($input: ClosePollInput!) { closePoll(input: $input) { ${errors} } }`, { input: { pollId: id } })
    return id
  }
  const meeting = () => newMeeting(facilitator, group.id)
  const series = () => newSeries(facilitator, group.id, { startLocal: inDays(3), repeats: { every: 'WEEKLY', count: 4 } })
  const breakId = () => newBreak(facilitator, group.id, { firstDay: '2032-08-01', lastDay: '2032-08-31' })
  const comment = async (by: Client = writer): Promise<{ meetingId: string; commentId: string; threadId: string }> => {
    const meetingId = await meeting()
    const commentId = newId()
    const threadId = newId()
    await by.do(`mutation ($input: PostCommentInput!) { postComment(input: $input) { ${errors} } }`, { input: { id: commentId, threadId, meetingId, body: 'A thought.' } })
    return { meetingId, commentId, threadId }
  }
  /** A request that waits, also where the group would take none: rights do not depend on how it came. */
  const request = async (): Promise<string> => {
    await api.db.delete(joinRequest).where(eq(joinRequest.personId, stranger.id))
    const id = newId()
    await api.db.insert(joinRequest).values({ id, groupId: group.id, personId: stranger.id, message: '', createdAt: api.clock.now() })
    return id
  }
  /** An import under way that no job works on, so that it stays so. */
  const running = async (by: Somebody = writer): Promise<string> => {
    const id = newId()
    await api.db.insert(paperImport).values({ id, groupId: group.id, startedById: by.id, papers: [], total: 1, startedAt: api.clock.now() })
    return id
  }
  /** Waits until the imports that have work are done. */
  const settled = async () => {
    const busy = and(eq(paperImport.groupId, group.id), eq(paperImport.state, 'RUNNING'), sql`${paperImport.papers} <> '[]'::jsonb`)
    while ((await api.db.$count(paperImport, busy)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const newMember = async (): Promise<string> => {
    await acceptInvitation(newcomer, token)
    const memberId = await memberIdOf(newcomer)
    await setRole(memberId, 'MEMBER')
    return memberId
  }
  const memberIdOf = async (person: Somebody): Promise<string> => {
    const { group: found } = await owner.do('query ($slug: String!) { group(slug: $slug) { members(first: 100) { nodes { id person { id } } } } }', { slug: group.slug })
    return found.members.nodes.find((node: { person: { id: string } }) => node.person.id === person.id).id
  }
  const setRole = (memberId: string, role: string) => owner.do(`mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { ${errors} } }`, { input: { memberId, role } })
  const remove = async (person: Somebody) =>
    owner.do(`mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { ${errors} } }`, { input: { memberId: await memberIdOf(person) } })
  /** Brings back somebody who left, with the role they had. */
  const rejoin = async (actor: Actor) => {
    const person = clients[actor] as Somebody
    await acceptInvitation(person, token)
    await setRole(await memberIdOf(person), actor.toUpperCase())
  }
  const versionOf = async (table: typeof groupTable | typeof paperTable | typeof meetingTable, id: string): Promise<number> =>
    (await api.db.select({ version: table.version }).from(table as typeof groupTable).where(eq(table.id, id)))[0]?.version as number
  const invitation = () => newInvitation(owner, group.id)

  return {
    api, privacy, group, token, clients, writer, stranger, isMember, self, inAnHour,
    paper, nomination, openPollInput, poll, datePoll, votedPoll, closedPoll, meeting, series, break: breakId, comment, request, running, newMember, memberIdOf, setRole, remove, rejoin, invitation, settled,
    groupVersion: () => versionOf(groupTable, group.id),
    paperVersion: (id: string) => versionOf(paperTable, id),
    meetingVersion: (id: string) => versionOf(meetingTable, id),
    withdrawRequest: (person: Somebody) => api.db.delete(joinRequest).where(eq(joinRequest.personId, person.id)),
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
