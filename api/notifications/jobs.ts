import type { Deps } from '../context.ts'
import type { Handlers } from '../kernel/jobs.ts'
import { tellDue, trimNotices } from './service.ts'

export const notificationsJobs = (deps: Deps): Handlers => ({
  'notification.tell': () => tellDue(deps),
  'notification.trim': () => trimNotices(deps),
})

export const notificationsTimes = { 'notification.tell': '* * * * *', 'notification.trim': '41 3 * * *' }
