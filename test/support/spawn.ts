import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'

/** What a started process says and how it ends. */
export type Started = {
  child: ChildProcess
  /** The output so far, of both kinds. */
  said: () => string
  /** Resolves with the match once the output contains it; fails when the process ends before. */
  until: (pattern: RegExp) => Promise<RegExpMatchArray>
  /** The exit code, or the name of the signal. */
  ended: Promise<number | string>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts a real process under this Node; killed with this process if it still runs. With a channel, one of ours also
 * notices when this process is gone without a word.
 */
export const spawnProcess = (args: string[], env: Record<string, string> = {}, { command = process.execPath, channel = false } = {}): Started => {
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', ...(channel ? (['ipc'] as const) : [])]
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio })
  running.add(child)
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve(code ?? signal ?? 'unknown')
    })
  })
  const until = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = text.match(pattern)
        if (match) resolve(match)
      }
      listeners.add(look)
      look()
      void ended.then((how) => reject(new Error(`The process ended (${how}) without ${pattern}:\n${text}`)))
    })
  return { child, said: () => text, until, ended }
}
