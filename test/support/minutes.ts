import { newId } from '../../api/kernel/ids.ts'
import { course } from '../../db/schema/agenda.ts'
import type { Api, Client } from './api.ts'

export const minutesParts = /* GraphQL */ `
  fragment ActionParts on ActionItem { id itemId text owner { id name } dueOn addedAt doneAt version meeting { id title } }
  fragment MinutesParts on Meeting {
    minutes { notes version approvedAt approvedBy { id name } }
    decisions { id itemId text decidedAt version }
    actions { ...ActionParts } openActions { ...ActionParts } attendanceCount
  }
`

export const minutesEvents = /* GraphQL */ `
  ... on MinutesChanged { meeting { minutes { notes version approvedAt approvedBy { id name } } } }
  ... on MinutesApproved { meeting { minutes { notes version approvedAt approvedBy { id name } } } }
  ... on DecisionsChanged { meeting { decisions { id itemId text decidedAt version } } }
  ... on ActionsChanged { meeting { actions { ...ActionParts } openActions { ...ActionParts } } }
  ... on AgendaChanged { meeting { decisions { id itemId text decidedAt version } actions { ...ActionParts } } }
  ... on ScribeChanged { meeting { viewerCanNow } }
  ... on MeetingAttended { meeting { attendanceCount } }
`

const errors = 'errors { code path message }'
const action = 'action { id text itemId owner { id name } dueOn doneAt version meeting { id } }'
const decision = 'decision { id text itemId decidedAt version }'
const minutes = 'minutes { notes version approvedAt approvedBy { id name } }'
const mutation = (name: string, selection: string) => {
  const type = name.charAt(0).toUpperCase() + name.slice(1)
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${selection} ${errors} } }`
}

/** Every mutation of the minutes, as text. */
export const writes = {
  changeMinutes: mutation('changeMinutes', minutes),
  approveMinutes: mutation('approveMinutes', minutes),
  attendMeeting: mutation('attendMeeting', 'meeting { id attendanceCount }'),
  recordDecision: mutation('recordDecision', decision),
  changeDecision: mutation('changeDecision', decision),
  removeDecision: mutation('removeDecision', 'meeting { id }'),
  addActionItem: mutation('addActionItem', action),
  changeActionItem: mutation('changeActionItem', action),
  removeActionItem: mutation('removeActionItem', 'meeting { id }'),
  completeActionItem: mutation('completeActionItem', action),
  reopenActionItem: mutation('reopenActionItem', action),
}

/** What a mutation of the minutes answers, without its errors, of which there may be none. */
export const write = async (by: Client, name: keyof typeof writes, input: object): Promise<any> => {
  const answer = (await by.do(writes[name], { input }))[name]
  return answer.decision ?? answer.action ?? answer.minutes ?? answer.meeting
}

export const decide = (by: Client, meetingId: string, text: string, more: object = {}) => write(by, 'recordDecision', { id: newId(), meetingId, text, ...more })
export const addAction = (by: Client, meetingId: string, text: string, more: object = {}) => write(by, 'addActionItem', { id: newId(), meetingId, text, ...more })

const begin = (name: 'startMeeting' | 'endMeeting') => (by: Client, meetingId: string) =>
  by.do(`mutation ($input: ${name === 'startMeeting' ? 'StartMeeting' : 'EndMeeting'}Input!) { ${name}(input: $input) { ${errors} } }`, { input: { meetingId } })

export const startMeeting = begin('startMeeting')
export const endMeeting = begin('endMeeting')

/** The minutes of a meeting as a file. */
export const exported = async (by: Client, meetingId: string, format: 'MARKDOWN' | 'HTML' | 'JSON'): Promise<string> =>
  (await by.do('query ($id: ID!, $format: MinutesFormat!) { minutesExport(meetingId: $id, format: $format) }', { id: meetingId, format })).minutesExport

/** A meeting that goes as told, without anybody having led it there. */
export const setCourse = async (api: Pick<Api, 'db'>, groupId: string, meetingId: string, how: Partial<typeof course.$inferInsert>): Promise<string> => {
  await api.db.insert(course).values({ groupId, meetingId, ...how }).onConflictDoUpdate({ target: course.meetingId, set: how })
  return meetingId
}
