import type { PollLineFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Ago } from '../../ui/time.tsx'

/** An open poll: whether one has voted, how many have, and until when. */
export const PollLine = ({ of, slug, votes, heading: Heading = 'h3' }: { of: PollLineFragment; slug: string; votes: boolean; heading?: 'h2' | 'h3' | 'span' }) => (
  <div class="stack tight">
    <Heading class="serif" dir="auto">
      <a href={`/g/${slug}/polls/${of.id}`}>{of.title}</a>
    </Heading>
    <p class="row small">
      {votes && (
        <span class={`badge ${of.viewerBallot ? 'good' : 'warn'}`}>
          <Icon name={of.viewerBallot ? 'check' : 'vote'} />
          {t(of.viewerBallot ? 'home.voted' : 'home.notVoted')}
        </span>
      )}
      <span class="numbers muted">{t('home.turnout', { turnout: of.turnout, eligible: of.eligible })}</span>
      <span class="muted">
        {t('home.closes')} <Ago at={of.closesAt} />
      </span>
    </p>
    {votes && (
      <div>
        <ButtonLink href={`/g/${slug}/polls/${of.id}`} look={of.viewerBallot ? undefined : 'primary'}>
          {t(of.viewerBallot ? 'home.changeVote' : 'home.vote')}
        </ButtonLink>
      </div>
    )}
  </div>
)
