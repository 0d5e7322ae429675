import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Answer } from '../../graphql/client.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import type { Meeting } from '../state.ts'

/** A conflict in the words of a list: what stands now is told beside the field, and saving again puts this in its place. */
export const explained = <Payload,>(answer: Answer<Payload>): Answer<Payload> =>
  answer.failure?.code === 'CONFLICT' ? { data: null, failure: { ...answer.failure, code: 'INVALID', message: t('minutes.entryConflict'), errors: [] } } : answer

/** What of the agenda an entry belongs to. */
export const ItemName = ({ meeting, id }: { meeting: Meeting; id?: string | null }) => {
  const item = id ? meeting.agenda.find((other) => other.id === id) : undefined
  return item ? (
    <span class="small muted">
      <bdi>{item.title}</bdi>
    </span>
  ) : null
}

type EntryProps = {
  text: string
  /** Who may change it sees how. */
  form?: (close: () => void) => ComponentChildren
  remove?: () => void
  /** Before the text, such as a tick. */
  before?: ComponentChildren
  /** Below the text. */
  children?: ComponentChildren
  done?: boolean
}

/** One line of a list in the minutes, with what one does to it. */
export const Entry = ({ text, form, remove, before, children, done }: EntryProps) => {
  const editing = useSignal(false)
  const close = () => {
    editing.value = false
  }
  if (editing.value && form) return <li class="minutes-entry">{form(close)}</li>
  return (
    <li class="minutes-entry">
      {before}
      <div class={`minutes-text${done ? ' muted' : ''}`}>
        <p class="serif">
          <Markdown text={text} inline />
        </p>
        <p class="row small">{children}</p>
      </div>
      {(form || remove) && (
        <div class="row no-print">
          {form && (
            <Button
              look="quiet"
              icon="edit"
              label={t('minutes.changeEntry', { text })}
              onClick={() => {
                editing.value = true
              }}
            />
          )}
          {remove && <Button look="quiet" icon="trash" label={t('minutes.removeEntry', { text })} onClick={remove} />}
        </div>
      )}
    </li>
  )
}
