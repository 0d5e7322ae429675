import { computed, useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { DeleteCommentDocument, type MeetingQuery } from '../../graphql/generated/graphql.ts'
import type { Unsent } from '../../graphql/outbox.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { hasDraft } from '../../ui/form.ts'
import { Icon } from '../../ui/icon.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { memo } from '../../ui/memo.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { Ago } from '../../ui/time.tsx'
import { withUndo } from '../../ui/toast.tsx'
import { withoutComment } from '../state.ts'
import { CommentEdit, editDraft } from './comment-edit.tsx'
import { CommentHistory } from './comment-history.tsx'
import { ReactButton, Reactions } from './reactions.tsx'
import type { Comment, Room } from './room.tsx'
import { useSight } from './sight.tsx'
import { UnsentComment } from './unsent-comment.tsx'

const remove = ({ query }: Room, { id }: Comment) => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-comment]')]
  const at = all.findIndex(({ dataset }) => dataset.comment === id)
  const deletedAt = new Date().toISOString()
  const gone = (data: MeetingQuery) => withoutComment(data, id, deletedAt)
  withUndo(
    t('discussion.deleting'),
    () => query.guess(gone),
    (leaving) => mutate(DeleteCommentDocument, { input: { commentId: id } }, leaving),
    // What goes with it is for the server to say: somebody may have answered meanwhile.
    () => query.confirm(gone),
  )
  // The button that had the focus goes with the comment.
  requestAnimationFrame(() => [all[at], all[at + 1], all[at - 1], document.getElementById('talk-title')].find((element) => element?.isConnected)?.focus({ preventScroll: true }))
}

const Acts = ({ room, comment, isLocked, edit }: { room: Room; comment: Comment; isLocked: boolean; edit: () => void }) => {
  const isMine = comment.author.id === room.meId.value
  const canPost = room.canPost.value
  const { name } = comment.author
  return (
    <span class="talk-acts no-print">
      {canPost && !comment.deletedAt && <ReactButton room={room} comment={comment} />}
      {canPost && !isLocked && !room.isPaused.value && <Button look="quiet" icon="reply" label={t('discussion.replyTo', { name })} onClick={() => room.answer(comment.threadId, comment.id)} />}
      {isMine && canPost && !isLocked && !comment.deletedAt && <Button look="quiet" icon="edit" label={t('discussion.edit')} onClick={edit} />}
      {((isMine && canPost) || room.canDeleteAny.value) && !comment.deletedAt && (
        <Button look="quiet" icon="trash" label={t(isMine ? 'discussion.delete' : 'discussion.deleteOf', { name })} onClick={() => remove(room, comment)} />
      )}
    </span>
  )
}

/** Which comment this one answers, where that is not plain from its place. */
const Answers = ({ to }: { to: Comment | Unsent }) => (
  <p class="talk-answers small">
    <Icon name="reply" />
    <a href={`?c=${to.id}`}>
      {'author' in to ? <Words k="discussion.answers" name={<PersonName of={to.author} />} /> : t('discussion.answersYours')}
      {to.body && <span class="muted">: {to.body.slice(0, 120)}</span>}
    </a>
  </p>
)

const Posted = ({ room, comment, isLocked, isFresh }: { room: Room; comment: Comment; isLocked: boolean; isFresh: boolean }) => {
  const isEditing = useSignal(!comment.deletedAt && hasDraft(editDraft(comment.id)))
  const showsHistory = useSignal(false)
  const focus = () => document.getElementById(`c-${comment.id}`)?.focus()
  return (
    <>
      <header class="talk-head">
        <div class="talk-by">
          <span id={`by-${comment.id}`}>
            <PersonName of={comment.author} />
          </span>
          <span class="small muted">
            <a href={`?c=${comment.id}`}>
              <Ago at={comment.postedAt} inLink />
            </a>
          </span>
          {comment.editedAt && !comment.deletedAt && (
            <button
              type="button"
              class="talk-edited small"
              onClick={() => {
                showsHistory.value = true
              }}
            >
              {t('discussion.edited')}
            </button>
          )}
          {isFresh && <span class="badge good">{t('discussion.new')}</span>}
          <Reactions room={room} comment={comment} />
        </div>
        {!isEditing.value && (
          <Acts
            room={room}
            comment={comment}
            isLocked={isLocked}
            edit={() => {
              isEditing.value = true
            }}
          />
        )}
      </header>
      {comment.deletedAt ? (
        <p class="muted">{t('discussion.deleted')}</p>
      ) : isEditing.value ? (
        <CommentEdit
          room={room}
          comment={comment}
          close={() => {
            isEditing.value = false
            requestAnimationFrame(focus)
          }}
        />
      ) : (
        <Markdown text={comment.body ?? ''} people={comment.mentions} />
      )}
      {showsHistory.value && (
        <CommentHistory
          id={comment.id}
          onClose={() => {
            showsHistory.value = false
          }}
        />
      )}
    </>
  )
}

type ItemProps = { id: string; room: Room; comment: Comment | null; unsent: Unsent | null; answers: Comment | Unsent | null; isRoot: boolean; isLocked: boolean }

/** A comment, from the moment its author sends it: the same element stays when the server's takes the place of what was on its way. */
export const CommentItem = memo(({ id, room, comment, unsent, answers, isRoot, isLocked }: ItemProps) => {
  const ref = useRef<HTMLElement>(null)
  const isFresh = room.fresh(id).value
  const isTarget = useMemo(() => computed(() => room.target.value === id), [room, id]).value
  useSight(
    ref,
    isFresh,
    () => room.seen(id),
    () => room.faded(id),
  )
  return (
    <article
      ref={ref}
      id={`c-${id}`}
      class={`talk-comment ${isRoot ? 'root' : ''} ${isFresh ? 'fresh' : ''} ${comment || unsent?.isSent ? '' : 'unsent'}`}
      data-comment={id}
      tabIndex={-1}
      aria-labelledby={`by-${id}`}
      aria-current={isTarget ? 'true' : undefined}
    >
      {answers && <Answers to={answers} />}
      {comment ? <Posted room={room} comment={comment} isLocked={isLocked} isFresh={isFresh} /> : unsent && <UnsentComment of={unsent} />}
    </article>
  )
})
