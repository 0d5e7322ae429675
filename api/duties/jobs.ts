import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { planDue } from './service.ts'

export const dutiesJobs = (deps: Deps): Handlers => ({ 'duties.plan': () => planDue(deps) })

export const dutiesTimes = { 'duties.plan': '* * * * *' }
