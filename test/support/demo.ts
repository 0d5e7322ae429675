import { hashPassword } from '../../api/auth/gateway.ts'
import type { Deps } from '../../api/context.ts'
import type { everybody } from '../../db/sample-people.ts'
import { demoGroup, demoPassword, seed } from '../../db/seed.ts'

export const seedDemo = async (deps: Deps) => seed(deps, await hashPassword(demoPassword))

/** Logs in as somebody of the sample group: its owner unless another is named; `ruth` waits to be let in. */
export const logInDemo = (who: (typeof everybody)[number] | 'ruth' = 'ada') => `mutation { logIn(input: { email: "${who}@demo.example", password: "${demoPassword}" }) { errors { code } } }`

const at = `/g/${demoGroup}`

/** Pages for whoever has no account, by name. */
export const openPages = { front: '/', login: '/login', signup: '/signup', profile: at, nowhere: '/nowhere' }

/** Pages of the sample group for those who are in it, by name; `ask` runs a query as one of them. */
export const demoPages = async (ask: (query: string) => Promise<any>) => {
  const { group } = await ask(`{
    group(slug: "${demoGroup}") {
      openPolls { id options { paper { id } } } polls(first: 5, state: CLOSED) { nodes { id } }
      ahead: meetings(first: 2, when: UPCOMING) { nodes { id paper { id } } } past: meetings(first: 2, when: PAST) { nodes { id paper { id } } } series(first: 1) { nodes { id } }
    }
  }`)
  const [now, next] = group.ahead.nodes
  const [last, before] = group.past.nodes
  const [tie, result] = group.polls.nodes
  return {
    home: '/',
    account: '/me',
    'new-group': '/new',
    group: at,
    library: `${at}/library`,
    search: `${at}/library?q=clock&state=SCHEDULED`,
    pool: `${at}/library?tab=pool`,
    paste: `${at}/library?add=paste`,
    'by-hand': `${at}/library?add=hand`,
    paper: `${at}/papers/${now.paper.id}`,
    'paper-read': `${at}/papers/${last.paper.id}`,
    'paper-in-poll': `${at}/papers/${group.openPolls[0].options[0].paper.id}`,
    polls: `${at}/polls`,
    'new-poll': `${at}/polls/new`,
    poll: `${at}/polls/${group.openPolls[0].id}`,
    result: `${at}/polls/${result.id}`,
    tie: `${at}/polls/${tie.id}`,
    schedule: `${at}/schedule`,
    month: `${at}/schedule?view=month`,
    series: `${at}/series/${group.series.nodes[0].id}`,
    'series-change': `${at}/series/${group.series.nodes[0].id}?change=all`,
    'new-series': `${at}/series/new`,
    meeting: `${at}/meetings/${now.id}`,
    'meeting-ahead': `${at}/meetings/${next.id}`,
    minutes: `${at}/meetings/${last.id}`,
    'minutes-approved': `${at}/meetings/${before.id}`,
    members: `${at}/members`,
    settings: `${at}/settings`,
    'no-paper': `${at}/papers/${next.id}`,
  } satisfies Record<string, string>
}
