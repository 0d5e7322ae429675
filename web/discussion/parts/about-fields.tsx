import type { RefObject } from 'preact'
import type { Meeting } from '../../agenda/state.ts'
import type { AnchorInput } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form.ts'
import type { Words } from './comment-box.tsx'
import { longestQuote, passageAt, stretchOf } from './passage.tsx'

/** What a new thread is about, as its form keeps it: an item, a passage, its page, the version of the text, and where the quote was chosen. */
export type About = { item?: string; quote?: string; page?: string; version?: string; start?: number }

export const readAbout = (text: string): About => {
  try {
    return JSON.parse(text || '{}')
  } catch {
    return {}
  }
}

export const setAbout = (of: FormState<Words>, change: About) => {
  const next = { ...readAbout(of.values.about.peek()), ...change }
  const left = Object.fromEntries(Object.entries(next).filter(([key, value]) => value !== undefined && (value !== '' || key === 'item')))
  of.values.about.value = Object.keys(left).length ? JSON.stringify(left) : ''
}

/** The same as the server wants it. Without a choice it belongs to the item that is being talked about; a quote of the text that the page knows has its place in it. */
export const placeOf = ({ item, quote = '', page, version, start }: About, { course, agenda, paper }: Meeting): { itemId: string | null; anchor: AnchorInput | null } => {
  const itemId = (item ?? course.currentItemId) || null
  const words = quote.trim().slice(0, longestQuote)
  const pageNumber = Number.parseInt(page ?? '', 10)
  const of = { textVersion: Number(version) || (paper?.textVersions ?? 1), page: pageNumber > 0 ? pageNumber : null }
  const text = paper?.abstract ?? ''
  const found = words ? stretchOf(text, { quote: words, start, end: start === undefined ? undefined : start + words.length }) : null
  const passage = (found && passageAt(text, found.start, found.end)) ?? { quote: words }
  return { itemId: agenda.some(({ id }) => id === itemId) ? itemId : null, anchor: words && paper ? { ...of, ...passage } : null }
}

/** The passage that the next thread is about, above the box in which it is begun. */
export const ChosenPassage = ({ of }: { of: FormState<Words> }) => {
  const { quote, page } = readAbout(of.values.about.value)
  if (!quote?.trim()) return null
  return (
    <p class="talk-passage chosen">
      <q class="serif" dir="auto">
        {quote}
      </q>
      {page && <span class="small muted">{t('discussion.page', { page })}</span>}
      <Button look="quiet" icon="close" label={t('discussion.noPassage')} onClick={() => setAbout(of, { quote: '', page: '', version: '', start: undefined })} />
    </p>
  )
}

type FieldsProps = { of: FormState<Words>; meeting: Meeting; place: RefObject<HTMLDetailsElement | null> }

/** Names the item and the passage that a new thread is about. */
export const AboutFields = ({ of, meeting, place }: FieldsProps) => {
  const about = readAbout(of.values.about.value)
  const set = (change: About) => setAbout(of, change)
  const { agenda, paper, course } = meeting
  const itemId = about.item ?? course.currentItemId ?? ''
  const item = agenda.find(({ id }) => id === itemId)
  if (agenda.length === 0 && !paper) return null
  return (
    <details
      class="talk-place"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !place.current?.open) return
        event.stopPropagation()
        place.current.open = false
        place.current.querySelector('summary')?.focus()
      }}
    >
      <summary class="talk-place-head small">{item ? t('discussion.aboutItem', { title: item.title }) : t(paper ? 'discussion.about' : 'discussion.aboutAnItem')}</summary>
      <div class="talk-place-fields">
        {agenda.length > 0 && (
          <label class="stack tight">
            <span class="small">{t('discussion.item')}</span>
            <select class="input" value={item?.id ?? ''} onChange={(event) => set({ item: event.currentTarget.value })}>
              <option value="">{t('discussion.noItem')}</option>
              {agenda.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        {paper && (
          <>
            <label class="stack tight grow">
              <span class="small">{t('discussion.quote')}</span>
              <textarea class="input serif" dir="auto" rows={2} maxLength={longestQuote} value={about.quote ?? ''} onInput={(event) => set({ quote: event.currentTarget.value, start: undefined })} />
            </label>
            <label class="stack tight">
              <span class="small">{t('discussion.pageNumber')}</span>
              <input class="input" type="number" inputMode="numeric" min="1" max="99999" value={about.page ?? ''} onInput={(event) => set({ page: event.currentTarget.value })} />
            </label>
            {paper.textVersions > 1 && (
              <label class="stack tight">
                <span class="small">{t('discussion.versionOfText')}</span>
                <select class="input" value={about.version ?? String(paper.textVersions)} onChange={(event) => set({ version: event.currentTarget.value })}>
                  {Array.from({ length: paper.textVersions }, (_, at) => String(paper.textVersions - at)).map((version) => (
                    <option key={version} value={version}>
                      {version}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </>
        )}
      </div>
    </details>
  )
}
