import type { PollQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Authors, PaperTitle } from '../../papers/parts/paper-line.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Time } from '../../ui/time.tsx'

type Poll = PollQuery['poll']
export type Option = Poll['options'][number]

/** What an option is called: a title, a time in both zones, or a text. */
export const OptionTitle = ({ of: { title, startsAt, zone, durationMinutes } }: { of: Option }) =>
  startsAt && zone ? (
    <span>
      <Time at={startsAt} zone={zone} />
      {durationMinutes && <span class="small muted"> {t('voting.minutes', { count: durationMinutes })}</span>}
    </span>
  ) : (
    <Markdown text={title} inline />
  )

/** The same as a link, where it is a paper. */
export const OptionLink = ({ of, slug }: { of: Option; slug: string }) => (of.paper ? <PaperTitle of={of.paper} slug={slug} /> : <OptionTitle of={of} />)

/** What a poll option is about; its title stands before it, as the label of a control or, without one, as a link. */
export const About = ({ of: { paper, nomination, credit }, slug, isLabelled }: { of: Option; slug: string; isLabelled: boolean }) =>
  paper &&
  nomination && (
    <div class="option-more">
      {paper.authors.length > 0 && (
        <p class="small">
          <Authors of={paper.authors} />
        </p>
      )}
      {nomination.pitch && (
        <p class="text" dir="auto">
          {nomination.pitch}
        </p>
      )}
      <p class="row small muted">
        <span>
          <Words k="home.nominatedBy" name={<PersonName of={nomination.nominatedBy} />} />
        </span>
        {nomination.presenter && (
          <span>
            <Words k="voting.wouldPresent" name={<PersonName of={nomination.presenter} />} />
          </span>
        )}
        {credit > 0 && <span class="badge">{t('voting.credit', { count: credit })}</span>}
        {isLabelled && (
          <a href={`/g/${slug}/papers/${paper.id}`} aria-label={t('voting.aboutTitle', { title: paper.title })}>
            {t('voting.about')}
          </a>
        )}
      </p>
    </div>
  )

/** The options of a poll that one cannot vote in. */
export const PollOptions = ({ of, slug }: { of: readonly Option[]; slug: string }) => (
  <ul class="lines">
    {of.map((option) => (
      <li key={option.id}>
        <OptionLink of={option} slug={slug} />
        <About of={option} slug={slug} isLabelled={false} />
      </li>
    ))}
  </ul>
)
