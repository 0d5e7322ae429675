import { effect, untracked } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { uuidv7 } from 'uuidv7'
import { LoginLinks } from '../../auth/parts/private.tsx'
import { viewer } from '../../auth/state.ts'
import { request } from '../../graphql/client.ts'
import { online } from '../../graphql/connection.ts'
import { type MeetingQuery, MoreCommentsDocument, MoreThreadsDocument } from '../../graphql/generated/graphql.ts'
import { drop, outbox, type Unsent } from '../../graphql/outbox.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useKey } from '../../ui/keys.tsx'
import { Empty } from '../../ui/states.tsx'
import { gapOf, type MoreComments, withMoreComments, withMoreThreads } from '../state.ts'
import { CommentBox, useWords } from './comment-box.tsx'
import { nextUnseen, type Room, type Thread } from './room.tsx'
import { send, TalkThread } from './thread.tsx'

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
    if (comment && room.canPost.peek()) room.answer(comment.threadId, comment.id)
  })
  useKey('c', t('discussion.commentKey'), () => box.current?.focus())
}

const draftOf = (meetingId: string) => `comment-${meetingId}`

const Dock = ({ room, box }: { room: Room; box: { current: HTMLTextAreaElement | null } }) => {
  const form = useWords(draftOf(room.meetingId), { body: '', about: '' }, ({ body }) => send(room, body, uuidv7(), null))
  return <CommentBox of={form} label={t('discussion.write')} submit={t('discussion.send')} field={box} />
}

const NewPill = ({ room }: { room: Room }) => {
  const held = room.held.value
  const count = [...room.unseen.value].filter((id) => !held.has(id)).length
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

const group = (threads: Thread[], unsent: Unsent[]) => {
  const known = new Set(threads.map(({ id }) => id))
  const begun = [...new Set(unsent.map(({ threadId }) => threadId))].filter((id) => !known.has(id))
  const of = (id: string) => unsent.filter(({ threadId }) => threadId === id)
  return [...threads.map(({ id, comments: { nodes } }) => ({ id, comments: nodes, unsent: of(id) })), ...begun.map((id) => ({ id, comments: [], unsent: of(id) }))]
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
  const grouped = group(
    threads.nodes,
    mine.filter(({ id }) => !ids.has(id)),
  )
  const canPost = room.canPost.value
  useEffect(room.watch, [room])
  useLayoutEffect(room.settle)
  return (
    <section class="talk" aria-labelledby="talk-title" ref={root}>
      <h2 id="talk-title" tabIndex={-1}>
        {t('discussion.title')} <span class="muted numbers small">{t('discussion.count', { count: commentCount })}</span>
      </h2>
      {isLost && (
        <p class="row muted" role="status">
          <Icon name="info" />
          {t('discussion.lostComment')}
        </p>
      )}
      {grouped.length === 0 && <Empty>{t(canPost ? 'discussion.none' : 'discussion.noneToRead')}</Empty>}
      <div role="log" aria-live="polite" aria-relevant="additions" aria-labelledby="talk-title">
        <ol class="talk-threads">
          {grouped.map((thread) => (
            <TalkThread key={thread.id} room={room} {...thread} />
          ))}
        </ol>
      </div>
      <div class="talk-dock no-print">
        <NewPill room={room} />
        {canPost ? (
          <Dock room={room} box={box} />
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
