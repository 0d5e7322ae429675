import { useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { type PollQuery, ScheduleWinnerDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { MeetingForm } from '../../scheduling/parts/meeting-form.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { navigate, place, withSearch } from '../../ui/router.ts'
import { Time } from '../../ui/time.tsx'

type Poll = PollQuery['poll']

/** From the winner to its meeting. */
export const WinnerMeeting = ({ poll, slug }: { poll: Poll; slug: string }) => {
  const made = useRef('')
  const { meeting } = poll
  if (meeting?.state === 'SCHEDULED')
    return (
      <Section title={t('voting.meeting')} id="meeting">
        <p>
          <Words k="voting.meets" when={<Time at={meeting.startsAt} zone={meeting.zone} />} />
        </p>
        <div>
          <ButtonLink href={`/g/${slug}/meetings/${meeting.id}`} look="primary">
            {t('home.openMeeting')}
          </ButtonLink>
        </div>
      </Section>
    )
  if (!poll.viewerCan.includes('MEETING_SCHEDULE')) return null
  if (!new URLSearchParams(place.value.search).has('schedule'))
    return (
      <div>
        <Button look="primary" icon="calendar" onClick={() => navigate(withSearch({ schedule: '1' }), { replace: true })}>
          {t('voting.schedule')}
        </Button>
      </div>
    )
  return (
    <Section title={t('voting.scheduleTitle')} id="meeting">
      <div class="narrow stack">
        <MeetingForm
          slug={slug}
          zone={poll.group.zone}
          draft={`winner-${poll.id}`}
          submit={t('voting.schedule')}
          send={async ({ paperId: _, title: __, ...wish }) => {
            const answer = await mutate(ScheduleWinnerDocument, { input: { pollId: poll.id, ...wish } })
            made.current = answer.data?.meeting?.id ?? ''
            return answer
          }}
          done={() => navigate(`/g/${slug}/meetings/${made.current}`)}
        />
      </div>
    </Section>
  )
}
