import { uuidv4 } from 'uuidv7'
import { AskQuestionDocument, type MeetingQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { sendsOnCtrlEnter } from '../../ui/keys.tsx'
import { withQuestion } from '../state.ts'
import { changeQuestions, type Question } from './acts.tsx'

/** Where one asks, with one's name or without. */
export const AskBox = ({ meetingId, query }: { meetingId: string; query: Query<MeetingQuery> }) => {
  const form = useForm({
    draft: `question-${meetingId}`,
    initial: { body: '', isAnonymous: false as boolean },
    check: ({ body }) => (body.trim() ? {} : { body: t('questions.nothing') }),
    send: ({ body, isAnonymous }) => {
      // An id made from the time, as others are, would tell by its milliseconds who made it.
      const id = uuidv4()
      const guess = (data: MeetingQuery): MeetingQuery => {
        const question: Question = { id, meetingId, body, isAnonymous, askedBy: isAnonymous ? null : (data.viewer?.person ?? null), askedAt: new Date().toISOString(), votes: 0, state: 'OPEN', answerId: null, version: 1, viewerHasVoted: false, viewerAsked: true }
        return { ...data, meeting: { ...data.meeting, questions: withQuestion(data.meeting.questions, question) } }
      }
      return changeQuestions(query, AskQuestionDocument, { id, meetingId, body, isAnonymous }, guess)
    },
    done: () => form.reset(),
  })
  return (
    <Form of={form} label={t('questions.ask')}>
      <TextField of={form} name="body" label={t('questions.label')} hint={t('questions.hint')} rows={2} onKeyDown={sendsOnCtrlEnter} />
      <Checkbox
        checked={form.values.isAnonymous.value}
        onChange={(on) => {
          form.values.isAnonymous.value = on
        }}
        label={t('questions.anonymous')}
        hint={t('questions.anonymousMeans')}
      />
      <div class="row">
        <Button type="submit" busy={form.busy.value}>
          {t('questions.ask')}
        </Button>
      </div>
    </Form>
  )
}
