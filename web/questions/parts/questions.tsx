import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type Around, stageOf } from '../../agenda/state.ts'
import { type MeetingQuery, TakeUpQuestionDocument } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { canAsk, heldOrder, showsQuestions } from '../state.ts'
import { type Question, useQuestionActs } from './acts.tsx'
import { AskBox } from './ask-box.tsx'
import { ParkedQuestion, PassedOn, QuestionItem, type Rights } from './question.tsx'
import '../style.css'

type Listed = { query: Query<MeetingQuery> }
type Props = Listed & { data: Around; slug: string }

const shownAtFirst = 5

/** The open questions: while somebody points at them or has the focus in them, votes move none from its place. */
const Open = ({ questions, query, rights }: Listed & { questions: Question[]; rights: Rights }) => {
  const list = useRef<HTMLOListElement>(null)
  const shown = useRef<string[]>([])
  const isWhole = useSignal(false)
  const left = useSignal(0)
  const isHeld = list.current?.matches(':hover, :focus-within') ?? false
  const fresh = questions.map(({ id }) => id)
  shown.current = isHeld ? heldOrder(shown.current, fresh) : fresh
  const order = isWhole.value ? shown.current : shown.current.slice(0, shownAtFirst)
  const leave = () => {
    left.value++
  }
  return (
    <>
      <ol class="question-list" ref={list} data-left={left.value} onMouseLeave={leave} onFocusOut={leave}>
        {order.map((id) => (
          <QuestionItem key={id} question={questions.find((question) => question.id === id) as Question} query={query} rights={rights} />
        ))}
      </ol>
      {order.length < fresh.length && (
        <div class="row">
          <Button
            onClick={() => {
              isWhole.value = true
            }}
          >
            {t('questions.more', { count: fresh.length - order.length })}
          </Button>
        </div>
      )}
    </>
  )
}

const Settled = ({ title, questions, ...rest }: Listed & { title: string; questions: Question[]; rights: Rights }) =>
  questions.length > 0 && (
    <details>
      <summary>{title}</summary>
      <ol class="question-list">
        {questions.map((question) => (
          <QuestionItem key={question.id} question={question} {...rest} />
        ))}
      </ol>
    </details>
  )

/** What people want to know of a meeting: asked, voted for, answered, parked, and what earlier meetings parked. */
export const Questions = ({ data, slug, query }: Props) => {
  const { questions, parkedQuestions, passedOnQuestions, viewerCanNow, course, minutes, state, id: meetingId } = data.meeting
  const isOver = state !== 'SCHEDULED' || stageOf(course) === 'over'
  const asks = canAsk(data.meeting)
  const rights = { isOver, votes: !isOver && viewerCanNow.includes('QUESTION_VOTE'), settles: viewerCanNow.includes('QUESTION_SETTLE'), isRecorded: minutes.approvedAt !== null, withdrawsAny: viewerCanNow.includes('QUESTION_WITHDRAW') }
  const { failure, act } = useQuestionActs(query)
  const of = (wanted: Question['state']) => questions.filter((question) => question.state === wanted)
  const [open, answered, parked] = [of('OPEN'), of('ANSWERED'), of('PARKED')]
  const takeUp = (questionId: string) => (rights.settles && !isOver ? () => void act(TakeUpQuestionDocument, { meetingId, questionId }) : null)
  const shared = { query, rights }
  if (!showsQuestions(data.meeting)) return null
  return (
    <section class="questions stack tight" aria-labelledby="questions-title">
      <h2 id="questions-title" tabIndex={-1}>
        {t('questions.title')} <span class="muted numbers small">{t('questions.count', { count: open.length })}</span>
      </h2>
      {open.length > 0 ? <Open questions={open} {...shared} /> : <p class="muted">{t(asks ? 'questions.none' : 'questions.noneOpen')}</p>}
      {asks && (
        <details class="no-print">
          <summary>{t('questions.askOne')}</summary>
          <AskBox meetingId={meetingId} query={query} />
        </details>
      )}
      <Settled title={t('questions.answeredOnes', { count: answered.length })} questions={answered} {...shared} />
      <Settled title={t('questions.parkedOnes', { count: parked.length })} questions={parked} {...shared} />
      {passedOnQuestions.length > 0 && (
        <details>
          <summary>{t('questions.passedOn', { count: passedOnQuestions.length })}</summary>
          <ol class="question-list">
            {passedOnQuestions.map((question) => (
              <PassedOn key={question.id} of={question} slug={slug} />
            ))}
          </ol>
        </details>
      )}
      {parkedQuestions.length > 0 && (
        <details>
          <summary>{t('questions.earlier', { count: parkedQuestions.length })}</summary>
          <ol class="question-list">
            {parkedQuestions.map((question) => (
              <ParkedQuestion key={question.id} question={question} takeUp={takeUp(question.id)} />
            ))}
          </ol>
        </details>
      )}
      {failure.value && <ErrorNotice failure={failure.value} />}
    </section>
  )
}
