import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { mutate } from '../graphql/client.ts'
import { ChangeFollowingDocument, ChangeSeriesDocument, FirstOfFollowingDocument, SeriesDocument, SeriesEventsDocument, type SeriesPartsFragment, type SeriesPlanInput, type SeriesQuery } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/live.ts'
import { type Query, useQuery } from '../graphql/query.ts'
import { GroupFrame, useGroup } from '../groups/parts/group-frame.tsx'
import { t } from '../locales/t.ts'
import { Words } from '../locales/words.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { navigate, place, withSearch } from '../ui/router.ts'
import { Empty, Loaded, Skeleton } from '../ui/states.tsx'
import { Time, When } from '../ui/time.tsx'
import { toast } from '../ui/toast.tsx'
import { EndSeries } from './parts/end-series.tsx'
import { HoursTable } from './parts/hours-table.tsx'
import { SeriesForm } from './parts/series-form.tsx'
import { Turns } from './parts/turns.tsx'
import { applyToSeries, sentence } from './state.ts'
import './style.css'

type Series = SeriesPartsFragment

/** A series in a few lines. */
const Summary = ({ of, slug }: { of: Series; slug: string }) => (
  <div class="stack tight">
    <p class="serif large">{sentence(of)}</p>
    {!of.zoneIsKnown && <p class="small warn-text">{t('series.zoneUnknown', { zone: of.zone })}</p>}
    <p class="row">
      {of.nextMeeting ? (
        <>
          <span>
            {t('series.next')}:{' '}
            <a href={`/g/${slug}/meetings/${of.nextMeeting.id}`}>
              <Time at={of.nextMeeting.startsAt} until={of.nextMeeting.endsAt} zone={of.nextMeeting.zone} inLink />
            </a>
          </span>
          <When from={of.nextMeeting.startsAt} until={of.nextMeeting.endsAt} />
        </>
      ) : (
        <span class="badge">{t('series.ended')}</span>
      )}
    </p>
    <p class="row small muted">
      {of.place && <bdi>{of.place}</bdi>}
      {of.facilitator && <PersonName of={of.facilitator} />}
      {of.continues && <a href={`/g/${slug}/series/${of.continues.id}`}>{t('series.continues')}</a>}
    </p>
    {of.note && <Markdown text={of.note} />}
  </div>
)

const Change = ({ series, slug, query, from }: { series: Series; slug: string; query: Query<SeriesQuery>; from: { id: string; startsAt: string; startLocal: string; startsFromHere: number | null; zone: string } | null }) => {
  const first = useRef(series).current
  // The version that its changer has seen: of the first look, or of what stood there instead.
  const seen = useSignal<Series>(first)
  const made = useRef(first.id)
  const send = async (plan: SeriesPlanInput) => {
    const { version } = seen.peek()
    const answer = from ? await mutate(ChangeFollowingDocument, { input: { meetingId: from.id, version, ...plan } }) : await mutate(ChangeSeriesDocument, { input: { seriesId: first.id, version, ...plan } })
    made.current = answer.data?.series?.id ?? first.id
    if (answer.failure?.code !== 'CONFLICT') return answer
    await query.reload()
    seen.value = query.data.peek()?.series ?? first
    return { data: null, failure: { ...answer.failure, code: 'INVALID' as const, message: t('series.conflict'), errors: [] } }
  }
  return (
    <SeriesForm
      slug={slug}
      zone={first.zone}
      draft={`series-${first.id}-${from?.id ?? 'all'}-${first.version}`}
      from={from ? { ...first, startLocal: from.startLocal, repeats: first.repeats && { ...first.repeats, count: first.repeats.count && from.startsFromHere } } : first}
      of={from ? { meetingId: from.id } : { seriesId: first.id }}
      submit={t('series.save')}
      send={send}
      done={() => {
        void query.reload()
        toast(t('series.changed'))
        navigate(`/g/${slug}/series/${made.current}`)
      }}
    >
      {from && (
        <p>
          <Words k="series.changeFollowingFrom" when={<Time at={from.startsAt} zone={from.zone} />} />
        </p>
      )}
      {seen.value !== first && (
        <div class="notice stale" role="alert">
          <p class="notice-title">
            <Icon name="info" />
            {t('series.changedMeanwhile')}
          </p>
          <Summary of={seen.value} slug={slug} />
        </div>
      )}
    </SeriesForm>
  )
}

/** The rest of a series, from a meeting on; what the rule says it stands at, unless it was moved by itself. */
const Following = ({ series, slug, query, meetingId }: { series: Series; slug: string; query: Query<SeriesQuery>; meetingId: string }) => {
  const meeting = useQuery(FirstOfFollowingDocument, { id: meetingId })
  return (
    <Loaded of={meeting} skeleton={<Skeleton />}>
      {({ meeting: found }) =>
        found.series?.id === series.id && found.originalLocal ? <Change series={series} slug={slug} query={query} from={{ ...found, startLocal: found.originalLocal }} /> : <Empty>{t('series.lost')}</Empty>
      }
    </Loaded>
  )
}

export const SeriesPage = ({ slug, id }: { slug: string; id: string }) => {
  const group = useGroup(slug).data.value?.group
  const query = useQuery(SeriesDocument, { id })
  const series = query.data.value?.series
  const asked = new URLSearchParams(place.value.search)
  const can = series?.viewerCan ?? []
  const from = asked.get('from')
  const isChanging = can.includes('SERIES_CHANGE') && (from !== null || asked.has('change'))
  const end = asked.get('end')
  useLive(query, {
    document: SeriesEventsDocument,
    variables: group ? { groupId: group.id } : null,
    seqOf: (data: SeriesQuery) => data.series.group.seq,
    apply: applyToSeries,
  })
  const close = () => navigate(withSearch({ end: null, change: null, from: null }))
  return (
    <GroupFrame slug={slug}>
      <Page
        title={isChanging ? t(from ? 'series.changeFollowing' : 'series.changeAll') : series?.title || t('series.one')}
        within={group?.name}
        lead={isChanging ? <a href={`/g/${slug}/series/${id}`}>{series?.title || t('series.one')}</a> : <a href={`/g/${slug}/schedule`}>{t('schedule.all')}</a>}
        acts={
          !isChanging &&
          series?.nextMeeting && (
            <>
              {can.includes('SERIES_CHANGE') && (
                <ButtonLink href={`/g/${slug}/series/${id}?change=all`} icon="edit">
                  {t('series.change')}
                </ButtonLink>
              )}
              {can.includes('SERIES_END') && (
                <Button look="quiet" icon="close" onClick={() => navigate(withSearch({ end: 'all' }))}>
                  {t('series.end')}
                </Button>
              )}
            </>
          )
        }
      >
        <Loaded of={query} skeleton={<Skeleton />} lost={<Empty>{t('series.lost')}</Empty>}>
          {({ series: shown }) =>
            isChanging ? (
              from ? (
                <Following key={from} series={shown} slug={slug} query={query} meetingId={from} />
              ) : (
                <Change series={shown} slug={slug} query={query} from={null} />
              )
            ) : (
              <div class="stack">
                <Summary of={shown} slug={slug} />
                <HoursTable of={shown.viewerUnsocialHours} />
                <Turns of={shown} slug={slug} />
                {end && can.includes('SERIES_END') && (
                  <EndSeries
                    of={shown}
                    meetingId={end === 'all' ? null : end}
                    close={close}
                    done={() => {
                      toast(t('series.ended.done'))
                      navigate(`/g/${slug}/schedule`)
                    }}
                  />
                )}
              </div>
            )
          }
        </Loaded>
      </Page>
    </GroupFrame>
  )
}
