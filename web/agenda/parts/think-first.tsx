import { type Signal, signal } from '@preact/signals'
import { useEffect, useId, useMemo } from 'preact/hooks'
import { type Failure, mutate } from '../../graphql/client.ts'
import { online } from '../../graphql/connection.ts'
import { type MeetingQuery, RevealThoughtsDocument, WriteThoughtDocument } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { type Item, type Meeting, withOwnThought } from '../state.ts'
import { useActs } from './acts.tsx'

type Writing = { text: Signal<string>; state: Signal<'idle' | 'waits' | 'saved'>; failure: Signal<Failure | null>; type: (text: string) => void; flush: () => void; stop: () => void }

const pauseMs = 600
const longest = 5_000

/** Saves what is typed, one write after another, the latest last; what is not saved yet is kept over a reload. */
const createWriting = (query: Query<MeetingQuery>, meetingId: string, itemId: string): Writing => {
  const draft = `draft:thought-${itemId}`
  const saved = () => query.data.peek()?.meeting.viewerThoughts.find((thought) => thought.itemId === itemId)?.body ?? ''
  const kept = sessionStorage.getItem(draft)
  const text = signal(kept ?? saved())
  const state: Writing['state'] = signal(kept === null ? 'idle' : 'waits')
  const failure: Writing['failure'] = signal(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false

  const flush = async () => {
    clearTimeout(timer)
    if (isSending || state.peek() !== 'waits') return
    isSending = true
    const body = text.peek()
    const answer = await mutate(WriteThoughtDocument, { input: { meetingId, itemId, body } })
    isSending = false
    failure.value = answer.failure?.kind === 'refusal' ? answer.failure : null
    if (answer.failure) return
    query.change((data) => withOwnThought(data, itemId, body))
    if (text.peek() !== body) return void flush()
    sessionStorage.removeItem(draft)
    state.value = 'saved'
  }
  const type = (next: string) => {
    text.value = next
    state.value = 'waits'
    try {
      sessionStorage.setItem(draft, next)
    } catch {
      // A text too large for the storage is simply not kept.
    }
    clearTimeout(timer)
    timer = setTimeout(flush, pauseMs)
  }
  return { text, state, failure, type, flush: () => void flush(), stop: () => void flush() }
}

const Box = ({ writing, title }: { writing: Writing; title: string }) => {
  const id = useId()
  const { text, state, failure } = writing
  useEffect(() => {
    if (online.value) writing.flush()
  }, [online.value, writing])
  return (
    <div class="stack tight">
      <label for={id}>{t('agenda.thought')}</label>
      <textarea
        id={id}
        class="input serif"
        dir="auto"
        rows={4}
        maxLength={longest}
        aria-describedby={`${id}-state`}
        aria-label={`${t('agenda.thought')}: ${title}`}
        value={text.value}
        onInput={(event) => writing.type(event.currentTarget.value)}
        onBlur={writing.flush}
      />
      <span class="hint" id={`${id}-state`}>
        {t('agenda.thoughtHint')}{' '}
        {state.value !== 'idle' && <strong>{t(state.value === 'saved' ? 'state.saved' : online.value ? 'state.onItsWay' : 'discussion.waits')}</strong>}
      </span>
      {failure.value && <ErrorNotice failure={failure.value} kept />}
    </div>
  )
}

/** An item in which everybody writes before anybody reads. */
export const ThinkFirst = ({ item, meeting, query, leads }: { item: Item; meeting: Meeting; query: Query<MeetingQuery>; leads: boolean }) => {
  const { failure, busy, act } = useActs(query)
  const writing = useMemo(() => createWriting(query, meeting.id, item.id), [query, meeting.id, item.id])
  useEffect(() => writing.stop, [writing])
  const isCurrent = meeting.course.currentItemId === item.id
  const canWrite = meeting.viewerCanNow.includes('THOUGHT_WRITE') && isCurrent
  const thoughts = meeting.thoughts.filter(({ itemId }) => itemId === item.id)
  if (!item.revealedAt && !isCurrent && item.thoughtCount === 0) return null
  return (
    <div class="stack tight think-first">
      {item.revealedAt ? (
        <>
          {writing.state.value === 'waits' && writing.text.value.trim() && (
            <div class="notice stale" role="status">
              <p>{t('agenda.thoughtTooLate')}</p>
              <Markdown text={writing.text.value} />
            </div>
          )}
          <ul class="lines thoughts" aria-label={t('agenda.thoughts')}>
            {thoughts.map(({ author, body }) => (
              <li key={author.id}>
                <PersonName of={author} />
                <Markdown text={body} />
              </li>
            ))}
          </ul>
          {thoughts.length === 0 && <p class="muted">{t('agenda.noThoughts')}</p>}
        </>
      ) : (
        <>
          {canWrite && <Box writing={writing} title={item.title} />}
          <div class="row">
            <span class="small muted numbers" role="status">
              {t('agenda.written', { count: item.thoughtCount })}
            </span>
            {leads && (
              <Button busy={busy.value} icon="people" onClick={() => void act(RevealThoughtsDocument, { meetingId: meeting.id, itemId: item.id })}>
                {t('agenda.reveal')}
              </Button>
            )}
          </div>
        </>
      )}
      {failure.value && <ErrorNotice failure={failure.value} />}
    </div>
  )
}
