import { useEffect, useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { ChangePaperDocument, type PaperTextFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Icon } from '../../ui/icon.tsx'
import { checkPaper, PaperFields, paperInput } from './paper-form.tsx'

const valuesOf = ({ title, authors, abstract, url, identifier }: PaperTextFragment) => ({ title, authors: authors.join('\n'), abstract: abstract ?? '', url: url ?? '', identifier: identifier ?? '' })

type PaperEditProps = { paper: PaperTextFragment; changed: (paper: PaperTextFragment) => void; reload: () => Promise<void>; close: () => void }

/** Changes a paper. When somebody else does so meanwhile, says it, keeps what was typed, and lets its author decide. */
export const PaperEdit = ({ paper, changed, reload, close }: PaperEditProps) => {
  const saved = useRef<PaperTextFragment | null>(null)
  const form = useForm({
    draft: `paper-${paper.id}`,
    // `since` is the version that the typed text began from; it is kept with the text.
    initial: { ...valuesOf(paper), since: '' },
    check: checkPaper,
    send: async (values) => {
      const answer = await mutate(ChangePaperDocument, { input: { paperId: paper.id, version: Number(values.since), ...paperInput(values) } })
      saved.current = answer.data?.paper ?? null
      if (answer.failure?.code !== 'CONFLICT') return answer
      // What stands there now is shown below, with a choice.
      await reload()
      return { data: null, failure: { ...answer.failure, errors: [{ code: 'CONFLICT', message: answer.failure.message, path: ['since'] }] } }
    },
    done: () => {
      if (saved.current) changed(saved.current)
      close()
    },
  })
  const since = form.values.since
  const theirs = valuesOf(paper)
  const differing = (Object.keys(theirs) as (keyof typeof theirs)[]).filter((name) => theirs[name] !== form.values[name].value)
  const keepMine = () => {
    since.value = String(paper.version)
  }
  useEffect(() => {
    if (since.peek() === '' || differing.length === 0) keepMine()
  })
  const isStale = !form.busy.value && differing.length > 0 && since.value !== '' && Number(since.value) < paper.version
  const leave = () => {
    form.reset()
    close()
  }
  return (
    <div class="stack narrow">
      <Form of={form} label={t('papers.edit')}>
        <PaperFields of={form} />
        {isStale && (
          <div class="notice stale" role="alert">
            <p class="notice-title">
              <Icon name="info" />
              {t('papers.changedMeanwhile')}
            </p>
            <dl class="stack tight">
              {differing.map((name) => (
                <div key={name}>
                  <dt class="small muted">{t(`papers.${name}`)}</dt>
                  <dd dir="auto">{theirs[name] || t('papers.empty')}</dd>
                </div>
              ))}
            </dl>
            <div class="row">
              <Button onClick={keepMine}>{t('papers.keepMine')}</Button>
              <Button onClick={leave}>{t('papers.takeTheirs')}</Button>
            </div>
          </div>
        )}
        <div class="row">
          <Button type="submit" look="primary" busy={form.busy.value} disabled={isStale}>
            {t('act.save')}
          </Button>
          <Button onClick={leave}>{t('act.cancel')}</Button>
        </div>
      </Form>
    </div>
  )
}
