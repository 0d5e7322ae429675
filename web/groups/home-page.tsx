import { MyTurn } from '../duties/parts/my-turn.tsx'
import { GroupHomeDocument, GroupHomeEventsDocument, type GroupHomeQuery } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { type Query, useQuery, writeThrough } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Words } from '../locales/words.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Page, Section } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { Empty, Loaded } from '../ui/states.tsx'
import { Time } from '../ui/time.tsx'
import { GroupFrame } from './parts/group-frame.tsx'
import { meetingTitle, NextMeeting, type WriteReply } from './parts/meeting-line.tsx'
import { PollLine } from './parts/poll-line.tsx'
import { applyToHome } from './state.ts'
import './style.css'

type Group = GroupHomeQuery['group']

const Pool = ({ group, slug }: { group: Group; slug: string }) => {
  const { nodes, totalCount } = group.nominations
  if (nodes.length === 0)
    return group.papers.totalCount === 0 ? (
      <Empty act={group.viewerCan.includes('PAPER_ADD') && <ButtonLink href={`/g/${slug}/library?add=paste`}>{t('home.addPapers')}</ButtonLink>}>{t('home.noPapers')}</Empty>
    ) : (
      <Empty act={<ButtonLink href={`/g/${slug}/library`}>{t('home.openLibrary')}</ButtonLink>}>{t('home.noPool')}</Empty>
    )
  return (
    <>
      <ul class="lines">
        {nodes.map(({ id, paper, pitch, nominatedBy }) => (
          <li key={id}>
            <a class="serif" href={`/g/${slug}/papers/${paper.id}`}>
              <Markdown text={paper.title} inline />
            </a>
            {pitch && <p dir="auto">{pitch}</p>}
            <p class="small muted">
              <Words k="home.nominatedBy" name={<PersonName of={nominatedBy} />} />
            </p>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p>
          <a href={`/g/${slug}/library?tab=pool`}>{t('home.allNominated', { count: totalCount })}</a>
        </p>
      )}
    </>
  )
}

const Recent = ({ group, slug }: { group: Group; slug: string }) =>
  group.meetings.nodes.length === 0 ? (
    <Empty>{t('home.noRecent')}</Empty>
  ) : (
    <ul class="lines">
      {group.meetings.nodes.map((meeting) => (
        <li key={meeting.id}>
          <a class="serif" href={`/g/${slug}/meetings/${meeting.id}`}>
            <Markdown text={meetingTitle(meeting)} inline />
          </a>
          <p class="row small muted">
            <Time at={meeting.startsAt} zone={meeting.zone} />
            <span>{t('home.comments', { count: meeting.commentCount })}</span>
          </p>
        </li>
      ))}
    </ul>
  )

const Next = ({ group, slug, query }: { group: Group; slug: string; query: Query<GroupHomeQuery> }) => {
  const write: WriteReply = (reply, send) =>
    writeThrough(
      query,
      (data) => (data.group.nextMeeting?.id === reply.id ? { group: { ...data.group, nextMeeting: { ...data.group.nextMeeting, ...reply } } } : data),
      send,
      (data, { meeting }) => (meeting && data.group.nextMeeting?.id === meeting.id ? { group: { ...data.group, nextMeeting: { ...data.group.nextMeeting, ...meeting } } } : data),
    )
  if (!group.nextMeeting)
    return (
      <Empty act={group.viewerCan.includes('MEETING_SCHEDULE') && <ButtonLink href={`/g/${slug}/schedule?plan=1`}>{t('home.schedule')}</ButtonLink>}>{t('home.noMeeting')}</Empty>
    )
  return <NextMeeting of={group.nextMeeting} slug={slug} write={group.viewerCan.includes('MEETING_REPLY') ? write : null} />
}

const Home = ({ group, slug, query }: { group: Group; slug: string; query: Query<GroupHomeQuery> }) => (
  <div class="columns home">
    <Section title={t('home.next')} id="next">
      <Next group={group} slug={slug} query={query} />
      {group.viewerCan.includes('DUTY_SEE') && <MyTurn slug={slug} seq={group.seq} />}
    </Section>
    <Section title={t('home.polls')} id="polls" acts={<a href={`/g/${slug}/polls`}>{t('voting.all')}</a>}>
      {group.openPolls.length === 0 ? (
        <Empty>{t('home.noPoll')}</Empty>
      ) : (
        <ul class="lines">
          {group.openPolls.map((poll) => (
            <li key={poll.id}>
              <PollLine of={poll} slug={slug} votes={group.viewerCan.includes('BALLOT_CAST')} />
            </li>
          ))}
        </ul>
      )}
    </Section>
    <Section title={t('home.pool')} id="pool">
      <Pool group={group} slug={slug} />
    </Section>
    <Section title={t('home.recent')} id="recent">
      <Recent group={group} slug={slug} />
    </Section>
  </div>
)

export const HomePage = ({ slug }: { slug: string }) => {
  const query = useQuery(GroupHomeDocument, { slug })
  const group = query.data.value?.group
  useLive(query, {
    document: GroupHomeEventsDocument,
    variables: group ? { groupId: group.id } : null,
    seqOf: (data) => data.group.seq,
    apply: applyToHome,
  })
  return (
    <GroupFrame slug={slug}>
      <Page title={group?.name ?? t('group.home')} lead={group?.description && <p dir="auto">{group.description}</p>}>
        <Loaded of={query}>{(data) => <Home group={data.group} slug={slug} query={query} />}</Loaded>
      </Page>
    </GroupFrame>
  )
}
