import { useEffect } from 'preact/hooks'
import { type SeriesPartsFragment, TurnsDocument } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Loaded, Skeleton } from '../../ui/states.tsx'
import { Time } from '../../ui/time.tsx'

const most = 12

const Coming = ({ of, slug }: { of: SeriesPartsFragment; slug: string }) => {
  const query = useQuery(TurnsDocument, { slug })
  // What changed the series may have planned its hours anew.
  useEffect(() => void query.reload(), [of.group.seq])
  return (
    <section class="stack tight" aria-labelledby="turns-title">
      <h3 id="turns-title">{t('series.turns')}</h3>
      <p class="small muted">{t('series.turnsMean')}</p>
      <Loaded of={query} skeleton={<Skeleton lines={4} />}>
        {({ group }) => (
          <ol class="turns numbers">
            {group.meetings.nodes
              .filter(({ series, state }) => series?.id === of.id && state === 'SCHEDULED')
              .slice(0, most)
              .map(({ id, startsAt, endsAt, zone }) => (
                <li key={id}>
                  <a href={`/g/${slug}/meetings/${id}`}>
                    <Time at={startsAt} until={endsAt} zone={zone} inLink />
                  </a>
                </li>
              ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}

/** The plan by which hours take turns; nothing where they do not. */
export const Turns = ({ of, slug }: { of: SeriesPartsFragment; slug: string }) => (of.slots.length === 0 ? null : <Coming of={of} slug={slug} />)
