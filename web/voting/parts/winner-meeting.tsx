import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { type PollQuery, ScheduleWinnerDocument, type ScheduleWinnerInput } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { MeetingForm, type MeetingWish } from '../../scheduling/parts/meeting-form.tsx'
import { useMeetingPapers } from '../../scheduling/parts/meeting-papers.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/page.tsx'
import { navigate, place, withSearch } from '../../ui/router.ts'
import { Time } from '../../ui/time.tsx'
import { BestSlots } from './best-slots.tsx'
import { type Option, OptionTitle } from './option-about.tsx'

type Poll = PollQuery['poll']
type Props = { poll: Poll; option: Option; slug: string }

/** What the mutation takes of the form: a slot says its time itself, a paper that won is what is read. */
const inputOf = ({ poll, option }: Omit<Props, 'slug'>, wish: MeetingWish, weekly: boolean): ScheduleWinnerInput => {
  const { startLocal, repeated, durationMinutes, paperId, title, ...more } = wish
  const of = { pollId: poll.id, optionId: option.id, ...more }
  return option.startsAt ? { ...of, paperId, title: title ?? (paperId ? null : poll.title), weekly } : { ...of, startLocal, repeated, durationMinutes }
}

const Plan = ({ poll, option, slug }: Props) => {
  const made = useRef('')
  const weekly = useSignal(false)
  const papers = useMeetingPapers(slug)
  const presenter = option.nomination?.presenter ?? null
  return (
    <div class="narrow stack">
      {presenter && (
        <p>
          <Words k="voting.offered" name={<bdi>{presenter.name}</bdi>} />
        </p>
      )}
      {option.startsAt && <Checkbox checked={weekly.value} onChange={(next) => (weekly.value = next)} label={t('voting.weekly')} hint={t(poll.secrecy === 'OPEN' ? 'voting.repliesGo' : 'voting.repliesStay')} />}
      <MeetingForm
        slug={slug}
        zone={option.zone ?? poll.group.zone}
        draft={`winner-${option.id}`}
        initial={{ presenterId: presenter?.id ?? null }}
        presenter={presenter}
        {...(option.startsAt && { papers, isTimed: true })}
        submit={t('voting.schedule')}
        send={async (wish) => {
          const answer = await mutate(ScheduleWinnerDocument, { input: inputOf({ poll, option }, wish, weekly.peek()) })
          made.current = answer.data?.meeting?.id ?? ''
          return answer
        }}
        done={() => navigate(`/g/${slug}/meetings/${made.current}`)}
      />
    </div>
  )
}

/** From each winner to its meeting. */
export const WinnerMeeting = ({ poll, slug }: { poll: Poll; slug: string }) => {
  const mayPlan = poll.viewerCan.includes('MEETING_SCHEDULE')
  const isHeld = ({ meeting }: Option) => meeting?.state === 'SCHEDULED'
  const asked = new URLSearchParams(place.value.search).get('schedule')
  // Of slots one gets the meeting: the one that won, or another that somebody takes.
  const taken = poll.kind === 'DATE' ? (poll.options.find(isHeld) ?? (mayPlan ? poll.options.find(({ id }) => id === asked) : undefined)) : undefined
  const winners = taken ? [taken] : poll.options.filter(({ seat }) => seat !== null).sort((a, b) => a.seat! - b.seat!)
  const waiting = winners.filter((winner) => !isHeld(winner))
  const wanted = asked
  const planned = mayPlan && wanted !== null ? (waiting.find(({ id }) => id === wanted) ?? (wanted === '1' ? waiting[0] : undefined)) : undefined
  if (poll.kind === 'QUESTION' || winners.length === 0 || (!mayPlan && !winners.some(isHeld) && !poll.planFailure)) return null
  const isMany = winners.length > 1
  return (
    <Section title={t(planned ? 'voting.scheduleTitle' : isMany ? 'voting.meetings' : 'voting.meeting')} id="meeting">
      {poll.planFailure && waiting.length > 0 && (
        <p class="recounted">
          <Icon name="warn" />
          <span>
            {t('voting.planFailed')} {poll.planFailure}
          </span>
        </p>
      )}
      <ul class="lines">
        {winners.map((winner) => (
          <li class="stack tight" key={winner.id}>
            {(isMany || (winner.startsAt && winner === planned)) && (
              <p class="option-title">
                <OptionTitle of={winner} />
              </p>
            )}
            {isHeld(winner) ? (
              <>
                <p>
                  <Words k={poll.kind === 'DATE' ? 'voting.meetsThen' : 'voting.meets'} when={<Time at={winner.meeting!.startsAt} zone={winner.meeting!.zone} />} />
                </p>
                <div>
                  <ButtonLink href={`/g/${slug}/meetings/${winner.meeting!.id}`} look={isMany ? undefined : 'primary'}>
                    {t('home.openMeeting')}
                  </ButtonLink>
                </div>
              </>
            ) : planned?.id === winner.id ? (
              <>
                {poll.viewerBestSlots.length > 0 && (
                  <div>
                    <Button look="quiet" icon="back" onClick={() => navigate(withSearch({ schedule: null }), { replace: true })}>
                      {t('voting.otherSlot')}
                    </Button>
                  </div>
                )}
                <Plan key={winner.id} poll={poll} option={winner} slug={slug} />
              </>
            ) : (
              mayPlan && (
                <div>
                  <Button look={isMany ? undefined : 'primary'} icon="calendar" onClick={() => navigate(withSearch({ schedule: winner.id }), { replace: true })}>
                    {t('voting.schedule')}
                  </Button>
                </div>
              )
            )}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && !planned && <BestSlots poll={poll} />}
    </Section>
  )
}
