import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a machine can say about the code in seconds: types, lint, architecture, generated files. */
const steps: Record<string, string[][]> = {
  types: [['node', '--import', 'tsx', 'test/support/promises.ts']],
  lint: [['biome', 'lint', '--error-on-warnings', '--diagnostic-level=warn']],
  architecture: [['vitest', 'run', '-c', 'test/vitest.config.ts', 'test/architecture', 'test/schema']],
  generated: [['node', 'api/start.mjs', 'codegen'], ['node', 'api/start.mjs', 'db:generate']],
}
const generated = ['api/schema.graphql', 'web/graphql/generated', 'db/migrations']

const filesUnder = (path: string): string[] =>
  !existsSync(path) ? [] : statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesUnder(join(path, name)))

const hashes = () =>
  new Map(generated.flatMap(filesUnder).map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]))

const run = ([command, ...args]: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    const child = spawn(command as string, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', (error) => done({ code: 1, said: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, said }))
  })

const take = async (name: string) => {
  const startedAt = performance.now()
  const before = hashes()
  const answers: { code: number; said: string }[] = []
  for (const command of steps[name] ?? []) answers.push(await run(command))
  const after = name === 'generated' ? hashes() : before
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
  const bad = answers.filter((answer) => answer.code !== 0)
  const ok = bad.length === 0 && stale.length === 0
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
  for (const answer of bad) console.log(answer.said.trim())
  if (stale.length > 0) console.log(`Not up to date until now (written again, commit them): ${stale.join(', ')}`)
  return ok
}

// Generated files last and alone: the other steps read what it writes.
const first = await Promise.all(['types', 'lint', 'architecture'].map(take))
process.exitCode = [...first, await take('generated')].every(Boolean) ? 0 : 1
