import type { ComponentChildren } from 'preact'
import type { Answer } from '../../graphql/client.ts'
import type { SeriesPartsFragment, SeriesPlanInput } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { usePresenters } from '../../scheduling/parts/meeting-form.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Form, RadioGroup, Select, TextField } from '../../ui/field.tsx'
import { type FormState, useForm } from '../../ui/form.ts'
import { placeOf } from '../../ui/time.tsx'
import { ZoneField } from '../../ui/zone-field.tsx'
import { effect, fieldOf, nths, planOf, problemsOf, type SeriesValues, valuesOf, weekdayName, weekdays } from '../state.ts'
import { Preview, type PreviewOf, useFormPreview } from './preview.tsx'
import { Slots } from './slots.tsx'

type Props = {
  slug: string
  /** The zone that a new one begins with. */
  zone: string
  /** Names the draft that is kept over a reload. */
  draft: string
  /** What is changed; with the start of the meeting from which on. */
  from?: Partial<SeriesPartsFragment> & { startLocal: string }
  /** What the preview is of. */
  of: PreviewOf
  submit: string
  send: (plan: SeriesPlanInput) => Promise<Answer<unknown>>
  done: () => void
  children?: ComponentChildren
}

const Weekdays = ({ of }: { of: FormState<SeriesValues> }) => {
  const chosen = of.values.weekdays
  return (
    <fieldset class="choices">
      <legend>{t('series.field.weekdays')}</legend>
      <div class="weekdays">
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            checked={chosen.value.includes(day)}
            label={
              <>
                <span aria-hidden="true">{weekdayName(day, 'short')}</span>
                <span class="unseen">{weekdayName(day)}</span>
              </>
            }
            onChange={(checked) => {
              chosen.value = checked ? weekdays.filter((other) => other === day || chosen.peek().includes(other)) : chosen.peek().filter((other) => other !== day)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

const Monthly = ({ of }: { of: FormState<SeriesValues> }) => (
  <>
    <RadioGroup of={of} name="monthly" label={t('series.field.monthly')} options={(['nth', 'day'] as const).map((value) => ({ value, label: t(`series.monthly.${value}`) }))} />
    {of.values.monthly.value === 'nth' ? (
      <div class="pair">
        <Select of={of} name="nth" label={t('series.field.nth')} options={nths.map((value) => ({ value, label: t(`series.nth.${value}`) }))} />
        <Select of={of} name="nthDay" label={t('series.field.weekday')} options={weekdays.map((value) => ({ value, label: weekdayName(value) }))} />
      </div>
    ) : (
      <TextField of={of} name="monthDay" inputMode="numeric" label={t('series.field.monthDay')} hint={t('series.field.monthDayHint')} />
    )}
  </>
)

/** How often: in the fields, or the rule as it stands where these cannot say it. */
const Often = ({ of, rule }: { of: FormState<SeriesValues>; rule: string | null }) => {
  const { repeats, ends } = of.values
  if (rule)
    return (
      <p>
        <code class="rrule">{rule}</code>
      </p>
    )
  return (
    <>
      <div class="pair">
        <TextField of={of} name="interval" type="number" min="1" max="99" inputMode="numeric" label={t('series.field.every')} />
        <Select of={of} name="repeats" label={t('series.field.unit')} options={(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const).map((value) => ({ value, label: t(`series.unit.${value}`) }))} />
      </div>
      {repeats.value === 'WEEKLY' && <Weekdays of={of} />}
      {repeats.value === 'MONTHLY' && <Monthly of={of} />}
      <Select of={of} name="ends" label={t('series.field.ends')} options={(['never', 'until', 'count'] as const).map((value) => ({ value, label: t(`series.ends.${value}`) }))} />
      {ends.value === 'until' && <TextField of={of} name="until" type="date" label={t('series.field.until')} required />}
      {ends.value === 'count' && <TextField of={of} name="count" type="number" min="1" max="1000" inputMode="numeric" label={t('series.field.count')} required />}
    </>
  )
}

/** A series, new or to be changed, with what it gives beside it. */
export const SeriesForm = ({ slug, zone, draft, from, of, submit, send, done, children }: Props) => {
  const members = usePresenters(slug)
  // A rule that the fields cannot say is kept as it is.
  const rule = from?.rule && !from.repeats ? from.rule : null
  const form = useForm<SeriesValues>({
    draft,
    initial: valuesOf(zone, from),
    check: problemsOf,
    send: async (values) => {
      const answer = await send(planOf(values, rule))
      if (!answer.failure) return answer
      return { data: null, failure: { ...answer.failure, errors: answer.failure.errors.map((error) => ({ ...error, path: fieldOf(error.path) })) } }
    },
    done,
  })
  const preview = useFormPreview(of, form, rule)
  const { facilitator } = from ?? {}
  const people = facilitator && !members.some(({ id }) => id === facilitator.id) ? [facilitator, ...members] : members
  return (
    <div class="beside">
      <div class="stack">
        {children}
        <Form of={form}>
          <Often of={form} rule={rule} />
          <TextField of={form} name="startLocal" type="datetime-local" label={t('series.field.start')} hint={t('series.field.startHint', { place: placeOf(form.values.zone.value) })} required />
          <ZoneField of={form} />
          <TextField of={form} name="durationMinutes" type="number" min="5" max="1440" inputMode="numeric" label={t('planning.duration')} required />
          <Slots of={form} />
          <TextField of={form} name="title" label={t('planning.title')} hint={t('series.field.titleHint')} />
          <Select of={form} name="facilitatorId" label={t('series.field.facilitator')} options={[{ value: '', label: t('planning.nobody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />
          <TextField of={form} name="place" label={t('planning.place')} hint={t('planning.placeHint')} />
          <TextField of={form} name="link" type="url" inputMode="url" label={t('planning.link')} hint={t('planning.linkHint')} />
          <TextField of={form} name="note" rows={3} label={t('planning.note')} hint={t('planning.noteHint')} />
          {preview.shown && <p class="effect below">{effect(preview.shown)}</p>}
          <div>
            <Button type="submit" look="primary" busy={form.busy.value}>
              {submit}
            </Button>
          </div>
        </Form>
      </div>
      <Preview of={preview} rule={rule} />
    </div>
  )
}
