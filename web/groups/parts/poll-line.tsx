import type { PollLineFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Ago } from '../../ui/time.tsx'

/** What a poll decides, and how. */
export const pollWords = ({ kind, method }: Pick<PollLineFragment, 'kind' | 'method'>) => (kind === 'DATE' ? t('home.pollKind.DATE') : t('home.pollBy', { kind: t(`home.pollKind.${kind}`), method: t(`voting.method.${method}`) }))

/** An open poll: whether one has voted, how many have, and until when. */
export const PollLine = ({ of, slug, votes, heading: Heading = 'h3' }: { of: PollLineFragment; slug: string; votes: boolean; heading?: 'h2' | 'h3' | 'span' }) => {
  const mayVote = votes && of.viewerCan.includes('BALLOT_CAST')
  return (
    <div class="stack tight">
      <Heading class="serif" dir="auto">
        <a href={`/g/${slug}/polls/${of.id}`}>{of.title}</a>
      </Heading>
      <p class="row small">
        {mayVote && (
          <span class={`badge ${of.viewerBallot ? 'good' : 'warn'}`}>
            <Icon name={of.viewerBallot ? 'check' : 'vote'} />
            {t(of.viewerBallot ? 'home.voted' : 'home.notVoted')}
          </span>
        )}
        <span class="muted">{pollWords(of)}</span>
        <span class="numbers muted">{t('home.turnout', { turnout: of.turnout, eligible: of.eligible })}</span>
        <span class="muted">
          {t('home.closes')} <Ago at={of.closesAt} />
        </span>
      </p>
      {mayVote && (
        <div>
          <ButtonLink href={`/g/${slug}/polls/${of.id}`} look={of.viewerBallot ? undefined : 'primary'}>
            {t(of.viewerBallot ? 'home.changeVote' : 'home.vote')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
