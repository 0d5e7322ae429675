import { useRef } from 'preact/hooks'
import { type Meeting, stageOf } from '../../agenda/state.ts'
import { t } from '../../locales/t.ts'
import { Icon } from '../../ui/icon.tsx'
import { PaperText } from './paper-text.tsx'
import type { Room } from './room.tsx'

/** What the meeting is about to read: open until it begins. */
export const MeetingPaper = ({ meeting, slug, room }: { meeting: Meeting; slug: string; room: Room }) => {
  const { paper } = meeting
  // Only at first: nothing folds away under who reads it.
  const isOpen = useRef(stageOf(meeting.course) === 'ahead').current
  if (!paper) return null
  return (
    <details class="meeting-paper" open={isOpen}>
      <summary>
        <h2 id="paper-title">{t('meeting.abstract')}</h2>
      </summary>
      <div class="stack tight">
        {paper.authors.length > 0 && (
          <p class="small muted" dir="auto">
            {paper.authors.join(', ')}
          </p>
        )}
        {paper.abstract ? <PaperText room={room} paperId={paper.id} text={paper.abstract} /> : <p class="muted">{t('meeting.noAbstract')}</p>}
        <p class="row small">
          <a href={`/g/${slug}/papers/${paper.id}`}>{t('meeting.aboutPaper')}</a>
          {paper.url && (
            <a href={paper.url} rel="noopener noreferrer">
              <Icon name="link" /> {t('meeting.readPaper')}
            </a>
          )}
        </p>
      </div>
    </details>
  )
}
