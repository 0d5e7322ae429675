import { computed, signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { language, t } from '../locales/t.ts'

/** The zone that the reader wants times in: their own setting, before that the device's. */
export const readerZone = signal(Intl.DateTimeFormat().resolvedOptions().timeZone)

/** Now, as of the last half minute. */
export const now = signal(Date.now())
setInterval(() => {
  now.value = Date.now()
}, 30_000)

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (zone: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${zone} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) formats.set(key, (found = formatIn(zone, options)))
  return found
}
/** A browser whose zone data are older than a zone shows the instant on UTC's clocks rather than nothing. */
const formatIn = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', ...options })
  } catch {
    return formatIn('UTC', options)
  }
}
const parts = (at: string | number, zone: string, options: Intl.DateTimeFormatOptions) =>
  Object.fromEntries(
    format(zone, options)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  )

/** "16:00" in a zone. */
export const clockIn = (at: string, zone: string) => {
  const { hour, minute } = parts(at, zone, { hour: '2-digit', minute: '2-digit' })
  return `${hour}:${minute}`
}

/** "Thu 27 Nov" in a zone, with the year unless it is this one. */
export const dayIn = (at: string, zone: string) => {
  const { weekday, day, month, year } = parts(at, zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const thisYear = parts(now.value, zone, { year: 'numeric' }).year
  return [weekday, day, month, year === thisYear ? '' : year].filter(Boolean).join(' ')
}

/** "Zurich" for Europe/Zurich. */
export const placeOf = (zone: string) => zone.split('/').at(-1)!.replaceAll('_', ' ')

/** "2026-11-26T16:00", the wall time of an instant, as date inputs want it. */
export const localIn = (at: string | number, zone: string) => {
  const { year, month, day, hour, minute } = parts(at, zone, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** The instant of a wall time in a zone, or null when it is no time; of a repeated one the first, a skipped one moves on. */
export const instantOf = (local: string, zone: string) => {
  const wanted = Date.parse(`${local}Z`)
  if (Number.isNaN(wanted)) return null
  const offsetAt = (at: number) => Date.parse(`${localIn(at, zone)}Z`) - Math.floor(at / 60_000) * 60_000
  const candidates = [offsetAt(wanted - 86_400_000), offsetAt(wanted + 86_400_000)].map((offset) => wanted - offset)
  const fits = candidates.filter((at) => localIn(at, zone) === local.slice(0, 16))
  return new Date(fits.length ? Math.min(...fits) : candidates[0]!).toISOString()
}

const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
// A year back may lie in this one, so it is not "last year".
const counted = new Intl.RelativeTimeFormat(language)
const day = 86_400_000
const dayNumber = (at: string | number) => Math.floor(Date.parse(`${localIn(at, readerZone.value)}Z`) / day)

/** "in 20 minutes", "3 days ago", "2 months ago", "now". Days are those of the reader's calendar: Monday night to Thursday is three. */
export const fromNow = (at: string) => {
  const ms = Date.parse(at) - now.value
  // Each unit rounds before the next larger one is asked, so that it never says "60 minutes".
  const [minutes, hours] = [Math.round(ms / 60_000), Math.round(ms / 3_600_000)]
  const days = dayNumber(at) - dayNumber(now.value) || Math.sign(ms)
  const months = Math.round(days / 30.44)
  if (Math.abs(months) >= 12) return counted.format(Math.round(days / 365.25), 'year')
  if (Math.abs(months) >= 2) return counted.format(months, 'month')
  if (Math.abs(hours) >= 24) return relative.format(days, 'day')
  if (Math.abs(minutes) >= 60) return relative.format(hours, 'hour')
  return minutes ? relative.format(minutes, 'minute') : relative.format(0, 'second')
}

const exact = (at: string) => format(readerZone.value, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(at))

/** The exact instant is spelled out when somebody wants it: for every time on a long page that would take longer than all the rest. */
const spellOut = ({ target }: Event) => {
  if (!(target instanceof Element)) return
  const time = target.closest<HTMLTimeElement>('time.instant') ?? target.querySelector<HTMLTimeElement>(':scope > time.instant')
  if (time) time.title = time.dataset.exact = exact(time.dateTime)
}
globalThis.addEventListener?.('pointerover', spellOut, { passive: true })
globalThis.addEventListener?.('focusin', spellOut)

/** "Thu 27 Nov 16:00 Zurich (15:00 for you)": an instant in the group's zone and in the reader's; inside a link say `inLink`. */
export const Time = ({ at, zone, until, inLink = false }: { at: string; zone?: string; until?: string; inLink?: boolean }) => {
  const reader = readerZone.value
  const there = zone ?? reader
  const end = until ? `–${clockIn(until, there)}` : ''
  const differs = localIn(at, there) !== localIn(at, reader)
  const sameDay = dayIn(at, there) === dayIn(at, reader)
  return (
    <time class="instant" dateTime={at} tabIndex={inLink ? undefined : 0}>
      {dayIn(at, there)}{' '}
      <span class="whole">
        {clockIn(at, there)}
        {end}
      </span>
      {differs && ` ${t('time.there', { place: placeOf(there), time: sameDay ? clockIn(at, reader) : `${dayIn(at, reader)} ${clockIn(at, reader)}` })}`}
    </time>
  )
}

/** "in 20 minutes", with the exact instant on hover and focus; inside a link, which has the focus, say `inLink`. */
export const Ago = ({ at, inLink = false }: { at: string; inLink?: boolean }) => {
  // Bound to the text itself: a thousand of them change every half minute, and only a few say something else then.
  const said = useMemo(() => computed(() => fromNow(at)), [at])
  return (
    <time class="instant" dateTime={at} tabIndex={inLink ? undefined : 0}>
      {said}
    </time>
  )
}

/** "in 20 minutes" before something begins, "now" until it has ended. */
export const When = ({ from, until }: { from: string; until: string }) =>
  Date.parse(from) <= now.value && now.value < Date.parse(until) ? <span class="badge good">{t('time.now')}</span> : <Ago at={from} />

/** The day alone. */
export const Day = ({ at, zone }: { at: string; zone?: string }) => (
  <time dateTime={at} title={exact(at)}>
    {dayIn(at, zone ?? readerZone.value)}
  </time>
)

/** All zones the browser knows, the reader's first. */
export const zones = () => [...new Set([readerZone.peek(), 'UTC', ...Intl.supportedValuesOf('timeZone')])]
