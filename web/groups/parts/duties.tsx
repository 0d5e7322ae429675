import type { WaitingQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { excerpt } from '../../ui/excerpt.ts'
import { Markdown } from '../../ui/markdown.tsx'
import { Section } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Ago, Day } from '../../ui/time.tsx'
import { meetingTitle } from './meeting-line.tsx'

type Viewer = NonNullable<WaitingQuery['viewer']>

/** Whose turn it is next, where that is the viewer. */
export const Turns = ({ of: { turns } }: { of: Viewer }) => {
  if (turns.length === 0) return null
  return (
    <Section title={t('front.turns')} id="turns">
      <ul class="lines">
        {turns.map(({ duty, meeting, isTaken }) => (
          <li class="stack tight" key={`${meeting.id} ${duty.id}`}>
            <a href={`/g/${meeting.group.slug}/duties`}>
              <Words k="front.turn" duty={<bdi>{duty.name}</bdi>} when={<Day at={meeting.startsAt} zone={meeting.zone} />} />
            </a>
            <p class="row small">
              <a href={`/g/${meeting.group.slug}`} dir="auto">
                {meeting.group.name}
              </a>
              {!isTaken && <span class="badge">{t('duties.proposed')}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the viewer said they would do and has not done yet, the most urgent first. */
export const Duties = ({ of: { person, memberships } }: { of: Viewer }) => {
  const mine = memberships.nodes.flatMap(({ group }) => group.openActions.nodes.filter(({ owner }) => owner?.id === person.id).map((action) => ({ group, action })))
  if (mine.length === 0) return null
  return (
    <Section title={t('front.duties')} id="duties">
      <ul class="lines">
        {mine
          .sort((a, b) => (a.action.dueOn ?? '9').localeCompare(b.action.dueOn ?? '9'))
          .map(({ group, action }) => (
            <li class="stack tight" key={action.id}>
              <a href={`/g/${group.slug}/meetings/${action.meeting.id}#minutes`} dir="auto">
                {action.text}
              </a>
              <p class="row small">
                <a href={`/g/${group.slug}`} dir="auto">
                  {group.name}
                </a>
                {action.dueOn && (
                  <span class="muted">
                    <Words k="front.due" when={<Day at={`${action.dueOn}T12:00:00Z`} zone="UTC" />} />
                  </span>
                )}
              </p>
            </li>
          ))}
      </ul>
    </Section>
  )
}

/** The latest comments of others that name the viewer. */
export const Mentions = ({ of: { mentions } }: { of: Viewer }) => {
  const found = mentions.nodes.flatMap(({ comment, ...mention }) => (comment?.body ? [{ ...mention, comment, body: comment.body }] : []))
  if (found.length === 0) return null
  return (
    <Section title={t('front.mentions')} id="mentions">
      <ul class="lines">
        {found.map(({ comment, body, meeting, mentionedAt }) => (
          <li class="stack tight" key={comment.id}>
            <a class="serif" href={`/g/${meeting.group.slug}/meetings/${meeting.id}?c=${comment.id}`} dir="auto">
              <Markdown text={excerpt(body)} inline />
            </a>
            <p class="small muted">
              <Words k="front.mentionedBy" name={<PersonName of={comment.author} />} meeting={<Markdown text={meetingTitle(meeting)} inline />} when={<Ago at={mentionedAt} />} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
