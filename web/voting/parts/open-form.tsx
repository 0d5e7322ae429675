import { useRef } from 'preact/hooks'
import { type Answer, mutate } from '../../graphql/client.ts'
import type { Afterwards, Electorate, EqualRanks, OpenPollInput, PollKind, PollMethod, PoolQuery, QuorumMissed, RepeatedTime, Secrecy, TieRule } from '../../graphql/generated/graphql.ts'
import { OpenPollDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { type FormState, useForm } from '../../ui/form.ts'
import { navigate } from '../../ui/router.ts'
import { instantOf, localIn, now } from '../../ui/time.tsx'
import { fillsSeats, takesCredit } from '../state.ts'
import type { Terms } from './terms.tsx'

export type Group = PoolQuery['group']
const hour = 3_600_000

/** A slot as the form keeps it: a wall time, minutes, and which of two where the clocks go back. */
export type Slot = { startLocal: string; minutes: string; repeated: string }
export const slotOf = (kept: string): Slot => {
  const [startLocal = '', minutes = '60', repeated = ''] = kept.split('|')
  return { startLocal, minutes, repeated }
}
export const keptSlot = ({ startLocal, minutes, repeated }: Slot) => [startLocal, minutes, repeated].join('|')

const initial = (zone: string) => ({
  kind: 'NEXT_PAPERS' as string,
  title: t('voting.defaultTitle'),
  left: [] as string[],
  order: [] as string[],
  slots: ['|60|', '|60|'],
  texts: ['', ''],
  method: 'APPROVAL' as string,
  seats: '2',
  maxScore: '5',
  budget: '10',
  closesAt: localIn(Math.ceil((now.peek() + 48 * hour) / hour) * hour, zone),
  tieRule: 'WAITING_LONGEST' as string,
  equalRanks: 'SHARE' as string,
  allowBlank: true,
  electorate: 'ALSO_LATER' as string,
  quorum: 'NONE',
  quorumCount: '',
  quorumMissed: 'NO_RESULT' as string,
  secrecy: 'HIDDEN' as string,
  showSmall: false,
  withCredit: false,
  afterwards: 'BY_HAND' as string,
  planStart: '',
  planRepeated: '',
  planMinutes: '60',
  planPlace: '',
  planLink: '',
})
type Values = ReturnType<typeof initial>
export type OpenForm = FormState<Values>

const isWhole = (text: string) => /^[1-9]\d*$/.test(text.trim())

/** The nominations that are voted on, in the order that decides ties where the facilitator says it. */
export const chosenOf = ({ nominations }: Group, { left, order }: Pick<Values, 'left' | 'order'>): string[] => {
  const chosen = nominations.nodes.map(({ id }) => id).filter((id) => !left.includes(id))
  return [...order.filter((id) => chosen.includes(id)), ...chosen.filter((id) => !order.includes(id))]
}

const tieRuleOf = ({ kind, tieRule }: Values): TieRule => {
  if (kind === 'NEXT_PAPERS') return tieRule as TieRule
  return kind === 'DATE' ? 'WAITING_LONGEST' : tieRule === 'LOT' ? 'LOT' : 'FACILITATOR'
}

/** What the form announces; numbers that make no sense yet are left out. */
const termsIn = (values: Values): Terms => {
  const { kind, seats, maxScore, budget, quorum, quorumCount } = values
  const method = (kind === 'DATE' ? 'DATE' : values.method) as PollMethod
  const number = (text: string, isIts: boolean) => (isIts && isWhole(text) ? Number(text) : null)
  const isSeveral = fillsSeats(method) && (number(seats, true) ?? 1) > 1
  return {
    kind: kind as PollKind,
    method,
    seats: fillsSeats(method) ? (number(seats, true) ?? 1) : 1,
    maxScore: number(maxScore, method === 'SCORE' || method === 'STAR'),
    budget: number(budget, method === 'DOT'),
    equalRanks: values.equalRanks as EqualRanks,
    allowBlank: values.allowBlank,
    tieRule: tieRuleOf(values),
    quorumPersons: number(quorumCount, quorum === 'PERSONS'),
    quorumPercent: number(quorumCount, quorum === 'PERCENT'),
    quorumMissed: values.quorumMissed as QuorumMissed,
    electorate: values.electorate as Electorate,
    secrecy: values.secrecy as Secrecy,
    showSmall: values.showSmall,
    withCredit: values.withCredit && kind === 'NEXT_PAPERS' && takesCredit(method),
    afterwards: kind === 'QUESTION' || isSeveral ? 'BY_HAND' : (values.afterwards as Afterwards),
  }
}

/** The same, and told again whenever a field changes. */
export const termsNow = ({ values, read }: OpenForm): Terms => {
  for (const value of Object.values(values)) void value.value
  return termsIn(read())
}

const inputOf = (group: Group, values: Values): OpenPollInput => {
  const terms = termsIn(values)
  const { kind, afterwards } = terms
  const times = kind === 'DATE' ? {} : { startLocal: values.planStart.slice(0, 16), repeated: (values.planRepeated || null) as RepeatedTime | null, durationMinutes: Number(values.planMinutes) }
  const slots = values.slots.map(slotOf).filter(({ startLocal }) => startLocal)
  return {
    ...terms,
    groupId: group.id,
    title: values.title.trim(),
    closesAt: instantOf(values.closesAt, group.zone)!,
    ...(kind === 'NEXT_PAPERS' && { nominationIds: chosenOf(group, values) }),
    ...(kind === 'DATE' && { slots: slots.map(({ startLocal, minutes, repeated }) => ({ startLocal: startLocal.slice(0, 16), durationMinutes: Number(minutes), repeated: (repeated || null) as RepeatedTime | null })) }),
    ...(kind === 'QUESTION' && { texts: values.texts.map((text) => text.trim()).filter(Boolean) }),
    ...(afterwards === 'AT_ONCE' && { plan: { ...times, place: values.planPlace.trim() || null, link: values.planLink.trim() || null } }),
  }
}

const fields: Record<string, keyof Values> = { nominationIds: 'left', quorumPersons: 'quorumCount', quorumPercent: 'quorumCount', plan: 'afterwards', 'plan.startLocal': 'planStart', 'plan.repeated': 'planStart', 'plan.durationMinutes': 'planMinutes', 'plan.place': 'planPlace', 'plan.link': 'planLink' }

/** A refusal at the fields of the form. */
const atFields = <T,>(answer: Answer<T>): Answer<T> =>
  answer.failure
    ? {
        data: null,
        failure: {
          ...answer.failure,
          errors: answer.failure.errors.map((error) => {
            const field = fields[error.path.join('.')] ?? fields[error.path[0] ?? '']
            const at = error.path[0] === 'slots' || error.path[0] === 'texts' ? Number(error.path[1]) : Number.NaN
            return { ...error, path: field ? [field] : error.path, message: Number.isNaN(at) ? error.message : t('voting.atLine', { line: at + 1, message: error.message }) }
          }),
        },
      }
    : answer

const check = (group: Group, values: Values): Partial<Record<keyof Values, string>> => {
  const terms = termsIn(values)
  const at = instantOf(values.closesAt, group.zone)
  const lines = { DATE: values.slots.map(slotOf).filter(({ startLocal }) => startLocal).length, QUESTION: values.texts.filter((text) => text.trim()).length, NEXT_PAPERS: chosenOf(group, values).length }
  const size = lines[terms.kind]
  const whole = (text: string, isAsked: boolean) => (isAsked && !isWhole(text) ? t('check.whole') : '')
  const isPlanned = terms.afterwards === 'AT_ONCE' && terms.kind !== 'DATE'
  return {
    title: values.title.trim() ? '' : t('check.required'),
    closesAt: !at ? t('planning.noStart') : Date.parse(at) <= Date.now() ? t('check.past') : '',
    left: terms.kind === 'NEXT_PAPERS' && size < 2 ? t('papers.needsTwo') : '',
    slots: terms.kind === 'DATE' && size < 2 ? t('voting.needsTwoSlots') : '',
    texts: terms.kind === 'QUESTION' && size < 2 ? t('voting.needsTwoTexts') : '',
    seats: fillsSeats(terms.method) ? whole(values.seats, true) || (terms.seats > size && size >= 2 ? t('voting.tooManySeats', { count: size }) : '') : '',
    maxScore: whole(values.maxScore, terms.method === 'SCORE' || terms.method === 'STAR'),
    budget: whole(values.budget, terms.method === 'DOT'),
    quorumCount: whole(values.quorumCount, values.quorum !== 'NONE'),
    planStart: isPlanned && !values.planStart ? t('planning.noStart') : '',
    planMinutes: whole(values.planMinutes, isPlanned),
  }
}

/** The form that opens a poll. `repeats` hears of a local time that the clocks have twice. */
export const useOpenForm = (group: Group, slug: string, repeats: () => void): OpenForm => {
  const made = useRef('')
  return useForm({
    draft: `poll-${slug}`,
    initial: initial(group.zone),
    check: (values) => check(group, values),
    send: async (values) => {
      const answer = await mutate(OpenPollDocument, { input: inputOf(group, values) })
      made.current = answer.data?.poll?.id ?? ''
      if (answer.failure?.errors.some(({ code }) => code === 'REPEATED_TIME')) repeats()
      return atFields(answer)
    },
    done: () => navigate(`/g/${slug}/polls/${made.current}`, { replace: true }),
  })
}
