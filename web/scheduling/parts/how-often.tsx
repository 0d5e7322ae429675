import type { ScheduleQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { sentence } from '../../series/state.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { Time } from '../../ui/time.tsx'

/** The series of the group in words; those that have ended are left out, unless none goes on. */
export const HowOften = ({ group, slug }: { group: ScheduleQuery['group']; slug: string }) => {
  const going = group.series.nodes.filter(({ nextMeeting }) => nextMeeting)
  const canMake = group.viewerCan.includes('SERIES_MAKE')
  if (going.length === 0 && !canMake) return null
  return (
    <Section title={t('series.list')} id="series">
      {going.length === 0 ? (
        <Empty
          act={
            <ButtonLink href={`/g/${slug}/series/new`} icon="calendar">
              {t('series.make')}
            </ButtonLink>
          }
        >
          {t('series.noneYet')}
        </Empty>
      ) : (
        <ul class="lines">
          {going.map((series) => (
            <li key={series.id}>
              <a href={`/g/${slug}/series/${series.id}`} dir="auto">
                {series.title || sentence(series)}
              </a>
              {series.title && <p>{sentence(series)}</p>}
              {!series.zoneIsKnown && <p class="small warn-text">{t('series.zoneUnknown', { zone: series.zone })}</p>}
              {series.nextMeeting && (
                <p class="small muted">
                  {t('series.next')}: <Time at={series.nextMeeting.startsAt} zone={series.zone} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
