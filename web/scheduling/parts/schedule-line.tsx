import { useSignal } from '@preact/signals'
import { FileLink } from '../../calendar/parts/file-link.tsx'
import { type Failure, mutate } from '../../graphql/client.ts'
import { type ReplyAnswer, ReplyToMeetingDocument, type ScheduleLineFragment } from '../../graphql/generated/graphql.ts'
import type { Answer } from '../../graphql/client.ts'
import { meetingTitle, replied } from '../../groups/parts/meeting-line.tsx'
import { language, t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { Ago, now, Time } from '../../ui/time.tsx'

type Reply = Pick<ScheduleLineFragment, 'id' | 'viewerReply' | 'replyCounts'>
export type WriteReply = (reply: Reply, send: () => Promise<Answer<unknown>>) => Promise<Answer<unknown>>

const MyReply = ({ of, write }: { of: ScheduleLineFragment; write: WriteReply }) => {
  const failure = useSignal<Failure | null>(null)
  const reply = async (answer: ReplyAnswer) => {
    failure.value = null
    const sent = await write(replied(of, answer), () => mutate(ReplyToMeetingDocument, { input: { meetingId: of.id, answer } }))
    failure.value = sent.failure
  }
  return (
    <div class="stack tight">
      <fieldset class="row schedule-reply" aria-label={t('reply.label')}>
        {(['YES', 'MAYBE', 'NO'] as const).map((answer) => (
          <Button key={answer} pressed={of.viewerReply === answer} icon={of.viewerReply === answer ? 'check' : undefined} onClick={() => void reply(answer)}>
            {t(`reply.${answer}`)}
          </Button>
        ))}
        <span class="small muted numbers">{t('reply.counts', of.replyCounts)}</span>
      </fieldset>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </div>
  )
}

const original = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
const movedFrom = (local: string) => original.format(Date.parse(`${local}Z`))

/** One meeting of the schedule: when, what, who presents, and whether one comes. */
export const ScheduleLine = ({ of, slug, write }: { of: ScheduleLineFragment; slug: string; write: WriteReply | null }) => {
  const isOver = Date.parse(of.endsAt) <= now.value
  const isCancelled = of.state === 'CANCELLED'
  const isNow = !isOver && !isCancelled && Date.parse(of.startsAt) <= now.value
  return (
    <div class="schedule-line">
      <p class="schedule-when">
        <strong>
          <Time at={of.startsAt} until={of.endsAt} zone={of.zone} />
        </strong>
        {isCancelled ? (
          <span class="badge warn">{t('meeting.cancelled')}</span>
        ) : isNow ? (
          <span class="badge good">
            <Icon name="clock" />
            {t('meeting.now')}
          </span>
        ) : (
          <span class="small muted">
            <Ago at={of.startsAt} />
          </span>
        )}
      </p>
      <div class="stack tight grow">
        <h3 class="serif" dir="auto">
          <a href={`/g/${slug}/meetings/${of.id}`}>
            <Markdown text={meetingTitle(of)} inline />
          </a>
        </h3>
        {!of.zoneIsKnown && <p class="small warn-text">{t('series.meetingZoneUnknown', { zone: of.zone })}</p>}
        <p class="row small muted">
          {of.hasOwnTime && of.originalLocal && of.series && <span class="badge">{t('schedule.moved', { when: movedFrom(of.originalLocal) })}</span>}
          <span>{of.presenter ? <Words k="home.presents" name={<PersonName of={of.presenter} />} /> : !isOver && t('home.nobodyPresents')}</span>
          {of.place && !isOver && <bdi>{of.place}</bdi>}
          {!isOver && !isCancelled && <FileLink of={of} title={meetingTitle(of)} />}
          {of.commentCount > 0 && <span class="numbers">{t('home.comments', { count: of.commentCount })}</span>}
          {isOver && !isCancelled && of.viewerReply && <span>{t('front.replied', { reply: t(`reply.${of.viewerReply}`) })}</span>}
        </p>
        {!isOver && !isCancelled && (write ? <MyReply of={of} write={write} /> : <p class="small muted numbers">{t('reply.counts', of.replyCounts)}</p>)}
      </div>
    </div>
  )
}
