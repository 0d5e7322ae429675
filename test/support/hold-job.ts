import { openDatabase } from '../../db/client.ts'
import { openJobs } from '../../api/kernel/jobs.ts'
import { openLog } from '../../api/kernel/log.ts'

/** A process that begins a job, leaves the mark of it uncommitted, and is at work until it is killed: `hold-job.ts DATABASE_URL PATIENCE`. */
const [url, patience] = process.argv.slice(2) as [string, string]
const { db } = openDatabase(url, { max: 2 })
await openJobs(url, openLog('warn'), Number(patience)).start({
  'test.mark': ({ mark }) =>
    db.transaction(async (tx) => {
      await tx.execute(`insert into mark values ('${mark}')`)
      process.stdout.write('at work\n')
      await new Promise(() => {})
    }),
})
process.stdout.write('ready\n')
