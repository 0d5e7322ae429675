import type { Signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { PollMethod } from '../../graphql/generated/graphql.ts'
import { type Key, t } from '../../locales/t.ts'
import { Checkbox, Field, RadioGroup, Select, TextField } from '../../ui/field.tsx'
import { placeOf } from '../../ui/time.tsx'
import { fillsSeats, takesCredit } from '../state.ts'
import { type Group, type OpenForm, termsNow } from './open-form.tsx'
import { TieOrder } from './open-options.tsx'

type Props = { of: OpenForm; group: Group }

const groups: { label: Key; methods: Exclude<PollMethod, 'DATE'>[] }[] = [
  { label: 'voting.oneWinner', methods: ['APPROVAL', 'SCORE', 'STAR', 'DOT', 'IRV', 'SCHULZE', 'RANKED_PAIRS', 'PLURALITY'] },
  { label: 'voting.severalWinners', methods: ['STV', 'PHRAGMEN', 'EQUAL_SHARES'] },
]

/** How it is voted and counted, what that is good for, and the numbers that go with it. */
export const Method = ({ of }: { of: OpenForm }) => {
  const method = of.values.method.value as Exclude<PollMethod, 'DATE'>
  const narrow = (name: 'seats' | 'maxScore' | 'budget', hint?: string) => (
    <div class="short">
      <TextField of={of} name={name} type="number" min="1" inputMode="numeric" label={t(`voting.${name}`)} hint={hint} required />
    </div>
  )
  return (
    <div class="stack tight">
      <Field label={t('voting.methodLabel')} hint={t(`voting.method.${method}.good`)} error={of.errors.value.method}>
        {(control) => (
          <select
            class="input"
            value={method}
            onChange={(event) => {
              of.values.method.value = event.currentTarget.value
            }}
            {...control}
          >
            {groups.map(({ label, methods }) => (
              <optgroup key={label} label={t(label)}>
                {methods.map((value) => (
                  <option key={value} value={value}>
                    {t(`voting.method.${value}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {fillsSeats(method) && narrow('seats', t('voting.seatsHint'))}
      {(method === 'SCORE' || method === 'STAR') && narrow('maxScore')}
      {method === 'DOT' && narrow('budget')}
    </div>
  )
}

const Ties = ({ of, group }: Props) => {
  const { kind, tieRule } = termsNow(of)
  if (kind === 'DATE') return <p>{t('voting.terms.earliest')}</p>
  const rules = kind === 'QUESTION' ? (['FACILITATOR', 'LOT'] as const) : (['WAITING_LONGEST', 'FACILITATOR', 'LOT'] as const)
  const means = (value: (typeof rules)[number]) => (value === 'FACILITATOR' && kind === 'QUESTION' ? t('voting.rule.FACILITATOR.asNamed') : t(`voting.rule.${value}.means`))
  return (
    <>
      <RadioGroup of={of} name="tieRule" label={t('voting.rule')} options={rules.map((value) => ({ value, label: t(`voting.rule.${value}.name`), hint: means(value) }))} />
      {kind === 'NEXT_PAPERS' && tieRule === 'FACILITATOR' && <TieOrder of={of} group={group} />}
    </>
  )
}

const Quorum = ({ of }: { of: OpenForm }) => {
  const quorum = of.values.quorum.value
  return (
    <>
      <RadioGroup of={of} name="quorum" label={t('voting.quorum')} options={(['NONE', 'PERSONS', 'PERCENT'] as const).map((value) => ({ value, label: t(`voting.quorum.${value}`) }))} />
      {quorum !== 'NONE' && (
        <>
          <div class="short">
            <TextField of={of} name="quorumCount" type="number" min="1" max={quorum === 'PERCENT' ? '100' : undefined} inputMode="numeric" label={t(quorum === 'PERCENT' ? 'voting.quorumShare' : 'voting.quorumPeople')} required />
          </div>
          <RadioGroup
            of={of}
            name="quorumMissed"
            label={t('voting.missed')}
            options={(['NO_RESULT', 'EXTEND_ONCE'] as const).map((value) => ({ value, label: t(`voting.missed.${value}`), hint: t(`voting.missed.${value}.means`) }))}
          />
        </>
      )}
    </>
  )
}

const Afterwards = ({ of, group, repeats }: Props & { repeats: Signal<boolean> }) => {
  const { kind, method, seats } = termsNow(of)
  if (kind === 'QUESTION') return null
  if (fillsSeats(method) && seats > 1) return <p class="muted">{t('voting.severalByHand')}</p>
  return (
    <>
      <RadioGroup
        of={of}
        name="afterwards"
        label={t('voting.afterwards')}
        options={(['BY_HAND', 'AT_ONCE'] as const).map((value) => ({ value, label: t(`voting.afterwards.${value}`), hint: t(`voting.terms.afterwards.${value}`) }))}
      />
      {of.values.afterwards.value === 'AT_ONCE' && (
        <div class="stack tight inset">
          {kind === 'NEXT_PAPERS' && (
            <>
              <TextField of={of} name="planStart" type="datetime-local" label={t('planning.start')} hint={t('planning.startHint', { place: placeOf(group.zone) })} required />
              {repeats.value && (
                <RadioGroup of={of} name="planRepeated" label={t('planning.repeated')} options={(['FIRST', 'SECOND'] as const).map((value) => ({ value, label: t(`planning.repeated.${value}`), hint: t(`planning.repeated.${value}.means`) }))} />
              )}
              <div class="short">
                <TextField of={of} name="planMinutes" type="number" min="5" max="1440" inputMode="numeric" label={t('planning.duration')} required />
              </div>
            </>
          )}
          <TextField of={of} name="planPlace" label={t('planning.place')} hint={t('planning.placeHint')} />
          <TextField of={of} name="planLink" type="url" inputMode="url" label={t('planning.link')} hint={t('planning.linkHint')} />
        </div>
      )}
    </>
  )
}

const inner = ['tieRule', 'quorumCount', 'planStart', 'planMinutes', 'planPlace', 'planLink', 'afterwards', 'withCredit', 'equalRanks', 'electorate', 'secrecy']

/** Everything that is fine as it is. */
export const MoreRules = ({ of, group, repeats }: Props & { repeats: Signal<boolean> }) => {
  const id = useId()
  const terms = termsNow(of)
  const isWrong = inner.some((name) => of.errors.value[name])
  const asksForOne = terms.method === 'PLURALITY' || terms.method === 'IRV' || terms.method === 'STV'
  const box = (name: 'allowBlank' | 'showSmall' | 'withCredit', label: Key, hint: Key) => (
    <Checkbox
      checked={of.values[name].value}
      onChange={(isOn) => {
        of.values[name].value = isOn
      }}
      label={t(label)}
      hint={t(hint)}
    />
  )
  return (
    <details class="more-rules" id={id} open={isWrong || undefined}>
      <summary>{t('voting.moreRules')}</summary>
      <div class="stack">
        <Ties of={of} group={group} />
        <RadioGroup of={of} name="electorate" label={t('voting.electorate')} options={(['ALSO_LATER', 'AT_OPENING'] as const).map((value) => ({ value, label: t(`voting.electorate.${value}`), hint: t(`voting.terms.electorate.${value}`) }))} />
        <RadioGroup of={of} name="secrecy" label={t('voting.secrecy')} options={(['HIDDEN', 'OPEN'] as const).map((value) => ({ value, label: t(`voting.secrecy.${value}`), hint: t(`voting.terms.secrecy.${value}`) }))} />
        <fieldset class="choices">
          <legend>{t('voting.ballots')}</legend>
          {terms.secrecy === 'HIDDEN' && box('showSmall', 'voting.showSmall', 'voting.showSmallHint')}
          {box('allowBlank', 'voting.allowBlank', 'voting.allowBlankHint')}
          {group.creditCap > 0 && terms.kind === 'NEXT_PAPERS' && takesCredit(terms.method) && box('withCredit', 'voting.withCredit', 'voting.withCreditHint')}
        </fieldset>
        {asksForOne && <Select of={of} name="equalRanks" label={t('voting.equalRanks')} options={(['SHARE', 'SKIP', 'EXHAUST'] as const).map((value) => ({ value, label: t(`voting.equalRanks.${value}`) }))} />}
        <Quorum of={of} />
        <Afterwards of={of} group={group} repeats={repeats} />
      </div>
    </details>
  )
}
