import { useSignal } from '@preact/signals'
import { uuidv7 } from 'uuidv7'
import { ExtendTimerDocument, type MeetingQuery, PauseTimerDocument, StartTimerDocument } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { clockOf, leftOf, type Meeting, withTimer } from '../state.ts'
import { useActs } from './acts.tsx'
import { serverNow, useSeconds } from './clock.tsx'

const minuteMs = 60_000
const until = (now: number, ms: number) => ({ endsAt: new Date(now + ms).toISOString(), leftMs: null })

/** The time that all see alike; unknown until the server's clock is. */
const Digits = ({ left, isStill }: { left: number | null; isStill: boolean }) => (
  <>
    <span class={`timer-digits numbers${left === 0 ? ' over' : ''}`} role="timer" aria-label={t('agenda.timer')}>
      {left === null ? '–:––' : clockOf(left)}
    </span>
    <span class="small" role="status">
      {left === 0 ? t('agenda.timeIsUp') : isStill ? t('agenda.timerStands') : ''}
    </span>
  </>
)

const Start = ({ planned, start }: { planned: number; start: (minutes: number) => void }) => {
  const minutes = useSignal(String(planned))
  return (
    <form
      class="row timer-start"
      onSubmit={(event) => {
        event.preventDefault()
        start(Number(minutes.peek()))
      }}
    >
      <input
        aria-label={t('agenda.timerMinutes')}
        class="input numbers"
        type="number"
        min="1"
        max="1440"
        inputMode="numeric"
        value={minutes.value}
        onInput={(event) => {
          minutes.value = event.currentTarget.value
        }}
      />
      <span aria-hidden="true">{t('agenda.minuteSign')}</span>
      <Button type="submit" icon="clock">
        {t('agenda.startTimer')}
      </Button>
    </form>
  )
}

/** The time left, in a line of text; nothing where no timer is set. It is said aloud where the timer itself stands. */
export const TimeLeft = ({ timer }: { timer: Meeting['course']['timer'] }) => {
  const now = useSeconds(timer.endsAt ? Date.parse(timer.endsAt) : 0, timer.endsAt !== null)
  const left = timer.endsAt && now === null ? null : leftOf(timer, now ?? 0)
  if (left === null) return null
  return (
    <span class={`numbers time-left${left === 0 ? ' over' : ''}`} aria-hidden="true">
      {clockOf(left)}
    </span>
  )
}

/** The timer of the meeting, and for who leads it the ways to set it. */
export const MeetingTimer = ({ meeting, query, leads }: { meeting: Meeting; query: Query<MeetingQuery>; leads: boolean }) => {
  const { failure, busy, act } = useActs(query)
  const { timer, currentItemId } = meeting.course
  const { id: meetingId } = meeting
  const isSet = timer.endsAt !== null || timer.leftMs !== null
  const now = useSeconds(timer.endsAt ? Date.parse(timer.endsAt) : 0, timer.endsAt !== null)
  if (!isSet && !leads) return null
  const left = timer.endsAt && now === null ? null : leftOf(timer, now ?? 0)
  const planned = meeting.agenda.find(({ id }) => id === currentItemId)?.plannedMinutes || 5
  const go = (ms: number) => {
    const now = serverNow()
    return (data: MeetingQuery) => (now === null ? data : withTimer(data, until(now, ms)))
  }
  const runsOn = timer.endsAt !== null && left !== 0
  return (
    <div class="timer">
      {isSet && <Digits left={left} isStill={timer.leftMs !== null} />}
      {leads && (
        <div class="row">
          {isSet && (
            <>
              {runsOn ? (
                <Button icon="pause" busy={busy.value} onClick={() => void act(PauseTimerDocument, { meetingId }, (data) => (left === null ? data : withTimer(data, { endsAt: null, leftMs: left })))}>
                  {t('agenda.pauseTimer')}
                </Button>
              ) : (
                (timer.leftMs ?? 0) > 0 && (
                  <Button icon="play" busy={busy.value} onClick={() => void act(StartTimerDocument, { meetingId }, go(timer.leftMs ?? 0))}>
                    {t('agenda.resumeTimer')}
                  </Button>
                )
              )}
              <Button icon="add" busy={busy.value} onClick={() => void act(ExtendTimerDocument, { id: uuidv7(), meetingId, seconds: 60 })}>
                {t('agenda.extendTimer')}
              </Button>
            </>
          )}
          {!runsOn && !timer.leftMs && <Start key={currentItemId} planned={planned} start={(minutes) => void act(StartTimerDocument, { meetingId, seconds: Math.round(minutes * 60) }, go(minutes * minuteMs))} />}
        </div>
      )}
      {failure.value && <ErrorNotice failure={failure.value} />}
    </div>
  )
}
