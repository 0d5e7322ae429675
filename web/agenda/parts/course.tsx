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
    <>
      <Button look="quiet" busy={busy.value} onClick={take}>
        {t('agenda.takeOver')}
      </Button>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </>
  )
}

const NextItem = ({ meeting, go }: { meeting: Meeting; go: (id: string) => void }) => {
  const at = meeting.agenda.findIndex(({ id }) => id === meeting.course.currentItemId)
  const next = meeting.agenda[at + 1]
  useKey('n', t('agenda.nextKey'), () => next && go(next.id))
  return next ? (
    <Button look="primary" onClick={() => go(next.id)}>
      {t('agenda.next', { title: next.title })}
    </Button>
  ) : null
}

/** What only the one who leads can do. */
const Lead = ({ meeting, slug, query }: Props) => {
  const { failure, busy, act } = useActs(query)
  const open = useSignal<'facilitator' | 'scribe' | null>(null)
  const { course, id: meetingId } = meeting
  const stage = stageOf(course)
  const end = () =>
    withUndo(
      t('agenda.ending'),
      () => query.guess((data) => withEnd(data, new Date().toISOString())),
      (leaving) => mutate(EndMeetingDocument, { input: { meetingId } }, leaving),
      () => void query.reload(),
    )
  return (
    <>
      <div class="row no-print">
        {stage === 'ahead' && (
          <Button look="primary" icon="play" busy={busy.value} onClick={() => void act(StartMeetingDocument, { meetingId }, (data) => withStart(data, new Date().toISOString()))}>
            {t('agenda.start')}
          </Button>
        )}
        {stage === 'underway' && (
          <>
            <NextItem meeting={meeting} go={(itemId) => void act(GoToItemDocument, { meetingId, itemId }, (data) => withCurrent(data, itemId))} />
            {course.commentsPausedAt ? (
              <Button icon="play" onClick={() => void act(ResumeCommentsDocument, { meetingId }, (data) => withPaused(data, null))}>
                {t('agenda.resumeComments')}
              </Button>
            ) : (
              <Button icon="pause" onClick={() => void act(PauseCommentsDocument, { meetingId }, (data) => withPaused(data, new Date().toISOString()))}>
                {t('agenda.pauseComments')}
              </Button>
            )}
          </>
        )}
        {(['facilitator', 'scribe'] as const).map((role) => (
          <Button
            key={role}
            look="quiet"
            onClick={() => {
              open.value = role
            }}
          >
            {t(`agenda.choose.${role}`)}
          </Button>
        ))}
        {stage === 'underway' && (
          <Button look="quiet" icon="close" onClick={end}>
            {t('agenda.end')}
          </Button>
        )}
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
  if (meeting.state !== 'SCHEDULED' && meeting.agenda.length === 0) return null
  if (meeting.agenda.length === 0 && !leads && stage === 'ahead') return null
  return (
    <section class="stack course" aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t('agenda.heading')}</h2>
      <p class="row small">
        {course.facilitator && <span>{course.facilitator && <Words k="agenda.ledBy" name={<PersonName of={course.facilitator} />} />}</span>}
        {course.scribe && (
          <span>
            <Words k="agenda.scribeIs" name={<PersonName of={course.scribe} />} />
          </span>
        )}
        {course.startedAt && (
          <span>
            {t(stage === 'over' ? 'agenda.went' : 'agenda.began')} <Time at={course.startedAt} until={course.endedAt ?? undefined} zone={meeting.zone} />
          </span>
        )}
        {course.commentsPausedAt && <span class="badge warn">{t('agenda.commentsPaused')}</span>}
      </p>
      {stage !== 'over' && <MeetingTimer meeting={meeting} query={query} leads={leads} />}
      {leads && <Lead {...props} />}
      {!leads && isOther && stage === 'underway' && viewerCanNow.includes('MEETING_TAKEOVER') && <TakeOver {...props} />}
      <Agenda {...props} />
    </section>
  )
}
