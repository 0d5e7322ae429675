import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { uuidv7 } from 'uuidv7'
import { post, type Unsent } from '../../graphql/outbox.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import type { PostCommentInput } from '../../graphql/generated/graphql.ts'
import { hasDraft } from '../../ui/form.ts'
import { Icon } from '../../ui/icon.tsx'
import { memo } from '../../ui/memo.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { CommentBox, useWords } from './comment-box.tsx'
import { CommentItem } from './comment.tsx'
import type { Comment, Room, Thread } from './room.tsx'
import { useDistance, useSight } from './sight.tsx'
import { ThreadActs, ThreadMarks } from './thread-head.tsx'

const sent = { data: null, failure: null } as { data: unknown; failure: null }

/** Posts through the outbox; what is written stands on the page from now on, so nothing can fail here. */
export const send = async (room: Room, body: string, threadId: string, parentId: string | null, about: Pick<PostCommentInput, 'itemId' | 'anchor'> = {}) => {
  const id = uuidv7()
  // Not awaited: the box is empty again before the next key is pressed.
  void post({ id, meetingId: room.meetingId, threadId, parentId, body, ...about })
  // Who answers goes on from there; who began a thread may want to begin another.
  requestAnimationFrame(() => (parentId ? room.show(id, 'nearest') : document.getElementById(`c-${id}`)?.scrollIntoView({ block: 'nearest' })))
  return sent
}

const replyDraft = (threadId: string) => `reply-${threadId}`

const ReplyBox = ({ room, threadId, comments, last }: { room: Room; threadId: string; comments: Comment[]; last: string }) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const form = useWords(
    replyDraft(threadId),
    { body: '', about: '' },
    ({ body, about }) => {
      room.release(threadId)
      return send(room, body, threadId, about || (comments[0]?.id ?? last))
    },
    () => room.answered(threadId),
  )
  const cancel = () => {
    const about = form.values.about.peek()
    form.reset()
    room.answered(threadId)
    requestAnimationFrame(() => room.show(about || last, 'nearest'))
  }
  const asked = room.answering(threadId).value
  // Also when "Reply" is pressed at another comment of the thread; a draft that a reload brought back takes no focus.
  useLayoutEffect(() => {
    if (!asked) return
    form.values.about.value = asked.to
    field.current?.focus({ preventScroll: true })
    form.ref.current?.scrollIntoView({ block: 'nearest' })
  }, [asked])
  const about = comments.find(({ id }) => id === form.values.about.value)
  const label = about ? t('discussion.replyTo', { name: about.author.name }) : t('discussion.reply')
  return (
    <CommentBox of={form} meetingId={room.meetingId} label={label} rows={2} submit={t('discussion.reply')} cancel={cancel} field={field}>
      {about && about.id !== comments[0]?.id && <p class="small muted">{label}</p>}
    </CommentBox>
  )
}

/** What has come to this thread and would push away what is being read: a line of it, in the place kept for it. */
const Arrived = ({ room, threadId, comments }: { room: Room; threadId: string; comments: Comment[] }) => {
  const ref = useRef<HTMLDivElement>(null)
  const newest = comments.at(-1)
  const left = () => {
    room.release(threadId)
    // A short one has been read here already.
    const line = ref.current?.querySelector('.talk-preview')
    if (newest && comments.length === 1 && line && line.scrollWidth <= line.clientWidth) room.seen(newest.id)
  }
  useSight(ref, comments.length > 0, () => {}, left)
  return (
    <div ref={ref} class="talk-arrived">
      {newest && (
        <button type="button" class="button" onClick={() => room.show(comments[0]!.id, 'nearest')}>
          <strong>{t('state.new', { count: comments.length })}</strong>
          <span class="talk-preview">
            <PersonName of={newest.author} />: {newest.body?.slice(0, 300)}
          </span>
        </button>
      )}
    </div>
  )
}

/** A folded thread: how much there is, and how it begins. */
const Folded = ({ room, thread, place }: { room: Room; thread: Thread; place: RefObject<HTMLLIElement | null> }) => {
  const { nodes } = thread.comments
  const [root] = nodes
  const fresh = nodes.filter(({ id }) => room.fresh(id).value).length
  const show = () => {
    room.folds.fold(thread.id, false)
    requestAnimationFrame(() => root && room.show(root.id, 'nearest'))
  }
  return (
    <li id={`t-${thread.id}`} class="talk-thread talk-folded" ref={place}>
      <button type="button" class="button quiet" aria-expanded={false} onClick={show}>
        <Icon name="down" />
        <span>{t('discussion.show', { count: nodes.length })}</span>
        {root && (
          <span class="talk-preview muted">
            <PersonName of={root.author} />: {root.body?.slice(0, 300)}
          </span>
        )}
      </button>
      <ThreadMarks thread={thread} />
      {fresh > 0 && <span class="badge good">{t('state.new', { count: fresh })}</span>}
    </li>
  )
}

type ThreadProps = { room: Room; id: string; thread: Thread | null; comments: Comment[]; /** How many of the comments are drawn so far. */ most: number; unsent: Unsent[] }

/** One line of talk: a comment and what was answered, in the order in which it was said. */
export const TalkThread = memo(({ room, id, thread, comments, most, unsent }: ThreadProps) => {
  const place = useRef<HTMLLIElement>(null)
  const held = room.held(id).value
  const isAnswering = room.answering(id).value !== null || hasDraft(replyDraft(id))
  const shown = held.size ? comments.filter((comment) => !held.has(comment.id)) : comments
  const waiting = held.size ? comments.filter((comment) => held.has(comment.id)) : []
  const items = [...shown.slice(0, most).map((comment) => ({ id: comment.id, comment, unsent: null })), ...unsent.map((entry) => ({ id: entry.id, comment: null, unsent: entry }))]
  const byId = new Map(items.map((item) => [item.id, item.comment ?? item.unsent]))
  const root = items[0]
  const last = items.at(-1)
  useDistance(place, root !== undefined && room.isLong.value)
  if (!root || !last) return null
  if (thread && unsent.length === 0 && !isAnswering && room.folds.isFolded(thread)) return <Folded room={room} thread={thread} place={place} />
  const isLocked = Boolean(thread?.lockedAt)
  const takesAnswers = room.canPost.value && !isLocked && !room.isPaused.value
  return (
    <li id={`t-${id}`} class="talk-thread" ref={place}>
      {(thread?.resolvedAt || isLocked) && <p class="talk-marks">{thread && <ThreadMarks thread={thread} />}</p>}
      {items.map((item, at) => {
        const parentId = (item.comment ?? item.unsent)?.parentId
        const isPlain = !parentId || parentId === root.id || parentId === items[at - 1]?.id
        return <CommentItem key={item.id} {...item} room={room} isRoot={at === 0} isLocked={isLocked} answers={isPlain ? null : (byId.get(parentId) ?? null)} />
      })}
      <div class="talk-foot">
        {takesAnswers && !isAnswering && !last.unsent?.refusal && (
          <Button look="quiet" icon="reply" onClick={() => room.answer(id, last.id)}>
            {t('discussion.reply')}
          </Button>
        )}
        <Arrived room={room} threadId={id} comments={waiting} />
        {thread && <ThreadActs room={room} thread={thread} />}
      </div>
      {isAnswering && takesAnswers && <ReplyBox room={room} threadId={id} comments={comments} last={last.id} />}
    </li>
  )
})
