import { useSignal, useSignalEffect } from '@preact/signals'
import { Private } from '../auth/parts/private.tsx'
import { type Failure, mutate, request } from '../graphql/client.ts'
import { NoticesDocument, type NoticesQuery, ReadNoticesDocument } from '../graphql/generated/graphql.ts'
import { useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { joinPages, Pager } from '../ui/pager.tsx'
import { Empty, ErrorNotice, Loaded } from '../ui/states.tsx'
import { headOf, NoticeLine } from './parts/notice-line.tsx'
import { latestNotice, stateOfNotices, unread } from './state.ts'
import './style.css'

const first = 25

type Change = (data: NoticesQuery) => NoticesQuery

/** What is known once some notices, or with null all, are read. */
const afterReading =
  (ids: string[] | null, left: number, at: string): Change =>
  ({ viewer }) => ({
    viewer: viewer && {
      ...viewer,
      unreadNotices: left,
      notices: { ...viewer.notices, nodes: viewer.notices.nodes.map((notice) => (notice.readAt || (ids && !ids.includes(notice.id)) ? notice : { ...notice, readAt: at })) },
    },
  })

const Notices = () => {
  const query = useQuery(NoticesDocument, { first })
  const failure = useSignal<Failure | null>(null)
  const shownAt = (data: NoticesQuery | undefined) => data?.viewer?.notices.nodes ?? []
  useSignalEffect(() => {
    if (!stateOfNotices.value) return
    const shown = shownAt(query.data.peek())
    // What is new would push down what is being read: it waits to be asked for.
    const wouldMove = shown.length > 0 && shown[0]?.id !== latestNotice.value
    if (!wouldMove && shown.length <= first) void query.reload()
  })
  const read = async (ids: string[] | null) => {
    const answer = await mutate(ReadNoticesDocument, { input: { noticeIds: ids } })
    failure.value = answer.failure
    const left = answer.data?.unread
    if (left == null) return
    unread.value = left
    query.change(afterReading(ids, left, new Date().toISOString()))
  }
  const more = async (after: string) => {
    const answer = await request(NoticesDocument, { first, after })
    const next = answer.data?.viewer
    if (next) query.change(({ viewer }) => ({ viewer: viewer && { ...viewer, notices: joinPages(viewer.notices, next.notices) } }))
    return answer
  }
  return (
    <Loaded of={query}>
      {({ viewer }) =>
        viewer && (
          <div class="stack notices">
            {failure.value && <ErrorNotice failure={failure.value} />}
            {viewer.notices.nodes.length === 0 ? (
              <Empty>{t('notices.none')}</Empty>
            ) : (
              <>
                <div class="row apart">
                  {latestNotice.value && latestNotice.value !== viewer.notices.nodes[0]?.id ? (
                    <Button icon="bell" onClick={() => void query.reload()}>
                      {t('notices.showNew')}
                    </Button>
                  ) : (
                    <p role="status">{t('notices.unread', { count: viewer.unreadNotices })}</p>
                  )}
                  {viewer.unreadNotices > 0 && (
                    <Button icon="check" onClick={() => void read(null)}>
                      {t('notices.readAll')}
                    </Button>
                  )}
                </div>
                <ul class="lines">
                  {viewer.notices.nodes.map((notice) => (
                    <li class={`stack tight ${notice.readAt ? '' : 'unread'}`} key={notice.id}>
                      <NoticeLine of={notice} followed={() => void (notice.readAt ?? read([notice.id]))}>
                        {!notice.readAt && (
                          <>
                            <span class="badge warn">{t('notices.new')}</span>
                            <Button look="quiet" icon="check" onClick={() => void read([notice.id])} label={t('notices.readOf', { title: headOf(notice) })}>
                              {t('notices.read')}
                            </Button>
                          </>
                        )}
                      </NoticeLine>
                    </li>
                  ))}
                </ul>
                <Pager of={viewer.notices} more={more} />
              </>
            )}
          </div>
        )
      }
    </Loaded>
  )
}

export const NoticesPage = () => (
  <Page title={t('notices.title')} acts={<ButtonLink href="/me#notices" icon="settings" look="quiet">{t('notices.choose')}</ButtonLink>}>
    <Private>{() => <Notices />}</Private>
  </Page>
)
