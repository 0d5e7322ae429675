import { computed, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { mutate, request } from '../../graphql/client.ts'
import { MarkReadDocument, ReadMarkDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { gapOf, readUpTo, unreadOf } from '../state.ts'
import type { Comment, Room } from './room.tsx'

/** Milliseconds between two writes of the mark, and before the first. */
const atMostEvery = 5_000
const soon = 1_000

/** Keeps the viewer's mark: what was on the screen is read, on all their devices. */
const createReading = ({ query, meId, meetingId, folds }: Room) => {
  const seen = new Set<string>()
  const moved = signal<string | null>(null)
  const until = computed(() => {
    const known = query.data.value?.meeting.viewerReadUntil ?? null
    return moved.value !== null && (known === null || moved.value > known) ? moved.value : known
  })
  const unread = computed((): Comment[] => {
    const data = query.data.value
    // Of a talk that is still loading, what is missing may be older than what is here.
    if (!data || !meId.value || gapOf(data)) return []
    return unreadOf(
      data.meeting.threads.nodes.flatMap(({ comments }) => comments.nodes),
      meId.value,
      until.value,
    )
  })
  /** What each element that is watched shows. */
  const watched = new Map<Element, string[]>()
  /** Where each comment is looked for, and whether that is the line of its folded thread. */
  const places = new Map<string, { element: Element; isFolded: boolean }>()
  let sent: string | null = null
  let sentAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = (leaving = false) => {
    clearTimeout(timer)
    timer = undefined
    const mark = moved.peek()
    if (mark === null || mark === sent) return
    sent = mark
    sentAt = performance.now()
    void mutate(MarkReadDocument, { input: { meetingId, until: mark } }, leaving).then(({ failure }) => {
      if (failure?.kind !== 'silence' || sent !== mark) return
      sent = null
      plan()
    })
  }
  const plan = () => {
    timer ??= setTimeout(write, Math.max(soon, sentAt + atMostEvery - performance.now()))
  }
  const move = (mark: string | null) => {
    if (mark === null) return
    moved.value = mark
    plan()
  }
  const observer = new IntersectionObserver((entries) => {
    let isNew = false
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue
      for (const id of watched.get(target) ?? []) seen.add(id)
      observer.unobserve(target)
      watched.delete(target)
      isNew = true
    }
    if (isNew) move(readUpTo(unread.peek(), seen))
  })
  return {
    unread,
    readAll: () => move(unread.peek().at(-1)?.postedAt ?? null),
    /** Watches what is drawn and unread; a folded thread is read when its line is. */
    look: () => {
      const folded = new Set(query.data.peek()?.meeting.threads.nodes.filter(folds.isFolded).map(({ id }) => id))
      for (const { id, threadId } of unread.peek()) {
        if (seen.has(id)) continue
        const isFolded = folded.has(threadId)
        const known = places.get(id)
        if (known?.isFolded === isFolded && known.element.isConnected) continue
        const element = document.getElementById(isFolded ? `t-${threadId}` : `c-${id}`)
        if (!element) continue
        places.set(id, { element, isFolded })
        if (!watched.has(element)) observer.observe(element)
        watched.set(element, [...(watched.get(element) ?? []), id])
      }
    },
    watch: () => {
      const leave = () => write(true)
      // Somebody who comes back may have read on meanwhile, on another device.
      const look = async () => {
        const { data } = await request(ReadMarkDocument, { id: meetingId })
        const until = data?.meeting.viewerReadUntil ?? null
        if (until !== null && until > (moved.peek() ?? '')) moved.value = sent = until
      }
      const hide = () => (document.hidden ? leave() : void look())
      addEventListener('pagehide', leave)
      document.addEventListener('visibilitychange', hide)
      return () => {
        removeEventListener('pagehide', leave)
        document.removeEventListener('visibilitychange', hide)
        observer.disconnect()
        watched.clear()
        leave()
      }
    },
  }
}

/** Keeps the mark of how far the viewer has read while the talk is on the page. */
export const useReading = (room: Room) => {
  const reading = useMemo(() => createReading(room), [room])
  useEffect(reading.watch, [reading])
  useEffect(reading.look)
  return reading
}

/** How much is unread, and the way there. Its place is kept whether there is anything or not. */
export const Unread = ({ room, of: { unread, readAll } }: { room: Room; of: ReturnType<typeof useReading> }) => {
  const [first] = unread.value
  return (
    <span class="talk-unread no-print">
      {first && (
        <>
          <Button look="quiet" onClick={() => room.show(first.id)}>
            {t('discussion.unread', { count: unread.value.length })}
          </Button>
          <Button look="quiet" icon="check" label={t('discussion.readAll')} onClick={readAll} />
        </>
      )}
    </span>
  )
}
