import type { CommentPartsFragment, MeetingQuery, MoreCommentsQuery, MoreThreadsQuery, ReactionKind, ReactionPartsFragment, ReplyAnswer, ThreadHeadFragment } from '../graphql/generated/graphql.ts'
import { questionsAfter } from '../questions/state.ts'

type Ordered = { id: string }
type List<Node> = { nodes: Node[]; pageInfo?: { hasNextPage: boolean } }
type CommentParts = { id: string; threadId: string; postedAt: string; version: number; reactions?: readonly object[] }
/** A thread without its comments. */
type ThreadHead = { id: string; startedAt: string; version: number; item?: { id: string } | null }
type ThreadChange = Pick<ThreadHead, 'id' | 'version' | 'item'>
type ThreadParts = ThreadHead & { comments: List<CommentParts> }
type ReplyParts = { person: { id: string }; answer: string; repliedAt: string }
type MeetingParts = { seq: number; threads: List<ThreadParts>; replies?: List<ReplyParts>; viewerReply?: string | null }

/** What the meeting page shows; the page's query may select more. */
export type MeetingSnapshot = { meeting: MeetingParts; viewer?: { person: { id: string } } | null }

/** An event of the meeting's stream. Of the meeting it brings whatever the document selects: that replaces what is shown. */
export type MeetingStep = {
  seq: number
  meeting?: object
  reply?: ReplyParts | null
  commentId?: string
  comment?: (CommentParts & { thread?: ThreadHead | null }) | null
  /** How people react to the comment of `commentId`; then there is no `comment`. */
  reactions?: readonly object[]
  threadId?: string
  thread?: ThreadHead | null
  /** What changed of several threads at once. */
  threads?: readonly ThreadChange[]
}

/** Puts a node where its sort key and id say, in place of an older self; beyond a page that goes on, it waits for the next page. */
const put = <N extends Ordered>({ nodes, ...list }: List<N>, node: N, keyOf: (node: N) => string): List<N> => {
  const key = keyOf(node)
  const isBehind = (other: N) => {
    const otherKey = keyOf(other)
    return otherKey > key || (otherKey === key && other.id > node.id)
  }
  const own = nodes.findIndex(({ id }) => id === node.id)
  if (own >= 0 && keyOf(nodes[own] as N) === key) return { ...list, nodes: nodes.with(own, node) }
  const others = own < 0 ? nodes : nodes.toSpliced(own, 1)
  // What is new belongs at the end, or close to it.
  const place = others.findLastIndex((other) => !isBehind(other)) + 1
  if (place === others.length && list.pageInfo?.hasNextPage) return { ...list, nodes: others }
  return { ...list, nodes: others.toSpliced(place, 0, node) }
}

const putComment = (threads: List<ThreadParts>, comment: CommentParts, thread?: ThreadHead | null): List<ThreadParts> => {
  const known = threads.nodes.find(({ id }) => id === comment.threadId)
  const current = known?.comments.nodes.find(({ id }) => id === comment.id)
  // The answer of a write may be newer than an event that comes after it.
  if (current && current.version > comment.version) return threads
  if (!known && !thread) return threads
  const comments = put<CommentParts>(known?.comments ?? emptyLike(threads), comment, ({ postedAt }) => postedAt)
  // What the thread's own events told may be nothing, as nothing was left in it then.
  const head = known && (thread?.version ?? 0) <= known.version ? known : { ...known, ...(thread as ThreadHead) }
  return put<ThreadParts>(threads, { ...head, comments }, ({ startedAt }) => startedAt)
}

const emptyLike = (threads: List<ThreadParts>): List<CommentParts> => ({ nodes: [], ...(threads.pageInfo && { pageInfo: { ...threads.pageInfo, hasNextPage: false } }) })

/** A thread keeps its place and its comments, and what is known of it when that is newer. */
const putThread = ({ nodes, ...list }: List<ThreadParts>, thread: ThreadChange): List<ThreadParts> => ({
  ...list,
  nodes: nodes.map((known) => (known.id === thread.id && known.version <= thread.version ? { ...known, ...thread } : known)),
})

const changeComment = <C extends Ordered, T extends { comments: List<C> }>(threads: List<T>, id: string, change: (comment: C) => C): List<T> => ({
  ...threads,
  nodes: threads.nodes.map((thread) => {
    const at = thread.comments.nodes.findIndex((comment) => comment.id === id)
    return at < 0 ? thread : { ...thread, comments: { ...thread.comments, nodes: thread.comments.nodes.with(at, change(thread.comments.nodes[at] as C)) } }
  }),
})

const dropComment = ({ nodes, ...list }: List<ThreadParts>, commentId: string): List<ThreadParts> => ({
  ...list,
  nodes: nodes.flatMap((thread) => {
    const left = thread.comments.nodes.filter(({ id }) => id !== commentId)
    if (left.length === thread.comments.nodes.length) return [thread]
    return left.length > 0 || thread.comments.pageInfo?.hasNextPage ? [{ ...thread, comments: { ...thread.comments, nodes: left } }] : []
  }),
})

const putReply = (replies: List<ReplyParts>, reply: ReplyParts): List<ReplyParts> => {
  const withId = (one: ReplyParts) => ({ id: one.person.id, one })
  const { nodes, ...list } = put({ ...replies, nodes: replies.nodes.map(withId) }, withId(reply), ({ one }) => one.repliedAt)
  return { ...list, nodes: nodes.map(({ one }) => one) }
}

/**
 * The snapshot after one event: exactly what a fresh one would show. Events come in order; one that the
 * snapshot includes already changes nothing. Pure: the same function runs on the page and in the tests.
 */
export const applyMeetingEvent = <Snapshot extends MeetingSnapshot>(snapshot: Snapshot, event: MeetingStep): Snapshot => {
  if (event.seq <= snapshot.meeting.seq) return snapshot
  const meeting: MeetingParts = { ...snapshot.meeting, ...event.meeting, ...questionsAfter(snapshot.meeting, event), seq: event.seq }
  if (event.reply && meeting.replies) meeting.replies = putReply(meeting.replies, event.reply)
  if (event.reply && event.reply.person.id === snapshot.viewer?.person.id && 'viewerReply' in meeting) meeting.viewerReply = event.reply.answer
  const { commentId, reactions, thread } = event
  for (const changed of [...(event.threads ?? []), thread]) if (changed) meeting.threads = putThread(meeting.threads, changed)
  if (event.comment) {
    const { thread: head, ...comment } = event.comment
    meeting.threads = putComment(meeting.threads, comment, head)
  } else if (commentId && reactions) meeting.threads = changeComment(meeting.threads, commentId, (comment) => ({ ...comment, reactions }))
  else if (commentId) meeting.threads = dropComment(meeting.threads, commentId)
  return { ...snapshot, meeting }
}

type Thread = MeetingQuery['meeting']['threads']['nodes'][number]

const withThreads = ({ meeting, ...rest }: MeetingQuery, nodes: Thread[]): MeetingQuery => ({ ...rest, meeting: { ...meeting, threads: { ...meeting.threads, nodes } } })

/** The snapshot with a comment as the answer of a write shows it, unless an event told of a newer one. */
export const withComment = (snapshot: MeetingQuery, comment: CommentPartsFragment): MeetingQuery => {
  const meeting: MeetingParts = snapshot.meeting
  const known = snapshot.meeting.threads.nodes.find(({ id }) => id === comment.threadId)?.comments.nodes.find(({ id }) => id === comment.id)
  // How people react has no version, so an answer may be older than what events have told of it.
  const shown = known ? { ...comment, reactions: known.reactions } : comment
  return { ...snapshot, meeting: { ...meeting, threads: putComment(meeting.threads, shown) } as MeetingQuery['meeting'] }
}

/** The snapshot with a thread as the answer of a write shows it, unless an event told of a newer one. */
export const withThread = (snapshot: MeetingQuery, thread: Partial<ThreadHeadFragment> & { id: string }): MeetingQuery => {
  const { meeting } = snapshot
  const known = meeting.threads.nodes.find(({ id }) => id === thread.id)
  return known ? { ...snapshot, meeting: { ...meeting, threads: putThread(meeting.threads, { ...known, ...thread }) } as MeetingQuery['meeting'] } : snapshot
}

const kinds: ReactionKind[] = ['AGREE', 'DISAGREE', 'THANKS', 'INSIGHT', 'CONFUSED', 'FUN']

/** Reactions with one person's of one kind given or taken back, in the order of the kinds. */
export const withFelt = (reactions: ReactionPartsFragment[], kind: ReactionKind, wish: boolean, person: { id: string; name: string }): ReactionPartsFragment[] => {
  const known = reactions.find((reaction) => reaction.kind === kind) ?? { kind, count: 0, people: [] }
  const has = known.people.some(({ id }) => id === person.id)
  if (has === wish) return reactions
  const people = wish ? [...known.people, person] : known.people.filter(({ id }) => id !== person.id)
  const changed = { ...known, count: known.count + (wish ? 1 : -1), people }
  const all = new Map([...reactions, changed].map((reaction) => [reaction.kind, reaction]))
  return kinds.flatMap((one) => all.get(one) ?? []).filter(({ count }) => count > 0)
}

/** The snapshot with other reactions to one comment. */
export const withReactions = (snapshot: MeetingQuery, commentId: string, change: (known: ReactionPartsFragment[]) => ReactionPartsFragment[]): MeetingQuery => {
  const { threads } = snapshot.meeting
  const { nodes } = changeComment<CommentPartsFragment, Thread>(threads, commentId, (comment) => ({ ...comment, reactions: change(comment.reactions) }))
  return withThreads(snapshot, nodes)
}

type Felt = { id: string; reactions: ReactionPartsFragment[]; thread: { meeting: { seq: number } } | null }

/** The snapshot with how people react to a comment as the answer of a write tells it, unless events have told of all that and more: it has no version. */
export const withAnsweredReactions = (snapshot: MeetingQuery, { id, reactions, thread }: Felt): MeetingQuery =>
  thread && thread.meeting.seq > snapshot.meeting.seq ? withReactions(snapshot, id, () => reactions) : snapshot

const answersOf = (comments: CommentPartsFragment[], id: string) => comments.filter(({ parentId }) => parentId === id)
const isStanding = (comments: CommentPartsFragment[], comment: CommentPartsFragment): boolean => !comment.deletedAt || answersOf(comments, comment.id).some((answer) => isStanding(comments, answer))

/** The snapshot as it will be once a comment is deleted: a tombstone where an answer hangs on it, else nothing, nor the tombstones that stood for it alone. */
export const withoutComment = (snapshot: MeetingQuery, id: string, deletedAt: string): MeetingQuery => {
  const { meeting } = snapshot
  const found = meeting.threads.nodes.find(({ comments }) => comments.nodes.some((comment) => comment.id === id && !comment.deletedAt))
  if (!found) return snapshot
  const marked = found.comments.nodes.map((comment) => (comment.id === id ? { ...comment, body: null, editedAt: null, deletedAt } : comment))
  const left = marked.filter((comment) => isStanding(marked, comment))
  const nodes = meeting.threads.nodes.flatMap((thread) => (thread !== found ? [thread] : left.length > 0 || thread.comments.pageInfo.hasNextPage ? [{ ...thread, comments: { ...thread.comments, nodes: left } }] : []))
  return withThreads({ ...snapshot, meeting: { ...meeting, commentCount: meeting.commentCount - 1 } }, nodes)
}

const countOf = { YES: 'yes', NO: 'no', MAYBE: 'maybe' } as const

/** The snapshot with another answer of the viewer to whether they come. */
export const withReply = (snapshot: MeetingQuery, answer: ReplyAnswer, repliedAt: string): MeetingQuery => {
  const { meeting, viewer } = snapshot
  if (!viewer || meeting.viewerReply === answer) return snapshot
  const replyCounts = { ...meeting.replyCounts }
  if (meeting.viewerReply) replyCounts[countOf[meeting.viewerReply]]--
  replyCounts[countOf[answer]]++
  const replies = putReply(meeting.replies, { person: viewer.person, answer, repliedAt }) as typeof meeting.replies
  return { ...snapshot, meeting: { ...meeting, viewerReply: answer, replyCounts, replies } }
}

/** The snapshot with the next page of its threads. */
export const withMoreThreads = (snapshot: MeetingQuery, { threads }: MoreThreadsQuery['meeting']): MeetingQuery => {
  const { meeting } = snapshot
  const more = new Set(threads.nodes.map(({ id }) => id))
  const nodes = [...meeting.threads.nodes.filter(({ id }) => !more.has(id)), ...threads.nodes]
  return { ...snapshot, meeting: { ...meeting, threads: { ...threads, nodes } } }
}

export type MoreComments = Extract<NonNullable<MoreCommentsQuery['node']>, { comments: unknown }>

/** The snapshot with the next page of one thread. */
export const withMoreComments = (snapshot: MeetingQuery, { id, comments }: MoreComments): MeetingQuery => {
  const more = new Set(comments.nodes.map((comment) => comment.id))
  return withThreads(
    snapshot,
    snapshot.meeting.threads.nodes.map((thread) =>
      thread.id === id ? { ...thread, comments: { ...comments, nodes: [...thread.comments.nodes.filter((known) => !more.has(known.id)), ...comments.nodes] } } : thread,
    ),
  )
}

/** What of the talk is not loaded yet. */
export const gapOf = ({ meeting: { threads } }: MeetingQuery): { threadId: string | null; after: string } | null => {
  const thread = threads.nodes.find(({ comments: { pageInfo } }) => pageInfo.hasNextPage)
  if (thread?.comments.pageInfo.endCursor) return { threadId: thread.id, after: thread.comments.pageInfo.endCursor }
  return threads.pageInfo.hasNextPage && threads.pageInfo.endCursor ? { threadId: null, after: threads.pageInfo.endCursor } : null
}

export type Passage = { paper: { id: string; title?: string; textVersions?: number }; textVersion: number; page?: number | null; quote: string; prefix?: string | null; suffix?: string | null; start?: number | null; end?: number | null }
type Placed = { id: string; startedAt: string; item?: { id: string } | null; anchor?: Passage | null }

/** Threads that are about the same: an item of the agenda, a passage, both or neither. */
export type ThreadGroup<T> = { key: string; itemId: string | null; passage: Passage | null; threads: T[] }

/** As text, two places sort as they stand in the paper; what has none comes behind. */
const placeOf = (at: number | null | undefined) => (at == null ? 'x' : String(at).padStart(10, '0'))
const keyOf = ({ paper, textVersion, page, start, end, quote }: Passage) => JSON.stringify([paper.id, textVersion, page ?? null, start ?? null, end ?? null, quote])

/**
 * Threads by what they are about: in the order of the agenda those of its items, then those of none. Within each, those of a
 * passage first, by page and place, then the rest. Threads of a group are in the order in which they began, and so are groups
 * of the same place.
 */
export const groupThreads = <T extends Placed>(threads: readonly T[], agenda: readonly { id: string }[]): ThreadGroup<T>[] => {
  const items = new Map(agenda.map(({ id }, at) => [id, at]))
  const inOrder = threads.toSorted((a, b) => (`${a.startedAt} ${a.id}` < `${b.startedAt} ${b.id}` ? -1 : 1))
  const itemOf = ({ item }: T) => (item && items.has(item.id) ? item.id : null)
  const groups = Map.groupBy(inOrder, (thread) => `${itemOf(thread) ?? ''} ${thread.anchor ? keyOf(thread.anchor) : ''}`)
  const made = [...groups].map(([key, all]) => ({ key, itemId: itemOf(all[0] as T), passage: all[0]?.anchor ?? null, threads: all }))
  const rank = ({ itemId, passage }: (typeof made)[number]) =>
    `${placeOf(itemId === null ? null : items.get(itemId))} ${passage ? `${placeOf(passage.page)} ${placeOf(passage.start)}` : 'y'}`
  return made.map((group) => ({ group, by: rank(group) })).sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ group }) => group)
}

const byTime = (a: { id: string; postedAt: string }, b: { id: string; postedAt: string }) => (a.postedAt < b.postedAt || (a.postedAt === b.postedAt && a.id < b.id) ? -1 : 1)

type Read = { id: string; postedAt: string; deletedAt?: string | null; author: { id: string } }

/** Those comments of others that stand behind what somebody has read, in the order of posting; all of them where they were never here. */
export const unreadOf = <C extends Read>(comments: readonly C[], meId: string | null, readUntil: string | null): C[] =>
  comments
    .filter(({ postedAt, deletedAt, author }) => !deletedAt && author.id !== meId && (readUntil === null || postedAt > readUntil))
    .sort(byTime)

/**
 * How far the mark may go: up to the last unread comment before which every one was seen. A comment that was not on the
 * screen stays unread, also when later ones were. Null where the mark has no reason to move.
 * @param unread in the order of posting
 */
export const readUpTo = (unread: readonly Read[], seen: ReadonlySet<string>): string | null => {
  const first = unread.findIndex(({ id }) => !seen.has(id))
  const read = first < 0 ? unread : unread.slice(0, first)
  // Of two of the same instant, both are to be seen.
  return read.findLast(({ postedAt }) => postedAt !== unread[first]?.postedAt)?.postedAt ?? null
}
