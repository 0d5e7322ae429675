import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('peers/', import.meta.url)

/** A package that is only measured against: installed in a folder of its own when a figure asks for it. `entry` is its file. */
export const peer = async <T>(entry: string): Promise<T> => {
  const file = new URL(`node_modules/${entry}`, folder)
  if (!existsSync(file)) spawnSync('npm', ['ci'], { cwd: fileURLToPath(folder), stdio: ['ignore', 2, 2] })
  return import(file.href)
}
