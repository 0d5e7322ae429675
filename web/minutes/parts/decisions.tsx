import { useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { ChangeDecisionDocument, type MeetingQuery, RecordDecisionDocument, RemoveDecisionDocument } from '../../graphql/generated/graphql.ts'
import { type Query, writeThrough } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { withUndo } from '../../ui/toast.tsx'
import { type Decision, type Meeting, rightsIn, withDecision, withoutDecision } from '../state.ts'
import { Entry, explained, ItemName } from './entries.tsx'

type Props = { meeting: Meeting; query: Query<MeetingQuery> }

const check = ({ text }: { text: string }) => ({ text: text.trim() ? '' : t('minutes.nothing') })

const NewDecision = ({ meeting, query }: Props) => {
  // The same until it is recorded, so that sending again makes no second one.
  const id = useRef(crypto.randomUUID())
  const form = useForm({
    draft: `decision-${meeting.id}`,
    initial: { text: '' },
    check,
    send: ({ text }) => {
      const itemId = meeting.course.currentItemId ?? null
      const guess: Decision = { id: id.current, itemId, text: text.trim(), decidedAt: new Date().toISOString(), version: 0 }
      return writeThrough(
        query,
        (data) => withDecision(data, guess),
        () => mutate(RecordDecisionDocument, { input: { id: guess.id, meetingId: meeting.id, itemId, text } }),
        (data, { decision }) => (decision ? withDecision(data, decision) : data),
      )
    },
    done: () => {
      id.current = crypto.randomUUID()
      form.reset()
    },
  })
  return (
    <div class="no-print">
      <Form of={form}>
        <div class="minutes-new">
          <TextField of={form} name="text" label={t('minutes.newDecision')} />
          <Button type="submit" busy={form.busy.value}>
            {t('minutes.record')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

const DecisionForm = ({ meeting, query, decision, close }: Props & { decision: Decision; close: () => void }) => {
  const seen = useRef(decision)
  const form = useForm({
    draft: `decision-${decision.id}`,
    initial: { text: decision.text },
    check,
    send: async ({ text }) => {
      const { id, version, itemId } = seen.current
      const answer = await writeThrough(
        query,
        (data) => withDecision(data, { ...decision, text: text.trim() }),
        () => mutate(ChangeDecisionDocument, { input: { meetingId: meeting.id, decisionId: id, version, text, itemId } }),
        (data, { decision: changed }) => (changed ? withDecision(data, changed) : data),
      )
      // What stands now shows above; saving again puts this in its place.
      if (answer.failure?.code === 'CONFLICT') await query.reload()
      seen.current = query.data.peek()?.meeting.decisions.find((other) => other.id === id) ?? decision
      return explained(answer)
    },
    done: close,
  })
  const now = meeting.decisions.find(({ id }) => id === decision.id)
  return (
    <Form of={form}>
      {now && now.version !== decision.version && (
        <p class="small" role="status">
          {t('minutes.standsNow')} <bdi>{now.text}</bdi>
        </p>
      )}
      <TextField of={form} name="text" label={t('minutes.decision')} />
      <div class="row">
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t('act.save')}
        </Button>
        <Button
          onClick={() => {
            form.reset()
            close()
          }}
        >
          {t('act.cancel')}
        </Button>
      </div>
    </Form>
  )
}

/** What the meeting decided. */
export const Decisions = ({ meeting, query }: Props) => {
  const { write } = rightsIn(meeting)
  const remove = (decision: Decision) =>
    withUndo(
      t('minutes.decisionRemoved'),
      () => query.guess((data) => withoutDecision(data, decision.id)),
      (leaving) => mutate(RemoveDecisionDocument, { input: { meetingId: meeting.id, decisionId: decision.id } }, leaving),
      () => query.change((data) => withoutDecision(data, decision.id)),
    )
  if (!write && meeting.decisions.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="decisions-title">
      <h3 id="decisions-title">{t('minutes.decisions')}</h3>
      {meeting.decisions.length > 0 && (
        <ol class="lines minutes-list">
          {meeting.decisions.map((decision) => (
            <Entry
              key={decision.id}
              text={decision.text}
              form={write ? (close) => <DecisionForm meeting={meeting} query={query} decision={decision} close={close} /> : undefined}
              remove={write ? () => remove(decision) : undefined}
            >
              <ItemName meeting={meeting} id={decision.itemId} />
            </Entry>
          ))}
        </ol>
      )}
      {write && <NewDecision meeting={meeting} query={query} />}
    </section>
  )
}
