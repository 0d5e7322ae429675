import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { freshDatabase } from '../support/database.ts'
import { openWire } from '../support/wire.ts'

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

// The driver as published asks for the types of arrays first, and nobody hears when that fails: it ends the process.
it('a connection that is lost at the first word of the driver itself ends nothing: the next one serves, lists too', async () => {
  let toLose = 0
  const wire = await openWire(Number(new URL(url).port), (bytes) => !bytes.includes('pg_catalog.pg_type') || toLose-- <= 0)
  const near = new URL(url)
  near.port = String(wire.port)
  for (const lost of [1, 2, 3]) {
    toLose = lost
    const pool = openDatabase(near.href, { max: 3 })
    const asked = await Promise.allSettled(Array.from({ length: 6 }, () => pool.db.execute(sql`select 1 as one`)))
    expect(asked.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
    expect(toLose).toBeLessThanOrEqual(0)
    expect(await pool.db.execute(sql`select cardinality(${sql.param(['a', 'b "c"'])}::text[]) as n`)).toEqual([{ n: 2 }])
    await pool.close()
  }
  wire.close()
})
