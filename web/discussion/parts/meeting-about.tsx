import { type Meeting, stageOf } from '../../agenda/state.ts'
import { FileLink } from '../../calendar/parts/file-link.tsx'
import { OtherDuties } from '../../duties/parts/other-duties.tsx'
import type { MeetingQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { isOver } from '../../minutes/state.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { place } from '../../ui/router.ts'
import { Ago, now, Time } from '../../ui/time.tsx'
import { Replies } from './replies.tsx'


/** Whether people are together just now. */
const isNow = ({ startsAt, endsAt, state, course }: Meeting) =>
  state === 'SCHEDULED' && (stageOf(course) === 'underway' || (stageOf(course) === 'ahead' && Date.parse(startsAt) <= now.value && now.value < Date.parse(endsAt)))

/** Milliseconds before a meeting in which the first thing that one does is to go there. */
const goingThere = 15 * 60_000
const isTimeToJoin = (meeting: Meeting) => isNow(meeting) || (meeting.state === 'SCHEDULED' && Math.abs(Date.parse(meeting.startsAt) - now.value - goingThere / 2) <= goingThere / 2)

const When = ({ meeting }: { meeting: Meeting }) => (
  <p class="meeting-when">
    <Icon name="calendar" />
    <span>
      <strong>
        <Time at={meeting.startsAt} until={meeting.endsAt} zone={meeting.zone} />
      </strong>
      {meeting.state === 'CANCELLED' ? (
        <span class="badge warn">{t('meeting.cancelled')}</span>
      ) : isNow(meeting) ? (
        <span class="badge good">
          <Icon name="clock" />
          {t('meeting.now')}
        </span>
      ) : (
        <span class="muted">
          <Ago at={Date.parse(meeting.endsAt) <= now.value ? meeting.endsAt : meeting.startsAt} />
        </span>
      )}
    </span>
  </p>
)

/** What one asks about a meeting: when, where, who presents, and who comes. */
export const MeetingAbout = ({ meeting, query }: { meeting: Meeting; query: Query<MeetingQuery> }) => (
  <div class="stack meeting-about">
    <When meeting={meeting} />
    {!meeting.zoneIsKnown && <p class="small muted">{t('series.meetingZoneUnknown', { zone: meeting.zone })}</p>}
    {meeting.state === 'CANCELLED' && (
      <div class="notice stale" role="status">
        <p class="notice-title">
          <Icon name="info" />
          {t('meeting.cancelledText')}
        </p>
        {meeting.cancelReason && <p dir="auto">{meeting.cancelReason}</p>}
      </div>
    )}
    <div class="meeting-facts">
      <FileLink of={meeting} title={meeting.title} />
      {meeting.link && meeting.state === 'SCHEDULED' && !isOver(meeting, now.value) && (
        <ButtonLink href={meeting.link} look={isTimeToJoin(meeting) ? 'primary' : undefined} icon="link">
          {t('meeting.join')}
        </ButtonLink>
      )}
      {meeting.place && (
        <span>
          {t('home.at')}: <bdi>{meeting.place}</bdi>
        </span>
      )}
      {meeting.series && (
        <span>
          <a href={`${place.value.path.split('/meetings/')[0]}/series/${meeting.series.id}`}>{t('series.open')}</a>
        </span>
      )}
      <span>{meeting.presenter ? <Words k="home.presents" name={<PersonName of={meeting.presenter} />} /> : t('home.nobodyPresents')}</span>
      <OtherDuties meetingId={meeting.id} />
    </div>
    {meeting.note && <Markdown text={meeting.note} />}
    <Replies meeting={meeting} query={query} />
  </div>
)
