import { computed, type ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { MeetingCourse } from '../agenda/parts/course.tsx'
import { type Around, type Meeting, stageOf } from '../agenda/state.ts'
import { MeetingDocument, MeetingEventsDocument, type MeetingEventsSubscription, type MeetingQuery } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { type Query, useQuery } from '../graphql/query.ts'
import { Hands } from '../floor/parts/hands.tsx'
import { GroupFrame, useReloadOnNewRights } from '../groups/parts/group-frame.tsx'
import { t } from '../locales/t.ts'
import { MeetingMinutes } from '../minutes/parts/minutes.tsx'
import { Questions } from '../questions/parts/questions.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { memo } from '../ui/memo.ts'
import { Page } from '../ui/page.tsx'
import { Empty, Loaded, Skeleton } from '../ui/states.tsx'
import { MeetingAbout } from './parts/meeting-about.tsx'
import { MeetingActs } from './parts/meeting-acts.tsx'
import { MeetingPaper } from './parts/meeting-paper.tsx'
import { RoomBar } from './parts/room-bar.tsx'
import { createRoom, type Room } from './parts/room.tsx'
import { Talk } from './parts/talk.tsx'
import { applyMeetingEvent } from './state.ts'
import './style.css'

type Told = MeetingEventsSubscription['meetingEvents']

/** What stands around the talk, the same object until something of it changes: what comes to the talk alone draws nothing else anew. */
const withoutTalk = (data: ReadonlySignal<MeetingQuery | undefined>): ReadonlySignal<Around | undefined> => {
  let last: Around | undefined
  return computed(() => {
    if (!data.value) return undefined
    const { viewer, meeting: { seq: _, threads: __, commentCount: ___, viewerReadUntil: ____, ...meeting } } = data.value
    const isSame = last && last.viewer === viewer && (Object.keys(meeting) as (keyof Meeting)[]).every((name) => last?.meeting[name] === meeting[name])
    if (!isSame) last = { viewer, meeting }
    return last
  })
}

type PartsProps = { data: Around; slug: string; query: Query<MeetingQuery>; room: Room }

/** First what the hour asks for: before the meeting the paper, during it what is on, after it the minutes. */
const Parts = memo(({ data, slug, query, room }: PartsProps) => {
  const { meeting } = data
  const shared = { meeting, slug, query }
  const stage = stageOf(meeting.course)
  const paper = <MeetingPaper key="paper" meeting={meeting} slug={slug} room={room} />
  const minutes = <MeetingMinutes key="minutes" {...shared} />
  return (
    <div class={`meeting ${stage}`}>
      <MeetingAbout meeting={meeting} query={query} />
      <div class="meeting-main">
        <RoomBar key="bar" meeting={meeting} room={room} />
        {stage === 'over' && minutes}
        {stage === 'ahead' && paper}
        <MeetingCourse key="course" {...shared} />
        <Hands key="hands" data={data} query={query} />
        <Questions key="questions" data={data} slug={slug} query={query} />
        {stage !== 'ahead' && paper}
        {stage !== 'over' && minutes}
        <Talk key="talk" room={room} />
      </div>
    </div>
  )
})

export const MeetingPage = ({ slug, id }: { slug: string; id: string }) => {
  const query = useQuery(MeetingDocument, { id })
  const room = useMemo(() => createRoom(id, query), [id, query])
  const around = useMemo(() => ({ data: withoutTalk(query.data), failure: query.failure, reload: query.reload }), [query])
  const meeting = around.data.value?.meeting
  useLive(query, {
    document: MeetingEventsDocument,
    variables: meeting ? { meetingId: id } : null,
    seqOf: (data: MeetingQuery) => data.meeting.seq,
    apply: (data: MeetingQuery, event: Told) => applyMeetingEvent(data, event),
    noticed: room.notice,
  })
  useReloadOnNewRights(slug, query)
  const title = meeting?.paper?.title ?? meeting?.title ?? t('meeting.title')
  return (
    <GroupFrame slug={slug}>
      <Page
        title={title}
        heading={meeting && <Markdown text={title} inline />}
        within={meeting?.group.name}
        serif
        count={room.unseenCount}
        lead={meeting?.paper && meeting.title !== meeting.paper.title && <p dir="auto">{meeting.title}</p>}
        acts={meeting && <MeetingActs meeting={meeting} slug={slug} query={query} />}
      >
        <Loaded of={around} skeleton={<Skeleton lines={10} />} lost={<Empty act={<a href={`/g/${slug}/schedule`}>{t('schedule.all')}</a>}>{t('meeting.lost')}</Empty>}>
          {(data) => (
            <Parts data={data} slug={slug} query={query} room={room} />
          )}
        </Loaded>
      </Page>
    </GroupFrame>
  )
}
