import { batch, computed, effect, signal, untracked } from '@preact/signals'
import { online } from '../../graphql/connection.ts'
import type { CommentPartsFragment, MeetingEventsSubscription, MeetingQuery } from '../../graphql/generated/graphql.ts'
import { drop, outbox } from '../../graphql/outbox.ts'
import type { Query } from '../../graphql/query.ts'
import { keyed } from '../../ui/keyed.ts'
import { place } from '../../ui/router.ts'
import { isDrawing } from '../../ui/turns.ts'
import { groupThreads, unreadOf } from '../state.ts'
import type { About } from './about-fields.tsx'
import { createFolds } from './folds.tsx'

export type Comment = CommentPartsFragment
export type Thread = MeetingQuery['meeting']['threads']['nodes'][number]
type Ids = ReadonlySet<string>

/** Milliseconds in which a page that was cut off hears what it missed. */
const catchUp = 2_000
/** Milliseconds in which what is known is drawn. */
const drawnWithin = 5_000

const none: Ids = new Set()
const minus = (ids: Ids, gone: string): Ids => (ids.has(gone) ? new Set([...ids].filter((id) => id !== gone)) : ids)

const elementOf = (id: string) => document.getElementById(`c-${id}`)

/** Where the comments end on the screen: above the box in which one writes. */
const bottomOfView = () => document.querySelector('.talk-dock')?.getBoundingClientRect().top ?? innerHeight

/** Whether a comment at the end of this thread would push away something that stands on the screen. */
const wouldMove = (threadId: string) => {
  const thread = document.getElementById(`t-${threadId}`)
  const foot = thread?.querySelector('.talk-foot')
  if (!thread || !foot || document.hidden) return false
  const { top, bottom } = foot.getBoundingClientRect()
  const end = bottomOfView()
  if (bottom < 0 || top > end) return false
  const below = thread.nextElementSibling
  return thread.querySelector('.talk-box') !== null || (below !== null && below.getBoundingClientRect().top < end)
}

/** Whether a thread that begins here would push away something that stands on the screen. */
const wouldPush = ({ meeting }: MeetingQuery, threadId: string) => {
  const inOrder = groupThreads(meeting.threads.nodes, meeting.agenda).flatMap(({ threads }) => threads)
  const next = inOrder.slice(inOrder.findIndex(({ id }) => id === threadId) + 1).find(({ id }) => document.getElementById(`t-${id}`))
  const top = next && document.getElementById(`t-${next.id}`)?.getBoundingClientRect().top
  return top !== undefined && !document.hidden && top >= 0 && top < bottomOfView()
}

type Place = { list: Element; bottom: number }

/** Where the talk ends, if one writes in the box right below; null too while that box sticks to the screen, where nothing moves it. */
const placeOfWriting = (): Place | null => {
  const dock = document.activeElement?.closest('.talk-dock')
  const list = dock?.previousElementSibling
  if (!dock || !list) return null
  const { bottom } = list.getBoundingClientRect()
  return dock.getBoundingClientRect().top >= bottom ? { list, bottom } : null
}

/** What all parts of the talk about one meeting share; made once for a page. */
export const createRoom = (meetingId: string, query: Query<MeetingQuery>) => {
  /** Arrived where showing them would move what is being read: they wait at the foot of their thread. */
  const held = keyed(none)
  /** Arrived and not on the screen yet, each with its thread. */
  const unseen = signal<ReadonlyMap<string, string>>(new Map())
  /** Arrived, and marked as new until they have been seen and left the screen. */
  const fresh = keyed(false)
  /** The threads in which an answer is being written, and to which comment. */
  const answering = keyed<{ to: string } | null>(null)
  /** What is selected of the paper just now. */
  const chosen = signal<About | null>(null)
  /** The box in which a thread begins, while there is one. */
  const dock: { quote: ((about: About) => void) | null } = { quote: null }
  /** The thread whose passage is marked in the text. */
  const marked = signal<string | null>(null)
  const meId = computed(() => query.data.value?.viewer?.person.id ?? null)
  const canPost = computed(() => query.data.value?.meeting.viewerCan.includes('COMMENT_POST') ?? false)
  const canResolve = computed(() => query.data.value?.meeting.viewerCanNow.includes('THREAD_RESOLVE') ?? false)
  const leads = computed(() => query.data.value?.meeting.viewerCanNow.includes('THREAD_LOCK') ?? false)
  const isPaused = computed(() => Boolean(query.data.value?.meeting.course.commentsPausedAt) && !leads.value)
  const folds = createFolds(meetingId)
  const canDeleteAny = computed(() => query.data.value?.meeting.group.viewerCan.includes('COMMENT_DELETE') ?? false)
  /** The comment that the address names. */
  const target = computed(() => new URLSearchParams(place.value.search).get('c') ?? (place.value.hash.startsWith('#c-') ? place.value.hash.slice(3) : null))

  /** When the network last came back; what was missed comes at once then, and all of it is shown. */
  let backAt = Number.NEGATIVE_INFINITY
  let writingAt: Place | null = null

  const seen = (id: string) => {
    if (!unseen.peek().has(id)) return
    const left = new Map(unseen.peek())
    left.delete(id)
    unseen.value = left
  }
  /** Shows one that waits in a thread, or all of them. */
  const release = (threadId: string, id?: string) => {
    const waiting = held(threadId)
    waiting.value = id === undefined ? none : minus(waiting.peek(), id)
  }
  return {
    meetingId,
    query,
    held,
    unseen,
    unseenCount: computed(() => unseen.value.size),
    fresh,
    answering,
    chosen,
    dock,
    marked,
    meId,
    canPost,
    canDeleteAny,
    canResolve,
    leads,
    isPaused,
    folds,
    target,
    release,
    /** Keeps an eye on the network for as long as the page stands; answers how to stop. */
    watch: () => {
      let wasAway = false
      let isKnown = false
      // What came while the viewer was elsewhere is as new to them as what comes now.
      const stopLooking = effect(() => {
        const meeting = isKnown ? null : query.data.value?.meeting
        if (!meeting) return
        isKnown = true
        if (!meeting.viewerReadUntil) return
        const said = meeting.threads.nodes.flatMap(({ comments }) => comments.nodes)
        const missed = unreadOf(said, meId.peek(), meeting.viewerReadUntil)
        untracked(() => {
          for (const { id } of missed) fresh(id).value = true
        })
      })
      const stop = effect(() => {
        if (online.value && wasAway) backAt = performance.now()
        wasAway = !online.value
      })
      return () => {
        stopLooking()
        stop()
      }
    },
    /** Looks at an event before what it brings is drawn. */
    notice(event: MeetingEventsSubscription['meetingEvents']) {
      if (event.__typename === 'ThreadChanged' && event.thread) folds.keep(event.thread)
      if (event.__typename === 'CommentDeleted' && !event.comment) seen(event.commentId)
      if (event.__typename !== 'CommentPosted') return
      if (outbox.peek().some(({ id }) => id === event.commentId)) void drop(event.commentId)
      const { comment } = event
      if (!comment || comment.deletedAt || comment.author.id === meId.peek()) return
      writingAt = placeOfWriting()
      const { id, threadId } = comment
      batch(() => {
        unseen.value = new Map(unseen.peek()).set(id, threadId)
        fresh(id).value = true
        if (performance.now() - backAt <= catchUp) return
        const data = query.data.peek()
        const isBegun = !document.getElementById(`t-${threadId}`)
        const waiting = held(threadId)
        if (isBegun ? data && wouldPush(data, threadId) : wouldMove(threadId)) waiting.value = new Set(waiting.peek()).add(id)
      })
    },
    /** Called when what arrived is drawn: the box in which one writes stays where it was. */
    settle() {
      if (writingAt) scrollBy(0, writingAt.list.getBoundingClientRect().bottom - writingAt.bottom)
      writingAt = null
    },
    seen,
    faded(id: string) {
      fresh(id).value = false
    },
    /** Brings a comment to the screen and gives it the focus, as soon as it is drawn. */
    show(id: string, block: ScrollLogicalPosition = 'center') {
      const thread = query.data.peek()?.meeting.threads.nodes.find(({ comments }) => comments.nodes.some((comment) => comment.id === id))
      if (thread && folds.isFolded(thread)) folds.fold(thread.id, false)
      if (thread) release(thread.id, id)
      onceThere(() => focus(elementOf(id), block))
    },
    isLong: computed(() => (query.data.value?.meeting.commentCount ?? 0) > 100),
    agenda: computed(() => query.data.value?.meeting.agenda ?? []),
    paper: computed(() => query.data.value?.meeting.paper ?? null),
    /** Begins a comment on a passage; without one, asks for it. */
    quote(about: About) {
      dock.quote?.(about)
    },
    /** Shows the passage of a thread in the text, where it is the way back to the thread. */
    mark(threadId: string) {
      marked.value = threadId
      onceThere(() => {
        const place = document.querySelector<HTMLElement>(`[data-threads~="${CSS.escape(threadId)}"]`)
        const fold = place?.closest('details')
        if (fold) fold.open = true
        return focus(place, 'center')
      })
    },
    answer(threadId: string, commentId: string) {
      answering(threadId).value = { to: commentId }
    },
    answered(threadId: string) {
      answering(threadId).value = null
    },
  }
}

export type Room = ReturnType<typeof createRoom>

const focus = (element: HTMLElement | null, block: ScrollLogicalPosition) => {
  element?.scrollIntoView({ block })
  element?.focus({ preventScroll: true })
  return element !== null
}

/** Tries again from frame to frame until what is looked for is drawn. */
const onceThere = (look: () => boolean) => {
  const until = performance.now() + drawnWithin
  const step = () => {
    if (!look() && (performance.now() < until || isDrawing())) requestAnimationFrame(step)
  }
  step()
}

/** The new comments to go to; those that wait at the foot of their thread are on the screen already. */
export const unseenAway = ({ unseen, held, query }: Room): string[] => {
  const threads = query.data.value?.meeting.threads.nodes ?? []
  /** Whether the thread shows more than what waits in it. */
  const hasFoot = (threadId: string) => {
    const thread = threads.find(({ id }) => id === threadId)
    return thread?.comments.nodes.some(({ id }) => !held(threadId).value.has(id))
  }
  return [...unseen.value].flatMap(([id, threadId]) => (held(threadId).value.has(id) && hasFoot(threadId) ? [] : [id]))
}

/** The one to go to next: the first below, else the first above. */
export const nextUnseen = (room: Room): string | null => {
  const waiting = unseenAway(room).map((id) => ({ id, top: elementOf(id)?.getBoundingClientRect().top ?? Number.NEGATIVE_INFINITY }))
  const inOrder = waiting.sort((a, b) => a.top - b.top)
  return (inOrder.find(({ top }) => top > 0) ?? inOrder[0])?.id ?? null
}
