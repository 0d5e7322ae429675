import type { ComponentChildren } from 'preact'
import { GroupDocument, GroupFrameEventsDocument, type GroupQuery } from '../../graphql/generated/graphql.ts'
import { useLive } from '../../graphql/live.ts'
import { type Query, useQuery } from '../../graphql/query.ts'
import { type Key, t } from '../../locales/t.ts'
import { place } from '../../ui/router.ts'
import { ErrorNotice } from '../../ui/states.tsx'
import { applyToFrame } from '../state.ts'
import { Outside } from './outside.tsx'

const links: [string, Key][] = [
  ['', 'group.home'],
  ['/library', 'group.library'],
  ['/schedule', 'group.schedule'],
  ['/members', 'group.members'],
  ['/settings', 'group.settings'],
]

/** The group that a page lies in: its id, zone, and what the viewer may do there. */
export const useGroup = (slug: string): Query<GroupQuery> => useQuery(GroupDocument, { slug })

const NavLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a href={href} aria-current={place.value.path === href ? 'page' : undefined}>
    {children}
  </a>
)

/** The group's own navigation around a page of it; who may not read the group sees how to get in instead. */
export const GroupFrame = ({ slug, children }: { slug: string; children: ComponentChildren }) => {
  const query = useGroup(slug)
  const group = query.data.value?.group
  const failure = query.failure.value
  useLive(query, { document: GroupFrameEventsDocument, variables: group ? { groupId: group.id } : null, seqOf: (data) => data.group.seq, apply: applyToFrame })
  if (failure?.code === 'NOT_FOUND') return <Outside slug={slug} />
  if (failure && !group) return <ErrorNotice failure={failure} retry={() => void query.reload()} />
  return (
    <>
      <nav class="group-nav" aria-label={t('group.nav')}>
        {place.value.path !== `/g/${slug}` && (
          <span class="group-name" dir="auto">
            {group?.name ?? '\u00a0'}
          </span>
        )}
        <div class="tabs">
          {links.map(([path, label]) => (
            <NavLink key={path} href={`/g/${slug}${path}`}>
              {t(label)}
            </NavLink>
          ))}
        </div>
      </nav>
      {children}
    </>
  )
}
