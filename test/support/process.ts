import { afterAll } from 'vitest'
import { type Started, spawnProcess } from './spawn.ts'

const started = new Set<Started>()

/** Starts a real process under this Node; killed with the test file if it still runs. */
export const startProcess = (args: string[], env: Record<string, string> = {}, command = process.execPath): Started => {
  const made = spawnProcess(args, env, { command })
  started.add(made)
  void made.ended.then(() => started.delete(made))
  return made
}

afterAll(() => {
  for (const { child } of started) child.kill('SIGKILL')
})
