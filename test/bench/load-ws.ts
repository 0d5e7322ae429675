import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { showMemory } from './load-memory.ts'

// Sockets and nothing on them.
const http = createServer()
const wss = new WebSocketServer({ server: http, perMessageDeflate: false })
wss.on('connection', (ws) => ws.on('message', () => {}))
http.listen(0, '127.0.0.1', () => showMemory((http.address() as { port: number }).port, () => wss.clients.size))
process.on('SIGTERM', () => process.exit(0))
