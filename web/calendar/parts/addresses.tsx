import { request } from '../../graphql/client.ts'
import { type FeedPartsFragment, FeedsDocument } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Section } from '../../ui/page.tsx'
import { joinPages, Pager } from '../../ui/pager.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { type FeedPlace, withFeed } from '../state.ts'
import { FeedCard } from './feed.tsx'
import '../style.css'

/** The calendar addresses of an account: one for all its groups, and one for each. */
export const Addresses = () => {
  const query = useQuery(FeedsDocument, {})
  const placeOf = (groupId: string | null): FeedPlace => ({ guess: (feed: FeedPartsFragment | null) => query.guess(withFeed(groupId, feed)), change: (feed: FeedPartsFragment | null) => query.change(withFeed(groupId, feed)) })
  const more = async (after: string) => {
    const answer = await request(FeedsDocument, { after })
    const next = answer.data?.viewer?.memberships
    if (next) query.change((data) => ({ viewer: data.viewer && { ...data.viewer, memberships: joinPages(data.viewer.memberships, next) } }))
    return answer
  }
  return (
    <Section title={t('calendar.addresses')} id="calendar">
      <p class="muted">
        {t('calendar.meansAll')} {t('calendar.private')}
      </p>
      <Loaded of={query}>
        {({ viewer }) =>
          viewer &&
          (viewer.memberships.nodes.length === 0 && !viewer.feed ? (
            <Empty>{t('calendar.noGroups')}</Empty>
          ) : (
            <>
              <ul class="lines">
                <li class="stack tight">
                  <h3>{t('calendar.allGroups')}</h3>
                  <FeedCard of={null} feed={viewer.feed} place={placeOf(null)} />
                </li>
                {viewer.memberships.nodes.map(({ id, group }) => (
                  <li key={id} class="stack tight">
                    <h3 dir="auto">{group.name}</h3>
                    <FeedCard of={group} feed={group.viewerFeed} place={placeOf(group.id)} />
                  </li>
                ))}
              </ul>
              <Pager of={viewer.memberships} more={more} />
              <p class="small muted">{t('calendar.how')}</p>
            </>
          ))
        }
      </Loaded>
    </Section>
  )
}
