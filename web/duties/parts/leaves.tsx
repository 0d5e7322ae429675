import { useSignal } from '@preact/signals'
import { viewerId } from '../../auth/state.ts'
import { mutate } from '../../graphql/client.ts'
import { AddLeaveDocument, RemoveLeaveDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { dayName } from '../../series/state.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, Select, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Section } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Empty, ErrorNotice } from '../../ui/states.tsx'
import type { Rota } from '../state.ts'
import { type Known, settle, useAct } from './acts.tsx'

type Props = { rota: Rota; query: Known; groupId: string; isForAll: boolean }

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

const Add = ({ rota, query, groupId, isForAll, close }: Props & { close: () => void }) => {
  const form = useForm({
    draft: `leave-${groupId}`,
    initial: { personId: viewerId.peek() ?? '', firstDay: '', lastDay: '' },
    check: ({ firstDay, lastDay }) => ({ firstDay: isDay(firstDay) ? '' : t('break.noDay'), lastDay: isDay(lastDay) ? '' : t('break.noDay') }),
    send: (values) => settle(query, mutate(AddLeaveDocument, { input: { groupId, ...values } })),
    done: close,
  })
  return (
    <Dialog title={t('duties.addLeave')} onClose={close}>
      <Form of={form}>
        <p>{t('duties.leaveMeans')}</p>
        {isForAll && <Select of={form} name="personId" label={t('duties.leaveWho')} options={rota.members.map(({ person }) => ({ value: person.id, label: person.name }))} />}
        <TextField of={form} name="firstDay" type="date" label={t('break.first')} required />
        <TextField of={form} name="lastDay" type="date" label={t('break.last')} required />
        <div>
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('duties.addLeave')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** Who takes no turn when. */
export const Leaves = (props: Props) => {
  const { rota, query, isForAll } = props
  const isAdding = useSignal(false)
  const { run, busy, failure } = useAct(query)
  return (
    <Section
      title={t('duties.leaves')}
      id="leaves"
      acts={
        <Button icon="add" onClick={() => (isAdding.value = true)}>
          {t('duties.addLeave')}
        </Button>
      }
    >
      {rota.leaves.length === 0 ? (
        <Empty>{t('duties.noLeave')}</Empty>
      ) : (
        <ul class="lines">
          {rota.leaves.map(({ id, person, firstDay, lastDay }) => (
            <li class="row apart" key={id}>
              <span>
                <PersonName of={person} /> <span class="muted">{firstDay === lastDay ? dayName(firstDay) : t('break.days', { first: dayName(firstDay), last: dayName(lastDay) })}</span>
              </span>
              {(isForAll || person.id === viewerId.value) && (
                <Button look="quiet" icon="trash" busy={busy === id} label={t('duties.removeLeave', { name: person.name, day: dayName(firstDay) })} onClick={() => void run(id, () => mutate(RemoveLeaveDocument, { input: { leaveId: id } }))} />
              )}
            </li>
          ))}
        </ul>
      )}
      {failure && <ErrorNotice failure={failure} />}
      {isAdding.value && <Add {...props} close={() => (isAdding.value = false)} />}
    </Section>
  )
}
