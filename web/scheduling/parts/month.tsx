import { useEffect } from 'preact/hooks'
import { MonthDocument, type MonthQuery } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { meetingTitle } from '../../groups/parts/meeting-line.tsx'
import { t } from '../../locales/t.ts'
import { dayName, monthName, weekdayName, weekdays } from '../../series/state.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { place, withSearch } from '../../ui/router.ts'
import { Loaded, Skeleton } from '../../ui/states.tsx'
import { clockIn, instantOf, localIn, now, placeOf, readerZone } from '../../ui/time.tsx'
import { dayAfter, daysOfMonth, monthAfter } from '../state.ts'

const isMonth = (text: string | null): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '')

type Meeting = MonthQuery['group']['meetings']['nodes'][number]

/** One meeting in a day: its time by the group's clocks, and by the reader's where they differ. */
const Entry = ({ of, slug, zone }: { of: Meeting; slug: string; zone: string }) => {
  const here = clockIn(of.startsAt, readerZone.value)
  const there = clockIn(of.startsAt, zone)
  return (
    <a href={`/g/${slug}/meetings/${of.id}`} class={`month-entry ${of.state === 'CANCELLED' ? 'off' : ''}`} dir="auto">
      <span class="numbers">
        <time dateTime={of.startsAt}>{there}</time>
        {localIn(of.startsAt, zone) !== localIn(of.startsAt, readerZone.value) && <span class="muted"> {t('time.there', { place: placeOf(zone), time: here })}</span>}
      </span>{' '}
      {meetingTitle(of)}
      {of.state === 'CANCELLED' && <span class="badge warn">{t('meeting.cancelled')}</span>}
    </a>
  )
}

/** A month as the group's clocks have it. On a narrow screen the days on which nothing is are left out. */
export const Month = ({ slug, zone, seq }: { slug: string; zone: string; seq: number }) => {
  const asked = new URLSearchParams(place.value.search).get('month')
  const today = localIn(now.value, zone).slice(0, 10)
  const month = isMonth(asked) ? asked : today.slice(0, 7)
  const days = daysOfMonth(month)
  const from = instantOf(`${days[0]}T00:00`, zone)!
  const until = instantOf(`${dayAfter(days.at(-1)!)}T00:00`, zone)!
  const query = useQuery(MonthDocument, { slug, from, until, after: null })
  useEffect(() => {
    const known = query.data.peek()?.group.seq
    if (known !== undefined && known < seq) void query.reload()
  }, [seq, query])
  return (
    <div class="stack">
      <div class="row apart">
        <h2 aria-live="polite">{monthName(month)}</h2>
        <nav class="row no-print" aria-label={t('schedule.month')}>
          <ButtonLink href={withSearch({ month: monthAfter(month, -1) })} icon="back" label={t('schedule.monthBefore')} />
          {month !== today.slice(0, 7) && <ButtonLink href={withSearch({ month: null })}>{t('schedule.thisMonth')}</ButtonLink>}
          <ButtonLink href={withSearch({ month: monthAfter(month, 1) })} icon="next" label={t('schedule.monthAfter')} />
        </nav>
      </div>
      <Loaded of={query} skeleton={<Skeleton lines={8} />}>
        {({ group: { meetings, breaks } }) => {
          const on = (day: string) => meetings.nodes.filter((meeting) => localIn(meeting.startsAt, zone).slice(0, 10) === day)
          return (
            <>
              <div class="month-head" aria-hidden="true">
                {weekdays.map((day) => (
                  <span key={day}>{weekdayName(day, 'short')}</span>
                ))}
              </div>
              <ol class="month">
                {days.map((day, at) => {
                  const found = on(day)
                  const free = breaks.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
                  const kind = [day.slice(0, 7) === month ? '' : 'other', day === today ? 'today' : '', free ? 'free' : '', found.length > 0 ? '' : 'bare', free && at > 0 && free.firstDay < day && days[at - 1]!.slice(0, 7) === month ? 'goes-on' : ''].join(' ')
                  return (
                    <li key={day} class={kind} aria-label={dayName(day)}>
                      <span class="month-day numbers" aria-hidden="true">
                        <span class="wide-only">{Number(day.slice(8))}</span>
                        <span class="narrow-only">{dayName(day)}</span>
                      </span>
                      {free && (
                        <span class="small muted" dir="auto">
                          {free.name}
                          {free.lastDay > day && <span class="narrow-only"> {t('schedule.breakUntil', { day: dayName(free.lastDay) })}</span>}
                        </span>
                      )}
                      {found.map((meeting) => (
                        <Entry key={meeting.id} of={meeting} slug={slug} zone={zone} />
                      ))}
                    </li>
                  )
                })}
              </ol>
              {meetings.nodes.length === 0 && <p class="muted">{t('schedule.monthNone')}</p>}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
