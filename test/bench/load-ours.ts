import { readEnv } from '../../api/kernel/env.ts'
import { createServer } from '../../api/server.ts'
import { showMemory } from './load-memory.ts'

const server = await createServer({ env: readEnv(), databaseUrl: process.env.DATABASE_URL as string })
const { port } = await server.listen('127.0.0.1', 0)
process.on('SIGTERM', () => void server.drain(100).then(() => process.exit(0)))
showMemory(port, server.deps.streams.readers)
