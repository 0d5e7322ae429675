import { viewerId } from '../auth/state.ts'
import { InvitationsDocument, JoinRequestsDocument, MembersDocument, MembersEventsDocument, type Role } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { queryFor, useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Page, Section } from '../ui/page.tsx'
import { Loaded } from '../ui/states.tsx'
import { GroupFrame } from './parts/group-frame.tsx'
import { Invitations } from './parts/invitations.tsx'
import { JoinRequests } from './parts/join-requests.tsx'
import { MemberTable } from './parts/member-table.tsx'
import { applyToMembers, changesInvitations, changesRequests } from './state.ts'
import './style.css'

const roles: Role[] = ['MEMBER', 'FACILITATOR', 'ADMIN', 'OWNER']

const Requests = ({ slug }: { slug: string }) => <JoinRequests slug={slug} query={useQuery(JoinRequestsDocument, { slug })} />

export const MembersPage = ({ slug }: { slug: string }) => {
  const query = useQuery(MembersDocument, { slug })
  const group = query.data.value?.group
  const answersRequests = group?.viewerCan.includes('MEMBER_ADMIT') ?? false
  const invites = group?.viewerCan.includes('MEMBER_INVITE') ?? false
  useLive(query, {
    document: MembersEventsDocument,
    variables: group ? { groupId: group.id } : null,
    seqOf: (data) => data.group.seq,
    apply: (data, event) => applyToMembers(data, event, viewerId.peek()),
    noticed: (event) => {
      if (invites && changesInvitations(event)) void queryFor(InvitationsDocument, { slug }).reload()
      if (answersRequests && changesRequests(event)) void queryFor(JoinRequestsDocument, { slug }).reload()
    },
  })
  return (
    <GroupFrame slug={slug}>
      <Page title={t('members.title')} within={group?.name} lead={group && t('front.memberCount', { count: group.memberCount })}>
        <Loaded of={query}>
          {(data) => (
            <>
              {answersRequests && data.group.joining === 'REQUEST' && <Requests slug={slug} />}
              <MemberTable query={query} group={data.group} slug={slug} />
              {invites && <Invitations slug={slug} groupId={data.group.id} />}
            </>
          )}
        </Loaded>
        <Section title={t('members.roles')} id="roles">
          <dl class="settings">
            {roles.map((role) => (
              <>
                <dt>{t(`role.${role}`)}</dt>
                <dd>{t(`role.${role}.means`)}</dd>
              </>
            ))}
          </dl>
        </Section>
      </Page>
    </GroupFrame>
  )
}
