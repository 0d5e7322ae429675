import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

// What one writes by hand: a ready string, sent to everybody with `ws`.
const http = createServer((req, res) => {
  const { searchParams } = new URL(req.url ?? '', 'http://local')
  const text = searchParams.get('text') as string
  for (let n = 0; n < Number(searchParams.get('count')); n++) for (const client of wss.clients) client.send(text)
  res.end('ok')
})
const wss = new WebSocketServer({ server: http, perMessageDeflate: false })
http.listen(0, '127.0.0.1', () => console.log(`port ${(http.address() as { port: number }).port}`))
process.on('SIGTERM', () => process.exit(0))
