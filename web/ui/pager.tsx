import { useSignal } from '@preact/signals'
import type { Answer, Failure } from '../graphql/client.ts'
import { t } from '../locales/t.ts'
import { Button } from './button.tsx'
import { ErrorNotice } from './states.tsx'

type Page<Row> = { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; totalCount?: number }

/** Two pages of a connection as one; rows that both hold stand once. */
export const joinPages = <P extends Page<{ id: string }>>(first: P, next: P): P => {
  const known = new Set(first.nodes.map(({ id }) => id))
  return { ...next, nodes: [...first.nodes, ...next.nodes.filter(({ id }) => !known.has(id))] }
}

/** "Show more" under a list: `more(after)` loads the next page and adds it to the query that holds the list. */
export const Pager = ({ of, more }: { of: Page<unknown>; more: (after: string) => Promise<Answer<unknown>> }) => {
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  if (!of.pageInfo.hasNextPage || !of.pageInfo.endCursor) return null
  const after = of.pageInfo.endCursor
  const load = async () => {
    busy.value = true
    failure.value = (await more(after)).failure
    busy.value = false
  }
  return (
    <div class="stack tight no-print">
      {failure.value && <ErrorNotice failure={failure.value} />}
      <div class="row">
        <Button busy={busy.value} onClick={load}>
          {t('act.showMore')}
        </Button>
        {of.totalCount !== undefined && <span class="muted small">{t('state.shownOf', { shown: of.nodes.length, count: of.totalCount })}</span>}
      </div>
    </div>
  )
}
