import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { viewerId } from '../auth/state.ts'
import { Subscribe } from '../calendar/parts/subscribe.tsx'
import { mutate, request } from '../graphql/client.ts'
import { PastMeetingsDocument, ScheduleDocument, ScheduleEventsDocument, ScheduleMeetingDocument, type ScheduleEventsSubscription, type ScheduleQuery } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { type Query, useQuery, writeThrough } from '../graphql/query.ts'
import { GroupFrame, useGroup } from '../groups/parts/group-frame.tsx'
import { t } from '../locales/t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { joinPages, Pager } from '../ui/pager.tsx'
import { navigate, place } from '../ui/router.ts'
import { Empty, Loaded, Skeleton } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { localIn, now } from '../ui/time.tsx'
import { Breaks } from './parts/breaks.tsx'
import { HowOften } from './parts/how-often.tsx'
import { MeetingForm } from './parts/meeting-form.tsx'
import { useMeetingPapers } from './parts/meeting-papers.tsx'
import { Month } from './parts/month.tsx'
import { ScheduleLine, type WriteReply } from './parts/schedule-line.tsx'
import { applyToSchedule } from './state.ts'
import './style.css'

const Plan = ({ slug, groupId, zone, paperId }: { slug: string; groupId: string; zone: string; paperId: string | null }) => {
  const made = useRef('')
  const papers = useMeetingPapers(slug)
  return (
    <div class="stack narrow">
      <MeetingForm
        slug={slug}
        zone={zone}
        draft={`plan-${slug}`}
        initial={{ paperId }}
        papers={papers}
        submit={t('schedule.plan')}
        send={async (wish) => {
          const answer = await mutate(ScheduleMeetingDocument, { input: { groupId, zone, ...wish } })
          made.current = answer.data?.meeting?.id ?? ''
          return answer
        }}
        done={() => navigate(`/g/${slug}/meetings/${made.current}`)}
      />
    </div>
  )
}

const Upcoming = ({ group, slug, query }: { group: ScheduleQuery['group']; slug: string; query: Query<ScheduleQuery> }) => {
  const write: WriteReply = (reply, send) =>
    writeThrough(
      query,
      (data) => ({ group: { ...data.group, meetings: { ...data.group.meetings, nodes: data.group.meetings.nodes.map((other) => (other.id === reply.id ? { ...other, ...reply } : other)) } } }),
      send,
    )
  const more = async (after: string) => {
    const answer = await request(ScheduleDocument, { slug, after })
    const next = answer.data?.group.meetings
    if (next) query.change((data) => ({ group: { ...data.group, meetings: joinPages(data.group.meetings, next) } }))
    return answer
  }
  if (group.meetings.nodes.length === 0)
    return (
      <Empty act={group.viewerCan.includes('MEETING_SCHEDULE') && <ButtonLink href={`/g/${slug}/schedule?plan=1`}>{t('schedule.plan')}</ButtonLink>}>
        {t(group.viewerCan.includes('MEETING_SCHEDULE') ? 'schedule.none' : 'schedule.noneToRead')}
      </Empty>
    )
  return (
    <>
      <ul class="lines">
        {group.meetings.nodes.map((meeting) => (
          <li key={meeting.id}>
            <ScheduleLine of={meeting} slug={slug} write={group.viewerCan.includes('MEETING_REPLY') ? write : null} />
          </li>
        ))}
      </ul>
      <Pager of={group.meetings} more={more} />
    </>
  )
}

const Past = ({ slug }: { slug: string }) => {
  const query = useQuery(PastMeetingsDocument, { slug })
  const more = async (after: string) => {
    const answer = await request(PastMeetingsDocument, { slug, after })
    const next = answer.data?.group.meetings
    if (next) query.change((data) => ({ group: { ...data.group, meetings: joinPages(data.group.meetings, next) } }))
    return answer
  }
  return (
    <Section title={t('schedule.past')} id="past">
      <Loaded of={query} skeleton={<Skeleton lines={4} />}>
        {({ group: { meetings } }) =>
          meetings.nodes.length === 0 ? (
            <Empty>{t('home.noRecent')}</Empty>
          ) : (
            <>
              <ul class="lines">
                {meetings.nodes.map((meeting) => (
                  <li key={meeting.id}>
                    <ScheduleLine of={meeting} slug={slug} write={null} />
                  </li>
                ))}
              </ul>
              <Pager of={meetings} more={more} />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}

const List = ({ slug, query }: { slug: string; query: Query<ScheduleQuery> }) => {
  const group = query.data.value?.group
  return (
    <div class="stack wide">
      <Section title={t('schedule.upcoming')} id="upcoming">
        <Loaded of={query} skeleton={<Skeleton lines={6} />}>
          {(data) => <Upcoming group={data.group} slug={slug} query={query} />}
        </Loaded>
      </Section>
      {group && <HowOften group={group} slug={slug} />}
      {group && <Breaks group={group} today={localIn(now.value, group.zone).slice(0, 10)} reload={() => void query.reload()} />}
      <Past slug={slug} />
    </div>
  )
}

export const SchedulePage = ({ slug }: { slug: string }) => {
  const group = useGroup(slug).data.value?.group
  const query = useQuery(ScheduleDocument, { slug })
  const asked = new URLSearchParams(place.value.search)
  const canPlan = group?.viewerCan.includes('MEETING_SCHEDULE') ?? false
  const isPlanning = canPlan && asked.has('plan')
  const before = useRef(isPlanning)
  const isSubscribing = useSignal(false)
  useEffect(() => {
    // The heading stays while what stands under it is replaced.
    if (before.current !== isPlanning) document.querySelector('h1')?.focus()
    before.current = isPlanning
  }, [isPlanning])
  useLive(query, {
    document: ScheduleEventsDocument,
    variables: group ? { groupId: group.id } : null,
    seqOf: (data: ScheduleQuery) => data.group.seq,
    apply: (data: ScheduleQuery, event: ScheduleEventsSubscription['groupEvents']) => applyToSchedule(data, event, viewerId.peek()),
  })
  if (isPlanning && group)
    return (
      <GroupFrame slug={slug}>
        <Page title={t('schedule.planTitle')} within={group.name} lead={<a href={`/g/${slug}/schedule`}>{t('schedule.all')}</a>}>
          <Plan slug={slug} groupId={group.id} zone={group.zone} paperId={asked.get('paper')} />
        </Page>
      </GroupFrame>
    )
  return (
    <GroupFrame slug={slug}>
      <Page
        title={t('schedule.title')}
        within={group?.name}
        lead={
          group && (
            <span class="row">
              {group.viewerCan.includes('AVAILABILITY_SEE') && <a href={`/g/${slug}/availability`}>{t('availability.title')}</a>}
              {group.viewerCan.includes('DUTY_SEE') && <a href={`/g/${slug}/duties`}>{t('duties.title')}</a>}
            </span>
          )
        }
        acts={
          <>
            {canPlan && (
              <ButtonLink href={`/g/${slug}/schedule?plan=1`} icon="add">
                {t('schedule.plan')}
              </ButtonLink>
            )}
            {group?.viewerCan.includes('SERIES_MAKE') && (
              <ButtonLink href={`/g/${slug}/series/new`} icon="calendar">
                {t('series.make')}
              </ButtonLink>
            )}
            {group?.viewerCan.includes('FEED_MAKE') && (
              <Button
                icon="link"
                expanded={isSubscribing.value}
                onClick={() => {
                  isSubscribing.value = !isSubscribing.peek()
                }}
              >
                {t('calendar.subscribe')}
              </Button>
            )}
          </>
        }
      >
        {isSubscribing.value && <Subscribe slug={slug} />}
        <Tabs
          name="view"
          label={t('schedule.views')}
          tabs={[
            { id: 'list', label: t('schedule.list'), panel: () => <List slug={slug} query={query} /> },
            { id: 'month', label: t('schedule.month'), panel: () => group && <Month slug={slug} zone={group.zone} seq={query.data.value?.group.seq ?? 0} /> },
          ]}
        />
      </Page>
    </GroupFrame>
  )
}
