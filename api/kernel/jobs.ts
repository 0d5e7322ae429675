import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Db } from '../../db/client.ts'

/** Work by name; a handler may run more than once for one job, so its effect must stand once. */
export type Handlers = Record<string, (data: Record<string, string>) => Promise<void>>

export type Jobs = {
  /** Queues a job inside the caller's transaction: it exists only if that commits. */
  send: (tx: Db, name: string, data: Record<string, string>, options?: { startAfter?: Date; singletonKey?: string }) => Promise<void>
  /** Makes the queues and begins to work on them; `times` says in cron's words when a job recurs, once for all processes. */
  start: (handlers: Handlers, times?: Record<string, string>) => Promise<void>
  /** Lets running jobs finish, for at most ten seconds. */
  stop: () => Promise<void>
}

/**
 * Jobs kept in the database by pg-boss, in the schema `pgboss`. Tried again after a crash or an error.
 * @param patience seconds without a sign of life, at least 10, after which a job is taken from a process that died over it
 */
export const openJobs = (url: string, log: Logger, patience = 20): Jobs => {
  const looks = { superviseIntervalSeconds: patience / 2, monitorIntervalSeconds: patience / 2 }
  const boss = new PgBoss({ connectionString: url, max: 3, application_name: 'colloquy jobs', useListenNotify: true, ...looks })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  return {
    send: async (tx, name, data, options = {}) => {
      await boss.send(name, data, { ...options, db: fromDrizzle(tx as never, sql as never) })
    },
    start: async (handlers, times = {}) => {
      await boss.start()
      for (const [name, handle] of Object.entries(handlers)) {
        await boss.createQueue(name, { notify: true, retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 300, heartbeatSeconds: patience })
        if (times[name]) await boss.schedule(name, times[name])
        await boss.work<Record<string, string>>(name, { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 }, async (jobs) => {
          for (const job of jobs) await handle(job.data)
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}
