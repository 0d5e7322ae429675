import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { keepToZones } from './service.ts'

export const schedulingJobs = (deps: Deps): Handlers => ({ 'meeting.zones': () => keepToZones(deps) })

export const schedulingTimes = { 'meeting.zones': '29 2 * * *' }
