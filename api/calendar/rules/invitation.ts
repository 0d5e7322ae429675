import { type Answer, type Body, type CalendarGroup, type CalendarMeeting, meetingBody, timeLines } from './event.ts'
import { calendarText } from './feed.ts'
import { quoted, utcValue } from './lines.ts'

export type InvitationMethod = 'REQUEST' | 'CANCEL'
export type Organizer = { name: string; email: string }
export type Guest = Organizer & { answer?: Answer | null }

/** What has to be kept of a meeting to call it off when its row is gone. */
export type KeptMeeting = Pick<CalendarMeeting, 'id' | 'zone' | 'durationMinutes' | 'version'> & { startsAt: string; summary: string }

/** A calendar object for a mail (RFC 5546, RFC 6047). */
export type Invitation = { method: InvitationMethod; text: string; contentType: string; fileName: string }

const look = (origin: string) => ({ origin, alarmMinutes: null, dutiesOf: null, namesGroup: false })
const said = { YES: 'ACCEPTED', NO: 'DECLINED', MAYBE: 'TENTATIVE' }

const write = (meeting: Pick<CalendarMeeting, 'id' | 'startsAt' | 'zone' | 'durationMinutes' | 'version'>, { lines }: Body, stampedAt: Date, head: string[], people: string[]): string => {
  const year = meeting.startsAt.getUTCFullYear()
  return calendarText(head, [year - 1, year + 1], (nameZone) => [
    // The id stays with the meeting through every edit of its series; its address there does not.
    ['BEGIN:VEVENT', `UID:${meeting.id}`, `DTSTAMP:${utcValue(stampedAt.getTime())}`, `SEQUENCE:${meeting.version}`, ...timeLines(meeting, nameZone), ...people, ...lines, 'END:VEVENT'],
  ])
}

/** One meeting as a calendar by itself, to take over by hand. */
export const singleText = (meeting: CalendarMeeting, group: CalendarGroup, origin: string): string => write(meeting, meetingBody(meeting, group, look(origin)), meeting.changedAt, ['METHOD:PUBLISH'], [])

const peopleOf = (organizer: Organizer, { name, email, answer }: Guest): string[] => [
  `ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`,
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer ? said[answer] : 'NEEDS-ACTION'};RSVP=TRUE;CN=${quoted(name)}:mailto:${email}`,
]

const invitation = (method: InvitationMethod, text: string): Invitation => ({ method, text, contentType: `text/calendar; charset=utf-8; method=${method}`, fileName: 'meeting.ics' })

/** Invites somebody to a meeting, tells them that it changed, or calls it off. `now` is when this is said. */
export const invitationOf = (
  meeting: CalendarMeeting,
  group: CalendarGroup,
  { method, organizer, guest, origin, now }: { method: InvitationMethod; organizer: Organizer; guest: Guest; origin: string; now: Date },
): Invitation => {
  const shown = method === 'CANCEL' ? { ...meeting, state: 'CANCELLED' as const } : meeting
  return invitation(method, write(meeting, meetingBody(shown, group, look(origin)), now, [`METHOD:${method}`], peopleOf(organizer, guest)))
}

/** What to keep when an invitation is sent; plain values. */
export const keptOf = (meeting: CalendarMeeting, group: CalendarGroup): KeptMeeting => {
  const { id, zone, durationMinutes, version, startsAt } = meeting
  return { id, zone, durationMinutes, version, startsAt: startsAt.toISOString(), summary: meetingBody({ ...meeting, state: 'SCHEDULED' }, group, look('')).summary }
}

/** Calls off a meeting of which no more is left than what was kept. */
export const cancellationOf = ({ startsAt, summary, ...kept }: KeptMeeting, group: CalendarGroup, { organizer, guest, origin, now }: { organizer: Organizer; guest: Guest; origin: string; now: Date }): Invitation => {
  const rest = { groupId: group.id, seriesId: null, originalLocal: null, title: summary, paperTitle: null, paperAuthors: null, presenterId: null, presenterName: null, scribeId: null, place: null, link: null, note: null, cancelReason: null, changedAt: now, answer: null }
  // One more than was ever sent: what is older than what a program has, it drops.
  return invitationOf({ ...kept, ...rest, version: kept.version + 1, startsAt: new Date(startsAt), state: 'CANCELLED' }, group, { method: 'CANCEL', organizer, guest, origin, now })
}
