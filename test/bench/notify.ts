import { openDatabase } from '../../db/client.ts'
import { postgresBus } from '../../api/kernel/bus.ts'
import { newId } from '../../api/kernel/ids.ts'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { median } from './load.ts'

/** Commits a second of so many writers: wake-ups that are gathered and sent after the commit, against a NOTIFY in each transaction. */
export const notify = async (): Promise<Figure[]> => {
  const database = await openBenchDatabase()
  const { db, sql, close } = openDatabase(database.url, { max: 40 })
  const bus = await postgresBus(sql)
  await sql`create table written (id uuid primary key, body text)`
  const insert = (tx: { execute: (text: string) => Promise<unknown> }) => tx.execute(`insert into written values ('${newId()}', 'a thought')`)
  const gathered = () =>
    db.transaction(async (tx) => {
      await insert(tx)
      bus.wake(tx, 'stream', newId())
    })
  const inside = () =>
    db.transaction(async (tx) => {
      await insert(tx)
      await tx.execute(`select pg_notify('colloquy', 'stream:${newId()}')`)
    })
  const rate = async (writers: number, write: () => Promise<unknown>) => {
    const until = performance.now() + 700
    let written = 0
    await Promise.all(
      Array.from({ length: writers }, async () => {
        for (; performance.now() < until; written++) await write()
      }),
    )
    return (written * 1_000) / 700
  }
  try {
    const figures: Figure[] = []
    for (const writers of [1, 8, 32]) {
      const found: [number[], number[]] = [[], []]
      for (let round = -1; round < 5; round++) {
        for (const [side, write] of [gathered, inside].entries()) {
          const commits = await rate(writers, write)
          if (round >= 0) found[side]?.push(commits)
        }
      }
      figures.push(figure(`notify/writers-${writers}`, median(found[0]), 'NOTIFY inside each transaction', median(found[1]), 'commits/s', 'more'))
    }
    return figures
  } finally {
    await bus.close()
    await close()
    await database.drop()
  }
}
