import { effect, untracked } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { GroupDocument, GroupFrameEventsDocument, type GroupQuery } from '../../graphql/generated/graphql.ts'
import { useLive } from '../../graphql/live.ts'
import { type Query, queryFor, useQuery } from '../../graphql/query.ts'
import { type Key, t } from '../../locales/t.ts'
import { Page } from '../../ui/page.tsx'
import { place } from '../../ui/router.ts'
import { ErrorNotice } from '../../ui/states.tsx'
import { applyToFrame } from '../state.ts'
import { Outside } from './outside.tsx'

/** The parts of a group, and what the addresses of the pages that belong to each begin with. */
const links: [path: string, label: Key, within: string[]][] = [
  ['', 'group.home', ['/polls']],
  ['/library', 'group.library', ['/papers/']],
  ['/schedule', 'group.schedule', ['/meetings/', '/series/', '/availability', '/duties']],
  ['/members', 'group.members', []],
  ['/settings', 'group.settings', []],
]

/** The group that a page lies in: its id, zone, and what the viewer may do there. */
export const useGroup = (slug: string): Query<GroupQuery> => useQuery(GroupDocument, { slug })

/** For a page that does not follow the group's own stream: loads its snapshot again when what the viewer may do in the group changes. */
export const useReloadOnNewRights = (slug: string, query: Pick<Query<unknown>, 'reload'>) => {
  useEffect(() => {
    let known: string | undefined
    return effect(() => {
      const rights = queryFor(GroupDocument, { slug }).data.value?.group.viewerCan.join()
      if (known !== undefined && rights !== undefined && rights !== known) untracked(() => void query.reload())
      known = rights ?? known
    })
  }, [slug, query])
}

const NavLink = ({ href, within, children }: { href: string; within: string[]; children: ComponentChildren }) => {
  const { path } = place.value
  return (
    <a href={href} aria-current={path === href ? 'page' : within.some((begin) => path.startsWith(begin)) ? 'true' : undefined}>
      {children}
    </a>
  )
}

/** The group's own navigation around a page of it; who may not read the group sees how to get in instead. */
export const GroupFrame = ({ slug, children }: { slug: string; children: ComponentChildren }) => {
  const query = useGroup(slug)
  const group = query.data.value?.group
  const failure = query.failure.value
  useLive(query, { document: GroupFrameEventsDocument, variables: group ? { groupId: group.id } : null, seqOf: (data) => data.group.seq, apply: applyToFrame })
  if (failure?.code === 'NOT_FOUND') return <Outside slug={slug} />
  if (failure && !group)
    return (
      <Page title={t('failure.pageTitle')}>
        <ErrorNotice failure={failure} retry={() => void query.reload()} />
      </Page>
    )
  return (
    <>
      <nav class="group-nav" aria-label={t('group.nav')}>
        {place.value.path !== `/g/${slug}` && (
          <span class="group-name" dir="auto">
            {group?.name ?? '\u00a0'}
          </span>
        )}
        <div class="tabs">
          {links.map(([path, label, within]) => (
            <NavLink key={path} href={`/g/${slug}${path}`} within={within.map((begin) => `/g/${slug}${begin}`)}>
              {t(label)}
            </NavLink>
          ))}
        </div>
      </nav>
      {children}
    </>
  )
}
