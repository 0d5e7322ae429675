import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { freshDatabase } from '../support/database.ts'

const url = await freshDatabase()

// The driver as published ends the process here, or sends what is left of the transaction down somebody else's.
describe('a transaction whose connection is cut', () => {
  const moments = {
    'during a statement': async (cut: () => Promise<unknown>, work: () => Promise<unknown>) => {
      const working = work()
      await Promise.all([cut(), working])
    },
    'between two statements': async (cut: () => Promise<unknown>, work: () => Promise<unknown>) => {
      await cut()
      await work()
    },
  }

  it.each(Object.entries(moments))('is refused, leaves nothing, and spoils no other: %s', async (_, moment) => {
    const pool = openDatabase(url, { max: 2 })
    const killer = openDatabase(url, { max: 1 })
    await pool.db.execute(sql`create table if not exists written (what text)`)
    for (let i = 0; i < 5; i++) {
      const others = Array.from({ length: 4 }, () => pool.db.transaction((tx) => tx.execute(sql`select pg_sleep(0.01)`)))
      const work = pool.db.transaction(async (tx) => {
        await tx.execute(sql`insert into written values ('before')`)
        const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
        const gone = async () => {
          await killer.sql`select pg_terminate_backend(${row?.pid ?? 0})`
          await expect.poll(async () => (await killer.sql`select 1 from pg_stat_activity where pid = ${row?.pid ?? 0}`).length).toBe(0)
        }
        await moment(gone, () => tx.execute(sql`select pg_sleep(0.5)`))
        await tx.execute(sql`insert into written values ('after')`)
      })
      await expect(work).rejects.toThrow()
      await Promise.all(others)
      expect(await Promise.all([1, 2, 3].map(() => pool.db.execute(sql`select 1 as one`)))).toHaveLength(3)
    }
    expect(await pool.db.execute(sql`select what from written`)).toHaveLength(0)
    await pool.close()
    await killer.close()
  })
})
