import { GroupFeedDocument } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Section } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { withGroupFeed } from '../state.ts'
import { FeedCard } from './feed.tsx'
import '../style.css'

/** How to have a group's meetings in one's own calendar program. */
export const Subscribe = ({ slug }: { slug: string }) => {
  const query = useQuery(GroupFeedDocument, { slug })
  const place = { guess: (feed: Parameters<typeof withGroupFeed>[0]) => query.guess(withGroupFeed(feed)), change: (feed: Parameters<typeof withGroupFeed>[0]) => query.change(withGroupFeed(feed)) }
  return (
    <Section title={t('calendar.title')} id="subscribe">
      <div class="stack subscribe">
        <p>{t('calendar.means')}</p>
        <Loaded of={query}>{({ group }) => <FeedCard of={group} feed={group.viewerFeed} place={place} isPrimary />}</Loaded>
        <p class="small muted">
          {t('calendar.private')} {t('calendar.how')} <a href="/me#calendar">{t('calendar.toAll')}</a>
        </p>
      </div>
    </Section>
  )
}
