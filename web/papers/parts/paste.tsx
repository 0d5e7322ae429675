import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Answer, request } from '../../graphql/client.ts'
import { ListingPreviewDocument, type ListingPreviewQuery } from '../../graphql/generated/graphql.ts'
import { number, t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { navigate, place, withSearch } from '../../ui/router.ts'
import { bytesOf, mostBytes } from '../state.ts'
import { ImportProgress } from './import-progress.tsx'
import { ListingChoice } from './listing-choice.tsx'

/** A question about one field is refused by that field, as a mutation would be. */
const atField = <Data,>(answer: Answer<Data>, field: string): Answer<Data> =>
  answer.failure?.kind === 'refusal' && answer.failure.code !== 'INTERNAL'
    ? { data: null, failure: { ...answer.failure, errors: [{ code: answer.failure.code, message: answer.failure.message, path: [field] }] } }
    : answer

const checkText = (text: string) => {
  if (!text.trim()) return t('papers.nothingPasted')
  const bytes = bytesOf(text)
  return bytes > mostBytes ? t('papers.tooLong', { size: number(Math.ceil(bytes / 1000)), most: number(mostBytes / 1000) }) : ''
}

/** A listing of papers from elsewhere: paste, look, choose, add. */
export const PasteListing = ({ slug, groupId }: { slug: string; groupId: string }) => {
  const preview = useSignal<ListingPreviewQuery['listingPreview'] | null>(null)
  const form = useForm({
    draft: `listing-${slug}`,
    keepsDraft: true,
    initial: { text: '' },
    check: ({ text }) => ({ text: checkText(text) }),
    send: async ({ text }) => {
      const answer = await request(ListingPreviewDocument, { groupId, text })
      preview.value = answer.data?.listingPreview ?? null
      return atField(answer, 'text')
    },
  })
  // Chromium takes half a minute to type a pasted megabyte into a box, and no time to set it.
  const setLongText = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (pasted.length < 20_000 || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.target
    form.values.text.value = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
    form.errors.value = {}
  }
  const running = new URLSearchParams(place.value.search).get('import')
  const kept = `import:${slug}`
  useEffect(() => {
    // One that was left while it ran is found again.
    const left = sessionStorage.getItem(kept)
    if (left && !running) navigate(withSearch({ import: left }), { replace: true })
  }, [kept])

  if (running)
    return (
      <ImportProgress
        id={running}
        slug={slug}
        ended={(isDone) => {
          sessionStorage.removeItem(kept)
          preview.value = null
          if (isDone) form.reset()
        }}
      />
    )
  if (preview.value)
    return (
      <ListingChoice
        slug={slug}
        groupId={groupId}
        preview={preview.value}
        back={() => {
          preview.value = null
        }}
        started={(id) => {
          sessionStorage.setItem(kept, id)
          navigate(withSearch({ import: id }), { replace: true })
        }}
      />
    )
  return (
    <div class="stack listing-text" onPaste={setLongText}>
      <Form of={form} label={t('papers.paste')}>
        <TextField of={form} name="text" rows={14} label={t('papers.listing')} hint={t('papers.listingHint')} required />
        <div>
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t('papers.preview')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
