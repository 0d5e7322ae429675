import { describe, expect, test } from 'vitest'
import { messageBytes, readSender } from '../../api/mails/gateway/message.ts'
import { letterOf } from '../../api/mails/rules/letter.ts'
import { kindOfMail, nextTry, whyNot } from '../../api/mails/rules/sending.ts'
import type { NoticeKind } from '../../api/notifications/rules/choices.ts'
import { type MeetingFacts, noFacts } from '../../api/notifications/rules/facts.ts'
import { readMail } from '../support/mail-server.ts'

const meeting: MeetingFacts = { title: 'On <i>reading</i> & “quotes”', startsAt: '2026-11-26T15:00:00.000Z', startLocal: '2026-11-26T16:00', zone: 'Europe/Zurich', durationMinutes: 60, place: '<script>alert(1)</script>', link: null, state: 'SCHEDULED', cancelReason: null }
const addresses = { page: 'https://read.example.org/g/a/meetings/b', settings: 'https://read.example.org/me#notices', unsubscribe: 'https://read.example.org/unsubscribe/u', answers: { YES: 'https://read.example.org/reply/y', MAYBE: 'https://read.example.org/reply/m', NO: 'https://read.example.org/reply/n' }, isInvitation: false }
const letter = (kind: NoticeKind, more: object, zone = 'Europe/Zurich') => letterOf(kind, { ...noFacts, id: 'b', meeting, ...more }, 'Thursday <group>', zone, addresses)

describe('a letter', () => {
  test('says when in the zone of the meeting and in that of its reader, over a change of the day and of the clocks', () => {
    expect(letter('MEETING_SCHEDULED', {}, 'Asia/Kolkata').text).toContain('Thursday 26 November 2026, 16:00 (Europe/Zurich), which is Thursday 26 November 2026, 20:30 for you (Asia/Kolkata)')
    expect(letter('MEETING_SCHEDULED', {}, 'Pacific/Auckland').text).toContain('which is Friday 27 November 2026, 04:00 for you (Pacific/Auckland)')
    const inOctober = { ...meeting, startsAt: '2026-10-29T15:00:00.000Z', startLocal: '2026-10-29T16:00' }
    expect(letter('MEETING_SCHEDULED', { meeting: inOctober }, 'America/New_York').text).toContain('which is Thursday 29 October 2026, 11:00 for you (America/New_York)')
    expect(letter('MEETING_SCHEDULED', {}, 'America/New_York').text).toContain('which is Thursday 26 November 2026, 10:00 for you')
  })

  test('says it once to whoever has the same time, also in a zone of another name, and where their zone is not known', () => {
    for (const zone of ['Europe/Zurich', 'Europe/Paris', 'Atlantis/Capital']) expect(letter('MEETING_SCHEDULED', {}, zone).text).not.toContain('for you')
  })

  test('says the same as plain text and as HTML in which nothing that people wrote is markup', () => {
    const { text, html } = letter('MEETING_SCHEDULED', {})
    expect(text).toContain('Place: <script>alert(1)</script>')
    expect(html).not.toMatch(/<script|<i>|<group>/)
    expect(html).toContain('Place: &#60;script&#62;alert(1)&#60;/script&#62;')
    expect(html).toContain('On &#60;i&#62;reading&#60;/i&#62; &#38; “quotes”')
    for (const address of [addresses.page, addresses.settings, addresses.unsubscribe, ...Object.values(addresses.answers)]) {
      expect(text).toContain(address)
      expect(html).toContain(`href="${address}"`)
    }
  })

  test('of any kind holds the same lines as plain text and as HTML', () => {
    const was = { ...meeting, startsAt: '2026-11-26T14:00:00.000Z', startLocal: '2026-11-26T15:00', place: 'A & B', link: 'https://call.example.org/?a=1&b="2"', durationMinutes: 45, title: '' }
    const fate = { fate: 'CHANGED', title: 'X', startLocal: '2026-12-03T16:00', zone: 'Europe/Zurich', was: '2026-12-03T15:00' }
    const more: Record<NoticeKind, object> = {
      MEETING_SCHEDULED: {},
      MEETING_CHANGED: { was, changes: ['STATE', 'TIME', 'DURATION', 'PLACE', 'LINK', 'TITLE'] },
      MEETING_CANCELLED: { meeting: { ...meeting, state: 'CANCELLED', cancelReason: 'First line <br>\nsecond' } },
      SERIES_SCHEDULED: { counts: { ADDED: 9, CHANGED: 0, CANCELLED: 0, DROPPED: 0 }, fates: [{ ...fate, fate: 'ADDED', was: null }] },
      SERIES_CHANGED: { counts: { ADDED: 1, CHANGED: 2, CANCELLED: 1, DROPPED: 1 }, fates: [fate] },
      MEETING_NEARS: { leadMinutes: 15, duties: ['SCRIBE'] },
      DUTY_NEARS: { leadMinutes: 2880, duties: ['PRESENTER', 'Tea & <cake>'] },
      INVITED: {},
      POLL_CLOSED: { meeting: null, poll: { id: 'p', title: 'What <next>?' }, papers: [{ title: 'Y&E', isChosen: true }] },
      TURN_UNTAKEN: { turn: { dutyId: 'd', swapId: null }, duties: ['Tea & <cake>'] },
      SWAP_ASKED: { turn: { dutyId: 'd', swapId: 's' }, duties: ['SCRIBE'], who: 'Zoë <z>', note: 'Two\nlines & "more"' },
      SWAP_ACCEPTED: { turn: { dutyId: 'd', swapId: 's' }, duties: ['SCRIBE'], who: 'Zoë' },
      SWAP_DECLINED: { turn: { dutyId: 'd', swapId: 's' }, duties: ['SCRIBE'], who: 'Zoë' },
    }
    const plain = (html: string) => html.replaceAll('<br>', '\n').replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    for (const [kind, facts] of Object.entries(more)) {
      const { text, html } = letter(kind as NoticeKind, facts, 'Asia/Kolkata')
      const shown = [...html.matchAll(/<(h1|p)\b[^>]*>(?:<a href="([^"]*)">)?(.*?)(?:<\/a>)?<\/\1>/g)].map(([, , href, inner]) => plain(inner as string) + (href ? `: ${plain(href)}` : ''))
      expect(shown.join('\n'), kind).toBe(text.split('\n').filter((line) => line && line !== '-- ').join('\n'))
    }
  })

  test('says of an invitation, and of nothing else, that a calendar program answers nobody', () => {
    const said = 'what a calendar program answers by itself is not read'
    const invitation = (more: object) => letterOf('INVITED', { ...noFacts, id: 'b', meeting }, 'Thursday', 'Europe/Zurich', { ...addresses, isInvitation: true, ...more }).text
    expect(invitation({})).toContain(said)
    expect(invitation({ answers: null })).not.toContain(said)
    expect(letter('MEETING_SCHEDULED', {}).text).not.toContain(said)
  })

  test('tells what changed from what to what', () => {
    const was = { ...meeting, startsAt: '2026-11-26T14:00:00.000Z', startLocal: '2026-11-26T15:00', place: null, durationMinutes: 45 }
    const { subject, text } = letter('MEETING_CHANGED', { was, changes: ['TIME', 'PLACE', 'DURATION'] })
    expect(subject).toBe('Moved: On <i>reading</i> & “quotes”, Thursday 26 November 2026, 16:00 (Thursday <group>)')
    expect(text).toContain('Moved to Thursday 26 November 2026, 16:00 (Europe/Zurich). It was Thursday 26 November 2026, 15:00 (Europe/Zurich).')
    expect(text).toContain('It takes 1 hour; it was 45 minutes.')
  })

  test('names a duty, and what a poll made of the papers that one nominated', () => {
    expect(letter('DUTY_NEARS', { duties: ['PRESENTER', 'Tea'], leadMinutes: 2880 }).subject).toContain('In 2 days you present; you do this: Tea: On')
    const { subject, text } = letter('POLL_CLOSED', { id: null, meeting: null, poll: { id: 'p', title: 'What next?' }, papers: [{ title: 'YuE', isChosen: true }, { title: 'AbC', isChosen: false }] })
    expect(subject).toBe('Chosen: YuE (Thursday <group>)')
    expect(text).toContain('The poll “What next?” has closed.\n“YuE”, which you nominated, was chosen.\n“AbC”, which you nominated, waits in the pool again.')
  })
})

describe('a message', () => {
  const message = { id: 'n@read.example.org', at: new Date('2026-11-25T15:00:00Z'), from: 'Colloquy <read@example.org>', to: { name: 'Zoë', email: 'zoe@example.org' }, subject: 'Moved', text: 'Text — “quoted”.\n', html: '<p>Text</p>', unsubscribe: `https://read.example.org/unsubscribe/${'u'.repeat(43)}`, calendar: null }
  const sent = async (more: object) => readMail((await messageBytes({ ...message, ...more })).toString('latin1'))

  test('carries its two forms, and the fields by which one press stops it', async () => {
    const { head, parts } = await sent({})
    expect(parts.map(({ type, text }) => [type, text.trim()])).toEqual([['text/plain; charset=utf-8', 'Text — “quoted”.'], ['text/html; charset=utf-8', '<p>Text</p>']])
    expect(head).toMatchObject({ 'message-id': '<n@read.example.org>', to: 'Zoë <zoe@example.org>', 'auto-submitted': 'auto-generated', 'list-unsubscribe': `<${message.unsubscribe}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' })
  })

  test('gets no further field from a line break in what people wrote', async () => {
    const evil = 'X\r\nBcc: evil@example.com\r\n\r\n<b>body</b>'
    for (const more of [{ subject: evil }, { to: { name: evil, email: 'zoe@example.org' } }, { to: { name: 'Zoë', email: 'zoe@example.org\r\nBcc: evil@example.com' } }]) {
      const { head, source } = await sent(more)
      expect(Object.keys(head).sort()).toEqual(Object.keys((await sent({})).head).sort())
      expect(source).not.toMatch(/^Bcc:/im)
    }
  })

  test('comes out as it was written, however long and in whatever script, in lines that every server takes', async () => {
    const family = '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'
    for (const title of [family.repeat(28), 'مرحبا بالعالم 123 שלום '.repeat(8).trim(), '学'.repeat(200), 'e\u0301'.repeat(100), 'a'.repeat(200), '=?utf-8?Q?Bcc:_evil?= (x) "y", <z@example.com>', '.\u00a0dot']) {
      const { subject, text, html } = letter('MEETING_SCHEDULED', { meeting: { ...meeting, title, place: title } }, 'Asia/Kolkata')
      const name = [...title].slice(0, 100).join('')
      const { head, parts, source } = await sent({ subject, text, html, to: { name, email: 'zoe@example.org' } })
      expect(head.subject).toBe(subject)
      expect(head.to?.endsWith('<zoe@example.org>')).toBe(true)
      expect(parts.map((part) => part.text.replaceAll('\r\n', '\n').trim())).toEqual([text.trim(), html])
      for (const line of source.split('\r\n')) expect(line.length).toBeLessThan(998)
      expect(source).toMatch(/^[\r\n\t -~]*$/)
    }
  })

  test('comes from a bare address or from a name and one', () => {
    expect(readSender('read@example.org')).toEqual({ name: 'Colloquy', email: 'read@example.org' })
    expect(readSender('Reading room <read@example.org>')).toEqual({ name: 'Reading room', email: 'read@example.org' })
  })
})

describe('a mail that waits', () => {
  const now = new Date('2026-11-25T15:00:00Z')
  const waiting = { kind: 'MEETING_NEARS' as const, method: null, setting: null, answer: null, personId: 'me', facts: { ...noFacts, id: 'b', meeting }, meeting: { state: 'SCHEDULED', startsAt: new Date(meeting.startsAt), presenterId: null, scribeId: null, others: [] }, isOpen: true }

  test('goes out unless what it says is not so any more', () => {
    expect(whyNot(waiting, now)).toBeNull()
    expect(whyNot({ ...waiting, meeting: { ...waiting.meeting, startsAt: now } }, now)).toBe('The meeting was moved.')
    expect(whyNot({ ...waiting, meeting: { ...waiting.meeting, state: 'CANCELLED' } }, now)).toBe('The meeting is off.')
    expect(whyNot({ ...waiting, meeting: null }, now)).toBe('The meeting is off.')
    expect(whyNot({ ...waiting, answer: 'NO' }, now)).toBe('It is not theirs any more.')
    expect(whyNot({ ...waiting, answer: 'NO', meeting: { ...waiting.meeting, scribeId: 'me' } }, now)).toBeNull()
    expect(whyNot({ ...waiting, kind: 'DUTY_NEARS' }, now)).toBe('It is not theirs any more.')
    expect(whyNot({ ...waiting, kind: 'DUTY_NEARS', meeting: { ...waiting.meeting, others: [{ personId: 'me', name: 'Tea' }] } }, now)).toBeNull()
    expect(whyNot({ ...waiting, kind: 'SWAP_ASKED', isOpen: false }, now)).toBe('It is settled.')
    expect(whyNot(waiting, new Date(meeting.startsAt))).toBe('The meeting has begun.')
    for (const kind of ['TURN_UNTAKEN', 'SWAP_ACCEPTED'] as const) expect(whyNot({ ...waiting, kind, meeting: { ...waiting.meeting, state: 'CANCELLED' } }, now)).toBe('The meeting is off.')
    expect(whyNot({ ...waiting, kind: 'MEETING_SCHEDULED' }, now)).toBe('They chose otherwise meanwhile.')
    expect(whyNot({ ...waiting, kind: 'MEETING_CHANGED', method: 'REQUEST' }, now)).toBe('They chose otherwise meanwhile.')
    expect(whyNot({ ...waiting, kind: 'MEETING_CANCELLED', method: 'CANCEL' }, now)).toBe('It is otherwise again.')
  })

  test('tells of a change only while that is the last one', () => {
    const moved = { ...waiting, kind: 'MEETING_CHANGED' as const, answer: 'YES' as const, facts: { ...waiting.facts, was: { ...meeting, startsAt: '2026-11-26T14:00:00.000Z' }, changes: ['TIME' as const] } }
    const cancelled = { ...waiting, kind: 'MEETING_CANCELLED' as const, facts: { ...waiting.facts, meeting: { ...meeting, state: 'CANCELLED' as const } }, meeting: { ...waiting.meeting, state: 'CANCELLED' } }
    expect(whyNot(moved, now)).toBeNull()
    expect(whyNot(cancelled, now)).toBeNull()
    // Dropped with its series or by a break, so that nothing is left of it.
    expect(whyNot({ ...cancelled, facts: waiting.facts, meeting: null }, now)).toBeNull()
    for (const later of [{ ...waiting.meeting, startsAt: new Date('2026-11-27T15:00:00Z') }, { ...waiting.meeting, state: 'CANCELLED' }, null]) expect(whyNot({ ...moved, meeting: later }, now)).toBe('It is otherwise by now.')
    expect(whyNot({ ...cancelled, meeting: waiting.meeting }, now)).toBe('It is otherwise by now.')
    expect(whyNot(moved, new Date(meeting.startsAt))).toBe('The meeting has begun.')
  })

  test('is tried again after one minute, two, four and so on up to an hour, for a day', () => {
    expect([1, 2, 3, 6, 7, 20].map((tries) => (nextTry(now, tries, now)!.getTime() - now.getTime()) / 60_000)).toEqual([1, 2, 4, 32, 60, 60])
    expect(nextTry(new Date(now.getTime() - 86_400_001), 30, now)).toBeNull()
  })

  test('is stopped by its topic, an invitation with all invitations', () => {
    expect(kindOfMail('MEETING_CHANGED', null)).toBe('CHANGES')
    expect(kindOfMail('MEETING_CHANGED', 'REQUEST')).toBe('INVITATIONS')
    expect(kindOfMail('INVITED', 'REQUEST')).toBe('INVITATIONS')
  })
})
