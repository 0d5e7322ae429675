import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { ChangeMinutesDocument, type MeetingQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { hasDraft, useForm } from '../../ui/form.ts'
import { sendsOnCtrlEnter } from '../../ui/keys.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { type Meeting, rightsIn, withMinutes } from '../state.ts'

type Props = { meeting: Meeting; query: Query<MeetingQuery> }

const draftOf = (meetingId: string) => `notes-${meetingId}`

/** The notes in the making. When they changed meanwhile both texts stand there, and the writer decides. */
const Editor = ({ meeting, query, close }: Props & { close: () => void }) => {
  const theirs = useSignal<string | null>(null)
  const form = useForm({
    draft: draftOf(meeting.id),
    initial: { notes: meeting.minutes.notes, version: '' },
    send: async ({ notes, version }) => {
      const answer = await mutate(ChangeMinutesDocument, { input: { meetingId: meeting.id, version: Number(version), notes } })
      const saved = answer.data?.minutes
      if (saved) query.change((data) => withMinutes(data, saved))
      if (answer.failure?.code !== 'CONFLICT') return answer
      await query.reload()
      const now = query.data.peek()?.meeting.minutes
      theirs.value = now?.notes ?? ''
      // The writer sees what stands there now, so saving again means to replace that.
      if (now) form.values.version.value = String(now.version)
      return { data: null, failure: { ...answer.failure, code: 'INVALID', message: t('minutes.conflict'), errors: [] } }
    },
    done: () => {
      form.reset()
      close()
    },
  })
  // The version that the typed text began from is kept with it: after a reload there may be a newer one.
  useLayoutEffect(() => {
    form.values.version.value ||= String(meeting.minutes.version)
    form.ref.current?.querySelector('textarea')?.focus()
  }, [])
  return (
    <Form of={form}>
      <TextField of={form} name="notes" label={t('minutes.notes')} hint={t('minutes.notesHint')} rows={10} onKeyDown={sendsOnCtrlEnter} />
      {theirs.value !== null && (
        <div class="talk-theirs" role="status">
          <p class="small muted">{t('minutes.standsNow')}</p>
          {theirs.value ? <Markdown text={theirs.value} /> : <p>{t('minutes.noNotes')}</p>}
        </div>
      )}
      <div class="row">
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t('act.save')}
        </Button>
        <Button
          onClick={() => {
            form.reset()
            close()
          }}
        >
          {t('act.cancel')}
        </Button>
      </div>
    </Form>
  )
}

/** What the scribe adds in their own words. */
export const Notes = ({ meeting, query }: Props) => {
  const { write } = rightsIn(meeting)
  const { notes } = meeting.minutes
  const editing = useSignal(hasDraft(draftOf(meeting.id)))
  if (!write && !notes) return null
  return (
    <section class="stack tight" aria-labelledby="notes-title">
      <h3 id="notes-title">{t('minutes.notes')}</h3>
      {write && editing.value ? (
        <Editor
          meeting={meeting}
          query={query}
          close={() => {
            editing.value = false
          }}
        />
      ) : (
        <>
          {notes && <Markdown text={notes} />}
          {write && (
            <div class="no-print">
              <Button
                icon="edit"
                onClick={() => {
                  editing.value = true
                }}
              >
                {t(notes ? 'minutes.editNotes' : 'minutes.writeNotes')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}
