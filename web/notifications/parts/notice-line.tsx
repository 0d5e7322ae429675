import type { ComponentChildren } from 'preact'
import type { NoticePartsFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { Ago, Time } from '../../ui/time.tsx'

type Notice = NoticePartsFragment
type Told = NonNullable<Notice['told']>

const shown = ({ startsAt, zone }: Told) => <Time at={startsAt} zone={zone} />

const changed: Record<Notice['changes'][number], (now: Told, was: Told) => ComponentChildren> = {
  STATE: () => t('notices.onAgain'),
  TIME: (now, was) => <Words k="notices.moved" now={shown(now)} was={shown(was)} />,
  DURATION: (now) => t('notices.takes', { minutes: now.durationMinutes }),
  PLACE: (now) => (now.place ? <Words k="notices.place" place={<bdi>{now.place}</bdi>} /> : t('notices.noPlace')),
  LINK: (now) => (now.link ? <Words k="notices.link" link={<a href={now.link}>{now.link}</a>} /> : t('notices.noLink')),
  TITLE: () => t('notices.renamed'),
}

/** What is told of a turn names the work, and not who does it. */
const aboutTurns: readonly Notice['kind'][] = ['TURN_UNTAKEN', 'SWAP_ASKED', 'SWAP_ACCEPTED', 'SWAP_DECLINED']

const Details = ({ of: { kind, told, was, changes, counts, duties, papers, note } }: { of: Notice }) => {
  if (counts) {
    const parts = [counts.added && t('notices.added', { count: counts.added }), counts.changed && t('notices.changed', { count: counts.changed }), counts.calledOff && t('notices.calledOff', { count: counts.calledOff })]
    return <p class="small">{parts.filter(Boolean).join(', ')}</p>
  }
  if (kind === 'POLL_CLOSED')
    return (
      <ul class="small">
        {papers.map(({ title, isChosen }) => (
          <li key={title}>
            <Words k={isChosen ? 'notices.chosen' : 'notices.waitsAgain'} title={<Markdown text={title} inline />} />
          </li>
        ))}
      </ul>
    )
  if (!told) return null
  if (kind === 'MEETING_CHANGED' && was)
    return (
      <ul class="small">
        {changes.map((change) => (
          <li key={change}>{changed[change](told, was)}</li>
        ))}
      </ul>
    )
  return (
    <p class="small">
      {shown(told)}
      {told.place && kind !== 'MEETING_CANCELLED' && (
        <>
          {', '}
          <bdi>{told.place}</bdi>
        </>
      )}
      {duties.map((duty) => ` · ${duty === 'PRESENTER' || duty === 'SCRIBE' ? t(aboutTurns.includes(kind) ? `notices.work.${duty}` : `notices.${duty}`) : duty}`)}
      {note && (
        <>
          {' · '}
          <q dir="auto">{note}</q>
        </>
      )}
      {kind === 'MEETING_CANCELLED' && told.cancelReason && (
        <>
          {' · '}
          <bdi>{told.cancelReason}</bdi>
        </>
      )}
    </p>
  )
}

const addressOf = ({ kind, group, meeting, series, poll }: Notice) => {
  const home = `/g/${group.slug}`
  if (aboutTurns.includes(kind)) return `${home}/duties`
  return meeting ? `${home}/meetings/${meeting.id}` : series ? `${home}/series/${series.id}` : poll ? `${home}/polls/${poll.id}` : `${home}/schedule`
}

const titleOf = ({ kind, told, papers }: Notice): string => (kind === 'POLL_CLOSED' ? papers[0]?.title : told?.title) || t('notices.aMeeting')

/** What a notice says, in a line. */
export const headOf = (of: Notice): string => t(`notices.${of.kind}`, { who: of.who ?? '', title: titleOf(of) })

/** One notice: what it says, of what, and when it was told. Whoever follows it has read it. */
export const NoticeLine = ({ of, followed, children }: { of: Notice; followed: () => void; children?: ComponentChildren }) => (
  <>
    <a class="notice-line" href={addressOf(of)} dir="auto" onClick={followed}>
      <Words k={`notices.${of.kind}`} title={<Markdown text={titleOf(of)} inline />} who={<bdi>{of.who}</bdi>} />
    </a>
    <Details of={of} />
    <div class="row small muted">
      <a href={`/g/${of.group.slug}`} dir="auto">
        {of.group.name}
      </a>
      <Ago at={of.at} />
      {children}
    </div>
  </>
)
