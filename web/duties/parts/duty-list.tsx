import { useSignal } from '@preact/signals'
import { mutate } from '../../graphql/client.ts'
import { AddDutyDocument, type DutyKind, RemoveDutyDocument, RenameDutyDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, Select, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Section } from '../../ui/page.tsx'
import { withUndo } from '../../ui/toast.tsx'
import type { Rota } from '../state.ts'
import { type Known, settle } from './acts.tsx'

type Duty = Rota['duties'][number]
type Props = { rota: Rota; query: Known; groupId: string }

const kinds = ['PRESENTER', 'SCRIBE', 'OTHER'] as const

/** Adds a duty: those of which a meeting has one only once. */
export const AddDuty = ({ rota, query, groupId, close }: Props & { close: () => void }) => {
  const left = kinds.filter((kind) => kind === 'OTHER' || rota.duties.every((duty) => duty.kind !== kind))
  const form = useForm({
    draft: null,
    initial: { kind: left[0] as string, name: '' },
    check: ({ kind, name }) => ({ name: kind !== 'OTHER' || name.trim() ? '' : t('check.required') }),
    send: ({ kind, name }) => settle(query, mutate(AddDutyDocument, { input: { groupId, kind: kind as DutyKind, name: name.trim() || t(`duties.kind.${kind as DutyKind}`) } })),
    done: close,
  })
  return (
    <Dialog title={t('duties.addDuty')} onClose={close}>
      <Form of={form}>
        <Select of={form} name="kind" label={t('duties.which')} options={left.map((kind) => ({ value: kind, label: t(`duties.kind.${kind}`) }))} />
        <TextField of={form} name="name" label={t('duties.name')} hint={t('duties.nameHint')} maxLength={60} required={form.values.kind.value === 'OTHER'} />
        <div>
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('duties.addDuty')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

const Rename = ({ duty, query, close }: { duty: Duty; query: Known; close: () => void }) => {
  const form = useForm({
    draft: null,
    initial: { name: duty.name },
    check: ({ name }) => ({ name: name.trim() ? '' : t('check.required') }),
    send: ({ name }) => settle(query, mutate(RenameDutyDocument, { input: { dutyId: duty.id, name } })),
    done: close,
  })
  return (
    <Dialog title={t('duties.rename', { name: duty.name })} onClose={close}>
      <Form of={form}>
        <TextField of={form} name="name" label={t('duties.name')} maxLength={60} required />
        <div>
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('duties.saveName')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

const without = (rota: Rota, dutyId: string): Rota => ({
  ...rota,
  duties: rota.duties.filter(({ id }) => id !== dutyId),
  meetings: rota.meetings.map(({ meeting, turns }) => ({ meeting, turns: turns.filter(({ duty }) => duty.id !== dutyId) })),
  members: rota.members.map(({ person, carried }) => ({ person, carried: carried.filter((one) => one.dutyId !== dutyId) })),
})

/** What the rota fills, for organisers. */
export const DutyList = (props: Props) => {
  const { rota, query } = props
  const open = useSignal<'add' | Duty | null>(null)
  const close = () => {
    open.value = null
  }
  const remove = ({ id, name }: Duty) =>
    withUndo(
      t('duties.removed', { name }),
      () => query.guess((data) => ({ rota: without(data.rota, id) })),
      () => settle(query, mutate(RemoveDutyDocument, { input: { dutyId: id } })),
    )
  return (
    <Section
      title={t('duties.list')}
      id="duties"
      acts={
        <Button icon="add" onClick={() => (open.value = 'add')}>
          {t('duties.addDuty')}
        </Button>
      }
    >
      <ul class="lines">
        {rota.duties.map((duty) => (
          <li class="row apart" key={duty.id}>
            <bdi>{duty.name}</bdi>
            <span class="row">
              <Button look="quiet" icon="edit" label={t('duties.rename', { name: duty.name })} onClick={() => (open.value = duty)} />
              <Button look="quiet" icon="trash" label={t('duties.remove', { name: duty.name })} onClick={() => remove(duty)} />
            </span>
          </li>
        ))}
      </ul>
      {open.value === 'add' && <AddDuty {...props} close={close} />}
      {open.value && open.value !== 'add' && <Rename duty={open.value} query={query} close={close} />}
    </Section>
  )
}
