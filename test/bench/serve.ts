import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const running = new Set<ChildProcess>()
// A signal alone would end this process without its exit being told.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts `test/bench/<file>` as a process of its own, which prints its port; answers the port and how to stop it. */
export const serve = (file: string, env: Record<string, string>): Promise<{ port: number; stop: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL(file, import.meta.url))
    const child = spawn(process.execPath, ['--min-semi-space-size=32', '--max-semi-space-size=64', '--import', 'tsx', path], { env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
    running.add(child)
    const ended = new Promise<void>((done) => child.once('exit', () => done()))
    child.once('exit', () => running.delete(child))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}.`)))
    child.stdout.on('data', (chunk) => {
      const port = Number(/port (\d+)/.exec(String(chunk))?.[1])
      const stop = () => {
        child.kill('SIGTERM')
        return ended
      }
      if (port) resolve({ port, stop })
    })
  })
