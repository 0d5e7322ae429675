import { createServer, type Socket, connect } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * A network line to a local port, with an end of its own. `cut` tears every connection and lets none through;
 * `deafen` still carries what is sent, but nothing comes back, as when a train enters a tunnel.
 */
export const openLine = async (port: number) => {
  const open = new Set<Socket>()
  let state: 'up' | 'cut' | 'deaf' = 'up'
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy()
    const far = connect(port, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    near.on('data', (bytes) => far.write(bytes))
    far.on('data', (bytes) => state === 'up' && near.write(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const tear = () => {
    for (const socket of open) socket.destroy()
  }
  onTestFinished(() => {
    tear()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut() {
      state = 'cut'
      tear()
    },
    deafen() {
      state = 'deaf'
    },
    mend() {
      tear()
      state = 'up'
    },
  }
}
