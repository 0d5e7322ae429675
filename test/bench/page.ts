import { deepStrictEqual } from 'node:assert'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { compare, type Shot } from './load.ts'
import { makePage, pageQuery } from './page-rows.ts'
import { serve } from './serve.ts'

const answerOf = async ({ port, method, path, headers, body }: Shot) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { ...headers, 'content-type': 'application/json' }, body })
  return response.json()
}

/**
 * The meeting page's query (meeting, paper, 50 comments with authors) as somebody who is logged in: answers a second
 * with eight connections. The three say the same, look the login up and see to it that only members read.
 */
export const page = async (): Promise<Figure[]> => {
  const database = await openBenchDatabase()
  const env = { DATABASE_URL: database.url, LIMIT_REQUESTS_PER_MINUTE: '1000000' }
  const servers = await Promise.all(['page-ours.ts', 'page-raw.ts', 'page-apollo.ts'].map((file) => serve(file, env)))
  try {
    const [ours, raw, apollo] = servers.map(({ port }) => port) as [number, number, number]
    const { cookie, meetingId } = await makePage(ours, database.sql)
    const body = JSON.stringify({ query: pageQuery, variables: { id: meetingId } })
    const headers = { cookie }
    const shots: Record<string, Shot> = {
      ours: { port: ours, method: 'POST', path: '/graphql', headers, body },
      raw: { port: raw, method: 'GET', path: `/page?id=${meetingId}`, headers },
      apollo: { port: apollo, method: 'POST', path: '/', headers, body },
    }
    const answers = await Promise.all(Object.values(shots).map(answerOf))
    for (const answer of answers.slice(1)) deepStrictEqual(answer, answers[0])
    const rates = (await compare(shots)) as { ours: number; raw: number; apollo: number }
    return [
      figure('page/raw-sql', rates.ours, 'one SQL statement by hand over plain HTTP', rates.raw, 'answers/s', 'more'),
      figure('page/apollo-default', rates.ours, 'Apollo Server 5 as it comes, with loaders', rates.apollo, 'answers/s', 'more'),
    ]
  } finally {
    for (const { stop } of servers) await stop()
    await database.drop()
  }
}
