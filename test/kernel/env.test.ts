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
