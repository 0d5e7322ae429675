import type { Minutes, Moment } from './document.ts'

/** What stands in minutes one below the other. `text` is plain; `markdown` is what a person wrote, to be kept apart from the rest. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'line'; text: string }
  | { kind: 'list'; ordered?: true; items: { text: string; done?: boolean }[] }
  | { kind: 'quote'; text: string }
  | { kind: 'said'; text: string; markdown: string }
  | { kind: 'markdown'; markdown: string }

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const dayOf = ({ local }: Moment) => local.slice(0, 10)
const clockOf = ({ local }: Moment) => local.slice(11, 16)

/** "26 November 2026" for 2026-11-26. */
const longDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${date} ${months[month - 1]} ${year}`
}

const weekday = (day: string) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]

const section = (text: string, blocks: Block[]): Block[] => (blocks.length > 0 ? [{ kind: 'heading', level: 2, text }, ...blocks] : [])
const list = (items: { text: string; done?: boolean }[], ordered?: true): Block[] => (items.length > 0 ? [{ kind: 'list', items, ...(ordered && { ordered }) }] : [])
const within = (item: string | null) => (item === null ? '' : ` (${item})`)

/** The minutes in the order in which they are read. */
export const outline = (minutes: Minutes): Block[] => {
  const { meeting, approval } = minutes
  const today = dayOf(meeting.start ?? meeting.plannedStart)
  /** "16:03", with the day where it is another than the meeting's. */
  const when = (at: Moment) => (dayOf(at) === today ? clockOf(at) : `${longDay(dayOf(at))}, ${clockOf(at)}`)
  const span = (from: Moment, to: Moment | null) => (to ? `${when(from)}–${dayOf(to) === dayOf(from) ? clockOf(to) : when(to)}` : `from ${when(from)}`)

  const facts = [
    `Group: ${meeting.group}`,
    `Planned: ${weekday(dayOf(meeting.plannedStart))} ${longDay(dayOf(meeting.plannedStart))}, ${clockOf(meeting.plannedStart)}–${clockOf(meeting.plannedEnd)} (${meeting.zone})`,
    meeting.start && `Held: ${today === dayOf(meeting.plannedStart) ? '' : `${longDay(today)}, `}${span(meeting.start, meeting.end)}`,
    meeting.cancelled && `Cancelled${meeting.cancelReason ? `: ${meeting.cancelReason.replace(/\s+/g, ' ')}` : ''}`,
    meeting.place && `Place: ${meeting.place}`,
    meeting.paper && `Paper: ${[meeting.paper.title, meeting.paper.authors.join(', ')].filter(Boolean).join(', by ')}`,
    meeting.presenter && `Presented by ${meeting.presenter.name}`,
    meeting.facilitator && `Led by ${meeting.facilitator.name}`,
    meeting.scribe && `Written by ${meeting.scribe.name}`,
    approval ? `Approved${approval.by ? ` by ${approval.by.name}` : ''}: ${longDay(dayOf(approval.at))}, ${clockOf(approval.at)}` : 'Not approved yet',
  ]

  const asked = (questions: Minutes['questions']['open']): Block[] =>
    questions.flatMap(({ askedBy, asked: at, text, answer }): Block[] => [
      { kind: 'said', text: `${askedBy ? `${askedBy.name} asked` : 'Asked anonymously'}, ${when(at)}`, markdown: text },
      ...(answer ? [{ kind: 'said', text: `${answer.author?.name} answered, ${when(answer.posted)}`, markdown: answer.text } as const] : []),
    ])

  const titleOf = (passage: Minutes['discussion'][number]['passage']): Block[] =>
    passage
      ? [
          { kind: 'heading', level: 3, text: [passage.paper, passage.page === null ? '' : `page ${passage.page}`, `version ${passage.textVersion}`].filter(Boolean).join(', ') },
          { kind: 'quote', text: passage.quote },
        ]
      : minutes.discussion.length > 1
        ? [{ kind: 'heading', level: 3, text: 'On no passage' }]
        : []

  return [
    { kind: 'heading', level: 1, text: `Minutes: ${meeting.title}` },
    ...list(facts.flatMap((text) => (text ? [{ text }] : []))),
    ...section('Attendance', list(minutes.attendance.map(({ person, arrived }) => ({ text: `${person.name}, from ${when(arrived)}` })))),
    ...section(
      'Agenda',
      list(
        minutes.agenda.map(({ title, plannedMinutes, tookMinutes, start, end }) => ({
          text: `${title} · planned ${plannedMinutes} min, ${start ? `took ${tookMinutes} min (${span(start, end)})` : 'not reached'}`,
        })),
        true,
      ),
    ),
    ...section('Decisions', list(minutes.decisions.map(({ text, item }) => ({ text: `${text}${within(item)}` })), true)),
    ...section(
      'Action items',
      list(
        minutes.actions.map(({ text, item, owner, due, done }) => ({
          text: [`${text}${within(item)}`, owner?.name, due && `by ${longDay(due)}`].filter(Boolean).join(' · '),
          done: done !== null,
        })),
      ),
    ),
    ...section('Questions answered', asked(minutes.questions.answered)),
    ...section('Questions parked', asked(minutes.questions.parked)),
    ...section('Questions left open', asked(minutes.questions.open)),
    ...section(
      'Discussion',
      minutes.discussion.flatMap(({ passage, threads }) => [
        ...titleOf(passage),
        ...threads.flatMap(({ item, started, resolved, comments }): Block[] => [
          { kind: 'line', text: `Thread of ${when(started)}${within(item)}${resolved ? `, resolved ${when(resolved)}` : ''}` },
          ...comments.map(({ author, posted, text }): Block => ({ kind: 'said', text: `${author?.name}, ${when(posted)}`, markdown: text })),
        ]),
      ]),
    ),
    // Last, so that nothing a scribe leaves open can swallow what follows.
    ...section('Notes', minutes.notes ? [{ kind: 'markdown', markdown: minutes.notes }] : []),
  ]
}
