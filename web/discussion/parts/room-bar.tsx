import { TimeLeft } from '../../agenda/parts/timer.tsx'
import { type Meeting, stageOf } from '../../agenda/state.ts'
import { showsHands } from '../../floor/state.ts'
import { number, t } from '../../locales/t.ts'
import { showsQuestions } from '../../questions/state.ts'
import { memo } from '../../ui/memo.ts'
import { now } from '../../ui/time.tsx'
import type { Room } from './room.tsx'

const Count = ({ of }: { of: number }) => (of > 0 ? <span class="numbers"> {number(of)}</span> : null)

const CommentCount = ({ room }: { room: Room }) => <Count of={room.query.data.value?.meeting.commentCount ?? 0} />

/** What is on just now and the time left for it, and the ways to the parts of the room, wherever on the page one is. */
export const RoomBar = memo(({ meeting, room }: { meeting: Meeting; room: Room }) => {
  const { agenda, course, questions, hands, paper } = meeting
  const stage = stageOf(course)
  const current = agenda.find(({ id }) => id === course.currentItemId)
  const talk = (
    <a href="#talk-title">
      {t('discussion.title')}
      <CommentCount room={room} />
    </a>
  )
  return (
    <nav class="room-bar no-print" aria-label={t('meeting.parts')}>
      <div class="room-links">
        {/* While people talk it comes first: on a telephone the last of the links is out of sight. */}
        {stage === 'underway' && talk}
        {stage === 'over' && <a href="#minutes">{t('minutes.title')}</a>}
        {stage === 'ahead' && paper && <a href="#paper-title">{t('meeting.abstract')}</a>}
        {agenda.length > 0 && <a href="#agenda-title">{t('agenda.heading')}</a>}
        {showsHands(meeting, now.value) && (
          <a href="#hands-title">
            {t('floor.title')}
            <Count of={hands.length} />
          </a>
        )}
        {showsQuestions(meeting) && (
          <a href="#questions-title">
            {t('questions.title')}
            <Count of={questions.filter(({ state }) => state === 'OPEN').length} />
          </a>
        )}
        {stage !== 'underway' && talk}
      </div>
      {stage === 'underway' && (
        <p class="room-now">
          {current && <bdi class="room-item">{current.title}</bdi>}
          <TimeLeft timer={course.timer} />
        </p>
      )}
    </nav>
  )
})
