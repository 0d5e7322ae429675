import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { request } from '../../graphql/client.ts'
import { LibraryDocument, LibraryEventsDocument, type LibraryQuery, type PaperState } from '../../graphql/generated/graphql.ts'
import { useLive } from '../../graphql/live.ts'
import { type Query, useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { useKey } from '../../ui/keys.tsx'
import { joinPages, Pager } from '../../ui/pager.tsx'
import { navigate, place, withSearch } from '../../ui/router.ts'
import { Empty, Loaded } from '../../ui/states.tsx'
import { applyToLibrary, paperStates } from '../state.ts'
import { PaperLine } from './paper-line.tsx'

type Library = LibraryQuery['group']

/** What stands in the address: `?q=` and `?state=`. */
const readFilters = (search: string) => {
  const asked = new URLSearchParams(search)
  return { q: asked.get('q') ?? '', state: paperStates.find((state) => state === asked.get('state')) ?? null }
}

const Filters = ({ q, state }: { q: string; state: PaperState | null }) => {
  const typed = useSignal(q)
  const box = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const search = () => {
    clearTimeout(timer.current)
    navigate(withSearch({ q: typed.peek().trim() }), { replace: true })
  }
  useEffect(() => {
    // Back, or a link, changed the address; while one types, the address follows.
    if (document.activeElement !== box.current) typed.value = q
  }, [q])
  useEffect(() => () => clearTimeout(timer.current), [])
  useKey('/', t('papers.search'), () => box.current?.focus())
  return (
    <search>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault()
          search()
        }}
      >
        <label class="field">
          <span>{t('papers.search')}</span>
          <input
            ref={box}
            class="input"
            type="search"
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value
              clearTimeout(timer.current)
              timer.current = setTimeout(search, 250)
            }}
          />
        </label>
        <label class="field">
          <span>{t('papers.state')}</span>
          <select class="input" value={state ?? ''} onChange={(event) => navigate(withSearch({ state: event.currentTarget.value || null }), { replace: true })}>
            <option value="">{t('papers.state.any')}</option>
            {paperStates.map((value) => (
              <option key={value} value={value}>
                {t(`papers.state.${value}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
    </search>
  )
}

/** Moves the focus among the titles of a list. */
const useListKeys = (list: { current: HTMLElement | null }) => {
  const move = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.paper-title') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
  }
  useKey('j', t('papers.nextKey'), () => move(1))
  useKey('k', t('papers.previousKey'), () => move(-1))
}

const List = ({ library, slug, query, more }: { library: Library; slug: string; query: Query<LibraryQuery>; more: (after: string) => ReturnType<typeof request<LibraryQuery, object>> }) => {
  const list = useRef<HTMLUListElement>(null)
  useListKeys(list)
  const load = async (after: string) => {
    const answer = await more(after)
    if (answer.data) {
      const next = answer.data.group.papers
      query.change(({ group }) => ({ group: { ...group, papers: joinPages(group.papers, next) } }))
    }
    return answer
  }
  return (
    <div class="stack">
      <ul class="lines" ref={list}>
        {library.papers.nodes.map((paper) => (
          <PaperLine key={paper.id} of={paper} slug={slug} />
        ))}
      </ul>
      <Pager of={library.papers} more={load} />
    </div>
  )
}

/** All papers of the group, newest first, searched and filtered. */
export const Papers = ({ slug, canAdd }: { slug: string; canAdd: boolean }) => {
  const { q, state } = readFilters(place.value.search)
  const variables = { slug, search: q || null, state }
  const query = useQuery(LibraryDocument, variables)
  const group = query.data.value?.group
  const arrived = useSignal(0)
  useEffect(() => {
    arrived.value = 0
  }, [query])
  useLive(query, {
    document: LibraryEventsDocument,
    variables: group ? { groupId: group.id } : null,
    seqOf: (data) => data.group.seq,
    // What arrives waits for the reader, who may be in the middle of the list.
    apply: (data, event) => {
      if (event.__typename !== 'PapersAdded' || data.group.papers.nodes.length === 0) return applyToLibrary(data, event)
      arrived.value += event.count
      return { group: { ...data.group, seq: event.seq } }
    },
  })
  // While the next answer is on its way the last one stays.
  const before = useRef<Library>(undefined)
  if (group) before.current = group
  const isFiltered = q !== '' || state !== null
  const empty = isFiltered ? (
    <Empty act={<Button onClick={() => navigate(withSearch({ q: null, state: null }), { replace: true })}>{t('papers.clear')}</Button>}>{t('papers.noMatch')}</Empty>
  ) : (
    <Empty
      act={
        canAdd && (
          <div class="row">
            <ButtonLink href={`/g/${slug}/library?add=paste`} look="primary">
              {t('papers.paste')}
            </ButtonLink>
            <ButtonLink href={`/g/${slug}/library?add=hand`}>{t('papers.byHand')}</ButtonLink>
          </div>
        )
      }
    >
      {t(canAdd ? 'papers.none' : 'papers.noneToRead')}
    </Empty>
  )
  const show = (library: Library) =>
    library.papers.nodes.length === 0 ? empty : <List library={library} slug={slug} query={query} more={(after) => request(LibraryDocument, { ...variables, after })} />
  return (
    <div class="stack">
      {(isFiltered || before.current?.papers.nodes.length !== 0) && <Filters q={q} state={state} />}
      <div role="status">
        {arrived.value > 0 && (
          <Button
            icon="add"
            onClick={() => {
              arrived.value = 0
              void query.reload()
            }}
          >
            {t('papers.arrived', { count: arrived.value })}
          </Button>
        )}
      </div>
      <p class="small muted numbers" role="status">
        {group && (isFiltered || group.papers.totalCount > 0) && t('papers.count', { count: group.papers.totalCount })}
      </p>
      {!group && before.current && !query.failure.value ? <div class="wait">{show(before.current)}</div> : <Loaded of={query}>{(data) => show(data.group)}</Loaded>}
    </div>
  )
}
