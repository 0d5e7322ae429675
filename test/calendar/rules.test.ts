import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown, lastModified, toldSince } from '../../api/calendar/rules/conditional.ts'
import { feedText, type FeedLook } from '../../api/calendar/rules/feed.ts'
import { cancellationOf, invitationOf, keptOf, singleText } from '../../api/calendar/rules/invitation.ts'
import { contentLine, textValue } from '../../api/calendar/rules/lines.ts'
import { zoneBlock } from '../../api/calendar/rules/zones.ts'
import { expand, linesOf } from '../support/calendar.ts'
import { group, hostileText, meetingAt, plainLook } from '../support/calendar-world.ts'

const write = (meeting: ReturnType<typeof meetingAt>, look: Partial<FeedLook> = {}) => feedText([{ group, meetings: [meeting], series: [], breaks: [] }], { ...plainLook, ...look })
const linesWith = (text: string, name: string) => linesOf(text).filter((line) => line.startsWith(name))

describe('lines', () => {
  test('have at most 75 octets, hold whole characters, and are the same again once unfolded', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), hostileText), (text) => {
        const line = `X:${textValue(text)}`
        const folded = contentLine(line)
        const parts = folded.split('\r\n')
        expect(parts.pop()).toBe('')
        for (const part of parts) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
          expect(Buffer.from(part).toString()).toBe(part)
        }
        for (const part of parts.slice(1)) expect(part.startsWith(' ')).toBe(true)
        expect(parts.join('').length - line.length).toBe(parts.length - 1)
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`)
        // None is folded that needs not be.
        for (const [i, part] of parts.slice(0, -1).entries()) expect(Buffer.byteLength(part) + Buffer.byteLength(String.fromCodePoint(parts[i + 1]?.codePointAt(1) as number))).toBeGreaterThan(75)
      }),
      { numRuns: 1_000 },
    )
  })

  test.for([
    ['a\nb', 'a\\nb'],
    ['a\r\nb\rc\u2028d', 'a\\nb\\nc\\nd'],
    ['one, two; three', 'one\\, two\\; three'],
    ['C:\\new', 'C:\\\\new'],
    ['bell\u0007 and tab\t', 'bell and tab\t'],
  ])('say %j as %j', ([text, value]) => {
    expect(textValue(text as string)).toBe(value)
  })

  test('keep a title that looks like lines of its own a title', () => {
    const text = write(meetingAt('2026-05-05T11:00', 'Europe/Zurich', { title: 'A\n BEGIN:VEVENT\r\nEND:VCALENDAR', place: '\nATTENDEE:mailto:eve@example.org' }))
    expect(linesWith(text, 'BEGIN:VEVENT')).toHaveLength(1)
    expect(linesWith(text, 'ATTENDEE')).toEqual([])
    expect(expand(text, 0, Date.UTC(2030, 0))).toMatchObject([{ title: 'A\n BEGIN:VEVENT\nEND:VCALENDAR' }])
  })
})

describe('an event', () => {
  test('says what there is to know: where, how to join, the paper, who presents, the note, the page', () => {
    const meeting = meetingAt('2026-05-05T11:00', 'Europe/Zurich', {
      title: 'Week 3', paperTitle: 'On calendars', paperAuthors: ['Ada Byron', 'Émilie'], presenterName: 'Zoë', place: 'Room 4, left', link: 'https://video.example.org/a,b;c', note: 'Read *section 3*.', version: 7,
    })
    const text = write(meeting, { alarmMinutes: 30 })
    expect(linesOf(text).slice(linesOf(text).indexOf('BEGIN:VEVENT'), -2)).toEqual([
      'BEGIN:VEVENT',
      `UID:${meeting.id}`,
      'DTSTAMP:20251201T000000Z',
      'LAST-MODIFIED:20251201T000000Z',
      'SEQUENCE:7',
      'DTSTART;TZID=Europe/Zurich:20260505T110000',
      'DTEND;TZID=Europe/Zurich:20260505T120000',
      'SUMMARY:Week 3',
      `DESCRIPTION:Paper: On calendars\\, by Ada Byron\\, Émilie\\nPresenter: Zoë\\nVideo: https://video.example.org/a\\,b\\;c\\n\\nRead *section 3*.\\n\\nhttps://read.example.org/g/thursday/meetings/${meeting.id}`,
      'LOCATION:Room 4\\, left',
      `URL:https://read.example.org/g/thursday/meetings/${meeting.id}`,
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Video call":https://video.example.org/a,b;c',
      'STATUS:CONFIRMED',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT30M',
      'DESCRIPTION:Week 3',
      'END:VALARM',
      'END:VEVENT',
    ])
  })

  test('is called by its paper, or else by its group', () => {
    expect(linesWith(write(meetingAt('2026-05-05T11:00', 'Europe/Zurich', { title: null, paperTitle: 'On calendars', paperAuthors: ['Ada'] })), 'SUMMARY')).toEqual(['SUMMARY:On calendars'])
    expect(linesWith(write(meetingAt('2026-05-05T11:00', 'Europe/Zurich', { title: null, paperTitle: 'On calendars', paperAuthors: ['Ada'] })), 'DESCRIPTION')[0]).toMatch(/^DESCRIPTION:By Ada\\n/)
    expect(linesWith(write(meetingAt('2026-05-05T11:00', 'Europe/Zurich', { title: null })), 'SUMMARY')).toEqual(['SUMMARY:Thursday group'])
  })

  test('says in its title what somebody does there, to them alone', () => {
    const meeting = meetingAt('2026-05-05T11:00', 'Europe/Zurich', { presenterId: 'me', scribeId: 'me' })
    expect(linesWith(write(meeting, { dutiesOf: 'me' }), 'SUMMARY')).toEqual(['SUMMARY:Reading (you present\\, you take the minutes)'])
    expect(linesWith(write(meeting, { dutiesOf: 'you' }), 'SUMMARY')).toEqual(['SUMMARY:Reading'])
  })

  test('names its group, in its colour, in a calendar of several', () => {
    const text = write(meetingAt('2026-05-05T11:00', 'Europe/Zurich'), { namesGroup: true })
    expect(linesWith(text, 'SUMMARY')).toEqual(['SUMMARY:Thursday group: Reading'])
    expect(linesWith(text, 'COLOR')).toHaveLength(2)
  })

  test('has an instant in UTC where a wall time would mean two', () => {
    const again = meetingAt('2026-10-25T02:30', 'Europe/Zurich', { startsAt: new Date('2026-10-25T01:30:00Z') })
    expect(linesWith(write(again), 'DTSTART:2026')).toEqual(['DTSTART:20261025T013000Z'])
    expect(linesWith(write(meetingAt('2026-10-25T02:30', 'Europe/Zurich')), 'DTSTART:2026')).toEqual(['DTSTART:20261025T003000Z'])
  })

  test('tells programs the name of the calendar and when to come again', () => {
    expect(linesOf(write(meetingAt('2026-05-05T11:00', 'UTC'))).slice(0, 10)).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Colloquy//Colloquy//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'NAME:Thursday group', 'X-WR-CALNAME:Thursday group', 'REFRESH-INTERVAL;VALUE=DURATION:PT15M', 'X-PUBLISHED-TTL:PT15M', 'COLOR:mediumorchid',
    ].map((line) => (line.startsWith('COLOR') ? expect.stringMatching(/^COLOR:[a-z]+$/) : line)))
  })
})

describe('zones', () => {
  test('come from the library where it says what the clocks here do', () => {
    expect(zoneBlock('Europe/Zurich', 2025, 2031).lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
  })

  test('are made of the clocks here where they changed their rule within the time of the calendar', () => {
    const { lines } = zoneBlock('America/Vancouver', 2025, 2031)
    expect(lines).toContain('DTSTART:20251102T020000')
    expect(lines.join()).not.toContain('RRULE')
  })

  test('of an old name are told by the one of today', () => {
    const text = write(meetingAt('2026-05-05T11:00', 'Asia/Calcutta'))
    expect(linesWith(text, 'TZID')).toEqual(['TZID:Asia/Kolkata'])
    expect(linesWith(text, 'DTSTART;')).toEqual(['DTSTART;TZID=Asia/Kolkata:20260505T110000'])
  })

  test('that this runtime knows are all told, and of any other the times are told in UTC', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(zoneBlock(zone, 2025, 2031).lines[0]).toBe('BEGIN:VTIMEZONE')
    expect(linesWith(write({ ...meetingAt('2026-05-05T11:00', 'UTC'), zone: 'Europe/Atlantis' }), 'DTSTART')).toEqual(['DTSTART:20260505T110000Z'])
  })
})

describe('a condition', () => {
  const now = new Date('2026-11-26T12:00:00Z')
  const version = { etag: '"abc"', changedAt: new Date('2026-11-26T11:00:00.400Z') }
  const asked = (etags?: string, since?: string) => isKnown({ etags, since }, version, now)

  test('holds by the tag, one of several, weak ones too, and any', () => {
    for (const etags of ['"abc"', 'W/"abc"', '"x", "abc"', '*']) expect(asked(etags), etags).toBe(true)
    for (const etags of ['"abd"', 'abc', '', '"x"']) expect(asked(etags), etags).toBe(false)
  })

  test('holds by the date where no tag is named, and not beside a tag that differs', () => {
    expect(asked(undefined, 'Thu, 26 Nov 2026 11:00:00 GMT')).toBe(true)
    expect(asked(undefined, 'Thu, 26 Nov 2026 10:59:59 GMT')).toBe(false)
    expect(asked('"x"', 'Thu, 26 Nov 2026 11:30:00 GMT')).toBe(false)
    for (const since of ['yesterday', '', 'Thu, 26 Nov 2026 12:00:01 GMT']) expect(asked(undefined, since), since).toBe(false)
  })

  test('has no date while more may change within the same second', () => {
    expect(lastModified(version, now)).toBe('Thu, 26 Nov 2026 11:00:00 GMT')
    expect(lastModified(version, new Date('2026-11-26T11:00:05Z'))).toBe(null)
    expect(lastModified({ etag: '"abc"', changedAt: null }, now)).toBe(null)
  })

  test('is told the same calendar for a month', () => {
    expect(toldSince(now)).toEqual(toldSince(new Date('2026-11-01T00:00:00Z')))
    expect(toldSince(now)).toEqual(new Date('2025-11-01T00:00:00Z'))
  })
})

describe('an invitation', () => {
  const organizer = { name: 'Thursday "group"', email: 'read@example.org' }
  const guest = { name: 'Zoë: Byron\r\nX-EVIL:1', email: 'zoe@example.org' }
  const meeting = meetingAt('2026-05-05T11:00', 'Europe/Zurich', { seriesId: 'series', originalLocal: '2026-05-05T11:00', version: 3 })
  const now = new Date('2026-04-01T08:00:00Z')
  const about = { organizer, guest, origin: 'https://read.example.org', now }

  test('asks one person to one meeting, by the id that stays with it', () => {
    const { text, contentType, method } = invitationOf(meeting, group, { ...about, method: 'REQUEST' })
    expect(method).toBe('REQUEST')
    expect(contentType).toBe('text/calendar; charset=utf-8; method=REQUEST')
    expect(linesWith(text, 'METHOD')).toEqual(['METHOD:REQUEST'])
    expect(linesWith(text, 'UID')).toEqual([`UID:${meeting.id}`])
    expect(linesWith(text, 'SEQUENCE')).toEqual(['SEQUENCE:3'])
    expect(linesWith(text, 'DTSTAMP')).toEqual(['DTSTAMP:20260401T080000Z'])
    expect(linesWith(text, 'ORGANIZER')).toEqual([`ORGANIZER;CN="Thursday 'group'":mailto:read@example.org`])
    expect(linesWith(text, 'ATTENDEE')).toEqual(['ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Zoë: Byron  X-EVIL:1":mailto:zoe@example.org'])
    expect(linesWith(text, 'RECURRENCE-ID')).toEqual([])
    expect(linesWith(invitationOf(meeting, group, { ...about, method: 'REQUEST', guest: { ...guest, answer: 'MAYBE' } }).text, 'ATTENDEE')[0]).toContain('PARTSTAT=TENTATIVE')
  })

  test('calls a meeting off, also when no more is left of it than what was kept', () => {
    const off = invitationOf({ ...meeting, version: 4 }, group, { ...about, method: 'CANCEL' }).text
    expect(linesWith(off, 'STATUS')).toEqual(['STATUS:CANCELLED'])
    const kept = JSON.parse(JSON.stringify(keptOf(meeting, group)))
    const gone = cancellationOf(kept, group, about).text
    for (const text of [off, gone]) {
      expect(linesWith(text, 'METHOD')).toEqual(['METHOD:CANCEL'])
      expect(linesWith(text, 'SEQUENCE')).toEqual(['SEQUENCE:4'])
      expect(expand(text, 0, Date.UTC(2030, 0))).toEqual([{ at: meeting.startsAt.getTime(), minutes: 60, title: 'Cancelled: Reading', uid: meeting.id, status: 'CANCELLED' }])
    }
  })

  test('has nobody in it where the meeting is only taken over by hand', () => {
    const text = singleText(meeting, group, 'https://read.example.org')
    expect(linesWith(text, 'METHOD')).toEqual(['METHOD:PUBLISH'])
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE/)
  })
})
