import type { PreviewPartsFragment, RepeatsInput, SeriesEventsSubscription, SeriesPartsFragment, SeriesPlanInput, SeriesQuery, SeriesRuleFragment, Weekday } from '../graphql/generated/graphql.ts'
import { type Key, language, t } from '../locales/t.ts'
import { placeOf } from '../ui/time.tsx'

export const weekdays: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
export const nths = ['1', '2', '3', '4', '5', '-1'] as const

const dayFormat = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
// 5 January 2026 is a Monday.
export const weekdayName = (day: Weekday, weekday: 'long' | 'short' = 'long') => dayFormat({ weekday }).format(Date.UTC(2026, 0, 5 + weekdays.indexOf(day)))
export const dayName = (day: string) => dayFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(Date.parse(day))
export const monthName = (month: string) => dayFormat({ month: 'long', year: 'numeric' }).format(Date.parse(`${month}-01`))
const listed = (words: string[]) => new Intl.ListFormat(language).format(words)

type Rule = Pick<SeriesRuleFragment, 'repeats' | 'rule' | 'startLocal' | 'zone' | 'slots'>

const daysOf = ({ every, interval, weekdays: days, nth, monthDay }: NonNullable<Rule['repeats']>, startLocal: string): string => {
  const how = t(`series.every.${every}`, { count: interval ?? 1 })
  if (days.length > 0) {
    const named = listed(days.map((day) => weekdayName(day)))
    return nth == null ? t('series.on', { every: how, days: named }) : t('series.onNth', { every: how, nth: t(`series.nth.${nth}` as Key), days: named })
  }
  if (every === 'YEARLY') return t('series.onDate', { every: how, day: dayFormat({ day: 'numeric', month: 'long' }).format(Date.parse(startLocal.slice(0, 10))) })
  if (monthDay === -1) return t('series.onLastDay', { every: how })
  return monthDay == null ? how : t('series.onDay', { every: how, day: monthDay })
}

/** "Every week on Thursday at 16:00 Zurich, until 24 June 2027". */
export const sentence = ({ repeats, rule, startLocal, zone, slots }: Rule): string => {
  const days = repeats ? daysOf(repeats, startLocal) : rule
  const times = slots.map((slot) => t('series.atZone', { time: slot.time, place: placeOf(slot.zone) }))
  const what = times.length > 0 ? t('series.inTurn', { what: days, times: listed(times) }) : t('series.at', { what: days, time: startLocal.slice(11), place: placeOf(zone) })
  if (repeats?.until) return t('series.until', { what, day: dayName(repeats.until) })
  return repeats?.count ? t('series.count', { what, count: repeats.count }) : what
}

type Counts = Pick<PreviewPartsFragment, 'moved' | 'keptTime' | 'withPaper' | 'changed' | 'added' | 'dropped' | 'alone' | 'cancelled'>
const parts: [keyof Counts, Key][] = [
  ['moved', 'series.moved'],
  ['keptTime', 'series.keptTime'],
  ['changed', 'series.changedOnly'],
  ['withPaper', 'series.withPaper'],
  ['added', 'series.added'],
  ['dropped', 'series.dropped'],
  ['cancelled', 'series.cancelled'],
  ['alone', 'series.alone'],
]

/** "12 meetings move, 1 keeps its own time, 2 have papers assigned." */
export const effect = (counts: Counts): string => {
  const said = parts.flatMap(([name, key]) => (counts[name] > 0 ? [t(key, { count: counts[name] })] : []))
  return said.length > 0 ? `${said.join(', ')}.` : t('series.nothingChanges')
}

/** What the form holds; all as text, as fields do. */
export type SeriesValues = {
  title: string
  repeats: string
  interval: string
  weekdays: string[]
  monthly: string
  nth: string
  nthDay: string
  monthDay: string
  startLocal: string
  zone: string
  ends: string
  until: string
  count: string
  rotates: boolean
  slots: string[]
  durationMinutes: string
  place: string
  link: string
  facilitatorId: string
  note: string
}

export const slotText = ({ time, zone, daysLater }: { time: string; zone: string; daysLater: number }) => `${time} ${daysLater} ${zone}`
export const slotOf = (text: string) => {
  const [time = '', days = '0', ...zone] = text.split(' ')
  return { time, daysLater: Number(days), zone: zone.join(' ') }
}

/** The form as it opens: for a new series, or for one that is there. */
export const valuesOf = (zone: string, from?: Partial<SeriesPartsFragment> & { startLocal: string }): SeriesValues => {
  const repeats = from?.repeats
  return {
    title: from?.title ?? '',
    repeats: repeats?.every ?? 'WEEKLY',
    interval: String(repeats?.interval ?? 1),
    weekdays: repeats?.weekdays ?? [],
    monthly: repeats?.monthDay != null ? 'day' : 'nth',
    nth: String(repeats?.nth ?? 1),
    nthDay: (repeats?.nth != null && repeats.weekdays[0]) || 'TH',
    monthDay: String(repeats?.monthDay ?? 1),
    startLocal: from?.startLocal ?? '',
    zone: from?.zone ?? zone,
    ends: repeats?.until ? 'until' : repeats?.count ? 'count' : 'never',
    until: repeats?.until ?? '',
    count: String(repeats?.count ?? 10),
    rotates: (from?.slots?.length ?? 0) > 0,
    slots: from?.slots?.length ? from.slots.map(slotText) : [slotText({ time: '09:00', zone, daysLater: 0 }), slotText({ time: '18:00', zone, daysLater: 0 })],
    durationMinutes: String(from?.durationMinutes ?? 60),
    place: from?.place ?? '',
    link: from?.link ?? '',
    facilitatorId: from?.facilitator?.id ?? '',
    note: from?.note ?? '',
  }
}

const repeatsOf = (values: SeriesValues): RepeatsInput => {
  const every = values.repeats as RepeatsInput['every']
  const isNth = every === 'MONTHLY' && values.monthly === 'nth'
  return {
    every,
    interval: Number(values.interval),
    weekdays: every === 'WEEKLY' ? (values.weekdays as Weekday[]) : isNth ? [values.nthDay as Weekday] : [],
    nth: isNth ? Number(values.nth) : null,
    monthDay: every === 'MONTHLY' && !isNth ? Number(values.monthDay) : null,
    until: values.ends === 'until' ? values.until : null,
    count: values.ends === 'count' ? Number(values.count) : null,
  }
}

/** What is sent for what the form holds; `rule` where the series has one that the fields cannot say. */
export const planOf = (values: SeriesValues, rule: string | null): SeriesPlanInput => ({
  title: values.title.trim() || null,
  startLocal: values.startLocal.slice(0, 16),
  zone: values.zone,
  ...(rule ? { rule } : { repeats: repeatsOf(values) }),
  slots: values.rotates ? values.slots.map(slotOf) : null,
  durationMinutes: Number(values.durationMinutes),
  place: values.place.trim() || null,
  link: values.link.trim() || null,
  facilitatorId: values.facilitatorId || null,
  note: values.note.trim() || null,
})

/** What can be said of the form before the server is asked, by field. */
export const problemsOf = (values: SeriesValues): Partial<Record<keyof SeriesValues, string>> => {
  const whole = (text: string) => (/^-?\d+$/.test(text.trim()) ? '' : t('check.whole'))
  return {
    startLocal: values.startLocal ? '' : t('series.noStart'),
    interval: whole(values.interval),
    durationMinutes: whole(values.durationMinutes),
    monthDay: values.repeats === 'MONTHLY' && values.monthly === 'day' ? whole(values.monthDay) : '',
    until: values.ends === 'until' && !values.until ? t('break.noDay') : '',
    count: values.ends === 'count' ? whole(values.count) : '',
  }
}

/** The fields of `repeats` have names of their own in the form. */
export const fieldOf = (path: readonly string[]): string[] => {
  if (path[0] === 'repeats') return [path[1] && path[1] !== 'every' ? path[1] : 'repeats']
  return path[0] === 'rule' ? ['repeats'] : [...path]
}

/** A series after an event of its group; null where it may be another. */
export const applyToSeries = ({ series }: SeriesQuery, event: SeriesEventsSubscription['groupEvents']): SeriesQuery | null => {
  const told = ['SeriesChanged', 'BreaksChanged', 'GroupChanged', 'MemberJoined', 'MemberLeft', 'MemberRoleChanged', 'MeetingScheduled', 'MeetingChanged', 'MeetingCancelled']
  return told.includes(event.__typename) ? null : { series: { ...series, group: { ...series.group, seq: event.seq } } }
}
