import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { LoginLinks } from '../../auth/parts/private.tsx'
import { viewer } from '../../auth/state.ts'
import type { MeetingQuery } from '../../graphql/generated/graphql.ts'
import { drop, outbox } from '../../graphql/outbox.ts'
import { Here, Typing, usePresence } from '../../live/parts/presence.tsx'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useKey } from '../../ui/keys.tsx'
import { holdScroll } from '../../ui/router.ts'
import { Empty } from '../../ui/states.tsx'
import { gapOf } from '../state.ts'
import { Dock } from './dock.tsx'
import { inGroups, useDrawing } from './lines.tsx'
import { Unread, useReading } from './reading.tsx'
import { useRest } from './rest.tsx'
import { PassageHead } from './passage-head.tsx'
import { nextUnseen, type Room, unseenAway } from './room.tsx'
import { TalkThread } from './thread.tsx'

const none: never[] = []

const comments = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>('[data-comment]') ?? [])]

/** Single letters: from comment to comment, to what is new, answer, and write. */
const useTalkKeys = (room: Room, { unread }: ReturnType<typeof useReading>, root: { current: HTMLElement | null }, box: { current: HTMLTextAreaElement | null }) => {
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
  useKey('u', t('discussion.unreadKey'), () => {
    const id = nextUnseen(room) ?? unread.peek()[0]?.id
    if (id) room.show(id)
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

/** Goes to the comment that the address names as soon as it is drawn, unless the reader has been there before. */
const useTarget = (room: Room, isKnown: boolean, isWhole: boolean) => {
  const target = room.target.value
  useEffect(() => {
    if (!target || !isKnown || history.state?.seen === target) return
    // Back and a reload return to the place on the page, not to the comment.
    history.replaceState({ ...history.state, seen: target }, '')
    room.show(target)
    holdScroll(() => {
      const element = document.getElementById(`c-${target}`)
      const { top, height } = element?.getBoundingClientRect() ?? { top: 0, height: innerHeight }
      return { y: scrollY + top - Math.max(0, (innerHeight - height) / 2), isThere: element !== null }
    })
  }, [target, isKnown])
  return target !== null && !isKnown && isWhole
}

/** The talk about a meeting: threads, the box to begin one, and what is new. */
export const Talk = ({ room }: { room: Room }) => {
  const data = room.query.data.value as MeetingQuery
  const { meeting } = data
  const { threads, commentCount } = meeting
  const root = useRef<HTMLElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const mine = outbox.value.filter(({ meetingId }) => meetingId === room.meetingId)
  const isPosted = (id: string | null) => threads.nodes.some(({ comments }) => comments.nodes.some((comment) => comment.id === id))
  const waiting = mine.filter(({ id }) => !isPosted(id))
  useRest(room.query, room.meetingId)
  const target = room.target.value
  const isLoaded = gapOf(data) === null
  const isLost = useTarget(room, target !== null && isPosted(target), isLoaded)
  useEffect(() => {
    for (const entry of mine) if (!waiting.includes(entry)) void drop(entry.id)
  })
  const lines = useMemo(() => inGroups(meeting, waiting), [threads, meeting.agenda, meeting.paper, outbox.value])
  const { drawn, isDone } = useDrawing(lines)
  const canPost = room.canPost.value
  const presence = usePresence(room.meetingId)
  const reading = useReading(room)
  useTalkKeys(room, reading, root, box)
  useEffect(room.watch, [room])
  useLayoutEffect(room.settle)
  return (
    <section class="talk" aria-labelledby="talk-title" ref={root} onInput={canPost ? presence.noteTyping : undefined}>
      <div class="talk-title">
        <h2 id="talk-title" tabIndex={-1}>
          {t('discussion.title')} <span class="muted numbers small">{t('discussion.count', { count: commentCount })}</span>
        </h2>
        <Here present={presence.present} />
        <Unread room={room} of={reading} />
      </div>
      {isLost && (
        <p class="row muted" role="status">
          <Icon name="info" />
          {t('discussion.lostComment')}
        </p>
      )}
      {lines.length === 0 && <Empty>{t(canPost ? 'discussion.none' : 'discussion.noneToRead')}</Empty>}
      {/* What was said before the page came is not read out, only what comes from then on. */}
      <div role="log" aria-live={isLoaded && isDone ? 'polite' : 'off'} aria-relevant="additions" aria-labelledby="talk-title">
        <ol class="talk-threads">
          {lines.flatMap(({ id, title, itemId, passage, thread, unsent }) => {
            const most = drawn.get(id)
            if (!most) return none
            return [
              title !== null && (
                <li key={`item-${itemId}`} class="talk-item">
                  <h3>{title}</h3>
                </li>
              ),
              passage && (
                <li key={`passage-${id}`} class="talk-passage-head">
                  <PassageHead room={room} threadId={id} passage={passage} />
                </li>
              ),
              <TalkThread key={id} room={room} id={id} thread={thread} comments={thread?.comments.nodes ?? none} most={most} unsent={unsent} />,
            ]
          })}
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
          <Dock room={room} meeting={meeting} box={box} />
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
