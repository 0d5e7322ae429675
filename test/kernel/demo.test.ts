import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { demoGroup, demoLogins, demoPassword } from '../../db/seed.ts'
import { freshDatabase } from '../support/database.ts'
import { rowsPerTable } from '../support/effects.ts'
import { startProcess } from '../support/process.ts'

const demo = (url: string) => startProcess(['--import', 'tsx', 'api/main.ts', 'demo'], { DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'warn' })

describe('the sample group', { timeout: 60_000 }, () => {
  test('is made once in an empty database, and its addresses and logins are printed', async () => {
    const url = await freshDatabase()
    const database = openDatabase(url, { max: 1 })
    for (const time of ['first', 'second']) {
      const program = demo(url)
      await program.until(new RegExp(`${demoLogins.at(-1)?.email}.*\n`))
      for (const shown of [`/g/${demoGroup}`, demoPassword, ...demoLogins.map(({ email }) => email)]) expect(program.said(), time).toContain(shown)
      program.child.kill('SIGTERM')
      expect(await program.ended).toBe(0)
      const counts = Object.fromEntries((await rowsPerTable(database as never)).map(({ name, rows }) => [name, rows]))
      expect(counts, time).toMatchObject({ person: 13, member: 12, paper: 40, '"group"': 1, poll: 3, meeting: 16, series: 1 })
      expect(counts.comment, time).toBeGreaterThan(30)
    }
    await database.close()
  })

  test('is not made in a database that holds anything else', async () => {
    const url = await freshDatabase()
    const database = openDatabase(url, { max: 1 })
    await database.db.execute(sql`insert into person (id, email, name, zone, password_hash, created_at) values (gen_random_uuid(), 'ada@example.org', 'Ada', 'UTC', '-', now())`)
    const before = await rowsPerTable(database as never)
    const program = demo(url)
    expect(await program.ended).toBe(1)
    expect(program.said().trim()).toBe('This database holds something else: the sample group is made in an empty one only. Unset DATABASE_URL, or name another.')
    expect(await rowsPerTable(database as never)).toEqual(before)
    await database.close()
  })
})
