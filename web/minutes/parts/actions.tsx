import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type Failure, mutate } from '../../graphql/client.ts'
import { AddActionItemDocument, ChangeActionItemDocument, CompleteActionItemDocument, type MeetingQuery, RemoveActionItemDocument, ReopenActionItemDocument } from '../../graphql/generated/graphql.ts'
import { type Query, writeThrough } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { usePresenters } from '../../scheduling/parts/meeting-form.tsx'
import { Button } from '../../ui/button.tsx'
import { Form, Select, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { ErrorNotice } from '../../ui/states.tsx'
import { dayIn } from '../../ui/time.tsx'
import { toast, withUndo } from '../../ui/toast.tsx'
import { type Action, type Meeting, rightsIn, withAction, withoutAction } from '../state.ts'
import { Entry, explained, ItemName } from './entries.tsx'

type Props = { meeting: Meeting; slug: string; query: Query<MeetingQuery> }

/** A new action item, or another form of one; open only while somebody writes, as it asks who there is. */
const ActionForm = ({ meeting, slug, query, action, close }: Props & { action?: Action; close: () => void }) => {
  const id = useRef(action?.id ?? crypto.randomUUID())
  const seen = useRef(action)
  const members = usePresenters(slug)
  const people = action?.owner && !members.some((one) => one.id === action.owner?.id) ? [action.owner, ...members] : members
  const form = useForm({
    draft: `action-${action?.id ?? meeting.id}`,
    initial: { text: action?.text ?? '', ownerId: action?.owner?.id ?? '', dueOn: action?.dueOn ?? '' },
    check: ({ text }) => ({ text: text.trim() ? '' : t('minutes.nothing') }),
    send: async (values) => {
      const known = seen.current
      const itemId = known ? (known.itemId ?? null) : (meeting.course.currentItemId ?? null)
      const wish = { meetingId: meeting.id, text: values.text, itemId, ownerId: values.ownerId || null, dueOn: values.dueOn || null }
      const owner = people.find((one) => one.id === values.ownerId) ?? null
      const now = new Date().toISOString()
      const guess: Action = { addedAt: now, doneAt: null, version: 0, meeting, ...action, id: id.current, text: values.text.trim(), itemId, owner, dueOn: wish.dueOn }
      const answer = await writeThrough<MeetingQuery, { action?: Action | null }>(
        query,
        (data) => withAction(data, guess),
        () => (known ? mutate(ChangeActionItemDocument, { input: { ...wish, actionId: known.id, version: known.version } }) : mutate(AddActionItemDocument, { input: { ...wish, id: id.current } })),
        (data, payload) => (payload.action ? withAction(data, payload.action) : data),
      )
      if (answer.failure?.code === 'CONFLICT') await query.reload()
      if (action) seen.current = query.data.peek()?.meeting.actions.find((other) => other.id === action.id) ?? action
      return explained(answer)
    },
    done: () => {
      form.reset()
      close()
    },
  })
  const now = action && meeting.actions.find((other) => other.id === action.id)
  return (
    <Form of={form} label={t('minutes.action')}>
      {now && now.version !== action.version && (
        <p class="small" role="status">
          {t('minutes.standsNow')} <bdi>{now.text}</bdi>
        </p>
      )}
      <TextField of={form} name="text" label={t('minutes.toDo')} required />
      <div class="minutes-fields">
        <Select of={form} name="ownerId" label={t('minutes.owner')} options={[{ value: '', label: t('minutes.nobody') }, ...people.map((one) => ({ value: one.id, label: one.name }))]} />
        <TextField of={form} name="dueOn" type="date" label={t('minutes.due')} />
      </div>
      <div class="row">
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t(action ? 'act.save' : 'minutes.addAction')}
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

/** Noon in the zone's day is the same day everywhere that prints it in UTC. */
const day = (dueOn: string) => dayIn(`${dueOn}T12:00:00Z`, 'UTC')

const Line = ({ meeting, slug, query, action, failed }: Props & { action: Action; failed: (failure: Failure | null) => void }) => {
  const { write, tick } = rightsIn(meeting)
  const isOwn = action.meeting.id === meeting.id
  const isDone = Boolean(action.doneAt)
  const set = async (doneAt: string | null) => {
    failed(null)
    const input = { meetingId: meeting.id, actionId: action.id }
    const answer = await writeThrough<MeetingQuery, { action?: Action | null }>(
      query,
      (data) => withAction(data, { ...action, doneAt }),
      () => (doneAt ? mutate(CompleteActionItemDocument, { input }) : mutate(ReopenActionItemDocument, { input })),
      (data, payload) => (payload.action ? withAction(data, payload.action) : data),
    )
    failed(answer.failure)
    // One of an earlier meeting is gone from the list with that.
    if (!answer.failure && doneAt && !isOwn) toast(t('minutes.done'), { label: t('act.undo'), run: () => void set(null) })
  }
  const remove = () =>
    withUndo(
      t('minutes.actionRemoved'),
      () => query.guess((data) => withoutAction(data, action.id)),
      (leaving) => mutate(RemoveActionItemDocument, { input: { meetingId: meeting.id, actionId: action.id } }, leaving),
      () => query.change((data) => withoutAction(data, action.id)),
    )
  return (
    <Entry
      text={action.text}
      done={isDone}
      before={
        <input
          type="checkbox"
          class="minutes-tick"
          checked={isDone}
          disabled={!tick}
          aria-label={t('minutes.isDone', { text: action.text })}
          onChange={(event) => void set(event.currentTarget.checked ? new Date().toISOString() : null)}
        />
      }
      form={isOwn && write ? (close) => <ActionForm meeting={meeting} slug={slug} query={query} action={action} close={close} /> : undefined}
      remove={isOwn && write ? remove : undefined}
    >
      {action.owner && <bdi>{action.owner.name}</bdi>}
      {action.dueOn && (
        <span>
          {t('minutes.by')} <time dateTime={action.dueOn}>{day(action.dueOn)}</time>
        </span>
      )}
      {isOwn ? (
        <ItemName meeting={meeting} id={action.itemId} />
      ) : (
        <a href={`/g/${slug}/meetings/${action.meeting.id}`}>
          <bdi>{action.meeting.title}</bdi>
        </a>
      )}
    </Entry>
  )
}

/** What is to be done: what came up here, and what earlier meetings left. */
export const Actions = ({ meeting, slug, query }: Props) => {
  const { add } = rightsIn(meeting)
  const adding = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const failed = (found: Failure | null) => {
    failure.value = found
  }
  const list = (actions: readonly Action[]) => (
    <ul class="lines minutes-list">
      {actions.map((action) => (
        <Line key={action.id} meeting={meeting} slug={slug} query={query} action={action} failed={failed} />
      ))}
    </ul>
  )
  return (
    <>
      {meeting.openActions.length > 0 && (
        <section class="stack tight" aria-labelledby="open-actions-title">
          <h3 id="open-actions-title">{t('minutes.openActions')}</h3>
          {list(meeting.openActions)}
        </section>
      )}
      {(add || meeting.actions.length > 0) && (
        <section class="stack tight" aria-labelledby="actions-title">
          <h3 id="actions-title">{t('minutes.actions')}</h3>
          {meeting.actions.length > 0 && list(meeting.actions)}
          {add && (
            <div class="no-print">
              {adding.value ? (
                <ActionForm
                  meeting={meeting}
                  slug={slug}
                  query={query}
                  close={() => {
                    adding.value = false
                  }}
                />
              ) : (
                <Button
                  icon="add"
                  onClick={() => {
                    adding.value = true
                  }}
                >
                  {t('minutes.newAction')}
                </Button>
              )}
            </div>
          )}
        </section>
      )}
      {failure.value && <ErrorNotice failure={failure.value} />}
    </>
  )
}
