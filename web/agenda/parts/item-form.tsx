import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { uuidv7 } from 'uuidv7'
import { AddAgendaItemDocument, type AgendaItemKind, ChangeAgendaItemDocument, type MeetingQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, RadioGroup, TextField } from '../../ui/field.tsx'
import { type FormState, useForm } from '../../ui/form.ts'
import { type Item, type ItemWish, type Meeting, withItem, withNewItem } from '../state.ts'
import { changeCourse } from './acts.tsx'

type Values = { title: string; plannedMinutes: string; kind: string; about: string }

const check = ({ title, plannedMinutes }: Values) => {
  const minutes = Number(plannedMinutes)
  return {
    title: title.trim() ? '' : t('agenda.noTitle'),
    plannedMinutes: plannedMinutes.trim() && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440 ? '' : t('agenda.noMinutes'),
  }
}

const wishOf = ({ title, plannedMinutes, kind, about }: Values): ItemWish => ({ title: title.trim(), plannedMinutes: Number(plannedMinutes), kind: kind as AgendaItemKind, paperId: about || null })

/** The words for a new item; it comes at the end of the agenda. */
export const NewItem = ({ meeting, query }: { meeting: Meeting; query: Query<MeetingQuery> }) => {
  const id = useRef(uuidv7())
  const form: FormState<Values> = useForm<Values>({
    draft: `item-${meeting.id}`,
    initial: { title: '', plannedMinutes: '10', kind: 'TALK', about: '' },
    check,
    send: (values) => {
      const wish = wishOf(values)
      const newId = id.current
      return changeCourse(query, AddAgendaItemDocument, { ...wish, id: newId, meetingId: meeting.id }, (data) => withNewItem(data, newId, wish))
    },
    done: (sent) => {
      id.current = uuidv7()
      // Who typed on while it was on its way keeps that.
      if (JSON.stringify(form.read()) === JSON.stringify(sent)) form.reset()
    },
  })
  const isOpen = useSignal(meeting.agenda.length === 0)
  return (
    <details
      class="agenda-new no-print"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
    >
      <summary>{t('agenda.add')}</summary>
      <Form of={form} label={t('agenda.add')}>
        <TextField of={form} name="title" label={t('agenda.title')} maxLength={200} required />
        <TextField of={form} name="plannedMinutes" label={t('agenda.minutes')} type="number" min="0" max="1440" inputMode="numeric" required />
        <RadioGroup
          of={form}
          name="kind"
          label={t('agenda.kind')}
          options={[
            { value: 'TALK', label: t('agenda.kind.TALK'), hint: t('agenda.kind.TALK.means') },
            { value: 'THINK_FIRST', label: t('agenda.kind.THINK_FIRST'), hint: t('agenda.kind.THINK_FIRST.means') },
          ]}
        />
        <div class="row">
          <Button type="submit" icon="add" busy={form.busy.value}>
            {t('agenda.addIt')}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** Other words for an item. Where it changed meanwhile, saving again puts these in place of the others. */
export const ChangeItem = ({ item, meeting, query, close }: { item: Item; meeting: Meeting; query: Query<MeetingQuery>; close: () => void }) => {
  const version = useRef(item.version)
  const form = useForm<Values>({
    draft: `item-${item.id}`,
    initial: { title: item.title, plannedMinutes: String(item.plannedMinutes), kind: item.kind, about: item.paper?.id ?? '' },
    check,
    send: async (values) => {
      const { kind: _, ...wish } = wishOf(values)
      const input = { ...wish, meetingId: meeting.id, itemId: item.id, version: version.current }
      const answer = await changeCourse(query, ChangeAgendaItemDocument, input, (data) => withItem(data, item.id, { title: wish.title, plannedMinutes: wish.plannedMinutes }))
      if (answer.failure?.code !== 'CONFLICT') return answer
      await query.reload()
      const now = query.data.peek()?.meeting.agenda.find(({ id }) => id === item.id)
      if (now) version.current = now.version
      return { data: null, failure: { ...answer.failure, code: 'INVALID', message: t('agenda.conflict', { title: now?.title ?? item.title, minutes: now?.plannedMinutes ?? item.plannedMinutes }), errors: [] } }
    },
    done: close,
  })
  return (
    <Dialog title={t('agenda.changeTitle')} onClose={close}>
      <Form of={form}>
        <TextField of={form} name="title" label={t('agenda.title')} maxLength={200} required />
        <TextField of={form} name="plannedMinutes" label={t('agenda.minutes')} type="number" min="0" max="1440" inputMode="numeric" required />
        <div class="row">
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('act.save')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
