import { GroupFrame } from '../groups/parts/group-frame.tsx'
import { PaperDocument, PaperEventsDocument, type PaperQuery } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { type Query, useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Words } from '../locales/words.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { navigate, place, withSearch } from '../ui/router.ts'
import { Empty, Loaded, Skeleton } from '../ui/states.tsx'
import { Day } from '../ui/time.tsx'
import { PaperNomination } from './parts/nomination.tsx'
import { PaperEdit } from './parts/paper-edit.tsx'
import { Authors, StateBadge } from './parts/paper-line.tsx'
import { PaperMeetings } from './parts/paper-meetings.tsx'
import { PaperVersions } from './parts/paper-versions.tsx'
import { applyToPaper } from './state.ts'
import './style.css'

type Paper = PaperQuery['paper']

const resolvers: [prefix: string, address: string][] = [
  ['arxiv:', 'https://arxiv.org/abs/'],
  ['doi:', 'https://doi.org/'],
]

const Identifier = ({ of }: { of: string }) => {
  const known = resolvers.find(([prefix]) => of.startsWith(prefix))
  return known ? (
    <a href={`${known[1]}${encodeURI(of.slice(known[0].length))}`} rel="noopener noreferrer">
      {of}
    </a>
  ) : (
    <span>{of}</span>
  )
}

const About = ({ paper, query }: { paper: Paper; query: Query<PaperQuery> }) => (
  <div class="stack">
    {paper.authors.length > 0 && (
      <p class="paper-authors">
        <Authors of={paper.authors} all />
      </p>
    )}
    <div class="stack tight">
      <p class="row small">
        <StateBadge of={paper} />
        {paper.url && (
          <a href={paper.url} rel="noopener noreferrer">
            <Icon name="link" /> {t('papers.read')}
          </a>
        )}
        {paper.identifier && <Identifier of={paper.identifier} />}
        <span class="muted">
          <Words k="papers.addedBy" name={<PersonName of={paper.addedBy} />} when={<Day at={paper.addedAt} />} />
        </span>
      </p>
      <PaperVersions paper={paper} query={query} />
    </div>
    {paper.abstract ? <Markdown text={paper.abstract} plain /> : <p class="muted">{t('papers.noAbstract')}</p>}
  </div>
)

const editing = (isOn: boolean) => navigate(withSearch({ edit: isOn ? '1' : null }), { replace: true })

const Content = ({ paper, slug, query }: { paper: Paper; slug: string; query: Query<PaperQuery> }) => {
  const isEditing = new URLSearchParams(place.value.search).has('edit') && paper.viewerCan.includes('PAPER_CHANGE')
  if (isEditing)
    return (
      <PaperEdit
        paper={paper}
        changed={(text) => query.change((data) => ({ paper: { ...data.paper, ...text } }))}
        reload={() => query.reload()}
        close={() => {
          editing(false)
          requestAnimationFrame(() => document.querySelector('h1')?.focus())
        }}
      />
    )
  return (
    <div class="stack wide">
      <About paper={paper} query={query} />
      <PaperNomination paper={paper} slug={slug} query={query} />
      <PaperMeetings of={paper.meetings.nodes} slug={slug} />
    </div>
  )
}

export const PaperPage = ({ slug, id }: { slug: string; id: string }) => {
  const query = useQuery(PaperDocument, { id })
  const paper = query.data.value?.paper
  useLive(query, {
    document: PaperEventsDocument,
    variables: paper ? { groupId: paper.group.id } : null,
    seqOf: (data) => data.paper.group.seq,
    apply: applyToPaper,
  })
  const canEdit = paper?.viewerCan.includes('PAPER_CHANGE') && !new URLSearchParams(place.value.search).has('edit')
  return (
    <GroupFrame slug={slug}>
      <Page
        title={paper?.title ?? t('paper.title')}
        heading={paper && <Markdown text={paper.title} inline />}
        within={paper?.group.name}
        serif
        acts={
          canEdit && (
            <Button icon="edit" onClick={() => editing(true)}>
              {t('act.edit')}
            </Button>
          )
        }
      >
        <Loaded of={query} skeleton={<Skeleton lines={8} />} lost={<Empty act={<a href={`/g/${slug}/library`}>{t('papers.toLibrary')}</a>}>{t('papers.lost')}</Empty>}>
          {(data) => <Content paper={data.paper} slug={slug} query={query} />}
        </Loaded>
      </Page>
    </GroupFrame>
  )
}
