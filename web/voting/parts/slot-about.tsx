import { useSignal } from '@preact/signals'
import { viewerId } from '../../auth/state.ts'
import { type Failure, mutate } from '../../graphql/client.ts'
import { CommentOnSlotDocument, type PollQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/page.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { type Option, OptionTitle } from './option-about.tsx'

type Poll = PollQuery['poll']

/** One's own line on a slot: written, changed, or emptied to take it back. */
const OwnComment = ({ poll, option }: { poll: Poll; option: Option }) => {
  const own = option.comments.find(({ person }) => person.id === viewerId.value)?.text ?? ''
  const text = useSignal<string | null>(null)
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const save = async (event: Event) => {
    event.preventDefault()
    if (busy.peek() || text.peek() === null) return
    busy.value = true
    failure.value = (await mutate(CommentOnSlotDocument, { input: { pollId: poll.id, optionId: option.id, text: text.peek()! } })).failure
    busy.value = false
    if (!failure.value) text.value = null
  }
  return (
    <form class="stack tight" onSubmit={save}>
      <div class="row slot-comment">
        <input class="input" type="text" maxLength={200} dir="auto" aria-label={t('voting.slotComment', { title: option.title })} placeholder={t('voting.slotCommentHint')} value={text.value ?? own} onInput={(event) => (text.value = event.currentTarget.value)} />
        {text.value !== null && text.value !== own && (
          <Button type="submit" busy={busy.value}>
            {t('voting.keepComment')}
          </Button>
        )}
      </div>
      {failure.value && <ErrorNotice failure={failure.value} kept />}
    </form>
  )
}

const Lines = ({ of }: { of: Option['comments'] }) => (
  <ul class="said small">
    {of.map(({ person, text }) => (
      <li key={person.id}>
        <PersonName of={person} />: <span dir="auto">{text}</span>
      </li>
    ))}
  </ul>
)

/** What people said of the slots of a poll that has ended. */
export const SlotsSaid = ({ poll }: { poll: Poll }) => {
  const options = poll.options.filter(({ comments }) => comments.length > 0)
  if (options.length === 0) return null
  return (
    <Section title={t('voting.slotsSaid')} id="said">
      {options.map((option) => (
        <div class="stack tight" key={option.id}>
          <h3>
            <OptionTitle of={option} />
          </h3>
          <Lines of={option.comments} />
        </div>
      ))}
    </Section>
  )
}

/** What goes with a slot: how many seats are left (in the element `seatsId`), and what people say of it. */
export const SlotAbout = ({ poll, option, mayWrite, seatsId }: { poll: Poll; option: Option; mayWrite: boolean; seatsId?: string }) => {
  const others = option.comments.filter(({ person }) => !mayWrite || person.id !== viewerId.value)
  return (
    <div class="stack tight">
      {option.seatsLeft != null && (
        <p id={seatsId} class={`small numbers ${option.seatsLeft === 0 ? 'warn-text' : 'muted'}`}>
          {option.seatsLeft === 0 && <Icon name="warn" />} {option.seatsLeft === 0 ? t('voting.full') : t('voting.seatsLeft', { count: option.seatsLeft })}
        </p>
      )}
      {others.length > 0 && <Lines of={others} />}
      {mayWrite && poll.secrecy === 'OPEN' && <OwnComment poll={poll} option={option} />}
    </div>
  )
}
