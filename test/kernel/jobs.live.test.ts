import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { openJobs } from '../../api/kernel/jobs.ts'
import { openLog } from '../../api/kernel/log.ts'
import { freshDatabase } from '../support/database.ts'
import { startProcess } from '../support/process.ts'

/** Seconds after which a silent process is taken for dead. */
const patience = 10

test('a job whose process is killed midway runs again in another, and its effect stands once', async () => {
  const url = await freshDatabase()
  const { db, close } = openDatabase(url, { max: 2 })
  onTestFinished(close)
  await db.execute(sql`create table mark (name text not null)`)
  const killed = startProcess(['--import', 'tsx', fileURLToPath(new URL('../support/hold-job.ts', import.meta.url)), url, String(patience)])
  await killed.until(/ready/)
  const jobs = openJobs(url, openLog('silent'), patience)
  onTestFinished(() => jobs.stop())
  const runs: string[] = []
  const again = Promise.withResolvers<void>()
  let isKilled = false
  await jobs.start({
    'test.mark': async ({ mark }) => {
      // It may come here first.
      if (!isKilled) throw new Error('not mine')
      await db.execute(sql`insert into mark values (${mark})`)
      runs.push(mark as string)
      again.resolve()
    },
  })
  await jobs.send(db, 'test.mark', { mark: 'done' })
  await killed.until(/at work/)
  isKilled = true
  killed.child.kill('SIGKILL')
  await killed.ended
  await again.promise
  expect(runs).toEqual(['done'])
  expect(await db.execute(sql`select name from mark`)).toEqual([{ name: 'done' }])
}, 60_000)
