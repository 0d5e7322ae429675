import { mutate, request } from '../../graphql/client.ts'
import { type NominationPartsFragment, PoolDocument, PoolEventsDocument, type PoolQuery, WithdrawNominationDocument } from '../../graphql/generated/graphql.ts'
import { useLive } from '../../graphql/live.ts'
import { type Query, useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { joinPages, Pager } from '../../ui/pager.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Ago } from '../../ui/time.tsx'
import { withUndo } from '../../ui/toast.tsx'
import { applyToPool, withoutNominations } from '../state.ts'
import { Authors, PaperTitle } from './paper-line.tsx'

/** Who proposed a paper, since when, and why. */
export const Pitch = ({ of }: { of: Pick<NominationPartsFragment, 'pitch' | 'nominatedBy' | 'nominatedAt' | 'presenter' | 'credit'> }) => (
  <>
    {of.pitch && (
      <p class="text pitch" dir="auto">
        {of.pitch}
      </p>
    )}
    <p class="small muted">
      <Words k="papers.nominatedBy" name={<PersonName of={of.nominatedBy} />} when={<Ago at={of.nominatedAt} />} />
      {of.presenter && (
        <>
          {' · '}
          <Words k="voting.wouldPresent" name={<PersonName of={of.presenter} />} />
        </>
      )}
      {of.credit > 0 && (
        <>
          {' '}
          <span class="badge">{t('voting.credit', { count: of.credit })}</span>
        </>
      )}
    </p>
  </>
)

/** Takes a nomination back, with time to think again. `hide` shows the page as if it were gone, `gone` makes it known. */
export const withdraw = (nomination: { id: string }, title: string, hide: () => () => void, gone: () => void) =>
  withUndo(t('papers.withdrawn', { title }), hide, (leaving) => mutate(WithdrawNominationDocument, { input: { nominationId: nomination.id } }, leaving), gone)

const Waiting = ({ group, slug, query }: { group: PoolQuery['group']; slug: string; query: Query<PoolQuery> }) => {
  const { nodes, totalCount } = group.nominations
  const more = async (after: string) => {
    const answer = await request(PoolDocument, { slug, after })
    if (answer.data) {
      const next = answer.data.group.nominations
      query.change((data) => ({ group: { ...data.group, nominations: joinPages(data.group.nominations, next) } }))
    }
    return answer
  }
  if (nodes.length === 0) return <Empty act={<ButtonLink href={`/g/${slug}/library`}>{t('papers.toLibrary')}</ButtonLink>}>{t('papers.noPool')}</Empty>
  return (
    <div class="stack">
      {group.viewerCan.includes('POLL_OPEN') && (
        <div class="row">
          {totalCount > 1 ? (
            <ButtonLink href={`/g/${slug}/polls/new`} look="primary" icon="vote">
              {t('papers.openPoll')}
            </ButtonLink>
          ) : (
            <p class="muted">{t('papers.needsTwo')}</p>
          )}
        </div>
      )}
      <ul class="lines">
        {nodes.map((nomination) => (
          <li class="paper-line" key={nomination.id}>
            <div class="stack tight">
              <div>
                <PaperTitle of={nomination.paper} slug={slug} />
                {nomination.paper.authors.length > 0 && (
                  <p class="small">
                    <Authors of={nomination.paper.authors} />
                  </p>
                )}
              </div>
              <div>
                <Pitch of={nomination} />
              </div>
            </div>
            {nomination.viewerCan.includes('NOMINATION_WITHDRAW') && (
              <Button
                look="quiet"
                label={t('papers.withdrawTitle', { title: nomination.paper.title })}
                onClick={() => {
                  const gone = (data: PoolQuery) => withoutNominations(data, new Set([nomination.id]))
                  withdraw(
                    nomination,
                    nomination.paper.title,
                    () => query.guess(gone),
                    () => query.change(gone),
                  )
                }}
              >
                {t('papers.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Pager of={group.nominations} more={more} />
    </div>
  )
}

/** The nominations that wait for a poll, those that wait longest first. */
export const Pool = ({ slug }: { slug: string }) => {
  const query = useQuery(PoolDocument, { slug })
  const group = query.data.value?.group
  useLive(query, {
    document: PoolEventsDocument,
    variables: group ? { groupId: group.id } : null,
    seqOf: (data) => data.group.seq,
    apply: applyToPool,
  })
  return (
    <div class="stack">
      <p class="muted">
        {t('papers.poolMeans')} <a href={`/g/${slug}/polls`}>{t('papers.allPolls')}</a>
      </p>
      <Loaded of={query}>{(data) => <Waiting group={data.group} slug={slug} query={query} />}</Loaded>
    </div>
  )
}
