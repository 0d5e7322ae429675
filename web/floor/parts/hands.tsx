import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { uuidv7 } from 'uuidv7'
import { type Around, stageOf } from '../../agenda/state.ts'
import { type Answer, type Document, type Failure, mutate, type Refusal } from '../../graphql/client.ts'
import {
  CallHandDocument,
  CallNextDocument,
  type HandOrder,
  type HandsPartsFragment,
  LowerHandDocument,
  type MeetingQuery,
  PutBackDocument,
  RaiseHandDocument,
  SetHandOrderDocument,
} from '../../graphql/generated/graphql.ts'
import { type Query, writeThrough } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { useKey } from '../../ui/keys.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { now } from '../../ui/time.tsx'
import { type Hand, showsHands, withCalled, withHands, withLowered, withRaised } from '../state.ts'
import '../style.css'

type Payload = { meeting?: (HandsPartsFragment & { seq: number }) | null; errors: Refusal[] }
type Guess = (data: MeetingQuery) => MeetingQuery

/** Sends an act that shows at once; one at a time, and with the reason where it is refused. */
const useFloor = (query: Query<MeetingQuery>) => {
  const failure = useSignal<Failure | null>(null)
  const busy = useSignal(false)
  const act = async <Data extends Record<string, Payload>, Input>(document: Document<Data, { input: Input }>, input: Input, guess: Guess = (data) => data) => {
    if (busy.peek()) return
    failure.value = null
    busy.value = true
    const send = () => mutate(document, { input }) as Promise<Answer<Payload>>
    const answer = await writeThrough<MeetingQuery, Payload>(query, guess, send, (data, { meeting }) => (meeting ? withHands(data, meeting) : data))
    busy.value = false
    failure.value = answer.failure
  }
  return { failure, busy, act }
}

type Floor = ReturnType<typeof useFloor>

const Waiting = ({ hand, floor, isMine, leads }: { hand: Hand; floor: Floor; isMine: boolean; leads: boolean }) => {
  const { name } = hand.person
  const lower = () => void floor.act(LowerHandDocument, { handId: hand.id }, (data) => withLowered(data, hand.id))
  return (
    <li class="hand">
      <span class="hand-who">
        <PersonName of={hand.person} />
        {isMine && <span class="badge">{t('floor.you')}</span>}
        <span class="small muted numbers">{hand.spokenToday > 0 ? t('floor.spoken', { count: hand.spokenToday }) : t('floor.notSpoken')}</span>
      </span>
      <span class="row no-print">
        {leads && (
          <Button look="quiet" label={t('floor.callName', { name })} onClick={() => void floor.act(CallHandDocument, { handId: hand.id }, (data) => withCalled(data, hand))}>
            {t('floor.call')}
          </Button>
        )}
        {leads && !isMine && (
          <Button look="quiet" label={t('floor.lowerName', { name })} onClick={lower}>
            {t('floor.lower')}
          </Button>
        )}
      </span>
    </li>
  )
}

const orders = ['FIRST_COME', 'LEAST_SPOKEN'] as const

const Order = ({ order, set }: { order: HandOrder; set: (order: HandOrder) => void }) => {
  const id = useId()
  return (
    <span class="row hand-order">
      <label for={id}>{t('floor.order')}</label>
      <select id={id} class="input" value={order} onChange={(event) => set(event.currentTarget.value as HandOrder)}>
        {orders.map((value) => (
          <option key={value} value={value}>
            {t(`floor.order.${value}`)}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Who wants to speak, in the order in which they will be called, and whose turn it is. */
export const Hands = ({ data, query }: { data: Around; query: Query<MeetingQuery> }) => {
  const { viewer, meeting } = data
  const { hands, calledHand, course, viewerCanNow, id: meetingId } = meeting
  const floor = useFloor(query)
  const isOver = meeting.state !== 'SCHEDULED' || stageOf(course) === 'over'
  const canRaise = !isOver && viewerCanNow.includes('HAND_RAISE')
  const leads = !isOver && viewerCanNow.includes('HAND_CALL')
  const mine = hands.find(({ person }) => person.id === viewer?.person.id)
  const toggle = () => {
    if (!canRaise) return
    if (mine) return void floor.act(LowerHandDocument, { handId: mine.id }, (known) => withLowered(known, mine.id))
    const id = uuidv7()
    const raisedAt = new Date().toISOString()
    void floor.act(RaiseHandDocument, { id, meetingId }, (known) => withRaised(known, id, raisedAt))
  }
  useKey('h', t('floor.key'), toggle)
  const [first] = hands
  if (!showsHands(meeting, now.value)) return null
  return (
    <section class="hands stack tight" aria-labelledby="hands-title">
      <div class="row">
        <h2 id="hands-title">
          {t('floor.title')} {hands.length > 0 && <span class="muted numbers small">{t('floor.count', { count: hands.length })}</span>}
        </h2>
        {canRaise && (
          <Button icon="hand" pressed={mine !== undefined} onClick={toggle}>
            {t(mine ? 'floor.lowerOwn' : 'floor.raise')}
          </Button>
        )}
      </div>
      <p role="status">
        {calledHand && (calledHand.person.id === viewer?.person.id ? <strong>{t('floor.yourTurn')}</strong> : <Words k="floor.turnOf" name={<PersonName of={calledHand.person} />} />)}
      </p>
      {hands.length > 0 && (
        <ol class="hand-list">
          {hands.map((hand) => (
            <Waiting key={hand.id} hand={hand} floor={floor} isMine={hand === mine} leads={leads} />
          ))}
        </ol>
      )}
      {leads && (first || calledHand) && (
        <div class="row no-print">
          {first && (
            <Button look="primary" busy={floor.busy.value} onClick={() => void floor.act(CallNextDocument, { meetingId, calledId: calledHand?.id ?? null }, (known) => withCalled(known, first))}>
              {t('floor.callNext')}
            </Button>
          )}
          {calledHand && (
            <Button icon="undo" busy={floor.busy.value} onClick={() => void floor.act(PutBackDocument, { handId: calledHand.id })}>
              {t('floor.putBack')}
            </Button>
          )}
          <Order order={course.handOrder} set={(handOrder) => void floor.act(SetHandOrderDocument, { meetingId, handOrder })} />
        </div>
      )}
      {floor.failure.value && <ErrorNotice failure={floor.failure.value} />}
    </section>
  )
}
