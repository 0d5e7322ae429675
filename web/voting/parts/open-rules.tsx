import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Electorate, PollMethod, Secrecy } from '../../graphql/generated/graphql.ts'
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

/** What opens by itself where one of these fields is wrong, and never closes by itself: who mends a field keeps it before them. */
const useOpenAtErrors = (of: OpenForm, names: readonly string[]) => {
  const root = useRef<HTMLDetailsElement>(null)
  const errors = of.errors.value
  useLayoutEffect(() => {
    if (root.current && names.some((name) => errors[name])) root.current.open = true
  }, [errors])
  return root
}

/** One rule: what holds unless somebody looks, and behind it what else there is. */
const Rule = ({ of, names, label, now, children }: { of: OpenForm; names: readonly string[]; label: string; now: string; children: ComponentChildren }) => (
  <details class="rule" ref={useOpenAtErrors(of, names)}>
    <summary>
      <span class="rule-name">{label}</span> <span class="small muted">{now}</span>
    </summary>
    <div class="stack">{children}</div>
  </details>
)

const Ties = ({ of, group }: Props) => {
  const { kind, tieRule } = termsNow(of)
  if (kind === 'DATE') return <p class="rule small muted">{t('voting.terms.earliest')}</p>
  const rules = kind === 'QUESTION' ? (['FACILITATOR', 'LOT'] as const) : (['WAITING_LONGEST', 'FACILITATOR', 'LOT'] as const)
  const means = (value: (typeof rules)[number]) => (value === 'FACILITATOR' && kind === 'QUESTION' ? t('voting.rule.FACILITATOR.asNamed') : t(`voting.rule.${value}.means`))
  return (
    <Rule of={of} names={['tieRule']} label={t('voting.rule')} now={t(`voting.rule.${tieRule}.name`)}>
      <RadioGroup of={of} name="tieRule" label={t('voting.rule')} options={rules.map((value) => ({ value, label: t(`voting.rule.${value}.name`), hint: means(value) }))} />
      {kind === 'NEXT_PAPERS' && tieRule === 'FACILITATOR' && <TieOrder of={of} group={group} />}
    </Rule>
  )
}

/** Who may vote, and whether who voted what is shown afterwards: each one of two. */
const Either = <T extends 'electorate' | 'secrecy'>({ of, name, values }: { of: OpenForm; name: T; values: T extends 'electorate' ? readonly Electorate[] : readonly Secrecy[] }) => {
  const label = (value: string) => t(`voting.${name}.${value}` as Key)
  return (
    <Rule of={of} names={[name]} label={t(`voting.${name}`)} now={label(of.values[name].value)}>
      <RadioGroup of={of} name={name} label={t(`voting.${name}`)} options={values.map((value) => ({ value, label: label(value), hint: t(`voting.terms.${name}.${value}` as Key) }))} />
    </Rule>
  )
}

const Ballots = ({ of, group }: Props) => {
  const { kind, method, secrecy, showSmall, allowBlank, withCredit } = termsNow(of)
  const asksForOne = method === 'PLURALITY' || method === 'IRV' || method === 'STV'
  const box = (name: 'allowBlank' | 'showSmall' | 'withCredit') => (
    <Checkbox
      checked={of.values[name].value}
      onChange={(isOn) => {
        of.values[name].value = isOn
      }}
      label={t(`voting.${name}`)}
      hint={t(`voting.${name}Hint`)}
    />
  )
  const now = [t(allowBlank ? 'voting.ballotsNow.blank' : 'voting.ballotsNow.noBlank'), secrecy === 'HIDDEN' && showSmall && t('voting.ballotsNow.small'), withCredit && t('voting.ballotsNow.credit')]
  return (
    <Rule of={of} names={['withCredit', 'equalRanks']} label={t('voting.ballots')} now={now.filter(Boolean).join(', ')}>
      <fieldset class="choices">
        <legend>{t('voting.ballots')}</legend>
        {secrecy === 'HIDDEN' && box('showSmall')}
        {box('allowBlank')}
        {group.creditCap > 0 && kind === 'NEXT_PAPERS' && takesCredit(method) && box('withCredit')}
      </fieldset>
      {asksForOne && <Select of={of} name="equalRanks" label={t('voting.equalRanks')} options={(['SHARE', 'SKIP', 'EXHAUST'] as const).map((value) => ({ value, label: t(`voting.equalRanks.${value}`) }))} />}
    </Rule>
  )
}

const Quorum = ({ of }: { of: OpenForm }) => {
  const quorum = of.values.quorum.value
  const { quorumPersons, quorumPercent } = termsNow(of)
  const now = quorumPersons ? t('voting.quorumNow.people', { count: quorumPersons }) : quorumPercent ? t('voting.quorumNow.share', { percent: quorumPercent }) : t(`voting.quorum.${quorum as 'NONE'}`)
  return (
    <Rule of={of} names={['quorum', 'quorumCount', 'quorumMissed']} label={t('voting.quorum')} now={now}>
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
    </Rule>
  )
}

const Afterwards = ({ of, group, repeats }: Props & { repeats: Signal<boolean> }) => {
  const { kind, method, seats, afterwards } = termsNow(of)
  if (kind === 'QUESTION') return null
  if (fillsSeats(method) && seats > 1) return <p class="rule small muted">{t('voting.severalByHand')}</p>
  return (
    <Rule of={of} names={['afterwards', 'planStart', 'planRepeated', 'planMinutes', 'planPlace', 'planLink']} label={t('voting.afterwards')} now={t(`voting.afterwards.${afterwards}`)}>
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
    </Rule>
  )
}

const inner = ['tieRule', 'quorumCount', 'planStart', 'planMinutes', 'planPlace', 'planLink', 'afterwards', 'withCredit', 'equalRanks', 'electorate', 'secrecy']

/** Everything that is fine as it is: a line for each rule with what holds now. */
export const MoreRules = ({ of, group, repeats }: Props & { repeats: Signal<boolean> }) => (
  <details class="more-rules" ref={useOpenAtErrors(of, inner)}>
    <summary>{t('voting.moreRules')}</summary>
    <div class="rules-list">
      <Ties of={of} group={group} />
      <Either of={of} name="electorate" values={['ALSO_LATER', 'AT_OPENING']} />
      <Either of={of} name="secrecy" values={['HIDDEN', 'OPEN']} />
      <Ballots of={of} group={group} />
      <Quorum of={of} />
      <Afterwards of={of} group={group} repeats={repeats} />
    </div>
  </details>
)
