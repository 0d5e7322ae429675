import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Failure, request } from '../../graphql/client.ts'
import { type PreviewPartsFragment, SeriesPreviewDocument, type StartPartsFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import type { FormState } from '../../ui/form.ts'
import { Time } from '../../ui/time.tsx'
import { effect, planOf, problemsOf, sentence, type SeriesValues, slotOf } from '../state.ts'
import { HoursTable } from './hours-table.tsx'

/** What a preview is of: a series to make, all of one, or the rest of one. */
export type PreviewOf = { groupId: string } | { seriesId: string } | { meetingId: string }

const Start = ({ of }: { of: StartPartsFragment }) => (
  <li class={of.break ? 'muted' : undefined}>
    <Time at={of.startsAt} zone={of.zone} />
    {of.break && (
      <>
        {' '}
        <span class="badge warn">{t('series.inBreak', { name: of.break.name })}</span>
      </>
    )}
    {of.clocks !== 'PLAIN' && !of.break && <p class="small warn-text">{t(of.clocks === 'SKIPPED' ? 'series.skipped' : 'series.repeated', { time: of.startLocal.slice(11) })}</p>}
  </li>
)

/** What a change does, in a sentence; what is said changes under the reader's eyes, so those who listen hear it too. */
export const Effect = ({ of }: { of: PreviewPartsFragment }) => (
  <p class="effect" role="status">
    {effect(of)}
  </p>
)

/** Asks anew when what is asked about has been still for a moment; the last answer stays until the next. */
export const usePreview = (input: object | null): { found: Signal<PreviewPartsFragment | null>; failure: Signal<Failure | null> } => {
  const found = useSignal<PreviewPartsFragment | null>(null)
  const failure = useSignal<Failure | null>(null)
  const key = input && JSON.stringify(input)
  useEffect(() => {
    if (!key) return
    let isOver = false
    const timer = setTimeout(async () => {
      const answer = await request(SeriesPreviewDocument, { input: JSON.parse(key) })
      if (isOver) return
      failure.value = answer.failure
      found.value = answer.data?.seriesPreview ?? null
    }, 250)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [key])
  return { found, failure }
}

/** What a form gives as it stands, once it is whole: the last answer, or why there is none. */
export const useFormPreview = (of: PreviewOf, form: FormState<SeriesValues>, rule: string | null) => {
  const values = Object.fromEntries(Object.entries(form.values).map(([name, value]) => [name, value.value])) as SeriesValues
  const isWhole = !Object.values(problemsOf(values)).some(Boolean)
  const { found, failure } = usePreview(isWhole ? { ...of, plan: planOf(values, rule) } : null)
  return { values, shown: isWhole ? found.value : null, failure: isWhole ? failure.value : null }
}

/** Beside the form: the rule in words, what it changes, the first dates with what clocks and breaks do to them, and who carries what. */
export const Preview = ({ of: { values, shown, failure }, rule }: { of: ReturnType<typeof useFormPreview>; rule: string | null }) => {
  const said = shown?.startLocal && sentence({ repeats: shown.repeats, rule: rule ?? '', startLocal: shown.startLocal, zone: values.zone, slots: values.rotates ? values.slots.map(slotOf) : [] })
  return (
    <aside class="stack preview" aria-label={t('series.preview')}>
      <h2>{t('series.preview')}</h2>
      {said && <p class="serif large">{said}</p>}
      {!shown && !failure && <p class="muted">{t('series.previewWait')}</p>}
      {failure && (
        <p class="wrong" role="status">
          {failure.message}
        </p>
      )}
      {shown && (
        <>
          <Effect of={shown} />
          <h3>{t('series.dates')}</h3>
          <ol class="starts">
            {shown.starts.map((start) => (
              <Start key={start.startsAt} of={start} />
            ))}
          </ol>
          {shown.warnings.length > 0 && (
            <>
              <h3>{t('series.warnings')}</h3>
              <ol class="starts">
                {shown.warnings.map((start) => (
                  <Start key={start.startsAt} of={start} />
                ))}
              </ol>
            </>
          )}
          <HoursTable of={shown.unsocialHours} />
        </>
      )}
    </aside>
  )
}
