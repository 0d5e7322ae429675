import type { PaperFateFragment, PaperLineFragment, PaperState } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Day } from '../../ui/time.tsx'

const icons: Record<PaperState, IconName> = { NEW: 'book', NOMINATED: 'vote', SCHEDULED: 'calendar', READ: 'check' }

/** What has come of a paper, as a sign and words: "Read on Thu 20 Nov". */
export const StateBadge = ({ of: { state, meetings } }: { of: Omit<PaperFateFragment, 'id'> }) => {
  const meeting = state === 'READ' || state === 'SCHEDULED' ? meetings.nodes.findLast((one) => one.state === 'SCHEDULED') : undefined
  return (
    <span class={`badge ${meeting ? 'good' : ''}`}>
      <Icon name={icons[state]} />
      <span>{meeting ? <Words k={state === 'READ' ? 'papers.readOn' : 'papers.scheduledFor'} when={<Day at={meeting.startsAt} zone={meeting.zone} />} /> : t(`papers.state.${state}`)}</span>
    </span>
  )
}

const shownAuthors = 6

/** The authors; of many, the first few unless `all`. */
export const Authors = ({ of, all = false }: { of: readonly string[]; all?: boolean }) => {
  const shown = all || of.length <= shownAuthors + 1 ? of : of.slice(0, shownAuthors)
  return (
    <>
      {shown.map((name, at) => (
        <>
          {at > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      ))}
      {shown.length < of.length && ` ${t('papers.moreAuthors', { count: of.length - shown.length })}`}
    </>
  )
}

/** A paper's title as a link to its page. */
export const PaperTitle = ({ of, slug }: { of: { id: string; title: string }; slug: string }) => (
  <a class="paper-title" href={`/g/${slug}/papers/${of.id}`}>
    <Markdown text={of.title} inline />
  </a>
)

/** A paper in a list. */
export const PaperLine = ({ of, slug }: { of: PaperLineFragment; slug: string }) => (
  <li class="paper-line">
    <div>
      <PaperTitle of={of} slug={slug} />
      {of.authors.length > 0 && (
        <p class="small">
          <Authors of={of.authors} />
        </p>
      )}
      <p class="small muted">
        <Words k="papers.addedBy" name={<PersonName of={of.addedBy} />} when={<Day at={of.addedAt} />} />
      </p>
    </div>
    <StateBadge of={of} />
  </li>
)
