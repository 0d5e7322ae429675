import { type Document, type Failure, mutate, type Refusal } from '../../graphql/client.ts'
import { LockThreadDocument, MoveThreadDocument, ReopenThreadDocument, ResolveThreadDocument, type ThreadHeadFragment, UnlockThreadDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { More } from '../../ui/more.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { toast } from '../../ui/toast.tsx'
import { withThread } from '../state.ts'
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
  const items = room.agenda.value
  const lock = () => {
    const lockedAt = thread.lockedAt ? null : new Date().toISOString()
    void change(room, thread.lockedAt ? UnlockThreadDocument : LockThreadDocument, { threadId }, { lockedAt })
  }
  const move = (itemId: string) => void change(room, MoveThreadDocument, { threadId, itemId: itemId || null }, { item: itemId ? { id: itemId } : null })
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
        <More label={t('discussion.moreOfThread')}>
          {(close) => (
            <>
              <Button
                look="quiet"
                onClick={() => {
                  close()
                  lock()
                }}
              >
                {t(thread.lockedAt ? 'discussion.unlock' : 'discussion.lock')}
              </Button>
              {items.length > 0 && (
                <label class="stack tight">
                  <span class="small">{t('discussion.move')}</span>
                  <select
                    class="input"
                    value={thread.item?.id ?? ''}
                    onChange={(event) => {
                      const itemId = event.currentTarget.value
                      close()
                      move(itemId)
                    }}
                  >
                    <option value="">{t('discussion.noItem')}</option>
                    {items.map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </>
          )}
        </More>
      )}
    </>
  )
}
