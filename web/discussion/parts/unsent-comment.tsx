import { useSignal } from '@preact/signals'
import { viewer } from '../../auth/state.ts'
import type { Failure } from '../../graphql/client.ts'
import { online } from '../../graphql/connection.ts'
import { drop, sendAgain, type Unsent } from '../../graphql/outbox.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { sendsOnCtrlEnter } from '../../ui/keys.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { Ago } from '../../ui/time.tsx'

/** What the server would not take: the reason, and the text to mend or to let go. */
const Refused = ({ of: { id, body }, refusal }: { of: Unsent; refusal: Failure }) => {
  const text = useSignal(body)
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault()
        void sendAgain(id, text.peek())
      }}
    >
      <ErrorNotice failure={refusal} kept />
      <textarea
        class="input serif"
        dir="auto"
        rows={3}
        aria-label={t('discussion.refusedText')}
        value={text.value}
        onKeyDown={sendsOnCtrlEnter}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
      />
      <div class="row">
        <Button type="submit" look="primary">
          {t('discussion.sendAgain')}
        </Button>
        <Button onClick={() => void drop(id)}>{t('discussion.drop')}</Button>
      </div>
    </form>
  )
}

/** A comment that is on its way, waits for the network, or was refused. */
export const UnsentComment = ({ of }: { of: Unsent }) => (
  <>
    <header class="talk-head talk-by">
      <span id={`by-${of.id}`}>{viewer.value && <PersonName of={viewer.value.person} />}</span>
      <span class="small muted">
        <Ago at={of.writtenAt} />
      </span>
      {!of.refusal && !of.isSent && (
        <span class="badge">
          <Icon name={online.value ? 'clock' : 'offline'} />
          {t(online.value ? 'state.onItsWay' : 'discussion.waits')}
        </span>
      )}
    </header>
    {of.refusal ? (
      <Refused of={of} refusal={of.refusal} />
    ) : (
      <div class={of.isSent ? undefined : 'wait'}>
        <Markdown text={of.body} />
      </div>
    )}
  </>
)
