import { useSignal } from '@preact/signals'
import { viewer } from '../../auth/state.ts'
import { mutate } from '../../graphql/client.ts'
import {
  EndMeetingDocument,
  GoToItemDocument,
  HandOverFacilitationDocument,
  type MeetingQuery,
  PauseCommentsDocument,
  ResumeCommentsDocument,
  SetScribeDocument,
  StartMeetingDocument,
  TakeOverFacilitationDocument,
} from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { usePresenters } from '../../scheduling/parts/meeting-form.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, Select } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { useKey } from '../../ui/keys.tsx'
import { More } from '../../ui/more.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { Time } from '../../ui/time.tsx'
import { withUndo } from '../../ui/toast.tsx'
import { type Meeting, stageOf, withCurrent, withEnd, withPaused, withStart } from '../state.ts'
import { changeCourse, useActs } from './acts.tsx'
import { Agenda } from './agenda.tsx'
import { useServerClock } from './clock.tsx'
import { MeetingTimer } from './timer.tsx'
import '../style.css'

type Props = { meeting: Meeting; slug: string; query: Query<MeetingQuery> }

/** Somebody of the group, for a part in this meeting. */
const Choose = ({ meeting, slug, query, role, close }: Props & { role: 'facilitator' | 'scribe'; close: () => void }) => {
  const people = usePresenters(slug)
  const now = meeting.course[role]
  const form = useForm({
    draft: null,
    initial: { personId: now?.id ?? '' },
    check: ({ personId }) => ({ personId: personId || role === 'scribe' ? '' : t('agenda.chooseSomebody') }),
    send: ({ personId }) =>
      role === 'scribe'
        ? changeCourse(query, SetScribeDocument, { meetingId: meeting.id, personId: personId || null })
        : changeCourse(query, HandOverFacilitationDocument, { meetingId: meeting.id, personId }),
    done: close,
  })
  const known = now && !people.some(({ id }) => id === now.id) ? [now, ...people] : people
  return (
    <Dialog title={t(`agenda.choose.${role}`)} onClose={close}>
      <Form of={form}>
        {role === 'facilitator' && <p>{t('agenda.handOverMeans')}</p>}
        <Select of={form} name="personId" label={t(`agenda.${role}`)} options={[{ value: '', label: t('planning.nobody') }, ...known.map(({ id, name }) => ({ value: id, label: name }))]} />
        <div class="row">
          <Button type="submit" look="primary" busy={form.busy.value}>
            {t(role === 'scribe' ? 'act.save' : 'agenda.handOver')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

const TakeOver = ({ meeting, query }: Omit<Props, 'slug'>) => {
  const { failure, busy, act } = useActs(query)
  const take = () => void act(TakeOverFacilitationDocument, { meetingId: meeting.id })
  useKey('t', t('agenda.takeOver'), take)
  return (
    <div class="row">
      <Button look="quiet" busy={busy.value} onClick={take}>
        {t('agenda.takeOver')}
      </Button>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </div>
  )
}

/** On to the next item; behind the last one, to the end. */
const Onward = ({ meeting, go, end }: { meeting: Meeting; go: (id: string) => void; end: () => void }) => {
  const at = meeting.agenda.findIndex(({ id }) => id === meeting.course.currentItemId)
  const next = meeting.agenda[at + 1]
  useKey('n', t('agenda.nextKey'), () => next && go(next.id))
  return next ? (
    <Button look="primary" onClick={() => go(next.id)}>
      {t('agenda.next', { title: next.title })}
    </Button>
  ) : (
    <Button look="primary" icon="close" onClick={end}>
      {t('agenda.end')}
    </Button>
  )
}

/** What only the one who leads can do: the next step, and the rest behind a sign. */
const Lead = ({ meeting, slug, query }: Props) => {
  const { failure, busy, act } = useActs(query)
  const open = useSignal<'facilitator' | 'scribe' | null>(null)
  const { course, agenda, id: meetingId } = meeting
  const stage = stageOf(course)
  const hasNext = agenda.at(-1)?.id !== course.currentItemId && agenda.length > 0
  const end = () =>
    withUndo(
      t('agenda.ending'),
      () => query.guess((data) => withEnd(data, new Date().toISOString())),
      (leaving) => mutate(EndMeetingDocument, { input: { meetingId } }, leaving),
      () => void query.reload(),
    )
  const pause = () => void act(PauseCommentsDocument, { meetingId }, (data) => withPaused(data, new Date().toISOString()))
  const resume = () => void act(ResumeCommentsDocument, { meetingId }, (data) => withPaused(data, null))
  const choose = (role: 'facilitator' | 'scribe') => () => {
    open.value = role
  }
  const others: [label: string, run: () => void][] = [
    [t('agenda.choose.scribe'), choose('scribe')],
    [t('agenda.choose.facilitator'), choose('facilitator')],
  ]
  if (stage === 'underway') {
    if (!course.commentsPausedAt) others.unshift([t('agenda.pauseComments'), pause])
    if (hasNext) others.push([t('agenda.end'), end])
  }
  return (
    <>
      <div class="row no-print">
        {stage === 'ahead' && (
          <Button look="primary" icon="play" busy={busy.value} onClick={() => void act(StartMeetingDocument, { meetingId }, (data) => withStart(data, new Date().toISOString()))}>
            {t('agenda.start')}
          </Button>
        )}
        {stage === 'underway' && <Onward meeting={meeting} end={end} go={(itemId) => void act(GoToItemDocument, { meetingId, itemId }, (data) => withCurrent(data, itemId))} />}
        {course.commentsPausedAt && (
          <Button icon="play" onClick={resume}>
            {t('agenda.resumeComments')}
          </Button>
        )}
        <More label={t('agenda.moreOfLeading')}>
          {(close) =>
            others.map(([label, run]) => (
              <Button
                key={label}
                look="quiet"
                onClick={() => {
                  close()
                  run()
                }}
              >
                {label}
              </Button>
            ))
          }
        </More>
      </div>
      {failure.value && <ErrorNotice failure={failure.value} />}
      {open.value && (
        <Choose
          meeting={meeting}
          slug={slug}
          query={query}
          role={open.value}
          close={() => {
            open.value = null
          }}
        />
      )}
    </>
  )
}

/** How the meeting goes: who leads it, the time, the agenda. */
export const MeetingCourse = (props: Props) => {
  const { meeting, query } = props
  const { course, viewerCanNow } = meeting
  useServerClock()
  const stage = stageOf(course)
  const leads = viewerCanNow.includes('MEETING_LEAD')
  const isOther = course.facilitator !== null && course.facilitator?.id !== viewer.value?.person.id
  const hasFacts = course.facilitator || course.scribe || course.endedAt || course.commentsPausedAt
  if (meeting.state !== 'SCHEDULED' && meeting.agenda.length === 0) return null
  if (meeting.agenda.length === 0 && !leads && stage === 'ahead') return null
  return (
    <section class="stack course" aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t('agenda.heading')}</h2>
      {hasFacts && (
        <p class="row small">
          {course.facilitator && (
            <span>
              <Words k="agenda.ledBy" name={<PersonName of={course.facilitator} />} />
            </span>
          )}
          {course.scribe && (
            <span>
              <Words k="agenda.scribeIs" name={<PersonName of={course.scribe} />} />
            </span>
          )}
          {course.startedAt && course.endedAt && (
            <span>
              {t('agenda.went')} <Time at={course.startedAt} until={course.endedAt} zone={meeting.zone} />
            </span>
          )}
          {course.commentsPausedAt && <span class="badge warn">{t('agenda.commentsPaused')}</span>}
        </p>
      )}
      {stage !== 'over' && <MeetingTimer meeting={meeting} query={query} leads={leads} />}
      {leads && <Lead {...props} />}
      {!leads && isOther && stage === 'underway' && viewerCanNow.includes('MEETING_TAKEOVER') && <TakeOver {...props} />}
      <Agenda {...props} />
    </section>
  )
}
