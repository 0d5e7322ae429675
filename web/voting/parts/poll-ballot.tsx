import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type Failure, mutate } from '../../graphql/client.ts'
import { pause } from '../../graphql/connection.ts'
import { CastBallotDocument, type PollQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Authors, PaperTitle } from '../../papers/parts/paper-line.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'

type Poll = PollQuery['poll']
type Option = Poll['options'][number]

/** What one wants to approve, until the server has it: sent one after the other, so that the last press wins. */
export const useBallot = (poll: Poll, query: Query<PollQuery>) => {
  const wanted = useSignal<string[] | null>(null)
  const failure = useSignal<Failure | null>(null)
  const isSending = useRef(false)
  const send = async () => {
    if (isSending.current) return
    isSending.current = true
    for (let tries = 0; wanted.peek(); ) {
      const optionIds = wanted.peek()!
      const answer = await mutate(CastBallotDocument, { input: { pollId: poll.id, optionIds } })
      if (answer.failure?.kind === 'silence' || answer.failure?.code === 'RATE_LIMITED') {
        await pause(tries++)
        continue
      }
      tries = 0
      const known = answer.data?.poll
      if (known) query.change((data) => ({ poll: { ...data.poll, ...known } }))
      if (answer.failure) failure.value = answer.failure
      if (answer.failure || wanted.peek() === optionIds) wanted.value = null
    }
    isSending.current = false
    if (failure.peek()) await query.reload()
  }
  const choose = (optionIds: string[]) => {
    failure.value = null
    wanted.value = optionIds
    void send()
  }
  return { chosen: wanted.value ?? poll.viewerBallot?.optionIds ?? null, isSaving: wanted.value !== null, failure: failure.value, choose }
}

type BallotState = ReturnType<typeof useBallot>

/** What a poll option is about; its title is the label of its box or, without one, a link. */
const About = ({ of, slug, isLabelled }: { of: Option; slug: string; isLabelled: boolean }) => (
  <div class="option-more">
    {of.paper.authors.length > 0 && (
      <p class="small">
        <Authors of={of.paper.authors} />
      </p>
    )}
    {of.nomination.pitch && (
      <p class="text" dir="auto">
        {of.nomination.pitch}
      </p>
    )}
    <p class="row small muted">
      <span>
        <Words k="home.nominatedBy" name={<PersonName of={of.nomination.nominatedBy} />} />
      </span>
      {isLabelled && (
        <a href={`/g/${slug}/papers/${of.paper.id}`} aria-label={t('voting.aboutTitle', { title: of.paper.title })}>
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
        <PaperTitle of={option.paper} slug={slug} />
        <About of={option} slug={slug} isLabelled={false} />
      </li>
    ))}
  </ul>
)

/** The ballot: every press is saved at once. */
export const PollBallot = ({ poll, slug, ballot }: { poll: Poll; slug: string; ballot: BallotState }) => {
  const { chosen, isSaving, failure, choose } = ballot
  const toggle = (id: string, isOn: boolean) => choose(poll.options.map((option) => option.id).filter((other) => (other === id ? isOn : chosen?.includes(other))))
  const numbers = { approved: chosen?.length ?? 0, count: poll.options.length }
  return (
    <div class="stack">
      <fieldset class="stack tight">
        <legend class="unseen">{t('voting.ballot')}</legend>
        <ul class="options">
          {poll.options.map((option) => (
            <li class="option" key={option.id}>
              <label class="choice">
                <input type="checkbox" checked={chosen?.includes(option.id) ?? false} onChange={(event) => toggle(option.id, event.currentTarget.checked)} />
                <span class="option-title">
                  <Markdown text={option.paper.title} inline />
                </span>
              </label>
              <About of={option} slug={slug} isLabelled />
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="bottom-bar stack tight">
        {failure && <ErrorNotice failure={failure} />}
        <p class={`ballot-state numbers ${isSaving ? 'wait' : ''}`} role="status">
          <Icon name={isSaving ? 'clock' : chosen ? 'check' : 'vote'} />
          <span>{chosen ? t(isSaving ? 'voting.ballotOnItsWay' : 'voting.ballotSaved', numbers) : t('voting.noBallot')}</span>
        </p>
      </div>
    </div>
  )
}
