import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Meeting } from '../../agenda/state.ts'
import { type Failure, mutate } from '../../graphql/client.ts'
import { type MeetingQuery, type ReplyAnswer, ReplyToMeetingDocument } from '../../graphql/generated/graphql.ts'
import { type Query, writeThrough } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { isOver } from '../../minutes/state.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { now } from '../../ui/time.tsx'
import { withReply } from '../state.ts'


const answers = ['YES', 'MAYBE', 'NO'] as const
const countOf = { YES: 'yes', NO: 'no', MAYBE: 'maybe' } as const

const Names = ({ meeting, answer }: { meeting: Meeting; answer: ReplyAnswer }) => {
  const people = meeting.replies.nodes.filter((reply) => reply.answer === answer)
  const more = meeting.replyCounts[countOf[answer]] - people.length
  return (
    <div class="reply-names">
      <dt class="small muted">
        {t(`reply.${answer}`)} <span class="numbers">({meeting.replyCounts[countOf[answer]]})</span>
      </dt>
      <dd>
        {people.map(({ person }, at) => (
          <span key={person.id}>
            {at > 0 && ', '}
            <bdi>{person.name}</bdi>
          </span>
        ))}
        {more > 0 && <span class="muted"> {t('meeting.moreReplies', { count: more })}</span>}
      </dd>
    </div>
  )
}

/** Who comes: the viewer's own answer, and everybody's. */
export const Replies = ({ meeting, query }: { meeting: Meeting; query: Query<MeetingQuery> }) => {
  const failure = useSignal<Failure | null>(null)
  const reply = async (answer: ReplyAnswer) => {
    const repliedAt = new Date().toISOString()
    failure.value = null
    const sent = await writeThrough(
      query,
      (data) => withReply(data, answer, repliedAt),
      () => mutate(ReplyToMeetingDocument, { input: { meetingId: meeting.id, answer } }),
    )
    failure.value = sent.failure
  }
  const canReply = meeting.viewerCan.includes('MEETING_REPLY') && meeting.state === 'SCHEDULED' && !isOver(meeting, now.value)
  const all = meeting.replyCounts.yes + meeting.replyCounts.maybe + meeting.replyCounts.no
  // Where there is room the names stand there; a telephone shows their number.
  const opens = useMemo(() => matchMedia('(min-width: 60rem)').matches, []) && all <= 12
  return (
    <div class="stack tight replies">
      {canReply && (
        <fieldset class="reply-choice" aria-label={t('reply.label')}>
          <span>{t('reply.label')}</span>
          {answers.map((answer) => (
            <Button key={answer} pressed={meeting.viewerReply === answer} icon={meeting.viewerReply === answer ? 'check' : undefined} onClick={() => void reply(answer)}>
              {t(`reply.${answer}`)} <span class="numbers">{meeting.replyCounts[countOf[answer]]}</span>
            </Button>
          ))}
        </fieldset>
      )}
      {failure.value && <ErrorNotice failure={failure.value} />}
      {all > 0 ? (
        <details open={opens}>
          <summary>{t('meeting.whoComes', { count: all })}</summary>
          <dl class="stack tight">
            {answers.map((answer) => meeting.replyCounts[countOf[answer]] > 0 && <Names key={answer} meeting={meeting} answer={answer} />)}
          </dl>
        </details>
      ) : (
        <p class="small muted">{t('meeting.noReplies')}</p>
      )}
    </div>
  )
}
