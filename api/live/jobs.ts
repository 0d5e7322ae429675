import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { trimEvents } from './service.ts'

export const liveJobs = (deps: Deps): Handlers => ({ 'live.trim': () => trimEvents(deps) })

export const liveTimes = { 'live.trim': '17 3 * * *' }
