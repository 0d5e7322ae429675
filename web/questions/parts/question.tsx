import { useSignal } from '@preact/signals'
import type { Around } from '../../agenda/state.ts'
import {
  ChangeQuestionDocument,
  MarkQuestionAnsweredDocument,
  type MeetingQuery,
  ParkQuestionDocument,
  ReopenQuestionDocument,
  VoteForQuestionDocument,
  WithdrawQuestionDocument,
} from '../../graphql/generated/graphql.ts'
import { mutate } from '../../graphql/client.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { sendsOnCtrlEnter } from '../../ui/keys.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { Ago } from '../../ui/time.tsx'
import { withUndo } from '../../ui/toast.tsx'
import { withChange, withoutQuestion, withVote } from '../state.ts'
import { changeQuestions, type Question, useQuestionActs } from './acts.tsx'
import { ChooseAnswer } from './choose-answer.tsx'

export type Rights = { votes: boolean; settles: boolean; /** What is settled stands in approved minutes. */ isRecorded: boolean; withdrawsAny: boolean; isOver: boolean }
type Props = { question: Question; query: Query<MeetingQuery>; rights: Rights }

type Asked = Pick<Question, 'askedBy' | 'askedAt'> & { viewerAsked?: boolean }

const By = ({ question }: { question: Asked }) => (
  <span class="small muted question-by">
    {question.askedBy ? <PersonName of={question.askedBy} /> : t('questions.noName')}
    {question.viewerAsked && <span class="badge">{t('questions.yours')}</span>}
    <Ago at={question.askedAt} />
  </span>
)

const Edit = ({ question, query, close }: { question: Question; query: Query<MeetingQuery>; close: () => void }) => {
  const { id: questionId, version } = question
  const form = useForm({
    draft: `question-${questionId}-${version}`,
    initial: { body: question.body },
    send: ({ body }) => changeQuestions(query, ChangeQuestionDocument, { questionId, version, body }, (data) => withChange(data, questionId, { body })),
    done: close,
  })
  return (
    <Form of={form} label={t('questions.edit')}>
      <TextField of={form} name="body" label={t('questions.label')} rows={2} onKeyDown={sendsOnCtrlEnter} />
      <div class="row">
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t('act.save')}
        </Button>
        <Button onClick={close}>{t('act.cancel')}</Button>
      </div>
    </Form>
  )
}

const withdraw = (query: Query<MeetingQuery>, id: string) => {
  const gone = (data: MeetingQuery) => withoutQuestion(data, id)
  withUndo(
    t('questions.withdrawing'),
    () => query.guess(gone),
    (leaving) => mutate(WithdrawQuestionDocument, { input: { questionId: id } }, leaving),
    () => query.change(gone),
  )
  requestAnimationFrame(() => document.getElementById('questions-title')?.focus({ preventScroll: true }))
}

/** A question with its votes, and what one may do with it. */
export const QuestionItem = ({ question, query, rights }: Props) => {
  const { id, state, votes } = question
  const { failure, act } = useQuestionActs(query)
  const isEditing = useSignal(false)
  const isAnswering = useSignal(false)
  const vote = (wish: boolean) => act(VoteForQuestionDocument, { questionId: id, wish }, (known) => ({ ...known, meeting: { ...known.meeting, questions: withVote(known.meeting.questions, id, wish) } }))
  const settle = (next: Question['state'], answerId: string | null = null) => (known: MeetingQuery) => withChange(known, id, { state: next, answerId })
  const isOpen = state === 'OPEN'
  const canChange = isOpen && !rights.isOver && question.viewerAsked && votes === (question.viewerHasVoted ? 1 : 0)
  const canWithdraw = !rights.isOver && state !== 'ANSWERED' && (question.viewerAsked || rights.withdrawsAny)
  return (
    <li class="question" data-question={id}>
      <Button pressed={question.viewerHasVoted} icon="up" disabled={!isOpen || !rights.votes} label={t('questions.vote', { count: votes })} onClick={() => void vote(!question.viewerHasVoted)}>
        <span class="numbers">{votes}</span>
      </Button>
      <div class="stack tight">
        {isEditing.value ? (
          <Edit
            question={question}
            query={query}
            close={() => {
              isEditing.value = false
            }}
          />
        ) : (
          <Markdown text={question.body} />
        )}
        <div class="question-foot">
          <By question={question} />
          {question.answerId && (
            <a class="small" href={`?c=${question.answerId}`}>
              {t('questions.toAnswer')}
            </a>
          )}
          <span class="row no-print">
            {rights.settles && isOpen && (
              <Button
                look="quiet"
                icon="check"
                onClick={() => {
                  isAnswering.value = true
                }}
              >
                {t('questions.answered')}
              </Button>
            )}
            {rights.settles && isOpen && (
              <Button look="quiet" icon="clock" onClick={() => void act(ParkQuestionDocument, { questionId: id }, settle('PARKED'))}>
                {t('questions.park')}
              </Button>
            )}
            {rights.settles && !isOpen && !rights.isRecorded && (
              <Button look="quiet" icon="undo" onClick={() => void act(ReopenQuestionDocument, { questionId: id }, settle('OPEN'))}>
                {t('questions.reopen')}
              </Button>
            )}
            {canChange && !isEditing.value && (
              <Button
                look="quiet"
                icon="edit"
                label={t('questions.edit')}
                onClick={() => {
                  isEditing.value = true
                }}
              />
            )}
            {canWithdraw && <Button look="quiet" icon="trash" label={t(question.viewerAsked ? 'questions.withdraw' : 'questions.remove')} onClick={() => withdraw(query, id)} />}
          </span>
        </div>
        {failure.value && <ErrorNotice failure={failure.value} />}
      </div>
      {isAnswering.value && (
        <ChooseAnswer
          query={query}
          close={() => {
            isAnswering.value = false
          }}
          choose={(commentId) => act(MarkQuestionAnsweredDocument, { questionId: id, commentId }, settle('ANSWERED', commentId))}
        />
      )}
    </li>
  )
}

/** A question that an earlier meeting parked. */
export const ParkedQuestion = ({ question, takeUp }: { question: Question; takeUp: (() => void) | null }) => (
  <li class="question parked">
    <span class="numbers" title={t('questions.vote', { count: question.votes })}>
      <Words k="questions.votes" count={question.votes} />
    </span>
    <div class="stack tight">
      <Markdown text={question.body} />
      <By question={question} />
      {takeUp && (
        <span class="row no-print">
          <Button onClick={takeUp}>{t('questions.takeUp')}</Button>
        </span>
      )}
    </div>
  </li>
)

/** A question that this meeting parked and another took up since, as it was asked here. */
export const PassedOn = ({ of, slug }: { of: Around['meeting']['passedOnQuestions'][number]; slug: string }) => (
  <li class="question parked">
    <span />
    <div class="stack tight">
      <Markdown text={of.body} />
      <div class="question-foot">
        <By question={of} />
        <a class="small" href={`/g/${slug}/meetings/${of.takenUpIn.id}`}>
          <Words k="questions.takenUpIn" meeting={<bdi>{of.takenUpIn.title}</bdi>} />
        </a>
      </div>
    </div>
  </li>
)
