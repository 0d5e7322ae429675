import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { deliver, trimLinks } from './service.ts'

export const mailsJobs = (deps: Deps): Handlers => ({
  'mail.deliver': () => deliver(deps),
  'mail.trim': () => trimLinks(deps),
})

export const mailsTimes = { 'mail.deliver': '* * * * *', 'mail.trim': '43 3 * * *' }
