import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { GoToItemDocument, type MeetingQuery, OrderAgendaDocument, RemoveAgendaItemDocument } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Empty, ErrorNotice } from '../../ui/states.tsx'
import { withUndo } from '../../ui/toast.tsx'
import { type Item, type Meeting, minutesOf, moved, stageOf, withCurrent, withOrder, withoutItem } from '../state.ts'
import { useActs } from './acts.tsx'
import { useSeconds } from './clock.tsx'
import { ChangeItem, NewItem } from './item-form.tsx'
import { ThinkFirst } from './think-first.tsx'

type Props = { meeting: Meeting; slug: string; query: Query<MeetingQuery> }

/** Planned minutes, and the real ones once there are any. */
const Minutes = ({ item }: { item: Item }) => {
  const now = useSeconds(item.currentSince ? Date.parse(item.currentSince) : 0, item.currentSince !== null)
  const spent = item.startedAt && minutesOf(item, now ?? (item.currentSince ? Date.parse(item.currentSince) : 0))
  const isLate = typeof spent === 'number' && spent > item.plannedMinutes
  return (
    <span class={`small numbers ${isLate ? 'late' : 'muted'}`}>
      {typeof spent === 'number' ? t('agenda.spent', { spent, planned: item.plannedMinutes }) : t('agenda.planned', { planned: item.plannedMinutes })}
    </span>
  )
}

type LineProps = Props & { item: Item; at: number; canChange: boolean; leads: boolean; move: (id: string, to: number, by?: 'up' | 'down') => void; dragged: { current: string | null } }

const Line = ({ item, at, meeting, slug, query, canChange, leads, move, dragged }: LineProps) => {
  const { failure, busy, act } = useActs(query)
  const isChanging = useSignal(false)
  const isOver = useSignal(false)
  const { course, id: meetingId } = meeting
  const isCurrent = course.currentItemId === item.id
  const remove = () =>
    withUndo(
      t('agenda.removed', { title: item.title }),
      () => query.guess((data) => withoutItem(data, item.id)),
      (leaving) => mutate(RemoveAgendaItemDocument, { input: { meetingId, itemId: item.id } }, leaving),
      () => query.change((data) => withoutItem(data, item.id)),
    )
  return (
    <li
      class={`agenda-item${isCurrent ? ' current' : ''}${isOver.value ? ' over' : ''}`}
      aria-current={isCurrent ? 'step' : undefined}
      data-item={item.id}
      onDragOver={(event) => {
        if (!dragged.current || dragged.current === item.id) return
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => {
        isOver.value = false
      }}
      onDrop={(event) => {
        event.preventDefault()
        isOver.value = false
        if (dragged.current) move(dragged.current, at)
      }}
    >
      <div class="agenda-line">
        <div class="agenda-what">
          {canChange && (
            <span
              class="agenda-grip"
              draggable
              aria-hidden="true"
              onDragStart={(event) => {
                dragged.current = item.id
                event.dataTransfer?.setData('text/plain', item.title)
                const line = event.currentTarget.closest('li')
                if (line) event.dataTransfer?.setDragImage(line, 0, 0)
              }}
              onDragEnd={() => {
                dragged.current = null
              }}
            >
              <Icon name="grip" />
            </span>
          )}
          <span>
            <strong dir="auto">{item.title}</strong>{' '}
            {isCurrent && (
              <span class="badge good">
                <Icon name="clock" />
                {t('time.now')}
              </span>
            )}{' '}
            {item.kind === 'THINK_FIRST' && <span class="badge">{t('agenda.kind.THINK_FIRST')}</span>}
            {item.paper && (
              <>
                {' '}
                <a class="small" href={`/g/${slug}/papers/${item.paper.id}`}>
                  {item.paper.title}
                </a>
              </>
            )}
          </span>
        </div>
        <Minutes item={item} />
        {(canChange || leads) && (
          <div class="row agenda-acts no-print">
            {leads && stageOf(course) === 'underway' && !isCurrent && (
              <Button look="quiet" busy={busy.value} onClick={() => void act(GoToItemDocument, { meetingId, itemId: item.id }, (data) => withCurrent(data, item.id))}>
                {t('agenda.goTo')}
                <span class="unseen">: {item.title}</span>
              </Button>
            )}
            {canChange && (
              <>
                <span data-by="up">
                  <Button look="quiet" icon="up" label={t('agenda.up', { title: item.title })} disabled={at === 0} onClick={() => move(item.id, at - 1, 'up')} />
                </span>
                <span data-by="down">
                  <Button look="quiet" icon="down" label={t('agenda.down', { title: item.title })} disabled={at === meeting.agenda.length - 1} onClick={() => move(item.id, at + 1, 'down')} />
                </span>
                <Button
                  look="quiet"
                  icon="edit"
                  label={t('agenda.change', { title: item.title })}
                  onClick={() => {
                    isChanging.value = true
                  }}
                />
                {!item.startedAt && !item.revealedAt && <Button look="quiet" icon="trash" label={t('agenda.remove', { title: item.title })} onClick={remove} />}
              </>
            )}
          </div>
        )}
      </div>
      {failure.value && <ErrorNotice failure={failure.value} />}
      {item.kind === 'THINK_FIRST' && <ThinkFirst item={item} meeting={meeting} query={query} leads={leads} />}
      {isChanging.value && (
        <ChangeItem
          item={item}
          meeting={meeting}
          query={query}
          close={() => {
            isChanging.value = false
          }}
        />
      )}
    </li>
  )
}

/** The parts of the meeting in their order, moved by dragging or by buttons. */
export const Agenda = ({ meeting, slug, query }: Props) => {
  const { failure, act } = useActs(query)
  const said = useSignal('')
  const list = useRef<HTMLOListElement>(null)
  const dragged = useRef<string | null>(null)
  const focused = useRef<{ id: string; by: 'up' | 'down' } | null>(null)
  const waiting = useRef({ count: 0, last: Promise.resolve() })
  const canChange = meeting.viewerCanNow.includes('AGENDA_CHANGE') && stageOf(meeting.course) !== 'over'
  const leads = meeting.viewerCanNow.includes('MEETING_LEAD')
  const order = meeting.agenda.map(({ id }) => id).join()

  const move = (id: string, to: number, by?: 'up' | 'down') => {
    const itemIds = moved(
      meeting.agenda.map((item) => item.id),
      id,
      to,
    )
    dragged.current = null
    if (by) focused.current = { id, by }
    const title = meeting.agenda.find((item) => item.id === id)?.title ?? ''
    said.value = t('agenda.moved', { title, place: itemIds.indexOf(id) + 1, count: itemIds.length })
    const takeBack = query.guess((data) => withOrder(data, itemIds))
    // What one moves while a move is on its way was read from the order that this one makes.
    const read = waiting.current.count++ === 0 ? meeting.course.orderVersion : null
    waiting.current.last = waiting.current.last.then(async () => {
      const orderVersion = read ?? query.data.peek()?.meeting.course.orderVersion ?? 0
      if (!(await act(OrderAgendaDocument, { meetingId: meeting.id, itemIds, orderVersion }))) said.value = ''
      waiting.current.count--
      takeBack()
    })
  }
  // A line that changes its place loses the focus within it.
  useLayoutEffect(() => {
    const { id, by } = focused.current ?? {}
    const line = id && list.current?.querySelector(`[data-item="${id}"]`)
    if (line) line.querySelector<HTMLElement>(`[data-by="${by}"] .button`)?.focus()
  }, [order])
  useEffect(() => {
    const forget = () => {
      focused.current = null
    }
    addEventListener('pointerdown', forget)
    return () => removeEventListener('pointerdown', forget)
  }, [])
  return (
    <>
      {meeting.agenda.length === 0 ? (
        canChange && <Empty>{t('agenda.none')}</Empty>
      ) : (
        <ol class="lines agenda-items" ref={list}>
          {meeting.agenda.map((item, at) => (
            <Line key={item.id} item={item} at={at} meeting={meeting} slug={slug} query={query} canChange={canChange} leads={leads} move={move} dragged={dragged} />
          ))}
        </ol>
      )}
      <p class="unseen" role="status">
        {said.value}
      </p>
      {failure.value && <ErrorNotice failure={failure.value} />}
      {canChange && <NewItem meeting={meeting} query={query} />}
    </>
  )
}
