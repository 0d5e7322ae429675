import { useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { online } from '../../graphql/connection.ts'
import { EditCommentDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Markdown } from '../../ui/markdown.tsx'
import { withComment } from '../state.ts'
import { CommentBox, useWords } from './comment-box.tsx'
import type { Comment, Room } from './room.tsx'

export const editDraft = (id: string) => `edit-${id}`

/** Other words for one's own comment. When it changed meanwhile both texts stand there, and the author decides. */
export const CommentEdit = ({ room, comment, close }: { room: Room; comment: Comment; close: () => void }) => {
  const { id } = comment
  const theirs = useSignal<string | null>(null)
  const form = useWords(
    editDraft(id),
    { body: comment.body ?? '', about: '' },
    async ({ body, about }) => {
      const answer = await mutate(EditCommentDocument, { input: { commentId: id, version: Number(about), body } })
      const edited = answer.data?.comment
      if (edited) room.query.change((data) => withComment(data, edited))
      if (answer.failure?.code !== 'CONFLICT') return answer
      await room.query.reload()
      const now = room.query.data.peek()?.meeting.threads.nodes.flatMap(({ comments }) => comments.nodes).find((other) => other.id === id)
      theirs.value = now?.body ?? ''
      // The author sees what stands there now, so saving again means to replace that.
      if (now) form.values.about.value = String(now.version)
      return { data: null, failure: { ...answer.failure, code: 'INVALID', message: t('discussion.conflict'), errors: [] } }
    },
    close,
  )
  // The version that the typed text began from is kept with it: after a reload there may be a newer one.
  useLayoutEffect(() => {
    form.values.about.value ||= String(comment.version)
  }, [])
  useSignalEffect(() => {
    if (online.value && form.failure.peek()?.kind === 'silence') form.ref.current?.requestSubmit()
  })
  const leave = () => {
    form.reset()
    close()
  }
  return (
    <>
      {form.busy.value && (
        <div class="wait">
          <Markdown text={form.values.body.value} />
          <p class="small">{t('state.onItsWay')}</p>
        </div>
      )}
      <div hidden={form.busy.value}>
        <CommentBox of={form} meetingId={room.meetingId} label={t('discussion.edit')} rows={3} submit={t('act.save')} takesFocus cancel={leave}>
          {theirs.value !== null && (
            <div class="talk-theirs" role="status">
              <p class="small muted">{t('discussion.standsNow')}</p>
              {theirs.value ? <Markdown text={theirs.value} /> : <p>{t('discussion.deleted')}</p>}
            </div>
          )}
        </CommentBox>
      </div>
    </>
  )
}
