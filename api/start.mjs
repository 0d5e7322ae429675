// What `npm start` and the other scripts call. Plain JavaScript without packages, for the Node 20
// that a machine may have: it installs what is missing and goes on under the Node 24 from npm.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const say = (line) => process.stderr.write(`${line}\n`)
const onWindows = process.platform === 'win32'
const node = at('node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node')
const tsx = ['--import', 'tsx']
// Answers make much garbage that dies young: with room for it, a tenth of the time goes into the answers instead.
const server = ['--min-semi-space-size=32', '--max-semi-space-size=64', ...tsx, 'api/main.ts']
const tool = (name, file) => at('node_modules', name, file)
const vitest = [tool('vitest', 'vitest.mjs'), 'run', '-c', 'test/vitest.config.ts']

const printSchema = `import { printedSchema } from './api/schema.ts'; import { writeFileSync } from 'node:fs'; writeFileSync('api/schema.graphql', printedSchema())`

/** Each script: what it needs first, and what it then runs under Node 24. */
const scripts = {
  start: { build: true, ipc: true, run: [server] },
  demo: { build: true, ipc: true, run: [[...server, 'demo']] },
  dev: {
    together: true,
    env: { NODE_ENV: 'development' },
    run: [
      [tool('tsx', 'dist/cli.mjs'), 'watch', '--clear-screen=false', 'api/main.ts'],
      [tool('vite', 'bin/vite.js'), '-c', 'web/vite.config.ts'],
    ],
  },
  test: { build: 'try', run: [vitest] },
  check: { run: [[...tsx, 'test/support/check.ts']] },
  bench: { build: true, run: [[...tsx, 'test/bench/main.ts']] },
  chaos: { run: [[...tsx, 'test/chaos/main.ts']] },
  screenshots: { build: true, run: [[...tsx, 'test/support/screenshots.ts']] },
  // Run where npm was called, so that a file is found by its name there; plain enough for Node alone, which starts faster.
  tally: { cwd: process.env.INIT_CWD, run: [[at('api', 'voting', 'cli.ts')]] },
  codegen: { run: [[...tsx, '--input-type=module', '--eval', printSchema], [tool('@graphql-codegen/cli', 'esm/bin.js'), '--config', 'codegen.ts']] },
  'db:generate': { run: [[tool('drizzle-kit', 'bin.cjs'), 'generate', '--config', 'db/drizzle.config.ts']] },
}

/** Whether what npm noted as installed (at the end of an install) is what the lock file asks for. */
const isInstalled = () => {
  const noted = at('node_modules', '.package-lock.json')
  if (!existsSync(noted) || !existsSync(node)) return false
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version)
}

const install = async () => {
  if (isInstalled()) return
  say('Installing packages …')
  // Not by the Node in node_modules: the install replaces that one under its own feet.
  const path = process.env.PATH.split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const code = await run(onWindows ? 'npm.cmd' : 'npm', ['ci'], { PATH: path.join(delimiter) }, { shell: onWindows, stdio: ['ignore', 2, 2] })
  if (code !== 0 || !existsSync(node)) fail('The packages could not be installed (npm ci): see above.')
}

const hashOf = (...paths) => {
  const hash = createHash('sha256')
  const walk = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) entry.name !== 'dist' && walk(join(path, entry.name))
      else hash.update(entry.name).update('\0').update(readFileSync(join(path, entry.name)))
    }
  }
  walk(at('web'))
  for (const path of paths) hash.update(readFileSync(at(path)))
  return hash.digest('hex')
}

const build = async () => {
  const dist = at('web', 'dist')
  const stamp = join(dist, '.sources')
  const sources = hashOf('package-lock.json', 'tsconfig.json')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return true
  say('Building the web client …')
  const fresh = at('node_modules', '.cache', 'colloquy', `web-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  const vite = [tool('vite', 'bin/vite.js'), 'build', '-c', 'web/vite.config.ts', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
  const code = await run(node, vite, { NODE_ENV: 'production' }, { stdio: ['ignore', 2, 2] })
  rmSync(dist, { recursive: true, force: true })
  if (code !== 0) return false
  writeFileSync(join(fresh, '.sources'), sources)
  renameSync(fresh, dist)
  return true
}

/**
 * The npm that runs this script, and its shell: killed with -9 they would leave the program holding
 * its port, and some shells do not pass a SIGTERM on.
 */
const npmProcesses = () => {
  if (!process.env.npm_lifecycle_event) return ''
  const status = `/proc/${process.ppid}/status`
  const parent = existsSync(status) ? readFileSync(status, 'utf8') : ''
  const shell = /^Name:\s+(ba|da)?sh$/m.test(parent)
  return `${process.ppid} ${shell && parent.match(/^PPid:\s+(\d+)/m)?.[1]}`
}

/** Runs to the end and gives the exit code; passes on signals, and ends it when our own parent is gone. */
const run = (command, args, env = {}, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options, env: { ...process.env, ...env } })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    const parents = npmProcesses()
    const watch = parents && setInterval(() => npmProcesses() !== parents && child.kill('SIGTERM'), 200)
    const end = (code) => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, pass)
      done(code)
    }
    child.on('error', (error) => {
      say(error.message)
      end(1)
    })
    child.on('exit', (code, signal) => end(code ?? (signal === 'SIGKILL' ? 137 : 130)))
  })

const fail = (message) => {
  say(message)
  process.exit(1)
}

const [name = 'start', ...rest] = process.argv.slice(2)
const script = scripts[name] ?? fail(`There is no script ${name}: ${Object.keys(scripts).join(', ')}.`)
await install()
if (script.build && !(await build()) && script.build !== 'try') fail('The web client could not be built: see above.')
// `node` in the PATH of whatever is started is the one that was installed.
const env = { PATH: at('node_modules', '.bin') + delimiter + process.env.PATH, ...script.env }
// Its end tells the program that this process is gone, however it went.
const stdio = ['inherit', 'inherit', 'inherit', ...(script.ipc ? ['ipc'] : [])]
const begin = (args) => run(node, [...args, ...rest], env, { stdio, ...(script.cwd && { cwd: script.cwd }) })
const codes = []
if (script.together) codes.push(...(await Promise.all(script.run.map(begin))))
else for (const args of script.run) if (!codes.some(Boolean)) codes.push(await begin(args))
process.exit(codes.find(Boolean) ?? 0)
