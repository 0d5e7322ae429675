import { useSignal } from '@preact/signals'
import { viewerId } from '../../auth/state.ts'
import { mutate } from '../../graphql/client.ts'
import { AcceptSwapDocument, DeclineSwapDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { dayIn, Time } from '../../ui/time.tsx'
import { askedOf, givable, type Rota, type TurnAt } from '../state.ts'
import { type Known, useAct } from './acts.tsx'

type Props = { rota: Rota; query: Known }

const Asked = ({ at, rota, query }: Props & { at: TurnAt }) => {
  const { run, busy, failure } = useAct(query)
  const mine = givable(rota, at, viewerId.value)
  const chosen = useSignal(mine[0]?.meeting.id ?? '')
  const { meeting, turn } = at
  const swap = turn.swap!
  const returnMeetingId = mine.some((one) => one.meeting.id === chosen.value) ? chosen.value : null
  return (
    <li class="stack tight">
      <p>
        <Words k={swap.asked ? 'duties.asksYou' : 'duties.asksAll'} name={<PersonName of={swap.asker} />} duty={<bdi>{turn.duty.name}</bdi>} when={<Time at={meeting.startsAt} zone={meeting.zone} />} />
      </p>
      {swap.note && (
        <p class="serif" dir="auto">
          {swap.note}
        </p>
      )}
      {mine.length > 0 && (
        <div class="narrow">
          <Field label={t('duties.inReturn')}>
            {(control) => (
              <select class="input" value={chosen.value} onChange={(event) => (chosen.value = event.currentTarget.value)} {...control}>
                {mine.map((one) => (
                  <option value={one.meeting.id} key={one.meeting.id}>
                    {t('duties.myTurnOn', { day: dayIn(one.meeting.startsAt, one.meeting.zone) })}
                  </option>
                ))}
                <option value="">{t('duties.nothing')}</option>
              </select>
            )}
          </Field>
        </div>
      )}
      <div class="row">
        <Button look="primary" busy={busy === 'accept'} onClick={() => void run('accept', () => mutate(AcceptSwapDocument, { input: { swapId: swap.id, returnMeetingId } }))}>
          {t(returnMeetingId ? 'duties.accept' : 'duties.acceptAlone')}
        </Button>
        <Button busy={busy === 'decline'} onClick={() => void run('decline', () => mutate(DeclineSwapDocument, { input: { swapId: swap.id } }))}>
          {t('duties.decline')}
        </Button>
      </div>
      {failure && <ErrorNotice failure={failure} />}
    </li>
  )
}

/** What others ask of the viewer. */
export const Swaps = ({ rota, query }: Props) => {
  const asked = askedOf(rota, viewerId.value)
  if (asked.length === 0) return null
  return (
    <Section title={t('duties.swaps')} id="swaps">
      <ul class="lines">
        {asked.map((at) => (
          <Asked key={at.turn.swap!.id} at={at} rota={rota} query={query} />
        ))}
      </ul>
    </Section>
  )
}
