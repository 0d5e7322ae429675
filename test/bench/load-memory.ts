import { createServer } from 'node:http'
import { inUse } from '../support/memory.ts'

/**
 * Answers over HTTP, on a port that it prints, where a server listens, what its process holds after a collection, and for
 * how many readers.
 */
export const showMemory = (port: number, readers: () => number) => {
  const http = createServer((_req, res) => {
    const heap = inUse()
    res.end(JSON.stringify({ port, heap, rss: process.memoryUsage().rss, readers: readers() }))
  })
  http.listen(0, '127.0.0.1', () => console.log(`port ${(http.address() as { port: number }).port}`))
}
