import { readEnv } from '../../api/kernel/env.ts'
import { createServer } from '../../api/server.ts'

// Twenty minutes pass between any two looks at the clock, after which no calendar is fresh any more: each is written anew.
let looks = 0
const startedAt = Date.now()
const hurrying = { now: () => new Date(startedAt + looks++ * 1_200_000) }

const server = await createServer({ env: readEnv(), databaseUrl: process.env.DATABASE_URL as string, ...(process.env.COLD && { clock: hurrying }) })
const { port } = await server.listen('127.0.0.1', 0)
process.on('SIGTERM', () => void server.drain(100).then(() => process.exit(0)))
console.log(`port ${port}`)
