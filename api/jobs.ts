import { authJobs, authTimes } from './auth/jobs.ts'
import type { Deps } from './context.ts'
import type { Handlers } from './kernel/jobs.ts'
import { dutiesJobs, dutiesTimes } from './duties/jobs.ts'
import { planDue } from './duties/service.ts'
import { liveJobs, liveTimes } from './live/jobs.ts'
import { mailsJobs, mailsTimes } from './mails/jobs.ts'
import { queueDelivery } from './mails/service.ts'
import { notificationsJobs, notificationsTimes } from './notifications/jobs.ts'
import { tellDue } from './notifications/service.ts'
import { papersJobs } from './papers/jobs.ts'
import { resumeImports } from './papers/service.ts'
import { schedulingJobs, schedulingTimes } from './scheduling/jobs.ts'
import { seriesJobs, seriesTimes } from './series/jobs.ts'
import { extendDueSeries } from './series/service.ts'
import { votingJobs } from './voting/jobs.ts'
import { closeDuePolls } from './voting/service.ts'

/** The jobs of every slice. */
export const handlers = (deps: Deps): Handlers => ({ ...authJobs(deps), ...papersJobs(deps), ...schedulingJobs(deps), ...seriesJobs(deps), ...votingJobs(deps), ...dutiesJobs(deps), ...liveJobs(deps), ...notificationsJobs(deps), ...mailsJobs(deps) })

/** When those that recur run, in the words of cron. */
export const times = { ...authTimes, ...schedulingTimes, ...seriesTimes, ...dutiesTimes, ...liveTimes, ...notificationsTimes, ...mailsTimes }

/** What a process does first: the work that became due, or was left undone, while none ran. */
export const catchUp = async (deps: Deps): Promise<void> => {
  await closeDuePolls(deps)
  await extendDueSeries(deps)
  await planDue(deps)
  await resumeImports(deps)
  await tellDue(deps)
  await queueDelivery(deps)
}
