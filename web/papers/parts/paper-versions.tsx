import { useSignal } from '@preact/signals'
import { type Failure, mutate } from '../../graphql/client.ts'
import { AddPaperVersionDocument, type PaperQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/states.tsx'

/** Which version of its text a paper has by now; passages that were quoted keep the one they are of. */
export const PaperVersions = ({ paper, query }: { paper: PaperQuery['paper']; query: Query<PaperQuery> }) => {
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const { id, textVersions, viewerCan } = paper
  const canAdd = viewerCan.includes('PAPER_CHANGE')
  if (!canAdd && textVersions === 1) return null
  const add = async () => {
    busy.value = true
    const answer = await mutate(AddPaperVersionDocument, { input: { paperId: id, textVersions } })
    const changed = answer.data?.paper
    if (changed) query.change((data) => ({ paper: { ...data.paper, ...changed } }))
    else await query.reload()
    failure.value = answer.failure
    busy.value = false
  }
  return (
    <div class="stack tight">
      <p class="row small">
        <span class="muted">{t('papers.textVersion', { version: textVersions })}</span>
        {canAdd && (
          <Button look="quiet" icon="add" busy={busy.value} onClick={() => void add()}>
            {t('papers.addVersion')}
          </Button>
        )}
      </p>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </div>
  )
}
