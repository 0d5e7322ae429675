import { effect, untracked } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { LoginLinks } from '../../auth/parts/private.tsx'
import { viewer } from '../../auth/state.ts'
import { request } from '../../graphql/client.ts'
import { online } from '../../graphql/connection.ts'
import { type MeetingQuery, MoreCommentsDocument, MoreThreadsDocument } from '../../graphql/generated/graphql.ts'
import { drop, outbox, type Unsent } from '../../graphql/outbox.ts'
import type { Query } from '../../graphql/query.ts'
import { Here, Typing, usePresence } from '../../live/parts/presence.tsx'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useKey } from '../../ui/keys.tsx'
import { Empty } from '../../ui/states.tsx'
import { gapOf, groupThreads, type MoreComments, type Passage, withMoreComments, withMoreThreads } from '../state.ts'
import { Dock } from './dock.tsx'
import { Unread, useReading } from './reading.tsx'
import { nextUnseen, type Room, type Thread, unseenAway } from './room.tsx'
import { TalkThread } from './thread.tsx'

/** Loads what did not fit into the first answer, page by page. */
const useRest = (query: Query<MeetingQuery>, meetingId: string) => {
  useEffect(() => {
    let isLoading = false
    let isOver = false
    const loadPage = async (gap: NonNullable<ReturnType<typeof gapOf>>) => {
      const { threadId, after } = gap
      const seqNow = () => query.data.peek()?.meeting.seq ?? 0
      if (threadId === null) {
        const { data } = await request(MoreThreadsDocument, { id: meetingId, after })
        // A page from before the last event may show what that event took away.
        if (data && data.meeting.seq >= seqNow()) query.change((known) => withMoreThreads(known, data.meeting))
        return data !== null
      }
      const { data } = await request(MoreCommentsDocument, { id: threadId, after })
      const page = data?.node && 'comments' in data.node ? (data.node as MoreComments) : null
      if (page && page.meeting.seq >= seqNow()) query.change((known) => withMoreComments(known, page))
      return page !== null
    }
    const fill = async () => {
      if (isLoading) return
      isLoading = true
      for (let isFine = true; isFine && !isOver; ) {
        const data = query.data.peek()
        const gap = data && gapOf(data)
        if (!gap) break
        isFine = await loadPage(gap)
      }
      isLoading = false
    }
    const stop = effect(() => {
      if (query.data.value && online.value) untracked(() => void fill())
    })
    return () => {
      isOver = true
      stop()
    }
  }, [query, meetingId])
}

const none: never[] = []

const comments = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>('[data-comment]') ?? [])]

/** Single letters: from comment to comment, answer, and write. */
const useTalkKeys = (room: Room, root: { current: HTMLElement | null }, box: { current: HTMLTextAreaElement | null }) => {
  const at = (all: HTMLElement[]) => all.findIndex((element) => element.contains(document.activeElement))
  const move = (by: 1 | -1) => {
    const all = comments(root.current)
    const here = at(all)
    const inView = all.findIndex((element) => element.getBoundingClientRect().top >= 0)
    const next = here >= 0 ? here + by : inView < 0 ? all.length - 1 : by > 0 ? inView : inView - 1
    const id = all[Math.max(0, Math.min(all.length - 1, next))]?.dataset.comment
    if (id) room.show(id, 'nearest')
  }
  useKey('j', t('discussion.nextKey'), () => move(1))
  useKey('k', t('discussion.previousKey'), () => move(-1))
  useKey('r', t('discussion.replyKey'), () => {
    const all = comments(root.current)
    const here = all[at(all)]
    const comment = room.query.data
      .peek()
      ?.meeting.threads.nodes.flatMap((thread) => thread.comments.nodes)
      .find(({ id }) => id === here?.dataset.comment)
    const thread = room.query.data.peek()?.meeting.threads.nodes.find(({ id }) => id === comment?.threadId)
    if (comment && room.canPost.peek() && !room.isPaused.peek() && !thread?.lockedAt) room.answer(comment.threadId, comment.id)
  })
  useKey('c', t('discussion.commentKey'), () => box.current?.focus())
}

const NewPill = ({ room }: { room: Room }) => {
  const count = unseenAway(room).length
  if (count === 0) return null
  const go = () => {
    const id = nextUnseen(room)
    if (id) room.show(id)
  }
  return (
    <div class="talk-pill">
      <Button onClick={go}>
        {t('state.new', { count })}
      </Button>
    </div>
  )
}

type Line = { id: string; startedAt: string; item?: { id: string } | null; anchor?: Passage | null; thread: Thread | null; unsent: Unsent[] }

/** All threads, with those that are on their way, by what they are about; each that begins an item has its title. */
const inGroups = ({ threads, agenda, paper }: MeetingQuery['meeting'], unsent: Unsent[]) => {
  const of = Map.groupBy(unsent, ({ threadId }) => threadId)
  const lines: Line[] = threads.nodes.map(({ id, startedAt, item, anchor }, at) => ({ id, startedAt, item, anchor, thread: threads.nodes[at] ?? null, unsent: of.get(id) ?? [] }))
  const known = new Set(threads.nodes.map(({ id }) => id))
  for (const [id, entries] of of) {
    const [first] = entries
    if (known.has(id) || !first) continue
    const anchor = first.anchor && paper ? { ...first.anchor, paper } : null
    lines.push({ id, startedAt: first.writtenAt, item: first.itemId ? { id: first.itemId } : null, anchor, thread: null, unsent: entries })
  }
  const groups = groupThreads(lines, agenda)
  const isGrouped = groups.some(({ itemId }) => itemId !== null)
  return groups.flatMap(({ itemId, threads: ofGroup }, at) => {
    const begins = isGrouped && groups[at - 1]?.itemId !== itemId
    const title = begins ? (agenda.find(({ id }) => id === itemId)?.title ?? t('discussion.rest')) : null
    return ofGroup.map((line, place) => ({ ...line, title: place === 0 ? title : null, itemId }))
  })
}

/** Marks the comment that the address names, and goes there unless the reader has been there before. */
const useTarget = (room: Room, isThere: boolean, isWhole: boolean) => {
  const target = room.target.value
  useEffect(() => {
    if (!target || !isThere || history.state?.seen === target) return
    // Back and a reload return to the place on the page, not to the comment.
    history.replaceState({ ...history.state, seen: target }, '')
    room.show(target)
  }, [target, isThere])
  return target !== null && !isThere && isWhole
}

/** The talk about a meeting: threads, the box to begin one, and what is new. */
export const Talk = ({ room, data }: { room: Room; data: MeetingQuery }) => {
  const { threads, commentCount } = data.meeting
  const root = useRef<HTMLElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const ids = new Set(threads.nodes.flatMap((thread) => thread.comments.nodes.map(({ id }) => id)))
  const mine = outbox.value.filter(({ meetingId }) => meetingId === room.meetingId)
  useRest(room.query, room.meetingId)
  useTalkKeys(room, root, box)
  const isLost = useTarget(room, ids.has(room.target.value ?? ''), gapOf(data) === null)
  useEffect(() => {
    for (const { id } of mine) if (ids.has(id)) void drop(id)
  })
  const grouped = inGroups(
    data.meeting,
    mine.filter(({ id }) => !ids.has(id)),
  )
  const canPost = room.canPost.value
  const presence = usePresence(room.meetingId)
  const reading = useReading(room)
  useEffect(room.watch, [room])
  useLayoutEffect(room.settle)
  return (
    <section class="talk" aria-labelledby="talk-title" ref={root} onInput={canPost ? presence.noteTyping : undefined}>
      <div class="talk-title">
        <h2 id="talk-title" tabIndex={-1}>
          {t('discussion.title')} <span class="muted numbers small">{t('discussion.count', { count: commentCount })}</span>
        </h2>
        <Unread room={room} of={reading} />
      </div>
      <Here present={presence.present} />
      {isLost && (
        <p class="row muted" role="status">
          <Icon name="info" />
          {t('discussion.lostComment')}
        </p>
      )}
      {grouped.length === 0 && <Empty>{t(canPost ? 'discussion.none' : 'discussion.noneToRead')}</Empty>}
      <div role="log" aria-live="polite" aria-relevant="additions" aria-labelledby="talk-title">
        <ol class="talk-threads">
          {grouped.flatMap(({ id, title, itemId, thread, unsent }) => [
            title !== null && (
              <li key={`item-${itemId}`} class="talk-item">
                <h3>{title}</h3>
              </li>
            ),
            <TalkThread key={id} room={room} id={id} thread={thread} comments={thread?.comments.nodes ?? none} unsent={unsent} />,
          ])}
        </ol>
      </div>
      <div class="talk-dock no-print">
        <NewPill room={room} />
        <Typing present={presence.present} keepsPlace={canPost} />
        {canPost && room.isPaused.value ? (
          <p class="row muted" role="status">
            <Icon name="pause" />
            {t('discussion.paused')}
          </p>
        ) : canPost ? (
          <Dock room={room} meeting={data.meeting} box={box} />
        ) : (
          viewer.value === null && (
            <div class="row">
              <span class="muted">{t('discussion.logIn')}</span>
              <LoginLinks />
            </div>
          )
        )}
      </div>
    </section>
  )
}
