import { useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { AddAvailabilityExceptionDocument, type AvailabilityPartsFragment, type AvailabilityQuery, type Fit, RemoveAvailabilityExceptionDocument } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { language, t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form, Select, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Section } from '../../ui/page.tsx'
import { withUndo } from '../../ui/toast.tsx'
import { fitOf, letters } from '../state.ts'
import { fitWord } from './week-grid.tsx'

type Props = { own: AvailabilityPartsFragment; query: Query<AvailabilityQuery> }

const wallFormat = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const wallName = (local: string) => wallFormat.format(new Date(`${local}Z`))

/** What differs from a usual week: leave, a conference, a free day. */
export const Exceptions = ({ own, query }: Props) => {
  const heading = useRef<HTMLSpanElement>(null)
  const form = useForm({
    draft: 'availability-exception',
    initial: { startLocal: '', endLocal: '', fit: 'NOT' as string },
    check: ({ startLocal, endLocal }) => ({
      startLocal: startLocal ? '' : t('check.required'),
      endLocal: !endLocal ? t('check.required') : endLocal <= startLocal ? t('availability.endsBefore') : '',
    }),
    send: async ({ startLocal, endLocal, fit }) => {
      const answer = await mutate(AddAvailabilityExceptionDocument, { input: { startLocal: startLocal.slice(0, 16), endLocal: endLocal.slice(0, 16), fit: fit as Fit } })
      const saved = answer.data?.availability
      if (saved) query.change(() => ({ availability: saved }))
      return answer
    },
    done: () => form.reset(),
  })
  const remove = (exceptionId: string, from: string) => {
    const without = ({ availability }: AvailabilityQuery) => ({ availability: { ...availability, exceptions: availability.exceptions.filter(({ id }) => id !== exceptionId) } })
    withUndo(
      t('availability.removing', { from }),
      () => query.guess(without),
      (leaving) => mutate(RemoveAvailabilityExceptionDocument, { input: { exceptionId } }, leaving),
      () => query.change(without),
    )
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }))
  }
  return (
    <Section
      title={
        <span tabIndex={-1} ref={heading}>
          {t('availability.exceptions')}
        </span>
      }
      id="exceptions"
    >
      <p class="muted">{t('availability.exceptionsText')}</p>
      {own.exceptions.length > 0 && (
        <ul class="lines">
          {own.exceptions.map(({ id, startLocal, endLocal, fit }) => (
            <li class="row apart" key={id}>
              <span class="numbers">
                {t('availability.span', { from: wallName(startLocal), until: wallName(endLocal) })} <span class="badge">{t(`availability.fit.${fit}`)}</span>
              </span>
              <Button look="quiet" icon="trash" label={t('availability.removeException', { from: wallName(startLocal) })} onClick={() => remove(id, wallName(startLocal))} />
            </li>
          ))}
        </ul>
      )}
      <Form of={form} label={t('availability.addException')}>
        <TextField of={form} name="startLocal" type="datetime-local" label={t('availability.from')} required />
        <TextField of={form} name="endLocal" type="datetime-local" label={t('availability.until')} required />
        <Select of={form} name="fit" label={t('availability.suits')} options={letters.toReversed().map((letter) => ({ value: fitOf[letter], label: fitWord(letter) }))} />
        <div>
          <Button type="submit" busy={form.busy.value}>
            {t('availability.addException')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
