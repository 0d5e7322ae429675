import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Failure, mutate } from '../../graphql/client.ts'
import { ImportDocument, type ImportPartsFragment, StopImportDocument } from '../../graphql/generated/graphql.ts'
import { type Query, useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { navigate, withSearch } from '../../ui/router.ts'
import { Empty, ErrorNotice, Loaded } from '../../ui/states.tsx'

const lookAgainAfter = 300

const begin = () => navigate(withSearch({ import: null }), { replace: true })

const Running = ({ of, query }: { of: ImportPartsFragment; query: Query<{ import: ImportPartsFragment }> }) => {
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const stop = async () => {
    busy.value = true
    failure.value = (await mutate(StopImportDocument, { input: { importId: of.id } })).failure
    busy.value = false
    await query.reload()
  }
  return (
    <>
      <label class="stack tight">
        <span class="numbers">{t('papers.importing', { done: of.done, count: of.total })}</span>
        <progress max={of.total} value={of.done} />
      </label>
      <div>
        <Button busy={busy.value} onClick={stop}>
          {t('papers.stop')}
        </Button>
      </div>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </>
  )
}

const Ended = ({ of, slug }: { of: ImportPartsFragment; slug: string }) =>
  of.state === 'DONE' ? (
    <div class="row">
      <ButtonLink href={`/g/${slug}/library`} look="primary">
        {t('papers.toLibrary')}
      </ButtonLink>
      <Button onClick={begin}>{t('papers.pasteAnother')}</Button>
    </div>
  ) : (
    <div>
      <Button onClick={begin}>{t('papers.backToText')}</Button>
    </div>
  )

/** How far an import is, how to stop it, and what came of it. */
export const ImportProgress = ({ id, slug, ended }: { id: string; slug: string; ended: (isDone: boolean) => void }) => {
  const query = useQuery(ImportDocument, { id })
  const current = query.data.value?.import
  const failure = query.failure.value
  const isRunning = current?.state === 'RUNNING'
  useEffect(() => {
    if (!current) return
    if (!isRunning) return ended(current.state === 'DONE')
    const timer = setTimeout(() => void query.reload(), lookAgainAfter)
    return () => clearTimeout(timer)
  }, [current])
  useEffect(() => {
    if (failure && failure.kind === 'refusal') ended(false)
  }, [failure])
  return (
    <section class="stack narrow" aria-label={t('papers.import')}>
      <div role="status">
        {current?.state === 'DONE' && <p class="numbers">{t('papers.imported', { added: current.added, count: current.skipped })}</p>}
        {current?.state === 'STOPPED' && <p>{t('papers.importStopped')}</p>}
        {current?.state === 'FAILED' && <p>{t('papers.importFailed')}</p>}
      </div>
      <Loaded of={query} lost={<Empty act={<Button onClick={begin}>{t('papers.pasteAnother')}</Button>}>{t('papers.importUnknown')}</Empty>}>
        {(data) => (data.import.state === 'RUNNING' ? <Running of={data.import} query={query} /> : <Ended of={data.import} slug={slug} />)}
      </Loaded>
    </section>
  )
}
