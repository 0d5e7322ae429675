import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { mutate, request } from '../../graphql/client.ts'
import { AddBreakDocument, BreakPreviewDocument, type PreviewPartsFragment, RemoveBreakDocument, type ScheduleQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { dayName, effect } from '../../series/state.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Section } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { toast } from '../../ui/toast.tsx'

type Group = ScheduleQuery['group']
type Break = Group['breaks'][number]
type Props = { groupId: string; close: () => void; reload: () => void }

/** What adding or removing these days does, in a sentence. */
const Effect = ({ input }: { input: { groupId: string; firstDay: string; lastDay: string; breakId?: string } | null }) => {
  const found = useSignal<PreviewPartsFragment | null>(null)
  const key = input && JSON.stringify(input)
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const answer = key ? await request(BreakPreviewDocument, { input: JSON.parse(key) }) : null
      if (!isOver) found.value = answer?.data?.breakPreview ?? null
    }
    void ask()
    return () => {
      isOver = true
    }
  }, [key])
  return (
    <p class="effect" role="status">
      {found.value && effect(found.value)}
    </p>
  )
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

const Add = ({ groupId, close, reload }: Props) => {
  const form = useForm({
    draft: `break-${groupId}`,
    initial: { name: '', firstDay: '', lastDay: '' },
    check: ({ name, firstDay, lastDay }) => ({ name: name.trim() ? '' : t('check.required'), firstDay: isDay(firstDay) ? '' : t('break.noDay'), lastDay: isDay(lastDay) ? '' : t('break.noDay') }),
    send: (values) => mutate(AddBreakDocument, { input: { groupId, ...values } }),
    done: () => {
      toast(t('break.added'))
      reload()
      close()
    },
  })
  const { firstDay, lastDay } = form.values
  const isWhole = isDay(firstDay.value) && isDay(lastDay.value) && firstDay.value <= lastDay.value
  return (
    <Dialog title={t('break.add')} onClose={close}>
      <Form of={form}>
        <p>{t('break.means')}</p>
        <TextField of={form} name="name" label={t('break.name')} hint={t('break.nameHint')} maxLength={100} required />
        <TextField of={form} name="firstDay" type="date" label={t('break.first')} required />
        <TextField of={form} name="lastDay" type="date" label={t('break.last')} required />
        <Effect input={isWhole ? { groupId, firstDay: firstDay.value, lastDay: lastDay.value } : null} />
        <div>
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('break.add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

const Remove = ({ of, groupId, close, reload }: Props & { of: Break }) => {
  const form = useForm({
    draft: null,
    initial: {},
    send: () => mutate(RemoveBreakDocument, { input: { breakId: of.id } }),
    done: () => {
      toast(t('break.removed'))
      reload()
      close()
    },
  })
  return (
    <Dialog title={t('break.removeTitle', { name: of.name })} onClose={close}>
      <Form of={form}>
        <Effect input={{ groupId, breakId: of.id, firstDay: of.firstDay, lastDay: of.lastDay }} />
        <div class="row">
          <Button type="submit" look="danger" busy={form.busy.value}>
            {t('break.remove')}
          </Button>
          <Button onClick={close}>{t('break.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** Days on which no series meets: those that are not over. */
export const Breaks = ({ group, today, reload }: { group: Group; today: string; reload: () => void }) => {
  const open = useSignal<'add' | Break | null>(null)
  const close = () => {
    open.value = null
  }
  const canChange = group.viewerCan.includes('BREAK_CHANGE')
  const coming = group.breaks.filter(({ lastDay }) => lastDay >= today)
  if (coming.length === 0 && (!canChange || group.series.nodes.length === 0)) return null
  const props = { groupId: group.id, close, reload }
  return (
    <Section
      title={t('break.list')}
      id="breaks"
      acts={
        canChange && (
          <Button
            icon="add"
            onClick={() => {
              open.value = 'add'
            }}
          >
            {t('break.add')}
          </Button>
        )
      }
    >
      {coming.length === 0 ? (
        <Empty>{t('break.none')}</Empty>
      ) : (
        <ul class="lines">
          {coming.map((one) => (
            <li key={one.id} class="row apart">
              <span>
                <strong dir="auto">{one.name}</strong>{' '}
                <span class="muted">{one.firstDay === one.lastDay ? dayName(one.firstDay) : t('break.days', { first: dayName(one.firstDay), last: dayName(one.lastDay) })}</span>
              </span>
              {canChange && (
                <Button
                  look="quiet"
                  icon="trash"
                  label={`${t('break.remove')}: ${one.name}`}
                  onClick={() => {
                    open.value = one
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {open.value === 'add' && <Add {...props} />}
      {open.value && open.value !== 'add' && <Remove {...props} of={open.value} />}
    </Section>
  )
}
