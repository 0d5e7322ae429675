import { batch, computed, effect, signal, untracked } from '@preact/signals'
import { online } from '../../graphql/connection.ts'
import type { CommentPartsFragment, MeetingEventsSubscription, MeetingQuery } from '../../graphql/generated/graphql.ts'
import { drop, outbox } from '../../graphql/outbox.ts'
import type { Query } from '../../graphql/query.ts'
import { place } from '../../ui/router.ts'
import { groupThreads, unreadOf } from '../state.ts'
import { createFolds } from './folds.tsx'

export type Comment = CommentPartsFragment
export type Thread = MeetingQuery['meeting']['threads']['nodes'][number]
type Ids = ReadonlySet<string>

/** Milliseconds in which a page that was cut off hears what it missed. */
const catchUp = 2_000

const none: Ids = new Set()
const plus = (ids: Ids, id: string): Ids => new Set(ids).add(id)
const minus = (ids: Ids, gone: Ids): Ids => (ids.size && [...gone].some((id) => ids.has(id)) ? new Set([...ids].filter((id) => !gone.has(id))) : ids)

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
  const held = signal(none)
  /** Arrived and not on the screen yet. */
  const unseen = signal(none)
  /** Arrived, and marked as new until they have been seen and left the screen. */
  const fresh = signal(none)
  /** The threads in which an answer is being written, and to which comment. */
  const answering = signal<Readonly<Record<string, { to: string }>>>({})
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

  const release = (ids: Ids) => {
    held.value = minus(held.peek(), ids)
  }
  return {
    meetingId,
    query,
    held,
    unseen,
    fresh,
    answering,
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
        const meeting = query.data.value?.meeting
        if (!meeting || isKnown) return
        isKnown = true
        if (!meeting.viewerReadUntil) return
        const said = meeting.threads.nodes.flatMap(({ comments }) => comments.nodes)
        const missed = unreadOf(said, meId.peek(), meeting.viewerReadUntil)
        untracked(() => {
          fresh.value = new Set([...fresh.peek(), ...missed.map(({ id }) => id)])
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
      if (event.__typename !== 'CommentPosted') return
      if (outbox.peek().some(({ id }) => id === event.commentId)) void drop(event.commentId)
      const { comment } = event
      if (!comment || comment.deletedAt || comment.author.id === meId.peek()) return
      writingAt = placeOfWriting()
      batch(() => {
        unseen.value = plus(unseen.peek(), comment.id)
        fresh.value = plus(fresh.peek(), comment.id)
        if (performance.now() - backAt <= catchUp) return
        const data = query.data.peek()
        const isBegun = !document.getElementById(`t-${comment.threadId}`)
        if (isBegun ? data && wouldPush(data, comment.threadId) : wouldMove(comment.threadId)) held.value = plus(held.peek(), comment.id)
      })
    },
    /** Called when what arrived is drawn: the box in which one writes stays where it was. */
    settle() {
      if (writingAt) scrollBy(0, writingAt.list.getBoundingClientRect().bottom - writingAt.bottom)
      writingAt = null
    },
    seen(id: string) {
      unseen.value = minus(unseen.peek(), new Set([id]))
    },
    faded(id: string) {
      fresh.value = minus(fresh.peek(), new Set([id]))
    },
    /** Brings a comment to the screen and gives it the focus. False where it is not on the page. */
    show(id: string, block: ScrollLogicalPosition = 'center'): boolean {
      const thread = query.data.peek()?.meeting.threads.nodes.find(({ comments }) => comments.nodes.some((comment) => comment.id === id))
      const isFolded = thread !== undefined && folds.isFolded(thread)
      if (isFolded) folds.fold(thread.id, false)
      if (isFolded || held.peek().has(id)) {
        release(new Set([id]))
        requestAnimationFrame(() => focus(id, block))
        return true
      }
      return focus(id, block)
    },
    answer(threadId: string, commentId: string) {
      answering.value = { ...answering.peek(), [threadId]: { to: commentId } }
    },
    answered(threadId: string) {
      const { [threadId]: _, ...others } = answering.peek()
      answering.value = others
    },
  }
}

export type Room = ReturnType<typeof createRoom>

const focus = (id: string, block: ScrollLogicalPosition) => {
  const element = elementOf(id)
  element?.scrollIntoView({ block })
  element?.focus({ preventScroll: true })
  return element !== null
}

/** The new comments to go to; those that wait at the foot of their thread are on the screen already. */
export const unseenAway = ({ unseen, held, query }: Room): string[] => {
  const threads = query.data.value?.meeting.threads.nodes ?? []
  const hasFoot = (id: string) => threads.some(({ comments: { nodes } }) => nodes.some((comment) => comment.id === id) && nodes.some((comment) => !held.value.has(comment.id)))
  return [...unseen.value].filter((id) => !held.value.has(id) || !hasFoot(id))
}

/** The one to go to next: the first below, else the first above. */
export const nextUnseen = (room: Room): string | null => {
  const waiting = unseenAway(room).map((id) => ({ id, top: elementOf(id)?.getBoundingClientRect().top ?? Number.NEGATIVE_INFINITY }))
  const inOrder = waiting.sort((a, b) => a.top - b.top)
  return (inOrder.find(({ top }) => top > 0) ?? inOrder[0])?.id ?? null
}
