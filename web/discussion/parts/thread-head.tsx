import { useRef } from 'preact/hooks'
import { type Document, type Failure, mutate, type Refusal } from '../../graphql/client.ts'
import { LockThreadDocument, MoveThreadDocument, ReopenThreadDocument, ResolveThreadDocument, type ThreadHeadFragment, UnlockThreadDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { toast } from '../../ui/toast.tsx'
import { type Passage, withThread } from '../state.ts'
import type { Room, Thread } from './room.tsx'

type Answer = { thread: ThreadHeadFragment | null; errors: Refusal[] }

/** Shows the change at once; a refusal takes it back and says why. */
const change = async <Input extends { threadId: string }>({ query }: Room, document: Document<Record<string, Answer>, { input: Input }>, input: Input, guess: Partial<ThreadHeadFragment>): Promise<Failure | null> => {
  const takeBack = query.guess((data) => withThread(data, { ...guess, id: input.threadId }))
  const { data, failure } = await mutate(document, { input })
  if (data?.thread) {
    const { thread } = data
    query.change((known) => withThread(known, thread))
  }
  takeBack()
  if (failure) toast(failure.message)
  return failure
}

const resolve = async (room: Room, { id: threadId }: Thread) => {
  const me = room.query.data.peek()?.viewer?.person ?? null
  room.folds.fold(threadId, true)
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#t-${CSS.escape(threadId)} button`)?.focus())
  const failure = await change(room, ResolveThreadDocument, { threadId }, { resolvedAt: new Date().toISOString(), resolvedBy: me })
  if (failure) room.folds.forget(threadId)
}

const reopen = (room: Room, { id: threadId }: Thread) => {
  room.folds.forget(threadId)
  return change(room, ReopenThreadDocument, { threadId }, { resolvedAt: null, resolvedBy: null })
}

/** The passage that is talked about: a line that one can read in full. */
export const PassageLine = ({ of, versions }: { of: Pick<Passage, 'quote' | 'page' | 'textVersion'>; versions: number }) => (
  <p class="talk-passage">
    <q class="serif" dir="auto">
      {of.quote}
    </q>
    <span class="small muted">
      {of.page != null && t('discussion.page', { page: of.page })}
      {versions > 1 && <> {t('discussion.version', { version: of.textVersion })}</>}
    </span>
  </p>
)

/** How a thread stands, and whose mark that is. */
export const ThreadMarks = ({ thread }: { thread: Thread }) => (
  <>
    {thread.resolvedAt && (
      <span class="badge good">
        <Icon name="check" />
        {thread.resolvedBy ? <Words k="discussion.resolvedBy" name={<PersonName of={thread.resolvedBy} />} /> : t('discussion.resolved')}
      </span>
    )}
    {thread.lockedAt && (
      <span class="badge">
        <Icon name="info" />
        {t('discussion.locked')}
      </span>
    )}
  </>
)

/** What one may do with a whole thread. */
export const ThreadActs = ({ room, thread }: { room: Room; thread: Thread }) => {
  const { id: threadId } = thread
  const leads = room.leads.value
  const items = room.query.data.value?.meeting.agenda ?? []
  const more = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (!more.current) return
    more.current.open = false
    more.current.querySelector('summary')?.focus()
  }
  const lock = () => {
    close()
    const lockedAt = thread.lockedAt ? null : new Date().toISOString()
    void change(room, thread.lockedAt ? UnlockThreadDocument : LockThreadDocument, { threadId }, { lockedAt })
  }
  const move = (itemId: string) => {
    close()
    void change(room, MoveThreadDocument, { threadId, itemId: itemId || null }, { item: itemId ? { id: itemId } : null })
  }
  return (
    <>
      {room.canResolve.value &&
        (thread.resolvedAt ? (
          <Button look="quiet" icon="undo" onClick={() => void reopen(room, thread)}>
            <span class="talk-word">{t('discussion.reopen')}</span>
          </Button>
        ) : (
          <Button look="quiet" icon="check" onClick={() => void resolve(room, thread)}>
            <span class="talk-word">{t('discussion.resolve')}</span>
          </Button>
        ))}
      <Button look="quiet" icon="up" label={t('discussion.fold')} onClick={() => room.folds.fold(threadId, true)} />
      {leads && (
        <details
          class="talk-more"
          ref={more}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !more.current?.open) return
            event.stopPropagation()
            close()
          }}
        >
          <summary class="button quiet" aria-label={t('discussion.moreOfThread')}>
            <Icon name="more" />
          </summary>
          <div class="talk-menu stack tight">
            <Button look="quiet" onClick={lock}>
              {t(thread.lockedAt ? 'discussion.unlock' : 'discussion.lock')}
            </Button>
            {items.length > 0 && (
              <label class="stack tight">
                <span class="small">{t('discussion.move')}</span>
                <select class="input" value={thread.item?.id ?? ''} onChange={(event) => move(event.currentTarget.value)}>
                  <option value="">{t('discussion.noItem')}</option>
                  {items.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
        </details>
      )}
    </>
  )
}
