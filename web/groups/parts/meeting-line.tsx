import { useSignal } from '@preact/signals'
import { type Answer, type Failure, mutate } from '../../graphql/client.ts'
import { type MeetingLineFragment, type ReplyAnswer, ReplyToMeetingDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { Time, When } from '../../ui/time.tsx'

type Replied = Pick<MeetingLineFragment, 'id' | 'viewerReply' | 'replyCounts'>
export type WriteReply = (reply: Replied, send: () => Promise<Answer<{ meeting?: Replied | null }>>) => Promise<Answer<unknown>>

const countOf = { YES: 'yes', NO: 'no', MAYBE: 'maybe' } as const

/** The meeting as it stands with another answer of the viewer. */
export const replied = (meeting: Replied, answer: ReplyAnswer): Replied => {
  const replyCounts = { ...meeting.replyCounts }
  if (meeting.viewerReply) replyCounts[countOf[meeting.viewerReply]]--
  replyCounts[countOf[answer]]++
  return { id: meeting.id, viewerReply: answer, replyCounts }
}

/** Three buttons, the chosen one pressed. */
const ReplyChoice = ({ meeting, write }: { meeting: Replied; write: WriteReply }) => {
  const failure = useSignal<Failure | null>(null)
  const reply = async (answer: ReplyAnswer) => {
    failure.value = null
    const sent = await write(replied(meeting, answer), () => mutate(ReplyToMeetingDocument, { input: { meetingId: meeting.id, answer } }))
    failure.value = sent.failure
  }
  const { yes, no, maybe } = meeting.replyCounts
  return (
    <div class="stack tight">
      <fieldset class="row" aria-label={t('reply.label')}>
        <span>{t('reply.label')}</span>
        {(['YES', 'MAYBE', 'NO'] as const).map((answer) => (
          <Button key={answer} pressed={meeting.viewerReply === answer} icon={meeting.viewerReply === answer ? 'check' : undefined} onClick={() => reply(answer)}>
            {t(`reply.${answer}`)}
          </Button>
        ))}
        <span class="small muted numbers">{t('reply.counts', { yes, no, maybe })}</span>
      </fieldset>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </div>
  )
}

/** What a meeting is called: its own title, its paper's, or plainly a meeting. */
export const meetingTitle = ({ title, paper }: { title: string | null; paper: { title: string } | null }) => title || paper?.title || t('home.untitledMeeting')

/** The next meeting, with all that one asks about it. */
export const NextMeeting = ({ of, slug, write }: { of: MeetingLineFragment; slug: string; write: WriteReply | null }) => (
  <article class="next-meeting stack">
    <div>
      <h3 class="next-title serif" dir="auto">
        <a href={`/g/${slug}/meetings/${of.id}`}>
          <Markdown text={meetingTitle(of)} inline />
        </a>
      </h3>
      {of.paper && <p class="small muted">{of.paper.authors.slice(0, 4).join(', ')}</p>}
    </div>
    <p>
      <strong>
        <Time at={of.startsAt} until={of.endsAt} zone={of.zone} />
      </strong>{' '}
      <When from={of.startsAt} until={of.endsAt} />
    </p>
    <p>
      {of.presenter ? <Words k="home.presents" name={<PersonName of={of.presenter} />} /> : t('home.nobodyPresents')}
      {of.place && (
        <>
          {' '}
          {t('home.at')}: <bdi>{of.place}</bdi>.
        </>
      )}
    </p>
    {write && <ReplyChoice meeting={of} write={write} />}
    <div class="row">
      <ButtonLink href={`/g/${slug}/meetings/${of.id}`} look="primary">
        {t('home.openMeeting')}
      </ButtonLink>
      {of.link && (
        <a href={of.link} rel="noopener noreferrer">
          {t('home.video')}
        </a>
      )}
    </div>
  </article>
)
