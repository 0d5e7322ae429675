import { batch, computed, effect, signal } from '@preact/signals'
import { online } from '../../graphql/connection.ts'
import type { CommentPartsFragment, MeetingEventsSubscription, MeetingQuery } from '../../graphql/generated/graphql.ts'
import { drop, outbox } from '../../graphql/outbox.ts'
import type { Query } from '../../graphql/query.ts'
import { place } from '../../ui/router.ts'

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
    target,
    release,
    /** Keeps an eye on the network for as long as the page stands; answers how to stop. */
    watch: () => {
      let wasAway = false
      return effect(() => {
        if (online.value && wasAway) backAt = performance.now()
        wasAway = !online.value
      })
    },
    /** Looks at an event before what it brings is drawn. */
    notice(event: MeetingEventsSubscription['meetingEvents']) {
      if (!('commentId' in event)) return
      if (event.__typename !== 'CommentPosted') return
      if (outbox.peek().some(({ id }) => id === event.commentId)) void drop(event.commentId)
      const { comment } = event
      if (!comment || comment.deletedAt || comment.author.id === meId.peek()) return
      writingAt = placeOfWriting()
      batch(() => {
        unseen.value = plus(unseen.peek(), comment.id)
        fresh.value = plus(fresh.peek(), comment.id)
        if (performance.now() - backAt > catchUp && wouldMove(comment.threadId)) held.value = plus(held.peek(), comment.id)
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
      if (held.peek().has(id)) {
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

/** The new comment to go to next: the first below, else the first above; one that waits at the foot of its thread is on the screen already. */
export const nextUnseen = ({ unseen, held }: Room): string | null => {
  const waiting = [...unseen.peek()].filter((id) => !held.peek().has(id)).map((id) => ({ id, top: elementOf(id)?.getBoundingClientRect().top ?? Number.NEGATIVE_INFINITY }))
  const inOrder = waiting.sort((a, b) => a.top - b.top)
  return (inOrder.find(({ top }) => top > 0) ?? inOrder[0])?.id ?? null
}
