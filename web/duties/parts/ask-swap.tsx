import { viewerId } from '../../auth/state.ts'
import { mutate } from '../../graphql/client.ts'
import { AskSwapDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, Select, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Time } from '../../ui/time.tsx'
import { settle } from './acts.tsx'
import type { CellProps } from './turn-cell.tsx'

/** Asks one member or all to swap. */
export const AskSwap = ({ at: { meeting, turn }, rota, query, close }: CellProps & { close: () => void }) => {
  const form = useForm({
    draft: null,
    initial: { personId: '', note: '' },
    send: ({ personId, note }) => settle(query, mutate(AskSwapDocument, { input: { meetingId: meeting.id, dutyId: turn.duty.id, personId: personId || null, note: note || null } })),
    done: close,
  })
  const others = rota.members.filter(({ person }) => person.id !== viewerId.value)
  return (
    <Dialog title={t('duties.swapTitle', { duty: turn.duty.name })} onClose={close}>
      <Form of={form}>
        <p>
          <Time at={meeting.startsAt} zone={meeting.zone} />
        </p>
        <Select of={form} name="personId" label={t('duties.whom')} options={[{ value: '', label: t('duties.everybody') }, ...others.map(({ person }) => ({ value: person.id, label: person.name }))]} />
        <TextField of={form} name="note" label={t('duties.note')} hint={t('duties.noteHint')} maxLength={500} />
        <div>
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('duties.ask')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
