import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { extendDueSeries } from './service.ts'

export const seriesJobs = (deps: Deps): Handlers => ({ 'series.extend': () => extendDueSeries(deps) })

export const seriesTimes = { 'series.extend': '41 2 * * *' }
