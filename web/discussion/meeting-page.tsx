import { useMemo } from 'preact/hooks'
import { MeetingCourse } from '../agenda/parts/course.tsx'
import { MeetingDocument, MeetingEventsDocument, type MeetingEventsSubscription, type MeetingQuery } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { useQuery } from '../graphql/query.ts'
import { Hands } from '../floor/parts/hands.tsx'
import { GroupFrame } from '../groups/parts/group-frame.tsx'
import { t } from '../locales/t.ts'
import { MeetingMinutes } from '../minutes/parts/minutes.tsx'
import { Questions } from '../questions/parts/questions.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Loaded, Skeleton } from '../ui/states.tsx'
import { MeetingAbout } from './parts/meeting-about.tsx'
import { MeetingActs } from './parts/meeting-acts.tsx'
import { createRoom } from './parts/room.tsx'
import { Talk } from './parts/talk.tsx'
import { applyMeetingEvent } from './state.ts'
import './style.css'

type Told = MeetingEventsSubscription['meetingEvents']

export const MeetingPage = ({ slug, id }: { slug: string; id: string }) => {
  const query = useQuery(MeetingDocument, { id })
  const room = useMemo(() => createRoom(id, query), [id, query])
  const meeting = query.data.value?.meeting
  useLive(query, {
    document: MeetingEventsDocument,
    variables: meeting ? { meetingId: id } : null,
    seqOf: (data: MeetingQuery) => data.meeting.seq,
    apply: (data: MeetingQuery, event: Told) => applyMeetingEvent(data, event),
    noticed: room.notice,
  })
  const title = meeting?.paper?.title ?? meeting?.title ?? t('meeting.title')
  return (
    <GroupFrame slug={slug}>
      <Page
        title={title}
        heading={meeting && <Markdown text={title} inline />}
        within={meeting?.group.name}
        serif
        count={room.unseen.value.size}
        lead={meeting?.paper && meeting.title !== meeting.paper.title && <p dir="auto">{meeting.title}</p>}
        acts={meeting && <MeetingActs meeting={meeting} slug={slug} query={query} />}
      >
        <Loaded of={query} skeleton={<Skeleton lines={10} />} lost={<Empty act={<a href={`/g/${slug}/schedule`}>{t('schedule.all')}</a>}>{t('meeting.lost')}</Empty>}>
          {(data) => (
            <div class="meeting">
              {!data.meeting.course.endedAt && <MeetingAbout meeting={data.meeting} slug={slug} query={query} />}
              <div class="meeting-main">
                {data.meeting.course.endedAt && <MeetingMinutes meeting={data.meeting} slug={slug} query={query} />}
                <MeetingCourse meeting={data.meeting} slug={slug} query={query} />
                <Hands data={data} query={query} />
                <Questions data={data} query={query} />
                {!data.meeting.course.endedAt && <MeetingMinutes meeting={data.meeting} slug={slug} query={query} />}
                <Talk room={room} data={data} />
              </div>
              {data.meeting.course.endedAt && <MeetingAbout meeting={data.meeting} slug={slug} query={query} />}
            </div>
          )}
        </Loaded>
      </Page>
    </GroupFrame>
  )
}
