import type { LibraryEventsSubscription, LibraryQuery, PaperEventsSubscription, PaperFateFragment, PaperQuery, PaperState, PoolEventsSubscription, PoolQuery } from '../graphql/generated/graphql.ts'

export const paperStates: PaperState[] = ['NEW', 'NOMINATED', 'SCHEDULED', 'READ']

/** Authors as people type them: one per line or, on a single line, with commas or semicolons between them. */
export const splitAuthors = (text: string): string[] =>
  text
    .split(text.trim().includes('\n') ? '\n' : /[,;]/)
    .map((name) => name.trim())
    .filter(Boolean)

/** What one request may carry; the server takes a little more. */
export const mostBytes = 900_000

/** How many bytes a value has on its way. */
export const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

type LibraryEvent = LibraryEventsSubscription['groupEvents']

const changedPapers = (event: LibraryEvent): PaperFateFragment[] => {
  switch (event.__typename) {
    case 'PaperChanged':
      return [event.paper]
    case 'PaperNominated':
    case 'NominationWithdrawn':
      return [event.nomination.paper]
    case 'PollClosed':
    case 'PollCancelled':
      return event.poll.options.flatMap(({ paper }) => paper ?? [])
    case 'MeetingScheduled':
    case 'MeetingCancelled':
      return event.meeting.paper ? [event.meeting.paper] : []
    default:
      return []
  }
}

/** The library after an event; null where papers came, or where a meeting let go of a paper that the event does not name. */
export const applyToLibrary = (data: LibraryQuery, event: LibraryEvent): LibraryQuery | null => {
  if (event.__typename === 'PapersAdded' || event.__typename === 'MeetingChanged' || event.__typename === 'SeriesChanged' || event.__typename === 'BreaksChanged') return null
  const { group } = data
  const changed = new Map(changedPapers(event).map((paper) => [paper.id, paper]))
  return { group: { ...group, seq: event.seq, papers: { ...group.papers, nodes: group.papers.nodes.map((paper) => ({ ...paper, ...changed.get(paper.id) })) } } }
}

/** The pool without some of its nominations. */
export const withoutNominations = ({ group }: PoolQuery, gone: ReadonlySet<string>): PoolQuery => {
  const nodes = group.nominations.nodes.filter(({ id }) => !gone.has(id))
  const totalCount = group.nominations.totalCount - (group.nominations.nodes.length - nodes.length)
  return { group: { ...group, nominations: { ...group.nominations, nodes, totalCount } } }
}

/** The pool after an event; null where nominations came, as what one may do with them differs from person to person. */
export const applyToPool = (data: PoolQuery, event: PoolEventsSubscription['groupEvents']): PoolQuery | null => {
  const at = ({ group }: PoolQuery): PoolQuery => ({ group: { ...group, seq: event.seq } })
  const { nominations } = data.group
  switch (event.__typename) {
    case 'PaperChanged': {
      const nodes = nominations.nodes.map((nomination) => (nomination.paper.id === event.paper.id ? { ...nomination, paper: event.paper } : nomination))
      return at({ group: { ...data.group, nominations: { ...nominations, nodes } } })
    }
    case 'NominationWithdrawn':
    case 'PollOpened': {
      const gone = new Set(event.__typename === 'PollOpened' ? event.poll.options.flatMap(({ nomination }) => nomination?.id ?? []) : [event.nomination.id])
      // Beyond the first page it cannot be counted here what went.
      return nominations.pageInfo.hasNextPage ? null : at(withoutNominations(data, gone))
    }
    case 'PaperNominated':
    case 'PollClosed':
    case 'SeriesChanged':
    case 'BreaksChanged':
    case 'PollCancelled':
    case 'GroupChanged':
    case 'MemberRoleChanged':
      return null
    default:
      return at(data)
  }
}

/** The page of a paper after an event; null where it concerns this paper and the event does not tell all. */
export const applyToPaper = (data: PaperQuery, event: PaperEventsSubscription['groupEvents']): PaperQuery | null => {
  const { paper } = data
  const next = { paper: { ...paper, group: { ...paper.group, seq: event.seq } } }
  const isThis = ({ id }: { id: string }) => id === paper.id
  switch (event.__typename) {
    case 'PaperChanged':
      return isThis(event.paper) ? { paper: { ...next.paper, ...event.paper } } : next
    case 'PaperNominated':
    case 'NominationWithdrawn':
      return isThis(event.nomination.paper) ? null : next
    case 'MeetingScheduled':
    case 'MeetingChanged':
    case 'MeetingCancelled':
      return event.meeting.paper?.id === paper.id || paper.meetings.nodes.some(({ id }) => id === event.meeting.id) ? null : next
    case 'PollOpened':
    case 'PollClosed':
    case 'SeriesChanged':
    case 'BreaksChanged':
    case 'PollCancelled':
    case 'GroupChanged':
    case 'MemberRoleChanged':
      return null
    default:
      return next
  }
}
