import { useRef } from 'preact/hooks'
import { mutate } from '../graphql/client.ts'
import { MakeSeriesDocument } from '../graphql/generated/graphql.ts'
import { GroupFrame, useGroup } from '../groups/parts/group-frame.tsx'
import { t } from '../locales/t.ts'
import { Page } from '../ui/page.tsx'
import { navigate } from '../ui/router.ts'
import { Empty, Skeleton } from '../ui/states.tsx'
import { SeriesForm } from './parts/series-form.tsx'
import './style.css'

export const NewPage = ({ slug }: { slug: string }) => {
  const group = useGroup(slug).data.value?.group
  const made = useRef('')
  return (
    <GroupFrame slug={slug}>
      <Page title={t('series.makeTitle')} within={group?.name} lead={<a href={`/g/${slug}/schedule`}>{t('schedule.all')}</a>}>
        {!group ? (
          <Skeleton />
        ) : !group.viewerCan.includes('SERIES_MAKE') ? (
          <Empty>{t('schedule.noneToRead')}</Empty>
        ) : (
          <SeriesForm
            slug={slug}
            zone={group.zone}
            draft={`series-${slug}`}
            of={{ groupId: group.id }}
            submit={t('series.make')}
            send={async (plan) => {
              const answer = await mutate(MakeSeriesDocument, { input: { groupId: group.id, ...plan } })
              made.current = answer.data?.series?.id ?? ''
              return answer
            }}
            done={() => navigate(`/g/${slug}/series/${made.current}`)}
          />
        )}
      </Page>
    </GroupFrame>
  )
}
