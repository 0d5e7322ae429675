import { viewer, viewerQuery } from '../auth/state.ts'
import { request } from '../graphql/client.ts'
import { PublicGroupsDocument, WaitingDocument, type WaitingQuery } from '../graphql/generated/graphql.ts'
import { useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { News } from '../notifications/parts/news.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Page, Section } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Empty, ErrorNotice, Loaded, Skeleton } from '../ui/states.tsx'
import { Time, When } from '../ui/time.tsx'
import { Duties, Mentions, Turns } from './parts/duties.tsx'
import { meetingTitle } from './parts/meeting-line.tsx'
import { Picture } from './parts/picture.tsx'
import { PollLine } from './parts/poll-line.tsx'
import { ProfileLine } from './parts/profile.tsx'
import './style.css'

/** Groups that show themselves, but for the viewer's own. */
const Groups = () => {
  const query = useQuery(PublicGroupsDocument, { first: 20 })
  const more = async (after: string) => {
    const answer = await request(PublicGroupsDocument, { first: 20, after })
    if (answer.data) {
      const { groups } = answer.data
      query.change((data) => ({ groups: { ...groups, nodes: [...data.groups.nodes, ...groups.nodes.filter(({ slug }) => data.groups.nodes.every((known) => known.slug !== slug))] } }))
    }
    return answer
  }
  const shown = query.data.value?.groups
  const others = shown?.nodes.filter(({ viewerIsMember }) => !viewerIsMember) ?? []
  if (viewer.value && shown && others.length === 0 && !shown.pageInfo.hasNextPage) return null
  return (
    <Section title={t(viewer.value ? 'front.otherGroups' : 'front.groups')} id="groups">
      <Loaded of={query}>
        {({ groups }) =>
          groups.nodes.length === 0 ? (
            <Empty>{t('front.noGroups')}</Empty>
          ) : (
            <>
              <ul class="lines">
                {others.map((profile) => (
                  <li key={profile.slug}>
                    <ProfileLine of={profile} />
                  </li>
                ))}
              </ul>
              <Pager of={groups} more={more} />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}

const Stranger = () => (
  <Page title={t('front.welcome')} lead={t('front.what')}>
    <div class="row">
      <ButtonLink href="/signup" look="primary">
        {t('front.signUp')}
      </ButtonLink>
      <ButtonLink href="/login">{t('front.logIn')}</ButtonLink>
    </div>
    <Picture />
    <Section title={t('front.steps')} id="steps">
      <ol class="steps">
        <li>{t('front.step1')}</li>
        <li>{t('front.step2')}</li>
        <li>{t('front.step3')}</li>
      </ol>
    </Section>
    <Groups />
  </Page>
)

type Memberships = NonNullable<WaitingQuery['viewer']>['memberships']['nodes']

const Meetings = ({ memberships, meId }: { memberships: Memberships; meId: string }) => {
  const meetings = memberships.flatMap(({ group }) => (group.nextMeeting ? [{ group, meeting: group.nextMeeting }] : [])).sort((a, b) => a.meeting.startsAt.localeCompare(b.meeting.startsAt))
  return (
    <Section title={t('front.meetings')} id="meetings">
      {meetings.length === 0 ? (
        <Empty>{t('front.noMeetings')}</Empty>
      ) : (
        <ul class="lines">
          {meetings.map(({ group, meeting }) => (
            <li class="stack tight" key={meeting.id}>
              <a class="serif" href={`/g/${group.slug}/meetings/${meeting.id}`}>
                <Markdown text={meetingTitle(meeting)} inline />
              </a>
              <p>
                <Time at={meeting.startsAt} until={meeting.endsAt} zone={meeting.zone} /> <When from={meeting.startsAt} until={meeting.endsAt} />
              </p>
              <p class="row small">
                <a href={`/g/${group.slug}`} dir="auto">
                  {group.name}
                </a>
                {meeting.presenter?.id === meId && <span class="badge">{t('front.youPresent')}</span>}
                <span class={`badge ${meeting.viewerReply ? 'good' : 'warn'}`}>{meeting.viewerReply ? t('front.replied', { reply: t(`reply.${meeting.viewerReply}`) }) : t('front.notReplied')}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const Polls = ({ memberships }: { memberships: Memberships }) => {
  const polls = memberships.flatMap(({ group }) => group.openPolls.filter(({ viewerBallot, viewerCan }) => !viewerBallot && viewerCan.includes('BALLOT_CAST')).map((poll) => ({ group, poll }))).sort((a, b) => a.poll.closesAt.localeCompare(b.poll.closesAt))
  return (
    <Section title={t('front.polls')} id="polls">
      {polls.length === 0 ? (
        <Empty>{t('front.noPolls')}</Empty>
      ) : (
        <ul class="lines">
          {polls.map(({ group, poll }) => (
            <li key={poll.id}>
              <a class="small" href={`/g/${group.slug}`} dir="auto">
                {group.name}
              </a>
              <PollLine of={poll} slug={group.slug} votes />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const Waiting = () => {
  const query = useQuery(WaitingDocument, {})
  return (
    <Page title={t('front.title')} acts={<ButtonLink href="/new" icon="add">{t('shell.newGroup')}</ButtonLink>}>
      <Loaded of={query}>
        {({ viewer: found }) => {
          const memberships = found?.memberships.nodes ?? []
          if (!found || memberships.length === 0) return <Empty act={<ButtonLink href="/new" look="primary">{t('shell.newGroup')}</ButtonLink>}>{t('front.newcomer')}</Empty>
          return (
            <div class="columns">
              <Meetings memberships={memberships} meId={found.person.id} />
              <Polls memberships={memberships} />
              <Turns of={found} />
              <Duties of={found} />
              <Mentions of={found} />
              <News />
              <Section title={t('front.mine')} id="mine">
                <ul class="lines links">
                  {memberships.map(({ id, group }) => (
                    <li key={id}>
                      <a href={`/g/${group.slug}`} dir="auto">
                        {group.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
          )
        }}
      </Loaded>
      <Groups />
    </Page>
  )
}

export const FrontPage = () => {
  if (viewer.value) return <Waiting />
  if (viewer.value === null) return <Stranger />
  const failure = viewerQuery.failure.value
  return <Page title="Colloquy">{failure ? <ErrorNotice failure={failure} retry={() => void viewerQuery.reload()} /> : <Skeleton lines={8} />}</Page>
}
