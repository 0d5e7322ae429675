import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { asJson, type Facts, type Minutes, minutesOf, moment } from '../../api/minutes/rules/document.ts'
import { checkEnded, checkOpen, checkRoom, checkRunning, planAction, planActionChange, planDecision, planNotes } from '../../api/minutes/rules/entry.ts'
import { htmlOf, markdownToHtml } from '../../api/minutes/rules/html.ts'
import { asMarkdown } from '../../api/minutes/rules/markdown.ts'
import { hostileTexts } from '../ui/hostile.ts'
import { quickest } from '../support/quickest.ts'

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, path: error.path }
    throw error
  }
  return null
}

const at = (time: string) => new Date(`2026-11-26T${time}Z`)
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [ada, ben, noor] = [
  { id: id(1), name: 'Ada Winter' },
  { id: id(2), name: 'Ben *Stern* <ben@example.org>' },
  { id: id(3), name: 'نور' },
]
const passage = { paperId: id(50), paper: 'On Reading Slowly', textVersion: 2, page: 4, quote: 'The eye rests where the argument does not.', start: 120, end: 162 }

/** A meeting that never was. */
const facts = (): Facts => ({
  group: { name: 'Thursday [readers]' },
  meeting: { id: id(9), title: '1. On Reading Slowly & Well', startsAt: at('15:00:00'), durationMinutes: 60, zone: 'Europe/Zurich', place: 'Room _7_', cancelled: false, cancelReason: null },
  paper: { id: id(50), title: 'On Reading Slowly', authors: ['M. Lenz', 'O. Quist'] },
  presenter: noor,
  course: { startedAt: at('15:02:10'), endedAt: at('16:04:00'), facilitator: ada, scribe: ben },
  minutes: { notes: '## Loose ends\n\nWe met in *Room 7*; the <b>projector</b> was broken.\n\n```\nleft open', approvedAt: at('18:00:00'), approvedBy: ada },
  attendance: [
    { person: noor, arrivedAt: at('15:05:00') },
    { person: ada, arrivedAt: at('15:02:30') },
    { person: ben, arrivedAt: at('15:02:30') },
  ],
  items: [
    { id: id(12), position: 2, title: 'What does it claim?', kind: 'TALK', plannedMinutes: 30, startedAt: at('15:14:00'), endedAt: at('15:55:00'), spentMs: 41 * 60_000 },
    { id: id(11), position: 1, title: 'Round', kind: 'THINK_FIRST', plannedMinutes: 10, startedAt: at('15:02:10'), endedAt: at('15:14:00'), spentMs: 710_000 },
    { id: id(13), position: 3, title: 'Next paper', kind: 'TALK', plannedMinutes: 5, startedAt: null, endedAt: null, spentMs: 0 },
  ],
  decisions: [
    { id: id(21), text: 'We read chapter 3 next', itemId: id(12), decidedAt: at('15:50:00') },
    { id: id(20), text: '# Not a heading; `code` costs $5', itemId: null, decidedAt: at('15:20:00') },
  ],
  actions: [
    { id: id(30), text: 'Ask the author about table 2', itemId: id(12), owner: ben, dueOn: '2026-12-03', addedAt: at('15:40:00'), doneAt: at('17:00:00') },
    { id: id(31), text: 'Book the room', itemId: null, owner: null, dueOn: null, addedAt: at('15:58:00'), doneAt: new Date('2026-11-30T09:00:00Z') },
  ],
  questions: [
    { id: id(40), body: 'Is slowness measured?', askedBy: null, askedAt: at('14:00:00'), state: 'ANSWERED', settledAt: at('15:30:00'), answerId: id(61) },
    { id: id(41), body: 'Who reads aloud?', askedBy: noor, askedAt: at('15:10:00'), state: 'PARKED', settledAt: at('16:00:00'), answerId: null },
    { id: id(42), body: 'Is there a *second* study?', askedBy: ada, askedAt: at('15:11:00'), state: 'ANSWERED', settledAt: new Date('2026-12-03T15:30:00Z'), answerId: id(99) },
  ],
  threads: [
    { id: id(70), startedAt: at('15:06:00'), itemId: id(11), resolvedAt: null, passage: null },
    { id: id(71), startedAt: at('15:20:00'), itemId: id(12), resolvedAt: at('15:31:00'), passage },
    { id: id(72), startedAt: at('15:16:00'), itemId: id(12), resolvedAt: null, passage: { ...passage } },
    { id: id(73), startedAt: at('15:17:00'), itemId: null, resolvedAt: null, passage: { ...passage, page: null, start: null, end: null, quote: 'Reading is a pace.' } },
    { id: id(74), startedAt: at('15:18:00'), itemId: null, resolvedAt: null, passage: null },
  ],
  comments: [
    { id: id(61), threadId: id(71), author: ada, body: 'By the minute:\n\n- per page\n- per *line*', postedAt: at('15:29:00') },
    { id: id(60), threadId: id(71), author: noor, body: 'How? <script>hit()</script> [see](javascript:hit())', postedAt: at('15:20:00') },
    { id: id(62), threadId: id(70), author: ben, body: '```\nnever closed', postedAt: at('15:06:00') },
    { id: id(63), threadId: id(72), author: ben, body: 'It rests on **nothing** there, see https://example.org/a_b.', postedAt: at('15:16:00') },
    { id: id(64), threadId: id(73), author: noor, body: 'A pace, or $\\frac{1}{t}$?', postedAt: at('15:17:00') },
    { id: id(65), threadId: id(70), author: ada, body: 'Said when all was approved.', postedAt: at('19:00:00') },
  ],
})

const asHtml = (of: Minutes) => [...htmlOf(of)].join('')
const minutes = () => minutesOf(facts())

describe('the minutes of an invented meeting', () => {
  it('read as these files', async () => {
    await expect(asMarkdown(minutes())).toMatchFileSnapshot('../vectors/minutes.md')
    await expect(asHtml(minutes())).toMatchFileSnapshot('../vectors/minutes.html')
    await expect(asJson(minutes())).toMatchFileSnapshot('../vectors/minutes.json')
  })

  it('are the same bytes, in whatever order the facts come', () => {
    const { attendance, items, decisions, actions, questions, threads, comments, ...rest } = facts()
    const lists = { attendance, items, decisions, actions, questions, threads, comments }
    const shuffled = fc.record(Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, fc.shuffledSubarray(list as object[], { minLength: list.length, maxLength: list.length })])))
    const files = [asMarkdown, asHtml, asJson].map((print) => print(minutes()))
    fc.assert(
      fc.property(shuffled, (other) => {
        const mixed = minutesOf({ ...rest, ...other } as Facts)
        expect([asMarkdown, asHtml, asJson].map((print) => print(mixed))).toEqual(files)
      }),
    )
  })

  it('leave out what came after the approval, and threads in which nothing is left', () => {
    const { actions, questions, discussion } = minutes()
    expect(actions.map(({ done }) => done?.local ?? null)).toEqual(['2026-11-26T18:00:00+01:00', null])
    expect([questions.answered, questions.parked, questions.open].map((list) => list.map((one) => one.text))).toEqual([['Is slowness measured?'], ['Who reads aloud?'], ['Is there a *second* study?']])
    expect(questions.answered[0]).toMatchObject({ askedBy: null, answer: { id: id(61), author: ada } })
    expect(JSON.stringify(discussion)).not.toContain('Said when all was approved')
    expect(discussion.map((group) => [group.passage?.quote ?? null, group.threads.map((thread) => thread.id)])).toEqual([
      ['The eye rests where the argument does not.', [id(72), id(71)]],
      ['Reading is a pace.', [id(73)]],
      [null, [id(70)]],
    ])
  })

  it('show all of that before the approval', () => {
    const open = minutesOf({ ...facts(), minutes: { notes: '', approvedAt: null, approvedBy: null } })
    expect(open.actions.every(({ done }) => done)).toBe(true)
    expect(open.questions.answered).toHaveLength(2)
    expect(asMarkdown(open)).toContain('Said when all was approved.')
    expect(asMarkdown(open)).toContain('- Not approved yet')
    expect(asMarkdown(open)).not.toContain('Notes')
  })

  it('print a meeting of which nothing is known', () => {
    const { group, meeting } = facts()
    const empty = minutesOf({ group, meeting, paper: null, presenter: null, course: null, minutes: { notes: '', approvedAt: null, approvedBy: null }, attendance: [], items: [], decisions: [], actions: [], questions: [], threads: [], comments: [] })
    expect(asMarkdown(empty).split('\n').filter((line) => line.startsWith('#'))).toEqual(['# Minutes: 1. On Reading Slowly \\& Well'])
    expect(asHtml(empty)).not.toContain('<h2')
  })

  it('tell the clocks of the zone with their offset, so that an hour that comes twice is told apart', () => {
    expect(moment(new Date('2026-10-25T00:30:00Z'), 'Europe/Zurich').local).toBe('2026-10-25T02:30:00+02:00')
    expect(moment(new Date('2026-10-25T01:30:00.999Z'), 'Europe/Zurich').local).toBe('2026-10-25T02:30:00+01:00')
  })
})

/** What of an HTML text is not one of the few tags that may stand in it. */
const strangeIn = (html: string) =>
  html
    .replace(/<(\/?(?:p|strong|em|del|code|pre|ul|ol|li|blockquote|table|thead|tbody|tr|th|td)|br|hr)>/g, '')
    .replace(/<(?:ol start="\d+"|(?:th|td) align="(?:left|right|center)"|p class="typed")>/g, '')
    .replace(/<a href="(?:https?:&#?\w*|https?:|mailto:)[^"<>\s]*" rel="nofollow ugc noopener noreferrer">|<\/a>/g, '')
    .match(/[<>"']/g)

describe('the HTML', () => {
  it('lets nothing through that could run or fetch, of more than two hundred hostile texts', () => {
    expect(hostileTexts.length).toBeGreaterThan(200)
    for (const text of hostileTexts) expect(strangeIn(markdownToHtml(text)), text.slice(0, 200)).toBeNull()
  })

  it('lets nothing through whatever the text', () => {
    const pieces = fc.constantFrom('<', '>', '"', "'", '&', '`', '[', ']', '(', ')', '!', '*', '_', '|', '\n', ' ', '#', '-', 'x', 'script', 'javascript:', 'https://a.test/', 'onerror=', '&lt;', '\\', '~', ':', '=', '1.')
    const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (hostile) => {
        expect(strangeIn(markdownToHtml(hostile))).toBeNull()
      }),
      { numRuns: 3_000 },
    )
  })

  it('takes names, titles and decisions by the letter', () => {
    const hostile = hostileTexts.filter((text) => text.length < 500)
    const all = minutesOf({ ...facts(), minutes: { notes: '', approvedAt: null, approvedBy: null }, comments: [], questions: [], decisions: hostile.map((text, n) => ({ id: id(1000 + n), text, itemId: null, decidedAt: at('15:00:00') })) })
    const list = /<h2 dir="auto">Decisions<\/h2>\n<ol>\n(.*?)<\/ol>/s.exec(asHtml(all))?.[1] as string
    expect(list.replaceAll(/<li dir="auto">|<\/li>\n/g, '').match(/[<>"']/g)).toBeNull()
    expect(list.match(/<li/g)).toHaveLength(hostile.length)
  })

  it('prints a text of many sorts in time', async () => {
    const long = ['*a '.repeat(6_000), '[a](b'.repeat(4_000), `${' '.repeat(19_000)}x`, '>'.repeat(20_000), '|a'.repeat(9_000), '`'.repeat(19_999), '- '.repeat(9_999), 'http://a.'.repeat(2_200)]
    for (const text of long) expect(await quickest(2_000, () => markdownToHtml(text)), text.slice(0, 20)).toBeLessThan(2_000)
  })
})

describe('the Markdown', () => {
  it('keeps what people wrote line by line behind a mark, and escapes the rest', () => {
    const text = asMarkdown(minutes())
    expect(text).toContain('> ```\n> never closed\n\n')
    expect(text).toContain('1. \\# Not a heading; \\`code\\` costs $5')
    expect(text).toContain('Ben \\*Stern\\* \\<ben@example.org\\>')
    expect(text.trimEnd().endsWith('left open')).toBe(true)
  })
})

describe('an entry', () => {
  const open = { state: 'SCHEDULED', approvedAt: null } as const
  const approved = { state: 'SCHEDULED', approvedAt: at('18:00:00') } as const

  it('is one line, with an owner and a day where there are any', () => {
    expect(planDecision({ text: ' We go on. ' })).toEqual({ text: 'We go on.', itemId: null })
    expect(planAction({ text: 'Ask', ownerId: 'p', dueOn: '2028-02-29' })).toEqual({ text: 'Ask', itemId: null, ownerId: 'p', dueOn: '2028-02-29' })
    for (const [text, code] of [['', 'REQUIRED'], ['a\nb', 'INVALID'], ['x'.repeat(2_001), 'TOO_LONG']] as const) expect(refusal(() => planDecision({ text }))).toEqual({ code, path: ['text'] })
    for (const dueOn of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'tomorrow', '0000-01-01', '2026-11-26T00:00', '12026-01-01']) expect(refusal(() => planAction({ text: 'Ask', dueOn })), dueOn).toEqual({ code: 'INVALID', path: ['dueOn'] })
  })

  it('changes only while the minutes are open, from the version that was read; the same again is no change', () => {
    const stored = { text: 'Ask', itemId: null, ownerId: null, dueOn: null, version: 3 }
    expect(planActionChange(stored, { text: 'Ask twice', version: 3 }, open)).toEqual({ text: 'Ask twice', itemId: null, ownerId: null, dueOn: null, version: 4 })
    expect(planActionChange(stored, { text: 'Ask ', version: 1 }, approved)).toBeNull()
    expect(refusal(() => planActionChange(stored, { text: 'Ask twice', version: 2 }, open))).toEqual({ code: 'CONFLICT', path: ['version'] })
    expect(refusal(() => planActionChange(stored, { text: 'Ask twice', version: 3 }, approved))).toEqual({ code: 'CLOSED', path: [] })
    expect(planNotes({ notes: '', version: 1, ...open }, { version: 1, notes: 'One\n\ntwo' })).toEqual({ notes: 'One\n\ntwo', version: 2 })
    expect(planNotes({ notes: 'One', version: 2, ...open }, { version: 2, notes: ' ' })).toEqual({ notes: '', version: 3 })
    expect(refusal(() => planNotes({ notes: '', version: 1, ...open }, { version: 1, notes: 'x'.repeat(20_001) }))).toEqual({ code: 'TOO_LONG', path: ['notes'] })
    expect(refusal(() => checkOpen({ state: 'CANCELLED', approvedAt: null }))).toEqual({ code: 'CLOSED', path: [] })
    expect([refusal(() => checkRoom(199)), refusal(() => checkRoom(200))]).toEqual([null, { code: 'TOO_LONG', path: [] }])
  })

  it('is approved once the meeting has ended, and attendance is noted while it runs', () => {
    const [before, running, ended] = [{ startedAt: null, endedAt: null }, { startedAt: at('15:00:00'), endedAt: null }, { startedAt: at('15:00:00'), endedAt: at('16:00:00') }]
    const meeting = { endsAt: at('16:00:00') }
    expect([before, running, null].map((course) => refusal(() => checkEnded(meeting, course, at('15:59:00')))?.code)).toEqual(['INVALID', 'INVALID', 'INVALID'])
    expect([before, running, ended, null].map((course) => refusal(() => checkEnded(meeting, course, at('16:30:00')))?.code)).toEqual([undefined, 'INVALID', undefined, undefined])
    expect([null, before, running, ended].map((course) => refusal(() => checkRunning(course))?.code)).toEqual(['CLOSED', 'CLOSED', undefined, 'CLOSED'])
  })
})
