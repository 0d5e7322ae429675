import { useSignal } from '@preact/signals'
import { viewer, viewerQuery } from '../../auth/state.ts'
import { type Failure, mutate, request } from '../../graphql/client.ts'
import { ChangeRoleDocument, LeaveGroupDocument, type MemberPartsFragment, MembersDocument, type MembersQuery, RemoveMemberDocument, type Role } from '../../graphql/generated/graphql.ts'
import { type Query, writeThrough } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { joinPages, Pager } from '../../ui/pager.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { navigate } from '../../ui/router.ts'
import { ErrorNotice } from '../../ui/states.tsx'
import { Day } from '../../ui/time.tsx'
import { withUndo } from '../../ui/toast.tsx'

const roles: Role[] = ['MEMBER', 'FACILITATOR', 'ADMIN', 'OWNER']
const ranks = { MEMBER: 1, FACILITATOR: 2, ADMIN: 3, OWNER: 4 }

type Group = MembersQuery['group']

const withNodes =
  (change: (nodes: MemberPartsFragment[]) => MemberPartsFragment[]) =>
  ({ group }: MembersQuery): MembersQuery => ({ group: { ...group, members: { ...group.members, nodes: change(group.members.nodes) } } })

const RoleChoice = ({ query, group, member }: { query: Query<MembersQuery>; group: Group; member: MemberPartsFragment }) => {
  const failure = useSignal<Failure | null>(null)
  const highest = ranks[group.viewerRole ?? 'MEMBER']
  const change = async (role: Role) => {
    failure.value = null
    const set = (changed: MemberPartsFragment) => withNodes((nodes) => nodes.map((other) => (other.id === changed.id ? changed : other)))
    const answer = await writeThrough(
      query,
      set({ ...member, role }),
      () => mutate(ChangeRoleDocument, { input: { memberId: member.id, role } }),
      (data, payload) => (payload.member ? set(payload.member)(data) : data),
    )
    failure.value = answer.failure
  }
  return (
    <>
      <select
        class="input role-select"
        aria-label={t('members.roleOf', { name: member.person.name })}
        value={member.role}
        onChange={(event) => change(event.currentTarget.value as Role)}
      >
        {roles.map((role) => (
          <option key={role} value={role} disabled={ranks[role] > highest}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </>
  )
}

/** Who is here, since when and as what; for those who may, the roles can be changed and members removed. */
export const MemberTable = ({ query, group, slug }: { query: Query<MembersQuery>; group: Group; slug: string }) => {
  const me = viewer.value?.person.id
  const rank = ranks[group.viewerRole ?? 'MEMBER']
  const may = (action: 'MEMBER_CHANGE' | 'MEMBER_REMOVE', member: MemberPartsFragment) => group.viewerCan.includes(action) && ranks[member.role] <= rank
  const gone = (id: string) => withNodes((nodes) => nodes.filter((other) => other.id !== id))
  const remove = ({ id, person }: MemberPartsFragment) =>
    withUndo(
      t('members.removed', { name: person.name }),
      () => query.guess(gone(id)),
      (leaving) => mutate(RemoveMemberDocument, { input: { memberId: id } }, leaving),
      () => query.change(gone(id)),
    )
  const leave = (member: MemberPartsFragment) =>
    withUndo(
      t('members.left', { group: group.name }),
      () => query.guess(gone(member.id)),
      (leaving) => mutate(LeaveGroupDocument, { input: { groupId: group.id } }, leaving),
      () => {
        void viewerQuery.reload()
        if (location.pathname.startsWith(`/g/${slug}`)) navigate('/')
      },
    )
  const more = async (after: string) => {
    const answer = await request(MembersDocument, { slug, after })
    if (answer.data) {
      const next = answer.data.group.members
      query.change((data) => ({ group: { ...data.group, members: joinPages(data.group.members, next) } }))
    }
    return answer
  }
  return (
    <div class="stack">
      <div class="table-frame members">
        <table class="table">
          <caption class="unseen">{t('members.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('members.name')}</th>
              <th scope="col">{t('members.role')}</th>
              <th scope="col">{t('members.since')}</th>
              <th scope="col">
                <span class="unseen">{t('members.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {group.members.nodes.map((member) => (
              <tr key={member.id}>
                <th scope="row">
                  <PersonName of={member.person} /> {member.person.id === me && <span class="badge">{t('members.you')}</span>}
                </th>
                <td>{may('MEMBER_CHANGE', member) ? <RoleChoice query={query} group={group} member={member} /> : t(`role.${member.role}`)}</td>
                <td class="small">
                  <Day at={member.joinedAt} />
                </td>
                <td>
                  {member.person.id === me ? (
                    <Button look="quiet" onClick={() => leave(member)}>
                      {t('members.leave')}
                    </Button>
                  ) : (
                    may('MEMBER_REMOVE', member) && (
                      <Button look="quiet" label={t('members.removeName', { name: member.person.name })} onClick={() => remove(member)}>
                        {t('members.remove')}
                      </Button>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager of={group.members} more={more} />
    </div>
  )
}
