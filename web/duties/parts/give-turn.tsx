import { mutate } from '../../graphql/client.ts'
import { GiveTurnDocument, PassTurnDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, Select } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Time } from '../../ui/time.tsx'
import { settle } from './acts.tsx'
import type { CellProps } from './turn-cell.tsx'

/** Gives a turn to somebody, or has the rota ask the next. */
export const GiveTurn = ({ at: { meeting, turn }, rota, query, close }: CellProps & { close: () => void }) => {
  const input = { meetingId: meeting.id, dutyId: turn.duty.id }
  const form = useForm({
    draft: null,
    initial: { personId: turn.person?.id ?? '' },
    check: ({ personId }) => ({ personId: personId || !turn.person ? (personId ? '' : t('check.required')) : '' }),
    send: ({ personId }) => settle(query, personId ? mutate(GiveTurnDocument, { input: { ...input, personId } }) : mutate(PassTurnDocument, { input: { ...input, personId: turn.person!.id } })),
    done: close,
  })
  return (
    <Dialog title={t('duties.giveTitle', { duty: turn.duty.name })} onClose={close}>
      <Form of={form}>
        <p>
          <Time at={meeting.startsAt} zone={meeting.zone} />
        </p>
        <Select of={form} name="personId" label={t('duties.toWhom')} options={[{ value: '', label: t('duties.theNext') }, ...rota.members.map(({ person }) => ({ value: person.id, label: person.name }))]} />
        <div>
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('duties.giveIt')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
