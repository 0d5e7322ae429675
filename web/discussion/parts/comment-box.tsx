import type { ComponentChildren, RefObject } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Answer } from '../../graphql/client.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { type FormState, useForm } from '../../ui/form.ts'
import { Icon } from '../../ui/icon.tsx'
import { sendsOnCtrlEnter } from '../../ui/keys.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { useMentions } from './mention-list.tsx'

export const longestComment = 20_000

export type Words = { body: string; about: string }

/** What is typed in a box for comments: kept over a reload, refused when too long. `about` is the comment answered, or the version edited. */
export const useWords = (draft: string, initial: Words, send: (words: Words) => Promise<Answer<unknown>>, done?: () => void): FormState<Words> => {
  const form: FormState<Words> = useForm<Words>({
    draft,
    initial,
    check: ({ body }) => ({ body: body.trim() ? (body.length > longestComment ? t('discussion.tooLong', { most: longestComment, length: body.length }) : '') : t('discussion.nothing') }),
    send,
    done: () => {
      form.reset()
      done?.()
    },
  })
  return form
}

type BoxProps = { of: FormState<Words>; meetingId: string; label: string; rows?: number; submit: string; takesFocus?: boolean; cancel?: () => void; field?: RefObject<HTMLTextAreaElement | null>; children?: ComponentChildren; /** What stands below the box, beside the hint. */ below?: ComponentChildren }

/** The box in which a comment is written; Ctrl-Enter sends, Escape leaves one that can be cancelled. */
export const CommentBox = ({ of, meetingId, label, rows = 1, submit, takesFocus = false, cancel, field, children, below }: BoxProps) => {
  const own = useRef<HTMLTextAreaElement>(null)
  const ref = field ?? own
  const id = useId()
  const error = of.errors.value.body
  const { list, control, look, onKey, close } = useMentions(meetingId, ref, of.values.body)
  useLayoutEffect(() => {
    if (!takesFocus || !ref.current) return
    ref.current.focus({ preventScroll: true })
    of.ref.current?.scrollIntoView({ block: 'nearest' })
    ref.current.setSelectionRange(ref.current.value.length, ref.current.value.length)
  }, [])
  return (
    <form
      class="talk-box"
      noValidate
      onSubmit={of.submit}
      ref={(element) => {
        of.ref.current = element
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !cancel) return
        event.stopPropagation()
        // What is typed goes only with the button that says so.
        if (of.values.body.peek().trim()) event.currentTarget.closest<HTMLElement>('.talk-thread')?.querySelector<HTMLElement>('[data-comment]')?.focus()
        else cancel()
      }}
    >
      {children}
      {of.failure.value && <ErrorNotice failure={of.failure.value} kept />}
      <div class="talk-box-row">
        {list}
        <textarea
          ref={ref}
          class="input serif"
          dir="auto"
          rows={rows}
          aria-label={label}
          placeholder={label}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? 'true' : undefined}
          value={of.values.body.value}
          {...control}
          onKeyDown={(event) => onKey(event) || sendsOnCtrlEnter(event)}
          onClick={() => void look()}
          onBlur={close}
          onInput={(event) => {
            of.values.body.value = event.currentTarget.value
            void look()
            if (of.errors.peek().body) of.errors.value = {}
          }}
        />
        <Button type="submit" look="primary" busy={of.busy.value}>
          {submit}
        </Button>
        {cancel && <Button onClick={cancel}>{t('act.cancel')}</Button>}
      </div>
      {error && (
        <span class="wrong" id={`${id}-error`} role="alert">
          <Icon name="warn" />
          {error}
        </span>
      )}
      <div class="talk-below">
        {below}
        <span class="hint talk-hint" id={`${id}-hint`}>
          {t('discussion.hint')}
        </span>
      </div>
    </form>
  )
}
