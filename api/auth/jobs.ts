import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { sweepLogins } from './service.ts'

export const authJobs = (deps: Deps): Handlers => ({
  'auth.sweep': () => sweepLogins(deps),
})

/** When they run, in the words of cron. */
export const authTimes = { 'auth.sweep': '*/5 * * * *' }
