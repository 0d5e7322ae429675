import type { GroupFrameEventsSubscription, GroupHomeEventsSubscription, GroupHomeQuery, GroupQuery, MembersEventsSubscription, MembersQuery } from '../graphql/generated/graphql.ts'

type Member = MembersQuery['group']['members']['nodes'][number]

const mayChangeRights: ReadonlySet<string> = new Set(['GroupChanged', 'MemberJoined', 'MemberLeft', 'MemberRoleChanged'])

/** What every page of a group knows of it after an event; null where name or rights may have changed. */
export const applyToFrame = ({ group }: GroupQuery, event: GroupFrameEventsSubscription['groupEvents']): GroupQuery | null =>
  mayChangeRights.has(event.__typename) ? null : { group: { ...group, seq: event.seq } }

/** The group's start page after an event; null where only a fresh look tells what comes next. */
export const applyToHome = (data: GroupHomeQuery, event: GroupHomeEventsSubscription['groupEvents']): GroupHomeQuery | null => {
  const { group } = data
  switch (event.__typename) {
    case 'BallotCast': {
      const { id, turnout, eligible } = event.poll
      return { group: { ...group, seq: event.seq, openPolls: group.openPolls.map((poll) => (poll.id === id ? { ...poll, turnout, eligible } : poll)) } }
    }
    case 'JoinRequested':
    case 'JoinRequestAnswered':
    case 'MemberRoleChanged':
      return { group: { ...group, seq: event.seq } }
    default:
      return null
  }
}

type MembersEvent = MembersEventsSubscription['groupEvents']

/** Whether the list of invitations may be another after an event: a newcomer may have used one up. */
export const changesInvitations = ({ __typename }: MembersEvent): boolean => __typename === 'MemberJoined'

/** Whether the list of those who ask to join may be another after an event. */
export const changesRequests = ({ __typename }: MembersEvent): boolean => __typename === 'JoinRequested' || __typename === 'JoinRequestAnswered'

const withMembers = (data: MembersQuery, seq: number, change: (nodes: Member[]) => Member[]): MembersQuery => {
  const { group } = data
  const nodes = change(group.members.nodes)
  const difference = nodes.length - group.members.nodes.length
  return { group: { ...group, seq, memberCount: group.memberCount + difference, members: { ...group.members, nodes, totalCount: group.members.totalCount + difference } } }
}

/** The list of members after an event; null where the viewer's own rights may have changed. */
export const applyToMembers = (data: MembersQuery, event: MembersEvent, viewerId: string | null): MembersQuery | null => {
  switch (event.__typename) {
    case 'MemberJoined': {
      const { member } = event
      // A newcomer stands at the end of the list, which may not be loaded yet.
      if (!member || data.group.members.pageInfo.hasNextPage || member.person.id === viewerId) return null
      return withMembers(data, event.seq, (nodes) => [...nodes.filter(({ id }) => id !== member.id), member])
    }
    case 'MemberRoleChanged': {
      const { member } = event
      if (!member || member.person.id === viewerId) return null
      return withMembers(data, event.seq, (nodes) => nodes.map((other) => (other.id === member.id ? member : other)))
    }
    case 'MemberLeft': {
      const { personId } = event
      if (personId === viewerId || !data.group.members.nodes.some(({ person }) => person.id === personId)) return null
      return withMembers(data, event.seq, (nodes) => nodes.filter(({ person }) => person.id !== personId))
    }
    case 'GroupChanged':
      return null
    default:
      return { group: { ...data.group, seq: event.seq } }
  }
}
