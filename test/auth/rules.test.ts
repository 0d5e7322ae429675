import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPassword, planAccount, planAccountChange, readEmail, readPassword } from '../../api/auth/rules/account.ts'
import { Fault } from '../../api/kernel/errors.ts'
import { cleanZone } from '../../api/kernel/zone.ts'

const codeOf = (run: () => unknown): [string, string[]] | null => {
  try {
    run()
    return null
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return [error.code, error.path]
  }
}
const passwordCode = (password: string, known: string[] = []) => codeOf(() => cleanPassword(password, { path: ['password'], known }))?.[0] ?? 'fine'

describe('a password', () => {
  it.each(([
    ['seven77', 'TOO_SHORT'],
    ['eight8x8', 'fine'],
    ['x'.repeat(5).concat('yz9').repeat(16), 'fine'],
    [`${'x'.repeat(5).concat('yz9').repeat(16)}!`, 'TOO_LONG'],
    ['a'.repeat(1_000_000), 'TOO_LONG'],
    ['correct horse battery staple', 'fine'],
    ['ονειροπόλος', 'fine'],
    ['🦉🦉🦉🦉🦉🦉🦉', 'TOO_SHORT'],
    ['🦉🦊🐢🐙🦔🐳🦋🐝', 'fine'],
    ['half \ud83d of an owl', 'INVALID'],
    ['line\nbreak in it', 'INVALID'],
    ['nul\u0000 in it', 'INVALID'],
    ['password', 'COMMON_PASSWORD'],
    ['PassWord', 'COMMON_PASSWORD'],
    ['12345678', 'COMMON_PASSWORD'],
    ['qwertyuiop', 'COMMON_PASSWORD'],
    ['ｐａｓｓｗｏｒｄ', 'COMMON_PASSWORD'],
  ] as const).map(([password, expected]) => [JSON.stringify(password).slice(0, 40), password, expected]))('%s', (_, password, expected) => expect(passwordCode(password as string)).toBe(expected))

  it('is none of the words of the account itself', () => {
    expect(passwordCode('Ada@Example.org', ['Ada Lovelace', 'ada@example.org'])).toBe('COMMON_PASSWORD')
    expect(passwordCode('ada lovelace', ['Ada Lovelace', 'ada@example.org'])).toBe('COMMON_PASSWORD')
    expect(passwordCode('ada lovelace reads', ['Ada Lovelace'])).toBe('fine')
  })

  it('is refused when it is one of the 3,000 most common that are long enough', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common')
    const common = (dictionary['passwords-common'] as string[]).filter((word) => word.length >= 8).slice(0, 3_000)
    expect(common).toHaveLength(3_000)
    expect(common.filter((word) => passwordCode(word) !== 'COMMON_PASSWORD')).toEqual([])
  })

  it('is read the same however the keyboard composes it', () => {
    expect(readPassword('Ångström 2026')).toBe(readPassword('Ångström 2026'.normalize('NFD')))
  })

  it('is read at log-in as it was kept at sign-up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 8, maxLength: 128 }), (password) => {
        if (passwordCode(password) !== 'fine') return
        expect(readPassword(password)).toBe(cleanPassword(password, { path: [] }))
      }),
    )
  })
})

describe('an account', () => {
  const wish = { name: ' Ada ', email: 'Ada@Example.ORG', password: 'a quiet reading room', zone: 'europe/zurich' }

  it('is kept trimmed, with the address lowered and the zone in its own spelling', () => {
    expect(planAccount(wish)).toEqual({ name: 'Ada', email: 'ada@example.org', password: wish.password, zone: 'Europe/Zurich' })
  })

  it.each([
    [{ name: '  ' }, 'REQUIRED', 'name'],
    [{ name: 'a'.repeat(101) }, 'TOO_LONG', 'name'],
    [{ name: 'Ad\u0007a' }, 'INVALID', 'name'],
    [{ name: 'Ada \u202egnirts' }, 'INVALID', 'name'],
    [{ email: 'ada' }, 'INVALID', 'email'],
    [{ email: 'ada@localhost' }, 'INVALID', 'email'],
    [{ email: 'ada@example.org, bob@example.org' }, 'INVALID', 'email'],
    [{ email: '' }, 'REQUIRED', 'email'],
    [{ password: 'short' }, 'TOO_SHORT', 'password'],
    [{ zone: 'Mars/Olympus' }, 'NO_SUCH_ZONE', 'zone'],
    [{ zone: '+01:00' }, 'NO_SUCH_ZONE', 'zone'],
    [{ zone: '' }, 'NO_SUCH_ZONE', 'zone'],
  ])('with %j is %s at %s', (change, code, field) => {
    expect(codeOf(() => planAccount({ ...wish, ...change }))).toEqual([code, [field]])
  })

  it('changes only what is given', () => {
    expect(planAccountChange({ name: 'Grace' })).toEqual({ name: 'Grace' })
    expect(planAccountChange({ name: null, zone: 'UTC' })).toEqual({ zone: 'UTC' })
  })
})

it('takes what is no address for the address of nobody', () => {
  expect(readEmail(' ADA@example.org ')).toBe('ada@example.org')
  expect(readEmail('no address')).toBeNull()
  expect(readEmail('a\u0000@example.org')).toBeNull()
})

it.each(['Europe/Zurich', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Calcutta', 'Etc/GMT+5'])('knows the zone %s', (zone) => {
  expect(cleanZone(zone, { path: ['zone'] })).toBe(zone)
})

it.each(['Europe', 'Zurich', 'CEST', '+02:00', '02:00', 'Europe/Zurich; drop', 'e'.repeat(51), 'Europe/Zürich'])('knows no zone %s', (zone) => {
  expect(codeOf(() => cleanZone(zone, { path: ['zone'] }))?.[0]).toBe('NO_SUCH_ZONE')
})
