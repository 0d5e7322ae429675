import type { PaperQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { excerpt } from '../../ui/excerpt.ts'
import { Markdown } from '../../ui/markdown.tsx'
import { Section } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Time } from '../../ui/time.tsx'

type Meeting = PaperQuery['paper']['meetings']['nodes'][number]

const Threads = ({ of, slug }: { of: Meeting; slug: string }) => (
  <ul class="threads">
    {of.threads.nodes.flatMap(({ id, comments }) => {
      const [first] = comments.nodes
      return first ? (
        <li key={id}>
          <PersonName of={first.author} />:{' '}
          <a class="serif" href={`/g/${slug}/meetings/${of.id}?c=${first.id}`} dir="auto">
            {first.body ? <Markdown text={excerpt(first.body)} inline /> : t('papers.commentGone')}
          </a>{' '}
          <span class="small muted numbers">{t('papers.comments', { count: comments.totalCount })}</span>
        </li>
      ) : (
        []
      )
    })}
  </ul>
)

/** The meetings that read this paper, and how their threads begin. */
export const PaperMeetings = ({ of, slug }: { of: Meeting[]; slug: string }) => (
  <Section title={t('papers.meetings')} id="meetings">
    {of.length === 0 ? (
      <p class="muted">{t('papers.noMeetings')}</p>
    ) : (
      <ul class="lines">
        {of.map((meeting) => (
          <li class="stack tight" key={meeting.id}>
            <p class="row">
              <a href={`/g/${slug}/meetings/${meeting.id}`}>
                <Time at={meeting.startsAt} until={meeting.endsAt} zone={meeting.zone} inLink />
              </a>
              {meeting.state === 'CANCELLED' && <span class="badge warn">{t('papers.meetingCancelled')}</span>}
              {meeting.presenter && (
                <span class="small muted">
                  <Words k="home.presents" name={<PersonName of={meeting.presenter} />} />
                </span>
              )}
              {meeting.commentCount > 0 && <span class="small muted numbers">{t('papers.comments', { count: meeting.commentCount })}</span>}
            </p>
            {meeting.threads.nodes.length > 0 && <Threads of={meeting} slug={slug} />}
            {meeting.threads.totalCount > meeting.threads.nodes.length && (
              <p class="small">
                <a href={`/g/${slug}/meetings/${meeting.id}`}>{t('papers.allThreads', { count: meeting.threads.totalCount })}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    )}
  </Section>
)
