import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { runImport } from './service.ts'

export const papersJobs = (deps: Deps): Handlers => ({
  'paper.import': ({ importId }) => runImport(deps, importId as string),
})
