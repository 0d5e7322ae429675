import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { uuidv7 } from 'uuidv7'
import { type Failure, mutate } from '../../graphql/client.ts'
import { type ListingPreviewQuery, StartImportDocument } from '../../graphql/generated/graphql.ts'
import { number, t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { bytesOf, mostBytes } from '../state.ts'
import { Authors } from './paper-line.tsx'

type Preview = ListingPreviewQuery['listingPreview']
type Entry = Preview['entries'][number]

type EntryProps = { slug: string; entry: Entry; checked: boolean; onChange: (checked: boolean) => void; error?: string }

const EntryLine = ({ slug, entry, checked, onChange, error }: EntryProps) => {
  const isOpen = useSignal(false)
  return (
    <li class="entry option">
      <label class="choice">
        <input type="checkbox" checked={checked} disabled={entry.known !== null} aria-invalid={error ? 'true' : undefined} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span class="serif">
          <Markdown text={entry.title} inline />
        </span>
        {entry.authors.length > 0 && (
          <span class="hint">
            <Authors of={entry.authors} />
          </span>
        )}
      </label>
      {error && (
        <span class="wrong entry-wrong" role="alert">
          <Icon name="warn" />
          {error}
        </span>
      )}
      <div class="entry-more small">
        <span class={`badge ${entry.known ? '' : 'good'}`}>
          <Icon name={entry.known ? 'check' : 'add'} />
          {t(entry.known ? 'papers.entryKnown' : 'papers.entryNew')}
        </span>
        {entry.known && <a href={`/g/${slug}/papers/${entry.known.id}`}>{t('papers.entryOpen')}</a>}
        {entry.identifier && <span class="muted">{entry.identifier}</span>}
        {entry.abstract && (
          <details
            onToggle={(event) => {
              isOpen.value = event.currentTarget.open
            }}
          >
            <summary>{t('papers.abstract')}</summary>
            {isOpen.value && <Markdown text={entry.abstract} plain />}
          </details>
        )}
      </div>
    </li>
  )
}

const inputOf = ({ title, authors, abstract, url, identifier }: Entry) => ({ title, authors, abstract, url, identifier })

/** What was found in a pasted text; the new ones are chosen. */
export const ListingChoice = ({ slug, groupId, preview, back, started }: { slug: string; groupId: string; preview: Preview; back: () => void; started: (id: string) => void }) => {
  const { entries, newCount, knownCount, skippedLines } = preview
  const fresh = entries.flatMap(({ known }, at) => (known ? [] : [at]))
  const chosen = useSignal<ReadonlySet<number>>(new Set(fresh))
  const errors = useSignal<ReadonlyMap<number, string>>(new Map())
  const failure = useSignal<Failure | null>(null)
  const tooLarge = useSignal('')
  const busy = useSignal(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The same choice sent again is the same import.
  const id = useRef(uuidv7())
  useEffect(() => heading.current?.focus(), [])

  const choose = (next: Iterable<number>) => {
    chosen.value = new Set(next)
    errors.value = new Map()
    id.current = uuidv7()
  }
  const add = async () => {
    const order = [...chosen.peek()].sort((a, b) => a - b)
    const papers = order.map((at) => inputOf(entries[at]!))
    const bytes = bytesOf(papers)
    failure.value = null
    tooLarge.value = bytes > mostBytes ? t('papers.choiceTooLarge', { size: number(Math.ceil(bytes / 1000)), most: number(mostBytes / 1000) }) : ''
    if (tooLarge.peek()) return
    busy.value = true
    const answer = await mutate(StartImportDocument, { input: { id: id.current, groupId, papers } })
    busy.value = false
    if (!answer.failure) return started(id.current)
    const byEntry = answer.failure.errors.flatMap(({ path, message }) => (path[0] === 'papers' && path[1] ? [[order[Number(path[1])]!, message] as const] : []))
    errors.value = new Map(byEntry)
    failure.value = byEntry.length ? null : answer.failure
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.entry [aria-invalid]')?.focus())
  }
  const count = chosen.value.size
  return (
    <section class="stack" aria-labelledby="listing-found">
      <div class="stack tight">
        <h2 id="listing-found" tabIndex={-1} ref={heading}>
          {t('papers.found', { count: entries.length })}
        </h2>
        <p class="numbers">
          {newCount === 0 ? t('papers.allKnown', { count: knownCount }) : t('papers.foundNew', { new: newCount, known: knownCount })}{' '}
          {skippedLines > 0 && t('papers.skipped', { count: skippedLines })}
        </p>
      </div>
      {newCount > 0 && (
        <div class="row">
          <Button look="quiet" onClick={() => choose(fresh)}>
            {t('papers.chooseNew')}
          </Button>
          <Button look="quiet" onClick={() => choose([])}>
            {t('papers.chooseNone')}
          </Button>
        </div>
      )}
      <ul class="options">
        {entries.map((entry, at) => (
          <EntryLine
            key={at}
            slug={slug}
            entry={entry}
            checked={chosen.value.has(at)}
            error={errors.value.get(at)}
            onChange={(isChosen) => choose(isChosen ? [...chosen.peek(), at] : [...chosen.peek()].filter((other) => other !== at))}
          />
        ))}
      </ul>
      <div class="bottom-bar stack tight">
        {failure.value && <ErrorNotice failure={failure.value} kept />}
        {tooLarge.value && (
          <p class="wrong" role="alert">
            <Icon name="warn" />
            {tooLarge.value}
          </p>
        )}
        <div class="row">
          {newCount > 0 && (
            <Button look="primary" busy={busy.value} disabled={count === 0} onClick={add}>
              {t('papers.addCount', { count })}
            </Button>
          )}
          <Button onClick={back}>{t('papers.changeText')}</Button>
        </div>
      </div>
    </section>
  )
}
