import { useSignal } from '@preact/signals'
import { viewerId } from '../../auth/state.ts'
import { mutate } from '../../graphql/client.ts'
import { PassTurnDocument, TakeTurnDocument, WithdrawSwapDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { dayIn } from '../../ui/time.tsx'
import type { Rota, TurnAt } from '../state.ts'
import { type Known, useAct } from './acts.tsx'
import { AskSwap } from './ask-swap.tsx'
import { GiveTurn } from './give-turn.tsx'
import { Reason } from './reason.tsx'

export type CellProps = { at: TurnAt; rota: Rota; query: Known; can: readonly string[] }

const Names = ({ of }: { of: readonly { id: string; name: string }[] }) => (
  <>
    {of.map((person, i) => (
      <span key={person.id}>
        {i > 0 && ', '}
        <PersonName of={person} />
      </span>
    ))}
  </>
)

/** What whoever has the turn asked of others, and what came of it. */
const Asked = ({ at: { turn }, query }: CellProps) => {
  const { run, busy, failure } = useAct(query)
  const { swap } = turn
  if (!swap || (swap.state !== 'OPEN' && swap.asker.id !== viewerId.value)) return null
  const isMine = swap.asker.id === viewerId.value
  return (
    <div class="small stack tight" role="status">
      {swap.state === 'OPEN' && (
        <p>
          <Icon name="reply" /> {swap.asked ? <Words k={isMine ? 'duties.youAsked' : 'duties.asked'} name={<PersonName of={swap.asked} />} /> : t(isMine ? 'duties.youAskedAll' : 'duties.askedAll')}
        </p>
      )}
      {isMine && swap.declinedBy.length > 0 && (
        <p>
          <Words k="duties.declined" count={swap.declinedBy.length} names={<Names of={swap.declinedBy} />} />
        </p>
      )}
      {isMine && swap.state === 'OPEN' && (
        <div>
          <Button look="quiet" busy={busy !== null} onClick={() => void run('withdraw', () => mutate(WithdrawSwapDocument, { input: { swapId: swap.id } }))}>
            {t('duties.withdraw')}
          </Button>
        </div>
      )}
      {failure && <ErrorNotice failure={failure} />}
    </div>
  )
}

const State = ({ at: { turn } }: Pick<CellProps, 'at'>) => {
  if (turn.isTaken) return <span class="badge good">{t('duties.taken')}</span>
  if (turn.isNear) return <span class="badge warn">{t('duties.untaken')}</span>
  return turn.person && <span class="badge">{t('duties.proposed')}</span>
}

/** Whose turn it is, why, and what the viewer can do about it. */
export const TurnCell = (props: CellProps) => {
  const { at, query, can } = props
  const { meeting, turn } = at
  const { run, busy, failure } = useAct(query)
  const open = useSignal<'swap' | 'give' | null>(null)
  const input = { meetingId: meeting.id, dutyId: turn.duty.id }
  const isMine = turn.person !== null && turn.person?.id === viewerId.value
  const about = (act: string) => t('duties.about', { act, duty: turn.duty.name, day: dayIn(meeting.startsAt, meeting.zone) })
  const close = () => {
    open.value = null
  }
  return (
    <div class="stack tight turn">
      <div class="row apart">
        <p class="row">
          {turn.person ? <PersonName of={turn.person} /> : <span class="muted">{t('duties.nobody')}</span>} <State at={at} />
        </p>
        {can.includes('DUTY_GIVE') && (
          <span class="no-print">
            <Button look="quiet" icon="edit" label={about(t('duties.give'))} onClick={() => (open.value = 'give')} />
          </span>
        )}
      </div>
      <p class="small muted">
        <Reason of={turn} />
      </p>
      <Asked {...props} />
      <div class="row no-print">
        {!turn.isTaken && can.includes('DUTY_TAKE') && (
          <Button look={isMine ? 'primary' : 'quiet'} busy={busy === 'take'} label={about(t(isMine ? 'duties.confirm' : 'duties.take'))} onClick={() => void run('take', () => mutate(TakeTurnDocument, { input }))}>
            {t(isMine ? 'duties.confirm' : 'duties.take')}
          </Button>
        )}
        {isMine && turn.swap?.state !== 'OPEN' && (
          <Button look="quiet" label={about(t('duties.swap'))} onClick={() => (open.value = 'swap')}>
            {t('duties.swap')}
          </Button>
        )}
        {isMine && (
          <Button look="quiet" busy={busy === 'pass'} label={about(t('duties.pass'))} onClick={() => void run('pass', () => mutate(PassTurnDocument, { input: { ...input, personId: viewerId.peek()! } }))}>
            {t('duties.pass')}
          </Button>
        )}
      </div>
      {failure && <ErrorNotice failure={failure} />}
      {open.value === 'swap' && <AskSwap {...props} close={close} />}
      {open.value === 'give' && <GiveTurn {...props} close={close} />}
    </div>
  )
}
