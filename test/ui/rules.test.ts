import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import en from '../../web/locales/en.json'
import { t } from '../../web/locales/t.ts'
import { excerpt } from '../../web/ui/excerpt.ts'
import { clockIn, dayIn, fromNow, instantOf, localIn, now, readerZone } from '../../web/ui/time.tsx'

describe('times on the page', () => {
  it('shows an instant in a zone, with the year unless it is this one', () => {
    now.value = Date.parse('2026-11-23T12:00:00Z')
    expect([dayIn('2026-11-26T15:00:00Z', 'Europe/Zurich'), clockIn('2026-11-26T15:00:00Z', 'Europe/Zurich')]).toEqual(['Thu 26 Nov', '16:00'])
    expect(dayIn('2027-01-01T00:30:00Z', 'America/New_York')).toBe('Thu 31 Dec')
    expect(dayIn('2027-01-01T00:30:00Z', 'Asia/Kathmandu')).toBe('Fri 1 Jan 2027')
    expect(clockIn('2026-11-26T00:00:00Z', 'UTC')).toBe('00:00')
  })

  it('says how far away an instant is, in the largest whole unit', () => {
    now.value = Date.parse('2026-11-23T12:00:00Z')
    const at = (seconds: number) => fromNow(new Date(now.value + seconds * 1000).toISOString())
    expect([10, 59, 20 * 60, 3_595, 5 * 3_600, 86_399, -3_600, -2 * 86_400].map(at)).toEqual(['now', 'in 1 minute', 'in 20 minutes', 'in 1 hour', 'in 5 hours', 'tomorrow', '1 hour ago', '2 days ago'])
    const days = (n: number) => at(n * 86_400)
    expect([-43, 45, 46, -60, -350, -351, 380, -800].map(days)).toEqual(['43 days ago', 'in 45 days', 'in 2 months', '2 months ago', '11 months ago', '1 year ago', 'in 1 year', '2 years ago'])
  })

  it('counts days by the calendar of the reader', () => {
    now.value = Date.parse('2026-11-23T23:30:00Z')
    const in88Hours = '2026-11-27T15:00:00Z'
    readerZone.value = 'America/New_York'
    expect(fromNow(in88Hours)).toBe('in 4 days')
    readerZone.value = 'Europe/Zurich'
    expect([fromNow(in88Hours), fromNow('2026-11-26T04:00:00Z'), fromNow('2026-11-22T22:00:00Z')]).toEqual(['in 3 days', 'in 2 days', '2 days ago'])
    readerZone.value = 'UTC'
  })

  it('reads a wall time back as the instant it came from', () => {
    const zones = ['UTC', 'Europe/Zurich', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Kiritimati', 'Australia/Lord_Howe']
    const minute = fc.integer({ min: Date.parse('2020-01-01') / 60_000, max: Date.parse('2040-01-01') / 60_000 })
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const local = localIn(minutes * 60_000, zone)
        const found = instantOf(local, zone)!
        // A repeated time is read as its first occurrence, so it is the wall time that has to agree.
        expect(localIn(found, zone)).toBe(local)
        expect(Date.parse(found)).toBeLessThanOrEqual(minutes * 60_000)
      }),
    )
  })

  it('takes the first of a repeated time, moves a skipped one on, and refuses what is no time', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Zurich')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-03-29T02:30', 'Europe/Zurich')).toBe('2026-03-29T01:30:00.000Z')
    expect(instantOf('tomorrow', 'Europe/Zurich')).toBeNull()
  })
})

describe('the texts', () => {
  it('fill their holes and follow the number', () => {
    expect(t('front.memberCount', { count: 1 })).toBe('1 member')
    expect(t('front.memberCount', { count: 1200 })).toBe('1,200 members')
    expect(t('members.removed', { name: 'Ada $& {name}' })).toBe('Ada $& {name} is removed.')
  })

  it('have no exclamation marks, no empty entry, and every plural form that is needed', () => {
    const wrong = Object.entries(en).filter(([, text]) => (typeof text === 'string' ? !text || text.includes('!') : !('one' in text && 'other' in text) || Object.values(text).some((form) => form.includes('!'))))
    expect(wrong).toEqual([])
  })
})

describe('a preview of a text', () => {
  it('has the words without the signs of Markdown, and formulas as they are', () => {
    const texts = [
      'How long is *on demand*? It is **not** long, _I hope_.',
      '> quoted\n\n1. first\n2. `code` and [@Kasia](person:0199c0de-5ca1-7ab1-8e55-0000000000aa) see [it](https://example.org)',
      'In $a_1 * b_2 * c$ nothing is *emphasis*; $$\nx^2\n$$ neither. 3 * 4 * 5 and snake_case_names stay.',
      '| a | b |\n| --- | ---: |\n| 1 | 2 |',
    ]
    expect(texts.map(excerpt)).toEqual([
      'How long is on demand? It is not long, I hope.',
      'quoted first code and @Kasia see it',
      'In $a_1 * b_2 * c$ nothing is emphasis; $x^2$ neither. 3 * 4 * 5 and snake_case_names stay.',
      'a b 1 2',
    ])
  })

  it('ends at a word, and not within a formula', () => {
    expect(excerpt(`${'word '.repeat(40)}end`)).toBe(`${'word '.repeat(32).trimEnd()} …`)
    expect(excerpt(`${'word '.repeat(30)}$x + y + z + w + u + v$ and more`)).toBe(`${'word '.repeat(30).trimEnd()} …`)
    fc.assert(fc.property(fc.string({ maxLength: 600 }), (text) => excerpt(text).length <= 162))
  })
})
