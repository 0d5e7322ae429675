import { localIn, resolveWall, wallMs } from '../../series/rules/wall.ts'
import { zoneNamed } from '../../kernel/zone.ts'
import { quoted, textValue, utcValue, wallValue } from './lines.ts'

export type Answer = 'YES' | 'NO' | 'MAYBE'

/** A meeting with what a calendar shows of it. */
export type CalendarMeeting = {
  id: string
  groupId: string
  seriesId: string | null
  /** To the minute: '2026-11-26T16:00'. */
  originalLocal: string | null
  title: string | null
  paperTitle: string | null
  paperAuthors: string[] | null
  presenterId: string | null
  presenterName: string | null
  scribeId: string | null
  startsAt: Date
  zone: string
  durationMinutes: number
  place: string | null
  link: string | null
  note: string | null
  state: 'SCHEDULED' | 'CANCELLED'
  cancelReason: string | null
  version: number
  changedAt: Date
  /** What whoever the calendar is for answered, where it depends on that. */
  answer: Answer | null
}

export type CalendarGroup = { id: string; slug: string; name: string }

/** How the events of a calendar look. */
export type Look = {
  /** Before the paths of links: https://read.example.org. */
  origin: string
  alarmMinutes: number | null
  /** Whose duties stand in the titles; nobody's where null. */
  dutiesOf: string | null
  /** Whether titles say which group meets. */
  namesGroup: boolean
}

const colors = ['royalblue', 'seagreen', 'darkorange', 'mediumorchid', 'firebrick', 'teal', 'slateblue', 'olivedrab', 'chocolate', 'steelblue']
/** A colour that a group keeps. */
export const colorOf = ({ id }: CalendarGroup) => colors[Number.parseInt(id.slice(-4), 16) % colors.length]

/** What an event says of itself, as content lines, apart from when it is and what it is called by programs. */
export type Body = { summary: string; lines: string[] }
type Said = Pick<CalendarMeeting, 'title' | 'paperTitle' | 'paperAuthors' | 'presenterName' | 'place' | 'link' | 'note'> & { duties: string; isCancelled: boolean; cancelReason: string | null; path: string }

const most = 5

const authorsOf = (authors: readonly string[]) => (authors.length > most ? `${authors.slice(0, most).join(', ')} and ${authors.length - most} more` : authors.join(', '))

const paperLine = ({ title, paperTitle, paperAuthors }: Said): string | null => {
  const by = paperAuthors?.length ? `by ${authorsOf(paperAuthors)}` : ''
  const isTitled = paperTitle === null || !title || title === paperTitle
  return isTitled ? by.replace('by', 'By') || null : `Paper: ${[paperTitle, by].filter(Boolean).join(', ')}`
}

/** Some programs show no URL and no CONFERENCE, so that these stand in the text too. */
const description = (said: Said, url: string): string => {
  const { presenterName, link, note, isCancelled, cancelReason } = said
  const facts = [isCancelled && (cancelReason ? `Cancelled: ${cancelReason}` : 'Cancelled.'), paperLine(said), presenterName && `Presenter: ${presenterName}`, link && `Video: ${link}`]
  return [facts.filter(Boolean).join('\n'), note, url].filter(Boolean).join('\n\n')
}

const body = (said: Said, group: CalendarGroup, { origin, namesGroup, alarmMinutes }: Look): Body => {
  const { title, paperTitle, place, link, duties, isCancelled, path } = said
  const url = `${origin}/g/${group.slug}${path}`
  const name = title || paperTitle || group.name
  const summary = `${isCancelled ? 'Cancelled: ' : ''}${namesGroup && name !== group.name ? `${group.name}: ` : ''}${name}${duties}`
  const where = place ?? link
  const lines = [
    `SUMMARY:${textValue(summary)}`,
    `DESCRIPTION:${textValue(description(said, url))}`,
    ...(where ? [`LOCATION:${textValue(where)}`] : []),
    `URL:${url}`,
    ...(link ? [`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=${quoted('Video call')}:${link}`] : []),
    ...(namesGroup ? [`COLOR:${colorOf(group)}`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // What is called off keeps nobody from anything else, also in programs that do not read STATUS.
    ...(isCancelled ? ['TRANSP:TRANSPARENT'] : []),
    ...(alarmMinutes !== null && !isCancelled ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-PT${alarmMinutes}M`, `DESCRIPTION:${textValue(summary)}`, 'END:VALARM'] : []),
  ]
  return { summary, lines }
}

const dutiesIn = ({ presenterId, scribeId }: CalendarMeeting, personId: string | null): string => {
  const duties = personId === null ? [] : [presenterId === personId && 'you present', scribeId === personId && 'you take the minutes'].filter(Boolean)
  return duties.length > 0 ? ` (${duties.join(', ')})` : ''
}

export const meetingBody = (meeting: CalendarMeeting, group: CalendarGroup, look: Look): Body =>
  body({ ...meeting, duties: dutiesIn(meeting, look.dutiesOf), isCancelled: meeting.state === 'CANCELLED', path: `/meetings/${meeting.id}` }, group, look)

/** What a meeting would say that has nothing but what its series gives it. */
export const plainBody = (series: Pick<CalendarMeeting, 'title' | 'place' | 'link' | 'note'>, path: string, group: CalendarGroup, look: Look): Body =>
  body({ ...series, paperTitle: null, paperAuthors: null, presenterName: null, duties: '', isCancelled: false, cancelReason: null, path }, group, look)

/** Names a zone in a calendar, which then says what its clocks do. */
export type NameZone = (zone: string) => string

/** Zones in which the clocks are those of UTC, which programs know without being told. */
const isUtc = (zone: string) => /^(?:(?:Etc\/)?(?:UTC|UCT|Universal|Zulu|GMT|GMT[+-]?0|Greenwich))$/i.test(zone)

/** The wall time of an instant ('2026-11-26T16:00') where it means this instant and no other: programs do not agree on which of two is meant. */
export const plainLocal = (at: number, zone: string): string | null => {
  const local = localIn(at, zone)
  const meant = resolveWall(wallMs(local), zone)
  return meant.clocks === 'PLAIN' && meant.at === at ? local.slice(0, 16) : null
}

/** A wall time with its zone where that means one instant; otherwise the instant. */
export const timeValue = (at: number, zone: string, nameZone: NameZone): string => {
  const local = isUtc(zone) || zoneNamed(zone) === undefined ? null : plainLocal(at, zone)
  return local === null ? `:${utcValue(at)}` : `;TZID=${nameZone(zone)}:${wallValue(local)}`
}

/** When a meeting that is an event by itself begins and ends. */
export const timeLines = ({ startsAt, durationMinutes, zone }: Pick<CalendarMeeting, 'startsAt' | 'durationMinutes' | 'zone'>, nameZone: NameZone): string[] => {
  const at = startsAt.getTime()
  return [`DTSTART${timeValue(at, zone, nameZone)}`, `DTEND${timeValue(at + durationMinutes * 60_000, zone, nameZone)}`]
}

/** The start that a rule gives, whatever hour that is: an address, not an instant. */
export const addressValue = (local: string, zone: string, nameZone: NameZone): string => (isUtc(zone) ? `:${wallValue(local)}Z` : `;TZID=${nameZone(zone)}:${wallValue(local)}`)
