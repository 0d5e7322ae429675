import { useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { AddPaperDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { type AnyForm, useForm } from '../../ui/form.ts'
import { navigate } from '../../ui/router.ts'
import { splitAuthors } from '../state.ts'

type PaperValues = { title: string; authors: string; abstract: string; url: string; identifier: string }

export const blankPaper: PaperValues = { title: '', authors: '', abstract: '', url: '', identifier: '' }

/** What was typed as the API wants it. */
export const paperInput = ({ title, authors, abstract, url, identifier }: PaperValues) => ({
  title: title.trim(),
  authors: splitAuthors(authors),
  abstract: abstract.trim() || null,
  url: url.trim() || null,
  identifier: identifier.trim() || null,
})

export const checkPaper = ({ title }: PaperValues) => ({ title: title.trim() ? '' : t('check.required') })

/** What is known of a paper. */
export const PaperFields = ({ of }: { of: AnyForm }) => (
  <>
    <TextField of={of} name="title" label={t('papers.title')} required />
    <TextField of={of} name="authors" rows={3} label={t('papers.authors')} hint={t('papers.authorsHint')} />
    <TextField of={of} name="abstract" rows={6} label={t('papers.abstract')} hint={t('papers.abstractHint')} />
    <TextField of={of} name="url" type="url" inputMode="url" label={t('papers.url')} hint={t('papers.urlHint')} />
    <TextField of={of} name="identifier" label={t('papers.identifier')} hint={t('papers.identifierHint')} />
  </>
)

/** One paper, typed. */
export const AddByHand = ({ slug, groupId }: { slug: string; groupId: string }) => {
  const added = useRef('')
  const form = useForm({
    draft: `paper-${slug}`,
    initial: blankPaper,
    check: checkPaper,
    send: async (values) => {
      const answer = await mutate(AddPaperDocument, { input: { groupId, ...paperInput(values) } })
      added.current = answer.data?.paper?.id ?? ''
      return answer
    },
    done: () => navigate(`/g/${slug}/papers/${added.current}`),
  })
  return (
    <div class="stack narrow">
      <Form of={form} label={t('papers.byHand')}>
        <PaperFields of={form} />
        <div>
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('papers.add')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
