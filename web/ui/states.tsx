import type { ComponentChildren } from 'preact'
import type { Failure } from '../graphql/client.ts'
import { online } from '../graphql/connection.ts'
import type { Query } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** The place of what comes, visible only when it takes more than 200 ms. */
export const Skeleton = ({ lines = 5 }: { lines?: number }) => (
  <div class="skeleton" role="status">
    <span class="unseen">{t('state.loading')}</span>
    {Array.from({ length: lines }, (_, at) => (
      <span key={at} aria-hidden="true" />
    ))}
  </div>
)

/** What an empty place is for, and the first act. */
export const Empty = ({ children, act }: { children: ComponentChildren; act?: ComponentChildren }) => (
  <div class="empty">
    <p>{children}</p>
    {act}
  </div>
)

/** What happened, what was kept, what to do. `kept`: the text is still there. */
export const ErrorNotice = ({ failure, kept, retry }: { failure: Failure; kept?: boolean; retry?: () => void }) => (
  <div class="notice" role="alert" tabIndex={-1}>
    <p class="notice-title">
      <Icon name="warn" />
      {failure.message}
    </p>
    {kept && <p>{t('failure.kept')}</p>}
    {failure.code === 'CONFLICT' && <p>{t('failure.conflict')}</p>}
    {failure.code === 'INTERNAL' && failure.requestId && (
      <p class="small">
        {t('failure.report')} <code>{failure.requestId}</code>
      </p>
    )}
    {retry && <Button onClick={retry}>{t('act.retry')}</Button>}
  </div>
)

/** The thin line that says that the network is gone and that the page goes on. */
export const OfflineBanner = () => (
  <div role="status" class="no-print">
    {!online.value && (
      <p class="banner">
        <Icon name="offline" />
        {t('state.offline')}
      </p>
    )}
  </div>
)

/** A query's data once they are there; before that its skeleton, or what went wrong. What is known stays on the page. */
export const Loaded = <Data,>({ of, skeleton, lost, children }: { of: Pick<Query<Data>, 'data' | 'failure' | 'reload'>; skeleton?: ComponentChildren; lost?: ComponentChildren; children: (data: Data) => ComponentChildren }) => {
  const data = of.data.value
  const failure = of.failure.value
  if (data !== undefined) {
    return (
      <>
        {failure && failure.kind !== 'silence' && <ErrorNotice failure={failure} retry={() => void of.reload()} />}
        {children(data)}
      </>
    )
  }
  if (failure?.code === 'NOT_FOUND') return lost ?? <Empty>{failure.message}</Empty>
  if (failure) return <ErrorNotice failure={failure} retry={() => void of.reload()} />
  return skeleton ?? <Skeleton />
}
