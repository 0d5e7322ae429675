import { useSignalEffect } from '@preact/signals'
import { mutate } from '../../graphql/client.ts'
import { NoticesDocument, ReadNoticesDocument } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Section } from '../../ui/page.tsx'
import { stateOfNotices } from '../state.ts'
import { NoticeLine } from './notice-line.tsx'
import '../style.css'

/** The latest notices that were not read. */
export const News = () => {
  const query = useQuery(NoticesDocument, { first: 5 })
  useSignalEffect(() => {
    if (stateOfNotices.value) void query.reload()
  })
  const found = query.data.value?.viewer
  const news = found?.notices.nodes.filter(({ readAt }) => !readAt) ?? []
  if (!found || news.length === 0) return null
  return (
    <Section title={t('notices.title')} id="notices">
      <ul class="lines notices">
        {news.map((notice) => (
          <li class="stack tight" key={notice.id}>
            <NoticeLine of={notice} followed={() => void mutate(ReadNoticesDocument, { input: { noticeIds: [notice.id] } })} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/notices">{t('notices.all', { count: found.unreadNotices })}</a>
      </p>
    </Section>
  )
}
