import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { cleanEmail, cleanList, cleanOptional, cleanSlug, cleanText, cleanUrl, lengthOf } from '../../api/kernel/text.ts'
import { quickest } from '../support/quickest.ts'

const path = ['title']
const faultOf = (act: () => unknown) => {
  try {
    return { value: act() }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { code: error.code, message: error.message, path: error.path }
  }
}
const clean = (value: string | null, limits = {}) => faultOf(() => cleanText(value, { path, max: 20, ...limits }))

describe('text from people', () => {
  it.each([
    ['plain', '  On Growth \n', 'On Growth'],
    ['composed', 'Schro\u0308dinger', 'Schrödinger'],
    ['right to left with marks', '\u05e9\u05dc\u05d5\u05dd\u200f', '\u05e9\u05dc\u05d5\u05dd\u200f'],
    ['a closed isolate', 'a \u2067\u05d0\u2069 b', 'a \u2067\u05d0\u2069 b'],
    ['an emoji of several parts', '👩‍🔬 notes', '👩‍🔬 notes'],
    ['Indic vowel signs', 'हिन्दी', 'हिन्दी'],
  ])('keeps %s', (_, given, kept) => expect(clean(given).value).toBe(kept))

  it.each([
    ['nothing', null, 'REQUIRED', 'This cannot be empty.'],
    ['spaces', ' \t\u00a0\n', 'REQUIRED', 'This cannot be empty.'],
    ['only invisible characters', '\u200b\u3164\u2800', 'REQUIRED', 'This cannot be empty.'],
    ['too much', 'x'.repeat(21), 'TOO_LONG', 'This has 21 characters; at most 20 fit.'],
    ['a megabyte', 'x'.repeat(1_000_000), 'TOO_LONG', 'This has 1,000,000 characters; at most 20 fit.'],
    ['a control character', 'a\u0007b', 'INVALID', 'This holds a control character (U+0007), which cannot stand here.'],
    ['a null', 'a\0b', 'INVALID', 'This holds a control character (U+0000), which cannot stand here.'],
    ['a line break', 'a\r\nb', 'INVALID', 'This holds a line break, which cannot stand here.'],
    ['an unpaired surrogate', 'a\ud83db', 'INVALID', 'This holds half of a character. Please type that place again.'],
    ['an override', 'abc\u202edef', 'INVALID', 'This holds hidden characters that change the direction of the text around them.'],
    ['an unclosed isolate', 'abc\u2067def', 'INVALID', 'This holds hidden characters that change the direction of the text around them.'],
    ['a stack of marks', `a${'\u0301'.repeat(31)}`, 'INVALID', 'This holds more than 30 combining marks in a row.'],
  ])('refuses %s', (_, given, code, message) => expect(clean(given)).toEqual({ code, message, path }))

  it('keeps line breaks and tabs where several lines may stand, and no other control character', () => {
    expect(clean('a\r\n\tb\rc', { multiline: true }).value).toBe('a\n\tb\nc')
    expect(clean('a\u000bb', { multiline: true }).code).toBe('INVALID')
  })

  it('counts characters as the database does', () => {
    expect(lengthOf('𝔽ß😀')).toBe(3)
    expect(clean('😀'.repeat(20)).value).toBe('😀'.repeat(20))
    expect(clean('e\u0301'.repeat(20)).value).toBe('é'.repeat(20))
    expect(clean('ab', { min: 3 })).toEqual({ code: 'TOO_SHORT', message: 'This has 2 characters; at least 3 are needed.', path })
  })

  it('lets an optional text be absent', () => {
    expect(cleanOptional(undefined, { path, max: 5 })).toBeNull()
    expect(cleanOptional('  ', { path, max: 5 })).toBeNull()
    expect(clean('\u200b', { min: 0 }).value).toBe('')
  })

  it('answers or refuses any text, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\u202e', '\u0301', '\0', ' ')) }), (text) => {
        const { value } = clean(text, { multiline: true, min: 0 })
        if (typeof value === 'string') expect(clean(value, { multiline: true, min: 0 }).value).toBe(value)
      }),
    )
  })

  it('refuses a long run of marks before it costs anything', async () => {
    const text = `a${'\u0315\u0316'.repeat(100_000)}`
    expect(await quickest(500, () => expect(faultOf(() => cleanText(text, { path, max: 1_000_000 })).code).toBe('INVALID'))).toBeLessThan(500)
  })
})

describe('lists', () => {
  it('leaves out blank lines and names the entry at fault', () => {
    expect(cleanList([' A ', '', 'B'], { path: ['authors'], max: 3, each: 5 })).toEqual(['A', 'B'])
    expect(faultOf(() => cleanList(['A', 'too long'], { path: ['authors'], max: 3, each: 5 }))).toMatchObject({ code: 'TOO_LONG', path: ['authors', '1'] })
    expect(faultOf(() => cleanList(['A', 'B'], { path: ['authors'], max: 1, each: 5 }))).toMatchObject({ code: 'TOO_LONG', message: 'This lists 2; at most 1 fit.', path: ['authors'] })
  })
})

describe('links', () => {
  it.each(['https://example.org/a?b=c#d', 'http://example.org/'])('takes %s', (url) => expect(cleanUrl(url, { path })).toBe(url))
  it('takes none', () => expect(cleanUrl('', { path })).toBeNull())
  it('writes hosts and paths in their safe form', () => expect(cleanUrl('https://Bücher.example/ü', { path })).toBe('https://xn--bcher-kva.example/%C3%BC'))
  it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', 'ftp://example.org', 'https://', 'https://a b', 'https://journal.org@elsewhere.net/', '//example.org', 'file:///etc/passwd'])('refuses %s', (url) =>
    expect(faultOf(() => cleanUrl(url, { path }))).toMatchObject({ code: 'INVALID', path }),
  )
})

describe('addresses', () => {
  it('takes an address of a group and lowers it', () => expect(cleanSlug(' Thursday-Group-2 ', { path })).toBe('thursday-group-2'))
  it.each(['-a', 'a-', 'a--b', 'a b', 'ä1', 'a_b'])('refuses %s as an address', (slug) => expect(faultOf(() => cleanSlug(slug, { path })).code).toBe('INVALID'))
  it.each([['a', 'TOO_SHORT'], ['x'.repeat(61), 'TOO_LONG'], ['', 'REQUIRED']])('refuses the length of “%s”', (slug, code) => expect(faultOf(() => cleanSlug(slug, { path })).code).toBe(code))

  it.each(['ada@example.org', "o'neil+list@mail.example.co", 'x@1.example'])('takes %s', (email) => expect(cleanEmail(email.toUpperCase(), { path })).toBe(email))
  it.each(['ada', 'ada@', '@example.org', 'ada@example', 'a@b@example.org', 'ada @example.org', 'ada@-example.org', 'ada@example..org', `${'a'.repeat(65)}@example.org`])('refuses %s as an e-mail address', (email) =>
    expect(faultOf(() => cleanEmail(email, { path })).code).toBe('INVALID'),
  )
})
