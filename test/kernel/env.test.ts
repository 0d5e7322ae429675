import { expect, test } from 'vitest'
import { EnvError, envTable, readEnv } from '../../api/kernel/env.ts'

test('an empty environment gives the defaults', () => {
  expect(readEnv({ PORT: '', HOST: ' ' })).toMatchObject({ host: '127.0.0.1', port: 4000, production: true, databaseUrl: null, limits: { logInsPerMinute: 6, logInsPerHour: 10 } })
})

test('all wrong variables are named at once, with what was expected and without their value', () => {
  const wrong = { PORT: '70000', NODE_ENV: 'prod', DATABASE_URL: 'mysql://secret@host', ORIGIN: 'https://a.example/path', LIMIT_DEPTH: '-1', LIMIT_DEPHT: '3' }
  const message = (() => {
    try {
      readEnv(wrong)
    } catch (error) {
      expect(error).toBeInstanceOf(EnvError)
      return (error as Error).message
    }
  })()
  for (const name of Object.keys(wrong)) expect(message).toContain(name)
  expect(message).toContain('a whole number from 0 to 65535')
  expect(message).not.toContain('secret')
})

test('an origin loses its slash and a mode other than production is not production', () => {
  expect(readEnv({ ORIGIN: 'https://read.example.org/', NODE_ENV: 'development' })).toMatchObject({ origin: 'https://read.example.org', production: false })
})

test('every variable has a name of its own and a sentence', () => {
  const table = envTable()
  expect(new Set(table.map((row) => row.name)).size).toBe(table.length)
  for (const row of table) expect(row.about).toMatch(/^[A-Z].+\.$/)
})

test('a server that mails says whom its mails come from and where their links lead; no line break comes in', () => {
  const mailing = { MAIL_URL: 'smtps://user:pass@mail.example.org:465', MAIL_FROM: 'Colloquy <read@example.org>', ORIGIN: 'https://read.example.org' }
  expect(readEnv(mailing)).toMatchObject({ mailUrl: mailing.MAIL_URL, mailFrom: mailing.MAIL_FROM })
  expect(readEnv({ ...mailing, MAIL_FROM: 'read@example.org' }).mailFrom).toBe('read@example.org')
  expect(() => readEnv({ MAIL_URL: mailing.MAIL_URL })).toThrow(/MAIL_URL needs MAIL_FROM.*\n.*MAIL_URL needs ORIGIN/)
  for (const MAIL_FROM of ['nobody', 'Colloquy <read@example.org>\nBcc: a@example.org', 'A\r\nB <read@example.org>', '<read@example.org', 'read@example.org>', 'a <b> <read@example.org>']) expect(() => readEnv({ ...mailing, MAIL_FROM }), MAIL_FROM).toThrow('MAIL_FROM')
  for (const MAIL_URL of ['http://mail.example.org', 'smtp://mail.example.org/path', 'smtp://']) expect(() => readEnv({ ...mailing, MAIL_URL }), MAIL_URL).toThrow('MAIL_URL')
})
