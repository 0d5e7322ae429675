import type { CommentPartsFragment, MeetingQuery, MoreCommentsQuery, MoreThreadsQuery, ReplyAnswer } from '../graphql/generated/graphql.ts'

type Ordered = { id: string }
type List<Node> = { nodes: Node[]; pageInfo?: { hasNextPage: boolean } }
type CommentParts = { id: string; threadId: string; postedAt: string; version: number }
type ThreadParts = { id: string; startedAt: string; comments: List<CommentParts> }
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
  comment?: (CommentParts & { thread?: { id: string; startedAt: string } | null }) | null
}

/** Puts a node where its sort key and id say, in place of an older self; beyond a page that goes on, it waits for the next page. */
const put = <N extends Ordered>({ nodes, ...list }: List<N>, node: N, keyOf: (node: N) => string): List<N> => {
  const key = `${keyOf(node)} ${node.id}`
  const own = nodes.findIndex(({ id }) => id === node.id)
  if (own >= 0 && keyOf(nodes[own] as N) === keyOf(node)) return { ...list, nodes: nodes.with(own, node) }
  const others = nodes.filter(({ id }) => id !== node.id)
  const place = others.findIndex((other) => `${keyOf(other)} ${other.id}` > key)
  if (place < 0 && list.pageInfo?.hasNextPage) return { ...list, nodes: others }
  return { ...list, nodes: others.toSpliced(place < 0 ? others.length : place, 0, node) }
}

const putComment = (threads: List<ThreadParts>, comment: CommentParts, thread?: { id: string; startedAt: string } | null): List<ThreadParts> => {
  const known = threads.nodes.find(({ id }) => id === comment.threadId)
  const current = known?.comments.nodes.find(({ id }) => id === comment.id)
  // The answer of a write may be newer than an event that comes after it.
  if (current && current.version > comment.version) return threads
  if (!known && !thread) return threads
  const comments = put<CommentParts>(known?.comments ?? emptyLike(threads), comment, ({ postedAt }) => postedAt)
  return put<ThreadParts>(threads, { ...(known ?? (thread as { id: string; startedAt: string })), comments }, ({ startedAt }) => startedAt)
}

const emptyLike = (threads: List<ThreadParts>): List<CommentParts> => ({ nodes: [], ...(threads.pageInfo && { pageInfo: { ...threads.pageInfo, hasNextPage: false } }) })

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
  const meeting: MeetingParts = { ...snapshot.meeting, ...event.meeting, seq: event.seq }
  if (event.reply && meeting.replies) meeting.replies = putReply(meeting.replies, event.reply)
  if (event.reply && event.reply.person.id === snapshot.viewer?.person.id && 'viewerReply' in meeting) meeting.viewerReply = event.reply.answer
  if (event.comment) {
    const { thread, ...comment } = event.comment
    meeting.threads = putComment(meeting.threads, comment, thread)
  } else if (event.commentId) meeting.threads = dropComment(meeting.threads, event.commentId)
  return { ...snapshot, meeting }
}

type Thread = MeetingQuery['meeting']['threads']['nodes'][number]

const withThreads = ({ meeting, ...rest }: MeetingQuery, nodes: Thread[]): MeetingQuery => ({ ...rest, meeting: { ...meeting, threads: { ...meeting.threads, nodes } } })

/** The snapshot with a comment as the answer of a write shows it, unless an event told of a newer one. */
export const withComment = (snapshot: MeetingQuery, comment: CommentPartsFragment): MeetingQuery => {
  const meeting: MeetingParts = snapshot.meeting
  return { ...snapshot, meeting: { ...meeting, threads: putComment(meeting.threads, comment) } as MeetingQuery['meeting'] }
}

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
