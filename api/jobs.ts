import { authJobs, authTimes } from './auth/jobs.ts'
import type { Deps } from './context.ts'
import type { Handlers } from './kernel/jobs.ts'
import { liveJobs, liveTimes } from './live/jobs.ts'
import { papersJobs } from './papers/jobs.ts'
import { resumeImports } from './papers/service.ts'
import { votingJobs } from './voting/jobs.ts'
import { closeDuePolls } from './voting/service.ts'

/** The jobs of every slice. */
export const handlers = (deps: Deps): Handlers => ({ ...authJobs(deps), ...papersJobs(deps), ...votingJobs(deps), ...liveJobs(deps) })

/** When those that recur run, in the words of cron. */
export const times = { ...authTimes, ...liveTimes }

/** What a process does first: the work that became due, or was left undone, while none ran. */
export const catchUp = async (deps: Deps): Promise<void> => {
  await closeDuePolls(deps)
  await resumeImports(deps)
}
