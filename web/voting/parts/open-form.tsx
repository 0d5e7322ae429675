import { useRef } from 'preact/hooks'
import { type Answer, mutate } from '../../graphql/client.ts'
import type { Afterwards, Electorate, EqualRanks, OpenPollInput, PollKind, PollMethod, PoolQuery, QuorumMissed, RepeatedTime, Secrecy, TieRule } from '../../graphql/generated/graphql.ts'
import { OpenPollDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { type FormState, useForm } from '../../ui/form.ts'
import { navigate, place } from '../../ui/router.ts'
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

/** How many nominations a poll takes. */
export const mostNominations = 100

const initial = ({ zone, nominations }: Group) => ({
  kind: 'NEXT_PAPERS' as string,
  title: t('voting.defaultTitle'),
  // Those that wait longest stand first.
  left: nominations.nodes.slice(mostNominations).map(({ id }) => id),
  order: [] as string[],
  slots: ['|60|', '|60|'],
  slotSeats: '',
  presenters: [] as string[],
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

/** What the map of the group brings along: its slots, and by whose names. The draft of such a poll is its own. */
const brought = (group: Group): { draft: string; initial: Values } => {
  const search = new URLSearchParams(place.peek().search)
  const slots = (search.get('slots') ?? '').split(',').filter((slot) => /^\d{4}-\d\d-\d\dT\d\d:\d\d\|\d+\|(FIRST|SECOND)?$/.test(slot))
  if (slots.length === 0) return { draft: '', initial: initial(group) }
  const presenters = search.get('presenters')?.split(',') ?? []
  return { draft: `-${slots.join()}`, initial: { ...initial(group), kind: 'DATE', title: t('voting.defaultDateTitle'), slots: slots.length === 1 ? [...slots, '|60|'] : slots, presenters, secrecy: 'OPEN' } }
}
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
    slotSeats: number(values.slotSeats, kind === 'DATE' && values.secrecy === 'OPEN'),
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
    ...(kind === 'DATE' && { presenterIds: values.presenters, slots: slots.map(({ startLocal, minutes, repeated }) => ({ startLocal: startLocal.slice(0, 16), durationMinutes: Number(minutes), repeated: (repeated || null) as RepeatedTime | null })) }),
    ...(kind === 'QUESTION' && { texts: values.texts.map((text) => text.trim()).filter(Boolean) }),
    ...(afterwards === 'AT_ONCE' && { plan: { ...times, place: values.planPlace.trim() || null, link: values.planLink.trim() || null } }),
  }
}

const fields: Record<string, keyof Values> = { presenterIds: 'slots', nominationIds: 'left', quorumPersons: 'quorumCount', quorumPercent: 'quorumCount', plan: 'afterwards', 'plan.startLocal': 'planStart', 'plan.repeated': 'planStart', 'plan.durationMinutes': 'planMinutes', 'plan.place': 'planPlace', 'plan.link': 'planLink' }

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
    left: terms.kind !== 'NEXT_PAPERS' ? '' : size < 2 ? t('papers.needsTwo') : size > mostNominations ? t('voting.tooManyNominations', { most: mostNominations, count: size }) : '',
    slots: terms.kind === 'DATE' && size < 2 ? t('voting.needsTwoSlots') : '',
    texts: terms.kind === 'QUESTION' && size < 2 ? t('voting.needsTwoTexts') : '',
    seats: fillsSeats(terms.method) ? whole(values.seats, true) || (terms.seats > size && size >= 2 ? t('voting.tooManySeats', { count: size }) : '') : '',
    maxScore: whole(values.maxScore, terms.method === 'SCORE' || terms.method === 'STAR'),
    budget: whole(values.budget, terms.method === 'DOT'),
    quorumCount: whole(values.quorumCount, values.quorum !== 'NONE'),
    slotSeats: whole(values.slotSeats, terms.kind === 'DATE' && terms.secrecy === 'OPEN' && values.slotSeats.trim() !== ''),
    planStart: isPlanned && !values.planStart ? t('planning.noStart') : '',
    planMinutes: whole(values.planMinutes, isPlanned),
  }
}

/** The form that opens a poll. `repeats` hears of a local time that the clocks have twice. */
export const useOpenForm = (group: Group, slug: string, repeats: () => void): OpenForm => {
  const made = useRef('')
  return useForm({
    draft: `poll-${slug}${brought(group).draft}`,
    initial: brought(group).initial,
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
