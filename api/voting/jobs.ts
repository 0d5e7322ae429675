import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { closeDuePoll } from './service.ts'

export const votingJobs = (deps: Deps): Handlers => ({
  'poll.close': ({ pollId }) => closeDuePoll(deps, pollId as string),
})
