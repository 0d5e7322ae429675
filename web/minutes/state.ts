import type { Meeting } from '../agenda/state.ts'
import type { ActionPartsFragment, DecisionPartsFragment, MeetingQuery, NotesPartsFragment } from '../graphql/generated/graphql.ts'

export type { Meeting }
export type Decision = DecisionPartsFragment
export type Action = ActionPartsFragment

const withPart = (data: MeetingQuery, part: Partial<Meeting>): MeetingQuery => ({ ...data, meeting: { ...data.meeting, ...part } })

/** Puts an entry in place of an older self, or at the end; a newer self stays. */
const put = <Entry extends { id: string; version: number }>(entries: Entry[], entry: Entry): Entry[] => {
  const at = entries.findIndex(({ id }) => id === entry.id)
  if (at < 0) return [...entries, entry]
  return (entries[at] as Entry).version > entry.version ? entries : entries.with(at, entry)
}

const without = <Entry extends { id: string }>(entries: Entry[], id: string) => entries.filter((entry) => entry.id !== id)

export const withDecision = (data: MeetingQuery, decision: Decision) => withPart(data, { decisions: put(data.meeting.decisions, decision) })

export const withoutDecision = (data: MeetingQuery, id: string) => withPart(data, { decisions: without(data.meeting.decisions, id) })

/** The snapshot with an action item: one of this meeting stays in its list, one of an earlier meeting is told only while it is open. */
export const withAction = (data: MeetingQuery, action: Action): MeetingQuery => {
  const { meeting } = data
  if (action.meeting.id === meeting.id) return withPart(data, { actions: put(meeting.actions, action) })
  return withPart(data, { openActions: action.doneAt ? without(meeting.openActions, action.id) : put(meeting.openActions, action) })
}

export const withoutAction = (data: MeetingQuery, id: string) => withPart(data, { actions: without(data.meeting.actions, id) })

/** The snapshot with the minutes as the answer of a write shows them, unless an event told of newer ones. */
export const withMinutes = (data: MeetingQuery, minutes: NotesPartsFragment): MeetingQuery => {
  const known = data.meeting.minutes
  return known.version > minutes.version || (known.approvedAt && !minutes.approvedAt) ? data : withPart(data, { minutes })
}

/** What the viewer may write in the minutes now: nothing of it once they are approved. */
export const rightsIn = ({ viewerCanNow, minutes: { approvedAt } }: Meeting) => {
  const may = (action: Meeting['viewerCanNow'][number]) => viewerCanNow.includes(action)
  return { write: !approvedAt && may('MINUTES_WRITE'), add: !approvedAt && may('ACTION_ADD'), approve: !approvedAt && may('MINUTES_APPROVE'), tick: may('ACTION_COMPLETE'), attend: may('MEETING_ATTEND') }
}

/** Whether a meeting is over: it was ended, or nobody started it and its time has passed. */
export const isOver = ({ course, endsAt }: Pick<Meeting, 'course' | 'endsAt'>, now: number): boolean => (course.startedAt ? course.endedAt !== null : Date.parse(endsAt) <= now)

/** How much there is to do: of this meeting, and left by earlier ones. */
export const openToDo = ({ actions, openActions }: Pick<Meeting, 'actions' | 'openActions'>): number => actions.filter(({ doneAt }) => !doneAt).length + openActions.length
