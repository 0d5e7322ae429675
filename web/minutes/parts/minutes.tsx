import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Failure, mutate, request } from '../../graphql/client.ts'
import { online } from '../../graphql/connection.ts'
import {
  ApproveMinutesDocument,
  AttendMeetingDocument,
  MeetingAttendanceDocument,
  type MeetingAttendanceQuery,
  type MeetingQuery,
  MinutesExportDocument,
  type MinutesFormat,
} from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { ErrorNotice } from '../../ui/states.tsx'
import { now, Time } from '../../ui/time.tsx'
import { withUndo } from '../../ui/toast.tsx'
import { isOver, type Meeting, openToDo, rightsIn, withMinutes } from '../state.ts'
import { Actions } from './actions.tsx'
import { Decisions } from './decisions.tsx'
import { Notes } from './notes.tsx'
import '../style.css'

type Props = { meeting: Meeting; slug: string; query: Query<MeetingQuery> }

/** Lets the minutes know that the viewer is here, once for each time that the meeting runs. */
const useAttendance = (meeting: Meeting) => {
  const { startedAt, endedAt } = meeting.course
  const isHere = Boolean(startedAt) && !endedAt && rightsIn(meeting).attend && online.value
  useEffect(() => {
    if (isHere) void mutate(AttendMeetingDocument, { input: { meetingId: meeting.id } })
  }, [meeting.id, isHere])
}

type People = MeetingAttendanceQuery['meeting']['attendance']['nodes']

const Attendance = ({ meeting }: { meeting: Meeting }) => {
  const people = useSignal<People>([])
  const load = async (after: string | null): Promise<void> => {
    const { data } = await request(MeetingAttendanceDocument, { id: meeting.id, after })
    if (!data) return
    const { nodes, pageInfo } = data.meeting.attendance
    people.value = [...(after ? people.peek() : []), ...nodes]
    if (pageInfo.hasNextPage) await load(pageInfo.endCursor ?? null)
  }
  const over = meeting.course.endedAt !== null
  // On paper nobody opens anything, so what is over stands open.
  useEffect(() => {
    if (over) void load(null)
  }, [over, meeting.attendanceCount])
  if (meeting.attendanceCount === 0) return null
  return (
    <details open={over} onToggle={(event) => event.currentTarget.open && void load(null)}>
      <summary>{t(over ? 'minutes.wereThere' : 'minutes.areThere', { count: meeting.attendanceCount })}</summary>
      <p>
        {people.value.map(({ person }, at) => (
          <span key={person.id}>
            {at > 0 && ', '}
            <bdi>{person.name}</bdi>
          </span>
        ))}
      </p>
    </details>
  )
}

const files = { MARKDOWN: ['md', 'text/markdown'], HTML: ['html', 'text/html'], JSON: ['json', 'application/json'] } as const
const formats = Object.keys(files) as MinutesFormat[]

const Download = ({ meeting }: { meeting: Meeting }) => {
  const failure = useSignal<Failure | null>(null)
  const save = async (format: MinutesFormat) => {
    const answer = await request(MinutesExportDocument, { meetingId: meeting.id, format })
    failure.value = answer.failure
    if (!answer.data) return
    const [ending, type] = files[format]
    saveFile(answer.data.minutesExport, `minutes-${meeting.startLocal.slice(0, 10)}.${ending}`, type)
  }
  return (
    <>
      <fieldset class="row minutes-download no-print" aria-label={t('minutes.download')}>
        <span class="small muted">{t('minutes.download')}</span>
        {formats.map((format) => (
          <Button key={format} look="quiet" onClick={() => void save(format)}>
            {t(`minutes.${format}`)}
          </Button>
        ))}
      </fieldset>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </>
  )
}

const Approval = ({ meeting, query }: Omit<Props, 'slug'>) => {
  const { approvedAt, approvedBy } = meeting.minutes
  if (approvedAt)
    return (
      <p class="small">
        <span class="badge good">{t('minutes.approved')}</span> {approvedBy && <Words k="minutes.approvedBy" name={<PersonName of={approvedBy} />} />} <Time at={approvedAt} zone={meeting.zone} />
      </p>
    )
  if (!isOver(meeting, now.value) || !rightsIn(meeting).approve) return null
  const approve = () =>
    withUndo(
      t('minutes.approving'),
      () => query.guess((data) => withMinutes(data, { ...data.meeting.minutes, approvedAt: new Date().toISOString(), approvedBy: data.viewer?.person ?? null })),
      async (leaving) => {
        const answer = await mutate(ApproveMinutesDocument, { input: { meetingId: meeting.id } }, leaving)
        const approved = answer.data?.minutes
        if (approved) query.change((data) => withMinutes(data, approved))
        return answer
      },
    )
  return (
    <div class="row no-print">
      <Button icon="check" onClick={approve}>
        {t('minutes.approve')}
      </Button>
      <span class="small muted">{t('minutes.approveMeans')}</span>
    </div>
  )
}

const Content = ({ meeting, slug, query }: Props) => (
  <>
    <Approval meeting={meeting} query={query} />
    <Attendance meeting={meeting} />
    <Decisions meeting={meeting} query={query} />
    <Actions meeting={meeting} slug={slug} query={query} />
    <Notes meeting={meeting} query={query} />
  </>
)

/** What stays of a meeting: who was there, what was decided, what is to be done, and the scribe's notes. Folded away until it is over, but for who writes it. */
export const MeetingMinutes = (props: Props) => {
  const { meeting } = props
  useAttendance(meeting)
  const { write, add } = rightsIn(meeting)
  const { decisions, actions, openActions, minutes, attendanceCount } = meeting
  const hasSome = decisions.length + actions.length + openActions.length + attendanceCount > 0 || minutes.notes !== '' || minutes.approvedAt !== null
  const over = isOver(meeting, now.value)
  if (!write && !add && !hasSome && !over) return null
  const title = <h2 id="minutes-title">{t('minutes.title')}</h2>
  return (
    <section class="minutes" aria-labelledby="minutes-title" id="minutes">
      {over ? (
        <div class="stack">
          <div class="row apart">
            {title}
            <Download meeting={meeting} />
          </div>
          <Content {...props} />
        </div>
      ) : (
        <details open={write}>
          <summary>
            {title} <span class="small muted">{t('minutes.decisionCount', { count: decisions.length })}</span> <span class="small muted">{t('minutes.toDoCount', { count: openToDo(meeting) })}</span>
          </summary>
          <div class="stack">
            <Content {...props} />
            <Download meeting={meeting} />
          </div>
        </details>
      )}
    </section>
  )
}
