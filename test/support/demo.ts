import { hashPassword } from '../../api/auth/gateway.ts'
import { systemClock } from '../../api/kernel/clock.ts'
import type { Db } from '../../db/client.ts'
import { demoGroup, demoLogins, demoPassword, seed } from '../../db/seed.ts'

export const seedDemo = async (db: Db) => seed(db, await hashPassword(demoPassword), systemClock.now())

export const logInDemo = `mutation { logIn(input: { email: "${demoLogins[0]?.email}", password: "${demoPassword}" }) { errors { code } } }`

const at = `/g/${demoGroup}`

/** Pages for whoever has no account, by name. */
export const openPages = { front: '/', login: '/login', signup: '/signup', profile: at, nowhere: '/nowhere' }

/** Pages of the sample group for its owner, by name; `ask` runs a query as her. */
export const demoPages = async (ask: (query: string) => Promise<any>): Promise<Record<string, string>> => {
  const { group } = await ask(`{ group(slug: "${demoGroup}") { nextMeeting { id paper { id } } openPolls { id } polls(first: 5, state: CLOSED) { nodes { id } } } }`)
  return {
    home: '/',
    account: '/me',
    'new-group': '/new',
    group: at,
    library: `${at}/library`,
    pool: `${at}/library?tab=pool`,
    paper: `${at}/papers/${group.nextMeeting.paper.id}`,
    polls: `${at}/polls`,
    'new-poll': `${at}/polls/new`,
    poll: `${at}/polls/${group.openPolls[0].id}`,
    result: `${at}/polls/${group.polls.nodes[0].id}`,
    schedule: `${at}/schedule`,
    meeting: `${at}/meetings/${group.nextMeeting.id}`,
    members: `${at}/members`,
    settings: `${at}/settings`,
  }
}
