import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { median } from './load.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Milliseconds from the start of a process that prints its address to its first answer of a query. */
const timeOf = async (args: string[], env: Record<string, string>, path: string): Promise<number> => {
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, LOG_LEVEL: 'error', NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    let said = ''
    for await (const chunk of child.stdout) {
      said += chunk
      const port = /(?:127\.0\.0\.1:|port )(\d+)/.exec(said)?.[1]
      if (!port) continue
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' })
      if (!(await response.text()).includes('"Query"')) throw new Error('The first query was not answered.')
      return performance.now() - startedAt
    }
    throw new Error(`It ended: ${said}`)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** From `npm start` on an existing database to the first answered query; beside it, the same of a server that has only Apollo and a pool. */
export const start = async (): Promise<Figure[]> => {
  const database = await openBenchDatabase()
  try {
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = -1; round < 5; round++) {
      const mine = await timeOf(['api/start.mjs', 'start'], { DATABASE_URL: database.url, PORT: '0' }, '/graphql')
      const peers = await timeOf(['--import', 'tsx', 'test/bench/page-apollo.ts'], { DATABASE_URL: database.url }, '/')
      if (round < 0) continue
      ours.push(mine)
      theirs.push(peers)
    }
    return [figure('start/warm', median(ours), 'Apollo Server 5 as it comes, over the same database', median(theirs), 'ms', 'less')]
  } finally {
    await database.drop()
  }
}
