import { cast } from './cast.ts'
import { feed } from './feed.ts'
import type { Figure } from './figure.ts'
import { fanout, latency } from './fanout.ts'
import { heatmap } from './heatmap.ts'
import { load } from './load-people.ts'
import { sockets } from './load-sockets.ts'
import { notify } from './notify.ts'
import { page } from './page.ts'
import { room } from './room.ts'
import { schedule } from './schedule.ts'
import { start } from './start.ts'
import { tallies, tally } from './tally.ts'
import { web } from './web.ts'

/** What each run measures: the names of its figures begin so. */
const runs: [names: string[], run: () => Promise<Figure[]>][] = [
  [['page/raw-sql', 'page/apollo-default'], page],
  [['fanout/ws-broadcast', 'fanout/graphql-ws'], fanout],
  [['live/latency-p50', 'live/latency-p95', 'live/latency-p99'], latency],
  [['live/load-p50', 'live/load-p95'], load],
  [['live/sockets-heap', 'live/sockets-rss'], sockets],
  [['notify/writers-1', 'notify/writers-8', 'notify/writers-32'], notify],
  [['schedule/expand', 'schedule/expand-rrule'], schedule],
  [['schedule/feed', 'schedule/feed-304'], feed],
  [['schedule/heatmap', 'schedule/heatmap-api'], heatmap],
  [['start/warm'], start],
  [tallies, tally],
  [['voting/cast-500'], cast],
  [['web/initial-js'], web],
  [['web/long-tasks', 'web/long-tasks-coming'], room],
]

const [prefix = ''] = process.argv.slice(2)
const chosen = runs.filter(([names]) => names.some((name) => name.startsWith(prefix)))
if (chosen.length === 0) {
  console.error(`There is no bench ${prefix}: ${runs.flatMap(([names]) => names).join(', ')}.`)
  process.exit(1)
}
for (const [, run] of chosen) {
  for (const figure of await run()) if (figure.bench.startsWith(prefix)) console.log(JSON.stringify(figure))
}
